import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extractFigures } from '../src/figure/extract.ts'
import type { Figure } from '../src/figure/figure.ts'
import { figuresOf } from '../src/figure/figures.ts'
import { parseNumeral, printNumeral } from '../src/figure/numeral.ts'
import { readUnit, sameDimension } from '../src/figure/units.ts'
import { fold } from '../src/report/fold.ts'
import { parseReport } from '../src/report/parse.ts'
import { EXAMPLES, PARTS, STATED, WHATS } from './figures.ts'
import { KAIZHOU } from './figures-kaizhou.ts'

const read = (text: string) =>
  extractFigures(
    fold(text),
    text,
    { start: 0, end: text.length },
    { year: '2024', planYear: '2025' },
  )
const kaizhou = parseReport(
  'kaizhou-npc-2024',
  readFileSync(new URL('../corpus/kaizhou-npc-2024.txt', import.meta.url), 'utf8'),
)

describe('figures', () => {
  for (const [rule, examples] of Object.entries(EXAMPLES))
    test.each(examples.map(example => ({ example, name: example[0] })))(
      `${rule}: $name`,
      ({ example }) => {
        const [text, ...figures] = example
        expect(read(text).map(figure => figure.text)).toEqual(figures)
      },
    )

  test.each(PARTS)('parts: %s', (text, ...parts) => {
    const [figure] = read(text)
    const { value, number, unit, bound, kind, change } = figure ?? {}
    expect([value, number, unit, bound?.text ?? null, kind, change]).toEqual(parts)
  })

  test('a unit that the next figure holds', () => {
    const units = (text: string) => read(text).map(({ number, unit }) => `${number} ${unit}`)
    expect(units('分别提高0.6个和0.7个百分点')).toEqual(['0.6 个百分点', '0.7 个百分点'])
    expect(units('分别为0.15、-5.64个百分点')).toEqual(['0.15 个百分点', '-5.64 个百分点'])
    expect(units('新增5个、7个社区')).toEqual(['5 个', '7 个'])
  })

  test('both ends of a range', () => {
    expect(read('增长4.5%—5%')[0]?.range).toEqual([4.5, 5])
    expect(read('增长4.5%')[0]?.range).toBeNull()
  })

  test.each([
    ['三四百人', [300, 400], true],
    ['二三十家', [20, 30], true],
    ['十七八个', [17, 18], true],
    ['十几个村', [11, 19], true],
    ['几十家企业', [20, 99], true],
    ['好几万人', [20_000, 99_999], true],
    ['增长4.5%—5%', [4.5, 5], false],
    ['228件', null, false],
  ])('%s lies between %j', (text, range, vague) => {
    expect(read(text)[0]).toMatchObject({ range, vague })
  })

  test('a bound may stand apart from its figure', () => {
    expect(read('不低于当地最低生活保障标准的1.6倍')[0]?.bound?.text).toBe('不低于')
    expect(read('接连突破8万亿元、9万亿元')[1]?.bound?.text).toBe('突破')
    expect(read('略低于8%的预定目标')[0]?.bound).toBeNull()
  })
})

describe('what was done', () => {
  test.each([
    ['a verb that only names what is counted is no act', '受理民事检察监督案件14件', ['受理']],
    ['nor one in a list before it', '审结租赁、建设工程等合同案件7件', ['审结']],
    ['nor what a rate is of', '生产安全事故起数、死亡人数分别下降1%、7%', [null, null]],
    ['a verb of its own shares no other', '建成农田4亩、推广水稻6亩', ['建成', null]],
    [
      'what grew is what was done',
      '受理案件14件，同比增加1倍；办结13件，同比增加2倍',
      ['受理', '受理', '办结', '办结'],
    ],
    ['new cases are accepted', '新收刑事案件10件，办结9件', ['新收', '办结']],
  ])('%s: %s', (_, text, acts) =>
    expect(read(text).map(({ act }) => act?.text ?? null)).toEqual(acts),
  )

  test('what stands higher than last year has risen', () =>
    expect(read('出生率6‰，比上年高0.2个千分点，比上年低3%').map(({ change }) => change)).toEqual([
      null,
      'up',
      'down',
    ]))
})

