import { type Unzipped, unzipSync } from 'fflate'
import { type Reason, Unreadable } from './document.ts'

/** What is taken out of an archive, and how much at most. */
export interface Unzipping {
  /** By what stands in the archive's list; a file that is not kept is not unpacked. */
  readonly keeps?: (name: string) => boolean
  readonly mostEntries: number
  readonly mostBytes: number
  /** Why an archive is refused that holds more. */
  readonly tooMuch: Reason
}

/**
 * The files in a zip by their names. A few bytes may stand for gigabytes: the archive's own list is counted before
 * anything of it is unpacked, and no file becomes larger than the list says.
 *
 * @throws {Unreadable} for a damaged or huge archive
 * @example unzip(bytes, { mostEntries: 500, mostBytes: 200e6, tooMuch: 'bomb' })['word/document.xml']
 */
export function unzip(bytes: Uint8Array, unzipping: Unzipping): Unzipped {
  const { keeps = () => true, mostEntries, mostBytes, tooMuch } = unzipping
  let [count, size] = [0, 0]
  const isCounted = ({ name, originalSize }: Listed) => {
    if (!keeps(name)) return false
    count += 1
    size += originalSize
    if (count > mostEntries || size > mostBytes) throw new Unreadable(tooMuch)
    return false
  }
  attempt(() => unzipSync(bytes, { filter: isCounted }))
  return attempt(() => unzipSync(bytes, { filter: ({ name }) => keeps(name) }))
}

interface Listed {
  readonly name: string
  readonly originalSize: number
}

function attempt(open: () => Unzipped): Unzipped {
  try {
    return open()
  } catch (error) {
    if (error instanceof Unreadable) throw error
    throw new Unreadable('damaged', error instanceof Error ? error.message : '', { cause: error })
  }
}

/** A Word file has a picture or a font a part; its words are in a few. */
export const WORD_FILE = {
  mostEntries: 5_000,
  mostBytes: 200e6,
  tooMuch: 'unpacked',
} as const satisfies Unzipping
