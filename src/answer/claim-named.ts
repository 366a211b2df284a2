import { actsIn } from '../figure/act.ts'
import type { Figure } from '../figure/figure.ts'
import { parseNumeral } from '../figure/numeral.ts'
import { DENIED } from '../lexicon/denials.ts'
import {
  ALL_LEVELS,
  COUNTED_BEHIND,
  IS_PART_BEHIND,
  NAMED_PART_OF,
  NUMBER_AT_END,
  PART_OF_NAMED,
  PART_OF_SUM,
  SHARE_AGAIN,
  SHARE_OF_NUMBER_BEFORE,
  WHOLE_BEFORE,
} from '../lexicon/share-words.ts'
import {
  OF_AT_ENDS,
  SUM_JOINTS,
  SUM_OF_NAMED,
  SUM_OPENS,
  SUM_PARTS,
  SUMMED_WHOLE,
} from '../lexicon/total-words.ts'
import { ALL_WORDS, ALL_WORDS_AHEAD } from '../lexicon/universals.ts'
import { excludeEachOther, isMarked } from '../lexicon/verbs.ts'
import { presence } from '../search/term-match.ts'
import { IN_CLAIM_NAMED, PRESENT } from '../weights.ts'
import type { Answer } from './answer.ts'
import { actsNear } from './claim-act.ts'
import { isPercent } from './claim-computation.ts'
import type { Surroundings } from './claim-operands.ts'
import { asPercent, isOwnUnit, matchesNumber, sizeOf } from './claim-value.ts'
import type { Judged } from './claim-verdict.ts'
import { areListed, isPartOf, sharesNoun } from './containment.ts'
import { mayBeWhole } from './derived-answer.ts'
import type { Occurrence } from './occurrence.ts'

/** A claim's surroundings, and who knows what the report tells of one thing. */
export interface ClaimContext extends Surroundings {
  readonly ask: (question: string) => Answer | null
}

/** What the things that a draft names come to by the report. */
export interface Named {
  readonly formula: string
  /** The result as it would be printed. */
  readonly value: string
  readonly right: boolean
  readonly occurrence: Occurrence
}

/** What is named comes to something else, as far as the report tells it: nothing else may stand for it. */
export const UNTOLD = 'untold'

/**
 * Adds up what a draft lists by name without printing the numbers: each of its things is asked of the report. Null where
 * the claim is no such sum or the report does not tell each of them, `untold` where it does not tell them surely.
 *
 * @example sumOfNamed(judged, around) // { formula: '18 + 71 + 102', … } for 队员、责任人、议事代表三项合计191名
 */
export function sumOfNamed(one: Judged, around: ClaimContext): Named | typeof UNTOLD | null {
  const { figure } = one.matched
  const lead = leadOf(figure, around)
  const tail = SUM_OF_NAMED.exec(lead)
  if (!tail) return null
  const count = parseNumeral(tail.groups?.count ?? '')
  const all = listsIn(lead.slice(0, tail.index), count)
  if (all.length === 0) return null
  const told = all.flatMap(list => {
    const operands = operandsFor(list, figure, around)
    if (!operands?.every(({ occurrence }) => isOwnUnit(figure, occurrence.figure))) return []
    return [{ operands, sum: sumOf(operands) }]
  })
  if (told.length === 0) return null
  const best =
    told.find(({ sum }) => matchesNumber(figure, sum)) ??
    told.find(({ operands }) => operands.every(({ isSure }) => isSure))
  return best ? summedUp(best.operands, best.sum, figure) : UNTOLD
}

/** 【队员、责任人】共: the claim's sentence up to its number, without what opens it. */
function leadOf({ sentence, span }: Figure, { draft: { folded } }: ClaimContext): string {
  const own = /^[^\d]*/.exec(folded.slice(span.start, span.end))?.[0] ?? ''
  const word = own.replace(/[负一二两三四五六七八九十百千万亿半几].*$/, '')
  return `${folded.slice(sentence.start, span.start)}${word}`
}

const MOST_ITEMS = 6

/** The ways in which a text may list things, as many as are counted. */
function listsIn(text: string, count: number | null): string[][] {
  const clauses = text.split(',')
  const texts = [text, clauses.at(-1) ?? '']
  const lists = texts.flatMap(each => {
    const parts = each.replace(SUM_OPENS, '').split(SUM_PARTS)
    const last = parts.at(-1) ?? ''
    return [
      parts,
      [...parts.slice(0, -1), ...splitOnce(last)],
      parts.flatMap(part => part.split(SUM_JOINTS)),
    ]
  })
  const known = new Set<string>()
  return lists
    .map(list => list.map(item => item.replace(OF_AT_ENDS, '').trim()))
    .filter(list => list.length > 1 && list.length <= MOST_ITEMS)
    .filter(list => list.every(item => item.length > 1))
    .filter(list => count === null || list.length === count)
    .filter(list => !known.has(list.join()) && known.add(list.join()))
}

