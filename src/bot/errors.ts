import { type Api, BotError, type ErrorHandler, GrammyError, HttpError } from 'grammy'
import type { Update } from 'grammy/types'
import type { Logger } from 'pino'
import { Unavailable } from '../answer/unavailable.ts'
import { languageOf } from '../reply/bilingual.ts'
import { say } from '../reply/phrases.ts'
import { StorageError } from '../store/storage-error.ts'
import { languageCodeOf } from './incoming.ts'

// Any token that an address may carry: /bot7000000001:AAF…/sendMessage
const TOKEN = /\d{5,}:[\w-]{20,}/g

/** A text without bot tokens, fit for the log. */
function redact(text: string): string {
  return text.replace(TOKEN, '<token>')
}

/**
 * An error in words with what caused it, without any token: grammY keeps the address of a failed request.
 *
 * @example describe(new Error('request to https://…/bot70:AA…/getMe failed')) // 'Error: request to https://…/bot<token>/getMe failed'
 */
export function describe(error: unknown): string {
  return redact(chainOf(error).map(lineOf).join(' ← '))
}

// An error, what it wraps (grammY: `error`), what caused it (`cause`), and so on.
function chainOf(error: unknown, depth = 0): unknown[] {
  if (!(error instanceof Error) || depth > 4) return [error]
  const inner = 'error' in error ? error.error : error.cause
  return inner === undefined ? [error] : [error, ...chainOf(inner, depth + 1)]
}

const lineOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error)

// Of some chats that are closed Telegram says that the request is a bad one: deleted, never opened, a topic that is over.
const CLOSED =
  /chat not found|group chat was deactivated|user is deactivated|PEER_ID_INVALID|CHAT_WRITE_FORBIDDEN|CHAT_RESTRICTED|(?:not enough|have no) rights to send (?:text messages|a message)|message thread not found|TOPIC_(?:CLOSED|DELETED)/

/** Whether the chat, or the topic, is closed to the bot: it was blocked, removed, or may not write. */
export function isClosed(error: unknown): boolean {
  if (!(error instanceof GrammyError)) return false
  const { error_code, description } = error
  return error_code === 403 || (error_code === 400 && CLOSED.test(description))
}

/** Whether a message cannot be changed any more: deleted, too old, or left in the group that became a supergroup. */
export function isMissing(error: unknown): boolean {
  return error instanceof GrammyError && MISSING.test(error.description)
}

const MISSING = /not found|can't be edited|MESSAGE_ID_INVALID|upgraded to a supergroup/

/** Whether an edit would have changed nothing. */
export function isUnchanged(error: unknown): boolean {
  return error instanceof GrammyError && error.description.includes('message is not modified')
}

/** Whether somebody pressed or typed too long ago to be answered: while the bot was down. */
export function isExpired(error: unknown): boolean {
  return error instanceof GrammyError && error.description.includes('query is too old')
}

/** Whether Telegram could not be reached, or answered with something else than JSON. */
export function isUnreachable(error: unknown): error is HttpError {
  return error instanceof HttpError
}

/** Milliseconds that Telegram wants to hear nothing for, of who asked too much; undefined for other errors. */
export function waitAskedFor(error: unknown): number | undefined {
  if (!(error instanceof GrammyError) || error.error_code !== 429) return undefined
  return (error.parameters.retry_after ?? 1) * 1000
}

/** The code of Telegram's refusal; 0 for other errors. */
export function codeOf(error: unknown): number {
  return error instanceof GrammyError ? error.error_code : 0
}

/** Whether the fault is Telegram's own, or the token's, and not the request's. */
export function isFault(error: unknown): boolean {
  return !(error instanceof GrammyError) || error.error_code >= 500 || error.error_code === 401
}

/** A feature's handler has failed. */
export class FeatureError extends Error {
  override readonly name = 'FeatureError'
  readonly feature: string

  constructor(feature: string, cause: unknown) {
    super(`${feature} failed`, { cause })
    this.feature = feature
  }
}

/** The boundary round a feature: whoever hears of the error hears where it was. */
export function boundary(feature: string): ErrorHandler {
  return ({ error }) => {
    throw new FeatureError(feature, error)
  }
}

/** What a handler threw, without what the way from there has wrapped round it. */
export function originOf(error: unknown): unknown {
  if (error instanceof BotError) return originOf(error.error)
  return error instanceof FeatureError ? originOf(error.cause) : error
}

/** One line in the log; the stack only of what is our own mistake. */
export function report(error: unknown, update: number, log: Logger): void {
  const origin = originOf(error)
  const wrapped = error instanceof BotError ? error.error : error
  const feature = wrapped instanceof FeatureError ? wrapped.feature : 'bot'
  const line = { feature, update, error: describe(origin) }
  const isForeign =
    origin instanceof GrammyError ||
    origin instanceof HttpError ||
    origin instanceof StorageError ||
    origin instanceof Unavailable
  const stack = !isForeign && origin instanceof Error ? { stack: redact(origin.stack ?? '') } : {}
  if (isClosed(origin)) log.info(line, 'chat is closed to the bot')
  else log.error({ ...line, ...stack }, 'update failed')
}

/** What went wrong with an update, and whether a word may be said about it. */
export interface Failure {
  readonly error?: unknown
  /** Nothing is said in a chat that is not served. */
  readonly silently: boolean
}

/** Tells somebody that nothing came of what they sent; no press stays without an answer. */
export async function apologise(
  api: Api,
  update: Update,
  { error, silently }: Failure,
): Promise<void> {
  const { callback_query, inline_query } = update
  const message = update.message ?? update.edited_message
  const text = apologyIn(languageCodeOf(update), originOf(error))
  if (callback_query)
    await api.answerCallbackQuery(callback_query.id, silently ? {} : { text, show_alert: true })
  else if (inline_query) await api.answerInlineQuery(inline_query.id, [], { cache_time: 0 })
  else if (message && !silently)
    await api.sendMessage(message.chat.id, text, { reply_parameters: replyTo(message.message_id) })
}

/** What to say for an error, in the language of somebody's Telegram. */
export function apologyIn(code: string | undefined, error?: unknown): string {
  const known = error instanceof Unavailable ? 'unavailable' : 'failed'
  return say(error instanceof StorageError ? 'notStored' : known, languageOf(code))
}

/** Replies to a message even when it was deleted meanwhile. */
export function replyTo(message_id: number) {
  return { message_id, allow_sending_without_reply: true }
}
