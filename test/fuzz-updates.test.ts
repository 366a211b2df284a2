import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { BotConfig } from '../src/config.ts'
import { FakeClock } from './clock.ts'
import { type Act, act, type Damage, damage } from './fuzz/moves.ts'
import { runsOf, SEED } from './fuzz/size.ts'
import { Stage } from './fuzz/stage.ts'
import { freePort } from './ports.ts'
import { listenToLog, newCorpus, type RunningBot, startBot } from './running.ts'
import type { Call } from './telegram/calls.ts'
import { type FakeTelegram, startTelegram } from './telegram/server.ts'

const HOURS = 3_600_000
vi.setConfig({ testTimeout: 2 * HOURS, hookTimeout: HOURS })

// As many updates in a row as make up a story.
const STORY = 100
// What no bot can know before it asks.
const PARDONED =
  /can't initiate|upgraded to a supergroup|bot is not a member|message to (edit|delete|react|be replied|unpin) not found|message can't be deleted|message is not modified|not enough rights to (pin|manage)/
const HOOK_SECRET = 'Hush4711secretOfTheHook'

let telegram: FakeTelegram
let bot: RunningBot
let stage: Stage
let log: string[]
let ticking: NodeJS.Timeout
let served: ((chat: number) => boolean) | undefined
const clock = new FakeClock(Date.UTC(2026, 0, 20, 1, 30))
const rejections: unknown[] = []
const heard = (reason: unknown) => void rejections.push(reason)

/** A bot that answers everybody and asks for updates, and one that serves few and is told of them. */
const SCENES = {
  'every chat is served': { of: 0.6, settings: async () => ({}) },
  'only some chats are served': { of: 0.4, settings: servingFew },
} as const

async function servingFew(): Promise<Partial<BotConfig>> {
  const port = await freePort()
  const [group, stranger] = [stage.groups[1], stage.people.at(-1)]
  if (group === undefined || stranger === undefined) throw new Error('expected a whole stage')
  // Whoever is on record in the group that is served is answered about that in private, whoever never was there is not.
  stage.keepOut(stranger, group)
  const chats = [group.id, stage.people[2]?.id ?? 0]
  served = chat => chats.includes(chat) || (chat > 0 && chat !== stranger.id)
  return {
    allowedChats: chats,
    webhook: { url: `http://127.0.0.1:${port}/hook`, secret: HOOK_SECRET },
    http: { host: '127.0.0.1', port },
  }
}

describe.each(Object.entries(SCENES))('%s; whatever is sent', (_, { of, settings }) => {
  beforeAll(async () => {
    served = undefined
    process.on('unhandledRejection', heard)
    log = listenToLog()
    telegram = await startTelegram({ now: clock.now, guard: 60_000, longestPoll: 20 })
    telegram.limits.queryMilliseconds = Number.POSITIVE_INFINITY
    stage = new Stage(telegram)
    bot = startBot(telegram, {
      corpus: newCorpus(), // an owner's files are kept in it
      clock,
      adminIds: [stage.people[1]?.id ?? 0],
      limits: { perSecond: 1e6, perMinuteInGroup: 1e6 },
      databaseUrl: ':memory:',
      logLevel: 'debug',
      ...(await settings()),
    })
    // Time passes, a hundred times as fast as outside.
    ticking = setInterval(() => clock.advance(500), 5)
    await answersStill()
  })
  afterAll(async () => {
    clearInterval(ticking)
    const passing = setInterval(() => clock.advance(500), 5)
    await bot.stop()
    clearInterval(passing)
    await telegram.stop()
    process.off('unhandledRejection', heard)
    vi.restoreAllMocks()
  })

  // What somebody does brings no update where there is no button to press, and two where a file has a caption.
  async function untilSent<T>(share: number, stories: fc.IAsyncProperty<[T]>): Promise<void> {
    const end = telegram.updates + share * of * runsOf('updates')
    for (let round = 0; telegram.updates < end; round += 1) {
      const numRuns = Math.ceil((end - telegram.updates) / STORY)
      await fc.assert(stories, { seed: SEED + 1000 * round, numRuns, endOnFailure: true })
    }
  }

  test('by Telegram, it is answered as Telegram takes it, and nothing fails', async () => {
    const story = fc.array(act, { minLength: STORY, maxLength: STORY })
    await untilSent(
      0.8,
      fc.asyncProperty(story, acts => told(acts)),
    )
  })

  test('by nobody that keeps to the rules of Telegram, it fails inside the boundary, and others are answered', async () => {
    const story = fc.array(fc.tuple(act, fc.array(damage, { minLength: 1, maxLength: 3 })), {
      minLength: STORY,
      maxLength: STORY,
    })
    await untilSent(
      0.2,
      fc.asyncProperty(story, acts => broken(acts)),
    )
  })
})

