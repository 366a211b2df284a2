import { setTimeout as pause } from 'node:timers/promises'
import type { Bot } from 'grammy'
import type { Update } from 'grammy/types'
import type { Logger } from 'pino'
import { Unavailable } from '../answer/unavailable.ts'
import { nextTurn } from '../steps.ts'
import { type Database, kindOf } from '../store/database.ts'
import {
  type Claimed,
  GAP,
  type Inbox,
  type Incoming,
  type Suspect,
  type Waiting,
} from '../store/inbox.ts'
import type { MemberChange } from '../store/lead.ts'
import { StorageError, type StorageProblem } from '../store/storage-error.ts'
import { Unit, within } from '../store/unit.ts'
import { apologise, apologyIn, describe, isClosed, originOf, report } from './errors.ts'
import { InboxLanes } from './inbox-lanes.ts'
import { chatOf, incomingOf, isFleeting, languageCodeOf, senderOf } from './incoming.ts'
import type { Mail } from './mail.ts'
import { isOfMembers, memberChanges } from './membership.ts'
import type { Receive } from './polling.ts'
import { Post, writing } from './post.ts'
import type { Timers } from './timers.ts'

/** What a worker works with. */
export interface WorkerMeans {
  readonly bot: Bot
  readonly database: Database
  readonly inbox: Inbox
  readonly mail: Mail
  readonly timers: Timers
  readonly now: () => number
  readonly log: Logger
  /** Null: every chat is served. */
  readonly served: ReadonlySet<number> | null
  /** Hears of changes among members before any of the updates that come with them is worked at. */
  readonly onMembers?: (change: MemberChange) => Promise<void>
  /** Hears of every update that is over. */
  readonly onDone?: (update: Update, outcome: Result, milliseconds: number) => void
}

/** How the work at an update ended. */
export type Result = 'done' | 'aside' | 'again'

const TRIES = 3
// Milliseconds. What two processes ended with is taken in hand once more, by one that has lived so long: who is ended
// again and again from outside, on a slow machine, must not blame an update that was there by chance.
const CALM_AFTER = 10_000
const AGAIN_AFTER = 1000
// A webhook may bring two updates in the wrong order: the second waits so long for the first (`store/inbox.ts`).
const LOOKS_AFTER = GAP + 30
// At the same time; in PostgreSQL each of them holds a connection.
const SLOTS = { sqlite: 48, postgres: 10 } as const
const MOST_FRESH = 500
const ADMITTED: ReadonlySet<StorageProblem> = new Set(['full', 'readOnly'])
const PASSING: ReadonlySet<StorageProblem> = new Set(['unreachable', 'busy'])

/**
 * Works off the inbox: each chat's updates in order, each in one transaction that also holds its answer and the mark
 * that it is done. What fails is tried again, and set aside after three times.
 */
export class Worker {
  readonly #means: WorkerMeans
  readonly #lanes = new InboxLanes()
  readonly #isShared: boolean
  readonly #slots: number
  readonly #running = new Set<Promise<unknown>>()
  readonly #now: () => number
  // They waited when the process started: the former one may have ended with one of them in hand. Until they are over
  // there is one in hand at a time: were this process to end, too, only that one may be why.
  #suspects = new Set<number>()
  // What came a moment ago is not read again; the oldest are let go.
  readonly #fresh = new Map<number, Update>()
  #isCalm = false
  #isOpen = false
  #isClaiming = false
  #mayBeMore = false

  constructor(means: WorkerMeans) {
    const kind = kindOf(means.database)
    this.#means = means
    this.#now = means.now
    this.#isShared = kind === 'postgres'
    this.#slots = SLOTS[kind]
  }

  /** Whether an update is worked at or waits for its turn. */
  get isBusy(): boolean {
    return this.#running.size > 0 || this.#lanes.size > 0
  }

  /** How many updates are worked at. */
  get atWork(): number {
    return this.#running.size
  }

