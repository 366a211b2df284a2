import { strToU8 } from 'fflate'
import { Unreadable } from './document.ts'
import { unzip } from './unzip.ts'

export interface Entry {
  /** Its path inside the archive. */
  readonly name: string
  readonly bytes: Uint8Array
}

const MOST_ENTRIES = 500
const MOST_BYTES = 200e6

/** What systems put into an archive by themselves. */
const LITTER = /(?:^|\/)(?:__MACOSX\/|\.|_|~\$|Thumbs\.db$|desktop\.ini$)/i

/**
 * The files in a zip, in the order of their names.
 *
 * @throws {Unreadable} for a damaged, huge or empty archive
 * @example readArchive(bytes).map(entry => entry.name) // ['2025/四川省.docx', …]
 */
export function readArchive(bytes: Uint8Array): Entry[] {
  const files = unzip(bytes, {
    keeps: name => !name.endsWith('/') && !LITTER.test(name),
    ...{ mostEntries: MOST_ENTRIES, mostBytes: MOST_BYTES, tooMuch: 'bomb' },
  })
  const entries = Object.entries(files).map(([name, bytes]) => ({ name: readName(name), bytes }))
  if (entries.length === 0) throw new Unreadable('nothingInside')
  return entries.sort((a, b) => Number(a.name > b.name) - Number(a.name < b.name))
}

// Chinese Windows writes names in GBK without saying so; they arrive as Latin-1.
function readName(name: string): string {
  const isLatin = [...name].every(char => char < '\u0100')
  if (!isLatin || !/[\u0080-\u00ff]/.test(name)) return name
  return new TextDecoder('gb18030').decode(strToU8(name, true))
}
