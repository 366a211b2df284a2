import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Body, readBody } from './body.ts'
import { deferred } from './calls.ts'
import { type Failure, FailureScript, refusalOf, refuse, respond } from './failures.ts'
import { methodNamed } from './methods.ts'
import { ApiError, type Params } from './params.ts'
import type { Handler } from './send.ts'
import type { World } from './world.ts'

interface Method {
  readonly name: string
  readonly run: Handler
}

/** The Bot API over HTTP: one token, its methods and its files. */
export class BotApiServer {
  /** What the test orders to go wrong. */
  readonly failures = new FailureScript()
  readonly #token: string
  readonly #world: World
  readonly #errors: string[]
  readonly #changed: () => void
  readonly #server = createServer((request, response) => void this.#serve(request, response))
  #underWay = 0

  constructor(token: string, world: World, errors: string[], changed: () => void) {
    this.#token = token
    this.#world = world
    this.#errors = errors
    this.#changed = changed
  }

  /** The root of the API, without the token. */
  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  /** The requests that were not answered yet, long polls aside. */
  get underWay(): number {
    return this.#underWay
  }

  /** Opens a free port of this machine. */
  async listen(): Promise<void> {
    const { promise, resolve } = deferred<void>()
    this.#server.listen(0, '127.0.0.1', () => resolve())
    await promise
  }

  /** Closes the port and every connection. */
  async close(): Promise<void> {
    const { promise, resolve } = deferred<void>()
    this.#server.close(() => resolve())
    this.#server.closeAllConnections()
    await promise
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://telegram')
    const [, file, token, rest = ''] = /^(\/file)?\/bot([^/]+)\/(.+)$/.exec(pathname) ?? []
    try {
      if (token === undefined) throw new ApiError(404, 'Not Found')
      if (decodeURIComponent(token) !== this.#token) throw new ApiError(401, 'Unauthorized')
      if (file) this.#download(rest, response)
      else await this.#answer(rest, await readBody(request, searchParams), response)
    } catch (error) {
      refuse(response, this.#toApiError(error))
    }
  }

  #download(path: string, response: ServerResponse): void {
    const file = this.#world.file(path)
    if (!file) throw new ApiError(404, 'Not Found')
    respond(response, 200, 'application/octet-stream', file.content)
  }

  async #answer(name: string, body: Body, response: ServerResponse): Promise<void> {
    if (name.toLowerCase() === 'getupdates') await this.#poll(body, response)
    else this.#run(this.#method(name), body, response)
  }

  #method(name: string): Method {
    const method = methodNamed(name)
    if (method) return method
    this.#errors.push(`Unknown method ${name}`)
    throw new ApiError(404, 'Not Found')
  }

  async #poll({ params }: Body, response: ServerResponse): Promise<void> {
    const failure = this.failures.take('getUpdates')
    if (failure !== undefined) this.#break(failure, response)
    else succeed(response, await this.#world.updates.poll(params, goneSignal(response)))
  }

  #run(method: Method, body: Body, response: ServerResponse): void {
    this.#count(response)
    const failure = this.failures.take(method.name)
    if (failure === undefined) succeed(response, this.#call(method, body))
    else if (failure === 'lost') this.#lose(method, body, response)
    else this.#fail(method, body, failure, response)
  }

  #call({ name, run }: Method, { params, files }: Body): unknown {
    const call = { method: name, params, files, scripted: false }
    try {
      const result = structuredClone(run({ world: this.#world, params, files }))
      this.#world.calls.record({ ...call, ok: true, result })
      return result
    } catch (error) {
      const { code, message } = this.#toApiError(error)
      this.#world.calls.record({ ...call, ok: false, error: `${code}: ${message}` })
      throw error
    }
  }

  /** A call that comes as the answer to a webhook delivery; nobody sees its result. */
  callFromWebhook(name: string, params: Params): void {
    this.#call(this.#method(name), { params, files: new Map() })
  }

  #lose(method: Method, body: Body, response: ServerResponse): void {
    this.#call(method, body)
    response.destroy()
  }

  #fail(
    { name }: Method,
    { params, files }: Body,
    failure: Failure,
    response: ServerResponse,
  ): void {
    const refusal = refusalOf(failure)
    const error = refusal ? `${refusal.code}: ${refusal.message}` : String(failure)
    this.#world.calls.record({ method: name, params, files, ok: false, error, scripted: true })
    this.#break(failure, response)
  }

  #break(failure: Failure, response: ServerResponse): void {
    const refusal = refusalOf(failure)
    if (refusal) refuse(response, refusal)
    else if (failure === 'hang') response.emit('hang')
    else response.destroy()
  }

  /** A request is under way until it was answered or left hanging. */
  #count(response: ServerResponse): void {
    let counted = 1
    const done = () => {
      this.#underWay -= counted
      counted = 0
      this.#changed()
    }
    this.#underWay += counted
    response.once('close', done).once('hang', done)
    this.#changed()
  }

  /** A mistake of this server must not pass for a refusal in silence. */
  #toApiError(error: unknown): ApiError {
    if (error instanceof ApiError) return error
    this.#errors.push(`The fake Telegram failed: ${error instanceof Error ? error.stack : error}`)
    return new ApiError(500, 'Internal Server Error')
  }
}

function succeed(response: ServerResponse, result: unknown): void {
  respond(response, 200, 'application/json', JSON.stringify({ ok: true, result }))
}

function goneSignal(response: ServerResponse): AbortSignal {
  const gone = new AbortController()
  response.on('close', () => gone.abort())
  return gone.signal
}
