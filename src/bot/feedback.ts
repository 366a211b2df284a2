import { Composer, type Context } from 'grammy'
import type { InlineKeyboardMarkup } from 'grammy/types'
import type { Answer, Language } from '../answer/answer.ts'
import { button } from '../reply/buttons.ts'
import type { ButtonRow, Message } from '../reply/message.ts'
import { type Phrase, say } from '../reply/phrases.ts'
import { type Press, startOf } from '../reply/press.ts'
import { beginning } from '../report/controls.ts'
import type { BotDeps } from './deps.ts'
import { senderOf } from './discussion/sender.ts'
import { describe } from './errors.ts'
import { pressedTurn } from './memory.ts'
import { pressOf, refuse, settle } from './pressing.ts'
import { questionAbove } from './question-above.ts'
import { keyboardOf } from './send.ts'

const MAX_QUESTION = 300
const BUTTONS_A_ROW = 4
// Why an answer was no good; the number of a row is what a button carries.
const REASONS = [
  'wrongFigure',
  'besidePoint',
  'notFound',
  'unclear',
] as const satisfies readonly Phrase[]

/**
 * 👍 and 👎 under answers, with a reason if somebody gives one.
 *
 * @example bot.use(feedback(deps))
 */
export function feedback(deps: BotDeps): Composer<Context> {
  const composer = new Composer<Context>()
  composer.callbackQuery(startOf('good'), ctx => rate(ctx, deps, true))
  composer.callbackQuery(startOf('bad'), ctx => rate(ctx, deps, false))
  composer.callbackQuery(startOf('reason'), ctx => giveReason(ctx, deps))
  return composer
}

/**
 * A reason as it is kept, in a reader's language.
 *
 * @example reasonIn('数字不对', 'en') // 'Wrong figure'
 */
export function reasonIn(kept: string, language: Language): string {
  const reason = REASONS.find(one => say(one, 'zh-Hans') === kept)
  return reason === undefined ? kept : say(reason, language)
}

function feedbackRow(language: Language): ButtonRow {
  return [
    button('👍', language, { view: 'good', key: '' }),
    button('👎', language, { view: 'bad', key: '' }),
  ]
}

/**
 * A message with the two buttons, in its last row where that has room.
 *
 * @example withFeedback(message, 'en').buttons.at(-1)?.at(-1)?.text // '👎'
 */
export function withFeedback(message: Message, language: Language): Message {
  const rest = message.buttons.slice(0, -1)
  const last = message.buttons.at(-1) ?? []
  const added = feedbackRow(language)
  const fits = last.length + added.length <= BUTTONS_A_ROW
  const ends = fits ? [[...last, ...added]] : [last, added]
  return { ...message, buttons: [...rest, ...ends] }
}

/**
 * Keeps a question that the report does not answer; the answer does not wait for it.
 *
 * @example await noteMissed(ctx, deps, { answer, author: 5 })
 */
export async function noteMissed(
  ctx: Context,
  deps: BotDeps,
  { answer, author }: { readonly answer: Answer; readonly author: number | null },
): Promise<void> {
  const [chat, asker] = [ctx.chat, senderOf(ctx)]
  if (answer.kind !== 'none' || chat === undefined || asker === undefined) return
  const question = beginning(answer.question, MAX_QUESTION)
  const other = author === asker.id ? null : author
  const missed = { chat: chat.id, user: asker.id, question, at: deps.now(), author: other }
  await deps.insights
    .missed(missed)
    .catch(error => deps.log.error({ error: describe(error) }, 'missed question not kept'))
}

async function rate(ctx: Context, deps: BotDeps, good: boolean): Promise<void> {
  const press = pressOf(ctx)
  if (!(await keep(ctx, deps, { good, reason: null })))
    return await refuse(ctx, 'askAgain', press?.language)
  if (!good && press !== undefined) await offerReasons(ctx, press)
  await settle(ctx, { text: say(good ? 'thanks' : 'thanksWhy', press?.language ?? 'zh-Hans') })
}

async function giveReason(ctx: Context, deps: BotDeps): Promise<void> {
  const press = pressOf(ctx)
  const reason = REASONS[Number(press?.key)]
  if (press === undefined || reason === undefined) return await refuse(ctx, 'gone')
  await keep(ctx, deps, { good: false, reason: say(reason, 'zh-Hans') })
  await settle(ctx, { text: say('thanks', press.language) })
}

interface Verdict {
  readonly good: boolean
  readonly reason: string | null
}

async function keep(ctx: Context, deps: BotDeps, verdict: Verdict): Promise<boolean> {
  const { message, from } = ctx.callbackQuery ?? {}
  const question = (await pressedTurn(ctx, deps))?.questions.at(-1) ?? questionAbove(ctx)
  if (message === undefined || from === undefined || !question?.text) return false
  const { text, by: asker } = question
  const asked = { question: beginning(text, MAX_QUESTION), at: deps.now(), asker }
  await deps.insights.rate({
    chat: message.chat.id,
    message: message.message_id,
    user: from.id,
    ...asked,
    ...verdict,
  })
  return true
}

// The reasons take the place of the two buttons.
async function offerReasons(ctx: Context, { language }: Press): Promise<void> {
  const markup = markupOf(ctx)
  const last = markup?.inline_keyboard.at(-1)
  if (markup === undefined || !last?.some(one => one.text === '👎')) return
  const reasons = REASONS.map((reason, at) =>
    button(say(reason, language), language, { view: 'reason', key: String(at) }),
  )
  const beside = last.filter(({ text }) => text !== '👍' && text !== '👎')
  const kept = [...markup.inline_keyboard.slice(0, -1), ...(beside.length > 0 ? [beside] : [])]
  const added = keyboardOf([reasons.slice(0, 2), reasons.slice(2)])?.inline_keyboard ?? []
  await ctx.editMessageReplyMarkup({ reply_markup: { inline_keyboard: [...kept, ...added] } })
}

function markupOf({ callbackQuery }: Context): InlineKeyboardMarkup | undefined {
  const message = callbackQuery?.message
  return message && 'reply_markup' in message ? message.reply_markup : undefined
}
