import { ownTask } from '../own-task.ts'
import { MOST_BYTES, type RosterFile, readRosterFile } from './roster-file.ts'
import { isZip } from './sheet.ts'

/** Text up to this many bytes is read here: some thousand members. */
const SMALL = 100_000

/**
 * Reads a roster file beside other work. A workbook may unpack to tens of megabytes, and a large text keeps its reader
 * busy for long: a process of its own reads them.
 *
 * @example await readRosterSoon(bytes) // { kind: 'read', entries: [{ key: '@zhangsan', … }], unread: [] }
 */
export async function readRosterSoon(bytes: Uint8Array): Promise<RosterFile | { kind: 'busy' }> {
  const isLight = !isZip(bytes) && bytes.length <= SMALL
  if (isLight || bytes.length > MOST_BYTES) return await readRosterFile(bytes)
  const task = Buffer.from(bytes).toString('base64')
  const file = await ownTask<RosterFile>(new URL('./child.ts', import.meta.url), task)
  return file === 'busy' ? { kind: 'busy' } : (file ?? { kind: 'unreadable' })
}
