import type { Figure } from '../figure/figure.ts'
import type { Report } from '../report/report.ts'
import type { Term } from '../search/query.ts'
import { presence } from '../search/term-match.ts'
import type { Steps } from '../steps.ts'
import { IN_CLAIM_REPORTS } from '../weights.ts'
import type { Candidate } from './claim-candidate.ts'
import { agrees, comparable, isBareAmount, isGrowth, sortOf } from './claim-value.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import type { Occurrence } from './occurrence.ts'

/** The reports a draft is held against, with all their figures. */
export interface ReportsCompared {
  readonly reports: readonly Report[]
  readonly occurrences: readonly Occurrence[]
  /** Those that a figure of a draft may be compared with, and of these those with its number; equal figures once. */
  readonly like: (figure: Figure) => Steps<Alike>
  /** How far a word stands at each of some figures: in its sentence, or less in its headings; looked for once a draft. */
  readonly standing: (term: Term, fitting: readonly Occurrence[]) => Float64Array
  /** What was found for claims so far, by all that they say: who repeats himself says nothing new. */
  readonly found: Map<string, readonly Candidate[]>
}

interface Alike {
  readonly fitting: readonly Occurrence[]
  readonly same: readonly Occurrence[]
}

/**
 * Gathers the figures of some reports, a report a step.
 *
 * @example finished(compareSteps(reports, library.corpus)).occurrences.length
 */
export function* compareSteps(
  reports: readonly Report[],
  { occurrences }: IndexedCorpus,
): Steps<ReportsCompared> {
  const { all, ofSort, places } = yield* gathered(reports, occurrences)
  const alike = new Map<string, Alike>()
  const like = function* (figure: Figure): Steps<Alike> {
    const key = numberOf(figure)
    const found = alike.get(key) ?? (yield* likeIn(ofSort(figure), { figure, places }))
    alike.set(key, found)
    return found
  }
  return { reports, occurrences: all, like, standing: standingBy(places), found: new Map() }
}

// A draft names the same few words again and again, and each would be asked of thousands of figures anew.
function standingBy(places: Places): ReportsCompared['standing'] {
  const byPlace = new Map<string, number[]>()
  const known = new WeakMap<readonly Occurrence[], Map<string, Float64Array>>()
  return (term, fitting) => {
    const terms = known.get(fitting) ?? new Map<string, Float64Array>()
    known.set(fitting, terms)
    const before = terms.get(term.text)
    if (before !== undefined) return before
    const own = byPlace.get(term.text) ?? []
    byPlace.set(term.text, own)
    const found = standingAt(term, { own, places, fitting })
    terms.set(term.text, found)
    return found
  }
}

interface Standing {
  /** Of the places that were looked at so far, by their numbers. */
  readonly own: number[]
  readonly places: Places
  readonly fitting: readonly Occurrence[]
}

function standingAt(term: Term, { own, places, fitting }: Standing): Float64Array {
  const presenceAt = (place: number) => {
    const found = own[place] ?? presence(term, places.text(place))
    own[place] = found
    return found
  }
  const { sentences, headings } = places.of(fitting)
  const found = new Float64Array(fitting.length)
  for (let at = 0; at < found.length; at++)
    found[at] = Math.max(
      presenceAt(sentences[at] ?? 0),
      IN_CLAIM_REPORTS.inHeadings * presenceAt(headings[at] ?? 0),
    )
  return found
}

/** Where some figures stand, by numbers. */
interface PlaceNumbers {
  readonly sentences: Int32Array
  readonly headings: Int32Array
}

/** Sentences and headings by number: thousands of figures stand in far fewer of them, and a number is found at once. */
class Places {
  readonly #texts: string[] = []
  readonly #numbers = new Map<string, number>()
  readonly #known = new WeakMap<readonly Occurrence[], PlaceNumbers>()

  text(place: number): string {
    return this.#texts[place] ?? ''
  }

  of(fitting: readonly Occurrence[]): PlaceNumbers {
    const before = this.#known.get(fitting)
    if (before !== undefined) return before
    const found = {
      sentences: Int32Array.from(fitting, ({ sentence }) => this.#numberOf(sentence)),
      headings: Int32Array.from(fitting, ({ headings }) => this.#numberOf(headings)),
    }
    this.#known.set(fitting, found)
    return found
  }

  #numberOf(text: string): number {
    const number = this.#numbers.get(text) ?? this.#texts.push(text) - 1
    this.#numbers.set(text, number)
    return number
  }
}

/**
 * Everything by which two figures are compared as numbers.
 *
 * @example numberOf(figureOf('46项')) === numberOf(figureOf('46项监督任务')) // true
 */
export function numberOf({
  kind,
  value,
  number,
  range,
  vague,
  unit,
  bound,
  change,
}: Figure): string {
  return JSON.stringify([kind, value, number, range, vague, unit, bound?.sense, change])
}

// To compare so many takes a part of a turn.
const AT_ONCE = 1000

function* likeIn(
  fitting: readonly Occurrence[],
  { figure, places }: { readonly figure: Figure; readonly places: Places },
): Steps<Alike> {
  const same: Occurrence[] = []
  for (let at = 0; at < fitting.length; at += AT_ONCE) {
    yield
    const some = fitting.slice(at, at + AT_ONCE)
    same.push(...some.filter(each => agrees(figure, each.figure)))
  }
  yield
  places.of(fitting)
  return { fitting, same }
}

interface Gathered {
  readonly all: readonly Occurrence[]
  readonly ofSort: (figure: Figure) => readonly Occurrence[]
  readonly places: Places
}

// Draft after draft is held against the same reports.
const gatheredOf = new WeakMap<IndexedCorpus['occurrences'], Map<string, Gathered>>()
const MOST_GATHERED = 8

function* gathered(
  reports: readonly Report[],
  occurrences: IndexedCorpus['occurrences'],
): Steps<Gathered> {
  const known = gatheredOf.get(occurrences) ?? new Map<string, Gathered>()
  gatheredOf.set(occurrences, known)
  const key = JSON.stringify(reports.map(({ id }) => id))
  const before = known.get(key)
  if (before !== undefined) return before
  const all: Occurrence[] = []
  const sorted = new Map<string, Occurrence[]>()
  for (const { passages } of reports) {
    yield
    const own = passages.flatMap(({ id }) => occurrences.get(id) ?? [])
    all.push(...own)
    for (const each of own) sortInto(sorted, each)
  }
  const found = { all, ofSort: ofSortIn(sorted, all), places: new Places() }
  if (known.size >= MOST_GATHERED) known.clear()
  known.set(key, found)
  return found
}

/** Those of one sort are found at once: a draft is held against thousands of figures. */
function sortInto(sorted: Map<string, Occurrence[]>, each: Occurrence): void {
  const sort = sortOf(each.figure)
  const own = sorted.get(sort)
  if (own === undefined) sorted.set(sort, [each])
  else own.push(each)
}

function ofSortIn(
  sorted: ReadonlyMap<string, readonly Occurrence[]>,
  all: readonly Occurrence[],
): Gathered['ofSort'] {
  let amounts: readonly Occurrence[] | null = null
  return figure => {
    if (isGrowth(figure)) return all.filter(each => comparable(figure, each.figure))
    const own = sorted.get(sortOf(figure)) ?? []
    if (!isBareAmount(figure)) return own
    amounts ??= [...own, ...(sorted.get('money') ?? [])]
    return amounts
  }
}
