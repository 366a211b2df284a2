import { actsIn } from '../figure/act.ts'
import { CONGRESS_NAMED } from '../lexicon/actors.ts'
import { LACK } from '../lexicon/denials.ts'
import { areSameDoer, doersIn } from '../lexicon/doers.ts'
import { FIELD } from '../lexicon/place-words.ts'
import {
  DONE_WITH_BODY,
  deniedIn,
  ENOUGH,
  NOT_THAT_ONE,
  REST,
  ROUND_ROLE,
  SAID_TO_BE,
  TENSES,
  type Telltale,
  telltalesIn,
  WANTING,
} from '../lexicon/statements.ts'
import { sharedPairs } from '../search/pairs.ts'
import { coverage, presence, totalWeight } from '../search/term-match.ts'
import { IN_STATEMENT, IN_STATEMENT_DIFFERENCE, IN_STATEMENT_FINDING, PRESENT } from '../weights.ts'
import {
  against,
  type Comparing,
  type Finding,
  sortsOf,
  type Test,
  withoutTitles,
} from './statement-finding.ts'
import { behindHeading, type Telling } from './telling.ts'

/**
 * 专项视察 is said, and the report says 执法检查 of the same thing.
 *
 * @example otherForm(comparing, best)?.printed // '执法检查'
 */
export function otherForm(
  { statement, tellings, hasFigure, borne }: Comparing,
  best: Telling,
): Finding | null {
  const said = sortsOf(statement.telltales, 'form')
  if (said.length === 0) return null
  if (borne.some(words => formsIn(words).some(({ sort }) => said.includes(sort)))) return null
  // Of several that are told with numbers each stands in a clause of its own.
  if (hasFigure && formsIn(best.round).some(({ sort }) => said.includes(sort))) return null
  const near = tellings.filter(
    each =>
      each.own >= IN_STATEMENT_FINDING.same && each.own >= best.own - IN_STATEMENT_DIFFERENCE.near,
  )
  const printed = near.map(each => ({
    each,
    forms: formsIn(each.words),
  }))
  const told = printed.filter(({ forms }) => forms.length > 0)
  if (printed.some(({ forms }) => forms.some(({ sort }) => said.includes(sort)))) return null
  const [first] = told
  return first ? against(first.each, first.forms[0]?.text) : null
}

const formsIn = (words: string): Telltale[] =>
  telltalesIn(withoutTitles(words)).filter(({ aspect }) => aspect === 'form')

/**
 * 没有解决, where the report says of the same thing that it is solved.
 *
 * @example denies(comparing, best)?.verdict // 'contradicted'
 */
export function denies(comparing: Comparing, best: Telling): Finding | null {
  const { statement, draft, hasFigure } = comparing
  const { denied, lead } = statement
  if (denied === null || hasFigure || REST.test(lead)) return null
  if (best.own < IN_STATEMENT_FINDING.same) return deniesHere(denied, comparing)
  const done = deniesDeed(denied, comparing)
  if (done !== null) return done
  const way = sameWay(denied, best.words)
  if (way !== null) return way ? against(best, way.text) : null
  const terms = draft.read(denied).filter(({ alternatives }) => alternatives.length > 0)
  const all = totalWeight(terms)
  if (all === 0) return isPrintedNearly(denied, best.words) ? against(best) : null
  const found = terms.reduce((sum, term) => sum + term.weight * presence(term, best.round), 0)
  const isDeniedToo = deniedIn(best.words) !== null || LACK.test(best.words)
  const isTold = found >= IN_STATEMENT_FINDING.same * all || isPrintedNearly(denied, best.words)
  return isTold && !isDeniedToo ? against(best) : null
}

/**
 * 扩容已经完工, where the report says that it is not: 未能如期完工.
 *
 * @example isDenied(comparing, best)?.printed // '未能如期完工'
 */
export function isDenied({ statement, hasFigure }: Comparing, best: Telling): Finding | null {
  const { denied, text, topic } = statement
  const not = saidNot(topic, best.words, text)
  const printed = deniedIn(best.words) ?? not
  if (denied !== null || hasFigure || printed === null) return null
  if (best.own < IN_STATEMENT_FINDING.same || TENSES.plan.test(text)) return null
  if (LACK.test(text) || WANTING.test(text) || deniedIn(text) !== null) return null
  const isOfIt =
    printed === not ||
    topic.some(
      ({ term, own }) => own && term.names !== 'thing' && presence(term, printed) >= PRESENT,
    )
  return isOfIt ? against(best, best.words.slice(best.words.indexOf(printed))) : null
}

/** 坚持货币【不贬值】: the very verb that is said, with no more than 不 before it. */
function saidNot(
  topic: Comparing['statement']['topic'],
  words: string,
  text: string,
): string | null {
  const found = topic.find(
    ({ term, own }) =>
      own &&
      term.text.length > 1 &&
      words.includes(`不${term.text}`) &&
      !text.includes(`不${term.text}`) &&
      !words.replace(`不${term.text}`, '').includes(term.text),
  )
  return found ? `不${found.term.text}` : null
}

