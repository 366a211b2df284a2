import type { Api } from 'grammy'
import type { BotDeps } from '../deps.ts'
import { Pace } from '../pace.ts'
import { Administrators } from './administrators.ts'
import { StatusBoard } from './status-board.ts'

/** What handlers of discussions work with. */
export interface Hall extends BotDeps {
  readonly administrators: Administrators
  readonly board: StatusBoard
  readonly pace: Pace
}

/**
 * Opens the hall; its pace has to be installed before anything else that looks at requests.
 *
 * @example const hall = openHall(bot.api, deps)
 */
export function openHall(api: Api, deps: BotDeps): Hall {
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
