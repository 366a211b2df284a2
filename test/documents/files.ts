import {
  Document,
  FootnoteReferenceRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
} from 'docx'

/** A paragraph of a test document: words, or words with a level of the automatic numbering. */
export type Part = string | readonly [level: number, words: string] | Paragraph | Table

const LEVELS = [
  [LevelFormat.CHINESE_COUNTING, '%1、'],
  [LevelFormat.CHINESE_COUNTING, '（%2）'],
  [LevelFormat.DECIMAL, '%3.'],
] as const

/** A Word file with those paragraphs. */
export function docxOf(
  parts: readonly Part[],
  footnotes: Readonly<Record<string, string>> = {},
): Promise<Buffer> {
  const numbering = {
    config: [
      {
        reference: 'parts',
        levels: LEVELS.map(([format, text], level) => ({ level, format, text })),
      },
    ],
  }
  const notes = Object.entries(footnotes).map(([id, words]) => [
    id,
    { children: [new Paragraph(words)] },
  ])
  return Packer.toBuffer(
    new Document({
      numbering,
      footnotes: Object.fromEntries(notes),
      sections: [{ children: parts.map(toBlock) }],
    }),
  )
}

function toBlock(part: Part): Paragraph | Table {
  if (typeof part === 'string') return new Paragraph(part)
  if (!Array.isArray(part)) return part as Paragraph | Table
  const [level, text] = part as readonly [number, string]
  return new Paragraph({ text, numbering: { reference: 'parts', level } })
}

/** A paragraph with a footnote's mark in it. */
export function noted(before: string, id: number, after: string): Paragraph {
  return new Paragraph({
    children: [new TextRun(before), new FootnoteReferenceRun(id), new TextRun(after)],
  })
}

/** A table; `wide` cells of the first row span two columns. */
export function tableOf(rows: readonly (readonly string[])[], wide: readonly string[] = []): Table {
  const cell = (words: string) =>
    new TableCell({
      children: [new Paragraph(words)],
      ...(wide.includes(words) ? { columnSpan: 2 } : {}),
    })
  return new Table({ rows: rows.map(row => new TableRow({ children: row.map(cell) })) })
}

/** A field that Word fills with the headings. */
export function contents(): Paragraph {
  return new TableOfContents('目录') as unknown as Paragraph
}

/** A line of a PDF page: its words, place and size in points. */
export interface PdfLine {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
}

/** A PDF with those pages, written by hand: one Chinese font that is not embedded. */
export function pdfOf(pages: readonly (readonly PdfLine[])[]): Buffer {
  const kids = pages.map((_, index) => `${5 + index * 2} 0 R`).join(' ')
  const font =
    '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>'
  const descendant =
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor << /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 859 /Descent -140 /CapHeight 700 /StemV 80 >> /DW 1000 /W [1 95 500 814 939 500] >>'
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    font,
    descendant,
    ...pages.flatMap((lines, index) => pageObjects(lines, 6 + index * 2)),
  ]
  return pdfFile(objects)
}

function pageObjects(lines: readonly PdfLine[], content: number): string[] {
  const stream = lines.map(drawn).join('\n')
  return [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${content} 0 R >>`,
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
  ]
}

function drawn({ text, x, y, size = 16 }: PdfLine): string {
  const hex = Buffer.from(text, 'utf16le').swap16().toString('hex')
  return `BT /F ${size} Tf ${x} ${y} Td <${hex}> Tj ET`
}

function pdfFile(objects: readonly string[]): Buffer {
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return String(offset).padStart(10, '0')
  })
  const start = file.length
  const rows = ['0000000000 65535 f ', ...offsets.map(offset => `${offset} 00000 n `)].join('\n')
  file += `xref\n0 ${objects.length + 1}\n${rows}\ntrailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

/** Prose set in lines of one width, an indent of two characters first, on pages with a head and a number. */
export function setPages(paragraphs: readonly string[], head: string): PdfLine[][] {
  const width = 28
  const lines = paragraphs.flatMap(words => setLines(words, width))
  const pages: PdfLine[][] = []
  for (let at = 0; at < lines.length; at += 20) {
    const body = lines
      .slice(at, at + 20)
      .map(({ text, indent }, row) => ({ text, x: 72 + indent * 16, y: 740 - row * 28 }))
    const number = { text: `— ${pages.length + 1} —`, x: 280, y: 40, size: 10 }
    pages.push([{ text: head, x: 200, y: 800, size: 10 }, ...body, number])
  }
  return pages
}

// A digit is half as wide as a character.
function setLines(words: string, width: number): { text: string; indent: number }[] {
  const lines = [{ text: '', indent: 2 }]
  let left = width - 2
  for (const char of words) {
    const wide = char < '\u0100' ? 0.5 : 1
    if (wide > left) {
      lines.push({ text: '', indent: 0 })
      left = width
    }
    const line = lines.at(-1)
    if (line) line.text += char
    left -= wide
  }
  return lines
}
