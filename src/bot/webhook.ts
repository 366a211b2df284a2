import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type Bot, webhookCallback } from 'grammy'
import type { Logger } from 'pino'
import { describe } from './errors.ts'
import { ALLOWED_UPDATES, type Running } from './polling.ts'

/** Where Telegram sends updates, and how it shows that it is Telegram. */
export interface Webhook {
  readonly url: string
  readonly secret: string
  readonly port: number
}

/** Updates by HTTP: only requests with the secret, to the path of the address, are heard. */
export async function listen(
  bot: Bot,
  { url, secret, port }: Webhook,
  log: Logger,
): Promise<Running> {
  const handle = webhookCallback(bot, 'http', {
    secretToken: secret,
    timeoutMilliseconds: Number.POSITIVE_INFINITY,
  })
  const { pathname } = new URL(url)
  const server = createServer((request, response) => {
    if (isUpdate(request, pathname))
      handle(request, response).catch(error => fail(response, error, log))
    else response.writeHead(404).end()
  })
  const done = closed(server)
  await opened(server, port)
  await bot.api.setWebhook(url, { secret_token: secret, allowed_updates: ALLOWED_UPDATES })
  return { done, stop: () => close(server, done) }
}

function isUpdate({ method, url }: IncomingMessage, pathname: string): boolean {
  return method === 'POST' && new URL(url ?? '/', 'http://bot').pathname === pathname
}

// The update was tried: Telegram is not asked to bring it again.
function fail(response: ServerResponse, error: unknown, log: Logger): void {
  log.error({ error: describe(error) }, 'webhook request failed')
  if (!response.headersSent) response.writeHead(200).end()
}

function opened(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, resolve)
  })
}

function closed(server: Server): Promise<void> {
  return new Promise(resolve => server.once('close', resolve))
}

// Requests under way are answered; connections that Telegram keeps for later would hold the server open.
async function close(server: Server, done: Promise<void>): Promise<void> {
  server.keepAliveTimeout = 1
  server.close()
  server.closeIdleConnections()
  await done
}
