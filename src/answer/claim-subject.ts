import type { Figure } from '../figure/figure.ts'
import { areOtherBodies, areOtherPeople } from '../lexicon/groups.ts'
import { levelsIn } from '../lexicon/levels.ts'
import { CLASS_NOUNS } from '../lexicon/span-words.ts'
import { telltalesIn } from '../lexicon/statements.ts'
import type { Span } from '../report/report.ts'
import { presence } from '../search/match.ts'
import type { Term } from '../search/query.ts'
import type { Draft } from './claim-words.ts'
import { listMates } from './draft-figures.ts'
import type { Evidence } from './evidence.ts'

/** What a claim says of who did it and to what, beside its number. */
export interface Subject {
  /** The claim's part of its clause, folded: from the figure before to the words of the next. */
  readonly clause: string
  /** What its sentence says from the figure before up to it. */
  readonly lead: string
  /** What it says behind it up to the next figure. */
  readonly after: string
  /** Its sentence before the figure, and from it to the end of its clause, for what is copied word for word. */
  readonly copy: Copy
  readonly what: string
  readonly unit: string
  /** Whether it is only what a share is of: 占全部142条的76%. */
  readonly isBase: boolean
  /** What is said to be done with it behind it, in its clause or the next that has no subject: 件件都由领导督办. */
  readonly predicate: string
  /** The words right behind the figure up to the next figure or the clause's end. */
  readonly behind: readonly Term[]
}

interface Copy {
  readonly lead: string
  readonly rest: string
  /** Whether nothing more is said of it in the next clause. */
  readonly isWhole: boolean
}

/**
 * Reads who and what a claim is about.
 *
 * @example subjectOf(figure, draft).clause // '71名区级帮扶责任人常驻河堰镇'
 */
export function subjectOf(figure: Figure, draft: Draft): Subject {
  const { clause, sentence, span, what, unit } = figure
  const { figures, stretches } = draft
  const { folded } = draft
  const mates = listMates(figure, figures, folded)
  const own = (start: number, end: number) => withoutMates(folded, mates, { start, end })
  const stretch = stretches.find(each => each.span.start === span.end)
  const ofNext = figures.some(other => other.span.start === stretch?.span.end)
  const goesOn = goingOn(figure, draft)
  const last = figures.findLast(({ span: { end } }) => end <= span.start && end > clause.start)
  const behind = ofNext
    ? []
    : [...(stretch?.terms ?? []), ...(goesOn?.terms ?? [])].filter(
        ({ text }) => !what.includes(text),
      )
  const before = figures.findLast(({ span: { end } }) => end <= span.start && end > sentence.start)
  const next = figures.find(({ span: { start } }) => start >= span.end)
  return {
    after: own(
      span.end,
      Math.min(next?.span.start ?? sentence.end, sentence.end, span.end + ROUND),
    ),
    lead: own(Math.max(before?.span.end ?? sentence.start, span.start - ROUND), span.start),
    clause: own(
      last?.span.end ?? clause.start,
      ofNext ? span.end : (stretch?.span.end ?? span.end),
    ),
    predicate: ofNext ? '' : `${stretch?.text ?? ''},${goesOn?.text ?? ''}`,
    copy: {
      lead: folded.slice(sentence.start, span.start),
      rest: folded.slice(span.start, clause.end),
      isWhole: goesOn === undefined,
    },
    what,
    unit,
    isBase:
      /占[^,;。]{0,6}$/.test(folded.slice(clause.start, span.start)) &&
      next !== undefined &&
      /^[^,;。]{0,6}的$/.test(folded.slice(span.end, next.span.start)),
    behind,
  }
}

/** 228件代表建议,件件都由领导督办: a clause without a subject of its own goes on about the figure before. */
function goingOn({ clause, sentence, span }: Figure, { stretches, figures }: Draft) {
  const next = stretches.find(each => each.span.start > clause.end)
  const isNext =
    next !== undefined &&
    next.span.end <= sentence.end &&
    ELIDED.test(next.text) &&
    !figures.some(other => other.span.start >= span.end && other.span.start <= next.span.end)
  return isNext ? next : undefined
}

