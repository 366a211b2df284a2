import { TOWN_COUNTED } from '../lexicon/place-names.ts'
import type { Judged } from './claim-verdict.ts'
import type { Draft } from './claim-words.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'

const SEARCHED = 3

/**
 * Whether a claim only counts places that the report lists: 三个试点镇, where it has 在甲镇、乙镇、丙镇试点.
 *
 * @example countsListed(judged, draft, corpus) // true
 */
export function countsListed(
  { matched: { figure }, verdict }: Judged,
  { folded, read, reports }: Draft,
  { index }: IndexedCorpus,
): boolean {
  const { clause, span, number, value } = figure
  const kind = TOWN_COUNTED.exec(folded.slice(span.end, clause.end))?.groups
  if (verdict === 'supported' || !SPELLED.test(value) || number === null || number < 2 || !kind)
    return false
  const before = folded.slice(clause.start, span.start).split('、').at(-1) ?? ''
  const text = before + (folded.slice(span.end, clause.end).split('、')[0] ?? '')
  const query = { text, terms: read(text), respelled: [] }
  const hits = index.search(query, { limit: SEARCHED, accept: each => reports.includes(each) })
  return hits.some(({ passage: { span: place }, report }) => {
    const said = report.folded.slice(place.start, place.end)
    return said.includes(kind.modifier ?? '') && listsOf(said, kind.kind ?? '').includes(number)
  })
}

/** 三个试点镇: a number in digits is one of the report's own. */
const SPELLED = /^[两二三四五六七八九十]$/

/** How many places of a kind are named in a row, of each such row. */
function listsOf(text: string, kind: string): number[] {
  const row = new RegExp(
    `(?:[\\u4e00-\\u9fff]{2,4}?${kind}[、和与])+[\\u4e00-\\u9fff]{2,4}?${kind}`,
    'g',
  )
  return [...text.matchAll(row)].map(([found]) => found.split(kind).length - 1)
}
