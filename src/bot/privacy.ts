import { Composer, type Context } from 'grammy'
import type { Person } from '../discussion/discussion.ts'
import { KEPT_FOR } from '../discussion/retention.ts'
import { button, rows } from '../reply/buttons.ts'
import { say } from '../reply/phrases.ts'
import { startOf } from '../reply/press.ts'
import { beginning } from '../report/controls.ts'
import type { Command } from './command.ts'
import { redrawIn, removeCard } from './discussion/cards.ts'
import type { DiscussionDeps } from './discussion/discussion-deps.ts'
import { senderOf } from './discussion/sender.ts'
import { pressOf, refuse, settle } from './pressing.ts'
import { send, sendPhrase } from './send.ts'
import { languageIn, typedText } from './update.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const EVERYTHING = 'all'
const MOST_LISTED = 20
const LONGEST_LIST = 4000
const ALL: ReadonlySet<string> = new Set([EVERYTHING, '全部'])

/** What is kept, and how to have it deleted. */
export const PRIVACY_COMMANDS: readonly Command[] = [
  {
    name: 'privacy',
    help: ['保存了什么', 'What is kept'],
    where: 'everywhere',
    who: 'everyone',
    handle: tellPrivacy,
  },
  {
    name: 'forget',
    help: ['删除我的一切记录', 'Delete everything of mine'],
    where: 'everywhere',
    who: 'everyone',
    handle: askToForget,
  },
]

/** The buttons that delete what is kept of somebody. */
export function privacy(deps: DiscussionDeps): Composer<Context> {
  const composer = new Composer<Context>()
  composer.callbackQuery(startOf('forget'), ctx => forget(ctx, deps))
  return composer
}

async function tellPrivacy(ctx: Context): Promise<void> {
  const language = languageIn(ctx)
  const buttons = rows([button(say('forget', language), language, { view: 'forget', key: '' })])
  await send(ctx, {
    text: say('privacy', language, {
      minutes: KEPT_FOR.followup / MINUTE,
      unanswered: KEPT_FOR.unanswered / DAY,
      feedback: KEPT_FOR.feedback / DAY,
      usage: KEPT_FOR.usage / DAY,
      watch: KEPT_FOR.watch / DAY,
      discussion: KEPT_FOR.discussion / DAY,
    }),
    entities: [],
    buttons,
  })
}

// Each member who presses deletes what is theirs.
async function askToForget(ctx: Context, deps: DiscussionDeps): Promise<void> {
  const language = languageIn(ctx)
  const sender = senderOf(ctx)
  if (sender !== undefined && sender.id < 0) return await forgetChat(ctx, deps, sender)
  const buttons = rows([
    button(say('forgetAll', language), language, { view: 'forget', key: EVERYTHING }),
  ])
  await send(ctx, { text: say('sureToForget', language), entities: [], buttons })
}

// Whoever presses does it as a person: a channel, or the group's own voice, has to write it.
async function forgetChat(ctx: Context, deps: DiscussionDeps, sender: Person): Promise<void> {
  if (!ALL.has(typedText(ctx).toLowerCase())) return await sendPhrase(ctx, 'forgetAsChat')
  await forgetAll(ctx, deps, sender)
  const left = await tellOfCopies(ctx, deps)
  await sendPhrase(ctx, left === 0 ? 'allForgotten' : 'allButCopies', { n: left })
}

async function forget(ctx: Context, deps: DiscussionDeps): Promise<void> {
  const chat = ctx.chat?.id
  const user = ctx.from?.id
  const all = pressOf(ctx)?.key === EVERYTHING
  if (chat !== undefined && user !== undefined) await deps.state.forget({ chat, user })
  const person = senderOf(ctx)
  if (!all || person === undefined) return await refuse(ctx, 'forgotten')
  await forgetAll(ctx, deps, person)
  const left = await tellOfCopies(ctx, deps)
  const phrase = left === 0 ? 'allForgotten' : 'allButCopies'
  await settle(ctx, { text: say(phrase, languageIn(ctx), { n: left }), show_alert: true })
}

// The bot deletes no file of the owners': they are told which ones still hold words that somebody took back, once.
async function tellOfCopies(ctx: Context, deps: DiscussionDeps): Promise<number> {
  const copies = deps.copies?.all() ?? []
  if (copies.every(({ isOutdated }) => isOutdated)) return copies.length
  const lines = copies
    .slice(-MOST_LISTED)
    .map(({ path, at }) => `• ${new Date(at).toISOString().slice(0, 16)} ${path}`)
  const text = say('copiesLeft', 'zh-Hans', { n: copies.length })
  for (const owner of deps.adminIds ?? [])
    await ctx.api.sendMessage(owner, beginning([text, ...lines].join('\n'), LONGEST_LIST))
  deps.log.warn(
    { copies: copies.length },
    'somebody was forgotten, and copies still hold their words',
  )
  deps.copies?.noteForgetting(deps.now())
  return copies.length
}

// What any chat still shows of a member goes with what is on record.
async function forgetAll(ctx: Context, deps: DiscussionDeps, person: Person): Promise<void> {
  const { cards, discussions } = await deps.book.forget(person)
  for (const shown of cards)
    if (shown.own) await removeCard(ctx, deps, shown)
    else await redrawIn(ctx, deps, shown)
  for (const discussion of discussions) {
    const state = await deps.book.stateOf(discussion)
    if (state !== undefined) await deps.board.refresh(state)
  }
}
