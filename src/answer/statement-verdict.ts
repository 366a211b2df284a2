import { actsIn } from '../figure/act.ts'
import { extractFigures } from '../figure/extract.ts'
import { parseNumeral } from '../figure/numeral.ts'
import { sizeOf } from '../figure/scale.ts'
import { actOf } from '../lexicon/acts.ts'
import { BARE_AMOUNT, NAMING } from '../lexicon/draft-words.ts'
import { EACH_OF_LISTED } from '../lexicon/list-words.ts'
import { OPINION } from '../lexicon/opinions.ts'
import { RATED_AS } from '../lexicon/result-words.ts'
import {
  DEED_TOLD,
  deniedIn,
  ROLE_WORDS,
  TENSES,
  telltalesIn,
  UNSAID,
} from '../lexicon/statements.ts'
import { SUM_JOINTS } from '../lexicon/total-words.ts'
import { NOT_ONE_ALONE, NOTHING_BUT, OF_EACH_OR_NONE } from '../lexicon/universals.ts'
import { WHEN_TOLD } from '../lexicon/year-words.ts'
import { pairsOf } from '../search/pairs.ts'
import type { Term } from '../search/query.ts'
import { presence, totalWeight } from '../search/term-match.ts'
import { IN_STATEMENT_FINDING, IN_STATEMENT_VERDICT, PRESENT } from '../weights.ts'
import type { Statement } from './statement.ts'
import {
  denies,
  isDenied,
  otherBody,
  otherCongress,
  otherField,
  otherForm,
  otherRole,
  otherTitle,
  otherWord,
  sufficed,
} from './statement-difference.ts'
import { otherDoer } from './statement-doer.ts'
import {
  allOfCounted,
  allOfUnnamed,
  oneOfForm,
  oneOfSeveral,
  oneOfWays,
  onlyTried,
  otherExtent,
  otherLevelBehind,
  otherShare,
  partOfAll,
} from './statement-extent.ts'
import {
  type Comparing,
  type Finding,
  sortsOf,
  type Test,
  withoutTitles,
} from './statement-finding.ts'
import { otherPlaces, otherTowns, placeUntold } from './statement-place.ts'
import {
  otherHalf,
  otherStage,
  otherYear,
  planUntold,
  sinceUntold,
  stillDoing,
  yearUntold,
} from './statement-time.ts'
import {
  aloneForJoint,
  comparedOtherWay,
  heldElsewhere,
  otherMembers,
  otherOrdinal,
  tooLate,
  turnedRound,
  undone,
} from './statement-turn.ts'
import type { Telling } from './telling.ts'

const leastOf = ({ telltales }: Statement): number =>
  sortsOf(telltales, 'form').length > 0
    ? IN_STATEMENT_VERDICT.leastNamed.form
    : IN_STATEMENT_VERDICT.leastNamed.other

/**
 * Holds a statement against the clauses that speak of the same; null where the report tells neither.
 *
 * @example judgeStatement({ statement, tellings, draft, hasFigure: false })?.verdict // 'contradicted'
 */
export function judgeStatement(comparing: Comparing): Finding | null {
  const { statement, tellings } = comparing
  const [best] = tellings
  const weight = statement.topic.reduce((sum, each) => sum + each.weight, 0)
  if (!best || UNSAID.test(statement.lead)) return null
  const isFound = weight * best.own >= leastOf(statement)
  if (!isFound && comparing.borne.length === 0) return null
  const found = isFound ? contradictionOf(comparing, best) : null
  if (found) return found
  for (const untold of UNTOLD) {
    const left = untold(comparing, best)
    if (left) return left
  }
  if (!isFound) return null
  return isBorneOut(comparing, best) ? { verdict: 'supported', telling: best, printed: '' } : null
}

/**
 * The same where nothing tells it right or wrong: whether the report says all of it; that it does not, where it speaks of
 * the same.
 *
 * @example judgeAsSaid({ statement, tellings, draft, hasFigure: false })?.verdict // 'supported'
 */
export function judgeAsSaid(comparing: Comparing): Finding | null {
  const { statement, tellings } = comparing
  const [best] = tellings
  if (!best || UNSAID.test(statement.lead) || OPINION.test(statement.lead)) return null
  const weight = statement.topic.reduce((sum, each) => sum + each.weight, 0)
  if (
    best.own < IN_STATEMENT_VERDICT.alone ||
    weight * best.own < IN_STATEMENT_VERDICT.leastNamed.form
  )
    return isDeedUntold(statement) ? { verdict: 'not_in_report', telling: best, printed: '' } : null
  const unnamed = allOfUnnamed(comparing, best)
  if (unnamed !== null) return unnamed
  const isSaid =
    best.words.includes(statement.text) ||
    isToldWhole(comparing, best) ||
    isToldHere(comparing) ||
    isToldThrough(comparing)
  if (isSaid) return { verdict: 'supported', telling: best, printed: '' }
  if (isToldInParts(comparing)) return { verdict: 'supported', telling: best, printed: '' }
  return !NOT_ONE_ALONE.test(statement.text) && isLacking(comparing, best)
    ? { verdict: 'not_in_report', telling: best, printed: '' }
    : null
}

