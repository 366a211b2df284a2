import { csvOf } from '../csv.ts'
import { type Brief, type CheckedFigure, clustersIn, type Point, pointsOf } from './brief.ts'
import { printable } from './printable.ts'

const VERDICTS = {
  supported: '一致',
  contradicted: '不符',
  not_in_report: '报告未提到',
} as const satisfies Record<CheckedFigure['verdict'], string>

// A column: its heading, and what a point has there.
const COLUMNS = {
  编号: ({ number }) => String(number),
  类别: ({ kind }) => kind,
  部分: ({ place }) => place,
  报告原文: ({ quote }) => quote,
  发言人: ({ speaker }) => speaker,
  内容: ({ text }) => text,
  核对: ({ checked, disputed }) => (checked ? '已核对' : disputed ? '发言人有异议' : '未核对'),
  数字核对: ({ figures }) => figures.map(figureText).join('；'),
  相近条目: (_, like) => like.join('、'),
  答复人: ({ answer }) => answer?.by ?? '',
  答复: ({ answer }) => answer?.text ?? '',
} as const satisfies Record<string, (point: Point, like: readonly number[]) => string>

/**
 * A 简报 as a table, one point a row, fit for Excel.
 *
 * @example csv(brief).split('\r\n')[0] // '编号,类别,部分,…'
 */
export function csv(written: Brief): string {
  const brief = printable(written)
  const like = likeNumbers(brief)
  const rows = pointsOf(brief).map(point =>
    Object.values(COLUMNS).map(column => column(point, like.get(point.number) ?? [])),
  )
  return csvOf([Object.keys(COLUMNS), ...rows])
}

function likeNumbers(brief: Brief): Map<number, number[]> {
  const pairs = clustersIn(brief).flatMap(cluster =>
    cluster.map(({ number }): [number, number[]] => {
      const others = cluster.filter(other => other.number !== number)
      return [number, others.map(other => other.number)]
    }),
  )
  return new Map(pairs)
}

function figureText({ stated, verdict, report }: CheckedFigure): string {
  const value = verdict === 'contradicted' && report !== null ? `（报告为${report}）` : ''
  return `${stated} ${VERDICTS[verdict]}${value}`
}
