import { Composer, type Context } from 'grammy'
import type { Action } from '../../discussion/action.ts'
import { type Note, noteNumbered, noteOfMessage, type State } from '../../discussion/discussion.ts'
import { startOf } from '../callback.ts'
import { languageIn, repliedText, typedText } from '../exchange.ts'
import { pressOf, settle } from '../press.ts'
import { redrawCard } from './cards.ts'
import type { Hall } from './hall.ts'
import { readNoteKey, readNumbered } from './note-words.ts'
import { tellChanged } from './noting.ts'
import { perform, tellWhy } from './perform.ts'
import { type Talk, talk } from './phrases.ts'
import { authorOf, placeOf, repliedMessage, senderOf } from './room.ts'
import { namedSection, subjectIn } from './sections.ts'

/**
 * What is done to a note that is there: moved, reworded, withdrawn, answered, checked.
 *
 * @example groups.use(noteChanges(hall)) // /theme 12 三(一)
 */
export function noteChanges(hall: Hall): Composer<Context> {
  const composer = new Composer<Context>()
  composer.command('theme', ctx => change(ctx, hall, moved))
  composer.command('edit', ctx => change(ctx, hall, reworded))
  composer.command('drop', ctx => change(ctx, hall, dropped))
  composer.command('answer', ctx => change(ctx, hall, answered))
  composer.callbackQuery(startOf('check'), ctx => check(ctx, hall))
  composer.callbackQuery(startOf('correct'), ctx => correct(ctx, hall))
  return composer
}

/** A command that names a note, with what it says of it. */
interface Order {
  readonly ctx: Context
  readonly hall: Hall
  readonly state: State
  readonly note: Note
  readonly text: string
}

type ToAction = (order: Order) => Action | Talk

async function change(ctx: Context, hall: Hall, toAction: ToAction): Promise<void> {
  const order = await orderOf(ctx, hall)
  const action = typeof order === 'string' ? order : toAction(order)
  if (typeof action === 'string') return await tellWhy(ctx, hall, action)
  const done = await perform(ctx, hall, action)
  const number = 'number' in action ? action.number : 0
  const note = done && noteNumbered(done.state, number)
  if (note !== undefined) await tellChanged(ctx, hall, note)
}

/**
 * The note meant: by its number, or by the message replied to.
 *
 * @example const order = await orderOf(ctx, hall) // '/drop 12'
 */
export async function orderOf(ctx: Context, hall: Hall): Promise<Order | Talk> {
  const state = await hall.book.state(placeOf(ctx))
  if (state.discussion === null) return 'noDiscussion'
  const { number, text } = readNumbered(typedText(ctx))
  const replied = repliedMessage(ctx)?.message_id
  if (number === null && replied === undefined) return 'whichNote'
  const note = number === null ? noteOfMessage(state, replied ?? 0) : noteNumbered(state, number)
  if (note === undefined) return 'noSuchNote'
  return { ctx, hall, state, note, text }
}

const moved: ToAction = ({ hall, state, note, text }) => {
  const library = hall.library()
  const section = state.discussion && text !== '' && namedSection(text, state.discussion, library)
  if (!section) return 'noSuchPart'
  return { kind: 'move', number: note.number, subject: subjectIn(note.text, section, library) }
}

// The speaker's own words need no checking.
const reworded: ToAction = ({ ctx, note, text }) => {
  const own = senderOf(ctx)?.id === note.speaker.id
  return { kind: own ? 'correct' : 'reword', number: note.number, text }
}

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

async function check(ctx: Context, hall: Hall): Promise<void> {
  const key = readNoteKey(pressOf(ctx)?.key ?? '')
  if (key === undefined) return await tellWhy(ctx, hall, 'noSuchNote')
  const { discussion, number } = key
  const done = await perform(ctx, hall, { kind: 'check', number }, { discussion })
  if (done === undefined) return
  await settle(ctx, { text: talk('checked', languageIn(ctx), { number }) })
  const note = noteNumbered(done.state, number)
  if (note !== undefined) await redrawCard(ctx, hall, note)
}

/** Tells the speaker how: no line in the chat is needed for that. */
async function correct(ctx: Context, hall: Hall): Promise<void> {
  const key = readNoteKey(pressOf(ctx)?.key ?? '')
  const state = key && (await hall.book.stateOf(key.discussion))
  const note = state && key && noteNumbered(state, key.number)
  if (note === undefined) return await tellWhy(ctx, hall, 'noSuchNote')
  const own = note.speaker.id === senderOf(ctx)?.id
  await tellWhy(ctx, hall, own ? 'howToCorrect' : 'onlySpeaker')
}
