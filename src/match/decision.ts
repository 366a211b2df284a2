import { isActor } from '../lexicon/actors.ts'
import { DENIED } from '../lexicon/denials.ts'
import { SEVERAL_NUMBERS } from '../lexicon/measure-words.ts'
import { AMOUNT_OF_IT, ASKED_OF_IT, PART_NAMED } from '../lexicon/slot-words.ts'
import { CLASS_NOUNS, PERSONS } from '../lexicon/span-words.ts'
import {
  BEYOND_DOUBT,
  EQUAL,
  FATAL_WORD,
  FORGIVEN,
  IN_DECISION,
  IN_MATCH,
  MOSTLY_TOLD,
  RIVAL,
  TELLS_ALL,
  TOLD,
} from '../weights.ts'
import { type Asked, type AskedWord, tellsKind } from './asked.ts'
import { namesHead } from './counted-noun.ts'
import { explain } from './explanation.ts'
import { NAMING_UNIT } from './head-slot.ts'
import type { Match } from './match.ts'
import { CONTRADICTING, type Compared, type SlotName } from './slot.ts'

/** What may be said to a question: the figure, that nothing is told, or the nearest with a doubt. */
export interface Decision {
  /** The figures that answer, equals after the first; empty where none does. */
  readonly told: readonly Match[]
  /** Where none answers: whether the report surely does not tell. */
  readonly certain: boolean
  /** Where none answers and that is not sure: the nearest, best first. */
  readonly offers: readonly Match[]
  /** What stood in the way of the nearest. */
  readonly doubt: Compared | null
}

const MOST_OFFERS = 3
const MOST_TOLD = 3

/**
 * Decides on figures that were compared with a question.
 *
 * @param matches the cheapest first
 * @example decide(asked, matchesOf(asked, knowns)).told[0]?.known.occurrence.figure.text // '228件'
 */
export function decide(asked: Asked, matches: readonly Match[]): Decision {
  const [best, second] = matches
  if (!best) return { told: [], certain: true, offers: [], doubt: null }
  const isFit =
    isTold(best, second, asked) ||
    isMostlyTold(best, matches, asked) ||
    isToldBeyondDoubt(best, matches, asked)
  if (isFit && !isOffTopic(best, asked) && !rivalOf(best, matches, asked)) {
    const equals = matches.slice(1, MOST_TOLD).filter(m => !m.veto && m.cost - best.cost < EQUAL)
    return { told: [best, ...equals], certain: false, offers: [], doubt: null }
  }
  return untold(matches)
}

/** 就家事案件而言,审结多少: nothing of what is asked about is said of the figure, or over it. */
function isOffTopic(best: Match, { topics, wholeList }: Asked): boolean {
  return topics.some(topic => {
    const said = topic.filter(
      word => !FILLING.has(word.sort) && word.term.text.length > 1 && !namesHead(word, best.known),
    )
    const things = said.filter(({ sort }) => sort !== 'talk')
    const telling = things.length > 0 ? things : said
    return (
      telling.length > 0 &&
      telling.every(word => explain(word, best.known, wholeList).cost >= IN_MATCH.unsaid)
    )
  })
}

const FILLING: ReadonlySet<AskedWord['sort']> = new Set([
  'report',
  'vague',
  'light',
  'level',
  'place',
])

const isChosen = ({ question }: Asked): boolean => question.about === 'choice'

function isTold(best: Match, second: Match | undefined, asked: Asked): boolean {
  if (isChosen(asked))
    return (
      best.cost <= TOLD.mostChosen &&
      (!best.veto || best.veto.slot === 'word' || best.cost < TOLD.most)
    )
  if (best.veto) return isForgiven(best, second, asked)
  return best.cost <= TOLD.most && best.unsaid < FATAL_WORD
}

const NAMED: ReadonlySet<AskedWord['sort']> = new Set(['name', 'place', 'level'])
/** A verb of the field is another act: passed over only where nearly all else is told. */
const ACTING: ReadonlySet<AskedWord['sort']> = new Set(['verb', 'act'])

const CLASSES: ReadonlySet<string> = new Set(CLASS_NOUNS)
const isClassNoun = (word: string): boolean => CLASSES.has(word)

const isDoer = (word: string): boolean => isActor(word) || PERSONS.has(word)

/** Whether more speaks against it than that words are not told. */
const isRefusedByMore = ({ compared }: Match): boolean =>
  compared.some(({ vetoes, slot }) => vetoes && slot !== 'word')

/** One word that nothing explains, where all else fits and no other figure comes near. */
function isForgiven(best: Match, second: Match | undefined, asked: Asked): boolean {
  const { unexplained, told, cost } = best
  const [word] = unexplained
  if (isRefusedByMore(best)) return false
  if (unexplained.length !== 1 || word === undefined) return false
  if (restricts(word, asked) || isAskedItself(word, asked)) return false
  const isAnyThing = isHeadTold(best) || asked.words.some(other => isThingTold(other, best))
  if (THINGS.has(word.sort) && !isAnyThing) return false
  const most = ACTING.has(word.sort) ? FORGIVEN.act : FORGIVEN.word
  return (
    told >= FORGIVEN.told &&
    word.weight <= most * (told + word.weight) &&
    (second?.cost ?? 9) - cost >= FORGIVEN.margin &&
    cost < FORGIVEN.most
  )
}

