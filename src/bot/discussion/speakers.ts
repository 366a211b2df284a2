import { FormattedString } from '@grammyjs/parse-mode'
import { Composer, type Context } from 'grammy'
import { clockText } from '../../brief/time.ts'
import type { Hand, Person, Speech } from '../../discussion/discussion.ts'
import { speaking } from '../../discussion/discussion.ts'
import { fullName, type RosterEntry } from '../../discussion/roster.ts'
import { languageIn, send } from '../exchange.ts'
import { layOut } from '../layout.ts'
import { plain } from '../quote.ts'
import type { Hall } from './hall.ts'
import { acknowledge, perform, sendTalk } from './perform.ts'
import { talk } from './phrases.ts'
import { placeOf } from './room.ts'

const MINUTE = 60_000

/**
 * The speakers' queue.
 *
 * @example groups.use(speakers(hall)) // /hand, /next
 */
export function speakers(hall: Hall): Composer<Context> {
  const composer = new Composer<Context>()
  composer.command('hand', ctx => raise(ctx, hall))
  composer.command('unhand', ctx => lower(ctx, hall))
  composer.command('queue', ctx => showQueue(ctx, hall))
  composer.command('next', ctx => call(ctx, hall))
  return composer
}

async function raise(ctx: Context, hall: Hall): Promise<void> {
  const done = await perform(ctx, hall, { kind: 'hand' })
  if (done === undefined) return
  const raised = done.effects.find(effect => effect.kind === 'raised')
  await acknowledge(ctx, '🙏', talk('raised', languageIn(ctx), { n: raised?.position ?? '' }))
}

async function lower(ctx: Context, hall: Hall): Promise<void> {
  const done = await perform(ctx, hall, { kind: 'unhand' })
  if (done !== undefined) await acknowledge(ctx, '👌', talk('lowered', languageIn(ctx)))
}

async function call(ctx: Context, hall: Hall): Promise<void> {
  const done = await perform(ctx, hall, { kind: 'next' })
  if (done === undefined) return
  const speech = speaking(done.state)
  if (speech === null) return await sendTalk(ctx, 'nobodyLeft')
  const roster = await hall.book.roster(placeOf(ctx).chat)
  const language = languageIn(ctx)
  const blanks = {
    minutes: Math.round((speech.ends - speech.started) / MINUTE),
    time: clockText(speech.ends),
  }
  const phrase = speech.round === 1 ? 'called' : 'calledAgain'
  const line = mentioned(speech.speaker, roster).plain(talk(phrase, language, blanks))
  await send(ctx, layOut({ blocks: [line], language }))
}

/**
 * A member by their full name, so that their Telegram tells them; it works without a username.
 *
 * @example mentioned(person, roster).text // '王明'
 */
export function mentioned(person: Person, roster: readonly RosterEntry[]): FormattedString {
  const name = fullName(roster, person)
  if (person.id < 0) return plain(name)
  const user = { id: person.id, is_bot: false, first_name: person.name }
  return new FormattedString(name, [{ type: 'text_mention', offset: 0, length: name.length, user }])
}

async function showQueue(ctx: Context, hall: Hall): Promise<void> {
  const state = await hall.book.state(placeOf(ctx))
  if (state.discussion === null) return await sendTalk(ctx, 'noDiscussion')
  const roster = await hall.book.roster(state.chat)
  const language = languageIn(ctx)
  const nameOf = (person: Person) => fullName(roster, person)
  const speech = speaking(state)
  const now = speech === null ? [] : [speechLine(speech, nameOf)]
  const lines = [
    ...now.map(line => talk('speakingNow', language, line)),
    ...state.queue.map(handLine(nameOf)),
  ]
  const text = lines.length > 0 ? lines.join('\n') : talk('queueEmpty', language)
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
