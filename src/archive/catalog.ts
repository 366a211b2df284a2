import { byNewest } from '../answer/scope.ts'
import type { Head } from './layout.ts'
import { bytesOf, type Line, type Statement } from './line.ts'
import { ArchivedReport, type Reader } from './report.ts'
import { FORMAT } from './schema.ts'
import { Statistics } from './statistics.ts'

/** A part of the index, as far as it is counted. */
interface Segment {
  readonly number: number
  /** The segments that it was put together from, and itself. */
  readonly parts: readonly number[]
  readonly headingWords: number
  readonly textWords: number
}

/** What an archive holds, as it was at one moment: all reports by their heads, and how rare words are. */
export interface Catalog {
  readonly epoch: string
  readonly changes: string
  /** Of the words that the reports were cut with. */
  readonly wordsHash: string
  /** The newest of each body first. */
  readonly reports: readonly ArchivedReport[]
  readonly segments: readonly Segment[]
  readonly statistics: Statistics
  readonly passages: number
}

/**
 * Reads what an archive holds; of what was read before only what is new.
 *
 * @throws {Unavailable} where the server is not to be reached
 * @throws one line where the archive is of another version or not there
 * @example readCatalog(line, report => contents.of(report)).reports.length
 */
export function readCatalog(line: Line, read: Reader, before: Catalog | null = null): Catalog {
  if (before === null && !isThere(line))
    throw new Error('CORPUS_URL: 里面还没有报告，请先用 cli load 装入')
  for (;;) {
    const state = stateOf(line)
    if (before !== null && before.changes === state.changes) return before
    const catalog = readOnce(line, { read, before, state })
    // Somebody loads reports meanwhile: what was read one after the other need not fit together.
    if (stateOf(line).changes === state.changes) return catalog
  }
}

function isThere(line: Line): boolean {
  const [row] = line.rows(statement('tables', "select to_regclass('archive_state') is not null"))
  return row?.[0] === 't'
}

interface State {
  readonly epoch: string
  readonly changes: string
  readonly wordsHash: string
}

function stateOf(line: Line): State {
  const [row] = line.rows(statement('state', STATE))
  if (row === undefined) throw new Error('archive: expected its state, got none')
  const [format, epoch, changes, wordsHash] = row
  if (Number(format) !== FORMAT)
    throw new Error(`archive: expected format ${FORMAT}, got ${format}; load the reports again`)
  return { epoch: epoch ?? '', changes: changes ?? '', wordsHash: wordsHash ?? '' }
}

const STATE = 'select format, epoch, changes, words_hash from archive_state'
const SEGMENTS =
  'select number, parts::text, heading_words, text_words from archive_segments order by number'
const COUNTS = 'select counts from archive_segments where number = any($1::int[])'
const NUMBERS = 'select number from archive_reports'
const HEADS =
  'select number, first_passage, head from archive_reports where number > $1 order by number'

const statement = (name: string, text: string, ...values: readonly unknown[]): Statement => ({
  name: `catalog ${name}`,
  text,
  values,
})

interface Reading {
  readonly read: Reader
  readonly before: Catalog | null
  readonly state: State
}

function readOnce(line: Line, { read, before, state }: Reading): Catalog {
  const reports = reportsNow(line, read, before?.reports ?? [])
  const segments = segmentsNow(line)
  return {
    ...state,
    reports,
    segments,
    statistics: statisticsNow(line, segments, before),
    passages: reports.reduce((sum, { head }) => sum + head.counts.passages, 0),
  }
}

// Numbers only rise: what has a higher one than all that are known is new.
function reportsNow(
  line: Line,
  read: Reader,
  known: readonly ArchivedReport[],
): readonly ArchivedReport[] {
  const last = known.reduce((most, { number }) => Math.max(most, number), 0)
  const added = line.rows(statement('heads', HEADS, last)).map(([number, firstPassage, head]) => {
    const place = { number: Number(number), firstPassage: Number(firstPassage) }
    return new ArchivedReport(JSON.parse(head ?? '') as Head, place, read)
  })
  const there = new Set(line.rows(statement('numbers', NUMBERS)).map(([number]) => Number(number)))
  const kept = known.filter(({ number }) => there.has(number))
  return merged(kept, added.sort(byNewest))
}

/** Two lists in order as one: to compare all with all anew takes long. */
function merged(
  kept: readonly ArchivedReport[],
  added: readonly ArchivedReport[],
): ArchivedReport[] {
  const all: ArchivedReport[] = []
  let at = 0
  for (const report of added) {
    for (let next = kept[at]; next && byNewest(next, report) <= 0; next = kept[++at]) all.push(next)
    all.push(report)
  }
  return [...all, ...kept.slice(at)]
}

function segmentsNow(line: Line): Segment[] {
  return line.rows(statement('segments', SEGMENTS)).map(([number, parts, heading, text]) => ({
    number: Number(number),
    parts: (parts ?? '{}').slice(1, -1).split(',').map(Number),
    headingWords: Number(heading),
    textWords: Number(text),
  }))
}

/** What was counted before is taken over as long as nothing was taken out of it. */
function statisticsNow(
  line: Line,
  segments: readonly Segment[],
  before: Catalog | null,
): Statistics {
  const counted = new Set(before?.segments.flatMap(({ parts }) => parts))
  const now = new Set(segments.flatMap(({ parts }) => parts))
  const isGrown = [...counted].every(part => now.has(part))
  const isNew = ({ parts }: Segment) => !isGrown || !parts.every(part => counted.has(part))
  const fresh = segments.filter(isNew)
  // A segment that is put together of one that is counted and one that is not cannot be told apart.
  const isMixed = isGrown && fresh.some(({ parts }) => parts.some(part => counted.has(part)))
  const isWhole = before === null || !isGrown || isMixed
  const statistics = isWhole ? new Statistics() : before.statistics
  const wanted = (isWhole ? segments : fresh).map(({ number }) => number)
  for (const number of wanted)
    for (const [counts] of line.rows(statement('counts', COUNTS, [number])))
      statistics.add(bytesOf(counts))
  return statistics
}
