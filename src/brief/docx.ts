import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx'
import type { Brief, BriefPart, Cluster, Point, QuotedPoints } from './brief.ts'
import { FONTS, GREY, PAGE, RED, SIZE, STYLES, TEXT_WIDTH } from './docx-style.ts'
import { type Block, factTable, sideBySide } from './docx-table.ts'
import { printable } from './printable.ts'
import { answerLine, countsLine, flagsOf, WORDS } from './wording.ts'

/**
 * A 简报 as a Word file.
 *
 * @example await writeFile('简报.docx', await docx(brief))
 */
export async function docx(written: Brief): Promise<Buffer> {
  const brief = printable(written)
  const document = new Document({
    title: WORDS.title,
    creator: brief.group,
    styles: STYLES,
    sections: [
      { properties: { page: PAGE }, footers: { default: pageNumbers() }, children: bodyOf(brief) },
    ],
  })
  return await Packer.toBuffer(document)
}

function bodyOf(brief: Brief): Block[] {
  return [
    ...mastheadOf(brief),
    factTable(brief.facts),
    heading(WORDS.praise),
    ...orNothing(brief.praise.flatMap(cluster => clusterBlocks(cluster, points))),
    heading(WORDS.opinions),
    ...orNothing(brief.parts.flatMap(partBlocks)),
    heading(WORDS.questions),
    ...orNothing(brief.questions.flatMap(cluster => clusterBlocks(cluster, answered))),
    countsBlock(brief),
    signatureBlock(),
  ]
}

// === Head and foot

// The red line under the head is what a 简报 is known by.
function mastheadOf({ group, date }: Brief): Paragraph[] {
  const line = { style: BorderStyle.SINGLE, size: 18, color: RED, space: 4 } as const
  return [
    new Paragraph({ style: 'BriefTitle', text: WORDS.title }),
    new Paragraph({
      tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
      border: { bottom: line },
      spacing: { after: 200 },
      children: [new TextRun(group), new TextRun({ text: `\t${date}` })],
    }),
  ]
}

function countsBlock({ counts }: Brief): Paragraph {
  const line = { style: BorderStyle.SINGLE, size: 6, color: GREY, space: 6 } as const
  return new Paragraph({
    border: { top: line },
    spacing: { before: 360 },
    keepNext: true,
    children: [new TextRun({ text: countsLine(counts), size: SIZE.small })],
  })
}

function signatureBlock(): Paragraph {
  const [recorder, convener, date] = WORDS.signature
  return new Paragraph({
    spacing: { before: 360 },
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
    children: [
      new TextRun({ text: `${recorder}\t${convener}`, size: SIZE.small }),
      new TextRun({ text: `\t${date}`, break: 1, size: SIZE.small }),
    ],
  })
}

function pageNumbers(): Footer {
  const children = ['— ', PageNumber.CURRENT, ' —']
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children, size: 28 })],
      }),
    ],
  })
}

// === Points

const heading = (text: string): Paragraph => new Paragraph({ style: 'BriefHeading', text })

const orNothing = (blocks: readonly Block[]): readonly Block[] =>
  blocks.length > 0 ? blocks : [new Paragraph({ style: 'BriefPoint', text: WORDS.nothing })]

function partBlocks({ place, quoted }: BriefPart): Block[] {
  return [new Paragraph({ style: 'BriefPart', text: place }), ...quoted.flatMap(quotedBlocks)]
}

function quotedBlocks({ quote, clusters }: QuotedPoints): Block[] {
  const all = clusters.flatMap(cluster => clusterBlocks(cluster, points))
  return quote === '' ? all : [quotation(quote), ...all]
}

function quotation(quote: string): Paragraph {
  const line = { style: BorderStyle.SINGLE, size: 18, color: 'BFBFBF', space: 8 } as const
  const source = new TextRun({ text: WORDS.quote, font: FONTS.heading, size: SIZE.small - 2 })
  return new Paragraph({
    style: 'BriefQuote',
    border: { left: line },
    children: [source, new TextRun(quote)],
  })
}

type Paragraphs = (point: Point, style: string) => Paragraph[]

// Like points stand in one frame, side by side; nothing is merged.
function clusterBlocks(cluster: Cluster, paragraphs: Paragraphs): Block[] {
  const [first, ...others] = cluster
  if (first === undefined) return []
  if (others.length === 0) return paragraphs(first, 'BriefPoint')
  const note = new TextRun({ text: WORDS.alike, color: GREY, size: SIZE.small })
  const cells = cluster.map(point => paragraphs(point, 'BriefCell'))
  const opening = new Paragraph({ keepNext: true, indent: { left: 420 }, children: [note] })
  return [opening, ...sideBySide(cells)]
}

const points: Paragraphs = (point, style) => [
  new Paragraph({ style, children: [...runs(point), ...flags(point)] }),
]

const answered: Paragraphs = (point, style) => [
  ...points(point, style),
  new Paragraph({ style, text: answerLine(point) }),
]

function runs({ number, kind, speaker, text }: Point): TextRun[] {
  const [first = '', ...rest] = text.split('\n')
  return [
    new TextRun(`${number}．【${kind}】`),
    new TextRun({ text: speaker, bold: true }),
    new TextRun(`：${first}`),
    ...rest.map(line => new TextRun({ text: line, break: 1 })),
  ]
}

function flags(point: Point): TextRun[] {
  return flagsOf(point).map(flag => {
    const color = flag === WORDS.unchecked ? GREY : RED
    return new TextRun({ text: flag, color, size: SIZE.small, font: FONTS.quote })
  })
}
