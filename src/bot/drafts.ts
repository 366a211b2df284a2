import { Composer, type Context, InputFile } from 'grammy'
import type { Document } from 'grammy/types'
import { say } from '../reply/phrases.ts'
import { seenLine } from '../report/controls.ts'
import type { BotDeps, DraftFile } from './deps.ts'
import { fetchFile } from './file-bytes.ts'
import { replying, send, sendPhrase } from './send.ts'
import { isCommand, isReplyToBot, languageIn } from './update.ts'

/** Telegram gives a bot no larger file. */
const LARGEST = 20e6

/**
 * Drafts as documents: a file in private, or `/check` as a reply to one. The verdicts are a message, and a
 * Word file comes back with a comment at each figure that the report does not bear out. The draft is kept nowhere; the commented copy waits
 * with the other answers until Telegram has it.
 */
export function drafts(deps: BotDeps): Composer<Context> {
  const composer = new Composer<Context>()
  if (deps.checkDraft === undefined) return composer
  composer
    .command('check')
    .filter(({ message, match }) => hasFile(message?.reply_to_message) && match === '')
    .use(ctx => check(ctx, deps, ctx.message?.reply_to_message?.document))
  // A file in reply to the bot answers something that it asked; one under a command is that command's.
  composer
    .chatType('private')
    .on('message:document')
    .filter(ctx => !isReplyToBot(ctx) && !isCommand(ctx.message))
    .use(ctx => check(ctx, deps, ctx.message.document))
  return composer
}

function hasFile(message: { readonly document?: Document } | undefined): boolean {
  return message?.document !== undefined
}

async function check(ctx: Context, deps: BotDeps, document: Document | undefined): Promise<void> {
  if (document === undefined || deps.checkDraft === undefined) return
  const name = seenLine(document.file_name ?? '') || 'draft'
  const bytes = await download(ctx, deps, document)
  if (bytes === null) return await sendPhrase(ctx, 'draftTooLarge')
  await replyWithVerdicts(ctx, deps, { name, bytes })
}

/**
 * Checks a draft: its verdicts as a message, and a Word file with its comments.
 *
 * @example await replyWithVerdicts(ctx, deps, { name: '讲话稿.docx', bytes })
 */
export async function replyWithVerdicts(
  ctx: Context,
  deps: BotDeps,
  draft: DraftFile,
): Promise<void> {
  if (deps.checkDraft === undefined) return
  const language = languageIn(ctx)
  const { name } = draft
  const checked = await deps.checkDraft(draft, language)
  if (checked.kind === 'refusal')
    return await sendPhrase(ctx, 'draftRefused', { name, reason: checked.reason })
  await send(ctx, checked.message)
  if (checked.commented === null || ctx.msg === undefined) return
  const file = new InputFile(checked.commented.bytes, checked.commented.name)
  const caption = say('draftCommented', language)
  await ctx.replyWithDocument(file, { caption, ...replying(ctx) })
}

/**
 * The bytes of a document; null where Telegram gives a bot no file of its size.
 *
 * @example const bytes = await download(ctx, deps, document)
 */
export async function download(
  ctx: Context,
  deps: BotDeps,
  document: Document,
): Promise<Uint8Array | null> {
  return (await fetchFile(ctx, document, { ...deps, most: LARGEST })) ?? null
}
