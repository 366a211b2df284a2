import { join } from 'node:path'
import { Bot } from 'grammy'
import type { Update } from 'grammy/types'
import { pino } from 'pino'
import { describe, expect, test } from 'vitest'
import { Limits, TELEGRAM_LIMITS } from '../src/bot/limits.ts'
import { Mail } from '../src/bot/mail.ts'
import { Sender } from '../src/bot/sender.ts'
import { Timers, WALL_CLOCK } from '../src/bot/timers.ts'
import { Worker } from '../src/bot/worker.ts'
import { type Database, openDatabase } from '../src/store/database.ts'
import { inbox } from '../src/store/inbox.ts'
import { outbox } from '../src/store/outbox.ts'
import { newFolder, soon } from './running.ts'

const CHATS = 12
const NOW = 1_800_000_000_000
const log = pino({ level: 'silent' })
const FOR_EVER = new Promise<never>(() => {})

/** A worker of a process that begins; one that never finishes what it has in hand is as good as killed. */
async function begun(
  database: Database,
  handle: (update: Update) => Promise<void>,
): Promise<Worker> {
  const me = { id: 1, is_bot: true, first_name: 'bot', username: 'report_test_bot' } as const
  const bot = new Bot('1:token', { botInfo: me as Bot['botInfo'] })
  bot.use(ctx => handle(ctx.update))
  const means = { database, outbox: outbox(database), now: () => NOW, log }
  const timers = new Timers(WALL_CLOCK)
  const limits = new Limits(TELEGRAM_LIMITS, timers.monotonic)
  const sender = new Sender({ ...means, api: bot.api, limits, timers })
  const mail = new Mail({ ...means, sender, full: async () => null })
  const worker = new Worker({
    ...{ ...means, bot, mail, timers, served: null },
    inbox: inbox(database),
  })
  await worker.start()
  return worker
}

const updates = (perChat: number): Update[] =>
  Array.from({ length: CHATS * perChat }, (_, at) => {
    const chat = { id: 100 + (at % CHATS), type: 'private', first_name: '代表' } as const
    const message = {
      message_id: at + 1,
      date: 1,
      chat,
      from: { ...chat, is_bot: false },
      text: '',
    }
    return { update_id: at + 1, message: message as Update['message'] } as Update
  })

/** Keeps updates without working at them: the process ended before it came to that. */
async function kept(database: Database, all: readonly Update[]): Promise<void> {
  const incoming = all.map(update => ({
    id: update.update_id,
    lane: update.message?.chat.id ?? 0,
    user: update.message?.chat.id ?? 0,
    body: JSON.stringify(update),
  }))
  await inbox(database).add(incoming, NOW)
}

/** The ids that a process had in hand when it ended, so many times; it ends with one of those that end it. */
async function ended(
  database: Database,
  times: number,
  endsIt: (update: Update) => boolean,
): Promise<number[]> {
  const inHand: number[] = []
  for (let time = 1; time <= times; time++) {
    await begun(database, update => {
      if (!endsIt(update)) return Promise.resolve()
      inHand.push(update.update_id)
      return FOR_EVER
    })
    await soon(() => expect(inHand.length).toBeGreaterThanOrEqual(time))
  }
  return inHand
}

describe('a process that ends again and again', () => {
  test('blames what was in hand, and nothing that waited: all is done in the end, in order', async () => {
    const database = await openDatabase(join(newFolder(), 'bot.sqlite'))
    await kept(database, updates(2))
    const inHand = await ended(database, 3, () => true)
    expect(new Set(inHand).size).toBe(3)
    const done: number[] = []
    await begun(database, async ({ update_id }) => {
      done.push(update_id)
    })
    await soon(async () => expect(await inbox(database).counts()).toEqual({ waiting: 0, aside: 0 }))
    expect([...done].sort((one, other) => one - other)).toEqual(
      updates(2).map(({ update_id }) => update_id),
    )
    for (let chat = 0; chat < CHATS; chat++) {
      const own = done.filter(id => (id - 1) % CHATS === chat)
      expect(own).toEqual([...own].sort((one, other) => one - other))
    }
    await database.destroy()
  })

  test('sets aside the one that was in hand each time, and does those behind it', async () => {
    const database = await openDatabase(join(newFolder(), 'bot.sqlite'))
    await kept(database, updates(2))
    const POISON = 1
    // The process that took it over was the first of the three.
    const inHand = await ended(database, 2, ({ update_id }) => update_id === POISON)
    expect(inHand).toEqual([POISON, POISON])
    const done: number[] = []
    await begun(database, async ({ update_id }) => {
      done.push(update_id)
    })
    await soon(async () => expect(await inbox(database).counts()).toEqual({ waiting: 0, aside: 1 }))
    expect(done).not.toContain(POISON)
    expect(done).toContain(POISON + CHATS)
    await database.destroy()
  })
})
