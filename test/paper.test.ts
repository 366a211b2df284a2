import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Document, Packer, Paragraph } from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Brief, Point } from '../src/brief/brief.ts'
import { docx } from '../src/brief/docx.ts'
import { type Paper, paperOf } from '../src/brief/paper.ts'
import { paperDocx } from '../src/brief/paper-docx.ts'
import { templatePrinted } from '../src/brief/printing.ts'
import { type PaperSettings, PLAIN_PAPER, readPaperSettings } from '../src/brief/settings.ts'
import { fillTemplate, TemplateError } from '../src/brief/template.ts'
import { officeIn } from '../src/office.ts'
import { newFolder } from './running.ts'

const point = (number: number, fields: Partial<Point> = {}): Point => ({
  ...{ number, kind: '建议', speaker: '王明（临江代表团）', text: `加强第${number}项工作` },
  ...{
    checked: true,
    disputed: false,
    reworded: false,
    figures: [],
    place: '',
    quote: '',
    answer: null,
  },
  ...fields,
})

const BRIEF: Brief = {
  ...{ group: '第一代表小组', date: '2026年1月20日' },
  facts: [
    { label: '议题', value: '审议区人大常委会工作报告' },
    { label: '召集人', value: '张伟' },
  ],
  praise: [[point(1, { kind: '肯定', text: '报告实事求是。' })]],
  parts: [
    {
      place: '二(三) 着力推进依法治区',
      quoted: [{ quote: '原文', clusters: [[point(2), point(4)]] }],
    },
    {
      place: '四(二) 加强建议督办',
      quoted: [
        {
          quote: '',
          clusters: [
            [point(3, { checked: false })],
            [point(5, { checked: false, disputed: true })],
          ],
        },
      ],
    },
  ],
  questions: [
    [
      point(6, {
        kind: '询问',
        text: '经费从哪里出？',
        answer: { by: '张伟', text: '由区财政安排' },
      }),
    ],
  ],
  counts: {
    肯定: 1,
    意见: 0,
    建议: 4,
    询问: 1,
    people: 1,
    notes: 6,
    open: 0,
    checked: 4,
    wrong: 0,
  },
}

const paper = (fields: Partial<PaperSettings> = {}): Paper =>
  paperOf(BRIEF, { settings: { ...PLAIN_PAPER, ...fields }, issue: 3 })

describe('a paper', () => {
  test('holds what was checked, by theme and part, numbered throughout', () => {
    const { themes, printed, left } = paper()
    expect([printed, left]).toEqual([4, 2])
    expect(themes.map(({ heading }) => heading)).toEqual([
      '一、总体评价',
      '二、意见建议',
      '三、询问及答复',
    ])
    const items = themes.flatMap(({ parts }) => parts.flatMap(({ items }) => items))
    expect(items.map(({ number, text }) => [number, text])).toEqual([
      [1, '报告实事求是。'],
      [2, '加强第2项工作'],
      [3, '加强第4项工作'],
      [4, '经费从哪里出？'],
    ])
    expect(items.at(-1)?.answer).toBe('答复（张伟）：由区财政安排')
    expect(items.every(({ mark }) => mark === '')).toBe(true)
  })

  test('or all of it, marked, where the recorder wants that', () => {
    const { themes, left } = paper({ unchecked: 'mark' })
    const marks = themes.flatMap(({ parts }) =>
      parts.flatMap(({ items }) => items.map(({ mark }) => mark)),
    )
    expect([left, marks]).toEqual([0, ['', '', '', '〔未核对〕', '〔发言人有异议〕', '']])
  })
})

describe('settings', () => {
  test('are a line each; what is not understood is named', () => {
    const { settings, problems } = readPaperSettings(
      '# 简报\n名称：会议简报\n单位: 某县人大常委会办公室\n报：县委\n份数=60份\n未核对：标注\n首期：12\n\n颜色：红\n首期：零\n未核对：也许',
    )
    expect(settings).toMatchObject({
      masthead: '会议简报',
      unit: '某县人大常委会办公室',
      to: '县委',
      copies: '60份',
      unchecked: 'mark',
      first: 12,
    })
    expect(problems.map(line => line.slice(0, 12))).toEqual([
      '第9行“颜色：红”：可以',
      '第10行“首期：零”：应',
      '第11行“未核对：也许”',
    ])
  })

  test('lie beside the reports', () => {
    const folder = newFolder()
    const desk = officeIn(folder)
    expect(desk.read()).toEqual({ settings: PLAIN_PAPER, problems: [], template: null })
    writeFileSync(join(folder, 'brief.txt'), '名称：会议简报\n坏行')
    desk.keepTemplate(Buffer.from('one'))
    desk.keepTemplate(Buffer.from('two'))
    expect(desk.read()).toMatchObject({
      settings: { masthead: '会议简报' },
      template: Buffer.from('two'),
      problems: [expect.stringMatching(/^brief\.txt 第2行“坏行”/)],
    })
    expect([desk.dropTemplate(), desk.dropTemplate(), desk.read().template]).toEqual([
      true,
      false,
      null,
    ])
  })
})

