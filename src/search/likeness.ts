import { ASKS_OR_JOINS } from '../lexicon/question-words.ts'
import { IN_LIKENESS } from '../weights.ts'
import { letterRuns } from './letters.ts'
import type { Entry } from './source.ts'
import { type PassageNumbers, rarity, type Vocabulary } from './vocabulary.ts'

/** The share of a question's characters and pairs, weighed by rarity, that each passage and each report holds. */
export interface Likeness {
  readonly ofPassage: (passage: number) => number
  readonly ofReport: (report: number) => number
  /** The passages that hold any: the others' share is 0. */
  readonly holders: readonly number[]
}

const FEW = 16
const MOST_HOLDERS = 20_000 // the rarest tell most: however many reports there are, no more is read

/**
 * Compares a question with all passages by characters and pairs of neighbours.
 *
 * @param reportOf the number of the report that each passage belongs to, rising
 * @example likenessOf('蓍的别名', vocabulary, [0, 0, 1]).ofPassage(0) // highest where 蓍 and 别名 stand
 */
export function likenessOf(
  question: string,
  vocabulary: Vocabulary,
  reportOf: ArrayLike<number>,
): Likeness {
  const passages = new Float32Array(reportOf.length)
  const reports = new Float32Array((reportOf[reportOf.length - 1] ?? -1) + 1)
  const [touched, touchedReports]: [number[], number[]] = [[], []]
  let [all, allReports] = [0, 0]
  const telling = tellingGrams(question, vocabulary, reportOf.length)
  for (const holding of vocabulary.holding(telling)) {
    const idf = rarity(holding.length, reportOf.length)
    const holders = holdersAmong(holding, reportOf)
    const reportIdf = rarity(holders.length, reports.length)
    addTo(passages, holding, { idf, touched })
    addTo(reports, holders, { idf: reportIdf, touched: touchedReports })
    all += idf
    allReports += reportIdf
  }
  for (const passage of touched) passages[passage] = (passages[passage] ?? 0) / all
  for (const report of touchedReports) reports[report] = (reports[report] ?? 0) / allReports
  return {
    ofPassage: passage => passages[passage] ?? 0,
    ofReport: report => reports[report] ?? 0,
    holders: touched,
  }
}

/** The passages of one report: they follow one another. */
export interface OneReport {
  readonly start: number
  readonly end: number
  readonly entryOf: (passage: number) => Pick<Entry, 'heading' | 'text'> | undefined
}

/**
 * The same of the passages of one report alone: they are looked through, and no lists of all that hold a pair are read.
 * What the report shares of the question tells nothing among its own passages.
 *
 * @example likenessWithin('蓍的别名', vocabulary, { start: 0, end: 2, entryOf })
 */
export function likenessWithin(
  question: string,
  vocabulary: Vocabulary,
  { start, end, entryOf }: OneReport,
): Likeness {
  const grams = tellingGrams(question, vocabulary, vocabulary.passages).map(gram => ({
    gram,
    idf: rarity(vocabulary.frequency(gram), vocabulary.passages),
  }))
  const all = grams.reduce((sum, { idf }) => sum + idf, 0)
  const shares = new Float32Array(end - start)
  const holders: number[] = []
  for (let passage = start; passage < end; passage++) {
    const { heading, text } = entryOf(passage) ?? NO_WORDS
    for (const { gram, idf } of grams)
      if (text.includes(gram) || heading.includes(gram))
        shares[passage - start] = (shares[passage - start] ?? 0) + idf
    if (shares[passage - start] === 0) continue
    shares[passage - start] = (shares[passage - start] ?? 0) / all
    holders.push(passage)
  }
  return { ofPassage: passage => shares[passage - start] ?? 0, ofReport: () => 0, holders }
}

const NO_WORDS = { heading: '', text: '' }

/** The passages that hold each character and pair of a question: of those that tell passages apart the rarest. */
export function tellingGrams(question: string, vocabulary: Vocabulary, passages: number): string[] {
  const most = Math.max(FEW, IN_LIKENESS.common * passages)
  const counted = [...gramsOf(question.replace(ASKS_OR_JOINS, ' '))]
    .map(gram => ({ gram, count: vocabulary.frequency(gram) }))
    .filter(({ count }) => count <= most)
  let read = 0
  const rarest = [...counted]
    .sort((a, b) => a.count - b.count)
    .filter(({ count }) => {
      read += count
      return read <= MOST_HOLDERS
    })
  const kept = new Set(rarest)
  return counted.filter(each => kept.has(each)).map(({ gram }) => gram)
}

function addTo(
  sums: Float32Array,
  holders: PassageNumbers,
  { idf, touched }: { readonly idf: number; readonly touched: number[] },
): void {
  for (let at = 0; at < holders.length; at++) {
    const holder = holders[at] ?? 0
    const sum = sums[holder] ?? 0
    if (sum === 0) touched.push(holder)
    sums[holder] = sum + idf
  }
}

/** The passages most like the question, best first. */
export function mostAlike(
  { ofPassage, holders }: Pick<Likeness, 'ofPassage' | 'holders'>,
  limit: number,
  accept: (passage: number) => boolean,
): number[] {
  // performance: of a question without a place thousands hold some of it
  const [best, shares]: [number[], number[]] = [[], []]
  let least = 0 // what the last of enough holds: most hold less
  for (let at = 0; at < holders.length; at++) {
    const passage = holders[at] ?? 0
    const share = ofPassage(passage)
    if (share <= 0 || share < least) continue
    const isBefore = (place: number) =>
      share > (shares[place] ?? 0) || (share === shares[place] && passage < (best[place] ?? 0))
    if (best.length === limit && !isBefore(limit - 1)) continue
    if (!accept(passage)) continue
    let place = best.length
    while (place > 0 && isBefore(place - 1)) place--
    best.splice(place, 0, passage)
    shares.splice(place, 0, share)
    if (best.length <= limit) continue
    best.pop()
    shares.pop()
    least = shares[limit - 1] ?? 0
  }
  return best
}

/** Characters and pairs of neighbours of letters and digits, once each. */
function gramsOf(text: string): Set<string> {
  const grams = new Set<string>()
  for (const run of letterRuns(text))
    for (let i = 0; i < run.length; i++) {
      grams.add(run.charAt(i))
      if (i + 1 < run.length) grams.add(run.slice(i, i + 2))
    }
  return grams
}

interface HoldersKnown {
  readonly reportOf: ArrayLike<number>
  readonly holders: readonly number[]
}

// The same lists are read for one question after the other, as long as they are kept.
const holdersKnown = new WeakMap<PassageNumbers, HoldersKnown>()

/** The reports of some passages, once each: both come in order. */
function holdersAmong(passages: PassageNumbers, reportOf: ArrayLike<number>): readonly number[] {
  const before = holdersKnown.get(passages)
  if (before?.reportOf === reportOf) return before.holders
  const holders = holdersNow(passages, reportOf)
  holdersKnown.set(passages, { reportOf, holders })
  return holders
}

function holdersNow(passages: PassageNumbers, reportOf: ArrayLike<number>): number[] {
  const holders: number[] = []
  for (let at = 0; at < passages.length; at++) {
    const report = reportOf[passages[at] ?? 0] ?? 0
    if (holders[holders.length - 1] !== report) holders.push(report)
  }
  return holders
}
