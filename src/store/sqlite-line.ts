import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import SQLite from 'better-sqlite3'
import type { Direct, Session, Statement } from './opened.ts'
import { problemOf } from './storage-error.ts'

export const IN_MEMORY = ':memory:'

// `secure_delete`: forgotten words are overwritten. `cache_size`: in kibibytes, for an answer looks at a few pages only.
// How far a commit waits for the disk is said where it begins.
// `busy_timeout`: SQLite would wait with the whole process; who waits here waits alone (`unlessBusy`).
const PRAGMAS = [
  'journal_mode = WAL',
  'foreign_keys = ON',
  'busy_timeout = 0',
  'secure_delete = ON',
  'cache_size = -4096',
]

// The bot makes the same few queries again and again; preparing one costs as much as running it.
const MOST_PREPARED = 300

// `full`: a commit is on the disk before it is acknowledged. `normal`: it may wait for the next one that is.
type Durability = 'full' | 'normal'

/** Transactions that are committed as one: each is a savepoint, so that each can be undone alone. */
interface Group {
  readonly durability: Durability
  /** How many are over and wait for the commit. */
  size: number
  isDue: boolean
  /** Where SQLite undid all of it by itself, as on a full disk. */
  failure: unknown
  readonly done: Promise<void>
  readonly succeed: () => void
  readonly fail: (error: unknown) => void
}

// A commit costs more than what an update changes, and so does the first look after one: it is made for all that are
// over within some milliseconds. As long as more come it waits so many times, for many are at work then.
const MOST_IN_GROUP = 64
const GROUP_WAITS = 4
const MOST_WAITS = 5

/** The one connection to a SQLite file: whoever wants it stands in line, and has it alone. */
export class SqliteLine implements Direct {
  readonly #name: string
  readonly #within: Session['database']
  #file: SQLite.Database | undefined
  readonly #prepared = new Map<string, SQLite.Statement<unknown[]>>()
  readonly #waiting: (() => void)[] = []
  #isTaken = false
  #group: Group | undefined
  #durability: Durability = 'full' // SQLite's own

  /** @param within makes what works within a transaction, given how a statement is run there */
  constructor(name: string, within: (line: SqliteLine) => Session['database']) {
    this.#name = name
    this.#within = within(this)
  }

  async open(): Promise<void> {
    this.#file = await unlessBusy(() => openFile(this.#name))
  }

  async close(): Promise<void> {
    await this.take()
    this.#commitGroup()
    this.#file?.close()
  }

