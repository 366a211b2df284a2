import { Composer, type Context } from 'grammy'
import type { Brief } from '../../brief/brief.ts'
import { briefSteps, peopleOf } from '../../brief/compile.ts'
import { type Order, orderNamed } from '../../brief/formats.ts'
import { preview } from '../../brief/preview.ts'
import { uncheckedNamed } from '../../brief/settings.ts'
import { type State, standing, type Unchecked } from '../../discussion/discussion.ts'
import { unconfirmed } from '../../discussion/roster.ts'
import { LINK_KEY, linkKey, readLinkKey } from '../../link-key.ts'
import { rows } from '../../reply/buttons.ts'
import { say } from '../../reply/phrases.ts'
import { startOf } from '../../reply/press.ts'
import { reportTitle } from '../../reply/quote.ts'
import { inTurns } from '../../steps.ts'
import type { Command } from '../command.ts'
import { afterwards, otherwise } from '../post.ts'
import { pressOf, refuse, settle } from '../pressing.ts'
import { keyboardOf, NO_PREVIEW, replying, sendPhrase } from '../send.ts'
import { languageIn, typedText } from '../update.ts'
import { filesFor } from './brief-files.ts'
import type { DiscussionDeps } from './discussion-deps.ts'
import { acknowledge, perform, tellWhy } from './perform.ts'
import { reportOf } from './sections.ts'
import { placeOf, senderOf } from './sender.ts'
import { threadOf } from './status-board.ts'

const START = new RegExp(`^brief_(${LINK_KEY})_([a-z]+)(?:_(omit|mark))?$`)
const MAX_PREVIEW = 3500
const HERE: ReadonlySet<string> = new Set(['here', '本群', '这里', '這裡'])

/** `/brief`: the 简报 as a file and a preview, to the recorder in private or to the chat. */
export const BRIEF_COMMANDS: readonly Command[] = [
  {
    name: 'brief',
    help: ['生成简报和记录稿', 'The 简报 and the full record'],
    where: 'group',
    who: 'brief',
    handle: give,
  },
]

/**
 * The button under a 简报 that makes it again, with or without what nobody has checked.
 *
 * @example composer.use(briefButtons(deps))
 */
export function briefButtons(deps: DiscussionDeps): Composer<Context> {
  const composer = new Composer<Context>()
  composer.callbackQuery(startOf('paper'), ctx => makeAgain(ctx, deps))
  return composer
}

interface Ordered {
  readonly order: Order
  readonly here: boolean
  readonly unchecked: Unchecked | undefined
}

/** Reads `简报`, `简报 标注`, `csv here` and the like. */
function readOrder(typed: string): Ordered | undefined {
  const words = typed.split(/\s+/).filter(word => word !== '')
  const isHere = (word: string) => HERE.has(word.toLowerCase())
  const isChoice = (word: string) => uncheckedNamed(word) !== undefined
  const [name = '', ...more] = words.filter(word => !isHere(word) && !isChoice(word))
  const order = more.length === 0 ? orderNamed(name) : undefined
  const [unchecked] = words.flatMap(word => uncheckedNamed(word) ?? [])
  return order && { order, unchecked, here: words.some(isHere) }
}

async function give(ctx: Context, deps: DiscussionDeps): Promise<void> {
  const ordered = readOrder(typedText(ctx))
  if (ordered === undefined) return await tellWhy(ctx, deps, 'whichFormat')
  const group = await titleOf(ctx, placeOf(ctx).chat)
  const done = await perform(ctx, deps, { kind: 'brief' })
  if (done === undefined) return
  if (!ordered.here && (senderOf(ctx)?.id ?? 0) < 0) return await tellWhy(ctx, deps, 'briefHere')
  if (ordered.here) await deliver(ctx, deps, done.state, { ...ordered, group, to: done.state.chat })
  else await giveInPrivate(ctx, deps, done.state, { ...ordered, group })
}

// Telegram lets no bot write first: then a button leads to the private chat, and the file comes there.
async function giveInPrivate(
  ctx: Context,
  deps: DiscussionDeps,
  state: State,
  ordered: Ordered & { readonly group: string },
): Promise<void> {
  await deliver(ctx, deps, state, {
    ...ordered,
    to: ctx.from?.id ?? 0,
    whenClosed: () => offerLink(ctx, state, ordered),
    whenDone: () => acknowledge(ctx, '👌', say('briefSent', languageIn(ctx))),
  })
}

