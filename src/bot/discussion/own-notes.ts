import { Composer, type Context } from 'grammy'
import type { Language } from '../../answer/answer.ts'
import { monthDayText } from '../../brief/time.ts'
import type { OwnNote, OwnNotes } from '../../discussion/book.ts'
import { button, rows } from '../../reply/buttons.ts'
import { plain } from '../../reply/formatted.ts'
import { layOut, unformatted } from '../../reply/layout.ts'
import type { Button, Message } from '../../reply/message.ts'
import { say } from '../../reply/phrases.ts'
import { startOf } from '../../reply/press.ts'
import { cut } from '../../reply/quote.ts'
import { edit, pressOf, settle } from '../pressing.ts'
import { languageIn } from '../update.ts'
import { markOf } from './cards.ts'
import type { DiscussionDeps } from './discussion-deps.ts'
import { noteKey } from './note-words.ts'
import { senderOf } from './sender.ts'

const NOTES_A_PAGE = 5
const MOST_PAGES = 1000
const MAX_TEXT = 120

/**
 * Turns the pages of one's own notes, in private.
 *
 * @example privateChats.use(ownNotes(deps))
 */
export function ownNotes(deps: DiscussionDeps): Composer<Context> {
  const composer = new Composer<Context>()
  composer.callbackQuery(startOf('mine'), async ctx => {
    const { page = 0, key } = pressOf(ctx) ?? {}
    await edit(ctx, await ownNotesPage(ctx, deps, { page, unchecked: isOfUnchecked(key) }))
    await settle(ctx)
  })
  return composer
}

/** Which of one's own notes a list shows: all, or only those one has not checked. */
interface Listing {
  readonly page: number
  readonly unchecked: boolean
}

// The buttons of a list of unchecked notes say so, so that the list stays one when it is shown again.
const UNCHECKED = '.u'

/**
 * Whether a button stands under a list of unchecked notes.
 *
 * @example isOfUnchecked('3.12.u') // true
 */
export function isOfUnchecked(key: string | undefined): boolean {
  return key?.endsWith(UNCHECKED) ?? false
}

/**
 * What stands on record as one's own words, of every discussion, each with the buttons by which one may say so or not.
 *
 * @example await send(ctx, await ownNotesPage(ctx, deps, { page: 0, unchecked: false }))
 */
export async function ownNotesPage(
  ctx: Context,
  { book }: DiscussionDeps,
  listing: Listing,
): Promise<Message> {
  const language = languageIn(ctx)
  const { page, unchecked } = listing
  const skip = Math.min(page, MOST_PAGES) * NOTES_A_PAGE
  const own = await book.notesOf(senderOf(ctx)?.id ?? 0, { skip, limit: NOTES_A_PAGE, unchecked })
  if (own.total === 0)
    return unformatted(say(unchecked ? 'noUncheckedNotes' : 'noOwnNotes', language))
  return layOut({
    blocks: [
      plain(say(unchecked ? 'uncheckedNotes' : 'ownNotes', language, { n: own.total })),
      ...own.notes.map((note, at) => plain(noteLines(note, skip + at + 1, language))),
    ],
    language,
    buttons: rows(
      ...own.notes.map((note, at) => noteButtons(note, skip + at + 1, { language, unchecked })),
      pageButtons(own, listing, language),
    ),
  })
}

// 1. 1月20日 审议常委会工作报告 · 第3条 · 建议 · 请发言人核对
function noteLines(note: OwnNote, at: number, language: Language): string {
  const { topic, opened, number, kind, text, state } = note
  const facts = [
    `${monthDayText(opened)} ${topic}`,
    say('noteNumber', language, { number }),
    say(kind, language),
    say(markOf(state), language),
  ]
  const words = text.length > MAX_TEXT ? `${cut(text, MAX_TEXT)}…` : text
  return `${at}. ${facts.join(' · ')}\n${words}`
}

function noteButtons(
  { discussion, number, state }: OwnNote,
  at: number,
  { language, unchecked }: { readonly language: Language; readonly unchecked: boolean },
) {
  const key = noteKey(discussion, number) + (unchecked ? UNCHECKED : '')
  const named = (words: string): string => `${at}. ${words}`
  return [
    ...(state === 'checked'
      ? []
      : [button(named(say('checkNote', language)), language, { view: 'check', key })]),
    ...(state === 'disputed'
      ? []
      : [button(named(say('disputeNote', language)), language, { view: 'dispute', key })]),
    button(named(say('withdrawNote', language)), language, { view: 'withdraw', key }),
  ]
}

function pageButtons({ total }: OwnNotes, listing: Listing, language: Language): Button[] {
  const { page, unchecked } = listing
  const key = unchecked ? UNCHECKED : ''
  const turn = (text: string, to: number): Button =>
    button(text, language, { view: 'mine', key, page: to, inPlace: true })
  return [
    ...(page > 0 ? [turn('◀', page - 1)] : []),
    ...((page + 1) * NOTES_A_PAGE < total ? [turn('▶', page + 1)] : []),
  ]
}
