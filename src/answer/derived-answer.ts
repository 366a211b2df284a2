import type { Figure } from '../figure/figure.ts'
import { AIM_BEFORE, NAMES_AIM, TAKEN_TOGETHER } from '../lexicon/computation-forms.ts'
import { UNDONE_ASKED } from '../lexicon/denials.ts'
import { PLAN_NAMED } from '../lexicon/draft-words.ts'
import { levelsIn, levelsOfCongress } from '../lexicon/levels.ts'
import { ONE_PERSON } from '../lexicon/persons.ts'
import { RATE_WORDS } from '../lexicon/share-words.ts'
import { ALL_ASKED, WHOLE_WORDS } from '../lexicon/total-words.ts'
import { ANY_YEAR, EVERY_YEAR } from '../lexicon/year-words.ts'
import { PEOPLE } from '../match/slot.ts'
import { IN_DERIVED_ANSWER } from '../weights.ts'
import type { Answer } from './answer.ts'
import { comparable, compute, computeWithSums, restShare } from './arithmetic.ts'
import { isPartOf, sharesNoun, wholeOf } from './containment.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import { choiceInScene, isRemoved, unsaidAmong } from './joint-choice.ts'
import { askedOf } from './matching.ts'
import type { Measure } from './measure.ts'
import { citationOf, clauseOf, endBefore, type Occurrence } from './occurrence.ts'
import { doubtfulAmong } from './operand-doubt.ts'
import { type Operand, type Operands, operandFor, operandsOf, telltalePairs } from './operands.ts'
import type { Operation } from './operation.ts'
import { common, none, type Retrieval } from './retrieval.ts'
import { aimBeside, wholeByStructure } from './structure-pair.ts'

const TRIED = 6

/** Computes what is asked from figures of the report; `none` where an operand is not told or units do not fit. */
export function answerOperation(
  operation: Operation,
  whole: Retrieval,
  corpus: IndexedCorpus,
): Answer | null {
  if (operation.operator === 'share' && UNDONE_ASKED.test(operation.left))
    return answerRest(operation, whole, corpus)
  if (operation.operands.length === 1) return answerShare(operation, whole, corpus)
  if (operation.operands.length > 2) {
    const sum = answerSum(operation, whole, corpus)
    if (sum) return sum
  }
  return answerPair(operation, whole, corpus)
}

/** 没被采纳的占多少: what is left of the whole, as its share. */
function answerRest(operation: Operation, whole: Retrieval, corpus: IndexedCorpus): Answer | null {
  const [left, ...operands] = operation.operands.map(text => text.replace(UNDONE_ASKED, ''))
  const done = { ...operation, left: left ?? '', operands: [left ?? '', ...operands] }
  const share = answerOperation(done, whole, corpus)
  if (share?.kind !== 'derived') return share
  const [part, all] = share.figures.map(({ figure }) => figure)
  if (!part || !all) return share
  return { ...share, derived: restShare(part, all) }
}

function answerPair(operation: Operation, whole: Retrieval, corpus: IndexedCorpus): Answer | null {
  const { left: one, right: other } = operation
  const sides = operandsOf({ ...operation, operands: [one, other] }, whole, corpus)
  const [left, right] = sides.map((side, at) =>
    withoutAims(side, [one, other][at] ?? '', [other, one][at] ?? ''),
  )
  if (!left || !right) return null
  const summed = answerOfSums(operation, [left, right], { whole, corpus })
  if (summed !== null) return summed
  const wholes = right.figures.filter(
    each => operation.operator !== 'share' || isWhole(each, operation.right),
  )
  const direct = bestPair(operation, left.figures, wholes)
  const pair =
    wholeInSentence(operation, direct, [left, right], { whole, corpus }) ??
    direct ??
    pairByStructure(operation, [left, right], { whole, corpus }) ??
    pairInScene(operation, [left, right], { whole, corpus })
  const [first, second] = [left.figures[0], right.figures[0]]
  if (!pair && first && first.occurrence === second?.occurrence) return null // 脱贫户加监测户: one figure for both
  if (pair) {
    const doubtful = unsureAmong(operation, { chosen: pair, all: [left, right], whole })
    if (doubtful.length === 0) return derivedAnswer(operation, pair, whole)
    const together = pairInScene(operation, [left, right], { whole, corpus })
    return together && unsaidAmong(together, [left, right]).length === 0
      ? derivedAnswer(operation, together, whole)
      : doubted(pair, { all: [left, right], doubtful, whole })
  }
  if (operation.loose && !(isTold(first) && isTold(second)) && !isJoined(operation, whole))
    return null
  return uncomputed([left, right], whole)
}

