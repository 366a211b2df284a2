import { Composer, type Context } from 'grammy'
import type { BotDeps } from './deps.ts'
import { settle } from './pressing.ts'

/** Keeps chats out that are not served, and follows a group that becomes a supergroup. */
export function gate({
  allowedChats = null,
  adminIds = [],
  state,
  book,
  now,
  log,
}: BotDeps): Composer<Context> {
  const served = allowedChats && new Set([...allowedChats, ...adminIds])
  const composer = new Composer<Context>()
  composer.on('message:migrate_to_chat_id', async ctx => {
    const to = ctx.message.migrate_to_chat_id
    if (served?.has(ctx.chat.id)) served.add(to)
    await state.migrate(ctx.chat.id, to)
    await book.migrate(ctx.chat.id, to, now())
    log.info({ from: ctx.chat.id, to }, 'group became a supergroup; ALLOWED_CHATS needs its new id')
  })
  composer.drop(ctx => isServed(ctx, served), dismiss)
  return composer
}

// A query from inline mode names no chat: there the asker counts.
function isServed(ctx: Context, served: ReadonlySet<number> | null): boolean {
  const { chat, from } = ctx
  return served === null || served.has(chat?.id ?? from?.id ?? 0) || isErrand(ctx)
}

// `/start brief_12_docx`, `/start roster_12`, `/roster 12 …` and the answer to a request for a roster
const ERRAND = /^\/(?:start (?:brief|roster)_\d|roster \d)/
const REQUEST = /\/roster \d/

/** In private, but for a group that is served: who may do it is asked there. */
function isErrand({ chat, message, me }: Context): boolean {
  const { text = '', reply_to_message: replied } = message ?? {}
  const asked = replied?.from?.id === me.id && REQUEST.test(replied.text ?? '')
  return chat?.type === 'private' && (ERRAND.test(text) || asked)
}

/** Nothing is said in a chat that is not served, but no button is left spinning. */
async function dismiss(ctx: Context): Promise<void> {
  if (ctx.callbackQuery) await settle(ctx)
  if (ctx.inlineQuery) await ctx.answerInlineQuery([], { is_personal: true })
}
