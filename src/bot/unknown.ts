import { Composer, type Context } from 'grammy'
import { showHelp } from './commands.ts'
import type { DiscussionDeps } from './discussion/discussion-deps.ts'
import { refuse } from './pressing.ts'
import { sendPhrase } from './send.ts'
import { isReplyToBot, wordlessIn } from './update.ts'

/** A word to what no feature took: unknown commands and buttons, pictures and the like. */
export function unknown(deps: DiscussionDeps): Composer<Context> {
  const composer = new Composer<Context>()
  composer.on('callback_query', ctx => refuse(ctx, 'gone'))
  const others = composer.chatType('private').on('message')
  others.on('::bot_command', ctx => showHelp(ctx, deps))
  others.filter(isWordless, tellWordless)
  // In a group only what is meant for the bot, which a reply is.
  composer.chatType(['group', 'supergroup']).filter(isReplyToBot).filter(isWordless, tellWordless)
  others.filter(isContent, ctx => sendPhrase(ctx, 'textOnly'))
  return composer
}

const isWordless = ({ message }: Context): boolean => wordlessIn(message) !== undefined

async function tellWordless(ctx: Context): Promise<void> {
  const phrase = wordlessIn(ctx.message)
  if (phrase !== undefined) await sendPhrase(ctx, phrase)
}

/** A picture, a voice message and the like; not a pinned message or another service message. */
function isContent(ctx: Context): boolean {
  return ctx.has([':file', ':contact', ':location', ':poll', ':dice', ':game', ':story'])
}
