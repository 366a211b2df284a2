import { EACH_OF_THEM, TOWN_CLAIMED } from '../lexicon/place-names.ts'
import { AMONG_SORT, AMONG_WHOM, WIDER_FIELD } from '../lexicon/place-words.ts'
import type { Rule, Subject } from './claim-subject.ts'
import { endBefore, type Occurrence } from './occurrence.ts'

/**
 * Ways in which a number is that of another place than a claim names.
 */
export const PLACE_RULES: readonly Rule[] = [
  namesUnknownTown,
  namesOtherRegion,
  namesWider,
  namesMore,
  isAmongMore,
]

const NO_TOWN = /[全各本我该每某两三四五六七八九十个等的区县市省和与及在从由]/

/** 云峰街道和汉丰街道, where the report names 云峰街道 and 赵家街道: of a town that it does not name it tells nothing. */
function namesUnknownTown({ lead, clause, after }: Subject, occurrence: Occurrence): boolean {
  const { sentence, passageText, headings } = occurrence
  const said = [...`${lead} ${clause} ${after}`.matchAll(TOWN_CLAIMED)]
  if (said.length === 0) return false
  const printed = [...sentence.matchAll(TOWN_CLAIMED)].map(([, , kind]) => kind)
  return said.some(
    ([, name = '', kind]) =>
      !NO_TOWN.test(name) && printed.includes(kind) && !`${passageText} ${headings}`.includes(name),
  )
}

/** 全国民间投资增长2.7%, where the report tells of its own province. */
function namesWider(
  { lead, what }: Subject,
  { sentence, at, what: noun, passageText, headings }: Occurrence,
): boolean {
  const [, wider] = WIDER_FIELD.exec(lead) ?? WIDER_FIELD.exec(what) ?? []
  if (wider === undefined || /[比高低快慢超居列排]/.test(lead)) return false
  const printed = sentence.slice(0, Math.max(at.end, noun.end)) // 7处世界遗产
  return !`${printed} ${headings}`.includes(wider) && !passageText.startsWith(wider)
}

/** 全国法院第六, where the report has the sixth of 全国412个中级法院. */
function isAmongMore({ lead }: Subject, { figure, sentence, clause, at }: Occurrence): boolean {
  if (figure.kind !== 'rank' && figure.kind !== 'prize') return false
  const { among } = AMONG_WHOM.exec(lead)?.groups ?? {}
  const printed = AMONG_SORT.exec(sentence.slice(clause.start, at.start))?.groups
  return among !== undefined && printed?.among === among && !lead.includes(printed.sort ?? '')
}

const REGION = /([\u4e00-\u9fff]{2,5})([两二三四五])地/

/** 万开云三地 are not 万达开三地. */
function namesOtherRegion({ clause, lead }: Subject, { sentence }: Occurrence): boolean {
  const [said, printed] = [`${lead} ${clause}`, sentence].map(text => REGION.exec(text))
  if (!said || !printed || said[2] !== printed[2]) return false
  const count = 'x一二三四五'.indexOf(said[2]?.replace('两', '二') ?? '')
  const [one = '', other = ''] = [said[1]?.slice(-count), printed[1]?.slice(-count)]
  return [...one].some(char => !other.includes(char))
}

/** 泸州、内江都突破3000亿元, where the report says so of 泸州 alone and gives 内江 another number. */
function namesMore({ lead }: Subject, { sentence, at, others }: Occurrence): boolean {
  const members = EACH_OF_THEM.exec(lead)?.groups?.members?.split(/[、和与及]/) ?? []
  const last = endBefore({ others, at })
  const own = sentence.slice(last, at.start)
  const elsewhere = `${sentence.slice(0, last)} ${sentence.slice(at.end)}`
  const missing = members.filter(member => !own.includes(member))
  return missing.length < members.length && missing.some(member => elsewhere.includes(member))
}