/** 给每位代表发了平板电脑: things of weight, of which a deed is told that no clause of the report comes near. */
function isDeedUntold({ text, topic, opens }: Statement): boolean {
  const things = topic.filter(({ own, term }) => own && term.names === 'thing')
  const weight = things.reduce((sum, each) => sum + each.weight, 0)
  return !opens && DEED_TOLD.test(text) && weight >= IN_STATEMENT_VERDICT.deed
}

/** What a clause itself says, and no word of weight more, whatever the clauses before it are about. */
function isToldHere({ statement, tellings }: Comparing): boolean {
  const { topic, denied, text } = statement
  const here = tellings.find(
    ({ near, whole }) =>
      near >= IN_STATEMENT_VERDICT.here && whole >= IN_STATEMENT_VERDICT.wholeHere,
  )
  if (denied !== null || here === undefined) return false
  const { round } = here
  if (isWayUntold(statement, round) || !hasNumbers(statement, round)) return false
  const done = new Set(actsIn(round).map(({ sort }) => sort))
  return (
    actsIn(text).every(({ sort }) => sort === null || done.has(sort)) && isNamedIn([round], topic)
  )
}

/** 甲、乙等企业的产品实现自营出口: one sentence has every word of it, and one of its clauses most. */
function isToldThrough({ statement, tellings }: Comparing): boolean {
  const { topic, denied, text } = statement
  if (denied !== null || NOT_ONE_ALONE.test(text) || NOTHING_BUT.test(text)) return false
  const telling = tellings.find(
    ({ own, whole, passage }) =>
      own >= IN_STATEMENT_VERDICT.part &&
      whole >= IN_STATEMENT_VERDICT.through &&
      passage.half !== 'plan',
  )
  if (telling === undefined || isWayUntold(statement, telling.round)) return false
  const done = new Set(actsIn(telling.round).map(({ sort }) => sort))
  return (
    topic.length >= IN_STATEMENT_VERDICT.words &&
    hasNumbers(statement, telling.round) &&
    actsIn(text).every(({ sort }) => sort === null || done.has(sort)) &&
    isNamedIn([telling.round], topic)
  )
}

/** Whether some texts together have every word of weight that a clause itself says. */
const isNamedIn = (texts: readonly string[], topic: Statement['topic']): boolean =>
  topic.every(
    ({ term, own, weight }) =>
      !own ||
      weight < IN_STATEMENT_VERDICT.wordHere ||
      texts.some(text => presence(term, text) > 0),
  )

/** 甲、乙也都查了: each of several is told in a place of its own. */
function isToldInParts({ statement, tellings }: Comparing): boolean {
  const { text, about, topic, denied } = statement
  const isOfEach = EACH_OF_LISTED.test(text) || (about !== text && SUM_JOINTS.test(about))
  if (denied !== null || !isOfEach) return false
  const near = tellings.filter(({ near: own }) => own >= IN_STATEMENT_VERDICT.part)
  const form = sortsOf(telltalesIn(text), 'form')
  const alike = near.filter(
    ({ words }) =>
      form.length === 0 || sortsOf(telltalesIn(words), 'form').some(each => form.includes(each)),
  )
  return (
    alike.length > 1 &&
    isNamedIn(
      alike.map(({ words }) => words),
      topic,
    )
  )
}

/** A word of weight, or an act, of which the report says nothing there. */
function isLacking({ statement }: Comparing, best: Telling): boolean {
  const { topic, text } = statement
  const round = `${best.round} ${best.passage.text}`
  if (isWayUntold(statement, round) || !hasNumbers(statement, round)) return true
  const done = new Set(actsIn(round).map(({ sort }) => sort))
  return (
    actsIn(text).some(({ sort }) => sort !== null && !done.has(sort)) ||
    topic.some(
      ({ term, own }) =>
        own &&
        term.names !== null &&
        term.weight >= IN_STATEMENT_VERDICT.gap.thing &&
        presence(term, round) < PRESENT,
    )
  )
}

/** What the report says otherwise; of what it says in the same words, only when. */
function contradictionOf(comparing: Comparing, best: Telling): Finding | null {
  const { statement, tellings } = comparing
  const same = tellings.find(({ words }) => words.includes(statement.text))
  if (same) {
    const lead = (statement.lead.slice(0, -statement.text.length).match(WHEN_TOLD) ?? []).join()
    return otherHalf({ ...comparing, statement: { ...statement, text: '', lead } }, same)
  }
  for (const test of TESTS) {
    const found = test(comparing, best)
    if (found) return found
  }
  return null
}

