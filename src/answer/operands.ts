import { MEASURED_AT_END } from '../lexicon/indicators.ts'
import { EXTENT_NAMED } from '../lexicon/place-words.ts'
import { type Asked, type AskedWord, saysEnough } from '../match/asked.ts'
import { explain } from '../match/explanation.ts'
import type { Known } from '../match/known.ts'
import type { Match } from '../match/match.ts'
import { CONTRADICTING } from '../match/slot.ts'
import { pairsOf } from '../search/pairs.ts'
import { IN_DERIVED_ANSWER, IN_OPERANDS } from '../weights.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import { askedOf, knownsFor, matchesIn, scoreOf } from './matching.ts'
import type { Measure } from './measure.ts'
import type { Occurrence } from './occurrence.ts'
import type { Operation } from './operation.ts'
import type { Retrieval } from './retrieval.ts'
import { scopeOf } from './scope.ts'

/** A figure that may stand for what is computed with, and how well it does, from 0 to 1. */
export interface Operand {
  readonly occurrence: Occurrence
  readonly score: number
  /** How it was compared, where it was found by words. */
  readonly match?: Match
}

/** The figures for one thing that is computed with. */
export interface Operands {
  /** The words for it as typed, without those that ask. */
  readonly name: string
  /** Those that may stand for it, the best first. */
  readonly figures: readonly Operand[]
  /** The nearest ones, though something speaks against them. */
  readonly near: readonly Operand[]
  /** Its frame, and all figures that were compared with it. */
  readonly asked?: Asked
  readonly table?: readonly Match[]
}

/**
 * The figures that nothing speaks against.
 *
 * @example operandsAmong(matches)[0]?.occurrence.figure.text // '142条'
 */
export function operandsAmong(matches: readonly Match[]): Operand[] {
  return matches.filter(isFree).map(operand)
}

/**
 * A figure as it was compared, to compute with.
 *
 * @example operand(match).occurrence.figure.text // '142条'
 */
export const operand = (match: Match): Operand => ({
  occurrence: match.known.occurrence,
  score: scoreOf(match),
  match,
})

/**
 * The figures for each thing that is computed with; one that says too little by itself (平均每人【几户】) takes
 * over the words of the others, and is looked for beside their figure.
 */
