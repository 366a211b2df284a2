import { KIND_OF_FIRM, partsIn } from '../lexicon/indicators.ts'
import { COUNTED_BESIDE, HOW_MANY, HOW_MANY_BEHIND, HOW_MANY_OF } from '../lexicon/measure-words.ts'
import { ANY_OBJECT, CLASS_NOUNS, NAMES_ONLY } from '../lexicon/span-words.ts'
import type { WordClass } from '../match/asked.ts'
import type { SpanQuestion } from '../question/span-question.ts'
import type { Hit } from '../search/search.ts'
import type { Answer, Derived, Told } from './answer.ts'
import type { Answerer } from './answerer.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import { askedOf } from './matching.ts'
import { common, type Inherited, type Retrieval, retrieve, type Source } from './retrieval.ts'
import { bestNames, SPANS } from './span-answer.ts'

/** How many, where the report names them and gives no number: counted from its list, with the names. */
export const NAME_COUNT: Answerer = {
  kind: 'name count',
  answer(asked, corpus) {
    const wanted = countedIn(asked.question.text)
    if (wanted === null || ASKS_ALL_THERE_ARE.test(asked.question.text)) return null
    if (!isOfWhat(wanted.question, asked, corpus)) return null
    const names = bestNames(wanted.question, asked, corpus)
    if (!names || names.open || names.told.spans.length < 2) return null
    if (names.told.text.split('、').some(name => asked.question.text.includes(name))) return null // 高新技术企业有几家
    if (FIRMS.has(wanted.question.noun) && names.told.text.split('、').some(isKind)) return null
    if (/\d/.test(names.told.text)) return null // 高新技术企业1.28万家、科技型…: numbers are told of them
    const isShort = names.told.text.split('、').some(name => name.length < LEAST_OF_FIRM)
    if (FIRMS.has(wanted.question.noun) && isShort) return null // 高效、群众 are no firms
    if (isCountedBeside(names.told, names.hits)) return null
    if (asked.question.numbers.some(number => number !== names.told.spans.length)) return null // 8个成员单位
    const { told, hits } = names
    return {
      kind: 'derived',
      figures: [],
      derived: countOf(told, wanted.measure),
      told,
      ...common({ ...asked, hits }, []),
    } satisfies Answer
  },
}

/** 独角兽、小巨人、单项冠军企业300家: the report itself says how many they are. */
function isCountedBeside({ spans }: Told, [hit]: readonly Hit[]): boolean {
  const end = spans.at(-1)?.end ?? 0
  const behind = hit?.report.folded.slice(end, end + BESIDE) ?? ''
  return COUNTED_BESIDE.test(behind)
}

/** 国家级高新技术企业 is a kind of firms, and no firm. */
const isKind = (name: string): boolean => partsIn(name).length > 0 && KIND_OF_FIRM.test(name)

const FIRMS: ReadonlySet<string> = new Set(['企业', '公司', '机构'])
const LEAST_OF_FIRM = 3

const BESIDE = 12

/** 全区有几个街道: those that are named are not all. */
const ASKS_ALL_THERE_ARE = /[全本][省市区县镇]/

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
): (Answer & { kind: 'derived' }) | null {
  const bare = source.text.replace(NAMES_ONLY, ' ').trim()
  const [number, measure = '个'] = HOW_MANY.exec(bare) ?? []
  if (bare === source.text || number === undefined) return null
  const [before = '', after = ''] = bare.split(number, 2)
  const which = `哪几${measure}`
  for (const text of [`${before}${which}${after}`, `${after}有${which},${before}`]) {
    const found = SPANS.answer(retrieve({ ...source, text }, corpus, inherited), corpus)
    const { told = null } = found?.kind === 'passage' ? found : {}
    if (found?.kind !== 'passage' || told === null || told.spans.length < 2) continue
    return { ...found, kind: 'derived', derived: countOf(told, measure) }
  }
  return null
}

/** The names of a list, counted; the list is its own formula. */
const countOf = ({ spans, text }: Told, measure: string): Derived => ({
  value: `${spans.length}${measure}`,
  formula: text,
})

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
