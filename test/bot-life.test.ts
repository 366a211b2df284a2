import { spawn } from 'node:child_process'
import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Clock } from '../src/bot/timers.ts'
import type { BotConfig } from '../src/config.ts'
import { FakeClock } from './clock.ts'
import { CORPUS, listenToLog, newFolder, ROOT, type RunningBot, soon, startBot } from './running.ts'
import type { FakePrivateChat } from './telegram/chats.ts'
import { type FakeTelegram, startTelegram } from './telegram/server.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 })

// Every test starts its own bot, as `main` does, and ends it as a SIGTERM does.
let telegram: FakeTelegram
let chat: FakePrivateChat
let log: string[]
let bot: RunningBot | undefined

beforeEach(async () => {
  log = listenToLog()
  telegram = await startTelegram({ longestPoll: 200 })
  chat = telegram.privateChat(telegram.user({ first_name: '王代表' }))
})
afterEach(async () => {
  await bot?.stop()
  bot = undefined
  await telegram.stop()
  vi.restoreAllMocks()
  expect(log.join('')).not.toContain(telegram.token)
})

function start(options: Partial<BotConfig> & { corpus?: string; clock?: Clock } = {}): void {
  bot = startBot(telegram, options)
}

async function stop(): Promise<void> {
  await bot?.stop()
  bot = undefined
}

async function ask(text: string) {
  chat.say(chat.user, text)
  return await chat.reply()
}

const sentTexts = () => chat.sent.map(({ text = '' }) => text.split('\n')[0])
const methods = (name: string) => telegram.calls.filter(({ method }) => method === name)

describe('starting', () => {
  test('one line names the bot, the corpus and its counts; commands are told once', async () => {
    start()
    await ask('/help')
    const [line] = log.map(entry => JSON.parse(entry)).filter(({ msg }) => msg === 'serving')
    expect(line).toMatchObject({
      bot: '@report_test_bot',
      reports: 1,
      passages: expect.any(Number),
    })
    expect(
      methods('setMyCommands').map(({ params }) => [params.scope, params.language_code]),
    ).toEqual([
      [{ type: 'all_private_chats' }, undefined],
      [{ type: 'all_private_chats' }, 'en'],
      [{ type: 'all_group_chats' }, undefined],
      [{ type: 'all_group_chats' }, 'en'],
      [{ type: 'all_chat_administrators' }, undefined],
      [{ type: 'all_chat_administrators' }, 'en'],
    ])
    await stop()
    start()
    await ask('/help')
    expect(methods('setMyCommands')).toHaveLength(6)
  })

  test('commands that cannot be told are no reason not to serve', async () => {
    telegram.failNext('getMyCommands', 400)
    start()
    expect((await ask('专题讲座办了几场')).text).toMatch(/^8次/)
  })

  test('a webhook of an earlier start is taken away, what waits is answered', async () => {
    chat.say(chat.user, '专题讲座办了几场')
    start()
    expect((await chat.reply()).text).toMatch(/^8次/)
    expect(methods('deleteWebhook')).toHaveLength(1)
  })

  test('a wrong token ends the start, without telling it', async () => {
    const token = '7000000009:AAWrongTokenOfTheTests_0123456789'
    start({ token })
    await expect(bot?.ended).rejects.toThrow(/401/)
    await expect(bot?.ended).rejects.not.toThrow(token)
    bot = undefined
  })

  test.each([
    ['is a folder', newFolder()],
    ['would lie within a file', join(CORPUS, 'dict.txt', 'bot.sqlite')],
    ['would lie where no file is made', 'file:/proc/bot.sqlite'],
  ])('a database whose file %s ends the start at once, with one line', async (_, databaseUrl) => {
    start({ databaseUrl })
    await expect(bot?.ended).rejects.toThrow(/The database .+ could not be .+$/)
    expect(log.join('')).not.toContain('trying again')
    bot = undefined
  })

  test('a former poller that is about to end is waited for', async () => {
    telegram.failNext('getUpdates', 409)
    chat.say(chat.user, '专题讲座办了几场')
    start()
    expect((await chat.reply()).text).toMatch(/^8次/)
    expect(log.join('')).toContain('"waitingFor":"Telegram (getUpdates)"')
  })

  test('one that stays ends the bot after a minute and a half, with a word of the conflict', async () => {
    for (let time = 0; time < 60; time++) telegram.failNext('getUpdates', 409)
    const clock = new FakeClock(Date.now())
    start({ clock })
    let ending = 'none yet'
    bot?.ended.catch(error => {
      ending = String(error)
    })
    const started = clock.now()
    await vi.waitFor(() => {
      clock.advance(1000)
      expect(ending).toMatch(/409.*only one bot instance/)
    }, 100_000)
    expect(clock.now() - started).toBeGreaterThan(90_000)
    bot = undefined
  })

  test('a file that cannot be read is told to the administrators, the others are served', async () => {
    const corpus = newFolder()
    cpSync(CORPUS, corpus, { recursive: true })
    writeFileSync(join(corpus, 'broken.txt'), Buffer.from([0, 1, 2, 0, 255]))
    start({ corpus, adminIds: [chat.user.id] })
    expect((await chat.reply()).text).toContain('broken.txt')
    expect((await ask('专题讲座办了几场')).text).toMatch(/^8次/)
  })
})

