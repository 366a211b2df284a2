import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { Library } from './answer/library.ts'
import { NO_REPORTS } from './corpus.ts'
import { figuresOf } from './figure/figures.ts'
import type { Refusal } from './intake/document.ts'
import { READ_ENDINGS } from './intake/format.ts'
import { readSoon } from './intake/reader.ts'
import type { Preview } from './reply/publication.ts'
import { type FrontMatter, readFrontMatter, writeFrontMatter } from './report/front-matter.ts'
import { parseReport } from './report/parse.ts'
import type { Report } from './report/report.ts'

/** A document as somebody sent it. */
export interface Sent {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A document that waits for somebody to say that it is to be published. */
export interface Waiting {
  readonly name: string
  readonly text: string
  readonly dropped: readonly string[]
  readonly fields: FrontMatter
  /** When it came, in milliseconds. */
  readonly made: number
}

/** How long a document waits, and how long a report that was taken out can be put back, in milliseconds. */
export const DAY = 86_400_000
/** What names a document that waits. */
export const KEY = /^[0-9a-f]{12}$/
const LONGEST_NAME = 80
/** Why the only report there is stays. */
export const LAST_ONE: Refusal = {
  kind: 'refusal',
  reason: '只剩这一份报告：撤下以后就没有可以回答的了',
}

/**
 * A key for what came at a time.
 *
 * @param now in milliseconds
 * @example KEY.test(newKey('报告.docx', Date.now())) // true
 */
export const newKey = (name: string, now: number): string =>
  createHash('sha256').update(`${now} ${name}`).digest('hex').slice(0, 12)

/**
 * Reads a document that is to be published.
 *
 * @param made when it came, in milliseconds
 * @example await readOffer({ name: '报告.docx', bytes }, Date.now())
 */
export async function readOffer({ name, bytes }: Sent, made: number): Promise<Waiting | Refusal> {
  if (/\.zip$/i.test(name)) return { kind: 'refusal', reason: '压缩包：请解压后一份一份地发' }
  const reading = await readSoon({ name, bytes })
  if (reading.kind === 'refusal') return reading
  const { fields, end } = readFrontMatter(name, reading.text)
  return { name, text: reading.text.slice(end), dropped: reading.dropped, fields, made }
}

/**
 * What waits, as the file that it would be.
 *
 * @example textOf(waiting) // '---\nyear: 2024\n---\n北山县人民政府…'
 */
export const textOf = ({ fields, text }: Waiting): string => writeFrontMatter(fields) + text

/**
 * The same with a field stated; what is empty is read from the text again.
 *
 * @example amended(waiting, 'year', '2023').fields.year // '2023'
 */
export function amended(waiting: Waiting, field: keyof FrontMatter, value: string): Waiting {
  const { [field]: _, ...others } = waiting.fields
  return { ...waiting, fields: value === '' ? others : { ...others, [field]: value } }
}

/** The id that a document is published under: its name, as far as it makes a file's. */
export function idFor(name: string): string {
  const plain = basename(name)
    .replace(READ_ENDINGS, '')
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_')
    .replace(/^[\s._~$]+/, '')
    .slice(0, LONGEST_NAME)
    .trim()
  return plain === '' || NO_REPORTS.has(`${plain.toLowerCase()}.txt`) ? `报告-${plain}` : plain
}

/** What a document that waits would be beside the reports that are loaded. */
export function previewOf(
  key: string,
  waiting: Waiting,
  { reports }: Pick<Library, 'reports'>,
): Preview {
  const { name, dropped } = waiting
  const id = idFor(name)
  const report = parseReport(id, textOf(waiting))
  const former = reports.find(each => each.id === id) ?? null
  const twin = reports.find(each => each.id !== id && isTwin(each, report)) ?? null
  return {
    ...{ kind: 'preview', key, name, report, dropped, twin },
    figures: figuresOf(report),
    former: former && differenceOf(report, former),
  }
}

const isTwin = (one: Report, other: Report): boolean =>
  one.body !== '' && one.body === other.body && one.year === other.year

function differenceOf(report: Report, former: Report) {
  const [now, before] = [report, former].map(
    each => new Set(each.passages.map(({ text }) => text.replace(/\s+/g, ''))),
  ) as [Set<string>, Set<string>]
  const kept = [...now].filter(text => before.has(text)).length
  return { kept, added: now.size - kept, gone: before.size - kept }
}
