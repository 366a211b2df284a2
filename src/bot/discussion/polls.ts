import { Composer, type Context } from 'grammy'
import { replyTo } from '../errors.ts'
import { languageIn } from '../exchange.ts'
import { cut } from '../quote.ts'
import type { Hall } from './hall.ts'
import { orderOf } from './note-changes.ts'
import { perform, tellWhy } from './perform.ts'
import { talk } from './phrases.ts'
import { threadOf } from './status-board.ts'

const MAX_QUESTION = 300
const CHOICES = ['pollFor', 'pollAgainst', 'pollUnsure'] as const

/**
 * `/poll 12`: what the members think of a note; it says that it is no vote.
 *
 * @example groups.use(polls(hall)) // /poll 12
 */
export function polls(hall: Hall): Composer<Context> {
  const composer = new Composer<Context>()
  composer.command('poll', ctx => poll(ctx, hall))
  return composer
}

async function poll(ctx: Context, hall: Hall): Promise<void> {
  const order = await orderOf(ctx, hall)
  if (typeof order === 'string') return await tellWhy(ctx, hall, order)
  const { number, text } = order.note
  const done = await perform(ctx, hall, { kind: 'poll', number })
  if (done === undefined || done.repeated) return
  const language = languageIn(ctx)
  const question = talk('pollQuestion', language, { number, text })
  const options = CHOICES.map(choice => ({ text: talk(choice, language) }))
  await ctx.api.sendPoll(done.state.chat, shortened(question), options, {
    ...threadOf(done.state),
    ...(ctx.msg ? { reply_parameters: replyTo(ctx.msg.message_id) } : {}),
  })
}

const shortened = (question: string): string =>
  [...question].length > MAX_QUESTION ? `${cut(question, MAX_QUESTION - 1)}…` : question
