import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { User } from 'grammy/types'
import { sql } from 'kysely'
import type { BotConfig } from '../../src/config.ts'
import { openDatabase } from '../../src/store/database.ts'
import { inbox } from '../../src/store/inbox.ts'
import { outbox } from '../../src/store/outbox.ts'
import { startFlags } from '../running.ts'
import type { FakePrivateChat } from '../telegram/chats.ts'
import type { FakeGroup } from '../telegram/groups.ts'
import { type FakeTelegram, startTelegram } from '../telegram/server.ts'
import { type Growth, growthOf, median } from './growth.ts'
import { seeded } from './random.ts'

/** What a process uses, in bytes and in number. */
export interface Usage {
  readonly rss: number
  readonly heap: number
  /** What V8 holds for it. */
  readonly heapTotal: number
  /** Of the heap, what V8 has compiled, and what it notes of that: it compiles for long, and no more than there is. */
  readonly code: number
  /** What is neither V8's nor buffers: code, the database's pages, what the allocator keeps. */
  readonly rest: number
  readonly handles: number
  /** Whether it has anything to do now. */
  readonly isBusy: boolean
  /** Whether it does something now, or waits for Telegram: time that passes then makes Telegram a slow one. */
  readonly isAtWork: boolean
}

/** What is never too old: the last number that was given, and which report texts are known (one hash each). */
export const EVERLASTING: ReadonlySet<string> = new Set([
  'counter',
  'known_text',
  'kysely_migration',
  'kysely_migration_lock',
])

/** What the process is asked: to let time pass, or to collect what nobody needs; it tells what it uses then. */
export type ClockMessage = { readonly advance: number } | { readonly collect: true }

/** How much is sent, and where it is kept. */
export interface ChurnOptions {
  readonly databaseUrl: string
  readonly updates: number
  readonly seed: number
  /** Hears of each sample as it is taken. */
  readonly onSample?: (sample: Sample) => void
}

/** What the process uses once all that nobody needs is collected: else the slope tells when that was done last. */
export interface Sample extends Usage {
  /** So many were sent until then. */
  readonly updates: number
  /** The most that was seen since the last sample. */
  readonly mostRss: number
  /** In the middle of what was seen since then: what is lent for a moment comes and goes by some ten megabytes. */
  readonly usualRss: number
}

/** What is held to grow no more: all that the process has, and the objects that live. */
export type Held = 'rss' | 'live'

/** What it cost. */
export interface Churned {
  readonly samples: readonly Sample[]
  /** Bytes by each update, once it was warm. */
  readonly growth: Readonly<Record<Held, Growth>>
  /** Rows of every table that holds any, before and after everything was kept long enough. */
  readonly before: Readonly<Record<string, number>>
  readonly after: Readonly<Record<string, number>>
  /** What Telegram refused, and how often. */
  readonly refused: Readonly<Record<string, number>>
}

const CHATS = 60
const GROUPS = 12
const BATCH = 40
const SAMPLES = 20
const START = Date.UTC(2026, 0, 20, 1, 30)
const HOUR = 3_600_000
const PATIENCE = 3
const YEAR = 370 * 24 * HOUR

const SAID_IN_PRIVATE = [
  '代表建议办了多少件',
  '那重点建议呢',
  '专题讲座办了几场',
  '/figures 民生实事',
  '/outline',
  '/section 四(二)',
  '/check 代表建议办了230件，专题讲座8次',
  '飞船发射了几艘',
  '谢谢',
] as const
const SAID_IN_GROUPS = [
  '/ask 代表建议办了多少件',
  '/note 建议 加强代表建议跟踪问效',
  '/note 询问 驻村帮扶的经费从哪里出',
  '/hand',
  '/unhand',
  '/queue',
  '/notes',
  '/begin 审议工作报告',
  '/end',
] as const

/**
 * Sends many updates of many kinds to one process, and tells how it grows; at the end years pass.
 *
 * @example await churn({ databaseUrl: '/tmp/bot.sqlite', updates: 100_000, seed: 1 })
 */
export async function churn({
  databaseUrl,
  updates,
  seed,
  onSample = () => {},
}: ChurnOptions): Promise<Churned> {
  const telegram = await startTelegram({ guard: 60_000, longestPoll: 500 })
  const bot = new ClockedBot(telegram, databaseUrl)
  const crowd = new Crowd(telegram, seeded(seed))
  try {
    const samples: Sample[] = []
    for (let sent = 0; sent < updates; ) {
      const seen: number[] = []
      do {
        for (let at = 0; at < BATCH; at++) crowd.act()
        seen.push((await bot.settle()).rss)
        sent += BATCH
      } while (sent < ((samples.length + 1) * updates) / SAMPLES)
      const rss = { mostRss: Math.max(...seen), usualRss: median(seen) }
      const sample = { ...(await bot.collected()), updates: sent, ...rss }
      samples.push(sample)
      onSample(sample)
    }
    await done(bot, databaseUrl)
    const before = await rowsIn(databaseUrl)
    await bot.pass(YEAR)
    const after = await sweptRows(bot, databaseUrl)
    return { samples, growth: warmGrowth(samples), before, after, refused: refusalsOf(telegram) }
  } finally {
    bot.end()
    await telegram.stop()
  }
}

/** The members and their chats. */
class Crowd {
  readonly #telegram: FakeTelegram
  readonly #random: () => number
  readonly #chats: readonly FakePrivateChat[]
  readonly #groups: readonly { readonly group: FakeGroup; readonly user: User }[]

