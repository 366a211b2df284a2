import { IN_SIGNS } from '../weights.ts'
import type { Asked } from './asked.ts'
import { explain } from './explanation.ts'
import type { Match } from './match.ts'
import { gathering, type Signs, signsOf } from './signs.ts'
import { sentenceKey } from './slot.ts'

/** One of several things that are asked for or computed with: the figure taken for it, and all that were compared. */
export interface Taken {
  readonly asked: Asked
  readonly match: Match
  readonly table: readonly Match[]
}

/**
 * What tells whether a figure is the one meant by one of several things: what tells it of a figure asked for alone, and
 * how it stands to those taken for the others.
 *
 * @example operandSigns(taken, [other], 'computed').get('in the sentence of another') // 1
 */
export function operandSigns(
  { asked, match, table }: Taken,
  others: readonly Taken[],
  use: 'listed' | 'computed',
): Signs {
  const isIt = (other: Match): boolean => other.known === match.known
  const seen = table.find(isIt) ?? match
  const { signs, add } = gathering(signsOf(asked, [seen, ...table.filter(other => !isIt(other))]))
  const own = asked.words.filter(
    ({ weight, term }) =>
      weight >= IN_SIGNS.counts && !others.some(other => other.asked.text.includes(term.text)),
  )
  for (const word of own) {
    const { cost } = explain(word, match.known, asked.wholeList)
    add('own words said', word.weight * (1 - cost))
    if (cost >= IN_SIGNS.unsaid) add('own words unsaid', word.weight)
  }
  add('own words', own.length)
  add('behind the nearest', Math.max(0, seen.cost - (table[0]?.cost ?? seen.cost)))
  add('things', others.length + 1)
  add('computed', Number(use === 'computed'))
  const { figure, passage } = match.known.occurrence
  const beside = others.map(other => other.match.known)
  const here = sentenceKey(match.known)
  add('in the sentence of another', Number(beside.some(known => sentenceKey(known) === here)))
  add(
    'in the passage of another',
    Number(beside.some(({ occurrence }) => occurrence.passage === passage)),
  )
  add(
    'in the unit of another',
    Number(beside.some(known => known.occurrence.figure.unit === figure.unit)),
  )
  add('nearest of another', Number(others.some(other => other.table[0]?.known === match.known)))
  return signs
}
