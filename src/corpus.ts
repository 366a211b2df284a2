import { createHash } from 'node:crypto'
import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, sep } from 'node:path'
import { readFiles, type Source, systemReason } from './intake/files.ts'
import { READ_ENDINGS } from './intake/format.ts'
import { CorpusError, decode, LARGEST, tooLarge } from './report/decode.ts'
import { parseReport } from './report/parse.ts'
import type { Report } from './report/report.ts'

/** A file that could not be read as a report; the others are served. */
export interface CorpusProblem {
  /** Its path inside the corpus folder. */
  readonly file: string
  /** One line in Chinese: the reason, and what can be done. */
  readonly cause: string
}

/** A text of the folder, before it is read as a report. */
export interface CorpusText {
  /** The id of the report that it is. */
  readonly id: string
  readonly file: string
  readonly text: string
  /** The same for the same text. */
  readonly hash: string
}

/** What lies in the owner's folder. */
export interface CorpusFolder {
  /** In the order of their ids. */
  readonly texts: readonly CorpusText[]
  /** The path of jieba's user dictionary, or null without one. */
  readonly dict: string | null
  /** The text of the owner's synonyms, one group a line; empty without the file. */
  readonly synonyms: string
  /** The text of the owner's Chinese–English lexicon; empty without the file. */
  readonly lexicon: string
  readonly problems: readonly CorpusProblem[]
}

/** What the owner's folder holds. */
export interface Corpus extends Omit<CorpusFolder, 'texts'> {
  /** In the order of their ids. */
  readonly reports: readonly Report[]
  /** The hash of the text that each was read from, by its id. */
  readonly hashes: ReadonlyMap<string, string>
}

/** Reads a text as a report. */
export type TextReader = (text: CorpusText) => Report | CorpusProblem

/** What office programs, browsers and systems leave in a folder for themselves. */
const LITTER = /^(?:~\$.*|Thumbs\.db|desktop\.ini|.*\.(?:tmp|part|crdownload|bak|swp))$/i
const DICT = 'dict.txt'
const SYNONYMS = 'synonyms.txt'
const LEXICON = 'lexicon.txt'
// What the office prints on its 简报, its own Word template and its glossary (`office.ts`) are no reports either.
export const NO_REPORTS: ReadonlySet<string> = new Set([
  DICT,
  SYNONYMS,
  LEXICON,
  'brief.txt',
  'brief.docx',
  'glossary.txt',
])

/**
 * Reads the corpus folder: every file in it and in its subfolders is a report, or an archive of reports, except
 * the word files and what begins with `.` or `_`; what cannot be read is a problem. Throws a {@link CorpusError} when the folder holds no report.
 *
 * @param former what was read before: a report whose text is the same is taken over
 * @param read how a text is read as a report
 * @example readCorpus('corpus').reports.map(report => report.id) // ['kaizhou-npc-2024']
 */
export function readCorpus(dir: string, former?: Corpus, read: TextReader = readText): Corpus {
  const { texts, problems, ...words } = readFolder(dir)
  const known = new Map(former?.reports.map(report => [report.id, report]))
  const found = [...problems]
  const reports = texts.flatMap(text => {
    const old = former?.hashes.get(text.id) === text.hash ? known.get(text.id) : undefined
    if (old !== undefined) return [old]
    const report = read(text)
    if (!('cause' in report)) return [report]
    found.push(report)
    return []
  })
  const hashes = new Map(texts.map(({ id, hash }) => [id, hash]))
  return { reports, hashes, ...words, problems: inOrder(found) }
}

/**
 * Problems in the order of their files.
 *
 * @example inOrder(problems).map(({ file }) => file) // ['a.txt', 'b.txt']
 */
export function inOrder(problems: readonly CorpusProblem[]): CorpusProblem[] {
  return [...problems].sort((a, b) => compare(a.file, b.file))
}

/**
 * Looks through the corpus folder, and reads its files as texts.
 *
 * @throws {CorpusError} when nothing that may be a report lies there
 * @example readFolder('corpus').texts.map(({ id }) => id) // ['kaizhou-npc-2024']
 */
export function readFolder(dir: string): CorpusFolder {
  const problems: CorpusProblem[] = []
  const files = reportFiles(dir, problems)
  if (files.length === 0)
    throw new CorpusError(dir, '里面没有报告：请放进 .docx、.pdf、.txt 等文件')
  const texts = readTexts(dir, files, problems)
  return { texts, ...readWordFiles(dir, problems), problems }
}

/**
 * The owner's words in a folder; none where there is no such folder.
 *
 * @example readWordFiles('corpus', []).dict // 'corpus/dict.txt'
 */
