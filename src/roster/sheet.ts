import { inflateRawSync } from 'node:zlib'
import { strFromU8, unzipSync, zipSync } from 'fflate'
import readWorkbook, { type SheetData } from 'read-excel-file/node'
import type { RosterRow } from '../discussion/roster.ts'

// A sheet of some thousand members is far below; a few bytes may unpack to as many gigabytes.
const MOST_UNPACKED = 40_000_000
const MOST_ENTRIES = 2_000
const MOST_COLUMNS = 64
// Characters: many cells may share one long text.
const MOST_TEXT = 4_000_000

// What each line of an archive's list begins with.
const LISTED = 'PK\x01\x02'

/**
 * Whether bytes are a zip archive, as every `.xlsx` is.
 *
 * @example isZip(bytes) // true
 */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)
}

/**
 * The rows of a workbook's first sheet; null where it is none, is damaged, or would unpack to too much;
 * `tooLarge` where a sheet reaches farther than a roster does.
 *
 * @example await readSheet(bytes, 20_000) // [{ line: 1, cells: ['账号', '姓名', '代表团'] }, …]
 */
export async function readSheet(
  bytes: Uint8Array,
  mostRows: number,
): Promise<RosterRow[] | 'tooLarge' | null> {
  const parts = unpacked(bytes)
  if (parts === null) return null
  if (!Object.values(parts).every(part => isWithin(strFromU8(part), mostRows))) return 'tooLarge'
  // Packed anew, so that the library reads the very parts that were looked at.
  const [sheet] = await workbookOf(zipSync(parts, { level: 0 }))
  if (sheet === undefined) return null
  return textIn(sheet.data) > MOST_TEXT ? 'tooLarge' : rowsOf(sheet.data)
}

/** How a part is packed, as the archive's own list tells it. */
interface Packing {
  readonly size: number
  readonly originalSize: number
  readonly compression: number
}

// Nothing is unpacked before all sizes are known.
function unpacked(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> | null {
  try {
    const list = listOf(bytes)
    if (list === null) return null
    const filter = ({ name }: { name: string }) => /\.xml(?:\.rels)?$/.test(name)
    const packed = Object.entries(unzipSync(asStored(bytes), { filter }))
    return Object.fromEntries(packed.map(([name, part]) => [name, inflated(part, list.get(name))]))
  } catch (error) {
    if (error instanceof Error) return null
    throw error
  }
}

function listOf(bytes: Uint8Array): ReadonlyMap<string, Packing> | null {
  const list = new Map<string, Packing>()
  let entries = 0
  let size = 0
  let packedSize = 0
  unzipSync(bytes, {
    filter: part => {
      list.set(part.name, part)
      entries += 1
      size += part.originalSize
      packedSize += part.size
      return false
    },
  })
  const isBounded = size <= MOST_UNPACKED && entries <= MOST_ENTRIES && packedSize <= bytes.length
  return isBounded && list.has('xl/workbook.xml') ? list : null
}

// fflate goes on unpacking beyond the size that was told; zlib stops there. So each part is taken
// out as it lies, which fflate does where the list calls it stored.
function asStored(bytes: Uint8Array): Uint8Array {
  const stored = Buffer.from(bytes)
  for (let at = stored.indexOf(LISTED); at >= 0; at = stored.indexOf(LISTED, at + 1))
    if (at + 12 <= stored.length) stored.writeUInt16LE(0, at + 10)
  return stored
}

function inflated(part: Uint8Array, packing: Packing | undefined): Uint8Array {
  if (packing === undefined || packing.compression === 0) return part
  return inflateRawSync(part, { maxOutputLength: Math.max(1, packing.originalSize) })
}

// The library fills every row and cell up to the farthest reference, be the sheet of two cells. Where the sheet
// says it ends (`dimension`) is ignored by it, and often wrong in sound files.
function isWithin(part: string, mostRows: number): boolean {
  if (!part.includes('sheetData')) return true
  let rows = 0
  for (const _ of part.matchAll(/<(?:[^\s<>:/]*:)?row[\s/>]/g)) {
    rows += 1
    if (rows > mostRows) return false
  }
  for (const [, , reference = ''] of part.matchAll(/[\s:]r=(["'])(.*?)\1/gs))
    if (!isNear(reference, mostRows)) return false
  return true
}

// `5` or `BL5`, plainly written: `1e6` and `&#49;000000` are read as numbers too.
function isNear(reference: string, mostRows: number): boolean {
  const [, letters, row] = /^([A-Z]{0,3})(\d{1,7})$/.exec(reference) ?? []
  if (letters === undefined) return false
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return Number(row) <= mostRows && column <= MOST_COLUMNS
}

// Whatever the library stumbles over, the file is one that cannot be read.
async function workbookOf(bytes: Uint8Array) {
  try {
    return await readWorkbook(Buffer.from(bytes))
  } catch (error) {
    if (error instanceof Error) return []
    throw error
  }
}

function textIn(rows: SheetData): number {
  let sum = 0
  for (const row of rows) for (const cell of row) if (typeof cell === 'string') sum += cell.length
  return sum
}

// The library makes all rows as long as the longest; what follows a row's last cell is dropped again.
function rowsOf(data: SheetData): RosterRow[] {
  return data.map((row, index) => ({
    line: index + 1,
    cells: row
      .slice(0, row.findLastIndex(cell => cell !== null) + 1)
      .map(cell => (cell === null ? '' : String(cell))),
  }))
}