/** 支出比调整预算少多少: a side that names no aim is what was done, where that is told, too. */
function withoutAims(side: Operands, own: string, other: string): Operands {
  if (NAMES_AIM.test(own) || PLAN_NAMED.test(own)) return side
  const isAim = ({ occurrence }: Operand) =>
    AIM_BEFORE.test(occurrence.sentence.slice(endBefore(occurrence), occurrence.at.start))
  const figures = side.figures.filter(each => !isAim(each))
  if (!NAMES_AIM.test(other) && !isTold(figures[0])) return side
  return { ...side, figures, near: side.near.filter(each => !isAim(each)) }
}

/** Those that are hardly meant, and those of whose own words nothing is said: 驻村的 is told, 坐诊的 is not. */
function unsureAmong(
  { operator, rest }: Operation,
  {
    chosen,
    all,
    whole,
  }: { chosen: readonly Operand[]; all: readonly Operands[]; whole: Retrieval },
): number[] {
  const doubtful = doubtfulAmong(chosen, all, whole)
  return doubtful.length > 0 || rest || !IN_SCENE.has(operator)
    ? doubtful
    : unsaidAmong(chosen, all)
}

interface Setting {
  readonly whole: Retrieval
  readonly corpus: IndexedCorpus
}

const OF_SUMS: ReadonlySet<Operation['operator']> = new Set(['difference', 'share', 'times'])

/** 除去稻谷和玉米: where two things stand on one side, and no figure is of both, with their sum; null elsewhere. */
function answerOfSums(
  operation: Operation,
  sides: readonly [Operands, Operands],
  { whole, corpus }: Setting,
): Answer | null {
  if (!OF_SUMS.has(operation.operator)) return null
  const texts = [operation.left, operation.right]
  const parts = texts.map((text, at) => togetherIn(text, sides[at]?.figures[0]?.occurrence))
  if (parts.every(each => each.length < 2)) return null
  const groups = parts.map((each, at): readonly Operands[] =>
    each.length < 2
      ? [sides[at] ?? { name: '', figures: [], near: [] }]
      : operandsOf({ ...operation, operator: 'sum', operands: each }, whole, corpus),
  )
  const all = groups.flat()
  const chosen = assign(all.map(({ figures }) => figures))
  const told = chosen.flatMap(each => (each && isTold(each) ? [each] : []))
  const [first] = told
  if (told.length < all.length || !first) return uncomputed(all, whole)
  const units = told.map(({ occurrence }) => occurrence.figure.unit)
  if (!units.every(unit => comparable(unit, first.occurrence.figure.unit)))
    return uncomputed(all, whole)
  const doubtful = doubtfulAmong(told, all, whole)
  if (doubtful.length > 0) return doubted(told, { all, doubtful, whole })
  const figures = told.map(citationOf)
  const count = groups[0]?.length ?? 0
  const [left, right] = [told.slice(0, count), told.slice(count)].map(group =>
    group.map(({ occurrence }) => occurrence.figure),
  )
  const derived = computeWithSums(operation.operator, left ?? [], right ?? [])
  return { kind: 'derived', figures, derived, ...common(whole, figures) }
}

/** The things that stand together in an operand, where its figure does not speak of each. */
function togetherIn(text: string, best: Occurrence | undefined): string[] {
  const parts = text.split(TAKEN_TOGETHER).map(part => part.trim())
  if (parts.length < 2 || parts.some(part => part.length < 2)) return [text]
  const clause = best === undefined ? '' : clauseOf(best)
  const isOfAll = parts.every(part => telltalePairs(part).some(pair => clause.includes(pair)))
  return best === undefined || !isOfAll ? parts : [text]
}