export function readWordFiles(
  dir: string,
  problems: CorpusProblem[],
): Pick<CorpusFolder, 'dict' | 'synonyms' | 'lexicon'> {
  if (!existsSync(dir)) return { dict: null, synonyms: '', lexicon: '' }
  const words = (name: string) => readWords(dir, name, problems)
  const dict = words(DICT) === '' ? null : join(dir, DICT)
  return { dict, synonyms: words(SYNONYMS), lexicon: words(LEXICON) }
}

/**
 * Reads some files of a folder as texts, in the order of their ids.
 *
 * @example readTexts('corpus', ['kaizhou-npc-2024.txt'], problems)[0]?.id // 'kaizhou-npc-2024'
 */
export function readTexts(
  dir: string,
  files: readonly string[],
  problems: CorpusProblem[],
): CorpusText[] {
  const sources = readFiles(dir, files)
  sources.sort((a, b) => compare(reportId(a.file), reportId(b.file)) || compare(a.file, b.file))
  return sources.flatMap((source, at) => readSource(source, sources[at - 1], problems))
}

/**
 * Reads a text as a report.
 *
 * @example readText({ id: 'kaizhou', file: 'kaizhou.txt', text, hash: '' })
 */
export function readText({ id, file, text }: CorpusText): Report | CorpusProblem {
  const problems: CorpusProblem[] = []
  return guarded(file, problems, () => parseReport(id, text)) ?? (problems[0] as CorpusProblem)
}

/**
 * The id of a report: its path inside the corpus folder without the ending.
 *
 * @example reportId('2025/四川省.txt') // '2025/四川省'
 */
export function reportId(file: string): string {
  const parts = file
    .split(sep)
    .join('/')
    .split(/(?<=\.zip)\//i)
  return parts
    .map(part => part.replace(READ_ENDINGS, ''))
    .join('/')
    .normalize('NFC')
}

/**
 * The files of the folder that are read as reports, in the order of their ids, as paths inside it.
 *
 * @example reportFiles('corpus', []) // ['kaizhou-npc-2024.txt']
 */
export function reportFiles(dir: string, problems: CorpusProblem[]): string[] {
  const files = filesIn(dir, '', problems).filter(
    file => !NO_REPORTS.has(basename(file)) && !LITTER.test(basename(file)),
  )
  return files.sort((a, b) => compare(reportId(a), reportId(b)) || compare(a, b))
}

// A part of the folder that cannot be looked into, as lost+found, is named and skipped.
function filesIn(dir: string, inside: string, problems: CorpusProblem[]): string[] {
  const listed =
    inside === '' ? list(dir) : guarded(inside, problems, () => list(join(dir, inside)))
  const entries = (listed ?? []).filter(({ name }) => !/^[._]/.test(name))
  return entries.flatMap(entry => {
    const path = join(inside, entry.name)
    return entry.isDirectory() ? filesIn(dir, path, problems) : [path]
  })
}

// By code unit: the same order on every machine.
function compare(a: string, b: string): number {
  return Number(a > b) - Number(a < b)
}

function list(dir: string): Dirent[] {
  try {
    return readdirSync(dir, { withFileTypes: true })
  } catch (error) {
    throw new CorpusError(dir, reasonOf(error), { cause: error })
  }
}

function readSource(
  { file, reading }: Source,
  before: Source | undefined,
  problems: CorpusProblem[],
): CorpusText[] {
  const id = reportId(file)
  const text = guarded(file, problems, () => {
    if (before && reportId(before.file) === id)
      throw new CorpusError(file, `和 ${before.file} 同名：只留一份，或者改名`)
    if (reading.kind === 'refusal') throw new CorpusError(file, reading.reason)
    return reading.text
  })
  return text === null ? [] : [{ id, file, text, hash: hashOf(text) }]
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64')

function readWords(dir: string, file: string, problems: CorpusProblem[]): string {
  if (!list(dir).some(({ name }) => name === file)) return ''
  return guarded(file, problems, () => readWordFile(dir, file)) ?? ''
}

function guarded<T>(file: string, problems: CorpusProblem[], read: () => T): T | null {
  try {
    return read()
  } catch (error) {
    problems.push({ file, cause: reasonOf(error) })
    return null
  }
}

// Its size is looked at first: a film that fell into the folder is not taken into memory.
function readWordFile(dir: string, file: string): string {
  const path = join(dir, file)
  const { size } = statSync(path)
  if (size > LARGEST) throw tooLarge(file, size)
  return decode(readFileSync(path), file)
}

function reasonOf(error: unknown): string {
  if (error instanceof CorpusError) return error.reason
  if (!(error instanceof Error)) return String(error)
  return systemReason(error) ?? error.message.split('\n')[0] ?? error.name
}
