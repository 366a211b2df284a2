import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Library } from './answer/library.ts'
import { reportFiles, reportId } from './corpus.ts'
import type { Refusal } from './intake/document.ts'
import { systemReason } from './intake/files.ts'
import { READ_ENDINGS } from './intake/format.ts'
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

/** The reports in use, and the folder that they come from. */
interface Loaded {
  readonly dir: string
  readonly library: Pick<Library, 'reports'>
  /** Takes up what has changed in the folder. */
  readonly load: () => Promise<unknown>
}

/** A report that was taken out of the corpus, or replaced by a new version. */
interface Removed {
  /** Its path inside the corpus. */
  readonly file: string
  readonly title: string
  /** Whether a new version took its place. */
  readonly replaced: boolean
}

/** What is not read as a report, inside the corpus: so that a file gets there, or leaves, in one step. */
const FOLDER = '.publishing'

/**
 * Puts documents that administrators send into the corpus, and takes reports out of it. What waits and what was
 * taken out lies in a hidden folder of the corpus for a day, so that a restart forgets nothing.
 *
 * @example await new Publisher(shelf, Date.now).offer({ name: '报告.docx', bytes })
 */
export class Publisher {
  readonly #shelf: Loaded
  readonly #now: () => number

  constructor(shelf: Loaded, now: () => number) {
    this.#shelf = shelf
    this.#now = now
  }

