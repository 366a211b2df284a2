import { FEW_REPORTS } from '../answer/at-hand.ts'
import type { Library } from '../answer/library.ts'
import type { Figure } from '../figure/figure.ts'
import { baseOf, scaleOf, sizeOf } from '../figure/scale.ts'
import { WHOLE_PLACE_FIRST } from '../lexicon/place-words.ts'
import { YEARLY_OUTPUT } from '../lexicon/year-words.ts'
import { fold } from '../report/fold.ts'
import type { Report } from '../report/report.ts'
import { type KeyedFigure, keyedFigures } from './keyed-figure.ts'

/** A figure of some year, with what cites it. */
export type Cell = KeyedFigure

/** A year's figure less that of the year told before it: computed, no report states it. */
export interface Difference {
  /** `+5.7亿斤`; of shares in points. */
  readonly text: string
  /** In the unit of the row's first figure. */
  readonly number: number
  /** The earlier year. */
  readonly since: string
}

/** One indicator over the years of a table. */
export interface Indicator {
  readonly name: string
  readonly aim: Figure['aim']
  readonly change: Figure['change']
  /** One for each year of the table; null where no report tells it. */
  readonly cells: readonly (Cell | null)[]
  /** One for each year of the table; null where none was told before, and where it cannot be told exactly. */
  readonly differences: readonly (Difference | null)[]
}

/** What several reports of one body tell of a topic, year by year. */
export interface YearTable {
  readonly topic: string
  readonly body: string
  readonly years: readonly string[]
  readonly rows: readonly Indicator[]
  /** How many rows there would be: no more than the first twelve are shown. */
  readonly total: number
  /** Other bodies whose reports tell of the topic as well. */
  readonly others: readonly string[]
}

const MOST_ROWS = 12
const FEWEST_YEARS = 2

/**
 * What the reports of one body tell of a topic, one row an indicator, one column a year; null where no two reports
 * of one body are loaded or nothing stands in two of them.
 *
 * @example yearTable('粮食产量', library)?.years // ['2024', '2025']
 */
export function yearTable(topic: string, library: Library): YearTable | null {
  if (topic.trim() === '') return null
  const named = new Set(library.figuresAbout(topic).map(({ figure }) => nameOf(figure)))
  const bodies = severalOf(reportsOn(topic, library)).map(reports => ({
    body: reports[0]?.body ?? '',
    cells: reports.flatMap(report => yearly(report, library)),
  }))
  for (const fits of senses(topic, named)) {
    const tables = bodies.flatMap(({ body, cells }) => {
      const rows = rowsOf(cells.filter(fits))
      return rows.length === 0 ? [] : [{ body, rows }]
    })
    const [best, ...others] = tables.sort((one, two) => two.rows.length - one.rows.length)
    if (best === undefined) continue
    const table = tableOf(topic, best.body, best.rows)
    return { ...table, others: others.map(({ body }) => body) }
  }
  return null
}

const FEW_BODIES = 5

/** Of many reports those of the bodies that speak of a topic most. */
function reportsOn(topic: string, { reports, corpus }: Library): readonly Report[] {
  if (reports.length <= FEW_REPORTS) return reports
  const hits = corpus.index.search(corpus.read(fold(topic)), { limit: FEW_REPORTS })
  const bodies = [...new Set(hits.map(({ report }) => report.body))].slice(0, FEW_BODIES)
  return reports.filter(({ body }) => bodies.includes(body))
}

/** Whether a table by year could be made at all. */
export const hasSeveralYears = ({ reports }: Library): boolean => severalOf(reports).length > 0

/** The reports of each body that has several. */
function severalOf(reports: readonly Report[]): (readonly Report[])[] {
  const bodies = new Map<string, Report[]>()
  for (const report of reports) {
    if (report.body === '') continue
    bodies.set(report.body, [...(bodies.get(report.body) ?? []), report])
  }
  return [...bodies.values()].filter(({ length }) => length >= FEWEST_YEARS)
}

// === Which figures, and which of them tell of one thing

/** A figure with the words of its clause that belong to no figure before it. */
interface OwnedCell extends Cell {
  readonly words: string
}

/** What is on a topic, the surest sense first: it is named so, its own words say so, or search finds one named much alike. */
function senses(topic: string, named: ReadonlySet<string>): ((cell: OwnedCell) => boolean)[] {
  const folded = fold(topic)
  const parts = folded.split(/\s+/).filter(word => word !== '')
  const holds = (text: string) => parts.every(word => text.includes(word))
  return [
    ({ figure }) => holds(nameOf(figure)),
    ({ words }) => holds(words),
    ({ figure }) => named.has(nameOf(figure)) && isAlike(nameOf(figure), folded),
  ]
}

/** Two characters in a row are the same, and half of the topic's are in the name: 就业人数, 城镇新增就业. */
function isAlike(name: string, topic: string): boolean {
  const characters = [...topic.replace(/\s/g, '')]
  const shared = characters.filter(character => name.includes(character)).length
  const hasPair = characters.some((one, at) => name.includes(`${one}${characters[at + 1] ?? ' '}`))
  return hasPair && shared * 2 >= characters.length
}

