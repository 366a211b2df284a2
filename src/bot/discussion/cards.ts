import { type Context, GrammyError } from 'grammy'
import type { Language } from '../../answer/answer.ts'
import { type Claim, reportedValue } from '../../answer/claim.ts'
import { doubtOf, isReworded, type Note, noteNumbered } from '../../discussion/discussion.ts'
import type { ShownNote } from '../../discussion/forgetting.ts'
import { fullName, type RosterEntry } from '../../discussion/roster.ts'
import { button, rows } from '../../reply/buttons.ts'
import { bold, type Formatted, join, plain } from '../../reply/formatted.ts'
import { layOut } from '../../reply/layout.ts'
import type { Button, Message } from '../../reply/message.ts'
import { type Phrase, say } from '../../reply/phrases.ts'
import { cut, sectionName } from '../../reply/quote.ts'
import type { BotDeps } from '../deps.ts'
import { describe, isUnchanged } from '../errors.ts'
import { optionsOf, send } from '../send.ts'
import { languageIn } from '../update.ts'
import type { DiscussionDeps } from './discussion-deps.ts'
import { noteKey } from './note-words.ts'
import { placeOf } from './sender.ts'
import { mentioned } from './speakers.ts'
import type { Room } from './status-board.ts'

// A group's minute belongs to answers first: where little is left, the reaction alone acknowledges.
const LITTLE_ROOM = 4
const MAX_TEXT = 160

const MARKS = {
  unchecked: 'cardUnchecked',
  checked: 'cardChecked',
  disputed: 'cardDisputed',
  withdrawn: 'cardWithdrawn',
} as const satisfies Record<Note['state'], string>

/** What a note's message is drawn from. */
export interface CardScene {
  readonly deps: Pick<BotDeps, 'library' | 'check'>
  readonly language: Language
  readonly roster: readonly RosterEntry[]
}

/**
 * A note in a few lines, with the speaker's buttons while it is unchecked.
 *
 * @example noteCard(note, { deps, language, roster }).text // '第2条 · 意见 · 王明\n…'
 */
export function noteCard(note: Note, { deps, language, roster }: CardScene): Message {
  if (note.state === 'withdrawn') return withdrawnCard(note, language)
  const { number, kind, text, part, state } = note
  const section = part === null ? undefined : deps.library().section(part)?.section
  const place = section === undefined ? say('wholeReport', language) : sectionName(section)
  const head = bold(`${say('noteNumber', language, { number })} · ${say(kind, language)} · `)
  const words = text.length > MAX_TEXT ? `${cut(text, MAX_TEXT)}…` : text
  const wrong = deps.check(text).filter(({ verdict }) => verdict === 'contradicted')
  return layOut({
    blocks: [
      join([head, speakerName(note, roster)]),
      plain(words),
      plain(`${place} · ${say(markFor(note), language)}`),
      ...answerLines(note, roster),
      ...wrong.map(claim => plain(faultLine(claim, language))),
    ],
    language,
    separator: '\n',
    buttons: state === 'checked' ? [] : rows(cardButtons(note, language)),
  })
}

/**
 * How a note's state is told.
 *
 * @example say(markOf('disputed'), 'zh-Hans') // '❗ 发言人有异议'
 */
export function markOf(state: Note['state']): Phrase {
  return MARKS[state]
}

const markFor = (note: Note): Phrase =>
  doubtOf(note) === 'reworded' ? 'cardReworded' : MARKS[note.state]

// What was taken back is not shown any more.
function withdrawnCard({ number }: Note, language: Language): Message {
  const name = say('noteNumber', language, { number })
  return layOut({ blocks: [plain(`${name} · ${say(MARKS.withdrawn, language)}`)], language })
}

// Only where somebody else wrote it down does the speaker need to hear of it.
function speakerName(note: Note, roster: readonly RosterEntry[]): Formatted {
  const { speaker, author } = note
  return author === speaker.id && !isReworded(note)
    ? plain(fullName(roster, speaker))
    : mentioned(speaker, roster)
}

function answerLines({ answer }: Note, roster: readonly RosterEntry[]): Formatted[] {
  return answer === null ? [] : [plain(`↳ ${fullName(roster, answer.by)}：${answer.text}`)]
}

