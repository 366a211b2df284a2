import { Composer, type Context } from 'grammy'
import { KEPT_FOR } from '../discussion/retention.ts'
import { button, rows } from '../reply/buttons.ts'
import { say } from '../reply/phrases.ts'
import { startOf } from '../reply/press.ts'
import type { Command } from './command.ts'
import { removeCards } from './discussion/cards.ts'
import type { DiscussionDeps } from './discussion/discussion-deps.ts'
import { stateOrNone } from './discussion/perform.ts'
import { pressOf, refuse } from './pressing.ts'
import { send } from './send.ts'
import { languageIn } from './update.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const EVERYTHING = 'all'

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
      discussion: KEPT_FOR.discussion / DAY,
    }),
    entities: [],
    buttons,
  })
}

// Each member who presses deletes what is theirs.
async function askToForget(ctx: Context): Promise<void> {
  const language = languageIn(ctx)
  const buttons = rows([
    button(say('forgetAll', language), language, { view: 'forget', key: EVERYTHING }),
  ])
  await send(ctx, { text: say('sureToForget', language), entities: [], buttons })
}

async function forget(ctx: Context, deps: DiscussionDeps): Promise<void> {
  const chat = ctx.chat?.id
  const user = ctx.from?.id
  const all = pressOf(ctx)?.key === EVERYTHING
  if (chat !== undefined && user !== undefined) await deps.state.forget({ chat, user })
  if (all && user !== undefined) await forgetAll(ctx, deps, user)
  await refuse(ctx, all ? 'allForgotten' : 'forgotten')
}

// What the chat still shows of a member goes with what is on record.
async function forgetAll(ctx: Context, deps: DiscussionDeps, user: number): Promise<void> {
  const state = await stateOrNone(ctx, deps)
  const own = state?.notes.filter(({ speaker }) => speaker.id === user) ?? []
  await deps.book.forget(user)
  if (state !== undefined) await deps.board.refresh(state)
  const cards = own.flatMap(({ card }) => card ?? [])
  await removeCards(ctx, deps, cards)
}