/** 收入里税收占比: the whole that stands before 其中, and no other of its name that stands in another sentence. */
function wholeInSentence(
  operation: Operation,
  direct: Pair | null,
  sides: readonly [Operands, Operands],
  setting: Setting,
): Pair | null {
  if (direct === null || operation.operator !== 'share' || operation.apart) return null
  const [part, other] = direct.map(({ occurrence }) => occurrence) as [Occurrence, Occurrence]
  if (isInSentenceOf(part, other)) return null
  const found = pairByStructure(operation, sides, setting)
  const named = sides[1].figures.find(({ occurrence }) => occurrence === found?.[1].occurrence)
  const isNamed = (named?.score ?? 0) >= IN_DERIVED_ANSWER.sureOperand
  return found && isNamed && found[0].occurrence === part ? [direct[0], named ?? found[1]] : null
}

const isInSentenceOf = (one: Occurrence, other: Occurrence): boolean =>
  one.report === other.report && one.figure.sentence.start === other.figure.sentence.start

/** Where the words for one of the two tell nothing, what the report's own sentence gives for the other. */
function pairByStructure(
  { operator, apart, rest, left: one, right: other }: Operation,
  [left, right]: readonly [Operands, Operands],
  setting: Setting,
): Pair | null {
  if (rest) {
    const found = wholeByStructure(right, one, setting)
    return found && [found.whole, found.part]
  }
  if (operator === 'share' && !apart) {
    const found = wholeByStructure(left, other, setting)
    return found && [found.part, found.whole]
  }
  const [done] = left.figures
  if (operator !== 'difference' || !done || !isTold(done)) return null
  const aim = aimBeside(done, other, setting.corpus)
  return aim && [done, aim]
}

const IN_SCENE: ReadonlySet<Operation['operator']> = new Set(['sum', 'difference', 'times'])

/** What one sentence gives for both. */
function pairInScene(
  operation: Operation,
  pair: readonly [Operands, Operands],
  { whole, corpus }: Setting,
): Pair | null {
  if (!IN_SCENE.has(operation.operator) || operation.rest) return null
  if (operation.loose && isParted(operation, whole)) return null
  const { shared } = operation
  const around = shared === '' ? [] : askedOf(shared, whole, corpus).words
  const [left, right] = choiceInScene(operation, pair, around) ?? []
  return left && right ? [left, right] : null
}

/** 代表提的建议,办完的一共几件: a comma joins nothing. */
const isParted = ({ left }: Operation, { question: { text } }: Retrieval): boolean =>
  /^[\s,]/.test(text.slice(text.indexOf(left) + left.length))

/** A和B一共多少: two things, where a comma may only part an aside from the question. */
export function isJoined({ left, right }: Operation, { question: { text } }: Retrieval): boolean {
  const behind = text.slice(text.indexOf(left) + left.length).trim()
  return left.length > 1 && right.length > 1 && /^[和跟与及加]/.test(behind)
}

/** Not all operands are told, or they do not go together: says which, and offers what there is. */
function uncomputed(all: readonly Operands[], whole: Retrieval): Answer {
  const chosen = assign(all.map(({ figures }) => figures))
  const untold = all.filter((_, i) => !isTold(chosen[i]))
  const [first, second] = all.map(({ figures }) => figures[0])
  const said =
    untold.length > 0
      ? lacking(
          whole,
          untold.map(({ name }) => name),
        )
      : refusing(whole, first, second)
  const near = all.flatMap(({ figures, near: others }) => figures[0] ?? others[0] ?? [])
  const offers = near.slice(0, MOST_OFFERS).map(citationOf)
  return none(said, offers, { certain: offers.length === 0, offers })
}

/**
 * Says what a computation lacks, and offers what stands nearest; no operand is shown as its result.
 *
 * @example lackingOperands(retrieval, ['新增学位'], []).kind // 'none'
 */
export function lackingOperands(
  whole: Retrieval,
  names: readonly string[],
  near: readonly Operand[],
): Answer {
  const offers = near.slice(0, MOST_OFFERS).map(citationOf)
  return none(lacking(whole, names), offers, {
    certain: offers.length === 0,
    offers,
  })
}

/** The same of an operation that was read: its operands are named. */
export const lackingOperation = (
  operation: Operation,
  whole: Retrieval,
  corpus: IndexedCorpus,
): Answer => uncomputed(operandsOf(operation, whole, corpus), whole)

