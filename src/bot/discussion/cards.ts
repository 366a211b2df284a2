import { FormattedString } from '@grammyjs/parse-mode'
import { type Context, GrammyError } from 'grammy'
import type { InlineKeyboardButton } from 'grammy/types'
import type { Language } from '../../answer/answer.ts'
import type { Claim } from '../../answer/claim.ts'
import type { Note } from '../../discussion/discussion.ts'
import { fullName, type RosterEntry } from '../../discussion/roster.ts'
import { describe, isUnchanged } from '../errors.ts'
import { languageIn, NO_PREVIEW, send } from '../exchange.ts'
import { button, rows } from '../keyboard.ts'
import { layOut, type Message } from '../layout.ts'
import { cut, plain, sectionName } from '../quote.ts'
import type { Hall } from './hall.ts'
import { noteKey } from './note-words.ts'
import { talk } from './phrases.ts'
import { placeOf } from './room.ts'
import { mentioned } from './speakers.ts'

const { b } = FormattedString

// A group's minute belongs to answers first: where little is left, the reaction alone acknowledges.
const LITTLE_ROOM = 4
const MAX_TEXT = 160

const MARKS = {
  unchecked: 'cardUnchecked',
  checked: 'cardChecked',
  withdrawn: 'cardWithdrawn',
} as const satisfies Record<Note['state'], string>

/** What a note's message is drawn from. */
export interface CardScene {
  readonly hall: Hall
  readonly language: Language
  readonly roster: readonly RosterEntry[]
}

/**
 * A note in a few lines, with the speaker's buttons while it is unchecked.
 *
 * @example noteCard(note, { hall, language, roster }).text // '第2条 · 意见 · 王明\n…'
 */
export function noteCard(note: Note, { hall, language, roster }: CardScene): Message {
  if (note.state === 'withdrawn') return withdrawnCard(note, language)
  const { number, kind, text, part, state } = note
  const section = part === null ? undefined : hall.library().section(part)?.section
  const place = section === undefined ? talk('wholeReport', language) : sectionName(section)
  const head = b(`${talk('noteNumber', language, { number })} · ${talk(kind, language)} · `)
  const words = text.length > MAX_TEXT ? `${cut(text, MAX_TEXT)}…` : text
  const wrong = hall.check(text).filter(({ verdict }) => verdict === 'contradicted')
  return layOut({
    blocks: [
      FormattedString.join([head, speakerName(note, roster)]),
      plain(words),
      plain(`${place} · ${talk(MARKS[state], language)}`),
      ...answerLines(note, roster),
      ...wrong.map(claim => plain(faultLine(claim, language))),
    ],
    language,
    separator: '\n',
    keyboard: state === 'unchecked' ? rows(cardButtons(note, language)) : undefined,
  })
}

// What was taken back is not shown any more.
function withdrawnCard({ number }: Note, language: Language): Message {
  const name = talk('noteNumber', language, { number })
  return layOut({ blocks: [plain(`${name} · ${talk(MARKS.withdrawn, language)}`)], language })
}

// Only where somebody else wrote it down does the speaker need to hear of it.
function speakerName({ speaker, author }: Note, roster: readonly RosterEntry[]): FormattedString {
  return author === speaker.id ? plain(fullName(roster, speaker)) : mentioned(speaker, roster)
}

function answerLines({ answer }: Note, roster: readonly RosterEntry[]): FormattedString[] {
  return answer === null ? [] : [plain(`↳ ${fullName(roster, answer.by)}：${answer.text}`)]
}

/**
 * A figure that the report has otherwise.
 *
 * @example faultLine(claim, 'zh-Hans') // '⚠️ “230件”与报告不符，报告为 228件'
 */
export function faultLine({ text, evidence }: Claim, language: Language): string {
  return talk('faultyFigure', language, { stated: text, report: evidence?.figure.text ?? '?' })
}

function cardButtons({ discussion, number }: Note, language: Language): InlineKeyboardButton[] {
  const key = noteKey(discussion, number)
  return [
    button(talk('checkNote', language), language, { view: 'check', key }),
    button(talk('correctNote', language), language, { view: 'correct', key }),
  ]
}

/**
 * Shows a new note, unless the chat wants no unasked line or its minute is nearly full.
 *
 * @example await showCard(ctx, hall, note, state.quiet)
 */
export async function showCard(
  ctx: Context,
  hall: Hall,
  note: Note,
  quiet: boolean,
): Promise<void> {
  const { chat } = placeOf(ctx)
  if (quiet || note.card !== null || hall.pace.room(chat) < LITTLE_ROOM) return
  const roster = await hall.book.roster(chat)
  const { message_id } = await send(
    ctx,
    noteCard(note, { hall, roster, language: languageIn(ctx) }),
  )
  const { discussion, number } = note
  // The note itself is on record: that its message is not remembered is nobody's loss but the button's.
  await hall.book
    .attach({ kind: 'card', discussion, number, message: message_id })
    .catch(error => hall.log.error({ error: describe(error) }, 'note’s message not kept'))
}

/**
 * Draws a note's message anew, where there is one; what cannot be edited any more stays.
 *
 * @example await redrawCard(ctx, hall, note)
 */
export async function redrawCard(ctx: Context, hall: Hall, note: Note): Promise<void> {
  const { chat } = placeOf(ctx)
  if (note.card === null) return
  const roster = await hall.book.roster(chat)
  const card = noteCard(note, { hall, roster, language: languageIn(ctx) })
  const { text, ...formatting } = card
  try {
    await ctx.api.editMessageText(chat, note.card, text, { ...formatting, ...NO_PREVIEW })
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error
    if (!isUnchanged(error)) hall.log.info({ error: describe(error) }, 'note not redrawn')
  }
}

/**
 * Takes the messages with a member's notes out of a chat, once the notes themselves are gone.
 *
 * @example await removeCards(ctx, hall, cards)
 */
export async function removeCards(
  ctx: Context,
  { log }: Hall,
  cards: readonly number[],
): Promise<void> {
  const { chat } = placeOf(ctx)
  for (const card of cards)
    await ctx.api
      .deleteMessage(chat, card)
      .catch(error => log.info({ error: describe(error) }, 'note’s message not removed'))
}
