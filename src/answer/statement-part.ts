import { parseNumeral } from '../figure/numeral.ts'
import {
  GREAT_PART_CLAIMED,
  PART_CLAIMED,
  PLACE_FRAME,
  WITHIN_PART,
} from '../lexicon/outline-words.ts'
import { deniedIn } from '../lexicon/statements.ts'
import { fold } from '../report/fold.ts'
import { liesWithin, type Report, type Section } from '../report/report.ts'
import type { Term } from '../search/query.ts'
import { coverage, totalWeight } from '../search/term-match.ts'
import { IN_STATEMENT_PART } from '../weights.ts'
import type { Draft } from './claim-words.ts'
import { findOutline, partsOf } from './outline-parts.ts'
import { halfNamed } from './outline-question.ts'
import type { Statement } from './statement.ts'
import type { Finding } from './statement-finding.ts'
import type { Telling } from './telling.ts'

/**
 * Whether a part of the report is about what a draft says that it is about: 第三部分讲的是改善民生, or 改善民生写在第三部分.
 *
 * @returns null where no part is named by its number, or nothing is said of it
 * @example judgePart(statement, draft, reports)?.printed // '二'
 */
export function judgePart(
  statement: Statement,
  draft: Draft,
  reports: readonly Report[],
): Finding | null {
  const numbers = [...statement.text.matchAll(PART_CLAIMED)]
  const sentence = draft.folded.slice(statement.sentence.start, statement.sentence.end)
  if (numbers.length === 0 || !GREAT_PART_CLAIMED.test(sentence)) return null
  if (deniedIn(statement.text) !== null) return null
  const terms = saidOfPart(statement, draft)
  if (totalWeight(terms) < IN_STATEMENT_PART.least) return null
  const path = pathOf([...outside(statement), ...numbers])
  const half = halfNamed(statement.lead)?.half ?? halfNamed(sentence)?.half ?? null
  const found = reports.flatMap(report => {
    const named = findOutline({ path, beside: [], half }, report).map(({ section }) => section)
    return named.length === 0 ? [] : [placeIn(report, named, terms)]
  })
  const [place] = found.sort((one, other) => other.best.score - one.best.score)
  return place ? findingOf(place) : null
}

const pathOf = (numbers: readonly RegExpMatchArray[]): number[] =>
  numbers.flatMap(([, number, task]) => parseNumeral(number ?? task ?? '') ?? [])

/** 写在第五部分,排在里头第二条: the part that a clause before names. */
function outside({ text, lead }: Statement): RegExpMatchArray[] {
  const before = lead.slice(0, -text.length)
  return WITHIN_PART.test(text) ? [...before.matchAll(PART_CLAIMED)].slice(-1) : []
}

/** What is said to stand in the part: in the clause itself, else in the one behind or before it. */
function saidOfPart({ span, sentence }: Statement, { folded, read }: Draft): readonly Term[] {
  const behind = folded.slice(span.end + 1, sentence.end)
  const before = folded.slice(sentence.start, Math.max(sentence.start, span.start - 1))
  for (const text of [folded.slice(span.start, span.end), behind, before]) {
    const said = text.replace(PART_CLAIMED, ' ').replace(PLACE_FRAME, ' ')
    const terms = read(said).filter(({ alternatives }) => alternatives.length > 0)
    if (totalWeight(terms) >= IN_STATEMENT_PART.least) return terms
  }
  return []
}

interface Scored {
  readonly section: Section
  /** How far its headings are about it, and a little how far its text is. */
  readonly score: number
  readonly headed: number
}

interface Place {
  readonly report: Report
  readonly claimed: Scored
  /** Of the parts beside it the one that is most about it. */
  readonly best: Scored
}

function placeIn(report: Report, named: readonly Section[], terms: readonly Term[]): Place {
  const score = (section: Section) => scoreOf(section, report, terms)
  const beside = named.flatMap(section => alikeIn(report, section))
  const [best, claimed] = [beside, named].map(
    sections => sections.map(score).sort((one, other) => other.score - one.score)[0],
  )
  const none = { section: named[0] as Section, score: 0, headed: 0 }
  return { report, claimed: claimed ?? none, best: best ?? none }
}

/** The numbered parts of its half that stand as deep as it. */
function alikeIn(report: Report, section: Section): Section[] {
  const isGreat = partsOf(report, section.half).includes(section)
  return isGreat
    ? partsOf(report, section.half)
    : report.sections.filter(
        ({ half, level, number }) =>
          half === section.half && level === section.level && number !== '',
      )
}

function scoreOf(section: Section, report: Report, terms: readonly Term[]): Scored {
  const within = report.sections.filter(({ span }) => liesWithin(span, section.span))
  const passages = report.passages.filter(({ span }) => liesWithin(span, section.span))
  const headings = [
    ...within.map(({ heading }) => heading),
    ...passages.flatMap(({ runIn }) => runIn ?? []),
  ]
  const headed = Math.max(0, ...headings.map(heading => coverage(terms, fold(heading))))
  const told = coverage(terms, report.folded.slice(section.span.start, section.span.end))
  return { section, headed, score: headed + IN_STATEMENT_PART.text * told }
}

function findingOf({ report, claimed, best }: Place): Finding | null {
  const telling = tellingOf(claimed.section, report)
  if (telling === null) return null
  if (claimed.headed >= IN_STATEMENT_PART.headed && claimed.score >= best.score)
    return { verdict: 'supported', telling, printed: '' }
  const isOther =
    best.headed >= IN_STATEMENT_PART.headed &&
    best.headed - claimed.headed >= IN_STATEMENT_PART.clearly
  const instead = isOther ? tellingOf(best.section, report) : null
  return instead
    ? { verdict: 'contradicted', telling: instead, printed: best.section.label }
    : { verdict: 'not_in_report', telling, printed: '' }
}

function tellingOf(section: Section, report: Report): Telling | null {
  const passage = report.passages.find(({ span }) => span.start >= section.span.start)
  const sentence = passage?.sentences[0]
  if (!passage || !sentence) return null
  const words = report.folded.slice(sentence.start, sentence.end)
  const told = { words, round: words, own: 1, whole: 1, near: 1 }
  return { report, passage, clause: sentence, sentence, ...told }
}
