import type { Figure } from '../figure/figure.ts'
import type { Operator } from '../lexicon/computation-words.ts'
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

const CHANGES = /增长|增加|上升|提高|增幅|增速|下降|减少|降低|降幅/

/** All ways, the surest first. */
export const COMPUTATIONS: readonly Computation[] = [
  {
    operator: 'growth',
    cue: CHANGES,
    sure: CHANGES,
    fits: isPercent,
    compute: ([one, other]) =>
      one && other ? Math.abs(sizeOf(one) - sizeOf(other)) / sizeOf(other) : Number.NaN,
    order: asGiven,
    sign: GROWTH,
    operands: [2],
  },
  {
    operator: 'difference',
    cue: /[多少高低快慢差减增超剩未没]|相差|净|其余/,
    sure: /比.*(?:多|少|高|低|快|慢|增加|减少)|相差|净增|净减|差了|差距|其余|剩下|还剩|(?:没有?|未)被?[采办解答完].*(?:有|剩|为|是)|(?:还有|另有|尚有|有).*(?:未|没)/,
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
    sure: /占|率|比例|比重|[里中][^,;。]*[成半分]|^[^,;。]{0,4}(?:[一二三四五六七八九]分之|[一大多过]半|[一二两三四五六七八九]成)|[%成半一二三四五六七八九](?:左右)?(?:的[^,;。\d]{0,6})?(?:被|得到|获得|已)$/,
    fits: figure => isPercent(figure) && figure.change === null,
    compute: ratio,
    order: asGiven,
    sign: '÷',
    operands: [2],
  },
  {
    operator: 'times',
    cue: /倍|相当|[是为]/,
    sure: /倍/,
    fits: figure => figure.unit === '倍',
    compute: ratio,
    order: asGiven,
    sign: '÷',
    operands: [2],
  },
  {
    operator: 'average',
    cue: /平均|均|每/,
    sure: /平均|[人户]均|每(?![年月周天日季])/,
    fits: isPlain,
    compute: ratio,
    order: asGiven,
    sign: '÷',
    operands: [2],
  },
  {
    operator: 'sum',
    cue: /共|计|总|加|合|累|全部|(?:里头?|其?中)$/,
    sure: /合计|总共|一共|加起来|共计|总计|[加合]在一起|合起来|相加|全部|\d个[^,;。\d]{2,12}(?:里头?|中)$|\d个[^,;。\d]{0,12}其中$/,
    fits: isPlain,
    compute: figures => sizes(figures).reduce((sum, size) => sum + size, 0),
    order: (one, other) => one.span.start - other.span.start,
    sign: '+',
    operands: [2, 3, 4],
  },
]
