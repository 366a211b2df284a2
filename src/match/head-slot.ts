import { kinship } from '../lexicon/measures.ts'
import {
  AIMS,
  ANYTHING,
  ASKS_ATTENDANCE,
  ASKS_HELD,
  DRAFTS,
  ENACTED,
  MANNER_COUNTED,
  NO_GENERAL,
  PERSON_NOUN,
  SUPERVISION_KIND,
} from '../lexicon/slot-words.ts'
import { CLASS_NOUNS } from '../lexicon/span-words.ts'
import { AIM_OF_YEAR, GENERAL_PHRASE, VAGUE } from '../lexicon/talk.ts'
import { IN_HEAD_SLOT, SLOT_COST } from '../weights.ts'
import type { Asked, AskedWord } from './asked.ts'
import { isGotByThem, namesHead, standsInCounted } from './counted-noun.ts'
import { explain } from './explanation.ts'
import type { Explanation, Known } from './known.ts'
import {
  areOfPeople,
  type Compared,
  compared,
  EVENTS,
  HEADS,
  isGeneral,
  ownText,
  PEOPLE,
  type Setting,
  type Slot,
} from './slot.ts'

const RESTRICTS_NOTHING: ReadonlySet<string> = new Set(['vague', 'light', 'report'])

const VERBAL: ReadonlySet<string> = new Set(['act', 'verb'])

/** What is counted must be what is asked for. */
export const headSlot: Slot = asked => {
  const { target, targetIs } = asked
  const last = target.at(-1)
  if (last === undefined) return null
  const because = last.term.text
  const hard = targetIs === 'behind'
  const isPerson = PERSON_NOUN.test(because)
  const heads = hard ? [] : asked.words.filter(({ sort }) => HEADS.has(sort))
  const isEvents = targetIs === 'last' && EVENTS.has(asked.question.measure?.unit ?? '')
  const acts = asked.words.filter(({ sort }) => VERBAL.has(sort))
  return (known, { explained, inScene }) => {
    const found = explained.get(last) ?? explain(last, known)
    if (isPerson && didIt(known, found))
      return compared('head', 'compatible', { cost: SLOT_COST.headBeside, because })
    if (RESTRICTS_NOTHING.has(last.sort))
      return targetIs !== 'last' ? vagueHead(last, known, hard) : null
    if (isSubjectOnly(asked, known)) return notCounted(asked.question.target)
    if (target.some(word => isMisspeltHead(word, known, explained)))
      return compared('head', 'match', { cost: 0, because })
    if (target.some(word => standsInCounted(word, known))) return inCounted(asked, known, because)
    if (heads.some(word => namesHead(word, known)))
      return compared('head', 'compatible', { cost: SLOT_COST.headBeside, because })
    if (isEvents && acts.some(word => isCountedAct(explained.get(word), known)))
      return compared('head', 'compatible', { cost: SLOT_COST.headBeside, because })
    return headAway(last, { asked, known, inScene, found })
  }
}

/** A word of what is asked stands in the counted phrase, and may be only what it begins with. */
function inCounted({ target, targetIs, question }: Asked, known: Known, because: string): Compared {
  if (target.some(word => namesHead(word, known)))
    return compared('head', 'match', { cost: 0, because })
  const cost = targetIs === 'behind' ? SLOT_COST.headModifier : SLOT_COST.headModifierSoft
  const otherUnit = !isAlike(question.measure?.unit, known.occurrence.figure.unit)
  const vetoes = targetIs !== 'last' && otherUnit && NAMED_THINGS.has(because)
  return compared('head', 'compatible', { cost, because, vetoes, word: because })
}

/** 几间学校 are 36所. */
const isAlike = (asked: string | undefined, printed: string): boolean =>
  asked !== undefined && (asked === printed || kinship(asked, printed) === 'alike')

/** 到现场看了几趟: times are counted of what was done, whatever else is named. */
const isCountedAct = (found: Explanation | undefined, { occurrence: { figure } }: Known): boolean =>
  found !== undefined &&
  EVENTS.has(figure.unit) &&
  found.where === 'counted' &&
  found.cost < IN_HEAD_SLOT.whole

/** 民情联落点 is 民情联络点 misspelt: the counted phrase ends in what it was read as. */
function isMisspeltHead(word: AskedWord, known: Known, explained: Setting['explained']): boolean {
  const { where, by, at } = explained.get(word) ?? explain(word, known)
  return where === 'counted' && at >= 0 && by.length > 2 && known.counted.endsWith(by)
}

/** 通过了几部法规: a draft is none of those that were passed. */
export const draftSlot: Slot = ({ text, target }) => {
  if (!ENACTED.test(text) || DRAFTS.test(text)) return null
  const word = target.at(-1)?.term.text ?? ''
  return ({ counted }) =>
    DRAFTS.test(counted)
      ? compared('head', 'contradicts', {
          cost: SLOT_COST.headAway,
          because: counted,
          word,
          vetoes: true,
        })
      : null
}

/** 开了几次常委会会议 is not told by those who sat in: 列席会议50人次. */
export const heldSlot: Slot = ({ text }) => {
  const [word = ''] = ASKS_ATTENDANCE.test(text) ? [] : (ASKS_HELD.exec(text) ?? [])
  if (word === '') return null
  return ({ occurrence: { figure } }) =>
    areOfPeople(figure.unit)
      ? compared('measure', 'contradicts', { cost: 0, because: word, vetoes: true })
      : null
}

