import type { Span } from '../report/report.ts'
import type { FigureKind } from './figure.ts'
import { parseNumeral } from './numeral.ts'

/** A figure that is read out as printed: a rank, a prize, an ordinal, a doubling. */
export interface Form {
  readonly span: Span
  readonly kind: FigureKind
  readonly value: string
  readonly number: number | null
  readonly unit: string
}

interface Rule {
  readonly kind: FigureKind
  readonly pattern: RegExp
  /** The value as a number, from the groups of the pattern. */
  readonly number: (groups: Readonly<Record<string, string | undefined>>) => number | null
}

const NUMBER = '(?:\\d+|[一二三四五六七八九十百]+)'
/** Among whom: a rank stands behind one of these. */
const FIELD =
  '(?:全国|全球|全省|全市|全区|全县|全州|世界|亚洲|国际|国内|西部|中部|东部|东北|沿海|省内|市内|区域|同类|城市|省份|省级|[居列占]|位居|位列|名列|排名|跃居|跃升|稳居|排|升至|升到|保持|连续)'
const REACH = '[\\u4e00-\\u9fff]{0,8}'
const END = '(?=[,，。;；、:)"\\n的和与及并且]|$|以[上内])'
const numeral = (groups: Readonly<Record<string, string | undefined>>) =>
  parseNumeral(groups.n ?? '')

/** What each reads, first match wins. */
const RULES: readonly Rule[] = [
  // 居全国第5位, 全球第二, 排名第3
  {
    kind: 'rank',
    pattern: new RegExp(`第 ?(?<n>${NUMBER})(?<unit> ?[位名])(?!的)`, 'g'),
    number: numeral,
  },
  {
    kind: 'rank',
    pattern: new RegExp(`(?=第)(?<=${FIELD}${REACH})第 ?(?<n>${NUMBER})${END}`, 'g'),
    number: numeral,
  },
  // 前三位, 前列, 首位, 榜首
  {
    kind: 'rank',
    pattern: new RegExp(
      `(?=前)(?<=${FIELD}${REACH}|进入|跻身|入围)前 ?(?<n>${NUMBER})(?<unit>[位名])?(?![个年月天季期届])`,
      'g',
    ),
    number: numeral,
  },
  {
    kind: 'rank',
    pattern: new RegExp(`(?=前列)(?<=${FIELD}${REACH})前列`, 'g'),
    number: () => null,
  },
  {
    kind: 'rank',
    pattern: new RegExp(`(?=首|榜)(?<=${FIELD}${REACH})(?:首位(?!度)|榜首)`, 'g'),
    number: () => 1,
  },
  // 二等奖, 优秀奖
  { kind: 'prize', pattern: /(?<n>[一二三四壹贰叁])等奖(?!学金|[\d ])/g, number: numeral },
  {
    kind: 'prize',
    pattern:
      /(?:特等|优秀|优胜|优异|金|银|铜|入围|提名|组织|最佳[\u4e00-\u9fff]{1,4})奖(?!励|学金|章|牌|[\d ])/g,
    number: () => null,
  },
  // 第三次, 第二批, 第7年
  {
    kind: 'ordinal',
    pattern: new RegExp(
      `第(?!一次|[一二三]个) ?(?<n>${NUMBER})(?<unit>次|批|份(?![额量])|个|条(?=[线路高铁跑生产隧航地轨])|期|轮|家(?![园长庭])|座|件|部(?!分)|场|篇|例|艘|架|年|项|只|列|台)`,
      'g',
    ),
    number: numeral,
  },
  // 翻倍, 翻一番, 翻了两番
  {
    kind: 'ratio',
    pattern: /翻了?(?<n>[一二两三四五])番/g,
    number: groups => 2 ** (numeral(groups) ?? 1),
  },
  { kind: 'ratio', pattern: /翻番|翻倍|翻了番|翻了?一倍/g, number: () => 2 },
  // 过半, 一半, 半数
  {
    kind: 'ratio',
    pattern: /(?:一半|半数)(?!路|天)|(?<![经通超])过半(?![山个年月天小])/g,
    number: () => 0.5,
  },
  { kind: 'ratio', pattern: /[一两二三四]位数(?=[的以增水])/g, number: () => null },
]

/**
 * The figures that are read out as printed, outside the stretches that are names.
 *
 * @example formsIn({ text, folded }, blocked)[0]?.value // '前列' for 立法建议采纳率位居全市前列
 */
export function formsIn(
  texts: { text: string; folded: string },
  isName: (at: number) => boolean,
): Form[] {
  const forms: Form[] = []
  for (const rule of RULES)
    for (const match of texts.folded.matchAll(rule.pattern))
      if (!isName(match.index) && !forms.some(form => overlaps(form.span, match)))
        forms.push(formOf(texts.text, rule, match))
  return forms
}

function formOf(text: string, { kind, number }: Rule, match: RegExpExecArray): Form {
  const groups = match.groups ?? {}
  const span = { start: match.index, end: match.index + match[0].length }
  const printed = text.slice(span.start, span.end)
  const unit = groups.unit ? printed.slice(-groups.unit.trim().length) : ''
  const value = unit ? printed.slice(0, -unit.length).trim() : printed
  return { span, kind, value, number: number(groups), unit }
}

function overlaps(span: Span, match: RegExpExecArray): boolean {
  return match.index < span.end && span.start < match.index + match[0].length
}
