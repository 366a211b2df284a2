import type { Brief } from './brief.ts'
import { csv } from './csv.ts'
import { markdown } from './markdown.ts'
import { printed } from './printing.ts'

/** A form of the 简报: the ending of its file, and its bytes. */
export const FORMATS = {
  docx: printed,
  md: async brief => Buffer.from(markdown(brief)),
  csv: async brief => Buffer.from(csv(brief)),
} as const satisfies Record<string, (brief: Brief) => Promise<Buffer>>

/** The name of a form, which is also its file's ending. */
export type BriefFormat = keyof typeof FORMATS

/** What may be asked for: a form of the record, the clean paper (`paper.ts`), or both as Word files. */
export type Order = BriefFormat | 'paper' | 'all'

const NAMES: Readonly<Record<string, Order>> = {
  '': 'all',
  all: 'all',
  paper: 'paper',
  简报: 'paper',
  簡報: 'paper',
  record: 'docx',
  记录稿: 'docx',
  記錄稿: 'docx',
  docx: 'docx',
  md: 'md',
  csv: 'csv',
}

/**
 * What somebody asks for by a word; both papers where there is none.
 *
 * @example orderNamed('csv') // 'csv'
 */
export function orderNamed(word: string): Order | undefined {
  const name = word.toLowerCase()
  return Object.hasOwn(NAMES, name) ? NAMES[name] : undefined
}
