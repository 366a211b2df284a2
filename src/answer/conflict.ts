import { presence } from '../search/match.ts'
import type { Term } from '../search/query.ts'
import type { Evidence } from './evidence.ts'
import type { RankedFigure } from './figure-ranking.ts'
import type { Inquiry } from './inquiry.ts'
import { differInLevel } from './level.ts'

/** Why a figure that fits a question's words still does not answer it. */
type Conflict = (evidence: Evidence, inquiry: Inquiry) => boolean

/** Acts with a result: done of the same things they are other figures. 提出390条 does not tell how many 落实. */
const RESULTS =
  /^(?:落实|采纳|采用|纠正|解决|办结|完工|竣工|满意|不满意|否决|死亡|受伤|处罚|罚款|整改|审结|脱贫|退出|结案|查处|问责|修复|投产|盈利|亏损|减负|复工|开工|落地|兑现|报废|拆除|关停|追回|挽回|转正)$/

const CONFLICTS: readonly Conflict[] = [
  isOtherLevel,
  lacksResult,
  isNoPartOfGiven,
  isPerHead,
  isJoint,
  isWider,
]

/** Whether a figure speaks of another level, act, part or measure than the one asked about. */
export function conflicts({ evidence }: RankedFigure, inquiry: Inquiry): boolean {
  return CONFLICTS.some(conflict => conflict(evidence, inquiry))
}

const clauseOf = ({ sentence, clause, at }: Evidence): string =>
  sentence.slice(Math.min(clause.start, at.start), Math.max(clause.end, at.end))

function isOtherLevel(evidence: Evidence, { question }: Inquiry): boolean {
  const { sentence, what } = evidence
  return differInLevel(
    question.content || question.text,
    `${sentence.slice(what.start, what.end)} ${clauseOf(evidence)}`,
  )
}

function lacksResult(evidence: Evidence, { terms, question }: Inquiry): boolean {
  const results = terms.filter(
    ({ text, alternatives }) =>
      question.content.includes(text) &&
      [text, alternatives[0]?.text ?? ''].some(word => RESULTS.test(word)),
  )
  return results.some(
    term => presence(term, `${evidence.sentence}`) === 0 || !isBeside(term, evidence),
  )
}

/** In its own clause, or with no other figure between. */
function isBeside(term: Term, evidence: Evidence): boolean {
  if (presence(term, clauseOf(evidence)) > 0) return true
  const { sentence, at, others } = evidence
  const before = Math.max(
    0,
    ...others.filter(other => other.at.end <= at.start).map(other => other.at.end),
  )
  const after = Math.min(
    sentence.length,
    ...others.filter(other => other.at.start >= at.end).map(other => other.at.start),
  )
  return presence(term, sentence.slice(before, after)) > 0
}

/** 390条里采纳了几条: a part of a number that the question gives stands in that number's sentence. */
function isNoPartOfGiven({ sentence }: Evidence, { question, hits }: Inquiry): boolean {
  if (question.about !== null) return false
  const given = question.numbers.map(
    number => new RegExp(`(?<![\\d.])${String(number).replace('.', '\\.')}(?![\\d.])`),
  )
  const printed = given.filter(number => hits.some(({ passage }) => number.test(passage.text)))
  return printed.length > 0 && !printed.some(number => number.test(sentence))
}

/** 人均地区生产总值 is not 地区生产总值. */
function isPerHead(evidence: Evidence, { question }: Inquiry): boolean {
  const counted = evidence.sentence.slice(evidence.what.start, evidence.what.end)
  return (
    /人均|户均|每人/.test(counted) &&
    !/人均|户均|每人|平均|收入|per (?:capita|head|person)|income/.test(question.text)
  )
}

const NAME =
  /([\u4e00-\u9fff]{2,4}?)(?:镇|街道|乡|日报|晚报|时报|报(?!告|送|道|刊|名|表)|网(?!络)|法庭)(?![\u4e00-\u9fff]*、)/g
const TITLE = /《([^》]{2,})》?/g

/**
 * A name that stands as one of a list before a figure for them all: of 云峰、赵家…共102名 neither has 102,
 * and of 《开发区条例》等21部 the one does not have 142条.
 */
function isJoint({ sentence }: Evidence, { question }: Inquiry): boolean {
  const names = [...question.text.matchAll(NAME), ...question.text.matchAll(TITLE)].flatMap(
    ([, name = '']) => name.replace(/^[和与跟及在到的给向]/, ''),
  )
  const members = names.filter(name => listed(name, sentence))
  return (
    members.length > 0 &&
    (members.length === 1 || /各自?|分别/.test(question.text)) &&
    names.length === members.length
  )
}

/** Side by side with others by 、, or before 等. */
function listed(name: string, sentence: string): boolean {
  const at = sentence.lastIndexOf(name)
  if (at < 0) return false
  const behind = sentence.slice(at + name.length, at + name.length + 12)
  return /^[^、,。;]{0,8}(?:、|等)/.test(behind) || /、$/.test(sentence.slice(0, at))
}

const WIDER = /全市|全省|全国|全球|全县(?!级)/
const OWN = /全区|本区|我区|区里|区头/

/** A figure for the whole city or country is not the report's own place's. */
function isWider(evidence: Evidence, { question }: Inquiry): boolean {
  const { report, at, sentence } = evidence
  const asksOwn =
    OWN.test(question.text) ||
    (report.place !== '' && report.place !== '全国' && question.text.includes(report.place))
  const clause = sentence.slice(evidence.clause.start, at.start)
  return (
    asksOwn &&
    WIDER.test(clause) &&
    !WIDER.test(question.text) &&
    !/位|名列|居|前列/.test(sentence.slice(evidence.clause.start, evidence.clause.end))
  )
}
