import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { percentiles } from '../eval/evaluate.ts'
import { freePort } from '../ports.ts'
import { CORPUS, newFolder, ROOT, startFlags } from '../running.ts'
import { type FakeTelegram, startTelegram } from '../telegram/server.ts'

const CHATS = 100
const WARM = 10
const ROUNDS = 7
const QUESTIONS = [
  '代表建议办了多少件',
  '专题讲座办了几场',
  '选派了多少名工作队员驻村帮扶',
] as const

// This bot as `npm start` runs it, from its bundle.
const PROGRAMS = {
  whole: [join(ROOT, 'src/start.js'), 'main'],
  bare: [join(ROOT, 'test/bench/bare-bot.js')],
} as const

/**
 * The CPU time of one answer over HTTP, in milliseconds: of this bot, and of a bare grammY bot that sends a constant.
 * They take turns, and of their rounds the median counts: what else the machine does meets both.
 *
 * @example await cpuPerAnswer(1000) // { whole: 1.1, bare: 0.5 }
 */
export async function cpuPerAnswer(answers: number): Promise<{ whole: number; bare: number }> {
  const [bare, whole] = [await start('bare'), await start('whole')]
  const costs: { bare: number; whole: number }[] = []
  try {
    for (const one of [bare, whole]) await ask(one, WARM * CHATS)
    for (let round = 0; round < ROUNDS; round++)
      costs.push({ bare: await costOf(bare, answers), whole: await costOf(whole, answers) })
  } finally {
    for (const one of [bare, whole]) await end(one)
  }
  const median = (kind: keyof typeof PROGRAMS) => percentiles(costs.map(each => each[kind])).median
  return { bare: median('bare'), whole: median('whole') }
}

interface Started {
  readonly telegram: FakeTelegram
  readonly bot: ChildProcess
}

async function start(kind: keyof typeof PROGRAMS): Promise<Started> {
  const telegram = await startTelegram({ guard: 600_000 })
  const [path, ...args] = PROGRAMS[kind]
  const folder = newFolder()
  const bot = fork(path, args, {
    cwd: folder,
    env: { ...process.env, ...(await settingsFor(telegram, folder)) },
    execArgv: [...startFlags(), '--require', join(ROOT, 'test/bench/probe.cjs')],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  return { telegram, bot }
}

async function end({ bot, telegram }: Started): Promise<void> {
  bot.disconnect()
  await telegram.stop()
}

async function costOf(one: Started, answers: number): Promise<number> {
  const before = await costSoFar(one.bot)
  await ask(one, answers)
  return ((await costSoFar(one.bot)) - before) / answers
}

// Each chat takes some messages at once: members enough, so that nobody waits for the limits.
async function ask({ telegram }: Started, questions: number): Promise<void> {
  const chats = Array.from({ length: CHATS }, () => telegram.privateChat(telegram.user()))
  for (let asked = 0; asked < questions; asked += CHATS) {
    const wanted = asked / CHATS + 1
    for (const [at, chat] of chats.entries())
      chat.say(chat.user, QUESTIONS[at % QUESTIONS.length] as string)
    while (!chats.every(({ sent }) => sent.length >= wanted)) await pause(5)
  }
}

async function costSoFar(bot: ChildProcess): Promise<number> {
  const told = once(bot, 'message')
  bot.send('cost')
  return Number((await told)[0])
}

async function settingsFor({ token, url }: FakeTelegram, folder: string) {
  return {
    ...{ BOT_TOKEN: token, TELEGRAM_API_ROOT: url, CORPUS_DIR: CORPUS, CORPUS_URL: '' },
    ...{ DATABASE_URL: join(folder, 'bot.sqlite'), PORT: String(await freePort()) },
    ...{ SEND_RATE: '1000', GROUP_RATE: '1000', WEBHOOK_URL: '', WEB_URL: '' },
  }
}
