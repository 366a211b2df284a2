import type { Figure } from '../figure/figure.ts'
import type { Half } from '../report/report.ts'
import { sharedPairs } from '../search/pairs.ts'
import { type Computation, GROWTH } from './claim-computation.ts'
import { isOtherWay, toldOf } from './claim-direction.ts'
import { isOwnUnit, matchesNumber } from './claim-value.ts'
import type { Judged } from './claim-verdict.ts'
import type { Occurrence } from './occurrence.ts'

const OF_YEARS: ReadonlySet<Computation['operator']> = new Set(['difference', 'growth'])

/**
 * 今年安排50项,比去年多4项: how far the number that a sentence has right is from that of the other year, which it does not
 * print: one of the same measure and of the same things in the other half of the report.
 *
 * @param done what was judged of the draft's figures before
 * @param cue the words that tell which way it went
 * @returns null where no number of the other year gives the claim
 * @example byOtherYear(judged, computation, { done, cue })?.formula // '50 − 46'
 */
export function byOtherYear(
  one: Judged,
  computation: Computation,
  { done, cue }: { readonly done: readonly Judged[]; readonly cue: string },
): Judged | null {
  const { figure, setting, candidates } = one.matched
  if (!OF_YEARS.has(computation.operator)) return null
  if (setting.year !== 'review' && setting.year !== 'plan') return null
  const printed = done.findLast(each => isPrintedBeside(each, figure))
  const own = printed?.occurrence
  if (!printed || !own) return null
  const half: Half = own.passage.half === 'plan' ? 'review' : 'plan'
  const others = [...printed.matched.candidates, ...candidates].map(each => each.occurrence)
  for (const other of others) {
    if (other.passage.half !== half || !isOneThing(own, other)) continue
    const pair = half === 'review' ? [own.figure, other.figure] : [other.figure, own.figure]
    if (!matchesNumber(figure, computation.compute(pair))) continue
    const formula = formulaOf(pair, computation)
    return isOtherWay(pair.map(toldOf), cue)
      ? {
          ...one,
          verdict: 'contradicted',
          occurrence: null,
          formula: `${formula} = ${figure.value}`,
        }
      : { ...one, verdict: 'supported', occurrence: own, formula }
  }
  return null
}

const isPrintedBeside = ({ matched, verdict, formula }: Judged, { sentence }: Figure): boolean =>
  verdict === 'supported' && formula === null && matched.figure.sentence.start === sentence.start

/** 工作50项, and 46项工作监督. */
function isOneThing(own: Occurrence, other: Occurrence): boolean {
  const [a, b] = [own.figure, other.figure]
  if (own.report !== other.report || !isOwnUnit(a, b) || a.number === b.number) return false
  return b.number !== null && sharedPairs(a.what, b.what) > 0
}

function formulaOf([one, other]: readonly Figure[], { sign }: Computation): string {
  const [a = '', b = ''] = [one?.value, other?.value]
  if (sign === GROWTH) return `(${a} − ${b}) ÷ ${b}`
  const isLess = (one?.number ?? 0) < (other?.number ?? 0)
  return isLess ? `${b} − ${a}` : `${a} − ${b}`
}
