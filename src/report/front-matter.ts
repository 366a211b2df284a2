import { CorpusError } from './decode.ts'

/** What an owner may state about a report at the top of its file, between two lines `---`. */
export interface FrontMatter {
  readonly title?: string
  readonly body?: string
  readonly place?: string
  readonly year?: string
  readonly planYear?: string
}

type Field = keyof FrontMatter

const YEAR = /^\d{4}$/
const ANY = /\S/

const FIELDS = {
  title: ANY,
  body: ANY,
  place: ANY,
  year: YEAR,
  planYear: YEAR,
} as const satisfies Record<Field, RegExp>

const BLOCK =
  /^\uFEFF?\s*---[ \t]*\r?\n((?:[ \t]*\w+[ \t]*[:：].*\r?\n|[ \t]*\r?\n)*)---[ \t]*(?:\r?\n|$)/

/**
 * Reads the optional front matter; `end` is where the published text begins.
 *
 * @example readFrontMatter('a', '---\nyear: 2024\n---\n正文') // { fields: { year: '2024' }, end: 20 }
 */
export function readFrontMatter(id: string, source: string): { fields: FrontMatter; end: number } {
  const block = BLOCK.exec(source)
  if (!block) return { fields: {}, end: 0 }
  const rows = (block[1] ?? '').split('\n').filter(row => row.trim() !== '')
  const fields = Object.fromEntries(rows.map(row => readField(id, row)))
  return { fields, end: block[0].length }
}

function readField(id: string, row: string): [string, string] {
  const [key, value] = splitOnce(row)
  if (!isField(key)) {
    throw new CorpusError(id, `front matter “${key}”: expected ${Object.keys(FIELDS).join(', ')}`)
  }
  if (!FIELDS[key].test(value)) {
    throw new CorpusError(
      id,
      `front matter ${key}: “${value}” is not ${FIELDS[key] === YEAR ? 'a year' : 'a value'}`,
    )
  }
  return [key, value]
}

function splitOnce(row: string): [string, string] {
  const at = row.search(/[:：]/)
  return [
    row.slice(0, at).trim(),
    row
      .slice(at + 1)
      .trim()
      .replace(/^(["'])(.*)\1$/, '$2'),
  ]
}

function isField(key: string): key is Field {
  return Object.hasOwn(FIELDS, key)
}

/**
 * What an owner states as the block that stands at the top of a file; nothing where nothing is stated.
 *
 * @example writeFrontMatter({ year: '2024' }) // '---\nyear: 2024\n---\n'
 */
export function writeFrontMatter(fields: FrontMatter): string {
  const rows = Object.entries(fields).map(([key, value]) => `${key}: ${oneLine(value)}`)
  return rows.length === 0 ? '' : `---\n${rows.join('\n')}\n---\n`
}

// Quotes round a whole value would be taken off when it is read.
const oneLine = (value: string): string =>
  value
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
