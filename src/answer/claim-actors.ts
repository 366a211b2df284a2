import {
  AGENT_NAMED,
  BODY_NAMED,
  BOTH_COURTS,
  COMMITTEE,
  COMMITTEE_LEADS,
  CONGRESS_AT_END,
  CONGRESS_OF_PLACE,
  LEADERS,
  LOWER_BODY,
  LOWER_BODY_KIND,
  OFFICE_BY,
  OFFICE_DOES,
  ORGANIZES,
  OTHER_DELEGATES,
  PRONOUN_OR_WITHIN,
  RECIPIENT_NAMED,
} from '../lexicon/actors.ts'
import { COURT_OF_LEVEL } from '../lexicon/draft-words.ts'
import { areOtherGroups, areOtherPeople } from '../lexicon/groups.ts'
import { ownLevel } from '../lexicon/levels.ts'
import { telltalesIn } from '../lexicon/statements.ts'
import { IN_CLAIM_ACTORS } from '../weights.ts'
import type { Rule, Subject } from './claim-subject.ts'
import { clauseOf, type Occurrence } from './occurrence.ts'
import { doerInstead } from './statement-doer.ts'

/**
 * Ways in which a number is that of other people, or of another body, than those that a claim names.
 */
export const ACTOR_RULES: readonly Rule[] = [
  namesOtherDoer,
  isOtherGroup,
  namesOtherDeputies,
  namesOtherCongress,
  namesOtherCourt,
  namesCourtOfOtherLevel,
  namesOtherLeaders,
  namesOtherBody,
  namesOtherCommittee,
  namesPartyCommittee,
  namesOtherRecipient,
  namesOtherAgent,
  namesLowerBody,
  namesUnknownOffice,
]

/** 是区政协提出的390条, where the report names no such body there. */
function namesOtherDoer({ clause, predicate }: Subject, occurrence: Occurrence): boolean {
  const { sentence, headings, report } = occurrence
  return [clause, ...predicate.split(',').slice(1)].some(
    said => doerInstead(said, [sentence, headings], report) !== null,
  )
}

function isOtherGroup({ clause, what }: Subject, occurrence: Occurrence): boolean {
  return (
    areOtherPeople(clause, clauseOf(occurrence)) || areOtherGroups(what, occurrence.figure.what)
  )
}

const COURTS: readonly string[] = ['法院', '检察院', '公安', '监委', '政协']

/** 检察院的老马工作室 is none of the court's. */
function namesOtherCourt({ clause, lead }: Subject, { sentence }: Occurrence): boolean {
  const named = COURTS.filter(body => clause.includes(body) || lead.includes(body))
  const printed = COURTS.filter(body => sentence.includes(body))
  return (
    !BOTH_COURTS.test(sentence) &&
    printed.length > 0 &&
    named.some(body => !printed.includes(body)) &&
    !named.some(body => printed.includes(body))
  )
}

/** 获最高法院推介, where the report says that courts of the province were told. */
function namesCourtOfOtherLevel({ clause, after, lead }: Subject, occurrence: Occurrence): boolean {
  const { sentence, headings, report } = occurrence
  const levelsOf = (text: string) =>
    [...text.matchAll(COURT_OF_LEVEL)].map(([, level = '']) => level.replace('省高', '高级'))
  const printed = levelsOf(`${sentence} ${headings} ${report.body} ${report.title}`)
  return levelsOf(`${lead} ${clause} ${after.split(/[,;]/, 1)[0] ?? ''}`).some(
    level => !printed.includes(level) && (level.length > 1 || isOfTownsOrCounty(report.body)),
  )
}

/** 市法院 is none of a county's own. */
const isOfTownsOrCounty = (body: string): boolean => {
  const level = ownLevel(body)
  return level === 'district' || level === 'town'
}

/** 区政府领导 did not do what 区人大常委会领导 did. */
function namesOtherLeaders({ clause, lead, after }: Subject, { sentence }: Occurrence): boolean {
  const said = LEADERS.exec(`${lead} ${clause} ${after}`)?.[1]
  const printed = LEADERS.exec(sentence)?.[1]
  return said !== undefined && printed !== undefined && said !== printed
}

/** 区法院报送的文件, where the report says that the government sent them. */
function namesOtherBody({ clause, lead }: Subject, occurrence: Occurrence): boolean {
  const said = bodiesIn(`${lead} ${clause}`)
  if (said.length === 0) return false
  const { inSentence, above } = printedBodies(occurrence)
  return inSentence.length > 0 && !said.some(body => [...inSentence, ...above].includes(body))
}

/** The bodies that the report names at a figure: in its sentence, and above it. */
interface PrintedBodies {
  readonly inSentence: readonly string[]
  readonly above: readonly string[]
}

// Claim after claim is held against the same figures.
const bodiesOf = new WeakMap<Occurrence, PrintedBodies>()

function printedBodies(occurrence: Occurrence): PrintedBodies {
  const known = bodiesOf.get(occurrence)
  if (known !== undefined) return known
  const { sentence, report, headings } = occurrence
  const above = bodiesIn(`${report.body} ${report.title} ${headings}`)
  const found = { inSentence: bodiesIn(sentence), above }
  bodiesOf.set(occurrence, found)
  return found
}

