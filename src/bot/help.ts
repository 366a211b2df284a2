import { Composer, type Context } from 'grammy'
import type { Library } from '../answer/library.ts'
import { FORGOTTEN_AFTER } from '../store/followups.ts'
import { startOf } from './callback.ts'
import type { BotDeps } from './deps.ts'
import { examplesOf } from './examples.ts'
import { languageIn, send, sendPhrase } from './exchange.ts'
import { button, rows } from './keyboard.ts'
import { exampleSection } from './outline.ts'
import { refuse } from './press.ts'
import { reportTitle } from './quote.ts'
import { say } from './replies.ts'

const MINUTE = 60_000
const TITLES = 3

/** What the bot can do and what it keeps, and a word to what no feature took. */
export function help(deps: BotDeps): Composer<Context> {
  const composer = new Composer<Context>()
  composer.command('start', ctx => greet(ctx, deps.library()))
  composer.command('help', ctx => explain(ctx, deps.library()))
  composer.command('privacy', tellPrivacy)
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
  const keyboard = rows(...examples)
  await send(ctx, {
    text: say('start', language, { title }),
    entities: [],
    ...(keyboard ? { reply_markup: keyboard } : {}),
  })
}

async function explain(ctx: Context, library: Library): Promise<void> {
  await sendPhrase(ctx, 'help', { bot: `@${ctx.me.username}`, example: exampleSection(library) })
}

async function tellPrivacy(ctx: Context): Promise<void> {
  const language = languageIn(ctx)
  const keyboard = rows([button(say('forget', language), language, { view: 'forget', key: '' })])
  await send(ctx, {
    text: say('privacy', language, { minutes: FORGOTTEN_AFTER / MINUTE }),
    entities: [],
    ...(keyboard ? { reply_markup: keyboard } : {}),
  })
}

async function forget(ctx: Context, { state }: BotDeps): Promise<void> {
  const chat = ctx.chat?.id
  const user = ctx.from?.id
  if (chat !== undefined && user !== undefined) await state.forget({ chat, user })
  await refuse(ctx, 'forgotten')
}
