import { existsSync, readdirSync } from 'node:fs'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { cardOf } from '../src/chart/card.ts'
import { linesOf, shortened, widthOf } from '../src/chart/lines.ts'
import { Painter } from '../src/chart/painter.ts'
import { barsOf, yearsOf } from '../src/chart/plot.ts'
import { comparable } from '../src/chart/series.ts'
import { escaped } from '../src/chart/svg.ts'
import { extractFigures } from '../src/figure/extract.ts'
import {
  answerPicture,
  chartPicture,
  figurePicture,
  pictureButtons,
} from '../src/reply/pictures.ts'
import { fold } from '../src/report/fold.ts'
import { parseReport } from '../src/report/parse.ts'
import { library } from './reading.ts'
import { newFolder } from './running.ts'
import { libraryWith, reportsOf, twoYears } from './two-years.ts'

// Debian's fonts-noto-cjk, which CI installs.
const isWithoutWholeFont =
  process.env.CI === undefined &&
  !existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc')

const figuresIn = (text: string) => extractFigures(fold(text), text).map(figure => ({ figure }))

test('characters that XML does not know do no harm', () => {
  expect(escaped('一\u0000二\u202E<b>')).toBe('一二&lt;b&gt;')
})

describe('what may be compared', () => {
  const examples: readonly (readonly [text: string, unit: string | null, ...figures: string[]])[] =
    [
      ['报送建议142条，被采纳34条，办结8件。', '条', '142条', '34条'],
      ['出口1.2万亿元，进口8000亿元，增长5%。', '元', '1.2万亿元', '8000亿元'],
      ['粮食增长5%，蔬菜下降3%。', null],
      ['位居全市前列，获二等奖，排第3位。', null],
      ['办结228件。', null],
      ['投资5亿元—6亿元，收入3亿元。', null],
      ['亿元以上项目开工，投资5亿元，收入3亿元。', '元', '5亿元', '3亿元'],
    ]
  for (const [text, unit, ...figures] of examples)
    test(text, () => {
      const found = comparable(figuresIn(text))
      expect(found?.unit ?? null).toBe(unit)
      expect((found?.drawn ?? []).map(({ item }) => item.figure.text)).toEqual(figures)
    })

  test('sizes are told in one unit', () => {
    const found = comparable(figuresIn('出口1.2万亿元，进口8000亿元。'))
    expect(found?.drawn.map(({ size }) => size)).toEqual([1.2e12, 8e11])
  })
})

