import { SEAM } from '../lexicon/seams.ts'
import { type Analyzer, type TaggedToken, taggedTokens } from './analyzer.ts'
import { remembered } from './memory.ts'

/**
 * The words of what somebody asks, in runs: a text is cut where one of them surely ends.
 *
 * @param from the place of its first character
 * @example runsOf(analyzer, '大会上交了')[1] // [{ text: '交', tag: 'v', start: 3, end: 4 }, …]
 */
export function runsOf(
  analyzer: Pick<Analyzer, 'tag'>,
  folded: string,
  from = 0,
): readonly (readonly TaggedToken[])[] {
  const starts = startsOf(folded)
  return starts.map((start, i) =>
    taggedTokens(analyzer, folded.slice(start, starts[i + 1]), from + start),
  )
}

// A question and each of its parts are cut by several readers.
const startsOf = remembered((folded: string): readonly number[] => [
  0,
  ...[...folded.matchAll(SEAM)].map(({ index }) => index),
])
