import type { Context } from 'grammy'
import { say } from '../../reply/phrases.ts'
import { cut } from '../../reply/quote.ts'
import type { Command } from '../command.ts'
import { replying } from '../send.ts'
import { languageIn } from '../update.ts'
import type { DiscussionDeps } from './discussion-deps.ts'
import { orderOf } from './note-changes.ts'
import { perform, tellWhy } from './perform.ts'
import { threadOf } from './status-board.ts'

const MAX_QUESTION = 300
const CHOICES = ['pollFor', 'pollAgainst', 'pollUnsure'] as const

/** `/poll 12`: what the members think of a note; it says that it is no vote. */
export const POLL_COMMANDS: readonly Command[] = [
  {
    name: 'poll',
    help: ['就记录征求意向（非表决）', 'Poll on a note, not a vote'],
    where: 'group',
    who: 'poll',
    handle: poll,
  },
]

async function poll(ctx: Context, deps: DiscussionDeps): Promise<void> {
  const order = await orderOf(ctx, deps)
  if (typeof order === 'string') return await tellWhy(ctx, deps, order)
  const { number, text, discussion } = order.note
  const done = await perform(ctx, deps, { kind: 'poll', number }, { discussion })
  if (done === undefined || done.repeated) return
  const language = languageIn(ctx)
  const question = say('pollQuestion', language, { number, text })
  const options = CHOICES.map(choice => ({ text: say(choice, language) }))
  await ctx.api.sendPoll(done.state.chat, shortened(question), options, {
    ...threadOf(done.state),
    ...replying(ctx),
  })
}

const shortened = (question: string): string =>
  [...question].length > MAX_QUESTION ? `${cut(question, MAX_QUESTION - 1)}…` : question
