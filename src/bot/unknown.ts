import { Composer, type Context } from 'grammy'
import { commandNames, showHelp } from './commands.ts'
import type { DiscussionDeps } from './discussion/discussion-deps.ts'
import { refuse } from './pressing.ts'
import { sendPhrase } from './send.ts'
import { isReplyToBot, wordlessIn } from './update.ts'

/** A word to what no feature took: unknown commands and buttons, pictures and the like. */
export function unknown(deps: DiscussionDeps): Composer<Context> {
  const composer = new Composer<Context>()
  composer.on('callback_query', ctx => refuse(ctx, 'gone'))
  const others = composer.chatType('private').on('message')
  others.on('::bot_command', ctx => tellCommand(ctx, deps))
  others.filter(isWordless, tellWordless)
  // In a group only what is meant for the bot, which a reply is.
  composer.chatType(['group', 'supergroup']).filter(isReplyToBot).filter(isWordless, tellWordless)
  others.filter(isContent, ctx => sendPhrase(ctx, 'textOnly'))
  return composer
}

/** The command that was meant, where the one typed is but a slip away from it; else how the bot is used. */
async function tellCommand(ctx: Context, deps: DiscussionDeps): Promise<void> {
  const [, typed = ''] = /^\/([a-z_]+)/i.exec(ctx.msg?.text ?? '') ?? []
  const names = commandNames(ctx, deps)
  const meant = names.find(name => isSlipOf(typed.toLowerCase(), name))
  if (meant === undefined) return await showHelp(ctx, deps)
  await sendPhrase(ctx, 'unknownCommand', { typed, meant })
}

// One letter more, less, other or out of place.
function isSlipOf(typed: string, name: string): boolean {
  if (typed.length < SHORTEST || Math.abs(typed.length - name.length) > 1) return false
  let from = 0
  while (from < name.length && typed[from] === name[from]) from += 1
  const [rest, meant] = [typed.slice(from), name.slice(from)]
  const swapped = `${rest[1] ?? ''}${rest[0] ?? ''}${rest.slice(2)}`
  return (
    rest.slice(1) === meant.slice(1) ||
    rest.slice(1) === meant ||
    rest === meant.slice(1) ||
    swapped === meant
  )
}

const SHORTEST = 3

const isWordless = ({ message }: Context): boolean => wordlessIn(message) !== undefined

async function tellWordless(ctx: Context): Promise<void> {
  const phrase = wordlessIn(ctx.message)
  if (phrase !== undefined) await sendPhrase(ctx, phrase)
}

/** A picture, a voice message and the like; not a pinned message or another service message. */
function isContent(ctx: Context): boolean {
  return ctx.has([':file', ':contact', ':location', ':poll', ':dice', ':game', ':story'])
}