/** 全面推开 for 全面推进: words that the report does not know, most of which stand there all the same. */
const isPrintedNearly = (denied: string, words: string): boolean =>
  words.includes(denied) ||
  (denied.length > 3 &&
    sharedPairs(denied, words) >= IN_STATEMENT_DIFFERENCE.inPairs * (denied.length - 1))

/** 没有再设新的站, where another clause of it tells that some were set up: the very act of the very thing. */
function deniesDeed(denied: string, { tellings, statement, draft }: Comparing): Finding | null {
  if (NOT_THAT_ONE.test(statement.text)) return null
  const sorts = new Set(actsIn(denied).map(({ sort }) => sort))
  const terms = draft.read(denied)
  const isDone = (words: string) =>
    sorts.size > 0
      ? actsIn(words).some(({ sort, negated }) => sort !== null && !negated && sorts.has(sort))
      : !LACK.test(words) && coverage(terms, words) >= IN_STATEMENT_DIFFERENCE.nearlyAll
  const here = tellings.find(
    ({ near, own, words, passage }) =>
      near >= IN_STATEMENT_DIFFERENCE.nearlyAll &&
      own >= IN_STATEMENT_FINDING.same &&
      (passage.half === 'review' || TENSES.plan.test(statement.lead)) &&
      deniedIn(words) === null &&
      isDone(words),
  )
  return here ? against(here) : null
}

/** 没能实现出口, where a clause of what the report tells of that says that it did: nearly all of what is denied stands there. */
function deniesHere(denied: string, { tellings, draft }: Comparing): Finding | null {
  const terms = draft.read(denied).filter(({ alternatives }) => alternatives.length > 0)
  const all = totalWeight(terms)
  if (all < IN_STATEMENT_DIFFERENCE.deniedHere) return null
  const here = tellings.find(({ whole, words }) => {
    if (whole < IN_STATEMENT_DIFFERENCE.wholeHere) return false
    const found = terms.reduce((sum, term) => sum + term.weight * presence(term, words), 0)
    return found >= IN_STATEMENT_DIFFERENCE.nearlyAll * all && deniedIn(words) === null
  })
  return here && !LACK.test(here.words) ? against(here) : null
}

/**
 * The word by which the report says what is denied: 翻倍 for 没有增长; false where it says another, null where it says
 * none.
 */
function sameWay(denied: string, words: string): Telltale | false | null {
  const ways = (text: string) => telltalesIn(text).filter(({ aspect }) => WAYS.has(aspect))
  const [said, printed] = [ways(denied), ways(words)]
  if (said.length === 0 || printed.length === 0) return null
  return printed.find(({ sort }) => said.some(each => each.sort === sort)) ?? false
}

const WAYS: ReadonlySet<Telltale['aspect']> = new Set(['direction', 'rank'])

/**
 * 末位 for 前列, 一部分 for 全部, 减少 for 增加.
 *
 * @example otherWord('rank')(comparing, best)?.printed // '前列'
 */
export function otherWord(aspect: 'rank' | 'record' | 'extent' | 'direction'): Test {
  return ({ statement, tellings, hasFigure }, top) => {
    const best = nearest(tellings, top)
    const said = sortsOf(statement.telltales, aspect)
    const last = said.at(-1)
    if (
      last === undefined ||
      (said.length > 1 && aspect !== 'rank') ||
      Math.max(best.own, best.near) < IN_STATEMENT_FINDING.same ||
      (hasFigure && aspect !== 'extent' && aspect !== 'record')
    )
      return null
    if (aspect === 'extent' && last === 'all') return null
    const printed = telltalesIn(best.words).filter(each => each.aspect === aspect)
    const differs = printed.length > 0 && printed.every(({ sort }) => sort !== last)
    return differs ? against(best, printed[0]?.text) : null
  }
}

/** Of the clauses in the best one's passage the one that speaks of the same as the statement's own clause. */
const nearest = (tellings: readonly Telling[], best: Telling): Telling =>
  tellings
    .filter(
      ({ passage, own }) =>
        passage === best.passage && own >= IN_STATEMENT_FINDING.same - IN_STATEMENT_DIFFERENCE.near,
    )
    .reduce(
      (one, other) => (other.near > one.near + IN_STATEMENT_DIFFERENCE.near ? other : one),
      best,
    )

/**
 * 已经足够, where the report says that it is wanting: 有待进一步加强.
 *
 * @example sufficed(comparing, best)?.printed // '有待'
 */
export function sufficed(
  { statement: { text }, hasFigure }: Comparing,
  best: Telling,
): Finding | null {
  if (hasFigure || best.own < IN_STATEMENT_FINDING.same || !ENOUGH.test(text)) return null
  const wanting = ENOUGH.test(best.words) ? null : WANTING.exec(best.words)
  return wanting ? against(best, wanting[0]) : null
}

/**
 * A title that the report does not name where it names another.
 *
 * @example otherTitle(comparing, best)?.printed // '《监督法》'
 */