  /** Whoever takes the line has it until they leave. */
  async take(): Promise<void> {
    if (this.#isTaken) await new Promise<void>(resolve => this.#waiting.push(resolve))
    this.#isTaken = true
  }

  /** The next one's turn. */
  leave(): void {
    if (this.#group?.isDue) this.#commitGroup()
    const next = this.#waiting.shift()
    if (next === undefined) this.#isTaken = false
    else next()
  }

  /** What is over is on record from now on; for who has the line. */
  settle(): void {
    this.#commitGroup()
  }

  // === Statements

  readonly run = (statement: Statement): readonly unknown[] => {
    const prepared = this.prepare(statement.sql)
    try {
      if (this.#group?.failure !== undefined) throw this.#group.failure
      if (prepared.reader) return prepared.all(statement.parameters)
      prepared.run(statement.parameters)
      return []
    } catch (error) {
      this.noteFailure(error)
      throw error
    }
  }

  readonly read = (statement: Statement): readonly unknown[] | Promise<readonly unknown[]> => {
    if (this.#isTaken) return this.#readLater(statement)
    try {
      return this.#rowsOf(statement)
    } catch (error) {
      if (problemOf(error) !== 'busy') throw error
      return this.#readLater(statement)
    }
  }

  async #readLater(statement: Statement): Promise<readonly unknown[]> {
    await this.take()
    this.leave()
    return await unlessBusy(() => this.#rowsOf(statement))
  }

  #rowsOf({ sql, parameters }: Statement): readonly unknown[] {
    return this.prepare(sql).all(parameters)
  }

  prepare(sql: string): SQLite.Statement<unknown[]> {
    const known = this.#prepared.get(sql)
    if (known !== undefined) return known
    const statement = this.#database.prepare<unknown[]>(sql)
    const [oldest] = this.#prepared.size < MOST_PREPARED ? [] : this.#prepared.keys()
    if (oldest !== undefined) this.#prepared.delete(oldest)
    this.#prepared.set(sql, statement)
    return statement
  }

  /** Where the disk is full SQLite undoes the whole transaction: nothing may be done in its place. */
  noteFailure(error: unknown): void {
    if (this.#group !== undefined && !this.#database.inTransaction) this.#group.failure ??= error
  }

  get #database(): SQLite.Database {
    if (this.#file === undefined) throw new Error(`${this.#name} is not open`)
    return this.#file
  }

  // === Transactions

  /** Takes the lock for writing when a transaction begins: within it nothing is ever busy. */
  async beginImmediate(durability: Durability): Promise<void> {
    if (this.#durability !== durability) {
      await unlessBusy(() => this.#database.exec(`pragma synchronous = ${durability}`))
      this.#durability = durability
    }
    await unlessBusy(() => this.prepare('begin immediate').run())
  }

  /** A second time would fail, and hide why the first error came. */
  rollBack(): void {
    if (this.#database.inTransaction) this.prepare('rollback').run()
  }

  readonly begin = async (isLight: boolean): Promise<Session> => {
    await this.take()
    try {
      return this.#session(await this.#groupFor(isLight ? 'normal' : 'full'))
    } catch (error) {
      this.leave()
      throw error
    }
  }

  async #groupFor(durability: Durability): Promise<Group> {
    if (this.#group?.durability !== durability) this.#commitGroup()
    if (this.#group === undefined) {
      await this.beginImmediate(durability)
      this.#group = newGroup(durability)
    }
    this.prepare('savepoint part').run()
    return this.#group
  }

  #session(group: Group): Session {
    let isOver = false
    const commit = async () => {
      if (group.failure !== undefined) throw group.failure
      this.prepare('release part').run()
      isOver = true
      this.#leaveTo(group)
      await group.done
    }
    const rollback = async () => {
      if (isOver) return
      isOver = true
      try {
        if (group.failure === undefined) this.#undoPart()
      } finally {
        if (group.size === 0 || group.failure !== undefined) group.isDue = true
        this.leave()
      }
    }
    return { database: this.#within, commit, rollback }
  }

  #undoPart(): void {
    this.prepare('rollback to part').run()
    this.prepare('release part').run()
  }

  // What must be on the disk waits for no longer than the loop takes to look at everything that has come.
  #leaveTo(group: Group): void {
    group.size += 1
    if (group.size >= MOST_IN_GROUP) group.isDue = true
    else if (group.size === 1 && group.durability === 'full')
      setImmediate(() => this.#commitDue(group))
    else if (group.size === 1) this.#commitLater(group)
    this.leave()
  }

  #commitLater(group: Group, waits = 1): void {
    const { size } = group
    setTimeout(() => {
      if (this.#group !== group) return
      if (group.size > size && waits < MOST_WAITS) this.#commitLater(group, waits + 1)
      else this.#commitDue(group)
    }, GROUP_WAITS)
  }

  #commitDue(group: Group): void {
    if (this.#group !== group) return
    group.isDue = true
    if (!this.#isTaken) this.#commitGroup()
  }

  #commitGroup(): void {
    const group = this.#group
    if (group === undefined) return
    this.#group = undefined
    try {
      if (group.failure !== undefined) throw group.failure
      this.prepare('commit').run()
      group.succeed()
    } catch (error) {
      group.fail(error)
      this.rollBack()
    }
  }
}

function newGroup(durability: Durability): Group {
  let [succeed, fail]: [() => void, (error: unknown) => void] = [() => {}, () => {}]
  const done = new Promise<void>((resolve, reject) => {
    succeed = resolve
    fail = reject
  })
  done.catch(() => {}) // whoever takes part in it hears of it
  return { durability, size: 0, isDue: false, failure: undefined, done, succeed, fail }
}

function openFile(file: string): SQLite.Database {
  if (file !== IN_MEMORY) mkdirSync(dirname(file), { recursive: true })
  const database = new SQLite(file, { timeout: 0 })
  try {
    for (const pragma of PRAGMAS) database.pragma(pragma)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

// === Another process holds the file

const AT_MOST = 5000
const FIRST_PAUSE = 2
const LONGEST_PAUSE = 50

/** Tries again while another process holds the file; meanwhile this one goes on with other things. */
export async function unlessBusy<T>(work: () => T): Promise<T> {
  const started = performance.now()
  for (let wait = FIRST_PAUSE; ; wait = Math.min(2 * wait, LONGEST_PAUSE)) {
    try {
      return work()
    } catch (error) {
      const isOver = performance.now() - started > AT_MOST
      if (isOver || problemOf(error) !== 'busy') throw error
      await pause(wait)
    }
  }
}
