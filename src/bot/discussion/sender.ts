import type { Context } from 'grammy'
import type { Chat, Message, MessageOrigin, User } from 'grammy/types'
import type { Actor, Person, Place } from '../../discussion/discussion.ts'
import { seenLine } from '../../report/controls.ts'

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
  return { id, name: nameOf(id, `${first_name} ${last_name ?? ''}`), username: username ?? null }
}

// A deleted account has no name, and many a name is made of characters that nobody sees.
const nameOf = (id: number, name: string): string => seenLine(name) || `成员${Math.abs(id)}`

/**
 * Who does it: the one who pressed, else who writes, which may be a channel, or an administrator in the group's
 * own name. Whatever the message with a button says of its sender, the presser is a person.
 *
 * @example senderOf(ctx)?.name // '王明'
 */
export function senderOf(ctx: Context): Person | undefined {
  const chat = senderChat(ctx)
  if (chat !== undefined) return namesake(chat)
  return ctx.from && personOf(ctx.from)
}

/**
 * The channel, or the group itself, in whose name a message was written; a press is always a person's.
 *
 * @example senderChat(ctx)?.id // -1001234567890
 */
export function senderChat({ update, msg }: Pick<Context, 'update' | 'msg'>): Chat | undefined {
  return update.callback_query === undefined ? msg?.sender_chat : undefined
}

/**
 * Whether somebody writes as the group itself: Telegram lets administrators do so, and nobody else.
 *
 * @example isAnonymous(ctx) // true for a message by GroupAnonymousBot
 */
export function isAnonymous(ctx: Pick<Context, 'update' | 'chat' | 'msg'>): boolean {
  const sender = senderChat(ctx)
  return sender !== undefined && sender.id === ctx.chat?.id && ctx.msg?.from?.is_bot === true
}

// Users and channels have names of one kind: a channel's is no member's account.
function namesake({ id, title = '' }: Chat): Person {
  return { id, name: nameOf(id, title), username: null }
}

/**
 * Whose words a message holds: a channel's or the group's where it writes, the first author's where it was
 * forwarded; undefined where they are a bot's, or where nobody can tell.
 *
 * @example authorOf(replied)?.name // '王明'
 */
export function authorOf({ from, sender_chat, forward_origin }: Message): Person | undefined {
  if (forward_origin !== undefined) return originOf(forward_origin)
  if (sender_chat !== undefined) return namesake(sender_chat)
  return from === undefined || from.is_bot ? undefined : personOf(from)
}

function originOf(origin: MessageOrigin): Person | undefined {
  if (origin.type === 'user')
    return origin.sender_user.is_bot ? undefined : personOf(origin.sender_user)
  if (origin.type === 'chat') return namesake(origin.sender_chat)
  return origin.type === 'channel' ? namesake(origin.chat) : undefined
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

/** What somebody is in a group, as Telegram tells. */
export type Standing = Pick<Actor, 'administrator' | 'outside'>

/**
 * Who does something here.
 *
 * @example actorOf(ctx, { administrator: true })?.administrator // true
 */
export function actorOf(ctx: Context, standing: Standing): Actor | undefined {
  const sender = senderOf(ctx)
  return sender && { ...sender, ...standing }
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