describe('stopping', () => {
  test('an answer under way is finished, and its update confirmed', async () => {
    start()
    await ask('/help')
    telegram.failNext('sendMessage', { status: 429, retryAfter: 1 })
    chat.say(chat.user, '专题讲座办了几场')
    await telegram.next('sendMessage')
    await stop()
    expect(sentTexts().at(-1)).toMatch(/^8次/)
    expect(telegram.pending).toEqual([])
  })

  test('what came after it waits for the next start, once', async () => {
    start()
    await ask('/help')
    await stop()
    chat.say(chat.user, '专题讲座办了几场')
    start()
    expect((await chat.reply()).text).toMatch(/^8次/)
    await telegram.idle()
    expect(sentTexts()).toHaveLength(2)
  })

  test('buttons and follow-ups outlive a restart', async () => {
    const databaseUrl = join(newFolder(), 'bot.sqlite')
    start({ databaseUrl })
    const answer = await ask('选派了多少名工作队员驻村帮扶')
    await stop()
    start({ databaseUrl })
    telegram.press(chat.user, answer, '原文')
    expect((await chat.reply()).text).toContain('一(三)')
    expect((await ask('那区级帮扶责任人呢')).text).toMatch(/^71名/)
  })
})

describe('the process that users start', () => {
  test('serves, and ends with SIGTERM, saying what it did without the token', async () => {
    telegram = await startTelegram({ longestPoll: 200, guard: 60_000 })
    chat = telegram.privateChat(telegram.user({ first_name: '王代表' }))
    const { child, output, exited } = startProcess()
    chat.say(chat.user, '专题讲座办了几场')
    expect((await chat.reply()).text).toMatch(/^8次/)
    telegram.failNext('sendMessage', { status: 429, retryAfter: 1 })
    chat.say(chat.user, '代表建议办了多少件')
    await telegram.next('sendMessage')
    child.kill('SIGTERM')
    expect(await exited).toBe(0)
    expect(sentTexts().at(-1)).toMatch(/^228件/)
    expect(telegram.pending).toEqual([])
    expect(output.join('')).toContain('serving')
    expect(output.join('')).not.toContain(telegram.token)
  })

  function startProcess() {
    const env = {
      ...process.env,
      BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.url,
      CORPUS_DIR: CORPUS,
      DATABASE_URL: join(newFolder(), 'bot.sqlite'),
    }
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], { cwd: ROOT, env })
    const output: string[] = []
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', data => output.push(String(data)))
    return { child, output, exited: new Promise(resolve => child.once('exit', resolve)) }
  }
})

