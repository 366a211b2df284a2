import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import { html } from 'hono/html'
import type { Library } from '../answer/library.ts'
import { Unavailable } from '../answer/unavailable.ts'
import { cardPath, figuresPath, reportPath } from '../reply/addresses.ts'
import { keyedFigures } from '../reply/keyed-figure.ts'
import { figurePicture } from '../reply/pictures.ts'
import { reportTitle } from '../reply/quote.ts'
import type { Report } from '../report/report.ts'
import { answerHtml, optionsHtml } from './answers.ts'
import { assetNamed } from './assets.ts'
import { addChecking } from './checking.ts'
import { addDiscussions, type DiscussionPages } from './discussion.ts'
import { figuresCsv, figuresXlsx, XLSX } from './figure-files.ts'
import { figurePage, questionPath } from './figure-page.ts'
import { rowsOf, shownRows, viewOf } from './figure-table.ts'
import { figureListing, queryOf } from './figures-page.ts'
import { protect } from './headers.ts'
import { homePage, type Wanted } from './home-page.ts'
import type { Frame } from './page.ts'
import { addPictures, type Paint, pictureHtml, tableChart } from './pictures.ts'
import { besideList, outlineOf, reportArticle, reportLinks, sideBySide } from './report-page.ts'
import { languageFor, missing, sendPage, unavailable, type Visit, visitOf } from './visit.ts'
import { addYears } from './year-routes.ts'

/** What the pages are made from. */
export interface ReaderDeps {
  /** The library as it is now. */
  readonly library: () => Library
  readonly paint: Paint
  /** With a bot: what only members of a chat see, and the pages inside Telegram. */
  readonly discussions?: DiscussionPages
}

const LONGEST_QUESTION = 300
const LONGEST_NAME = 60

/**
 * The reports as pages: requests in, responses out; it listens nowhere itself.
 *
 * @example await createReader({ library: () => library }).request('/')
 */
export function createReader(deps: ReaderDeps): Hono {
  const app = new Hono()
  const visit = (c: Context) => visitOf(c, deps.library)
  app.use(compress(), protect(deps.discussions !== undefined), etag())
  app.get('/assets/:name', c => sendAsset(c, c.req.param('name')))
  app.get('/offline.js', c => sendAsset(c, 'offline.js'))
  app.get('/', c => home(c, visit(c)))
  app.get('/answer', c => answerPart(c, visit(c)))
  app.get('/r/:report', c => withReport(c, deps, reading))
  app.get('/r/:report/figures', c => withReport(c, deps, figures))
  app.get('/r/:report/figures.csv', c => withReport(c, deps, csvFile))
  app.get('/r/:report/figures.xlsx', c => withReport(c, deps, xlsxFile))
  app.get('/r/:report/f/:key', c => withReport(c, deps, oneFigure))
  app.get('/r/:report/f/:key/ask', c => withReport(c, deps, askAbout))
  app.get('/r/:report/with', c => withReport(c, deps, chooseOther))
  app.get('/r/:report/with/:other', c => withReport(c, deps, twoReports))
  addPictures(app, c => findReport(c, deps), deps.paint)
  addChecking(app, visit)
  addYears(app, visit, deps.paint)
  if (deps.discussions) addDiscussions(app, visit, deps.discussions)
  app.notFound(c => missing(c, visit(c)))
  app.onError((error, c) => {
    if (error instanceof Unavailable) return unavailable(c, languageFor(c))
    throw error
  })
  return app
}

function sendAsset(c: Context, name: string): Response | Promise<Response> {
  const asset = assetNamed(name)
  if (asset === undefined) return c.notFound()
  const isFixed = c.req.query('v') === asset.version
  return c.body(asset.body, 200, {
    'content-type': asset.type,
    'cache-control': isFixed ? 'public, max-age=31536000, immutable' : 'no-cache',
  })
}

// === Pages

type Show = (c: Context, report: Report, visit: Visit) => Response | Promise<Response>

function findReport(c: Context, { library }: ReaderDeps) {
  const visit = visitOf(c, library)
  const report = visit.library.reports.find(({ id }) => id === c.req.param('report'))
  return report === undefined ? null : { report, visit }
}

function withReport(c: Context, deps: ReaderDeps, show: Show): Response | Promise<Response> {
  const found = findReport(c, deps)
  return found === null ? missing(c, visitOf(c, deps.library)) : show(c, found.report, found.visit)
}

function home(c: Context, { library, language, words }: Visit) {
  const question = questionIn(c)
  const answer = question === '' ? null : library.ask(question)
  const top = answer && answerHtml({ ...answer, language }, library, words)
  const content = html`${top ?? ''}${homePage(library, words, wantedBy(c))}`
  return sendPage(c, { title: words('site'), language, question }, content)
}

