import { rarity, type Vocabulary } from './vocabulary.ts'

/** The share of a question's characters and pairs, weighed by rarity, that each passage and each report holds. */
export interface Likeness {
  readonly passages: Float32Array
  readonly reports: Float32Array
}

const COMMON = 0.25 // what more of the passages hold tells none from another
const FEW = 16

// Asking and joining words are not what is looked for.
const ASKING =
  /什么时候|什么|多少|哪一?[个些里年位部种]?|谁|何时|为何|如何|怎么样?|怎样|吗|呢|是不是|的|了|是/g

/**
 * Compares a question with all passages by characters and pairs of neighbours.
 *
 * @param reportOf the number of the report that each passage belongs to, rising
 * @example likenessOf('蓍的别名', vocabulary, [0, 0, 1]).passages // highest where 蓍 and 别名 stand
 */
export function likenessOf(
  question: string,
  vocabulary: Vocabulary,
  reportOf: readonly number[],
): Likeness {
  const passages = new Float32Array(reportOf.length)
  const reports = new Float32Array((reportOf.at(-1) ?? -1) + 1)
  const most = Math.max(FEW, COMMON * reportOf.length)
  let [all, allReports] = [0, 0]
  for (const gram of gramsOf(question.replace(ASKING, ' '))) {
    const holding = vocabulary.grams.holding(gram)
    if (holding.length > most) continue
    const idf = rarity(holding.length, reportOf.length)
    const holders = holdersAmong(holding, reportOf)
    const reportIdf = rarity(holders.length, reports.length)
    for (const passage of holding) passages[passage] = (passages[passage] ?? 0) + idf
    for (const report of holders) reports[report] = (reports[report] ?? 0) + reportIdf
    all += idf
    allReports += reportIdf
  }
  return { passages: scaled(passages, all), reports: scaled(reports, allReports) }
}

/** The passages most like the question, best first. */
export function mostAlike(
  { passages }: Likeness,
  limit: number,
  accept: (passage: number) => boolean,
): number[] {
  const best: number[] = []
  let least = 0
  // performance: no iterator, this reads every passage
  for (let passage = 0; passage < passages.length; passage++) {
    const share = passages[passage] ?? 0
    if (share <= least || !accept(passage)) continue
    const place = best.findIndex(other => (passages[other] ?? 0) < share)
    best.splice(place < 0 ? best.length : place, 0, passage)
    if (best.length > limit) best.pop()
    if (best.length === limit) least = passages[best[limit - 1] ?? 0] ?? 0
  }
  return best
}

/** Characters and pairs of neighbours of letters and digits, once each. */
function gramsOf(text: string): Set<string> {
  const grams = new Set<string>()
  for (const [run] of text.matchAll(/[\p{L}\p{N}]+/gu))
    for (let i = 0; i < run.length; i++) {
      grams.add(run.charAt(i))
      if (i + 1 < run.length) grams.add(run.slice(i, i + 2))
    }
  return grams
}

/** The reports of some passages, once each: both come in order. */
function holdersAmong(passages: readonly number[], reportOf: readonly number[]): number[] {
  const holders: number[] = []
  for (const passage of passages) {
    const report = reportOf[passage] ?? 0
    if (holders[holders.length - 1] !== report) holders.push(report)
  }
  return holders
}

function scaled(values: Float32Array, all: number): Float32Array {
  if (all > 0) for (let i = 0; i < values.length; i++) values[i] = (values[i] ?? 0) / all
  return values
}
