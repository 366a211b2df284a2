import { spawnSync } from 'node:child_process'
import { ownTask, resultsIn, SECONDS, taskCommand } from '../own-task.ts'
import type { Entry } from './archive.ts'
import type { Commented, Commenting, Task } from './child.ts'
import { type Reading, type Refusal, refuse, Unreadable } from './document.ts'
import { formatOf } from './format.ts'
import { readDraft } from './reading.ts'

const CHILD = new URL('./child.ts', import.meta.url)

/** Further time for each further file. */
const SECONDS_EACH = 5
const LARGEST_OUTPUT = 512e6

/**
 * Reads documents while the caller waits: for the command line and for whoever loads the corpus. A process of
 * its own does it: a file made to hang a parser or to fill the memory ends that process, and is refused.
 *
 * @example readNow([{ name: '报告.docx', bytes }]) // [{ kind: 'document', format: 'docx', … }]
 */
export function readNow(entries: readonly Entry[]): Reading[] {
  const readings: Reading[] = []
  while (readings.length < entries.length) {
    const rest = entries.slice(readings.length)
    const { stdout, error } = spawnSync(process.execPath, taskCommand(CHILD), {
      input: inputOf(rest),
      timeout: secondsFor(rest) * 1000,
      killSignal: 'SIGKILL',
      maxBuffer: LARGEST_OUTPUT,
      stdio: ['pipe', 'pipe', 'ignore'], // parsers warn about fonts: nobody's concern
    })
    if (error && !('code' in error && error.code === 'ETIMEDOUT')) throw error
    const read = resultsIn(String(stdout)) as Reading[]
    readings.push(...read, ...(read.length < rest.length ? [gaveUp()] : []))
  }
  return readings
}

/**
 * Reads one draft beside other work: what a member sends. What is no document, or plain text, needs no process.
 *
 * @example await readSoon({ name: '草稿.docx', bytes })
 */
export async function readSoon({ name, bytes }: Entry): Promise<Reading> {
  if (isPlain(bytes, name)) return await readDraft(bytes, name)
  return (await resultOf<Reading>({ name, bytes: base64(bytes), work: 'draft' })) ?? gaveUp()
}

/**
 * A draft in Word with comments, written beside other work.
 *
 * @example await commentSoon({ name: '草稿.docx', bytes }, { remarks, settings }) // the bytes of the copy
 */
export async function commentSoon(
  { name, bytes }: Entry,
  work: Commenting,
): Promise<Uint8Array | Refusal> {
  const result = await resultOf<Commented>({ name, bytes: base64(bytes), work })
  if (result === undefined) return refuse('slow', String(SECONDS))
  return result.kind === 'commented' ? Buffer.from(result.bytes, 'base64') : result
}

function isPlain(bytes: Uint8Array, name: string): boolean {
  try {
    return ['text', 'zip'].includes(formatOf(bytes, name))
  } catch (error) {
    if (error instanceof Unreadable) return true
    throw error
  }
}

async function resultOf<T>(task: Task): Promise<T | Refusal | undefined> {
  const result = await ownTask<T>(CHILD, task)
  return result === 'busy' ? refuse('busy') : result
}

function gaveUp(): Reading {
  return refuse('slow', String(SECONDS))
}

function secondsFor(entries: readonly Entry[]): number {
  return SECONDS + SECONDS_EACH * (entries.length - 1)
}

function inputOf(entries: readonly Entry[]): string {
  const tasks = entries.map(
    ({ name, bytes }): Task => ({ name, bytes: base64(bytes), work: 'report' }),
  )
  return JSON.stringify(tasks)
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
