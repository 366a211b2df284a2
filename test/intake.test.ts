import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readCorpus } from '../src/corpus.ts'
import { formatNumber } from '../src/intake/numbering.ts'
import { readSoon } from '../src/intake/reader.ts'
import { readBytes } from '../src/intake/reading.ts'
import { parseReport } from '../src/report/parse.ts'
import { contents, docxOf, noted, pdfOf, setPages, tableOf } from './documents/files.ts'

const textOf = async (bytes: Uint8Array, name: string): Promise<string> => {
  const reading = await readBytes(bytes, name)
  return reading.kind === 'document' ? reading.text : `拒绝：${reading.reason}`
}

const PROSE = [
  '某县人大常委会工作报告',
  '各位代表：',
  '一、2024年工作回顾',
  '（一）围绕中心履职尽责。全年听取审议专项工作报告12项，开展执法检查5次，提出审议意见48条，推动解决农村供水保障、校园周边交通等问题36个，群众满意度达到98.6%。',
  '（二）代表工作提质增效。组织代表开展视察调研21次，参加代表386人次，收集意见建议228件，全部办理完毕并答复代表，其中已经解决或者基本解决的187件，占82%。',
  '二、2025年工作安排',
  '2025年，常委会将听取专项工作报告10项以上，组织执法检查4次，推动代表建议办理由答复型向落实型转变，努力实现见面率、办结率、满意率三个百分之百的目标。',
]

describe('docx', () => {
  test('automatic numbers stand as printed', async () => {
    const bytes = await docxOf([
      '工作报告',
      [0, '工作回顾'],
      [1, '立法工作'],
      [2, '制定条例3件。'],
      [2, '2025年再定2件。'],
      [1, '监督工作'],
      [0, '工作安排'],
      [1, '学习'],
    ])
    expect(await textOf(bytes, 'a.docx')).toBe(
      [
        '工作报告',
        '一、工作回顾',
        '（一）立法工作',
        '1. 制定条例3件。',
        '2. 2025年再定2件。',
        '（二）监督工作',
        '二、工作安排',
        '（一）学习',
      ].join('\n'),
    )
  })

  test('numbers in all of the formats', () => {
    const numbers = [
      [12, 'chineseCounting', '十二'],
      [20, 'chineseCountingThousand', '二十'],
      [34, 'japaneseCounting', '三十四'],
      [3, 'ideographTraditional', '丙'],
      [3, 'decimalEnclosedCircle', '③'],
      [14, 'upperRoman', 'XIV'],
      [2, 'lowerLetter', 'b'],
      [10, 'decimalFullWidth', '１０'],
      [7, 'somethingNew', '7'],
    ] as const
    for (const [number, format, printed] of numbers)
      expect(formatNumber(number, format)).toBe(printed)
  })

  test('notes stand at the end, tables as Markdown, no table of contents', async () => {
    const bytes = await docxOf(
      [
        contents(),
        noted('建成“一站式”', 1, '平台3个。'),
        tableOf(
          [
            ['指标', '两年'],
            ['', '2023年', '2024年'],
            ['代表建议（件）', '201', '228'],
          ],
          ['两年'],
        ),
      ],
      { 1: '一站式：一次办完。' },
    )
    expect(await textOf(bytes, 'a.docx')).toBe(
      [
        '建成“一站式”[1]平台3个。',
        '| 指标 | 两年 | 两年 |',
        '| --- | --- | --- |',
        '|  | 2023年 | 2024年 |',
        '| 代表建议（件） | 201 | 228 |',
        '注释',
        '1. 一站式：一次办完。',
      ].join('\n'),
    )
  })

  test('the same sections and passages as the text', async () => {
    const ofText = parseReport('a', PROSE.join('\n'))
    const ofDocx = parseReport('a', await textOf(await docxOf(PROSE), 'a.docx'))
    expect(ofDocx.sections.map(({ label, heading }) => [label, heading])).toEqual(
      ofText.sections.map(({ label, heading }) => [label, heading]),
    )
    expect(ofDocx.passages.map(({ id }) => id)).toEqual(ofText.passages.map(({ id }) => id))
  })
})

