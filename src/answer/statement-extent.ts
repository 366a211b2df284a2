import { actsIn } from '../figure/act.ts'
import { extractFigures } from '../figure/extract.ts'
import type { Figure } from '../figure/figure.ts'
import { DENIED } from '../lexicon/denials.ts'
import { LEVEL_BEHIND, levelsIn } from '../lexicon/levels.ts'
import { IN_ALL, ONLY_IN_FEW, TRIED_IN_SOME, telltalesIn } from '../lexicon/statements.ts'
import {
  ALL_OF,
  ALL_OF_WHAT,
  AND_OTHERS,
  EXTENT_WORDS,
  HOLDS_THROUGHOUT,
  LISTED_WITHIN,
  MUCH_OF_IT,
  NOTHING_BUT,
  ONE_ALONE,
  SAID_OF_EACH,
  SOLE,
} from '../lexicon/universals.ts'
import { coverage, presence } from '../search/term-match.ts'
import { IN_STATEMENT_EXTENT, IN_STATEMENT_FINDING, PRESENT } from '../weights.ts'
import { sizeOf, sortOf } from './claim-value.ts'
import { extentSaid, oneOfNamed, otherInSentence, sharedLength, toldIn } from './extent-said.ts'
import { against, type Comparing, type Finding, sortsOf } from './statement-finding.ts'
import type { Telling } from './telling.ts'

/**
 * All of them are said to be what the report says of some: 全部被采纳, where of 142条 it has 34条 adopted.
 *
 * @example partOfAll(comparing, best)?.printed // '34条'
 */
export function partOfAll({ statement, hasFigure }: Comparing, best: Telling): Finding | null {
  const { text, denied } = statement
  if (hasFigure || denied !== null || best.whole < IN_STATEMENT_EXTENT.whole) return null
  const at = SAID_OF_EACH.exec(text)
  if (!at) return null
  const figures = extractFigures(best.round, best.round)
  const some = partDone(figures, text, text.slice(at.index)) ?? someOfKind(figures, text, best)
  return some === undefined ? null : against(best, some)
}

/**
 * Most of them are said to be what the report says of less than half, or few what it says of more: 多数被采纳, where of
 * 142条 it has 34条 adopted.
 *
 * @example otherShare(comparing, best)?.printed // '34条'
 */
export function otherShare({ statement, hasFigure }: Comparing, best: Telling): Finding | null {
  const { text, denied } = statement
  if (hasFigure || denied !== null || best.whole < IN_STATEMENT_EXTENT.whole) return null
  const isMost = MUCH_OF_IT.most.test(text)
  if (isMost === MUCH_OF_IT.few.test(text)) return null
  const figures = extractFigures(best.round, best.round)
  const found = figures.flatMap(part => {
    const whole = isDone(part, text) ? wholeOf(part, figures, text) : undefined
    return whole ? [{ part, share: (part.number ?? 0) / (whole.number ?? 1) }] : []
  })[0]
  if (!found || found.share > IN_STATEMENT_EXTENT.half === isMost) return null
  return against(best, found.part.text)
}

/**
 * Of all, of most or of none it is said what the report tells of some: 提案全部立案, of 提案138件,立案121件; 只审了养犬这一份,
 * where it has 养犬管理等8份.
 *
 * @example otherExtent(comparing, best)?.printed // '121件'
 */
export function otherExtent(
  { statement, tellings, draft, hasFigure }: Comparing,
  best: Telling,
): Finding | null {
  const said = hasFigure ? null : extentSaid(statement.text, draft.read)
  if (said === null) return null
  const near = tellings.filter(each => each === best || each.own >= IN_STATEMENT_EXTENT.also)
  for (const telling of near) {
    const other = otherInSentence(said, telling.round, statement.lead)
    if (other === 'borne') return null
    const printed = other?.printed ?? oneOfNamed(said, telling.words)
    if (printed !== null) return against(telling, printed)
  }
  return null
}

/**
 * All of a thing are said to do what the report tells of a share of it, or of so many: 所有村卫生室都…, of 50%以上村卫生室;
 * 全体代表都…, of 109名代表, of which nothing says that they are all.
 *
 * @example allOfCounted(comparing, best)?.printed // '50%以上'
 */
