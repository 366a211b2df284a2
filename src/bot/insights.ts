import type { Context } from 'grammy'
import { plain } from '../reply/formatted.ts'
import { layOut } from '../reply/layout.ts'
import { say } from '../reply/phrases.ts'
import type { Command } from './command.ts'
import type { BotDeps } from './deps.ts'
import { send, sendPhrase } from './send.ts'
import { languageIn } from './update.ts'

const LISTED = 20

/** What the bot's administrators see: numbers, questions without an answer, complaints. */
export const INSIGHT_COMMANDS: readonly Command[] = [
  {
    name: 'stats',
    help: ['用量和反馈', 'Usage and feedback'],
    where: 'private',
    who: 'owners',
    handle: showStats,
  },
  {
    name: 'unanswered',
    help: ['没能回答的问题', 'Questions without an answer'],
    where: 'private',
    who: 'owners',
    handle: showUnanswered,
  },
]

// What other chats asked is no group's business.
const chatShown = ({ chat }: Context): number | null =>
  chat === undefined || chat.type === 'private' ? null : chat.id

async function showStats(ctx: Context, deps: BotDeps): Promise<void> {
  const language = languageIn(ctx)
  const stats = Object.fromEntries(
    Object.entries(await deps.insights.stats()).map(([name, value]) => [name, String(value)]),
  )
  const complaints = await deps.insights.complaints(LISTED, chatShown(ctx))
  const lines = complaints.map(({ question, reason, good }) =>
    plain(`${good ? '👍' : '👎'} ${question}${reason === null ? '' : ` — ${reason}`}`),
  )
  await send(
    ctx,
    layOut({ blocks: [plain(say('stats', language, stats)), ...lines], language, separator: '\n' }),
  )
}

async function showUnanswered(ctx: Context, deps: BotDeps): Promise<void> {
  const language = languageIn(ctx)
  const missed = await deps.insights.unanswered(LISTED, chatShown(ctx))
  if (missed.length === 0) return await sendPhrase(ctx, 'noneUnanswered')
  const lines = missed.map(({ question, times }) => plain(`${times}× ${question}`))
  await send(ctx, layOut({ blocks: lines, language, separator: '\n' }))
}
