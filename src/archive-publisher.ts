import { createHash } from 'node:crypto'
import { Unavailable } from './answer/unavailable.ts'
import type { ArchiveShelf } from './archive-shelf.ts'
import { filed } from './filing/filed.ts'
import { programOf } from './filing/load.ts'
import { Readers } from './filing/readers.ts'
import { WaitingDocuments } from './filing/waiting.ts'
import { ArchiveBusy, ArchiveWriter, type Filed, type Keeping } from './filing/writer.ts'
import type { Refusal } from './intake/document.ts'
import {
  amended,
  DAY,
  idFor,
  KEY,
  LAST_ONE,
  newKey,
  previewOf,
  readOffer,
  type Sent,
  textOf,
  type Waiting,
} from './offer.ts'
import type { Change, Preview, Withdrawn } from './reply/publication.ts'
import { CorpusError } from './report/decode.ts'
import type { FrontMatter } from './report/front-matter.ts'

/**
 * Puts documents that administrators send into PostgreSQL, and takes reports out of it: what waits and what was taken
 * out is kept there for a day, for all replicas of the bot.
 *
 * @example await new ArchivePublisher(shelf, Date.now).offer({ name: '报告.docx', bytes })
 */
export class ArchivePublisher {
  readonly #shelf: ArchiveShelf
  readonly #now: () => number
  readonly #documents: WaitingDocuments

  constructor(shelf: ArchiveShelf, now: () => number) {
    this.#shelf = shelf
    this.#now = now
    this.#documents = new WaitingDocuments(shelf.address)
  }

  /** Reads a document and keeps it for a day; nothing is published yet. */
  async offer(sent: Sent): Promise<Preview | Refusal> {
    const made = this.#now()
    const waiting = await readOffer(sent, made)
    if ('kind' in waiting) return waiting
    return await this.#guarded(async () => {
      const key = newKey(waiting.name, this.#now())
      const preview = previewOf(key, waiting, this.#shelf.library)
      const kept = { document: JSON.stringify(waiting), bytes: sent.bytes }
      await this.#write(writer => writer.forget({ before: made - DAY }))
      await this.#documents.put(key, kept, { made, before: made - DAY })
      return preview
    })
  }

  /** What waits under a key; null where it is published, cancelled or a day old. */
  async preview(key: string): Promise<Preview | null> {
    const waiting = await this.#waiting(key)
    return waiting && previewOf(key, waiting, this.#shelf.library)
  }

  /** The document as it was sent. */
  async document(key: string): Promise<Sent | null> {
    const waiting = await this.#waiting(key)
    const bytes = waiting && (await reached(this.#documents.bytes(key)))
    return waiting && bytes && { name: waiting.name, bytes }
  }

  /** States something about a document that waits; what is empty is read from the text again. */
  async amend(key: string, field: keyof FrontMatter, value: string): Promise<Preview | null> {
    const waiting = await this.#waiting(key)
    if (waiting === null) return null
    const stated = amended(waiting, field, value)
    await reached(this.#documents.amend(key, JSON.stringify(stated)))
    return previewOf(key, stated, this.#shelf.library)
  }

  async cancel(key: string): Promise<void> {
    await reached(this.#documents.forget(key))
  }

  /** Publishes what waits under a key: it is there whole or not at all, and taken up at once. */
  async publish(key: string): Promise<Change | Refusal | null> {
    return await this.#guarded(async () => {
      const waiting = await this.#waiting(key)
      if (waiting === null) return null
      const read = await this.#read(waiting)
      if ('cause' in read) return { kind: 'refusal', reason: read.cause }
      const { words } = this.#shelf
      const undo = await this.#write(writer => this.#replace(writer, read, programOf(words)))
      await this.#documents.forget(key)
      return this.#changed(read.id, undo)
    })
  }

  /** Takes a report out; it can be put back for a day. */
  async withdraw(id: string): Promise<Change | Refusal> {
    return await this.#guarded(async () => {
      const { reports } = this.#shelf.library
      const title = reports.find(report => report.id === id)?.title
      if (title === undefined) return { kind: 'refusal', reason: '这份报告已经不在了' }
      if (reports.length < 2) return LAST_ONE
      const keeping = this.#keeping(id, false)
      await this.#write(writer => writer.remove([id], keeping))
      await this.#shelf.load()
      return { kind: 'changed', title, undo: keeping.key }
    })
  }

  /** What was taken out within a day, the last first. */
  async withdrawn(): Promise<readonly Withdrawn[]> {
    return await reached(this.#documents.removedSince(this.#now() - DAY))
  }

  /** Puts back what was taken out; a version that took its place is taken out in turn. */
  async restore(key: string): Promise<Change | Refusal | null> {
    return await this.#guarded(async () => {
      const { analyzer } = this.#shelf.tools
      const done = await this.#write(async writer => {
        await writer.forget({ before: this.#now() - DAY })
        const kept = await writer.kept(key)
        if (kept === null) return null
        const again = filed(kept.report, kept.hash, analyzer)
        const undo = await this.#replace(writer, again, kept.program)
        await writer.forget({ before: 0, key })
        return { id: kept.id, undo }
      })
      return done && (await this.#changed(done.id, done.undo))
    })
  }

  async #changed(id: string, undo: string | null): Promise<Change> {
    await this.#shelf.load()
    const report = this.#shelf.library.reports.find(each => each.id === id)
    return { kind: 'changed', title: report?.title ?? id, undo }
  }

  /** @returns under which key the version before is kept; null where there was none */
  async #replace(writer: ArchiveWriter, report: Filed, program: string): Promise<string | null> {
    const keeping = this.#keeping(report.id, true)
    const wasThere = (await writer.reports()).some(({ id }) => id === report.id)
    await writer.file([report], program, keeping)
    await writer.tidy()
    return wasThere ? keeping.key : null
  }

