import { createLibrary, type Library } from '../src/answer/library.ts'
import { readCorpus } from '../src/corpus.ts'
import { parseReport } from '../src/report/parse.ts'
import type { Report } from '../src/report/report.ts'
import { toolsOf, wordsOf } from '../src/words.ts'
import { CORPUS } from './running.ts'

const head = (year: number) =>
  `---\ntitle: 某县人民政府工作报告\nbody: 某县人民政府\nplace: 某县\nyear: ${year}\nplanYear: ${year + 1}\n---\n`

/** Two reports of one body, a year apart; the later one has a table. */
export const TWO_YEARS: readonly Report[] = [
  parseReport(
    'county-2023',
    `${head(2023)}一、2023年工作回顾\n\n全年粮食产量12.5万吨，公路里程300公里，地区生产总值增长5.2%，接待游客约80万人次。新建学校3所，改建学校5所。\n\n二、2024年工作安排\n\n粮食产量达到13万吨以上。\n`,
  ),
  parseReport(
    'county-2024',
    `${head(2024)}一、2024年工作回顾\n\n全年粮食产量13.25万吨，公路里程310公里，地区生产总值增长6%，接待游客约95万人次。新建学校2所，改建学校4所。\n\n| 指标 | 2023年 | 2024年 |\n|---|---|---|\n| 议案 | 3件 | 5件 |\n| 建议 | 210件 | 228件 |\n\n二、2025年工作安排\n\n粮食产量达到14万吨以上。\n`,
  ),
]

/** The same body's reports of some years, each with one paragraph. */
export const reportsOf = (told: Readonly<Record<number, string>>): readonly Report[] =>
  Object.entries(told).map(([year, text]) =>
    parseReport(`county-${year}`, `${head(Number(year))}一、${year}年工作回顾\n\n${text}\n`),
  )

/** Reports loaded with the words of the repository's own corpus. */
export const libraryWith = (reports: readonly Report[]): Library =>
  createLibrary(reports, toolsOf(wordsOf(CORPUS, { ...readCorpus(CORPUS), reports })))

/** Both. */
export const twoYears: Library = libraryWith(TWO_YEARS)
