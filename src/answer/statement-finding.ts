import type { Telltale } from '../lexicon/statements.ts'
import type { Verdict } from './claim.ts'
import type { Draft } from './claim-words.ts'
import type { Statement } from './statement.ts'
import type { Telling } from './telling.ts'

/** What a report says of a statement. */
export interface Finding {
  readonly verdict: Verdict
  readonly telling: Telling
  /** The report's own words where they differ; empty where the statement is borne out or only the year differs. */
  readonly printed: string
  /** Whether it is said of a number that is the report's own. */
  readonly ofNumber?: boolean
}

/** What is held against one another. */
export interface Comparing {
  readonly statement: Statement
  readonly tellings: readonly Telling[]
  readonly draft: Draft
  /** Whether a figure stands in the clause: what governs it is compared with the figure. */
  readonly hasFigure: boolean
  /** The report's sentences that bear out the figures of its sentence. */
  readonly borne: readonly string[]
}

/** Looks for one thing that the report says otherwise. */
export type Test = (comparing: Comparing, best: Telling) => Finding | null

/**
 * What the telltale words of one aspect say.
 *
 * @example sortsOf(telltalesIn('开展专项视察'), 'form') // ['inspection']
 */
export function sortsOf(telltales: readonly Telltale[], aspect: Telltale['aspect']): string[] {
  return telltales.filter(each => each.aspect === aspect).map(({ sort }) => sort)
}

/**
 * A text without the titles in it: they name years and forms of their own.
 *
 * @example withoutTitles('审议《2024年预算》') // '审议'
 */
export function withoutTitles(text: string): string {
  return text.replace(/《[^《》]*》/g, '')
}

/**
 * The report says it otherwise, in these words.
 *
 * @example against(telling, '执法检查').verdict // 'contradicted'
 */
export function against(telling: Telling, printed = ''): Finding {
  return { verdict: 'contradicted', telling, printed }
}
