import type { Library } from '../answer/library.ts'
import { type Mention, mentionIn } from '../answer/mention.ts'
import type { Report } from '../report/report.ts'
import { button, rows, wholeButton } from './buttons.ts'
import { figureLine, gistOf } from './citations.ts'
import { bold, type Formatted, lines } from './formatted.ts'
import { layOut } from './layout.ts'
import type { Message } from './message.ts'
import { say } from './phrases.ts'
import { reportTitle } from './quote.ts'
import { indicatorBlock, type TableReader } from './year-message.ts'
import { yearTable } from './year-table.ts'

/** What a report that is newly loaded says of a topic. */
export interface News {
  readonly mention: Mention
  readonly block: Formatted
}

const MOST_ROWS = 4
const MOST_FIGURES = 5
const MOST_BEFORE = 3

/**
 * What a report says of a topic: its figures beside those of the same body's other years, or else its own and those
 * of the report before, or else its words; null where it does not speak of it.
 *
 * @example newsOf('粮食产量', report, { library, language: 'zh-Hans', bot: '@report_bot' })?.block.text
 */
export function newsOf(
  topic: string,
  report: Report,
  { library, ...reader }: TableReader & { readonly library: Library },
): News | null {
  const mention = mentionIn(topic, report, library)
  if (mention === null) return null
  const compared = comparedRows(topic, report, { library, ...reader })
  const told = compared.length > 0 ? compared : toldIn(topic, mention, { library, ...reader })
  return { mention, block: lines(bold(reportTitle(report)), ...told) }
}

function comparedRows(
  topic: string,
  report: Report,
  { library, ...reader }: TableReader & { readonly library: Library },
): Formatted[] {
  const reports = library.reports.filter(({ body }) => body === report.body)
  const table = yearTable(topic, { ...library, reports })
  const own = table?.rows.filter(({ cells }) => cells.some(cell => cell?.report === report)) ?? []
  return table === null
    ? []
    : own.slice(0, MOST_ROWS).map(row => indicatorBlock(row, table, reader))
}

function toldIn(
  topic: string,
  { report, hits, figures }: Mention,
  { library, language }: TableReader & { readonly library: Library },
): (Formatted | string)[] {
  if (figures.length === 0) return hits.slice(0, 1).map(gistOf)
  const former = formerOf(report, library)
  const before = former && mentionIn(topic, former, library)?.figures
  return [
    ...figures.slice(0, MOST_FIGURES).map(figure => figureLine(figure, false)),
    ...(former === undefined || before === undefined || before.length === 0
      ? []
      : [
          say('watchBefore', language, { title: reportTitle(former) }),
          ...before.slice(0, MOST_BEFORE).map(figure => figureLine(figure, false)),
        ]),
  ]
}

// The newest of the same body that looks back on an earlier year.
const formerOf = (report: Report, { reports }: Library): Report | undefined =>
  reports.find(
    ({ body, year }) =>
      body !== '' && body === report.body && year !== null && year < (report.year ?? ''),
  )

/**
 * The message to somebody who watches a topic: what each newly loaded report says of it.
 *
 * @example newsMessage('粮食产量', [news], 'zh-Hans').buttons
 */
export function newsMessage(
  topic: string,
  news: readonly News[],
  language: TableReader['language'],
): Message {
  const lead = news[0]?.mention.hits[0]?.passage
  return layOut({
    blocks: [bold(say('watchNews', language, { topic })), ...news.map(({ block }) => block)],
    language,
    buttons: rows([
      ...(lead === undefined ? [] : [wholeButton(lead, language)]),
      ...(news.some(({ mention }) => mention.figures.length > 0)
        ? [button(say('watchFigures', language), language, { view: 'topic', key: topic })]
        : []),
      button(say('watchEnd', language), language, { view: 'unwatch', key: topic }),
    ]),
  })
}
