import { fold } from '../report/fold.ts'
import { isPartOf, type Report, type Section } from '../report/report.ts'
import { coverage } from '../search/match.ts'
import type { Term } from '../search/query.ts'
import type { Answer, FigureCitation } from './answer.ts'
import { citationOf, type Evidence } from './evidence.ts'
import { firstSure } from './figure-answer.ts'
import type { RankedFigure } from './figure-ranking.ts'
import { evidenceIn, type Holdings } from './holdings.ts'
import { common, type Inquiry, inquire, none, rankFor } from './inquiry.ts'
import type { ListQuestion, Reach } from './parts.ts'

/** Several figures: one for each thing asked, or all that stand by a topic, in the report's order. */
export function answerList(list: ListQuestion, whole: Inquiry, holdings: Holdings): Answer {
  const figures =
    list.kind === 'each' ? figureEach(list, whole, holdings) : figuresOnTopic(list, whole, holdings)
  if (figures.length === 0) return none(whole, rankFor(whole, holdings))
  return { kind: 'figures', figures, ...common(whole, figures) }
}

/** Each part of the question, by its own words first; then with the words of those before it, then of all. */
function figureEach(
  { texts, shared }: ListQuestion & { kind: 'each' },
  whole: Inquiry,
  holdings: Holdings,
): FigureCitation[] {
  const source = { typed: whole.typed, language: whole.language }
  const ask = (text: string, terms: readonly Term[]) =>
    inquire({ ...source, text }, holdings, {
      placeFrom: whole.question.text,
      time: whole.question,
      terms,
    })
  const sharedTerms = holdings.read(shared).terms
  const alone = texts.map(text => ask(text, sharedTerms))
  const taken: Evidence[] = []
  return alone.flatMap((inquiry, i) => {
    const [before, behind] = [alone.slice(0, i), alone.slice(i + 1)]
    const along = behind.length > 0 ? [before, [...before, ...behind]] : [before] // of the last they are the same
    const asks = [
      () => inquiry,
      ...along.map(
        others => () =>
          ask(
            texts[i] ?? '',
            others.flatMap(other => other.terms),
          ),
      ),
    ]
    const best = firstToTell(asks, taken, holdings)
    if (!best) return []
    taken.push(best.evidence)
    return [citationOf(best)]
  })
}

/** The best figure of the first inquiry that is sure of one which is not taken. */
function firstToTell(
  inquiries: readonly (() => Inquiry)[],
  taken: readonly Evidence[],
  holdings: Holdings,
): RankedFigure | undefined {
  for (const ask of inquiries) {
    const inquiry = ask()
    const ranked = rankFor(inquiry, holdings).filter(each => !taken.includes(each.evidence))
    const best = firstSure(inquiry, ranked)
    if (best) return best
  }
  return undefined
}

const NEAR_BEST = 0.8
const ON_TOPIC = 0.5

function figuresOnTopic(
  { reach }: ListQuestion & { kind: 'topic' },
  whole: Inquiry,
  holdings: Holdings,
): FigureCitation[] {
  return topicEvidence(whole, holdings, reach).map(evidence => citationOf({ evidence }))
}

/** The figures that stand by a topic, in the report's order: in its sentences, or under its heading. */
export function topicEvidence(
  { hits, terms, scope }: Inquiry,
  holdings: Holdings,
  reach: Reach,
): Evidence[] {
  const headed = reach === 'section' ? sectionHeaded(terms, scope.reports) : undefined
  if (headed) return evidenceWithin(headed, holdings)
  const scored = evidenceIn(
    holdings,
    hits.map(hit => hit.passage),
  ).map(evidence => ({
    evidence,
    score: topicCoverage(evidence, terms, reach),
  }))
  const best = Math.max(0, ...scored.map(each => each.score))
  if (best < ON_TOPIC) return []
  return scored
    .filter(each => each.score >= best * NEAR_BEST)
    .map(each => each.evidence)
    .sort(
      (a, b) => a.report.id.localeCompare(b.report.id) || a.figure.span.start - b.figure.span.start,
    )
}

function topicCoverage(evidence: Evidence, terms: readonly Term[], reach: Reach): number {
  const inSentence = coverage(terms, evidence.sentence)
  return reach === 'sentence'
    ? inSentence
    : Math.max(inSentence, 0.9 * coverage(terms, evidence.headings))
}

const HEADED = 0.6 // share of the topic that a section's heading must hold

function sectionHeaded(terms: readonly Term[], reports: Iterable<Report>): Placed | undefined {
  let best: Placed | undefined
  let most = HEADED
  for (const report of reports)
    for (const section of report.sections) {
      const share = coverage(terms, fold(section.heading))
      if (share > most) [best, most] = [{ section, report }, share]
    }
  return best
}

interface Placed {
  readonly section: Section
  readonly report: Report
}

const evidenceWithin = ({ section, report }: Placed, holdings: Holdings): Evidence[] =>
  evidenceIn(
    holdings,
    report.passages.filter(passage => isPartOf(passage, section)),
  )
