import type { Span } from '../report/report.ts'
import type { Bound } from './figure.ts'

/** A bound as found: its words, their place, and its sense. */
export interface BoundMatch {
  readonly span: Span
  readonly sense: Bound
}

/** Before the numeral, longest first where one ends in another. 达到 is no bound. */
const BEFORE = [
  ['atLeast', '不低于 不少于 不小于 不短于 至少 最少 最低 不下于 不下'],
  [
    'atMost',
    '不满 不超过 不高于 不多于 不大于 不突破 至多 最多 最高 低于 少于 小于 不足 不到 未超过 不超',
  ],
  ['nearly', '将近 接近 几近 近乎 几乎 临近 近'],
  ['over', '远远超过 远超过 远超 超过 超出 突破 高于 多于 大于 高达 逾 超 破 过'],
  ['about', '大约 约 大概 大致 差不多'],
] as const satisfies readonly (readonly [Bound, string])[]

/** After the unit. */
const AFTER = [
  ['atLeast', '及以上 或以上 以上 之上'],
  ['atMost', '及以下 或以下 以下 以内 之内 之下'],
  ['about', '左右 上下 前后'],
  ['more', '多 余'],
] as const satisfies readonly (readonly [Bound, string])[]

/** Between numeral and unit: 20多个, 2700余名, 十几个. */
const INSIDE: Readonly<Record<string, Bound>> = {
  多: 'more',
  余: 'more',
  几: 'more',
  来: 'about',
  '+': 'more',
}

/** 节约, 附近, 只超: letters before which the bound's last letter belongs to another word. */
const WORD_BEFORE: Readonly<Record<string, string>> = {
  约: '节合公条制契预签履违邀特集简失守解节',
  近: '最附靠邻亲逼就远晋新',
  超: '赶反高',
  破: '突打侦爆攻识',
  过: '走作做来经通超不路跨度渡越通胜错难',
  接近: '',
}
/** May stand between the bound and the numeral: 约有六百个, 超过了30%. */
const LINK = '(?:了|有|为|是|占|达|达到|至|到)?'

const WHOLE = (words: string) => words.split(' ').join('|')
const BEFORE_RULES = BEFORE.map(([sense, words]) => ({
  sense,
  pattern: new RegExp(`(${WHOLE(words)})${LINK} ?$`),
}))
const AFTER_RULES = AFTER.map(([sense, words]) => ({
  sense,
  pattern: new RegExp(
    `^ ?(?:${WHOLE(words)})(?!述|方|党|年|简|外|样|次|种|元|个|点|功|方面|出|么)`,
  ),
}))

/**
 * The bound that ends at `at`, its linking word included.
 *
 * @example boundBefore('约有六百个', 2)?.sense // 'about'
 */
export function boundBefore(folded: string, at: number): BoundMatch | null {
  const lead = folded.slice(Math.max(0, at - 8), at)
  for (const { sense, pattern } of BEFORE_RULES) {
    const match = pattern.exec(lead)
    if (
      match?.[1] &&
      !REACHES.test(match[0]) &&
      !isOtherWord(match[1], lead.charAt(match.index - 1))
    )
      return {
        sense,
        span: { start: at - match[0].length, end: at - match[0].length + match[1].length },
      }
  }
  return null
}

/**
 * The bound that begins at `at`, right behind a unit.
 *
 * @example boundAfter('80%以上', 3)?.sense // 'atLeast'
 */
export function boundAfter(folded: string, at: number): BoundMatch | null {
  const rest = folded.slice(at, at + 8)
  for (const { sense, pattern } of AFTER_RULES) {
    const match = pattern.exec(rest)
    if (match) return { sense, span: { start: at, end: at + match[0].length } }
  }
  return null
}

/**
 * The bound between numeral and unit, if the letter is one.
 *
 * @example boundInside('余') // 'more'
 */
export function boundInside(letter: string): Bound | null {
  return INSIDE[letter] ?? null
}

/** 最多达934件 tells the most that there was, and bounds nothing. */
const REACHES = /^最[多高低少]达到?$/

function isOtherWord(bound: string, letterBefore: string): boolean {
  return letterBefore !== '' && (WORD_BEFORE[bound] ?? '').includes(letterBefore)
}
