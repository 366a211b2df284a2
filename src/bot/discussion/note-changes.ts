import { Composer, type Context } from 'grammy'
import type { Action } from '../../discussion/action.ts'
import { type Note, noteNumbered, noteOfMessage, type State } from '../../discussion/discussion.ts'
import { type Phrase, say } from '../../reply/phrases.ts'
import { startOf } from '../../reply/press.ts'
import type { Command } from '../command.ts'
import { pressOf, settle } from '../pressing.ts'
import { languageIn, repliedText, typedText } from '../update.ts'
import { redrawCard } from './cards.ts'
import type { DiscussionDeps } from './discussion-deps.ts'
import { readNoteKey, readNumbered } from './note-words.ts'
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

/**
 * The buttons under a note.
 *
 * @example groups.use(noteChanges(deps))
 */
export function noteChanges(deps: DiscussionDeps): Composer<Context> {
  const composer = new Composer<Context>()
  composer.callbackQuery(startOf('check'), ctx => check(ctx, deps))
  composer.callbackQuery(startOf('correct'), ctx => correct(ctx, deps))
  composer.callbackQuery(startOf('dispute'), ctx => dispute(ctx, deps))
  return composer
}

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
  const action = typeof order === 'string' ? order : toAction(order)
  if (typeof action === 'string') return await tellWhy(ctx, deps, action)
  const done = await perform(ctx, deps, action)
  const number = 'number' in action ? action.number : 0
  const note = done && noteNumbered(done.state, number)
  if (note !== undefined) await tellChanged(ctx, deps, note)
}

/**
 * The note meant: by its number, or by the message replied to.
 *
 * @example const order = await orderOf(ctx, deps) // '/drop 12'
 */
export async function orderOf(ctx: Context, deps: DiscussionDeps): Promise<Order | Phrase> {
  const state = await deps.book.state(placeOf(ctx))
  if (state.discussion === null) return 'noDiscussion'
  const { number, text } = readNumbered(typedText(ctx))
  const replied = repliedMessage(ctx)?.message_id
  if (number === null && replied === undefined) return 'whichNote'
  const note = number === null ? noteOfMessage(state, replied ?? 0) : noteNumbered(state, number)
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

// === Buttons

const check = (ctx: Context, deps: DiscussionDeps) =>
  mark(ctx, deps, { kind: 'check', told: 'noteChecked' })

const dispute = (ctx: Context, deps: DiscussionDeps) =>
  mark(ctx, deps, { kind: 'dispute', told: 'noteDisputed' })

interface Mark {
  readonly kind: 'check' | 'dispute'
  readonly told: Phrase
}

async function mark(ctx: Context, deps: DiscussionDeps, { kind, told }: Mark): Promise<void> {
  const key = readNoteKey(pressOf(ctx)?.key ?? '')
  if (key === undefined) return await tellWhy(ctx, deps, 'noSuchNote')
  const { discussion, number } = key
  const done = await perform(ctx, deps, { kind, number }, { discussion })
  if (done === undefined) return
  await settle(ctx, { text: say(told, languageIn(ctx), { number }) })
  const note = noteNumbered(done.state, number)
  if (note !== undefined) await redrawCard(ctx, deps, note)
}

/** Tells the speaker how: no line in the chat is needed for that. */
async function correct(ctx: Context, deps: DiscussionDeps): Promise<void> {
  const key = readNoteKey(pressOf(ctx)?.key ?? '')
  const state = key && (await deps.book.stateOf(key.discussion))
  const note = state && key && noteNumbered(state, key.number)
  if (note === undefined) return await tellWhy(ctx, deps, 'noSuchNote')
  const own = note.speaker.id === senderOf(ctx)?.id
  await tellWhy(ctx, deps, own ? 'howToCorrect' : 'onlySpeaker')
}
