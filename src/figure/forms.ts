import { DOUBLED } from '../lexicon/change-words.ts'
import {
  AMONG_FIRST,
  FIRST_PLACE,
  ORDINAL_OF,
  PRIZE_NAMED,
  PRIZE_OF_GRADE,
  RANK_END,
  RANK_FIELDS,
  RANK_NUMBER,
  RANK_REACH,
} from '../lexicon/rank-words.ts'
import { HALF_OF_IT } from '../lexicon/share-words.ts'
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

const numeral = (groups: Readonly<Record<string, string | undefined>>) =>
  parseNumeral(groups.n ?? '')

/** What each reads, first match wins. */
const RULES: readonly Rule[] = [
  // 居全国第5位, 全球第二, 排名第3
  {
    kind: 'rank',
    pattern: new RegExp(`第 ?(?<n>${RANK_NUMBER})(?<unit> ?[位名])(?!的)`, 'g'),
    number: numeral,
  },
  {
    kind: 'rank',
    pattern: new RegExp(
      `(?=第)(?<=${RANK_FIELDS}${RANK_REACH})第 ?(?<n>${RANK_NUMBER})${RANK_END}`,
      'g',
    ),
    number: numeral,
  },
  // 前三位, 前列, 首位, 榜首
  {
    kind: 'rank',
    pattern: new RegExp(AMONG_FIRST, 'g'),
    number: numeral,
  },
  {
    kind: 'rank',
    pattern: new RegExp(`(?=前列)(?<=${RANK_FIELDS}${RANK_REACH})前列`, 'g'),
    number: () => null,
  },
  {
    kind: 'rank',
    pattern: new RegExp(FIRST_PLACE, 'g'),
    number: () => 1,
  },
  // 二等奖, 优秀奖
  { kind: 'prize', pattern: PRIZE_OF_GRADE, number: numeral },
  {
    kind: 'prize',
    pattern: PRIZE_NAMED,
    number: () => null,
  },
  // 第三次, 第二批, 第7年
  {
    kind: 'ordinal',
    pattern: new RegExp(ORDINAL_OF, 'g'),
    number: numeral,
  },
  // 翻倍, 翻一番, 翻了两番
  {
    kind: 'ratio',
    pattern: /翻了?(?<n>[一二两三四五])番/g,
    number: groups => 2 ** (numeral(groups) ?? 1),
  },
  { kind: 'ratio', pattern: DOUBLED, number: () => 2 },
  // 过半, 一半, 半数
  {
    kind: 'ratio',
    pattern: HALF_OF_IT,
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
