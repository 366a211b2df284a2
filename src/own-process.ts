import { createRequire } from 'node:module'
import { basename, join, relative, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'

/** How Node starts a module of this program in a process of its own. */
export interface OwnProcess {
  readonly path: string
  readonly execArgv: readonly string[]
}

/**
 * One thread beside the one that answers, to compile and to look for what is not needed any more. V8 starts four, which
 * on a machine of two cores take the core from whoever waits: turns of 25 ms were 60 by the clock.
 */
const ONE_HELPER = '--v8-pool-size=1'

/** Set where the program runs from its bundle. */
declare const BUNDLED: boolean | undefined

/** Of the sources that the bundle was made of; null where they run themselves, and may change meanwhile. */
export const bundleHash: string | null =
  typeof BUNDLED === 'undefined' ? null : basename(import.meta.dirname)

const SRC = fileURLToPath(new URL('.', import.meta.url))

/**
 * From the bundle a process runs the bundle's part of that name; else the source is run, which tsx reads as it does here.
 *
 * @example const { path, execArgv } = ownProcess(new URL('./child.ts', import.meta.url)); fork(path, { execArgv })
 */
export function ownProcess(module: URL): OwnProcess {
  const path = fileURLToPath(module)
  if (typeof BUNDLED === 'undefined') return { path, execArgv: [ONE_HELPER, '--import', tsx()] }
  const name = relative(SRC, path).replace(/\.ts$/, '.js').replaceAll(sep, '-')
  return { path: join(import.meta.dirname, name), execArgv: [ONE_HELPER] }
}

/**
 * The same in a thread of its own, which starts without the pause that a large process makes to split off another: a new
 * process takes over the tables of all the memory of the one that starts it, 10 ms of CPU for 600 MB, and longer by the
 * clock; a thread half a millisecond. It shares the memory, so what reads strangers' files stays in a process.
 *
 * @param megabytes the thread alone ends where it takes more
 * @example ownThread(new URL('./child.ts', import.meta.url), 512).postMessage(task)
 */
export function ownThread(module: URL, megabytes: number): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: megabytes }
  const { path } = ownProcess(module)
  if (typeof BUNDLED !== 'undefined') return new Worker(path, { resourceLimits })
  const workerData = pathToFileURL(path).href
  return new Worker(new URL('./own-thread.js', import.meta.url), { resourceLimits, workerData })
}

const tsx = (): string => pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
