import type { Asked, AskedWord, WordClass } from '../match/asked.ts'
import { explain, isNear } from '../match/explanation.ts'
import type { Match } from '../match/match.ts'
import { type SlotName, sentenceKey } from '../match/slot.ts'
import { IN_LIST_SCENE } from '../weights.ts'

/** What was asked for, and the figure that stands for it if it is told. */
export interface Item {
  readonly asked: Asked
  readonly match: Match | undefined
  readonly isTold: boolean
  /** Whether a figure was found that is hardly the one meant. */
  readonly isDoubted?: boolean
  /** All figures that were compared, the cheapest first. */
  readonly table?: readonly Match[]
}

/** Gives the figures for one thing, the cheapest first, by its own words alone. */
export type TableOf = (asked: Asked) => readonly Match[]

/**
 * What is asked side by side is told side by side: where one sentence, or else one passage, has a figure for each of
 * several things, and a word of each stands by its own, they are told together, though one of them alone would not be
 * told surely (學了几篇、研讨几人次 in 集体学习45次合计326篇目、研讨交流102人次). Else what was found stays as it is.
 *
 * @param items the things in the order asked, each with the figure assigned to it
 * @example inOneScene(items, tableOf).every(({ isTold }) => isTold)
 */
export function inOneScene(items: readonly Item[], tableOf: TableOf): readonly Item[] {
  if (items.length < 2 || items.every(({ isTold }) => isTold)) return items
  const tables = items.map(({ asked }) => tableOf(asked))
  const own = items.map(item => namesOf(item, items))
  for (const keyOf of [sentenceKey, passageKey] as const) {
    const wide = keyOf === passageKey
    for (const scene of scenesOf(items, match => keyOf(match.known))) {
      const found = withinScene(items, {
        own,
        tables,
        isIn: match => keyOf(match.known) === scene,
        wide,
      })
      if (found !== null) return found
    }
  }
  return items
}

const passageKey = ({ occurrence: { report, passage } }: Match['known']): string =>
  `${report.id} ${passage.id}`

/** The scenes of what was assigned, those of what is told first. */
function scenesOf(items: readonly Item[], keyOf: (match: Match) => string): string[] {
  const weights = new Map<string, number>()
  for (const { match, isTold } of items) {
    if (match === undefined) continue
    const key = keyOf(match)
    weights.set(key, (weights.get(key) ?? 0) + (isTold ? IN_LIST_SCENE.told : 1))
  }
  return [...weights.entries()]
    .filter(([, weight]) => weight >= IN_LIST_SCENE.least)
    .sort(([, a], [, b]) => b - a)
    .map(([key]) => key)
}

interface Scene {
  /** The words of each that name it, without those that name others, too. */
  readonly own: readonly (readonly AskedWord[])[]
  readonly tables: readonly (readonly Match[])[]
  readonly isIn: (match: Match) => boolean
  /** A passage: more has to be said of each than in one sentence. */
  readonly wide: boolean
}

/** A figure of the scene for each of them; null where one has none. */
function withinScene(items: readonly Item[], { own, tables, isIn, wide }: Scene): Item[] | null {
  const taken = new Set(
    items.flatMap(({ match, isTold }) => (match && isTold && isIn(match) ? [match.known] : [])),
  )
  const all: Item[] = []
  for (const [i, item] of items.entries()) {
    if (item.match && item.isTold && isIn(item.match)) {
      all.push(item)
      continue
    }
    const able = (tables[i] ?? []).filter(
      match =>
        isIn(match) &&
        !taken.has(match.known) &&
        isSupported(own[i] ?? [], { ...match, asked: item.asked }, wide),
    )
    const [first, second] = able
    const before = all.at(-1)?.match
    const next = able.find(match => before !== undefined && follows(match, before))
    const best =
      first && second && second.cost - first.cost < IN_LIST_SCENE.alike ? (next ?? first) : first
    if (best === undefined) return null
    taken.add(best.known)
    all.push({ ...item, match: best, isTold: true })
  }
  return isSpoken(all) ? all : null
}

