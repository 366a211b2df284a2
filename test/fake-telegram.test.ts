import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Api, Bot } from 'grammy'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { deferred } from './telegram/calls.ts'
import { api, button, chat, rules, say, telegram, times, useTelegram } from './telegram/harness.ts'
import { startTelegram } from './telegram/server.ts'

useTelegram()

describe('requests', () => {
  const call = async (path: string, init?: RequestInit) => {
    const response = await fetch(`${telegram.url}${path}`, init)
    return { status: response.status, ...((await response.json()) as object) }
  }

  test('JSON, forms, files and query strings are read alike', async () => {
    const path = `/bot${telegram.token}/sendMessage`
    const markup = JSON.stringify({ inline_keyboard: [[{ text: '下一条', callback_data: 'n' }]] })
    const fields = { chat_id: '11', text: '一件', reply_markup: markup }
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    const bodies = [form, new URLSearchParams(fields)]
    for (const body of bodies) await call(path, { method: 'POST', body })
    await call(`${path}?${new URLSearchParams(fields)}`)
    await say('一件', { reply_markup: JSON.parse(markup) })
    expect(chat.sent.map(message => [message.text, message.reply_markup])).toEqual(
      times(4, ['一件', JSON.parse(markup)]),
    )
  })

  test('a wrong token is unauthorized', async () => {
    expect(await call('/bot1:no/getMe')).toEqual({
      status: 401,
      ok: false,
      error_code: 401,
      description: 'Unauthorized',
    })
  })

  test('an unknown method is not found, and noted', async () => {
    const answer = await call(`/bot${telegram.token}/sendTelegram`)
    expect(answer).toMatchObject({ status: 404, description: 'Not Found' })
    expect(telegram.errors).toEqual(['Unknown method sendTelegram'])
  })

  test('method names are read in any case', async () => {
    expect(await call(`/bot${telegram.token}/GETME`)).toMatchObject({ ok: true })
  })
})

describe('long polling', () => {
  const ids = (updates: { update_id: number }[]) => updates.map(update => update.update_id)

  test('gives updates until they are confirmed', async () => {
    chat.say(chat.user, '一')
    chat.say(chat.user, '二')
    const updates = await api.getUpdates({ limit: 1 })
    expect(updates[0]?.message?.text).toBe('一')
    expect(await api.getUpdates({ limit: 1 })).toEqual(updates)
    const [first = 0] = ids(updates)
    const rest = await api.getUpdates({ offset: first + 1 })
    expect(rest.map(({ message }) => message?.text)).toEqual(['二'])
    expect(telegram.pending).toHaveLength(1)
  })

  test('waits for an update', async () => {
    const waiting = api.getUpdates({ timeout: 30 })
    await expect.poll(() => telegram.polled, { interval: 1 }).toBe(true)
    chat.say(chat.user, '一')
    expect(await waiting).toMatchObject([{ message: { text: '一' } }])
  })

  test('ends the older of two pollers', async () => {
    const older = api.getUpdates({ timeout: 30 })
    const refused = expect(older).rejects.toMatchObject({
      error_code: 409,
      description:
        'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    })
    await expect.poll(() => telegram.polled, { interval: 1 }).toBe(true)
    const newer = api.getUpdates({ timeout: 30 })
    await refused
    chat.say(chat.user, '一')
    expect(await newer).toHaveLength(1)
  })

  test('gives only the kinds that the bot subscribed to', async () => {
    await api.getUpdates({ allowed_updates: ['message'] })
    const message = await button({ callback_data: 'a' })
    telegram.press(chat.user, message, '按钮')
    chat.say(chat.user, '一')
    expect(await api.getUpdates()).toMatchObject([{ message: { text: '一' } }])
    chat.edit(chat.user, chat.say(chat.user, '二').message_id, '三')
    expect(telegram.pending).toHaveLength(2)
    await api.getUpdates({ allowed_updates: [] })
    chat.edit(chat.user, chat.say(chat.user, '二').message_id, '三')
    expect(telegram.pending.at(-1)?.edited_message?.text).toBe('三')
  })

  test('delivers an old update again on demand', async () => {
    chat.say(chat.user, '一')
    chat.say(chat.user, '二')
    const [first, second] = ids(await api.getUpdates())
    const offset = Number(second) + 1
    await api.getUpdates({ offset })
    telegram.redeliver(Number(first))
    expect(await api.getUpdates({ offset })).toMatchObject([{ update_id: first }])
    expect(await api.getUpdates({ offset })).toEqual([])
  })
})

describe('webhook', () => {
  rules('rules', [
    [
      'an HTTPS URL',
      () => api.setWebhook('https://example.org/hook'),
      () => api.setWebhook('http://example.org/hook'),
      'bad webhook: An HTTPS URL must be provided for webhook',
    ],
    [
      'a secret of the right characters',
      () => api.setWebhook('https://example.org/hook', { secret_token: 'a_B-1' }),
      () => api.setWebhook('https://example.org/hook', { secret_token: '密' }),
      'secret token contains unallowed characters',
    ],
  ])

  test('shuts out long polling', async () => {
    await api.setWebhook('https://example.org/hook')
    await expect(api.getUpdates()).rejects.toMatchObject({ error_code: 409 })
    expect(await api.getWebhookInfo()).toMatchObject({ url: 'https://example.org/hook' })
    await api.deleteWebhook()
    expect(await api.getUpdates()).toEqual([])
  })

  test('gets updates with its secret, and may answer with a method', async () => {
    const secrets: unknown[] = []
    const hook = createServer((request, response) => {
      secrets.push(request.headers['x-telegram-bot-api-secret-token'])
      request.resume()
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ method: 'sendMessage', chat_id: chat.id, text: '答' }))
    })
    await new Promise<void>(resolve => hook.listen(0, '127.0.0.1', resolve))
    const { port } = hook.address() as AddressInfo
    await api.setWebhook(`http://127.0.0.1:${port}/hook`, { secret_token: 'secret' })
    chat.say(chat.user, '问')
    expect((await chat.reply()).text).toBe('答')
    await telegram.idle()
    expect(secrets).toEqual(['secret'])
    hook.close()
  })
})

