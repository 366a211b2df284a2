import { KIND_OF_FIRM, partsIn } from '../lexicon/indicators.ts'
import { COUNTED_BESIDE, HOW_MANY_BEHIND, HOW_MANY_OF } from '../lexicon/measure-words.ts'
import { ANY_OBJECT, CLASS_NOUNS } from '../lexicon/span-words.ts'
import type { WordClass } from '../match/asked.ts'
import type { SpanQuestion } from '../question/span-question.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import type { ListKind } from './list-kind.ts'
import { askedOf } from './matching.ts'
import type { Retrieval } from './retrieval.ts'
import { bestNames } from './span-answer.ts'
import { namesOf, type WrittenList } from './written-list.ts'

/**
 * Names of a class that stand in the sentence asked about, where the report gives no number of them: 厚坝镇、和谦镇.
 *
 * @example NAMED_LIST.find(retrieval, corpus)?.list.told.text // '厚坝镇、和谦镇、满月镇'
 */
export const NAMED_LIST: ListKind = {
  kind: 'named',
  find(asked, corpus) {
    const { text, numbers } = asked.question
    const wanted = countedIn(text)
    if (wanted === null || ASKS_ALL_THERE_ARE.test(text)) return null
    if (!isOfWhat(wanted.question, asked, corpus)) return null
    const list = bestNames(wanted.question, asked, corpus)
    if (list === null || list.open || list.told.spans.length < 2) return null
    const names = namesOf(list)
    if (names.some(name => text.includes(name))) return null // 高新技术企业有几家
    if (FIRMS.has(wanted.question.noun) && !names.every(isFirm)) return null
    if (/\d/.test(list.told.text)) return null // 高新技术企业1.28万家、科技型…: numbers are told of them
    if (isCountedBeside(list)) return null
    if (numbers.some(number => number !== names.length)) return null // 8个成员单位
    return { list, measure: wanted.measure }
  },
}

/** 独角兽、小巨人、单项冠军企业300家: the report itself says how many they are. */
function isCountedBeside({ told: { spans }, report }: WrittenList): boolean {
  const end = spans.at(-1)?.end ?? 0
  return COUNTED_BESIDE.test(report.folded.slice(end, end + BESIDE))
}

/** 国家级高新技术企业 is a kind of firms, and no firm; nor are 高效, 群众. */
const isFirm = (name: string): boolean =>
  name.length >= LEAST_OF_FIRM && !(partsIn(name).length > 0 && KIND_OF_FIRM.test(name))

const FIRMS: ReadonlySet<string> = new Set(['企业', '公司', '机构'])
const LEAST_OF_FIRM = 3

const BESIDE = 12

/** 全区有几个街道: those that are named are not all. */
const ASKS_ALL_THERE_ARE = /[全本][省市区县镇]/

/** 有几个街道 asks how many there are, and a list of those that did something does not tell that. */
const isOfWhat = ({ noun }: SpanQuestion, asked: Retrieval, corpus: IndexedCorpus): boolean =>
  askedOf(asked.question.text, asked, corpus).words.some(
    ({ sort, term }) => !EVERYWHERE.has(sort) && !noun.includes(term.text),
  )

const EVERYWHERE: ReadonlySet<WordClass> = new Set(['place', 'level', 'light', 'vague', 'report'])

const NOUNS = [...CLASS_NOUNS, ...ANY_OBJECT].sort((a, b) => b.length - a.length)

/** What is to be counted, as a question for its names. */
function countedIn(text: string): { question: SpanQuestion; measure: string } | null {
  const before = HOW_MANY_BEHIND.exec(text)
  const behind = before ? null : HOW_MANY_OF.exec(text)
  const found = before ?? behind
  const phrase = found?.groups?.noun ?? ''
  const noun = NOUNS.find(each => (before ? phrase.endsWith(each) : phrase.startsWith(each)))
  if (!found || noun === undefined) return null
  const start = before ? found.index + phrase.length - noun.length : found.index
  const end = before ? text.length : found.index + found[0].length - phrase.length + noun.length
  const question = {
    wants: 'which',
    noun,
    count: null,
    before: text.slice(0, start),
    after: text.slice(end),
    grain: null,
  } as const
  return { question, measure: found.groups?.measure ?? '个' }
}
