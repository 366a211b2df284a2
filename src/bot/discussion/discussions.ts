import { Composer, type Context } from 'grammy'
import { agenda } from './agenda.ts'
import { briefLinks, briefs } from './briefs.ts'
import { sitting } from './convening.ts'
import type { DiscussionDeps } from './discussion-deps.ts'
import { insertion } from './insert.ts'
import { noteChanges } from './note-changes.ts'
import { noteLists } from './note-lists.ts'
import { noting } from './noting.ts'
import { sendTalk } from './perform.ts'
import { polls } from './polls.ts'
import { rosterLinks, rosters } from './rosters.ts'
import { speakers } from './speakers.ts'

// In a group, in order: the first that handles an update ends its way.
const IN_GROUPS = [
  sitting,
  agenda,
  speakers,
  noting,
  noteChanges,
  noteLists,
  polls,
  briefs,
  rosterLinks,
  insertion,
] as const satisfies readonly ((deps: DiscussionDeps) => Composer<Context>)[]

/** Commands that have no meaning in private. */
const GROUP_COMMANDS = [
  ...['begin', 'end', 'convener', 'recorder', 'agenda', 'topic', 'hand', 'unhand', 'queue', 'next'],
  ...['note', 'theme', 'edit', 'drop', 'notes', 'open', 'answer', 'poll', 'brief', 'quiet'],
]

/**
 * Group discussion: from the first question to the 简报.
 *
 * @example bot.use(discussions(discussionDeps(bot.api, deps)))
 */
export function discussions(deps: DiscussionDeps): Composer<Context> {
  const composer = new Composer<Context>()
  composer.chatType(['group', 'supergroup']).use(...IN_GROUPS.map(feature => feature(deps)))
  const privately = composer.chatType('private')
  privately.use(briefLinks(deps), rosters(deps))
  privately.command(GROUP_COMMANDS, ctx => sendTalk(ctx, 'groupOnly'))
  return composer
}
