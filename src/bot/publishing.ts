import { createHash } from 'node:crypto'
import { Composer, type Context } from 'grammy'
import { unformatted } from '../reply/layout.ts'
import type { Message } from '../reply/message.ts'
import { type Phrase, say } from '../reply/phrases.ts'
import { startOf } from '../reply/press.ts'
import {
  ACTS,
  amendMessage,
  type Change,
  changedMessage,
  corpusMessage,
  type Preview,
  type PublishingAct,
  previewMessage,
} from '../reply/publication.ts'
import { seenLine } from '../report/controls.ts'
import type { Report } from '../report/report.ts'
import type { BotDeps, DraftRefusal, Publishing } from './deps.ts'
import { download, replyWithVerdicts } from './drafts.ts'
import { edit, pressOf, refuse, settle } from './pressing.ts'
import { send, sendPhrase } from './send.ts'
import { isCommand, isOwner, isReplyToBot, languageIn } from './update.ts'

/** What may be written for a document, and the field of its front matter. */
const FIELDS = { title: 'pubFieldTitle', body: 'pubFieldBody', place: 'pubFieldPlace' } as const

type Field = keyof typeof FIELDS

/** What the bot's own request for a field holds. */
const REQUEST = /[〔[]([0-9a-f]{12})·(title|body|place)[〕\]]/
const LONGEST_VALUE = 100
const AS_BEFORE = '-'

/** What handlers of publishing work with. */
interface Means extends BotDeps {
  readonly publishing: Publishing
}

/**
 * Publishing by chat: an administrator sends a document in private, sees what it would be in the corpus, and says
 * whether it is to be there; reports are withdrawn and put back by buttons.
 *
 * @example bot.use(publishing(deps))
 */
export function publishing(deps: BotDeps): Composer<Context> {
  const composer = new Composer<Context>()
  const { publishing: shelf } = deps
  if (shelf === undefined) return composer
  const means = { ...deps, publishing: shelf }
  const privately = composer.chatType('private')
  privately.callbackQuery(startOf('publish'), ctx => press(ctx, means))
  const owned = privately.filter(ctx => isOwner(ctx, deps))
  owned
    .on('message:document')
    .filter(ctx => !isReplyToBot(ctx) && !isCommand(ctx.message))
    .use(ctx => offer(ctx, means))
  owned.on('message:text').filter(isAmendment, ctx => amend(ctx, means))
  return composer
}

// === A document

async function offer(ctx: Context, deps: Means): Promise<void> {
  const document = ctx.message?.document
  if (document === undefined) return
  const bytes = await download(ctx, deps, document)
  if (bytes === null) return await sendPhrase(ctx, 'pubTooLarge')
  const read = await deps.publishing.offer({
    name: seenLine(document.file_name ?? '') || '报告.txt',
    bytes,
  })
  if (read.kind === 'refusal') return await sendPhrase(ctx, 'pubRefused', { reason: read.reason })
  await send(ctx, previewMessage(read, languageIn(ctx)))
}

const repliedLine = ({ message }: Context): string => message?.reply_to_message?.text ?? ''

const isAmendment = (ctx: Context): boolean =>
  isReplyToBot(ctx) && !isCommand(ctx.message) && REQUEST.test(repliedLine(ctx))

async function amend(ctx: Context, deps: Means): Promise<void> {
  const [, key = '', field = ''] = REQUEST.exec(repliedLine(ctx)) ?? []
  const typed = (ctx.message?.text ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST_VALUE)
  const value = typed === AS_BEFORE ? '' : typed
  const preview = isField(field) ? await deps.publishing.amend(key, field, value) : null
  if (preview === null) return await sendPhrase(ctx, 'pubGone')
  await send(ctx, previewMessage(preview, languageIn(ctx)))
}

const isField = (name: string): name is Field => Object.hasOwn(FIELDS, name)

// === Buttons

/** What a button does with the key behind it. */
type Act = (ctx: Context, deps: Means, key: string) => Promise<void>

// The right is asked for again: a message with buttons may have been forwarded, and rights change.
async function press(ctx: Context, deps: Means): Promise<void> {
  const key = pressOf(ctx)?.key ?? ''
  const act = (Object.keys(ACTS) as PublishingAct[]).find(name => ACTS[name] === key.charAt(0))
  if (!isOwner(ctx, deps) || act === undefined) return await refuse(ctx, 'adminsOnly')
  await HANDLERS[act](ctx, deps, key.slice(1))
}