const wantedBy = (c: Context): Wanted => ({
  named: (c.req.query('n') ?? '').trim().slice(0, LONGEST_NAME),
  page: Math.max(0, Math.trunc(Number(c.req.query('p') ?? 0)) || 0),
})

const questionIn = (c: Context): string =>
  (c.req.query('q') ?? '').trim().slice(0, LONGEST_QUESTION)

// What stands under the search box while somebody types.
function answerPart(c: Context, { library, language }: Visit) {
  const question = questionIn(c)
  const reportId = c.req.query('r') ?? ''
  if (question === '') return c.html('')
  const answer = library.ask(question, reportId === '' ? {} : { reportId })
  return c.html(optionsHtml({ ...answer, language }, library))
}

const reading: Show = (c, report, { library, language, words }) => {
  const question = questionIn(c)
  const answer = question === '' ? null : library.ask(question, { reportId: report.id })
  const frame: Frame = {
    title: report.title,
    language,
    report,
    question,
    links: currentLinks(c, report, { library, language, words }),
    side: outlineOf(report, words),
  }
  const top = answer && answerHtml({ ...answer, language }, library, words)
  return sendPage(c, frame, html`${top ?? ''}${reportArticle(report, { library, words })}`)
}

function currentLinks(c: Context, report: Report, { library, words }: Visit) {
  return reportLinks(report, library, words).map(link => ({
    ...link,
    current: link.href === new URL(c.req.url).pathname,
  }))
}

const rowsFor = (report: Report, library: Library) =>
  rowsOf(keyedFigures(report, library.figures(report)))

const figures: Show = (c, report, visit) => {
  const { library, language, words } = visit
  const title = words('figuresOf', { title: reportTitle(report) })
  const links = currentLinks(c, report, visit)
  const view = viewOf(c.req.query())
  const chart = tableChart(report, view, visit)
  const content = figureListing({
    rows: rowsFor(report, library),
    view,
    chart: chart && pictureHtml(`${reportPath(report)}/chart`, queryOf(view), chart),
    path: figuresPath(report),
    title,
    words,
  })
  return sendPage(c, { title, language, report, links, layout: 'wide' }, content)
}

const csvFile: Show = (c, report, { library, words }) => {
  const rows = shownRows(rowsFor(report, library), viewOf(c.req.query()))
  return c.body(figuresCsv(rows, words), 200, download('text/csv; charset=utf-8', report, 'csv'))
}

const xlsxFile: Show = async (c, report, { library, words }) => {
  const rows = shownRows(rowsFor(report, library), viewOf(c.req.query()))
  const file = await figuresXlsx(rows, words)
  return c.body(new Uint8Array(file), 200, download(XLSX, report, 'xlsx'))
}

function download(type: string, { id }: Report, ending: string): Record<string, string> {
  const name = encodeURIComponent(`${id.replaceAll('/', '-')}.${ending}`)
  return { 'content-type': type, 'content-disposition': `attachment; filename*=UTF-8''${name}` }
}

const oneFigure: Show = (c, report, visit) => {
  const { library, language, words } = visit
  const keyed = figureAt(c, report, library)
  if (keyed === undefined) return missing(c, visit)
  const title = `${keyed.figure.text} ${keyed.figure.what}`
  const card = pictureHtml(cardPath(report, keyed.key), '', figurePicture(keyed, language))
  const links = currentLinks(c, report, visit)
  return sendPage(c, { title, language, report, links }, figurePage(keyed, words, card))
}

function figureAt(c: Context, report: Report, library: Library) {
  const key = c.req.param('key')
  return keyedFigures(report, library.figures(report)).find(one => one.key === key)
}

const askAbout: Show = (c, report, visit) => {
  const keyed = figureAt(c, report, visit.library)
  return keyed === undefined ? missing(c, visit) : c.redirect(questionPath(keyed, visit.library))
}

const chooseOther: Show = (c, report, visit) => {
  const { library, language, words } = visit
  const links = currentLinks(c, report, visit)
  const content = besideList(report, library, words)
  return sendPage(c, { title: words('beside'), language, report, links }, content)
}

const twoReports: Show = (c, left, visit) => {
  const { library, language, words } = visit
  const right = library.reports.find(({ id }) => id === c.req.param('other'))
  if (right === undefined) return missing(c, visit)
  const links = currentLinks(c, left, visit)
  const content = sideBySide(
    reportArticle(left, { library, words }),
    reportArticle(right, { library, words }),
    [reportTitle(left), reportTitle(right)],
  )
  const title = `${reportTitle(left)} · ${reportTitle(right)}`
  return sendPage(c, { title, language, links, layout: 'wide' }, content)
}
