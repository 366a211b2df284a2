import type { Context, Hono } from 'hono'
import { html } from 'hono/html'
import type { Painter } from '../chart/painter.ts'
import type { Picture } from '../chart/svg.ts'
import { keyedFigures } from '../reply/keyed-figure.ts'
import { chartPicture, figurePicture } from '../reply/pictures.ts'
import type { Report } from '../report/report.ts'
import { rowsOf, shownRows, type TableView, viewOf } from './figure-table.ts'
import type { Html } from './marking.ts'
import { missing, type Visit } from './visit.ts'

/** Makes a PNG or a JPEG of a picture; null where no font here has all of its characters. */
export type Paint = Painter['paint']

/** What a page of one report works with. */
export interface OfReport {
  readonly report: Report
  readonly visit: Visit
}

/** Finds the report that an address names. */
export type FindReport = (c: Context) => OfReport | null

const PERIOD = 'public, max-age=300'

/**
 * A figure's card and a table's chart, as SVG for pages, as PNG to take along, and as JPEG, the one kind of picture that
 * Telegram fetches for an inline answer.
 *
 * @example addPictures(app, find, picture => painter.paint(picture))
 */
export function addPictures(app: Hono, find: FindReport, paint: Paint): void {
  for (const [path, draw] of [
    ['/r/:report/f/:key/card', cardFor],
    ['/r/:report/chart', chartFor],
  ] as const) {
    app.get(`${path}.svg`, c => answer(c, find, draw, async ({ svg }) => svg))
    app.get(`${path}.png`, c => answer(c, find, draw, async picture => await paint(picture)))
    app.get(`${path}.jpg`, c => answer(c, find, draw, picture => paint(picture, 'jpeg')))
  }
}

type Draw = (c: Context, of: OfReport) => Picture | null
/** A picture as what is sent: the SVG itself, or its bytes; null where that cannot be painted here. */
export type Encode = (picture: Picture) => Promise<string | Uint8Array | null>

async function answer(c: Context, find: FindReport, draw: Draw, encode: Encode) {
  const of = find(c)
  const picture = of && draw(c, of)
  const body = picture && (await encode(picture))
  if (of === null || body === null) return of === null ? c.notFound() : missing(c, of.visit)
  return sendPicture(c, body)
}

const JPEG_BEGINS = 0xff

/** A picture as the response: markup is SVG, bytes are a PNG or a JPEG. */
export function sendPicture(c: Context, body: string | Uint8Array) {
  const bytesType = body[0] === JPEG_BEGINS ? 'image/jpeg' : 'image/png'
  const type = typeof body === 'string' ? 'image/svg+xml; charset=utf-8' : bytesType
  const bytes = typeof body === 'string' ? body : new Uint8Array(body)
  return c.body(bytes, 200, { 'content-type': type, 'cache-control': PERIOD })
}

function cardFor(c: Context, { report, visit }: OfReport): Picture | null {
  const { library, language } = visit
  const key = c.req.param('key')
  const keyed = keyedFigures(report, library.figures(report)).find(one => one.key === key)
  return keyed === undefined ? null : figurePicture(keyed, language)
}

function chartFor(c: Context, { report, visit }: OfReport): Picture | null {
  return tableChart(report, viewOf(c.req.query()), visit)
}

/** A chart of what a view of the table shows; only of a table that was filtered, since a whole report is no series. */
export function tableChart(
  report: Report,
  view: TableView,
  { library, language, words }: Visit,
): Picture | null {
  const { words: typed, unit } = view
  if (typed === '' && unit === '') return null
  const rows = shownRows(rowsOf(keyedFigures(report, library.figures(report))), view)
  return chartPicture(typed === '' ? words('figures') : typed, rows, language)
}

/** A picture on a page, with what it shows in words, and a PNG of it to take along. */
export function pictureHtml(
  path: string,
  query: string,
  { width, height, alternative }: Picture,
): Html {
  return html`<figure class="picture"><img src="${path}.svg${query}" width="${width}" height="${height}" alt="${alternative}" loading="lazy"><figcaption><a href="${path}.png${query}" download>PNG</a></figcaption></figure>`
}
