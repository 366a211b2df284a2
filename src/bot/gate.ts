import { Composer, type Context } from 'grammy'
import type { BotDeps } from './deps.ts'
import { sendBriefStarted } from './discussion/briefs.ts'
import type { DiscussionDeps } from './discussion/discussion-deps.ts'
import { ownNoteButtons } from './discussion/note-buttons.ts'
import { NOTE_LIST_COMMANDS } from './discussion/note-lists.ts'
import { ownNotes } from './discussion/own-notes.ts'
import {
  isOnGroupRoster,
  namesDiscussion,
  requestRosterStarted,
  rosters,
  takeRoster,
} from './discussion/rosters.ts'
import { boundary } from './errors.ts'
import { settle } from './pressing.ts'
import { PRIVACY_COMMANDS, privacy } from './privacy.ts'

/**
 * The chats that are served, an owner's own among them; null: all of them.
 *
 * @example servedChats({ allowedChats: [-100], adminIds: [90] })?.has(90) // true
 */
export function servedChats({
  allowedChats = null,
  adminIds = [],
}: Pick<BotDeps, 'allowedChats' | 'adminIds'>): Set<number> | null {
  return allowedChats && new Set([...allowedChats, ...adminIds])
}

/** Keeps chats out that are not served, and follows a group that becomes a supergroup. */
export function gate(deps: DiscussionDeps, served: Set<number> | null): Composer<Context> {
  const { state, book, now, log } = deps
  const composer = new Composer<Context>()
  composer.use(async ({ message, chat }, next) => {
    const to = message?.migrate_to_chat_id
    if (to === undefined || chat === undefined) return await next()
    if (served?.has(chat.id)) served.add(to)
    await state.migrate(chat.id, to)
    await book.migrate(chat.id, to, now())
    log.info({ from: chat.id, to }, 'group became a supergroup; ALLOWED_CHATS needs its new id')
  })
  if (served === null) return composer
  const strangers = composer.filter(ctx => !isServed(ctx, served))
  strangers.errorBoundary(boundary('errands'), errands(deps))
  strangers.errorBoundary(boundary('own record'), ownRecord(deps))
  strangers.use(dismiss)
  return composer
}

// A query from inline mode names no chat: there the asker counts.
function isServed({ chat, from }: Context, served: ReadonlySet<number>): boolean {
  return served.has(chat?.id ?? from?.id ?? 0)
}

/**
 * What a member of a served group does in a private chat that is not served itself: fetch the 简报, bring the
 * roster. These handlers and no others; who may do it is asked in that group.
 */
function errands(deps: DiscussionDeps): Composer<Context> {
  const composer = new Composer<Context>()
  const privately = composer.chatType('private')
  privately.command('start', async (ctx, next) => {
    const done = (await sendBriefStarted(ctx, deps)) || (await requestRosterStarted(ctx, deps))
    if (!done) await next()
  })
  privately.command('roster', async (ctx, next) => {
    if (namesDiscussion(ctx)) await takeRoster(ctx, deps)
    else await next()
  })
  privately.filter(ctx => isOnGroupRoster(ctx, deps)).use(rosters(deps))
  return composer
}

const OWN_COMMANDS = [...NOTE_LIST_COMMANDS, ...PRIVACY_COMMANDS].filter(
  ({ where }) => where === 'everywhere',
)

/**
 * What is on record of somebody stays in their hands wherever they are by now, out of the group as well: to see what
 * stands as their words, to check, dispute and withdraw it, to have everything deleted. Of a stranger there is nothing
 * on record, and nothing is said to them.
 */
function ownRecord(deps: DiscussionDeps): Composer<Context> {
  const composer = new Composer<Context>()
  const isTheirs = ({ from }: Context) => deps.book.isOnRecord(from?.id ?? 0)
  const privately = composer.chatType('private')
  for (const { name, handle } of OWN_COMMANDS)
    privately.command(name).filter(isTheirs, ctx => handle(ctx, deps))
  privately
    .on('callback_query')
    .filter(isTheirs)
    .use(ownNoteButtons(deps), ownNotes(deps), privacy(deps))
  return composer
}

/** Nothing is said in a chat that is not served, but no button is left spinning. */
async function dismiss(ctx: Context): Promise<void> {
  if (ctx.callbackQuery) await settle(ctx)
  if (ctx.inlineQuery) await ctx.answerInlineQuery([], { is_personal: true })
}
