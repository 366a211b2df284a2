import { sequentialize } from '@grammyjs/runner'
import { Bot, type Composer, type Context } from 'grammy'
import { commands, READING } from './commands.ts'
import type { BotDeps } from './deps.ts'
import { type DiscussionDeps, discussionDeps } from './discussion/discussion-deps.ts'
import { discussions } from './discussion/discussions.ts'
import { startClockwork } from './discussion/schedule.ts'
import { boundary, describe, report } from './errors.ts'
import { feedback } from './feedback.ts'
import { figures } from './figures.ts'
import { gate, once } from './gate.ts'
import { inline } from './inline.ts'
import { registerMenus } from './menus.ts'
import { outline } from './outline.ts'
import { poll, type Running } from './polling.ts'
import { privacy } from './privacy.ts'
import { questions } from './questions.ts'
import { addRetries } from './retry.ts'
import { unknown } from './unknown.ts'
import { listen, type Webhook } from './webhook.ts'

export type { BotDeps } from './deps.ts'
export type { Running } from './polling.ts'

// Longer than a long poll; a request that hangs is given up then.
const TIMEOUT_SECONDS = 40

// In order: the first that handles an update ends its way. `unknown` takes what the others left.
const FEATURES = {
  commands,
  discussions,
  feedback,
  questions,
  outline,
  figures,
  inline,
  privacy,
  unknown,
} as const satisfies Record<string, (deps: DiscussionDeps) => Composer<Context>>

/**
 * The bot over the core: nothing global, nothing from the environment, and not yet connected.
 *
 * @example const running = await run(createBot(token, deps), null, deps)
 */
export function createBot(token: string, given: BotDeps): Bot {
  const root = given.apiRoot === undefined ? {} : { apiRoot: given.apiRoot }
  const bot = new Bot(token, { client: { ...root, timeoutSeconds: TIMEOUT_SECONDS } })
  const deps = discussionDeps(bot.api, given)
  addRetries(bot.api)
  bot.catch(error => report(error, 'bot', deps.log))
  const fresh = bot.filter(once())
  fresh.use(sequentialize(constraintsOf))
  fresh.use(gate(deps))
  for (const [name, feature] of Object.entries(FEATURES))
    fresh.errorBoundary(boundary(name, deps.log), feature(deps))
  return bot
}

// What only reads waits for its own reader's commands; what writes is done in the order of the chat.
function constraintsOf({ chat, from, message }: Context): string[] {
  const own = `${chat?.id}:${from?.id}`
  const name = /^\/(\w+)/.exec(message?.text ?? '')?.[1] ?? ''
  if (READING.has(name)) return [own]
  // What comes from a new supergroup waits until everything of the old group is there.
  const heir = message?.migrate_to_chat_id
  return [own, String(chat?.id), ...(heir === undefined ? [] : [String(heir)])]
}

/**
 * Connects the bot: long polling, or a webhook when one is given.
 *
 * @throws when Telegram refuses the token, or the webhook's port is taken
 */
export async function run(bot: Bot, webhook: Webhook | null, deps: BotDeps): Promise<Running> {
  const { log } = deps
  await bot.init()
  startClockwork(bot.api, deps)
  await registerMenus(bot.api, deps)
  if (webhook !== null) return await listen(bot, webhook, log)
  await bot.api.deleteWebhook()
  return poll(bot, log)
}

/** Tells the administrators something; whoever cannot be reached is noted in the log. */
export async function tellAdmins(
  bot: Bot,
  { adminIds = [], log }: BotDeps,
  text: string,
): Promise<void> {
  for (const admin of adminIds)
    await bot.api
      .sendMessage(admin, text.slice(0, 4000))
      .catch(error => log.warn({ admin, error: describe(error) }, 'administrator not reached'))
}