const bodiesIn = (text: string): string[] =>
  telltalesIn(text).flatMap(({ aspect, sort }) => (aspect === 'body' ? [sort] : []))

/** 向市委请示, where the report says 向区委: a body of one sort and another level. */
function namesOtherCommittee({ clause }: Subject, occurrence: Occurrence): boolean {
  const printed = [...clauseOf(occurrence).matchAll(COMMITTEE)]
  return [...clause.matchAll(COMMITTEE)].some(([, level, kind]) => {
    const same = printed.filter(([, , other]) => other === kind)
    return same.length > 0 && same.every(([, other]) => other !== level)
  })
}

/** 区委牵头督办, where the report does not name it there. */
function namesPartyCommittee({ clause }: Subject, { sentence }: Occurrence): boolean {
  const said = COMMITTEE_LEADS.exec(clause)?.[1]
  return said !== undefined && !sentence.includes(said)
}

/** 向区委述职, where the report says 向原选举单位. */
function namesOtherRecipient({ clause }: Subject, occurrence: Occurrence): boolean {
  const [, said = ''] = RECIPIENT_NAMED.exec(clause) ?? []
  const [, printed = ''] = RECIPIENT_NAMED.exec(clauseOf(occurrence)) ?? []
  const [body = ''] = BODY_NAMED.exec(said) ?? []
  return (
    body !== '' && printed !== '' && !printed.includes(body) && !clauseOf(occurrence).includes(body)
  )
}

/** 由法院组织, where the report names no court. */
function namesOtherAgent({ clause, after }: Subject, occurrence: Occurrence): boolean {
  const [, agent = ''] = AGENT_NAMED.exec(`${clause}${after}`) ?? []
  if (isOnlyThere(agent, occurrence) || isNowhere(agent, occurrence)) return true
  const said = bodiesIn(agent)
  if (said.length === 0) return false
  const { inSentence, above } = printedBodies(occurrence)
  return !said.some(body => [...inSentence, ...above].includes(body))
}

/** 由上级任命, where the report says nothing of whoever stands above. */
function isNowhere(agent: string, { passageText, headings, report }: Occurrence): boolean {
  if (PRONOUN_OR_WITHIN.test(agent)) return false
  const round = `${passageText} ${headings} ${report.body} ${report.title}`
  const pairs = [...agent.slice(1)].map((_, i) => agent.slice(i, i + 2))
  return (
    pairs.length > 0 &&
    pairs.filter(pair => round.includes(pair)).length < IN_CLAIM_ACTORS.known * pairs.length
  )
}

/** 由达州组织, where the report names 达州 among those who took part: whoever it is of did it. */
function isOnlyThere(agent: string, { sentence, report }: Occurrence): boolean {
  const name = agent.replace(CONGRESS_AT_END, '')
  if (name.length !== 2 || !sentence.includes(name)) return false
  const own = `${report.place} ${report.body} ${report.title}`
  const acts = sentence.split(name).slice(1)
  const isAgent = sentence.includes(`由${name}`) || acts.some(rest => ORGANIZES.test(rest))
  return !own.includes(name) && !isAgent
}

/** 各乡镇人大向区委请示: the report tells it of its own body. */
function namesLowerBody({ clause }: Subject, { passageText, headings }: Occurrence): boolean {
  const [, named = ''] = LOWER_BODY.exec(clause) ?? []
  return LOWER_BODY_KIND.test(named) && !`${passageText} ${headings}`.includes(named)
}

/** 调研组帮扶了10家企业, 由区信访办转办: an office or a group of which the report says nothing there. */
function namesUnknownOffice({ clause, predicate }: Subject, occurrence: Occurrence): boolean {
  const { passageText, headings, report } = occurrence
  const round = `${passageText} ${headings} ${report.body} ${report.title}`
  const said = [OFFICE_DOES.exec(clause), OFFICE_BY.exec(`${clause},${predicate}`)]
  return said.some(found => {
    const office = found?.groups?.office ?? ''
    return office !== '' && !round.includes(office.slice(-2))
  })
}

/** 市人大 did not do what the district's own did; 开州人大 is its own. */
function namesOtherCongress({ clause, lead }: Subject, { sentence, report }: Occurrence): boolean {
  const said = CONGRESS_OF_PLACE.exec(clause) ?? CONGRESS_OF_PLACE.exec(lead)
  const own = CONGRESS_OF_PLACE.exec(report.body) ?? CONGRESS_OF_PLACE.exec(report.title)
  if (!said || !own || said[2] === own[2]) return false
  const [, before = '', level = ''] = said
  const isOwn = before !== '' && report.place.includes(before + level)
  return !isOwn && !sentence.includes(`${level}人大`)
}

/** 企业代表, 议事代表: deputies of another sort than those that the report tells of there. */
function namesOtherDeputies({ clause }: Subject, { sentence }: Occurrence): boolean {
  return (clause.match(OTHER_DELEGATES) ?? []).some(each => !sentence.includes(each))
}
