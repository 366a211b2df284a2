import { type ChildProcess, spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { ownProcess } from './own-process.ts'

/** Whatever a task does to its process, it is ended after this long. */
export const SECONDS = 60
const MEGABYTES = 768

/** Such processes at once, and tasks that may wait for one: each takes memory. */
const [MOST_AT_ONCE, MOST_WAITING] = [2, 20]

const turns = { running: 0, waiting: [] as (() => void)[] }

/**
 * Has a module do a task in a process of its own, beside other work: a file made to hang a parser or to fill the memory
 * ends that process. The module reads a JSON array of tasks from its input and writes one result a line.
 * `busy`: too many wait already; undefined: it ended, or was ended, without a result.
 *
 * @example await ownTask<Reading>(new URL('./child.ts', import.meta.url), { name, bytes, work: 'draft' })
 */
export async function ownTask<T>(module: URL, task: unknown): Promise<T | 'busy' | undefined> {
  if (turns.waiting.length >= MOST_WAITING) return 'busy'
  if (turns.running >= MOST_AT_ONCE) await new Promise<void>(resolve => turns.waiting.push(resolve))
  else turns.running += 1
  try {
    return (await run(module, task)) as T | undefined
  } finally {
    // The turn goes to the next in line, if there is one.
    const next = turns.waiting.shift()
    if (next === undefined) turns.running -= 1
    else next()
  }
}

async function run(module: URL, task: unknown): Promise<unknown> {
  const child = spawn(process.execPath, taskCommand(module), { stdio: ['pipe', 'pipe', 'ignore'] })
  const timer = setTimeout(() => child.kill('SIGKILL'), SECONDS * 1000)
  try {
    return resultsIn(await outputOf(child, JSON.stringify([task])))[0]
  } finally {
    clearTimeout(timer)
  }
}

async function outputOf({ stdin, stdout }: ChildProcess, input: string): Promise<string> {
  if (stdin === null || stdout === null) throw new Error('own task: the process has no pipes')
  // A process that ended before it was told all has no output either: that is what counts.
  stdin.on('error', () => stdout.destroy())
  stdin.end(input)
  return text(stdout)
}

/**
 * The results in what such a process wrote; the last line of one that was ended may be half of one.
 *
 * @example resultsIn('{"kind":"document"}\n{"ki') // [{ kind: 'document' }]
 */
export function resultsIn(output: string): unknown[] {
  return output
    .split('\n')
    .slice(0, -1)
    .map(line => JSON.parse(line))
}

/**
 * What Node is started with for such a module.
 *
 * @example spawnSync(process.execPath, taskCommand(new URL('./child.ts', import.meta.url)))
 */
export function taskCommand(module: URL): string[] {
  const { path, execArgv } = ownProcess(module)
  return [`--max-old-space-size=${MEGABYTES}`, ...execArgv, path]
}
