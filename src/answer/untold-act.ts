import {
  ABSTRACT_OBJECTS,
  ACT_OBJECT,
  BEHIND_ACT,
  DOERS_NAMED,
  FINDING_ACTS,
  LIGHT_ACTS,
  OPENS_NO_DOER,
  RESULT_AT_END,
  WHEN_BEFORE_DOER,
} from '../lexicon/acts-asked.ts'
import { ANY_MEMBERS } from '../lexicon/enumeration-words.ts'
import { ANY_OBJECT } from '../lexicon/span-words.ts'
import type { Report, Span } from '../report/report.ts'
import { taggedTokens } from '../search/analyzer.ts'
import { headingPath } from '../search/vocabulary.ts'
import type { Answer } from './answer.ts'
import { nounAt } from './asked-noun.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import { restrictionsOf } from './restriction.ts'
import type { Retrieval } from './retrieval.ts'
import { townsIn } from './towns.ts'

/** Of whose act the object is asked for. */
export interface ActAsked {
  /** Somebody else than whoever reports, by name; empty where only the act has to be told. */
  readonly doers: readonly string[]
  /** What was done, without what follows it. */
  readonly act: string
  /** Of what kind of thing the object is; empty where anything would do. */
  readonly noun: string
}

/**
 * The act of somebody else, or of finding something, whose object a question asks for; null where it asks otherwise.
 *
 * @example actAsked(retrieval('东河镇人大审议了些什么'), corpus) // { doers: ['东河'], act: '审议', noun: '' }
 */
export function actAsked(asked: Retrieval, corpus: IndexedCorpus): ActAsked | null {
  const { text } = asked.question
  const object = ACT_OBJECT.exec(text)
  if (object === null) return null
  const whole = text.slice(0, object.index).replace(BEHIND_ACT, '')
  const finding = FINDING.find(each => whole.endsWith(each))
  const before = finding === undefined ? whole.replace(RESULT_AT_END, '') : whole
  const words = taggedTokens(corpus.analyzer, before)
  const last = words.at(-1)
  if (last === undefined || !/^[vil]/.test(last.tag) || LIGHT_ACTS.has(last.text)) return null
  const act = finding ?? last.text
  const doers = doersIn(before.slice(0, before.length - act.length), asked, corpus)
  const behind = nounAt(text.slice(object.index + object[0].length), corpus)
  const noun = isKnown(behind, corpus) ? '' : behind
  return doers.length > 0 || finding !== undefined ? { doers, act, noun } : null
}

const FINDING = [...FINDING_ACTS].sort((a, b) => b.length - a.length)

/** Of what the reports have a word for anything may be an instance; of what they have none nothing is. */
const isKnown = (noun: string, { index }: IndexedCorpus): boolean =>
  ANY_MEMBERS.has(noun) ||
  ANY_OBJECT.has(noun) ||
  ABSTRACT_OBJECTS.has(noun) ||
  index.vocabulary.frequency(noun) > 0

/** Who acts: the town, place or body that a question begins with, where it is not the one that reports. */
function doersIn(before: string, asked: Retrieval, corpus: IndexedCorpus): string[] {
  const subject = before.replace(WHEN_BEFORE_DOER, '')
  const towns = townsIn(subject, [...asked.scope.reports]).filter(town => subject.startsWith(town))
  if (towns.length > 0) return towns
  if (OPENS_NO_DOER.test(subject)) return []
  const [body] = DOERS_NAMED.exec(subject) ?? []
  const places = restrictionsOf(asked, corpus).flatMap(each =>
    each.kind === 'place' && subject.startsWith(each.word) ? [each.names[0] ?? each.word] : [],
  )
  if (places.length > 0) return isJoint(subject, asked) ? [] : places
  return body === undefined || isOwn(body, asked) ? [] : [body]
}

/** 东河跟本县一起: whoever reports acts as well. */
const isJoint = (subject: string, { scope }: Retrieval): boolean =>
  [...scope.reports].some(({ place }) => place !== '' && subject.includes(stemOf(place)))

const stemOf = (place: string): string =>
  place.length > 2 ? place.replace(/[省市区县州镇乡]$/, '') : place

const isOwn = (body: string, { scope }: Retrieval): boolean =>
  [...scope.reports].some(report => report.body.includes(body))

/**
 * Whether an answer shows a sentence that does not tell what is asked: whose act it was, or the act itself.
 *
 * @example isActUntold(answer, retrieval, corpus) // 东河镇人大审了什么, where the town only tries a new meeting
 */
export function isActUntold(answer: Answer, asked: Retrieval, corpus: IndexedCorpus): boolean {
  if (answer.kind !== 'passage') return false
  const wanted = actAsked(asked, corpus)
  const [first] = answer.passages
  if (wanted === null || first === undefined) return false
  const { passage, report } = first
  const sentences = answer.told ? [answer.told.sentence] : passage.sentences
  const heading = headingPath(report, passage)
  const doers = wanted.doers.map(doer => namesOf(doer, corpus))
  const acts = namesOf(wanted.act, corpus)
  const nouns = wanted.noun === '' ? [] : namesOf(wanted.noun, corpus)
  const all = textOf(passage.span, report)
  if (nouns.length > 0 && !nouns.some(noun => all.includes(noun))) return true
  return !sentences.some(sentence => {
    const text = textOf(sentence, report)
    const around = `${text} ${heading}`
    return (
      acts.some(act => text.includes(act)) &&
      doers.every(names => names.some(name => around.includes(name)))
    )
  })
}

const textOf = ({ start, end }: Span, { folded }: Report): string => folded.slice(start, end)

/** A word with those that stand for it whole. */
const namesOf = (word: string, { read }: IndexedCorpus): string[] => [
  word,
  ...read(word).terms.flatMap(({ text, alternatives }) =>
    text === word
      ? alternatives.flatMap(({ text: other, via }) => (via === 'part' ? [] : [other]))
      : [],
  ),
]
