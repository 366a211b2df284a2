import { ACT, BARE_NEGATION, verbClass } from '../lexicon/verbs.ts'
import type { Span } from '../report/report.ts'
import type { Act } from './figure.ts'
import { type Place, partsOf } from './lists.ts'

/**
 * The verb that governs each figure of a sentence: the last before it, else the first behind; members of one
 * list share it.
 *
 * @example actsOf('撤销站217个、点20个', places).map(act => act?.text) // ['撤销', '撤销']
 */
export function actsOf(folded: string, places: readonly Place[]): (Act | null)[] {
  const acts: (Act | null)[] = []
  const parts = partsOf(folded, places)
  places.forEach((_, index) => {
    const { before, behind } = stretchesOf(places, index)
    const lead = folded.slice(before.start, before.end)
    const rest = folded.slice(behind.start, behind.end)
    const alone = places[index + 1]?.clause.start !== places[index]?.clause.start
    const behindIt = alone ? !listed(lead) || opens(lead) : lead.trim() === ''
    const part = parts[index] // 报送数、采纳数分别为142条、34条
    const first = part && actsIn(folded.slice(part.start, part.end)).at(-1)
    const own = first ?? lastOf(lead) ?? (behindIt ? firstOf(alone ? rest : ofItsOwn(rest)) : null)
    const isPair =
      index > 0 && lead === '' && places[index - 1]?.span.end === places[index]?.span.start
    const shared = listed(lead) || isPair ? (acts[index - 1] ?? null) : null // 17件21人
    acts.push(isPair ? (shared ?? own) : (own ?? shared))
  })
  return acts
}

/**
 * Every act that a folded stretch tells, in its order.
 *
 * @example actsIn('受理转办来信').map(act => act.text) // ['受理', '转办']
 */
export function actsIn(folded: string): Act[] {
  return [...folded.matchAll(ACT)].map(({ 0: text, index, groups }) => ({
    text,
    sort: verbClass(groups?.verb ?? ''),
    negated: groups?.not !== undefined && !NOT_ONE.test(folded.slice(0, index)),
  }))
}

/** 没有一件没办完 */
const NOT_ONE = /(?:没有?|无)[一哪][件个项条户名次篇场]?(?:是|还)?$/

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

/** 、总数达到98家 tells no act of the one before. */
const listed = (lead: string): boolean => /^[、和与及](?!总[数量额])/.test(lead)
const opens = (lead: string): boolean => lead.replace(/[\s,、]/g, '').length <= 8

/** Behind the last 的 stands the noun; what governs it stands before the words that describe it. */
function lastOf(lead: string): Act | null {
  const noun = lead.lastIndexOf('的')
  const acts = actsIn(noun < 0 ? lead : lead.slice(noun))
  return acts.at(-1) ?? (noun < 0 ? negation(lead) : (actsIn(lead)[0] ?? null))
}

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
