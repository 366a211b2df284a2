import { Composer, type Context } from 'grammy'
import type { Language } from '../../answer/answer.ts'
import type { Library } from '../../answer/library.ts'
import type { State } from '../../discussion/discussion.ts'
import { anchorOf, button, rows } from '../../reply/buttons.ts'
import { figureLine, gistOf } from '../../reply/citations.ts'
import { bold, plain } from '../../reply/formatted.ts'
import { layOut, unformatted } from '../../reply/layout.ts'
import type { Button, Message } from '../../reply/message.ts'
import { say } from '../../reply/phrases.ts'
import { type Press, startOf } from '../../reply/press.ts'
import { reportTitle, sectionName } from '../../reply/quote.ts'
import { isPartOf, type Report, type Section } from '../../report/report.ts'
import type { Command } from '../command.ts'
import { pressOf, settle } from '../pressing.ts'
import { optionsOf, send, sendPhrase } from '../send.ts'
import { languageIn, typedText } from '../update.ts'
import type { DiscussionDeps } from './discussion-deps.ts'
import { figureInserts } from './insert.ts'
import { perform, tellWhy } from './perform.ts'
import { namedSection, partOf, reportFor, reportOf } from './sections.ts'
import { placeOf } from './sender.ts'

const PARTS_A_PAGE = 16
const DEEPEST = 3
const MOST_GISTS = 4
// A row of them, and a row for the way on.
const FIGURES_A_PAGE = 4
// `/topic all`: the report as a whole again.
const WHOLE: ReadonlySet<string> = new Set(['all', '全部', '全文', '整体', '整體'])

/** The report's parts, and the one under discussion. */
export const AGENDA_COMMANDS: readonly Command[] = [
  {
    name: 'agenda',
    help: ['选择审议部分', 'Choose the part to discuss'],
    where: 'group',
    who: 'everyone',
    handle: showAgenda,
  },
  {
    name: 'topic',
    help: ['设定审议部分，后写编号或标题', 'Set the part under discussion'],
    where: 'group',
    who: 'part',
    handle: setNamed,
  },
]

/**
 * The buttons of the agenda.
 *
 * @example composer.use(agenda(deps))
 */
export function agenda(deps: DiscussionDeps): Composer<Context> {
  const composer = new Composer<Context>()
  composer.callbackQuery(startOf('part'), ctx => setPressed(ctx, deps))
  composer.callbackQuery(startOf('agenda'), ctx => turn(ctx, deps))
  composer.callbackQuery(startOf('partFigures'), ctx => turnFigures(ctx, deps))
  return composer
}

async function showAgenda(ctx: Context, deps: DiscussionDeps): Promise<void> {
  const { discussion } = await deps.book.state(placeOf(ctx))
  const library = deps.library()
  const report = (discussion && reportOf(discussion, library)) ?? reportFor(typedText(ctx), library)
  if (report !== undefined) await send(ctx, agendaPage(report, languageIn(ctx), 0))
}

function agendaPage(report: Report, language: Language, page: number): Message {
  const parts = report.sections.filter(({ level }) => level <= DEEPEST)
  const pages = Math.max(1, Math.ceil(parts.length / PARTS_A_PAGE))
  const shown = parts.slice(page * PARTS_A_PAGE, (page + 1) * PARTS_A_PAGE)
  return layOut({
    blocks: [bold(say('agenda', language, { title: reportTitle(report) }))],
    language,
    buttons: rows(
      ...shown.map(section => [partButton(section, language)]),
      turnButtons({ report, language, page, pages }),
    ),
  })
}

function partButton(section: Section, language: Language): Button {
  return button(sectionName(section), language, { view: 'part', key: section.id })
}

interface Turning {
  readonly report: Report
  readonly language: Language
  readonly page: number
  readonly pages: number
}