/**
 * A long question of which nearly all is told of one figure, and of no other: what is missing stands elsewhere in its
 * passage, or is a word by the way, and no act: 增长 is not passed over where 下降 is told.
 * 全渝通议案建议管理场景上传处理代表建议条数 is told where 议案 is not said.
 */
function isMostlyTold(best: Match, matches: readonly Match[], asked: Asked): boolean {
  const { told, unexplained } = best
  if (SEVERAL_NUMBERS.test(asked.text)) return false
  const beside = saidBeside(best, asked)
  const weigh = (word: AskedWord) => (beside.has(word) ? MOSTLY_TOLD.beside : 1)
  const spared = [...beside].reduce(
    (sum, word) => sum + (1 - weigh(word)) * unsaidOf(word, best, asked),
    0,
  )
  const unsaid = best.unsaid - spared
  if (told < MOSTLY_TOLD.told || unsaid > MOSTLY_TOLD.unsaid * told) return false
  if (isRefusedByMore(best)) return false
  const lost = asked.words.reduce((sum, word) => sum + weigh(word) * costOf(word, best, asked), 0)
  const margin = marginOf(best, matches)
  if (lost > MOSTLY_TOLD.lost * told || margin < MOSTLY_TOLD.margin) return false
  const { all } = MOSTLY_TOLD
  const isAll = told >= all.told && unsaid <= all.unsaid * told && margin >= all.margin
  return !unexplained
    .filter(word => costOf(word, best, asked) >= IN_MATCH.unsaid * word.weight)
    .some(word =>
      isAll || beside.has(word)
        ? isPlaceOrDoer(word) || isAskedItself(word, asked)
        : ACTING.has(word.sort) || restricts(word, asked),
    )
}

/**
 * Whether one figure tells every word of a question by itself, and no other comes near: whatever else the question
 * may be read as, this is asked for.
 *
 * @example tellsAll(asked('脱贫户跟监测户加起来帮扶了多少户'), matches) // true where one figure counts both
 */
export function tellsAll(asked: Asked, matches: readonly Match[]): boolean {
  const [best] = matches
  if (!best || best.veto || best.told < TELLS_ALL.told || best.cost > TELLS_ALL.cost) return false
  const isSaid = (word: AskedWord): boolean => {
    const { cost, where } = explain(word, best.known, asked.wholeList)
    return OWN.has(where) && cost <= TELLS_ALL.word
  }
  const said = asked.words.filter(({ weight }) => weight >= IN_MATCH.said)
  return said.every(isSaid) && marginOf(best, matches) >= TELLS_ALL.margin
}

const OWN: ReadonlySet<string> = new Set(['counted', 'clause', 'before'])

/**
 * Much of the question is told of one figure, and of no other by far: then one word that is not told is another way to
 * say it, and so is a counted noun that is told, if not as what the figure counts. 恼火的问题解决了几个 tells 难点问题.
 */
function isToldBeyondDoubt(best: Match, matches: readonly Match[], asked: Asked): boolean {
  const { told, cost, compared, unexplained } = best
  if (SEVERAL_NUMBERS.test(asked.text) || DENIED.test(asked.text)) return false
  if (best.known.occurrence.figure.unit === NAMING_UNIT) return false
  const vetoing = new Set(compared.flatMap(({ slot, vetoes }) => (vetoes ? slot : [])))
  const margin = marginOf(best, matches)
  const { head, word } = BEYOND_DOUBT
  if ([...vetoing].every(slot => slot === 'head'))
    return (
      vetoing.size > 0 &&
      told >= head.told &&
      margin >= head.margin &&
      cost <= head.most &&
      (asked.targetIs === 'last' || asked.question.measure?.sort !== 'any') &&
      !asked.target.some(({ term }) => isClassNoun(term.text))
    )
  const [only] = unexplained
  if (only === undefined || unexplained.length > 1 || told < word.told || margin < word.margin)
    return false
  if (![...vetoing].every(slot => slot === 'word' || slot === 'head')) return false
  if (cost > word.most || NAMED.has(only.sort) || ACTING.has(only.sort) || isDoer(only.term.text))
    return false
  if (isAskedItself(only, asked)) return false
  return !asked.target.includes(only) || isMeasuredSo(best, asked)
}