export function otherTitle({ statement }: Comparing, best: Telling): Finding | null {
  const { titles } = statement
  const printed = best.round.match(/《[^《》]*》/g) ?? []
  if (titles.length === 0 || best.own < IN_STATEMENT_FINDING.same || printed.length === 0)
    return null
  const isPrinted = (title: string) => printed.some(each => each.includes(title.slice(1, -1)))
  return titles.every(isPrinted) ? null : against(best, printed.at(-1))
}

/**
 * 全国人大刊发, where the report has it of the city's.
 *
 * @example otherCongress(comparing, best)?.verdict // 'contradicted'
 */
export function otherCongress({ statement: { text } }: Comparing, best: Telling): Finding | null {
  const own = `${best.round} ${best.report.body} ${best.report.title}`
  const { place } = best.report
  const [said, printed] = [text, own].map(each =>
    [...each.replaceAll(place, '').matchAll(CONGRESS_NAMED)].map(([, at]) => at),
  )
  if (
    best.own < IN_STATEMENT_FINDING.same ||
    !said ||
    !printed ||
    said.length === 0 ||
    printed.length === 0
  )
    return null
  return said.some(each => printed.includes(each)) ? null : against(best)
}

/** A clause that speaks of the same, or of half of it in a sentence that tells it all. */
const isOfSame = ({ own, near, whole }: Telling): boolean =>
  own >= IN_STATEMENT_FINDING.same ||
  (Math.max(own, near) >= IN_STATEMENT_DIFFERENCE.partly &&
    whole >= IN_STATEMENT_DIFFERENCE.allOfIt)

/**
 * 全国 for 全市: how far it reaches is another thing in the report.
 *
 * @example otherField(comparing, best)?.printed // '全市'
 */
export function otherField(
  { statement: { text }, tellings, hasFigure }: Comparing,
  best: Telling,
): Finding | null {
  if (hasFigure || best.own < IN_STATEMENT_FINDING.same) return null
  const said: readonly string[] = text.match(FIELD) ?? []
  const told = best.whole >= IN_STATEMENT_DIFFERENCE.allOfIt ? best.round : best.words
  const printed = told.match(FIELD) ?? []
  const near = tellings.filter(({ own }) => own >= IN_STATEMENT_FINDING.same)
  const isTold = (field: string) => near.some(({ round }) => round.includes(field))
  return said.length > 0 && printed.length > 0 && !said.some(isTold)
    ? against(best, printed[0])
    : null
}

/**
 * A body that the report does not name there.
 *
 * @example otherBody(comparing, best)?.verdict // 'contradicted'
 */
export function otherBody(
  { statement, tellings, hasFigure }: Comparing,
  top: Telling,
): Finding | null {
  const said = statement.telltales.filter(({ aspect }) => aspect === 'body')
  const isJoint = DONE_WITH_BODY.test(statement.text)
  const best = isJoint && !isOfSame(top) ? tellings.find(isOfSame) : top
  if (said.length === 0 || hasFigure || best === undefined || !isOfSame(best)) return null
  if (saysNoMore(statement) && !isJoint) return null
  const own = [best.round, ...behindHeading(best), best.report.body, best.report.title].join(' ')
  const printed = sortsOf(telltalesIn(own), 'body')
  const named = doersIn(own)
  const isNamed = (body: string) =>
    doersIn(body).some(each => named.some(other => areSameDoer(each, other)))
  const isOther = said.some(
    ({ sort, text }) => !printed.includes(sort) && !own.includes(text) && !isNamed(text),
  )
  return isOther ? against(best) : null
}

/** 听取了法治建设的报告,也听取了法院的报告: what the clause before is about tells nothing of the body that is named here. */
function saysNoMore({ topic, text, lead }: Comparing['statement']): boolean {
  const own = topic.reduce((sum, each) => sum + (each.own ? each.weight : 0), 0)
  return text !== lead && own < IN_STATEMENT.ofNothing
}

const ROLE = /以(?<who>[^,。;以]{2,40}?)为(?<role>[^,。;、的]{2,10})/g

/**
 * 主阵地是厚坝镇, where the report says 以汉丰湖法庭为主阵地.
 *
 * @example otherRole(comparing, best)?.printed // '汉丰湖法庭'
 */
export function otherRole({ statement: { lead } }: Comparing, best: Telling): Finding | null {
  for (const { groups } of best.round.matchAll(ROLE)) {
    const { who = '', role = '' } = groups ?? {}
    if (!lead.includes(role) || lead.includes(who.slice(0, 3))) continue
    const clause = lead.split(/[,;]/).find(each => each.includes(role)) ?? ''
    if (ROUND_ROLE.test(clause.slice(0, clause.indexOf(role)))) continue
    const rest = best.round.replace(who, '')
    const [, said = ''] = SAID_TO_BE.exec(clause.slice(clause.indexOf(role) + role.length)) ?? []
    if (said.length > 2 && !who.includes(said) && !best.round.includes(`为${said}`))
      return against(best, who)
    if (sharesWords(clause.replace(role, ''), rest)) return against(best, who)
  }
  return null
}

/** A stretch of four characters that both hold. */
const sharesWords = (one: string, other: string): boolean =>
  [...one].some((_, i) => i + 4 <= one.length && other.includes(one.slice(i, i + 4)))
