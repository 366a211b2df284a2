import { isActor } from '../lexicon/actors.ts'
import { actOf } from '../lexicon/acts.ts'
import { isInMostReports, isOfTheRegister } from '../lexicon/register.ts'
import { RESULTS_ASKED } from '../lexicon/results-asked.ts'
import { AMONG_THEM, NUMBER_ASKED, PART_ASKED } from '../lexicon/slot-words.ts'
import { PERSONS } from '../lexicon/span-words.ts'
import { totalWeight } from '../search/term-match.ts'
import { IN_SIGNS, TOLD } from '../weights.ts'
import { type Asked, type AskedWord, tellsKind, type WordClass } from './asked.ts'
import { explain } from './explanation.ts'
import type { Known, Where } from './known.ts'
import type { Match } from './match.ts'
import type { SlotName } from './slot.ts'

/** Adds so much to a sign. */
export type AddSign = (name: string, amount: number) => void

/**
 * Signs to be gathered, with those there are already; what comes to nothing is none.
 *
 * @example const { signs, add } = gathering(); add('words', 3)
 */
export function gathering(signs: Map<string, number> = new Map()): {
  readonly signs: Map<string, number>
  readonly add: AddSign
} {
  const add: AddSign = (name, amount) => {
    if (amount !== 0) signs.set(name, (signs.get(name) ?? 0) + amount)
  }
  return { signs, add }
}

/** What can be seen of the nearest figure and those behind it: a name, and how much of it there is. */
export type Signs = ReadonlyMap<string, number>

const SORTS: readonly WordClass[] = [
  'noun',
  'act',
  'verb',
  'quality',
  'name',
  'place',
  'level',
  'talk',
  'other',
  'character',
]

/**
 * What tells whether the nearest figure is the one asked for: how much of the question it tells and where, what nothing
 * tells, what speaks against it, and how far the next one is behind.
 *
 * @param matches the cheapest first, at least one
 * @example signsOf(asked, matches).get('margin') // 2.1
 */
export function signsOf(asked: Asked, matches: readonly [Match, ...Match[]]): Map<string, number> {
  const [best] = matches
  const { signs, add } = gathering()
  const words = asked.words.filter(({ weight }) => weight >= IN_SIGNS.counts)
  const others = otherNumbers(matches)
  const { cost, base, told, unsaid, compared } = best
  add('cost', cost)
  add('base', base)
  add('told', told)
  add('unsaid', unsaid)
  add('margin', Math.min(IN_SIGNS.far, marginOf(best, matches)))
  add('told by the next', others[0]?.told ?? 0)
  add('told less by the next', told - (others[0]?.told ?? 0))
  add('of the sentence before', Number(base > cost))
  add('words', words.length)
  const all = totalWeight(words)
  add('weight', all)
  for (const word of words) addWord(word, { add, best, others, asked })
  add('share unsaid', (signs.get('all unsaid') ?? 0) / Math.max(all, IN_SIGNS.counts))
  for (const { slot, outcome, vetoes, cost: dear } of compared) {
    if (slot === 'word') continue
    if (DEAR.has(slot)) add(signNamed(slot, 'cost'), dear)
    add(signNamed(slot, outcome), 1)
    if (vetoes) add('refusals', 1)
  }
  add('counts what is asked for', Number(best.isHead))
  add('asked behind', Number(asked.targetIs === 'behind'))
  add('asked before', Number(asked.targetIs === 'before'))
  add('something excluded', asked.excluded.length)
  addExcluded(asked, { add, best, others, asked })
  addFresh(asked, best, add)
  addFocus(asked, words, { add, best, others, asked })
  addNumbers(asked, matches, add)
  addResults(asked, best, add)
  return signs
}

// performance: a name that is put together anew is looked up the slow way
const named = new Map<string, Map<string, string>>()

function signNamed(first: string, second: string): string {
  const all = named.get(first) ?? new Map<string, string>()
  named.set(first, all)
  const name = all.get(second) ?? `${first} ${second}`
  all.set(second, name)
  return name
}

