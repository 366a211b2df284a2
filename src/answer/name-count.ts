import { NAME_CLASSES } from '../lexicon/span-words.ts'
import type { Answer } from './answer.ts'
import type { Answerer } from './answerer.ts'
import { common } from './inquiry.ts'
import { bestNames } from './span-answer.ts'

const COUNTABLE = NAME_CLASSES.flatMap(({ nouns }) => nouns).sort((a, b) => b.length - a.length)
const COUNTED = /(?:几|多少)(?<measure>个|家|位|部|件|条|所|座|处|名)?(?<noun>\p{Script=Han}{1,6})/u

/** How many, where the report names them and gives no number: counted from its list, with the names. */
export const NAME_COUNT: Answerer = {
  kind: 'name count',
  answer(asked, holdings) {
    const { text } = asked.question
    const found = COUNTED.exec(text)
    const noun = COUNTABLE.find(each => found?.groups?.noun?.startsWith(each))
    if (!found || noun === undefined) return null
    const at = found.index + found[0].length - (found.groups?.noun ?? '').length + noun.length
    const wanted = {
      wants: 'which',
      noun,
      count: null,
      before: text.slice(0, found.index),
      after: text.slice(at),
      grain: null,
    } as const
    const names = bestNames(wanted, asked, holdings)
    if (!names || names.open || names.told.spans.length < 2) return null
    const { told, hits } = names
    const value = `${told.spans.length}${found.groups?.measure ?? '个'}`
    return {
      kind: 'derived',
      figures: [],
      derived: { value, formula: told.text },
      told,
      ...common({ ...asked, hits }, []),
    } satisfies Answer
  },
}
