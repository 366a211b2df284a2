import type { Context } from 'grammy'

/**
 * The asker's message that the answer with the pressed button replies to, without its command.
 *
 * @example questionAbove(ctx) // '代表建议办了多少件' under an answer to /ask
 */
export function questionAbove({ callbackQuery }: Context): string | undefined {
  const { text, entities = [] } = callbackQuery?.message?.reply_to_message ?? {}
  const command = entities.find(({ type, offset }) => type === 'bot_command' && offset === 0)
  return text?.slice(command?.length ?? 0).trim()
}
