import type { Context } from 'grammy'
import { clockText } from '../../brief/time.ts'
import type { Hand, Person, Speech } from '../../discussion/discussion.ts'
import { speaking } from '../../discussion/discussion.ts'
import { fullName, type RosterEntry } from '../../discussion/roster.ts'
import { type Formatted, join, mention, plain } from '../../reply/formatted.ts'
import { layOut } from '../../reply/layout.ts'
import { say } from '../../reply/phrases.ts'
import type { Command } from '../command.ts'
import { send, sendPhrase } from '../send.ts'
import { languageIn } from '../update.ts'
import type { DiscussionDeps } from './discussion-deps.ts'
import { acknowledge, perform } from './perform.ts'
import { placeOf } from './sender.ts'

const MINUTE = 60_000

/** The speakers' queue. */
export const SPEAKER_COMMANDS: readonly Command[] = [
  {
    name: 'hand',
    help: ['申请发言', 'Ask to speak'],
    where: 'group',
    who: 'hand',
    handle: raise,
  },
  {
    name: 'unhand',
    help: ['取消申请', 'Leave the queue'],
    where: 'group',
    who: 'unhand',
    handle: lower,
  },
  {
    name: 'queue',
    help: ['等候发言的人', 'Who waits to speak'],
    where: 'group',
    who: 'everyone',
    handle: showQueue,
  },
  {
    name: 'next',
    help: ['请下一位发言', 'Call the next speaker'],
    where: 'group',
    who: 'next',
    handle: call,
  },
]

async function raise(ctx: Context, deps: DiscussionDeps): Promise<void> {
  const done = await perform(ctx, deps, { kind: 'hand' })
  if (done === undefined) return
  const raised = done.effects.find(effect => effect.kind === 'raised')
  await acknowledge(ctx, '🙏', say('raised', languageIn(ctx), { n: raised?.position ?? '' }))
}

async function lower(ctx: Context, deps: DiscussionDeps): Promise<void> {
  const done = await perform(ctx, deps, { kind: 'unhand' })
  if (done !== undefined) await acknowledge(ctx, '👌', say('lowered', languageIn(ctx)))
}

async function call(ctx: Context, deps: DiscussionDeps): Promise<void> {
  const done = await perform(ctx, deps, { kind: 'next' })
  if (done === undefined) return
  const speech = speaking(done.state)
  if (speech === null) return await sendPhrase(ctx, 'nobodyLeft')
  const roster = await deps.book.roster(placeOf(ctx).chat)
  const language = languageIn(ctx)
  const blanks = {
    minutes: Math.round((speech.ends - speech.started) / MINUTE),
    time: clockText(speech.ends),
  }
  const phrase = speech.round === 1 ? 'called' : 'calledAgain'
  const line = join([mentioned(speech.speaker, roster), say(phrase, language, blanks)])
  await send(ctx, layOut({ blocks: [line], language }))
}

/**
 * A member by their full name, so that their Telegram tells them; it works without a username.
 *
 * @example mentioned(person, roster).text // '王明'
 */
export function mentioned(person: Person, roster: readonly RosterEntry[]): Formatted {
  const name = fullName(roster, person)
  if (person.id < 0) return plain(name)
  const user = { id: person.id, is_bot: false, first_name: person.name }
  return mention(name, user)
}

async function showQueue(ctx: Context, deps: DiscussionDeps): Promise<void> {
  const state = await deps.book.state(placeOf(ctx))
  if (state.discussion === null) return await sendPhrase(ctx, 'noDiscussion')
  const roster = await deps.book.roster(state.chat)
  const language = languageIn(ctx)
  const nameOf = (person: Person) => fullName(roster, person)
  const speech = speaking(state)
  const now = speech === null ? [] : [speechLine(speech, nameOf)]
  const lines = [
    ...now.map(line => say('speakingNow', language, line)),
    ...state.queue.map(handLine(nameOf)),
  ]
  const text = lines.length > 0 ? lines.join('\n') : say('queueEmpty', language)
  await send(ctx, layOut({ blocks: [plain(text)], language }))
}

type NameOf = (person: Person) => string

const speechLine = ({ speaker, ends }: Speech, nameOf: NameOf) => ({
  name: nameOf(speaker),
  time: clockText(ends),
})

const handLine =
  (nameOf: NameOf) =>
  ({ speaker, round }: Hand, at: number): string =>
    `${at + 1}. ${nameOf(speaker)}${round > 1 ? ` (${round})` : ''}`
