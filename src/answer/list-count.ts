import { HOW_MANY_MEMBERS } from '../lexicon/enumeration-words.ts'
import { HOW_MANY } from '../lexicon/measure-words.ts'
import { NAMES_ONLY, NAMES_WISHED } from '../lexicon/span-words.ts'
import { readPartQuestion } from '../question/part-question.ts'
import { ALIKE_LIST } from './alike-list.ts'
import type { Answer, FigureCitation } from './answer.ts'
import type { Answerer } from './answerer.ts'
import { ENUMERATED_LIST, enumeratedInstead } from './enumerated-list.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import type { ListKind } from './list-kind.ts'
import { NAMED_LIST } from './named-list.ts'
import { parseOutline } from './outline-question.ts'
import { PHRASE_LIST } from './phrase-list.ts'
import { common, type Inherited, type Retrieval, retrieve, type Source } from './retrieval.ts'
import { SPANS } from './span-answer.ts'
import { counted, namesOf, withFirst } from './written-list.ts'

/** How many, where the report writes them out and gives no number: counted from its list, with the names. */
const counting = ({ kind, find }: ListKind): Answerer => ({
  kind: `count of ${kind} list`,
  answer(asked, corpus) {
    const found = find(asked, corpus)
    return found && counted(found.list, found.measure, asked)
  },
})

/** Asked by what the items of a list end in, which nothing but a list has: before any figure. */
export const ALIKE_COUNT = counting(ALIKE_LIST)

/** Those tried where no figure is told: what the report lists is counted. */
export const COUNT_ANSWERERS: readonly Answerer[] = [NAMED_LIST, PHRASE_LIST, ENUMERATED_LIST].map(
  counting,
)

/**
 * What the report writes out of the kind that is asked for, where the figure found counts something else.
 *
 * @example countedInstead(answer.figures, retrieval, corpus)?.derived.value // '4个方面'
 */
export function countedInstead(
  [told]: readonly FigureCitation[],
  asked: Retrieval,
  corpus: IndexedCorpus,
): Answer | null {
  const found = told === undefined ? null : enumeratedInstead(told.figure, asked, corpus)
  return found && counted(found.list, found.measure, asked)
}

/**
 * How many the report names, where just that is asked, whatever number it gives; null where it is not asked, or
 * fewer than two are named.
 *
 * @example countNamed({ typed, language, text: '帮扶成员单位写出名字的有几家' }, corpus)?.derived.value // '4家'
 */
export function countNamed(
  source: Source,
  corpus: IndexedCorpus,
  inherited: Inherited,
): Answer | null {
  const bare = source.text.replace(NAMES_ONLY, ' ').trim()
  return bare === source.text ? null : countAsNames(bare, source, { corpus, inherited }, SPAN_NAMES)
}

interface Within {
  readonly corpus: IndexedCorpus
  readonly inherited: Inherited
}

type FindNames = (asked: Retrieval, corpus: IndexedCorpus) => Answer | null

const SPAN_NAMES: FindNames = (asked, corpus) => SPANS.answer(asked, corpus)
const ANY_NAMES: FindNames = (asked, corpus) =>
  SPANS.answer(asked, corpus) ?? namesListed(asked, corpus)

/** How many names there are, by the question which they are. */
function countAsNames(
  bare: string,
  source: Source,
  { corpus, inherited }: Within,
  find: FindNames,
): Answer | null {
  const [number, measure = '个'] = HOW_MANY.exec(bare) ?? []
  if (number === undefined) return null
  const [before = '', after = ''] = bare.split(number, 2)
  const which = `哪几${measure}`
  for (const text of [`${before}${which}${after}`, `${after}有${which},${before}`]) {
    const asked = retrieve({ ...source, text }, corpus, inherited)
    const found = find(asked, corpus)
    const [first] = found?.passages ?? []
    if (found?.kind !== 'passage' || !found.told || first === undefined) continue
    const count = counted({ told: found.told, open: false, ...first }, measure, asked)
    if (count !== null && found.told.spans.length > 1) return count
  }
  return null
}

/**
 * How many there are and which, where both are asked: counted from their names where the report gives no number.
 *
 * @param ask how a question of its own is answered
 * @example countWithNames(source, { corpus, inherited }, ask)?.derived.value // '3个' for 在几个镇试点，报下名字
 */
export function countWithNames(
  source: Source,
  within: Within,
  ask: (text: string) => Answer,
): Answer | null {
  const bare = source.text.replace(NAMES_WISHED, '')
  if (bare === source.text || !HOW_MANY.test(bare) || asksOfParts(bare)) return null
  const told = ask(bare)
  if (told.kind === 'figure') return told
  const named = countAsNames(bare, source, within, SPAN_NAMES)
  if (named !== null) return named
  return told.kind === 'derived' ? told : countAsNames(bare, source, within, ANY_NAMES)
}

const asksOfParts = (text: string): boolean =>
  parseOutline(text) !== null || readPartQuestion(text) !== null

/**
 * The names that answer 哪几样, where no other way finds them.
 *
 * @example namesListed(retrieval, corpus)?.told?.count // '3样'
 */
export function namesListed(asked: Retrieval, corpus: IndexedCorpus): Answer | null {
  if (!asksWhichFew(asked.question.text)) return null
  const found = ENUMERATED_LIST.find(asked, corpus)
  if (found === null) return null
  const { list, measure } = found
  const { length } = namesOf(list)
  if (length < 2) return null
  return {
    kind: 'passage',
    figures: [],
    told: { ...list.told, count: `${length}${measure}` },
    ...common(withFirst(list, asked), []),
  }
}

/**
 * 哪几个镇: how many they are is told behind their names.
 *
 * @example withCount(answer, retrieval).told?.count // '3个'
 */
export function withCount(answer: Answer, { question: { text } }: Retrieval): Answer {
  if (answer.kind !== 'passage' || !answer.told || !asksWhichFew(text)) return answer
  const { told } = answer
  if (CLAUSES.test(told.text)) return answer // no names
  const { measure = '个', aspect = '' } = HOW_MANY_MEMBERS.exec(text)?.groups ?? {}
  const { length } = namesOf({ told })
  const count = `${length}${aspect === '' ? measure : '个方面'}`
  return length < 2 ? answer : { ...answer, told: { ...told, count } }
}

const CLAUSES = /[,;，；]/

/** 哪几样. */
const asksWhichFew = (text: string): boolean =>
  HOW_MANY_MEMBERS.exec(text)?.groups?.which !== undefined
