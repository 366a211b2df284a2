import { CLASS_NOUNS } from '../lexicon/span-words.ts'
import type { SpanQuestion } from '../question/span-question.ts'
import type { Answer } from './answer.ts'
import type { Answerer } from './answerer.ts'
import { common } from './inquiry.ts'
import { bestNames } from './span-answer.ts'

const MEASURES = '个|家|位|部|件|条|所|座|处|名'
const COUNTED = new RegExp(`(?:几|多少)(?<measure>${MEASURES})?(?<noun>\\p{Script=Han}{1,6})`, 'u')
/** 试点的【镇】有几个. */
const COUNTED_BEFORE = new RegExp(
  `(?<noun>\\p{Script=Han}{1,6}?)(?:一共|总共|都|共)*(?:有|是)?(?:几|多少)(?<measure>${MEASURES})?[?？。\\s]*$`,
  'u',
)

/** Words for those that are named, rather than for a number that is told. */
const NAMES_ASKED =
  /\(?(?:报告)?(?:里面?)?(?:点了?名|有名字|提到名字|列了名|列出名字|名字)的?(?:那几个|那几家|那些)?\)?|数一?数/g

/**
 * Whether only those are to be counted whose names the report has.
 *
 * @example asksNames('帮扶的单位点名的有几家') // true
 */
export function asksNames(text: string): boolean {
  return text.search(NAMES_ASKED) >= 0
}

/** How many, where the report names them and gives no number: counted from its list, with the names. */
export const NAME_COUNT: Answerer = {
  kind: 'name count',
  answer(asked, holdings) {
    const wanted = countedIn(asked.question.text)
    if (wanted === null) return null
    const names = bestNames(wanted.question, asked, holdings)
    if (!names || names.open || names.told.spans.length < 2) return null
    const { told, hits } = names
    const value = `${told.spans.length}${wanted.measure}`
    return {
      kind: 'derived',
      figures: [],
      derived: { value, formula: told.text },
      told,
      ...common({ ...asked, hits }, []),
    } satisfies Answer
  },
}

/** What is to be counted, as a question for its names. */
function countedIn(typed: string): { question: SpanQuestion; measure: string } | null {
  const text = typed.replace(NAMES_ASKED, ' ').trim()
  const before = COUNTED_BEFORE.exec(text)
  const behind = before ? null : COUNTED.exec(text)
  const found = before ?? behind
  const phrase = found?.groups?.noun ?? ''
  const noun =
    CLASS_NOUNS.find(each => (before ? phrase.endsWith(each) : phrase.startsWith(each))) ??
    (asksNames(typed)
      ? CLASS_NOUNS.find(each => each.length > 1 && phrase.endsWith(each))
      : undefined)
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
