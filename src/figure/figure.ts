import type { VerbClass } from '../lexicon/verbs.ts'
import type { Span } from '../report/report.ts'

/** How a quantity is bounded, as printed: `20多个`, `近3.3万名`, `不低于80%`. */
export type Bound = 'about' | 'more' | 'over' | 'atLeast' | 'atMost' | 'nearly'

/** What sort of quantity it is; `rank`, `prize` and `ordinal` are read out as printed. */
export type FigureKind =
  | 'count'
  | 'money'
  | 'percent'
  | 'points'
  | 'measure'
  | 'duration'
  | 'rank'
  | 'prize'
  | 'ordinal'
  | 'ratio'

/** What was done to what a figure counts. */
export interface Act {
  /** As printed, its negation included: `撤销`, `未采纳`. */
  readonly text: string
  /** Null where only a negation is known: 没有述职. */
  readonly sort: VerbClass | null
  readonly negated: boolean
}

/** What the heads of a table make of one of its cells. */
export interface Cell {
  /** Row head, column head, value and unit as a sentence, folded: `2024年,视察15次`. */
  readonly reading: string
  /** The value with its unit, and what the row counts, in the reading. */
  readonly at: Span
  readonly what: Span
}

/** A quantity of the report: a slice of its text, with what it counts and where it stands. */
export interface Figure {
  /**
   * The figure as printed with its bound and unit: `20多个`, `近3.3万名`, `翻倍`. A slice, `text.slice(span)`;
   * of a table's cell with the unit that its heads give it, and of an amount with that which the report gives once.
   */
  readonly text: string
  readonly span: Span
  /** The numeral as printed: `20`, `3.3万`, `两`; the whole text for `翻倍`, `前列`, `二等奖`. */
  readonly value: string
  /** The value in `unit`, with its sign: 20, 33000, -2.1; null where it is no number (`前列`). */
  readonly number: number | null
  /** Both ends of a range (`4.5%—5%`, `0—6岁`, `三四百人`), whose `number` is null; null for all others. */
  readonly range: readonly [number, number] | null
  /** Whether the range is what a word leaves open (`三四百`, `几十`, `十几`): any number in it may be meant. */
  readonly vague: boolean
  /** The measure word or unit as printed: `件`, `人次`, `%`, `亿元`; empty where none. */
  readonly unit: string
  /** The bound as printed (`多`, `近`, `以上`), with its sense. */
  readonly bound: { readonly text: string; readonly sense: Bound } | null
  readonly kind: FigureKind
  /** `up` / `down` for growth and decline (`增长5.7%`), null otherwise. */
  readonly change: 'up' | 'down' | null
  /** The words of its clause that tell what is counted, as a slice: `代表建议`; of a cell its heads' words. */
  readonly what: string
  readonly whatSpan: Span
  /** Words of `what` that stand farther off, as 粮食 of 粮食播种面积8万亩,产量3万吨; empty where all stand in `whatSpan`. */
  readonly implied: string
  /** The clause (between commas, titles 《》 kept whole) and the sentence it stands in. */
  readonly clause: Span
  readonly sentence: Span
  /** A stated year or period (`2024`, `“十四五”`, `去年`→ resolved by the report), else the section's. */
  readonly year: string | null
  /** The verb that governs it, with its polarity: 撤销, 未采纳; null where none of the known ones does. */
  readonly act: Act | null
  /** Whether the text reports it as done or sets it as an aim. */
  readonly aim: 'outcome' | 'target'
  /** Null in running text. */
  readonly cell: Cell | null
}
