import type { Figure } from '../figure/figure.ts'
import type { Steps } from '../steps.ts'
import { addUp, type Total, totalOf } from './claim-total.ts'
import { matchesNumber, SAME_UNIT, sizeOf, sortOf, unitFit } from './claim-value.ts'
import type { Judged } from './claim-verdict.ts'
import type { Draft } from './claim-words.ts'
import { mayBeWhole } from './derived-answer.ts'
import type { Library } from './library.ts'

/** A way to compute a claim from other figures of its draft. */
interface Computation {
  /** The words before the claim that allow it. */
  readonly cue: RegExp
  /** The words that say it surely: without operands the claim has no other source. */
  readonly sure: RegExp
  readonly fits: (claimed: Figure) => boolean
  readonly compute: (operands: readonly Figure[]) => number
  readonly order: (one: Figure, other: Figure) => number
  readonly sign: string
  readonly operands: readonly number[]
}

const isPercent = (figure: Figure): boolean => sortOf(figure) === 'percent'
const isPlain = (figure: Figure): boolean => !isPercent(figure) && sortOf(figure) !== 'times'
const sizes = (figures: readonly Figure[]): number[] => figures.map(sizeOf)
const ratio = ([one, other]: readonly Figure[]): number =>
  one && other ? sizeOf(one) / sizeOf(other) : Number.NaN

const asGiven = (): number => 0

/** (50 − 46) ÷ 46 */
const GROWTH = '−÷'

const COMPUTATIONS: readonly Computation[] = [
  {
    cue: /增长|增加|上升|提高|增幅|增速|下降|减少|降低|降幅/,
    sure: /增长|增加|上升|提高|增幅|增速|下降|减少|降低|降幅/,
    fits: isPercent,
    compute: ([one, other]) =>
      one && other ? Math.abs(sizeOf(one) - sizeOf(other)) / sizeOf(other) : Number.NaN,
    order: asGiven,
    sign: GROWTH,
    operands: [2],
  },
  {
    cue: /[多少高低快慢差减增超剩未没]|相差|净|其余/,
    sure: /比.*(?:多|少|高|低|快|慢|增加|减少)|相差|净增|净减|差了|差距|其余|剩下|还剩|(?:没有?|未)被?[采办解答完].*(?:有|剩|为|是)|(?:还有|另有|尚有|有).*(?:未|没)/,
    fits: figure => isPlain(figure) || sortOf(figure) === 'points',
    compute: figures => {
      const [one = Number.NaN, other = Number.NaN] = sizes(figures)
      return Math.abs(one - other)
    },
    order: (one, other) => sizeOf(other) - sizeOf(one),
    sign: '−',
    operands: [2],
  },
  {
    cue: /^/,
    sure: /占|率|比例|比重/,
    fits: isPercent,
    compute: ratio,
    order: asGiven,
    sign: '÷',
    operands: [2],
  },
  {
    cue: /倍|相当|[是为]/,
    sure: /倍/,
    fits: figure => figure.unit === '倍',
    compute: ratio,
    order: asGiven,
    sign: '÷',
    operands: [2],
  },
  {
    cue: /平均|均|每/,
    sure: /平均|[人户]均|每(?![年月周天日季])/,
    fits: isPlain,
    compute: ratio,
    order: asGiven,
    sign: '÷',
    operands: [2],
  },
  {
    cue: /共|计|总|加|合|累/,
    sure: /合计|总共|一共|加起来|共计|总计|加在一起/,
    fits: isPlain,
    compute: figures => sizes(figures).reduce((sum, size) => sum + size, 0),
    order: (one, other) => one.span.start - other.span.start,
    sign: '+',
    operands: [2, 3, 4],
  },
]

/**
 * Supports claims that the report does not state but that follow from figures that it does.
 *
 * @example finished(derive(judged, draft, library))[2]?.formula // '192 − 180'
 */
export function* derive(
  judged: readonly Judged[],
  draft: Draft,
  library: Library,
): Steps<Judged[]> {
  const done: Judged[] = []
  for (const one of judged) {
    yield
    const total = totalOf(one, [...done, ...judged.slice(done.length)], draft)
    done.push(total ? summed(one, total) : deriveOne(one, { draft, library, done, all: judged }))
  }
  return done
}

