import type { Figure } from '../figure/figure.ts'
import { fold } from '../report/fold.ts'
import type { Report } from '../report/report.ts'
import type { Hit } from '../search/search.ts'
import { coverage } from '../search/term-match.ts'
import { headingPath } from '../search/vocabulary.ts'
import { IN_MENTION } from '../weights.ts'
import type { FigureCitation } from './answer.ts'
import { occurrencesIn } from './indexed-corpus.ts'
import type { Library } from './library.ts'
import { citationOf } from './occurrence.ts'
import { readable } from './wording.ts'

/** Where a report speaks of a topic. */
export interface Mention {
  readonly report: Report
  /** Best first. */
  readonly hits: readonly Hit[]
  /** Those that count the topic, in the report's order. */
  readonly figures: readonly FigureCitation[]
}

const MOST_PASSAGES = 20

/**
 * Where a report speaks of a topic, in its sentences or under a heading, by its own words or others that mean as much;
 * null where it does not: of 足球 a report does not speak that speaks of 体育.
 *
 * @example mentionIn('粮食产量', report, library)?.figures[0]?.figure.text // '13.25万吨'
 */
export function mentionIn(topic: string, report: Report, { corpus }: Library): Mention | null {
  const query = corpus.read(readable(topic))
  const found = corpus.index.search(query, {
    limit: MOST_PASSAGES,
    accept: ({ id }) => id === report.id,
  })
  const terms = query.terms.map(term => ({
    ...term,
    alternatives: term.alternatives.filter(
      ({ weight, via }) => via !== 'part' && weight >= IN_MENTION.same,
    ),
  }))
  const says = (text: string, headings: string) =>
    Math.max(coverage(terms, text), IN_MENTION.byHeading * coverage(terms, headings)) >=
    IN_MENTION.spokenOf
  const hits = found.filter(({ passage }) => {
    const headings = fold(headingPath(report, passage))
    const sentences = passage.sentences.map(({ start, end }) => report.folded.slice(start, end))
    return sentences.some(sentence => says(sentence, headings))
  })
  if (hits.length === 0) return null
  // A sentence on the topic may hold figures of something else: 足球 beside the area of sports grounds.
  const counts = ({ what, implied, clause }: Figure) =>
    coverage(terms, fold(`${implied}${what}`)) >= IN_MENTION.counted ||
    coverage(terms, report.folded.slice(clause.start, clause.end)) >= IN_MENTION.spokenOf
  const figures = occurrencesIn(
    corpus,
    hits.map(({ passage }) => passage),
  )
    .filter(({ figure }) => counts(figure))
    .sort((one, other) => one.figure.span.start - other.figure.span.start)
    .map(occurrence => citationOf({ occurrence }))
  return { report, hits, figures }
}