describe('ordered failures', () => {
  test('refusals carry their code and words', async () => {
    telegram.failNext('sendMessage', { status: 429, retryAfter: 3 })
    telegram.failNext('sendMessage', 403)
    telegram.failNext('sendMessage', { status: 400, description: 'Bad Request: PEER_ID_INVALID' })
    await expect(say('一')).rejects.toMatchObject({ parameters: { retry_after: 3 } })
    await expect(say('一')).rejects.toMatchObject({
      description: 'Forbidden: bot was blocked by the user',
    })
    await expect(say('一')).rejects.toMatchObject({ description: 'Bad Request: PEER_ID_INVALID' })
    await say('一')
    expect(telegram.calls.map(({ ok, scripted }) => [ok, scripted])).toEqual([
      ...times(3, [false, true]),
      [true, false],
    ])
    expect(telegram.refused).toEqual([])
  })

  test('a broken gateway answers in HTML', async () => {
    telegram.failNext('getMe', 502)
    const response = await fetch(`${telegram.url}/bot${telegram.token}/getMe`)
    expect(response.status).toBe(502)
    expect(await response.text()).toContain('<title>502 Bad Gateway</title>')
  })

  test('a dropped request was not done, a lost one was', async () => {
    telegram.failNext('sendMessage', 'drop')
    await expect(say('一')).rejects.toThrow('Network request')
    expect(chat.sent).toHaveLength(0)
    telegram.failNext('sendMessage', 'lost')
    await expect(say('二')).rejects.toThrow('Network request')
    expect(chat.sent).toMatchObject([{ text: '二' }])
  })

  test('a hanging request ends with its client', async () => {
    telegram.failNext('sendMessage', 'hang')
    const gone = new AbortController()
    const hanging = api.sendMessage(chat.id, '一', {}, gone.signal as never)
    await telegram.next('sendMessage')
    gone.abort()
    await expect(hanging).rejects.toThrow()
    await telegram.idle()
  })
})

describe('with a bot', () => {
  let bot: Bot

  beforeEach(async () => {
    bot = new Bot(telegram.token, { client: { apiRoot: telegram.url } })
    bot.command('silent', () => {})
    bot.on('message:text', context =>
      context.reply(`答：${context.message.text}`, {
        reply_markup: { inline_keyboard: [[{ text: '更多', callback_data: 'more' }]] },
      }),
    )
    bot.on('callback_query:data', context => context.answerCallbackQuery({ text: '没有了' }))
    const { promise, resolve } = deferred<void>()
    void bot.start({ onStart: () => resolve() })
    await promise
  })

  afterEach(() => bot.stop())

  test('a conversation needs no waiting by the clock', async () => {
    chat.say(chat.user, '赤字率')
    const reply = await chat.reply()
    expect(reply.text).toBe('答：赤字率')
    const query = telegram.press(chat.user, reply, '更多')
    expect(await telegram.answerTo(query)).toMatchObject({ text: '没有了' })
    await telegram.idle()
    expect(telegram.pending).toEqual([])
  })

  test('replies come one after the other', async () => {
    chat.say(chat.user, '一')
    chat.say(chat.user, '二')
    expect([(await chat.reply()).text, (await chat.reply()).text]).toEqual(['答：一', '答：二'])
    chat.say(chat.user, '三')
    const { params, result } = await telegram.next('sendMessage')
    expect([params.text, result.text]).toEqual(['答：三', '答：三'])
  })

  test('silence is what is left when the bot is idle', async () => {
    chat.say(chat.user, '/silent')
    await telegram.quiet()
    chat.say(chat.user, '一')
    await expect(telegram.quiet()).rejects.toThrow('The bot was to keep silent. The bot called:')
  })

  test('an action leaves nothing unanswered', async () => {
    chat.say(chat.user, '一')
    const query = telegram.press(chat.user, await chat.reply(), 'more')
    expect(telegram.unanswered).toEqual([query.id])
    await telegram.idle()
    expect(telegram.unanswered).toEqual([])
  })

  test('waiting in vain tells what the bot did', async () => {
    const short = await startTelegram({ guard: 20 })
    const other = short.privateChat(short.user())
    await new Api(short.token, { apiRoot: short.url }).sendMessage(other.id, '一')
    other.say(other.user, '二')
    await expect(other.reply()).rejects.toThrow(
      /No reply in chat \d+ within 20 ms.*\n +sendMessage/s,
    )
    await expect(short.idle()).rejects.toThrow('unconfirmed updates: message')
    await short.stop()
  })
})
