import { Composer, type Context } from 'grammy'
import { say } from '../../reply/phrases.ts'
import { cut } from '../../reply/quote.ts'
import { replyTo } from '../errors.ts'
import { languageIn } from '../update.ts'
import type { DiscussionDeps } from './discussion-deps.ts'
import { orderOf } from './note-changes.ts'
import { perform, tellWhy } from './perform.ts'
import { threadOf } from './status-board.ts'

const MAX_QUESTION = 300
const CHOICES = ['pollFor', 'pollAgainst', 'pollUnsure'] as const

/**
 * `/poll 12`: what the members think of a note; it says that it is no vote.
 *
 * @example groups.use(polls(deps)) // /poll 12
 */
export function polls(deps: DiscussionDeps): Composer<Context> {
  const composer = new Composer<Context>()
  composer.command('poll', ctx => poll(ctx, deps))
  return composer
}

async function poll(ctx: Context, deps: DiscussionDeps): Promise<void> {
  const order = await orderOf(ctx, deps)
  if (typeof order === 'string') return await tellWhy(ctx, deps, order)
  const { number, text } = order.note
  const done = await perform(ctx, deps, { kind: 'poll', number })
  if (done === undefined || done.repeated) return
  const language = languageIn(ctx)
  const question = say('pollQuestion', language, { number, text })
  const options = CHOICES.map(choice => ({ text: say(choice, language) }))
  await ctx.api.sendPoll(done.state.chat, shortened(question), options, {
    ...threadOf(done.state),
    ...(ctx.msg ? { reply_parameters: replyTo(ctx.msg.message_id) } : {}),
  })
}

const shortened = (question: string): string =>
  [...question].length > MAX_QUESTION ? `${cut(question, MAX_QUESTION - 1)}…` : question