const TESTS: readonly Test[] = [
  otherForm,
  denies,
  isDenied,
  otherWord('rank'),
  otherWord('record'),
  otherWord('extent'),
  otherWord('direction'),
  otherTowns,
  otherPlaces,
  otherTitle,
  otherDoer,
  otherBody,
  otherCongress,
  otherField,
  otherRole,
  otherYear,
  otherHalf,
  otherStage,
  stillDoing,
  otherOrdinal,
  turnedRound,
  otherMembers,
  tooLate,
  undone,
  aloneForJoint,
  comparedOtherWay,
  heldElsewhere,
  otherLevelBehind,
  onlyTried,
  otherExtent,
  partOfAll,
  otherShare,
  oneOfSeveral,
  oneOfWays,
  oneOfForm,
  sufficed,
  planUntold,
  allOfCounted,
]

/** What the report does not tell, though it speaks of the same. */
const UNTOLD: readonly Test[] = [
  ratedUntold,
  placeUntold,
  yearUntold,
  sinceUntold,
  ofAllUntold,
  allOfUnnamed,
]

/** 其中一家被评为不合格, where the passage tells of no such finding. */
function ratedUntold({ statement: { text } }: Comparing, best: Telling): Finding | null {
  const as = RATED_AS.exec(text)?.groups?.as ?? ''
  const pairs = pairsOf(as)
  const isTold = pairs.some(pair => best.passage.text.includes(pair))
  return pairs.length === 0 || isTold
    ? null
    : { verdict: 'not_in_report', telling: best, printed: '' }
}

/** 每一件都评了满意, where the clause that tells of them has nothing of that: what is said of each or of none is no filler. */
function ofAllUntold({ statement: { text }, hasFigure, draft }: Comparing, best: Telling) {
  const each = hasFigure ? null : OF_EACH_OR_NONE.exec(text)
  if (each === null) return null
  const said = draft.read(text.slice(each.index + each[0].length))
  const all = totalWeight(said)
  const found = said.reduce((sum, term) => sum + term.weight * presence(term, best.words), 0)
  const isTold = all === 0 || found >= IN_STATEMENT_VERDICT.ofEach * all
  return isTold ? null : ({ verdict: 'not_in_report', telling: best, printed: '' } as const)
}

/** What can be right: of a slogan nobody needs to hear that the report has it, too. */
const saysSomething = ({ telltales, denied, towns, titles, text, lead }: Statement): boolean =>
  telltales.length + towns.length + titles.length > 0 ||
  denied !== null ||
  ROLE_WORDS.test(text) ||
  TENSES.plan.test(lead) ||
  TENSES.review.test(lead)

/** 投用 is tagged as a noun, and is what was done. */
const isNoun = ({ text, names }: Term): boolean => names === 'thing' && actOf(text) === undefined

/** Nearly all is told in one sentence of the report, and no word of weight is left over. */
function isBorneOut(comparing: Comparing, best: Telling): boolean {
  return saysSomething(comparing.statement) && isToldWhole(comparing, best)
}

/** 原地踏步, 垫底: a way that it went or a place that it took, of which the report says nothing there. */
function isWayUntold({ telltales }: Statement, text: string): boolean {
  const printed = telltalesIn(text).map(({ sort }) => sort)
  return telltales.some(({ sort }) => WAYS.has(sort) && !printed.includes(sort))
}

/** 地铁8号线: a number that names something names that alone. */
const hasNumbers = ({ text }: Statement, round: string): boolean =>
  (withoutTitles(text).match(NAMING) ?? []).every(each => round.includes(each)) &&
  (text.match(BARE_AMOUNT) ?? []).every(each => isAmountIn(round, parseNumeral(each)))

/** 用掉了六千九百万: an amount without a unit is one that the report has. */
const isAmountIn = (round: string, amount: number | null): boolean =>
  extractFigures(round, round).some(figure => sizeOf(figure) === amount)

const WAYS: ReadonlySet<string> = new Set(['level', 'down', 'back'])

function isToldWhole({ statement, tellings }: Comparing, best: Telling): boolean {
  if (statement.denied !== null && deniedIn(best.words) === null) return false
  const said = sortsOf(statement.telltales, 'form')
  const forms = said.length > 0
  const alike = tellings.filter(({ words }) =>
    sortsOf(telltalesIn(words), 'form').some(form => said.includes(form)),
  )
  if (
    best.own <
      (forms
        ? IN_STATEMENT_FINDING.same - IN_STATEMENT_VERDICT.formsLess
        : IN_STATEMENT_FINDING.surely) ||
    best.whole < (forms ? IN_STATEMENT_FINDING.same : IN_STATEMENT_VERDICT.whole)
  )
    return false
  const text = [best.round, best.passage.text, ...alike.map(({ words }) => words)].join(' ')
  if (isWayUntold(statement, text) || !hasNumbers(statement, best.round)) return false
  const done = new Set(actsIn(text).map(({ sort }) => sort))
  if (actsIn(statement.text).some(({ sort }) => sort !== null && !done.has(sort))) return false
  return statement.topic.every(
    ({ term, weight }) =>
      weight < (isNoun(term) ? IN_STATEMENT_VERDICT.gap.thing : IN_STATEMENT_VERDICT.gap.other) ||
      presence(term, text) >= PRESENT,
  )
}
