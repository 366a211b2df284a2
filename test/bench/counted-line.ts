import type { Copied, Copy, Line, Row, Statement } from '../../src/archive/line.ts'

/** What was asked of the server. */
export interface Traffic {
  readonly statements: number
  readonly rows: number
  /** Of all columns of all rows: characters of text, bytes of what is copied. */
  readonly characters: number
}

/**
 * A line that counts what is said over it: on every machine, busy or not, the numbers are the same.
 *
 * @example const line = new CountedLine(await openLine(address)); line.taken().statements // 0
 */
export class CountedLine implements Line {
  readonly #line: Line
  #told: readonly (readonly (Row | Copied)[])[] = []

  constructor(line: Line) {
    this.#line = line
  }

  readonly rows = (statement: Statement): readonly Row[] => {
    const rows = this.#line.rows(statement)
    this.#told = [...this.#told, [...rows]]
    return rows
  }

  /** Several at once are one: the server is asked once. */
  readonly copies = (copies: readonly Copy[]): readonly (readonly Copied[])[] => {
    const told = this.#line.copies(copies)
    this.#told = [...this.#told, told.flat()]
    return told
  }

  /** What was counted since this was asked last. */
  taken(): Traffic {
    const rows = this.#told.flat()
    const characters = rows.flat().reduce((sum, cell) => sum + (cell?.length ?? 0), 0)
    const statements = this.#told.length
    this.#told = []
    return { statements, rows: rows.length, characters }
  }

  readonly close = (): Promise<void> => this.#line.close()
}
