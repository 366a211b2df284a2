import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import type { Update } from 'grammy/types'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { webhook } from '../src/bot/webhook.ts'
import { type Endpoint, listen, TIMEOUTS } from '../src/endpoint.ts'
import { freePort } from './ports.ts'
import { listenToLog, startBot } from './running.ts'
import { startTelegram } from './telegram/server.ts'

// The webhook as it listens, with nothing behind it but a list.
const SECRET = 'secret_of_the_test'
const received: Update[] = []
const errors: unknown[] = []
let isFull = false
let endpoint: Endpoint
let port: number

beforeAll(async () => {
  const receive = async (updates: readonly Update[]) => {
    if (isFull) throw new Error('no room')
    received.push(...updates)
  }
  const routes = new Map([
    ['POST /hook', webhook(SECRET, receive, pino({ level: 'silent' }))],
    ['GET /broken', () => Promise.reject(new Error('broken'))],
  ])
  port = await freePort()
  endpoint = await listen(routes, { host: '127.0.0.1', port }, error => errors.push(error))
})
afterAll(() => endpoint.close())

/** Sends bytes as they are, and reads the status of the answer; 0 where there is none. */
async function raw(request: string): Promise<number> {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  socket.on('error', () => {}) // the server may close before all is sent
  socket.end(request)
  const answer = await text(socket).catch(() => '')
  return Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0)
}

const request = (line: string, body = '', headers = ''): string =>
  `${line} HTTP/1.1\r\nHost: bot\r\nConnection: close\r\nContent-Length: ${Buffer.byteLength(body)}\r\n${headers}\r\n${body}`
const SECRETLY = `X-Telegram-Bot-Api-Secret-Token: ${SECRET}\r\n`
const UPDATE = '{"update_id":7,"message":{}}'

describe('whatever a stranger sends is answered, and the process goes on', () => {
  test.each<[string, string, number]>([
    ['two slashes', request('POST //', UPDATE), 404],
    ['an address of another host', request('POST //evil/hook', UPDATE, SECRETLY), 404],
    ['a whole address', request('POST http://bot/hook', UPDATE, SECRETLY), 404],
    ['a port that is none', request('POST //:99999999', UPDATE), 404],
    ['a path that is no UTF-8', request('POST /%ff%', UPDATE), 404],
    ['another method', request('GET /hook'), 404],
    ['no secret', request('POST /hook', UPDATE), 401],
    ['a wrong secret', request('POST /hook', UPDATE, SECRETLY.replace('secret_', 'secreT_')), 401],
    ['nothing', request('POST /hook', '', SECRETLY), 400],
    ['no JSON', request('POST /hook', '{"update_id":', SECRETLY), 400],
    ['no update', request('POST /hook', '[]', SECRETLY), 400],
    ['null', request('POST /hook', 'null', SECRETLY), 400],
    ['a number that is none', request('POST /hook', '{"update_id":"7"}', SECRETLY), 400],
    ['too much', request('POST /hook', 'x'.repeat(1_100_000), SECRETLY), 413],
    ['no HTTP', 'hello\r\n\r\n', 400],
    ['headers without end', `POST /hook HTTP/1.1\r\nA: ${'a'.repeat(20_000)}`, 400],
    ['a route that fails', request('GET /broken'), 500],
  ])('%s', async (_, sent, status) => {
    const given = await raw(sent)
    // Who sends too much may find the connection closed before the answer is read.
    expect(status === 413 ? [413, 0] : [status]).toContain(given)
    expect(received).toEqual([])
    expect(await raw(request('GET /'))).toBe(404)
  })
})

describe('an update', () => {
  test('is confirmed once it is received', async () => {
    expect(await raw(request('POST /hook?x=1', UPDATE, SECRETLY))).toBe(200)
    expect(received.splice(0)).toEqual([{ update_id: 7, message: {} }])
  })

  test('that is not received is brought again', async () => {
    isFull = true
    expect(await raw(request('POST /hook', UPDATE, SECRETLY))).toBe(503)
    isFull = false
  })
})

describe('who takes too long', () => {
  test('has ten seconds for the headers, twenty for all, and five between two requests', () =>
    expect(TIMEOUTS).toMatchObject({
      headersTimeout: 10_000,
      requestTimeout: 20_000,
      keepAliveTimeout: 5_000,
    }))

  // The same with a tenth of a second, so that nobody waits for it.
  test.each([
    ['in the middle of the headers', 'POST /hook HTTP/1.1\r\nHost: bot\r\nX-', 400],
    ['in the middle of the body', request('POST /hook', UPDATE, SECRETLY).slice(0, -3), 400],
    ['without a word', '', 400],
    ['between two requests', 'GET /none HTTP/1.1\r\nHost: bot\r\n\r\n', 404],
  ])('%s is let go of', async (_, sent, status) => {
    const timeouts = {
      ...{ headersTimeout: 100, requestTimeout: 100, keepAliveTimeout: 100 },
      connectionsCheckingInterval: 20,
    }
    const address = { host: '127.0.0.1', port: await freePort(), timeouts }
    const routes = new Map([
      ['POST /hook', webhook(SECRET, async () => {}, pino({ level: 'silent' }))],
    ])
    const slow = await listen(routes, address, () => {})
    const socket = connect(address.port, '127.0.0.1')
    await once(socket, 'connect')
    socket.on('error', () => {})
    socket.write(sent)
    // Ends only where the server does it.
    const answer = await text(socket)
    expect([0, status]).toContain(Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0))
    await slow.close()
  })
})

test('Telegram is told where to bring updates, the secret, and how many at the same time', async () => {
  listenToLog()
  const telegram = await startTelegram()
  const hook = { url: `http://127.0.0.1:${await freePort()}/hook`, secret: SECRET }
  const http = { host: '127.0.0.1', port: Number(new URL(hook.url).port) }
  const bot = startBot(telegram, { webhook: hook, http })
  const { params } = await telegram.next('setWebhook')
  expect(params).toMatchObject({ url: hook.url, secret_token: SECRET, max_connections: 20 })
  const chat = telegram.privateChat(telegram.user())
  chat.say(chat.user, '代表建议办了多少件')
  expect((await chat.reply()).text).toMatch(/^228件/)
  await bot.stop()
  await telegram.stop()
  vi.restoreAllMocks()
})
