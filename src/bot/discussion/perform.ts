import type { Context } from 'grammy'
import type { ReactionTypeEmoji } from 'grammy/types'
import type { Action, ActionKind, Effect, Refusal } from '../../discussion/action.ts'
import type { Place, State } from '../../discussion/discussion.ts'
import { type Role, RULES, type Rule } from '../../discussion/roles.ts'
import { unformatted } from '../../reply/layout.ts'
import { type Phrase, say } from '../../reply/phrases.ts'
import type { BotDeps } from '../deps.ts'
import { describe } from '../errors.ts'
import { otherwise } from '../post.ts'
import { settle } from '../pressing.ts'
import { send } from '../send.ts'
import { languageIn } from '../update.ts'
import type { DiscussionDeps } from './discussion-deps.ts'
import { REFUSALS } from './refusals.ts'
import { actorOf, isAnonymous, placeOf, type Standing, senderOf } from './sender.ts'

/** What was done: on record when it is here. */
export interface Done {
  readonly state: State
  /** None where the update was done before and is only acknowledged again. */
  readonly effects: readonly Effect[]
  readonly repeated: boolean
}

/** What goes with an action. */
export interface Aside {
  /** The discussion that a button names. */
  readonly discussion?: number | undefined
  /** Refusals that nobody needs to hear. */
  readonly unsaid?: readonly Refusal[]
  /** Where it is done, when it is asked for elsewhere: in private. */
  readonly place?: Place
}

// Below this much room in a group's minute a refusal is a shrug.
const LITTLE_ROOM = 3

/**
 * Does something in a discussion, and tells why when it may not be done.
 *
 * @example const done = await perform(ctx, deps, { kind: 'hand' })
 */
export async function perform(
  ctx: Context,
  deps: DiscussionDeps,
  action: Action,
  { discussion, unsaid = [], place }: Aside = {},
): Promise<Done | undefined> {
  const { chat, thread } = place ?? placeOf(ctx)
  const standing = await standingFor(ctx, deps, { kind: action.kind, chat })
  const actor = actorOf(ctx, standing)
  if (actor === undefined) return undefined
  const outcome = await deps.book.act({
    place: { chat, thread },
    ...{ actor, action, now: deps.now(), update: ctx.update.update_id },
    ...(discussion === undefined ? {} : { discussion }),
  })
  if (outcome.kind === 'refused') {
    if (!unsaid.includes(outcome.reason)) await tellWhy(ctx, deps, REFUSALS[outcome.reason])
    return undefined
  }
  await deps.board.refresh(outcome.state)
  const repeated = outcome.kind === 'repeated'
  return { state: outcome.state, effects: repeated ? [] : outcome.effects, repeated }
}

interface Doing {
  readonly kind: ActionKind
  readonly chat: number
}

/**
 * What somebody is in a chat, as far as it matters for what they do. What every member may type in the group needs no
 * question to Telegram; from elsewhere everything does, and so does a button: an old message shows it to who was
 * removed, and in a public group to everybody.
 *
 * @example await standingFor(ctx, deps, { kind: 'drop', chat: -1001 }) // { administrator: false }
 */
export async function standingFor(
  ctx: Context,
  { administrators }: DiscussionDeps,
  { kind, chat }: Doing,
): Promise<Standing> {
  const elsewhere = chat !== ctx.chat?.id
  if (!elsewhere && isAnonymous(ctx)) return { administrator: true }
  const rule: Rule = RULES[kind]
  const sender = senderOf(ctx)
  const pressed = ctx.callbackQuery !== undefined
  const asked = (role: Role) => OFFICES.has(role) || (pressed && role === 'member')
  const matters = elsewhere || rule.may.some(asked)
  if (!matters || sender === undefined || (sender.id < 0 && !elsewhere))
    return { administrator: false }
  return await administrators.standing(chat, sender.id, elsewhere || pressed)
}

const OFFICES: ReadonlySet<string> = new Set(['administrator', 'convener', 'recorder'])

/**
 * Tells why not: to who pressed alone, else in the chat.
 *
 * @example await tellWhy(ctx, deps, 'noDiscussion')
 */
export async function tellWhy(ctx: Context, deps: DiscussionDeps, phrase: Phrase): Promise<void> {
  const text = say(phrase, languageIn(ctx))
  if (ctx.callbackQuery) return await settle(ctx, { text, show_alert: true })
  const room = await deps.pace.room(ctx.chat?.id ?? 0)
  if (room < LITTLE_ROOM) return await acknowledge(ctx, '🤷', text)
  await send(ctx, unformatted(text))
}

/**
 * A reaction: it counts against no limit. One short line where the chat allows none.
 *
 * @example await acknowledge(ctx, '✍', '已记为第 3 条')
 */
export async function acknowledge(
  ctx: Context,
  emoji: ReactionTypeEmoji['emoji'],
  line: string,
): Promise<void> {
  await otherwise(
    [400],
    () => ctx.react(emoji),
    () => send(ctx, unformatted(line)),
  )
}

/**
 * What is known of a group, where the database can be read: an answer needs no discussion.
 *
 * @example (await stateOrNone(ctx, deps))?.discussion
 */
export async function stateOrNone(
  ctx: Context,
  { book, log }: BotDeps,
): Promise<State | undefined> {
  const place = placeOf(ctx)
  if (place.chat >= 0) return undefined
  try {
    return await book.state(place)
  } catch (error) {
    log.error({ error: describe(error) }, 'discussion not read')
    return undefined
  }
}