/** What is not meant is said of this one, or rather of another. */
function addExcluded({ excluded }: Asked, { add, best, others, asked }: Adding): void {
  const unmeant = excluded.flatMap(({ words }) => words)
  const ownOf = ({ known }: Match): readonly AskedWord[] =>
    unmeant.filter(word => isSaidBeside(word, known, asked))
  const own = totalWeight(ownOf(best))
  const most = Math.max(0, ...others.map(other => totalWeight(ownOf(other))))
  add(
    'said of what is excluded',
    totalWeight(unmeant.filter(word => isSaid(word, best.known, asked))),
  )
  add('said of what is excluded beside', own)
  add('excluded rather said of another', Math.max(0, most - own))
}

/** Where a word is said of a figure itself. */
const BESIDE: ReadonlySet<Where> = new Set<Where>(['counted', 'clause', 'before'])

const isSaidBeside = (word: AskedWord, known: Known, { wholeList }: Asked): boolean => {
  const { cost, where } = explain(word, known, wholeList)
  return BESIDE.has(where) && cost < IN_SIGNS.said
}

interface Adding {
  readonly add: AddSign
  readonly best: Match
  /** The nearest with other numbers. */
  readonly others: readonly Match[]
  readonly asked: Asked
}

function addWord(word: AskedWord, { add, best, others, asked }: Adding): void {
  const { cost, where } = explain(word, best.known, asked.wholeList)
  const { weight, sort, term } = word
  const said = weight * (1 - cost)
  const isTarget = asked.target.includes(word)
  add(signNamed('said in', where satisfies Where), said)
  if (sort === 'noun' || sort === 'act' || sort === 'verb') add(signNamed(sort, 'said'), said)
  if (isTarget) add('counted noun said', 1 - cost)
  if (cost < IN_SIGNS.unsaid) return
  add('all unsaid', weight)
  add('words unsaid', 1)
  if (SORTS.includes(sort)) add(signNamed(sort, 'unsaid'), 1)
  if (isTarget) add('counted noun unsaid', 1)
  if (word.modifies) add('modifier unsaid', 1)
  const act = actOf(term.text)
  if (act !== undefined && !best.known.acts.has(act)) add('act of another class', 1)
  const isOthers = others.some(({ known }) => isSaid(word, known, asked))
  if (restricts(word, asked)) add(isOthers ? 'restriction of others' : 'restriction unsaid', 1)
  if (!isOfTheRegister(term.text)) add('unsaid of no report', 1)
  if (isInMostReports(term.text)) add('unsaid of most reports', 1)
  if (term.alternatives.some(({ via }) => via === 'typed')) add('unsaid here but elsewhere', weight)
  if (term.alternatives.some(({ via }) => via === 'synonym')) add('unsaid with other words', 1)
  if (isOthers) add('unsaid but by others', weight)
}

const NAMED: ReadonlySet<WordClass> = new Set(['name', 'place'])

/**
 * Whether a word tells which one is meant: where nothing tells of it, another one may be told.
 *
 * @example restricts(word('羊'), asked('羊出栏多少头')) // true
 */
export const restricts = (word: AskedWord, { target, words }: Asked): boolean =>
  target.includes(word) ||
  word.modifies ||
  namesWhose(word) ||
  words.some(other => tellsKind(word, other))

/**
 * Whether a word names whose it is, or where: a name, a place, an office, a person.
 *
 * @example namesWhose(word('书记')) // true in 书记督办的建议几件
 */
export const namesWhose = (word: AskedWord): boolean =>
  NAMED.has(word.sort) || isActor(word.term.text) || PERSONS.has(word.term.text) || isGroup(word)

/** 贵阳人, 外地人: who they are that no report has says whose it is. */
const isGroup = ({ sort, term: { text, alternatives } }: AskedWord): boolean =>
  sort === 'noun' &&
  text.length > 2 &&
  text.endsWith('人') &&
  alternatives.length === 0 &&
  !isOfTheRegister(text)

const isSaid = (word: AskedWord, known: Known, { wholeList }: Asked): boolean =>
  explain(word, known, wholeList).cost < IN_SIGNS.said

/** What a question that follows up says itself, beside what it takes over. */
function addFresh({ fresh, words, wholeList }: Asked, { known }: Match, add: Adding['add']): void {
  if (fresh === undefined) return
  add('follows up', 1)
  for (const word of words.filter(({ term }) => fresh.has(term.text))) {
    const { cost } = explain(word, known, wholeList)
    add('fresh words said', word.weight * (1 - cost))
    if (cost >= IN_SIGNS.unsaid) add('fresh words unsaid', word.weight)
  }
}

