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
  return new CorpusError(name, `文件太大（${bytes} 字节，上限 ${LARGEST} 字节）：请拆成几份`)
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
const CONTROL = /[\x00-\x08\x0b\x0e-\x1f\x7f]/g
/** A stray one, from an old program, is dropped; more than this share is no text. */
const MOST_CONTROL = 0.005

/**
 * Reads a file's bytes as text: UTF-8 or UTF-16 (with or without a mark), GB18030 or Big5.
 * Throws a {@link CorpusError} for an empty or binary file and for every other encoding.
 *
 * @param plausible tells GB18030 from what only happens to be such bytes: prose unless told
 *
 * @example decode(Buffer.from('工作报告'), 'a.txt') // '工作报告'
 */
export function decode(bytes: Uint8Array, name: string, plausible?: Plausible): string {
  if (bytes.length > LARGEST) throw tooLarge(name, bytes.length)
  const text = announced(bytes, name) ?? unannounced(bytes, name, plausible)
  const controls = text.match(CONTROL)?.length ?? 0
  if (controls > Math.max(1, MOST_CONTROL * text.length)) throw new CorpusError(name, BINARY)
  if (text.trim() === '') throw new CorpusError(name, '空文件：里面没有文字，请换成有内容的文件')
  return controls === 0 ? text : text.replace(CONTROL, '')
}

const BINARY = '不是文字文件：请另存为 .docx、.pdf、.html、.md 或 .txt'
const UNKNOWN = '认不出文字编码：请另存为 UTF-8 编码的文本'

function announced(bytes: Uint8Array, name: string): string | null {
  const mark = MARKS.find(mark => mark.bytes.every((byte, index) => bytes[index] === byte))
  if (!mark) return null
  const text = tryDecode(bytes, mark.encoding)
  if (text === null)
    throw new CorpusError(name, `文件损坏（${mark.encoding.toUpperCase()}）：请重新保存`)
  return text
}

/** Whether bytes that can be read as GB18030 are such a text indeed. */
export type Plausible = (text: string, bytes: Uint8Array) => boolean

/** Where nothing announces them, what reads most like Chinese is taken. */
const CHINESE = ['gb18030', 'big5'] as const
const WIDE = ['utf-16le', 'utf-16be'] as const

function unannounced(bytes: Uint8Array, name: string, plausible?: Plausible): string {
  const isWide = bytes.includes(0)
  const utf8 = isWide ? null : tryDecode(bytes, 'utf-8')
  const text = utf8 ?? (plausible ? fromGb(bytes, plausible) : fromOld(bytes, isWide))
  if (text === null) throw new CorpusError(name, isWide ? BINARY : UNKNOWN)
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
  const text = bytes.includes(0) ? null : tryDecode(bytes, 'gb18030')
  return text !== null && plausible(text, bytes) ? text : null
}

function fromOld(bytes: Uint8Array, isWide: boolean): string | null {
  return likeliest(bytes, isWide ? WIDE : [...CHINESE, ...WIDE])
}

// Nearly any bytes decode in each of them: the wrong one gives rare characters in place of the common ones.
function likeliest(bytes: Uint8Array, encodings: readonly string[]): string | null {
  const texts = encodings.flatMap(encoding => tryDecode(bytes, encoding) ?? [])
  const best = texts.sort((a, b) => commonness(b) - commonness(a))[0]
  return best !== undefined && commonness(best) >= 0.1 ? best : null
}

function commonness(text: string): number {
  const foreign = [...text].filter(char => char > '\u007f' && char.trim() !== '')
  const common = foreign.filter(char => COMMON.has(char)).length
  return common / Math.max(1, foreign.length)
}
