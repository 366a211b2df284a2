import type { Context } from 'grammy'
import type { Person } from '../../discussion/discussion.ts'
import { fullName } from '../../discussion/roster.ts'
import { unformatted } from '../../reply/layout.ts'
import { say } from '../../reply/phrases.ts'
import type { Command } from '../command.ts'
import { send, sendPhrase } from '../send.ts'
import { languageIn, typedText } from '../update.ts'
import type { DiscussionDeps } from './discussion-deps.ts'
import { acknowledge, perform, tellWhy } from './perform.ts'
import { reportFor } from './sections.ts'
import { namedAccount, namedPerson, placeOf } from './sender.ts'
import { countsLine } from './status.ts'

type Office = 'convener' | 'recorder'

/** `/begin`, `/end`, the offices, and `/quiet`. */
export const CONVENING_COMMANDS: readonly Command[] = [
  {
    name: 'begin',
    help: ['开始讨论，后写议题', 'Open a discussion on a topic'],
    where: 'group',
    who: 'begin',
    handle: begin,
  },
  {
    name: 'end',
    help: ['结束讨论', 'Close the discussion'],
    where: 'group',
    who: 'end',
    handle: end,
  },
  {
    name: 'convener',
    help: ['指定召集人', 'Name the convener'],
    where: 'group',
    who: 'convener',
    handle: (ctx, deps) => appoint(ctx, deps, 'convener'),
  },
  {
    name: 'recorder',
    help: ['指定记录人', 'Name the recorder'],
    where: 'group',
    who: 'recorder',
    handle: (ctx, deps) => appoint(ctx, deps, 'recorder'),
  },
  {
    name: 'quiet',
    help: ['安静模式，后写 on 或 off', 'No unasked lines: on or off'],
    where: 'group',
    who: 'quiet',
    handle: setQuiet,
  },
]

async function begin(ctx: Context, deps: DiscussionDeps): Promise<void> {
  const topic = typedText(ctx)
  const reportId = reportFor(topic, deps.library())?.id ?? ''
  const mayPin = await deps.board.mayPin(placeOf(ctx).chat)
  const done = await perform(ctx, deps, { kind: 'begin', topic, reportId })
  if (done !== undefined) await deps.board.open(done.state, languageIn(ctx), mayPin)
}

async function end(ctx: Context, deps: DiscussionDeps): Promise<void> {
  const mayPin = await deps.board.mayPin(placeOf(ctx).chat)
  const done = await perform(ctx, deps, { kind: 'end' })
  if (done === undefined) return
  await deps.board.close(done.state, mayPin)
  await sendPhrase(ctx, 'ended', { counts: countsLine(done.state, languageIn(ctx)) })
}

// === Offices

const NOBODY: ReadonlySet<string> = new Set([
  'off',
  'none',
  '-',
  '无',
  '無',
  '取消',
  '撤销',
  '撤銷',
])

async function appoint(ctx: Context, deps: DiscussionDeps, office: Office): Promise<void> {
  const dismissed = NOBODY.has(typedText(ctx).toLowerCase())
  const person = dismissed ? null : await personMeant(ctx, deps)
  if (person === undefined) return await tellHolder(ctx, deps, office)
  const done = await perform(ctx, deps, { kind: office, person })
  if (done !== undefined) await tellNamed(ctx, deps, { office, person, hint: false })
}

async function personMeant(ctx: Context, deps: DiscussionDeps): Promise<Person | undefined> {
  const person = namedPerson(ctx)
  const account = namedAccount(ctx)
  if (person !== undefined || account === undefined) return person
  return await deps.book.findPerson(account)
}

interface Holder {
  readonly office: Office
  readonly person: Person | null
  /** Whether to tell how somebody is named. */
  readonly hint: boolean
}

async function tellNamed(
  ctx: Context,
  deps: DiscussionDeps,
  { office, person, hint }: Holder,
): Promise<void> {
  const language = languageIn(ctx)
  const roster = await deps.book.roster(placeOf(ctx).chat)
  const name = person === null ? say('nobodyNamed', language) : fullName(roster, person)
  const lines = [say(office, language, { name }), ...(hint ? [say('howToName', language)] : [])]
  await send(ctx, unformatted(lines.join('\n')))
}

/** Nobody was named, or somebody whom the bot does not know: who holds the office, and how to name one. */
async function tellHolder(ctx: Context, deps: DiscussionDeps, office: Office): Promise<void> {
  if (namedAccount(ctx) !== undefined) return await tellWhy(ctx, deps, 'unknownMember')
  const state = await deps.book.state(placeOf(ctx))
  await tellNamed(ctx, deps, { office, person: state[office], hint: true })
}

// === Quiet

const SWITCH: ReadonlyMap<string, boolean> = new Map([
  ['on', true],
  ['off', false],
  ['开', true],
  ['關', false],
  ['关', false],
  ['開', true],
])

async function setQuiet(ctx: Context, deps: DiscussionDeps): Promise<void> {
  const on = SWITCH.get(typedText(ctx).toLowerCase())
  if (on === undefined) return await tellWhy(ctx, deps, 'howToQuiet')
  const done = await perform(ctx, deps, { kind: 'quiet', on })
  const phrase = on ? 'quietOn' : 'quietOff'
  if (done !== undefined) await acknowledge(ctx, '👌', say(phrase, languageIn(ctx)))
}
