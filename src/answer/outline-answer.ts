import { isPartOf, type Report, type Section } from '../report/report.ts'
import type { Answer, OutlineEntry } from './answer.ts'
import type { Holdings } from './holdings.ts'
import { common, type Inquiry, none } from './inquiry.ts'
import { findOutline, type OutlineQuestion } from './outline.ts'

const INSIDE = 0.45 // share of what is asked that must stand in the part, to answer from it

/** Headings of the part asked about; or, when something in that part is asked, the passage that tells it. */
export function answerOutline(
  outline: OutlineQuestion,
  inquiry: Inquiry,
  { holdings, report }: { holdings: Holdings; report: Report },
): Answer {
  const entries = named(outline, findOutline(outline, report), holdings)
  const inside = outline.rest === '' ? null : insideAnswer(outline, entries, { inquiry, holdings })
  if (inside) return inside
  if (entries.length === 0) return none(inquiry, [])
  return {
    kind: 'outline',
    outline: entries,
    ...common(inquiry, []),
    passages: introductions(entries),
  }
}

/** Parts named by their heading's words rather than by a number. */
function named(
  outline: OutlineQuestion,
  entries: OutlineEntry[],
  holdings: Holdings,
): OutlineEntry[] {
  if (outline.path.length > 0 || outline.rest === '') return entries
  const [report] = entries.map(entry => entry.report)
  if (!report) return entries
  const { terms } = holdings.read(outline.rest)
  const best = report.sections
    .map(section => ({
      section,
      score: headingScore(
        section,
        terms.map(term => term.text),
      ),
    }))
    .sort((a, b) => b.score - a.score)[0]
  if (!best || best.score === 0) return entries
  const index = report.sections.indexOf(best.section)
  return [
    {
      report,
      section: best.section,
      children: report.sections.filter(other => other.parent === index),
    },
  ]
}

const headingScore = (section: Section, words: readonly string[]): number =>
  words.filter(word => section.heading.toLowerCase().includes(word)).length /
  Math.max(1, words.length)

function insideAnswer(
  outline: OutlineQuestion,
  entries: readonly OutlineEntry[],
  { inquiry, holdings }: { inquiry: Inquiry; holdings: Holdings },
): Answer | null {
  if (outline.path.length === 0) return null
  const query = holdings.read(outline.rest)
  const hits = holdings.index.search(query, {
    accept: passage => entries.some(({ section }) => isPartOf(passage, section)),
  })
  const [best] = hits
  if (!best || best.score < INSIDE) return null
  return { kind: 'passage', figures: [], ...common({ ...inquiry, hits }, []) }
}

/** The first passage of each part: what it says before its sub-headings. */
function introductions(entries: readonly OutlineEntry[]) {
  return entries.flatMap(({ report, section }) => {
    const passage = report.passages.find(each => each.span.start >= section.span.start)
    return passage ? [{ passage, report, score: 1, terms: [] }] : []
  })
}
