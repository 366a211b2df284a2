import { type ChildProcess, fork } from 'node:child_process'
import { type CorpusProblem, inOrder } from '../corpus.ts'
import { keptHere } from '../kept/folder.ts'
import type { PackedReport } from '../kept/packed.ts'
import { type KeptReport, takenFrom } from '../kept/reports.ts'
import { ownProcess } from '../own-process.ts'
import { CorpusError } from '../report/decode.ts'
import { nextTurn } from '../steps.ts'
import type { Asked, FolderTold, Told } from './messages.ts'

/** What was read of a folder. */
export interface Read {
  readonly folder: FolderTold
  /** Those whose text is new. */
  readonly fresh: readonly PackedReport[]
  readonly problems: readonly CorpusProblem[]
}

/** What goes with the reading. */
export interface Hearing {
  /** Hears what lies in the folder before any of it is read. */
  readonly onFolder?: (folder: FolderTold) => void
  readonly signal?: AbortSignal | undefined
}

const MEGABYTES = 768
/** Whatever a file does to its reader. */
const AT_MOST = 600_000
/** It is kept so long for the next change: a folder is often changed again soon. */
const KEPT_FOR = 30_000

/**
 * Reads a folder of reports in a process of its own.
 *
 * @throws {CorpusError} when nothing that may be a report lies there
 * @throws the signal's reason
 * @example await readApart({ dir: 'corpus', hashes: [] })
 */
export async function readApart(
  asked: Asked,
  { onFolder = () => {}, signal }: Hearing = {},
): Promise<Read> {
  signal?.throwIfAborted()
  const child = readers.take()
  const reading = new Reading(onFolder)
  const end = () => reading.fail(signal?.reason)
  const late = setTimeout(() => reading.fail(new Error('reports: nothing read for long')), AT_MOST)
  const onExit = (code: number | null, by: string | null) =>
    reading.fail(new Error(`reports: the process that reads them ended (${by ?? code})`))
  signal?.addEventListener('abort', end, { once: true })
  child.on('message', reading.hear).on('error', reading.fail).on('exit', onExit)
  try {
    child.send(asked)
    const read = await reading.done
    return { ...read, fresh: [...read.fresh, ...(await takenInTurns(reading.kept))] }
  } finally {
    clearTimeout(late)
    signal?.removeEventListener('abort', end)
    child.off('message', reading.hear).off('error', reading.fail).off('exit', onExit)
    if (reading.isOver) readers.keep(child)
    else child.kill('SIGKILL')
  }
}

/**
 * Starts the process for a folder that is about to be read.
 *
 * @example startReader(); const read = await readApart({ dir: 'corpus', hashes: [] })
 */
export function startReader(): void {
  readers.keep(readers.take())
}

const kept = keptHere()

// Many are told of at once: to take them all at once would keep others waiting.
async function takenInTurns(told: readonly KeptReport[]): Promise<PackedReport[]> {
  const taken: PackedReport[] = []
  for (const { id, key } of told) {
    await nextTurn()
    const report = takenFrom(kept, key)
    if (report === null) throw new Error(`reports: ${id} is not kept any more`)
    taken.push(report)
  }
  return taken
}

/** Gathers what the process tells. */
class Reading {
  readonly done: Promise<Read>
  /** Those whose text is new, and that are kept: to be taken from there. */
  readonly kept: KeptReport[] = []
  readonly #onFolder: (folder: FolderTold) => void
  readonly #fresh: PackedReport[] = []
  readonly #problems: CorpusProblem[] = []
  #folder: FolderTold | undefined
  #isOver = false
  #resolve: (read: Read) => void = () => {}
  #reject: (error: unknown) => void = () => {}

  constructor(onFolder: (folder: FolderTold) => void) {
    this.#onFolder = onFolder
    this.done = new Promise((resolve, reject) => {
      this.#resolve = resolve
      this.#reject = reject
    })
  }

  /** Whether the process has told all, and may be asked again. */
  get isOver(): boolean {
    return this.#isOver
  }

  readonly fail = (error: unknown): void => this.#reject(error)

  readonly hear = (message: unknown): void => {
    const told = message as Told
    if (told.kind === 'report') this.#fresh.push(told.report)
    else if (told.kind === 'kept') this.kept.push(told.report)
    else if (told.kind === 'problem') this.#problems.push(told.problem)
    else if (told.kind === 'folder') this.#begin(told)
    else this.#end(told)
  }

  #begin(folder: FolderTold): void {
    this.#folder = folder
    this.#problems.push(...folder.problems)
    this.#onFolder(folder)
  }

  #end(told: Extract<Told, { kind: 'end' | 'failed' }>): void {
    this.#isOver = true
    if (told.kind === 'failed') this.#reject(new CorpusError(told.file, told.reason))
    else if (this.#folder === undefined) this.#reject(new Error('reports: nothing was told'))
    else
      this.#resolve({ folder: this.#folder, fresh: this.#fresh, problems: inOrder(this.#problems) })
  }
}

/** Processes that read: one is kept for a while. Neither it nor its timer holds this process. */
class Readers {
  #kept: ChildProcess | undefined
  #timer: NodeJS.Timeout | undefined

  take(): ChildProcess {
    const kept = this.#kept
    this.#forget()
    return kept?.connected && kept.exitCode === null ? kept : started()
  }

  keep(child: ChildProcess): void {
    this.#kept?.disconnect()
    this.#forget()
    this.#kept = child
    child.unref()
    child.channel?.unref()
    this.#timer = setTimeout(() => {
      this.#forget()
      if (child.connected) child.disconnect()
    }, KEPT_FOR).unref()
  }

  #forget(): void {
    clearTimeout(this.#timer)
    this.#kept = undefined
  }
}

const readers = new Readers()

function started(): ChildProcess {
  const { path, execArgv } = ownProcess(new URL('./child.ts', import.meta.url))
  const child = fork(path, {
    execArgv: [`--max-old-space-size=${MEGABYTES}`, ...execArgv],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  return child.on('error', () => {}) // whoever waits for it hears of it, too
}
