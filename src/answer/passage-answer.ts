import { ASKS_SHORTCOMINGS, OWNS_UP } from '../lexicon/asking-kinds.ts'
import { DEFINITION_ASKED } from '../lexicon/expression-words.ts'
import { PERSON_TITLED } from '../lexicon/persons.ts'
import { ASKS_STREET, ASKS_VENUE, NAMES_STREET, NAMES_VENUE } from '../lexicon/place-words.ts'
import { TITLED_PERSON } from '../lexicon/span-words.ts'
import { DATE_OR_YEAR } from '../lexicon/year-words.ts'
import { fold } from '../report/fold.ts'
import type { Analyzer } from '../search/analyzer.ts'
import type { Term } from '../search/query.ts'
import type { Hit } from '../search/search.ts'
import { coverage } from '../search/term-match.ts'
import { IN_PASSAGE_ANSWER } from '../weights.ts'
import type { Answer } from './answer.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import { isSurelyShown } from './passage-signs.ts'
import { isOfPlaceAsked } from './place-asked.ts'
import type { Asked } from './question.ts'
import { restrictionsOf, tellsOfAll, toldElsewhere } from './restriction.ts'
import { common, none, type Retrieval } from './retrieval.ts'
import { hasRanks, isOfYear } from './scenes.ts'

/** What a passage must hold to answer a question for a person, a date or a place. */
const TELLS: Readonly<Record<Asked, (hit: Hit, retrieval: Retrieval) => boolean>> = {
  name: ({ passage }) => PERSON_TITLED.test(passage.text),
  when: ({ passage }) => DATE_OR_YEAR.test(passage.text),
  who: inOneSentence,
  where: inOneSentence,
}

/** In which street, or where a meeting was held: only a passage that says so tells it. */
function namesPlace({ passage, report }: Hit, { question: { text } }: Retrieval): boolean {
  const said = report.folded.slice(passage.span.start, passage.span.end)
  if (ASKS_STREET.test(text)) return NAMES_STREET.test(said)
  return !ASKS_VENUE.test(text) || NAMES_VENUE.test(said)
}

/** The passage that holds most of what is asked; `none` when too little of it stands anywhere. */
export function answerPassage(retrieval: Retrieval, corpus: IndexedCorpus): Answer {
  const meant = passagesMeant(retrieval, corpus)
  const hits = foundAmong(meant, retrieval, corpus)
  const [best] = hits
  if (best === undefined) return untold(meant, retrieval, corpus)
  if (!isSurelyShown({ hit: best }, retrieval, corpus)) return unsure(retrieval, hits)
  return { kind: 'passage', figures: [], ...common({ ...retrieval, hits }, []) }
}

/** The passages that may answer, the one that holds most of what is asked first; none where that is too little. */
export const passagesFound = (retrieval: Retrieval, corpus: IndexedCorpus): readonly Hit[] =>
  foundAmong(passagesMeant(retrieval, corpus), retrieval, corpus)

function foundAmong(
  hits: readonly Hit[],
  retrieval: Retrieval,
  { analyzer }: IndexedCorpus,
): readonly Hit[] {
  const [best] = hits
  const isFound =
    best !== undefined &&
    best.score >= IN_PASSAGE_ANSWER.found &&
    (tells(best, retrieval) || namesSomebody(best, retrieval, analyzer))
  return isFound ? hits : []
}

/** Those that say nothing against what the question names, the one that holds most of what is asked first. */
function passagesMeant(retrieval: Retrieval, corpus: IndexedCorpus): readonly Hit[] {
  const persons = personsIn(retrieval, corpus.analyzer)
  const restrictions = restrictionsOf(retrieval, corpus)
  return namedFirst(retrieval).filter(
    hit =>
      tellsOf(hit, retrieval) &&
      persons.every(name => hit.passage.text.includes(name)) &&
      tellsOfAll(restrictions, retrieval.terms, hit),
  )
}

const MOST_OFFERS = 3

/** Something is said of it, but maybe not what is asked. */
const unsure = (retrieval: Retrieval, hits: readonly Hit[]): Answer =>
  none(retrieval, [], { certain: false, offers: hits.slice(0, MOST_OFFERS) })

/**
 * What is told of another place is offered, and the place named; where no person, date or place is asked for, what
 * comes nearest may say it in other words.
 */
function untold(meant: readonly Hit[], retrieval: Retrieval, corpus: IndexedCorpus): Answer {
  const elsewhere = toldElsewhere(restrictionsOf(retrieval, corpus), retrieval)
  if (elsewhere !== null)
    return none(retrieval, [], {
      certain: false,
      offers: [elsewhere.hit],
      doubt: elsewhere.doubt,
    })
  if (retrieval.question.asked !== null) return none(retrieval, [])
  const near = meant.filter(({ score }) => score >= IN_PASSAGE_ANSWER.near)
  return near.length > 0 ? unsure(retrieval, near) : none(retrieval, [])
}