describe('what is counted', () => {
  test.each(WHATS.map(example => ({ example, name: example[0] })))('$name', ({ example }) => {
    const [text, ...whats] = example
    expect(read(text).map(figure => figure.what)).toEqual(whats)
  })

  test('what was reached beside a rise is no rise', () => {
    expect(read('净增98户、突破190户').map(({ change }) => change)).toEqual(['up', null])
    expect(read('分别增长12%,13%').map(({ change }) => change)).toEqual(['up', 'up'])
  })

  test('a count is not changed by 提升, a share is', () => {
    expect(read('提升39个县域质量')[0]?.change).toBeNull()
    expect(read('提升3.5%')[0]?.change).toBe('up')
  })
})

describe('year and aim', () => {
  test.each(STATED)('%s', (text, year, aim) => {
    expect(read(text)[0]).toMatchObject({ year, aim })
  })
})

describe('places', () => {
  const text = '全年报送建议142条，被采纳34条。\n《一、二；三》等60件：'
  test('clause and sentence', () => {
    const slice = (span?: { start: number; end: number }) => text.slice(span?.start, span?.end)
    const [, second, third] = read(text)
    expect(slice(second?.clause)).toBe('被采纳34条')
    expect(slice(second?.sentence)).toBe('全年报送建议142条，被采纳34条。')
    expect(slice(third?.clause)).toBe('《一、二；三》等60件')
  })

  test('a stretch of a text keeps the offsets of the text', () => {
    const [figure] = extractFigures(fold(text), text, { start: 10, end: text.length })
    expect(figure?.text).toBe('34条')
    expect(text.slice(figure?.span.start, figure?.span.end)).toBe('34条')
  })
})

const expectSlices = (text: string, figures: readonly Figure[]) => {
  for (const figure of figures) {
    expect(text.slice(figure.span.start, figure.span.end)).toBe(figure.text)
    expect(text.slice(figure.whatSpan.start, figure.whatSpan.end)).toBe(figure.what)
    expect(figure.sentence.start).toBeLessThanOrEqual(figure.clause.start)
    expect(figure.clause.start).toBeLessThanOrEqual(figure.span.start)
    expect(figure.whatSpan.start).toBeGreaterThanOrEqual(figure.sentence.start)
    expect(figure.whatSpan.end).toBeLessThanOrEqual(figure.sentence.end)
  }
}

/** 16000 as 16000, 16,000, 1万6000, 1万6千, 一万六千, 1.6万. */
function formsOf(value: number): string[] {
  const [head, tail] = [Math.floor(value / 10_000), value % 10_000]
  const full = tail >= 1000 ? String(tail) : `零${tail}`
  const forms = [
    String(value),
    value.toLocaleString('en'),
    printNumeral(value),
    `${value / 10_000}万`,
    tail === 0 ? `${head}万` : `${head}万${full}`,
  ]
  return tail > 0 && tail % 1000 === 0 ? [...forms, `${head}万${tail / 1000}千`] : forms
}

/** The number with the scale that is printed in its unit: 1.6万公里. */
function plainValue(figure: Figure | undefined): number {
  const scale = /^[万亿]+/.exec(figure?.unit ?? '')?.[0] ?? ''
  return Number(((figure?.number ?? 0) * (parseNumeral(`一${scale}`) ?? 1)).toPrecision(12))
}