async function told(acts: readonly Act[]): Promise<void> {
  const since = telegram.calls.length
  for (const one of acts) stage.play(one)
  await settled()
  const lines = takeLog()
  expect(lines.filter(line => levelOf(line) >= 50)).toEqual([])
  expect(telegram.calls.slice(since).filter(isWrong).map(shown)).toEqual([])
  answersEach(lines)
  holds(since)
}

async function broken(acts: readonly (readonly [Act, readonly Damage[]])[]): Promise<void> {
  const since = telegram.calls.length
  for (const [one, damages] of acts) stage.damaged(one, damages)
  await settled()
  await answersStill()
  const lines = takeLog()
  expect(lines.filter(line => OUTSIDE.test(line))).toEqual([])
  answersEach(lines)
  holds(since)
}

// What keeps the bot busy is in its log.
async function settled(): Promise<void> {
  await telegram.idle().catch(error => {
    throw new Error(takeLog().slice(-20).join(''), { cause: error })
  })
}

/** No button is left spinning, also where nobody is served. */
function answersEach(lines: readonly string[]): void {
  const unanswered = telegram.unanswered.map(id => stage.pressed.get(id))
  const reasons = unanswered.length > 0 ? lines.filter(line => line.includes('not answered')) : []
  expect([...unanswered, ...reasons]).toEqual([])
}

// What fails without a handler's or a store's own line for it.
const OUTSIDE = /"msg":"(work failed|sending failed|polling ended)"/
const SAYS = /^(send|edit|copy|forward|pin|set(?!Webhook|My|Chat))/

function holds(since: number): void {
  const calls = telegram.calls.slice(since)
  expect(secretsIn(calls.map(({ params }) => JSON.stringify(params)))).toEqual([])
  const elsewhere = calls.filter(
    ({ method, params }) => SAYS.test(method) && served?.(Number(params.chat_id)) === false,
  )
  expect(elsewhere.map(shown)).toEqual([])
  expect(telegram.errors).toEqual([])
  expect(rejections).toEqual([])
}

// Each line is looked at once.
function takeLog(): string[] {
  const lines = log.splice(0)
  expect(secretsIn(lines)).toEqual([])
  return lines
}

/** The token, also without the bot's number, and what the webhook is told by. */
const secretsIn = (lines: readonly string[]): string[] =>
  lines.filter(line =>
    [telegram.token.split(':')[1] ?? '', HOOK_SECRET].some(secret => line.includes(secret)),
  )

const levelOf = (line: string): number => Number(/"level":(\d+)/.exec(line)?.[1] ?? 0)

const isWrong = ({ ok, scripted, error = '' }: Call): boolean =>
  !ok && !scripted && !PARDONED.test(error)
const shown = ({ method, error, params }: Call) => [method, error, params]

// One of the owners, who are served everywhere.
async function answersStill(): Promise<void> {
  const chat = telegram.privateChat(stage.people[1] ?? telegram.user())
  const question = chat.say(chat.user, '代表建议办了多少件')
  // A run of an hour may stand beside others: the first answer waits for all that is loaded.
  await vi.waitFor(
    () =>
      expect(
        chat.sent.some(
          ({ reply_to_message }) => reply_to_message?.message_id === question.message_id,
        ),
      ).toBe(true),
    { timeout: 300_000, interval: 50 },
  )
}
