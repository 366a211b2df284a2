import { Composer, type Context } from 'grammy'
import { peopleOf } from '../../brief/compile.ts'
import type { Person, State } from '../../discussion/discussion.ts'
import { identityIn, printedName, type RosterEntry, unconfirmed } from '../../discussion/roster.ts'
import { button, rows } from '../../reply/buttons.ts'
import { say } from '../../reply/phrases.ts'
import { startOf } from '../../reply/press.ts'
import type { Command } from '../command.ts'
import { pressOf, settle } from '../pressing.ts'
import { send, sendPhrase } from '../send.ts'
import { languageIn, typedText } from '../update.ts'
import type { DiscussionDeps } from './discussion-deps.ts'
import { readNoteKey } from './note-words.ts'
import { perform, tellWhy } from './perform.ts'
import { authorOf, placeOf, repliedMessage } from './sender.ts'

const MOST_BUTTONS = 10

/** `/confirm`: that somebody who shows a name of the roster is that member. */
export const IDENTITY_COMMANDS: readonly Command[] = [
  {
    name: 'confirm',
    help: ['确认成员身份', 'Confirm who a member is'],
    where: 'group',
    who: 'confirm',
    handle: confirm,
  },
]

/**
 * The buttons that confirm a member.
 *
 * @example groups.use(identities(deps))
 */
export function identities(deps: DiscussionDeps): Composer<Context> {
  const composer = new Composer<Context>()
  composer.callbackQuery(startOf('confirm'), ctx => confirmPressed(ctx, deps))
  return composer
}

// As a reply: its author, by the name they show or by the roster's name behind the command. Else: who is left.
async function confirm(ctx: Context, deps: DiscussionDeps): Promise<void> {
  const replied = repliedMessage(ctx)
  const person = replied && authorOf(replied)
  if (person === undefined) return await showUnconfirmed(ctx, deps)
  const roster = await deps.book.roster(placeOf(ctx).chat)
  const entry = lineFor(roster, person, typedText(ctx))
  if (entry === undefined) return await tellWhy(ctx, deps, 'noSuchLine')
  const done = await perform(ctx, deps, { kind: 'confirm', person })
  if (done === undefined) return
  const name = await bind(deps, placeOf(ctx).chat, { person, entry })
  await sendPhrase(ctx, 'confirmed', { name })
}

function lineFor(
  roster: readonly RosterEntry[],
  person: Person,
  named: string,
): RosterEntry | undefined {
  if (named !== '') {
    const lines = roster.filter(({ name, user }) => name === named && user === null)
    return lines.length === 1 ? lines[0] : undefined
  }
  const identity = identityIn(roster, person)
  return 'entry' in identity ? identity.entry : undefined
}

interface Claim {
  readonly person: Person
  readonly entry: RosterEntry
}

async function bind(
  { book }: DiscussionDeps,
  chat: number,
  { person, entry }: Claim,
): Promise<string> {
  await book.confirmLine({ chat, key: entry.key, user: person.id })
  return printedName(await book.roster(chat), person)
}

async function showUnconfirmed(ctx: Context, deps: DiscussionDeps): Promise<void> {
  const state = await deps.book.state(placeOf(ctx))
  const roster = await deps.book.roster(state.chat)
  const claims = unconfirmed(roster, peopleOf(state))
  if (claims.length === 0) return await sendPhrase(ctx, 'allConfirmed')
  const language = languageIn(ctx)
  const id = state.discussion?.id ?? 0
  const buttons = claims.slice(0, MOST_BUTTONS).map(({ person, entry }) => [
    button(say('confirmOne', language, { shown: person.name, name: entry.name }), language, {
      view: 'confirm',
      key: `${id}.${person.id}`,
    }),
  ])
  const text = say('unconfirmed', language, { n: claims.length })
  await send(ctx, { text, entities: [], buttons: rows(...buttons) })
}

async function confirmPressed(ctx: Context, deps: DiscussionDeps): Promise<void> {
  const key = readNoteKey(pressOf(ctx)?.key ?? '')
  const state = key && (await deps.book.stateOf(key.discussion))
  const claim = state && (await claimOf(deps, state, key?.number ?? 0))
  if (state === undefined || claim === undefined || state.chat !== ctx.chat?.id)
    return await tellWhy(ctx, deps, 'noSuchLine')
  const done = await perform(ctx, deps, { kind: 'confirm', person: claim.person })
  if (done === undefined) return
  const name = await bind(deps, state.chat, claim)
  await settle(ctx, { text: say('confirmed', languageIn(ctx), { name }) })
}

async function claimOf(
  { book }: DiscussionDeps,
  state: State,
  user: number,
): Promise<Claim | undefined> {
  const claims = unconfirmed(await book.roster(state.chat), peopleOf(state))
  return claims.find(({ person }) => person.id === user)
}
