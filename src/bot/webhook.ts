import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Update } from 'grammy/types'
import type { Logger } from 'pino'
import { describe } from './errors.ts'
import type { Receive } from './polling.ts'

/** Where Telegram sends updates, and how it shows that it is Telegram. */
export interface Webhook {
  readonly url: string
  readonly secret: string
}

/** Answers one request. */
export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

const SECRET = 'x-telegram-bot-api-secret-token'
const MAX_BYTES = 1_000_000

/**
 * Hears updates by HTTP: only with the secret; answered as soon as the update is received, so that Telegram need not
 * wait, and with an error where it was not, so that Telegram brings it again.
 *
 * @example routes.set('POST /hook', webhook(secret, receive, log))
 */
export function webhook(secret: string, receive: Receive, log: Logger): RequestHandler {
  return async (request, response) => {
    const given = request.headers[SECRET]
    if (!isSame(typeof given === 'string' ? given : '', secret)) return end(response, 401)
    const body = await bodyOf(request)
    if (body === undefined) return refuseRest(request, response)
    const update = readUpdate(body)
    if (update === undefined) return end(response, 400)
    try {
      await receive([update])
      end(response, 200)
    } catch (error) {
      log.error({ update: update.update_id, error: describe(error) }, 'update not received')
      end(response, 503)
    }
  }
}

// The rest of a body that is too long is not read.
function refuseRest(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(413, { connection: 'close' }).end(() => request.destroy())
}

// In the same time whatever is given, of any length.
function isSame(given: string, secret: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(given), hash(secret))
}

/** Undefined where it is too long. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request) {
    bytes += chunk.length
    if (bytes > MAX_BYTES) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function readUpdate(body: string): Update | undefined {
  try {
    const value: unknown = JSON.parse(body)
    return isUpdate(value) ? value : undefined
  } catch {
    return undefined // not JSON: told by 400
  }
}

function isUpdate(value: unknown): value is Update {
  return (
    typeof value === 'object' &&
    value !== null &&
    'update_id' in value &&
    Number.isSafeInteger(value.update_id) &&
    Number(value.update_id) >= 0
  )
}

function end(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status).end()
}
