import { strFromU8, unzipSync } from 'fflate'
import readWorkbook from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { yearMessage, yearPicture } from '../src/reply/year-message.ts'
import { yearTable } from '../src/reply/year-table.ts'
import { parseReport } from '../src/report/parse.ts'
import { createReader } from '../src/web/reader.ts'
import { library as single } from './reading.ts'
import { twoYears as library, libraryWith, reportsOf } from './two-years.ts'

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
      const found = (yearTable(topic, library)?.rows ?? []).map(({ cells, differences }) => [
        cells.flatMap(cell => cell?.figure.text ?? []).join(' '),
        differences.findLast(change => change !== null)?.text ?? null,
      ])
      expect(found).toEqual(rows)
    })

  test('as a message: what is computed is marked', () => {
    expect(yearMessage('公路里程', library, READER).text).toBe(
      '某县人民政府 · 公路里程 · 逐年\n\n公路里程\n• 2023年 300公里\n• 2024年 310公里（较2023年 +10公里【计算所得】）',
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
      '与前一次之差，计算所得',
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
    expect(page).toContain(
      '<small class="computed" lang="zh" title="较2023年（计算所得）">+10公里</small>',
    )
    expect(await (await app.request('/table.svg?q=公路里程')).text()).toContain('310公里')
    expect((await app.request('/table.xlsx?q=羽毛球馆')).status).toBe(404)
  })
})

describe('what a table does not show, and what it computes across scales', () => {
  test('rows beyond the most there is room for are counted, in message, picture and page', async () => {
    const names = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯']
    const told = (more: number) =>
      `${names.map((name, index) => `${name}镇公路里程${index * 3 + 20 + more}公里`).join('，')}。`
    const library = libraryWith(reportsOf({ 2023: told(0), 2024: told(1) }))
    const table = yearTable('公路里程', library)
    expect([table?.rows.length, table?.total]).toEqual([12, 14])
    const app = createReader({ library: () => library, paint: async () => null })
    for (const shown of [
      yearMessage('公路里程', library, READER).text,
      yearPicture('公路里程', library, 'zh-Hans')?.svg,
      await (await app.request('/table?q=公路里程')).text(),
    ])
      expect(shown).toContain('前 12 项，共 14 项')
  })

  test('that other bodies tell of it too is said', () => {
    const others = [2023, 2024].map(year =>
      parseReport(
        `other-${year}`,
        `---\ntitle: 报告\nbody: 邻县人民政府\nyear: ${year}\n---\n一、${year}年工作回顾\n\n公路里程${year}公里。\n`,
      ),
    )
    const both = libraryWith([...library.reports, ...others])
    expect(yearMessage('公路里程', both, READER).text).toMatch(
      /\n\n只列这一单位；也写到它的还有：(?:邻县|某县)人民政府$/,
    )
    expect(yearMessage('公路里程', library, READER).text).not.toContain('还有')
  })

  test.each([
    ['9000亿元', '1.1万亿元', '+2000亿元', 2000],
    ['1.2万亿元', '9500亿元', '−2500亿元', -0.25],
    ['9800万元', '1.05亿元', '+700万元', 700],
    ['9500人次', '1.2万人次', '+2500人次', 2500],
  ])('from %s to %s is %s', (from, to, text, number) => {
    const library = libraryWith(reportsOf({ 2023: `贷款余额${from}。`, 2024: `贷款余额${to}。` }))
    expect(yearTable('贷款余额', library)?.rows[0]?.differences[1]).toEqual({
      text,
      number,
      since: '2023',
    })
  })
})

describe('over more than two years', () => {
  const library = libraryWith(
    reportsOf({
      2019: '公路里程260公里，接待游客约60万人次。',
      2022: '公路里程300公里，接待游客约80万人次。',
      2023: '公路里程295.5公里，接待游客约90万人次。',
    }),
  )
  const row = (topic: string) => yearTable(topic, library)?.rows[0]

  test('each year has its change from the year told before it', () => {
    expect(row('公路里程')?.differences).toEqual([
      null,
      { text: '+40公里', number: 40, since: '2019' },
      { text: '−4.5公里', number: -4.5, since: '2022' },
    ])
    expect(row('游客')?.differences).toEqual([null, null, null])
  })

  test('the message marks each as computed, the picture draws each', () => {
    expect(yearMessage('公路里程', library, READER).text).toMatch(
      /• 2019年 260公里\n• 2022年 300公里（较2019年 \+40公里【计算所得】）\n• 2023年 295.5公里（较2022年 −4.5公里【计算所得】）$/,
    )
    const { svg } = yearPicture('公路里程', library, 'zh-Hans') ?? { svg: '' }
    for (const change of ['+40公里', '−4.5公里']) expect(svg).toContain(`>${change}</text>`)
  })

  const cellsOf = async (topic: string) => {
    const app = createReader({ library: () => library, paint: async () => null })
    const response = await app.request(`/table.xlsx?q=${topic}`)
    const bytes = Buffer.from(await response.arrayBuffer())
    const [sheet] = await readWorkbook(bytes)
    const styles = strFromU8(unzipSync(bytes)['xl/styles.xml'] ?? new Uint8Array())
    return { rows: sheet?.data ?? [], styles: styles.replaceAll('&quot;', '"') }
  }

  test('the workbook holds numbers, the unit in its own column and in their format', async () => {
    const { rows, styles } = await cellsOf('公路里程')
    expect(rows[0]?.slice(0, 7)).toEqual([
      '指标',
      '单位',
      '2019',
      '2022',
      '2023',
      '2022年较上次（计算所得）',
      '2023年较上次（计算所得）',
    ])
    expect(rows[1]?.slice(0, 7)).toEqual(['公路里程', '公里', 260, 300, 295.5, 40, -4.5])
    expect(rows[1]?.[7]).toContain('2022 公路里程300公里，接待游客约80万人次。')
    expect(styles).toContain('0.0"公里"')
    const guests = await cellsOf('游客')
    expect(guests.rows[1]?.slice(1, 7)).toEqual(['人次', 600000, 800000, 900000, null, null])
    expect(guests.styles).toContain('"约"General"人次"')
  })

  test('the line draws the years as far apart as they are', async () => {
    const app = createReader({ library: () => library, paint: async () => null })
    const svg = await (await app.request('/table/chart.svg?q=公路里程')).text()
    const [one = 0, two = 0, three = 0] = [...svg.matchAll(/<circle cx="(\d+)"/g)].map(m =>
      Number(m[1]),
    )
    expect((two - one) / (three - two)).toBeCloseTo(3, 1)
  })
})