  /** Begins with what an earlier start has left. */
  async start(): Promise<void> {
    const { inbox, timers } = this.#means
    const waiting = await inbox.waiting()
    const held = new Set(waiting.filter(isDreaded).map(({ lane }) => lane))
    const isHeld = ({ lane }: Waiting) => held.has(lane)
    this.#suspects = new Set(waiting.filter(one => !isHeld(one)).map(({ id }) => id))
    for (const lane of held) this.#lanes.hold(lane)
    timers.after(CALM_AFTER, () => this.#calm(waiting.filter(isHeld)))
    this.#isOpen = true
    if (!this.#isShared) for (const lanes of leastSuspect(waiting)) this.#lanes.add(lanes)
    else timers.every(AGAIN_AFTER, async () => this.#pump()) // another replica may be gone
    this.#pump()
  }

  /** This process has lived for a while: what was held back has its turn. */
  #calm(held: readonly Suspect[]): void {
    this.#isCalm = true
    for (const { id } of held) this.#suspects.add(id)
    for (const lane of new Set(held.map(one => one.lane))) this.#lanes.release(lane)
    this.#pump()
  }

  /** Keeps updates, and works at them after that. */
  readonly receive: Receive = async all => {
    const { inbox, onMembers } = this.#means
    const updates = all.filter(update => !isOfMembers(update))
    try {
      for (const change of all.flatMap(memberChanges)) await onMembers?.(change)
      const kept = updates.filter(update => !isFleeting(update))
      const waiting = await inbox.add(
        kept.flatMap(update => this.#incoming(update)),
        this.#now(),
      )
      await this.#joinAll(kept).finally(() => {
        // They are on record, and are not told of again: whatever fails now, they are worked at.
        this.#hold(kept, waiting)
        this.#take(waiting)
      })
      for (const update of updates.filter(isFleeting)) this.#track(this.#handleNow(update))
    } catch (error) {
      if (!(error instanceof StorageError) || !ADMITTED.has(error.problem)) throw error
      // Nothing can be kept: what needs no keeping is answered all the same.
      for (const update of updates) await this.#handleNow(update)
    }
  }

  /** Takes no more, and finishes what is under way within some milliseconds. */
  async stop(within: number): Promise<void> {
    this.#isOpen = false
    const late = new AbortController()
    const grace = pause(within, undefined, { signal: late.signal }).catch(() => {}) // settled in time
    await Promise.race([this.#settled(), grace])
    late.abort()
    const { size } = this.#running
    if (size > 0) this.#means.log.warn({ underWay: size }, 'stopped with updates under way')
  }

  async #settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.allSettled(this.#running)
  }

  // Other replicas take from the inbox what this one holds.
  #hold(updates: readonly Update[], waiting: readonly Waiting[]): void {
    if (this.#isShared) return
    const ids = new Set(waiting.map(({ id }) => id))
    for (const update of updates)
      if (ids.has(update.update_id)) this.#fresh.set(update.update_id, update)
    for (const id of this.#fresh.keys()) {
      if (this.#fresh.size <= MOST_FRESH) return
      this.#fresh.delete(id)
    }
  }

  // What cannot even be kept must not stop those that come with it.
  #incoming(update: Update): readonly Incoming[] {
    const incoming = incomingOf(update)
    if (incoming !== undefined) return [incoming]
    this.#means.log.error({ update: update.update_id }, 'update names no chat by number: left out')
    if (typeof update.callback_query?.id === 'string') this.#track(this.#apologise(update))
    return []
  }

  async #joinAll(updates: readonly Update[]): Promise<void> {
    for (const update of updates) await this.#join(update)
  }

  async #join({ message }: Update): Promise<void> {
    const to = message?.migrate_to_chat_id
    const from = message?.chat?.id
    if (!Number.isSafeInteger(to) || !Number.isSafeInteger(from)) return
    if (to === undefined || from === undefined) return
    await this.#means.inbox.join(from, to)
    this.#lanes.join(from, to)
  }

  #take(waiting: readonly Waiting[]): void {
    if (!this.#isShared) this.#lanes.add(waiting)
    else if (waiting.length > 0) this.#means.timers.after(LOOKS_AFTER, () => this.#pump())
    this.#pump()
  }

  // === One after the other

  #pump(): void {
    if (this.#isShared) this.#track(this.#claimAll(), false)
    else
      while (this.#isOpen && this.#running.size < this.#atOnce) {
        const waiting = this.#lanes.next()
        if (waiting === undefined) return
        this.#track(this.#workAt(waiting))
      }
  }

