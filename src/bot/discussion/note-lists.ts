import { FormattedString } from '@grammyjs/parse-mode'
import { Composer, type Context } from 'grammy'
import type { InlineKeyboardButton } from 'grammy/types'
import type { Language } from '../../answer/answer.ts'
import { type Note, openQuestions, type State, standing } from '../../discussion/discussion.ts'
import { fullName, type RosterEntry } from '../../discussion/roster.ts'
import { isPartOf } from '../../report/report.ts'
import { languageIn, send, typedText } from '../exchange.ts'
import { button, rows } from '../keyboard.ts'
import { layOut } from '../layout.ts'
import { cut, plain, sectionName } from '../quote.ts'
import type { Hall } from './hall.ts'
import { noteKey } from './note-words.ts'
import { sendTalk, tellWhy } from './perform.ts'
import { talk } from './phrases.ts'
import { placeOf, senderOf } from './room.ts'
import { inReportOrder, namedSection } from './sections.ts'
import { countsLine } from './status.ts'

const { b, join } = FormattedString
const MAX_TEXT = 120
const MAX_BUTTONS = 6
const BUTTONS_A_ROW = 3

/**
 * The notes so far, all or of one part or member, and the questions that nobody answered.
 *
 * @example groups.use(noteLists(hall)) // /notes 四(二)
 */
export function noteLists(hall: Hall): Composer<Context> {
  const composer = new Composer<Context>()
  composer.command('notes', ctx => showNotes(ctx, hall))
  composer.command('open', ctx => showOpen(ctx, hall))
  return composer
}

async function showNotes(ctx: Context, hall: Hall): Promise<void> {
  const scene = await sceneIn(ctx, hall)
  if (scene.state.discussion === null) return await tellWhy(ctx, hall, 'noDiscussion')
  const wanted = typedText(ctx)
  const notes = standing(scene.state).filter(note => wanted === '' || fits(note, wanted, scene))
  if (notes.length === 0) return await sendTalk(ctx, 'noNotes')
  await send(ctx, listOf(notes, scene, countsLine(scene.state, scene.language)))
}

async function showOpen(ctx: Context, hall: Hall): Promise<void> {
  const scene = await sceneIn(ctx, hall)
  if (scene.state.discussion === null) return await tellWhy(ctx, hall, 'noDiscussion')
  const notes = openQuestions(scene.state)
  if (notes.length === 0) return await sendTalk(ctx, 'noOpen')
  await send(ctx, listOf(notes, scene, talk('openHint', scene.language)))
}

interface ListScene {
  readonly hall: Hall
  readonly state: State
  readonly roster: readonly RosterEntry[]
  readonly language: Language
  /** Who asks: their own notes come with a button to check them. */
  readonly reader: number
}

async function sceneIn(ctx: Context, hall: Hall): Promise<ListScene> {
  const state = await hall.book.state(placeOf(ctx))
  const roster = await hall.book.roster(state.chat)
  return { hall, state, roster, language: languageIn(ctx), reader: senderOf(ctx)?.id ?? 0 }
}

// A member by their name or account, else a part of the report with all below it.
function fits(note: Note, wanted: string, { hall, state, roster }: ListScene): boolean {
  const { name, username } = note.speaker
  const names = [name, fullName(roster, note.speaker), `@${username ?? ''}`]
  if (names.some(each => each.toLowerCase() === wanted.toLowerCase())) return true
  const library = hall.library()
  const section = state.discussion && namedSection(wanted, state.discussion, library)
  const own = note.part === null ? undefined : library.section(note.part)?.section
  return !!section && own !== undefined && isPartOf(own, section)
}

function listOf(notes: readonly Note[], scene: ListScene, foot: string) {
  const { language } = scene
  const parts = inReportOrder(
    notes.map(({ part }) => part),
    scene.hall.library(),
  )
  const blocks = parts.map(part =>
    join(
      [b(partName(part, scene)), ...notes.filter(note => note.part === part).map(noteLine(scene))],
      '\n',
    ),
  )
  return layOut({
    blocks,
    tail: ['', foot],
    language,
    keyboard: rows(...checkButtons(notes, scene)),
  })
}

function partName(part: string | null, { hall, language }: ListScene): string {
  const section = part === null ? undefined : hall.library().section(part)?.section
  return section === undefined ? talk('wholeReport', language) : sectionName(section)
}

const noteLine =
  ({ roster, language }: ListScene) =>
  ({ number, kind, text, speaker, state, answer }: Note): FormattedString => {
    const words = text.length > MAX_TEXT ? `${cut(text, MAX_TEXT)}…` : text
    const mark = state === 'unchecked' ? talk('uncheckedMark', language) : ''
    const reply = answer === null ? '' : `\n   ↳ ${fullName(roster, answer.by)}：${answer.text}`
    return plain(
      `${number}. ${talk(kind, language)} ${fullName(roster, speaker)}：${words}${mark}${reply}`,
    )
  }

function checkButtons(
  notes: readonly Note[],
  { reader, language }: ListScene,
): InlineKeyboardButton[][] {
  const own = notes
    .filter(({ speaker, state }) => speaker.id === reader && state === 'unchecked')
    .slice(0, MAX_BUTTONS)
  const buttons = own.map(({ discussion, number }) =>
    button(talk('checkNumber', language, { number }), language, {
      view: 'check',
      key: noteKey(discussion, number),
    }),
  )
  return buttons.flatMap((_, at) =>
    at % BUTTONS_A_ROW === 0 ? [buttons.slice(at, at + BUTTONS_A_ROW)] : [],
  )
}
