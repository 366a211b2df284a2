import type { Context, Hono } from 'hono'
import type { Picture } from '../chart/svg.ts'
import { yearPicture } from '../reply/year-message.ts'
import { yearTable } from '../reply/year-table.ts'
import { XLSX } from './figure-files.ts'
import { type Encode, type Paint, sendPicture } from './pictures.ts'
import { missing, sendPage, type Visit } from './visit.ts'
import { yearChart, yearFile, yearPage } from './year-page.ts'

const LONGEST_TOPIC = 100

/**
 * `/table`: what the reports of one body tell of a topic year by year, as page, picture and workbook.
 *
 * @example addYears(app, c => visitOf(c, library), picture => painter.paint(picture))
 */
export function addYears(app: Hono, visit: (c: Context) => Visit, paint: Paint): void {
  app.get('/table', c => {
    const here = visit(c)
    const { language, words } = here
    const frame = { title: words('byYear'), language, layout: 'wide' } as const
    return sendPage(c, frame, yearPage(topicIn(c), here))
  })
  for (const [path, draw] of [
    ['/table', tableIn],
    ['/table/chart', chartIn],
  ] as const) {
    app.get(`${path}.svg`, c => answer(c, visit(c), draw, async ({ svg }) => svg))
    app.get(`${path}.png`, c => answer(c, visit(c), draw, paint))
  }
  app.get('/table.xlsx', async c => {
    const here = visit(c)
    const file = await yearFile(topicIn(c), here)
    if (file === null) return missing(c, here)
    const name = encodeURIComponent(file.name)
    const headers = {
      'content-type': XLSX,
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
    }
    return c.body(new Uint8Array(file.bytes), 200, headers)
  })
}

const topicIn = (c: Context): string => (c.req.query('q') ?? '').trim().slice(0, LONGEST_TOPIC)

type Draw = (c: Context, visit: Visit) => Picture | null

const tableIn: Draw = (c, { library, language }) => yearPicture(topicIn(c), library, language)

const chartIn: Draw = (c, { library, language }) => {
  const table = yearTable(topicIn(c), library)
  return table && yearChart(table, language)
}

async function answer(c: Context, visit: Visit, draw: Draw, encode: Encode) {
  const picture = draw(c, visit)
  const body = picture && (await encode(picture))
  return body === null ? missing(c, visit) : sendPicture(c, body)
}