/** 队员的【平均年龄】是多少, 纠纷里涉及【土地】的多少件: what nobody tells is the very thing that is asked for. */
function isAskedItself({ term, sort }: AskedWord, { text }: Asked): boolean {
  const at = text.lastIndexOf(term.text)
  if (at < 0) return false
  const behind = text.slice(at + term.text.length)
  if (PART_NAMED.test(text.slice(0, at))) return true
  return ASKED_OF_IT.test(behind) && (!ACTING.has(sort) || AMOUNT_OF_IT.test(behind)) // 建成几个, 阅读量多少
}

/** 派了几位同志 tells persons, whatever they are called; 水质是几类 tells no 4个. */
const isMeasuredSo = ({ compared }: Match, { question: { measure } }: Asked): boolean =>
  measure?.sort === 'count' &&
  !GENERAL_UNITS.has(measure.unit) &&
  compared.every(({ slot, cost }) => slot !== 'measure' || cost <= BEYOND_DOUBT.measure)

const GENERAL_UNITS: ReadonlySet<string> = new Set(['', '个', '项', '种', '类'])

/** The words of the clauses that do not ask, where the figure tells much of the same clause. */
function saidBeside(best: Match, asked: Asked): ReadonlySet<AskedWord> {
  const told = asked.settings.filter(clause => {
    const weight = clause.reduce((sum, word) => sum + word.weight, 0)
    const lost = clause.reduce((sum, word) => sum + costOf(word, best, asked), 0)
    return lost <= (1 - MOSTLY_TOLD.clause) * weight
  })
  return new Set(told.flat())
}

/** What a word weighs that nothing tells. */
function unsaidOf(word: AskedWord, best: Match, asked: Asked): number {
  return costOf(word, best, asked) >= IN_MATCH.unsaid * word.weight ? word.weight : 0
}

const PLACES: ReadonlySet<AskedWord['sort']> = new Set(['place', 'level'])

const isPlaceOrDoer = ({ sort, term }: AskedWord): boolean => PLACES.has(sort) || isDoer(term.text)

/** How far the next figure with another number is behind. */
function marginOf({ known, cost }: Match, matches: readonly Match[]): number {
  const { number } = known.occurrence.figure
  const next = matches.find(other => other.known.occurrence.figure.number !== number)
  return (next?.cost ?? Infinity) - cost
}

const costOf = (word: AskedWord, { known }: Match, { wholeList }: Asked): number =>
  word.weight * explain(word, known, wholeList).cost

/** A word that tells which one is meant: where nothing tells of it, another one is told. */
const restricts = (word: AskedWord, { target, words }: Asked): boolean =>
  target.includes(word) ||
  NAMED.has(word.sort) ||
  word.modifies ||
  isDoer(word.term.text) ||
  words.some(other => tellsKind(word, other))

const THINGS: ReadonlySet<AskedWord['sort']> = new Set(['noun', 'name'])

/** Of 中欧班列开行多少列 the verb alone tells nothing: some thing that is asked for has to be told of. */
const isThingTold = (word: AskedWord, { unexplained }: Match): boolean =>
  (THINGS.has(word.sort) || word.sort === 'place' || word.sort === 'act') &&
  !unexplained.includes(word)

const isHeadTold = ({ compared }: Match): boolean =>
  compared.some(({ slot, outcome }) => slot === 'head' && outcome !== 'silent')

/** A figure that would explain the question better but contradicts it: what is told is something near, not this. */
function rivalOf(best: Match, matches: readonly Match[], asked: Asked): Match | undefined {
  if (isChosen(asked)) return undefined
  return matches.find(({ veto, base }) => {
    if (!veto || !CONTRADICTING.has(veto.slot)) return false
    return base + RIVAL < best.cost && (veto.slot !== 'time' || isUnsure(best, base))
  })
}

/** Told of another time, a thing leaves what is near it alone, but where that is hardly near, or the thing is said in full. */
const isUnsure = ({ cost }: Match, base: number): boolean =>
  cost > IN_DECISION.sure || (base <= IN_DECISION.saidWhole && cost > IN_DECISION.saidHalf)

/** A contradiction of what was named: the report tells of another year, place, level, body or act. */
const NAMED_OTHERWISE: ReadonlySet<SlotName> = new Set<SlotName>([
  'time',
  'place',
  'level',
  'actor',
  'act',
  'polarity',
  'member',
])

/** Nothing comes anywhere near: of a long question much may be unsaid where more is told. */
const isFar = (best: Match | undefined): boolean =>
  best === undefined || (best.base > IN_DECISION.nothingNear && best.told < best.base)

/** Sure only where the nearest contradicts what was named, or nothing comes anywhere near. */
function untold(matches: readonly Match[]): Decision {
  const [best] = matches
  const named = best?.veto?.outcome === 'contradicts' && NAMED_OTHERWISE.has(best.veto.slot)
  const place = best?.compared.some(({ slot, vetoes }) => slot === 'place' && vetoes) === true
  const certain = named || place || isFar(best)
  return {
    told: [],
    certain,
    offers: certain ? [] : matches.slice(0, MOST_OFFERS),
    doubt: best?.veto ?? null,
  }
}