const ELIDED =
  /^(?:(?:件件|个个|人人|条条|项项|户户|篇篇|次次)|全部|全|都|均|一律|统统|由|被|已经?|还|也|后来|最后|最终|结果)+/

/** What another figure of the same list counts is not said of this one. */
function withoutMates(folded: string, mates: readonly Span[], { start, end }: Span): string {
  let own = ''
  let from = start
  for (const mate of mates) {
    if (mate.start < from || mate.end > end) continue
    own += `${folded.slice(from, mate.start)} `
    from = mate.end
  }
  return own + folded.slice(from, end)
}

/**
 * Whether the report says the number of somebody or something else: of another figure in its sentence, of
 * another group or kind, of all where the claim names one, of the whole where it names one means.
 *
 * @example isOfAnother(subjectOf(figure, draft), evidenceOf('18名工作队员')) // true
 */
export function isOfAnother(subject: Subject, evidence: Evidence): boolean {
  return RULES.some(rule => rule(subject, evidence))
}

const ROUND = 120 // characters that may still speak of a figure

type Rule = (subject: Subject, evidence: Evidence) => boolean

const RULES: readonly Rule[] = [
  didAnother,
  isOtherGroup,
  ({ what }, { figure }) => areOtherBodies(what, figure.what),
  namesOneOfAll,
  namesAllOfSome,
  namesWholeOfPart,
  leavesRemoved,
  comparesOtherWay,
  namesUnknownTown,
  namesOneOfMany,
  namesOtherRegion,
  namesOtherCongress,
  namesOneMeans,
  namesOtherMedium,
  namesOtherTitle,
  namesOtherCourt,
  namesOtherLeaders,
  countsNamedThings,
  namesOtherForm,
  namesOtherBody,
  namesOtherCommittee,
  namesOtherRecipient,
  namesOtherAgent,
  namesLowerBody,
  countsOtherKind,
  namesOtherDeputies,
  countsOtherStock,
  namesPartyCommittee,
]

const clauseOf = ({ sentence, clause }: Evidence): string =>
  sentence.slice(clause.start, clause.end)

function isOtherGroup({ clause, what }: Subject, evidence: Evidence): boolean {
  return areOtherPeople(clause, clauseOf(evidence)) || areOtherPeople(what, evidence.figure.what)
}

/** 71名责任人常驻河堰镇: most of what is said stands by another figure of the report's sentence. */
function didAnother(
  { behind }: Subject,
  { sentence, at, clause, what, others }: Evidence,
): boolean {
  if (others.length === 0 || behind.length < 2) return false
  const next = others.find(other => other.at.start >= at.end)?.at.start ?? sentence.length
  const last = others.findLast(other => other.at.end <= at.start)?.at.end ?? 0
  const first = Math.min(at.start, ...others.map(other => other.at.start))
  const scene = first >= clause.start ? sentence.slice(0, clause.start) : ''
  const near = sentence.slice(Math.max(clause.start, last), next)
  const own = `${near} ${sentence.slice(what.start, what.end)}`
  const told = behind.filter(term => presence(term, sentence) > 0)
  // What stands before the clause of all its figures is their scene: 成都世运会,116个国家…近4000名运动员; what is done is not.
  const isOfScene = (term: Term) => term.names === 'thing' && presence(term, scene) > 0
  const foreign = told.filter(term => presence(term, own) === 0 && !isOfScene(term))
  return foreign.length > 1 && foreign.length >= told.length / 2
}

const LISTED = /([\u4e00-\u9fff]{2})(街道|[镇乡县局校])(?:、|和|与)([\u4e00-\u9fff]{2})\2(?!等)/

/** 云峰街道、赵家街道…共102名: neither has them alone. */
function namesOneOfAll({ clause }: Subject, { sentence, at, others }: Evidence): boolean {
  const last = others.findLast(other => other.at.end <= at.start)?.at.end ?? 0
  const [, one, , other] = LISTED.exec(sentence.slice(last, at.start)) ?? []
  return one !== undefined && other !== undefined && clause.includes(one) !== clause.includes(other)
}

