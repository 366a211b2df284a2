/** Between stretches that hold as many of the words asked for, the one that lists things tells which there are. */
export const LISTS_THINGS = /《|等\p{Nd}|、/u
