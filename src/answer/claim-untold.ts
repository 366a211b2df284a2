import { actsIn } from '../figure/act.ts'
import { levelsIn } from '../lexicon/levels.ts'
import { MEASURED_BY } from '../lexicon/measures.ts'
import { AT_PLACE, HELD_AT } from '../lexicon/place-words.ts'
import { ANY_DEED, RATED_AS, SETTLED, TELLS_NO_DEED } from '../lexicon/result-words.ts'
import { GENERAL_PHRASE, LIGHT, VAGUE } from '../lexicon/talk.ts'
import type { Term } from '../search/query.ts'
import { presence, totalWeight } from '../search/term-match.ts'
import { IN_CLAIM_UNTOLD, PRESENT } from '../weights.ts'
import type { Said } from './claim-candidate.ts'
import { isUncovered } from './claim-coverage.ts'
import type { Subject } from './claim-subject.ts'
import type { Occurrence } from './occurrence.ts'

const PROJECTS = /^(.{2,})项目$/

/** 政府投资项目 are no 民生实事项目: they share the general noun alone. */
function areOtherProjects(claimed: string, printed: string): boolean {
  const [, stem = ''] = PROJECTS.exec(claimed) ?? []
  const pairs = [...stem].map((_, i) => stem.slice(i, i + 2)).filter(({ length }) => length === 2)
  if (levelsIn(stem).size > 0) return false
  return PROJECTS.test(printed) && stem !== '' && !pairs.some(pair => printed.includes(pair))
}

/**
 * A word of weight beside the claim's figure that stands nowhere round the report's: 低保户, 招商引资.
 *
 * @example isStrange(said, occurrenceOf('169户')) // true for 169户低保户, of which the report says nothing
 */
export function isStrange(claim: Said, occurrence: Occurrence): boolean {
  const { words, subject } = claim
  const { passageText, headings, report, figure } = occurrence
  const round = `${passageText} ${headings} ${report.body} ${report.title} ${occurrence.implied}`
  if (areOtherProjects(subject.what, figure.what) || countsOther(claim, occurrence)) return true
  if (didOtherThings(subject, round) || isUncovered(claim, occurrence)) return true
  if (isHeldElsewhere(subject, occurrence) || isRatedOtherwise(subject, round)) return true
  if (doesUntold(claim, round)) return true
  return words.some(
    ({ term, named }) =>
      (named || subject.clause.includes(term.text)) &&
      !VAGUE.has(term.text) &&
      !LIGHT.has(term.text) &&
      MEASURED_BY.get(term.text) !== figure.unit &&
      (isMissed(term, named, round) || (named && isHalf(term, round))),
  )
}

/** 会议是在达州开的, where the report names no place in which it was held. */
function isHeldElsewhere({ clause, after }: Subject, { sentence }: Occurrence): boolean {
  const place = HELD_AT.exec(`${clause}${after}`)?.groups?.place
  return place !== undefined && !AT_PLACE.some(at => sentence.includes(`${at}${place}`))
}

/** 109名代表请辞, where the report has nothing of that: a verb of its own, and none that leads to a number or only says how. */
function doesUntold({ words, subject: { verbs } }: Said, round: string): boolean {
  const done = new Set(actsIn(round).map(({ sort }) => sort))
  return verbs.some(verb => {
    if (LIGHT.has(verb) || VAGUE.has(verb) || TELLS_NO_DEED.test(verb) || SETTLED.test(verb))
      return false
    const term = words.find(word => word.term.text === verb)?.term
    if (term === undefined || term.weight < IN_CLAIM_UNTOLD.verb) return false
    const isOfClass = actsIn(verb).some(({ sort }) => sort !== null && done.has(sort))
    return !isOfClass && presence(term, round) === 0
  })
}

/** 被评为不合格, where the report tells nothing of what they were found to be. */
function isRatedOtherwise({ predicate, after }: Subject, round: string): boolean {
  const as = RATED_AS.exec(`${predicate || after}`)?.groups?.as ?? ''
  const pairs = [...as.slice(1)].map((_, i) => as.slice(i, i + 2))
  return pairs.length > 0 && !pairs.some(pair => round.includes(pair))
}

