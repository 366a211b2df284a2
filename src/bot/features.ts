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

/** What an update may be to a feature. */
type Kind = 'command' | 'message' | 'edit' | 'press' | 'query'

/** A feature, and what it hears of at all. */
interface Feature {
  readonly make: (deps: DiscussionDeps) => Composer<Context>
  readonly hears: readonly Kind[]
}

// In order: the first that handles an update ends its way. `unknown` takes what the others left.
const FEATURES = {
  publishing: { make: publishing, hears: ['command', 'message', 'press'] },
  drafts: { make: drafts, hears: ['command', 'message', 'edit'] },
  commands: { make: commands, hears: ['command', 'edit'] },
  discussions: { make: discussions, hears: ['command', 'message', 'edit', 'press'] },
  feedback: { make: feedback, hears: ['press'] },
  questions: { make: questions, hears: ['message', 'press'] },
  outline: { make: outline, hears: ['press'] },
  figures: { make: figures, hears: ['press'] },
  pictures: { make: pictures, hears: ['press'] },
  inline: { make: inline, hears: ['query'] },
  privacy: { make: privacy, hears: ['press'] },
  teaching: { make: teaching, hears: ['press'] },
  watching: { make: watching, hears: ['press'] },
  unknown: { make: unknown, hears: ['command', 'message', 'press'] },
} as const satisfies Record<string, Feature>

/**
 * All that the bot does with an update, one feature after the other; an error tells in which one it was. Who does not
 * hear of a kind of update is left out: a plain question would else pass some hundred filters for commands and buttons.
 *
 * @example bot.use(features(deps))
 */
export function features(deps: DiscussionDeps): MiddlewareFn<Context> {
  const all = Object.entries<Feature>(FEATURES).map(([name, { make, hears }]) => ({
    ...{ name, hears: new Set(hears), handle: make(deps).middleware() },
  }))
  return async (ctx, next) => {
    const kind = kindOf(ctx)
    for (const { name, hears, handle } of all)
      if (hears.has(kind) && !(await passes(ctx, name, handle))) return
    await next()
  }
}

function kindOf({ update, message }: Context): Kind {
  if (update.callback_query !== undefined) return 'press'
  if (update.inline_query !== undefined) return 'query'
  if (update.edited_message !== undefined) return 'edit'
  return isCommand(message) ? 'command' : 'message'
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
