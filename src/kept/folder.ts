import { createHash } from 'node:crypto'
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { bundleHash } from '../own-process.ts'

/** Beside the database. */
const FOLDER = join('data', 'reports')
const MOST_FILES = 3000
const OLDEST = 30 * 24 * 3600 * 1000

/** What was computed once from texts that are still the same, under names made of all that it depends on. */
export interface Kept {
  /** A name for what depends on these parts, and on the program. */
  readonly key: (...parts: readonly string[]) => string
  /** Null where it is not kept. */
  readonly get: (key: string) => string | null
  /** Whether it is kept now. */
  readonly put: (key: string, value: string) => boolean
}

/** For sources that may change while they run: nothing is kept. */
export const NOTHING_KEPT: Kept = { key: () => '', get: () => null, put: () => false }

/**
 * What the running program keeps from one start to the next.
 *
 * @example keptHere().get(key)
 */
export function keptHere(): Kept {
  return bundleHash === null ? NOTHING_KEPT : keptIn(FOLDER, bundleHash)
}

/**
 * What is kept in a folder: files that may be deleted at any time. What is old goes when something is added.
 *
 * @param program whatever changes when the program does
 * @example keptIn('data/reports', '7be1').put(key, JSON.stringify(report))
 */
export function keptIn(folder: string, program: string): Kept {
  let isSwept = false
  return {
    key: (...parts) =>
      createHash('sha256')
        .update(JSON.stringify([program, parts]))
        .digest('hex'),
    get: key => whole(attempt(() => readFileSync(join(folder, key), 'utf8'))),
    put: (key, value) => {
      const written = attempt(() => {
        write(folder, key, value)
        if (!isSwept) sweep(folder)
        isSwept = true
        return true
      })
      return written ?? false
    },
  }
}

// Written beside and renamed: whoever reads at the same time finds all of it or nothing.
function write(folder: string, key: string, value: string): void {
  const path = join(folder, key)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeFileSync(`${path}.${process.pid}`, value + END, { mode: 0o600 })
  renameSync(`${path}.${process.pid}`, path)
}

// A disk that broke off has not written the end.
const END = '\n'

const whole = (written: string | null): string | null =>
  written?.endsWith(END) ? written.slice(0, -END.length) : null

function sweep(folder: string): void {
  const files = readdirSync(folder).map(name => join(folder, name))
  const aged = files.map(file => ({ file, at: statSync(file).mtimeMs })).sort((a, b) => b.at - a.at)
  const oldest = Date.now() - OLDEST
  for (const [place, { file, at }] of aged.entries())
    if (place >= MOST_FILES || at < oldest) rmSync(file, { force: true })
}

// A missing file or a folder that cannot be written is no fault: it is computed again.
function attempt<T>(action: () => T): T | null {
  try {
    return action()
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null
    throw error
  }
}
