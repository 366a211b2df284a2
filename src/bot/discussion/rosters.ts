import { Composer, type Context } from 'grammy'
import { parseRoster } from '../../discussion/roster.ts'
import { type Phrase, say } from '../../reply/phrases.ts'
import type { Command } from '../command.ts'
import { isCommand, isReplyToBot, languageIn, typedText } from '../update.ts'
import type { DiscussionDeps } from './discussion-deps.ts'
import { perform, sendTalk, tellWhy } from './perform.ts'
import { placeOf } from './sender.ts'
import { threadOf } from './status-board.ts'

const START = /^roster_(\d+)$/
// What the bot's own request holds: the discussion whose chat the roster is for.
const REQUEST = /\/roster(?: (\d+))?/
const MAX_BYTES = 200_000
const SHOWN = 5

/** `/roster`: in a group a button leads to the private chat, where names belong. */
export const ROSTER_COMMANDS: readonly Command[] = [
  {
    name: 'roster',
    help: ['代表名册', 'Full names of the members'],
    where: 'everywhere',
    who: 'roster',
    handle: roster,
  },
]

/**
 * In private: the text or file that answers the request for a roster.
 *
 * @example privately.use(rosters(deps))
 */
export function rosters(deps: DiscussionDeps): Composer<Context> {
  const composer = new Composer<Context>()
  composer
    .on(['message:text', 'message:document'])
    .filter(isAnswerToRequest, ctx => takeReply(ctx, deps))
  return composer
}

async function roster(ctx: Context, deps: DiscussionDeps): Promise<void> {
  if (ctx.chat?.type === 'private') await take(ctx, deps, typedText(ctx))
  else await lead(ctx, deps)
}

async function lead(ctx: Context, deps: DiscussionDeps): Promise<void> {
  if (typedText(ctx) !== '') await hideNames(ctx, deps)
  const done = await perform(ctx, deps, { kind: 'roster' })
  if (done === undefined) return
  const id = done.state.discussion?.id
  if (id === undefined) return await tellWhy(ctx, deps, 'noDiscussion')
  const language = languageIn(ctx)
  const url = `https://t.me/${ctx.me.username}?start=roster_${id}`
  await ctx.reply(say('rosterPrivate', language), {
    reply_markup: { inline_keyboard: [[{ text: say('openPrivate', language), url }]] },
  })
}

// Full names that were sent to the group by mistake.
async function hideNames(ctx: Context, deps: DiscussionDeps): Promise<void> {
  const place = placeOf(ctx)
  if (await deps.administrators.botMay(place.chat, 'can_delete_messages')) {
    await ctx.deleteMessage()
  } else if (await deps.book.tellOnce(place.chat, 'delete')) {
    await ctx.api.sendMessage(place.chat, say('cannotDelete', languageIn(ctx)), threadOf(place))
  }
}

/**
 * In private: asks for the roster of the discussion that a link names.
 *
 * @example await requestRosterStarted(ctx) // t.me/bot?start=roster_12
 */
export async function requestRosterStarted(ctx: Context): Promise<boolean> {
  const discussion = START.exec(typedText(ctx))?.[1]
  if (discussion === undefined || ctx.chat?.type !== 'private') return false
  await request(ctx, discussion)
  return true
}

async function request(ctx: Context, discussion: string | undefined): Promise<void> {
  await sendTalk(ctx, 'rosterRequest', { discussion: discussion ?? '' })
}

function isAnswerToRequest(ctx: Context): boolean {
  return isReplyToBot(ctx) && !isCommand(ctx.message) && REQUEST.test(repliedLine(ctx))
}

const repliedLine = ({ message }: Context): string => message?.reply_to_message?.text ?? ''

async function takeReply(ctx: Context, deps: DiscussionDeps): Promise<void> {
  const number = REQUEST.exec(repliedLine(ctx))?.[1] ?? ''
  const text = ctx.message?.document === undefined ? ctx.message?.text : await fileText(ctx, deps)
  if (text === undefined) return await tellWhy(ctx, deps, 'rosterTooLarge')
  await take(ctx, deps, `${number}\n${text}`)
}

async function fileText(
  ctx: Context,
  { apiRoot = PUBLIC_API }: DiscussionDeps,
): Promise<string | undefined> {
  const size = ctx.message?.document?.file_size ?? 0
  const { file_path } = await ctx.getFile()
  if (size > MAX_BYTES || file_path === undefined) return undefined
  const response = await fetch(`${apiRoot}/file/bot${ctx.api.token}/${file_path}`)
  return response.ok ? decoded(await response.arrayBuffer()) : undefined
}

// A spreadsheet saves Chinese CSV as UTF-8 or, by default in China, as GB18030.
function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

const PUBLIC_API = 'https://api.telegram.org'

/** `12`, then one member a line; without a number the roster is for all chats, from the bot's own administrators. */
async function take(ctx: Context, deps: DiscussionDeps, typed: string): Promise<void> {
  const [, number = '', lines = ''] = /^\s*(\d*)[^\S\n]*(?:\n|$)([\s\S]*)$/.exec(typed) ?? [
    '',
    '',
    typed,
  ]
  const { entries, unread } = parseRoster(lines)
  if (entries.length === 0) return await request(ctx, number)
  const chat = await chatFor(ctx, deps, number)
  if (chat === undefined) return
  await deps.book.setRoster(chat, entries)
  const left = unread.slice(0, SHOWN).map(({ line, text }) => `\n${line}: ${text}`)
  await sendTalk(ctx, 'rosterTaken', { n: entries.length, left: left.join('') })
}

/** The chat whose roster somebody may set; null for all chats. */
async function chatFor(
  ctx: Context,
  deps: DiscussionDeps,
  number: string,
): Promise<number | null | undefined> {
  if (number === '' || number === '0') {
    const owner = deps.adminIds?.includes(ctx.from?.id ?? 0) === true
    return owner ? null : await refused(ctx, deps, 'adminsOnly')
  }
  const state = await deps.book.stateOf(Number(number))
  if (state === undefined) return await refused(ctx, deps, 'noDiscussion')
  const administrator = await deps.administrators.has(state.chat, ctx.from?.id ?? 0)
  const done = await perform(ctx, deps, { kind: 'roster' }, { place: state, administrator })
  return done && state.chat
}

async function refused(ctx: Context, deps: DiscussionDeps, why: Phrase): Promise<undefined> {
  await tellWhy(ctx, deps, why)
}