const MOST_OFFERS = 3

const isTold = (best: Operand | undefined): boolean =>
  (best?.score ?? 0) >= IN_DERIVED_ANSWER.sureOperand

const lacking = (whole: Retrieval, operands: readonly string[]): Retrieval => ({
  ...whole,
  notes: [...whole.notes, { kind: 'missing', operands }],
})

/** A sum of three and more: all of them, or a refusal that names those that are not told. */
function answerSum(operation: Operation, whole: Retrieval, corpus: IndexedCorpus): Answer | null {
  const all = operandsOf(operation, whole, corpus)
  const chosen = assign(all.map(({ figures }) => figures))
  const told = chosen.flatMap(each => (each && isTold(each) ? [each] : []))
  if (told.length < 2) return null
  const named = all.map((each, i) => ({
    ...each,
    figures: [chosen[i]].flatMap(one => one ?? []),
  }))
  if (told.length < all.length) return uncomputed(named, whole)
  const [first, ...others] = told
  const other = others.find(
    each => first && !comparable(first.occurrence.figure.unit, each.occurrence.figure.unit),
  )
  if (first && other) return none(refusing(whole, first, other), told.slice(0, 3).map(citationOf))
  const doubtful = unsureAmong(operation, { chosen: told, all, whole })
  return doubtful.length === 0
    ? derivedAnswer(operation, told, whole)
    : doubted(told, { all, doubtful, whole })
}

interface Doubted {
  readonly all: readonly Operands[]
  readonly doubtful: readonly number[]
  readonly whole: Retrieval
}

/** Nothing is computed with what is hardly meant: says which, and offers what was found. */
const doubted = (chosen: readonly Operand[], { all, doubtful, whole }: Doubted): Answer =>
  lackingOperands(
    whole,
    doubtful.map(at => all[at]?.name ?? ''),
    chosen,
  )

/** For each operand one of its best figures, no figure twice, those of one list and one act rather than others. */
function assign(ranked: readonly (readonly Operand[])[]): (Operand | undefined)[] {
  let groups: (Operand | undefined)[][] = [[]]
  for (const figures of ranked) {
    const able = nearBest(figures.filter(({ occurrence }) => occurrence.figure.number !== null))
    groups = groups
      .flatMap(group => {
        const free = able.filter(
          each => !group.some(other => other?.occurrence === each.occurrence),
        )
        return (free.length > 0 ? free : [undefined]).map(each => [...group, each])
      })
      .sort((a, b) => worthOf(b) - worthOf(a))
      .slice(0, BEAM)
  }
  return groups[0] ?? []
}

const BEAM = 16

/** What was taken away is added to nothing that was not: 撤销217个 beside 设置180个. */
function worthOf(group: readonly (Operand | undefined)[]): number {
  const told = group.filter(each => each !== undefined)
  const sorts = told.flatMap(({ occurrence }) => occurrence.figure.act?.sort ?? [])
  const removed = told.filter(({ occurrence }) => isRemoved(occurrence)).length
  const mixed = removed > 0 && removed < told.length ? removed : 0
  const alike = new Set(sorts).size <= 1 ? IN_DERIVED_ANSWER.together : 0
  return told.reduce((sum, { score }) => sum + score, 0) + alike - mixed
}

/** 女代表占比: of the whole that the report's own sentence gives, where it prints no share itself. */
function answerShare(operation: Operation, whole: Retrieval, corpus: IndexedCorpus): Answer | null {
  const { measure } = askedOf(operation.left, whole, corpus).question
  const [part] = operandFor(operation.left, measure ?? COUNT, { whole, corpus }).figures
  if (!part || !isTold(part)) return null
  const all = corpus.occurrences.get(part.occurrence.passage.id) ?? []
  if (all.some(each => isPrintedShare(each, part.occurrence))) return null
  const total = wholeOf(part.occurrence, all)
  if (!total) return none(lacking(whole, []), [citationOf(part)])
  return derivedAnswer(operation, [part, { ...part, occurrence: total }], whole)
}

const COUNT: Measure = { sort: 'count', unit: '' }

