import { Context } from 'grammy'
import type { Update, UserFromGetMe } from 'grammy/types'
import type { Incoming } from '../store/inbox.ts'
import { senderChat } from './discussion/sender.ts'

/**
 * An update as the inbox keeps it; undefined for one that names its chat or sender by no number, as no Telegram does.
 *
 * @example incomingOf(update)?.lane // the chat's number
 */
export function incomingOf(update: Update): Incoming | undefined {
  const ctx = contextOf(update)
  const { chat, from } = ctx
  // A channel, and the group's own voice, is somebody of its own: what it said goes when it asks for that.
  const voice = senderChat(ctx)
  const incoming = {
    id: update.update_id,
    // What a group has to say before it moves is done before what it says after.
    lane: update.message?.migrate_to_chat_id ?? (chat === undefined ? (from?.id ?? 0) : chat?.id),
    user: voice?.id ?? (from === undefined ? 0 : from?.id),
    body: JSON.stringify(update),
  }
  const numbers = [incoming.id, incoming.lane, incoming.user]
  return numbers.every(Number.isSafeInteger) ? incoming : undefined
}

/** A query is worth nothing when it is answered late: it is not kept. */
export function isFleeting(update: Update): boolean {
  return update.inline_query !== undefined
}

/** Where an update comes from; a query from inline mode names no chat: there the asker counts. */
export function chatOf(update: Update): number | undefined {
  const { chat, from } = contextOf(update)
  return chat?.id ?? from?.id
}

/** Who sent an update; 0 is nobody. */
export function senderOf(update: Update): number {
  return contextOf(update).from?.id ?? 0
}

/**
 * What an update is of, to count it: no words of it.
 *
 * @example kindOf(update) // 'command', 'message', 'edit', 'press' or 'query'
 */
export function kindOf({ message, edited_message, callback_query, inline_query }: Update): string {
  if (callback_query !== undefined) return 'press'
  if (inline_query !== undefined) return 'query'
  if (edited_message !== undefined) return 'edit'
  const first = message?.entities?.[0]
  return first?.type === 'bot_command' && first.offset === 0 ? 'command' : 'message'
}

/** The language of somebody's Telegram. */
export function languageCodeOf(update: Update): string | undefined {
  const code: unknown = contextOf(update).from?.language_code
  return typeof code === 'string' ? code : undefined
}

// grammY knows where each kind of update holds its chat and its sender.
const contextOf = (update: Update): Context =>
  new Context(update, undefined as never, {} as UserFromGetMe)
