import { areOtherPeople } from '../lexicon/groups.ts'
import {
  ADDED,
  ALONE,
  ASKS_ADDED,
  ASKS_ALL,
  BY_ITSELF,
  EACH_APART,
  IN_ALL,
  JOINED_WITH,
  MAY_NAME_PART,
  PART_BEFORE,
  PART_OF_WHOLE,
  PART_TOLD_BEHIND,
  REST_NAMED,
  STANDING,
} from '../lexicon/slot-words.ts'
import { notedOf } from '../search/memory.ts'
import { IN_PART_SLOTS, SLOT_COST } from '../weights.ts'
import type { Asked, AskedWord } from './asked.ts'
import { namesHead, standsInCounted } from './counted-noun.ts'
import { explain } from './explanation.ts'
import type { Explanation, Known } from './known.ts'
import {
  areOfPeople,
  type Compared,
  type CompareSlot,
  compared,
  ownText,
  remark,
  type Slot,
  spellingsOf,
} from './slot.ts'

const VERBAL: ReadonlySet<string> = new Set(['act', 'verb'])

/** 109名区人大代表向原选举单位述职 counts those who did that, not all there are. */
export const someSlot: Slot = (asked, { inherited }) => {
  const { text, words, question } = asked
  if (!question.total && !ASKS_ALL.test(text) && !asksGroup(asked)) return null
  const asksAdded = ASKS_ADDED.test(text)
  return ({ occurrence }) => {
    const { at, clause, what, sentence, end } = occurrence
    if (end !== null) return null // 30项专项资金整合成22项: all there were
    if (!asksAdded && isAdded(occurrence))
      return compared('some', 'contradicts', {
        cost: SLOT_COST.onlySome,
        because: 'added',
        vetoes: true,
      })
    if (at.start - clause.start > 2 || what.start < at.end) return null
    const done = sentence.slice(what.end, clause.end)
    if (done.length <= 3 || IN_ALL.test(done)) return null
    const asksIt = [...words, ...inherited].some(({ term }) =>
      term.alternatives.some(other => done.includes(other.text)),
    )
    return asksIt ? null : onlySome(done)
  }
}

/** Of those that are asked for the figure counts the ones of which so much is said. */
const onlySome = (word: string): Compared =>
  compared('some', 'contradicts', {
    cost: SLOT_COST.onlySome,
    because: word,
    word,
    vetoes: true,
  })

/** 申请24件,其中2件是上年结转来的: the part is told only where it is asked what of. */
export const partitiveSlot: Slot = ({ words, text }) => {
  if (text.includes('其中')) return null
  return {
    of: PART_BEHIND,
    compare: known => {
      const part = partBehind(known)
      const isAsked = words.some(word => spellingsOf(word).some(each => part.includes(each)))
      return isAsked ? null : onlySome(part)
    },
  }
}

/** 代表建议里督办的几件 is not told by all 代表建议: what the figure counts is the whole, and nothing of the part is said of it. */
export const wholeSlot: Slot = ({ text, words }) => {
  if (!MAY_NAME_PART.test(text)) return null
  const { whole = '', part = '' } = PART_OF_WHOLE.exec(text)?.groups ?? {}
  if (part === '') return null
  const ofPart = words.filter(
    word => word.weight >= IN_PART_SLOTS.restricts && stands(word, part, whole),
  )
  const ofWhole = words.filter(({ term }) => whole.includes(term.text))
  if (ofPart.length === 0 || ofWhole.length === 0 || REST_NAMED.test(part)) return null // what is left is told by all of them
  const word = ofPart.map(({ term }) => term.text).join('')
  return (known, { explained }) => {
    const isWhole = ofWhole.some(each => namesHead(each, known))
    if (!isWhole || ofPart.some(each => isOwn(explained.get(each) ?? explain(each, known))))
      return null
    return silentOf(word, SLOT_COST.onlySome)
  }
}

/** Nothing is said of the ones that a word names. */
const silentOf = (word: string, cost: number): Compared =>
  compared('member', 'silent', { cost, because: word, word, vetoes: true })

const stands = ({ term }: AskedWord, part: string, whole: string): boolean =>
  part.includes(term.text) && !whole.includes(term.text)

const isOwn = ({ where }: Explanation): boolean => OWN_REGIONS.has(where)

const OWN_REGIONS: ReadonlySet<Explanation['where']> = new Set<Explanation['where']>([
  'counted',
  'clause',
  'before',
  'trailing',
])

const partBehind = notedOf(({ occurrence: { sentence, at, clause } }: Known): string =>
  PART_BEFORE.test(sentence.slice(clause.start, at.start))
    ? (PART_TOLD_BEHIND.exec(sentence.slice(at.end, clause.end))?.groups?.part ?? '')
    : '',
)

const PART_BEHIND = remark(known => partBehind(known) !== '')

