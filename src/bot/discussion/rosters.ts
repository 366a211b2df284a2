import { Composer, type Context } from 'grammy'
import type { Document } from 'grammy/types'
import type { RosterReading } from '../../discussion/roster.ts'
import type { RosterFile } from '../../discussion/rosters.ts'
import { LINK_KEY, linkKey, readLinkKey } from '../../link-key.ts'
import { button, rows } from '../../reply/buttons.ts'
import { unformatted } from '../../reply/layout.ts'
import type { Message } from '../../reply/message.ts'
import { type Phrase, say } from '../../reply/phrases.ts'
import { startOf } from '../../reply/press.ts'
import { beginning } from '../../report/controls.ts'
import { readRosterSoon } from '../../roster/reader.ts'
import { MOST_BYTES, readRosterText } from '../../roster/roster-file.ts'
import type { Command } from '../command.ts'
import { fetchFile } from '../file-bytes.ts'
import { pressOf, settle } from '../pressing.ts'
import { keyboardOf, NO_PREVIEW, send, sendPhrase } from '../send.ts'
import { isCommand, isOwner, isReplyToBot, languageIn, typedText } from '../update.ts'
import type { DiscussionDeps } from './discussion-deps.ts'
import { perform, tellWhy } from './perform.ts'
import { placeOf } from './sender.ts'
import { threadOf } from './status-board.ts'

const START = new RegExp(`^roster_(${LINK_KEY})$`)
// What the bot's own request holds: the discussion whose chat the roster is for; none: it is for all chats.
const REQUEST = new RegExp(`/roster(?: (${LINK_KEY}))?(?![\\w-])`)
const TYPED = new RegExp(`^(${LINK_KEY})?[^\\S\\n]*(?:\\n([\\s\\S]*))?$`)
const SHOWN = 5
const LONGEST_SHOWN = 80

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
 * In private: the text or file that answers the request for a roster, and the buttons under what was read.
 *
 * @example privately.use(rosters(deps))
 */
export function rosters(deps: DiscussionDeps): Composer<Context> {
  const composer = new Composer<Context>()
  composer.callbackQuery(startOf('roster'), ctx => takeUp(ctx, deps))
  composer
    .on(['message:text', 'message:document', 'message:photo'])
    .filter(isAnswerToRequest, ctx => takeReply(ctx, deps))
  return composer
}

/**
 * Whether what is sent or pressed is on the roster of a group: that for all chats is the owners' business.
 *
 * @example privately.filter(ctx => isOnGroupRoster(ctx, deps))
 */
export async function isOnGroupRoster(ctx: Context, deps: DiscussionDeps): Promise<boolean> {
  if (ctx.callbackQuery) return (await filePressed(ctx, deps))?.file.chat !== null
  const key = REQUEST.exec(repliedLine(ctx))?.[1]
  return key !== undefined && readLinkKey(ctx.api.token, key) !== undefined
}

async function roster(ctx: Context, deps: DiscussionDeps): Promise<void> {
  if (ctx.chat?.type === 'private') await takeRoster(ctx, deps)
  else await lead(ctx, deps)
}

