import type { Context, NextFunction } from 'grammy'
import type { Message } from 'grammy/types'

/**
 * Brings messages into the one form that everything behind it reads: words under a picture are words like others,
 * and a command counts only where its sender typed it. Words that were forwarded, or that another bot put in, are
 * words and no commands.
 *
 * @example bot.use(asTyped)
 */
export async function asTyped({ update }: Context, next: NextFunction): Promise<void> {
  for (const message of [update.message, update.edited_message])
    if (message !== undefined) prepare(message)
  await next()
}

// As Telegram delivers it, before anybody may rely on it.
type Raw = { -readonly [K in keyof Message]: Message[K] }

function prepare(message: Raw): void {
  if (message.text === undefined && message.caption !== undefined && speaks(message)) {
    message.text = message.caption
    if (message.caption_entities !== undefined) message.entities = message.caption_entities
  }
  if (message.forward_origin === undefined && message.via_bot === undefined) return
  if (message.entities !== undefined)
    message.entities = message.entities.filter(({ type }) => type !== 'bot_command')
}

// What stands under a document describes it, unless it is a command.
function speaks({ document, caption_entities = [] }: Raw): boolean {
  return document === undefined || caption_entities.some(isCommand)
}

const isCommand = ({ type, offset }: { readonly type: string; readonly offset: number }) =>
  type === 'bot_command' && offset === 0
