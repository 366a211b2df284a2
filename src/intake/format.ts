import { type Format, Unreadable } from './document.ts'

/** An archive of documents is no document itself. */
export type FileFormat = Format | 'zip'

/** Endings of files that are read; a report's id is its path without one of them. */
export const READ_ENDINGS = /\.(?:txt|md|markdown|docx?|wps|pdf|html?|zip)$/i

const TEXT_ENDINGS = /\.(?:txt|md|markdown|html?|docx?|wps)$/i

interface Signature {
  readonly bytes: string
  readonly read: (bytes: Uint8Array) => FileFormat
}

/** What a file begins with (hexadecimal), and what it then is; the first row that fits counts. */
const SIGNATURES: readonly Signature[] = [
  { bytes: '255044462d', read: () => 'pdf' }, // %PDF-
  { bytes: '504b0304', read: insideZip },
  { bytes: '504b0506', read: () => 'zip' }, // an empty one
  { bytes: 'd0cf11e0a1b11ae1', read: insideOle },
  { bytes: '7b5c727466', read: () => refused('rtf') },
  { bytes: '89504e47', read: () => refused('image') },
  { bytes: 'ffd8ff', read: () => refused('image') },
  { bytes: '47494638', read: () => refused('image') },
  { bytes: '49492a00', read: () => refused('image') },
  { bytes: '4d4d002a', read: () => refused('image') },
  { bytes: '526172211a07', read: () => refused('archive') }, // RAR
  { bytes: '377abcaf271c', read: () => refused('archive') }, // 7z
  { bytes: '1f8b', read: () => refused('archive') }, // gzip
]

/** A zip is told by a file in it. */
const PARTS: readonly { readonly name: string; readonly read: () => FileFormat }[] = [
  { name: 'word/document.xml', read: () => 'docx' },
  { name: 'OFD.xml', read: () => refused('ofd') },
  { name: 'xl/workbook.xml', read: () => refused('sheet') },
  { name: 'ppt/presentation.xml', read: () => refused('slides') },
]

const HTML =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^-]*-+(?:[^>-][^-]*-+)*>\s*)*<(?:!doctype html|html|head|body|meta)\b/i

/**
 * What a file is, by its first bytes, then by its ending; a renamed one is what it holds.
 *
 * @throws {Unreadable} for what is no document: a picture, a spreadsheet, another archive
 * @example formatOf(Buffer.from('%PDF-1.7'), '报告.pdf') // 'pdf'
 */
export function formatOf(bytes: Uint8Array, name: string): FileFormat {
  if (bytes.length === 0) throw new Unreadable('empty')
  const start = Buffer.from(bytes.subarray(0, 1024))
  const found = SIGNATURES.find(signature =>
    start.subarray(0, signature.bytes.length / 2).equals(Buffer.from(signature.bytes, 'hex')),
  )
  if (found) return found.read(bytes)
  // Some PDF files have a few bytes before their mark.
  if (start.includes('%PDF-')) return 'pdf'
  return asText(start, name)
}

function asText(start: Buffer, name: string): FileFormat {
  const ending = /\.[^./\\]{1,10}$/.exec(name)?.[0] ?? ''
  if (HTML.test(start.toString('latin1').replace(/^[\xef\xbb\xbf]+/, ''))) return 'html'
  if (/^\.html?$/i.test(ending)) return 'html'
  if (/^\.(?:pdf|docx?|wps|zip)$/i.test(ending)) throw new Unreadable('mismatch', ending)
  if (ending === '' || TEXT_ENDINGS.test(ending) || !/^\.[a-z]\w{1,4}$/i.test(ending)) return 'text'
  throw new Unreadable('unknown', ending)
}

// The names of the parts stand uncompressed in the directory at the end.
function insideZip(bytes: Uint8Array): FileFormat {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return PARTS.find(part => whole.includes(part.name))?.read() ?? 'zip'
}

// A compound file names its streams in UTF-16.
function insideOle(bytes: Uint8Array): FileFormat {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const holds = (stream: string) => whole.includes(Buffer.from(stream, 'utf16le'))
  if (holds('EncryptedPackage')) return refused('password')
  if (holds('WordDocument')) return 'doc'
  if (holds('Workbook')) return refused('sheet')
  if (holds('PowerPoint Document')) return refused('slides')
  return refused('binary')
}

function refused(
  reason: 'rtf' | 'image' | 'archive' | 'ofd' | 'sheet' | 'slides' | 'password' | 'binary',
): never {
  throw new Unreadable(reason)
}