describe('updates', () => {
  test('one that is delivered twice is answered once', async () => {
    start()
    await ask('/help')
    const seen: number[] = []
    chat.say(chat.user, '专题讲座办了几场')
    seen.push(...telegram.pending.map(({ update_id }) => update_id))
    await chat.reply()
    await telegram.idle()
    for (const id of seen) telegram.redeliver(id)
    await telegram.quiet()
    expect(seen).toHaveLength(1)
  })

  test('a chat’s questions are answered in their order', async () => {
    start()
    await ask('/help')
    telegram.failNext('sendMessage', { status: 429, retryAfter: 1 })
    chat.say(chat.user, '专题讲座办了几场')
    chat.say(chat.user, '代表建议办了多少件')
    await soon(() => expect(sentTexts()).toHaveLength(3))
    expect(sentTexts().slice(1)).toEqual([
      expect.stringMatching(/^8次/),
      expect.stringMatching(/^228件/),
    ])
  })

  test('an opening and two notes that come together are all done, in order', async () => {
    const group = telegram.group({ title: '第一组', admins: [chat.user], bot: 'administrator' })
    group.say(chat.user, '/begin 审议工作报告')
    const notes = ['一', '二'].map(words => group.say(chat.user, `/note 建议 ${words}`))
    start()
    const marked = () => methods('setMessageReaction').map(({ params }) => params.message_id)
    await soon(() => expect(marked()).toEqual(notes.map(({ message_id }) => message_id)))
  })

  test('another chat does not wait for it', async () => {
    start()
    await ask('/help')
    const second = telegram.privateChat(telegram.user())
    telegram.failNext('sendMessage', { status: 429, retryAfter: 2 })
    chat.say(chat.user, '专题讲座办了几场')
    await telegram.next('sendMessage')
    second.say(second.user, '代表建议办了多少件')
    expect((await second.reply()).text).toMatch(/^228件/)
    expect(sentTexts()).toHaveLength(1)
  })
})