const ALL = /(?:所有|全部|每个|各个|各)的?(街道|[镇乡县局校村])/

/** 全区所有街道, where the report names two. */
function namesAllOfSome({ clause, lead }: Subject, { sentence, at, others }: Evidence): boolean {
  const [, kind] = ALL.exec(`${lead} ${clause}`) ?? []
  const last = others.findLast(other => other.at.end <= at.start)?.at.end ?? 0
  const own = sentence.slice(last, at.start)
  const [, , printed] = LISTED.exec(own) ?? []
  return kind !== undefined && printed === kind && !ALL.test(own)
}

const CUT_TO = /(?:减少|压减|缩减|精简|压缩|削减|下降|降低|减|降)(?:到|至|为)了?$/

/** 减少到217个: so many are left, where the report says that so many were removed. */
function leavesRemoved({ lead }: Subject, { sentence, at, clause, figure }: Evidence): boolean {
  const printed = sentence.slice(clause.start, at.start)
  return figure.act?.sort === 'remove' && CUT_TO.test(lead) && !/[到至为]$/.test(printed)
}

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

const SOLELY = /(?<!不)(?:全部|都|均|只|仅)/
const MANY = /([^,;。]*、[^,;。]*?)等/

/** 全部发表在开州日报, where the report names it with two others and more. */
function namesOneOfMany({ clause, after }: Subject, evidence: Evidence): boolean {
  const said = `${clause} ${after}`
  if (!SOLELY.test(said) || /等/.test(said)) return false
  const [, list = ''] =
    MANY.exec(evidence.sentence.slice(evidence.at.end, evidence.clause.end)) ?? []
  const names = list.split('、').map(name => name.slice(-4))
  const named = names.filter(name => name.length > 2 && said.includes(name))
  return named.length > 0 && named.length < names.length
}

const WAYS = {
  above: /(?<!不)(?:高于|高出|快于|多于|领先)[^,;。]{0,8}$|比[^,;。]{1,12}(?:高|快|多)[出了]?$/,
  below: /(?<!不)(?:低于|慢于|少于|落后)[^,;。]{0,8}$|比[^,;。]{1,12}(?:低|慢|少)了?$/,
} as const

/** 比全国低8.5个百分点, where the report has it higher. */
function comparesOtherWay({ lead }: Subject, { sentence, at, clause, others }: Evidence): boolean {
  const last = others.findLast(other => other.at.end <= at.start)?.at.end ?? 0
  const printed = sentence.slice(Math.max(clause.start, last), at.start)
  const isWay = (way: keyof typeof WAYS, other: keyof typeof WAYS) =>
    WAYS[way].test(lead) && WAYS[other].test(printed)
  return isWay('above', 'below') || isWay('below', 'above')
}

const TOGETHER =
  /(?:总共|一共|总计|合计|共计|总数|加起来|全部)(?:就|也|才)?(?:只|仅|有|是|为|达到?)*$/

