import { describe, expect, test } from 'vitest'
import { gistOf } from '../src/reply/citations.ts'
import { answeringSpan, gistSpan } from '../src/reply/gist.ts'
import { parseReport } from '../src/report/parse.ts'
import { library } from './reading.ts'
import { TWO_YEARS } from './two-years.ts'

const PAIRS = ['《》', '“”', '（）', '()']

/** Whether every bracket of a text is closed in it. */
const isBalanced = (text: string): boolean =>
  PAIRS.every(([open = '', close = '']) => text.split(open).length === text.split(close).length)

describe('a gist', () => {
  const passages = [...library.reports, ...TWO_YEARS].flatMap(report =>
    report.passages.map(passage => ({ report, passage, score: 0 })),
  )

  test('is never cut inside a title or a bracket that the passage closes', () => {
    const faults = passages.flatMap(({ report, passage, score }) => {
      const words = passage.text.match(/\p{Script=Han}{4}/gu) ?? []
      return ['', ...words].flatMap(word => {
        const citation = { report, passage, score, terms: word === '' ? [] : [word] }
        const spans = [gistSpan(citation), answeringSpan(citation)]
        const texts = spans.map(({ start, end }) => report.text.slice(start, end))
        return isBalanced(passage.text) ? texts.filter(text => !isBalanced(text)) : []
      })
    })
    expect(faults).toEqual([])
  })

  test('ends where a clause does', () => {
    for (const { report, passage } of passages.filter(one => one.passage.table === null)) {
      const { end } = gistSpan({ report, passage, score: 0, terms: [] })
      expect(`${report.text.slice(end - 1, end + 1)}。`).toMatch(/[,，;；:：。!！?？\n]/u)
    }
  })
})

describe('the sentence that answers', () => {
  const report = parseReport(
    'town-2024',
    `一、工作回顾\n\n把学习贯彻党的创新理论、上级关于基层治理的重要部署,全会精神以及县委重要会议精神等作为党组第一议题、干部培训第一课,建立班子带头学、干部集中学、支部讨论学、个人分类学的联动机制,及时跟进学习各类重要文件,进一步夯实思想政治根基。领导牵头督办《关于建设社区食堂的建议》等10件重点建议。重点建议办理情况定期通报。\n`,
  )
  const [passage] = report.passages
  const shown = (terms: readonly string[], listing = false): string => {
    if (passage === undefined) return ''
    const { start, end } = answeringSpan({ report, passage, score: 1, terms }, { listing })
    return report.text.slice(start, end)
  }

  test('is not begun behind 把, whose 作为 it holds', () => {
    expect(shown(['干部培训'])).toMatch(/^把学习贯彻.*作为党组第一议题、干部培训第一课/)
  })

  test('lists things where these are asked for', () => {
    expect(shown(['重点建议'], true)).toMatch(
      /^领导牵头督办《关于建设社区食堂的建议》等10件重点建议。/,
    )
  })

  test('is one line in a list', () => {
    if (passage === undefined) return expect.unreachable()
    expect(gistOf({ report, passage, score: 0, terms: [] })).not.toContain('\n')
  })
})
