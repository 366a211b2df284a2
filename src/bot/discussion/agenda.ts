import { FormattedString } from '@grammyjs/parse-mode'
import { Composer, type Context } from 'grammy'
import type { InlineKeyboardButton } from 'grammy/types'
import type { Language } from '../../answer/answer.ts'
import type { Library } from '../../answer/library.ts'
import type { State } from '../../discussion/discussion.ts'
import { isPartOf, type Report, type Section } from '../../report/report.ts'
import { startOf } from '../callback.ts'
import { figureLine, gistOf } from '../citations.ts'
import { languageIn, NO_PREVIEW, send, typedText } from '../exchange.ts'
import { anchorOf, button, figuresButton, rows } from '../keyboard.ts'
import { layOut, type Message } from '../layout.ts'
import { pressOf, settle } from '../press.ts'
import { plain, reportTitle, sectionName } from '../quote.ts'
import { say } from '../replies.ts'
import type { Hall } from './hall.ts'
import { insertButtons } from './insert.ts'
import { perform, sendTalk, tellWhy } from './perform.ts'
import { talk } from './phrases.ts'
import { placeOf } from './room.ts'
import { namedSection, partOf, reportFor, reportOf } from './sections.ts'

const { b } = FormattedString
const PARTS_A_PAGE = 16
const DEEPEST = 3
const MOST_GISTS = 4
const MOST_FIGURES = 8
const MOST_INSERTS = 2
// `/topic all`: the report as a whole again.
const WHOLE: ReadonlySet<string> = new Set(['all', '全部', '全文', '整体', '整體'])

/**
 * The report's parts, and the one under discussion.
 *
 * @example composer.use(agenda(hall)) // /agenda, /topic 四(二)
 */
export function agenda(hall: Hall): Composer<Context> {
  const composer = new Composer<Context>()
  composer.command('agenda', ctx => showAgenda(ctx, hall))
  composer.command('topic', ctx => setNamed(ctx, hall))
  composer.callbackQuery(startOf('part'), ctx => setPressed(ctx, hall))
  composer.callbackQuery(startOf('agenda'), ctx => turn(ctx, hall))
  return composer
}

async function showAgenda(ctx: Context, hall: Hall): Promise<void> {
  const { discussion } = await hall.book.state(placeOf(ctx))
  const library = hall.library()
  const report = (discussion && reportOf(discussion, library)) ?? reportFor(typedText(ctx), library)
  if (report !== undefined) await send(ctx, agendaPage(report, languageIn(ctx), 0))
}

function agendaPage(report: Report, language: Language, page: number): Message {
  const parts = report.sections.filter(({ level }) => level <= DEEPEST)
  const pages = Math.max(1, Math.ceil(parts.length / PARTS_A_PAGE))
  const shown = parts.slice(page * PARTS_A_PAGE, (page + 1) * PARTS_A_PAGE)
  return layOut({
    blocks: [b(talk('agenda', language, { title: reportTitle(report) }))],
    language,
    keyboard: rows(
      ...shown.map(section => [partButton(section, language)]),
      turnButtons({ report, language, page, pages }),
    ),
  })
}

function partButton(section: Section, language: Language): InlineKeyboardButton {
  return button(sectionName(section), language, { view: 'part', key: section.id })
}

interface Turning {
  readonly report: Report
  readonly language: Language
  readonly page: number
  readonly pages: number
}

function turnButtons({ report, language, page, pages }: Turning): InlineKeyboardButton[] {
  const key = anchorOf(report)
  const steps = [
    ['backward', page - 1],
    ['forward', page + 1],
  ] as const
  return steps.flatMap(([phrase, to]) =>
    key === undefined || to < 0 || to >= pages
      ? []
      : [button(say(phrase, language), language, { view: 'agenda', key, page: to, inPlace: true })],
  )
}

async function turn(ctx: Context, hall: Hall): Promise<void> {
  const press = pressOf(ctx)
  const report = press && hall.library().passage(press.key)?.report
  if (press === undefined || report === undefined) return await tellWhy(ctx, hall, 'noSuchPart')
  const { text, ...formatting } = agendaPage(report, press.language, press.page)
  await ctx.editMessageText(text, { ...formatting, ...NO_PREVIEW })
  await settle(ctx)
}

// === The part under discussion

async function setNamed(ctx: Context, hall: Hall): Promise<void> {
  const { discussion } = await hall.book.state(placeOf(ctx))
  const text = typedText(ctx)
  if (discussion === null) return await tellWhy(ctx, hall, 'noDiscussion')
  if (text === '') return await showAgenda(ctx, hall)
  const section = WHOLE.has(text.toLowerCase())
    ? null
    : namedSection(text, discussion, hall.library())
  if (section === undefined) return await tellWhy(ctx, hall, 'noSuchPart')
  await setPart(ctx, hall, section)
}

async function setPressed(ctx: Context, hall: Hall): Promise<void> {
  const section = hall.library().section(pressOf(ctx)?.key ?? '')?.section
  if (section === undefined) return await tellWhy(ctx, hall, 'noSuchPart')
  if (await setPart(ctx, hall, section)) await settle(ctx)
}

async function setPart(ctx: Context, hall: Hall, section: Section | null): Promise<boolean> {
  const done = await perform(
    ctx,
    hall,
    section === null
      ? { kind: 'part', part: null }
      : { kind: 'part', part: section.id, reportId: section.reportId },
  )
  if (done === undefined) return false
  if (section === null) await sendTalk(ctx, 'wholeAgain')
  else await send(ctx, partMessage(done.state, hall.library(), languageIn(ctx)))
  return true
}

/** What a part says in a few lines: the gists of its passages, then its figures. */
function partMessage(state: State, library: Library, language: Language): Message {
  const section = partOf(state, library)
  const report = state.discussion ? reportOf(state.discussion, library) : undefined
  if (section === undefined || report === undefined)
    return { text: talk('noSuchPart', language), entities: [] }
  const passages = report.passages.filter(passage => isPartOf(passage, section))
  const figures = library.figuresOf(section)
  const gists = passages
    .slice(0, MOST_GISTS)
    .map(passage => plain(`• ${gistOf({ passage, report, score: 0, terms: [] })}`))
  return layOut({
    blocks: [
      b(talk('nowOn', language, { part: sectionName(section) })),
      ...gists,
      ...(figures.length > 0 ? [plain(talk('itsFigures', language))] : []),
      ...figures.slice(0, MOST_FIGURES).map(figure => figureLine(figure, false)),
    ],
    language,
    separator: '\n',
    keyboard: rows(
      [
        ...figuresButton(section, language, library),
        button(say('sectionHere', language), language, { view: 'section', key: section.id }),
      ],
      insertButtons(figures.slice(0, MOST_INSERTS), language),
    ),
  })
}