export function allOfCounted({ statement, tellings, draft }: Comparing): Finding | null {
  const said = ALL_OF_WHAT.exec(statement.text)?.groups?.said
  if (said === undefined || statement.denied !== null) return null
  for (const telling of tellings) {
    if (telling.near < IN_STATEMENT_EXTENT.part) continue
    for (const figure of extractFigures(telling.words, telling.words)) {
      const behind = telling.words.slice(figure.span.end).replace(/^的/, '')
      const noun = sharedStart(said, behind)
      if (noun < 2 || !isTold(said.slice(noun), behind.slice(noun), draft)) continue
      if (isShareOfAll(figure)) return against(telling, figure.text)
      const isAll = HOLDS_THROUGHOUT.test(telling.words) || figure.kind !== 'count'
      if (!isAll) return { verdict: 'not_in_report', telling, printed: figure.text }
    }
  }
  return null
}

/**
 * All of a thing are said to be what the report tells of something else in a clause that does not name it: 报道都获了奖, of one
 * that did.
 *
 * @example allOfUnnamed(comparing, best)?.verdict // 'not_in_report'
 */
export function allOfUnnamed(
  { statement, tellings, draft, hasFigure }: Comparing,
  best: Telling,
): Finding | null {
  const said = hasFigure ? null : extentSaid(statement.text, draft.read)
  if (said?.extent !== 'all' || said.words.length === 0) return null
  if (best.own < IN_STATEMENT_FINDING.same || DENIED.test(said.said)) return null
  const noun = draft
    .read(said.of)
    .findLast(({ names, weight }) => names === 'thing' && weight > IN_STATEMENT_EXTENT.half)
  if (noun === undefined || noun.place) return null
  const isOfIt = ({ words, own }: Telling) =>
    own >= IN_STATEMENT_EXTENT.part &&
    (HOLDS_THROUGHOUT.test(words) || words.includes(noun.text.slice(-2))) &&
    coverage(said.words, words) >= IN_STATEMENT_EXTENT.half
  return tellings.some(isOfIt) ? null : { verdict: 'not_in_report', telling: best, printed: '' }
}

function sharedStart(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return length
}

/** Whether what is said of them is told of those that are counted. */
function isTold(said: string, told: string, draft: Comparing['draft']): boolean {
  const words = draft.read(said.replace(/^[都均皆也全]+/, ''))
  return words.length > 0 && coverage(words, told) >= IN_STATEMENT_EXTENT.told
}

const isShareOfAll = (figure: Figure): boolean =>
  figure.change === null && sortOf(figure) === 'percent' && sizeOf(figure) < 1

/**
 * 仍只在三个镇试点, where the report has it everywhere by now.
 *
 * @example onlyTried(comparing, best)?.printed // '全面'
 */
export function onlyTried({ statement: { text }, tellings }: Comparing): Finding | null {
  const isOnly =
    text.match(EXTENT_WORDS.only) !== null && (TRIED_IN_SOME.test(text) || ONLY_IN_FEW.test(text))
  if (!isOnly) return null
  for (const telling of tellings) {
    const isSame = telling.own >= IN_STATEMENT_FINDING.same && telling.passage.half !== 'plan'
    const all = isSame ? IN_ALL.exec(telling.words)?.[0] : undefined
    if (all !== undefined) return against(telling, all)
  }
  return null
}

/** The smaller of two numbers, with which is done what is said to be done with all. */
function partDone(figures: readonly Figure[], text: string, said: string): string | undefined {
  return figures.find(part => isDone(part, said) && wholeOf(part, figures, text))?.text
}

function isDone({ act }: Figure, said: string): boolean {
  const sorts = actsIn(said).flatMap(({ sort, negated }) => (negated || !sort ? [] : [sort]))
  return act?.sort != null && !act.negated && sorts.includes(act.sort)
}

/** The larger of two numbers of one measure, with which something else is done. */
const wholeOf = (
  { act, unit, number, span }: Figure,
  figures: readonly Figure[],
  text: string,
): Figure | undefined =>
  figures.find(
    whole =>
      whole.unit === unit &&
      (whole.span.end <= span.start || (whole.what.length > 1 && text.includes(whole.what))) &&
      whole.act?.sort !== act?.sort &&
      (whole.number ?? 0) > (number ?? Number.POSITIVE_INFINITY),
  )

/** 全部政府部门, where the report has 区交通运输委等7个政府部门. */
function someOfKind(
  figures: readonly Figure[],
  said: string,
  { round }: Telling,
): string | undefined {
  const found = figures.find(
    ({ what, kind, span, clause }) =>
      kind === 'count' &&
      AND_OTHERS.test(round.slice(0, span.start)) &&
      !IN_ALL.test(round.slice(clause.start, clause.end)) &&
      endsOf(what).some(noun => {
        const of = new RegExp(`${ALL_OF}${noun}`).exec(said)?.groups?.of
        return of !== undefined && what.includes(of)
      }),
  )
  return found && `${found.text}${found.what}`
}

