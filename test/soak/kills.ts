import { setTimeout as pause } from 'node:timers/promises'
import type { Message, User } from 'grammy/types'
import { openDatabase } from '../../src/store/database.ts'
import { discussions } from '../../src/store/discussions.ts'
import { freePort } from '../ports.ts'
import { roundRobin } from '../robin.ts'
import type { FakePrivateChat } from '../telegram/chats.ts'
import type { FakeGroup } from '../telegram/groups.ts'
import { type FakeTelegram, startTelegram } from '../telegram/server.ts'
import { BotProcess } from './process.ts'
import { seeded } from './random.ts'

/** How often, and over what, processes are killed. */
export interface KillOptions {
  readonly databaseUrl: string
  readonly kills: number
  /** One by polling; two behind a round robin, of which one is killed. */
  readonly replicas: 1 | 2
  readonly seed: number
}

/** What became of what was sent; whatever is no number is told in words. */
export interface Survival {
  readonly questions: number
  readonly notes: number
  readonly lost: readonly string[]
  readonly doubled: readonly string[]
  /** Telegram had the answer, and the end came before the process could note that: nothing can tell it then. */
  readonly again: readonly string[]
  readonly disordered: readonly string[]
}

const CHATS = 40
const GROUPS = 4
const BURST = 20
// A request that came in this time before an end may not have been answered, or the answer not noted.
const MOMENT = 1000
const TICK = 50
const LONGEST = 1500
const SETTLED_WITHIN = 900_000
const QUESTIONS = ['代表建议办了多少件', '专题讲座办了几场', '选派了多少名工作队员'] as const

/**
 * Sends questions and notes, kills the process at a random moment, starts it again, and so on; tells what was lost.
 *
 * @example await survive({ databaseUrl: '/tmp/bot.sqlite', kills: 50, replicas: 1, seed: 1 })
 */
export async function survive(options: KillOptions): Promise<Survival> {
  const telegram = await startTelegram({ guard: 60_000, longestPoll: 2000 })
  const office = await openOffice(telegram, options)
  const sent = new Sent(telegram)
  const random = seeded(options.seed)
  try {
    for (const bot of office.bots) await bot.start()
    await sent.begin()
    for (let kill = 0; kill < options.kills; kill++) {
      sent.burst(kill)
      await pause(random() * LONGEST)
      const victim = office.bots[Math.floor(random() * office.bots.length)] as BotProcess
      await sent.duringEnd(() => victim.end('SIGKILL'))
      await victim.start()
    }
    await sent.settled()
    for (const bot of office.bots) await bot.end('SIGTERM')
    return await sent.survival(options.databaseUrl)
  } finally {
    for (const bot of office.bots) await bot.end('SIGKILL')
    office.close()
    await telegram.stop()
  }
}

async function openOffice(
  telegram: FakeTelegram,
  { databaseUrl, replicas }: KillOptions,
): Promise<{ bots: readonly BotProcess[]; close: () => void }> {
  const means = { telegram, databaseUrl }
  if (replicas === 1)
    return { bots: [new BotProcess({ ...means, port: await freePort() })], close: () => {} }
  const [one, other, front] = [await freePort(), await freePort(), await freePort()]
  const robin = roundRobin([one, other], front)
  const webhookUrl = `http://127.0.0.1:${front}/hook`
  const bots = [one, other].map(port => new BotProcess({ ...means, port, webhookUrl }))
  const close = () => {
    robin.closeAllConnections()
    robin.close()
  }
  return { bots, close }
}

interface Room {
  readonly group: FakeGroup
  readonly user: User
  readonly notes: Message[]
}

/** What was sent, and what should have come of it. */
class Sent {
  readonly #telegram: FakeTelegram
  readonly #chats: readonly FakePrivateChat[]
  readonly #rooms: readonly Room[]
  readonly #asked = new Map<FakePrivateChat, Message[]>()
  readonly #ends: (readonly [from: number, to: number])[] = []
  readonly #counts: number[] = []
  readonly #timer: NodeJS.Timeout
  #next = 0