const follows = ({ known }: Match, before: Match): boolean =>
  known.occurrence.figure.span.start > before.known.occurrence.figure.span.start

const MILD: ReadonlySet<SlotName> = new Set<SlotName>(['word', 'head', 'near'])
const NAMING: ReadonlySet<WordClass> = new Set([
  'noun',
  'name',
  'act',
  'verb',
  'quality',
  'level',
  'other',
])

/** What names one of them alone: 外出 of 集体学习、外出学习. */
function namesOf({ asked }: Item, items: readonly Item[]): readonly AskedWord[] {
  const others = items.filter(other => other.asked !== asked)
  return asked.words.filter(
    ({ sort, weight, term }) =>
      NAMING.has(sort) &&
      weight >= IN_LIST_SCENE.says &&
      !others.some(other => other.asked.text.includes(term.text)),
  )
}

/** Nothing contradicts it, it is in the measure asked for, and its own words say something of what is asked. */
function isSupported(
  own: readonly AskedWord[],
  { known, compared, asked }: Match & Pick<Item, 'asked'>,
  wide: boolean,
): boolean {
  if (!compared.every(({ vetoes, slot }) => !vetoes || MILD.has(slot))) return false
  if (compared.some(({ slot, cost }) => slot === 'measure' && cost >= IN_LIST_SCENE.measure))
    return false
  const said = own.filter(word => isSaid(word, { known }))
  if (isCalled(asked, known)) return true
  if (own.length === 0) return !wide && asked.question.measure !== null
  return said.length > 0 && (!wide || said.length * 2 >= own.length)
}

/** 国家实验室: what the figure counts is typed as it is printed. */
const isCalled = ({ text }: Asked, { counted }: Match['known']): boolean =>
  counted.length >= SHORTEST_NAME && text.includes(counted)

const SHORTEST_NAME = 3
const FEW_NAMES = 2

function isSaid(word: AskedWord, { known }: Pick<Match, 'known'>): boolean {
  const found = explain(word, known)
  return isNear(found) && found.cost <= IN_LIST_SCENE.said
}

/** Of all that they name together more is said than not. */
function isSpoken(items: readonly Item[]): boolean {
  let [said, all] = [0, 0]
  for (const { asked, match } of items)
    for (const word of asked.words) {
      if (match === undefined || !NAMING.has(word.sort)) continue
      all += word.weight
      if (isSaid(word, match)) said += word.weight
    }
  return said >= IN_LIST_SCENE.share * all
}

/**
 * What names one of several things and stands nowhere by the figure that was taken for it: 撤职的 beside 任命的、免去的
 * is not told by the number of all, unless its measure alone says that the next figure is meant (惠及几户).
 *
 * @example withoutUnsaid(items).map(({ isTold }) => isTold)
 */
export function withoutUnsaid(items: readonly Item[]): readonly Item[] {
  return items.map((item, at) =>
    item.isTold &&
    (isLetterUnsaid(item) ||
      isStray(item, items[at - 1], items[at + 1]) ||
      (isUnsaid(item, items) &&
        !isNextByMeasure(item, items[at - 1], items) &&
        !isBetween(item, items[at - 1], items[at + 1])))
      ? { ...item, isTold: false }
      : item,
  )
}

/** 竹, of 茶、果、竹: named by one character, of which nothing by the figure speaks. */
function isLetterUnsaid({ asked: { words, text }, match }: Item): boolean {
  const [word] = words
  return (
    match !== undefined &&
    word?.sort === 'character' &&
    words.length === 1 &&
    text.startsWith(`${word.term.text} `) && // named, and no more: 留了多少
    explain(word, match.known).cost >= IN_LIST_SCENE.unsaid
  )
}