describe('pdf', () => {
  const long = [...PROSE, ...PROSE.slice(3, 5).map(words => words.replace('（', '（再')), ...PROSE]

  test('paragraphs without line ends, running heads and page numbers', async () => {
    const text = await textOf(pdfOf(setPages(long, '某县人大常委会文件')), 'a.pdf')
    expect(text.replaceAll('\f', '').split('\n')).toEqual(long)
    expect(text.split('\f')).toHaveLength(2)
  })

  test('a page break inside a sentence is closed up', async () => {
    const report = parseReport('a', await textOf(pdfOf(setPages(long, '文件')), 'a.pdf'))
    const ofText = parseReport('a', long.join('\n'))
    expect(report.passages.map(({ text }) => text)).toEqual(ofText.passages.map(({ text }) => text))
  })

  test('two columns are read one after the other', async () => {
    const column = (from: number, x: number) =>
      Array.from({ length: 10 }, (_, row) => ({
        text: `第${from + row}行这一栏里的字一样多着`,
        x,
        y: 700 - row * 24,
      }))
    const text = await textOf(pdfOf([[...column(10, 60), ...column(20, 320)]]), 'a.pdf')
    expect(text.match(/第\d+行/g)).toEqual(Array.from({ length: 20 }, (_, at) => `第${at + 10}行`))
  })

  test('rows of cells are a table', async () => {
    const row = (cells: readonly string[], y: number) =>
      cells.map((text, at) => ({ text, x: 80 + at * 150, y }))
    const lines = [
      row(['指标', '2023年', '2024年'], 600),
      row(['代表建议', '201', '228'], 570),
      row(['议案', '5', '7'], 540),
    ]
    expect(await textOf(pdfOf([lines.flat()]), 'a.pdf')).toBe(
      '| 指标 | 2023年 | 2024年 |\n| --- | --- | --- |\n| 代表建议 | 201 | 228 |\n| 议案 | 5 | 7 |',
    )
  })

  test('a scan and a damaged file are refused with the remedy', async () => {
    expect(await textOf(pdfOf([[], []]), 'a.pdf')).toMatch(
      /^拒绝：扫描件，没有文字：请先做文字识别/,
    )
    expect(await textOf(Buffer.from('%PDF-1.7\nnothing'), 'a.pdf')).toMatch(/^拒绝：文件损坏/)
  })
})

describe('html', () => {
  const page = (body: string) =>
    `<!DOCTYPE html><html><head><meta charset="utf-8"><title>工作报告_某县人大</title></head><body><ul class="nav"><li><a href="/">首页</a></li><li><a href="/a">机构</a></li></ul>${body}<div class="footer">版权所有 某县人大</div></body></html>`

  test('the article with its table, without menus', async () => {
    const rows = '<tr><th>指标</th><th>2024年</th></tr><tr><td>代表建议</td><td>228件</td></tr>'
    const body = PROSE.map(words => `<p>　　${words}</p>`).join('')
    const text = await textOf(
      Buffer.from(page(`<div id="content">${body}<table>${rows}</table></div>`)),
      'a.html',
    )
    expect(text).toContain(`${PROSE[2]}\n`)
    expect(text).toContain('| 指标 | 2024年 |\n| --- | --- |\n| 代表建议 | 228件 |')
    expect(text).not.toMatch(/首页|版权所有/)
  })

  test('the encoding that the page names', async () => {
    const gbk = Buffer.from('b1a8b8e6a3acb5c4b9a4d7f7d4dab5d8', 'hex')
    const bytes = Buffer.concat([
      Buffer.from('<html><head><meta charset=gb2312></head><body><p>'),
      ...Array.from({ length: 6 }, () => gbk),
      Buffer.from('</p></body></html>'),
    ])
    expect(await textOf(bytes, 'a.htm')).toContain('报告，的工作在地')
  })

  test('m² keeps its square, a layout table is no table', async () => {
    const html = `<html><body><table><tr><td><p>新建公园12000m<sup>2</sup>，${'改造老旧小区。'.repeat(40)}</p></td><td>侧栏</td></tr></table></body></html>`
    expect(await textOf(Buffer.from(html), 'a.html')).toMatch(/^新建公园12000m²，改造/)
  })
})

