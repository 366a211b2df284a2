import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** A copy of the database, made by a command. */
export interface Copy {
  readonly path: string
  /** When it was made, in milliseconds. */
  readonly at: number
  /** Whether it still lies where it was made. */
  readonly isThere: boolean
  /** Whether somebody was forgotten since: it still holds what they said. */
  readonly isOutdated: boolean
}

type Line =
  | { readonly copy: string; readonly at: number }
  /** Somebody was forgotten: when, and nothing else. */
  | { readonly forgotten: number }

/** The list of a database's copies, which lies beside it: whatever takes the database's place, it stays. */
export class CopyList {
  readonly #file: string | null

  /** @param url as in `DATABASE_URL`; of what is no file there is no list */
  constructor(url: string) {
    const file = fileOf(url)
    this.#file = file && `${file}.copies`
  }

  /** The copies, the oldest first. */
  all(): readonly Copy[] {
    const lines = this.#lines()
    const last = Math.max(0, ...lines.flatMap(line => ('forgotten' in line ? line.forgotten : [])))
    return lines.flatMap(line =>
      'copy' in line
        ? {
            ...{ path: line.copy, at: line.at },
            isThere: existsSync(line.copy),
            isOutdated: line.at < last,
          }
        : [],
    )
  }

  /** A copy was made; an older one of that name is gone by that. */
  add(path: string, at: number): void {
    const copy = resolve(path)
    this.#write([
      ...this.#lines().filter(line => !('copy' in line) || line.copy !== copy),
      { copy, at },
    ])
  }

  /** Somebody was forgotten. */
  noteForgetting(at: number): void {
    if (this.#file === null || !existsSync(this.#file)) return
    appendFileSync(this.#file, `${JSON.stringify({ forgotten: at })}\n`)
  }

  /** Takes the copies off the list that are not there any more. */
  tidy(): void {
    if (this.#lines().length > 0)
      this.#write(this.#lines().filter(line => !('copy' in line) || existsSync(line.copy)))
  }

  #lines(): Line[] {
    if (this.#file === null || !existsSync(this.#file)) return []
    const lines = readFileSync(this.#file, 'utf8').split('\n')
    return lines.filter(line => line !== '').map(line => JSON.parse(line) as Line)
  }

  #write(lines: readonly Line[]): void {
    if (this.#file === null) return
    writeFileSync(`${this.#file}.tmp`, lines.map(line => `${JSON.stringify(line)}\n`).join(''))
    renameSync(`${this.#file}.tmp`, this.#file)
  }
}

/**
 * The file of a SQLite database; null for one in memory, and for PostgreSQL.
 *
 * @example fileOf('sqlite:data/bot.sqlite') // '/app/data/bot.sqlite'
 */
export function fileOf(url: string): string | null {
  const name = url.replace(/^(sqlite|file):(\/\/)?/, '')
  return /^postgres(ql)?:/.test(url) || name === ':memory:' ? null : resolve(name)
}
