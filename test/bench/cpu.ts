import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '../ports.ts'
import { CORPUS, newFolder, ROOT } from '../running.ts'
import { type FakeTelegram, startTelegram } from '../telegram/server.ts'

const CHATS = 100
const WARM = 6
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
 *
 * @example await cpuPerAnswer(1000) // { whole: 2.1, bare: 0.9 }
 */
export async function cpuPerAnswer(answers: number): Promise<{ whole: number; bare: number }> {
  return { bare: await costOf('bare', answers), whole: await costOf('whole', answers) }
}

async function costOf(kind: keyof typeof PROGRAMS, answers: number): Promise<number> {
  const telegram = await startTelegram({ guard: 120_000 })
  const [path, ...args] = PROGRAMS[kind]
  const folder = newFolder()
  const bot = fork(path, args, {
    cwd: folder,
    env: { ...process.env, ...(await settingsFor(telegram, folder)) },
    execArgv: ['--require', join(ROOT, 'test/bench/probe.cjs')],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  try {
    await ask(telegram, WARM * CHATS)
    const before = await costSoFar(bot)
    await ask(telegram, answers)
    return ((await costSoFar(bot)) - before) / answers
  } finally {
    bot.disconnect()
    await telegram.stop()
  }
}

// Each chat takes some messages at once: members enough, so that nobody waits for the limits.
async function ask(telegram: FakeTelegram, questions: number): Promise<void> {
  const chats = Array.from({ length: CHATS }, () => telegram.privateChat(telegram.user()))
  for (let asked = 0; asked < questions; asked += CHATS) {
    for (const [at, chat] of chats.entries())
      chat.say(chat.user, QUESTIONS[at % QUESTIONS.length] as string)
    const wanted = asked / CHATS + 1
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
