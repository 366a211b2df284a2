import { CHANGE_NOUN, FALL_ALONE, RISE_ALONE } from '../lexicon/change-words.ts'
import { DENIED_BY, DENYING, LEFT_UNDONE, UNDONE } from '../lexicon/denials.ts'
import { SEXES } from '../lexicon/persons.ts'
import { isOfTheRegister } from '../lexicon/register.ts'
import { AMOUNT_OF_IT, ASKED_OF_IT, PART_NAMED } from '../lexicon/slot-words.ts'
import { EQUAL, IN_DECISION, IN_MATCH, IN_SIGNS, RIVAL, TELLS_ALL, TOLD } from '../weights.ts'
import type { Asked, AskedWord } from './asked.ts'
import { certaintyOf } from './certainty.ts'
import { namesHead } from './counted-noun.ts'
import { explain } from './explanation.ts'
import { NAMING_UNIT } from './head-slot.ts'
import type { Known } from './known.ts'
import type { Match } from './match.ts'
import {
  gathering,
  isNearChoice,
  marginOf,
  namesWhose,
  restricts,
  type Signs,
  signsOf,
} from './signs.ts'
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
 * @param isOneOfSeveral whether others are asked for beside it, so that one that comes near may be meant by them
 * @example decide(asked, matchesOf(asked, knowns)).told[0]?.known.occurrence.figure.text // '228件'
 */
export function decide(asked: Asked, matches: readonly Match[], isOneOfSeveral = false): Decision {
  const [best, ...others] = matches
  if (!best) return { told: [], certain: true, offers: [], doubt: null }
  const signs = doubtsOf(asked, [best, ...others])
  const certainty = certaintyOf(signs, 'figure')
  const isLikely =
    certainty >= leastOf(best, signs, isOneOfSeveral) ||
    isSaidWhole(best, signs) ||
    isMeant(best, asked)
  if (isLikely && !isRefused(best, asked, { signs, certainty })) {
    const equals = matches.slice(1, MOST_TOLD).filter(m => !m.veto && m.cost - best.cost < EQUAL)
    return { told: [best, ...equals], certain: false, offers: [], doubt: null }
  }
  return untold(matches)
}

/**
 * What tells whether the nearest figure is the one asked for, with what speaks against it.
 *
 * @param matches the cheapest first, at least one
 * @example doubtsOf(asked, matches).has('off topic') // true for 就家事案件而言,审结多少 of another sort of case
 */
export function doubtsOf(asked: Asked, matches: readonly [Match, ...Match[]]): Signs {
  const { signs, add } = gathering(signsOf(asked, matches))
  const [best] = matches
  const unsaid = unsaidOfWhich(matches, asked)
  add('hardly told and restricted', Number(unsaid.length > 0))
  add('of whom or where unsaid', Number(unsaid.some(namesWhose)))
  add('kind unsaid', Number(isOfAnotherKind(matches, asked)))
  add('part named unsaid', Number(best.unexplained.some(word => isPartNamed(word, asked))))
  add('asked itself unsaid', best.unexplained.filter(word => isAskedItself(word, asked)).length)
  add('off topic', Number(isOffTopic(best, asked)))
  add('rival', Number(rivalOf(best, matches, asked) !== undefined))
  return signs
}

/** How likely the nearest has to be. */
const leastOf = (best: Match, signs: Signs, isOneOfSeveral: boolean): number => {
  if (isUnheardOnly(best) && !isAnother(signs, isOneOfSeveral)) return TOLD.unheard
  return isDoubted(signs, isOneOfSeveral) ? TOLD.doubted : TOLD.certainty
}

/** 娃儿 of a report that has no such word and no other for it: people say what reports do not, and mean what comes near. */
const isUnheardOnly = ({ veto, unexplained, known }: Match): boolean =>
  veto?.slot === 'word' && unexplained.every(word => explain(word, known).where === 'nowhere')

const isAnother = (signs: Signs, isOneOfSeveral: boolean): boolean =>
  signs.has('something excluded') ||
  signs.has('asked itself unsaid') ||
  isOneOfTwo(signs, isOneOfSeveral)

/** What tells which one is meant is not said, or it may be one of two. */
const isDoubted = (signs: Signs, isOneOfSeveral: boolean): boolean =>
  DOUBTS.some(sign => signs.has(sign)) || isOneOfTwo(signs, isOneOfSeveral)

/** Another comes as near. */
const isOneOfTwo = (signs: Signs, isOneOfSeveral: boolean): boolean =>
  !isOneOfSeveral && (signs.get('margin') ?? 0) < IN_DECISION.asNear

const DOUBTS = ['hardly told and restricted', 'asked itself unsaid']

/** Whose or what kind is meant is not said of it: another is meant, whatever the words. */
const OF_OTHERS = ['of whom or where unsaid', 'kind unsaid', 'rival']
/** What tells which one is meant is not said of it: another is meant, however sure it looks. */
const OF_ANOTHER = [...OF_OTHERS, 'part named unsaid']

