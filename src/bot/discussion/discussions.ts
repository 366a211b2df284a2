import { Composer, type Context } from 'grammy'
import { agenda } from './agenda.ts'
import { briefButtons } from './briefs.ts'
import type { DiscussionDeps } from './discussion-deps.ts'
import { identities } from './identities.ts'
import { insertion } from './insert.ts'
import { noteButtons, ownNoteButtons } from './note-buttons.ts'
import { noting } from './noting.ts'
import { ownNotes } from './own-notes.ts'
import { rosters } from './rosters.ts'

type Feature = (deps: DiscussionDeps) => Composer<Context>

// In a group, in order: the first that handles an update ends its way.
const IN_GROUPS = [
  agenda,
  noting,
  noteButtons,
  identities,
  insertion,
  briefButtons,
] as const satisfies readonly Feature[]

const IN_PRIVATE = [
  rosters,
  ownNoteButtons,
  ownNotes,
  briefButtons,
] as const satisfies readonly Feature[]

/**
 * What belongs to a group discussion besides its commands: buttons, edited messages, replies to notes.
 *
 * @example bot.use(discussions(deps))
 */
export function discussions(deps: DiscussionDeps): Composer<Context> {
  const composer = new Composer<Context>()
  composer.chatType(['group', 'supergroup']).use(...IN_GROUPS.map(feature => feature(deps)))
  composer.chatType('private').use(...IN_PRIVATE.map(feature => feature(deps)))
  return composer
}
