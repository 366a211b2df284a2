import { extractFigures } from '../figure/extract.ts'
import type { Figure } from '../figure/figure.ts'
import { parseNumeral } from '../figure/numeral.ts'
import { yearsCovered } from '../figure/period.ts'
import { CHANGED_SINCE } from '../lexicon/change-words.ts'
import { APART_BY, EXCEPT_BEFORE, MORE_BY, OTHERS_THAN } from '../lexicon/comparison-words.ts'
import { UNDONE_OPENING } from '../lexicon/denials.ts'
import { PART_FOLLOWS } from '../lexicon/draft-words.ts'
import {
  AMONG_ALL,
  OF_WHOLE,
  SHARE_DONE,
  SHARE_OF_DONE,
  SHARE_TOLD_AGAIN,
  UNDONE_SHARE,
  WITHIN_WHOLE,
} from '../lexicon/share-words.ts'
import {
  NAMED_TOGETHER,
  NAMES_SEVERAL,
  PRINTED_SUM,
  SEVERAL_SUMMED,
  SUMMED_BEFORE_COMMA,
  YEARLY_MEAN,
} from '../lexicon/total-words.ts'
import type { Steps } from '../steps.ts'
import { IN_CLAIM_DERIVED } from '../weights.ts'
import type { Answer } from './answer.ts'
import { COMPUTATIONS, type Computation, isPercent } from './claim-computation.ts'
import { countedByName } from './claim-counted.ts'
import { isOtherWay, isTurned, toldOf } from './claim-direction.ts'
import { byTime, evenly } from './claim-evenly.ts'
import { type Named, shareOfNamed, sumOfNamed, timesOfNamed, UNTOLD } from './claim-named.ts'
import { fromDraft, fromSentence, type Surroundings, sameUnits } from './claim-operands.ts'
import { byOtherYear } from './claim-other-year.ts'
import { riseOf } from './claim-rise.ts'
import { addUp, type Total, totalOf } from './claim-total.ts'
import { agrees, asPercent, isOwnUnit, matchesNumber, sizeOf, sortOf } from './claim-value.ts'
import type { Judged } from './claim-verdict.ts'
import type { Draft } from './claim-words.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import type { Library } from './library.ts'

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
  const asking = new Asking(library)
  const around = { draft, corpus: library.corpus, ask: asking.ask, all: judged }
  for (const one of judged) {
    yield
    const total = totalOf(one, [...done, ...judged.slice(done.length)], draft)
    done.push(
      total ? summed(one, total) : yield* asking.once(() => deriveOne(one, { ...around, done })),
    )
  }
  return done
}

/** A total adds up all that was listed; the report’s own total is one too. */
function summed(one: Judged, total: Total): Judged {
  const { formula, right } = addUp(total, one.matched.figure)
  const occurrence = total.items[0]?.occurrence ?? null
  const isUnsure = total.items.some(({ verdict }) => verdict === 'not_in_report')
  if (isUnsure || holdsPart(total))
    return right
      ? { ...one, verdict: 'not_in_report', occurrence: null }
      : contradicted(one, formula)
  return right ? { ...one, verdict: 'supported', formula, occurrence } : contradicted(one, formula)
}

/** 17.3亿元,其中留抵退税13.8亿元: who adds up a whole and its part counts the part twice. */
const holdsPart = ({ items }: Total): boolean =>
  items.some(({ occurrence }, i) => {
    const whole = items[i - 1]?.occurrence
    if (!occurrence || !whole || whole.sentence !== occurrence.sentence) return false
    return PART_FOLLOWS.test(occurrence.sentence.slice(whole.at.end, occurrence.at.start))
  })

const contradicted = (one: Judged, formula: string): Judged => ({
  ...one,
  verdict: 'contradicted',
  occurrence: null,
  formula,
})

interface Around extends Surroundings {
  /** Asks the report for what it comes to; null where enough was asked for one draft. */
  readonly ask: (question: string) => Answer | null
}

/** So many of a draft's claims are asked for as questions: to ask costs more than all the rest. */
const MOST_ASKED = 16

/** Asks each question once, and no more than are worth it: each in a step of its own, for to ask is a turn's work. */
class Asking {
  readonly #library: Library
  readonly #known = new Map<string, Answer>()
  #wanted: string | undefined

  constructor(library: Library) {
    this.#library = library
  }

