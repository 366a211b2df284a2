import type { Context } from 'grammy'
import type { Message, User } from 'grammy/types'
import type { Actor, Person, Place } from '../../discussion/discussion.ts'

/**
 * Where an update comes from: a chat, or one topic of a forum.
 *
 * @example placeOf(ctx) // { chat: -1001, thread: null }
 */
export function placeOf({ chat, msg }: Context): Place {
  const thread = msg?.is_topic_message === true ? msg.message_thread_id : undefined
  return { chat: chat?.id ?? 0, thread: thread ?? null }
}

/**
 * A user as the discussion knows them; many have no username.
 *
 * @example personOf(ctx.from).name // '王 明'
 */
export function personOf({ id, first_name, last_name, username }: User): Person {
  const name = [first_name, last_name ?? ''].join(' ').trim()
  return { id, name, username: username ?? null }
}

/**
 * Who writes: an administrator may do it in the group's own name.
 *
 * @example senderOf(ctx)?.name // '王明'
 */
export function senderOf({ from, chat, msg }: Context): Person | undefined {
  if (isAnonymous({ chat, msg })) return namesake(chat)
  return from && personOf(from)
}

/**
 * Whether somebody writes as the group itself: Telegram lets administrators do so, and nobody else.
 *
 * @example isAnonymous(ctx) // true for a message by GroupAnonymousBot
 */
export function isAnonymous({ chat, msg }: Pick<Context, 'chat' | 'msg'>): boolean {
  return chat !== undefined && msg?.sender_chat?.id === chat.id && msg.from?.is_bot === true
}

function namesake(chat: Context['chat']): Person {
  return { id: chat?.id ?? 0, name: chat?.title ?? '', username: null }
}

/**
 * The author of a message, who may write as the group or a channel; undefined where it is a bot's.
 *
 * @example authorOf(replied)?.name // '王明'
 */
export function authorOf({ from, sender_chat }: Message): Person | undefined {
  if (sender_chat !== undefined) return namesake(sender_chat)
  return from === undefined || from.is_bot ? undefined : personOf(from)
}

/**
 * The member's message that one replies to; the first message of a topic is no reply.
 *
 * @example repliedMessage(ctx)?.text
 */
export function repliedMessage({ message }: Context): Message | undefined {
  const replied = message?.reply_to_message
  return replied?.forum_topic_created === undefined ? (replied as Message | undefined) : undefined
}

/**
 * Who does something here.
 *
 * @example actorOf(ctx, true)?.administrator // true
 */
export function actorOf(ctx: Context, administrator: boolean): Actor | undefined {
  const sender = senderOf(ctx)
  return sender && { ...sender, administrator: administrator || isAnonymous(ctx) }
}

/**
 * The member that a command names: by a mention with their number, or as the author replied to.
 *
 * @example namedPerson(ctx)?.name // '王明' for /convener as a reply to him
 */
export function namedPerson(ctx: Context): Person | undefined {
  const user = ctx.entities('text_mention')[0]?.user
  if (user !== undefined) return personOf(user)
  const replied = repliedMessage(ctx)
  return replied && authorOf(replied)
}

/**
 * The first `@name` of a message.
 *
 * @example namedAccount(ctx) // '@LiHua'
 */
export function namedAccount(ctx: Context): string | undefined {
  return ctx.entities('mention')[0]?.text
}
