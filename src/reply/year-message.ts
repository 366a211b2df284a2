import type { FigureCitation, Language } from '../answer/answer.ts'
import type { Library } from '../answer/library.ts'
import type { Picture } from '../chart/svg.ts'
import { tableOf } from '../chart/table.ts'
import { passageLink } from './addresses.ts'
import { type Row, sentence } from './bilingual.ts'
import { button, rows } from './buttons.ts'
import { bold, type Formatted, join, linked, plain } from './formatted.ts'
import { layOut, unformatted } from './layout.ts'
import type { Button, Message } from './message.ts'
import { say } from './phrases.ts'
import { fitKey } from './press.ts'
import { reportTitle } from './quote.ts'
import {
  type Cell,
  hasSeveralYears,
  type Indicator,
  type YearTable,
  yearTable,
} from './year-table.ts'

const WORDS = {
  title: ['{body} · {topic} · 逐年', '{body} · {topic} · by year'],
  year: ['{year}年', '{year}'],
  target: ['（目标）', ' (target)'],
  difference: ['（较{year}年 {value}【计算所得】）', ' ({value} from {year}, computed)'],
  computed: ['斜体小字：与前一次之差，计算所得', 'In small type: the change, computed'],
  indicator: ['指标', 'Indicator'],
  source: ['数据：{titles}', 'Source: {titles}'],
  cut: ['前 {n} 项，共 {total} 项', 'the first {n} of {total} indicators'],
  lastYears: ['最近 {n} 年，共 {total} 年', 'the last {n} of {total} years'],
  others: ['只列这一单位；也写到它的还有：{bodies}', 'this body alone; also told of by: {bodies}'],
  single: [
    '逐年对比要有同一单位的几份报告；现在没有。',
    'A table by year needs several reports of one body; there are none.',
  ],
  nothing: [
    '几份报告里没有可以逐年对照的“{topic}”。',
    'The reports hold nothing on “{topic}” that can be set side by side.',
  ],
  empty: ['请在 /table 后面写主题，例如 /table 粮食产量。', 'Write a topic after /table.'],
} as const satisfies Record<string, Row>

/** The years that a picture has room for. */
const MOST_YEARS = 5

/** Who reads a table. */
export interface TableReader {
  readonly language: Language
  /** The bot whose links lead from a cell to its sentence; null: cells are words alone. */
  readonly bot: string | null
}

/**
 * The table as a message, one indicator a block; where there is none, why.
 *
 * @example yearMessage('粮食产量', library, { language: 'zh-Hans', bot: '@report_bot' }).text
 */
export function yearMessage(topic: string, library: Library, reader: TableReader): Message {
  const { language } = reader
  const words = (name: keyof typeof WORDS, blanks = {}) => sentence(WORDS[name], language, blanks)
  if (!hasSeveralYears(library)) return unformatted(words('single'))
  if (topic.trim() === '') return unformatted(words('empty'))
  const table = yearTable(topic, library)
  if (table === null) return unformatted(words('nothing', { topic: topic.slice(0, 60) }))
  return tableMessage(table, reader)
}

function tableMessage(table: YearTable, reader: TableReader): Message {
  const { language } = reader
  const title = bold(sentence(WORDS.title, language, { body: table.body, topic: table.topic }))
  const blocks = table.rows.map(row => indicatorBlock(row, table, reader))
  const buttons = rows(fileButtons(table, language))
  const limits = tableLimits(table, language).map(plain)
  return {
    ...layOut({ blocks: [title, ...blocks, ...limits], language, buttons }),
    quotes: table.rows.flatMap(({ cells }) => cells.flatMap(cell => cited(cell))),
  }
}

const MOST_BODIES = 3

/** What a table does not show: rows beyond the most it has room for, and other bodies. */
export function tableLimits({ rows, total, others }: YearTable, language: Language): string[] {
  const more = others.length > MOST_BODIES ? ['……'] : []
  const bodies = [...others.slice(0, MOST_BODIES), ...more].join('、')
  return [
    ...(total > rows.length ? [sentence(WORDS.cut, language, { n: rows.length, total })] : []),
    ...(others.length > 0 ? [sentence(WORDS.others, language, { bodies })] : []),
  ]
}

const cited = (cell: Cell | null): FigureCitation[] =>
  cell === null ? [] : [{ ...cell, score: 1 }]

/** An indicator by its name, with its direction and whether it is an aim. */
export function indicatorName({ name, change, aim }: Indicator, language: Language): string {
  const direction = change === null ? '' : ` ${say(change, language)}`
  return `${name}${direction}${aim === 'target' ? sentence(WORDS.target, language) : ''}`
}

/**
 * An indicator with what was told of it year by year, and how it changed from one to the next.
 *
 * @example indicatorBlock(row, table, reader).text // '公路里程\n• 2023年 300公里\n• 2024年 310公里（较2023年 +10公里【计算所得】）'
 */
export function indicatorBlock(
  row: Indicator,
  { years }: YearTable,
  reader: TableReader,
): Formatted {
  const { language } = reader
  const told = row.cells.flatMap((cell, index) => {
    const year = sentence(WORDS.year, language, { year: years[index] ?? '' })
    if (cell === null) return []
    return [join([`• ${year} `, cellText(cell, reader), changeText(row, index, language)])]
  })
  return join([indicatorName(row, language), ...told], '\n')
}

function changeText({ differences }: Indicator, index: number, language: Language): string {
  const change = differences[index]
  if (!change) return ''
  return sentence(WORDS.difference, language, { year: change.since, value: change.text })
}

// Its sentence is a tap away.
function cellText({ figure, passage }: Cell, { bot }: TableReader): Formatted {
  return bot === null ? plain(figure.text) : linked(figure.text, passageLink(bot, passage.id))
}

function fileButtons({ topic }: YearTable, language: Language): Button[] {
  if (fitKey(topic) !== topic) return []
  return [
    button(say('yearPicture', language), language, { view: 'yearPicture', key: topic }),
    button(say('yearFile', language), language, { view: 'yearFile', key: topic }),
  ]
}

/**
 * The table as a picture: its last years, what is computed marked.
 *
 * @example yearPicture('粮食产量', library, 'zh-Hans')?.svg
 */
export function yearPicture(topic: string, library: Library, language: Language): Picture | null {
  const table = yearTable(topic, library)
  if (table === null) return null
  const { body, years } = table
  const from = Math.max(0, years.length - MOST_YEARS)
  const shown = table.rows.filter(({ cells }) => cells.slice(from).some(cell => cell !== null))
  const titles = new Set(shown.flatMap(({ cells }) => cells.flatMap(cell => titleOf(cell))))
  const spans = { n: MOST_YEARS, total: years.length }
  const cut = from > 0 ? [sentence(WORDS.lastYears, language, spans)] : []
  const yearHead = (year: string) => sentence(WORDS.year, language, { year })
  return tableOf({
    title: topic,
    subtitle: [body, ...cut, ...tableLimits(table, language)].join(' · '),
    heads: [sentence(WORDS.indicator, language), ...years.slice(from).map(yearHead)],
    rows: shown.map(row => ({
      name: indicatorName(row, language),
      cells: row.cells.map(cell => cell?.figure.text ?? '—').slice(from),
      computed: row.differences.map(change => change?.text ?? '').slice(from),
    })),
    note: sentence(WORDS.computed, language),
    source: sentence(WORDS.source, language, { titles: [...titles].join('；') }),
    alternative: tableMessage(table, { language, bot: null }).text,
  })
}

const titleOf = (cell: Cell | null): string[] => (cell === null ? [] : [reportTitle(cell.report)])