/** 旁听的群众 are not the deputies that were invited: people of another group. */
export const groupSlot: Slot = ({ text, question }) => {
  if (!areOfPeople(question.measure?.unit ?? '')) return null
  return known => {
    const { counted: word, occurrence } = known
    if (!areOfPeople(occurrence.figure.unit) || !areOtherPeople(text, `${ownText(known)}${word}`))
      return null
    return silentOf(word, SLOT_COST.member)
  }
}

/** 区人大代表多少名: of a group that there is whatever it does, without a word of what it did. */
const asksGroup = ({ words, question }: Asked): boolean =>
  STANDING.test(question.content) && !words.some(({ sort }) => VERBAL.has(sort))

/** 新增公园35个 are not all parks there are. */
function isAdded({ sentence, clause, at }: Known['occurrence']): boolean {
  const before = sentence.slice(clause.start, at.start)
  return ADDED.test(before.slice(before.lastIndexOf('、') + 1))
}

const HALF_A_NAME = 8

/** Of things that stand together for one figure, what one of them has is not told. */
export const memberSlot: Slot = asked => {
  const apart = EACH_APART.test(asked.text)
  if (asked.wholeList && !apart) return null
  const restricting = asked.words.filter(({ weight }) => weight >= IN_PART_SLOTS.restricts)
  const compare: CompareSlot = (known, { explained }) => {
    for (const { members, named } of known.lists) {
      const own = restricting.flatMap(word => {
        const found = explained.get(word) ?? explain(word, known)
        if (found.at < 0) return []
        const held = members.filter(span => holdsWord(span, word, found))
        return held.length > 0 && held.length < members.length ? [{ word, held }] : []
      })
      if (own.length === 0) continue
      const touched = new Set(own.flatMap(({ held }) => held)).size
      if (touched === 0 || (touched > 1 && !apart)) continue
      const word = own.find(({ held }) => held.length === 1)?.word
      const found = word && memberOf(word, { named, asked, known })
      if (found) return found
    }
    return null
  }
  return { of: LISTED, compare }
}

const LISTED = remark(({ lists }) => lists.length > 0)

/** 甲站和乙工作室,调处129件: what one of them did by itself is not told. */
export const byItselfSlot: Slot = ({ text, words }) => {
  const before = BY_ITSELF.test(text) ? text.slice(0, text.search(BY_ITSELF)) : ''
  const who = words.filter(({ term }) => term.text.length > 1 && before.endsWith(term.text))
  if (who.length === 0) return null
  return (known, { explained }) => {
    const { sentence, at } = known.occurrence
    const word = who.find(each => {
      const found = explained.get(each) ?? explain(each, known)
      if (found.at < 0 || found.at > at.start) return false
      const ahead = sentence.slice(0, found.at)
      return JOINED_WITH.test(ahead.slice(ahead.lastIndexOf(',') + 1))
    })
    if (word === undefined) return null
    const because = word.term.text
    return compared('member', 'contradicts', {
      cost: SLOT_COST.memberNamed,
      because,
      word: because,
      vetoes: true,
    })
  }
}

/** What one thing of a list is to what is asked: it is named, or it is the counted noun itself. */
function memberOf(
  word: AskedWord,
  { named, asked, known }: { named: boolean; asked: Asked; known: Known },
): Compared | null {
  const because = word.term.text
  const proper = (named || word.sort === 'place') && /place|name|noun/.test(word.sort)
  if (ALONE.test(asked.text) || (proper && word.weight >= 1))
    return compared('member', 'contradicts', {
      cost: SLOT_COST.memberNamed,
      because,
      word: because,
      vetoes: true,
    })
  const { unit } = known.occurrence.figure
  const countsActs = !areOfPeople(unit)
  const vetoes =
    countsActs && NAMING.has(word.sort) && word.weight >= 1 && !namesCountedThing(asked, known)
  return vetoes || (asked.targetIs === 'behind' && asked.target.includes(word))
    ? compared('member', 'silent', { cost: SLOT_COST.member, because, word: because, vetoes })
    : null
}

/** A word beside the filler that names what is counted: 工作 of 专题询问、执法检查等工作50项 does not. */
const namesCountedThing = ({ words }: Asked, known: Known): boolean =>
  words.some(word => word.weight >= IN_PART_SLOTS.restricts && standsInCounted(word, known))

const NAMING: ReadonlySet<string> = new Set(['noun', 'name', 'act', 'verb'])

/** The word was found in the member, and is a good part of it. */
function holdsWord(
  { start, end }: { start: number; end: number },
  word: AskedWord,
  found: Explanation,
): boolean {
  const proper = word.sort === 'place' || word.sort === 'name'
  const least = Math.min(end - start, HALF_A_NAME)
  return found.at >= start && found.at < end && (proper || found.by.length * 2 >= least)
}