export function operandsOf(
  { operator, operands, shared, measure }: Operation,
  whole: Retrieval,
  corpus: IndexedCorpus,
): Operands[] {
  const said = shared === '' ? [] : [askedOf(shared, whole, corpus)]
  const around = said.flatMap(({ words }) => words)
  const retrievals = operands.map(text => scopedBy(text, whole, corpus))
  const all = operands.map((text, i) => withGiven(askedOf(text, retrievals[i] ?? whole, corpus)))
  const knowns = knownsFor(whole, corpus)
  const tableOf = (at: number, scene?: Known, asked = all[at] as Asked) => {
    const retrieval = retrievals[at] ?? whole
    const beside = without(all, at)
    const others = beside.length > 1 && saysEnough(asked) ? [] : beside // of many each names itself
    const inherited = [...around, ...others.flatMap(({ words }) => words)]
    const options = scene ? { scene } : { inheritAll: !saysEnough(asked) }
    const own = retrieval === whole ? knowns : knowns.filter(isWithin(retrieval))
    return matchesIn(completed(asked, [...beside, ...said], measure), own, {
      retrieval,
      corpus,
      options: { inherited, inList: true, ...options },
    })
  }
  const tables = all.map((_, at) => ownOf(at, tableOf(at)))
  for (const [at, asked] of all.entries()) {
    const headed = withHead(at) ?? withIndicator(at)
    if (headed === null || asked === headed.asked) continue
    all[at] = headed.asked
    tables[at] = headed.table
  }
  return all.map((asked, at) => {
    const own = tables[at] ?? []
    const table = own.some(isFree) || saysEnough(asked) ? own : besideOf(at)
    return withFigures(asked, table)
  })

  /** Those that are no other operand's; one that names no noun (现在设的) may be told by the noun of the others. */
  function ownOf(at: number, table: Match[]): Match[] {
    const [own, others] = [all[at] as Asked, without(all, at)]
    if (isHeadless(own) && !others.every(isHeadless)) return table
    const isOther = anothersIn(
      table,
      own.words,
      others.flatMap(({ words }) => words),
    )
    return table.filter(match => !isOther(match))
  }

  /** 常委会跟主任会议: what is named at the end is said of both, where one figure else stood for both. */
  function withHead(at: number): Headed | null {
    const best = operator === 'sum' ? tables[at]?.find(isFree) : undefined
    const isOfBoth =
      best && without(tables, at).some(other => other.find(isFree)?.known === best.known)
    return isOfBoth ? headedBy(at, all.at(-1), SHORTEST_HEAD) : withMeasured(at, best)
  }

  /** 养猪跟养鸡产值: what is measured of the last is meant of those before it, where it is told of them. */
  function withMeasured(at: number, best: Match | undefined): Headed | null {
    const last = all.at(-1)
    const [measured] = MEASURED_AT_END.exec(last?.words.at(-1)?.term.text ?? '') ?? []
    if (operator !== 'sum' || last === undefined || all[at] === last || measured === undefined)
      return null
    if (best?.known.counted.includes(measured)) return null
    const headed = headedBy(at, last, measured.length)
    const found = headed?.table.find(isFree)
    const isOther = found && found.known !== tables.at(-1)?.find(isFree)?.known
    return isOther && isScene(found) ? headed : null
  }

  /** 三产贡献率比二产高: what is compared is said of the first, where the other one is told by it, too. */
  function withIndicator(at: number): Headed | null {
    const best = tables[at]?.find(isFree)
    const head = all[0]?.words.at(-1)?.term.text.slice(-SHORTEST_HEAD) ?? ''
    if (!COMPARING.has(operator) || at === 0 || best?.known.counted.includes(head)) return null
    const headed = headedBy(at, all[0], LONGEST_HEAD)
    const first = tables[0]?.find(isFree)
    const other = headed?.table.find(each => isFree(each) && isScene(each))
    return other && other.known !== first?.known ? headed : null
  }

  function headedBy(at: number, by: Asked | undefined, length: number): Headed | null {
    const own = all[at] as Asked
    const head = (by?.words.at(-1)?.term.text ?? '').slice(-length)
    if (own === by || own.words.length === 0 || head.length < SHORTEST_HEAD) return null
    if (own.text.includes(head.slice(-SHORTEST_HEAD))) return null
    const text = `${own.text.trim()}${head}`
    const asked = withGiven(askedOf(text, retrievals[at] ?? whole, corpus))
    return { asked, table: tableOf(at, undefined, asked) }
  }

  function besideOf(at: number): Match[] {
    const scene = without(tables, at).find(([best]) => best && isFree(best) && isScene(best))?.[0]
    return scene ? tableOf(at, scene.known) : []
  }
}

/** An operand with the head word of another one, and the figures for it. */
interface Headed {
  readonly asked: Asked
  readonly table: Match[]
}

const LONGEST_HEAD = 4
const SHORTEST_HEAD = 2
const COMPARING: ReadonlySet<string> = new Set(['difference', 'times', 'growth'])

/**
 * Where an operand names a report of its own (甲县的建议比乙县多几件), its figures are of that one.
 *
 * @returns what the whole question retrieved where it names none
 * @example scopedBy('北京的粮食产量', whole, corpus).scope.reports.size // 1
 */
export function scopedBy(text: string, whole: Retrieval, corpus: IndexedCorpus): Retrieval {
  if (whole.scope.reports.size < 2) return whole
  const scope = scopeOf(whole.question, text, corpus)
  const isNarrower = scope.named && [...scope.reports].every(each => whole.scope.reports.has(each))
  return isNarrower && scope.reports.size < whole.scope.reports.size ? { ...whole, scope } : whole
}

const isWithin =
  ({ scope }: Retrieval) =>
  ({ occurrence: { passage, report } }: Known): boolean =>
    scope.admits(report, () => passage)

