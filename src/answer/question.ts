import type { Half } from '../report/report.ts'
import { remembered } from '../search/memory.ts'
import { takeMeasure } from './asking.ts'
import { splitExclusions } from './exclusion.ts'
import type { Measure } from './measure.ts'
import { type NumbersTaken, takeNumbers } from './numbers.ts'
import { takeYears, type Years } from './years.ts'

/** What a question is after beside quantities: a person's name, a date. */
export type Asked = 'name' | 'when' | 'who' | 'where'

/** A question as understood, before anything is looked up. */
export interface Question {
  /** Readable text: folded, dialect and noise removed. */
  readonly text: string
  /** What is looked for: the text without asking words, years and exclusions. */
  readonly content: string
  /** The noun right behind the measure: 几个【成员单位】; empty where none. */
  readonly target: string
  /** The noun the words before the measure end in: 领导督办的【重点建议】有几件; empty where none. */
  readonly head: string
  /** What the asker does not mean: 不是【列席会议】的. */
  readonly excluded: string
  /** The quantity asked for; null when none is. */
  readonly measure: Measure | null
  /** Numbers the question names itself: 是259还是228. */
  readonly numbers: readonly number[]
  /** Asked to choose between the numbers, what a number stands for, or whether it is right. */
  readonly about: NumbersTaken['about']
  readonly asked: Asked | null
  readonly years: Years
  /** A leaning to one half by its verbs (打算, 做了), where no year is named. */
  readonly leaning: Half | null
  /** Asks for the total of something: 一共有多少名. */
  readonly total: boolean
}

/**
 * Reads a question's form: what it asks, names and excludes.
 *
 * @param text as `readable` gives it
 * @example parseQuestion('不是列席会议的，参加检查的多少人次').measure // { sort: 'count', unit: '人次' }
 */
export function parseQuestion(text: string): Question {
  const form = parsedOnce(text)
  return { ...form, years: { ...form.years } } // whose years they are is told by the object
}

const parsedOnce = remembered((text): Question => {
  const { kept, excluded } = splitExclusions(text)
  const { rest: undated, years } = takeYears(kept)
  const { rest: unnumbered, numbers, about, unit } = takeNumbers(undated)
  const { rest, measure, target } = takeMeasure(unnumbered)
  return {
    text,
    content: rest.replace(/\s+/g, ' ').trim(),
    target,
    head: headOf(rest),
    excluded,
    measure:
      about === 'meaning'
        ? null
        : (measure ??
          (about === 'choice' || about === 'verify'
            ? { sort: unit === '' ? 'any' : 'count', unit }
            : null)),
    numbers,
    about,
    asked: askedFor(kept),
    years,
    leaning: leaningOf(kept),
    total: /总共|一共|总数|总量|共有|合计|总计|\b(?:total|altogether|overall)\b/.test(kept),
  }
})

const ASKED: readonly (readonly [RegExp, Asked])[] = [
  [
    /(?:是|叫)谁|谁(?:是|当|任|担任)|姓什么|姓名|真名|全名|本名|哪(?:一)?位|叫什么名字?(?=.*(?:主任|书记|院长|局长|代表|领导|人))|(?:主任|书记|院长|局长|代表|领导|检察长|区长|市长|省长|人)(?:都)?叫什么|\bwho (?:is|was|are|were|chairs?|chaired|heads?|headed|leads?|led)\b|\bname of the (?:\w+ )?(?:director|chair\w*|secretary|mayor|head|leader|deputy|person|president)\b/,
    'name',
  ],
  [
    /什么时候|何时|哪(?:一)?天|几月|几号|几点(?:钟|开|召|举)|什么(?:日期|时间)|哪(?:一)?年(?!级)|哪个月|\bwhen\b|\bwhat (?:date|day|time|month|year)\b/,
    'when',
  ],
]
const headOf = (rest: string): string =>
  /的([\u3400-\u9fff]{2,8})(?:有|是|为|达|到|共|一共|总共|,|\s)*$/.exec(rest.trim())?.[1] ?? ''

const ASKED_LOOSELY: readonly (readonly [RegExp, Asked])[] = [
  [/谁|哪个(?:人|领导|单位|部门)|\bwho(?:se|m)?\b/, 'who'],
  [
    /(?:在|到|去)哪(?![些个几方一两三四份本家条部种次位类项篇张期])|哪里|哪儿|哪点|哪凼|什么地方|哪个地方|\bwhere\b/,
    'where',
  ],
]

const askedFor = (text: string): Asked | null =>
  [...ASKED, ...ASKED_LOOSELY].find(([pattern]) => pattern.test(text))?.[1] ?? null

const LEANINGS: readonly (readonly [RegExp, Half])[] = [
  [
    /打算|计划(?!执行)|准备|将要|接下来|下一步|今后|未来|安排|要(?:建|做|搞|推|抓|开|盯)|目标|任务|\b(?:will|plan(?:s|ned)?|going to|intend|upcoming)\b/,
    'plan',
  ],
  [/[\u4e00-\u9fff]了|过去|完成|实际|已经|总结|回顾|\b(?:did|was|were|had|have been)\b/, 'review'],
]

const leaningOf = (text: string): Half | null =>
  LEANINGS.find(([pattern]) => pattern.test(text))?.[1] ?? null
