import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Ends the watch over a folder. */
export type StopWatching = () => Promise<void>

/** How often a folder is looked at where nothing tells of changes. */
export interface WatchOptions {
  /** Milliseconds. */
  readonly lookEvery?: number
}

const QUIET_MS = 300 // a copy of many files is one change
// A network folder tells of nothing, and a folder that was replaced tells only of the old one.
const LOOK_EVERY = 30_000

/**
 * Calls back when files of a folder were added, changed or removed, once they are quiet: told by the system where it
 * tells, else found by looking now and then. Nothing that becomes unreadable ends the watch.
 *
 * @example const stop = await watchFolder('corpus', () => shelf.reload())
 */
export async function watchFolder(
  dir: string,
  onChange: () => void,
  { lookEvery = LOOK_EVERY }: WatchOptions = {},
): Promise<StopWatching> {
  const look = new Look(dir, onChange)
  await look.begin()
  const { watch } = await import('chokidar')
  // What the system does not tell is found by looking.
  const watcher = watch(dir, { ignoreInitial: true })
    .on('all', () => look.soon())
    .on('error', () => look.soon())
  const ready = new Promise<void>(resolve => watcher.once('ready', () => resolve()))
  const timer = setInterval(() => look.soon(), lookEvery)
  await ready
  return async () => {
    clearInterval(timer)
    look.end()
    await watcher.close()
  }
}

/** Looks whether a folder is as it was. */
class Look {
  readonly #dir: string
  readonly #onChange: () => void
  #seen = ''
  #timer: NodeJS.Timeout | undefined
  #hasEnded = false

  constructor(dir: string, onChange: () => void) {
    this.#dir = dir
    this.#onChange = onChange
  }

  async begin(): Promise<void> {
    this.#seen = await stampOf(this.#dir)
  }

  soon(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#look(), QUIET_MS)
  }

  end(): void {
    this.#hasEnded = true
    clearTimeout(this.#timer)
  }

  async #look(): Promise<void> {
    const stamp = await stampOf(this.#dir)
    if (this.#hasEnded || stamp === this.#seen) return
    this.#seen = stamp
    this.#onChange()
  }
}

/** What tells one state of a folder from another: where it really lies, and each file's size and times. */
async function stampOf(dir: string): Promise<string> {
  const where = await realpath(dir).catch(nameOf)
  return [where, ...(await stampsIn(dir))].join('\n')
}

async function stampsIn(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { withFileTypes: true }).catch(nameOf)
  if (typeof entries === 'string') return [`${dir} ${entries}`]
  const shown = entries.filter(({ name }) => !/^[._]/.test(name))
  const stamps = await Promise.all(shown.map(entry => stampsOf(dir, entry)))
  return stamps.flat().sort()
}

async function stampsOf(dir: string, entry: Dirent): Promise<string[]> {
  const path = join(dir, entry.name)
  if (entry.isDirectory()) return await stampsIn(path)
  const stamp = await stat(path).then(
    ({ ino, size, mtimeMs, ctimeMs }) => `${ino} ${size} ${mtimeMs} ${ctimeMs}`,
    nameOf,
  )
  return [`${path} ${stamp}`]
}

// What cannot be read is as it was as long as it cannot be read for the same reason.
function nameOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