describe('a chart', () => {
  const bars = [
    { label: '甲', value: '100件', size: 100, isTarget: false },
    { label: '乙', value: '50件', size: 50, isTarget: true },
  ]
  const chart = barsOf({ title: '题', subtitle: '单位：件', bars, source: '数据：《报告》' })

  test('its bars begin at zero and are as long as their figures', () => {
    const widths = [...chart.svg.matchAll(/<rect x="\d[^>]* width="([\d.]+)"/g)].map(m =>
      Number(m[1]),
    )
    expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(0.5, 2)
  })

  test('an aim is only outlined', () => {
    expect(chart.svg.match(/stroke-dasharray/g)).toHaveLength(1)
  })

  test('all of it is told in words', () => {
    expect(chart.alternative).toBe('题（单位：件）\n甲 100件\n乙 50件\n数据：《报告》')
  })

  test('what a share is computed from is drawn, the source with it', () => {
    const picture = answerPicture(library.ask('立法建议采纳了占全部的百分之几'))
    expect(picture?.alternative).toMatch(
      /^34 ÷ 142 = 23\.9%.*\n建议（被采纳） 34条\n建议 142条\n数据：《重庆市/,
    )
  })

  test.each([
    ['代表建议和重点建议各多少件', library, ['代表建议 228件', '重点建议 10件']],
    ['立法建议142条和采纳34条差多少', library, ['建议 142条', '建议（被采纳） 34条']],
    ['2023年和2024年公路里程各是多少', twoYears, ['2023年 300公里', '2024年 310公里']],
    ['2024年公路里程比2023年多多少', twoYears, ['2023年 300公里', '2024年 310公里']],
  ])('under a comparison there is a chart of what it compares: %s', (question, held, drawn) => {
    const answer = held.ask(question)
    expect(pictureButtons(answer, held).map(({ text }) => text)).toEqual(['画成图'])
    expect(answerPicture(answer)?.alternative.split('\n').slice(1, -1)).toEqual(drawn)
  })

  test('a bound is marked as one, in words and by a paler bar', () => {
    const told = libraryWith(reportsOf({ 2024: '投资过10亿元，税收5亿元。' }))
    const picture = chartPicture('财力', told.figuresAbout(''), 'zh-Hans')
    expect(picture?.alternative).toContain('投资（下限） 过10亿元\n税收 5亿元')
    expect(picture?.svg.match(/fill-opacity/g)).toHaveLength(1)
  })

  test('of several bodies each bar says whose it is, and no line joins them', () => {
    const of = (body: string, year: number, length: number) =>
      parseReport(
        `road-${year}`,
        `---\ntitle: 报告\nbody: ${body}\nyear: ${year}\n---\n一、工作回顾\n\n公路里程${length}公里。\n`,
      )
    const told = libraryWith([of('甲县人民政府', 2023, 300), of('乙县人民政府', 2024, 310)])
    const picture = chartPicture('公路', told.figuresAbout('公路里程'), 'zh-Hans')
    expect(picture?.alternative.split('\n').slice(1, 3).toSorted()).toEqual([
      '乙县人民政府 公路里程（2024年） 310公里',
      '甲县人民政府 公路里程（2023年） 300公里',
    ])
    for (const part of ['甲县人民政府', '乙县人民政府', '<rect x="'])
      expect(picture?.svg).toContain(part)
    expect(picture?.svg).not.toContain('<circle')
  })

  test('more than can be drawn are not left out silently', () => {
    const names = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯']
    const text = names.map((name, index) => `${name}县公路${index + 10}公里`).join('，')
    const told = libraryWith(reportsOf({ 2024: `${text}。` }))
    const picture = chartPicture('公路', told.figuresAbout(''), 'zh-Hans')
    for (const shown of [picture?.alternative, picture?.svg])
      expect(shown).toContain('前 12 个，共 14 个')
    const some = chartPicture('公路', told.figuresAbout('').slice(0, 12), 'zh-Hans')
    expect(some?.alternative).not.toContain('共')
  })

  test('figures of several units are never drawn together', () => {
    const found = comparable(library.figuresAbout(''))
    expect(new Set(found?.drawn.map(({ item }) => item.figure.unit)).size).toBe(1)
  })
})

describe('a line over the years', () => {
  const yearsOfAll = (...told: readonly (readonly [year: number, size: number])[]) =>
    yearsOf({
      title: '公路里程',
      subtitle: '单位：公里',
      source: '数据：《报告》',
      bars: told.map(([year, size]) => ({
        ...{ label: `${year}年`, value: `${size}公里`, isTarget: year === 2025 },
        ...{ year, size },
      })),
    })
  const places = (svg: string) =>
    [...svg.matchAll(/<circle cx="(\d+)" cy="(\d+)"/g)].map(([, x, y]) => [Number(x), Number(y)])

  test('the years are as far apart as they are, the values as high as they are', () => {
    const { svg } = yearsOfAll([2015, 100], [2020, 150], [2022, 200], [2024, 200])
    const [one = [], two = [], three = [], four = []] = places(svg)
    const gap = (from: readonly number[], to: readonly number[]) => (to[0] ?? 0) - (from[0] ?? 0)
    expect(gap(one, two) / gap(two, three)).toBeCloseTo(5 / 2, 1)
    expect(gap(three, four)).toBe(gap(two, three))
    expect(three[1]).toBe(four[1])
    expect((one[1] ?? 0) - (three[1] ?? 0)).toBe(190)
  })

  test('words of years that are near each other do not touch', () => {
    const { svg } = yearsOfAll([1954, 100], [2022, 190], [2023, 195], [2024, 200])
    const at = (words: string) =>
      Number(new RegExp(`y="([\\d.]+)"[^>]*>${words}<`).exec(svg)?.[1] ?? 0)
    expect(new Set(['2022年', '2023年', '2024年'].map(at)).size).toBe(3)
    const values = ['190公里', '195公里', '200公里'].map(at).sort((a, b) => a - b)
    expect(values.slice(1).every((y, index) => y - (values[index] ?? 0) >= 28)).toBe(true)
  })

  test('an aim is an open point at the end of a dashed line', () => {
    const { svg } = yearsOfAll([2023, 100], [2024, 110], [2025, 120])
    expect(svg.match(/stroke-dasharray/g)).toHaveLength(1)
    expect(svg.match(/<circle[^>]*fill="#fffdf9"/g)).toHaveLength(1)
  })
})

describe('lines', () => {
  test('numbers stay whole, and no line begins with a closing mark', () => {
    const lines = linesOf('全年办理代表建议228件，答复率100%。', 5).map(({ text }) => text)
    expect(lines.join('')).toBe('全年办理代表建议228件，答复率100%。')
    expect(lines.filter(line => /^[，。%]|^\d+$/.test(line))).toEqual([])
    expect(lines.some(line => line.includes('228'))).toBe(true)
  })

  test('a short text stays, a long one ends in …', () => {
    expect(shortened('民生', widthOf('民生'))).toBe('民生')
    expect(shortened('全面建立民情联络点', 5)).toBe('全面建立…')
  })
})

describe('a card', () => {
  const content = {
    figure: '228件',
    what: '代表建议',
    time: '2024年 · 完成',
    sentence: '228件代表建议全部办理完毕。',
    mark: { start: 0, end: 4 },
    place: '四(二)',
    report: '《报告》',
  }
  const painter = new Painter()
  afterAll(() => painter.close())

  test('shows the figure in its sentence, where that is too long with …… round its part', () => {
    const long = `${'前面的话，'.repeat(80)}办理228件代表建议，${'后面的话，'.repeat(80)}`
    const at = long.indexOf('228件')
    const { svg } = cardOf({ ...content, sentence: long, mark: { start: at, end: at + 4 } })
    expect(svg).toMatch(/<tspan fill="#a3161c"[^>]*>228件<\/tspan>/)
    expect(svg).toContain('……前面的话')
  })

  test('is a PNG of its size', async () => {
    const card = cardOf(content)
    const png = Buffer.from((await painter.paint(card)) ?? [])
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([card.width, card.height])
  })

  test('of any figure of the report needs no other font than the one that comes along', async () => {
    const alone = new Painter([])
    const unpainted = []
    for (const figure of library.figuresAbout(''))
      if ((await alone.paint(figurePicture(figure, 'zh-Hans'))) === null)
        unpainted.push(figure.figure.text)
    expect(unpainted).toEqual([])
    await alone.close()
  })

  test('with a character that no font here has is not drawn at all', async () => {
    const poor = new Painter([])
    expect(await poor.paint(cardOf({ ...content, what: '㐂' }))).toBeNull()
    await poor.close()
    expect(await painter.paint(cardOf({ ...content, what: '\u{10FFFD}' }))).toBeNull()
  })

  // 㐂 is none of the characters in daily use, 㐃 another one.
  test.skipIf(isWithoutWholeFont)(
    'with a rare character is drawn with the whole font',
    async () => {
      const drawn = (what: string) => painter.paint(cardOf({ ...content, what }))
      const [rare, other, blank] = await Promise.all([drawn('㐂'), drawn('㐃'), drawn('\u3000')])
      expect(rare?.length).toBeGreaterThan(1000)
      for (const unlike of [other, blank])
        expect(Buffer.from(rare ?? []).equals(unlike ?? Buffer.of())).toBe(false)
    },
  )

  test('lets its thread go when nobody wants a picture any more, and takes another one then', async () => {
    const idle = new Painter(undefined, 1)
    for (let time = 0; time < 2; time++) {
      expect(await idle.paint(cardOf(content))).not.toBeNull()
      await expect.poll(() => idle.isOpen, { timeout: 60_000 }).toBe(false)
    }
  })

  test('leaves no file of a font behind', async () => {
    const folder = newFolder()
    vi.stubEnv('TMPDIR', folder)
    const tidy = new Painter()
    expect(await tidy.paint(cardOf(content))).not.toBeNull()
    expect(readdirSync(folder)).toEqual([])
    await tidy.close()
    vi.unstubAllEnvs()
  })

  test('what was typed is no markup', () => {
    expect(cardOf({ ...content, what: '<b>&' }).svg).toContain('&lt;b&gt;&amp;')
  })
})