const xmlOf = (bytes: Uint8Array, part = 'word/document.xml') =>
  strFromU8(unzipSync(bytes)[part] ?? new Uint8Array())
const wordsOf = (bytes: Uint8Array) =>
  xmlOf(bytes)
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('\t', '')

const OFFICE = {
  unit: '某县人大常委会办公室',
  secrecy: '内部',
  serial: '001',
  to: '县委',
  copiedTo: '各代表团',
  copies: '60',
}

describe('the Word file', () => {
  test('has head, text and end as offices set them', async () => {
    const bytes = await paperDocx(paper(OFFICE))
    const lines = wordsOf(bytes).split('\n')
    expect(lines).toEqual(
      expect.arrayContaining([
        '内部001',
        '分组审议简报',
        '第3期',
        '某县人大常委会办公室2026年1月20日',
        '审议区人大常委会工作报告',
        '一、总体评价',
        '1．王明（临江代表团）：报告实事求是。',
        '二(三) 着力推进依法治区',
        '报：县委',
        '送：各代表团',
        '某县人大常委会办公室共印60份',
      ]),
    )
    const xml = xmlOf(bytes)
    expect(xmlOf(bytes, 'word/styles.xml')).toContain('仿宋_GB2312')
    expect(xmlOf(bytes, 'word/styles.xml')).toMatch(
      /w:line="560"[^>]*w:lineRule="exact"|w:lineRule="exact"[^>]*w:line="560"/,
    )
    expect(xml).toContain('方正小标宋简体')
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
    // The line under the head.
    expect(xml).toMatch(
      /<w:pBdr><w:bottom (?=[^>]*w:val="single")(?=[^>]*w:color="C00000")[^>]*\/><\/w:pBdr>/,
    )
    expect(xml).toContain('<w:footerReference w:type="default"')
    expect(xmlOf(bytes, 'word/footer1.xml')).toMatch(
      /— .*fldCharType="begin".*<w:instrText[^>]*>PAGE<.*fldCharType="end".* —/s,
    )
    // Only headings hold on to what follows: a chain of such paragraphs leaves pages half empty.
    expect(xml.match(/<w:keepNext\/>/g)?.length).toBe(4)
  })
})

// What Word takes where a font of the paper is missing.
const INSTEAD = { 仿宋_GB2312: '仿宋', 楷体_GB2312: '楷体', 方正小标宋简体: '宋体', 黑体: 'SimHei' }

test('each font of the paper is named with what takes its place', async () => {
  const bytes = await paperDocx(paper(OFFICE))
  for (const [font, other] of Object.entries(INSTEAD)) {
    const named = `<w:font w:name="${font}"><w:altName w:val="${other}"/>`
    expect(xmlOf(bytes, 'word/fontTable.xml')).toContain(named)
    expect(`${xmlOf(bytes)}${xmlOf(bytes, 'word/styles.xml')}`).toContain(`w:eastAsia="${font}"`)
  }
})

test('headings of the full record stay with what follows, quotations need not', async () => {
  const bytes = await docx(BRIEF)
  expect(wordsOf(bytes)).toContain('原文')
  const styles = xmlOf(bytes, 'word/styles.xml').match(/<w:style .*?<\/w:style>/gs) ?? []
  const holding = styles.filter(style => style.includes('<w:keepNext/>'))
  expect(holding.map(style => /w:styleId="(Brief\w+)"/.exec(style)?.[1])).toEqual([
    'BriefHeading',
    'BriefPart',
  ])
})

const templateOf = (lines: readonly string[]) =>
  Packer.toBuffer(
    new Document({ sections: [{ children: lines.map(text => new Paragraph(text)) }] }),
  )

const TEMPLATE = [
  '{名称}（第{期号}期）',
  '{单位}　{日期}',
  '{标题}',
  '{#密级}密级：{密级}{/密级}',
  '{#部分}',
  '{部分名}',
  '{#记录}',
  '{序号}．{发言人}：{内容}{标注}',
  '{/记录}',
  '{/部分}',
  '报：{报}　共印{份数}份，收入{条数}条',
]

