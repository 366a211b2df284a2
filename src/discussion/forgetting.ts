import type { Person } from './discussion.ts'

/** Who is forgotten: what stands under their number, and under the username they have now. */
export type Forgetting = Pick<Person, 'id' | 'username'>

/** A message of the bot's that shows a note. */
export interface ShownNote {
  readonly chat: number
  readonly card: number
  readonly discussion: number
  readonly number: number
  /** Whether the words were theirs; else they only answered it. */
  readonly own: boolean
}

/** What still shows something of who was forgotten. */
export interface Forgotten {
  readonly cards: readonly ShownNote[]
  /** Discussions whose status message has to be drawn anew. */
  readonly discussions: readonly number[]
}
