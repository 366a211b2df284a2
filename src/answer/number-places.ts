import { parseNumeral } from '../figure/numeral.ts'
import { WHERE_NUMBER_STANDS } from '../lexicon/number-list-words.ts'
import type { Answerer } from './answerer.ts'
import { atHand } from './at-hand.ts'
import { citationOf } from './occurrence.ts'
import { common } from './retrieval.ts'

/**
 * All that a report counts with one number, told apart: 数字8都出现在哪些地方, 50后面的单位是什么.
 *
 * @example NUMBER_PLACES.answer(retrieval, corpus)?.figures.map(({ figure }) => figure.text) // ['8个', '8次', '8份']
 */
export const NUMBER_PLACES: Answerer = {
  kind: 'number places',
  answer(asked, corpus) {
    const said = WHERE_NUMBER_STANDS.exec(asked.question.text)?.groups?.number
    const number = said === undefined ? null : parseNumeral(said)
    if (number === null) return null
    const figures = atHand(asked.scope.reports, asked.hits)
      .flatMap(({ passages }) => passages)
      .flatMap(({ id }) => corpus.occurrences.get(id) ?? [])
      .filter(({ figure }) => figure.number === number)
      .map(occurrence => citationOf({ occurrence }))
    if (figures.length === 0) return null
    const kind = figures.length > 1 ? 'figures' : 'figure'
    return { kind, figures, ...common(asked, figures) }
  },
}
