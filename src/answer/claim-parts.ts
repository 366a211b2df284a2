import { actsIn } from '../figure/act.ts'
import { parseNumeral } from '../figure/numeral.ts'
import {
  CHANGE_STARTS,
  CUT_TO,
  DECLINE_LEAD,
  GROWTH_LEAD,
  REACHES,
} from '../lexicon/change-words.ts'
import { ABOVE_OR_BELOW } from '../lexicon/comparison-words.ts'
import {
  ADDED,
  ALL_ARE,
  ALL_TOLD,
  AMONG,
  BASE_OF_SHARE,
  BASE_SAYS_NOTHING,
  COUNTED_TOGETHER,
  CRIMES,
  KIND_BEHIND,
  KINDS_COUNTED,
  LIST_PARTS,
  MORE_THAN_NAMED,
  ONE_ALONE_DONE,
  PLAN_NAMED,
  PLANNED_BEFORE,
  SHARE_OF_ALL_BEHIND,
  SHARE_OF_IT,
  SORTS_PARTED,
  SORTS_TOGETHER,
  WHOLE_OR_OWN,
  WITHOUT_MARK,
} from '../lexicon/draft-words.ts'
import { levelsIn } from '../lexicon/levels.ts'
import {
  HOLDS_MEMBER,
  IS_ONE_OF,
  MEANS_LISTED,
  MEANS_OPEN,
  PART_ENDS,
} from '../lexicon/list-words.ts'
import { TWO_OF_KIND } from '../lexicon/place-names.ts'
import { LESS_OR_MORE, telltalesIn } from '../lexicon/statements.ts'
import { TOTAL_LEAD } from '../lexicon/total-words.ts'
import {
  ALL_OF_KIND,
  ALL_TOGETHER,
  ALL_WORDS,
  AND_OTHERS,
  HOLDS_OF_ALL,
  ONE_KIND_ALONE,
  SO_MANY_EACH,
  SOLELY,
  WITHOUT_EXCEPTION,
} from '../lexicon/universals.ts'
import type { Span } from '../report/report.ts'
import { actsNear } from './claim-act.ts'
import type { Rule, Subject } from './claim-subject.ts'
import { oneOfNamed, otherThanTold, toldIn } from './extent-said.ts'
import { clauseOf, endBefore, type Occurrence } from './occurrence.ts'

/**
 * Ways in which a number is that of a part where a claim names the whole, or the other way about.
 */
export const PART_RULES: readonly Rule[] = [
  namesOneOfAll,
  saysEachOfAll,
  namesAllOfSome,
  namesAllThere,
  saysItOfAll,
  namesWholeOfPart,
  namesOneOfMany,
  namesOneMeans,
  namesMemberAlone,
  leavesRemoved,
  addsRemoved,
  fallsUntold,
  reachesOtherWay,
  countsOtherStock,
  comparesOtherWay,
  comparesOtherWayBehind,
  isNotAmong,
  namesMemberOfList,
  namesAllAs,
  namesBaseAlone,
  countsOtherKinds,
  namesOwnForAll,
  namesSortOfCases,
  isShareOfOther,
  saysItOfOne,
  isNoMember,
  holdsMemberOfOther,
]

/** 各选出102名, where the report has so many of all of them together. */
function saysEachOfAll({ lead }: Subject, { sentence, at, others }: Occurrence): boolean {
  const own = sentence.slice(endBefore({ others, at }), at.start)
  return SO_MANY_EACH.test(lead) && ALL_TOGETHER.test(own)
}

/** 云峰街道、赵家街道…共102名: neither has them alone. */
function namesOneOfAll({ clause }: Subject, { sentence, at, others }: Occurrence): boolean {
  const last = endBefore({ others, at })
  const [, one, , other] = TWO_OF_KIND.exec(sentence.slice(last, at.start)) ?? []
  return one !== undefined && other !== undefined && clause.includes(one) !== clause.includes(other)
}