describe("the office's own template", () => {
  test('is filled, lists and all', async () => {
    const words = wordsOf(fillTemplate(await templateOf(TEMPLATE), paper(OFFICE)))
      .split('\n')
      .filter(line => line !== '')
    expect(words).toEqual([
      '分组审议简报（第3期）',
      '某县人大常委会办公室　2026年1月20日',
      '审议区人大常委会工作报告',
      '密级：内部',
      '1．王明（临江代表团）：报告实事求是。',
      '二(三) 着力推进依法治区',
      '2．王明（临江代表团）：加强第2项工作',
      '3．王明（临江代表团）：加强第4项工作',
      '4．王明（临江代表团）：经费从哪里出？',
      '报：县委　共印60份，收入4条',
    ])
  })

  test('is filled in a thread of its own where much is printed, and refused there as here', {
    timeout: 120_000,
  }, async () => {
    const long = { ...paper(OFFICE), printed: 1000 }
    const template = await templateOf(TEMPLATE)
    expect(wordsOf(await templatePrinted(template, long))).toBe(
      wordsOf(fillTemplate(template, long)),
    )
    const wrong = templatePrinted(await templateOf(['{落款}']), long)
    await expect(wrong).rejects.toThrow(TemplateError)
    await expect(wrong).rejects.toThrow(/^模板里的 \{落款\} 不认识/)
  })

  const WRONG: readonly (readonly [lines: readonly string[], fault: RegExp])[] = [
    [['{落款}'], /^模板里的 \{落款\} 不认识，这里可以写：\{名称\} .*\{#部分\}…\{\/部分\}/],
    [['{#部分}{姓名}{/部分}'], /\{姓名\} 不认识，这里可以写：.*\{部分名\}/],
    [['{名称'], /模板写错了.*少了右边的 \}/],
    [['{#部分}{部分名}'], /模板写错了.*没有 \{\/…\}/],
    [['{constructor}'], /\{constructor\} 不认识/],
  ]
  for (const [lines, fault] of WRONG)
    test(`${lines.join('')} is refused by name`, async () => {
      const template = await templateOf(lines)
      expect(() => fillTemplate(template, paper())).toThrow(TemplateError)
      expect(() => fillTemplate(template, paper())).toThrow(fault)
    })

  test('what is no Word file is refused', () => {
    for (const bytes of [Buffer.from('text'), Buffer.from('PK')])
      expect(() => fillTemplate(bytes, paper())).toThrow(/不是 Word 文件/)
  })

  test('markup in what was said stays words', async () => {
    const brief = { ...BRIEF, praise: [[point(1, { text: '<b>{名称}</b> & {#部分}' })]] }
    const filled = fillTemplate(
      await templateOf(TEMPLATE),
      paperOf(brief, { settings: PLAIN_PAPER, issue: 1 }),
    )
    expect(wordsOf(filled)).toContain('&lt;b&gt;{名称}&lt;/b&gt; &amp; {#部分}')
  })
})

const hasOffice =
  spawnSync('soffice', ['--version']).status === 0 && spawnSync('pdftotext', ['-v']).status === 0

const isLeftOut = !hasOffice && process.env.CI === undefined
if (isLeftOut)
  console.log('papers are not laid out as PDF: soffice and pdftotext are not both here')

describe('as a PDF by LibreOffice', () => {
  test.skipIf(isLeftOut)(
    'both papers and a filled template hold all words, on the pages they need',
    async () => {
      const many = {
        ...BRIEF,
        praise: Array.from({ length: 40 }, (_, at) => [
          point(at + 10, { text: `第${at}条：${'加强调查研究，推动问题解决。'.repeat(4)}` }),
        ]),
      }
      const long = paperOf(many, { settings: { ...PLAIN_PAPER, ...OFFICE }, issue: 12 })
      const short = pdfOf(await paperDocx(paper(OFFICE)))
      expect([short.pages, short.text]).toEqual([1, expect.stringContaining('共印60份')])
      const { pages, text } = pdfOf(await paperDocx(long))
      // 28 points a line, 22 lines a page: three or four lines a note.
      expect(pages).toBeGreaterThanOrEqual(6)
      expect(pages).toBeLessThanOrEqual(10)
      for (const number of [1, 20, 40, 43]) expect(text).toContain(`${number}．王明`)
      for (let page = 1; page <= pages; page++) expect(text).toContain(`—${page}—`)
      expect(text).not.toContain(`—${pages + 1}—`)
      // The full record: what was not checked, too, and marked.
      const record = pdfOf(await docx({ ...BRIEF, questions: [[point(99, { checked: false })]] }))
      expect([record.pages, record.text]).toEqual([2, expect.stringContaining('未核对')])
      expect(record.text).toContain('分组审议记录稿')
      const filled = pdfOf(fillTemplate(await templateOf(TEMPLATE), paper(OFFICE)))
      expect([filled.pages, filled.text]).toEqual([1, expect.stringContaining('收入4条')])
    },
    180_000,
  )
})

function pdfOf(bytes: Buffer): { readonly pages: number; readonly text: string } {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'))
  writeFileSync(join(folder, 'paper.docx'), bytes)
  const settings = `-env:UserInstallation=file://${folder}/profile`
  execFileSync(
    'soffice',
    [settings, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'paper.docx')],
    { stdio: 'ignore', timeout: 120_000 },
  )
  const text = execFileSync('pdftotext', ['-layout', join(folder, 'paper.pdf'), '-'], {
    encoding: 'utf8',
  })
  const keep = process.env.KEEP_PAPER
  if (keep !== undefined)
    writeFileSync(join(keep, `${Date.now()}.pdf`), readFileSync(join(folder, 'paper.pdf')))
  return { pages: text.split('\f').length - 1, text: text.replace(/\s/g, '') }
}