async function lead(ctx: Context, deps: DiscussionDeps): Promise<void> {
  if (typedText(ctx) !== '') await hideNames(ctx, deps)
  const done = await perform(ctx, deps, { kind: 'roster' })
  if (done === undefined) return
  const id = done.state.discussion?.id
  if (id === undefined) return await tellWhy(ctx, deps, 'noDiscussion')
  const language = languageIn(ctx)
  const url = `https://t.me/${ctx.me.username}?start=roster_${linkKey(ctx.api.token, id)}`
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
 * @example await requestRosterStarted(ctx, deps) // t.me/bot?start=roster_12-9f86d081884c7d659a2f
 */
export async function requestRosterStarted(ctx: Context, deps: DiscussionDeps): Promise<boolean> {
  const key = START.exec(typedText(ctx))?.[1]
  if (key === undefined || ctx.chat?.type !== 'private') return false
  if (readLinkKey(ctx.api.token, key) === undefined) return false
  if ((await chatFor(ctx, deps, key)) !== undefined) await request(ctx, key)
  return true
}

async function request(ctx: Context, key: string): Promise<void> {
  await sendPhrase(ctx, 'rosterRequest', { discussion: key })
}

function isAnswerToRequest(ctx: Context): boolean {
  return isReplyToBot(ctx) && !isCommand(ctx.message) && REQUEST.test(repliedLine(ctx))
}

const repliedLine = ({ message }: Context): string => message?.reply_to_message?.text ?? ''

/**
 * Whether `/roster` names a discussion of a group.
 *
 * @example namesDiscussion(ctx) // true for /roster 12-9f86d081884c7d659a2f
 */
export function namesDiscussion(ctx: Context): boolean {
  const key = TYPED.exec(typedText(ctx))?.[1]
  return key !== undefined && readLinkKey(ctx.api.token, key) !== undefined
}

/**
 * In private: `/roster 12-…` with the lines below it; without a discussion it is for all chats, from the owners.
 *
 * @example await takeRoster(ctx, deps)
 */
export async function takeRoster(ctx: Context, deps: DiscussionDeps): Promise<void> {
  const [, key = '', lines = ''] = TYPED.exec(typedText(ctx)) ?? [undefined, '', typedText(ctx)]
  const chat = await chatFor(ctx, deps, key)
  if (chat === undefined) return
  if (lines.trim() === '') return await request(ctx, key)
  await offer(ctx, deps, chat, readRosterText(lines))
}

// Who may not set it has nothing fetched for them.
async function takeReply(ctx: Context, deps: DiscussionDeps): Promise<void> {
  const chat = await chatFor(ctx, deps, REQUEST.exec(repliedLine(ctx))?.[1] ?? '')
  if (chat === undefined) return
  const { document, text } = ctx.message ?? {}
  if (document === undefined && text === undefined)
    return await tellWhy(ctx, deps, 'rosterUnreadable')
  const read =
    document === undefined ? readRosterText(text ?? '') : await readFile(ctx, deps, document)
  if (read === undefined) return
  await offer(ctx, deps, chat, read)
}

async function readFile(
  ctx: Context,
  deps: DiscussionDeps,
  document: Document,
): Promise<RosterReading | undefined> {
  const bytes = await fetchFile(ctx, document, { ...deps, most: MOST_BYTES })
  const file = bytes === undefined ? TOO_LARGE : await readRosterSoon(bytes)
  if (file.kind === 'read') return file
  if (file.kind === 'foreign') await sendPhrase(ctx, 'rosterForeign', { format: file.format })
  else await tellWhy(ctx, deps, UNREAD[file.kind])
  return undefined
}

const TOO_LARGE = { kind: 'tooLarge' } as const
const UNREAD = {
  tooLarge: 'rosterTooLarge',
  unreadable: 'rosterUnreadable',
  busy: 'rosterBusy',
} as const satisfies Record<string, Phrase>

/** Shows what was read, and asks: the roster in use stays until somebody says so. */
async function offer(
  ctx: Context,
  deps: DiscussionDeps,
  chat: number | null,
  { entries, unread }: RosterReading,
): Promise<void> {
  const by = ctx.from?.id
  if (entries.length === 0 || by === undefined) return await tellWhy(ctx, deps, 'rosterUnreadable')
  const file = await deps.book.offerRoster({ chat, by, entries, now: deps.now() })
  const language = languageIn(ctx)
  const first = entries
    .slice(0, SHOWN)
    .map(({ key, name, delegation }) => `• ${[shownKey(key), name, delegation].join(' · ')}`)
  const left = unread.slice(0, SHOWN).map(({ line, text }) => `${line}: ${text}`)
  const shown = entries.filter(({ key }) => key.startsWith('name:')).length
  const lines = [
    say('rosterRead', language, { n: entries.length, m: unread.length }),
    ...first.map(short),
    ...(left.length > 0 ? [say('rosterLeft', language), ...left.map(short)] : []),
    ...(shown > 0 ? [say('rosterShown', language, { n: shown })] : []),
  ]
  await send(ctx, {
    text: lines.join('\n'),
    entities: [],
    buttons: rows([
      button(say('rosterTake', language), language, { view: 'roster', key: `+${file}` }),
      button(say('rosterKeep', language), language, { view: 'roster', key: `-${file}` }),
    ]),
  })
}

const shownKey = (key: string): string => key.replace(/^(?:id|name):/, '')
const short = (line: string): string => beginning(line, LONGEST_SHOWN)

// === Buttons

/** The roster that a button is on: `+7` takes the roster 7 up, `-7` leaves the one in use. */
async function filePressed(ctx: Context, { book }: DiscussionDeps) {
  const [, sign, id = ''] = /^([+-])(\d{1,15})$/.exec(pressOf(ctx)?.key ?? '') ?? []
  const file = sign === undefined ? undefined : await book.rosterFile(Number(id))
  return file && { sign, file }
}

async function takeUp(ctx: Context, deps: DiscussionDeps): Promise<void> {
  const pressed = await filePressed(ctx, deps)
  if (pressed === undefined) return await tellWhy(ctx, deps, 'rosterGone')
  const { sign, file } = pressed
  if (!(await mayTake(ctx, deps, file))) return
  const language = languageIn(ctx)
  if (sign === '-') return await show(ctx, unformatted(say('rosterKept', language)))
  await deps.book.takeRoster(file.id)
  const former = await deps.book.formerRoster(file.chat)
  const back = button(say('rosterBack', language), language, { view: 'roster', key: `+${former}` })
  await show(ctx, {
    text: say('rosterTaken', language, { n: file.members }),
    entities: [],
    buttons: former === undefined ? [] : rows([back]),
  })
}

async function show(ctx: Context, { text, buttons }: Message): Promise<void> {
  const markup = buttons === undefined ? undefined : keyboardOf(buttons)
  await ctx.editMessageText(text, { ...NO_PREVIEW, ...(markup ? { reply_markup: markup } : {}) })
  await settle(ctx)
}

// The right is asked for again: somebody may have lost it since.
async function mayTake(ctx: Context, deps: DiscussionDeps, file: RosterFile): Promise<boolean> {
  if (file.chat === null) {
    if (isOwner(ctx, deps)) return true
    await tellWhy(ctx, deps, 'adminsOnly')
    return false
  }
  return (await performIn(ctx, deps, { chat: file.chat, thread: null })) !== undefined
}

/** The chat whose roster somebody may set; null for all chats. */
async function chatFor(
  ctx: Context,
  deps: DiscussionDeps,
  key: string,
): Promise<number | null | undefined> {
  if (key === '') return isOwner(ctx, deps) ? null : await refused(ctx, deps, 'adminsOnly')
  const discussion = readLinkKey(ctx.api.token, key)
  const state = discussion === undefined ? undefined : await deps.book.stateOf(discussion)
  if (state === undefined) return await refused(ctx, deps, 'noDiscussion')
  return await performIn(ctx, deps, state)
}

async function performIn(
  ctx: Context,
  deps: DiscussionDeps,
  { chat, thread }: { readonly chat: number; readonly thread: number | null },
): Promise<number | undefined> {
  const done = await perform(ctx, deps, { kind: 'roster' }, { place: { chat, thread } })
  return done && chat
}

async function refused(ctx: Context, deps: DiscussionDeps, why: Phrase): Promise<undefined> {
  await tellWhy(ctx, deps, why)
}
