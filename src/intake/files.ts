import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { CorpusError, decode } from '../report/decode.ts'
import { type Entry, readArchive } from './archive.ts'
import { keep, recall } from './cache.ts'
import { type Reading, refuse, Unreadable } from './document.ts'
import { type FileFormat, formatOf } from './format.ts'
import { readNow } from './reader.ts'

/** One document of a folder: a file, or a file inside an archive. */
export interface Source {
  /** Its path: `2025/四川省.docx`, `报告.zip/四川省.docx`. */
  readonly file: string
  readonly reading: Reading
}

/** Larger files are pictures with some text. */
export const LARGEST_FILE = 50e6

/** A file that waits for the reader of documents, or is read already. */
interface Opened extends Entry {
  readonly reading: Reading | null
}

/**
 * Reads files of a folder as documents: each one, or all of an archive. What cannot be read comes as a refusal
 * with reason and remedy; a document that was read before comes from the cache.
 *
 * @param files paths inside the folder
 * @example readFiles('corpus', ['四川.docx']) // [{ file: '四川.docx', reading: { kind: 'document', … } }]
 */
export function readFiles(dir: string, files: readonly string[]): Source[] {
  const opened = files.flatMap(file => open(dir, file))
  const waiting = opened.filter(({ reading }) => reading === null)
  const read = new Map(readNow(waiting).map((reading, at) => [waiting[at], reading]))
  for (const [entry, reading] of read) if (entry) keep(entry.bytes, reading)
  return opened.map(entry => ({
    file: entry.name,
    reading: entry.reading ?? read.get(entry) ?? refuse('empty'),
  }))
}

function open(dir: string, file: string): Opened[] {
  return guarded(file, () => {
    const { size } = statSync(join(dir, file))
    if (size > LARGEST_FILE) throw new Unreadable('tooLarge', String(Math.round(size / 1e6)))
    const entry = { name: file, bytes: readFileSync(join(dir, file)) }
    return formatOf(entry.bytes, file) === 'zip' ? openArchive(entry) : [openEntry(entry)]
  })
}

function openArchive({ name, bytes }: Entry): Opened[] {
  return readArchive(bytes).flatMap(inside => {
    const entry = { name: `${name}/${inside.name}`, bytes: inside.bytes }
    return guarded(entry.name, () => [openEntry(entry)])
  })
}

function openEntry(entry: Entry): Opened {
  return { ...entry, reading: readEarly(entry, formatOf(entry.bytes, entry.name)) }
}

// Plain text needs no process of its own.
function readEarly({ name, bytes }: Entry, format: FileFormat): Reading | null {
  if (format === 'zip') return refuse('nested')
  if (format !== 'text') return recall(bytes)
  return { kind: 'document', format, text: decode(bytes, name), dropped: [] }
}

function guarded(name: string, action: () => Opened[]): Opened[] {
  const refused = (reading: Reading) => [{ name, bytes: new Uint8Array(), reading }]
  try {
    return action()
  } catch (error) {
    if (error instanceof Unreadable) return refused(error.refusal)
    if (error instanceof CorpusError) return refused({ kind: 'refusal', reason: error.reason })
    const reason = systemReason(error)
    if (reason === null) throw error
    return refused({ kind: 'refusal', reason })
  }
}

const SYSTEM_REASONS: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件或文件夹',
  ENOTDIR: '不是文件夹',
  EISDIR: '是文件夹，不是文件',
  EACCES: '没有读取权限：请改文件权限',
}

/**
 * What the system says of a file it cannot give, in Chinese; null for another kind of error.
 *
 * @example systemReason(Object.assign(new Error(), { code: 'EACCES' })) // '没有读取权限：请改文件权限'
 */
export function systemReason(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  return SYSTEM_REASONS[String(error.code)] ?? error.message.split('\n')[0] ?? error.name
}
