import { GrammyError, HttpError } from 'grammy'
import { type Dispatcher, Pool } from 'undici'

/** A request that is under way. */
export interface Call {
  /** What Telegram gave. Rejects with an error of grammY's, as its own requests do. */
  readonly result: Promise<unknown>
  /** Nobody waits for it any more. */
  readonly giveUp: () => void
}

/** Where requests go, and how many at once. */
export interface WireOptions {
  readonly token: string
  /** Telegram's own unless told. */
  readonly apiRoot?: string | undefined
  readonly most: number
}

const TELEGRAM = 'https://api.telegram.org'
const HEADERS = { 'content-type': 'application/json' }

/**
 * Requests to Telegram that are kept as JSON already: written as they are, with nothing between. What grammY and
 * node-fetch do on the way was most of what sending a message costs.
 *
 * @example await new Wire({ token, most: 30 }).post('sendMessage', '{"chat_id":5,"text":"好"}').result
 */
export class Wire {
  readonly #pool: Pool
  readonly #path: string

  constructor({ token, apiRoot = TELEGRAM, most }: WireOptions) {
    const { origin, pathname } = new URL(apiRoot)
    this.#pool = new Pool(origin, { connections: most, pipelining: 1 })
    this.#path = `${pathname.replace(/\/$/, '')}/bot${token}/`
  }

  /** Makes a request. */
  post(method: string, body: string): Call {
    const answer = new Answer()
    const request = { path: this.#path + method, method: 'POST', headers: HEADERS, body } as const
    this.#pool.dispatch(request, answer)
    const result = answer.body.then(
      body => resultIn(body, method),
      error => Promise.reject(new HttpError(`Network request for '${method}' failed!`, error)),
    )
    return { result, giveUp: answer.giveUp }
  }

  /** No request can be made any more. */
  async close(): Promise<void> {
    await this.#pool.destroy()
  }
}

/** Gathers an answer. */
class Answer implements Dispatcher.DispatchHandler {
  readonly body: Promise<Buffer>
  #succeed: (body: Buffer) => void = () => {}
  #fail: (error: unknown) => void = () => {}
  #controller: Dispatcher.DispatchController | undefined
  #hasEnded = false
  readonly #chunks: Buffer[] = []

  constructor() {
    this.body = new Promise((resolve, reject) => {
      this.#succeed = resolve
      this.#fail = reject
    })
  }

  // It may wait for a connection, and be given up meanwhile.
  readonly giveUp = (): void => {
    const error = new Error('given up')
    this.#hasEnded = true
    this.#fail(error)
    this.#controller?.abort(error)
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller
    if (this.#hasEnded) controller.abort(new Error('given up'))
  }

  onResponseStart(): void {}

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk)
  }

  onResponseEnd(): void {
    this.#hasEnded = true
    const [only, ...more] = this.#chunks
    this.#succeed(only && more.length === 0 ? only : Buffer.concat(this.#chunks))
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    this.#fail(error)
  }
}

type Reply = Extract<ConstructorParameters<typeof GrammyError>[1], object>

// Of a message that was sent nobody asks for more than its number: it comes first, and the rest is not read.
const SENT = /^\{"ok":true,"result":\{"message_id":(\d{1,15})[,}]/
const SENT_LENGTH = 64

/** What Telegram gave; whatever is no answer of Telegram's counts as not reached. */
function resultIn(body: Buffer, method: string): unknown {
  const [, number] = SENT.exec(body.toString('latin1', 0, SENT_LENGTH)) ?? []
  if (number !== undefined) return { message_id: Number(number) }
  const reply = replyIn(String(body), method)
  if (reply.ok) return reply.result
  throw new GrammyError(`Call to '${method}' failed!`, reply, method, {})
}

function replyIn(text: string, method: string): Reply | { ok: true; result: unknown } {
  try {
    const reply: unknown = JSON.parse(text)
    if (typeof reply === 'object' && reply !== null && 'ok' in reply) return reply as Reply
  } catch (error) {
    throw new HttpError(`Network request for '${method}' failed!`, error)
  }
  throw new HttpError(`Network request for '${method}' failed!`, new Error('no answer of Telegram'))
}