const isHeadless = ({ text }: Asked): boolean => text.trim().endsWith('的')

const without = <T>(all: readonly T[], at: number): T[] => all.filter((_, i) => i !== at)

/** Nothing speaks against it, and something of the operand's own words for it. */
const isFree = ({ veto, isSpokenOf }: Match): boolean => veto === null && isSpokenOf
const isScene = ({ cost }: Match): boolean => cost <= IN_OPERANDS.sureScene
const isNear = ({ veto }: Match): boolean => veto === null || !CONTRADICTING.has(veto.slot)

const nameOf = ({ question }: Asked): string =>
  question.content.replace(/[\s,、。?？]+/g, ' ').trim() || question.text.trim()

/** The figures for one thing alone. */
export function operandFor(
  text: string,
  measure: Measure,
  { whole, corpus }: { whole: Retrieval; corpus: IndexedCorpus },
): Operands {
  const asked = askedOf(text, whole, corpus)
  const counted = { ...asked, question: { ...asked.question, measure } }
  const table = matchesIn(counted, knownsFor(whole, corpus), { retrieval: whole, corpus })
  return withFigures(asked, table)
}

/**
 * 城镇人口 for 乡村的, where there is 乡村人口; 非税收入 for 税收: which figures count what only the other one names, or
 * what the word denies.
 */
function anothersIn(
  table: readonly Match[],
  own: readonly AskedWord[],
  others: readonly AskedWord[],
): (match: Match) => boolean {
  const apart = (words: readonly AskedWord[], from: readonly AskedWord[]) =>
    words.filter(({ term }) => !from.some(other => other.term.text.includes(term.text)))
  const counts = ({ known }: Match, words: readonly AskedWord[]) =>
    words.some(word => {
      const { where, cost } = explain(word, known)
      return where === 'counted' && cost <= IN_OPERANDS.named
    })
  const [mine, theirs] = [apart(own, others), apart(others, own)]
  const isOwn = (match: Match) => counts(match, mine) && !counts(match, theirs)
  const hasOwn = table.some(
    match => isNear(match) && scoreOf(match) >= IN_DERIVED_ANSWER.operand && isOwn(match),
  )
  return match =>
    mine.some(({ term }) => match.known.counted.includes(`非${term.text}`)) ||
    (hasOwn && counts(match, theirs) && !counts(match, mine))
}

const withFigures = (asked: Asked, table: readonly Match[]): Operands => ({
  name: nameOf(asked),
  figures: operandsAmong(table),
  near: table.filter(isNear).map(operand),
  asked,
  table,
})

/** An operand's number is what is meant: 128条诉求和60件来信差多少. */
const withGiven = (asked: Asked): Asked =>
  asked.question.numbers.length > 0
    ? { ...asked, question: { ...asked.question, about: 'verify' } }
    : asked

/** Years, leaning and measure where it names none itself. */
function completed(asked: Asked, beside: readonly Asked[], measure: Measure): Asked {
  const dated = [asked, ...beside].find(isDated)?.question.years ?? asked.question.years
  const leaning = [asked, ...beside].find(each => each.question.leaning !== null)
  const extent =
    [asked, ...beside].flatMap(each => EXTENT_NAMED.exec(each.text)?.[0] ?? [])[0] ?? ''
  return {
    ...asked,
    text: EXTENT_NAMED.test(asked.text) ? asked.text : `${asked.text} ${extent}`,
    question: {
      ...asked.question,
      years: dated,
      leaning: leaning?.question.leaning ?? null,
      measure: asked.question.measure ?? measure,
    },
  }
}

const isDated = ({ question: { years } }: Asked): boolean =>
  years.stated.length + years.relative.length > 0

/**
 * The parts of a name by which it is told from another: a short one is one itself.
 *
 * @example telltalePairs('主任会议') // ['主任', '任会', '会议']
 */
export function telltalePairs(name: string): string[] {
  return name.length < 3 ? [name] : pairsOf(name)
}
