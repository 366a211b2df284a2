import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, sep } from 'node:path'
import { CorpusError, decode, LARGEST, tooLarge } from './report/decode.ts'
import { parseReport } from './report/parse.ts'
import type { Report } from './report/report.ts'

/** A file that could not be read as a report; the others are served. */
export interface CorpusProblem {
  /** Its path inside the corpus folder. */
  readonly file: string
  /** One line. */
  readonly cause: string
}

/** What the owner's folder holds. */
export interface Corpus {
  /** In the order of their ids. */
  readonly reports: readonly Report[]
  /** The path of jieba's user dictionary, or null without one. */
  readonly dict: string | null
  /** The text of the owner's synonyms, one group a line; empty without the file. */
  readonly synonyms: string
  /** The text of the owner's Chinese–English lexicon; empty without the file. */
  readonly lexicon: string
  readonly problems: readonly CorpusProblem[]
}

const REPORT = /\.(?:txt|md)$/i
const DICT = 'dict.txt'
const SYNONYMS = 'synonyms.txt'
const LEXICON = 'lexicon.txt'
const WORD_FILES: ReadonlySet<string> = new Set([DICT, SYNONYMS, LEXICON])

/**
 * Reads the corpus folder: every `.txt` and `.md` file in it and in its subfolders is a report, except the
 * word files and what begins with `.` or `_`. Throws a {@link CorpusError} when the folder holds no report.
 *
 * @example readCorpus('corpus').reports.map(report => report.id) // ['kaizhou-npc-2024']
 */
export function readCorpus(dir: string): Corpus {
  const problems: CorpusProblem[] = []
  const files = reportFiles(dir, problems)
  if (files.length === 0) throw new CorpusError(dir, 'no report in it: expected .txt or .md files')
  const reports = files.flatMap((file, index) => readReport(dir, file, files[index - 1], problems))
  const words = (name: string) => readWords(dir, name, problems)
  const dict = words(DICT) === '' ? null : join(dir, DICT)
  return { reports, dict, synonyms: words(SYNONYMS), lexicon: words(LEXICON), problems }
}

/**
 * The id of a report: its path inside the corpus folder without the ending.
 *
 * @example reportId('2025/四川省.txt') // '2025/四川省'
 */
export function reportId(file: string): string {
  return file.split(sep).join('/').replace(REPORT, '').normalize('NFC')
}

/** Paths inside the folder, in the order of their ids. */
function reportFiles(dir: string, problems: CorpusProblem[]): string[] {
  const files = filesIn(dir, '', problems).filter(
    file => REPORT.test(file) && !WORD_FILES.has(basename(file)),
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

function readReport(
  dir: string,
  file: string,
  before: string | undefined,
  problems: CorpusProblem[],
): Report[] {
  const id = reportId(file)
  const report = guarded(file, problems, () => {
    if (before && reportId(before) === id) throw new CorpusError(file, `same name as ${before}`)
    return parseReport(id, readText(dir, file))
  })
  return report ? [report] : []
}

function readWords(dir: string, file: string, problems: CorpusProblem[]): string {
  if (!list(dir).some(({ name }) => name === file)) return ''
  return guarded(file, problems, () => readText(dir, file)) ?? ''
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
function readText(dir: string, file: string): string {
  const path = join(dir, file)
  const { size } = statSync(path)
  if (size > LARGEST) throw tooLarge(file, size)
  return decode(readFileSync(path), file)
}

const SYSTEM_REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  ENOTDIR: 'not a folder',
  EISDIR: 'a folder, not a file',
  EACCES: 'not allowed to read it',
}

function reasonOf(error: unknown): string {
  if (error instanceof CorpusError) return error.reason
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? String(error.code) : ''
  return SYSTEM_REASONS[code] ?? error.message.split('\n')[0] ?? error.name
}
