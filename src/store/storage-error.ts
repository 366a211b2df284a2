/** What keeps the database from working. */
export type StorageProblem = 'full' | 'readOnly' | 'busy' | 'unreachable' | 'broken'

/** The database did not do what it was asked to; what was on record before is still there. */
export class StorageError extends Error {
  override readonly name = 'StorageError'
  readonly problem: StorageProblem

  constructor(problem: StorageProblem, cause: unknown) {
    super(`The database is ${WORDS[problem]}`, { cause })
    this.problem = problem
  }
}

const WORDS = {
  full: 'full',
  readOnly: 'read-only',
  busy: 'busy',
  unreachable: 'not to be reached',
  broken: 'out of order',
} as const satisfies Record<StorageProblem, string>

// Codes of SQLite, PostgreSQL (five characters) and Node; the first row that fits.
const CODES: readonly (readonly [RegExp, StorageProblem])[] = [
  [/^(SQLITE_FULL|53100|ENOSPC|EDQUOT)/, 'full'],
  [/^(SQLITE_READONLY|SQLITE_PERM|25006|EROFS|EACCES|EPERM)/, 'readOnly'],
  [/^(SQLITE_BUSY|SQLITE_LOCKED|55P03|57014|40|53)/, 'busy'],
  [
    /^(SQLITE_CANTOPEN|08|57P|25P03|28|3D|ECONN|ENOTFOUND|ETIMEDOUT|EPIPE|EHOSTUNREACH)/,
    'unreachable',
  ],
]

// pg tells some of its failures in words only.
const LOST =
  /connection (?:terminated|timeout)|timeout exceeded when trying to connect|query read timeout|cannot use a pool|not queryable/i

/**
 * What an error of the database means.
 *
 * @example problemOf(Object.assign(new Error(), { code: 'SQLITE_FULL' })) // 'full'
 */
export function problemOf(error: unknown): StorageProblem {
  const code = codeOf(error)
  const known = CODES.find(([pattern]) => pattern.test(code))
  if (known !== undefined) return known[1]
  return error instanceof Error && LOST.test(error.message) ? 'unreachable' : 'broken'
}

/** The database's own code for an error; empty when it gives none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

type Method = (...args: readonly unknown[]) => Promise<unknown>

/** The same store, but whatever fails in it is a `StorageError`. */
export function guarded<Store extends object>(store: Store): Store {
  const methods = Object.entries(store).map(([name, method]) => [name, guard(method as Method)])
  return Object.fromEntries(methods) as Store
}

const guard =
  (method: Method): Method =>
  (...args) =>
    method(...args).catch(fail)

function fail(error: unknown): never {
  throw error instanceof StorageError ? error : new StorageError(problemOf(error), error)
}
