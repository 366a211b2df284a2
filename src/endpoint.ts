import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'

/** Answers one request. */
export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** What is answered where: `GET /healthz`. */
export type Routes = ReadonlyMap<string, RequestHandler>

/** The route of all that no other one names. */
export const ANYTHING_ELSE = '*'

/** Where to listen. */
export interface Address {
  readonly host: string
  readonly port: number
  /** How long anybody may take, where it is not as usual. */
  readonly timeouts?: typeof TIMEOUTS
}

/** A server that listens. */
export interface Endpoint {
  /** Answers what is under way, and ends. */
  readonly close: () => Promise<void>
}

/** Milliseconds, and how often it is looked who takes longer. Nobody who means well is slower. */
export const TIMEOUTS = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
}
const MOST_HEADER_BYTES = 8192
const CLOSE_WITHIN = 2000

/**
 * Listens for HTTP: what no route names is 404, what is malformed 400, and no request ends the process.
 *
 * @param onError hears what a route throws; the request is answered by 500
 * @throws when the port is taken
 * @example const endpoint = await listen(routes, { host: '127.0.0.1', port: 8080 }, error => log.error({ error }))
 */
export async function listen(
  routes: Routes,
  { host, port, timeouts = TIMEOUTS }: Address,
  onError: (error: unknown) => void,
): Promise<Endpoint> {
  const server = createServer(
    { ...timeouts, maxHeaderSize: MOST_HEADER_BYTES },
    (request, response) => {
      response.on('error', onError)
      answer(routes, request, response).catch(error => {
        onError(error)
        end(response, 500)
      })
    },
  )
  server.on('clientError', (_, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n')
    else socket.destroy()
  })
  server.listen(port, host)
  await once(server, 'listening')
  server.on('error', onError)
  return { close: () => close(server) }
}

async function answer(
  routes: Routes,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // Compared as it was sent: nothing that a stranger writes is parsed.
  const path = request.url?.split('?', 1)[0] ?? ''
  const route = routes.get(`${request.method} ${path}`) ?? routes.get(ANYTHING_ELSE)
  if (route === undefined) return end(response, 404)
  await route(request, response)
}

function end(response: ServerResponse, status: number): void {
  if (response.headersSent) response.destroy()
  else response.writeHead(status).end()
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.keepAliveTimeout = 1
  server.close()
  server.closeIdleConnections()
  const late = setTimeout(() => server.closeAllConnections(), CLOSE_WITHIN)
  await closed
  clearTimeout(late)
}
