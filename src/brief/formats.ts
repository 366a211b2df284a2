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

/**
 * The form that somebody names; Word where nobody does.
 *
 * @example formatNamed('csv') // 'csv'
 */
export function formatNamed(word: string): BriefFormat | undefined {
  if (word === '') return 'docx'
  return (Object.keys(FORMATS) as BriefFormat[]).find(format => format === word.toLowerCase())
}
