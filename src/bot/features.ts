import type { Composer, Context, MiddlewareFn } from 'grammy'
import { commands } from './commands.ts'
import type { DiscussionDeps } from './discussion/discussion-deps.ts'
import { discussions } from './discussion/discussions.ts'
import { drafts } from './drafts.ts'
import { FeatureError } from './errors.ts'
import { feedback } from './feedback.ts'
import { figures } from './figures.ts'
import { inline } from './inline.ts'
import { outline } from './outline.ts'
import { pictures } from './pictures.ts'
import { privacy } from './privacy.ts'
import { publishing } from './publishing.ts'
import { questions } from './questions.ts'
import { teaching } from './teaching.ts'
import { unknown } from './unknown.ts'
import { isCommand } from './update.ts'
import { watching } from './watching.ts'

/** What an update may be to a feature; it may be several of these. */
type Kind = 'command' | 'text' | 'reply' | 'file' | 'edit' | 'press' | 'query' | 'other'

/** A feature, and what it hears of at all. */
interface Feature {
  readonly make: (deps: DiscussionDeps) => Composer<Context>
  readonly hears: readonly Kind[]
}

// In order: the first that handles an update ends its way. `unknown` takes what the others left.
const FEATURES = {
  publishing: { make: publishing, hears: ['reply', 'file', 'press'] },
  drafts: { make: drafts, hears: ['command', 'file', 'edit'] },
  commands: { make: commands, hears: ['command', 'edit'] },
  discussions: { make: discussions, hears: ['reply', 'edit', 'press'] },
  feedback: { make: feedback, hears: ['press'] },
  questions: { make: questions, hears: ['text', 'press'] },
  outline: { make: outline, hears: ['press'] },
  figures: { make: figures, hears: ['press'] },
  pictures: { make: pictures, hears: ['press'] },
  inline: { make: inline, hears: ['query'] },
  privacy: { make: privacy, hears: ['press'] },
  teaching: { make: teaching, hears: ['press'] },
  watching: { make: watching, hears: ['press'] },
  unknown: { make: unknown, hears: ['command', 'text', 'file', 'press', 'other'] },
} as const satisfies Record<string, Feature>

/**
 * All that the bot does with an update, one feature after the other; an error tells in which one it was. Who does not
 * hear of a kind of update is left out: a plain question would else pass some hundred filters for commands and buttons,
 * and each of them costs a dozen promises.
 *
 * @example bot.use(features(deps))
 */
export function features(deps: DiscussionDeps): MiddlewareFn<Context> {
  const all = Object.entries<Feature>(FEATURES).map(([name, { make, hears }]) => ({
    ...{ name, hears: new Set<Kind>(hears), handle: make(deps).middleware() },
  }))
  return async (ctx, next) => {
    const kinds = kindsOf(ctx)
    for (const { name, hears, handle } of all)
      if (kinds.some(kind => hears.has(kind)) && !(await passes(ctx, name, handle))) return
    await next()
  }
}

function kindsOf({ update, message }: Context): readonly Kind[] {
  if (update.callback_query !== undefined) return ['press']
  if (update.inline_query !== undefined) return ['query']
  if (update.edited_message !== undefined) return ['edit']
  const kinds: Kind[] = []
  if (isCommand(message)) kinds.push('command')
  if (message?.reply_to_message !== undefined) kinds.push('reply')
  if (message?.document !== undefined) kinds.push('file')
  kinds.push((message?.text ?? message?.caption) === undefined ? 'other' : 'text')
  return kinds
}

/** Whether a feature leaves an update to those behind it. */
async function passes(ctx: Context, name: string, handle: MiddlewareFn<Context>): Promise<boolean> {
  let isLeft = false
  try {
    await handle(ctx, async () => {
      isLeft = true
    })
  } catch (error) {
    throw new FeatureError(name, error)
  }
  return isLeft
}
