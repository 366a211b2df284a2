import { ALL_BODIES, BODY_EXTENT, BY_ITSELF, ONE_BODY } from '../lexicon/body-extents.ts'
import { notedOf } from '../search/memory.ts'
import { SLOT_COST } from '../weights.ts'
import type { Known } from './known.ts'
import { type Compared, compared, type Slot } from './slot.ts'

/** All courts of a place, or one of them by itself. */
export type BodyExtent = 'whole' | 'own'

/**
 * 市中院办结几件 is told by the words behind 市中院, and not by those behind 全市法院: whichever of both stands last
 * before a figure is the subject that runs on.
 */
export const bodySlot: Slot = ({ text: whole, question: { excluded, content } }, { actor }) => {
  if (actor === '') return null
  const text = excluded === '' ? whole : content // 全市的不要
  const isByItself = BY_ITSELF.test(text) || ALL_BODIES.test(excluded)
  const asked = ALL_BODIES.test(`${text} ${actor}`)
    ? 'whole'
    : isByItself || ONE_BODY.test(actor)
      ? 'own'
      : null
  return known => {
    const told = bodyExtentOf(known)
    if (told === null || asked === told) return null
    if (asked === null) return told === 'own' ? ofOther(SLOT_COST.oneBody, actor) : null
    const isSaid = isByItself || asked === 'whole'
    return isSaid
      ? compared('level', 'contradicts', {
          cost: SLOT_COST.level,
          because: told,
          word: actor,
          vetoes: true,
        })
      : ofOther(SLOT_COST.otherExtent, actor)
  }
}

const ofOther = (cost: number, because: string): Compared =>
  compared('actor', 'compatible', { cost, because })

/** Which of both a figure is told of: by the last one named before it in its sentence. */
export const bodyExtentOf = notedOf(
  ({ occurrence: { sentence, at } }: Known): BodyExtent | null => {
    const last = [...sentence.slice(0, at.start).matchAll(BODY_EXTENT)].at(-1)
    if (last === undefined) return null
    return last.groups?.whole === undefined ? 'own' : 'whole'
  },
)
