import { afterEach, beforeEach } from 'vitest'
import { type Database, openDatabase } from '../src/store/database.ts'

/** A kind of store. */
export interface StoreKind {
  /** The address of an empty one. */
  readonly newAddress: () => Promise<string>
  /**
   * Whether two replicas may have it open in one process. Not SQLite: whoever waits for its lock keeps the
   * process, and with it the other one who holds the lock; `durability.test.ts` tries two processes.
   */
  readonly replicas: boolean
}

/** A store for each test of a block, open while it runs. */
export interface TestStore {
  readonly database: Database
  readonly address: string
  /** Closes it and opens it again, as a restart does. */
  readonly restart: () => Promise<void>
  /** The same store as another replica sees it, where there may be one. */
  readonly replica: () => Promise<Database>
}

/** An empty, open store before each test, closed after it. */
export function freshStore(
  { newAddress, replicas }: StoreKind,
  onOpen: (database: Database) => void,
): TestStore {
  let address = ''
  let database: Database
  const open = async () => {
    database = await openDatabase(address)
    onOpen(database)
  }
  beforeEach(async () => {
    address = await newAddress()
    await open()
  })
  const others: Database[] = []
  afterEach(async () => {
    for (const each of [database, ...others.splice(0)]) await each.destroy()
  })
  return {
    get database() {
      return database
    },
    get address() {
      return address
    },
    restart: async () => {
      await database.destroy()
      await open()
    },
    replica: async () => {
      if (!replicas) return database
      const other = await openDatabase(address)
      others.push(other)
      return other
    },
  }
}