/** A total adds up all that was listed; the report’s own total is one too. */
function summed(one: Judged, total: Total): Judged {
  const { formula, right } = addUp(total, one.matched.figure)
  const evidence = total.items[0]?.evidence ?? null
  if (total.items.some(({ verdict }) => verdict === 'not_in_report'))
    return right ? { ...one, verdict: 'not_in_report', evidence: null } : contradicted(one, formula)
  return right ? { ...one, verdict: 'supported', formula, evidence } : contradicted(one, formula)
}

const contradicted = (one: Judged, formula: string): Judged => ({
  ...one,
  verdict: 'contradicted',
  evidence: null,
  formula,
})

interface Surroundings {
  readonly draft: Draft
  readonly library: Library
  readonly done: readonly Judged[]
  readonly all: readonly Judged[]
}

function deriveOne(one: Judged, around: Surroundings): Judged {
  const { figure } = one.matched
  const cue = cueOf(figure, around.draft)
  const fitting = COMPUTATIONS.filter(each => each.fits(figure) && each.cue.test(cue))
  const several = one.verdict === 'supported' && NAMES_SEVERAL.test(one.matched.subject.lead)
  const sure = several || fitting.some(each => each.sure.test(cue))
  if (one.verdict === 'supported' && !sure) return one
  if (isPercent(figure) && CHANGED.test(cue))
    return one.verdict === 'supported' ? one : underived(one)
  for (const computation of fitting) {
    const found = fromDraft(figure, computation, around)
    if (
      found &&
      computation.sign.startsWith('−') &&
      (isOtherWay(reportedIn(found.operands), cue) || isTurned(figure, around.draft))
    )
      return contradicted(one, `${found.text} = ${figure.value}`)
    if (found)
      return { ...one, verdict: 'supported', formula: found.text, evidence: found.evidence }
  }
  if (several) return wholeSum(one, around)
  if (one.verdict === 'supported' || !sure) return one
  return fromReport(one, around) ?? underived(one)
}

/** 采纳率比上年下降到23.9%: that it has changed is told by no share. */
const CHANGED = /比(?:去年|上年|上一年|前年)[^,;。]*[升降增减提高低]/

const NAMES_SEVERAL = /[和与、加].*(?:合计|总共|一共|加起来|共计|总计|加在一起)[^、;。]*$/

/** Where several things are named and one of them alone has the number, the sum has not. */
function wholeSum(one: Judged, around: Surroundings): Judged {
  const asked = fromReport({ ...one, evidence: null }, around)
  return asked?.verdict === 'contradicted' ? contradicted(one, asked.formula ?? '') : one
}

const FALLS = /减少|下降|减|降|少|净减|低/
const RISES = /增加|增长|增|多|净增|升|高/

/** Whether a difference is said to go the other way than its operands do: from the earlier year, from what was removed. */
function isOtherWay(operands: readonly Figure[], cue: string): boolean {
  const compared = COMPARED.exec(cue)?.groups
  if (compared)
    return (
      isLess(compared, operands) !== null &&
      isLess(compared, operands) !== /[少低慢]/.test(compared.way ?? '')
    )
  const falls = FALLS.test(cue)
  if (falls === RISES.test(cue)) return false
  const change = changeOf(operands)
  return change !== 0 && falls !== change < 0
}

/** 撤的比设的多: not years, but things are compared. */
const COMPARED =
  /(?<one>[^,;。:]{1,16})比(?!去年|上年|上一年|前年|今年|原|过去|之前|以前|往年|\d{4})(?<other>[^,;。]{1,16}?)(?<way>[多少高低快慢])/

/** Whether the first of two things compared is the smaller one; null where the words do not tell which is which. */
function isLess(
  { one = '', other = '' }: Readonly<Record<string, string>>,
  operands: readonly Figure[],
): boolean | null {
  const [a, b] = operands
  if (!a || !b) return null
  const asListed = tellsOf(one, a) + tellsOf(other, b) - tellsOf(one, b) - tellsOf(other, a)
  if (asListed === 0) return null
  return asListed > 0 ? sizeOf(a) < sizeOf(b) : sizeOf(b) < sizeOf(a)
}

/** 50人次比108人次多58人次: the numbers themselves say otherwise. */
function isTurned({ clause, sentence, span }: Figure, { folded, figures }: Draft): boolean {
  const [one, other] = figures
    .filter(each => each.span.start >= sentence.start && each.span.end <= span.start)
    .slice(-2)
  if (!one || !other || other.span.start < clause.start) return false
  if (!folded.slice(one.span.end, other.span.start).includes('比')) return false
  const [way] = /[多少高低快慢]/.exec(folded.slice(other.span.end, span.start)) ?? []
  return way !== undefined && /[少低慢]/.test(way) === sizeOf(one) > sizeOf(other)
}