const DEAR: ReadonlySet<SlotName> = new Set<SlotName>(['measure', 'head', 'narrower', 'time'])

/** The word right before the number that is asked for says most of which one is meant: 意见【落实】了几条. */
function addFocus(
  { text }: Asked,
  words: readonly AskedWord[],
  { add, best, others, asked }: Adding,
): void {
  const end = text.search(NUMBER_ASKED)
  const [focus] = words
    .filter(({ sort }) => FOCI.has(sort))
    .map(word => ({ word, at: text.lastIndexOf(word.term.text, end) }))
    .filter(({ at }) => at >= 0 && at < end)
    .sort((a, b) => b.at - a.at)
  const isPart = PART_ASKED.test(text)
  const { sentence, clause } = best.known.occurrence
  const isAmong = AMONG_THEM.test(sentence.slice(0, clause.end))
  if (isPart) add(isAmong ? 'a part asked among others' : 'a part asked', 1)
  if (focus === undefined) return
  const { word } = focus
  const { cost } = explain(word, best.known, asked.wholeList)
  add('focus cost', cost)
  if (cost < IN_SIGNS.unsaid) return
  add(`${FOCUS_ACTS.has(word.sort) ? 'act' : 'noun'} in focus unsaid`, 1)
  if (isPart) add('part in focus unsaid', 1)
  if (isOfTheRegister(word.term.text)) add('focus of the register unsaid', 1)
  if (others.some(({ known }) => isSaid(word, known, asked))) add('focus of others', 1)
}

/** 收了多少, 留了多少: what talk says of it tells nothing. */
const FOCI: ReadonlySet<WordClass> = new Set<WordClass>(['noun', 'act', 'verb', 'quality', 'name'])
const FOCUS_ACTS: ReadonlySet<WordClass> = new Set<WordClass>(['verb', 'act'])

/** Whether the number is one that the question names, where it names any; of those to choose from all are printed. */
function addNumbers(asked: Asked, matches: readonly [Match, ...Match[]], add: Adding['add']): void {
  const { numbers, about } = asked.question
  if (numbers.length === 0) return
  const found = new Set(matches.map(({ known }) => known.occurrence.figure.number))
  const isNamed = numbers.includes(matches[0].known.occurrence.figure.number ?? Number.NaN)
  const chosen = about === 'choice' ? 'to choose from' : 'beside'
  add(isNamed ? `a number named ${chosen}` : `no number named ${chosen}`, 1)
  add('near one to choose from', Number(isNearChoice(matches[0], asked)))
  add(`numbers named ${chosen} untold`, numbers.filter(number => !found.has(number)).length)
}

/**
 * Whether a figure comes near, of numbers that are named to choose from.
 *
 * @example isNearChoice(match, asked) // true for 是217还是192 where it costs little
 */
export const isNearChoice = (best: Match, { question }: Asked): boolean =>
  question.about === 'choice' &&
  best.cost <= TOLD.mostChosen &&
  (!best.veto || best.veto.slot === 'word' || best.cost < TOLD.chosen)

/** A sum, a share or the like is asked for, and the clause prints none. */
function addResults({ text }: Asked, { known }: Match, add: Adding['add']): void {
  const { figure, sentence, clause } = known.occurrence
  const printed = `${sentence.slice(clause.start, clause.end)} ${figure.text}`
  for (const result of RESULTS_ASKED)
    if (result.asked.test(text))
      add(`${result.name} ${result.printed.test(printed) ? 'printed' : 'unprinted'}`, 1)
}

/**
 * How far the next figure with another number is behind.
 *
 * @example marginOf(best, matches) // Infinity where there is none
 */
export function marginOf({ known, cost }: Match, matches: readonly Match[]): number {
  const { number } = known.occurrence.figure
  const next = matches.find(other => other.known.occurrence.figure.number !== number)
  return (next?.cost ?? Infinity) - cost
}

/** The nearest with another number than the first, each number once. */
function otherNumbers(matches: readonly Match[]): Match[] {
  const seen = new Set([matches[0]?.known.occurrence.figure.number])
  const others: Match[] = []
  for (const match of matches) {
    const { number } = match.known.occurrence.figure
    if (seen.has(number)) continue
    seen.add(number)
    others.push(match)
    if (others.length === IN_SIGNS.others) break
  }
  return others
}