function splitOnce(text: string): string[] {
  const at = [...text].findLastIndex(char => SUM_JOINTS.test(char))
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}

/** What the report tells of a thing that a draft names. */
interface Operand {
  readonly name: string
  readonly occurrence: Occurrence
  /** Whether it is told of it, or only is the nearest that has all of its words. */
  readonly isSure: boolean
}

/** What the report tells of each, each with a figure of its own; null where it does not. */
function operandsFor(
  items: readonly string[],
  figure: Figure,
  around: ClaimContext,
): Operand[] | null {
  const found: Operand[] = []
  for (const item of items) {
    const own = operandFor(item, figure, around)
    const isNew = (each: Operand | null): each is Operand =>
      each !== null && found.every(({ occurrence }) => occurrence !== each.occurrence)
    const taken = isNew(own) ? own : withHead(item, items, figure, around)
    if (!isNew(taken)) return null
    found.push({ ...taken, name: item })
  }
  return found
}

/** 【区级】和乡镇的民生实事: the last one's noun is that of all. */
function withHead(
  item: string,
  items: readonly string[],
  figure: Figure,
  around: ClaimContext,
): Operand | null {
  const last = items.at(-1) ?? ''
  if (item === last) return null
  const head = last.slice(last.lastIndexOf('的') + 1)
  const noun = head === last ? (around.draft.read(last).at(-1)?.text ?? '') : head
  return noun === '' ? null : operandFor(`${item.replace(/的$/, '')}的${noun}`, figure, around)
}

/** The figure that the draft prints with a thing, or that the report tells of it. */
function operandFor(item: string, figure: Figure, around: ClaimContext): Operand | null {
  const printed = printedWith(item, figure, around)
  if (printed) return { name: item, occurrence: printed, isSure: true }
  const unit = isPercent(figure) || figure.unit === '倍' ? '' : figure.unit
  const answer = around.ask(`${item}有多少${unit}`)
  const isSure = answer?.kind === 'figure'
  const first = isSure ? answer.figures[0] : answer?.kind === 'none' ? answer.offers[0] : undefined
  if (!first || !('figure' in first) || first.figure.number === null) return null
  const occurrence = around.corpus.occurrences
    .get(first.passage.id)
    ?.find(each => each.figure === first.figure)
  if (!occurrence || isDoneOtherwise(item, occurrence)) return null
  return isSure || hasAllOf(item, occurrence, around) ? { name: item, occurrence, isSure } : null
}

function printedWith(
  item: string,
  figure: Figure,
  { draft, done }: ClaimContext,
): Occurrence | null {
  const at = draft.folded.lastIndexOf(item, figure.span.start)
  const printed = done.find(
    ({ matched: { figure: each }, verdict, formula }) =>
      verdict === 'supported' &&
      formula === null &&
      each.span.start >= at &&
      each.span.end <= at + item.length &&
      (isPercent(figure) || each.unit === figure.unit),
  )
  return printed?.occurrence ?? null
}

/** Whether each word of weight of a thing stands by a figure: nothing else is named. */
function hasAllOf(item: string, occurrence: Occurrence, { draft }: ClaimContext): boolean {
  const round = `${occurrence.sentence} ${occurrence.headings}`
  const words = draft.read(item).filter(({ weight }) => weight >= IN_CLAIM_NAMED.word)
  return words.length > 0 && words.every(term => presence(term, round) >= PRESENT)
}

/** 【竣工】的住房, where the report has them 开工. */
function isDoneOtherwise(item: string, occurrence: Occurrence): boolean {
  const printed = actsNear(occurrence).flatMap(({ sort }) => sort ?? [])
  return actsIn(item).some(
    ({ sort }) =>
      sort !== null && printed.length > 0 && printed.every(each => excludeEachOther(sort, each)),
  )
}

const sumOf = (operands: readonly Operand[]): number =>
  Number(
    operands.reduce((sum, { occurrence }) => sum + sizeOf(occurrence.figure), 0).toPrecision(12),
  )

const formulaOf = (operands: readonly Operand[]): string =>
  operands.map(({ occurrence }) => occurrence.figure.value).join(' + ')

function summedUp(
  operands: readonly Operand[],
  sum: number,
  claimed: Figure,
): Named | typeof UNTOLD {
  const [first] = operands
  if (!first) return UNTOLD
  const scale = sizeOf(claimed) / (claimed.number ?? 1) || 1
  const value = `${Number((sum / scale).toPrecision(12))}${claimed.unit}`
  const right = matchesNumber(claimed, sum)
  return { formula: formulaOf(operands), value, right, occurrence: first.occurrence }
}

