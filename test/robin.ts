import { createServer, type Server } from 'node:http'

/**
 * What stands before two replicas: each request goes to the next port; one that does not answer is passed over.
 *
 * @example const robin = roundRobin([8081, 8082], 8080); robin.close()
 */
export function roundRobin(ports: readonly number[], front: number): Server {
  let turn = 0
  const passOn = async (headers: Record<string, string>, body: string) => {
    for (let tries = 0; tries < ports.length; tries++) {
      const port = ports[turn++ % ports.length]
      const sent = fetch(`http://127.0.0.1:${port}/hook`, { method: 'POST', headers, body })
      const response = await sent.catch(() => undefined)
      if (response !== undefined) return response.status
    }
    return 502
  }
  return createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const secret = String(request.headers['x-telegram-bot-api-secret-token'])
    const headers = { 'x-telegram-bot-api-secret-token': secret }
    response.writeHead(await passOn(headers, Buffer.concat(chunks).toString())).end()
  }).listen(front, '127.0.0.1')
}
