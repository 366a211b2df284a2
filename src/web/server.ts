import type { IncomingMessage, ServerResponse } from 'node:http'
import { getRequestListener, serve } from '@hono/node-server'
import type { Hono } from 'hono'
import { Painter } from '../chart/painter.ts'
import { createReader, type ReaderDeps } from './reader.ts'

/** A reader that listens. */
export interface Listening {
  readonly port: number
  readonly close: () => Promise<void>
}

/** Where it listens. */
export interface Address {
  /** 0: any that is free. */
  readonly port: number
  /** Who may come: this machine alone unless told. */
  readonly host?: string
}

/**
 * Serves the pages over HTTP, with a painter of their own.
 *
 * @throws when the port is taken
 * @example const { close } = await servePages({ library: () => library }, { port: 8080 })
 */
export async function servePages(
  deps: Omit<ReaderDeps, 'paint'>,
  address: Address,
): Promise<Listening> {
  const painter = new Painter()
  const app = createReader({ ...deps, paint: picture => painter.paint(picture) })
  const { port, close } = await listenOn(app, address)
  return { port, close: async () => void (await Promise.all([close(), painter.close()])) }
}

/**
 * The pages behind a server that is there already.
 *
 * @example routes.set('*', pagesHandler({ library, paint }))
 */
export function pagesHandler(
  deps: ReaderDeps,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const listener = getRequestListener(createReader(deps).fetch)
  return async (request, response) => void (await listener(request, response))
}

async function listenOn(app: Hono, { port, host = 'localhost' }: Address): Promise<Listening> {
  return await new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: host }, info => {
      const close = () => new Promise<void>(done => void server.close(() => done()))
      resolve({ port: info.port, close })
    })
    server.once('error', reject)
  })
}
