import type { Context } from 'grammy'
import type { Message as Sent } from 'grammy/types'
import type { Language } from '../answer/answer.ts'
import type { Library } from '../answer/library.ts'
import { languageOf } from '../reply/bilingual.ts'
import type { Scene } from '../reply/pages.ts'
import { seen } from '../report/controls.ts'

/** What somebody typed: after the command if there is one; under a picture its caption. */
export function typedText({ match, message }: Context): string {
  const typed = message?.text ?? message?.caption ?? ''
  return seen(typeof match === 'string' ? match : typed).trim()
}

/** Whether a message begins with a command that its sender typed. */
export function isCommand(message: Worded | undefined): boolean {
  return commandOf(message) !== undefined
}

/** A message's words behind its command, if it has one; undefined where it has no text. */
export function behindCommand(message: Worded | undefined): string | undefined {
  const text = message?.text?.slice(commandOf(message)?.length ?? 0)
  return text === undefined ? undefined : seen(text).trim()
}

type Worded = Pick<Sent, 'text' | 'entities' | 'caption_entities'>

// A command is an entity at the start, of a text or of a file's caption.
const commandOf = (message: Worded | undefined) =>
  (message?.entities ?? message?.caption_entities)?.find(
    ({ type, offset }) => type === 'bot_command' && offset === 0,
  )

/**
 * Whether somebody is one of the bot's owners.
 *
 * @example isOwner(ctx, { adminIds: [90] })
 */
export function isOwner(
  { from }: Pick<Context, 'from'>,
  { adminIds = [] }: { readonly adminIds?: readonly number[] },
): boolean {
  return adminIds.includes(from?.id ?? 0)
}

/** The one chat whose questions may be shown here, null for all of them: what others asked is no group's business. */
export function chatShown({ chat }: Pick<Context, 'chat'>): number | null {
  return chat === undefined || chat.type === 'private' ? null : chat.id
}

/** The words replied to: the part that was quoted, else the whole message. */
export function repliedText({ message }: Context): string {
  const replied = message?.reply_to_message
  return seen(message?.quote?.text ?? replied?.text ?? replied?.caption ?? '').trim()
}

/**
 * What to say of a message that holds nothing to read: undefined where there are words in it, or nothing at all.
 *
 * @example wordlessIn(ctx.message?.reply_to_message) // 'voiceOnly'
 */
export function wordlessIn(message: Sent | undefined): 'voiceOnly' | 'pictureOnly' | undefined {
  if (message === undefined || message.text !== undefined || message.caption !== undefined)
    return undefined
  if (message.voice ?? message.audio ?? message.video_note) return 'voiceOnly'
  return (message.photo ?? message.video) ? 'pictureOnly' : undefined
}

/** Whether a message replies to one of the bot's own. */
export function isReplyToBot({ message, me }: Context): boolean {
  return message?.reply_to_message?.from?.id === me.id
}

/** The language of somebody whose words do not tell it. */
export function languageIn({ from }: Context): Language {
  return languageOf(from?.language_code)
}

/** What a command's page is drawn from. */
export function sceneOf(ctx: Context, library: Library): Scene {
  return { library, language: languageIn(ctx), page: 0 }
}
