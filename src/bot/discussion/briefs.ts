import { type Context, InputFile } from 'grammy'
import type { Brief } from '../../brief/brief.ts'
import { briefSteps, peopleOf } from '../../brief/compile.ts'
import { type BriefFormat, FORMATS, formatNamed } from '../../brief/formats.ts'
import { preview } from '../../brief/preview.ts'
import { type State, standing } from '../../discussion/discussion.ts'
import { unconfirmed } from '../../discussion/roster.ts'
import { say } from '../../reply/phrases.ts'
import { reportTitle } from '../../reply/quote.ts'
import { beginning } from '../../report/controls.ts'
import { inTurns } from '../../steps.ts'
import type { Command } from '../command.ts'
import { replyTo } from '../errors.ts'
import { afterwards, otherwise } from '../post.ts'
import { NO_PREVIEW } from '../send.ts'
import { languageIn, typedText } from '../update.ts'
import type { DiscussionDeps } from './discussion-deps.ts'
import { LINK_KEY, linkKey, readLinkKey } from './link-key.ts'
import { acknowledge, perform, sendTalk, tellWhy } from './perform.ts'
import { reportOf } from './sections.ts'
import { placeOf, senderOf } from './sender.ts'
import { threadOf } from './status-board.ts'

const START = new RegExp(`^brief_(${LINK_KEY})_([a-z]+)$`)
const MAX_PREVIEW = 3500
const HERE: ReadonlySet<string> = new Set(['here', '本群', '这里', '這裡'])

/** `/brief`: the 简报 as a file and a preview, to the recorder in private or to the chat. */
export const BRIEF_COMMANDS: readonly Command[] = [
  {
    name: 'brief',
    help: ['生成简报：docx、md 或 csv', 'The 简报: docx, md or csv'],
    where: 'group',
    who: 'brief',
    handle: give,
  },
]

interface Order {
  readonly format: BriefFormat
  readonly here: boolean
}

/** Reads `docx`, `csv here` and the like. */
function readOrder(typed: string): Order | undefined {
  const words = typed.split(/\s+/).filter(word => word !== '')
  const [name = '', ...more] = words.filter(word => !HERE.has(word.toLowerCase()))
  const format = more.length === 0 ? formatNamed(name) : undefined
  return format && { format, here: words.some(word => HERE.has(word.toLowerCase())) }
}

async function give(ctx: Context, deps: DiscussionDeps): Promise<void> {
  const order = readOrder(typedText(ctx))
  if (order === undefined) return await tellWhy(ctx, deps, 'whichFormat')
  const group = await titleOf(ctx, placeOf(ctx).chat)
  const done = await perform(ctx, deps, { kind: 'brief' })
  if (done === undefined) return
  if (!order.here && (senderOf(ctx)?.id ?? 0) < 0) return await tellWhy(ctx, deps, 'briefHere')
  if (order.here) await deliver(ctx, deps, done.state, { ...order, group, to: done.state.chat })
  else await giveInPrivate(ctx, deps, done.state, { ...order, group })
}

// Telegram lets no bot write first: then a button leads to the private chat, and the file comes there.
async function giveInPrivate(
  ctx: Context,
  deps: DiscussionDeps,
  state: State,
  order: Order & { readonly group: string },
): Promise<void> {
  await deliver(ctx, deps, state, {
    ...order,
    to: ctx.from?.id ?? 0,
    whenClosed: () => offerLink(ctx, state, order),
    whenDone: () => acknowledge(ctx, '👌', say('briefSent', languageIn(ctx))),
  })
}

async function offerLink(ctx: Context, state: State, { format }: Order): Promise<void> {
  const language = languageIn(ctx)
  const start = `brief_${linkKey(ctx, state.discussion?.id ?? 0)}_${format}`
  const url = `https://t.me/${ctx.me.username}?start=${start}`
  await ctx.reply(say('startFirst', language), {
    reply_markup: { inline_keyboard: [[{ text: say('openPrivate', language), url }]] },
    ...(ctx.msg ? { reply_parameters: replyTo(ctx.msg.message_id) } : {}),
  })
}

/**
 * In private: what a member who never wrote to the bot before gets after pressing Start.
 *
 * @example await sendBriefStarted(ctx, deps) // t.me/bot?start=brief_12_docx
 */