/** 全区所有街道, where the report names two. */
function namesAllOfSome({ clause, lead }: Subject, { sentence, at, others }: Occurrence): boolean {
  const [, kind] = ALL_OF_KIND.exec(`${lead} ${clause}`) ?? []
  const last = endBefore({ others, at })
  const own = sentence.slice(last, at.start)
  const [, , printed] = TWO_OF_KIND.exec(own) ?? []
  return kind !== undefined && printed === kind && !ALL_OF_KIND.test(own)
}

const MANY = /([^,;。]*、[^,;。]*?)等/

/** 全部发表在开州日报, where the report names it with two others and more. */
function namesOneOfMany({ clause, after }: Subject, occurrence: Occurrence): boolean {
  const said = `${clause} ${after}`
  if (!SOLELY.test(said) || /等/.test(said)) return false
  const [, list = ''] =
    MANY.exec(occurrence.sentence.slice(occurrence.at.end, occurrence.clause.end)) ?? []
  const names = list.split('、').map((name, i) => name.slice(i === 0 ? -3 : -4)) // 在人民网、…
  const named = names.filter(name => name.length > 2 && said.includes(name))
  const isOfEach =
    named.length > 1 && named.some(name => EACH_BEHIND.test(said.split(name)[1] ?? ''))
  return named.length > 0 && named.length < names.length && !isOfEach
}

/** 人民网、开州日报【都】上过: it is said of each that is named. */
const EACH_BEHIND = /^[都均皆]/

/** 全区总共8个, where the report has 8个 of the district's level and others of the towns'. */
function namesWholeOfPart({ clause, lead, unit }: Subject, occurrence: Occurrence): boolean {
  const { sentence, at, what, others } = occurrence
  const said = `${lead} ${clause}`.replace(/[全本我][省市区县州]/g, '')
  if (!TOTAL_LEAD.test(lead) || levelsIn(said).size > 0) return false
  const levelsOf = (number: Span, noun: Span) => {
    const ends = others.map(other => other.at.end).filter(end => end <= number.start)
    return levelsIn(sentence.slice(Math.max(0, ...ends), Math.max(number.end, noun.end)))
  }
  const own = levelsOf(at, what)
  return (
    own.size > 0 &&
    others.some(
      other =>
        sentence.slice(other.at.start, other.at.end).endsWith(unit) &&
        [...levelsOf(other.at, other.what)].some(level => !own.has(level)),
    )
  )
}