/** 完成【破产重整】: of all that is said to be done behind the number, but for what goes with any verb, nothing is told. */
function didOtherThings({ behind }: Subject, round: string): boolean {
  const telling = behind.filter(
    ({ text, weight }) =>
      text.length > 1 &&
      weight >= IN_CLAIM_UNTOLD.says &&
      !LIGHT.has(text) &&
      !VAGUE.has(text) &&
      !ANY_DEED.test(text),
  )
  return telling.length > 1 && telling.every(term => presence(term, round) === 0 && !term.place)
}

/** 8份合同, where the report's sentence has 8份规范性文件 and nothing of a contract; 理论文章 for 新闻报道. */
function countsOther({ figure, words }: Said, occurrence: Occurrence): boolean {
  const { headings, report, sentence } = occurrence
  const isBehind = figure.whatSpan.start >= figure.span.end
  if (!isBehind && figure.whatSpan.end !== figure.span.start) return false
  const nouns = words.flatMap(({ term, named }) =>
    named &&
    (term.names !== 'act' || (isBehind && figure.what === term.text)) &&
    MEASURED_BY.get(term.text) !== occurrence.figure.unit
      ? [term]
      : [],
  )
  const isUntold = (term: Term) => presence(term, sentence) < PRESENT
  const about = `${headings} ${report.body} ${report.title}`
  const told = totalWeight(nouns)
  // 聚焦监督…等工作50项: what is counted by a word for anything is what the heading names
  const isOfHeading =
    GENERAL_PHRASE.test(occurrence.figure.what) &&
    nouns.every(term => presence(term, headings) >= PRESENT)
  const isOther = nouns.every(isUntold) && !isOfHeading
  if (isBehind && told >= IN_CLAIM_UNTOLD.telling.noun && isOther) return true
  const [modifier] = nouns.length > 1 ? nouns : []
  if (modifier === undefined || presence(modifier, about) >= PRESENT) return false
  if (occurrence.figure.what.length < DESCRIBED) return false
  return (
    (isKnownThing(modifier) && isUntold(modifier)) ||
    (isThing(modifier) && isOfOtherSort(nouns, occurrence))
  )
}

/** 义务教育学校, where the report counts 中小学校 and has 义务教育 in another clause. */
function isOfOtherSort(nouns: readonly Term[], occurrence: Occurrence): boolean {
  const { sentence, clause, what, figure, implied } = occurrence
  const [modifier, head] = [nouns[0], nouns.at(-1)]
  if (!modifier || !head || !figure.what.endsWith(head.text.slice(-2))) return false
  const own = figure.what.slice(0, -head.text.length)
  const said = nouns.map(({ text }) => text).join('')
  const clauses = sentence.slice(Math.min(clause.start, what.start), Math.max(clause.end, what.end))
  return (
    own.length > 1 &&
    ![...own].some(char => said.includes(char)) &&
    presence(modifier, `${clauses} ${implied}`) < PRESENT
  )
}

/** Characters: as long a noun describes itself. */
export const DESCRIBED = 4

const isThing = ({ names, weight, place, alternatives }: Term): boolean =>
  names === 'thing' &&
  !place &&
  weight >= IN_CLAIM_UNTOLD.telling.sort &&
  alternatives.some(({ via }) => via === 'typed')

const isKnownThing = ({ names, weight, alternatives }: Term): boolean =>
  names === 'thing' &&
  weight >= IN_CLAIM_UNTOLD.telling.modifier &&
  alternatives.some(({ via }) => via === 'typed')

function isMissed(term: Term, named: boolean, round: string): boolean {
  return (
    term.names !== null &&
    !SETTLED.test(term.text) &&
    (named || term.alternatives.length > 0) &&
    (named || term.text.length > 2) &&
    term.weight >= (named ? IN_CLAIM_UNTOLD.strange.named : IN_CLAIM_UNTOLD.strange.other) &&
    presence(term, round) < PRESENT
  )
}

/** 债务纠纷, where the report has 纠纷 there and 债务 elsewhere. */
function isHalf({ text, alternatives }: Term, round: string): boolean {
  const parts = alternatives.filter(({ via }) => via === 'part')
  return (
    text.length > 3 &&
    parts.length === alternatives.length &&
    parts.some(part => round.includes(part.text)) &&
    (parts.some(part => !round.includes(part.text)) || !round.includes(text.slice(-2)))
  )
}
