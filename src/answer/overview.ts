import { readPartQuestion } from '../question/part-question.ts'
import { overviewAsked, topicSummedUp } from '../question/report-question.ts'
import { type Half, isPartOf, type Report, type Section } from '../report/report.ts'
import { IN_OVERVIEW } from '../weights.ts'
import type { Answer, FigureCitation, OutlineEntry } from './answer.ts'
import type { Answerer } from './answerer.ts'
import { type IndexedCorpus, occurrencesIn } from './indexed-corpus.ts'
import { citationOf, type Occurrence } from './occurrence.ts'
import { halfOfYear, introductions, partOn } from './outline-answer.ts'
import { childrenOf, partsOf } from './outline-parts.ts'
import { parseOutline } from './outline-question.ts'
import { unnamed } from './report-facts.ts'
import { common, type Retrieval } from './retrieval.ts'

/** What a half of the report, or all of it, amounts to: its parts, each with its most telling figures. */
export const OVERVIEW: Answerer = {
  kind: 'overview',
  answer(asked, corpus) {
    const [report] = asked.scope.reports
    if (!report) return null
    const words = unnamed(asked.typed, corpus.reports)
    const wanted = overviewAsked(words)
    if (!wanted) return topicOverview(words, asked, { report, corpus })
    const half = halfOfYear(asked.question, report) ?? wanted.half
    const outline = sectionsOf(report, half).map(section =>
      entryOf(section, { report, corpus, most: half === null ? 1 : 2 }),
    )
    return outline.length === 0
      ? null
      : ({ kind: 'outline', outline, ...common(asked, []), passages: [] } satisfies Answer)
  },
}

/** What one part amounts to, where it is named by what it is on. */
function topicOverview(
  words: string,
  asked: Retrieval,
  { report, corpus }: { report: Report; corpus: IndexedCorpus },
): Answer | null {
  const wanted = topicSummedUp(words)
  if (wanted === null || countsParts(asked.question.text)) return null
  const half = halfOfYear(asked.question, report) ?? wanted.half
  const part = partOn(wanted.topic, { report, half, corpus, headings: false })
  if (part === null) return null
  const outline = [part]
  return { kind: 'outline', outline, ...common(asked, []), passages: introductions(outline) }
}

/** 自身建设那部分后面讲什么, 第三部分: a part is told by its number or its neighbour. */
function countsParts(text: string): boolean {
  return [parseOutline(text), readPartQuestion(text)].some(
    asked => asked !== null && (asked.shift !== 0 || asked.path.length > 0),
  )
}

function sectionsOf(report: Report, half: Half | null): Section[] {
  if (half !== null) return partsOf(report, half)
  const both = (['review', 'plan'] as const).flatMap(each => partsOf(report, each))
  return [...new Set(both)]
}

interface Choosing {
  readonly report: Report
  readonly corpus: IndexedCorpus
  /** How many figures a part shows. */
  readonly most: number
}

function entryOf(section: Section, { report, corpus, most }: Choosing): OutlineEntry {
  const within = report.passages.filter(passage => isPartOf(passage, section))
  const figures = mostTelling(occurrencesIn(corpus, within), section, most)
  return { report, section, children: childrenOf(report, section), figures }
}

/** The most telling figures, from different passages where there are, in the report's order. */
function mostTelling(all: readonly Occurrence[], section: Section, most: number): FigureCitation[] {
  const ranked = all
    .map(occurrence => ({ occurrence, weight: tellingOf(occurrence, section) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
  const chosen: Occurrence[] = []
  for (const { occurrence } of ranked)
    if (chosen.length < most && chosen.every(({ passage }) => passage !== occurrence.passage))
      chosen.push(occurrence)
  return chosen
    .sort((a, b) => a.figure.span.start - b.figure.span.start)
    .map(occurrence => citationOf({ occurrence }))
}

const MOST_SHARED = 4

/** What a figure tells of its part: printed in digits, of something named, the part's own subject. */
function tellingOf({ figure, headings }: Occurrence, section: Section): number {
  const { number, value, what, kind } = figure
  if (!/^\d/.test(value) || what === '' || kind === 'ordinal') return 0
  const about = `${headings} ${section.heading}`
  const shared = [...new Set(what)].filter(char => about.includes(char)).length
  return (
    1 +
    IN_OVERVIEW.size * Math.log10(1 + Math.abs(number ?? 0)) +
    IN_OVERVIEW.ownWords * Math.min(shared, MOST_SHARED)
  )
}
