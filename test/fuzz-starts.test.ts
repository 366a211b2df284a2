import { spawn } from 'node:child_process'
import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type BotConfig, ConfigError, readConfig, variables } from '../src/config.ts'
import { readCorpus } from '../src/corpus.ts'
import { filed } from '../src/filing/filed.ts'
import { ArchiveWriter } from '../src/filing/writer.ts'
import { serve } from '../src/telegram.ts'
import { toolsOf, wordsOf } from '../src/words.ts'
import { FakeClock } from './clock.ts'
import { type Settings, type Surroundings, settingsFor } from './fuzz/settings.ts'
import { runsOf, SEED } from './fuzz/size.ts'
import { freePort } from './ports.ts'
import { type PostgresServer, startPostgres } from './postgres.ts'
import { CORPUS, newFolder, ROOT, soon } from './running.ts'
import type { Call } from './telegram/calls.ts'
import { type FakeTelegram, startTelegram } from './telegram/server.ts'

const HOURS = 3_600_000
vi.setConfig({ testTimeout: 2 * HOURS, hookTimeout: 600_000 })

let telegram: FakeTelegram
let postgres: PostgresServer
let around: Surroundings
const printed: string[] = []

beforeAll(async () => {
  telegram = await startTelegram({ longestPoll: 20 })
  postgres = await startPostgres()
  const corpus = newFolder()
  copyFileSync(join(CORPUS, 'kaizhou-npc-2024.txt'), join(corpus, '报告.txt'))
  const [server, archive] = [await postgres.newDatabase(), await postgres.newDatabase()]
  await file(archive, corpus)
  around = { telegram, server, archive, corpus }
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation(line => {
      printed.push(String(line))
      return true
    })
  for (const method of ['log', 'warn', 'error'] as const)
    vi.spyOn(console, method).mockImplementation((...words) => void printed.push(words.join(' ')))
})
afterAll(async () => {
  vi.restoreAllMocks()
  await telegram.stop()
  await postgres.stop()
})

async function file(address: string, folder: string): Promise<void> {
  const found = readCorpus(folder)
  const { analyzer } = toolsOf(wordsOf(CORPUS, found))
  const writer = await ArchiveWriter.open(address)
  await writer.file(
    found.reports.map(report => filed(report, report.text, analyzer)),
    'test',
  )
  await writer.close()
}

test('every variable that is read is among those tried, and holds a secret now and then', () => {
  const tried = fc.sample(settingsFor(around), { seed: SEED, numRuns: 1000 })
  const names = new Set(tried.flatMap(({ environment }) => Object.keys(environment)))
  expect([...names].sort()).toEqual(variables().sort())
  const holding = tried.flatMap(({ environment, secrets }) =>
    Object.keys(environment).filter(name => secrets.some(one => environment[name]?.includes(one))),
  )
  expect([...new Set(holding)].sort()).toEqual(variables().sort())
})

test('whatever is accepted as a configuration is started, comes up or ends in a line, and prints no secret', async () => {
  let up = 0
  await fc.assert(
    fc.asyncProperty(settingsFor(around), async settings => {
      printed.length = 0
      const since = telegram.calls.length
      const end = await started(settings)
      if (end === 'up') up += 1
      expect(end).toMatch(/^[^\n]+$/)
      holdsNone(settings, [end, ...printed, ...said(since)])
    }),
    { seed: SEED, numRuns: runsOf('starts'), endOnFailure: true },
  )
  // Most of them are sound: the others must not be all that was tried.
  expect(up).toBeGreaterThan(runsOf('starts') / 5)
})

/** 'up' once it asks Telegram for updates, or is to be told of them; else the line that it ends with. */
async function started({ environment }: Settings): Promise<string> {
  try {
    const PORT = portOf(environment, await freePort())
    const { bot, corpusDir } = readConfig({ ...environment, PORT })
    if (bot === null) return 'no token'
    // `main` tells this, as the last test here does.
    if (bot.corpusUrl === null && !existsSync(corpusDir)) return 'no folder'
    return await runUntilUp(corpusDir, bot)
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
}

// What is no port is tried as it is.
const portOf = ({ PORT = '' }: Settings['environment'], free: number): string =>
  /^\d*$/.test(PORT) ? String(free) : PORT

const CONNECTED: ReadonlySet<string> = new Set(['deleteWebhook', 'setWebhook'])

async function runUntilUp(corpus: string, bot: BotConfig): Promise<string> {
  const ending = new AbortController()
  const clock = new FakeClock(Date.UTC(2026, 0, 20, 1, 30))
  // Time passes quickly: what is waited for in vain is given up after a quarter of an hour.
  const ticking = setInterval(() => clock.advance(5000), 5)
  const since = telegram.calls.length
  let end: string | undefined
  const run = serve(corpus, bot, { clock, signal: ending.signal }).then(
    () => 'up',
    error => String(error instanceof Error ? error.message : error),
  )
  void run.then(line => {
    end = line
  })
  try {
    const isUp = () =>
      telegram.calls.slice(since).some(({ method, ok }) => ok && CONNECTED.has(method))
    await soon(() => expect(isUp() || end !== undefined).toBe(true))
    ending.abort('SIGTERM')
    return await run
  } finally {
    clearInterval(ticking)
  }
}

// Telegram is told the secret of the webhook, and nothing else of the kind, and nobody else is.
const said = (since: number): string[] =>
  telegram.calls
    .slice(since)
    .filter(({ method }) => method !== 'setWebhook')
    .map(({ method, params, error = '' }: Call) => `${method} ${JSON.stringify(params)} ${error}`)

function holdsNone({ environment, secrets }: Settings, lines: readonly string[]): void {
  const all = lines.join('\n')
  for (const secret of secrets)
    expect([all.includes(secret), environment]).toEqual([false, environment])
}

test('the chat in the terminal prints none either', async () => {
  const tried = fc.sample(settingsFor(around), {
    seed: SEED,
    numRuns: Math.max(2, runsOf('starts') / 20),
  })
  for (const settings of tried) {
    const { PATH = '', HOME = '' } = process.env
    const { BOT_TOKEN: _, ...environment } = settings.environment
    const PORT = portOf(environment, await freePort())
    const env = { PATH, HOME, ...environment, PORT }
    const child = spawn('node', ['src/start.js', 'main'], { env, cwd: ROOT })
    child.stdin.end('代表建议办了多少件\n')
    const lines = await Promise.all([text(child.stdout), text(child.stderr)])
    expect(lines.join('')).toMatch(
      /^228件|^[A-Z_]+: expected|^CORPUS_URL: 里面还没有报告|^The reports are/,
    )
    holdsNone(settings, lines)
  }
})