  /** What is not asked yet is for now not known, and noted down. */
  readonly ask: Around['ask'] = question => {
    const known = this.#known.get(question) ?? null
    if (known === null && this.#known.size < MOST_ASKED) this.#wanted ??= question
    return known
  };

  /** Does the work anew with each answer that it wanted, until it wants no other. */
  *once<T>(work: () => T): Steps<T> {
    for (;;) {
      this.#wanted = undefined
      const done = work()
      if (this.#wanted === undefined) return done
      yield
      this.#known.set(this.#wanted, this.#library.ask(this.#wanted))
      yield
    }
  }
}

function deriveOne(one: Judged, around: Around): Judged {
  const isPrinted = one.verdict === 'supported'
  const found = isPrinted ? null : byItsWords(one, around)
  if (found !== null) return found
  const cue = cueOf(one.matched.figure, around.draft)
  if (YEARLY_MEAN.test(cue)) return yearly(one) ?? underived(one)
  const ofYears = isPrinted ? null : ofOtherYear(one, cue, around)
  const done = ofYears ?? computed(one, cue, around)
  return countedByName(done, around) ?? done
}

/** What its own words say that it is: told again, of what is named, by how much it changed, for each. */
const byItsWords = (one: Judged, around: Around): Judged | null =>
  toldAgain(one, around) ??
  alongside(one, around) ??
  byName(one, around) ??
  riseOf(one, around.corpus) ??
  byTime(one, around.done, around.draft) ??
  evenly(one, around.draft)

function computed(one: Judged, cue: string, around: Around): Judged {
  const { figure } = one.matched
  const fitting = COMPUTATIONS.filter(
    each => each.fits(figure) && each.cue.test(cue) && isPossible(figure, each, cue),
  )
  const several = namesSeveral(one)
  const sure = several || fitting.some(each => each.sure.test(cue))
  if (one.verdict === 'supported' && !sure) return one
  if (isPercent(figure) && CHANGED_SINCE.test(cue))
    return one.verdict === 'supported' ? one : underived(one)
  for (const computation of fitting) {
    const found = fromDraft(one, computation, around)
    if (!found) continue
    const isOther = computation.operator === 'difference' || computation.operator === 'growth'
    if (isOther && (isTurned(figure, around.draft) ?? isOtherWay(found.operands, cue)))
      return contradicted(one, `${found.text} = ${figure.value}`)
    return { ...one, verdict: 'supported', formula: found.text, occurrence: found.occurrence }
  }
  if (several) return wholeSum(one, around)
  if (isBorneOut(one, cue, around) || !sure) return unasked(one, around)
  return toldOrAsked(one, fitting, around)
}

/** By two figures of one sentence, and where these give another number, by what the report answers. */
function toldOrAsked(one: Judged, fitting: readonly Computation[], around: Around): Judged {
  const own = told(one, fitting, around)
  if (own?.verdict === 'supported') return own
  const asked = restOfReport(one, around) ?? fromReport(one, around)
  return (asked?.verdict === 'supported' ? asked : own) ?? asked ?? leftOver(one)
}

/** 报送9996条,被采纳4999条,相差4999条: the figure that bears it out is one of the two. */
const isBorneOut = (one: Judged, cue: string, around: Around): boolean =>
  one.verdict === 'supported' && !(APART_BY.test(cue) && isToldBefore(one, around))

const isToldBefore = ({ occurrence, matched }: Judged, { done }: Around): boolean =>
  done.some(
    other =>
      occurrence !== null &&
      other.occurrence?.figure === occurrence.figure &&
      other.matched.figure.span.start < matched.figure.span.start,
  )

/** 采纳率101.5% is no share of what was put forward. */
const isPossible = (figure: Figure, { operator }: Computation, cue: string): boolean =>
  operator !== 'share' || sizeOf(figure) <= 1 || !WITHIN_WHOLE.test(cue)

/** 比去年多4项, where only this year's number is printed. */
function ofOtherYear(one: Judged, cue: string, around: Around): Judged | null {
  for (const computation of COMPUTATIONS) {
    if (!computation.fits(one.matched.figure) || !computation.cue.test(cue)) continue
    const found = byOtherYear(one, computation, { done: around.done, cue })
    if (found !== null) return found
  }
  return null
}

/** 失业率降了0.3个百分点: how far apart two rates are is computed, whatever its words. */
function unasked(one: Judged, around: Around): Judged {
  const apart = one.verdict === 'not_in_report' && sortOf(one.matched.figure) === 'points'
  const asked = apart ? fromReport({ ...one, occurrence: null }, around) : null
  return asked ?? together(one, around) ?? one
}

/** 占一半多,53.1%: the share that was computed for the claim before, told once more. */
function toldAgain(one: Judged, { done, draft: { folded } }: Around): Judged | null {
  const { figure } = one.matched
  const last = done.at(-1)
  const [part = '', whole = ''] = last?.formula?.split(' ÷ ') ?? []
  if (last?.verdict !== 'supported' || whole === '' || !isPercent(figure)) return null
  if (!SHARE_TOLD_AGAIN.test(folded.slice(last.matched.figure.span.end, figure.span.start)))
    return null
  const [top, all] = [part, whole].map(sumIn) as [number, number]
  return matchesNumber(figure, top / all)
    ? { ...one, verdict: 'supported', occurrence: last.occurrence, formula: last.formula }
    : contradicted(one, `${last.formula} = ${asPercent(top / all)}`)
}

/** 盗窃、诈骗案合计90件,涉及120人: what the report tells beside each number that was just added up is added up, too. */
function alongside(one: Judged, { done, corpus }: Around): Judged | null {
  const last = done.at(-1)
  const parts = last?.formula?.split(' + ') ?? []
  const { figure } = one.matched
  if (last?.verdict !== 'supported' || !last.occurrence || parts.length < 2) return null
  if (last.matched.figure.sentence.start !== figure.sentence.start) return null
  if (isOwnUnit(figure, last.matched.figure)) return null
  const all = corpus.occurrences.get(last.occurrence.passage.id) ?? []
  const mates = parts.flatMap(part => {
    const at = all.findIndex(each => each.figure.value === part || each.figure.text === part)
    const mate = at < 0 ? undefined : all[at + 1]
    return mate && mate.clause.start === all[at]?.clause.start && isOwnUnit(figure, mate.figure)
      ? [mate]
      : []
  })
  if (mates.length !== parts.length) return null
  const formula = mates.map(mate => mate.figure.value).join(' + ')
  const sum = mates.reduce((all, mate) => all + sizeOf(mate.figure), 0)
  return matchesNumber(figure, sum)
    ? { ...one, verdict: 'supported', occurrence: mates[0] ?? null, formula }
    : contradicted(one, `${formula} = ${sum}`)
}

/** (192 + 180) of a formula. */
const sumIn = (text: string): number =>
  text
    .replace(/[()]/g, '')
    .split(' + ')
    .reduce((sum, each) => sum + (parseNumeral(each) ?? Number.NaN), 0)

/** What is left of a claim that nothing gives: of one that says otherwise what the report says of its number, that. */
const leftOver = (one: Judged): Judged => (saysOtherOfIt(one) ? one : underived(one))

/** 228件尚未办结, where the report has that very number, done. */
const saysOtherOfIt = ({ verdict, occurrence, matched: { figure } }: Judged): boolean =>
  verdict === 'contradicted' && occurrence !== null && agrees(figure, occurrence.figure)

/** A sum or a share of what the draft names; null where it is neither, or a share of which the report does not tell. */
function byName(one: Judged, around: Around): Judged | null {
  const found = sumOfNamed(one, around) ?? shareOfNamed(one, around) ?? timesOfNamed(one, around)
  if (found === null) return null
  if (found === UNTOLD) return { ...one, verdict: 'not_in_report', occurrence: null }
  return found.right
    ? computedAs(one, found)
    : contradicted(one, `${found.formula} = ${found.value}`)
}

const computedAs = (one: Judged, { formula, occurrence }: Named): Judged => ({
  ...one,
  verdict: 'supported',
  formula,
  occurrence,
})

/** Whether several things are summed up, and the number is that of one of them. */
const namesSeveral = ({ verdict, matched, occurrence }: Judged): boolean =>
  verdict === 'supported' &&
  SEVERAL_SUMMED.test(matched.subject.lead) &&
  !isPrintedTotal(occurrence)

/** 队员和责任人共89名: named together, of which the report tells each. */
function together(one: Judged, around: Around): Judged | null {
  const { subject } = one.matched
  if (one.verdict === 'supported' || !NAMED_TOGETHER.test(subject.lead)) return null
  const asked = fromReport({ ...one, occurrence: null }, around)
  return asked?.verdict === 'supported' ? asked : null
}

function yearly(one: Judged): Judged | null {
  if (one.verdict === 'supported') return one
  for (const { occurrence, ownUnit, score } of one.matched.candidates) {
    const { figure } = occurrence
    const years = figure.year === null ? null : yearsCovered(figure.year, occurrence.report.year)
    if (!ownUnit || score < IN_CLAIM_DERIVED.likely || years === null || years < 2) continue
    const text = `${figure.value} ÷ ${years}`
    const isRight = matchesNumber(one.matched.figure, sizeOf(figure) / years)
    return isRight ? { ...one, verdict: 'supported', occurrence, formula: text } : null
  }
  return null
}

/** From two figures of one sentence of the report, which the draft names or of which it prints one. */
function told(one: Judged, fitting: readonly Computation[], around: Around): Judged | null {
  const cue = cueOf(one.matched.figure, around.draft)
  for (const computation of fitting.filter(each => each.sure.test(cue))) {
    const found = fromSentence(one, computation, around)
    if (!found) continue
    const isOneThing =
      computation.operator === 'sum' && !NAMES_SEVERAL.test(one.matched.subject.lead)
    if (isOneThing && !found.right) continue // 联络点一共180个 sums up nothing else
    const isWrong =
      !found.right || (computation.operator === 'difference' && isOtherWay(found.operands, cue))
    if (isWrong) return contradicted(one, `${found.text} = ${found.value}`)
    return { ...one, verdict: 'supported', formula: found.text, occurrence: found.occurrence }
  }
  return null
}

/** 其中1953和1954两年合计200万亿元: the report itself adds up. */
const isPrintedTotal = (occurrence: Judged['occurrence']): boolean =>
  occurrence !== null && PRINTED_SUM.test(occurrence.sentence.slice(0, occurrence.at.start))

/** Where several things are named and one of them alone has the number, the sum has not. */
function wholeSum(one: Judged, around: Around): Judged {
  const asked = fromReport({ ...one, occurrence: null }, around)
  return asked?.verdict === 'contradicted' ? contradicted(one, asked.formula ?? '') : one
}

/** A rate may be stated as well as computed; what a wrong difference or sum is set against is no evidence. */
const underived = (one: Judged): Judged =>
  isPercent(one.matched.figure) ? one : { ...one, verdict: 'not_in_report', occurrence: null }

/** 民生实事项目199个,【其中】…191个 */
const OF_THESE = /^[,;]?其中/
const SHORT = 12

/** The claim's clause before it, and the few letters behind; with what is compared where 比 opens it. */
function cueOf(figure: Figure, { folded, figures }: Draft): string {
  const { clause, span, sentence } = figure
  if (isPercent(figure))
    return (
      folded.slice(clause.start, span.end) + (SHARE_DONE.exec(folded.slice(span.end))?.[0] ?? '')
    )
  const last = figures.findLast(
    other => other.span.end <= span.start && other.span.start >= clause.start,
  )
  const before = folded.slice(sentence.start, clause.start)
  const opening = SUMMED_BEFORE_COMMA.exec(before)?.[0] ?? ''
  const compared = /^还?比/.test(folded.slice(clause.start, span.start))
  const lead = folded.slice(last?.span.end ?? clause.start, span.start)
  const behind = folded.slice(span.end, clause.end)
  const isWhole = clause.end < sentence.end && OF_THESE.test(folded.slice(clause.end))
  const whole =
    AMONG_ALL.exec(`${behind},`)?.[0] ?? (isWhole && behind.length < SHORT ? '其中' : '')
  const rest = UNDONE_OPENING.exec(behind)?.[0] ?? whole
  const than = last && MORE_BY.test(lead) ? folded.slice(clause.start, last.span.start) : ''
  const left = EXCEPT_BEFORE.test(before) && OTHERS_THAN.test(lead) ? '其余' : ''
  const one = compared && !last ? (/[^,;]*,$/.exec(before)?.[0] ?? '') : opening + than
  return `${left}${one}${lead}${folded.slice(span.start, span.end)}${rest}`
}

/** Asks the report for the number as a question: 驻村队员加上帮扶责任人，一共多少人. */
function fromReport(one: Judged, { draft, corpus, ask }: Around): Judged | null {
  const { figure } = one.matched
  const question = questionOf(figure, draft)
  const others = [shortQuestionOf(one), question.replace(SHARE_OF_DONE, '$<noun>百分之几被$<act>')]
  const answer = [question, ...others.filter(each => each !== '' && each !== question)]
    .map(each => ask(each))
    .find(each => each?.kind === 'derived' && each.figures.length > 0) // no list of names
  if (answer?.kind !== 'derived') return null
  const { value } = answer.derived
  const [result] = extractFigures(value, value) // 1260.7万人次, 4000万元
  const computed =
    result === undefined
      ? (Number.parseFloat(value) * sizeOf(figure)) / (figure.number ?? 1)
      : sizeOf(result)
  const operand = answer.figures[0]
  const occurrence =
    operand &&
    corpus.occurrences.get(operand.passage.id)?.find(each => each.figure === operand.figure)
  const operands = answer.figures.map(({ figure: each }) => toldOf(each))
  const isTurnedRound = isOtherWay(operands, cueOf(figure, draft), {
    inOrder: operands.length === 2,
  })
  if (matchesNumber(figure, computed) && isTurnedRound)
    return contradicted(one, `${answer.derived.formula} = ${value}`)
  const isShort = leavesOneOut(
    figure,
    operands.map(each => each.figure),
  )
  if (!matchesNumber(figure, computed) && !isShort && couldBeOthers(figure, answer.figures, corpus))
    return { ...one, verdict: 'not_in_report', occurrence: null }
  if (!matchesNumber(figure, computed)) {
    const stated = isPercent(figure) && one.occurrence !== null
    const { formula } = answer.derived
    return stated
      ? one
      : {
          ...one,
          verdict: 'contradicted',
          occurrence: occurrence ?? null,
          formula: `${formula} = ${value}`,
        }
  }
  return {
    ...one,
    verdict: 'supported',
    occurrence: occurrence ?? null,
    formula: answer.derived.formula,
  }
}

/** 四分之三没被采纳, where the report answers what share was: the rest of it. */
function restOfReport(one: Judged, { draft, ask }: Around): Judged | null {
  const { figure } = one.matched
  const question = questionOf(figure, draft)
  const asked = question.replace(UNDONE_SHARE, '')
  if (!isPercent(figure) || figure.change !== null || asked === question) return null
  const answer = ask(asked)
  if (answer?.kind !== 'derived') return null
  const [part, whole, ...more] = answer.derived.formula.split(' ÷ ')
  if (part === undefined || whole === undefined || more.length > 0) return null
  const rest = 1 - sumIn(part) / sumIn(whole)
  const formula = `(${whole} − ${part}) ÷ ${whole}`
  if (!matchesNumber(figure, rest)) return contradicted(one, `${formula} = ${asPercent(rest)}`)
  const operand = answer.figures[0]
  const occurrence =
    one.matched.candidates.find(each => each.occurrence.figure === operand?.figure)?.occurrence ??
    null
  return { ...one, verdict: 'supported', occurrence, formula }
}

/** 学习35次、讲座9次,再算上汇报21次,总共44次: what all but one of those that are named come to. */
const leavesOneOut = (claimed: Figure, operands: readonly Figure[]): boolean =>
  operands.length > 2 &&
  sameUnits([claimed, ...operands]) &&
  operands.some((_, at) => {
    const others = operands.filter((_each, i) => i !== at)
    return matchesNumber(
      claimed,
      others.reduce((sum, each) => sum + sizeOf(each), 0),
    )
  })

/** Whether two figures that stand together in the report give the number: the operands may have been others. */
function couldBeOthers(
  claimed: Figure,
  operands: readonly { readonly figure: Figure; readonly passage: { readonly id: string } }[],
  corpus: IndexedCorpus,
): boolean {
  const fits = COMPUTATIONS.filter(each => each.sign === '+' && each.fits(claimed))
  return operands.some(({ figure, passage }) => {
    const beside = (corpus.occurrences.get(passage.id) ?? [])
      .map(each => each.figure)
      .filter(other => other !== figure && other.sentence.start === figure.sentence.start)
    return beside.some(
      other =>
        sameUnits([claimed, figure, other]) &&
        fits.some(({ compute }) => matchesNumber(claimed, compute([figure, other]))),
    )
  })
}

/** No more than those who are named together: 队员和责任人共多少名. */
const shortQuestionOf = ({ matched: { figure, subject } }: Judged): string =>
  NAMED_TOGETHER.test(subject.lead) && /[和与及、]/.test(figure.what)
    ? `${figure.what}共多少${figure.unit}`
    : ''

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
