import { Composer, type Context } from 'grammy'
import type { Language } from '../answer/answer.ts'
import { button, rows } from '../reply/buttons.ts'
import type { Message } from '../reply/message.ts'
import { say } from '../reply/phrases.ts'
import { fitKey, startOf } from '../reply/press.ts'
import { MOST_WATCHED, type Watched } from '../store/watches.ts'
import type { Command } from './command.ts'
import type { BotDeps } from './deps.ts'
import { edit, pressOf, refuse, settle } from './pressing.ts'
import { send, sendPhrase } from './send.ts'
import { languageIn, typedText } from './update.ts'

/** `/watch 主题`: told once when a newly loaded report speaks of it; alone it lists one's own. */
export const WATCH_COMMANDS: readonly Command[] = [
  {
    name: 'watch',
    help: ['关注主题：新报告说到时告诉您', 'Watch a topic: be told when a new report has it'],
    where: 'private',
    who: 'everyone',
    handle: watch,
  },
]

/**
 * The button that ends the watching of a topic.
 *
 * @example bot.use(watching(deps))
 */
export function watching(deps: BotDeps): Composer<Context> {
  const composer = new Composer<Context>()
  composer.callbackQuery(startOf('unwatch'), ctx => unwatch(ctx, deps))
  return composer
}

// What a button has no room for is cut: the reply tells what is watched.
const topicIn = (ctx: Context): string => fitKey(typedText(ctx).replace(/\s+/g, ' ')).trim()

async function watch(ctx: Context, deps: BotDeps): Promise<void> {
  const user = ctx.from?.id
  if (ctx.chat?.type !== 'private' || user === undefined)
    return await sendPhrase(ctx, 'watchPrivate')
  const language = languageIn(ctx)
  const topic = topicIn(ctx)
  if (topic === '')
    return void (await send(ctx, listOf(await deps.watches.list(user, deps.now()), language)))
  const outcome = await deps.watches.add({ user, topic, language, since: deps.now() })
  if (outcome === 'full') return await sendPhrase(ctx, 'watchFull', { n: MOST_WATCHED })
  const text = say(outcome === 'added' ? 'watchAdded' : 'watchKnown', language, { topic })
  await send(ctx, { text, entities: [], buttons: rows(figuresNow(topic, deps, language)) })
}

function figuresNow(topic: string, { library }: BotDeps, language: Language) {
  const figures = library().figuresAbout(topic)
  return figures.length === 0
    ? []
    : [button(say('watchFigures', language), language, { view: 'topic', key: topic })]
}

function listOf(watched: readonly Watched[], language: Language): Message {
  const phrase = watched.length === 0 ? 'watchNone' : 'watchList'
  return {
    text: say(phrase, language, { n: watched.length }),
    entities: [],
    buttons: watched.map(({ topic }) => [
      button(`✕ ${topic}`, language, { view: 'unwatch', key: topic, inPlace: true }),
    ]),
  }
}

// A button may be pressed anywhere a message was forwarded to: it only ever ends one's own.
async function unwatch(ctx: Context, deps: BotDeps): Promise<void> {
  const press = pressOf(ctx)
  const user = ctx.from?.id
  if (press === undefined || user === undefined) return await refuse(ctx, 'watchGone')
  const { key: topic, language, inPlace } = press
  if (!(await deps.watches.remove(user, topic))) return await refuse(ctx, 'watchGone', language)
  if (inPlace && ctx.chat?.type === 'private')
    await edit(ctx, listOf(await deps.watches.list(user, deps.now()), language))
  await settle(ctx, { text: say('watchEnded', language, { topic }) })
}