  #keeping(id: string, replaced: boolean): Keeping {
    return { key: `${this.#now()}.${newKey(id, this.#now())}`, made: this.#now(), replaced }
  }

  // In a process of its own: it takes a while, and the text is a stranger's.
  async #read(waiting: Waiting) {
    const id = idFor(waiting.name)
    const text = textOf(waiting)
    const hash = createHash('sha256').update(text).digest('hex')
    const readers = new Readers(this.#shelf.words, 1)
    try {
      for await (const read of readers.read([{ id, file: waiting.name, text, hash }])) return read
    } finally {
      readers.close()
    }
    throw new Error(`${id}: expected it to be read, got nothing`)
  }

  async #write<T>(work: (writer: ArchiveWriter) => Promise<T>): Promise<T> {
    const writer = await ArchiveWriter.open(this.#shelf.address)
    try {
      return await work(writer)
    } finally {
      await writer.close()
    }
  }

  async #waiting(key: string): Promise<Waiting | null> {
    const kept = KEY.test(key) ? await reached(this.#documents.document(key)) : null
    const waiting = kept === null ? null : (JSON.parse(kept) as Waiting)
    return waiting !== null && waiting.made >= this.#now() - DAY ? waiting : null
  }

  async #guarded<T>(action: () => Promise<T>): Promise<T | Refusal> {
    try {
      return await action()
    } catch (error) {
      const reason = reasonOf(error)
      if (reason === null) throw error
      return { kind: 'refusal', reason }
    }
  }
}

/** @throws {Unavailable} where the server is not to be reached: whoever is asked says so */
async function reached<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw isOfServer(error) ? new Unavailable() : error
  }
}

// PostgreSQL's codes for a server that comes or goes, Node's for one that is not there; pg tells the rest in words.
const GONE_CODE = /^(?:08|57P|53|E[A-Z]{4,})/
const GONE_WORDS = /connection (?:terminated|timeout|ended)|timeout expired|read timeout/i

function isOfServer(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return GONE_CODE.test(code) || GONE_WORDS.test(error.message) || error.name === 'AggregateError'
}

function reasonOf(error: unknown): string | null {
  if (error instanceof CorpusError) return error.reason
  if (error instanceof ArchiveBusy) return '正在装入别的报告，请过一会儿再试'
  const isGone = error instanceof Unavailable || isOfServer(error)
  return isGone ? '数据库暂时连不上，请过一会儿再试' : null
}
