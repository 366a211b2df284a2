import { OF_THE_NATION, OWN_LEVEL, WHOLE } from '../lexicon/asking-words.ts'
import {
  isAbove,
  LEVEL_NAMES,
  type Level,
  levelsIn,
  levelsOfCongress,
  ownLevel,
} from '../lexicon/levels.ts'
import type { Asked } from './asked.ts'
import type { Known } from './known.ts'
import { AHEAD, type Compared, compared, ownText, textIn } from './slot.ts'
import { SLOT_COST } from './weights.ts'

/** 全县 is not 县级, the county's own: of money both are told. */
export function extentSlot({ text }: Asked, known: Known): Compared | null {
  const asked = extentOf(text)
  if (asked === null) return null
  const { headings } = known.evidence
  const printed = extentOf(known.counted) ?? extentOf(ownText(known)) ?? extentOf(headings)
  return printed === null || printed === asked
    ? null
    : compared('level', 'contradicts', {
        cost: SLOT_COST.level,
        because: asked,
        word: LEVEL_NAMES[asked] ?? '',
        vetoes: true,
      })
}

function extentOf(text: string): 'whole' | 'own' | null {
  const whole = WHOLE.test(text)
  const own = OWN_LEVEL.test(text)
  return whole === own ? null : whole ? 'whole' : 'own'
}

/** A level that is asked for must be the figure's: printed with it, or at least over it; the report's own may be silent. */
export function levelSlot(asked: Asked, known: Known): Compared | null {
  const wanted = levelsOfWords(asked)
  if (wanted.size === 0) return asked.namesPlace ? widerSlot(known) : null
  const printed = new Set([
    ...levelsIn(`${known.counted} ${ownText(known)}`),
    ...(OF_THE_NATION.test(known.counted) ? (['nation'] as const) : []),
  ])
  const because = [...wanted].join(' ')
  const word = namesOf(wanted)
  if (printed.size > 0)
    return [...wanted].some(level => printed.has(level))
      ? compared('level', 'match', { cost: 0, because })
      : compared('level', 'contradicts', { cost: SLOT_COST.level, because, word, vetoes: true })
  const { headings, report } = known.evidence
  const around = new Set([
    ...levelsIn(`${textIn(known, AHEAD)} ${headings}`),
    ...levelsIn(`${report.body.slice(-12)}级`),
  ])
  return [...wanted].some(level => around.has(level) || level === ownLevel(report.body))
    ? null
    : compared('level', 'silent', { cost: SLOT_COST.levelSilent, because, word, vetoes: true })
}

const namesOf = (levels: ReadonlySet<Level>): string =>
  [...levels].map(level => LEVEL_NAMES[level] ?? level).join('、')

/** 青禾县新建多少套 is not answered by 全市新建507套. */
function widerSlot(known: Known): Compared | null {
  const own = ownLevel(known.evidence.report.body)
  const printed = levelsIn(`${known.counted} ${ownText(known)}`)
  const wider = own !== null && [...printed].some(level => isAbove(level, own))
  return wider && !(own !== null && printed.has(own))
    ? compared('level', 'contradicts', {
        cost: SLOT_COST.level,
        because: [...printed].join(' '),
        word: namesOf(printed),
        vetoes: true,
      })
    : null
}

const levelsOfWords = ({ words, question }: Asked): ReadonlySet<Level> =>
  new Set([
    ...words.filter(({ sort }) => sort === 'level').flatMap(({ term }) => [...levelsIn(term.text)]),
    ...levelsOfCongress(question.content),
  ])
