import { TASK_OR_APPENDIX } from '../lexicon/heading-words.ts'
import { GREAT_PART_ASKED, PUT_UNDER } from '../lexicon/place-words.ts'
import { asksForPlace, readPlaceQuestion } from '../question/place-question.ts'
import { fold } from '../report/fold.ts'
import type { Passage, Report, Section, Span } from '../report/report.ts'
import type { Term } from '../search/query.ts'
import type { Hit } from '../search/search.ts'
import { coverage } from '../search/term-match.ts'
import { IN_PLACE_ANSWER } from '../weights.ts'
import type { Answer, Note, Told } from './answer.ts'
import type { Answerer } from './answerer.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import { introductions, partOn } from './outline-answer.ts'
import { partsOf } from './outline-parts.ts'
import { restrictionsOf, tellsOfAll } from './restriction.ts'
import { common, none, type Retrieval } from './retrieval.ts'

/** In which part of the report something is spoken of: the part's heading, and the sentence there. */
export const PLACES: Answerer = {
  kind: 'places',
  answer(asked, corpus) {
    const { text, measure, leaning } = asked.question
    const wanted = measure === null ? readPlaceQuestion(text) : null
    if (wanted === null) return null
    const { asksPart } = wanted
    const terms = termsSaid(asked.terms)
    const part = asksPart ? partTold(asked, corpus) : null
    if (part !== null) return part
    const restrictions = restrictionsOf(asked, corpus)
    const [best, ...others] = hitsAt(asked.hits, terms)
      .filter(
        ({ passage, report }) =>
          leaning === null || (report.sections[passage.section]?.half ?? leaning) === leaning,
      )
      .filter(hit => tellsOfAll(restrictions, terms, hit))
    if (best === undefined) return none(asked, [])
    const hits = [best, ...others, ...asked.hits.filter(hit => ![best, ...others].includes(hit))]
    const told = asksPart ? { told: toldOf(best, terms) } : {}
    const rest = common({ ...asked, hits }, [])
    const notes = [...rest.notes, ...unexplained(best, text)]
    return { kind: 'passage', figures: [], ...told, ...rest, notes }
  },
}

/**
 * Under which great heading 代表工作 stands: the part that names it in its heading or its first words; null where none
 * does.
 */
function partTold(asked: Retrieval, corpus: IndexedCorpus): Answer | null {
  const { text, leaning } = asked.question
  const [before = ''] = text.split(GREAT_PART_ASKED)
  const topic = before.replace(PUT_UNDER, '')
  const [report] = asked.scope.reports
  if (before === text || topic.length < 2 || report === undefined) return null
  const part = partOn(topic, { report, corpus, half: leaning, headings: true })
  const [passage] = part === null ? [] : introductions([part])
  if (part === null || passage === undefined || !partsOf(report, null).includes(part.section))
    return null
  const { terms } = corpus.read(topic)
  if (coverage(terms, part.section.heading + passage.passage.text) < IN_PLACE_ANSWER.ofPart)
    return null
  const hits = [passage, ...asked.hits.filter(hit => hit.passage !== passage.passage)]
  const told = toldOf(passage, terms)
  return { kind: 'passage', figures: [], told, ...common({ ...asked, hits }, []) }
}

/** What is said there, without the words that ask where; of 报告 alone nothing is left. */
function termsSaid(terms: readonly Term[]): readonly Term[] {
  const said = terms.filter(({ text }) => !asksForPlace(text))
  const named = said.filter(({ text }) => text !== '报告')
  return named.length > 0 ? named : said
}

/** Of an expression in quotation marks it is said, too, that it is only used. */
function unexplained({ passage, report }: Hit, text: string): Note[] {
  const quoted = [...report.folded.slice(passage.span.start, passage.span.end).matchAll(QUOTED)]
  const expression = quoted.map(([, words = '']) => words).find(words => text.includes(words))
  return expression === undefined ? [] : [{ kind: 'undefined', expression }]
}

/** In quotation marks, and nothing in brackets or a list beside it that says what it is. */
const QUOTED = /"([^"]{2,16})"(?!\p{Script=Han}{0,3}\()/gu

function hitsAt(hits: readonly Hit[], terms: readonly Term[]): Hit[] {
  return hits
    .map(hit => ({ hit, found: coverage(terms, wordsOf(hit)) }))
    .filter(({ found }) => found >= IN_PLACE_ANSWER.found)
    .map(({ hit, found }) => ({
      hit,
      found:
        found +
        IN_PLACE_ANSWER.headed * headed(hit, terms) +
        IN_PLACE_ANSWER.again * timesNamed(wordsOf(hit), terms),
    }))
    .sort((a, b) => b.found - a.found)
    .map(({ hit }) => hit)
}

/** How often the things asked for are named, up to a few times: what speaks of them on and on is meant. */
function timesNamed(text: string, terms: readonly Term[]): number {
  const typed = terms.filter(({ text: word }) => !/^[a-z]/.test(word)) // English has too many words for one
  const words = typed.flatMap(({ alternatives }) =>
    alternatives.flatMap(({ text: word, via }) => (via === 'part' ? [] : word)),
  )
  const times = words.reduce((sum, word) => sum + text.split(word).length - 1, 0)
  return Math.min(MOST_TIMES, times)
}

const MOST_TIMES = 4

/** How far the passage's own headings are about what is asked. */
function headed({ passage, report }: Hit, terms: readonly Term[]): number {
  const { heading = '' } = report.sections[passage.section] ?? {}
  return coverage(terms, fold(heading + (passage.runIn ?? '')))
}

const wordsOf = ({ passage, report }: Hit): string =>
  report.folded.slice(passage.span.start, passage.span.end)

function toldOf({ passage, report }: Hit, terms: readonly Term[]): Told {
  return {
    text: headingOf(report, passage),
    spans: [],
    sentence: bestSentence(passage, report, terms),
  }
}

/** The part by its number and headings: 二(三) 深度聚焦高效能治理 › 着力城市治理提升; a great part as it is printed. */
function headingOf(report: Report, { section, runIn }: Passage): string {
  const own = report.sections[section]
  const part = own === undefined ? '' : nameOf(own, report)
  return [part, runIn ?? ''].filter(words => words !== '').join(' › ')
}

function nameOf(section: Section, { text }: Report): string {
  const { label, number, heading, span } = section
  if (fold(label) === fold(heading)) return label
  const at = number === '' ? -1 : text.indexOf(heading, span.start)
  const isTask = TASK_OR_APPENDIX.test(label)
  if (at < 0 || !(isTask || label === number)) return `${label} ${heading}`.trim()
  const printed = text.slice(span.start, at + heading.length).replace(/\s+/g, ' ')
  return isTask ? `${printed}（${label}）` : printed
}

function bestSentence(
  { sentences, span }: Passage,
  { folded }: Report,
  terms: readonly Term[],
): Span {
  const scored = sentences.map(each => ({
    each,
    found: coverage(terms, folded.slice(each.start, each.end)),
  }))
  return scored.sort((a, b) => b.found - a.found)[0]?.each ?? span
}
