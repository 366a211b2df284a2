import type { Figure } from '../figure/figure.ts'
import { GROWTH_CUE } from '../lexicon/change-words.ts'
import { DIFFERENCE_CUE, DIFFERENCE_SURE } from '../lexicon/comparison-words.ts'
import type { Operator } from '../lexicon/computation-words.ts'
import { SHARE_CUE, TIMES_CUE } from '../lexicon/share-words.ts'
import { MEAN_CUE, MEAN_SURE, TOTAL_CUE, TOTAL_SURE } from '../lexicon/total-words.ts'
import { sizeOf, sortOf } from './claim-value.ts'

/** A way to compute a claim from other figures. */
export interface Computation {
  readonly operator: Operator
  /** The words before the claim that allow it. */
  readonly cue: RegExp
  /** The words that say it surely: without operands the claim has no other source. */
  readonly sure: RegExp
  readonly fits: (claimed: Figure) => boolean
  readonly compute: (operands: readonly Figure[]) => number
  readonly order: (one: Figure, other: Figure) => number
  readonly sign: string
  readonly operands: readonly number[]
}

/**
 * Whether a figure tells a share, a growth or a rate.
 *
 * @example isPercent(figureOf('三成')) // true
 */
export function isPercent(figure: Figure): boolean {
  return sortOf(figure) === 'percent'
}

const isPlain = (figure: Figure): boolean => !isPercent(figure) && sortOf(figure) !== 'times'
const sizes = (figures: readonly Figure[]): number[] => figures.map(sizeOf)
const ratio = ([one, other]: readonly Figure[]): number =>
  one && other ? sizeOf(one) / sizeOf(other) : Number.NaN

const asGiven = (): number => 0

/** (50 − 46) ÷ 46 */
export const GROWTH = '−÷'

/** All ways, the surest first. */
export const COMPUTATIONS: readonly Computation[] = [
  {
    operator: 'growth',
    cue: GROWTH_CUE,
    sure: GROWTH_CUE,
    fits: isPercent,
    compute: ([one, other]) =>
      one && other ? Math.abs(sizeOf(one) - sizeOf(other)) / sizeOf(other) : Number.NaN,
    order: asGiven,
    sign: GROWTH,
    operands: [2],
  },
  {
    operator: 'difference',
    cue: DIFFERENCE_CUE,
    sure: DIFFERENCE_SURE,
    fits: figure => isPlain(figure) || sortOf(figure) === 'points',
    compute: figures => {
      const [one = Number.NaN, other = Number.NaN] = sizes(figures)
      return Math.abs(one - other)
    },
    order: (one, other) => sizeOf(other) - sizeOf(one),
    sign: '−',
    operands: [2],
  },
  {
    operator: 'share',
    cue: /^/,
    sure: SHARE_CUE,
    fits: figure => isPercent(figure) && figure.change === null,
    compute: ratio,
    order: asGiven,
    sign: '÷',
    operands: [2],
  },
  {
    operator: 'times',
    cue: TIMES_CUE,
    sure: /倍/,
    fits: figure => figure.unit === '倍',
    compute: ratio,
    order: asGiven,
    sign: '÷',
    operands: [2],
  },
  {
    operator: 'average',
    cue: MEAN_CUE,
    sure: MEAN_SURE,
    fits: isPlain,
    compute: ratio,
    order: asGiven,
    sign: '÷',
    operands: [2],
  },
  {
    operator: 'sum',
    cue: TOTAL_CUE,
    sure: TOTAL_SURE,
    fits: isPlain,
    compute: figures => sizes(figures).reduce((sum, size) => sum + size, 0),
    order: (one, other) => one.span.start - other.span.start,
    sign: '+',
    operands: [2, 3, 4],
  },
]