/** The figures of a report that stand for a year. */
function yearly(report: Report, library: Library): OwnedCell[] {
  let before = 0
  const owned = keyedFigures(report, library.figures(report)).map(cell => {
    const { clause, span } = cell.figure
    const words = report.folded.slice(Math.max(clause.start, before), span.end)
    before = span.end
    return { ...cell, words }
  })
  return owned.filter(({ figure }) => figure.number !== null && /^\d{4}$/.test(figure.year ?? ''))
}

/** 全省粮食年产量 and 粮食产量 are one. */
function nameOf({ what }: Figure): string {
  return fold(what).replace(WHOLE_PLACE_FIRST, '').replace(YEARLY_OUTPUT, '').replace(/\s/g, '')
}

/** Where one report tells two things of one name for a year, which of them is meant cannot be told: no row. */
function rowsOf(cells: readonly Cell[]): Map<string, Cell>[] {
  const rows = new Map<string, Map<string, Cell>>()
  const doubtful = new Set<string>()
  for (const cell of cells) {
    const { figure, report } = cell
    const key = [nameOf(figure), baseOf(figure.unit), figure.kind, figure.change, figure.aim].join(
      ' ',
    )
    const row = rows.get(key) ?? new Map<string, Cell>()
    const year = figure.year ?? ''
    const known = row.get(year)
    if (known?.report === report && isOther(known.figure, figure)) doubtful.add(key)
    if (known === undefined || tellsBetter(cell, known, year)) row.set(year, cell)
    rows.set(key, row)
  }
  return [...rows]
    .filter(([key, { size }]) => size >= FEWEST_YEARS && !doubtful.has(key))
    .map(([, row]) => row)
}

/** 732.5亿斤 and 700亿斤以上 may be one and the same; two exact numbers are not. */
function isOther(one: Figure, two: Figure): boolean {
  return sizeOf(one) !== sizeOf(two) && (one.bound === null) === (two.bound === null)
}

/** The report of that year itself tells it better than one that looks back or ahead; an exact number better. */
function tellsBetter(cell: Cell, known: Cell, year: string): boolean {
  const own = ({ report }: Cell) => report.year === year
  if (own(cell) !== own(known)) return own(cell)
  return cell.figure.bound === null && known.figure.bound !== null
}

function tableOf(topic: string, body: string, all: readonly Map<string, Cell>[]) {
  const rows = all.slice(0, MOST_ROWS)
  const years = [...new Set(rows.flatMap(row => [...row.keys()]))].sort()
  return { topic, body, years, rows: rows.map(row => indicatorOf(row, years)), total: all.length }
}

function indicatorOf(row: ReadonlyMap<string, Cell>, years: readonly string[]): Indicator {
  const cells = years.map(year => row.get(year) ?? null)
  const lead = cells.findLast(cell => cell !== null)?.figure
  const unit = cells.find(cell => cell !== null)?.figure.unit ?? ''
  return {
    name: lead?.what ?? '',
    aim: lead?.aim ?? 'outcome',
    change: lead?.change ?? null,
    cells,
    differences: cells.map((cell, index) => {
      const before = cells.slice(0, index).findLast(other => other !== null)
      return cell && before ? differenceOf(before.figure, cell.figure, unit) : null
    }),
  }
}

/** Exact figures alone have a difference, told in the smaller of their scales; of shares it is told in points. */
function differenceOf(before: Figure, last: Figure, unit: string): Difference | null {
  const [from, to] = [printedOf(before), printedOf(last)]
  const [earlier, later] = [sizeOf(before), sizeOf(last)]
  if (before.bound || last.bound || !from || !to || earlier === null || later === null) return null
  const fine = from.power < to.power ? from : to
  const within = ({ number, power }: Printed) => number * 10 ** (power - fine.power)
  const digits = Math.max(
    ...[from, to].map(({ digits, power }) => Math.max(0, digits - (power - fine.power))),
  )
  const difference = Number((within(to) - within(from)).toFixed(digits))
  const sign = difference > 0 ? '+' : difference < 0 ? '−' : ''
  return {
    text: `${sign}${Math.abs(difference).toFixed(digits)}${fine.unit}`,
    number: Number(((later - earlier) / 10 ** scaleOf(unit)).toPrecision(12)),
    since: before.year ?? '',
  }
}

/** A figure's numeral as printed, with its scale as a power of ten. */
interface Printed {
  readonly number: number
  readonly digits: number
  readonly power: number
  /** With its scale: 万人, 亿元. */
  readonly unit: string
}

function printedOf({ value, unit }: Figure): Printed | null {
  const [, numeral, scale = ''] = NUMERAL.exec(value) ?? []
  if (numeral === undefined) return null
  const digits = numeral.split('.')[1]?.length ?? 0
  const power = scaleOf(`${scale}${unit}`)
  const shown = /^[%％]$/.test(unit) ? '个百分点' : unit
  return { number: Number(numeral), digits, power, unit: `${scale}${shown}` }
}

// 6150万: its digits and its scale
const NUMERAL = /^(\d+(?:\.\d+)?)([十百千万亿]*)$/