/** Persons that are named by surname and name; of one whom no passage names nothing is told. */
const personsIn = ({ question, terms }: Retrieval, { tag }: Analyzer): string[] => [
  ...[...question.text.matchAll(TITLED_PERSON)].map(([name]) => name),
  ...tag(question.text).flatMap(({ word, tag: kind }) =>
    kind === 'nr' &&
    word.length >= 2 &&
    !terms.some(({ text, alternatives }) => text.includes(word) && alternatives.length > 0)
      ? word
      : [],
  ),
]

/** Of another year than the one named, or of another prize or session, nothing is told. */
const tellsOf = ({ passage, report }: Hit, retrieval: Retrieval): boolean =>
  isOfYear(passage, retrieval) &&
  hasRanks(report.folded.slice(passage.span.start, passage.span.end), retrieval.question.text)

const textOf = ({ passage, report }: Hit): string =>
  report.folded.slice(passage.span.start, passage.span.end)

/**
 * A note that explains the very term, the section that is named by a word (不足), and where a report owns up to what is
 * asked for, stand before all else.
 */
function namedFirst({ hits, terms, question }: Retrieval): Hit[] {
  const defining = DEFINITION_ASKED.test(question.text)
  const isOfShortcomings = ASKS_SHORTCOMINGS.test(question.text)
  const isNamed = (hit: Hit): boolean =>
    isSectionNamed(hit, terms) ||
    (defining && explains(hit, terms)) ||
    (isOfShortcomings && OWNS_UP.test(textOf(hit)))
  const named = hits.filter(isNamed).map(hit => ({ ...hit, score: Math.max(1, hit.score) }))
  return [...named, ...hits.filter(hit => !isNamed(hit))]
}

function explains({ passage, report }: Hit, terms: readonly Term[]): boolean {
  const inNotes = report.sections[passage.section]?.number === ''
  return (
    inNotes &&
    passage.runIn !== null &&
    coverage(terms, fold(passage.runIn)) > IN_PASSAGE_ANSWER.noteSaid
  )
}

function isSectionNamed({ passage, report }: Hit, terms: readonly Term[]): boolean {
  const section = report.sections[passage.section]
  if (section === undefined || section.number !== '') return false
  return terms.some(({ alternatives }) => alternatives.some(({ text }) => text === section.heading))
}

function tells(hit: Hit, retrieval: Retrieval): boolean {
  const { asked } = retrieval.question
  return (
    isOfPlaceAsked(retrieval.terms, hit) &&
    isAboutMore(hit, retrieval) &&
    namesPlace(hit, retrieval) &&
    (asked === null || TELLS[asked](hit, retrieval))
  )
}

/** A place alone says nothing: 万州烤鱼 is not answered by what万州 did. */
function isAboutMore({ terms: found }: Hit, { terms }: Retrieval): boolean {
  // 火锅去 is met as 过去 by chance, where nothing else is known
  const unknown = terms.some(({ alternatives }) => alternatives.length === 0)
  const places = terms.filter(({ place, text }) => place && found.includes(text))
  if (places.length > 1 && !unknown) return true // 跟甲县、乙县一起做了什么
  return terms.some(
    ({ place, alternatives }) =>
      !place &&
      alternatives.some(
        ({ text, via }) => found.includes(text) && !(unknown && via === 'sound' && text.length < 3),
      ),
  )
}

/** Whoever is asked for by name is told where the sentence that holds the question names somebody. */
function namesSomebody(hit: Hit, retrieval: Retrieval, { tag }: Analyzer): boolean {
  if (retrieval.question.asked !== 'name' || !inOneSentence(hit, retrieval)) return false
  if (!isOfPlaceAsked(retrieval.terms, hit) || !isAboutMore(hit, retrieval)) return false
  const { passage, report } = hit
  return passage.sentences.some(({ start, end }) => {
    const text = report.folded.slice(start, end)
    if (coverage(retrieval.terms, text) < IN_PASSAGE_ANSWER.together) return false
    return tag(text).some(
      ({ word, tag: kind }) =>
        /^nr/.test(kind) && word.length > 1 && !retrieval.question.text.includes(word),
    )
  })
}

/** Who did it, or where, is told only where one sentence holds nearly all that is asked. */
function inOneSentence({ passage, report }: Hit, { terms }: Retrieval): boolean {
  if (terms.some(term => term.alternatives.length === 0 && !/^[a-z]/.test(term.text))) return false
  return passage.sentences.some(
    ({ start, end }) =>
      coverage(terms, report.folded.slice(start, end)) >= IN_PASSAGE_ANSWER.together,
  )
}