/** 女代表96名,占30%: the report says it itself. */
const isPrintedShare = ({ figure }: Operand['occurrence'], part: Operand['occurrence']): boolean =>
  figure.kind === 'percent' &&
  figure.change === null &&
  figure.sentence.start === part.figure.sentence.start &&
  figure.span.start > part.figure.span.start &&
  figure.span.start - part.figure.span.end < NEXT_TO

const NEXT_TO = 12

/** A share of all is one of a figure that the report calls all: 228件代表建议全部办理完毕. */
function isWhole({ occurrence }: Operand, asked: string): boolean {
  const clause = clauseOf(occurrence)
  const [named, printed] = [asked, clause].map(
    text => new Set([...levelsIn(text), ...levelsOfCongress(text)]),
  )
  if (named?.size && printed?.size && ![...named].some(level => printed.has(level))) return false
  return !ALL_ASKED.test(asked) || WHOLE_WORDS.test(clause)
}

/** All operands are told, but in units that do not go together: the reply says so. */
function refusing(whole: Retrieval, left?: Operand, right?: Operand): Retrieval {
  const told =
    left && right && isTold(left) && isTold(right) && left.occurrence !== right.occurrence
  if (!told || comparable(left.occurrence.figure.unit, right.occurrence.figure.unit)) return whole
  const [a, b] = [left.occurrence.figure.text, right.occurrence.figure.text]
  return { ...whole, notes: [...whole.notes, { kind: 'refused', left: a, right: b }] }
}

type Pair = readonly [Operand, Operand]

/** The two figures that together answer best and whose units fit the operation. */
function bestPair(
  operation: Operation,
  lefts: readonly Operand[],
  rights: readonly Operand[],
): Pair | null {
  let best: Pair | null = null
  let bestScore = 0
  for (const left of nearBest(lefts))
    for (const right of nearBest(
      rights.filter(({ occurrence }) => occurrence !== left.occurrence),
    )) {
      const isOdd = isMixed(operation, left, right) || isOfAnother(operation, left, right)
      const score = left.score * right.score * (isOdd ? ODD : 1)
      if (score > bestScore && fits(operation, left, right))
        [best, bestScore] = [[left, right], score]
    }
  return best
}

/** What was taken away is added to nothing that was not. */
const isMixed = ({ operator }: Operation, ...pair: readonly Operand[]): boolean =>
  operator === 'sum' && new Set(pair.map(({ occurrence }) => isRemoved(occurrence))).size > 1

/** 今年要建的和美乡村比去年建成的少几个: what names nothing is of the noun of the other. */
const isOfAnother = (
  { operator, left, right }: Operation,
  ...pair: [Operand, Operand]
): boolean => {
  const [one, other] = pair.map(({ occurrence }) => occurrence.figure) as [Figure, Figure]
  const isAlone = left.trim().endsWith('的') || right.trim().endsWith('的')
  return operator === 'difference' && isAlone && !sharesNoun(one, other)
}

const ODD = IN_DERIVED_ANSWER.nearBest

const nearBest = (ranked: readonly Operand[]): Operand[] =>
  ranked
    .slice(0, TRIED)
    .filter(({ score }) => score >= IN_DERIVED_ANSWER.nearBest * (ranked[0]?.score ?? 0))

function fits(operation: Operation, left: Operand, right: Operand): boolean {
  const { operator, apart, left: from, right: to } = operation
  const [a, b] = [left.occurrence.figure, right.occurrence.figure]
  if (a === b || a.number === null || b.number === null) return false
  if (operator === 'sum' && areEnds(left.occurrence, right.occurrence)) return false
  if (
    Math.min(left.score, right.score) < IN_DERIVED_ANSWER.operand ||
    Math.max(left.score, right.score) < IN_DERIVED_ANSWER.sureOperand
  )
    return false
  if (operator === 'share' && !apart && !areParts(left.occurrence, right.occurrence, to))
    return false
  if (!areAlike(operation, a, b)) return false
  const isDated = ANY_YEAR.test(from) && ANY_YEAR.test(to)
  if (a.year !== b.year && !isDated && !areEnds(left.occurrence, right.occurrence)) return false
  if (isOneThing(from, to) && !isSameThing(left.occurrence, right.occurrence)) return false
  if (operator === 'average')
    return (
      a.kind !== 'percent' &&
      b.kind !== 'percent' &&
      b.number !== 0 &&
      !(ONE_PERSON.test(to) && !PEOPLE.has(b.unit)) &&
      left.occurrence.passage === right.occurrence.passage &&
      !(a.what === b.what && a.unit === b.unit)
    )
  return comparable(a.unit, b.unit)
}

