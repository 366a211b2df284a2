import { describe, expect, test } from 'vitest'
import { yearMessage, yearPicture } from '../src/reply/year-message.ts'
import { yearTable } from '../src/reply/year-table.ts'
import { createReader } from '../src/web/reader.ts'
import { library as single } from './reading.ts'
import { twoYears as library } from './two-years.ts'

const READER = { language: 'zh-Hans', bot: null } as const

describe('a table by year', () => {
  const examples: readonly (readonly [
    topic: string,
    ...rows: (readonly [string, string | null])[],
  ])[] = [
    ['粮食产量', ['12.5万吨 13.25万吨', '+0.75万吨'], ['13万吨以上 14万吨以上', null]],
    ['公路里程', ['300公里 310公里', '+10公里']],
    ['地区生产总值', ['5.2% 6%', '+0.8个百分点']],
    ['游客', ['约80万人次 约95万人次', null]],
    // Two things of one name in one report: which is meant cannot be told.
    ['学校'],
    ['羽毛球馆'],
  ]
  for (const [topic, ...rows] of examples)
    test(topic, () => {
      const found = (yearTable(topic, library)?.rows ?? []).map(({ cells, difference }) => [
        cells.flatMap(cell => cell?.figure.text ?? []).join(' '),
        difference,
      ])
      expect(found).toEqual(rows)
    })

  test('as a message: what is computed is marked', () => {
    expect(yearMessage('公路里程', library, READER).text).toBe(
      '某县人民政府 · 公路里程 · 逐年\n\n公路里程\n• 2023年 300公里\n• 2024年 310公里\n• 较上次 +10公里【计算所得】',
    )
  })

  test('in Telegram each cell leads to its sentence', () => {
    const { text, entities } = yearMessage('公路里程', library, { ...READER, bot: '@report_bot' })
    const links = entities.flatMap(each =>
      each.type === 'text_link'
        ? [[text.slice(each.offset, each.offset + each.length), each.url]]
        : [],
    )
    expect(links).toEqual([
      ['300公里', expect.stringMatching(/^https:\/\/t\.me\/report_bot\?start=p_\w{8}$/)],
      ['310公里', expect.stringMatching(/start=p_\w{8}$/)],
    ])
  })

  test('as a picture: every figure and what is computed, the sources below', () => {
    const picture = yearPicture('公路里程', library, 'zh-Hans')
    for (const word of [
      '公路里程',
      '2023年',
      '300公里',
      '310公里',
      '+10公里',
      '较上次（计算）',
      '《某县',
    ])
      expect(picture?.svg).toContain(word)
    expect(picture?.alternative).toContain('• 2023年 300公里')
    expect(yearPicture('羽毛球馆', library, 'zh-Hans')).toBeNull()
  })

  test('needs several reports of one body', () => {
    expect(yearMessage('代表建议', single, { language: 'en', bot: null }).text).toContain(
      'several reports of one body',
    )
  })

  test('as a page, a picture and a workbook; each cell leads to its sentence', async () => {
    const app = createReader({ library: () => library, paint: async () => null })
    const page = await (await app.request('/table?q=公路里程')).text()
    expect(page).toMatch(/<a class="figure outcome" href="\/r\/county-2023\/f\/\w{8}-2"/)
    expect(page).toContain('<td class="number computed">+10公里</td>')
    expect(await (await app.request('/table.svg?q=公路里程')).text()).toContain('310公里')
    const file = new Uint8Array(await (await app.request('/table.xlsx?q=公路里程')).arrayBuffer())
    expect(String.fromCharCode(...file.slice(0, 2))).toBe('PK')
    expect((await app.request('/table.xlsx?q=羽毛球馆')).status).toBe(404)
  })
})
