import { Composer, type Context } from 'grammy'
import type { Library } from '../answer/library.ts'
import { KEPT_FOR } from '../discussion/retention.ts'
import { button, rows } from '../reply/buttons.ts'
import { examplesOf } from '../reply/examples.ts'
import { say } from '../reply/phrases.ts'
import { startOf } from '../reply/press.ts'
import { reportTitle } from '../reply/quote.ts'
import { removeCards } from './discussion/cards.ts'
import type { DiscussionDeps } from './discussion/discussion-deps.ts'
import { stateOrNone } from './discussion/perform.ts'
import { exampleSection } from './outline.ts'
import { pressOf, refuse } from './pressing.ts'
import { send, sendPhrase } from './send.ts'
import { languageIn } from './update.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const TITLES = 3
const EVERYTHING = 'all'

/** What the bot can do and what it keeps, and a word to what no feature took. */
export function help(deps: DiscussionDeps): Composer<Context> {
  const composer = new Composer<Context>()
  composer.command('start', ctx => greet(ctx, deps.library()))
  composer.command('help', ctx => explain(ctx, deps.library()))
  composer.command('privacy', tellPrivacy)
  composer.command('forget', askToForget)
  composer.callbackQuery(startOf('forget'), ctx => forget(ctx, deps))
  composer.on('callback_query', ctx => refuse(ctx, 'gone'))
  const others = composer.chatType('private').on('message')
  others.on('::bot_command', ctx => explain(ctx, deps.library()))
  others.filter(isContent, ctx => sendPhrase(ctx, 'textOnly'))
  return composer
}

/** A picture, a voice message and the like; not a pinned message or another service message. */
function isContent(ctx: Context): boolean {
  return ctx.has([':file', ':contact', ':location', ':poll', ':dice', ':game', ':story'])
}

async function greet(ctx: Context, library: Library): Promise<void> {
  const language = languageIn(ctx)
  const title = library.reports.slice(0, TITLES).map(reportTitle).join('、')
  const examples = examplesOf(library).map(question => [
    button(question, language, { view: 'question', key: question }),
  ])
  const buttons = rows(...examples)
  await send(ctx, { text: say('start', language, { title }), entities: [], buttons })
}

async function explain(ctx: Context, library: Library): Promise<void> {
  await sendPhrase(ctx, 'help', { bot: `@${ctx.me.username}`, example: exampleSection(library) })
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
  if (state !== undefined) deps.board.refresh(state)
  const cards = own.flatMap(({ card }) => card ?? [])
  await removeCards(ctx, deps, cards)
}
