/** A corpus file that cannot be served. The message is one line: the file, then the cause. */
export class CorpusError extends Error {
  override readonly name = 'CorpusError'
  readonly file: string
  readonly reason: string

  constructor(file: string, reason: string, options?: ErrorOptions) {
    super(`${file}: ${reason}`, options)
    this.file = file
    this.reason = reason
  }
}

/** The largest file that is read, in bytes: a million Chinese characters, ten times the longest report. */
export const LARGEST = 3_000_000

/**
 * A file that no report is as large as.
 *
 * @example throw tooLarge('a.txt', 4_000_000)
 */
export function tooLarge(name: string, bytes: number): CorpusError {
  return new CorpusError(name, `too large: ${bytes} bytes, at most ${LARGEST} are read`)
}

/** Byte order marks, and the encoding each announces. */
const MARKS = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
] as const

/** Signs and characters that fill a third of any Chinese prose, in either script. */
const COMMON = new Set(
  '，。、；：“”（）的一是在不了有和人大中为為上个個国國我以要时時来來们們到地年会會工作',
)

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\x00-\x08\x0b\x0e-\x1f\x7f]/

/**
 * Reads a file's bytes as text: UTF-8 (with or without a mark), UTF-16 with a mark, or GB18030.
 * Throws a {@link CorpusError} for an empty or binary file and for every other encoding.
 *
 * @param plausible tells GB18030 from what only happens to be such bytes: prose unless told
 *
 * @example decode(Buffer.from('工作报告'), 'a.txt') // '工作报告'
 */
export function decode(bytes: Uint8Array, name: string, plausible: Plausible = isProse): string {
  if (bytes.length > LARGEST) throw tooLarge(name, bytes.length)
  const text = announced(bytes, name) ?? unannounced(bytes, name, plausible)
  if (CONTROL.test(text)) throw new CorpusError(name, 'binary file (control characters)')
  if (text.trim() === '') throw new CorpusError(name, 'empty file')
  return text
}

function announced(bytes: Uint8Array, name: string): string | null {
  const mark = MARKS.find(mark => mark.bytes.every((byte, index) => bytes[index] === byte))
  if (!mark) return null
  const text = tryDecode(bytes, mark.encoding)
  if (text === null) throw new CorpusError(name, `damaged ${mark.encoding.toUpperCase()}`)
  return text
}

/** Whether bytes that can be read as GB18030 are such a text indeed. */
export type Plausible = (text: string, bytes: Uint8Array) => boolean

function unannounced(bytes: Uint8Array, name: string, plausible: Plausible): string {
  if (bytes.includes(0)) {
    throw new CorpusError(name, 'binary file (NUL bytes), or UTF-16 without a byte order mark')
  }
  const text = tryDecode(bytes, 'utf-8') ?? fromGb(bytes, plausible)
  if (text === null) throw new CorpusError(name, 'unknown encoding: neither UTF-8 nor GB18030')
  return text
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

function fromGb(bytes: Uint8Array, plausible: Plausible): string | null {
  const text = tryDecode(bytes, 'gb18030')
  return text !== null && plausible(text, bytes) ? text : null
}

// Nearly any bytes decode as GB18030: Big5 or Latin-1 give rare characters in place of the common ones.
function isProse(text: string): boolean {
  const foreign = [...text].filter(char => char > '\u007f' && char.trim() !== '')
  const common = foreign.filter(char => COMMON.has(char)).length
  return common >= foreign.length / 10
}