  constructor(telegram: FakeTelegram) {
    this.#telegram = telegram
    this.#timer = setInterval(() => this.#counts.push(telegram.calls.length), TICK).unref()
    this.#chats = Array.from({ length: CHATS }, () => telegram.privateChat(telegram.user()))
    this.#rooms = Array.from({ length: GROUPS }, (_, at) => {
      const user = telegram.user({ first_name: `代表${at}` })
      const group = telegram.group({ title: `第${at}组`, admins: [user], bot: 'administrator' })
      return { group, user, notes: [] }
    })
  }

  async begin(): Promise<void> {
    for (const { group, user } of this.#rooms) {
      group.say(user, '/begin 审议工作报告')
      await group.reply()
    }
  }

  /** Questions of as many chats, notes in turn in every group. */
  burst(round: number): void {
    for (let at = 0; at < BURST; at++) {
      const chat = this.#chats[this.#next++ % CHATS] as FakePrivateChat
      const asked = this.#asked.get(chat) ?? []
      asked.push(chat.say(chat.user, QUESTIONS[at % QUESTIONS.length] as string))
      this.#asked.set(chat, asked)
      const { group, user, notes } = this.#rooms[at % GROUPS] as Room
      notes.push(group.say(user, `/note 建议 第${round}轮第${at}条意见`))
    }
  }

  /** Notes which requests came in the last moment before a process was killed. */
  async duringEnd(end: () => Promise<unknown>): Promise<void> {
    const before = this.#counts.at(-Math.ceil(MOMENT / TICK)) ?? 0
    await end()
    this.#ends.push([before, this.#telegram.calls.length])
  }

  #cameInLastMoment(chat: FakePrivateChat, message: string): boolean {
    const at = this.#telegram.calls.findIndex(
      ({ method, ok, params }) =>
        ok &&
        method === 'sendMessage' &&
        params.chat_id === chat.id &&
        String((params.reply_parameters as { message_id?: number })?.message_id) === message,
    )
    return this.#ends.some(([from, to]) => at >= from && at <= to)
  }

  #answersIn(chat: FakePrivateChat): readonly number[] {
    return this.#telegram.calls.flatMap(({ method, ok, params }) => {
      if (!ok || method !== 'sendMessage' || params.chat_id !== chat.id) return []
      const { message_id } = (params.reply_parameters ?? {}) as { message_id?: number }
      return message_id ?? []
    })
  }

  /** Waits until every question has its answer and every note its mark, or for long. */
  async settled(): Promise<void> {
    const end = performance.now() + SETTLED_WITHIN
    while (!this.#isSettled() && performance.now() < end) await pause(500)
    await this.#telegram.idle()
    await pause(2000)
  }

  #isSettled(): boolean {
    const marked = new Set(
      this.#telegram.calls
        .filter(({ method, ok }) => ok && method === 'setMessageReaction')
        .map(({ params }) => `${params.chat_id} ${params.message_id}`),
    )
    const areMarked = this.#rooms.every(({ group, notes }) =>
      notes.every(({ message_id }) => marked.has(`${group.id} ${message_id}`)),
    )
    return (
      areMarked &&
      [...this.#asked].every(([chat, asked]) => {
        const answered = new Set(this.#answersIn(chat))
        return asked.every(({ message_id }) => answered.has(message_id))
      })
    )
  }

  async survival(databaseUrl: string): Promise<Survival> {
    clearInterval(this.#timer)
    const found = { lost: [] as string[], doubled: [] as string[], disordered: [] as string[] }
    const again: string[] = []
    let questions = 0
    for (const [chat, asked] of this.#asked) {
      questions += asked.length
      const ids = asked.map(({ message_id }) => message_id)
      const here = { ...found, doubled: [] as string[] }
      compare(`chat ${chat.id}`, { sent: ids, found: this.#answersIn(chat) }, here)
      for (const each of here.doubled) {
        const isLate = this.#cameInLastMoment(chat, each.split(': ')[1] ?? '')
        ;(isLate ? again : found.doubled).push(each)
      }
    }
    let notes = 0
    for (const { group, notes: sent } of this.#rooms) {
      notes += sent.length
      const { texts, numbers } = await notesIn(databaseUrl, group.id)
      const words = sent.map(({ text = '' }) => text.replace('/note 建议 ', ''))
      compare(`group ${group.id}`, { sent: words, found: texts }, found)
      if (numbers.some((number, at) => number !== at + 1))
        found.disordered.push(`numbers of group ${group.id}: ${numbers.join(' ')}`)
    }
    return { questions, notes, again, ...found }
  }
}

function compare<T extends string | number>(
  where: string,
  { sent, found }: { readonly sent: readonly T[]; readonly found: readonly T[] },
  told: { readonly lost: string[]; readonly doubled: string[]; readonly disordered: string[] },
): void {
  const once = [...new Set(found)]
  for (const each of sent) if (!once.includes(each)) told.lost.push(`${where}: ${each}`)
  for (const each of once)
    if (found.filter(other => other === each).length > 1) told.doubled.push(`${where}: ${each}`)
  const expected = sent.filter(each => once.includes(each))
  if (once.filter(each => sent.includes(each)).join() !== expected.join())
    told.disordered.push(`${where}: ${once.join(' ')}`)
}

async function notesIn(databaseUrl: string, chat: number) {
  const database = await openDatabase(databaseUrl)
  try {
    const { notes } = await discussions(database).state({ chat, thread: null })
    return { texts: notes.map(({ text }) => text), numbers: notes.map(({ number }) => number) }
  } finally {
    await database.destroy()
  }
}