/** How much of a figure's noun and verb some words name. */
function tellsOf(words: string, { what, act }: Figure): number {
  const pairs = [...what].filter(
    (_, i) => i + 1 < what.length && words.includes(what.slice(i, i + 2)),
  )
  return pairs.length + [...(act?.text ?? '')].filter(char => words.includes(char)).length
}

/** The rise from the first to the second of two figures by their years or acts; 0 where neither tells. */
function changeOf(operands: readonly Figure[]): number {
  const [one, other] = operands
  if (!one || !other) return 0
  const [from, to] = isLater(one, other) ? [other, one] : isLater(other, one) ? [one, other] : []
  return from && to ? sizeOf(to) - sizeOf(from) : 0
}

/** Of a later year; or set up, where the other is what was removed. */
function isLater(one: Figure, other: Figure): boolean {
  if (one.year !== null && other.year !== null && one.year !== other.year)
    return one.year > other.year
  return one.act?.sort === 'create' && other.act?.sort === 'remove'
}

const reportedIn = (operands: readonly Judged[]): Figure[] =>
  operands.flatMap(({ evidence }) => evidence?.figure ?? [])

/** A rate may be stated as well as computed; what a wrong difference or sum is set against is no evidence. */
const underived = (one: Judged): Judged =>
  isPercent(one.matched.figure) ? one : { ...one, verdict: 'not_in_report', evidence: null }

/** The claim's clause before it, and the few letters behind. */
function cueOf(figure: Figure, { folded, figures }: Draft): string {
  const { clause, span } = figure
  if (isPercent(figure)) return folded.slice(clause.start, span.end)
  const last = figures.findLast(
    other => other.span.end <= span.start && other.span.start >= clause.start,
  )
  const opening = /(?:平均|均摊|算)下来,$/.exec(folded.slice(0, clause.start))?.[0] ?? ''
  const lead = opening + folded.slice(last?.span.end ?? clause.start, span.start)
  const rest = /^[^,。;]{0,6}?(?:未|没)[^,。;]*/.exec(folded.slice(span.end, clause.end))?.[0] ?? ''
  return `${lead}${folded.slice(span.start, span.end)}${rest}`
}

interface Result {
  readonly text: string
  readonly evidence: Judged['evidence']
  readonly operands: readonly Judged[]
}

const TRIED = 6

function fromDraft(
  claimed: Figure,
  computation: Computation,
  { done, all, draft }: Surroundings,
): Result | null {
  const at = all.findIndex(({ matched }) => matched.figure === claimed)
  const before = done.slice(0, at).filter(isOperand).slice(-TRIED).reverse()
  const behind = all.slice(at + 1).filter(one => isOperand(one) && inSentence(one, claimed))
  const groups = computation.operands.flatMap(count => groupsOf([...before, ...behind], count))
  const isOne = (each: readonly Judged[]) =>
    computation.sign !== '÷' || !isPercent(claimed) || isShare(each, draft.folded)
  const group = groups.find(each => gives(each, claimed, computation) && isOne(each))
  return group ? resultOf(group, computation) : null
}

const inSentence = ({ matched: { figure } }: Judged, { sentence }: Figure): boolean =>
  figure.sentence.start === sentence.start

function gives(group: readonly Judged[], claimed: Figure, computation: Computation): boolean {
  const figures = group.map(({ matched }) => matched.figure)
  if (!computation.sign.endsWith('÷') && !sameUnits([claimed, ...figures])) return false
  if (isPercent(claimed) && !sameUnits(figures)) return false
  return matchesNumber(claimed, computation.compute(figures))
}

/** Whether the one is a part of the other by the report: 34条 of 142条, never of 259条. */
function isShare([one, other]: readonly Judged[], folded: string): boolean {
  const [part, whole] = [one?.evidence, other?.evidence]
  if (!part || !whole || !other) return false
  const { sentence } = other.matched.figure
  return mayBeWhole(part, whole, folded.slice(sentence.start, sentence.end))
}

/** Operands in the order of the formula: the larger first in a difference, as stated in a sum. */
function resultOf(group: readonly Judged[], { sign, order }: Computation): Result {
  const ordered = [...group].sort((a, b) => order(a.matched.figure, b.matched.figure))
  const values = ordered.map(({ matched }) => matched.figure.value)
  if (sign === GROWTH)
    return {
      text: `(${values[0]} − ${values[1]}) ÷ ${values[1]}`,
      evidence: ordered[0]?.evidence ?? null,
      operands: ordered,
    }
  return {
    text: values.join(` ${sign} `),
    evidence: ordered[0]?.evidence ?? null,
    operands: ordered,
  }
}