describe('when Telegram refuses', () => {
  beforeEach(async () => {
    start()
    await ask('/help')
  })

  test('429: it waits as long as it is told', async () => {
    telegram.failNext('sendMessage', { status: 429, retryAfter: 1 })
    expect((await ask('专题讲座办了几场')).text).toMatch(/^8次/)
  })

  test('429 for long: the chat waits, nobody apologises, others are answered', async () => {
    telegram.failNext('sendMessage', { status: 429, retryAfter: 3600 })
    chat.say(chat.user, '专题讲座办了几场')
    await telegram.next('sendMessage')
    const second = telegram.privateChat(telegram.user())
    second.say(second.user, '代表建议办了多少件')
    expect((await second.reply()).text).toMatch(/^228件/)
    expect(sentTexts()).toHaveLength(1)
  })

  test('400: a short word to the user, and the cause in the log', async () => {
    telegram.failNext('sendMessage', 400)
    expect((await ask('专题讲座办了几场')).text).toBe('出错了，请稍后再试。')
    expect(log.join('')).toContain('ordered by the test')
  })

  test('400 on a button: the press is answered, and a short word follows', async () => {
    const answer = await ask('代表建议办了多少件')
    telegram.failNext('sendMessage', 400)
    await telegram.answerTo(telegram.press(chat.user, answer, '原文'))
    expect((await chat.reply()).text).toBe('出错了，请稍后再试。')
  })

  test('a press that is too old to be answered still shows what it asks for', async () => {
    const answer = await ask('代表建议办了多少件')
    telegram.limits.queryMilliseconds = -1
    telegram.press(chat.user, answer, '原文')
    expect((await chat.reply()).text).toMatch(/^四\(二\)/)
    await telegram.idle()
    expect(sentTexts()).toHaveLength(3)
  })

  test('403: nothing more is said to somebody who blocked the bot', async () => {
    telegram.failNext('sendMessage', 403)
    chat.say(chat.user, '专题讲座办了几场')
    await telegram.idle()
    expect(methods('sendMessage')).toHaveLength(2)
    expect(log.join('')).toContain('chat is closed to the bot')
  })

  for (const failure of ['drop', 502] as const)
    test(`${failure}: it tries again`, async () => {
      telegram.failNext('sendMessage', failure)
      expect((await ask('专题讲座办了几场')).text).toMatch(/^8次/)
    })

  test('a broken poll is taken up again, without a word of the token', async () => {
    telegram.failNext('getUpdates', 'drop')
    telegram.failNext('getUpdates', 502)
    await soon(() => expect(log.join('').match(/getUpdates\)"/g)).toHaveLength(2))
    expect((await ask('专题讲座办了几场')).text).toMatch(/^8次/)
  })

  test('a connection that stays broken: the answer comes when it heals, the log has no token', async () => {
    for (let attempt = 0; attempt < 3; attempt += 1) telegram.failNext('sendMessage', 'drop')
    expect((await ask('专题讲座办了几场')).text).toMatch(/^8次/)
    expect(log.join('')).toContain("Network request for 'sendMessage' failed!")
    expect(log.join('')).not.toContain(telegram.token)
  })
})

describe('chats that are not served', () => {
  test('hear nothing; the allowed ones and administrators do', async () => {
    const member = telegram.user()
    const admin = telegram.privateChat(telegram.user())
    const group = telegram.group({ title: '第一代表小组', members: [member] })
    start({ allowedChats: [group.id], adminIds: [admin.user.id] })
    group.say(member, '/ask 专题讲座办了几场')
    expect((await group.reply()).text).toMatch(/^8次/)
    admin.say(admin.user, '专题讲座办了几场')
    expect((await admin.reply()).text).toMatch(/^8次/)
    chat.say(chat.user, '专题讲座办了几场')
    await telegram.quiet()
    const { results } = await telegram.answerTo(telegram.inline(chat.user, '民生实事'))
    expect(results).toEqual([])
    const heir = group.migrate()
    heir.say(member, '/ask 专题讲座办了几场')
    expect((await heir.reply()).text).toMatch(/^8次/)
  })
})

describe('webhook', () => {
  const port = 18_000 + (process.pid % 2000)
  const webhook = { url: `http://127.0.0.1:${port}/hook`, secret: 'secret_of_the_test' }
  const http = { host: '127.0.0.1', port }

  test('updates come by HTTP, and only from Telegram', async () => {
    start({ webhook, http })
    expect((await ask('专题讲座办了几场')).text).toMatch(/^8次/)
    const forged = await fetch(webhook.url, { method: 'POST', body: '{"update_id":1}' })
    expect(forged.status).toBe(401)
    expect((await fetch(`http://127.0.0.1:${port}/nowhere`)).status).toBe(404)
    expect(telegram.errors).toEqual([])
    const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`)
    expect((await get('/healthz')).status).toBe(200)
    expect(await (await get('/readyz')).json()).toEqual({
      library: true,
      store: true,
      updates: true,
    })
    const metrics = await (await get('/metrics')).text()
    expect(metrics).toContain('report_bot_updates_total{kind="message",outcome="done"} 1')
    expect(metrics).toContain('report_bot_answers_total{kind="figure"} 1')
    expect(metrics).toContain('report_bot_requests_total{method="sendMessage",outcome="sent"} 1')
    expect(metrics).toMatch(/^report_bot_reports 1$/m)
    expect(metrics).not.toContain('讲座')
  })

  test('an update is confirmed at once, whatever its work waits for', async () => {
    start({ webhook, http })
    await ask('/help')
    const group = telegram.group({ title: '第一组', admins: [chat.user], bot: 'administrator' })
    for (const asked of ['getChatAdministrators', 'getChatMember'] as const)
      telegram.failNext(asked, 'hang')
    group.say(chat.user, '/begin 审议工作报告')
    await soon(() => expect(telegram.pending).toEqual([]))
    expect(group.sent).toEqual([])
  })

  test('an answer under way is finished', async () => {
    start({ webhook, http })
    await ask('/help')
    telegram.failNext('sendMessage', { status: 429, retryAfter: 1 })
    chat.say(chat.user, '专题讲座办了几场')
    await telegram.next('sendMessage')
    await stop()
    expect(sentTexts().at(-1)).toMatch(/^8次/)
  })
})
