import { act } from '../discussion/act.ts'
import type { Attachment, DiscussionStore, Outcome, Reminder, Request } from '../discussion/book.ts'
import { type State, speaking } from '../discussion/discussion.ts'
import { choiceOf, choose } from './choices.ts'
import type { Database } from './database.ts'
import { issueOf } from './issues.ts'
import { takeUncarded, uncarded } from './late-cards.ts'
import { loadState, placeOf } from './loading.ts'
import { findPerson, isOnRecord, tellOnce } from './members.ts'
import { noteOf, notesOf } from './own-notes.ts'
import {
  confirmLine,
  formerRoster,
  offerRoster,
  roster,
  rosterFile,
  takeRoster,
} from './rosters.ts'
import { lockPlace, peopleIn, savePeople, saveState } from './saving.ts'
import { guarded } from './storage-error.ts'
import { atOnce, inTransaction, reader } from './transaction.ts'
import { truncateLog } from './truncation.ts'
import { unitAt } from './unit.ts'
import { forget, migrate, sweep } from './upkeep.ts'

/**
 * The book of all discussions in a database.
 *
 * @example const book = discussions(await openDatabase('data/report-bot.sqlite'))
 */
export function discussions(database: Database): DiscussionStore {
  const alone = <T>(work: (transaction: Database) => Promise<T>) => inTransaction(database, work)
  return guarded<DiscussionStore>({
    act: request => alone(transaction => perform(transaction, request)),
    state: place => atOnce(database, transaction => loadState(transaction, { place })),
    stateOf: discussion => atOnce(database, transaction => stateOf(transaction, discussion)),
    noteOf: (chat, message) => noteOf(reader(database), chat, message),
    notesOf: (speaker, some) => notesOf(reader(database), speaker, some),
    attach: attachment => alone(transaction => attach(transaction, attachment)),
    uncarded: made => uncarded(reader(database), made),
    takeUncarded: note => alone(transaction => takeUncarded(transaction, note)),
    remind: now => alone(transaction => remind(transaction, now)),
    tellOnce: (chat, what) => alone(transaction => tellOnce(transaction, chat, what)),
    findPerson: username => findPerson(reader(database), username),
    isOnRecord: user => isOnRecord(reader(database), user),
    roster: chat => roster(reader(database), chat),
    offerRoster: offer => alone(transaction => offerRoster(transaction, offer)),
    rosterFile: id => rosterFile(reader(database), id),
    takeRoster: id => alone(transaction => takeRoster(transaction, id)),
    formerRoster: chat => formerRoster(reader(database), chat),
    confirmLine: line => alone(transaction => confirmLine(transaction, line)),
    issue: (discussion, first) => alone(transaction => issueOf(transaction, discussion, first)),
    paperChoice: chat => choiceOf(reader(database), chat),
    choosePaper: (chat, unchecked) => alone(transaction => choose(transaction, chat, unchecked)),
    migrate: (from, to, now) => alone(transaction => migrate(transaction, { from, to, now })),
    forget: person =>
      afterwards(
        alone(transaction => forget(transaction, person)),
        database,
      ),
    sweep: now =>
      afterwards(
        alone(transaction => sweep(transaction, now)),
        database,
      ),
  })
}

// What was deleted is not left in SQLite's write-ahead log either.
async function afterwards<T>(work: Promise<T>, database: Database): Promise<T> {
  const result = await work
  const unit = unitAt()
  if (unit === undefined) await truncateLog(database)
  else unit.afterCommit(() => void truncateLog(database).catch(() => {})) // the next time takes it
  return result
}

// The lock comes first: what is read after it nobody changes until the commit, so no number is given twice.
async function perform(database: Database, request: Request): Promise<Outcome> {
  const { place, discussion, update, now } = request
  await lockPlace(database, place)
  const fresh = update === null || (await isNew(database, update, now))
  const state = await loadState(database, { place, discussion })
  return fresh ? await doIn(database, state, request) : { kind: 'repeated', state }
}

async function isNew(database: Database, update: number, at: number): Promise<boolean> {
  const row = await database
    .insertInto('seen_update')
    .values({ update_id: update, at })
    .onConflict(conflict => conflict.column('update_id').doNothing())
    .returning('update_id')
    .executeTakeFirst()
  return row !== undefined
}

async function doIn(database: Database, state: State, request: Request): Promise<Outcome> {
  const { action, actor, now } = request
  const id = action.kind === 'begin' ? await nextId(database) : 0
  const result = act(action, { state, actor, now, id })
  if (result.kind === 'refused') return { ...result, state }
  await savePeople(database, [actor, ...peopleIn(action)], now)
  await saveState(database, { before: state, after: result.state })
  return result
}

async function nextId(database: Database): Promise<number> {
  const { value } = await database
    .updateTable('counter')
    .set(({ eb }) => ({ value: eb('value', '+', 1) }))
    .where('name', '=', 'discussion')
    .returning('value')
    .executeTakeFirstOrThrow()
  return value
}

async function stateOf(database: Database, discussion: number): Promise<State | undefined> {
  const place = await placeOf(database, discussion)
  return place && (await loadState(database, { place, discussion }))
}

async function attach(database: Database, attachment: Attachment): Promise<void> {
  const { discussion, message } = attachment
  if (attachment.kind === 'status')
    await database
      .updateTable('discussion')
      .set({ status_id: message })
      .where('id', '=', discussion)
      .execute()
  else
    await database
      .updateTable('note')
      .set({ card_id: message })
      .where('discussion_id', '=', discussion)
      .where('number', '=', attachment.number)
      .execute()
}

// Whoever marks it gives the reminder: the row is marked once, whatever the number of replicas.
async function remind(database: Database, now: number): Promise<Reminder[]> {
  const rows = await database
    .updateTable('speech')
    .set({ reminded: 1 })
    .where('reminded', '=', 0)
    .where('ended', 'is', null)
    .where('ends', '<=', now)
    .returning('discussion_id')
    .execute()
  const states = await Promise.all(rows.map(row => stateOf(database, row.discussion_id)))
  return states.flatMap(state => (state === undefined ? [] : reminderIn(state)))
}

function reminderIn(state: State): Reminder[] {
  const speech = speaking(state)
  const { chat, thread, quiet, discussion } = state
  if (speech === null || discussion === null) return []
  return [{ chat, thread, discussion: discussion.id, speech, quiet }]
}
