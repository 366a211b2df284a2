import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx'
import PizZip from 'pizzip'
import { PAGE, RED, TEXT_WIDTH } from './docx-style.ts'
import type { Paper, PaperItem, PaperPart } from './paper.ts'

// Half-points: 三号, 二号, 四号, and the head.
const SIZE = { body: 32, title: 44, small: 28, masthead: 72 } as const
const FONTS = {
  body: '仿宋_GB2312',
  heading: '黑体',
  part: '楷体_GB2312',
  title: '方正小标宋简体',
} as const

// Where a font is missing: the one that Word takes instead, so that no machine shows another kind of it.
const FALLBACKS = {
  仿宋_GB2312: ['仿宋', 'modern'],
  楷体_GB2312: ['楷体', 'script'],
  方正小标宋简体: ['宋体', 'roman'],
  黑体: ['SimHei', 'swiss'],
} as const

const LINE = { line: 560, lineRule: LineRuleType.EXACT } as const // 28 points
const TWO_CHARACTERS = 2 * SIZE.body * 10

/**
 * The paper as a Word file, as offices set it: A4, 仿宋_GB2312 三号, a line of 28 points, a red head, end matter.
 *
 * @example await writeFile('简报.docx', await paperDocx(paper))
 */
export async function paperDocx(paper: Paper): Promise<Buffer> {
  const document = new Document({
    title: `${paper.masthead} 第${paper.issue}期`,
    creator: paper.unit,
    styles: {
      default: { document: { run: run(FONTS.body, SIZE.body), paragraph: { spacing: LINE } } },
    },
    sections: [
      {
        properties: { page: PAGE },
        footers: { default: pageNumbers() },
        children: [...headOf(paper), ...bodyOf(paper), ...endOf(paper)],
      },
    ],
  })
  return withFallbacks(await Packer.toBuffer(document))
}

const run = (eastAsia: string, size: number) =>
  ({
    font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia, cs: eastAsia },
    size,
  }) as const

const centred = (text: string, font: string, size: number, color?: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    // A line as high as the type needs: an exact one would cut the head.
    spacing: { line: 240, lineRule: LineRuleType.AUTO, after: 120 },
    children: [new TextRun({ ...run(font, size), text, ...(color ? { color } : {}) })],
  })

// === Head and end

function headOf({ masthead, issue, unit, date, secrecy, serial, title }: Paper): Paragraph[] {
  const line = { style: BorderStyle.SINGLE, size: 18, color: RED, space: 4 } as const
  const marks = secrecy === '' && serial === '' ? [] : [between(secrecy, serial)]
  return [
    ...marks,
    centred(masthead, FONTS.title, SIZE.masthead, RED),
    centred(`第${issue}期`, FONTS.body, SIZE.body),
    between(unit, date, { bottom: line }),
    centred('', FONTS.body, SIZE.small),
    centred(title, FONTS.title, SIZE.title),
  ]
}

function between(left: string, right: string, border?: object): Paragraph {
  return new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
    ...(border ? { border } : {}),
    children: [new TextRun(`${left}\t${right}`)],
  })
}

// 报, 送, 发 between two lines, and how many were printed.
function endOf({ to, copiedTo, sentTo, copies, unit, date }: Paper): Paragraph[] {
  const line = { style: BorderStyle.SINGLE, size: 6, space: 2 } as const
  const lines = Object.entries({ 报: to, 送: copiedTo, 发: sentTo })
    .filter(([, whom]) => whom !== '')
    .map(([label, whom]) => `${label}：${whom}`)
  const last = copies === '' ? date : `共印${copies.replace(/份$/, '')}份`
  const rows = [...lines.map(text => [text, ''] as const), [unit, last] as const]
  return [
    new Paragraph({ text: '' }),
    ...rows.map(([left, right], at) =>
      between(left, right, {
        ...(at === 0 ? { top: line } : {}),
        ...(at === rows.length - 1 ? { bottom: line } : {}),
      }),
    ),
  ]
}

function pageNumbers(): Footer {
  const children = ['— ', PageNumber.CURRENT, ' —']
  const number = new TextRun({ children, size: SIZE.small })
  return new Footer({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })],
  })
}

// === Text

function bodyOf({ themes, facts }: Paper): Paragraph[] {
  const about = Object.entries(facts)
    .filter(([label]) => label !== '议题')
    .map(
      ([label, value]) =>
        new Paragraph({ indent: { firstLine: TWO_CHARACTERS }, text: `${label}：${value}` }),
    )
  const said = themes.flatMap(({ heading, parts }) => [
    headed(heading, FONTS.heading, 0),
    ...parts.flatMap(partBlocks),
  ])
  return [...about, ...said]
}

const headed = (text: string, font: string, outlineLevel: 0 | 1): Paragraph =>
  new Paragraph({
    keepNext: true,
    outlineLevel,
    indent: { firstLine: TWO_CHARACTERS },
    children: [new TextRun({ ...run(font, SIZE.body), text })],
  })

const partBlocks = ({ heading, items }: PaperPart): Paragraph[] => [
  ...(heading === '' ? [] : [headed(heading, FONTS.part, 1)]),
  ...items.flatMap(itemBlocks),
]

function itemBlocks({ number, speaker, text, mark, answer }: PaperItem): Paragraph[] {
  const [first = '', ...rest] = text.split('\n')
  const said = new Paragraph({
    indent: { firstLine: TWO_CHARACTERS },
    children: [
      new TextRun(`${number}．`),
      new TextRun({ text: speaker, bold: true }),
      new TextRun(`：${first}`),
      ...rest.map(line => new TextRun({ text: line, break: 1 })),
      ...(mark === '' ? [] : [new TextRun({ text: mark, color: RED })]),
    ],
  })
  const answered = new Paragraph({ indent: { firstLine: TWO_CHARACTERS }, text: answer })
  return answer === '' ? [said] : [said, answered]
}

// === Fonts

const TABLE = 'word/fontTable.xml'

function withFallbacks(bytes: Buffer): Buffer {
  const zip = new PizZip(bytes)
  const fonts = Object.entries(FALLBACKS).map(
    ([name, [other, family]]) =>
      `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/><w:family w:val="${family}"/></w:font>`,
  )
  const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  zip.file(
    TABLE,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts ${space}>${fonts.join('')}</w:fonts>`,
  )
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}
