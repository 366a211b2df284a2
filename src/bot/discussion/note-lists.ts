import type { Context } from 'grammy'
import type { Language } from '../../answer/answer.ts'
import {
  type Doubt,
  doubtOf,
  type Note,
  openQuestions,
  type State,
  standing,
} from '../../discussion/discussion.ts'
import { fullName, type RosterEntry } from '../../discussion/roster.ts'
import { button, rows } from '../../reply/buttons.ts'
import { bold, type Formatted, join, plain } from '../../reply/formatted.ts'
import { layOut } from '../../reply/layout.ts'
import type { Button } from '../../reply/message.ts'
import { type Phrase, say } from '../../reply/phrases.ts'
import { cut, sectionName } from '../../reply/quote.ts'
import { isPartOf } from '../../report/report.ts'
import type { Command } from '../command.ts'
import { send, sendPhrase } from '../send.ts'
import { languageIn, typedText } from '../update.ts'
import type { DiscussionDeps } from './discussion-deps.ts'
import { noteKey } from './note-words.ts'
import { ownNotesPage } from './own-notes.ts'
import { tellWhy } from './perform.ts'
import { inReportOrder, namedSection } from './sections.ts'
import { placeOf, senderOf } from './sender.ts'
import { countsLine } from './status.ts'

const MAX_TEXT = 120
const MAX_BUTTONS = 6
const BUTTONS_A_ROW = 3
// What one still has to check.
const MINE: ReadonlySet<string> = new Set(['mine', '我的'])

// As in the papers.
const MARKS = {
  unchecked: 'uncheckedMark',
  reworded: 'rewordedMark',
  disputed: 'disputedMark',
} as const satisfies Record<Doubt, Phrase>

/** The notes so far, all or of one part or member, and the questions that nobody answered. */
export const NOTE_LIST_COMMANDS: readonly Command[] = [
  {
    name: 'notes',
    help: [
      '已有记录，可加部分或姓名；私聊里列出记在您名下的，加 mine 只列未核对的',
      'Notes so far, of a part or a member; in private, your own (mine: those to check)',
    ],
    where: 'everywhere',
    who: 'everyone',
    handle: showNotes,
  },
  {
    name: 'open',
    help: ['未答复的询问', 'Questions still open'],
    where: 'group',
    who: 'everyone',
    handle: showOpen,
  },
]

async function showNotes(ctx: Context, deps: DiscussionDeps): Promise<void> {
  if (ctx.chat?.type === 'private') {
    const unchecked = MINE.has(typedText(ctx).toLowerCase())
    return void (await send(ctx, await ownNotesPage(ctx, deps, { page: 0, unchecked })))
  }
  const scene = await sceneIn(ctx, deps)
  if (scene.state.discussion === null) return await tellWhy(ctx, deps, 'noDiscussion')
  const wanted = typedText(ctx)
  const notes = standing(scene.state).filter(note => wanted === '' || fits(note, wanted, scene))
  if (notes.length === 0) return await sendPhrase(ctx, 'noNotes')
  await send(ctx, listOf(notes, scene, countsLine(scene.state, scene.language)))
}

async function showOpen(ctx: Context, deps: DiscussionDeps): Promise<void> {
  const scene = await sceneIn(ctx, deps)
  if (scene.state.discussion === null) return await tellWhy(ctx, deps, 'noDiscussion')
  const notes = openQuestions(scene.state)
  if (notes.length === 0) return await sendPhrase(ctx, 'noOpen')
  await send(ctx, listOf(notes, scene, say('openHint', scene.language)))
}

interface ListScene {
  readonly deps: DiscussionDeps
  readonly state: State
  readonly roster: readonly RosterEntry[]
  readonly language: Language
  /** Who asks: their own notes come with a button to check them. */
  readonly reader: number
}

async function sceneIn(ctx: Context, deps: DiscussionDeps): Promise<ListScene> {
  const state = await deps.book.state(placeOf(ctx))
  const roster = await deps.book.roster(state.chat)
  return { deps, state, roster, language: languageIn(ctx), reader: senderOf(ctx)?.id ?? 0 }
}

// A member by their name or account, else a part of the report with all below it.
function fits(note: Note, wanted: string, { deps, state, roster, reader }: ListScene): boolean {
  if (MINE.has(wanted.toLowerCase()))
    return note.speaker.id === reader && note.state === 'unchecked'
  const { name, username } = note.speaker
  const names = [name, fullName(roster, note.speaker), `@${username ?? ''}`]
  if (names.some(each => each.toLowerCase() === wanted.toLowerCase())) return true
  const library = deps.library()
  const section = state.discussion && namedSection(wanted, state.discussion, library)
  const own = note.part === null ? undefined : library.section(note.part)?.section
  return !!section && own !== undefined && isPartOf(own, section)
}

function listOf(notes: readonly Note[], scene: ListScene, foot: string) {
  const { language } = scene
  const parts = inReportOrder(
    notes.map(({ part }) => part),
    scene.deps.library(),
  )
  const blocks = parts.map(part =>
    join(
      [
        bold(partName(part, scene)),
        ...notes.filter(note => note.part === part).map(noteLine(scene)),
      ],
      '\n',
    ),
  )
  return layOut({
    blocks,
    tail: ['', foot],
    language,
    buttons: rows(...checkButtons(notes, scene)),
  })
}

function partName(part: string | null, { deps, language }: ListScene): string {
  const section = part === null ? undefined : deps.library().section(part)?.section
  return section === undefined ? say('wholeReport', language) : sectionName(section)
}

const noteLine =
  ({ roster, language }: ListScene) =>
  (note: Note): Formatted => {
    const { number, kind, text, speaker, answer } = note
    const words = text.length > MAX_TEXT ? `${cut(text, MAX_TEXT)}…` : text
    const doubt = doubtOf(note)
    const mark = doubt === null ? '' : say(MARKS[doubt], language)
    const reply = answer === null ? '' : `\n   ↳ ${fullName(roster, answer.by)}：${answer.text}`
    return plain(
      `${number}. ${say(kind, language)} ${fullName(roster, speaker)}：${words}${mark}${reply}`,
    )
  }

function checkButtons(notes: readonly Note[], { reader, language }: ListScene): Button[][] {
  const own = notes
    .filter(({ speaker, state }) => speaker.id === reader && state === 'unchecked')
    .slice(0, MAX_BUTTONS)
  const buttons = own.map(({ discussion, number }) =>
    button(say('checkNumber', language, { number }), language, {
      view: 'check',
      key: noteKey(discussion, number),
    }),
  )
  return buttons.flatMap((_, at) =>
    at % BUTTONS_A_ROW === 0 ? [buttons.slice(at, at + BUTTONS_A_ROW)] : [],
  )
}
