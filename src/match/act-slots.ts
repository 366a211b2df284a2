import { doneToLater } from '../answer/occurrence.ts'
import { isActor, isRecipient } from '../lexicon/actors.ts'
import { type Act, actOf, excludeEachOther } from '../lexicon/acts.ts'
import { ASKS_FALL, FALLS } from '../lexicon/change-words.ts'
import {
  ANY_REFUSED,
  ASKED_RIGHT_BEHIND,
  ASKING,
  ASKS_INCOME,
  ASKS_SPENDING,
  DONE_AT_END,
  INCOME_TOLD,
  LACKING,
  NEGATED,
  NOT_DONE,
  NOT_SAID,
  NOT_YET,
  REFUSED,
  REFUSED_AT_END,
  SAYS_UNFINISHED,
  SPENDING_TOLD,
  UNDONE_AT_END,
  UNDONE_MEANT,
  UNFINISHED_ASKED,
} from '../lexicon/slot-words.ts'
import { notedOf } from '../search/memory.ts'
import { IN_ACT_SLOTS, SLOT_COST } from '../weights.ts'
import type { Asked, AskedWord } from './asked.ts'
import { isNear } from './explanation.ts'
import type { Known } from './known.ts'
import {
  type Compared,
  type CompareSlot,
  clauseOf,
  compared,
  remark,
  type Slot,
  spellingsOf,
} from './slot.ts'

/** 没有述职的: the contrary of what is printed. */
export const polaritySlot: Slot = ({ text }) => {
  const refused = REFUSED.exec(text)?.[0] ?? ''
  const saysNot = NOT_SAID.test(text)
  const mayMeanUndone = UNDONE_MEANT.test(text)
  const notYet = NOT_YET.exec(text)?.[0] ?? ''
  const unfinished = UNFINISHED_ASKED.exec(text)?.[0] ?? ''
  const denied = NEGATED.test(text) ? [...text.matchAll(NOT_DONE)] : []
  const compare = (known: Known): Compared | null => {
    if (refused !== '' && !ANY_REFUSED.test(textBefore(known))) return contradicted(refused) // 不起诉 is no 起诉
    const told = refusedAtEnd(known)
    if (told !== '' && !saysNot) return contradicted(told)
    const undone = undoneAtEnd(known)
    if (undone !== '' && !mayMeanUndone) return contradicted(undone)
    if (notYet !== '' && doneAtEnd(known)) return contradicted(notYet)
    const clause = clauseOf(known)
    if (unfinished !== '' && !SAYS_UNFINISHED.test(clause)) return contradicted(unfinished)
    if (denied.length === 0) return null
    const contrary = denied.find(([, done = '']) => clause.includes(done) && !LACKING.test(clause))
    return contrary ? contradicted(contrary[0]) : null
  }
  const asksIt = refused !== '' || notYet !== '' || unfinished !== '' || denied.length > 0
  return asksIt ? compare : { of: DENIED, compare }
}

/** The counted phrase and its clause up to the figure. */
const textBefore = (known: Known): string => {
  const { at, clause } = known.occurrence
  return `${known.counted}${clauseOf(known).slice(0, at.start - clause.start)}`
}

const refusedAtEnd = notedOf(
  (known: Known): string => REFUSED_AT_END.exec(textBefore(known))?.[0] ?? '',
)

const undoneAtEnd = notedOf(
  ({ occurrence: { sentence, clause, at } }: Known): string =>
    UNDONE_AT_END.exec(sentence.slice(clause.start, at.start))?.[0] ?? '',
)

const DENIED = remark(known => refusedAtEnd(known) !== '' || undoneAtEnd(known) !== '')

const doneAtEnd = notedOf(({ occurrence: { sentence, clause, at } }: Known): boolean =>
  DONE_AT_END.test(sentence.slice(clause.start, at.start)),
)

const contradicted = (word: string): Compared =>
  compared('polarity', 'contradicts', {
    cost: SLOT_COST.polarity,
    because: word,
    word,
    vetoes: true,
  })

/** 投资降了多少 is told neither by 同比增长2% nor, of what fell, by the sum that it came to. */
export const fallSlot: Slot = ({ text, question }) => {
  if (question.about !== null || !ASKS_FALL.test(text)) return null
  return known => {
    const { figure, end } = known.occurrence
    if (end !== null || figure.kind === 'rank' || figure.kind === 'ordinal') return null
    const rises = figure.change === 'up' && !FALLS.test(clauseOf(known))
    const isSum = figure.kind === 'money' && figure.change === null && !FALLS.test(clauseOf(known))
    return rises || isSum
      ? compared('polarity', 'contradicts', {
          cost: SLOT_COST.fallen,
          because: 'asks what fell',
          vetoes: true,
        })
      : null
  }
}

