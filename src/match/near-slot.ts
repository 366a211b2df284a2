import { fitOf } from '../answer/measure.ts'
import { BODY_BEFORE, CHANGE_VERB, IN_SHORT, LINK_AT_END } from '../lexicon/slot-words.ts'
import { LIGHT } from '../lexicon/talk.ts'
import { notedOf } from '../search/memory.ts'
import { carriedOf } from '../search/passing.ts'
import { IN_NEAR_SLOT, SLOT_COST } from '../weights.ts'
import type { Asked, AskedWord } from './asked.ts'
import { isGotByThem, standsInCounted } from './counted-noun.ts'
import { explain, isNear } from './explanation.ts'
import type { Explanation, Known } from './known.ts'
import {
  clauseOf,
  compared,
  EVENTS,
  HEADS,
  isGeneral,
  PEOPLE,
  type Setting,
  type Slot,
} from './slot.ts'

const FILLS: ReadonlySet<string> = new Set(['light', 'vague', 'character', 'framing', 'report'])

/**
 * Whether a question says what a figure counts word for word, though each word of it be filler: 常委会会议 of
 * 召开了几次常委会会议.
 */
export const namesCounted = ({ question, words }: Asked, known: Known): boolean =>
  (known.counted.length >= LEAST_NAMED &&
    (question.content.includes(known.counted) || isMadeOf(words, known.counted))) ||
  namesInShort(question, known)

/** 机关有多少干部 has all of 机关干部, though in two places. */
const isMadeOf = (words: Asked['words'], counted: string): boolean =>
  words.length > 1 && words.reduce((rest, { term }) => rest.replace(term.text, ''), counted) === ''

/**
 * 开了几次会, 结了多少案: a noun of one letter is short for what is counted; 收到提案多少件, 有多少名委员: one that is all
 * of it, but for the body whose they are.
 */
function namesInShort(question: Asked['question'], known: Known): boolean {
  const target = question.target.trim()
  const own = ownOf(known)
  const isNamed = own.length > 1 && (target === own || contentOf(question).endsWith(own))
  const names = IN_SHORT.get(target)?.test(known.counted) ?? isNamed
  return (
    names && fitOf(question.measure ?? COUNTS, known.occurrence.figure) >= IN_NEAR_SLOT.measured
  )
}

const ownOf = notedOf(({ counted }: Known): string => counted.replace(BODY_BEFORE, ''))

const contentOf = carriedOf(({ content }: Asked['question']): string =>
  content.replace(LINK_AT_END, ''),
)

const COUNTS = { sort: 'count', unit: '' } as const

const LEAST_NAMED = 4

/** Some word of the question must stand by the figure itself. */
export const nearSlot: Slot = (asked, { inherited, inList }) => {
  const { words, question } = asked
  if (question.about !== null || (inList && words.length === 0)) return null
  const last = asked.target.at(-1)
  const isHead = last !== undefined && HEADS.has(last.sort) && !isGotByThem(last, asked)
  const restricted = isHead || asksDoingOnly(asked)
  const characters = words.filter(({ sort }) => sort === 'character')
  const telling = [...words, ...inherited].filter(word => !isChangeOnly(word, asked))
  const { measure } = question
  return (known, { explained, inScene }) => {
    if (inScene) return null
    const standing = { known, explained, isGeneral: isGeneral(known), measure }
    // performance: of most figures one word says at once that it is near
    let nearest = AWAY
    for (const word of telling) {
      nearest = Math.max(nearest, nearnessOf(word, asked, standing))
      if (nearest === OWN) return null
    }
    // 议案收到几件: of a figure that counts something else, only its own words are near
    const isOther = () =>
      !standing.isGeneral &&
      known.occurrence.figure.unit !== '人次' &&
      restricted &&
      !words.some(word => standsInCounted(word, known))
    if (nearest === BESIDE && !isOther()) return null
    if (namesCounted(asked, known)) return null
    const foundOf = (word: AskedWord) => explained.get(word) ?? explain(word, known)
    if (characters.length > 1 && nearAmong(characters.map(foundOf)) > 1) return null
    return compared('near', 'silent', {
      cost: SLOT_COST.nothingNear,
      because: 'nothing near',
      vetoes: true,
    })
  }
}

/** How near a word stands: not near, by the figure, or in its own words. */
const AWAY = 0
const BESIDE = 1
const OWN = 2

interface Standing extends Pick<Setting, 'explained'> {
  readonly known: Known
  readonly isGeneral: boolean
  readonly measure: Asked['question']['measure']
}

function nearnessOf(
  word: AskedWord,
  { wholeList }: Asked,
  { known, explained, isGeneral: general, measure }: Standing,
): number {
  const found = explained.get(word) ?? explain(word, known, wholeList)
  const isMeasured = () =>
    measure?.unit !== '' && fitOf(measure ?? COUNTS, known.occurrence.figure) === 1
  if (FILLS.has(word.sort) && !isActCounted(word, found, isMeasured)) return AWAY
  if (word.sort === 'level' && found.where !== 'counted') return AWAY
  if (word.sort === 'talk' && found.at < 0 && !isImpliedBy(found) && !hasAllOf(word, known))
    return AWAY
  if (OWN_REGION.has(found.where) || (general && found.where === 'heading')) return OWN
  if (namesAll(word, known)) return OWN
  return isNear(found) ? BESIDE : AWAY
}

/**
 * 学了多少篇 of 集体学习326篇目: a verb of one letter that the counted phrase has in full; what is measured as is asked
 * may have it in its clause, 结了多少件 of 审、执结1.98万件.
 */
const isActCounted = (
  { sort, tag, term }: AskedWord,
  { where, by }: Explanation,
  isMeasured: () => boolean,
): boolean =>
  sort === 'character' &&
  tag === 'v' &&
  (where === 'counted' || (where === 'clause' && !LIGHT.has(by) && isMeasured())) &&
  by.length > 1 &&
  by.includes(term.text.charAt(0))

/** 出口增长多少 is not spoken of by whatever else grew. */
const isChangeOnly = ({ term }: AskedWord, { question, words }: Asked): boolean =>
  question.measure?.sort === 'change' && CHANGE_VERB.test(term.text) && words.length > 1

/** 就业多少人, 常委会开会几次 name what is counted by what is done only. */
const asksDoingOnly = ({ words, question }: Asked): boolean =>
  (PEOPLE.has(question.measure?.unit ?? '') || EVENTS.has(question.measure?.unit ?? '')) &&
  words.every(({ sort }) => !RESTRICTING.has(sort))

const RESTRICTING: ReadonlySet<string> = new Set(['noun', 'name', 'place', 'level'])

/** What the clause before told of it: of 受理13件,审结11件,分别上升26%和52% the first rate is of what was taken in. */
const isImpliedBy = ({ where, cost }: Explanation): boolean =>
  where === 'clause' && cost < IN_NEAR_SLOT.implied

/** 撤站 is all in 撤销代表活动站; of 微信 来信 has a character only. */
const hasAllOf = ({ term }: AskedWord, known: Known): boolean =>
  [...term.text].every(character => clauseOf(known).includes(character))

/** 撤的站: two words of one character each that the figure's own words have. */
const nearAmong = (characters: readonly Explanation[]): number =>
  characters.filter(found => isNear(found) && found.cost < IN_NEAR_SLOT.saidNearly).length

const OWN_REGION: ReadonlySet<string> = new Set(['counted', 'clause'])

const namesAll = ({ term }: AskedWord, { counted }: Known): boolean =>
  counted.length > 1 &&
  term.alternatives.some(({ via, text }) => via !== 'part' && text.endsWith(counted))
