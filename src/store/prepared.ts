import type { Compilable, CompiledQuery, Kysely } from 'kysely'
import type { Statement } from './opened.ts'
import type { Tables } from './tables.ts'

/** Stands for a value that is given later. */
export type Blanks<Values> = <Name extends keyof Values & string>(name: Name) => Values[Name]

/** Runs a statement without the layers of the query builder. */
type Shortcut = (statement: Statement) => Rows | Promise<Rows>
type Rows = readonly unknown[]

const shortcuts = new WeakMap<object, Shortcut>()

/** From now on prepared queries take this way to the database. */
export function shortcut(database: Kysely<Tables>, way: Shortcut): void {
  shortcuts.set(database, way)
}

/** A query as a kind of database understands it, and where each value stands in it. */
interface Text {
  readonly compiled: CompiledQuery
  /** Names of values that are given later; others are the query's own. */
  readonly names: readonly (string | undefined)[]
}

/**
 * A query that is made once and run with other values each time: of what an answer costs, making its dozen queries anew
 * was a good part.
 *
 * @example const done = prepared((database, value: Blanks<{ id: number }>) =>
 *   database.updateTable('inbox').set({ state: 'done' }).where('update_id', '=', value('id')))
 */
export function prepared<Values extends object, Row>(
  build: (database: Kysely<Tables>, value: Blanks<Values>) => Compilable<Row>,
): (database: Kysely<Tables>, values: Values) => Promise<readonly Row[]> {
  const texts: { direct?: Text; other?: Text } = {} // SQLite's, and PostgreSQL's
  return async (database, values) => {
    const way = shortcuts.get(database)
    const kind = way === undefined ? 'other' : 'direct'
    const text = texts[kind] ?? textOf(build, database)
    texts[kind] = text
    const statement = { ...text.compiled, parameters: parametersOf(text, values) }
    if (way === undefined) return (await database.executeQuery<Row>(statement)).rows
    const rows = way(statement)
    return (isWaiting(rows) ? await rows : rows) as readonly Row[]
  }
}

const isWaiting = (rows: ReturnType<Shortcut>): rows is Promise<Rows> => rows instanceof Promise

class Blank {
  readonly name: string

  constructor(name: string) {
    this.name = name
  }
}

function textOf<Values>(
  build: (database: Kysely<Tables>, value: Blanks<Values>) => Compilable<unknown>,
  database: Kysely<Tables>,
): Text {
  const blank = (name: string) => new Blank(name)
  const compiled = build(database, blank as unknown as Blanks<Values>).compile()
  const names = compiled.parameters.map(value => (value instanceof Blank ? value.name : undefined))
  return { compiled, names }
}

function parametersOf({ compiled, names }: Text, values: object): readonly unknown[] {
  const given = values as Readonly<Record<string, unknown>>
  return names.map((name, at) => (name === undefined ? compiled.parameters[at] : given[name]))
}