  get #atOnce(): number {
    return this.#suspects.size > 0 ? 1 : this.#slots
  }

  /** The lane is this one's until its update is over. */
  async #workAt({ id, lane }: Waiting): Promise<void> {
    const { database, timers } = this.#means
    try {
      const fresh = this.#fresh.get(id)
      this.#fresh.delete(id)
      if (fresh !== undefined) {
        if (!this.#isOpen) return
        const isOver = await this.#attempt({ id, lane, tries: 0 }, new Unit(database), fresh)
        if (isOver !== 'again') return
      }
      for (;;) {
        const claimed = await this.#read(id).catch(() => 'unread' as const)
        if (claimed === undefined || !this.#isOpen) return
        if (claimed === 'unread') await timers.pause(AGAIN_AFTER)
        else if ((await this.#attemptRead(claimed, new Unit(database))) !== 'again') return
      }
    } finally {
      this.#lanes.release(lane)
    }
  }

  /** A suspect counts as tried before it is begun: were it to end this process, too. */
  async #read(id: number): Promise<Claimed | undefined> {
    const { inbox } = this.#means
    const claimed = await inbox.read(id)
    const isSuspect = this.#suspects.delete(id)
    if (!isSuspect || claimed === undefined || claimed.tries > TRIES) return claimed
    await inbox.failed(id, claimed.tries + 1, false)
    return { ...claimed, tries: claimed.tries + 1 }
  }

  // Who claims asks for one after the other: a claim is short, and two at once would ask for the same.
  async #claimAll(): Promise<void> {
    this.#mayBeMore = true
    if (this.#isClaiming) return
    this.#isClaiming = true
    try {
      while (this.#mayBeMore && this.#isOpen && this.#running.size <= this.#atOnce) {
        this.#mayBeMore = false
        if (await this.#claimOne()) this.#mayBeMore = true
      }
    } finally {
      this.#isClaiming = false
    }
  }

  async #claimOne(): Promise<boolean> {
    try {
      const claimed = await this.#claim()
      if (claimed === undefined)
        this.#suspects.clear() // what is left of them other replicas have in hand
      else if (this.#suspects.has(claimed.id) && (await this.#read(claimed.id)) !== undefined)
        await this.#claim(claimed.id)
      return claimed !== undefined
    } catch (error) {
      this.#means.log.warn({ waitingFor: 'the database', error: describe(error) }, 'trying again')
      return false
    }
  }

  /** A suspect is only found: it has to be counted before it is taken. */
  async #claim(id?: number): Promise<Claimed | undefined> {
    const { database, inbox } = this.#means
    const unit = new Unit(database)
    try {
      const exceptTried = this.#isCalm ? undefined : TRIES - 1
      const which = id === undefined ? { exceptTried } : { id }
      const claimed = await within(unit, () => inbox.claim(this.#now(), which))
      if (claimed === undefined || this.#suspects.has(claimed.id)) await unit.rollback()
      else this.#track(this.#attemptRead(claimed, unit))
      return claimed
    } catch (error) {
      await unit.rollback().catch(() => {}) // the connection is gone, and with it the claim
      throw error
    }
  }

  #track(work: Promise<unknown>, again = true): void {
    const tracked = work
      .catch(error => this.#means.log.error({ error: describe(error) }, 'work failed'))
      .then(() => {
        this.#running.delete(tracked)
        if (again) this.#pump()
      })
    this.#running.add(tracked)
  }

  async #attemptRead(claimed: Claimed, unit: Unit): Promise<Result> {
    return await this.#attempt(claimed, unit, JSON.parse(claimed.body))
  }

  async #attempt(claimed: Suspect, unit: Unit, update: Update): Promise<Result> {
    // With SQLite nothing in between waits for anything: many at once would keep the process from hearing of others.
    await nextTurn()
    const started = performance.now()
    const result = await this.#tryOnce(claimed, update, unit)
    this.#means.onDone?.(update, result, performance.now() - started)
    return result
  }

  async #tryOnce(claimed: Suspect, update: Update, unit: Unit): Promise<Result> {
    const { bot, inbox, mail } = this.#means
    const post = Post.ofUpdate(claimed.id)
    try {
      // It is counted before it is begun: only a fourth time tells that three processes ended with it in hand.
      if (claimed.tries > TRIES) throw new Error('The process ended three times with this update')
      await within(unit, async () => {
        await writing(post, () => bot.handleUpdate(update))
        await inbox.done(claimed.id)
        await mail.put(unit, post, addresseeOf(update))
      })
      await unit.commit()
      return 'done'
    } catch (error) {
      await unit.rollback().catch(() => {}) // the connection is gone, and with it the transaction
      return await this.#failed(claimed, update, error)
    }
  }

  // === What fails

  async #failed(claimed: Suspect, update: Update, error: unknown): Promise<Result> {
    const { timers, log } = this.#means
    const origin = originOf(error)
    report(error, claimed.id, log)
    try {
      const isPassing = origin instanceof StorageError && PASSING.has(origin.problem)
      if (origin instanceof Unavailable) return await this.#excuse(claimed, update, origin)
      if (!isPassing) return await this.#count(claimed, update, origin)
    } catch (failure) {
      report(failure, claimed.id, log)
    }
    await timers.pause(AGAIN_AFTER)
    return 'again'
  }

  /** Whoever asks is told that nobody can look now: by the time one could, they would not wait for it any more. */
  async #excuse({ id }: Suspect, update: Update, error: unknown): Promise<Result> {
    const { inbox, mail, bot } = this.#means
    await mail.write(async () => {
      await inbox.done(id)
      await apologise(bot.api, update, { error, silently: !this.#serves(update) })
    })
    return 'done'
  }

  async #count({ id, tries }: Suspect, update: Update, error: unknown): Promise<Result> {
    const { inbox, mail, bot, log } = this.#means
    const isLast = tries + 1 >= TRIES || isClosed(error)
    if (!isLast) {
      await inbox.failed(id, tries + 1, false)
      return 'again'
    }
    try {
      await mail.write(async () => {
        await inbox.failed(id, tries + 1, true)
        const silently = !this.#serves(update)
        if (!isClosed(error)) await apologise(bot.api, update, { error, silently })
      })
    } catch (failure) {
      // An update that nobody can even be told of must not be tried for ever.
      if (failure instanceof StorageError && failure.problem !== 'broken') throw failure
      report(failure, id, log)
      await inbox.failed(id, tries + 1, true)
    }
    log.error({ update: id, error: describe(error) }, 'update set aside')
    return 'aside'
  }

  /** Without inbox and outbox. */
  async #handleNow(update: Update): Promise<void> {
    const { bot, log, onDone } = this.#means
    const started = performance.now()
    try {
      await bot.handleUpdate(update)
      onDone?.(update, 'done', performance.now() - started)
    } catch (error) {
      report(error, update.update_id, log)
      onDone?.(update, 'aside', performance.now() - started)
      await this.#apologise(update, error)
    }
  }

  #serves(update: Update): boolean {
    const chat = chatOf(update)
    return this.#means.served === null || (chat !== undefined && this.#means.served.has(chat))
  }

  async #apologise(update: Update, error?: unknown): Promise<void> {
    const { bot, log } = this.#means
    const silently = !this.#serves(update)
    await apologise(bot.api, update, { error, silently }).catch(failure =>
      log.warn({ error: describe(failure) }, 'no apology'),
    )
  }
}

// Where it ends a third process with it in hand, it is to blame.
const isDreaded = ({ tries }: Suspect): boolean => tries === TRIES - 1

// A process that is ended from outside at each start must find another one in hand each time.
function leastSuspect(waiting: readonly Suspect[]): Suspect[][] {
  const suspected = new Set(waiting.filter(({ tries }) => tries > 0).map(({ lane }) => lane))
  const isSuspected = ({ lane }: Suspect) => suspected.has(lane)
  return [waiting.filter(update => !isSuspected(update)), waiting.filter(isSuspected)]
}

function addresseeOf(update: Update) {
  return { user: senderOf(update), apology: apologyIn(languageCodeOf(update)) }
}
