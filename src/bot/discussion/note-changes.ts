import type { Context } from 'grammy'
import type { Action } from '../../discussion/action.ts'
import { type Note, noteNumbered, type State } from '../../discussion/discussion.ts'
import type { Phrase } from '../../reply/phrases.ts'
import type { Command } from '../command.ts'
import { isReplyToBot, repliedText, typedText } from '../update.ts'
import type { DiscussionDeps } from './discussion-deps.ts'
import { noteAt } from './meant-note.ts'
import { readNumbered } from './note-words.ts'
import { tellChanged } from './noting.ts'
import { perform, tellWhy } from './perform.ts'
import { namedSection, subjectIn } from './sections.ts'
import { authorOf, placeOf, repliedMessage, senderOf } from './sender.ts'

/** What is done to a note that is there: moved, reworded, withdrawn, answered. */
export const CHANGE_COMMANDS: readonly Command[] = [
  {
    name: 'theme',
    help: ['改记录的部分，后写编号和部分', 'Move a note: number, then part'],
    where: 'group',
    who: 'move',
    handle: (ctx, deps) => change(ctx, deps, moved),
  },
  {
    name: 'edit',
    help: ['改记录的文字，后写编号和内容', 'Reword a note: number, then words'],
    where: 'group',
    who: 'reword',
    handle: (ctx, deps) => change(ctx, deps, reworded),
  },
  {
    name: 'drop',
    help: ['撤回记录，后写编号', 'Withdraw a note by its number'],
    where: 'group',
    who: 'drop',
    handle: (ctx, deps) => change(ctx, deps, dropped),
  },
  {
    name: 'dispute',
    help: ['对记在自己名下的发言有异议，后写编号', 'Dispute a note under your name'],
    where: 'group',
    who: 'dispute',
    handle: (ctx, deps) => change(ctx, deps, disputed),
  },
  {
    name: 'answer',
    help: ['答复询问，后写编号和内容', 'Answer a question: number, then words'],
    where: 'group',
    who: 'answer',
    handle: (ctx, deps) => change(ctx, deps, answered),
  },
]

/** A command that names a note, with what it says of it. */
interface Order {
  readonly ctx: Context
  readonly deps: DiscussionDeps
  readonly state: State
  readonly note: Note
  readonly text: string
}

type ToAction = (order: Order) => Action | Phrase

async function change(ctx: Context, deps: DiscussionDeps, toAction: ToAction): Promise<void> {
  const order = await orderOf(ctx, deps)
  if (typeof order === 'string') return await tellWhy(ctx, deps, order)
  const action = toAction(order)
  if (typeof action === 'string') return await tellWhy(ctx, deps, action)
  const { discussion } = order.note
  const done = await perform(ctx, deps, action, { discussion })
  const number = 'number' in action ? action.number : 0
  const note = done && noteNumbered(done.state, number)
  if (note !== undefined) await tellChanged(ctx, deps, note)
}

/**
 * The note meant: by the message replied to, also one of an earlier discussion, or by its number in the last one. A
 * number behind a reply to the bot's message with a note is one of that discussion.
 *
 * @example const order = await orderOf(ctx, deps) // '/drop 12'
 */
export async function orderOf(ctx: Context, deps: DiscussionDeps): Promise<Order | Phrase> {
  const last = await deps.book.state(placeOf(ctx))
  if (last.discussion === null) return 'noDiscussion'
  const { number, text } = readNumbered(typedText(ctx))
  const replied = repliedMessage(ctx)?.message_id
  if (number === null && replied === undefined) return 'whichNote'
  const shown = replied === undefined ? undefined : await noteAt(deps, last, replied)
  const state = shown !== undefined && (number === null || isReplyToBot(ctx)) ? shown.state : last
  const note = number === null ? shown?.note : noteNumbered(state, number)
  if (note === undefined) return 'noSuchNote'
  return { ctx, deps, state, note, text }
}

const moved: ToAction = ({ deps, state, note, text }) => {
  const library = deps.library()
  const section = state.discussion && text !== '' && namedSection(text, state.discussion, library)
  if (!section) return 'noSuchPart'
  return { kind: 'move', number: note.number, subject: subjectIn(note.text, section, library) }
}

// The speaker's own words need no checking.
const reworded: ToAction = ({ ctx, note, text }) => {
  const own = senderOf(ctx)?.id === note.speaker.id
  return { kind: own ? 'correct' : 'reword', number: note.number, text }
}

const disputed: ToAction = ({ note }) => ({ kind: 'dispute', number: note.number })

const dropped: ToAction = ({ note }) => ({ kind: 'drop', number: note.number })

// In reply to a member's message, that is the answer and the member gives it.
const answered: ToAction = ({ ctx, note, text }) => {
  const replied = repliedMessage(ctx)
  const author = text === '' && replied !== undefined ? authorOf(replied) : undefined
  const by = author ?? senderOf(ctx)
  if (by === undefined) return 'forbidden'
  return { kind: 'answer', number: note.number, text: author ? repliedText(ctx) : text, by }
}
