import type { Context } from 'grammy'
import { type Note, noteNumbered, noteOfMessage, type State } from '../../discussion/discussion.ts'
import { describe } from '../errors.ts'
import type { DiscussionDeps } from './discussion-deps.ts'
import { placeOf } from './sender.ts'

/** A note with the discussion that it is of: the place's last one, or one before. */
export interface Meant {
  readonly state: State
  readonly note: Note
}

/**
 * The note that a message of the chat belongs to: of the discussion at hand, or of one before.
 *
 * @example await noteAt(deps, await book.state(place), 91)
 */
export async function noteAt(
  { book }: Pick<DiscussionDeps, 'book'>,
  state: State,
  message: number,
): Promise<Meant | undefined> {
  const note = noteOfMessage(state, message)
  if (note !== undefined) return { state, note }
  const key = await book.noteOf(state.chat, message)
  return key && (await noteIn({ book }, key))
}

/**
 * The note that a button names.
 *
 * @example await noteIn(deps, { discussion: 3, number: 12 })
 */
export async function noteIn(
  { book }: Pick<DiscussionDeps, 'book'>,
  { discussion, number }: Pick<Note, 'discussion' | 'number'>,
): Promise<Meant | undefined> {
  const state = await book.stateOf(discussion)
  const note = state && noteNumbered(state, number)
  return note && { state, note }
}

/**
 * As `noteAt`, where the database can be read: a question needs no note.
 *
 * @example (await noteOrNone(ctx, deps, 91))?.note.number
 */
export async function noteOrNone(
  ctx: Context,
  deps: DiscussionDeps,
  message: number,
): Promise<Meant | undefined> {
  const place = placeOf(ctx)
  if (place.chat >= 0 || message <= 0) return undefined
  try {
    return await noteAt(deps, await deps.book.state(place), message)
  } catch (error) {
    deps.log.error({ error: describe(error) }, 'discussion not read')
    return undefined
  }
}
