import { once } from 'node:events'
import { type Logger, pino } from 'pino'
import { checkText } from './answer/check.ts'
import { type BotDeps, createBot, type Running, run, tellAdmins } from './bot/bot.ts'
import { describe } from './bot/errors.ts'
import { type Clock, Timers, WALL_CLOCK } from './bot/timers.ts'
import type { BotConfig } from './config.ts'
import type { CorpusProblem } from './corpus.ts'
import { lineOf } from './ending.ts'
import { countLibrary, Shelf } from './shelf.ts'
import { type Database, openDatabase } from './store/database.ts'
import { discussions } from './store/discussions.ts'
import { followups } from './store/followups.ts'
import { insights } from './store/insights.ts'

type Tell = (text: string) => Promise<void>

/**
 * Runs the Telegram bot until it is told to stop (SIGINT, SIGTERM) or cannot go on.
 *
 * @param clock the one on the wall unless told
 * @throws one line without the token
 * @example await serve('corpus', config.bot)
 */
export async function serve(
  corpusDir: string,
  config: BotConfig,
  clock: Clock = WALL_CLOCK,
): Promise<void> {
  const log = createLog(config)
  const shelf = new Shelf(corpusDir, line => log.info(line))
  const database = await openDatabase(config.databaseUrl)
  const timers = new Timers(clock)
  const { now } = clock
  const deps: BotDeps = { ...depsOf(config, shelf), ...storesIn(database), now, timers, log }
  try {
    await runBot(config, deps, shelf)
  } catch (error) {
    throw new Error(describe(error).replaceAll(config.token, '<token>'))
  } finally {
    timers.close()
    await database.destroy()
  }
}

function storesIn(database: Database) {
  return {
    state: followups(database),
    book: discussions(database),
    insights: insights(database),
  }
}

function depsOf({ apiRoot, adminIds, allowedChats }: BotConfig, shelf: Shelf) {
  return {
    library: () => shelf.library,
    check: (text: string) => checkText(shelf.library, text),
    apiRoot,
    adminIds,
    allowedChats,
  }
}

async function runBot(config: BotConfig, deps: BotDeps, shelf: Shelf): Promise<void> {
  const bot = createBot(config.token, deps)
  const tell: Tell = text => tellAdmins(bot, deps, text)
  const stopWatching = await shelf.watch(() => takeUp(shelf, deps.log, tell))
  try {
    const running = await run(bot, config.webhook, deps)
    const loaded = { corpus: shelf.dir, ...countLibrary(shelf.library) }
    deps.log.info({ bot: `@${bot.botInfo.username}`, ...loaded }, 'serving')
    await Promise.all([untilEnd(running), noteProblems(shelf.problems, deps.log, tell)])
    deps.log.info('stopped')
  } finally {
    await stopWatching()
  }
}

// Somebody stops the bot, or it cannot go on: then this rejects.
async function untilEnd({ done, stop }: Running): Promise<void> {
  const listening = new AbortController()
  const told = ['SIGINT', 'SIGTERM'].map(name => once(process, name, listening))
  try {
    await Promise.race([done, ...told])
  } finally {
    listening.abort()
    await stop()
  }
}

// The old library serves until the new one is there, and goes on where there is none.
async function takeUp(shelf: Shelf, log: Logger, tell: Tell): Promise<void> {
  try {
    const problems = shelf.reload()
    log.info(countLibrary(shelf.library), 'corpus taken up')
    await noteProblems(problems, log, tell)
  } catch (error) {
    log.error({ error: lineOf(error) }, 'corpus stays as it was')
    await tell(lineOf(error))
  }
}

async function noteProblems(
  problems: readonly CorpusProblem[],
  log: Logger,
  tell: Tell,
): Promise<void> {
  for (const { file, cause } of problems) log.warn({ file, cause }, 'file left out')
  const lines = problems.map(({ file, cause }) => `${file}: ${cause}`)
  if (lines.length > 0) await tell(lines.join('\n'))
}

// Whatever is logged, by whomever: the token never gets out.
function createLog({ logLevel, token }: BotConfig): Logger {
  const write = (line: string) => process.stdout.write(line.replaceAll(token, '<token>'))
  return pino({ level: logLevel }, { write })
}