const endsOf = (noun: string): string[] =>
  [noun, noun.slice(-4), noun.slice(-2)].filter(each => /^\p{Script=Han}{2,}$/u.test(each))

/**
 * One is said to be the only one, and the report names others beside it.
 *
 * @example oneOfSeveral(comparing, best)?.printed // '长江保护法、安全生产法'
 */
export function oneOfSeveral({
  statement: { text, lead },
  tellings,
  hasFigure,
}: Comparing): Finding | null {
  const only = NOTHING_BUT.exec(text)
  if (hasFigure || !(only || SOLE.test(text))) return null
  const named = only ? text.slice(only.index + only[0].length) : text
  const before = only ? lead : ''
  for (const telling of tellings) {
    if (telling.own < IN_STATEMENT_EXTENT.also) break
    for (const [list] of telling.words.matchAll(LISTED_WITHIN)) {
      const members = list.split('、')
      const isNamed = (said: string) => members.map((_, i) => isMember(members, i, said))
      const [own, told] = [isNamed(named), isNamed(before)]
      const isAll = own.every((is, i) => is || told[i])
      if (own.includes(true) && !isAll) return against(telling, list)
    }
  }
  return null
}

const NAME = 4 // characters that name a member within a list

/** The first and the last have words before and behind them that are not theirs: 【联动】万州、达州【人大同步…】. */
function isMember(members: readonly string[], at: number, said: string): boolean {
  const member = members[at] ?? ''
  if (at > 0 && at < members.length - 1)
    return sharedLength(member, said) >= Math.min(NAME, member.length)
  const ends = [...member].map((_, i) => (at === 0 ? member.slice(-i - 1) : member.slice(0, i + 1)))
  const isShared = (end: string) => members.some((other, i) => i !== at && other.includes(end)) // 甲街道、乙街道
  return ends.some(end => end.length > 1 && said.includes(end) && !isShared(end))
}

/**
 * One way is said to be the only one of what the report's sentence opens with and does in several.
 *
 * @example oneOfWays(comparing, best)?.verdict // 'contradicted'
 */
export function oneOfWays({
  statement: { text },
  tellings,
  draft,
  hasFigure,
}: Comparing): Finding | null {
  const only = NOTHING_BUT.exec(text)
  if (hasFigure || !only) return null
  const [about, way] = [
    draft.read(text.slice(0, only.index)),
    draft.read(text.slice(only.index + only[0].length)),
  ].map(terms =>
    terms.filter(
      ({ weight, alternatives }) => weight >= IN_STATEMENT_EXTENT.noun && alternatives.length > 0,
    ),
  )
  const found = tellings.find(({ round }) => {
    const [first = '', ...ways] = round.split(/[,;]/)
    if (ways.length < 3) return false
    const isAbout = about?.some(term => presence(term, first) >= PRESENT)
    return isAbout && way?.some(term => ways.some(each => presence(term, each) >= PRESENT))
  })
  return found ? against(found) : null
}

/**
 * One is said to be the only one that was heard or inspected, and the report tells the same of others.
 *
 * @example oneOfForm(comparing, best)?.verdict // 'contradicted'
 */
export function oneOfForm({ statement: { text }, tellings, hasFigure }: Comparing): Finding | null {
  const only = NOTHING_BUT.exec(text)
  if (hasFigure || !only || !ONE_ALONE.test(text.slice(only.index))) return null
  const said = formsIn(text)
  const alike = tellings.filter(({ words }) => formsIn(words).some(form => said.includes(form)))
  const [own] = alike.filter(each => each.own >= IN_STATEMENT_EXTENT.part)
  return own && alike.length > 1 ? against(own) : null
}

const formsIn = (text: string): string[] => sortsOf(telltalesIn(text), 'form')

/**
 * 改造老街是乡镇票决的, where the report has 改造老街等8个县级项目.
 *
 * @example otherLevelBehind(comparing, best)?.printed // '8个'
 */
export function otherLevelBehind(
  { statement: { text }, hasFigure }: Comparing,
  best: Telling,
): Finding | null {
  const behind = hasFigure ? null : LEVEL_BEHIND.exec(text)
  const said = levelsIn(behind?.[0] ?? '')
  if (!behind || said.size === 0) return null
  const name = text.slice(0, behind.index)
  const other = toldIn(best.round).find(({ lead, zone }) => {
    const own = levelsIn(zone)
    const isIts = AND_OTHERS.test(lead) && sharedLength(lead, name) >= IN_STATEMENT_EXTENT.name
    return isIts && own.size > 0 && ![...said].some(level => own.has(level))
  })
  return other === undefined ? null : against(best, `${other.figure.text}${other.figure.what}`)
}
