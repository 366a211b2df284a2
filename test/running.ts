import { copyFileSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { InlineKeyboardButton, Message, User } from 'grammy/types'
import { expect, vi } from 'vitest'
import type { Clock } from '../src/bot/timers.ts'
import type { BotConfig } from '../src/config.ts'
import { type Activity, serve } from '../src/telegram.ts'
import type { FakePrivateChat } from './telegram/chats.ts'
import type { FakeGroup } from './telegram/groups.ts'
import type { FakeTelegram } from './telegram/server.ts'

/** The repository. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** What `npm start` gives to Node itself. */
export function startFlags(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  return String(scripts.start).match(/(?<= )--\S+(?=.* src)/g) ?? []
}

/** The corpus that it brings. */
export const CORPUS = join(ROOT, 'corpus')

/** A bot started as `main` starts it, in this process. */
export interface RunningBot {
  /** Ends it as a SIGTERM does, and waits until it is gone. */
  readonly stop: () => Promise<void>
  /** Settles as `main` would: with the line of the error if there was one. */
  readonly ended: Promise<void>
}

/** A bot on a fake Telegram, with a database of its own unless told. */
export function startBot(
  telegram: FakeTelegram,
  options: Partial<BotConfig> & { corpus?: string; clock?: Clock } = {},
): RunningBot {
  const { corpus = CORPUS, clock, ...config } = options
  const ending = new AbortController()
  let leave = () => {}
  const serving = {
    signal: ending.signal,
    opened: (activity: Activity) => {
      leave = telegram.serves(activity)
    },
    ...(clock === undefined ? {} : { clock }),
  }
  const ended = serve(corpus, { ...defaults(telegram), ...config }, serving)
  // A failure that no test waits for must not end the process.
  ended.catch(() => {}).finally(() => leave())
  const stop = async () => {
    ending.abort('SIGTERM')
    await ended
  }
  return { ended, stop }
}

function defaults({ token, url }: FakeTelegram): BotConfig {
  return {
    token,
    apiRoot: url,
    webUrl: null,
    webhook: null,
    http: null,
    limits: { perSecond: 30, perMinuteInGroup: 20 },
    databaseUrl: join(newFolder(), 'bot.sqlite'),
    corpusUrl: null,
    adminIds: [],
    allowedChats: null,
    logLevel: 'debug',
  }
}

/** Ends a test of a bot: all is answered, and Telegram has refused nothing. */
export async function endQuietly(telegram: FakeTelegram, bot: RunningBot): Promise<void> {
  await telegram.idle()
  expect(telegram.refused).toEqual([])
  await bot.stop()
  await telegram.stop()
  vi.restoreAllMocks()
}

/** Waits until something holds; the time is for a machine that has much else to do. */
export function soon<T>(holds: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(holds, 45_000)
}

/** What is said in a chat, and the bot's first message after it. */
export async function said(
  chat: FakeGroup | FakePrivateChat,
  user: User,
  words: string,
  replyTo?: Message,
): Promise<Message> {
  const since = chat.sent.length
  chat.say(user, words, replyTo ? { replyTo } : {})
  return await soon(() => {
    const message = chat.sent[since]
    if (message === undefined) throw new Error(`nothing was answered to ${words}`)
    return message
  })
}

/** An empty folder that only this test knows. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'report-bot-'))
}

/** A new corpus folder with the report that comes along. */
export function newCorpus(): string {
  const folder = newFolder()
  copyFileSync(join(CORPUS, REPORT), join(folder, REPORT))
  return folder
}

const REPORT = 'kaizhou-npc-2024.txt'

/** The bot's log from here on, line by line; it stays out of the test's own output. */
export function listenToLog(): string[] {
  const lines: string[] = []
  vi.spyOn(process.stdout, 'write').mockImplementation(line => {
    lines.push(String(line))
    return true
  })
  return lines
}

/** The first line of a message: a figure's answer gives the figure there. */
export const firstLine = ({ text = '' }: Message) => text.split('\n')[0]

/** The labels of a message's buttons. */
export function labels({ reply_markup }: Message): string[] {
  return buttonsOf(reply_markup).map(({ text }) => text)
}

/** The buttons of a keyboard in one row. */
export function buttonsOf(markup: Message['reply_markup']): InlineKeyboardButton[] {
  return markup?.inline_keyboard.flat() ?? []
}

type Stretch = { readonly type: string; readonly offset: number; readonly length: number }

/** The stretches of a message with one kind of formatting. */
export function formatted(
  { text = '', entities = [] }: { readonly text?: string; readonly entities?: readonly Stretch[] },
  kind: string,
): string[] {
  return entities
    .filter(({ type }) => type === kind)
    .map(({ offset, length }) => text.slice(offset, offset + length))
}
