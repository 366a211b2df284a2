import type { Figure } from '../figure/figure.ts'
import type { SpeechAct } from '../question/speech-act.ts'
import type { Half, Passage, Report, Section, Span } from '../report/report.ts'

/** A figure with the passage and report it stands in: what a reply needs to cite it. */
export interface FigureCitation {
  readonly figure: Figure
  readonly passage: Passage
  readonly report: Report
  /** How well it answers, from 0 to 1. */
  readonly score: number
}

/** A passage with the report it stands in, and what the question touches in it. */
export interface PassageCitation {
  readonly passage: Passage
  readonly report: Report
  readonly score: number
  /** Words of the question (or words for the same thing) found in it, as slices of the folded text. */
  readonly terms: readonly string[]
}

/** A result computed from cited figures: never stated by the report, and shown as such. */
export interface Derived {
  /** `34 ÷ 142`, with the figures in the order of `figures`. */
  readonly formula: string
  /** `23.9%`, `89名`, `0.5个百分点`. */
  readonly value: string
}

/** A section named by an outline question, with the headings below it. */
export interface OutlineEntry {
  readonly report: Report
  readonly section: Section
  readonly children: readonly Section[]
  /** Its most telling figures, where an overview is wanted. */
  readonly figures?: readonly FigureCitation[]
}

/** The words that answer, found in the report: who, when, where, which, what name. */
export interface Told {
  /** The answer's first line: slices of the report, joined. */
  readonly text: string
  /** Where these words stand in the report's text; empty where its place tells, as of a year. */
  readonly spans: readonly Span[]
  /** The sentence they stand in. */
  readonly sentence: Span
  /** Why it is told though it is not printed there: the half's year, or the body that reports, left unsaid. */
  readonly by?: Half | 'self'
  /** How many names these are, where just a few are asked for: 哪几个镇. */
  readonly count?: string
}

/** Something the reader of the reply must know about how the question was taken. */
export type Note =
  | { readonly kind: 'respelled'; readonly typed: string; readonly read: string }
  | { readonly kind: 'report'; readonly report: Report; readonly others: readonly Report[] }
  /** No report of the body asked about is loaded; those of these bodies are. */
  | { readonly kind: 'bodies'; readonly asked: string; readonly bodies: readonly string[] }
  /** What is asked about the report is not printed in the text that is loaded. */
  | { readonly kind: 'unprinted' }
  /** The report uses an expression and does not explain it. */
  | { readonly kind: 'undefined'; readonly expression: string }
  /** Two figures that cannot be computed with one another: their units as printed. */
  | { readonly kind: 'refused'; readonly left: string; readonly right: string }
  /** What a computation needs and the report does not tell; none where it is the whole of a share. */
  | { readonly kind: 'missing'; readonly operands: readonly string[] }
  /** What is told comes nearest to what was asked: of this word, as typed, the report has none. */
  | { readonly kind: 'nearest'; readonly word: string }
  /** Of several things asked for side by side those that the report does not tell, as typed. */
  | { readonly kind: 'untold'; readonly parts: readonly string[] }
  /** What the owner's glossary says of an expression whose meaning was asked: no report says it so. */
  | {
      readonly kind: 'glossary'
      readonly expression: string
      readonly meaning: string
      readonly source: string
    }
  /** Only the first characters of a question, or the first parts of a list, were looked at. */
  | { readonly kind: 'shortened' | 'parts'; readonly most: number }

/** Why the nearest figure is not told: what is in doubt, and the word of the question that stands for it. */
export interface Doubt {
  readonly kind: 'word' | 'measure' | 'counted' | 'place' | 'level' | 'year' | 'part' | 'act'
  readonly word: string
}

/** The asker's language: the reply's own words follow it, quotations stay as published. */
export type Language = 'zh-Hans' | 'zh-Hant' | 'en'

interface Common {
  readonly question: string
  readonly language: Language
  readonly notes: readonly Note[]
  /** The best passages, best first; for figures the ones that hold them come first. */
  readonly passages: readonly PassageCitation[]
  /** Talk or a plain request, which asks nothing of the report: the reply goes by it. */
  readonly act?: SpeechAct
  /** Why this answer was chosen, one line a step; filled only when asked to explain. */
  readonly trace: readonly string[]
}

/**
 * What the report says to a question.
 * `figure`: the one asked for first, equally good ones after it. `figures`: several asked for, in the report's order.
 * `none`: the report does not tell; `related` is what stands nearest and is not the answer.
 */
export type Answer = Common &
  (
    | { readonly kind: 'figure' | 'figures'; readonly figures: readonly FigureCitation[] }
    | {
        readonly kind: 'derived'
        readonly figures: readonly FigureCitation[]
        readonly derived: Derived
        /** The names that were counted, in the first passage. */
        readonly told?: Told
      }
    | {
        readonly kind: 'passage'
        readonly figures: readonly FigureCitation[]
        /** The very words that answer, in the first passage. */
        readonly told?: Told
      }
    | { readonly kind: 'outline'; readonly outline: readonly OutlineEntry[] }
    | {
        readonly kind: 'none'
        /** Whether the report surely does not tell; else nothing fits surely, and the nearest are offered. */
        readonly certain: boolean
        /** At most three figures or passages, best first, each of which may be what was meant. */
        readonly offers: readonly (FigureCitation | PassageCitation)[]
        /** The word or slot that nothing accounts for, for the wording of the doubt; null where none stands out. */
        readonly doubt: Doubt | null
        readonly related: readonly PassageCitation[]
        readonly nearFigures: readonly FigureCitation[]
      }
  )