  constructor(telegram: FakeTelegram, random: () => number) {
    this.#telegram = telegram
    this.#random = random
    this.#chats = Array.from({ length: CHATS }, () => telegram.privateChat(telegram.user()))
    this.#groups = Array.from({ length: GROUPS }, (_, at) => {
      const user = telegram.user()
      return { user, group: telegram.group({ title: `第${at}组`, admins: [user], bot: 'member' }) }
    })
  }

  /** Somebody does something. */
  act(): void {
    const kind = this.#random()
    const chat = this.#one(this.#chats)
    if (kind < 0.55) chat.say(chat.user, this.#one(SAID_IN_PRIVATE))
    else if (kind < 0.6) this.#telegram.inline(chat.user, '民生实事')
    else if (kind < 0.65) this.#press(chat)
    else {
      const { group, user } = this.#one(this.#groups)
      group.say(user, this.#one(SAID_IN_GROUPS))
    }
  }

  #press(chat: FakePrivateChat): void {
    const shown = chat.sent.at(-1)
    const [button] = shown?.reply_markup?.inline_keyboard.flat() ?? []
    if (shown === undefined || button === undefined || !('callback_data' in button))
      chat.say(chat.user, '/help')
    else this.#telegram.press(chat.user, shown, button.text)
  }

  #one<T>(all: readonly T[]): T {
    return all[Math.floor(this.#random() * all.length)] as T
  }
}

/** The process, with the clock in our hands. */
class ClockedBot {
  readonly #telegram: FakeTelegram
  readonly #child: ChildProcess

  constructor(telegram: FakeTelegram, databaseUrl: string) {
    this.#telegram = telegram
    this.#child = fork(fileURLToPath(new URL('./churn-bot.ts', import.meta.url)), {
      execArgv: [...startFlags(), '--expose-gc', '--import', 'tsx'],
      env: { ...process.env, MALLOC_ARENA_MAX: '1' }, // both as in docs/running.md
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    const { token, url } = telegram
    const config: BotConfig = {
      ...{ token, apiRoot: url, webUrl: null, webhook: null, http: null, databaseUrl },
      ...{ limits: { perSecond: 30, perMinuteInGroup: 20 }, adminIds: [], allowedChats: null },
      ...{ corpusUrl: null, logLevel: 'warn' },
    }
    this.#child.send({ config, at: START })
  }

  /** Lets time pass until every update is worked off: what waits is held in memory, and is no leak. */
  async settle(): Promise<Usage> {
    for (;;) {
      await this.#rest()
      const used = await this.#advance(5000)
      if (this.#telegram.pending.length === 0 && !used.isBusy) return used
      await pause(10)
    }
  }

  async #rest(): Promise<void> {
    while ((await this.#advance(0)).isAtWork) await pause(5)
  }

  /** What is used once all that nobody needs is collected. */
  async collected(): Promise<Usage> {
    return await this.#tell({ collect: true })
  }

  /** Lets long pass, and the clockwork begin its work. */
  async pass(milliseconds: number): Promise<void> {
    for (const each of [milliseconds, HOUR, HOUR, HOUR]) {
      await this.#advance(each)
      await pause(1000)
    }
  }

  async #advance(advance: number): Promise<Usage> {
    return await this.#tell({ advance })
  }

  async #tell(message: ClockMessage): Promise<Usage> {
    const told = once(this.#child, 'message')
    this.#child.send(message)
    const [used] = await told
    return used as Usage
  }

  end(): void {
    this.#child.kill('SIGKILL')
  }
}

function refusalsOf({ refused }: FakeTelegram): Record<string, number> {
  const counts: Record<string, number> = {}
  // How old a query may be goes by the wall: on a slow machine some are answered too late.
  for (const { method, error = '' } of refused) {
    if (error.includes('query is too old')) continue
    const key = `${method} ${error}`
    counts[key] = (counts[key] ?? 0) + 1
  }
  return counts
}

/** Over the second half. */
function warmGrowth(samples: Churned['samples']): Churned['growth'] {
  const warm = samples.slice(Math.floor(samples.length / 2))
  return {
    rss: growthOf(warm.map(({ updates, usualRss }) => [updates, usualRss])),
    live: growthOf(warm.map(({ updates, heap, code }) => [updates, heap - code])),
  }
}

/** Lets time pass until nothing is under way: what is done after years is kept from then on. */
async function done(bot: ClockedBot, databaseUrl: string): Promise<void> {
  const database = await openDatabase(databaseUrl)
  const isUnderWay = async () =>
    (await inbox(database).counts()).waiting > 0 || (await outbox(database).waiting()).length > 0
  while (await isUnderWay()) {
    await bot.settle()
    await pause(50)
  }
  await database.destroy()
}

/** What is left once the clockwork had its hours; a slow machine is given more of them, not less time. */
async function sweptRows(bot: ClockedBot, databaseUrl: string): Promise<Record<string, number>> {
  for (let years = 0; ; years++) {
    const rows = await rowsIn(databaseUrl)
    const swept = Object.keys(rows).every(name => EVERLASTING.has(name))
    if (swept || years === PATIENCE) return rows
    await bot.pass(YEAR)
  }
}

async function rowsIn(databaseUrl: string): Promise<Record<string, number>> {
  const database = await openDatabase(databaseUrl)
  try {
    const tables = await database.introspection.getTables()
    const counts: [string, number][] = []
    for (const { name } of tables) {
      const { rows } = await sql<{
        n: number
      }>`select count(*) as n from ${sql.table(name)}`.execute(database)
      if (Number(rows[0]?.n) > 0) counts.push([name, Number(rows[0]?.n)])
    }
    return Object.fromEntries(counts)
  } finally {
    await database.destroy()
  }
}