/** 靠几种方式开展监督 is not told by the 46 acts that were carried out in these ways. */
export const mannerSlot: Slot = ({ text }) => {
  const [, manner = ''] = MANNER_COUNTED.exec(text) ?? []
  return manner === ''
    ? null
    : ({ counted }) => (counted.includes(manner) ? null : notCounted(manner))
}

/** 专题调研 is no 集中视察调研: what kind of a form of supervision is asked for must be said of it. */
export const kindSlot: Slot = ({ text }) => {
  const [word = '', kind = '', form = ''] = SUPERVISION_KIND.exec(text) ?? []
  if (kind === '') return null
  return known => {
    if (!known.counted.includes(form)) return null
    const said = `${ownText(known)}${known.counted}${known.occurrence.headings}`
    return said.includes(kind) ? null : notCounted(word)
  }
}

/** 企业解决了多少问题: how many did it is another question. */
const isSubjectOnly = ({ question, targetIs, target }: Asked, known: Known): boolean =>
  targetIs === 'last' &&
  question.measure?.sort === 'any' &&
  VAGUE.has(question.target) &&
  !GENERAL_PHRASE.test(known.counted) &&
  target.some(word => namesHead(word, known)) &&
  !known.counted.includes(question.target)

/** What is asked for is no word of what the figure counts. */
const notCounted = (word: string): Compared =>
  compared('head', 'contradicts', { cost: SLOT_COST.headAway, because: word, word, vetoes: true })

interface Away {
  readonly asked: Asked
  readonly known: Known
  readonly found: Explanation
  readonly inScene: boolean
}

const BESIDE: ReadonlySet<string> = new Set(['clause', 'before', 'counted'])
const BESIDE_ALL: ReadonlySet<string> = new Set(['heading', 'trailing'])

/** The counted noun is not the figure's: it may still be its topic, where the figure counts anything. */
function headAway(last: AskedWord, { asked, known, found, inScene }: Away): Compared {
  const hard = asked.targetIs === 'behind'
  const general = isGeneral(known)
  const told = found.cost < (hard ? IN_HEAD_SLOT.whole : IN_HEAD_SLOT.hardly)
  const near = told && (BESIDE.has(found.where) || (general && BESIDE_ALL.has(found.where)))
  const named = hard && HEADS.has(last.sort) && found.where !== 'counted'
  const ownSort = asked.targetIs !== 'last' && NAMED_THINGS.has(last.term.text)
  const names = !inScene && known.occurrence.figure.unit === NAMING_UNIT
  const vetoes =
    names ||
    (!inScene &&
      !isGotByThem(last, asked) &&
      last.tag !== 'eng' &&
      asked.question.about === null &&
      (!near ||
        ownSort ||
        (!general && (named || asked.targetIs === 'before' || countedAway(last, found, asked)))))
  return compared('head', found.cost >= 1 ? 'silent' : 'compatible', {
    cost: headCost({ near, general: general || VERBAL.has(last.sort), hard }),
    because: last.term.text,
    word: last.term.text,
    vetoes,
  })
}

/** 组织代表向选民述职86名: persons are counted by what they did. */
const didIt = ({ occurrence: { figure }, countedWords }: Known, { where }: Explanation): boolean =>
  (where === 'clause' || where === 'counted') &&
  PEOPLE.has(figure.unit) &&
  /^v/.test(countedWords.at(-1)?.tag ?? '')

/** 三大举措 counts only what it names. */
export const NAMING_UNIT = '大'

/** 议案办结了几件: the noun stands before the figure, and what is counted is another thing. */
const countedAway = (last: AskedWord, { where }: Explanation, { question }: Asked): boolean =>
  last.sort === 'noun' && where === 'before' && question.measure?.sort === 'count'

/** 几部法, 几个镇: what has names of its own is not counted by a general 50项工作. */
const NAMED_THINGS: ReadonlySet<string> = new Set(CLASS_NOUNS)

/** 帮扶的干部有几个: whoever does it. */
const SOMEBODY: ReadonlySet<string> = new Set(['干部', '人员', '人', '同志', '大家'])

const isAim = (word: string): boolean => AIMS.has(word) || AIM_OF_YEAR.test(word)

/** 几个报告 asks for reports, though the field's every sentence has them; 几个人 asks for anybody. */
function vagueHead(word: AskedWord, known: Known, hard: boolean): Compared | null {
  if (word.sort !== 'vague' || word.tag === 'eng') return null
  if (ANYTHING.has(word.term.text) && (hard || !PERSON_NOUN.test(word.term.text))) return null
  if (GENERAL_PHRASE.test(known.counted) && !NO_GENERAL.test(word.term.text)) return null
  if (isAim(word.term.text) && known.occurrence.figure.aim === 'target') return null
  if (SOMEBODY.has(word.term.text) && PEOPLE.has(known.occurrence.figure.unit)) return null
  const names = hard ? standsInCounted : namesHead // 代表有多少 is not told by 代表建议259条
  return names(word, known) ? null : notCounted(word.term.text)
}

function headCost({
  near,
  general,
  hard,
}: {
  near: boolean
  general: boolean
  hard: boolean
}): number {
  if (near && general) return SLOT_COST.headBeside
  if (hard) return near ? SLOT_COST.headAway : SLOT_COST.headAbsent
  return near ? SLOT_COST.headBeside : SLOT_COST.headAbsentSoft
}
