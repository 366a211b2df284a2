import { unzipSync } from 'fflate'
import readWorkbook, { type SheetData } from 'read-excel-file/node'
import type { RosterRow } from '../discussion/roster.ts'

// A sheet of some thousand members is far below; a few bytes may unpack to as many gigabytes.
const MOST_UNPACKED = 40_000_000
const MOST_ENTRIES = 2_000

/**
 * Whether bytes are a zip archive, as every `.xlsx` is.
 *
 * @example isZip(bytes) // true
 */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)
}

/**
 * The rows of a workbook's first sheet, or null where it is none, is damaged, or would unpack to too much.
 *
 * @example await readSheet(bytes) // [{ line: 1, cells: ['账号', '姓名', '代表团'] }, …]
 */
export async function readSheet(bytes: Uint8Array): Promise<RosterRow[] | null> {
  if (!isBounded(bytes)) return null
  const [sheet] = await workbookOf(bytes)
  return sheet === undefined ? null : rowsOf(sheet.data)
}

// The archive's own list tells the sizes; nothing is unpacked for it.
function isBounded(bytes: Uint8Array): boolean {
  let size = 0
  let entries = 0
  let isWorkbook = false
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        size += originalSize
        entries += 1
        isWorkbook ||= name === 'xl/workbook.xml'
        return false
      },
    })
  } catch (error) {
    if (error instanceof Error) return false
    throw error
  }
  return isWorkbook && size <= MOST_UNPACKED && entries <= MOST_ENTRIES
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

function rowsOf(data: SheetData): RosterRow[] {
  return data.map((row, index) => ({
    line: index + 1,
    cells: row.map(cell => (cell === null ? '' : String(cell))),
  }))
}
