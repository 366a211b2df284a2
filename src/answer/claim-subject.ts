import type { Figure } from '../figure/figure.ts'
import { LIST_GOES_ON } from '../lexicon/list-words.ts'
import { SUBJECT_LEFT_OUT } from '../lexicon/universals.ts'
import type { Span } from '../report/report.ts'
import type { Term } from '../search/query.ts'
import type { Draft } from './claim-words.ts'
import { listMates } from './draft-figures.ts'
import { type ExtentSaid, extentSaid } from './extent-said.ts'
import type { Occurrence } from './occurrence.ts'

/** What a claim says of who did it and to what, beside its number. */
export interface Subject {
  /** The claim's part of its clause, folded: from the figure before to the words of the next. */
  readonly clause: string
  /** What its sentence says from the figure before up to it. */
  readonly lead: string
  /** What it says behind it up to the next figure. */
  readonly after: string
  /** Its sentence before the figure, and from it to the end of its clause, for what is copied word for word. */
  readonly copy: Copy
  readonly what: string
  readonly unit: string
  /** Whether it is only what a share is of: 占全部142条的76%. */
  readonly isBase: boolean
  /** What is said to be done with it behind it, in its clause or the next that has no subject: 件件都由领导督办. */
  readonly predicate: string
  /** Of how many of it that is said. */
  readonly extent: ExtentSaid | null
  /** The verbs of its part of its clause, and of what is said of it behind. */
  readonly verbs: readonly string[]
  /** The words right behind the figure up to the next figure or the clause's end. */
  readonly behind: readonly Term[]
}

interface Copy {
  readonly lead: string
  readonly rest: string
  /** Whether nothing more is said of it in the next clause. */
  readonly isWhole: boolean
}

/**
 * Reads who and what a claim is about.
 *
 * @example subjectOf(figure, draft).clause // '71名区级帮扶责任人常驻河堰镇'
 */
export function subjectOf(figure: Figure, draft: Draft): Subject {
  const { clause, sentence, span, what, unit } = figure
  const { figures, stretches } = draft
  const { folded } = draft
  const mates = listMates(figure, figures, folded)
  const own = (start: number, end: number) => withoutMates(folded, mates, { start, end })
  const stretch = stretches.find(each => each.span.start === span.end)
  const ofNext = figures.some(other => other.span.start === stretch?.span.end)
  const goesOn = goingOn(figure, draft)
  const last = figures.findLast(({ span: { end } }) => end <= span.start && end > clause.start)
  const behind = ofNext
    ? []
    : [...(stretch?.terms ?? []), ...(goesOn?.terms ?? [])].filter(
        ({ text }) => !what.includes(text),
      )
  const before = figures.findLast(({ span: { end } }) => end <= span.start && end > sentence.start)
  const next = figures.find(({ span: { start } }) => start >= span.end)
  const predicate = ofNext ? '' : `${stretch?.text ?? ''},${goesOn?.text ?? ''}`
  const clauseOwn = own(
    last ? ownEnd(last, folded) : clause.start,
    ofNext ? span.end : (stretch?.span.end ?? span.end),
  )
  return {
    verbs: [...draft.verbsIn(clauseOwn), ...draft.verbsIn(goesOn?.text ?? '')],
    after: own(
      span.end,
      Math.min(next?.span.start ?? sentence.end, sentence.end, span.end + ROUND),
    ),
    lead: own(Math.max(before?.span.end ?? sentence.start, span.start - ROUND), span.start),
    clause: clauseOwn,
    predicate,
    extent: extentSaid(predicate || folded.slice(span.end, clause.end), draft.read),
    copy: {
      lead: folded.slice(sentence.start, span.start),
      rest: folded.slice(span.start, clause.end),
      isWhole: goesOn === undefined,
    },
    what,
    unit,
    isBase:
      /占[^,;。]{0,6}$/.test(folded.slice(clause.start, span.start)) &&
      next !== undefined &&
      /^[^,;。]{0,6}的$/.test(folded.slice(span.end, next.span.start)),
    behind,
  }
}

/** 228件代表建议,件件都由领导督办: a clause without a subject of its own goes on about the figure before. */
function goingOn({ clause, sentence, span }: Figure, { stretches, figures }: Draft) {
  const next = stretches.find(each => each.span.start > clause.end)
  const isNext =
    next !== undefined &&
    next.span.end <= sentence.end &&
    SUBJECT_LEFT_OUT.test(next.text) &&
    !figures.some(other => other.span.start >= span.end && other.span.start <= next.span.end)
  return isNext ? next : undefined
}

/** 142条立法建议、…259条: what the figure before counts, in a list, is not of this one. */
const ownEnd = ({ span, whatSpan }: Figure, folded: string): number =>
  whatSpan.start >= span.end && LIST_GOES_ON.test(folded.slice(whatSpan.end))
    ? whatSpan.end
    : span.end

const ROUND = 120 // characters that may still speak of a figure

/** What another figure of the same list counts is not said of this one. */
function withoutMates(folded: string, mates: readonly Span[], { start, end }: Span): string {
  let own = ''
  let from = start
  for (const mate of mates) {
    if (mate.start < from || mate.end > end) continue
    own += `${folded.slice(from, mate.start)} `
    from = mate.end
  }
  return own + folded.slice(from, end)
}

/** A way in which a number of the report may be that of somebody or something else than a claim's. */
export type Rule = (subject: Subject, occurrence: Occurrence) => boolean
