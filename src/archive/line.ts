import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads'
import { Unavailable } from '../answer/unavailable.ts'
import { CHANNEL } from './schema.ts'

/** A statement with its name, under which the server keeps its plan. */
export interface Statement {
  readonly name: string
  readonly text: string
  readonly values: readonly unknown[]
}

/** A row: each column as PostgreSQL writes it. */
export type Row = readonly (string | null)[]

/** A query whose rows come as bytes; each `$1` of it stands for a list of numbers or of words. */
export interface Copy {
  readonly text: string
  readonly values: readonly (readonly number[] | readonly string[])[]
}

/** A row of one: each column as PostgreSQL keeps it. */
export type Copied = readonly (Uint8Array | null)[]

/** What the thread is sent. */
export type Request = { readonly id: number } & (Statement | { readonly copies: readonly Copy[] })

/** What the server, or the way to it, has said. */
interface Failure {
  readonly error: string
  readonly isLost: boolean
}

/** What it sends back. */
export type Reply = { readonly id: number } & (
  | { readonly rows: readonly Row[] }
  | { readonly bytes: Uint8Array; readonly ends: readonly number[] }
  | Failure
)

/** What the thread is started with. */
export interface LineData {
  readonly address: string
  readonly port: MessagePort
  /** How many replies there were, and whether the server is to be reached. */
  readonly state: Int32Array
  readonly places: typeof STATE
  /** Where changes are told; null where nobody asks for them. */
  readonly channel: string | null
}

/** Places of the shared state. */
export const STATE = { replies: 0, isUp: 1 } as const

// Megabytes: it only passes on what was fetched.
const MEMORY = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 3 }
// Milliseconds that everybody waits for at most.
const WITHIN = 2500
// Until a thread that broke is followed by another.
const AGAIN_AFTER = 1000

/** A line to PostgreSQL by which a caller that cannot wait for a promise is answered. */
export interface Line {
  /**
   * The rows of a statement that only reads.
   *
   * @throws {Unavailable} where the server is not to be reached
   */
  readonly rows: (statement: Statement) => readonly Row[]
  /**
   * The rows of several queries that are asked at once, of each by themselves.
   *
   * @throws {Unavailable} where the server is not to be reached
   */
  readonly copies: (copies: readonly Copy[]) => readonly (readonly Copied[])[]
  readonly close: () => Promise<void>
}

/**
 * Opens a line in a thread of its own: the answer core asks for what it needs in the middle of its work, and waits. A
 * server that is gone is asked once; then everybody hears so at once until the thread has reached it again.
 *
 * @throws {Unavailable} where the server is not to be reached
 * @param onChange hears that the archive has changed, or may have while the server was gone
 * @example (await openLine('postgres://localhost/reports')).rows({ name: 'one', text: 'select 1', values: [] }) // [['1']]
 */
export async function openLine(
  address: string,
  onChange: (() => void) | null = null,
): Promise<Line> {
  const line = new ThreadLine(address, onChange)
  await line.start()
  return line
}

class ThreadLine implements Line {
  readonly #address: string
  readonly #onChange: (() => void) | null
  #worker: Worker | undefined
  #port: MessagePort | undefined
  #state = newState()
  #last = 0
  #isClosed = false

  constructor(address: string, onChange: (() => void) | null) {
    this.#address = address
    this.#onChange = onChange
  }