/** 全区总共8个, where the report has 8个 of the district's level and others of the towns'. */
function namesWholeOfPart({ clause, lead, unit }: Subject, evidence: Evidence): boolean {
  const { sentence, at, what, others } = evidence
  const said = `${lead} ${clause}`.replace(/[全本我][省市区县州]/g, '')
  if (!TOGETHER.test(lead) || levelsIn(said).size > 0) return false
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

const REGION = /([\u4e00-\u9fff]{2,5})([两二三四五])地/

/** 万开云三地 are not 万达开三地. */
function namesOtherRegion({ clause, lead }: Subject, { sentence }: Evidence): boolean {
  const [said, printed] = [`${lead} ${clause}`, sentence].map(text => REGION.exec(text))
  if (!said || !printed || said[2] !== printed[2]) return false
  const count = 'x一二三四五'.indexOf(said[2]?.replace('两', '二') ?? '')
  const [one = '', other = ''] = [said[1]?.slice(-count), printed[1]?.slice(-count)]
  return [...one].some(char => !other.includes(char))
}

const CONGRESS = /(.?)([省市区县州])(?:人大(?!代表|工作|信息|制度)|人民代表大会)/

/** 市人大 did not do what the district's own did; 开州人大 is its own. */
function namesOtherCongress({ clause, lead }: Subject, { sentence, report }: Evidence): boolean {
  const said = CONGRESS.exec(clause) ?? CONGRESS.exec(lead)
  const own = CONGRESS.exec(report.body) ?? CONGRESS.exec(report.title)
  if (!said || !own || said[2] === own[2]) return false
  const [, before = '', level = ''] = said
  const isOwn = before !== '' && report.place.includes(before + level)
  return !isOwn && !sentence.includes(`${level}人大`)
}

const MEANS = /([^,。;:]*、[^,。;:]*?)等(?:多种)?(?:方式|形式|途径|手段|办法|措施|渠道)/

/** 听取报告、执法检查、评议等方式开展46项监督: no one of them makes the 46. */
function namesOneMeans({ clause }: Subject, evidence: Evidence): boolean {
  const { sentence, at, figure } = evidence
  const [, list = ''] = MEANS.exec(sentence.slice(evidence.clause.start, at.start)) ?? []
  const names = list.split('、').map(name => name.replace(/["“”]/g, '').slice(-4))
  const named = names.some(name => name.length > 1 && clause.includes(name))
  return named && !clause.includes(figure.what.slice(-2)) && !/等|各种/.test(clause)
}

const TITLES = /《[^《》]+》/g

/** 《…》 got the prize of another one: its title stands elsewhere in the report's sentence. */
function namesOtherTitle({ clause }: Subject, evidence: Evidence): boolean {
  const { sentence, at, others } = evidence
  const last = others.findLast(other => other.at.end <= at.start)?.at.end ?? 0
  const before =
    sentence.slice(Math.max(last, evidence.clause.start), at.start).match(TITLES) ??
    clauseOf(evidence).match(TITLES)
  const own: readonly string[] = before ?? sentence.slice(last, at.start).match(TITLES) ?? []
  const named = (clause.match(TITLES) ?? []).filter(title => sentence.includes(title))
  return own.length > 0 && named.length > 0 && !named.some(title => own.includes(title))
}

const COURTS: readonly string[] = ['法院', '检察院', '公安', '监委', '政协']
const BOTH = /两院|法检/

/** 检察院的老马工作室 is none of the court's. */
function namesOtherCourt({ clause, lead }: Subject, { sentence }: Evidence): boolean {
  const named = COURTS.filter(body => clause.includes(body) || lead.includes(body))
  const printed = COURTS.filter(body => sentence.includes(body))
  return (
    !BOTH.test(sentence) &&
    printed.length > 0 &&
    named.some(body => !printed.includes(body)) &&
    !named.some(body => printed.includes(body))
  )
}

const LEADERS =
  /(政府|区委|市委|县委|党委|人大|政协|法院|检察院)(?:常委会)?(?:主要|班子)?(?:领导|书记|主任|主席|院长|检察长)/

/** 区政府领导 did not do what 区人大常委会领导 did. */
function namesOtherLeaders({ clause, lead, after }: Subject, { sentence }: Evidence): boolean {
  const said = LEADERS.exec(`${lead} ${clause} ${after}`)?.[1]
  const printed = LEADERS.exec(sentence)?.[1]
  return said !== undefined && printed !== undefined && said !== printed
}

/** 169个村 are no households: what has names of its own is counted, or it is not. */
function countsNamedThings({ what }: Subject, evidence: Evidence): boolean {
  const { figure } = evidence
  return (
    CLASS_NOUNS.includes(what) &&
    figure.unit !== what &&
    !figure.what.includes(what) &&
    !clauseOf(evidence).includes(what)
  )
}

/** 区法院报送的文件, where the report says that the government sent them. */
function namesOtherBody({ clause, lead }: Subject, evidence: Evidence): boolean {
  const said = bodiesIn(`${lead} ${clause}`)
  if (said.length === 0) return false
  const { inSentence, above } = printedBodies(evidence)
  return inSentence.length > 0 && !said.some(body => [...inSentence, ...above].includes(body))
}

/** The bodies that the report names at a figure: in its sentence, and above it. */
interface PrintedBodies {
  readonly inSentence: readonly string[]
  readonly above: readonly string[]
}

// Claim after claim is held against the same figures.
const bodiesOf = new WeakMap<Evidence, PrintedBodies>()

function printedBodies(evidence: Evidence): PrintedBodies {
  const known = bodiesOf.get(evidence)
  if (known !== undefined) return known
  const { sentence, report, headings } = evidence
  const above = bodiesIn(`${report.body} ${report.title} ${headings}`)
  const found = { inSentence: bodiesIn(sentence), above }
  bodiesOf.set(evidence, found)
  return found
}

const bodiesIn = (text: string): string[] =>
  telltalesIn(text).flatMap(({ aspect, sort }) => (aspect === 'body' ? [sort] : []))

const COMMITTEE = /([省市区县州])(委|政府|人民政府|法院|检察院|政协|纪委)(?![员书])/g

/** 向市委请示, where the report says 向区委: a body of one sort and another level. */
function namesOtherCommittee({ clause }: Subject, evidence: Evidence): boolean {
  const printed = [...clauseOf(evidence).matchAll(COMMITTEE)]
  return [...clause.matchAll(COMMITTEE)].some(([, level, kind]) => {
    const same = printed.filter(([, , other]) => other === kind)
    return same.length > 0 && same.every(([, other]) => other !== level)
  })
}

const LEADS =
  /(?:^|[,;、])(?:今年|去年)?([省市区县州]委)(?=牵头|组织|督办|开展|主持|负责|召开|审查)/

/** 区委牵头督办, where the report does not name it there. */
function namesPartyCommittee({ clause }: Subject, { sentence }: Evidence): boolean {
  const said = LEADS.exec(clause)?.[1]
  return said !== undefined && !sentence.includes(said)
}

const RECIPIENT = /向([^,。;向]{2,12}?)(?=述职|汇报|请示|报告|反馈|通报|提出|提交|报送)/
const BODY = /[省市区县州]委|党委|政府|人大常委会|常委会|人大(?!代表)|法院|检察院|政协|纪委|监委/

/** 向区委述职, where the report says 向原选举单位. */
function namesOtherRecipient({ clause }: Subject, evidence: Evidence): boolean {
  const [, said = ''] = RECIPIENT.exec(clause) ?? []
  const [, printed = ''] = RECIPIENT.exec(clauseOf(evidence)) ?? []
  const [body = ''] = BODY.exec(said) ?? []
  return (
    body !== '' && printed !== '' && !printed.includes(body) && !clauseOf(evidence).includes(body)
  )
}

const AGENT =
  /由([^,。;由]{2,12}?)(?=组织|负责|牵头|实施|开展|完成|办理|督办|主持|召开|承办|举办|主办)/

/** 由法院组织, where the report names no court. */
function namesOtherAgent({ clause, after }: Subject, evidence: Evidence): boolean {
  const [, agent = ''] = AGENT.exec(`${clause}${after}`) ?? []
  if (isOnlyThere(agent, evidence)) return true
  const said = bodiesIn(agent)
  if (said.length === 0) return false
  const { inSentence, above } = printedBodies(evidence)
  return !said.some(body => [...inSentence, ...above].includes(body))
}

/** 由达州组织, where the report names 达州 among those who took part: whoever it is of did it. */
function isOnlyThere(agent: string, { sentence, report }: Evidence): boolean {
  const name = agent.replace(/(?:[省市区县州]?人大(?:常委会)?|[省市区县州])$/, '')
  if (name.length !== 2 || !sentence.includes(name)) return false
  const own = `${report.place} ${report.body} ${report.title}`
  const acts = sentence.split(name).slice(1)
  const isAgent =
    sentence.includes(`由${name}`) ||
    acts.some(rest => /^[\u4e00-\u9fff]{0,6}(?:组织|牵头|承办|主办|召集)/.test(rest))
  return !own.includes(name) && !isAgent
}

const LOWER =
  /^(?:各|全区|我区|全市|我市|的)*((?:乡镇|镇街|街道|[镇乡村])(?:人大|政府|党委|办事处)?)/

/** 各乡镇人大向区委请示: the report tells it of its own body. */
function namesLowerBody({ clause }: Subject, { passageText, headings }: Evidence): boolean {
  const [, named = ''] = LOWER.exec(clause) ?? []
  return /人大|政府|党委|办事处/.test(named) && !`${passageText} ${headings}`.includes(named)
}

/** What a measure word counts where the report has 个, which counts anything: 20多户 are no 难点问题. */
const COUNTED_BY: ReadonlyMap<string, RegExp> = new Map([
  ['户', /户|家庭|企业|商|居民|农/],
  ['家', /企业|公司|单位|机构|部门|医院|店|厂|社|媒体|场|所|中心/],
  ['名', /人|员|代表|者|手|队|师|生|家|干部|群众|户/],
  ['篇', /报道|文|稿|信息|论|篇|作品|思考/],
  ['所', /校|院|所|园|站|中心/],
])

function countsOtherKind({ unit, what }: Subject, { figure }: Evidence): boolean {
  const nouns = COUNTED_BY.get(unit)
  return (
    figure.unit === '个' && nouns !== undefined && !nouns.test(figure.what) && !nouns.test(what)
  )
}

const DEPUTIES = /(?:企业|职工|群众|村民|居民|党员?|议事|行业|妇女|青年|学生|家长|商户)代表/g

/** 企业代表, 议事代表: deputies of another sort than those that the report tells of there. */
function namesOtherDeputies({ clause }: Subject, { sentence }: Evidence): boolean {
  return (clause.match(DEPUTIES) ?? []).some(each => !sentence.includes(each))
}

const NEW = /(?:新增|净增|增加了?|新设)[^,;。]{0,6}$/
const ALL_TOLD = /(?:总数|总量|达到|累计|总计|共有|存量)[^,;。]{0,6}$/

/** 新增920万户, where the report has it of all there are; or the other way about. */
function countsOtherStock({ lead }: Subject, { sentence, at, others }: Evidence): boolean {
  const last = others.findLast(other => other.at.end <= at.start)?.at.end ?? 0
  const own = sentence.slice(last, at.start)
  const [isNew, isAll] = [NEW.test(lead), ALL_TOLD.test(lead)]
  return (
    isNew !== isAll &&
    (isNew ? ALL_TOLD.test(own) && !NEW.test(own) : NEW.test(own) && !ALL_TOLD.test(own))
  )
}

const formsIn = (text: string): string[] =>
  telltalesIn(text).flatMap(({ aspect, sort }) => (aspect === 'form' ? [sort] : []))

/** 对10家企业开展执法检查: where the report tells of them it names no such form. */
function namesOtherForm({ clause }: Subject, { passageText }: Evidence): boolean {
  const said = formsIn(clause)
  if (said.length === 0) return false
  const printed = formsIn(passageText)
  return !said.some(form => printed.includes(form))
}

const MEDIUM =
  /[\u4e00-\u9fff]{2,4}(?:日报|晚报|时报|电视台|周刊)|(?:新华|中新)社|央视|(?:人民|新华|光明|央视|中新|央广|环球)网/g

/** 人民日报 is none of the media that the report names. */
function namesOtherMedium({ clause }: Subject, { sentence }: Evidence): boolean {
  const named = clause.match(MEDIUM) ?? []
  const media = sentence.match(MEDIUM) ?? []
  return media.length > 0 && named.some(name => !sentence.includes(name.slice(-4)))
}
