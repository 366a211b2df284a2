import { extractFigures } from '../figure/extract.ts'
import type { Figure } from '../figure/figure.ts'
import {
  BARE_DIFFERENCE,
  BARE_IN_SUM,
  MEASURE_OF_NUMBER,
  SUM_SAID,
} from '../lexicon/total-words.ts'
import type { Span } from '../report/report.ts'

/**
 * The figures of a draft. Who adds up leaves measure words out: 站一百九十二,点一百八,加起来三百七十二 counts as many 个, and
 * 学习次数 counts 次.
 *
 * @example figuresSpoken('站192,点180,加起来372', '站192,点180,加起来372').map(figure => figure.text) // ['192', '180', '372']
 */
export function figuresSpoken(folded: string, text: string): Figure[] {
  const bare = isSaid(folded) ? bareNumbersIn(folded) : []
  if (bare.length === 0) return extractFigures(folded, text)
  const [full, typed] = [folded, text].map(each => inserted(each, bare)) as [string, string]
  const ends = bare.map(({ end, measure }, i) => ({
    end: end + lengthOf(bare.slice(0, i)),
    length: measure.length,
  }))
  const back = (at: number): number =>
    ends.reduce((left, { end, length }) => left - Math.min(length, Math.max(0, at - end)), at)
  const backed = ({ start, end }: Span): Span => ({ start: back(start), end: back(end) })
  return extractFigures(full, typed).map(figure => {
    const span = backed(figure.span)
    return {
      ...figure,
      span,
      text: text.slice(span.start, span.end),
      ...(bare.some(({ end, given }) => end === span.end && !given) ? { unit: '' } : {}),
      whatSpan: backed(figure.whatSpan),
      clause: backed(figure.clause),
      sentence: backed(figure.sentence),
    }
  })
}

const isSaid = (text: string): boolean => SUM_SAID.test(text) || BARE_DIFFERENCE.test(text)

/** A number without its measure word, and the one that it is given. */
interface Bare {
  readonly end: number
  readonly measure: string
  /** Whether the sentence names the measure word: 学习次数. */
  readonly given: boolean
}

const lengthOf = (bare: readonly Bare[]): number =>
  bare.reduce((sum, { measure }) => sum + measure.length, 0)

function bareNumbersIn(folded: string): Bare[] {
  return folded.split(/(?<=[。;])/).reduce<{ found: Bare[]; from: number }>(
    ({ found, from }, sentence) => {
      const own = isSaid(sentence) ? bareIn(sentence, from) : []
      return { found: [...found, ...own], from: from + sentence.length }
    },
    { found: [], from: 0 },
  ).found
}

function bareIn(sentence: string, from: number): Bare[] {
  const [measure] = sentence.match(MEASURE_OF_NUMBER) ?? []
  return [...sentence.matchAll(BARE_IN_SUM)].map(({ 0: { length }, index }) => ({
    end: from + index + length,
    measure: measure ?? '个',
    given: measure !== undefined,
  }))
}

function inserted(text: string, bare: readonly Bare[]): string {
  let full = ''
  let from = 0
  for (const { end, measure } of bare) {
    full += text.slice(from, end) + measure
    from = end
  }
  return full + text.slice(from)
}
