import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { decode } from './report/decode.ts'

/** The library's holder, as far as words are concerned. */
interface WordShelf {
  readonly dir: string
  readonly load: () => Promise<unknown>
}

/** Adds lines to the owner's synonyms and takes them back; done when the library knows. */
export interface Teaching {
  /** False where the line stands there already. */
  readonly teach: (line: string) => Promise<boolean>
  /** False where no such line stands there (any more). */
  readonly unteach: (line: string) => Promise<boolean>
  /** The lines that stand there. */
  readonly lines: () => readonly string[]
}

const SYNONYMS = 'synonyms.txt'

/**
 * The owner's `synonyms.txt` in the folder of the reports.
 *
 * @example await teacherOf(shelf).teach('帮扶人 => 帮扶责任人')
 */
export function teacherOf(shelf: WordShelf): Teaching {
  const path = join(shelf.dir, SYNONYMS)
  const text = () => (existsSync(path) ? decodeWords(path) : '')
  const lines = () =>
    text()
      .split(/\r?\n/)
      .map(line => line.trim())
  const write = async (changed: string) => {
    writeFileSync(path, changed)
    await shelf.load()
  }
  return {
    lines,
    teach: async line => {
      if (lines().includes(line)) return false
      const before = text()
      const gap = before === '' || before.endsWith('\n') ? '' : '\n'
      await write(`${before}${gap}${line}\n`)
      return true
    },
    unteach: async line => {
      const before = text().split('\n')
      const at = before.findLastIndex(each => each.trim() === line)
      if (at < 0) return false
      await write(before.toSpliced(at, 1).join('\n'))
      return true
    },
  }
}

// An empty file is one without words.
function decodeWords(path: string): string {
  const bytes = readFileSync(path)
  return bytes.length === 0 ? '' : decode(bytes, SYNONYMS)
}
