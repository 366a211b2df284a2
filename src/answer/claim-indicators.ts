import { GROWS, GROWS_TO, isOneWay, partsIn } from '../lexicon/indicators.ts'
import type { Rule, Subject } from './claim-subject.ts'
import { clauseOf, type Evidence, endBefore } from './evidence.ts'

/**
 * Ways in which a number is that of another indicator than a claim names: of all where it names a part, of both ways of
 * trade, of what something has come to where it names by how much it rose.
 */
export const INDICATOR_RULES: readonly Rule[] = [namesPart, namesOneWay, namesRise]

/** 农村居民人均收入, where the report has it of all. */
function namesPart({ what }: Subject, evidence: Evidence): boolean {
  const { sentence, headings, implied, figure, at } = evidence
  const parts = partsIn(what.replace(/["“][^"”]*["”]/g, ''))
  if (parts.length === 0) return false
  const from = Math.min(endBefore(evidence), evidence.clause.start, evidence.what.start)
  const printed = [sentence.slice(from, Math.max(evidence.clause.end, at.end)), figure.what].join()
  const opening = sentence.split(/[,;:]/, 1)[0] ?? ''
  const round = `${printed} ${opening} ${implied} ${headings} ${evidence.report.title}`
  return parts.some(part => !round.includes(part))
}

/** 出口总值增长53.1%, where the report has it of 进出口总值. */
function namesOneWay({ what, clause }: Subject, evidence: Evidence): boolean {
  const said = isOneWay(what) || (what === '' && isOneWay(clause))
  return said && !isOneWay(evidence.figure.what) && /进出口/.test(evidence.figure.what)
}

/** 生产总值增长4.93万亿元, where the report has it that it grew to so much. */
function namesRise({ lead }: Subject, evidence: Evidence): boolean {
  const own = clauseOf(evidence).slice(0, Math.max(0, evidence.at.start - evidence.clause.start))
  return GROWS.test(lead) && GROWS_TO.test(own)
}