/**
 * The share that a part which a draft names is of a whole that it names: of one thing, or of several together.
 *
 * @example shareOfNamed(judged, around)?.formula // '18 ÷ (18 + 71)' for 队员和责任人合计89名,其中队员占两成
 */
export function shareOfNamed(one: Judged, around: ClaimContext): Named | typeof UNTOLD | null {
  const { figure } = one.matched
  if (!isPercent(figure) || figure.change !== null) return null
  for (const names of namedIn(figure, around)) {
    if (DENIED.test(names.part)) return null
    const shares = [...sharesOf(names, figure, around)]
    const found = shares.find(({ named }) => named.right) ?? shares.find(({ isSure }) => isSure)
    if (found) return found.named
    if (shares.some(({ isOfSeveral }) => isOfSeveral)) return UNTOLD
  }
  return null
}

/**
 * How many times as many there are of one thing that a draft names as of another: 乡镇的是区级的24倍.
 *
 * @example timesOfNamed(judged, around)?.formula // '191 ÷ 8'
 */
export function timesOfNamed(one: Judged, around: ClaimContext): Named | null {
  const { figure } = one.matched
  if (figure.unit !== '倍' || figure.change !== null) return null
  const { part = '', whole = '' } = NAMED_PART_OF.exec(leadOf(figure, around))?.groups ?? {}
  if (part === '' || whole === '') return null
  const left = operandFor(part.replace(NUMBER_AT_END, ''), figure, around)
  const right = left && otherOf(whole, part, { left, figure, around })
  if (!right || !isOwnUnit(left.occurrence.figure, right.occurrence.figure)) return null
  const times = sizeOf(left.occurrence.figure) / sizeOf(right.occurrence.figure)
  const isRight = matchesNumber(figure, times)
  if (!isRight && !(left.isSure && right.isSure)) return null
  return {
    formula: `${left.occurrence.figure.value} ÷ ${right.occurrence.figure.value}`,
    value: `${Number(times.toFixed(1))}倍`,
    right: isRight,
    occurrence: left.occurrence,
  }
}

/** What the other is told to be, whose noun may stand with the first alone: 【区级】的民生实事. */
function otherOf(
  name: string,
  first: string,
  {
    left,
    figure,
    around,
  }: { readonly left: Operand; readonly figure: Figure; readonly around: ClaimContext },
): Operand | null {
  const noun = first.slice(first.lastIndexOf('的') + 1).replace(NUMBER_AT_END, '')
  const names = first.includes('的') ? [`${name}的${noun}`, name] : [name]
  for (const each of names) {
    const found = operandFor(each, figure, around)
    if (found && found.occurrence !== left.occurrence) return found
  }
  return null
}

/** The ways in which a claim's sentence may name a part and its whole. */
function namedIn(figure: Figure, around: ClaimContext): { part: string; whole: string }[] {
  const { folded } = around.draft
  const lead = leadOf(figure, around).replace(SHARE_AGAIN, '')
  const behind = folded.slice(figure.span.end, figure.clause.end)
  const found = [PART_OF_NAMED, PART_OF_SUM, NAMED_PART_OF, SHARE_OF_NUMBER_BEFORE].flatMap(
    form => {
      const { part, whole } = form.exec(lead)?.groups ?? {}
      return part !== undefined && whole !== undefined ? [{ part, whole }] : []
    },
  )
  const part = IS_PART_BEHIND.exec(behind)?.groups?.part
  const whole = WHOLE_BEFORE.exec(lead)?.groups?.whole
  return part !== undefined && whole !== undefined ? [...found, { part, whole }] : found
}

interface Share {
  readonly named: Named
  /** Whether the draft's words leave no other whole. */
  readonly isSure: boolean
  readonly isOfSeveral: boolean
}

/** 队员和责任人【合计89名】, 列席会议和参加检查【等两项】: what follows a list names nothing. */
const listed = (whole: string): string =>
  whole.replace(SUMMED_WHOLE, '').replace(COUNTED_BEHIND, '').replace(SUM_OF_NAMED, '')

