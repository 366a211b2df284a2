import { describe, expect, test } from 'vitest'
import { checkText } from '../src/answer/check.ts'
import { reportsPage } from '../src/reply/pages.ts'
import { reportsNamed } from '../src/reply/reports-named.ts'
import { yearTable } from '../src/reply/year-table.ts'
import { parseReport } from '../src/report/parse.ts'
import { createReader } from '../src/web/reader.ts'
import { divisions } from './bench/divisions.ts'
import { libraryWith } from './two-years.ts'

// Sixty bodies with three years each: more than are looked through one by one.
const PLACES = divisions().slice(0, 60)
const reports = PLACES.flatMap((name, at) =>
  [2022, 2023, 2024].map(year =>
    parseReport(
      `${name}-${year}`,
      `---\ntitle: ${name}人民政府工作报告\nbody: ${name}人民政府\nplace: ${name.slice(0, -1)}\nyear: ${year}\nplanYear: ${year + 1}\n---\n一、${year}年工作回顾\n\n（一）农业稳产增收\n\n全年粮食产量${at + 10}.${year - 2020}万吨，公路里程${at + 300}公里。${at === 7 ? '建成蓍草基地9处。' : ''}\n`,
    ),
  ),
)
const ONE = PLACES[23] ?? ''
const library = libraryWith(reports)
const scene = { library, language: 'zh-Hans', page: 0 } as const

describe('of many reports', () => {
  test('the one that is named answers, whichever comes first', () => {
    expect(library.ask(`${ONE}2023年公路里程多少`)).toMatchObject({
      kind: 'figure',
      figures: [{ report: { id: `${ONE}-2023` }, figure: { text: '323公里' } }],
    })
  })

  test('one that alone speaks of something is found', () => {
    const answer = library.ask('蓍草基地建成几处')
    expect(answer).toMatchObject({ kind: 'figure', figures: [{ figure: { text: '9处' } }] })
  })

  test('where all tell, those of a few are told', () => {
    const answer = library.ask('粮食产量多少')
    expect(answer.kind).toBe('figure')
    const bodies = new Set(
      'figures' in answer ? answer.figures.map(({ report }) => report.body) : [],
    )
    expect(bodies.size).toBeGreaterThan(1)
    expect(bodies.size).toBeLessThanOrEqual(4)
  })

  test('a section is found by its words', () => {
    expect(library.findSection('农业稳产增收')?.section.heading).toContain('农业')
    expect(library.findSection('没有这样的标题')).toBeUndefined()
  })

  test('a table by year is of the bodies that speak of the topic', () => {
    expect(yearTable('蓍草基地', library)?.rows[0]?.cells.map(cell => cell?.figure.text)).toEqual([
      '9处',
      '9处',
      '9处',
    ])
  })

  test('a draft is held against those that speak of its matter', () => {
    expect(checkText(library, '建成蓍草基地9处。')[0]?.verdict).toBe('supported')
  })

  test('the list has pages, and is looked through by words', () => {
    expect(reportsPage(scene).text).toContain('已载入 180 份报告')
    const some = reportsPage(scene, `${ONE} 2022`)
    expect(some.text).toContain(`“${ONE} 2022”：1 份`)
    expect(reportsNamed(reports, ONE).map(({ id }) => id)).toEqual(
      [2022, 2023, 2024].map(year => `${ONE}-${year}`),
    )
    expect(reportsPage(scene, '没有的').text).toContain('没有叫')
  })

  test('so has the first page for a browser', async () => {
    const reader = createReader({ library: () => library, paint: async () => null })
    const page = async (path: string) => await (await reader.request(path)).text()
    const count = (text: string) => text.split('class="name"').length - 1
    const first = await page('/')
    expect(count(first)).toBe(100)
    expect(first).toContain('p=1')
    expect(count(await page('/?p=1'))).toBe(80)
    expect(count(await page(`/?n=${encodeURIComponent(ONE)}`))).toBe(3)
    expect(count(await page('/?p=999'))).toBe(0)
  })
})