const isOperand = ({ verdict, matched, formula }: Judged): boolean =>
  verdict === 'supported' && formula === null && matched.figure.number !== null

const sameUnits = ([first, ...others]: readonly Figure[]): boolean =>
  first !== undefined &&
  others.every(other => sortOf(first) === sortOf(other) && unitFit(first, other) >= SAME_UNIT)

/** All ordered pairs, or runs of three and more. */
function groupsOf(items: readonly Judged[], count: number): Judged[][] {
  if (count === 2)
    return items.flatMap(one => items.filter(other => other !== one).map(other => [one, other]))
  return items
    .slice(0, Math.max(0, items.length - count + 1))
    .map((_, i) => items.slice(i, i + count))
}

/** Asks the report for the number as a question: 驻村队员加上帮扶责任人，一共多少人. */
function fromReport(one: Judged, { draft, library }: Surroundings): Judged | null {
  const { figure } = one.matched
  const answer = library.ask(questionOf(figure, draft))
  if (answer.kind !== 'derived') return null
  const { value } = answer.derived
  const computed =
    Number.parseFloat(value) * (value.endsWith('%') ? 0.01 : sizeOf(figure) / (figure.number ?? 1))
  const operand = answer.figures[0]
  const evidence =
    operand &&
    library.holdings.evidence.get(operand.passage.id)?.find(each => each.figure === operand.figure)
  const operands = answer.figures.map(({ figure: each }) => each)
  if (matchesNumber(figure, computed) && isOtherWay(operands, cueOf(figure, draft)))
    return contradicted(one, `${answer.derived.formula} = ${value}`)
  if (!matchesNumber(figure, computed) && couldBeOthers(figure, answer.figures, library))
    return { ...one, verdict: 'not_in_report', evidence: null }
  if (!matchesNumber(figure, computed)) {
    const stated = isPercent(figure) && one.evidence !== null
    const { formula } = answer.derived
    return stated
      ? one
      : {
          ...one,
          verdict: 'contradicted',
          evidence: evidence ?? null,
          formula: `${formula} = ${value}`,
        }
  }
  return {
    ...one,
    verdict: 'supported',
    evidence: evidence ?? null,
    formula: answer.derived.formula,
  }
}

/** Whether two figures that stand together in the report give the number: the operands may have been others. */
function couldBeOthers(
  claimed: Figure,
  operands: readonly { readonly figure: Figure; readonly passage: { readonly id: string } }[],
  { holdings }: Library,
): boolean {
  const fits = COMPUTATIONS.filter(each => each.sign === '+' && each.fits(claimed))
  return operands.some(({ figure, passage }) => {
    const beside = (holdings.evidence.get(passage.id) ?? [])
      .map(each => each.figure)
      .filter(other => other !== figure && other.sentence.start === figure.sentence.start)
    return beside.some(
      other =>
        sameUnits([claimed, figure, other]) &&
        fits.some(({ compute }) => matchesNumber(claimed, compute([figure, other]))),
    )
  })
}

/** 县级收入里,税收占53.1%,非税占46.9%: the whole is named once for all of its parts. */
const OF_WHOLE =
  /^(?<whole>[^,;。]{2,20}?)(?:里头?|里面|中|当中)[,的]?(?:[^;。]*,)?(?<part>[^,;。\d]{2,14}?)占(?:了|比|到)?(?:约|近)?$/

function questionOf(figure: Figure, { folded, figures }: Draft): string {
  const { span, sentence, clause, unit } = figure
  const { whole, part } = OF_WHOLE.exec(folded.slice(sentence.start, span.start))?.groups ?? {}
  if (isPercent(figure) && whole !== undefined) return `${part}占${whole}的百分之几`
  const asked = isPercent(figure) ? '百分之几' : unit === '倍' ? '多少倍' : `多少${unit}`
  const inside = figures.filter(
    other => other.span.start >= sentence.start && other.span.end <= clause.end,
  )
  let text = ''
  let from = sentence.start
  for (const other of inside) {
    text += folded.slice(from, other.span.start) + (other.span.start === span.start ? asked : '')
    from = other.span.end
  }
  return text + folded.slice(from, clause.end)
}
