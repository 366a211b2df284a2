import { Composer, type Context } from 'grammy'
import { agenda } from './agenda.ts'
import type { DiscussionDeps } from './discussion-deps.ts'
import { identities } from './identities.ts'
import { insertion } from './insert.ts'
import { noteChanges } from './note-changes.ts'
import { noting } from './noting.ts'
import { rosters } from './rosters.ts'

// In a group, in order: the first that handles an update ends its way.
const IN_GROUPS = [
  agenda,
  noting,
  noteChanges,
  identities,
  insertion,
] as const satisfies readonly ((deps: DiscussionDeps) => Composer<Context>)[]

/**
 * What belongs to a group discussion besides its commands: buttons, edited messages, replies to notes.
 *
 * @example bot.use(discussions(deps))
 */
export function discussions(deps: DiscussionDeps): Composer<Context> {
  const composer = new Composer<Context>()
  composer.chatType(['group', 'supergroup']).use(...IN_GROUPS.map(feature => feature(deps)))
  composer.chatType('private').use(rosters(deps))
  return composer
}
