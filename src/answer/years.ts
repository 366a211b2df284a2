import { parseNumeral } from '../figure/numeral.ts'
import type { Half } from '../report/report.ts'

/** The years a question names: as numbers, or relative to the report (去年 looks back, 今年 is planned). */
export interface Years {
  readonly stated: readonly string[]
  readonly relative: readonly (Half | 'before')[]
  /** The years of the reports themselves: 26年那份, 2012年的报告. */
  readonly told?: readonly string[]
}

const STATED_YEAR =
  /(?<![\d.])((?:19|20)\d\d)(?:年度?|(?![\d.件条项个名人次户家篇部份场余多万亿元%]))|(?<![\d.近这过连续第用花满]|过去|连续)([025-9]\d|1[1-9](?=年[\u4e00-\u9fffa-z]))年(?!来|前|后|间|多|以|了|级|制|期|历史|时间)|([一二][〇零一二三四五六七八九]{3})年/g
const RELATIVE_YEARS: readonly (readonly [RegExp, Half | 'before'])[] = [
  [/前年|大前年|two years ago/g, 'before'],
  [/去年|上年度?|上一年度?|旧年|过去一年|头一年|\b(?:last|past|previous) year\b/g, 'review'],
  [
    /今年|本年度?|明年|来年|下一年度?|今后一年|下年度?|\b(?:this|next|coming|following) year\b/g,
    'plan',
  ],
]

/** 2012年政府工作报告里, 26年那份: the report that was given then, whatever year it tells of. */
const REPORT_YEAR =
  /(?<!\d)((?:19|20)\d\d|\d\d(?=年))年?度?的?(?:那|这)?(?:一)?(?:份|个|次)?的?(?:政府|人大|常委会)?(?:工作)?(?:报告|(?<=[份])(?![\u4e00-\u9fff]))(?:里头?|中|上|里面|当中)?(?:说|讲|写|提|提到)?(?:过|到|了|的)?/g

/** 98年 is 1998, 24年 is 2024. */
const century = (short: string): string => `${Number(short) < 50 ? 20 : 19}${short}`

/**
 * Takes the years out of a question.
 *
 * @example takeYears('24年监督了几项').years.stated // ['2024']
 */
export function takeYears(text: string): { rest: string; years: Years } {
  const stated: string[] = []
  const relative: (Half | 'before')[] = []
  const told: string[] = []
  const untold = text.replace(REPORT_YEAR, (_, year: string) => {
    told.push(year.length === 2 ? century(year) : year)
    return ' '
  })
  let rest = untold.replace(STATED_YEAR, (_, full?: string, short?: string, han?: string) => {
    stated.push(full ?? (short ? century(short) : String(parseNumeral(han ?? ''))))
    return ' '
  })
  for (const [pattern, year] of RELATIVE_YEARS)
    rest = rest.replace(pattern, () => {
      relative.push(year)
      return ' '
    })
  return { rest, years: told.length > 0 ? { stated, relative, told } : { stated, relative } }
}
