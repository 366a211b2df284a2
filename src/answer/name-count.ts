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
function countedIn(text: string): { question: SpanQuestion; measure: string } | null {
  const before = COUNTED_BEFORE.exec(text)
  const behind = before ? null : COUNTED.exec(text)
  const found = before ?? behind
  const phrase = found?.groups?.noun ?? ''
  const noun = CLASS_NOUNS.find(each => (before ? phrase.endsWith(each) : phrase.startsWith(each)))
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
