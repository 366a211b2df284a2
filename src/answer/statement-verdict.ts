import { actsIn } from '../figure/act.ts'
import { actOf } from '../lexicon/acts.ts'
import {
  COMPLETED,
  deniedIn,
  REST,
  ROLE_WORDS,
  TENSES,
  type Telltale,
  telltalesIn,
  UNDER_WAY,
  UNSAID,
} from '../lexicon/statements.ts'
import { presence } from '../search/match.ts'
import type { Term } from '../search/query.ts'
import type { Statement } from './statement.ts'
import { against, type Comparing, type Finding, SAME, type Test } from './statement-finding.ts'
import { otherMembers, otherOrdinal, tooLate, undone } from './statement-turn.ts'
import type { Telling } from './telling.ts'
import { townsIn, townsOf } from './towns.ts'

/** From here a clause speaks surely of the same thing. */
const SURELY = 0.68
const WHOLE = 0.8
/** Below this a statement names too little to be found by. */
const LEAST_NAMED = { form: 1.3, other: 1.7 } as const

const leastOf = ({ telltales }: Statement): number =>
  sortsOf(telltales, 'form').length > 0 ? LEAST_NAMED.form : LEAST_NAMED.other

/**
 * Holds a statement against the clauses that speak of the same; null where the report tells neither.
 *
 * @example judgeStatement({ statement, tellings, draft, hasFigure: false })?.verdict // 'contradicted'
 */
export function judgeStatement(comparing: Comparing): Finding | null {
  const { statement, tellings } = comparing
  const [best] = tellings
  const weight = statement.topic.reduce((sum, each) => sum + each.weight, 0)
  if (!best || weight * best.own < leastOf(statement)) return null
  if (UNSAID.test(statement.lead)) return null
  const found = contradictionOf(comparing, best)
  if (found) return found
  const elsewhere = placeUntold(comparing, best)
  if (elsewhere) return elsewhere
  return isBorneOut(comparing, best) ? { verdict: 'supported', telling: best, printed: '' } : null
}

/**
 * The same where nothing tells it right or wrong: whether the report says all of it; that it does not, where it speaks of
 * the same.
 *
 * @example judgeAsSaid({ statement, tellings, draft, hasFigure: false })?.verdict // 'supported'
 */
export function judgeAsSaid(comparing: Comparing): Finding | null {
  const { statement, tellings } = comparing
  const [best] = tellings
  if (!best || UNSAID.test(statement.lead) || OPINION.test(statement.lead)) return null
  const weight = statement.topic.reduce((sum, each) => sum + each.weight, 0)
  if (best.own < ALONE || weight * best.own < LEAST_NAMED.form) return null
  const isSaid = best.words.includes(statement.text) || isToldWhole(comparing, best)
  if (isSaid) return { verdict: 'supported', telling: best, printed: '' }
  return isLacking(comparing, best)
    ? { verdict: 'not_in_report', telling: best, printed: '' }
    : null
}

/** A word of weight, or an act, of which the report says nothing there. */
function isLacking({ statement }: Comparing, best: Telling): boolean {
  const { topic, text } = statement
  const round = `${best.round} ${best.passage.text}`
  if (isWayUntold(statement, round)) return true
  const done = new Set(actsIn(round).map(({ sort }) => sort))
  return (
    actsIn(text).some(({ sort }) => sort !== null && !done.has(sort)) ||
    topic.some(
      ({ term, own }) =>
        own && term.names !== null && term.weight >= GAP.thing && presence(term, round) < 0.5,
    )
  )
}

/** What somebody thinks or wants is not said by any report. */
const OPINION = /觉得|认为|应该|应当|感谢|请问|想问|最好/

/** From here a few words alone are about what a clause tells. */
const ALONE = 0.4

/** What the report says otherwise; of what it says in the same words, only when. */
function contradictionOf(comparing: Comparing, best: Telling): Finding | null {
  const { statement, tellings } = comparing
  const same = tellings.find(({ words }) => words.includes(statement.text))
  if (same) {
    const lead = (statement.lead.slice(0, -statement.text.length).match(WHEN) ?? []).join()
    return otherHalf({ ...comparing, statement: { ...statement, text: '', lead } }, same)
  }
  for (const test of TESTS) {
    const found = test(comparing, best)
    if (found) return found
  }
  return null
}

