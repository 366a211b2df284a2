import type { RequestHandler } from './endpoint.ts'

/** What must hold before updates are brought here, each by its name. */
export type Checks = Readonly<Record<string, () => boolean | Promise<boolean>>>

// Whoever asks does not wait longer.
const WITHIN = 2000

/**
 * `/healthz`: the process lives.
 *
 * @example routes.set('GET /healthz', alive)
 */
export const alive: RequestHandler = async (_, response) => {
  response.writeHead(200, { 'content-type': 'text/plain' }).end('ok\n')
}

/**
 * `/readyz`: everything holds, or 503; which, as JSON.
 *
 * @example routes.set('GET /readyz', ready({ library: () => true })) // {"library":true}
 */
export function ready(checks: Checks): RequestHandler {
  return async (_, response) => {
    const entries = Object.entries(checks).map(async ([name, check]) => [name, await holds(check)])
    const results = Object.fromEntries(await Promise.all(entries)) as Record<string, boolean>
    const isReady = Object.values(results).every(result => result)
    const type = { 'content-type': 'application/json' }
    response.writeHead(isReady ? 200 : 503, type).end(`${JSON.stringify(results)}\n`)
  }
}

// A check that fails or takes too long does not hold.
async function holds(check: () => boolean | Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>(resolve => {
    timer = setTimeout(() => resolve(false), WITHIN)
  })
  try {
    return await Promise.race([check(), late])
  } catch {
    return false // why, the log says where it failed
  } finally {
    clearTimeout(timer)
  }
}
