import pg from 'pg'
import { type Head, LaidOut } from '../archive/layout.ts'
import type { PackedParts } from '../archive/packing.ts'
import { CHANNEL, FORMAT, LOCK, SCHEMA, TABLES } from '../archive/schema.ts'
import { joinedCounts } from '../archive/statistics.ts'
import type { Report } from '../report/report.ts'
import {
  type IndexedPassage,
  type Posted,
  type Segment,
  SegmentIndex,
  type Stretch,
  type Written,
  without,
} from './segment.ts'

/** A report that is to be kept, with what it is made of. */
export interface Filed extends PackedParts {
  readonly id: string
  /** Of the text that it was read from. */
  readonly hash: string
  readonly about: Pick<Report, 'place' | 'body' | 'year' | 'planYear'>
  readonly passages: readonly IndexedPassage[]
}

/** A report as the archive knows it. */
export interface KnownReport {
  readonly id: string
  readonly hash: string
  /** What it was read by. */
  readonly program: string
  readonly title: string
  readonly passages: number
  readonly loaded: Date
}

// So many of a size become one of the next; so many passages are written at once.
const TOGETHER = 8
export const SEGMENT_PASSAGES = 12_000
const ROWS_AT_ONCE = 4000

/** Somebody else is writing. */
export class ArchiveBusy extends Error {
  constructor() {
    super('the archive is being written to by another process')
    this.name = 'ArchiveBusy'
  }
}

/** Under which key what goes is kept for a day, and since when, in milliseconds. */
export interface Keeping {
  readonly key: string
  readonly made: number
  /** Whether a new version takes its place. */
  readonly replaced: boolean
}

/** Writes into an archive, one process at a time. What is written is written whole or not at all. */
export class ArchiveWriter {
  readonly #client: pg.Client

  private constructor(client: pg.Client) {
    this.#client = client
  }