async function offerLink(ctx: Context, state: State, { order, unchecked }: Ordered): Promise<void> {
  const language = languageIn(ctx)
  const key = linkKey(ctx.api.token, state.discussion?.id ?? 0)
  const start = ['brief', key, order, ...(unchecked === undefined ? [] : [unchecked])].join('_')
  const url = `https://t.me/${ctx.me.username}?start=${start}`
  await ctx.reply(say('startFirst', language), {
    reply_markup: { inline_keyboard: [[{ text: say('openPrivate', language), url }]] },
    ...replying(ctx),
  })
}

/**
 * In private: what a member who never wrote to the bot before gets after pressing Start.
 *
 * @example await sendBriefStarted(ctx, deps) // t.me/bot?start=brief_12-9f86d081884c7d659a2f_all
 */
export async function sendBriefStarted(ctx: Context, deps: DiscussionDeps): Promise<boolean> {
  const [, id, name = '', choice = ''] = START.exec(typedText(ctx)) ?? []
  if (id === undefined || ctx.chat?.type !== 'private') return false
  if (readLinkKey(ctx.api.token, id) === undefined) return false
  await giveStarted(ctx, deps, { id, name, unchecked: uncheckedNamed(choice) })
  return true
}

interface Started {
  readonly id: string
  readonly name: string
  readonly unchecked: Unchecked | undefined
}

async function giveStarted(
  ctx: Context,
  deps: DiscussionDeps,
  { id, name, unchecked }: Started,
): Promise<void> {
  const order = orderNamed(name)
  const discussion = readLinkKey(ctx.api.token, id)
  const state = discussion === undefined ? undefined : await deps.book.stateOf(discussion)
  const from = ctx.from?.id
  if (state === undefined || order === undefined || from === undefined)
    return await sendPhrase(ctx, 'noDiscussion')
  const group = await titleOf(ctx, state.chat)
  const done = await performIn(ctx, deps, state)
  if (done) await deliver(ctx, deps, state, { order, unchecked, group, to: from })
}

// In private the right to a 简报 is that of the group.
async function performIn(ctx: Context, deps: DiscussionDeps, state: State) {
  const discussion = state.discussion?.id
  const done = await perform(ctx, deps, { kind: 'brief' }, { discussion, place: state })
  return done !== undefined
}

// In a group the button is of a discussion there.
async function makeAgain(ctx: Context, deps: DiscussionDeps): Promise<void> {
  const [, id = '', choice = ''] = /^(\d+)\.(\w+)$/.exec(pressOf(ctx)?.key ?? '') ?? []
  const [unchecked, state] = [uncheckedNamed(choice), await deps.book.stateOf(Number(id))]
  const to = ctx.chat?.id
  const isHere = ctx.chat?.type === 'private' || state?.chat === to
  if (state === undefined || to === undefined || !isHere || unchecked === undefined)
    return await refuse(ctx, 'gone')
  const group = await titleOf(ctx, state.chat)
  if (!(await performIn(ctx, deps, state))) return
  await deliver(ctx, deps, state, { order: 'paper', unchecked, group, to, isAgain: true })
  await settle(ctx)
}

// === The files

interface Delivery {
  readonly order: Order
  readonly unchecked: Unchecked | undefined
  readonly to: number
  /** The group's name. */
  readonly group: string
  /** The preview was sent before. */
  readonly isAgain?: boolean
  /** Where the bot may not write there. */
  readonly whenClosed?: () => Promise<void>
  readonly whenDone?: () => Promise<void>
}

/** The preview, then the files, one after the other. */
async function deliver(
  ctx: Context,
  deps: DiscussionDeps,
  state: State,
  { order, unchecked, to, group, isAgain, whenClosed, whenDone = async () => {} }: Delivery,
): Promise<void> {
  const brief = await briefIn(deps, state, group)
  const where = to === state.chat ? threadOf(state) : {}
  const sendPreview = () =>
    ctx.api.sendMessage(to, preview(brief, MAX_PREVIEW), { ...where, ...NO_PREVIEW })
  // The recorder's choice holds for this chat until it is made anew.
  if (unchecked !== undefined) await deps.book.choosePaper(state.chat, unchecked)
  const caption = await captionFor(ctx, deps, state)
  const discussion = state.discussion?.id ?? 0
  const files = await filesFor(ctx, deps, order, {
    ...{ brief, chat: state.chat, discussion, caption, unchecked },
  })
  const sendFiles = files.reduceRight<() => Promise<unknown>>(
    (next, { file, caption, buttons = [] }) =>
      () => {
        const keyboard = keyboardOf(rows(buttons))
        const options = { ...where, caption, ...(keyboard ? { reply_markup: keyboard } : {}) }
        return afterwards(() => ctx.api.sendDocument(to, file, options), next)
      },
    whenDone,
  )
  const sendAll = isAgain ? sendFiles : () => afterwards(sendPreview, sendFiles)
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
