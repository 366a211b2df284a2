import {
  isAbove,
  LEVEL_NAMES,
  type Level,
  levelsIn,
  levelsOfCongress,
  ownLevel,
} from '../lexicon/levels.ts'
import { ZONE_OPENS } from '../lexicon/place-words.ts'
import { LOWER_LEVEL, OF_THE_NATION, OWN_LEVEL, WHOLE } from '../lexicon/slot-words.ts'
import { notedOf } from '../search/memory.ts'
import { SLOT_COST } from '../weights.ts'
import type { Asked } from './asked.ts'
import { bodyExtentOf } from './body-slot.ts'
import type { Known } from './known.ts'
import { type Compared, compared, ownText, type Slot, textAhead } from './slot.ts'

/** 全县 is not 县级, the county's own: of money both are told. */
export const extentSlot: Slot = ({ text, question }) => {
  const { excluded } = question
  const asked = LOWER_LEVEL.test(excluded)
    ? 'own'
    : extentOf(excluded === '' ? text : question.content)
  if (asked === null) return null
  return known => {
    const printed = extentPrinted(known)
    return printed === null || printed === asked
      ? null
      : compared('level', 'contradicts', {
          cost: SLOT_COST.level,
          because: asked,
          word: LEVEL_NAMES[asked] ?? '',
          vetoes: true,
        })
  }
}

/** 兰州的经济总量 is not told by that of 兰州新区: a zone that bears a place's name is a part of it. */
export const zoneSlot: Slot = ({ text, words }) => {
  const places = words.filter(({ sort }) => sort === 'place').map(({ term }) => term.text)
  if (places.length === 0) return null
  return ({ counted }) => {
    for (const place of places) {
      const at = counted.indexOf(place)
      if (at < 0) continue
      const [zone = ''] = ZONE_OPENS.exec(counted.slice(at + place.length)) ?? []
      if (zone === '' || text.includes(zone)) continue
      return compared('level', 'contradicts', {
        cost: SLOT_COST.level,
        because: zone,
        word: place,
        vetoes: true,
      })
    }
    return null
  }
}

const extentPrinted = notedOf(
  (known: Known) => extentOf(known.counted) ?? extentOf(ownText(known)) ?? extentBefore(known),
)

/** What its sentence says before it of one extent alone, a body's first; else what stands over it. */
function extentBefore(known: Known): 'whole' | 'own' | null {
  const { sentence, at, headings } = known.occurrence
  return bodyExtentOf(known) ?? extentOf(sentence.slice(0, at.start)) ?? extentOf(headings)
}

function extentOf(text: string): 'whole' | 'own' | null {
  const whole = WHOLE.test(text)
  const own = OWN_LEVEL.test(text)
  return whole === own ? null : whole ? 'whole' : 'own'
}

/** A level that is asked for must be the figure's: printed with it, or at least over it; the report's own may be silent. */
export const levelSlot: Slot = asked => {
  const wanted = [...levelsOfWords(asked)]
  if (wanted.length === 0) return asked.namesPlace ? widerSlot : null
  const because = wanted.join(' ')
  const word = namesOf(wanted)
  return known => {
    const printed = levelsPrinted(known)
    if (printed.size > 0)
      return wanted.some(level => printed.has(level))
        ? compared('level', 'match', { cost: 0, because })
        : compared('level', 'contradicts', { cost: SLOT_COST.level, because, word, vetoes: true })
    const around = levelsAround(known)
    return wanted.some(level => around.has(level) || isOnlyLevelBefore(level, known))
      ? null
      : compared('level', 'silent', { cost: SLOT_COST.levelSilent, because, word, vetoes: true })
  }
}

const levelsOwn = notedOf((known: Known) => levelsIn(`${known.counted} ${ownText(known)}`))

const levelsPrinted = notedOf((known: Known): ReadonlySet<Level> => {
  const own = levelsOwn(known)
  return OF_THE_NATION.test(known.counted) ? new Set([...own, 'nation']) : own
})

/** With the report's own level. */
const levelsAround = notedOf((known: Known): ReadonlySet<Level | null> => {
  const { headings, report } = known.occurrence
  return new Set([
    ...levelsIn(`${textAhead(known)} ${headings}`),
    ...levelsIn(`${report.body.slice(-12)}级`),
    ownLevel(report.body),
  ])
})

/** 各乡镇批复8亿元,用掉6亿元,执行率75%: what follows in the sentence is of the one level that it opened with. */
const isOnlyLevelBefore = (level: Level, known: Known): boolean => {
  const before = levelsBefore(known)
  return before.size === 1 && before.has(level)
}

const levelsBefore = notedOf(
  ({ occurrence: { sentence, at } }: Known): ReadonlySet<Level> =>
    levelsIn(sentence.slice(0, at.start)),
)

const namesOf = (levels: readonly Level[]): string =>
  levels.map(level => LEVEL_NAMES[level] ?? level).join('、')

/** 青禾县新建多少套 is not answered by 全市新建507套. */
function widerSlot(known: Known): Compared | null {
  const own = ownLevel(known.occurrence.report.body)
  const printed = levelsOwn(known)
  const wider = own !== null && [...printed].some(level => isAbove(level, own))
  return wider && !(own !== null && printed.has(own))
    ? compared('level', 'contradicts', {
        cost: SLOT_COST.level,
        because: [...printed].join(' '),
        word: namesOf([...printed]),
        vetoes: true,
      })
    : null
}

const levelsOfWords = ({ words, question }: Asked): ReadonlySet<Level> =>
  new Set([
    ...words.filter(({ sort }) => sort === 'level').flatMap(({ term }) => [...levelsIn(term.text)]),
    ...levelsOfCongress(question.content),
  ])