/**
 * All that is asked for is said of it but what is mere talk, however near another is: 活动站有几个, 没给立案的有几件.
 */
function isSaidWhole({ base, cost, veto, told }: Match, signs: Signs): boolean {
  const isTalk = signs.get('words unsaid') === signs.get('talk unsaid')
  const talk = isTalk ? (signs.get('all unsaid') ?? 0) : 0
  return !veto && Math.min(base, cost) - talk <= TOLD.wholeCost && told >= TOLD.whole
}

/**
 * What tells which one is meant and is not said, where little else is said of this one: 羊出栏多少头 where 生猪出栏 is
 * told, 知产案子标的额 where that of contracts is.
 */
const unsaidOfWhich = (matches: readonly [Match, ...Match[]], asked: Asked): AskedWord[] =>
  matches[0].told < TOLD.restricted
    ? matches[0].unexplained.filter(
        word => restricts(word, asked) && !isItsSetting(word, asked, matches),
      )
    : []

const isOfAnotherKind = (matches: readonly [Match, ...Match[]], asked: Asked): boolean => {
  const [best] = matches
  return (
    best.told < TOLD.modified &&
    asked.words.some(
      word =>
        (isKindOfIt(word) || (best.told < IN_DECISION.littleTold && isOfNoReport(word))) &&
        !isItsSetting(word, asked, matches) &&
        (isUnsaid(word, best.known) || isToldOfAnother(word, best)),
    )
  )
}

/** 知产案子标的额 where the passage tells of 知识产权案件, and of another sort how much. */
const isToldOfAnother = (word: AskedWord, { known, unexplained }: Match): boolean =>
  unexplained.includes(word) && AWAY.has(explain(word, known).where)

/**
 * 【农村】厕所改了几个 where the passage speaks of 乡村 and this figure alone counts 户厕: what stands round it says of
 * what kind it is.
 */
function isItsSetting(word: AskedWord, asked: Asked, matches: readonly Match[]): boolean {
  const [best] = matches
  if (best === undefined || !AROUND.has(explain(word, best.known).where)) return false
  const noun = asked.words.find(({ term }) => word.modifies && term.text === word.modified)
  if (noun === undefined) return false
  const { number } = best.known.occurrence.figure
  const isSaidBy = ({ known }: Match): boolean => isSaidBeside(noun, known)
  return (
    isSaidBy(best) &&
    !matches.some(match => match.known.occurrence.figure.number !== number && isSaidBy(match))
  )
}

const isSaidBeside = (word: AskedWord, known: Known): boolean => {
  const { cost, where } = explain(word, known)
  return OWN.has(where) && cost < IN_SIGNS.said
}

const AWAY: ReadonlySet<string> = new Set(['passage', 'section'])
const AROUND: ReadonlySet<string> = new Set(['passage', 'heading', 'scene', 'before', 'trailing'])

/** 规上【服务业】增加值, 【民营】500强: a word of the field that tells what kind of a thing is meant. */
const isKindOfIt = ({ modifies, sort, term }: AskedWord): boolean =>
  modifies && KINDS.has(sort) && [term.text, ...fullNames(term)].some(name => isOfTheRegister(name))

/** 知产 stands for 知识产权. */
const fullNames = ({ text, alternatives }: AskedWord['term']): string[] =>
  alternatives.flatMap(({ text: name, via }) =>
    via === 'synonym' && name.length > text.length && name.startsWith(text.charAt(0)) ? [name] : [],
  )

/** 【车站】厕所: a kind of thing that no report speaks of. */
const isOfNoReport = ({ modifies, sort, term }: AskedWord): boolean =>
  modifies && KINDS.has(sort) && !term.alternatives.some(({ via }) => NAMING_IT.has(via))

const NAMING_IT: ReadonlySet<string> = new Set(['typed', 'synonym', 'lexicon'])

const KINDS: ReadonlySet<AskedWord['sort']> = new Set(['noun', 'quality'])

const isUnsaid = (word: AskedWord, known: Known, wholeList = false): boolean =>
  explain(word, known, wholeList).cost >= IN_MATCH.unsaid

/** 259指的是什么: nothing but the number is named, and this is it. */
const isMeant = ({ known, veto }: Match, { question, words }: Asked): boolean =>
  question.about === 'meaning' &&
  !veto &&
  words.length === 0 &&
  question.numbers.includes(known.occurrence.figure.number ?? Number.NaN)

/** What speaks against a figure whatever else speaks for it. */
const isRefused = (
  best: Match,
  asked: Asked,
  { signs, certainty }: { readonly signs: Signs; readonly certainty: number },
): boolean =>
  (!isChosen(asked) && gatesOf(best).some(sign => signs.has(sign))) ||
  isRefusedByMore(best, asked, certainty) ||
  (best.veto !== null && best.known.occurrence.figure.unit === NAMING_UNIT) ||
  best.unexplained.some(word => isDenied(word, asked)) ||
  isOfOtherSex(best, asked) ||
  isDoneForUndone(best, asked) ||
  isTurned(best, asked)