describe('doc', () => {
  test('the text of an old Word file', async () => {
    const bytes = readFileSync(new URL('documents/old.doc', import.meta.url))
    expect((await textOf(bytes, 'a.doc')).split('\n')).toEqual(PROSE)
  })
})

describe('what is not read', () => {
  const files: readonly (readonly [name: string, bytes: Uint8Array, reason: RegExp])[] = [
    ['a.txt', Buffer.alloc(0), /^空文件/],
    ['a.png', Buffer.from('89504e470d0a1a0a', 'hex'), /^图片，没有文字：请先做文字识别/],
    ['a.docx', Buffer.from('plain text'), /^扩展名是 \.docx，内容却不是/],
    ['a.pdf', Buffer.from('plain text'), /^扩展名是 \.pdf，内容却不是/],
    ['a.rtf', Buffer.from('{\\rtf1 text}'), /^RTF 文件：请用 Word 或 WPS 另存为 \.docx/],
    ['a.csv', Buffer.from('a,b'), /^不认识的格式（\.csv）：请另存为/],
    ['a.rar', Buffer.from('526172211a0700', 'hex'), /^这种压缩包打不开/],
    ['a.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), /^电子表格/],
    ['a.ofd', zipSync({ 'OFD.xml': strToU8('<a/>') }), /^OFD 版式文件/],
    ['a.docx', zipSync({ 'word/document.xml': strToU8('<a>') }), /^文件损坏/],
  ]
  for (const [name, bytes, reason] of files)
    test(`${name}: ${reason.source}`, async () => {
      const reading = await readBytes(bytes, name)
      expect(reading.kind === 'refusal' && reading.reason).toMatch(reason)
    })
})

describe('a folder of documents', () => {
  let dir = ''
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'documents-'))
  })
  afterEach(() => rmSync(dir, { recursive: true }))

  test('each kind is a report, each that is not has its reason', { timeout: 120_000 }, async () => {
    const docx = await docxOf(PROSE)
    mkdirSync(join(dir, '2024'))
    writeFileSync(join(dir, '2024', '县人大.docx'), docx)
    writeFileSync(join(dir, '改了名.txt'), docx)
    writeFileSync(join(dir, '没有扩展名'), PROSE.join('\n'))
    writeFileSync(join(dir, '县人大.pdf'), pdfOf(setPages(PROSE, '文件')))
    writeFileSync(join(dir, '~$县人大.docx'), 'lock')
    writeFileSync(
      join(dir, '包.zip'),
      zipSync({ '里/甲.docx': docx, '乙.png': Buffer.from('89504e47', 'hex') }),
    )
    const { reports, problems } = readCorpus(dir)
    expect(reports.map(({ id }) => id)).toEqual([
      '2024/县人大',
      '包/里/甲',
      '县人大',
      '改了名',
      '没有扩展名',
    ])
    expect(new Set(reports.map(({ passages }) => passages.length)).size).toBe(1)
    expect(problems).toEqual([
      { file: '包.zip/乙.png', cause: '图片，没有文字：请先做文字识别（OCR），或者换成文字版' },
    ])
  })

  test('a document sent is read beside other work', { timeout: 120_000 }, async () => {
    const reading = await readSoon({ name: '草稿.docx', bytes: await docxOf(PROSE) })
    expect(reading).toMatchObject({ kind: 'document', format: 'docx', text: PROSE.join('\n') })
  })
})
