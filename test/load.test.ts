import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import type { Message, User } from 'grammy/types'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { State } from '../src/discussion/discussion.ts'
import { openDatabase } from '../src/store/database.ts'
import { discussions } from '../src/store/discussions.ts'
import { FakeClock } from './clock.ts'
import { listenToLog, newFolder, type RunningBot, startBot } from './running.ts'
import type { FakeGroup } from './telegram/groups.ts'
import { type FakeTelegram, startTelegram } from './telegram/server.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

const GROUPS = 5
const MEMBERS = 6
const COMMANDS = 1000
const MINUTE = 60_000

// Everybody's clock: Telegram's, which counts messages by the minute, and the bot's.
const clock = new FakeClock(Date.UTC(2026, 0, 20, 1, 30))
const databaseUrl = join(newFolder(), 'bot.sqlite')
let telegram: FakeTelegram
let bot: RunningBot

beforeAll(async () => {
  listenToLog()
  telegram = await startTelegram({ now: clock.now })
  telegram.limits.flood = true
  bot = startBot(telegram, { databaseUrl, clock })
})
afterAll(async () => {
  await telegram.stop()
  vi.restoreAllMocks()
})

// What the members send in turn: mostly opinions, now and then the queue and a look at it.
const SENT = [
  ...Array.from(
    { length: 7 },
    () => (at: number) => `/note 建议 第${at}条意见，加强代表建议跟踪问效`,
  ),
  () => '/hand',
  () => '/unhand',
  () => '/queue',
] as const

interface Room {
  readonly group: FakeGroup
  readonly members: readonly User[]
  readonly notes: Message[]
}

test('30 members in 5 groups send 1,000 commands in a minute', async () => {
  const rooms = Array.from({ length: GROUPS }, (_, at) => openRoom(at))
  for (const { group, members } of rooms) {
    group.say(members[0] as User, '/begin 审议常委会工作报告')
    await group.reply()
  }
  for (let passed = 0; passed < MINUTE; passed += 1000) {
    clock.advance(1000)
    await telegram.rest()
  }
  const started = performance.now()
  for (let at = 0; at < COMMANDS; at += 1) await send(rooms, at)
  const keptWithin = await untilAcknowledged(rooms)
  console.info(
    `acknowledged after ${keptWithin} ms, ${Math.round(performance.now() - started)} ms by the wall`,
  )
  await untilAnswered(COMMANDS / SENT.length)
  await bot.stop()

  expect(telegram.refused).toEqual([])
  expect(telegram.errors).toEqual([])
  for (const room of rooms) await checkKept(room)
})

function openRoom(at: number): Room {
  const members = Array.from({ length: MEMBERS }, (_, number) =>
    telegram.user({ first_name: `代表${at}${number}` }),
  )
  const admins = members.slice(0, 1)
  const group = telegram.group({
    title: `第${at}组`,
    admins,
    members: members.slice(1),
    bot: 'administrator',
  })
  return { group, members, notes: [] }
}

async function send(rooms: readonly Room[], at: number): Promise<void> {
  const room = rooms[at % GROUPS] as Room
  const round = Math.floor(at / GROUPS)
  const user = room.members[round % MEMBERS] as User
  const text = (SENT[round % SENT.length] as (at: number) => string)(at)
  const message = room.group.say(user, text)
  if (text.startsWith('/note')) room.notes.push(message)
  clock.advance(MINUTE / COMMANDS)
  await turn()
}

/** Lets time pass until every note has its reaction, and tells how much of it. */
async function untilAcknowledged(rooms: readonly Room[]): Promise<number> {
  const from = clock.now()
  const wanted = rooms.flatMap(({ notes }) => notes).length
  for (;;) {
    const reactions = telegram.calls.filter(({ method, ok, params }) => {
      const [first] = (params.reaction ?? []) as { emoji?: string }[]
      return ok && method === 'setMessageReaction' && first?.emoji === '✍'
    })
    if (reactions.length >= wanted) return clock.now() - from
    await new Promise(resolve => setTimeout(resolve, 20))
    clock.advance(20)
  }
}

/** Lets time pass until every look at the queue was answered: no message is one too many in its minute. */
async function untilAnswered(wanted: number): Promise<void> {
  const isAnswer = ({ text = '', reply_to_message: asked }: Message) =>
    asked?.text === '/queue' && text !== ''
  for (;;) {
    const answers = telegram.calls.filter(
      ({ method, ok, result }) => ok && method === 'sendMessage' && isAnswer(result as Message),
    )
    if (answers.length >= wanted) return
    await telegram.rest()
    clock.advance(1000)
  }
}

/**
 * Every note is on record, in the order in which the chat saw them, and was acknowledged once: to each member in the
 * order of theirs, as members take turns where much waits.
 */
async function checkKept({ group, notes }: Room): Promise<void> {
  const { notes: kept } = await stateIn(group)
  expect(kept.map(({ text }) => `/note 建议 ${text}`)).toEqual(notes.map(({ text }) => text))
  expect(kept.map(({ number }) => number)).toEqual(notes.map((_, at) => at + 1))
  const acknowledged = telegram.calls
    .filter(({ method, params }) => method === 'setMessageReaction' && params.chat_id === group.id)
    .map(({ params }) => params.message_id)
  for (const author of new Set(notes.map(({ from }) => from?.id))) {
    const ids = notes.filter(({ from }) => from?.id === author).map(({ message_id }) => message_id)
    expect(acknowledged.filter(id => ids.includes(Number(id)))).toEqual(ids)
  }
}

async function stateIn({ id }: FakeGroup): Promise<State> {
  const database = await openDatabase(databaseUrl)
  try {
    return await discussions(database).state({ chat: id, thread: null })
  } finally {
    await database.destroy()
  }
}