function turnButtons({ report, language, page, pages }: Turning): Button[] {
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

async function turn(ctx: Context, deps: DiscussionDeps): Promise<void> {
  const press = pressOf(ctx)
  const report = press && deps.library().passage(press.key)?.report
  if (press === undefined || report === undefined) return await tellWhy(ctx, deps, 'noSuchPart')
  const message = agendaPage(report, press.language, press.page)
  await ctx.editMessageText(message.text, optionsOf(message))
  await settle(ctx)
}

// === The part under discussion

async function setNamed(ctx: Context, deps: DiscussionDeps): Promise<void> {
  const { discussion } = await deps.book.state(placeOf(ctx))
  const text = typedText(ctx)
  if (discussion === null) return await tellWhy(ctx, deps, 'noDiscussion')
  if (text === '') return await showAgenda(ctx, deps)
  const section = WHOLE.has(text.toLowerCase())
    ? null
    : namedSection(text, discussion, deps.library())
  if (section === undefined) return await tellWhy(ctx, deps, 'noSuchPart')
  await setPart(ctx, deps, section)
}

async function setPressed(ctx: Context, deps: DiscussionDeps): Promise<void> {
  const section = deps.library().section(pressOf(ctx)?.key ?? '')?.section
  if (section === undefined) return await tellWhy(ctx, deps, 'noSuchPart')
  if (await setPart(ctx, deps, section)) await settle(ctx)
}

async function setPart(
  ctx: Context,
  deps: DiscussionDeps,
  section: Section | null,
): Promise<boolean> {
  const done = await perform(
    ctx,
    deps,
    section === null
      ? { kind: 'part', part: null }
      : { kind: 'part', part: section.id, reportId: section.reportId },
  )
  if (done === undefined) return false
  if (section === null) await sendPhrase(ctx, 'wholeAgain')
  else await send(ctx, partMessage(done.state, deps.library(), languageIn(ctx)))
  return true
}

/** What a part says in a few lines: the gists of its passages, then its figures, a few at a time. */
function partMessage(state: State, library: Library, language: Language): Message {
  const section = partOf(state, library)
  const report = state.discussion ? reportOf(state.discussion, library) : undefined
  if (section === undefined || report === undefined) return unformatted(say('noSuchPart', language))
  return partPage({ section, report }, library, { language, page: 0 })
}

async function turnFigures(ctx: Context, deps: DiscussionDeps): Promise<void> {
  const press = pressOf(ctx)
  const part = press && deps.library().section(press.key)
  if (press === undefined || part === undefined) return await tellWhy(ctx, deps, 'noSuchPart')
  const message = partPage(part, deps.library(), press)
  await ctx.editMessageText(message.text, optionsOf(message))
  await settle(ctx)
}

/** A part with its report. */
interface Part {
  readonly section: Section
  readonly report: Report
}

function partPage(
  { section, report }: Part,
  library: Library,
  { language, page }: Pick<Press, 'language' | 'page'>,
): Message {
  const figures = library.figuresOf(section)
  const from = page * FIGURES_A_PAGE
  const shown = figures.slice(from, from + FIGURES_A_PAGE)
  const gists = report.passages
    .filter(passage => page === 0 && isPartOf(passage, section))
    .slice(0, MOST_GISTS)
    .map(passage => plain(`• ${gistOf({ passage, report, score: 0, terms: [] })}`))
  const [first, last, n] = [from + 1, from + shown.length, figures.length]
  const head = say(n > shown.length ? 'someFigures' : 'itsFigures', language, { first, last, n })
  return layOut({
    blocks: [
      bold(say('nowOn', language, { part: sectionName(section) })),
      ...gists,
      ...(shown.length > 0 ? [plain(head)] : []),
      ...shown.map(figure => figureLine(figure, false)),
    ],
    language,
    separator: '\n',
    buttons: rows(
      figureInserts(shown, language),
      wayOn(section, language, { page, more: last < n }),
    ),
  })
}

interface At {
  readonly page: number
  readonly more: boolean
}

/** Back and on through a part's figures; its words where one of the two is not needed. */
function wayOn(section: Section, language: Language, { page, more }: At): Button[] {
  const turnTo = (phrase: 'backward' | 'forward', to: number) =>
    button(say(phrase, language), language, {
      view: 'partFigures',
      key: section.id,
      page: to,
      inPlace: true,
    })
  const words = button(say('sectionHere', language), language, {
    view: 'section',
    key: section.id,
  })
  return [
    page > 0 ? turnTo('backward', page - 1) : words,
    ...(more ? [turnTo('forward', page + 1)] : page > 0 ? [words] : []),
  ]
}