/** 听取报告、执法检查、评议等方式开展46项监督: no one of them makes the 46. */
function namesOneMeans({ clause }: Subject, occurrence: Occurrence): boolean {
  const { sentence, at, figure } = occurrence
  const [, list = ''] = MEANS_LISTED.exec(sentence.slice(occurrence.clause.start, at.start)) ?? []
  const names = list.split('、').map(name => name.replace(/["“”]/g, '').slice(-4))
  const named = names.some(name => name.length > 1 && clause.includes(name))
  return named && !clause.includes(figure.what.slice(-2)) && !MEANS_OPEN.test(clause)
}

/** 所有产业集群66个, where the report has 66 of them and does not say that these are all. */
function namesAllThere({ lead }: Subject, { sentence, at, others, clause }: Occurrence): boolean {
  const own = sentence.slice(endBefore({ others, at }), clause.end)
  return WITHOUT_EXCEPTION.test(lead) && !ALL_WORDS.test(own)
}

/**
 * 142条全部被采纳, where the report says of them that they were sent, and of another number that it was adopted; 都是走访时收的,
 * where it names other means as well.
 */
function saysItOfAll({ predicate, extent }: Subject, occurrence: Occurrence): boolean {
  const other = extent && otherThanTold(extent, occurrence)
  if (other === 'borne') return false
  if (other || (extent && oneOfNamed(extent, occurrence.sentence) !== null)) return true
  if (!HOLDS_OF_ALL.test(predicate)) return false
  const said = actsIn(predicate).filter(({ sort, negated }) => sort !== null && !negated)
  if (said.length === 0) return false
  const printed = new Set(actsNear(occurrence).map(({ sort }) => sort))
  return !said.some(({ sort }) => printed.has(sort))
}

/** 仅执法检查一项就有32次, where the report has 专项视察、执法检查、专题询问32次. */
function namesMemberAlone(
  { lead }: Subject,
  { sentence, at, others, clause }: Occurrence,
): boolean {
  const [, said = ''] = ONE_KIND_ALONE.exec(lead) ?? []
  const own = sentence.slice(Math.max(clause.start, endBefore({ others, at })), at.start)
  return said !== '' && own.includes('、') && own.includes(said)
}

/** 减少到217个: so many are left, where the report says that so many were removed. */
function leavesRemoved({ lead }: Subject, { sentence, at, clause, figure }: Occurrence): boolean {
  const printed = sentence.slice(clause.start, at.start)
  return figure.act?.sort === 'remove' && CUT_TO.test(lead) && !/[到至为]$/.test(printed)
}

/** 比重升到60.8%, where the report has it that it fell from there, or to there. */
function reachesOtherWay({ lead }: Subject, { end, sentence, at, clause }: Occurrence): boolean {
  const said = REACHES.exec(lead)?.groups
  if (said === undefined || end === null || CHANGE_STARTS.test(lead)) return false
  if (end === 'from') return true
  const printed = REACHES.exec(sentence.slice(clause.start, at.start))?.groups
  return printed !== undefined && (said.up === undefined) !== (printed.up === undefined)
}

/** 增加了217个, where the report says that so many were removed; or the other way about. */
function addsRemoved({ lead }: Subject, { figure }: Occurrence): boolean {
  const sort = figure.act?.sort
  return (
    (sort === 'remove' && GROWTH_LEAD.test(lead)) || (sort === 'create' && DECLINE_LEAD.test(lead))
  )
}

/** 意见减少128条, where the report has so many of them, and nothing that fell. */
function fallsUntold({ lead }: Subject, occurrence: Occurrence): boolean {
  const { figure, sentence, at, clause } = occurrence
  const own = sentence.slice(Math.max(clause.start, endBefore(occurrence)), at.start)
  const isFall =
    figure.change !== null || figure.act?.sort === 'remove' || /[减降少缩撤压]/.test(own)
  return figure.kind === 'count' && DECLINE_LEAD.test(lead) && !isFall
}

/** 新增920万户, where the report has it of all there are; or the other way about. */
function countsOtherStock({ lead }: Subject, { sentence, at, others }: Occurrence): boolean {
  const last = endBefore({ others, at })
  const own = sentence.slice(last, at.start)
  const isNew = ADDED.test(lead)
  const isAll = !isNew && ALL_TOLD.test(lead)
  return (
    isNew !== isAll &&
    (isNew ? ALL_TOLD.test(own) && !ADDED.test(own) : ADDED.test(own) && !ALL_TOLD.test(own))
  )
}

/** 比全国低8.5个百分点, where the report has it higher. */
function comparesOtherWay(
  { lead }: Subject,
  { sentence, at, clause, others }: Occurrence,
): boolean {
  const last = endBefore({ others, at })
  const printed = sentence.slice(Math.max(clause.start, last), at.start)
  const isWay = (way: keyof typeof ABOVE_OR_BELOW, other: keyof typeof ABOVE_OR_BELOW) =>
    ABOVE_OR_BELOW[way].test(lead) && ABOVE_OR_BELOW[other].test(printed)
  return isWay('above', 'below') || isWay('below', 'above')
}

/** 6.7%,比城镇低, where the report goes on that it is higher than that. */
function comparesOtherWayBehind({ after }: Subject, { sentence, at }: Occurrence): boolean {
  const said = LESS_OR_MORE.exec(after)?.groups
  const printed = LESS_OR_MORE.exec(sentence.slice(at.end))?.groups
  if (said === undefined || !printed?.than?.startsWith(said.than?.slice(0, 2) ?? '')) return false
  return (said.less === undefined) !== (printed.less === undefined)
}

/** 科技贷款余额9000亿元,其中科创债募集300亿元: the report tells of both side by side, with a noun of its own for each. */
function isNotAmong({ lead, copy }: Subject, occurrence: Occurrence): boolean {
  const { sentence, at, what, clause, others } = occurrence
  const before = others.findLast(other => other.at.end <= at.start)
  if (!/^[^,;。]{0,4}[,;]其中/.test(lead) || before === undefined) return false
  const whole = sentence.slice(before.at.start, before.at.end)
  const between = sentence.slice(before.at.end, at.start)
  if (!copy.lead.includes(whole.replace(/^\D+/, '')) || AMONG.test(between)) return false
  if (SHARE_OF_ALL_BEHIND.test(sentence.slice(at.end))) return false
  if (!/[,;、]/.test(between)) return false
  const isOwn = what.start >= Math.max(before.at.end, clause.start) && what.end <= at.start
  const noun = between.replace(/^[,;、]/, '')
  const pairs = [...noun.slice(1)].map((_, i) => noun.slice(i, i + 2))
  const rest = sentence.slice(before.what.start, before.at.end)
  return isOwn && pairs.length > 2 && !pairs.some(pair => rest.includes(pair))
}

const isForm = (member: string): boolean =>
  telltalesIn(member).some(({ aspect }) => aspect === 'form')

/** 审结著作权纠纷案件1.2万件, where the report counts 著作权、商标权、专利权等知识产权纠纷案件 together. */
function namesMemberOfList({ lead, clause, what }: Subject, occurrence: Occurrence): boolean {
  const { sentence, at } = occurrence
  const start = Math.max(occurrence.clause.start, endBefore(occurrence))
  const [, list = '', kind = ''] = COUNTED_TOGETHER.exec(sentence.slice(start, at.start)) ?? []
  const [, beside] = kind.split('以及')
  const members = [...list.split(LIST_PARTS), ...(beside ? [beside] : [])].map(member =>
    member.replace(/["“”]/g, '').slice(-4),
  )
  if (members.length < 2 || members.some(member => member.length < 2)) return false
  const isOneSort = kind.length > 3 || members.every(isForm) || CRIMES.test(list)
  if (!isOneSort) return false
  const said = `${lead} ${clause} ${what}`
  const named = members.filter(member => said.includes(member.slice(-3)))
  const isSuffix = named.some(each => KIND_BEHIND.test(said.split(each.slice(-3))[1] ?? ''))
  const isOfKind = kind.length > 1 && !isSuffix && said.includes(kind.slice(0, 3))
  return named.length === 1 && !isOfKind && !MORE_THAN_NAMED.test(said)
}

/** 109名都是乡镇人大代表, where the report says nothing of 乡镇 there. */
function namesAllAs({ after }: Subject, { sentence, headings, report }: Occurrence): boolean {
  const [, said = ''] = ALL_ARE.exec(after) ?? []
  const round = `${sentence} ${headings} ${report.body} ${report.place}`
  return said !== '' && !round.includes(said.slice(0, 2))
}

/** 财政收入完成245800万元, where the report has 完成预算245800万元的59.74%: so much was planned. */
function namesBaseAlone({ lead, clause }: Subject, { sentence, at }: Occurrence): boolean {
  const isBase =
    PLANNED_BEFORE.test(sentence.slice(0, at.start)) && SHARE_OF_IT.test(sentence.slice(at.end))
  return isBase && !PLAN_NAMED.test(`${lead} ${clause}`)
}

/** 盗窃、毒品两类犯罪, where the report counts three kinds together. */
function countsOtherKinds({ lead }: Subject, occurrence: Occurrence): boolean {
  const { sentence, at, clause } = occurrence
  const said = KINDS_COUNTED.exec(lead)
  const own = sentence.slice(Math.max(clause.start, endBefore(occurrence)), at.start)
  const printed = KINDS_COUNTED.exec(own)
  if (!said || !printed || said.groups?.kind !== printed.groups?.kind) return false
  return parseNumeral(said[1] ?? '') !== parseNumeral(printed[1] ?? '')
}

/** 全省法院审结18214件, where the report has it of the province's own court; or the other way about. */
function namesOwnForAll({ copy }: Subject, { sentence, at }: Occurrence): boolean {
  const [said, printed] = [whoseIn(copy.lead), whoseIn(sentence.slice(0, at.start))]
  return said !== null && printed !== null && said.of === printed.of && said.all !== printed.all
}

function whoseIn(text: string): { readonly of: string; readonly all: boolean } | null {
  const groups = [...text.matchAll(WHOLE_OR_OWN)].at(-1)?.groups
  if (groups === undefined) return null
  return { of: groups.of ?? groups.own ?? '', all: groups.all !== undefined }
}

/** 民事案件2847件, where the report counts 民事、行政案件 together, or 涉毒 where it has 涉枪涉毒涉赌. */
function namesSortOfCases({ lead, clause }: Subject, occurrence: Occurrence): boolean {
  const { sentence, at } = occurrence
  const own = sentence.slice(Math.max(occurrence.clause.start, endBefore(occurrence)), at.start)
  const list = SORTS_TOGETHER.exec(own)?.[0] ?? WITHOUT_MARK.exec(own)?.[0] ?? ''
  const members = list.match(/../g) ?? []
  const all = list.includes('涉') ? members : list.split(SORTS_PARTED)
  const said = `${lead} ${clause}`
  const named = all.filter(member => said.includes(member))
  return named.length > 0 && named.length < all.length && !MORE_THAN_NAMED.test(said)
}

/** 两个应用只贯通了一个, where the report tells that very act of both. */
function saysItOfOne({ after, unit }: Subject, occurrence: Occurrence): boolean {
  const { act = '', of, behind = '' } = ONE_ALONE_DONE.exec(after)?.groups ?? {}
  if (of !== unit) return false
  const deed = act || behind
  const said = actsIn(deed).flatMap(({ sort }) => sort ?? [])
  const isSame = actsNear(occurrence).some(
    ({ sort, negated }) => !negated && sort !== null && said.includes(sort),
  )
  return isSame || (deed.length > 1 && clauseOf(occurrence).includes(deed))
}

/** 甲是4个点之一, where the report gives 甲 another part: 以甲为主阵地、以乙等4个点为辐射面. */
function isNoMember({ copy, after }: Subject, { sentence, at }: Occurrence): boolean {
  const { member } = IS_ONE_OF.lead.exec(copy.lead)?.groups ?? {}
  if (member === undefined || !IS_ONE_OF.behind.test(after)) return false
  const before = sentence.slice(0, at.start).split(member.slice(-NAME))
  return before.length > 1 && PART_ENDS.test(before.at(-1) ?? '')
}

/** 区级8个,其中有甲, where the report has 甲 as an example of the towns' 191个. */
function holdsMemberOfOther({ copy, after }: Subject, { sentence, at }: Occurrence): boolean {
  const member = HOLDS_MEMBER.exec(`${copy.rest},${after}`)?.groups?.member?.slice(0, NAME)
  if (member === undefined || !sentence.includes(member)) return false
  const all = toldIn(sentence)
  const own = all.find(({ figure: { span } }) => span.start <= at.start && span.end >= at.end)
  const isExample = ({ lead }: { readonly lead: string }) =>
    lead.includes(member) && AND_OTHERS.test(lead)
  return own !== undefined && !own.zone.includes(member) && all.some(isExample)
}

const NAME = 5 // characters that name a member

/** 占收到总数的74%, where the report has it of those that were answered. */
function isShareOfOther({ lead }: Subject, { sentence, at }: Occurrence): boolean {
  const [said, printed] = [lead, sentence.slice(0, at.start)].map(
    text => BASE_OF_SHARE.exec(text)?.groups?.base?.replace(BASE_SAYS_NOTHING, '') ?? '',
  ) as [string, string]
  if (said.length < 2 || printed.length < 2 || /[a-z]/i.test(said + printed)) return false
  return ![...said].some(letter => printed.includes(letter))
}
