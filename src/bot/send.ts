import type { Context } from 'grammy'
import type {
  InlineKeyboardButton,
  InlineKeyboardMarkup,
  MessageEntity,
  Message as Sent,
} from 'grammy/types'
import type { Blanks } from '../reply/bilingual.ts'
import { unformatted } from '../reply/layout.ts'
import type { Button, ButtonRow, Message } from '../reply/message.ts'
import { type Phrase, say } from '../reply/phrases.ts'
import { encode } from '../reply/press.ts'
import { replyTo } from './errors.ts'
import { languageIn } from './update.ts'

/** Sent with every text: an address in a report is no reason to show a web page. */
export const NO_PREVIEW = { link_preview_options: { is_disabled: true } } as const

/** A message's formatting as Telegram takes it. */
export function entitiesOf({ entities }: Pick<Message, 'entities'>): MessageEntity[] {
  return [...entities]
}

/**
 * Buttons as Telegram takes them; undefined where there are none.
 *
 * @example keyboardOf([[{ text: '打开', url: 'https://t.me/bot' }]])
 */
export function keyboardOf(buttons: readonly ButtonRow[]): InlineKeyboardMarkup | undefined {
  return buttons.length === 0
    ? undefined
    : { inline_keyboard: buttons.map(row => row.map(telegramButton)) }
}

function telegramButton(button: Button): InlineKeyboardButton {
  const { text } = button
  if ('url' in button) return { text, url: button.url }
  if ('app' in button) return { text, web_app: { url: button.app } }
  if ('copy' in button) return { text, copy_text: { text: button.copy } }
  return { text, callback_data: encode(button.press) }
}

/** All that goes with a message's text. */
export function optionsOf(message: Message) {
  const keyboard = keyboardOf(message.buttons)
  return {
    entities: entitiesOf(message),
    ...NO_PREVIEW,
    ...(keyboard ? { reply_markup: keyboard } : {}),
  }
}

/** Sends a message as a reply to the one at hand, in its topic. */
export async function send(ctx: Context, message: Message): Promise<Sent> {
  return await ctx.reply(message.text, { ...optionsOf(message), ...replying(ctx) })
}

/**
 * What makes a message a reply to the one at hand; nothing where there is none.
 *
 * @example await ctx.replyWithPhoto(file, { caption, ...replying(ctx) })
 */
export function replying({ msg }: Context) {
  return msg === undefined ? {} : { reply_parameters: replyTo(msg.message_id) }
}

/** Sends one of the bot's own sentences. */
export async function sendPhrase(ctx: Context, phrase: Phrase, blanks: Blanks = {}): Promise<void> {
  await send(ctx, unformatted(say(phrase, languageIn(ctx), blanks)))
}
