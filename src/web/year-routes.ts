import type { Context, Hono } from 'hono'
import { yearTable } from '../reply/year-table.ts'
import { XLSX } from './figure-files.ts'
import type { Paint } from './pictures.ts'
import { missing, sendPage, type Visit } from './visit.ts'
import { yearChart, yearPage, yearWorkbook } from './year-page.ts'

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
  app.get('/table.svg', c => {
    const here = visit(c)
    const chart = chartIn(c, here)
    if (chart === null) return missing(c, here)
    return c.body(chart.svg, 200, { 'content-type': 'image/svg+xml; charset=utf-8' })
  })
  app.get('/table.png', async c => {
    const here = visit(c)
    const chart = chartIn(c, here)
    const png = chart && (await paint(chart))
    if (png === null) return missing(c, here)
    return c.body(new Uint8Array(png), 200, { 'content-type': 'image/png' })
  })
  app.get('/table.xlsx', async c => {
    const here = visit(c)
    const table = yearTable(topicIn(c), here.library)
    if (table === null) return missing(c, here)
    const file = await yearWorkbook(table, here)
    const name = encodeURIComponent(`${topicIn(c)}.xlsx`)
    const headers = {
      'content-type': XLSX,
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
    }
    return c.body(new Uint8Array(file), 200, headers)
  })
}

const topicIn = (c: Context): string => (c.req.query('q') ?? '').trim().slice(0, LONGEST_TOPIC)

function chartIn(c: Context, { library, language }: Visit) {
  const table = yearTable(topicIn(c), library)
  return table && yearChart(table, language)
}
