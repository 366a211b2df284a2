import type { Rule, Subject } from './claim-subject.ts'
import { type Evidence, endBefore } from './evidence.ts'

/**
 * Ways in which a number is that of another place than a claim names.
 */
export const PLACE_RULES: readonly Rule[] = [
  namesUnknownTown,
  namesOtherRegion,
  namesWider,
  namesMore,
]

const TOWN =
  /(?<=^|[\s,、和与及在从由自到于导])([\u4e00-\u9fff]{2})(街道|镇|乡)(?=$|[\s,;。、和与及等两三共先])/g
const NO_TOWN = /[全各本我该每某两三四五六七八九十个等的区县市省和与及在从由]/

/** 云峰街道和汉丰街道, where the report names 云峰街道 and 赵家街道: of a town that it does not name it tells nothing. */
function namesUnknownTown({ lead, clause, after }: Subject, evidence: Evidence): boolean {
  const { sentence, passageText, headings } = evidence
  const said = [...`${lead} ${clause} ${after}`.matchAll(TOWN)]
  if (said.length === 0) return false
  const printed = [...sentence.matchAll(TOWN)].map(([, , kind]) => kind)
  return said.some(
    ([, name = '', kind]) =>
      !NO_TOWN.test(name) && printed.includes(kind) && !`${passageText} ${headings}`.includes(name),
  )
}

const WIDER =
  /(?:^|[,、的]|去年|今年|全年|目前)(全国|全球|世界)(?!平均|人大|政协|重点|文明|示范|先进|劳动|[首第前最唯统])(?:的|各地)?[\u4e00-\u9fff]/

/** 全国民间投资增长2.7%, where the report tells of its own province. */
function namesWider(
  { lead, what }: Subject,
  { sentence, at, passageText, headings }: Evidence,
): boolean {
  const [, wider] = WIDER.exec(lead) ?? WIDER.exec(what) ?? []
  if (wider === undefined || /[比高低快慢超居列排]/.test(lead)) return false
  const printed = sentence.slice(0, at.end)
  return !`${printed} ${headings}`.includes(wider) && !passageText.startsWith(wider)
}

const REGION = /([\u4e00-\u9fff]{2,5})([两二三四五])地/

/** 万开云三地 are not 万达开三地. */
function namesOtherRegion({ clause, lead }: Subject, { sentence }: Evidence): boolean {
  const [said, printed] = [`${lead} ${clause}`, sentence].map(text => REGION.exec(text))
  if (!said || !printed || said[2] !== printed[2]) return false
  const count = 'x一二三四五'.indexOf(said[2]?.replace('两', '二') ?? '')
  const [one = '', other = ''] = [said[1]?.slice(-count), printed[1]?.slice(-count)]
  return [...one].some(char => !other.includes(char))
}

// A member's name holds none of 与, 及 and 和 (U+4E0E, U+53CA, U+548C): there is one way to part the list.
const EACH =
  /(?:^|[,;。]|[两几]个?)(?<members>(?:[\u4e00-\u4e0d\u4e0f-\u53c9\u53cb-\u548b\u548d-\u9fff]{2,4}[、和与及])+[\u4e00-\u9fff]{2})[^,;。、\d]{0,12}?(?:都|均|双双|同时)[^,;。\d]{0,6}$/

/** 泸州、内江都突破3000亿元, where the report says so of 泸州 alone and gives 内江 another number. */
function namesMore({ lead }: Subject, { sentence, at, others }: Evidence): boolean {
  const members = EACH.exec(lead)?.groups?.members?.split(/[、和与及]/) ?? []
  const last = endBefore({ others, at })
  const own = sentence.slice(last, at.start)
  const elsewhere = `${sentence.slice(0, last)} ${sentence.slice(at.end)}`
  const missing = members.filter(member => !own.includes(member))
  return missing.length < members.length && missing.some(member => elsewhere.includes(member))
}
