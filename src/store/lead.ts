import { type Kysely, sql } from 'kysely'
import pg from 'pg'
import type { Tables } from './tables.ts'

/** Somebody's standing in a chat is another than before; everybody's where no user is told. */
export interface MemberChange {
  readonly chat: number
  readonly user: number | null
}

/** Who hears whether this process may send. */
export interface LeadListener {
  /** From now on this process sends, and no other does. */
  readonly gained: () => Promise<void>
  /** Another one may. */
  readonly lost: () => void
  /** Some process has put letters into the outbox. */
  readonly letters: () => void
  /** Some process was told of a change. */
  readonly members: (change: MemberChange) => void
  readonly failed: (error: unknown) => void
}

/** Takes part in the choice of the one process that sends, until it is closed. */
export interface Lead {
  readonly close: () => Promise<void>
}

/** Who holds this lock of the server's sends. Any number, the same in all replicas. */
export const SENDING_LOCK = 72_616_470

const CHANNEL = 'report_bot_outbox'
const EVERY = 1000
const ANSWERS_WITHIN = 5000
// A former leader may still have a request under way when its connection, and with it the lock, is gone.
const SETTLING = 1500

/** Tells every process at the server of a change that Telegram told this one. */
export async function tellOfMembers(database: Kysely<Tables>, change: MemberChange): Promise<void> {
  await sql`select pg_notify(${CHANNEL}, ${JSON.stringify(change)})`.execute(database)
}

/** Tells the leader that there are letters; part of the transaction that puts them there. */
export const NOTIFY = `select pg_notify('${CHANNEL}', '')`

/**
 * Among the replicas at one PostgreSQL server one sends, so that Telegram's limits are kept together: it holds a lock
 * that the server lets go of when its connection is gone.
 *
 * @example const lead = leadAt('postgres://…', listener)
 */
export function leadAt(address: string, listener: LeadListener): Lead {
  const candidate = new Candidate(address, listener)
  const running = candidate.run()
  return {
    close: async () => {
      await candidate.close()
      await running
    },
  }
}

class Candidate {
  readonly #address: string
  readonly #listener: LeadListener
  #client: pg.Client | undefined
  #wake: () => void = () => {}
  #isClosed = false

  constructor(address: string, listener: LeadListener) {
    this.#address = address
    this.#listener = listener
  }

  async run(): Promise<void> {
    while (!this.#isClosed) {
      try {
        await this.#runOnce()
      } catch (error) {
        if (!this.#isClosed) this.#listener.failed(error)
      }
      await this.#pause(EVERY)
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true
    this.#wake()
    await this.#client?.end().catch(() => {}) // it is gone already
  }

  /** One connection's life: it waits for the lock, and then looks whether it still has it. */
  async #runOnce(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#address,
      connectionTimeoutMillis: ANSWERS_WITHIN,
      query_timeout: ANSWERS_WITHIN,
    })
    this.#client = client
    let isLeader = false
    client.on('error', () => this.#wake())
    client.on('notification', ({ payload = '' }) => this.#hear(payload))
    try {
      await client.connect()
      await client.query(`listen ${CHANNEL}`)
      while (!this.#isClosed) {
        if (isLeader) await client.query('select 1')
        else if (await this.#tryLock(client)) {
          isLeader = true
          await this.#pause(SETTLING)
          if (!this.#isClosed) await this.#listener.gained()
        }
        await this.#pause(EVERY)
      }
    } finally {
      if (isLeader) this.#listener.lost()
      await client.end().catch(() => {}) // it is gone already
    }
  }

  #hear(payload: string): void {
    if (payload === '') this.#listener.letters()
    else this.#listener.members(JSON.parse(payload))
  }

  async #tryLock(client: pg.Client): Promise<boolean> {
    const { rows } = await client.query('select pg_try_advisory_lock($1) as gained', [SENDING_LOCK])
    return rows[0]?.gained === true
  }

  #pause(milliseconds: number): Promise<void> {
    if (this.#isClosed) return Promise.resolve()
    return new Promise(resolve => {
      const timer = setTimeout(resolve, milliseconds)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}
