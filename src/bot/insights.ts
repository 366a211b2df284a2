import { Composer, type Context } from 'grammy'
import { plain } from '../reply/formatted.ts'
import { layOut } from '../reply/layout.ts'
import { say } from '../reply/phrases.ts'
import type { BotDeps, Handler } from './deps.ts'
import { send, sendPhrase } from './send.ts'
import { languageIn } from './update.ts'

const LISTED = 20

/**
 * What the bot's administrators see: numbers, questions without an answer, complaints.
 *
 * @example bot.use(insights(deps)) // /stats, /unanswered
 */
export function insights(deps: BotDeps): Composer<Context> {
  const composer = new Composer<Context>()
  composer.command('stats', forOwners(deps, showStats))
  composer.command('unanswered', forOwners(deps, showUnanswered))
  return composer
}

type Show = (ctx: Context, deps: BotDeps) => Promise<void>

function forOwners(deps: BotDeps, show: Show): Handler {
  return async ctx => {
    const owner = deps.adminIds?.includes(ctx.from?.id ?? 0) === true
    if (owner) await show(ctx, deps)
    else await sendPhrase(ctx, 'ownersOnly')
  }
}

const showStats: Show = async (ctx, deps) => {
  const language = languageIn(ctx)
  const stats = Object.fromEntries(
    Object.entries(await deps.insights.stats()).map(([name, value]) => [name, String(value)]),
  )
  const complaints = await deps.insights.complaints(LISTED)
  const lines = complaints.map(({ question, reason, good }) =>
    plain(`${good ? '👍' : '👎'} ${question}${reason === null ? '' : ` — ${reason}`}`),
  )
  await send(
    ctx,
    layOut({ blocks: [plain(say('stats', language, stats)), ...lines], language, separator: '\n' }),
  )
}

const showUnanswered: Show = async (ctx, deps) => {
  const language = languageIn(ctx)
  const missed = await deps.insights.unanswered(LISTED)
  if (missed.length === 0) return await sendPhrase(ctx, 'noneUnanswered')
  const lines = missed.map(({ question, times }) => plain(`${times}× ${question}`))
  await send(ctx, layOut({ blocks: lines, language, separator: '\n' }))
}
