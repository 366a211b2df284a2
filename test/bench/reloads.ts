import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { freePort } from '../ports.ts'
import { newFolder, ROOT, startFlags } from '../running.ts'
import { startTelegram } from '../telegram/server.ts'
import { changeGenerated, writeGenerated } from './generate.ts'

/** What a process holds in memory, in bytes. */
export interface ReportsCompared {
  readonly what: string
  readonly rss: number
  readonly heapUsed: number
  readonly heapTotal: number
  readonly external: number
}

const REPORTS = 115
const CHARACTERS = 20_000
const RELOADS = 3

/**
 * What the bot holds as users start it, over many reports: once they are loaded, and after one of them has changed, time
 * after time.
 *
 * @example for await (const { what, rss } of heldAfterReloads()) console.log(what, rss)
 */
export async function* heldAfterReloads(): AsyncGenerator<ReportsCompared> {
  const folder = newFolder()
  const reports = join(folder, 'reports')
  mkdirSync(reports)
  const texts = writeGenerated(reports, REPORTS, CHARACTERS)
  const telegram = await startTelegram({ guard: 3_600_000 })
  const bot = fork(join(ROOT, 'src/start.js'), ['main'], {
    cwd: folder,
    env: { ...process.env, ...(await settingsFor(telegram, folder)) },
    execArgv: [...startFlags(), '--require', join(ROOT, 'test/bench/probe.cjs')],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const log = new Log(bot)
  try {
    await log.tells('"msg":"serving"')
    yield await held(bot, `${REPORTS} reports of ${CHARACTERS} characters are loaded`)
    for (let time = 1; time <= RELOADS; time++) {
      changeGenerated(reports, texts, time)
      await log.tells('"msg":"corpus taken up"')
      yield await held(bot, `one of them was changed, time ${time}`)
    }
  } finally {
    bot.disconnect()
    await telegram.stop()
  }
}

/** The lines of a bot's log, each waited for once. */
class Log {
  readonly #lines: AsyncIterator<string>

  constructor({ stdout }: ChildProcess) {
    if (stdout === null) throw new Error('the bot has no output')
    this.#lines = createInterface({ input: stdout })[Symbol.asyncIterator]()
  }

  async tells(words: string): Promise<void> {
    for (;;) {
      const { value, done } = await this.#lines.next()
      if (done) throw new Error(`the bot ended before it told ${words}`)
      if (value.includes(words)) return
    }
  }
}

async function held(bot: ChildProcess, what: string): Promise<ReportsCompared> {
  const told = once(bot, 'message')
  bot.send('memory')
  const [usage] = await told
  return { what, ...usage }
}

async function settingsFor(
  { token, url }: { readonly token: string; readonly url: string },
  folder: string,
) {
  return {
    ...{ BOT_TOKEN: token, TELEGRAM_API_ROOT: url, CORPUS_URL: '', WEBHOOK_URL: '', WEB_URL: '' },
    ...{ CORPUS_DIR: join(folder, 'reports'), DATABASE_URL: join(folder, 'bot.sqlite') },
    ...{ PORT: String(await freePort()), LOG_LEVEL: 'info' },
  }
}
