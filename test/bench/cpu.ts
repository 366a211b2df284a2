import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { newFolder } from '../running.ts'
import { type FakeTelegram, startTelegram } from '../telegram/server.ts'

const CHATS = 100
const WARM = 6
const QUESTIONS = [
  '代表建议办了多少件',
  '专题讲座办了几场',
  '选派了多少名工作队员驻村帮扶',
] as const

/**
 * The CPU time of one answer over HTTP, in milliseconds: of this bot, and of a bare grammY bot that sends a constant.
 *
 * @example await cpuPerAnswer(1000) // { whole: 2.1, bare: 0.9 }
 */
export async function cpuPerAnswer(answers: number): Promise<{ whole: number; bare: number }> {
  return { bare: await costOf('bare', answers), whole: await costOf('whole', answers) }
}

async function costOf(kind: 'whole' | 'bare', answers: number): Promise<number> {
  const telegram = await startTelegram({ guard: 120_000 })
  const bot = fork(fileURLToPath(new URL('./cpu-bot.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  try {
    bot.send({ kind, config: configFor(telegram) })
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

function configFor({ token, url }: FakeTelegram) {
  return {
    ...{ token, apiRoot: url, webUrl: null, webhook: null, http: null, adminIds: [] },
    ...{ allowedChats: null, logLevel: 'info', databaseUrl: join(newFolder(), 'bot.sqlite') },
    limits: { perSecond: 1000, perMinuteInGroup: 1000 },
  }
}
