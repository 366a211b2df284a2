import { ANY_GROWTH, KINDS_APART, LEVEL_ALONE } from '../lexicon/draft-words.ts'
import {
  GROWS,
  GROWS_TO,
  isOneWay,
  partsAlike,
  partsIn,
  WITHIN_WHAT,
} from '../lexicon/indicators.ts'
import type { Rule, Subject } from './claim-subject.ts'
import { clauseOf, endBefore, type Occurrence } from './occurrence.ts'

/**
 * Ways in which a number is that of another indicator than a claim names: of all where it names a part, of both ways of
 * trade, of what something has come to where it names by how much it rose.
 */
export const INDICATOR_RULES: readonly Rule[] = [namesPart, namesOneWay, namesRise, namesOtherKind]

/** 农村居民人均收入, where the report has it of all. */
function namesPart({ what, isBase }: Subject, occurrence: Occurrence): boolean {
  if (isBase) return false // 占全部228件的
  const { sentence, headings, implied, figure, at } = occurrence
  const [own = '', whole = ''] = what
    .replace(/["“][^"”]*["”]/g, '')
    .split(WITHIN_WHAT)
    .reverse()
  const parts = partsIn(own)
  if (parts.length === 0 && whole === '') return false
  const from = Math.min(endBefore(occurrence), occurrence.clause.start, occurrence.what.start)
  const printed = [
    sentence.slice(from, Math.max(occurrence.clause.end, at.end)),
    figure.what,
  ].join()
  const opening = sentence.split(/[,;:]/, 1)[0] ?? ''
  const round = `${printed} ${opening} ${implied} ${headings} ${occurrence.report.title}`
  const isTold = (part: string, text: string) =>
    partsAlike(part).some(each => text.includes(each)) ||
    (figure.kind === 'prize' && LEVEL_ALONE.test(part) && text.includes(part.slice(0, 1)))
  return (
    parts.some(part => !isTold(part, round)) ||
    partsIn(whole).some(part => !isTold(part, `${sentence} ${round}`)) // 二产里工业
  )
}

/** 出口总值增长53.1%, where the report has it of 进出口总值. */
function namesOneWay({ what, clause }: Subject, occurrence: Occurrence): boolean {
  const said = isOneWay(what) || (what === '' && isOneWay(clause))
  return said && !isOneWay(occurrence.figure.what) && /进出口/.test(occurrence.figure.what)
}

/** 生产总值增长4.93万亿元, where the report has it that it grew to so much, or that it is so much. */
function namesRise({ lead }: Subject, occurrence: Occurrence): boolean {
  const { figure, at, clause } = occurrence
  const own = clauseOf(occurrence).slice(0, Math.max(0, at.start - clause.start))
  if (!GROWS.test(lead)) return false
  return GROWS_TO.test(own) || (figure.kind === 'money' && !ANY_GROWTH.test(clauseOf(occurrence)))
}

/** 存栏5.9万头, where the report has 出栏: one kind in the figure's own words, and none of those that are said. */
function namesOtherKind({ what, clause }: Subject, occurrence: Occurrence): boolean {
  const { sentence, at, implied, figure } = occurrence
  const said = what.length > 1 && clause.includes(what) ? what : clause
  const from = Math.max(occurrence.clause.start, endBefore(occurrence))
  const own = `${sentence.slice(from, Math.max(occurrence.clause.end, at.end))} ${implied}`
  return KINDS_APART.some(kinds => {
    const named = kindsIn(kinds, said)
    if (named.length !== 1) return false
    const printed = kindsIn(kinds, figure.what)
    const round = printed.length > 0 ? printed : kindsIn(kinds, own)
    return (
      round.length > 0 && !named.some(kind => [...round, ...kindsIn(kinds, own)].includes(kind))
    )
  })
}

const kindsIn = (kinds: readonly (readonly string[])[], text: string): number[] =>
  kinds.flatMap((words, i) => (words.some(word => holdsKind(text, word)) ? [i] : []))

/** 税收 is not 非税. */
const holdsKind = (text: string, word: string): boolean =>
  text.includes(word) && !(word === '税收' && text.includes('非税'))