const areParts = (part: Occurrence, whole: Occurrence, asked: string): boolean =>
  isPartOf(part, whole) && !isBehind(whole, part) && mayBeWhole(part, whole, asked)

/** 税收收入34000万元,转移性收入486923万元: what stands behind a part is no whole of it, unless it is called one. */
const isBehind = (whole: Occurrence, part: Occurrence): boolean =>
  isInSentenceOf(whole, part) &&
  whole.at.start > part.at.start &&
  !WHOLE_WORDS.test(clauseOf(whole))

/** Of one sort: no rate beside an amount, no stock beside an increment, no share beside a rate of growth. */
function areAlike(operation: Operation, a: Figure, b: Figure): boolean {
  const { operator } = operation
  if (isAmount(operator) && !isRateAsked(operation) && a.kind === 'percent') return false
  if (operator !== 'average' && operator !== 'times' && isIncrement(a) !== isIncrement(b))
    return false
  return !isAmount(operator) || isShare(a) === isShare(b)
}

const isAmount = (operator: Operation['operator']): boolean =>
  operator === 'sum' || operator === 'difference'

/** Amounts are added and compared, rates only where the question speaks of them. */
const isRateAsked = ({ measure, shared, left, right }: Operation): boolean =>
  measure.sort === 'percent' || RATE_WORDS.test(`${shared} ${left} ${right}`)

/**
 * Of those that did something (109名向原选举单位述职) nothing is a part, unless it is told with them, or they are
 * called all, or the question says so.
 *
 * @example mayBeWhole(occurrenceOf('34条'), occurrenceOf('142条'), '占报送建议') // true: one sentence tells of both
 */
export function mayBeWhole(part: Occurrence, whole: Occurrence, asked: string): boolean {
  const { figure, report } = whole
  if (part.report === report && part.figure.sentence.start === figure.sentence.start) return true
  if (part.figure.year !== figure.year) return true // two years are compared
  const words = figure.act?.text
  return words === undefined || asked.includes(words) || WHOLE_WORDS.test(clauseOf(whole))
}

/** Two years of one thing are those of one body: the other operand names nothing but a year. */
const isOneThing = (from: string, to: string): boolean => {
  const [one, other] = [from, to].map(text => text.replace(EVERY_YEAR, '').trim())
  return ANY_YEAR.test(to) && (other === '' || one === other)
}

/** 从1832户增加到3382户: what a change began and ended with. */
const areEnds = (one: Occurrence, other: Occurrence): boolean =>
  one.sentence === other.sentence && one.end !== null && other.end !== null && one.end !== other.end

/** Of one body, of two times or ends, and no 税收收入 beside 非税收入. */
function isSameThing(one: Occurrence, other: Occurrence): boolean {
  const [a, b] = [one.figure, other.figure]
  if (one.report.body !== other.report.body) return false
  if (a.year === b.year && one.end === other.end && a.aim === b.aim) return false
  const [short, long] = [a.what, b.what].sort((x, y) => x.length - y.length) as [string, string]
  const isShared = telltalePairs(short).some(pair => long.includes(pair))
  return (isShared || /[a-z]/i.test(short + long)) && !long.endsWith(`非${short}`)
}

/** A share or a rate that stands (贡献率39.7%) is no rate of growth. */
const isShare = ({ kind, change }: Figure): boolean => kind === 'percent' && change === null

/** What something grew by is not what it is: the two never go together. */
const isIncrement = ({ change, kind }: Figure): boolean => change !== null && kind !== 'percent'

/** A computed answer with its operands. */
export function derivedAnswer(
  { operator }: Pick<Operation, 'operator'>,
  operands: readonly Operand[],
  whole: Retrieval,
): Answer {
  const figures = operands.map(citationOf)
  const derived = compute(
    operator,
    operands.map(({ occurrence }) => occurrence.figure),
  )
  return { kind: 'derived', figures, derived, ...common(whole, figures) }
}
