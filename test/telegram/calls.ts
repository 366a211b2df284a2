import type { ApiMethods, Opts } from 'grammy/types'
import type { Params } from './params.ts'

/** A file that came with a request. */
export interface SentFile {
  readonly name: string
  readonly type: string
  readonly content: Buffer
}

/** A request of the bot, with Telegram's answer to it. */
export interface Call {
  readonly method: string
  readonly params: Params
  readonly files: ReadonlyMap<string, SentFile>
  /** Whether Telegram did what was asked. */
  readonly ok: boolean
  readonly result?: unknown
  /** The refusal: its code and text, as `400: Bad Request: chat not found`. */
  readonly error?: string
  /** Whether the refusal was ordered by `failNext`. */
  readonly scripted: boolean
}

/** The name of a method of the Bot API. */
export type Method = keyof ApiMethods

/** A call of a known method, with its parameters and result typed as grammY types them. */
export type CallOf<M extends Method> = Omit<Call, 'params' | 'result'> & {
  readonly params: Opts<M>
  readonly result: ReturnType<ApiMethods[M]>
}

interface Waiter {
  readonly match: (call: Call) => boolean
  readonly resolve: (call: Call) => void
  readonly timer: NodeJS.Timeout
}

/** The requests of the bot in their order, and the tests that wait for the next one. */
export class CallLog {
  readonly all: Call[] = []
  readonly #guard: number
  readonly #waiters: Waiter[] = []
  readonly #taken = new WeakSet<Call>()
  #mark = 0

  constructor(guard: number) {
    this.#guard = guard
  }

  /** Records a call and hands it to the first who waits for such a one. */
  record(call: Call): void {
    this.all.push(call)
    const at = this.#waiters.findIndex(({ match }) => match(call))
    if (at < 0) return
    this.#taken.add(call)
    this.#waiters.splice(at, 1)[0]?.resolve(call)
  }

  /** From here on `next` looks only at what comes after a user's new action. */
  mark(): void {
    this.#mark = this.all.length
  }

  /** The calls since the last action of a user. */
  get sinceMark(): readonly Call[] {
    return this.all.slice(this.#mark)
  }

  /** The first such call since the last action that nobody has taken yet, now or later. */
  next(match: (call: Call) => boolean, what: string): Promise<Call> {
    const found = this.sinceMark.find(call => match(call) && !this.#taken.has(call))
    if (!found) return this.#wait(match, what)
    this.#taken.add(found)
    return Promise.resolve(found)
  }

  #wait(match: (call: Call) => boolean, what: string): Promise<Call> {
    const { promise, resolve, reject } = deferred<Call>()
    const timer = setTimeout(() => {
      this.#waiters.splice(this.#waiters.indexOf(waiter), 1)
      reject(new Error(`No ${what} within ${this.#guard} ms. ${this.describe()}`))
    }, this.#guard)
    const waiter: Waiter = { match, resolve, timer }
    this.#waiters.push(waiter)
    return promise.finally(() => clearTimeout(timer))
  }

  /** Lets go of everyone who waits; a test that ended needs no answer. */
  close(): void {
    for (const { timer } of this.#waiters.splice(0)) clearTimeout(timer)
  }

  /** All calls so far, one a line, for the message of a failed test. */
  describe(calls: readonly Call[] = this.all): string {
    const lines = calls.map(call => `  ${line(call)}`)
    return calls.length === 0 ? 'The bot called nothing.' : `The bot called:\n${lines.join('\n')}`
  }
}

function line({ method, params, ok, error }: Call): string {
  const shown = JSON.stringify(params).slice(0, 200)
  return `${method} ${shown}${ok ? '' : ` → ${error}`}`
}

interface Ends<T> {
  readonly resolve: (value: T) => void
  readonly reject: (error: Error) => void
}

/** A promise with its two ends, as `Promise.withResolvers` of later Node versions. */
export function deferred<T>(): Ends<T> & { readonly promise: Promise<T> } {
  const ends = {} as Ends<T>
  const promise = new Promise<T>((resolve, reject) => Object.assign(ends, { resolve, reject }))
  return { promise, ...ends }
}
