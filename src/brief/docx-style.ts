import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx'

/** Half-points and twips as official documents have them: body 三号, a line of 28 points. */
export const SIZE = { title: 56, heading: 32, body: 30, small: 26 } as const
export const RED = 'C00000'
export const GREY = '595959'

/** The page of an official document (GB/T 9704), in twips. */
export const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1871, bottom: 1701, left: 1587, right: 1474 },
} as const

/** The width between the margins. */
export const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right

/** Fonts as Word knows them; where they are missing, another of the same kind takes their place. */
export const FONTS = {
  body: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋', cs: '仿宋' },
  heading: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '黑体', cs: '黑体' },
  quote: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '楷体', cs: '楷体' },
  title: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体', cs: '宋体' },
} as const

const LINE = { line: 520, lineRule: LineRuleType.AT_LEAST } as const
const INDENT = 2 * SIZE.body * 10 // two characters

/** The styles that Word shows by name, so that the recorder changes all of a kind at once. */
export const STYLES = {
  default: {
    document: { run: { font: FONTS.body, size: SIZE.body }, paragraph: { spacing: LINE } },
  },
  paragraphStyles: [
    {
      id: 'BriefTitle',
      name: '简报标题',
      basedOn: 'Normal',
      run: { font: FONTS.title, size: SIZE.title, bold: true, color: RED, characterSpacing: 80 },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 160 } },
    },
    {
      id: 'BriefHeading',
      name: '简报一级标题',
      basedOn: 'Normal',
      quickFormat: true,
      run: { font: FONTS.heading, size: SIZE.heading },
      paragraph: { outlineLevel: 0, keepNext: true, spacing: { before: 280, after: 80 } },
    },
    {
      id: 'BriefPart',
      name: '简报二级标题',
      basedOn: 'Normal',
      quickFormat: true,
      run: { font: FONTS.quote, size: SIZE.body, bold: true },
      paragraph: { outlineLevel: 1, keepNext: true, spacing: { before: 160, after: 40 } },
    },
    {
      id: 'BriefQuote',
      name: '报告原文',
      basedOn: 'Normal',
      run: { font: FONTS.quote, size: SIZE.small, color: GREY },
      paragraph: { indent: { left: 420 }, spacing: { line: 400, after: 60 } },
    },
    {
      id: 'BriefCell',
      name: '相近内容',
      basedOn: 'Normal',
      run: { size: SIZE.small },
      paragraph: { spacing: { line: 440 } },
    },
    {
      id: 'BriefPoint',
      name: '简报正文',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { indent: { firstLine: INDENT } },
    },
  ],
} as const satisfies IStylesOptions