/** What the share is, by the report: of several things that are named together, or of one. */
function* sharesOf(
  { part, whole }: { readonly part: string; readonly whole: string },
  figure: Figure,
  around: ClaimContext,
): Generator<Share> {
  let isOfSeveral = false
  for (const list of listsIn(listed(whole), null)) {
    const all = operandsFor(list, figure, around)
    const own = all && memberOf(all, part, figure, around)
    if (!all || !own || !areAlike(all)) continue
    const isSure = all.every(each => each.isSure)
    yield { named: shareOf(own.occurrence, all, figure), isSure, isOfSeveral: true }
    isOfSeveral = true
  }
  if (isOfSeveral) return
  const named = operandFor(part.replace(/的$/, ''), figure, around)
  const own = named?.isSure ? named : (withHead(part, [whole], figure, around) ?? named)
  if (!own) return
  const single = wholeBeside(own.occurrence, whole, around) ?? operandFor(whole, figure, around)
  if (
    single &&
    (single.isSure || !SUM_JOINTS.test(whole)) &&
    isWholeOf(single.occurrence, own.occurrence, figure, around)
  ) {
    const isSure =
      own.isSure && single.isSure && single.occurrence.sentence === own.occurrence.sentence
    yield { named: shareOf(own.occurrence, [single], figure), isSure, isOfSeveral: false }
  }
  const beside = besides(own.occurrence, around).map(occurrence => ({ ...own, occurrence }))
  const noun = whole.slice(whole.lastIndexOf('的') + 1)
  const isNoun = noun.length > 2 && beside.every(each => each.occurrence.figure.what.includes(noun))
  const isAll = ALL_WORDS.test(whole) || ALL_LEVELS.test(whole) || SUM_JOINTS.test(whole) || isNoun
  const isOther = single && !beside.some(each => each.occurrence === single.occurrence)
  if (!isAll || isOther) return
  if (beside.length > 1)
    yield { named: shareOf(own.occurrence, beside, figure), isSure: false, isOfSeveral: false }
}

/** 占全部建议的一成: of what is called by no more than its noun the whole is that which the part's own sentence has. */
function wholeBeside(part: Occurrence, whole: string, { corpus }: ClaimContext): Operand | null {
  const noun = whole.replace(ALL_WORDS_AHEAD, '').replace(/的$/, '')
  if (noun === whole || noun.length < 2 || noun.length > SHORT_NOUN) return null
  const beside = (corpus.occurrences.get(part.passage.id) ?? []).filter(
    each =>
      each !== part &&
      each.sentence === part.sentence &&
      each.figure.what.endsWith(noun) &&
      isOwnUnit(each.figure, part.figure) &&
      isPartOf(part, each),
  )
  const [only] = beside
  return only && beside.length === 1 ? { name: whole, occurrence: only, isSure: true } : null
}

const SHORT_NOUN = 3 // letters: a longer noun tells which

/** The member of a list that is named again in short: of 列席会议、参加检查 列席. */
function memberOf(
  all: readonly Operand[],
  part: string,
  figure: Figure,
  around: ClaimContext,
): Operand | undefined {
  const short = part.replace(/的.*$/, '')
  const named = all.filter(({ name }) => name.includes(short) || short.includes(name))
  if (named.length === 1) return named[0]
  const own = operandFor(part.replace(/的$/, ''), figure, around)
  return all.find(({ occurrence }) => occurrence === own?.occurrence)
}

const areAlike = ([first, ...others]: readonly Operand[]): boolean =>
  first !== undefined &&
  others.every(({ occurrence }) => isOwnUnit(first.occurrence.figure, occurrence.figure))

/** 活动站192个、联络点180个, 区级8个,乡镇191个民生实事项目: what is counted side by side with a part. */
function besides(part: Occurrence, { corpus }: ClaimContext): Occurrence[] {
  const all = (corpus.occurrences.get(part.passage.id) ?? []).filter(
    each => each.sentence === part.sentence && isOwnUnit(each.figure, part.figure),
  )
  const listed = all.filter(each => each === part || areListed(each, part))
  if (listed.length > 1) return listed
  return all.filter(
    each =>
      each === part ||
      (sharesNoun(each.figure, part.figure) && !areDoneApart(each.figure, part.figure)),
  )
}

/** What was set up and what was removed are no one whole. */
function areDoneApart({ act: one }: Figure, { act: other }: Figure): boolean {
  const [a, b] = [one?.sort ?? null, other?.sort ?? null]
  if (a !== null && b !== null && a !== b) return true // nor what was taken in and what was brought to its end
  if (a === null || b === null) return (a !== null && isMarked(a)) || (b !== null && isMarked(b))
  return false
}

function isWholeOf(
  whole: Occurrence,
  part: Occurrence,
  { sentence }: Figure,
  { draft: { folded } }: ClaimContext,
): boolean {
  return (
    whole !== part &&
    isOwnUnit(part.figure, whole.figure) &&
    isPartOf(part, whole) &&
    mayBeWhole(part, whole, folded.slice(sentence.start, sentence.end))
  )
}

function shareOf(part: Occurrence, whole: readonly Operand[], claimed: Figure): Named {
  const share = sizeOf(part.figure) / sumOf(whole)
  const sum = formulaOf(whole)
  return {
    formula: `${part.figure.value} ÷ ${whole.length > 1 ? `(${sum})` : sum}`,
    value: asPercent(share),
    right: matchesNumber(claimed, share),
    occurrence: part,
  }
}
