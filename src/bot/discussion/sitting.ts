import { Composer, type Context } from 'grammy'
import type { Person } from '../../discussion/discussion.ts'
import { fullName } from '../../discussion/roster.ts'
import { languageIn, send, typedText } from '../exchange.ts'
import type { Hall } from './hall.ts'
import { acknowledge, perform, sendTalk, tellWhy } from './perform.ts'
import { talk } from './phrases.ts'
import { namedAccount, namedPerson, placeOf } from './room.ts'
import { reportFor } from './sections.ts'
import { countsLine } from './status.ts'

type Office = 'convener' | 'recorder'

/**
 * `/begin`, `/end`, the offices, and `/quiet`.
 *
 * @example groups.use(sitting(hall)) // /begin 审议常委会工作报告
 */
export function sitting(hall: Hall): Composer<Context> {
  const composer = new Composer<Context>()
  composer.command('begin', ctx => begin(ctx, hall))
  composer.command('end', ctx => end(ctx, hall))
  composer.command('convener', ctx => appoint(ctx, hall, 'convener'))
  composer.command('recorder', ctx => appoint(ctx, hall, 'recorder'))
  composer.command('quiet', ctx => setQuiet(ctx, hall))
  return composer
}

async function begin(ctx: Context, hall: Hall): Promise<void> {
  const topic = typedText(ctx)
  const reportId = reportFor(topic, hall.library())?.id ?? ''
  const done = await perform(ctx, hall, { kind: 'begin', topic, reportId })
  if (done !== undefined) await hall.board.open(done.state, languageIn(ctx))
}

async function end(ctx: Context, hall: Hall): Promise<void> {
  const done = await perform(ctx, hall, { kind: 'end' })
  if (done === undefined) return
  await hall.board.close(done.state)
  await sendTalk(ctx, 'ended', { counts: countsLine(done.state, languageIn(ctx)) })
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

async function appoint(ctx: Context, hall: Hall, office: Office): Promise<void> {
  const dismissed = NOBODY.has(typedText(ctx).toLowerCase())
  const person = dismissed ? null : await personMeant(ctx, hall)
  if (person === undefined) return await tellHolder(ctx, hall, office)
  const done = await perform(ctx, hall, { kind: office, person })
  if (done !== undefined) await tellNamed(ctx, hall, { office, person, hint: false })
}

async function personMeant(ctx: Context, hall: Hall): Promise<Person | undefined> {
  const person = namedPerson(ctx)
  const account = namedAccount(ctx)
  if (person !== undefined || account === undefined) return person
  return await hall.book.findPerson(account)
}

interface Holder {
  readonly office: Office
  readonly person: Person | null
  /** Whether to tell how somebody is named. */
  readonly hint: boolean
}

async function tellNamed(
  ctx: Context,
  hall: Hall,
  { office, person, hint }: Holder,
): Promise<void> {
  const language = languageIn(ctx)
  const roster = await hall.book.roster(placeOf(ctx).chat)
  const name = person === null ? talk('nobodyNamed', language) : fullName(roster, person)
  const lines = [talk(office, language, { name }), ...(hint ? [talk('howToName', language)] : [])]
  await send(ctx, { text: lines.join('\n'), entities: [] })
}

/** Nobody was named, or somebody whom the bot does not know: who holds the office, and how to name one. */
async function tellHolder(ctx: Context, hall: Hall, office: Office): Promise<void> {
  if (namedAccount(ctx) !== undefined) return await tellWhy(ctx, hall, 'unknownMember')
  const state = await hall.book.state(placeOf(ctx))
  await tellNamed(ctx, hall, { office, person: state[office], hint: true })
}

// === Quiet

const SWITCH: Readonly<Record<string, boolean>> = {
  on: true,
  off: false,
  开: true,
  關: false,
  关: false,
  開: true,
}

async function setQuiet(ctx: Context, hall: Hall): Promise<void> {
  const on = SWITCH[typedText(ctx).toLowerCase()]
  if (on === undefined) return await tellWhy(ctx, hall, 'howToQuiet')
  const done = await perform(ctx, hall, { kind: 'quiet', on })
  const phrase = on ? 'quietOn' : 'quietOff'
  if (done !== undefined) await acknowledge(ctx, '👌', talk(phrase, languageIn(ctx)))
}
