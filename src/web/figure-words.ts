import type { Figure } from '../figure/figure.ts'
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
 * What to ask to be told a figure: its noun and measure.
 *
 * @example questionFor(figure) // '代表建议有多少件'
 */
export function questionFor({ what, unit, kind }: Figure): string {
  if (kind === 'rank' || kind === 'prize' || kind === 'ordinal') return what
  return /^[\u4e00-\u9fff]+$/u.test(unit) ? `${what}有多少${unit}` : `${what}是多少`
}
