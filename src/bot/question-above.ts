import type { Context } from 'grammy'
import { behindCommand } from './update.ts'

/**
 * The asker's message that the answer with the pressed button replies to, without its command.
 *
 * @example questionAbove(ctx) // '代表建议办了多少件' under an answer to /ask
 */
export function questionAbove({ callbackQuery }: Context): string | undefined {
  return behindCommand(callbackQuery?.message?.reply_to_message)
}
