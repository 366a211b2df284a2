import { type BodyAsked, bodyAsked, bodyAt, isAsked } from '../lexicon/bodies.ts'
import { JOINED_BEFORE, JOINED_BEHIND } from '../lexicon/connectives.ts'
import { NAMED_AFTER_BODY, NAMED_BY_BODY, REPORT_OF_BODY } from '../lexicon/reporting-bodies.ts'
import { type Report, speaksFor } from '../report/report.ts'
import { rememberedOf } from '../search/memory.ts'
import { IN_BODIES } from '../weights.ts'
import type { Answer, FigureCitation } from './answer.ts'
import { FEW_REPORTS } from './at-hand.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import { none, type Retrieval } from './retrieval.ts'

/** A question and the one before it that it follows up; empty where it follows none. */
interface Asked {
  readonly text: string
  readonly before: string
}

/** Both without the body that they name, and what is held of that body. */
interface Addressed extends Asked {
  readonly corpus: IndexedCorpus
}

/**
 * Narrows what is held to the body that a question names, or the one that it follows up. Its own words then tell
 * nothing more of where to look; of a body without a report only what others say of it by name can tell.
 *
 * @example addressed({ text: '市中院审结了多少案件', before: '' }, corpus).text // '审结了多少案件'
 */
export function addressed({ text, before }: Asked, corpus: IndexedCorpus): Addressed {
  const named = bodyAsked(text)
  const own =
    named && NAMED_BY_BODY.test(text.slice(named.start + named.text.length)) ? null : named
  const asked = own ?? bodyAsked(before)
  if (asked === null || corpus.speaker !== null) return { text, before, corpus }
  const reports = reportsOf(corpus.reports)(asked)
  if (reports.length === 0)
    return { text, before, corpus: { ...corpus, speaker: { asked, isForeign: true } } }
  return {
    text: own === null ? text : withoutBody(text, own),
    before: own === null ? withoutBody(before, asked) : before,
    corpus: { ...corpus, reports, speaker: { asked, isForeign: false } },
  }
}

/** Those of a body, chosen once of all that are loaded. */
const reportsOf = rememberedOf((reports: readonly Report[]) => {
  const known = new Map<string, readonly Report[]>()
  return (asked: BodyAsked): readonly Report[] => {
    const key = `${asked.kinds.join()} ${asked.level}`
    const own = known.get(key) ?? reports.filter(report => speaksFor(report, asked))
    known.set(key, own)
    return own
  }
})

/** 市中院审结… → 审结…, 政府工作报告里GDP… → GDP…; a question of nothing else keeps its words. */
function withoutBody(
  text: string,
  { start, text: words }: { start: number; text: string },
): string {
  const behind = text.slice(start + words.length).replace(REPORT_OF_BODY, '')
  if (JOINED_BEHIND.test(behind) || JOINED_BEFORE.test(text.slice(0, start))) return text
  if (NAMED_AFTER_BODY.test(behind)) return text
  const rest = (text.slice(0, start) + behind.replace(/^的/, '')).trim()
  return /[\u4e00-\u9fff]{4}/.test(rest) ? rest : text
}

/**
 * An answer as far as it is the named body's: what another body's report says in passing of a court tells of that
 * court only where it is the last body named before the figure. Without such a figure the report does not tell,
 * and a note says whose reports are loaded.
 */
export function ofBodyAsked(
  answer: Answer,
  retrieval: Retrieval,
  { reports, speaker }: IndexedCorpus,
): Answer {
  if (!speaker?.isForeign) return answer
  const told = 'figures' in answer ? answer.figures : []
  const isSaidOf = ({ figure, report }: FigureCitation): boolean => {
    const last = bodyAt(report.folded.slice(figure.sentence.start, figure.span.start))
    return last !== null && isAsked(speaker.asked, last)
  }
  if (told.length > 0 && told.every(isSaidOf)) return answer
  if (told.length === 0 && answer.kind !== 'none' && retrieval.question.measure === null)
    return answer
  const nothing = none(retrieval, answer.kind === 'none' ? answer.nearFigures : [])
  const names = reports.flatMap(({ body, voices }) => [body, ...voices.map(({ name }) => name)])
  const bodies = [...new Set(names)].filter(
    name => name !== '' && !names.some(other => other !== name && other.endsWith(name)),
  )
  const note = { kind: 'bodies' as const, asked: speaker.asked.text, bodies }
  return { ...nothing, notes: [...nothing.notes, note] }
}

/** The answer of some reports alone; null where they surely tell no figure that scores so much. */
type AskOf = (reports: readonly Report[], least: number) => Answer | null

/**
 * Where no body is named and several could tell, the figure of each, told apart by their reports' titles: the
 * best first. Only bodies with a passage that fits are asked.
 */
export function toldByEach(answer: Answer, { scope, hits }: Retrieval, askOf: AskOf): Answer {
  const [best] = answer.kind === 'figure' ? answer.figures : []
  if (answer.kind !== 'figure' || !best) return answer
  const found = [...new Set(hits.map(({ report }) => report))]
  const nearest = new Set(
    found
      .filter(report => report.body !== best.report.body)
      .slice(0, scope.reports.size > FEW_REPORTS ? FEW_BODIES : MOST_BODIES),
  )
  const others = [...scope.reports].filter(report => nearest.has(report))
  const least = IN_BODIES.alike * best.score
  const figures = others
    .flatMap(report => figureOf(askOf([report], least)))
    .filter(({ score }) => score >= least)
  if (figures.length === 0) return answer
  const alike = answer.figures.filter(({ report }) => report === best.report)
  return { ...answer, figures: [best, ...figures, ...alike.slice(1)] }
}

// Whose passages fit best: nobody reads more.
const MOST_BODIES = 8
const FEW_BODIES = 3 // where there are many

const figureOf = (answer: Answer | null): readonly FigureCitation[] =>
  answer?.kind === 'figure' ? answer.figures.slice(0, 1) : []
