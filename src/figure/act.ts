import { NOT_ONE } from '../lexicon/denials.ts'
import { CIRCUMSTANCE } from '../lexicon/draft-words.ts'
import { ANY_VERB } from '../lexicon/noun-limits.ts'
import { ACT, BARE_NEGATION, verbClass } from '../lexicon/verbs.ts'
import { liesWithin, type Span } from '../report/report.ts'
import type { Act } from './figure.ts'
import { type Place, partsOf } from './lists.ts'

/**
 * The verb that governs each figure of a sentence: the last before it, else the first behind; members of one
 * list share it.
 *
 * @example actsOf('撤销站217个、点20个', places).map(act => act?.text) // ['撤销', '撤销']
 */
export function actsOf(
  folded: string,
  places: readonly Place[],
  whats: readonly Span[] = [],
): (Act | null)[] {
  const acts: (Act | null)[] = []
  const parts = partsOf(folded, places)
  places.forEach((_, index) => {
    const of = parts[index] ? whats.slice(0, index + MEMBERS) : whats.slice(index, index + 1)
    const { lead, own } = ownAct(folded, places, { index, part: parts[index] ?? null, nouns: of })
    const isPair =
      index > 0 && lead === '' && places[index - 1]?.span.end === places[index]?.span.start
    const isShared = (listed(lead) && !OWN_VERB.test(lead)) || isPair // 17件21人
    const shared = isShared ? (acts[index - 1] ?? null) : null
    acts.push(isPair ? (shared ?? own) : (own ?? shared))
  })
  return acts
}

interface Told {
  readonly index: number
  /** What stands before a list that is its own: 报送数、采纳数分别为142条、34条. */
  readonly part: Span | null
  /** The nouns that its words may hold. */
  readonly nouns: readonly Span[]
}

/** The words before a figure, and the act that they or the words behind it tell of it. */
function ownAct(
  folded: string,
  places: readonly Place[],
  { index, part, nouns }: Told,
): { lead: string; own: Act | null } {
  const { before, behind } = stretchesOf(places, index)
  // 被采纳的34条、报送的142条: what holds a figure is more than its noun.
  const names = nouns.filter(noun => !places.some(({ span }) => liesWithin(span, noun)))
  const lead = withoutNouns(folded, before, names)
  const rest = withoutNouns(folded, behind, names)
  const alone = places[index + 1]?.clause.start !== places[index]?.clause.start
  const behindIt = alone ? !listed(lead) || opens(lead) : lead.trim() === ''
  const first = part && actsIn(folded.slice(part.start, part.end)).at(-1)
  const own = first ?? lastOf(lead) ?? (behindIt ? firstOf(alone ? rest : ofItsOwn(rest)) : null)
  return { lead, own }
}

/**
 * Every act that a folded stretch tells, in its order.
 *
 * @example actsIn('受理转办来信').map(act => act.text) // ['受理', '转办']
 */
export function actsIn(folded: string): Act[] {
  return actMatches(folded).map(({ 0: text, index, groups }) => ({
    text,
    sort: verbClass(groups?.verb ?? ''),
    negated: groups?.not !== undefined && !NOT_ONE.test(folded.slice(0, index)),
  }))
}

const EMPTY = { span: { start: 0, end: 0 }, clause: { start: 0, end: 0 } }

/** The words of a figure's clause between the figures before and behind it. */
function stretchesOf(places: readonly Place[], index: number): { before: Span; behind: Span } {
  const { span, clause } = places[index] ?? EMPTY
  const last = places[index - 1]?.span.end ?? 0
  const next = places[index + 1]?.span.start ?? clause.end
  return {
    before: { start: Math.max(clause.start, last), end: span.start },
    behind: { start: span.end, end: Math.min(clause.end, next) },
  }
}

/**
 * A stretch in which the verbs that only name what is counted are blanked: 受理民事检察【监督】案件. One that ends
 * the noun is an act of its own: 不予起诉.
 */
function withoutNouns(folded: string, { start, end }: Span, nouns: readonly Span[]): string {
  return nouns.reduce(
    (text, noun) => {
      const [from, to] = [Math.max(start, noun.start) - start, Math.min(end, noun.end) - start]
      if (from >= to) return text
      const lead = text.slice(0, from)
      return lead + withoutActs(text.slice(from, to), mayOpen(lead, text)) + text.slice(to)
    },
    folded.slice(start, end),
  )
}

const mayOpen = (lead: string, text: string): boolean =>
  actMatches(lead).length === 0 && !/^[、和与及]/.test(text)

/** The act that opens a noun may be its verb where none stands before: 【否决】立法建议. */
function withoutActs(noun: string, isOpened: boolean): string {
  return actMatches(noun).reduce((rest, { 0: act, index }) => {
    const end = index + act.length
    const isVerb = end === noun.length || (index === 0 && isOpened)
    return isVerb ? rest : rest.slice(0, index) + '·'.repeat(act.length) + rest.slice(end)
  }, noun)
}

/** A list has hardly more members whose nouns stand before its first figure. */
const MEMBERS = 8

const actMatches = (folded: string) => [...folded.matchAll(ACT)]

/** 建成农田5万亩、【推广】水稻6万亩: a verb of its own, of no known class, shares no act. */
const OWN_VERB = new RegExp(`^[、和与及](?:${ANY_VERB})`)

/** 、总数达到98家 tells no act of the one before. */
const listed = (lead: string): boolean => /^[、和与及](?!总[数量额])/.test(lead)
const opens = (lead: string): boolean => lead.replace(/[\s,、]/g, '').length <= 8

/** Behind the last 的 stands the noun; what governs it stands before the words that describe it. */
function lastOf(lead: string): Act | null {
  const noun = lead.lastIndexOf('的')
  const acts = actsIn(noun < 0 ? lead : lead.slice(noun))
  if (NAMES_ACTS.test(lead)) return acts[0] ?? null
  return (
    acts.at(-1) ?? (noun < 0 ? negation(lead) : (actsIn(lead.replace(CIRCUMSTANCE, ''))[0] ?? null))
  )
}

/** 审结租赁、【建设】工程等案件: what stands in a list before 等 names what is counted. */
const NAMES_ACTS = /、[^,，]*等[^,，、]{2,}$/

/** 142条立法建议采纳34条: the verb right before the next figure is that one's. */
function ofItsOwn(rest: string): string {
  const [last] = [...rest.matchAll(ACT)].slice(-1)
  const end = last ? last.index + last[0].length : 0
  return last && /^了?$/.test(rest.slice(end)) ? rest.slice(0, last.index) : rest
}

function firstOf(rest: string): Act | null {
  return actsIn(rest)[0] ?? negation(rest)
}

function negation(text: string): Act | null {
  const found = BARE_NEGATION.exec(text)?.[0]
  return found ? { text: found, sort: null, negated: true } : null
}
