import type { Context } from 'grammy'
import type { ActionKind } from '../discussion/action.ts'
import type { CommandLine } from '../reply/command.ts'
import type { DiscussionDeps } from './discussion/discussion-deps.ts'

/** A command of the bot: where it works, whose it is, how it is listed, and what it does. */
export interface Command extends CommandLine {
  /** `private` ones are only listed there; `group` ones have no meaning in private. */
  readonly where: 'private' | 'group' | 'everywhere'
  /** Everybody's, the bot's owners' (ADMIN_IDS), or theirs who may do this in a discussion (`roles.ts`). */
  readonly who: 'everyone' | 'owners' | ActionKind
  readonly handle: (ctx: Context, deps: DiscussionDeps) => Promise<void>
}