/** What was spent is no income, nor what came in a spending: 支出多少 is not told by 一般公共预算收入. */
export const sideSlot: Slot = ({ text, question }) => {
  const asked = question.content === '' ? text : question.content
  const isSpent = ASKS_SPENDING.test(asked)
  if (isSpent === ASKS_INCOME.test(asked)) return null
  const other = isSpent ? INCOME_TOLD : SPENDING_TOLD
  return ({ counted }) =>
    other.test(counted)
      ? compared('polarity', 'contradicts', {
          cost: SLOT_COST.fallen,
          because: isSpent ? 'spending' : 'income',
          vetoes: true,
        })
      : null
}

/**
 * 规范性文件废止了几件 is not told by 审查规范性文件38件,修改2件、废止3件: what was done stands right before another
 * figure of the same measure.
 */
export const othersActSlot: Slot = asked => {
  const word = asked.words.find(each => isRightBeforeAskingForm(each, asked))
  if (word === undefined || !DOING.has(word.sort)) return null
  const acts = spellingsOf(word).filter(act => act.length > 1)
  return (known, { explained }) => {
    const where = explained.get(word)?.where
    if (where === 'counted' || where === 'clause') return null
    const later = doneToLater(known.occurrence)
    const by = acts.find(act => later.some(done => done.endsWith(act)))
    return by === undefined
      ? null
      : compared('act', 'silent', {
          cost: SLOT_COST.othersAct,
          because: by,
          word: word.term.text,
          vetoes: true,
        })
  }
}

/** 废止了【几件】, 成功了【多少】. */
const isRightBeforeAskingForm = ({ term }: AskedWord, { text }: Asked): boolean =>
  term.text.length > 1 &&
  ASKED_RIGHT_BEHIND.test(text.slice(text.indexOf(term.text) + term.text.length))

const DOING: ReadonlySet<string> = new Set(['act', 'verb', 'quality', 'talk', 'other'])

/** What was done must not be another act of the same course: 采纳 for 报送. Only the act next to the asking counts. */
export const actSlot: Slot = asked => {
  const first = actAsked(asked)
  if (!first) return null
  const { word, acts } = first
  const compare: CompareSlot = (known, { explained }) => {
    const found = explained.get(word)
    const said = found !== undefined && isNear(found) && found.cost < IN_ACT_SLOTS.saidItself
    return said || !excludeEachOther(acts, known.acts)
      ? null
      : compared('act', 'contradicts', {
          cost: SLOT_COST.act,
          because: word.term.text,
          word: word.term.text,
          vetoes: true,
        })
  }
  return { of: ACT_TOLD, compare }
}

const ACT_TOLD = remark(({ acts }) => acts.size > 0)

/** The act next to the asking. */
function actAsked(asked: Asked) {
  const acting = asked.words
    .filter(({ sort, weight }) => ACTING.has(sort) && weight >= IN_ACT_SLOTS.leastAct)
    .map(word => ({ word, acts: actsOf(word) }))
    .filter(({ acts }) => acts.size > 0)
  if (acting.length < 2) return acting[0]
  const askedAt = Math.max(0, asked.question.content.length === 0 ? 0 : asked.text.search(ASKING))
  return acting.sort(
    (a, b) => distanceTo(askedAt, a.word, asked) - distanceTo(askedAt, b.word, asked),
  )[0]
}

const ACTING: ReadonlySet<string> = new Set(['act', 'verb', 'talk', 'character'])

const distanceTo = (askedAt: number, { term }: AskedWord, { text }: Asked): number =>
  Math.abs(askedAt - text.indexOf(term.text))

function actsOf({ term }: AskedWord): Set<Act> {
  const typed = actOf(term.text)
  if (typed) return new Set([typed])
  const others = term.alternatives
    .filter(({ via, weight }) => via !== 'part' && weight >= IN_ACT_SLOTS.sameAct)
    .slice(0, 4)
    .flatMap(({ text }) => actOf(text) ?? [])
  return new Set(others)
}

/** A body that does something is not told of by what is done to it: 区委开会 by 向区委请示. */
export const actorSlot: Slot = ({ text, words }) => {
  const actors = words.filter(
    ({ term, modifies, sort }) =>
      isActor(term.text) &&
      !modifies &&
      sort !== 'report' &&
      !isRecipient(text, text.indexOf(term.text), term.text.length),
  )
  if (actors.length === 0) return null
  return ({ occurrence: { sentence } }, { explained }) => {
    const done = actors.find(word => {
      const { at, by } = explained.get(word) ?? { at: -1, by: '' }
      return at >= 0 && isRecipient(sentence, at, by.length)
    })
    return done === undefined
      ? null
      : compared('actor', 'contradicts', {
          cost: SLOT_COST.actor,
          because: done.term.text,
          word: done.term.text,
          vetoes: true,
        })
  }
}
