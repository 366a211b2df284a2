/** The reports cannot be looked into just now: nothing can be said of what they tell or do not tell. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable'

  /** @param reason what the other side said */
  constructor(reason = 'no answer') {
    super(`The reports are not to be reached: ${reason}`)
  }
}
