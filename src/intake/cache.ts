import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Reading } from './document.ts'

/** Beside the database; only documents that are no plain text come here. */
const FOLDER = join('data', 'intake')

/** For a folder that cannot be written. */
const memory = new Map<string, Reading>()

/**
 * What was read from these bytes before, or null.
 *
 * @example recall(bytes) ?? readNow([{ name, bytes }])[0]
 */
export function recall(bytes: Uint8Array): Reading | null {
  const key = keyOf(bytes)
  return memory.get(key) ?? load(key)
}

/** Remembers what was read; what was refused is tried again the next time. */
export function keep(bytes: Uint8Array, reading: Reading): void {
  if (reading.kind === 'document') save(keyOf(bytes), reading)
}

function keyOf(bytes: Uint8Array): string {
  return createHash('sha256').update(readersHash()).update(bytes).digest('hex')
}

let readers: string | null = null

// Readers that changed read anew.
function readersHash(): string {
  if (readers !== null) return readers
  const folder = dirname(fileURLToPath(import.meta.url))
  const hash = createHash('sha256')
  for (const file of readdirSync(folder).sort()) hash.update(readFileSync(join(folder, file)))
  readers = hash.digest('hex')
  return readers
}

function load(key: string): Reading | null {
  const text = attempt(() => readFileSync(join(FOLDER, `${key}.json`), 'utf8'))
  return text === null ? null : (JSON.parse(text) as Reading)
}

// Written beside and renamed: whoever reads at the same time finds all of it or nothing.
function save(key: string, reading: Reading): void {
  const path = join(FOLDER, `${key}.json`)
  const written = attempt(() => {
    mkdirSync(FOLDER, { recursive: true, mode: 0o700 })
    writeFileSync(`${path}.${process.pid}`, JSON.stringify(reading), { mode: 0o600 })
    renameSync(`${path}.${process.pid}`, path)
    return true
  })
  if (written === null) memory.set(key, reading)
}

// A missing file or a folder that cannot be written is no fault: the document is read again.
function attempt<T>(action: () => T): T | null {
  try {
    return action()
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null
    throw error
  }
}
