import type { Bot } from 'grammy'
import type { BotDeps } from '../deps.ts'
import type { Mail } from '../mail.ts'
import { Administrators } from './administrators.ts'
import { type Room, StatusBoard } from './status-board.ts'

/** What handlers of discussions work with. */
export interface DiscussionDeps extends BotDeps {
  readonly administrators: Administrators
  readonly board: StatusBoard
  readonly pace: Room
}

/**
 * What handlers of discussions work with, made of what the bot works with.
 *
 * @example const deps = discussionDeps(bot, given, { mail, pace: sender })
 */
export function discussionDeps(
  bot: Pick<Bot, 'api' | 'botInfo'>,
  deps: BotDeps,
  { mail, pace }: { readonly mail: Mail; readonly pace: Room },
): DiscussionDeps {
  const { api } = bot
  const administrators = new Administrators(api, deps)
  const me = () => bot.botInfo
  const board = new StatusBoard(api, { ...deps, mail, pace, administrators, me })
  return { ...deps, pace, administrators, board }
}