const HANDLERS = {
  publish: (ctx, deps, key) => change(ctx, deps, { phrase: 'pubPublished', key, by: 'publish' }),
  restore: (ctx, deps, key) => change(ctx, deps, { phrase: 'pubRestored', key, by: 'restore' }),
  withdraw: async (ctx, deps, key) => {
    const report = deps.library().reports.find(each => keyOf(each) === key)
    if (report === undefined) return await refuse(ctx, 'gone')
    const done = await deps.publishing.withdraw(report.id)
    await tell(ctx, deps, { phrase: 'pubWithdrawn', done })
  },
  cancel: async (ctx, deps, key) => {
    await deps.publishing.cancel(key)
    await show(ctx, unformatted(say('pubCancelled', languageIn(ctx))))
  },
  amend: (ctx, deps, key) => redraw(ctx, deps, { key, draw: amendMessage }),
  back: (ctx, deps, key) => redraw(ctx, deps, { key, draw: previewMessage }),
  yearLess: (ctx, deps, key) => moveYear(ctx, deps, { key, by: -1 }),
  yearMore: (ctx, deps, key) => moveYear(ctx, deps, { key, by: 1 }),
  title: (ctx, _, key) => ask(ctx, key, 'title'),
  body: (ctx, _, key) => ask(ctx, key, 'body'),
  place: (ctx, _, key) => ask(ctx, key, 'place'),
  check: async (ctx, deps, key) => {
    const draft = await deps.publishing.document(key)
    if (draft === null) return await refuse(ctx, 'pubGone')
    await settle(ctx)
    await replyWithVerdicts(ctx, deps, draft)
  },
  list: async (ctx, deps) => {
    const { reports } = deps.library()
    const listed = reports.map(report => ({ key: keyOf(report), report }))
    const withdrawn = await deps.publishing.withdrawn()
    await send(ctx, corpusMessage({ reports: listed, withdrawn }, languageIn(ctx)))
    await settle(ctx)
  },
} as const satisfies Record<PublishingAct, Act>

const KEY_LENGTH = 16

/** The name that buttons have for a report: its id may be longer than a button can hold. */
const keyOf = ({ id }: Report): string =>
  createHash('sha256').update(id).digest('hex').slice(0, KEY_LENGTH)

async function change(
  ctx: Context,
  deps: Means,
  { phrase, key, by }: { phrase: Phrase; key: string; by: 'publish' | 'restore' },
): Promise<void> {
  const done = await deps.publishing[by](key)
  if (done === null) return await refuse(ctx, 'pubGone')
  await tell(ctx, deps, { phrase, done })
}

interface Done {
  readonly phrase: Phrase
  readonly done: Change | DraftRefusal
}

/** Shows what was done, and says it to the other administrators. */
async function tell(ctx: Context, deps: Means, { phrase, done }: Done): Promise<void> {
  const language = languageIn(ctx)
  if (done.kind === 'refusal')
    return await settle(ctx, {
      text: say('pubRefused', language, { reason: done.reason }),
      show_alert: true,
    })
  await show(ctx, changedMessage(phrase, done, language))
  const what = say(phrase, 'zh-Hans', { title: `《${done.title}》` })
  const text = say('pubTold', 'zh-Hans', { name: ctx.from?.first_name ?? '', what })
  for (const admin of deps.adminIds ?? [])
    if (admin !== ctx.from?.id) await ctx.api.sendMessage(admin, text)
}

async function redraw(
  ctx: Context,
  deps: Means,
  { key, draw }: { key: string; draw: typeof previewMessage },
): Promise<void> {
  const preview = await deps.publishing.preview(key)
  if (preview === null) return await refuse(ctx, 'pubGone')
  await show(ctx, draw(preview, languageIn(ctx)))
}

async function moveYear(
  ctx: Context,
  deps: Means,
  { key, by }: { key: string; by: number },
): Promise<void> {
  const preview = await deps.publishing.preview(key)
  if (preview === null) return await refuse(ctx, 'pubGone')
  const amended = await deps.publishing.amend(key, 'year', String(yearOf(preview, deps) + by))
  if (amended === null) return await refuse(ctx, 'pubGone')
  await show(ctx, amendMessage(amended, languageIn(ctx)))
}

// Where no year was found the last one is the likeliest.
const yearOf = ({ report }: Preview, { now }: BotDeps): number =>
  Number(report.year ?? new Date(now()).getFullYear() - 1)

async function ask(ctx: Context, key: string, field: Field): Promise<void> {
  const language = languageIn(ctx)
  const blanks = { field: say(FIELDS[field], language), key: `${key}·${field}` }
  await ctx.reply(say('pubAsk', language, blanks), { reply_markup: { force_reply: true } })
  await settle(ctx)
}

async function show(ctx: Context, message: Message): Promise<void> {
  await edit(ctx, message)
  await settle(ctx)
}
