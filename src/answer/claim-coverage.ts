import { actOf } from '../lexicon/acts.ts'
import { GOES_WITHOUT_SAYING, TOTAL_OF_BEFORE } from '../lexicon/draft-words.ts'
import { IN_TURN } from '../lexicon/list-words.ts'
import { MEASURED_BY } from '../lexicon/measures.ts'
import { LIGHT, VAGUE } from '../lexicon/talk.ts'
import type { Span } from '../report/report.ts'
import type { Term } from '../search/query.ts'
import { presence } from '../search/term-match.ts'
import { IN_CLAIM_COVERAGE } from '../weights.ts'
import type { Said } from './claim-candidate.ts'
import { clauseOf, endBefore, type Occurrence } from './occurrence.ts'

/**
 * Whether a noun beside the claim's number, or what it is said to be for, stands nowhere by the report's: in its part of
 * the sentence, in the sentence's first clause or in a heading.
 *
 * @example isUncovered(said, occurrenceOf('服务业对经济增长的贡献率超70%')) // true for 服务业对就业的贡献率超70%
 */
export function isUncovered({ words, subject }: Said, occurrence: Occurrence): boolean {
  const [, base = ''] = BASE.exec(subject.clause) ?? []
  const isOfEach = IN_TURN.test(subject.clause)
  return words.some(
    ({ term, named }) =>
      (base.includes(term.text) ||
        ((isNoun(term) || (named && isWord(term))) && subject.clause.includes(term.text))) &&
      !isIdle(term) &&
      MEASURED_BY.get(term.text) !== occurrence.figure.unit &&
      (term.alternatives.length > 0 || base.includes(term.text)) &&
      !isCovered(
        term,
        isOfEach ? `${zoneOf(occurrence)} ${clauseOf(occurrence)}` : zoneOf(occurrence),
        occurrence,
      ),
  )
}

/** 集中学习 is told by 集体学习, unless it stands by another number. */
function isCovered(term: Term, zone: string, occurrence: Occurrence): boolean {
  if (presence(term, zone) >= IN_CLAIM_COVERAGE.covered) return true
  const { text } = term
  return text.length > 3 && zone.includes(text.slice(-2)) && !occurrence.passageText.includes(text)
}

/** 对就业的贡献率 */
const BASE = /对([\u4e00-\u9fff]{2,8}?)的/

const isNoun = ({ names, weight, text, place }: Term): boolean =>
  names === 'thing' && weight >= IN_CLAIM_COVERAGE.noun && text.length > 1 && !place

/** 企业减税0.9亿元: what stands for what is counted, whatever part of speech it is. */
const isWord = ({ names, weight, text, place }: Term): boolean =>
  names === null && weight >= IN_CLAIM_COVERAGE.word && text.length > 1 && !place && !actOf(text)

const isIdle = ({ text }: Term): boolean =>
  VAGUE.has(text) || LIGHT.has(text) || GOES_WITHOUT_SAYING.test(text)

const ZONES = new WeakMap<Occurrence, string>()

// What is said of one figure of a long sentence: from the figure before it to the next, with what opens the sentence.
function zoneOf(occurrence: Occurrence): string {
  const known = ZONES.get(occurrence)
  if (known !== undefined) return known
  const { sentence, at, clause, what, others, headings, implied, report } = occurrence
  const first = sentence.split(/[,;:]/, 1)[0] ?? ''
  const opening = first.length < clause.start ? first : ''
  const next = others.find(other => other.at.start >= at.end)?.at.start ?? sentence.length
  const own = sentence.slice(
    isMateOfBefore(occurrence)
      ? what.start
      : Math.min(clauseBefore(occurrence), what.start, endBefore(occurrence)),
    mateBehind(occurrence)?.start ?? Math.max(clause.end, what.end, next),
  )
  const zone = [opening, own, headings, implied, report.body, report.title, report.place].join(' ')
  ZONES.set(occurrence, zone)
  return zone
}

/** 社区长者食堂57家、【家门口养老服务站】336个: what the next one of a list counts is not what this one does. */
const mateBehind = ({ sentence, at, others }: Occurrence): Span | undefined =>
  others
    .map(({ what }) => what)
    .find(({ start }) => start > at.end && sentence.slice(at.end, start) === '、')

/** Where the clause before a figure's own begins: what it names is often not named again. */
function clauseBefore({ sentence, clause }: Occurrence): number {
  const before = sentence.slice(0, Math.max(0, clause.start - 1))
  return Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), -1) + 1
}

/** 社区长者食堂57家、家门口养老服务站【336个】: nor is what the one before it counts. */
const isMateOfBefore = ({ sentence, what, others, figure }: Occurrence): boolean =>
  !TOTAL_OF_BEFORE.test(figure.what) && // 线路新增43公里、【总长度】879公里
  others.some(({ at: { end } }) => end < what.start && sentence.slice(end, what.start) === '、')
