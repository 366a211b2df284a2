import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { text } from 'node:stream/consumers'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Entry } from './archive.ts'
import type { Task } from './child.ts'
import { type Reading, refuse } from './document.ts'

/** Whatever a file does to its reader, after this long it is left out. */
const SECONDS = 60
/** Further time for each further file. */
const SECONDS_EACH = 5
const MEGABYTES = 768
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
    const { stdout, error } = spawnSync(process.execPath, command(), {
      input: inputOf(rest),
      timeout: secondsFor(rest) * 1000,
      killSignal: 'SIGKILL',
      maxBuffer: LARGEST_OUTPUT,
      stdio: ['pipe', 'pipe', 'ignore'], // parsers warn about fonts: nobody's concern
    })
    if (error && !('code' in error && error.code === 'ETIMEDOUT')) throw error
    const read = readingsIn(String(stdout))
    readings.push(...read, ...(read.length < rest.length ? [gaveUp()] : []))
  }
  return readings
}

/** Readers at once, and documents that may wait for one: each takes a process and its memory. */
const [MOST_AT_ONCE, MOST_WAITING] = [2, 20]

const turns = { running: 0, waiting: [] as (() => void)[] }

/**
 * Reads one document beside other work: what a member or an administrator sends.
 *
 * @example await readSoon({ name: '草稿.docx', bytes })
 */
export async function readSoon(entry: Entry): Promise<Reading> {
  if (turns.waiting.length >= MOST_WAITING) return refuse('busy')
  if (turns.running >= MOST_AT_ONCE) await new Promise<void>(resolve => turns.waiting.push(resolve))
  else turns.running += 1
  try {
    return await readBeside(entry)
  } finally {
    // The turn goes to the next in line, if there is one.
    const next = turns.waiting.shift()
    if (next === undefined) turns.running -= 1
    else next()
  }
}

async function readBeside(entry: Entry): Promise<Reading> {
  const child = spawn(process.execPath, command(), { stdio: ['pipe', 'pipe', 'ignore'] })
  const timer = setTimeout(() => child.kill('SIGKILL'), SECONDS * 1000)
  try {
    return readingsIn(await outputOf(child, inputOf([entry])))[0] ?? gaveUp()
  } finally {
    clearTimeout(timer)
  }
}

async function outputOf({ stdin, stdout }: ChildProcess, input: string): Promise<string> {
  if (stdin === null || stdout === null) throw new Error('intake: the reader has no pipes')
  // A reader that ended before it was told all has no output either: that is what counts.
  stdin.on('error', () => stdout.destroy())
  stdin.end(input)
  return text(stdout)
}

function gaveUp(): Reading {
  return refuse('slow', String(SECONDS))
}

function secondsFor(entries: readonly Entry[]): number {
  return SECONDS + SECONDS_EACH * (entries.length - 1)
}

function inputOf(entries: readonly Entry[]): string {
  const tasks = entries.map(
    ({ name, bytes }): Task => ({
      name,
      bytes: Buffer.from(bytes).toString('base64'),
    }),
  )
  return JSON.stringify(tasks)
}

// The last line of a process that was ended may be half of one.
function readingsIn(output: string): Reading[] {
  return output
    .split('\n')
    .slice(0, -1)
    .map(line => JSON.parse(line) as Reading)
}

// The sources are TypeScript: tsx reads them there as it does here.
function command(): string[] {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  const child = fileURLToPath(new URL('./child.ts', import.meta.url))
  return [`--max-old-space-size=${MEGABYTES}`, '--import', tsx, child]
}
