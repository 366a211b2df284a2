import { LONGEST_MESSAGE } from '../fuzz/texts.ts'

// What loops inside loops are slow at, each repeated to the most that Telegram lets somebody type.
const PATTERNS = [
  ...[
    '一',
    '一、加强',
    '228件',
    '代表建议',
    '代表建议多少件',
    '代表建议228件。',
    '和',
    '和多少',
    '几个和',
    '分别多少，',
  ],
  ...[
    '比去年增长3.2%，',
    '34条，占142条的',
    '除以',
    '那',
    '呢',
    '其中12项，',
    '（',
    '“代表”',
    '人大常委会',
    '区人大常委会组织',
  ],
  ...[
    '2024年',
    '2025年和2024年',
    '十',
    '百万亿',
    '一百二十三',
    '1,',
    '1.',
    '0.1%',
    '３',
    '12个街道、',
  ],
  ...['a', 'how many proposals ', 'the ', '/ask ', '@x ', '\n', '\n一是', '。', '？', '，，'],
  ...['𠮷', '👨‍👩‍👧', '\u0301', '报告讲了什么', '第一条', '谁', '什么时候', '哪些', '有没有', '不'],
] as const

/** 150 inputs of 4,096 characters: each pattern alone, with one after it, and after a question. */
export function hostileInputs(): string[] {
  return PATTERNS.flatMap((pattern, at) => {
    const other = PATTERNS[(at * 7 + 3) % PATTERNS.length] ?? ''
    return [filled(pattern), filled(pattern + other), `代表建议办了多少件${filled(`${pattern}，`)}`]
  }).map(text => text.slice(0, LONGEST_MESSAGE))
}

const filled = (pattern: string): string =>
  pattern.repeat(Math.ceil(LONGEST_MESSAGE / pattern.length)).slice(0, LONGEST_MESSAGE)

// What readers of lines, headings, tables and figures are slow at.
const SHAPES = [
  ...[
    '一、加强\n',
    '一、加强',
    '一',
    '第一章 总则\n',
    '第一章',
    '（一）加强\n',
    '（一）',
    '1. 预算\n',
  ],
  ...['第一，', '一是加强。', '十一、其他\n', '一、加强\n（一）推进\n1. 做好\n全年听取12项。\n'],
  ...[
    '| 指标 | 2023年 |\n| --- | --- |\n',
    '| a |\n',
    '| 建议 | 201 | 228 |\n',
    '|',
    'a\tb\n',
    '张 三  李 四\n',
  ],
  ...['\n', '\r\n', ' ', '\u3000', '\f', '\u2028', 'x\n', '12\n', '- 3 -\n', '---\ntitle: 报告\n'],
  ...[
    '。',
    '，',
    '（',
    '《',
    '“',
    '[1]',
    '**',
    '\\.',
    '——',
    '各位代表：\n',
    '2024年\n',
    '加强农村工作成绩。\n去年。\n',
  ],
  ...[
    '目录\n一、加强……1\n',
    '一、加强……1\n',
    '某县人大常委会工作报告\n',
    '责任编辑：\n',
    '12项，',
    '5%、',
  ],
  ...['占82%；比上年增长3.2个百分点，', '其中12件，', '零', '一万', '监督、', '和'],
] as const

/**
 * Reports of so many bytes, each of one thing over and over.
 *
 * @example hostileReports(65_536)[0]?.text.length
 */
export function hostileReports(bytes: number): { readonly shape: string; readonly text: string }[] {
  return SHAPES.map(shape => ({
    shape,
    text: shape.repeat(Math.floor(bytes / Buffer.byteLength(shape))),
  }))
}