/** The only figure between those that are told of the things before and behind it: there is no other. */
function isBetween({ match }: Item, before: Item | undefined, behind: Item | undefined): boolean {
  const only = onlyBetween(before, behind)
  return (
    only !== null &&
    match !== undefined &&
    sentenceKey(match.known) === only.scene &&
    match.known.occurrence.at.start === only.start
  )
}

/** Told elsewhere, though between those that are told of the things before and behind it there is one figure. */
function isStray({ match }: Item, before: Item | undefined, behind: Item | undefined): boolean {
  const only = onlyBetween(before, behind)
  return only !== null && match !== undefined && sentenceKey(match.known) !== only.scene
}

/** Where the only figure stands between those of two things that one sentence tells; null where there are more, or none. */
function onlyBetween(before: Item | undefined, behind: Item | undefined) {
  if (!before?.isTold || !before.match || !behind?.isTold || !behind.match) return null
  const [one, other] = [before.match.known, behind.match.known]
  const scene = sentenceKey(one)
  if (sentenceKey(other) !== scene) return null
  const [from, to] = [one.occurrence.at.end, other.occurrence.at.start]
  const [only, ...more] = one.occurrence.others.filter(({ at }) => at.start >= from && at.end <= to)
  return only && more.length === 0 ? { scene, start: only.at.start } : null
}

const FILLING: ReadonlySet<WordClass> = new Set([
  'vague',
  'light',
  'report',
  'framing',
  'character',
])

function isUnsaid({ asked, match }: Item, items: readonly Item[]): boolean {
  if (match === undefined) return false
  const others = items.filter(other => other.asked !== asked)
  const own = asked.words.filter(
    ({ sort, term }) =>
      !FILLING.has(sort) && !others.some(other => other.asked.text.includes(term.text)),
  )
  return (
    own.length > 0 && own.every(word => explain(word, match.known).cost >= IN_LIST_SCENE.unsaid)
  )
}

/** Right behind the figure of the one before, in the measure that this one alone is asked in. */
function isNextByMeasure(
  { asked, match }: Item,
  before: Item | undefined,
  items: readonly Item[],
): boolean {
  const unit = asked.question.measure?.unit ?? ''
  if (!match || !before?.match || unit === '' || !before.isTold) return false
  const isAlone = items.every(
    other => other.asked === asked || other.asked.question.measure?.unit !== unit,
  )
  const isExact = match.compared.every(({ slot, cost }) => slot !== 'measure' || cost === 0)
  return (
    isAlone &&
    isExact &&
    sentenceKey(match.known) === sentenceKey(before.match.known) &&
    follows(match, before.match)
  )
}

/**
 * Whether some figure is told by all words that name one thing: then the report may well tell it, though it was not told.
 *
 * @example isSpokenOf(item, items, knowns)
 */
export function isSpokenOf(
  item: Item,
  items: readonly Item[],
  knowns: readonly Match['known'][],
): boolean {
  const isOtherwise =
    item.match?.compared.some(
      ({ slot, cost }) => slot === 'measure' && cost >= IN_LIST_SCENE.otherwise,
    ) ?? true
  if (isOtherwise) return false
  const own = namesOf(item, items)
  return own.length === 0 || knowns.some(known => own.every(word => isSaid(word, { known })))
}

/**
 * Whether one thing is named in everyday words, or some of the words that name it are said of the figure that was
 * found for it beside one that is told, or most of many: then the report may tell it in other words.
 *
 * @example isHalfSaid(item, items)
 */
export function isHalfSaid(item: Item, items: readonly Item[]): boolean {
  const { match } = item
  if (item.asked.words.some(({ sort }) => sort === 'talk')) return true
  if (match === undefined) return false
  const isBesideTold = items.some(
    other =>
      other.isTold && other.match && sentenceKey(other.match.known) === sentenceKey(match.known),
  )
  const own = namesOf(item, items)
  const said = own.filter(word => isSaid(word, match))
  return isBesideTold ? said.length > 0 : own.length > FEW_NAMES && said.length * 2 > own.length
}
