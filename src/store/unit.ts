import { AsyncLocalStorage } from 'node:async_hooks'
import { beginSession, type Database } from './database.ts'
import type { Session } from './opened.ts'

/**
 * All that one update does to the database, in one transaction that opens with the first change: it is done as a whole,
 * together with the mark that the update is done and the messages that tell of it, or not at all.
 */
export class Unit {
  readonly #database: Database
  readonly #followers: (() => void)[] = []
  #opening: Promise<Session> | undefined
  #opened: Session | undefined
  #failure: unknown
  #isOver = false

  constructor(database: Database) {
    this.#database = database
  }

  /** The transaction; from now on it is open. */
  async transaction(): Promise<Database> {
    if (this.#opened === undefined) {
      this.#opening ??= beginSession(this.#database, true)
      this.#opened = await this.#opening
    }
    return this.#opened.database
  }

  /** The transaction, once it is open. */
  get opened(): Database | undefined {
    return this.#opened?.database
  }

  /** Whether it was committed or undone: what is done now belongs to it no more. */
  get isOver(): boolean {
    return this.#isOver
  }

  /** Where to read: in the transaction once there is one, so that what was changed is seen. */
  get reading(): Database {
    return this.#opened?.database ?? this.#database
  }

  /** A statement has failed: what came before it is undone at the end, whoever caught the error. */
  fail(error: unknown): void {
    this.#failure ??= error
  }

  /** Is done once all is on record. */
  afterCommit(work: () => void): void {
    this.#followers.push(work)
  }

  /** @throws what failed within; then nothing is done */
  async commit(): Promise<void> {
    if (this.#failure !== undefined) throw this.#failure
    await this.#opened?.commit()
    this.#isOver = true
    this.#opening = undefined
    this.#opened = undefined
    for (const work of this.#followers) work()
  }

  /** Undoes all; harmless after a commit. */
  async rollback(): Promise<void> {
    this.#isOver = true
    if (this.#opening === undefined) return
    const session = await this.#opening.catch(() => undefined)
    this.#opening = undefined
    this.#opened = undefined
    await session?.rollback()
  }
}

const units = new AsyncLocalStorage<Unit>()

/**
 * Does something within a unit: every store takes part in it.
 *
 * @example await within(unit, () => bot.handleUpdate(update))
 */
export function within<T>(unit: Unit, work: () => Promise<T>): Promise<T> {
  return units.run(unit, work)
}

/** The unit that the work at hand belongs to, if any. */
export function unitAt(): Unit | undefined {
  const unit = units.getStore()
  return unit?.isOver === true ? undefined : unit
}

/**
 * Does all of something, commits it, or undoes it.
 *
 * @example await inUnit(database, async unit => outbox.add(unit, letters))
 */
export async function inUnit<T>(database: Database, work: (unit: Unit) => Promise<T>): Promise<T> {
  const unit = new Unit(database)
  try {
    const result = await within(unit, () => work(unit))
    await unit.commit()
    return result
  } finally {
    await unit.rollback().catch(() => {}) // the connection is gone, and with it the transaction
  }
}