/**
 * A figure that the report has otherwise.
 *
 * @example faultLine(claim, 'zh-Hans') // '⚠️ “230件”与报告不符，报告为 228件'
 */
function faultLine(claim: Claim, language: Language): string {
  return say('faultyFigure', language, { stated: claim.text, report: reportedValue(claim) || '?' })
}

function cardButtons({ discussion, number, state }: Note, language: Language): Button[] {
  const key = noteKey(discussion, number)
  return [
    button(say('checkNote', language), language, { view: 'check', key }),
    button(say('correctNote', language), language, { view: 'correct', key }),
    ...(state === 'disputed'
      ? []
      : [button(say('disputeNote', language), language, { view: 'dispute', key })]),
    button(say('withdrawNote', language), language, { view: 'withdraw', key }),
  ]
}

/**
 * Shows a new note, unless the chat wants no unasked line or its minute is nearly full: then it is shown later
 * (`late-cards.ts`).
 *
 * @example await showCard(ctx, deps, note, state.quiet)
 */
export async function showCard(
  ctx: Context,
  deps: DiscussionDeps,
  note: Note,
  quiet: boolean,
): Promise<void> {
  const { chat } = placeOf(ctx)
  if (quiet || note.card !== null || !(await hasRoomForCard(chat, deps.pace))) return
  const roster = await deps.book.roster(chat)
  await deps.checkSoon(note.text)
  const { message_id } = await send(
    ctx,
    noteCard(note, { deps, roster, language: languageIn(ctx) }),
  )
  const { discussion, number } = note
  // The note itself is on record: that its message is not remembered is nobody's loss but the button's.
  await deps.book
    .attach({ kind: 'card', discussion, number, message: message_id })
    .catch(error => deps.log.error({ error: describe(error) }, 'note’s message not kept'))
}

/** Whether a chat's minute has room for a note's message, besides what people ask for. */
export async function hasRoomForCard(chat: number, pace: Room): Promise<boolean> {
  return (await pace.room(chat)) >= LITTLE_ROOM
}

/**
 * Draws a note's message anew, where there is one; what cannot be edited any more stays.
 *
 * @example await redrawCard(ctx, deps, note)
 */
export async function redrawCard(ctx: Context, deps: DiscussionDeps, note: Note): Promise<void> {
  const { chat } = placeOf(ctx)
  if (note.card !== null) await redraw(ctx, deps, { chat, card: note.card, note })
}

/**
 * The same from elsewhere, once something of the note was forgotten or its speaker has spoken of it in private.
 *
 * @example await redrawIn(ctx, deps, { chat, card: 91, discussion: 1, number: 3 })
 */
export async function redrawIn(
  ctx: Context,
  deps: DiscussionDeps,
  shown: Omit<ShownNote, 'own'>,
): Promise<void> {
  const state = await deps.book.stateOf(shown.discussion)
  const note = state && noteNumbered(state, shown.number)
  if (note !== undefined) await redraw(ctx, deps, { ...shown, note })
}

interface Drawn {
  readonly chat: number
  readonly card: number
  readonly note: Note
}

async function redraw(
  ctx: Context,
  deps: DiscussionDeps,
  { chat, card, note }: Drawn,
): Promise<void> {
  const roster = await deps.book.roster(chat)
  await deps.checkSoon(note.text)
  const message = noteCard(note, { deps, roster, language: languageIn(ctx) })
  try {
    await ctx.api.editMessageText(chat, card, message.text, optionsOf(message))
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error
    if (!isUnchanged(error)) deps.log.info({ error: describe(error) }, 'note not redrawn')
  }
}

/**
 * Takes the message with a member's note out of a chat, once the note itself is gone; one that is too old to be
 * deleted loses its words.
 *
 * @example await removeCard(ctx, deps, { chat, card: 91, discussion: 1, number: 3, own: true })
 */
export async function removeCard(
  { api }: Context,
  { log }: DiscussionDeps,
  { chat, card, number }: ShownNote,
): Promise<void> {
  const gone = `${say('noteNumber', 'zh-Hans', { number })} · ${say('cardWithdrawn', 'zh-Hans')}`
  await api
    .deleteMessage(chat, card)
    .catch(() => api.editMessageText(chat, card, gone))
    .catch(error => log.info({ error: describe(error) }, 'note’s message not removed'))
}
