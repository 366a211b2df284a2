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