const gatesOf = (best: Match): readonly string[] => (isUnheardOnly(best) ? OF_OTHERS : OF_ANOTHER)

/** 还剩多少件没执完 is not told by how many were. */
const isDoneForUndone = ({ known: { occurrence } }: Match, { text }: Asked): boolean =>
  LEFT_UNDONE.test(text) &&
  !UNDONE.test(occurrence.sentence.slice(occurrence.clause.start, occurrence.clause.end))

const isOfOtherSex = ({ known }: Match, { words }: Asked): boolean =>
  words.some(({ term }) => SEXES.has(term.text) && !known.occurrence.sentence.includes(term.text))

/** 代表不认可的几件: what is denied of a thing is no other way to say what is told of it. */
const isDenied = ({ term: { text }, sort }: AskedWord, asked: Asked): boolean =>
  DENYING.test(text) ||
  (ACTING.has(sort) && DENIED_BY.test(asked.text.slice(0, asked.text.lastIndexOf(text))))

/** 增长多少 is not told by what has fallen. */
function isTurned({ known, unexplained }: Match, { words }: Asked): boolean {
  if ([RISE_ALONE, FALL_ALONE].every(way => words.some(({ term }) => way.test(term.text))))
    return false // 是涨是跌
  const { change } = known.occurrence.figure
  const turned = change === 'down' ? RISE_ALONE : change === 'up' ? FALL_ALONE : null
  if (turned === null) return false
  return words.some(
    word =>
      turned.test(word.term.text) &&
      !CHANGE_NOUN.test(word.term.text) &&
      (unexplained.includes(word) || isUnsaid(word, known)),
  )
}

/** 就家事案件而言,审结多少: nothing of what is asked about is said of the figure, or over it. */
function isOffTopic(best: Match, { topics, wholeList }: Asked): boolean {
  return topics.some(topic => {
    const said = topic.filter(
      word => !FILLING.has(word.sort) && word.term.text.length > 1 && !namesHead(word, best.known),
    )
    const things = said.filter(({ sort }) => sort !== 'talk')
    const telling = things.length > 0 ? things : said
    return telling.length > 0 && telling.every(word => isUnsaid(word, best.known, wholeList))
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

/** Whether more speaks against it than what the card weighs; of numbers that are named one is the one meant. */
const isRefusedByMore = (best: Match, asked: Asked, certainty: number): boolean =>
  !isNearChoice(best, asked) &&
  best.compared.some(
    each =>
      each.vetoes &&
      !isWeighed(each, asked) &&
      !(each.slot === 'near' && certainty >= TOLD.certainty),
  )

/** That words are not told, or the noun that is counted where it does not stand right behind the asking: 多少份【报告】. */
const isWeighed = ({ slot, outcome }: Compared, { targetIs }: Asked): boolean =>
  slot === 'word' || (slot === 'head' && outcome === 'silent' && targetIs !== 'behind')

/** A verb of the field: 建成几个 does not ask for 建成. */
const ACTING: ReadonlySet<AskedWord['sort']> = new Set(['verb', 'act'])

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

/** 学位里【初中】的多少: a part of what is told is asked for, and not this one is told. */
const isPartNamed = ({ term }: AskedWord, { text }: Asked): boolean =>
  PART_NAMED.test(text.slice(0, Math.max(0, text.lastIndexOf(term.text))))

/** 队员的【平均年龄】是多少, 纠纷里涉及【土地】的多少件: what nobody tells is the very thing that is asked for. */
function isAskedItself({ term, sort }: AskedWord, { text }: Asked): boolean {
  const at = text.lastIndexOf(term.text)
  if (at < 0) return false
  const behind = text.slice(at + term.text.length)
  if (PART_NAMED.test(text.slice(0, at))) return true
  return ASKED_OF_IT.test(behind) && (!ACTING.has(sort) || AMOUNT_OF_IT.test(behind)) // 建成几个, 阅读量多少
}

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

/** Nothing comes anywhere near: much is unsaid, and little of what is asked for is told. */
const isFar = ({ base, told }: Match): boolean =>
  base > IN_DECISION.nothingNear && told < IN_DECISION.littleTold

/** Sure only where the nearest contradicts what was named, or nothing comes anywhere near. */
function untold(matches: readonly Match[]): Decision {
  const [best] = matches
  const isNamedOtherwise =
    best?.veto?.outcome === 'contradicts' && NAMED_OTHERWISE.has(best.veto.slot)
  const certain = isNamedOtherwise || best === undefined || isFar(best)
  return {
    told: [],
    certain,
    offers: certain ? [] : matches.slice(0, MOST_OFFERS),
    doubt: best?.veto ?? null,
  }
}
