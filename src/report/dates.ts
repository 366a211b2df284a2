import { YEAR_NAMED, YEAR_OF_THE_REPUBLIC } from '../lexicon/year-words.ts'
import { fold } from './fold.ts'

/**
 * The years that a text names, in digits or in Chinese, in order; never those that it only reaches to: 到2035年.
 *
 * @example yearsIn('二〇二四年工作回顾和2025年安排') // [2024, 2025]
 */
export function yearsIn(text: string): number[] {
  return [...arabicYears(fold(text)).matchAll(YEAR_NAMED)].map(([, year]) => Number(year))
}

const DIGITS = '〇一二三四五六七八九'

/**
 * A text with its years in digits.
 *
 * @example arabicYears('二○二五年一月十四日') // '2025年一月十四日'
 */
export function arabicYears(text: string): string {
  return text
    .replace(/[〇○零一二三四五六七八九]{4}(?=年)/g, year =>
      [...year.replace(/[○零]/g, '〇')].map(digit => DIGITS.indexOf(digit)).join(''),
    )
    .replace(YEAR_OF_THE_REPUBLIC, (_, prefixed, dated) => String(1911 + Number(prefixed ?? dated)))
}

const MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']
const DAY = /([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/g

/**
 * A text with its years and months in digits; days are not told apart.
 *
 * @example arabicDates('二○二五年一月十四日') // '2025年1月1日'
 */
export function arabicDates(text: string): string {
  return arabicYears(text).replace(DAY, (whole, month: string) => {
    const at = MONTHS.indexOf(month)
    return at < 0 ? whole : `${at + 1}月1日`
  })
}