  /**
   * Opens an archive, and makes its tables where there are none.
   *
   * @param isAnew makes them anew where they are of another version: all reports have to be loaded again
   * @throws one line where somebody else is writing, or what is there is of another version
   * @example const writer = await ArchiveWriter.open('postgres://localhost/reports')
   */
  static async open(address: string, { isAnew = false } = {}): Promise<ArchiveWriter> {
    const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 10_000 })
    client.on('error', () => {}) // the next statement fails
    await client.connect()
    try {
      const { rows } = await client.query('select pg_try_advisory_lock($1) as is_alone', [LOCK])
      if (!rows[0].is_alone) throw new ArchiveBusy()
      if (isAnew) await dropOther(client)
      await client.query(SCHEMA)
      const { rows: states } = await client.query('select format from archive_state')
      if (states[0].format !== FORMAT)
        throw new Error(`the archive is of format ${states[0].format}, expected ${FORMAT}`)
      return new ArchiveWriter(client)
    } catch (error) {
      await client.end()
      throw error
    }
  }

  async close(): Promise<void> {
    await this.#client.end()
  }

  /** All reports that are there, in the order of their ids. */
  async reports(): Promise<KnownReport[]> {
    const { rows } = await this.#client.query(
      `select id, hash, program, head::json->>'title' as title, passages, loaded
       from archive_reports order by id collate "C"`,
    )
    return rows
  }

  /** The words that the reports are cut with: with others all of them have to be cut again. */
  async useWords(hash: string): Promise<void> {
    await this.#client.query('update archive_state set words_hash = $1', [hash])
  }

  /** Files reports; what was there under their ids goes in the same step, and is kept where it is said how. */
  async file(
    reports: readonly Filed[],
    program: string,
    keeping: Keeping | null = null,
  ): Promise<void> {
    await this.#changing(async () => {
      const ids = reports.map(({ id }) => id)
      await this.#keep(ids, keeping)
      await this.#takeOut(ids)
      const { rows } = await this.#client.query(
        'select next_report, next_passage, next_segment from archive_state',
      )
      const { next_report, next_passage, next_segment } = rows[0]
      let [number, passage]: [number, number] = [next_report, next_passage]
      const index = new SegmentIndex()
      for (const report of reports) {
        await this.#insert(report, { number: number++, passage, segment: next_segment, program })
        for (const each of report.passages) index.add(passage++, each)
      }
      await this.#client.query('update archive_state set next_report = $1, next_passage = $2', [
        number,
        passage,
      ])
      await this.#addSegment(index.segment(), [])
    })
  }

  /**
   * Takes reports out.
   *
   * @returns how many were there
   */
  async remove(ids: readonly string[], keeping: Keeping | null = null): Promise<number> {
    return await this.#changing(async () => {
      await this.#keep(ids, keeping)
      return await this.#takeOut(ids)
    })
  }

  /** A report that was kept when it went; null where none is under that key. */
  async kept(key: string): Promise<KeptReport | null> {
    const { rows } = await this.#client.query(
      'select id, title, hash, program, head, content from archive_removed where key = $1',
      [key],
    )
    const [row] = rows
    if (row === undefined) return null
    const { head, content, ...own } = row
    return { ...own, report: reportIn(head, content) }
  }

  /** Forgets what was kept before a time, in milliseconds, and what was put back. */
  async forget({
    before,
    key = '',
  }: {
    readonly before: number
    readonly key?: string
  }): Promise<void> {
    await this.#client.query('delete from archive_removed where made < $1 or key = $2', [
      before,
      key,
    ])
  }

  /** Puts small parts of the index together, so that a question looks into few. */
  async tidy(): Promise<void> {
    for (;;) {
      const { rows } = await this.#client.query(
        'select number, passages from archive_segments order by number',
      )
      const sizes = new Map<number, number[]>()
      for (const { number, passages } of rows) {
        const size = Math.max(
          0,
          Math.floor(Math.log(passages / SEGMENT_PASSAGES) / Math.log(TOGETHER)),
        )
        sizes.set(size, [...(sizes.get(size) ?? []), number])
      }
      const many = [...sizes.values()].find(({ length }) => length >= TOGETHER)
      if (many === undefined) return
      await this.#changing(() => this.#join(many))
    }
  }

  // === Inside a transaction

  async #keep(ids: readonly string[], keeping: Keeping | null): Promise<void> {
    if (keeping === null) return
    const { key, made, replaced } = keeping
    await this.#client.query(
      `insert into archive_removed
         (key, made, replaced, id, title, hash, program, head, content)
       select $2, $3, $4, id, head::json->>'title', hash, program, head, content
       from archive_reports where id = any($1)`,
      [ids, key, made, replaced],
    )
  }

  async #changing<T>(work: () => Promise<T>): Promise<T> {
    await this.#client.query('begin')
    try {
      const result = await work()
      await this.#client.query('update archive_state set changes = changes + 1')
      await this.#client.query(`select pg_notify('${CHANNEL}', '')`)
      await this.#client.query('commit')
      return result
    } catch (error) {
      await this.#client.query('rollback').catch(() => {}) // the connection is gone, and with it the change
      throw error
    }
  }

  async #insert(
    { id, hash, about, head, content, marks, passages }: Filed,
    at: {
      readonly number: number
      readonly passage: number
      readonly segment: number
      readonly program: string
    },
  ): Promise<void> {
    const { place, body, year, planYear } = about
    await this.#client.query(
      `insert into archive_reports (number, id, hash, program, segment, first_passage, passages,
         place, body, year, plan_year, head, content)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        ...[at.number, id, hash, at.program, at.segment, at.passage, passages.length],
        ...[place, body, year, planYear, head, content],
      ],
    )
    await this.#client.query(
      'insert into archive_marks (mark, report) select unnest($1::text[]), $2 on conflict do nothing',
      [marks, at.number],
    )
    await this.#client.query(
      `insert into archive_passages (number, entry)
       select $2 + place - 1, entry from unnest($1::text[]) with ordinality as kept (entry, place)`,
      [passages.map(({ entry }) => entry), at.passage],
    )
  }

  async #addSegment(
    segment: Omit<Segment, 'passages'> & { readonly passages: number },
    parts: readonly number[],
  ): Promise<number> {
    const { rows } = await this.#client.query(
      'update archive_state set next_segment = next_segment + 1 returning next_segment - 1 as number',
    )
    const { number } = rows[0]
    await this.#client.query(
      `insert into archive_segments (number, parts, passages, heading_words, text_words, counts)
       values ($1, $2, $3, $4, $5, $6)`,
      [
        ...[number, [...parts, number], segment.passages],
        ...[segment.headingWords, segment.textWords, segment.counts],
      ],
    )
    await this.#post('archive_words', 'word', segment.words, number)
    await this.#post('archive_grams', 'gram', segment.grams, number)
    return number
  }

  async #post(
    table: string,
    column: 'word' | 'gram',
    posted: readonly Posted<string | number>[],
    segment: number,
  ): Promise<void> {
    const type = column === 'word' ? 'text' : 'integer'
    for (let from = 0; from < posted.length; from += ROWS_AT_ONCE) {
      const some = posted.slice(from, from + ROWS_AT_ONCE)
      await this.#client.query({
        name: `post ${column}`,
        text: `insert into ${table} (${column}, segment, postings)
          select key, $3, postings from unnest($1::${type}[], $2::bytea[]) as posted (key, postings)`,
        values: [some.map(([key]) => key), some.map(([, bytes]) => bytes), segment],
      })
    }
  }

  /** The parts of the index that hold a report are written anew without it. */
  async #takeOut(ids: readonly string[]): Promise<number> {
    const { rows: gone } = await this.#client.query(
      `select number, segment, first_passage, passages from archive_reports
       where id = any($1) order by number`,
      [ids],
    )
    if (gone.length === 0) return 0
    const bySegment = new Map<number, Stretch[]>()
    for (const { segment, first_passage: start, passages } of gone)
      bySegment.set(segment, [...(bySegment.get(segment) ?? []), { start, end: start + passages }])
    for (const [segment, stretches] of bySegment) await this.#rewrite(segment, stretches)
    const numbers = gone.map(({ number }) => number)
    await this.#client.query('delete from archive_marks where report = any($1)', [numbers])
    for (const { first_passage: start, passages } of gone)
      await this.#client.query('delete from archive_passages where number >= $1 and number < $2', [
        start,
        start + passages,
      ])
    await this.#client.query('delete from archive_reports where number = any($1)', [numbers])
    await this.#client.query('update archive_state set epoch = epoch + 1')
    return gone.length
  }

  async #rewrite(segment: number, gone: readonly Stretch[]): Promise<void> {
    const written = await this.#written(segment)
    const lost = gone.reduce((sum, { start, end }) => sum + end - start, 0)
    await this.#dropSegments([segment])
    if (lost >= written.passages) return
    const kept = { ...without(written, gone), passages: written.passages - lost }
    const number = await this.#addSegment(kept, [])
    await this.#client.query('update archive_reports set segment = $1 where segment = $2', [
      number,
      segment,
    ])
  }

  async #written(segment: number): Promise<Written & { readonly passages: number }> {
    const { rows } = await this.#client.query(
      'select passages, heading_words, text_words from archive_segments where number = $1',
      [segment],
    )
    const [{ passages, heading_words, text_words }] = rows
    const posted = async <Key>(table: string, column: string): Promise<Posted<Key>[]> => {
      const found = await this.#client.query({
        text: `select ${column}, postings from ${table} where segment = $1`,
        values: [segment],
        rowMode: 'array',
      })
      return found.rows as unknown as Posted<Key>[]
    }
    return {
      passages,
      headingWords: Number(heading_words),
      textWords: Number(text_words),
      words: await posted<string>('archive_words', 'word'),
      grams: await posted<number>('archive_grams', 'gram'),
    }
  }

  async #dropSegments(numbers: readonly number[]): Promise<void> {
    for (const table of ['archive_words', 'archive_grams'])
      await this.#client.query(`delete from ${table} where segment = any($1)`, [numbers])
    await this.#client.query('delete from archive_segments where number = any($1)', [numbers])
  }

  // What was packed one after the other is the same as packed together: the server does it.
  async #join(segments: readonly number[]): Promise<void> {
    const { rows } = await this.#client.query(
      'select number, parts, passages, heading_words, text_words, counts from archive_segments where number = any($1) order by number',
      [segments],
    )
    const sum = (of: string) => rows.reduce((all, row) => all + Number(row[of]), 0)
    const number = await this.#addSegment(
      {
        passages: sum('passages'),
        headingWords: sum('heading_words'),
        textWords: sum('text_words'),
        counts: joinedCounts(rows.map(({ counts }) => counts)),
        words: [],
        grams: [],
      },
      rows.flatMap(({ parts }) => parts),
    )
    for (const [table, column] of [
      ['archive_words', 'word'],
      ['archive_grams', 'gram'],
    ])
      await this.#client.query(
        `insert into ${table} (${column}, segment, postings)
         select ${column}, $1, string_agg(postings, '' order by segment) from ${table}
         where segment = any($2) group by ${column}`,
        [number, segments],
      )
    await this.#dropSegments(segments)
    await this.#client.query('update archive_reports set segment = $1 where segment = any($2)', [
      number,
      segments,
    ])
  }
}

/** A report as it was kept when it went. */
export interface KeptReport extends Pick<KnownReport, 'id' | 'hash' | 'program' | 'title'> {
  readonly report: Report
}

function reportIn(packedHead: string, content: Uint8Array): Report {
  const head: Head = JSON.parse(packedHead)
  const { text, folded, sections, passages, sourceOffset } = new LaidOut(head, content)
  const { counts: _, ...own } = head
  return { ...own, text, folded, sections, passages, sourceOffset }
}

async function dropOther(client: pg.Client): Promise<void> {
  const { rows: there } = await client.query(
    "select to_regclass('archive_state') is not null as is_there",
  )
  if (!there[0].is_there) return
  const { rows } = await client.query('select format from archive_state')
  if (rows[0]?.format !== FORMAT) await client.query(`drop table if exists ${TABLES.join(', ')}`)
}
