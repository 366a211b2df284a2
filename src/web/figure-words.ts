import type { Figure } from '../figure/figure.ts'
import type { Report } from '../report/report.ts'
import type { Words } from './phrases.ts'

/**
 * A figure's year with whether it is done or aimed at: `2024年 · 完成`.
 *
 * @example timeOf(figure, wordsIn('zh-Hans')) // '2025年 · 目标'
 */
export function timeOf({ year, aim }: Figure, words: Words): string {
  return [...(year === null ? [] : [yearText(year, words)]), words(aim)].join(' · ')
}

/** 2024 → 2024年; a period such as 十四五 stays as it is. */
export const yearText = (year: string, words: Words): string =>
  /^\d{4}$/.test(year) ? words('year', { year }) : year

/**
 * What to ask to be told a figure: its noun and measure, or else its clause with a blank for it.
 *
 * @example questionsFor(figure, report) // ['代表建议有多少件', '多少件代表建议全部办理完毕并答复代表']
 */
export function questionsFor(
  { what, unit, kind, clause, span }: Figure,
  { text }: Pick<Report, 'text'>,
): readonly [string, string] {
  const isMeasure = /^[\u4e00-\u9fff]+$/u.test(unit)
  const isPlace = kind === 'rank' || kind === 'prize' || kind === 'ordinal'
  const blank = isPlace ? '第几' : isMeasure ? `多少${unit}` : '多少'
  const inClause = `${text.slice(clause.start, span.start)}${blank}${text.slice(span.end, clause.end)}`
  const short = isPlace ? what : isMeasure ? `${what}有${blank}` : `${what}是${blank}`
  return [short, inClause.trim()]
}