describe('properties', () => {
  const PIECES =
    '228 3.2 万 亿 件 名 个 元 % 近 约 余 多 以上 第 位 一 两 十 百 年 月 、 ， 。 “ ” 《 》 建议 增长 分别 的 — / 半 倍 \n'
  const anyText = fc
    .array(fc.constantFrom(...PIECES.split(' ')), { maxLength: 40 })
    .map(all => all.join(''))

  test('a figure is a slice of its text, in order and apart', () => {
    fc.assert(
      fc.property(anyText, text => {
        const figures = read(text)
        expectSlices(text, figures)
        const ends = figures.map(figure => figure.span.end)
        figures.slice(1).forEach((figure, index) => {
          expect(figure.span.start).toBeGreaterThanOrEqual(ends[index] ?? 0)
        })
      }),
    )
  })

  test('a printed numeral reads back as the same number', () => {
    const numbers = fc.oneof(
      fc.nat(),
      fc.nat({ max: 10 ** 15 }),
      fc.nat(10 ** 7).map(cents => cents / 100),
    )
    fc.assert(fc.property(numbers, value => parseNumeral(printNumeral(value)) === value))
  })

  test('a number printed in any form reads back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10_001, max: 9_999_999 }),
        fc.constantFrom('人', '公里', '元', '%'),
        fc.constantFrom('', '多'),
        (value, unit, more) => {
          for (const printed of formsOf(value)) {
            const [figure, ...others] = read(`完成${printed}${more}${unit}，`)
            expect([figure?.text, others]).toEqual([`${printed}${more}${unit}`, []])
            expect(plainValue(figure)).toBe(value)
          }
        },
      ),
    )
  })

  test('a sign belongs to its number', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.constantFrom('-', '负', '－'),
        (value, sign) => {
          expect(read(`利润为${sign}${value / 10}亿元`)).toMatchObject([
            { text: `${sign}${value / 10}亿元`, number: -value / 10 },
          ])
        },
      ),
    )
  })

  test('an about-number is a stretch', () => {
    const scales = fc.constantFrom('', '十', '百', '千', '万')
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 8 }), scales, (digit, scale) => {
        const [low, high] = [digit, digit + 1].map(each => printNumeral(each))
        const size = parseNumeral(`一${scale}`) ?? 1
        const [figure] = read(`走访${low === '二' && scale !== '十' ? '两' : low}${high}${scale}家`)
        expect(figure).toMatchObject({ number: null, range: [digit * size, (digit + 1) * size] })
      }),
    )
  })

  test('a number with any measure word is a figure of that number', () => {
    const units = fc.constantFrom('件', '名', '人次', '亿元', '%', '万亩', '个百分点', '元/人')
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 10 ** 6 }), units, (value, unit) => {
        expect(read(`完成${value}${unit}，`)).toMatchObject([{ number: value, unit }])
        expect(read(`完成${printNumeral(value + 10)}${unit}，`)[0]?.text).toBeDefined()
      }),
    )
  })
})

describe('numerals', () => {
  test.each([
    ['228', 228],
    ['1,200', 1200],
    ['２．８', 2.8],
    ['7 4 7 7 2', 74772],
    ['两', 2],
    ['五十万', 500_000],
    ['三分之一', 0.333333333333333],
    ['百分之三十六点九', 0.369],
    ['3.2万亿', 3_200_000_000_000],
    ['0.27万亿', 270_000_000_000],
    ['1‰', 0.001],
    ['两千三百五', 2350],
    ['零十二', 12],
    ['一亿二千万', 120_000_000],
    ['六万万', 600_000_000],
    ['二〇二四', 2024],
    ['半', 0.5],
    ['四川', null],
    ['', null],
  ])('%s is %s', (text, value) => {
    expect(parseNumeral(text)).toBe(value)
  })
})

describe('units', () => {
  test('composed ones are read', () => {
    expect(readUnit('万亩')).toEqual({ unit: '万亩', dimension: 'area', scale: 10_000 })
    expect(readUnit('万亿元')?.scale).toBe(1e12)
    expect(readUnit('元/人')?.dimension).toBe('rate')
    expect(readUnit('垛')).toBeNull()
  })

  test('of one dimension or not', () => {
    expect(sameDimension('亿元', '万元')).toBe(true)
    expect(sameDimension('名', '人')).toBe(true)
    expect(sameDimension('名', '人次')).toBe(false)
    expect(sameDimension('%', '个百分点')).toBe(false)
    expect(sameDimension('元/人', '元')).toBe(false)
  })
})

describe('the report of Kaizhou', () => {
  const figures = figuresOf(kaizhou)

  test('every figure that a reader found, and no other', () => {
    expect(figures.map(({ text, what, year, aim }) => [text, what, year, aim])).toEqual(KAIZHOU)
  })

  test('figures are slices of the report', () => expectSlices(kaizhou.text, figures))

  test('a long report is read within the time that a start may take', () => {
    const start = process.cpuUsage()
    figuresOf(kaizhou)
    // Time of the processor in microseconds: a busy machine makes it no longer.
    expect(process.cpuUsage(start).user).toBeLessThan(500_000)
  })
})
