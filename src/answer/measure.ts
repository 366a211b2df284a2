import type { Figure, FigureKind } from '../figure/figure.ts'

/** What sort of quantity a question asks for. */
export type Sort =
  | 'any'
  | 'amount'
  | 'count'
  | 'money'
  | 'percent'
  | 'duration'
  | 'rank'
  | 'change'
  | 'times'

/** The measure a question asks in: `几场` → count in 场; `多少钱` → money. */
export interface Measure {
  readonly sort: Sort
  /** The measure word or unit typed, folded; empty when none was. */
  readonly unit: string
  /** 多少亿, 几万: the figure must be printed in that scale. */
  readonly scale?: string
}

/** Measure words that people use for one another: asked in one, answered in another. */
const FAMILIES = [
  '名 人 位 口 员',
  '人次 人 次',
  '次 场 期 回 趟 轮 届 场次 遍 番 下',
  '件 条 项 宗 起 桩 例 件次 单',
  '部 份 篇 篇目 册 封 本',
  '家 户',
  '处 所 座 站 间 栋 片',
  '项 大 方 种 类',
  '只 头 条 匹 羽',
  '台 辆 套 部 架 艘 列 枚',
  '趟 列 班 班次 航班',
  '亩 公顷 平方公里 平方米 万亩 亿亩 平方千米',
  '公里 千米 里 米 海里',
  '吨 公斤 斤 亿斤 万吨 亿吨 千克',
].map(line => new Set(line.split(' ')))

const SORT_KINDS: Readonly<
  Record<Exclude<Sort, 'any' | 'count'>, Partial<Record<FigureKind, number>>>
> = {
  money: { money: 1 },
  percent: { percent: 1, points: 0.9, ratio: 0.6 },
  duration: { duration: 1 },
  rank: { rank: 1, prize: 1, ordinal: 1 },
  change: { percent: 1, points: 1, ratio: 1, money: 0.6, count: 0.6, measure: 0.6 },
  times: { ratio: 1, percent: 0.4 },
  amount: { count: 1, measure: 1, money: 1, percent: 0.5, points: 0.4, ratio: 0.5 },
}
const ANY_KIND: Partial<Record<FigureKind, number>> = {
  count: 1,
  measure: 1,
  money: 1,
  percent: 0.95,
  points: 0.9,
  ratio: 0.9,
  duration: 0.7,
  rank: 0.6,
  prize: 0.5,
  ordinal: 0.5,
}
const COUNT_KIND: Partial<Record<FigureKind, number>> = {
  count: 1,
  measure: 0.9,
  duration: 0.35,
  ratio: 0.3,
}

/**
 * How well a figure fits the measure asked for, from 0 (cannot be what was asked) to 1.
 *
 * @example fitOf({ sort: 'count', unit: '场' }, figureOf('8次')) // 0.92
 */
export function fitOf(measure: Measure, figure: Figure): number {
  const scale = measure.scale === undefined || figure.text.includes(measure.scale) ? 1 : OTHER_SCALE
  return scale * sortFit(measure, figure)
}

const OTHER_SCALE = 0.3

/** 万吨 is asked for as 吨. */
const plainUnit = (unit: string): string => unit.replace(/^[十百千]?[万亿]+(?=.)/, '')

function sortFit({ sort, unit }: Measure, figure: Figure): number {
  if (
    unit !== '' &&
    unit === plainUnit(figure.unit) &&
    figure.kind !== 'ordinal' &&
    figure.kind !== 'rank'
  )
    return 1
  if (sort === 'any') return ANY_KIND[figure.kind] ?? 0
  if (sort !== 'count') return changeBonus(sort, figure) * (SORT_KINDS[sort][figure.kind] ?? 0)
  const kind = COUNT_KIND[figure.kind] ?? 0
  return unit === '' ? kind : kind * unitFit(unit, plainUnit(figure.unit))
}

const changeBonus = (sort: Sort, figure: Figure): number =>
  sort !== 'change' || figure.change !== null || figure.kind === 'ratio' ? 1 : 0.6

const SAME_FAMILY = 0.92
const GENERAL = 0.95 // 个 asks for anything counted, and counts anything asked
const OTHER_UNIT = 0.25

function unitFit(asked: string, printed: string): number {
  if (printed === '') return SAME_FAMILY // 600多万下岗职工: the noun follows the number itself
  if (FAMILIES.some(family => family.has(asked) && family.has(printed))) return SAME_FAMILY
  if (asked === '个') return printed === '人次' || printed === '次' ? 0.6 : GENERAL
  return printed === '个' ? 0.8 : OTHER_UNIT
}
