import { serve } from '@hono/node-server'
import type { Hono } from 'hono'

/** A reader that listens. */
export interface Listening {
  readonly port: number
  readonly close: () => Promise<void>
}

/**
 * Serves the pages over HTTP.
 *
 * @param port 0: any that is free
 * @param hostname who may come: this machine alone unless told
 * @throws when the port is taken
 * @example const { close } = await listenOn(createReader({ library }), 8080)
 */
export async function listenOn(
  app: Hono,
  port: number,
  hostname = 'localhost',
): Promise<Listening> {
  return await new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname }, info => {
      const close = () => new Promise<void>(done => void server.close(() => done()))
      resolve({ port: info.port, close })
    })
    server.once('error', reject)
  })
}