/** What tells when before words of the report's own. */
const WHEN = /去年|上年(?!度)|过去一年|今年|明年|今后|\d{4}年/g

const TESTS: readonly Test[] = [
  otherForm,
  denies,
  otherWord('rank'),
  otherWord('extent'),
  otherWord('direction'),
  otherTowns,
  otherTitle,
  otherBody,
  otherCongress,
  otherRole,
  otherYear,
  otherHalf,
  otherStage,
  otherOrdinal,
  otherMembers,
  tooLate,
  undone,
]

const sortsOf = (telltales: readonly Telltale[], aspect: Telltale['aspect']): string[] =>
  telltales.filter(each => each.aspect === aspect).map(({ sort }) => sort)

/** 专项视察 is said, and the report says 执法检查 of the same thing. */
function otherForm({ statement, tellings, hasFigure }: Comparing, best: Telling): Finding | null {
  const said = sortsOf(statement.telltales, 'form')
  if (said.length === 0) return null
  // Of several that are told with numbers each stands in a clause of its own.
  if (hasFigure && formsIn(best.round).some(({ sort }) => said.includes(sort))) return null
  const near = tellings.filter(each => each.own >= SAME && each.own >= best.own - NEAR)
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

const NEAR = 0.2
const withoutTitles = (text: string): string => text.replace(/《[^《》]*》/g, '')

/** 没什么群众需求 is 群众需求不足. */
const LACK = /不足|缺乏|缺少|不够|困难/

/** 没有解决, where the report says of the same thing that it is solved. */
function denies({ statement, draft, hasFigure }: Comparing, best: Telling): Finding | null {
  const { denied, lead } = statement
  if (denied === null || hasFigure || REST.test(lead) || best.own < SAME) return null
  const terms = draft.read(denied).filter(({ alternatives }) => alternatives.length > 0)
  const all = terms.reduce((sum, { weight }) => sum + weight, 0)
  if (all === 0) return best.round.includes(denied) ? against(best) : null
  const found = terms.reduce((sum, term) => sum + term.weight * presence(term, best.round), 0)
  const isDeniedToo = deniedIn(best.words) !== null || LACK.test(best.words)
  return all > 0 && found >= SAME * all && !isDeniedToo ? against(best) : null
}

/** 末位 for 前列, 一部分 for 全部, 减少 for 增加. */
function otherWord(aspect: 'rank' | 'extent' | 'direction'): Test {
  return ({ statement, tellings, hasFigure }, top) => {
    const best = nearest(tellings, top)
    const said = sortsOf(statement.telltales, aspect)
    const last = said.at(-1)
    if (
      last === undefined ||
      (said.length > 1 && aspect !== 'rank') ||
      Math.max(best.own, best.near) < SAME ||
      (hasFigure && aspect !== 'extent')
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
    .filter(({ passage, own }) => passage === best.passage && own >= SAME - NEAR)
    .reduce((one, other) => (other.near > one.near + NEAR ? other : one), best)

/** A town that the report does not name there, or fewer than it names where these are said to be all. */
function otherTowns(
  { statement, tellings, draft, hasFigure }: Comparing,
  top: Telling,
): Finding | null {
  const { towns, text } = statement
  if (towns.length === 0 || hasFigure || top.own < SAME) return null
  const best =
    townsIn(top.round, draft.reports).length > 0
      ? top
      : tellings.find(
          each =>
            (each.own >= HALF_AS || each.passage === top.passage) &&
            towns.some(town => each.words.includes(town)),
        )
  if (!best) return null
  const known = draft.reports.flatMap(townsOf)
  const printed = townsIn(best.round, draft.reports).filter(
    town => known.includes(town) && !/^[在由到从]/.test(town),
  )
  if (printed.length === 0) return null
  const missing = towns.filter(town => !best.round.includes(town))
  const elsewhere = tellings.some(
    each => each.own >= best.own - 0.05 && missing.every(town => each.round.includes(town)),
  )
  if (missing.length > 0) return elsewhere ? null : against(best, printed.join('、'))
  const own = printed.filter(town => best.words.includes(town))
  const isAll = /只有|仅有|仅在|只在|一共|总共/.test(text)
  return isAll && towns.every(town => own.includes(town)) && own.length > towns.length
    ? against(best, own.join('、'))
    : null
}

/** A title that the report does not name where it names another. */
function otherTitle({ statement }: Comparing, best: Telling): Finding | null {
  const { titles } = statement
  const printed = best.round.match(/《[^《》]*》/g) ?? []
  if (titles.length === 0 || best.own < SAME || printed.length === 0) return null
  const isPrinted = (title: string) => printed.some(each => each.includes(title.slice(1, -1)))
  return titles.every(isPrinted) ? null : against(best, printed.at(-1))
}

const CONGRESS = /(全国|[省市区县州])人大(?!代表|工作)/g

/** 全国人大刊发, where the report has it of the city's. */
function otherCongress({ statement: { text } }: Comparing, best: Telling): Finding | null {
  const own = `${best.round} ${best.report.body} ${best.report.title}`
  const { place } = best.report
  const [said, printed] = [text, own].map(each =>
    [...each.replaceAll(place, '').matchAll(CONGRESS)].map(([, at]) => at),
  )
  if (best.own < SAME || !said || !printed || said.length === 0 || printed.length === 0) return null
  return said.some(each => printed.includes(each)) ? null : against(best)
}

/** A body that the report does not name there. */
function otherBody({ statement, hasFigure }: Comparing, best: Telling): Finding | null {
  const said = statement.telltales.filter(({ aspect }) => aspect === 'body')
  if (said.length === 0 || hasFigure || best.own < SAME) return null
  const own = `${best.round} ${best.report.body} ${best.report.title}`
  const printed = sortsOf(telltalesIn(own), 'body')
  const isOther = said.some(({ sort, text }) => !printed.includes(sort) && !own.includes(text))
  return isOther ? against(best) : null
}

const ROLE = /以(?<who>[^,。;以]{2,40}?)为(?<role>[^,。;、的]{2,10})/g

/** 主阵地是厚坝镇, where the report says 以汉丰湖法庭为主阵地. */
function otherRole({ statement: { lead } }: Comparing, best: Telling): Finding | null {
  for (const { groups } of best.round.matchAll(ROLE)) {
    const { who = '', role = '' } = groups ?? {}
    if (!lead.includes(role) || lead.includes(who.slice(0, 3))) continue
    const clause = lead.split(/[,;]/).find(each => each.includes(role)) ?? ''
    const rest = best.round.replace(who, '')
    if (sharesWords(clause.replace(role, ''), rest)) return against(best, who)
  }
  return null
}

/** A stretch of four characters that both hold. */
const sharesWords = (one: string, other: string): boolean =>
  [...one].some((_, i) => i + 4 <= one.length && other.includes(one.slice(i, i + 4)))

/** A year that is told, not one that is compared with, or whose prices are meant. */
const YEAR = /(?<![比较从自])(?:19|20)\d\d(?=年(?!不变价|价格))/g

/** 2024年是收官之年, where the report says 2025年. */
function otherYear({ statement }: Comparing, best: Telling): Finding | null {
  if (best.own < SURELY) return null
  const { year, planYear } = best.report
  const relative = [
    ...(/今年/.test(statement.text) ? [planYear] : []),
    ...(/去年|上年/.test(statement.text) ? [year] : []),
  ]
  const said = [...(statement.text.match(YEAR) ?? []), ...relative]
  const printed = withoutTitles(best.words).match(YEAR) ?? []
  const differs = said.length > 0 && printed.length > 0
  return differs && !printed.some(each => said.includes(each))
    ? against(best, `${printed[0]}年`)
    : null
}

/** What the report plans is told as done, or what it tells as done as planned. */
function otherHalf({ statement, tellings }: Comparing, best: Telling): Finding | null {
  const half = halfOf(statement, best)
  if (
    half === null ||
    best.own < (half === 'review' ? HALF_SAID : SURELY) ||
    best.passage.half === half
  )
    return null
  if (half === 'plan') return null // what was begun may go on
  const same = tellings.some(
    ({ passage, own, whole }) => passage.half === half && (own >= HALF_AS || whole >= best.own),
  )
  return same ? null : against(best)
}

/** 已建成, where the report says that it is under way: 加快筹建. */
function otherStage({ statement: { text }, hasFigure }: Comparing, best: Telling): Finding | null {
  if (hasFigure || best.own < SAME || !COMPLETED.test(text) || UNDER_WAY.test(text)) return null
  const found = UNDER_WAY.exec(best.words)?.[0]
  return found !== undefined && !COMPLETED.test(best.words) ? against(best, found) : null
}

/** A place that the report does not name there is a restriction of which it tells nothing. */
function placeUntold({ statement, hasFigure }: Comparing, best: Telling): Finding | null {
  if (hasFigure || best.own < SAME) return null
  const { report, passage } = best
  const round = [passage.text, best.round, report.body, report.title, ...report.within].join(' ')
  const isUntold = statement.topic.some(
    ({ term }) =>
      term.place &&
      !/^[两二三四五六七八九十]/.test(term.text) &&
      statement.text.includes(term.text) &&
      presence(term, round) < 0.5,
  )
  return isUntold ? { verdict: 'not_in_report', telling: best, printed: '' } : null
}

const HALF_AS = 0.45
const HALF_SAID = 0.5

function halfOf({ lead, text }: Statement, { report }: Telling): 'plan' | 'review' | null {
  const ofYear = [
    ...(report.year !== null && lead.includes(report.year) ? (['review'] as const) : []),
    ...(report.planYear !== null && lead.includes(report.planYear) ? (['plan'] as const) : []),
  ]
  const told = (['review', 'plan'] as const).filter(half => TENSES[half].test(text))
  const led = (['review', 'plan'] as const).filter(half => TENSES[half].test(lead))
  const all = ofYear.length > 0 ? ofYear : told.length > 0 ? told : led
  return all.length === 1 ? (all[0] ?? null) : null
}

/** What can be right: of a slogan nobody needs to hear that the report has it, too. */
const saysSomething = ({ telltales, denied, towns, titles, text, lead }: Statement): boolean =>
  telltales.length + towns.length + titles.length > 0 ||
  denied !== null ||
  ROLE_WORDS.test(text) ||
  TENSES.plan.test(lead) ||
  TENSES.review.test(lead)

/** 投用 is tagged as a noun, and is what was done. */
const isNoun = ({ text, names }: Term): boolean => names === 'thing' && actOf(text) === undefined

const GAP = { thing: 1.45, other: 1.6 } as const

/** Nearly all is told in one sentence of the report, and no word of weight is left over. */
function isBorneOut(comparing: Comparing, best: Telling): boolean {
  return saysSomething(comparing.statement) && isToldWhole(comparing, best)
}

/** 原地踏步, 垫底: a way that it went or a place that it took, of which the report says nothing there. */
function isWayUntold({ telltales }: Statement, text: string): boolean {
  const printed = telltalesIn(text).map(({ sort }) => sort)
  return telltales.some(({ sort }) => WAYS.has(sort) && !printed.includes(sort))
}

const WAYS: ReadonlySet<string> = new Set(['level', 'down', 'back'])

function isToldWhole({ statement, tellings }: Comparing, best: Telling): boolean {
  if (statement.denied !== null && deniedIn(best.words) === null) return false
  const said = sortsOf(statement.telltales, 'form')
  const forms = said.length > 0
  const alike = tellings.filter(({ words }) =>
    sortsOf(telltalesIn(words), 'form').some(form => said.includes(form)),
  )
  if (best.own < (forms ? SAME - 0.05 : SURELY) || best.whole < (forms ? SAME : WHOLE)) return false
  const text = [best.round, best.passage.text, ...alike.map(({ words }) => words)].join(' ')
  if (isWayUntold(statement, text)) return false
  const done = new Set(actsIn(text).map(({ sort }) => sort))
  if (actsIn(statement.text).some(({ sort }) => sort !== null && !done.has(sort))) return false
  return statement.topic.every(
    ({ term, weight }) =>
      weight < (isNoun(term) ? GAP.thing : GAP.other) || presence(term, text) >= 0.5,
  )
}
