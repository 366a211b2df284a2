import type { Context } from 'grammy'
import type { Asked } from '../store/followups.ts'
import { authorOf } from './discussion/sender.ts'
import { behindCommand } from './update.ts'

/**
 * The asker's message that the answer with the pressed button replies to, without its command.
 *
 * @example questionAbove(ctx)?.text // '代表建议办了多少件' under an answer to /ask
 */
export function questionAbove({ callbackQuery }: Context): Asked | undefined {
  const message = callbackQuery?.message?.reply_to_message
  const text = behindCommand(message)
  if (message === undefined || text === undefined) return undefined
  return { text, by: authorOf(message)?.id ?? null }
}