export async function sendBriefStarted(ctx: Context, deps: DiscussionDeps): Promise<boolean> {
  const [, id, name = ''] = START.exec(typedText(ctx)) ?? []
  if (id === undefined || ctx.chat?.type !== 'private') return false
  if (readLinkKey(ctx, id) === undefined) return false
  await giveStarted(ctx, deps, { id, name })
  return true
}

interface Started {
  readonly id: string
  readonly name: string
}

async function giveStarted(
  ctx: Context,
  deps: DiscussionDeps,
  { id, name }: Started,
): Promise<void> {
  const format = formatNamed(name)
  const discussion = readLinkKey(ctx, id)
  const state = discussion === undefined ? undefined : await deps.book.stateOf(discussion)
  const from = ctx.from?.id
  if (state === undefined || format === undefined || from === undefined)
    return await sendTalk(ctx, 'noDiscussion')
  const group = await titleOf(ctx, state.chat)
  const done = await performIn(ctx, deps, state)
  if (done) await deliver(ctx, deps, state, { format, group, to: from })
}

// In private the right to a 简报 is that of the group.
async function performIn(ctx: Context, deps: DiscussionDeps, state: State) {
  const discussion = state.discussion?.id
  const done = await perform(ctx, deps, { kind: 'brief' }, { discussion, place: state })
  return done !== undefined
}

// === The file

interface Delivery {
  readonly format: BriefFormat
  readonly to: number
  /** The group's name. */
  readonly group: string
  /** Where the bot may not write there. */
  readonly whenClosed?: () => Promise<void>
  readonly whenDone?: () => Promise<void>
}

/** The preview, then the file. */
async function deliver(
  ctx: Context,
  deps: DiscussionDeps,
  state: State,
  { format, to, group, whenClosed, whenDone = async () => {} }: Delivery,
): Promise<void> {
  const brief = await briefIn(deps, state, group)
  const bytes = await FORMATS[format](brief)
  const name = `${brief.facts.find(({ label }) => label === '议题')?.value ?? ''}`
  const file = new InputFile(bytes, `${fileName(name)}.${format}`)
  const where = to === state.chat ? threadOf(state) : {}
  const sendPreview = () =>
    ctx.api.sendMessage(to, preview(brief, MAX_PREVIEW), { ...where, ...NO_PREVIEW })
  const caption = await captionFor(ctx, deps, state)
  const sendFile = () => ctx.api.sendDocument(to, file, { ...where, caption })
  const sendAll = () => afterwards(sendPreview, () => afterwards(sendFile, whenDone))
  if (whenClosed === undefined) await sendAll()
  else await otherwise([403], sendAll, whenClosed)
}

async function captionFor(ctx: Context, { book }: DiscussionDeps, state: State): Promise<string> {
  const language = languageIn(ctx)
  const claims = unconfirmed(await book.roster(state.chat), peopleOf(state))
  const lines = [
    say('briefCaption', language),
    ...(claims.length > 0 ? [say('briefUnconfirmed', language, { n: claims.length })] : []),
  ]
  return lines.join('\n')
}

async function titleOf(ctx: Context, chat: number): Promise<string> {
  return (await ctx.api.getChat(chat)).title ?? ''
}

// 《审议/报告》 → 简报-审议报告
const fileName = (topic: string): string =>
  `简报-${beginning(topic.replace(/[^\p{L}\p{N}]+/gu, ''), 40)}`

// What was noted before the last start is checked again: in many small steps, so that nobody waits for it.
async function checkAll({ checkSoon }: DiscussionDeps, state: State): Promise<void> {
  for (const { text } of standing(state)) await checkSoon(text)
}

async function briefIn(deps: DiscussionDeps, state: State, group: string): Promise<Brief> {
  const library = deps.library()
  const report = state.discussion ? reportOf(state.discussion, library) : undefined
  await checkAll(deps, state)
  const steps = briefSteps({
    state,
    library,
    check: deps.check,
    roster: await deps.book.roster(state.chat),
    group,
    title: report === undefined ? '' : reportTitle(report),
    now: deps.now(),
  })
  return await inTurns(steps)
}
