import { AGENT_VERBS } from '../lexicon/draft-words.ts'
import { areOtherPeople } from '../lexicon/groups.ts'
import { telltalesIn } from '../lexicon/statements.ts'
import type { Rule, Subject } from './claim-subject.ts'
import { clauseOf, type Evidence } from './evidence.ts'

/**
 * Ways in which a number is that of other people, or of another body, than those that a claim names.
 */
export const ACTOR_RULES: readonly Rule[] = [
  isOtherGroup,
  namesOtherDeputies,
  namesOtherCongress,
  namesOtherCourt,
  namesOtherLeaders,
  namesOtherBody,
  namesOtherCommittee,
  namesPartyCommittee,
  namesOtherRecipient,
  namesOtherAgent,
  namesLowerBody,
]

function isOtherGroup({ clause, what }: Subject, evidence: Evidence): boolean {
  return areOtherPeople(clause, clauseOf(evidence)) || areOtherPeople(what, evidence.figure.what)
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

const AGENT = new RegExp(`由([^,;。由]{2,12}?)(?=${AGENT_VERBS})`)

/** 由法院组织, where the report names no court. */
function namesOtherAgent({ clause, after }: Subject, evidence: Evidence): boolean {
  const [, agent = ''] = AGENT.exec(`${clause}${after}`) ?? []
  if (isOnlyThere(agent, evidence) || isNowhere(agent, evidence)) return true
  const said = bodiesIn(agent)
  if (said.length === 0) return false
  const { inSentence, above } = printedBodies(evidence)
  return !said.some(body => [...inSentence, ...above].includes(body))
}

/** 由上级任命, where the report says nothing of whoever stands above. */
function isNowhere(agent: string, { passageText, headings, report }: Evidence): boolean {
  if (/里$|^我|^咱|^他/.test(agent)) return false
  const round = `${passageText} ${headings} ${report.body} ${report.title}`
  const pairs = [...agent.slice(1)].map((_, i) => agent.slice(i, i + 2))
  return (
    pairs.length > 0 && pairs.filter(pair => round.includes(pair)).length < KNOWN * pairs.length
  )
}

const KNOWN = 0.34 // of who acts: whoever else is named, is named in other words

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

const DEPUTIES = /(?:企业|职工|群众|村民|居民|党员?|议事|行业|妇女|青年|学生|家长|商户)代表/g

/** 企业代表, 议事代表: deputies of another sort than those that the report tells of there. */
function namesOtherDeputies({ clause }: Subject, { sentence }: Evidence): boolean {
  return (clause.match(DEPUTIES) ?? []).some(each => !sentence.includes(each))
}