  /** Reads a document and keeps it for a day; nothing is published yet. */
  async offer(sent: Sent): Promise<Preview | Refusal> {
    const waiting = await readOffer(sent, this.#now())
    if ('kind' in waiting) return waiting
    return await this.#guarded(async () => {
      this.#forgetOld()
      const key = newKey(waiting.name, this.#now())
      this.#write(`${key}.json`, JSON.stringify(waiting))
      this.#write(`${key}.bin`, sent.bytes)
      return previewOf(key, waiting, this.#shelf.library)
    })
  }

  /** What waits under a key; null where it is published, cancelled or a day old. */
  preview(key: string): Preview | null {
    const waiting = this.#waiting(key)
    return waiting && previewOf(key, waiting, this.#shelf.library)
  }

  /** The document as it was sent. */
  document(key: string): Sent | null {
    const waiting = this.#waiting(key)
    return waiting && { name: waiting.name, bytes: readFileSync(this.#path(`${key}.bin`)) }
  }

  /** States something about a document that waits; what is empty is read from the text again. */
  amend(key: string, field: keyof FrontMatter, value: string): Preview | null {
    const waiting = this.#waiting(key)
    if (waiting === null) return null
    const stated = amended(waiting, field, value)
    this.#write(`${key}.json`, JSON.stringify(stated))
    return previewOf(key, stated, this.#shelf.library)
  }

  cancel(key: string): void {
    if (KEY.test(key)) this.#forget(key)
  }

  /** Publishes what waits under a key: the file is there whole or not at all, and taken up at once. */
  async publish(key: string): Promise<Change | Refusal | null> {
    const waiting = this.#waiting(key)
    if (waiting === null) return null
    return await this.#guarded(async () => {
      const id = idFor(waiting.name)
      const former = this.#fileOf(id)
      if (former === undefined && this.#shelf.library.reports.some(report => report.id === id))
        return { kind: 'refusal', reason: `“${id}”在压缩包里：请先在文件夹里解压` }
      this.#write(`${key}.txt`, textOf(waiting))
      const undo = former === undefined ? null : this.#keep(former, { replaced: true })
      renameSync(this.#path(`${key}.txt`), join(this.#shelf.dir, `${id}.txt`))
      if (former !== undefined && former !== `${id}.txt`) rmSync(join(this.#shelf.dir, former))
      this.#forget(key)
      await this.#shelf.load()
      const report = this.#shelf.library.reports.find(each => each.id === id)
      return { kind: 'changed', title: report?.title ?? id, undo }
    })
  }

  /** Takes a report out of the corpus; it can be put back for a day. */
  async withdraw(id: string): Promise<Change | Refusal> {
    return await this.#guarded(async () => {
      this.#forgetOld()
      const file = this.#fileOf(id)
      if (file === undefined)
        return { kind: 'refusal', reason: '这份报告在压缩包里，或者已经不在了：请在文件夹里处理' }
      if (this.#shelf.library.reports.length < 2) return LAST_ONE
      const title = this.#shelf.library.reports.find(report => report.id === id)?.title ?? id
      const undo = this.#keep(file, { replaced: false })
      rmSync(join(this.#shelf.dir, file))
      await this.#shelf.load()
      return { kind: 'changed', title, undo }
    })
  }

  /** What was taken out within a day, the last first. */
  withdrawn(): Withdrawn[] {
    const past = this.#now() - DAY
    return this.#names()
      .flatMap(name => /^(\d{13}\.[0-9a-f]{12})\.out\.json$/.exec(name)?.[1] ?? [])
      .filter(key => Number(key.slice(0, 13)) >= past)
      .sort((a, b) => (a < b ? 1 : -1))
      .flatMap(key => {
        const removed = this.#json<Removed>(`${key}.out.json`)
        return removed === null ? [] : [{ ...removed, key }]
      })
  }

  /** Puts back what was taken out; a version that took its place is taken out in turn. */
  async restore(key: string): Promise<Change | Refusal | null> {
    const removed = /^\d+\.[0-9a-f]{12}$/.test(key) ? this.#json<Removed>(`${key}.out.json`) : null
    if (removed === null) return null
    return await this.#guarded(async () => {
      const now = this.#fileOf(reportId(removed.file))
      const undo = now === undefined ? null : this.#keep(now, { replaced: true })
      const place = join(this.#shelf.dir, removed.file)
      mkdirSync(dirname(place), { recursive: true })
      renameSync(this.#path(`${key}.out`), place)
      if (now !== undefined && now !== removed.file) rmSync(join(this.#shelf.dir, now))
      rmSync(this.#path(`${key}.out.json`))
      await this.#shelf.load()
      return { kind: 'changed', title: removed.title, undo }
    })
  }

  // === The hidden folder

  #path(name: string): string {
    return join(this.#shelf.dir, FOLDER, name)
  }

  #write(name: string, content: string | Uint8Array): void {
    mkdirSync(join(this.#shelf.dir, FOLDER), { recursive: true })
    writeFileSync(this.#path(`${name}.tmp`), content)
    renameSync(this.#path(`${name}.tmp`), this.#path(name))
  }

  #names(): string[] {
    try {
      return readdirSync(join(this.#shelf.dir, FOLDER))
    } catch (error) {
      if (isMissing(error)) return []
      throw error
    }
  }

  #json<T>(name: string): T | null {
    try {
      return JSON.parse(readFileSync(this.#path(name), 'utf8')) as T
    } catch (error) {
      if (isMissing(error)) return null
      throw error
    }
  }

  #waiting(key: string): Waiting | null {
    return KEY.test(key) ? this.#json<Waiting>(`${key}.json`) : null
  }

  #forget(key: string): void {
    for (const ending of ['json', 'bin']) rmSync(this.#path(`${key}.${ending}`), { force: true })
  }

  // What waits is named by its key, and what was taken out by its time.
  #forgetOld(): void {
    const past = this.#now() - DAY
    for (const name of this.#names()) {
      const time = Number(/^(\d{13})\./.exec(name)?.[1] ?? Number.NaN)
      if (time < past) rmSync(this.#path(name), { force: true })
      const key = /^([0-9a-f]{12})\.json$/.exec(name)?.[1] ?? ''
      const waiting = this.#waiting(key)
      if (waiting !== null && waiting.made < past) this.#forget(key)
    }
  }

  /** Keeps a copy of a file that leaves the corpus. */
  #keep(file: string, { replaced }: Pick<Removed, 'replaced'>): string {
    const id = reportId(file)
    const title = this.#shelf.library.reports.find(report => report.id === id)?.title ?? id
    const key = `${this.#now()}.${newKey(file, this.#now())}`
    this.#write(`${key}.out`, readFileSync(join(this.#shelf.dir, file)))
    this.#write(`${key}.out.json`, JSON.stringify({ file, title, replaced } satisfies Removed))
    return key
  }

  /** The file that a report was read from. */
  #fileOf(id: string): string | undefined {
    return reportFiles(this.#shelf.dir, []).find(
      file => READ_ENDINGS.test(file) && !/\.zip$/i.test(file) && reportId(file) === id,
    )
  }

  async #guarded<T>(action: () => Promise<T>): Promise<T | Refusal> {
    try {
      return await action()
    } catch (error) {
      const reason = error instanceof CorpusError ? error.reason : reasonOf(error)
      if (reason === null) throw error
      return { kind: 'refusal', reason }
    }
  }
}

const SYSTEM: Readonly<Record<string, string>> = {
  EROFS: '报告文件夹是只读的：请改挂载方式',
  EACCES: '报告文件夹不能写：请改文件夹权限',
  EPERM: '报告文件夹不能写：请改文件夹权限',
  ENOSPC: '磁盘满了',
}

const reasonOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error
    ? (SYSTEM[String(error.code)] ?? systemReason(error))
    : null

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'
