import type { Api } from 'grammy'
import type { BotDeps } from '../deps.ts'
import { Pace } from '../pace.ts'
import { Administrators } from './administrators.ts'
import { StatusBoard } from './status-board.ts'

/** What handlers of discussions work with. */
export interface DiscussionDeps extends BotDeps {
  readonly administrators: Administrators
  readonly board: StatusBoard
  readonly pace: Pace
}

/**
 * Opens the deps; its pace has to be installed before anything else that looks at requests.
 *
 * @example const deps = discussionDeps(bot.api, deps)
 */
export function discussionDeps(api: Api, deps: BotDeps): DiscussionDeps {
  const pace = new Pace(deps.now, deps.timers)
  api.config.use(pace.transformer)
  const administrators = new Administrators(api, deps.now)
  return {
    ...deps,
    pace,
    administrators,
    board: new StatusBoard(api, { ...deps, pace, administrators }),
  }
}
