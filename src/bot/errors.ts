import { type BotError, type Context, type ErrorHandler, GrammyError, HttpError } from 'grammy'
import type { Logger } from 'pino'
import { languageOf, say } from '../reply/phrases.ts'
import { StorageError } from '../store/storage-error.ts'

// Any token that an address may carry: /bot7000000001:AAF…/sendMessage
const TOKEN = /\d{5,}:[\w-]{20,}/g

/** A text without bot tokens, fit for the log. */
export function redact(text: string): string {
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

/** Whether the chat is closed to the bot: it was blocked, removed, or may not write. */
export function isClosed(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code === 403
}

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

/** The boundary round a feature: the error goes to the log, a short word to the user. */
export function boundary(feature: string, log: Logger): ErrorHandler {
  return async botError => {
    report(botError, feature, log)
    if (isClosed(botError.error)) return
    await apologise(botError.ctx, botError.error).catch(error =>
      log.warn({ feature, error: describe(error) }, 'no apology'),
    )
  }
}

/** One line in the log; the stack only of what is our own mistake. */
export function report({ error, ctx }: BotError, feature: string, log: Logger): void {
  const line = { feature, update: ctx.update.update_id, error: describe(error) }
  const foreign = error instanceof GrammyError || error instanceof HttpError
  const stack = !foreign && error instanceof Error ? { stack: redact(error.stack ?? '') } : {}
  if (isClosed(error)) log.info(line, 'chat is closed to the bot')
  else log.error({ ...line, ...stack }, 'update failed')
}

async function apologise(ctx: Context, error: unknown): Promise<void> {
  const phrase = error instanceof StorageError ? 'notStored' : 'failed'
  const text = say(phrase, languageOf(ctx.from?.language_code))
  if (ctx.callbackQuery) await ctx.answerCallbackQuery({ text, show_alert: true })
  else if (ctx.inlineQuery) await ctx.answerInlineQuery([], { cache_time: 0 })
  else if (ctx.msg) await ctx.reply(text, { reply_parameters: replyTo(ctx.msg.message_id) })
}

/** Replies to a message even when it was deleted meanwhile. */
export function replyTo(message_id: number) {
  return { message_id, allow_sending_without_reply: true }
}
