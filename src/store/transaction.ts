import { beginSession, type Database } from './database.ts'
import { codeOf } from './storage-error.ts'
import { type Unit, unitAt } from './unit.ts'

// PostgreSQL: two transactions waited for each other, one came too late, or spoke of a member who was just
// forgotten. The one given up starts anew, from what is there now.
const AGAIN = new Set(['40P01', '40001', '23503'])
const TRIES = 3

/** Does all of it or nothing: with the unit at hand, else at once; when it returns then, it is on the disk. */
export function inTransaction<T>(
  database: Database,
  work: (transaction: Database) => Promise<T>,
): Promise<T> {
  const unit = unitAt()
  return unit === undefined ? inTries(database, work) : inUnitAt(unit, work)
}

async function inTries<T>(
  database: Database,
  work: (transaction: Database) => Promise<T>,
  tries = TRIES,
): Promise<T> {
  try {
    return await inSession(database, false, work)
  } catch (error) {
    if (tries <= 1 || !AGAIN.has(codeOf(error))) throw error
    return await inTries(database, work, tries - 1)
  }
}

/**
 * The same for what is harmless to lose with the power, and only then: it is done again after that. In SQLite it does
 * not wait for the disk.
 */
export function inLightTransaction<T>(
  database: Database,
  work: (transaction: Database) => Promise<T>,
): Promise<T> {
  const unit = unitAt()
  return unit === undefined ? inSession(database, true, work) : inUnitAt(unit, work)
}

async function inSession<T>(
  database: Database,
  isLight: boolean,
  work: (transaction: Database) => Promise<T>,
): Promise<T> {
  const session = await beginSession(database, isLight)
  try {
    const result = await work(session.database)
    await session.commit()
    return result
  } catch (error) {
    await session.rollback().catch(() => {}) // the connection is gone, and with it the transaction
    throw error
  }
}

async function inUnitAt<T>(unit: Unit, work: (transaction: Database) => Promise<T>): Promise<T> {
  try {
    return await work(unit.opened ?? (await unit.transaction()))
  } catch (error) {
    unit.fail(error)
    throw error
  }
}

/** Reads several things as they are at one moment. */
export function atOnce<T>(
  database: Database,
  read: (transaction: Database) => Promise<T>,
): Promise<T> {
  const reading = reader(database)
  if (reading !== database) return read(reading)
  return database.transaction().setIsolationLevel('repeatable read').execute(read)
}

/** Where a single thing is read. */
export function reader(database: Database): Database {
  return unitAt()?.reading ?? database
}
