import type { ServerResponse } from 'node:http'
import { ApiError, tooManyRequests } from './params.ts'

/**
 * What goes wrong with a request: a refusal, a broken gateway, a connection that breaks before the
 * request was done (`drop`) or after it (`lost`), or no answer at all (`hang`).
 */
export type Failure = 'drop' | 'lost' | 'hang' | number | Refusal

/** A refusal in full: `{ status: 429, retryAfter: 1 }`. */
export interface Refusal {
  readonly status: number
  readonly description?: string
  readonly retryAfter?: number
}

/** The refusals a test orders by their status alone. */
const descriptions: Readonly<Record<number, string>> = {
  400: 'Bad Request: ordered by the test',
  401: 'Unauthorized',
  403: 'Forbidden: bot was blocked by the user',
  404: 'Not Found',
  500: 'Internal Server Error',
  409: 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
}

/** The failures that wait for their requests. */
export class FailureScript {
  readonly #waiting = new Map<string, Failure[]>()

  /** Adds a failure for the next request of the method, after those added before. */
  add(method: string, failure: Failure): void {
    const key = method.toLowerCase()
    this.#waiting.set(key, [...(this.#waiting.get(key) ?? []), failure])
  }

  /** Takes the failure for a request that came in. */
  take(method: string): Failure | undefined {
    return this.#waiting.get(method.toLowerCase())?.shift()
  }

  /** The methods that were to fail and were not called. */
  get left(): readonly string[] {
    return [...this.#waiting].flatMap(([method, failures]) => (failures.length > 0 ? [method] : []))
  }
}

/** The refusal that a failure orders, or undefined for those that break the connection. */
export function refusalOf(failure: Failure): ApiError | undefined {
  if (typeof failure === 'string') return undefined
  const order: Refusal = typeof failure === 'number' ? { status: failure } : failure
  if (order.status === 429) return tooManyRequests(order.retryAfter ?? 1)
  return new ApiError(
    order.status,
    order.description ?? descriptions[order.status] ?? 'Bad Gateway',
  )
}

/** Answers as the Bot API does; from 500 on it is the web server before it that answers, in HTML. */
export function refuse(response: ServerResponse, error: ApiError): void {
  const { code, message } = error
  if (code >= 500) respond(response, code, 'text/html', page(`${code} ${message}`))
  else respond(response, code, 'application/json', refusal(error))
}

function refusal({ code, message, parameters }: ApiError): string {
  const extra = parameters ? { parameters } : {}
  return JSON.stringify({ ok: false, error_code: code, description: message, ...extra })
}

const page = (title: string) =>
  `<html>\r\n<head><title>${title}</title></head>\r\n<body><h1>${title}</h1></body>\r\n</html>\r\n`

/** Sends a body, unless the client is gone. */
export function respond(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Buffer,
): void {
  if (response.destroyed) return
  response.writeHead(status, { 'content-type': type }).end(body)
}