  /** Begins; a thread that broke is followed by another, and until that is there the server is not to be reached. */
  async start(): Promise<void> {
    const { port1: port, port2 } = new MessageChannel()
    const state = newState()
    const channel = this.#onChange === null ? null : CHANNEL
    const workerData: LineData = {
      address: this.#address,
      port: port2,
      state,
      places: STATE,
      channel,
    }
    const thread = new URL('./thread.js', import.meta.url)
    const options = { execArgv: [], workerData, transferList: [port2], resourceLimits: MEMORY }
    const worker = new Worker(thread, options)
    await started(worker)
    worker.on('error', () => {}) // its end follows
    worker.on('exit', () => this.#restart())
    worker.on('message', () => this.#onChange?.())
    worker.unref()
    port.unref()
    this.#worker = worker
    this.#port = port
    this.#state = state
  }

  rows({ name, text, values }: Statement): readonly Row[] {
    const reply = this.#asked(id => ({ id, name, text, values }))
    return 'rows' in reply ? reply.rows : rejectWith(reply)
  }

  copies(copies: readonly Copy[]): readonly (readonly Copied[])[] {
    const reply = this.#asked(id => ({ id, copies }))
    if (!('bytes' in reply)) return rejectWith(reply)
    const { bytes, ends } = reply
    return ends.map((end, at) => [...copiedRows(bytes.subarray(ends[at - 1] ?? 0, end))])
  }

  #asked(request: (id: number) => Request): Reply {
    const [port, state] = [this.#port, this.#state]
    if (port === undefined || Atomics.load(state, STATE.isUp) === 0) throw new Unavailable()
    const id = ++this.#last
    port.postMessage(request(id))
    return waited({ port, state }, id)
  }

  async close(): Promise<void> {
    this.#isClosed = true
    this.#port?.close()
    await this.#worker?.terminate()
  }

  #restart(): void {
    this.#port = undefined
    if (this.#isClosed) return
    const again = () =>
      this.start().then(
        () => this.#onChange?.(),
        () => this.#restart(),
      )
    setTimeout(again, AGAIN_AFTER).unref()
  }
}

const newState = (): Int32Array => new Int32Array(new SharedArrayBuffer(8))

/** The thread tells first how its first look for the server went. */
async function started(worker: Worker): Promise<void> {
  const failure = await new Promise<Failure | null>((resolve, reject) => {
    worker.once('error', reject)
    worker.once('message', told => {
      worker.off('error', reject)
      resolve(told)
    })
  })
  if (failure === null) return
  await worker.terminate()
  rejectWith(failure)
}

function rejectWith(reply: Reply | Failure): never {
  if (!('error' in reply)) throw new Error('archive: expected rows, got another reply')
  const { error, isLost } = reply
  throw isLost ? new Unavailable(error) : new Error(`CORPUS_URL: ${error}`)
}

function waited({ port, state }: Pick<LineData, 'port' | 'state'>, id: number): Reply {
  const end = performance.now() + WITHIN
  for (;;) {
    const seen = Atomics.load(state, STATE.replies)
    for (let next = received(port); next !== null; next = received(port))
      if (next.id === id) return next
    const left = end - performance.now()
    if (left <= 0) break
    Atomics.wait(state, STATE.replies, seen, left)
  }
  Atomics.store(state, STATE.isUp, 0)
  throw new Unavailable()
}

function received(port: MessagePort): Reply | null {
  const told: { readonly message: Reply } | undefined = receiveMessageOnPort(port)
  return told === undefined ? null : told.message
}

// A copy begins with a signature, two numbers and their lengths; each row tells how many columns it has, -1 is the end.
const BEGINNING = 19

function* copiedRows(bytes: Uint8Array): Iterable<Copied> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = BEGINNING; ; ) {
    const columns = view.getInt16(at)
    at += 2
    if (columns < 0) return
    const row: (Uint8Array | null)[] = []
    while (row.length < columns) {
      const length = view.getInt32(at)
      at += 4
      row.push(length < 0 ? null : bytes.subarray(at, at + length))
      at += Math.max(0, length)
    }
    yield row
  }
}

/**
 * A whole number of four bytes as it is copied.
 *
 * @example numberIn(new Uint8Array([0, 0, 1, 0])) // 256
 */
export function numberIn(bytes: Uint8Array | null | undefined): number {
  if (!bytes) return Number.NaN
  return new DataView(bytes.buffer, bytes.byteOffset).getInt32(0)
}

/**
 * Words as they are copied.
 *
 * @example textIn(new Uint8Array([0x32])) // '2'
 */
export function textIn(bytes: Uint8Array | null | undefined): string {
  return bytes ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8') : ''
}

/**
 * Bytes as PostgreSQL writes them.
 *
 * @example bytesOf('\\x0102') // <Buffer 01 02>
 */
export const bytesOf = (hex: string | null | undefined): Buffer =>
  Buffer.from((hex ?? '').slice(2), 'hex')
