import type { Asked } from '../match/asked.ts'
import { assign } from '../match/assignment.ts'
import type { Match } from '../match/match.ts'
import { fold } from '../report/fold.ts'
import { isPartOf, type Report, type Section } from '../report/report.ts'
import { coverage } from '../search/match.ts'
import type { Term } from '../search/query.ts'
import type { Answer, FigureCitation } from './answer.ts'
import { citationOf, type Evidence } from './evidence.ts'
import { cited } from './figure-answer.ts'
import { evidenceIn, type Holdings } from './holdings.ts'
import { common, type Inquiry, none } from './inquiry.ts'
import { askedOf, knownsFor, matchesIn } from './matching.ts'
import type { ListQuestion, Reach } from './parts.ts'

/** Several figures: one for each thing asked, or all that stand by a topic, in the report's order. */
export function answerList(list: ListQuestion, whole: Inquiry, holdings: Holdings): Answer {
  const figures =
    list.kind === 'each' ? figureEach(list, whole, holdings) : figuresOnTopic(list, whole, holdings)
  if (figures.length === 0) return none(whole, [])
  return { kind: 'figures', figures, ...common(whole, figures) }
}

/** One figure for each part of the question, assigned together. */
function figureEach(
  { texts, shared }: ListQuestion & { kind: 'each' },
  whole: Inquiry,
  holdings: Holdings,
): FigureCitation[] {
  const knowns = knownsFor(whole, holdings)
  const asked = texts
    .map(text => datedAs(askedOf(text, whole, holdings), whole))
    .filter(saysSomething)
  if (asked.length < 2) return []
  const common = shared === '' ? [] : askedOf(shared, whole, holdings).words
  const tables = asked.map((each, i) => {
    const before = asked.slice(0, i).flatMap(({ words }) => words)
    const last = asked.at(-1)
    const head = last && last !== each ? last.target.filter(word => last.words.includes(word)) : []
    const inherited = [...common, ...before, ...head]
    return matchesIn(each, knowns, {
      inquiry: whole,
      holdings,
      options: { inherited, inList: true },
    })
  })
  return assign(tables).filter(isGood).map(cited)
}

/** The years of the whole question are those of a part that names none. */
function datedAs(asked: Asked, { question: { years, leaning } }: Inquiry): Asked {
  const own = asked.question.years
  return own.stated.length + own.relative.length > 0
    ? asked
    : {
        ...asked,
        question: { ...asked.question, years, leaning: asked.question.leaning ?? leaning },
      }
}

const saysSomething = ({ words, question }: Asked): boolean =>
  words.length > 0 ||
  question.years.stated.length + question.years.relative.length > 0 ||
  question.measure !== null

const MOST = 1.9
const MOST_DOUBTED = 1.3

const isGood = ({ cost, veto }: Match): boolean => cost < MOST && !(veto && cost > MOST_DOUBTED)

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
