import fc from 'fast-check'

/** The most that Telegram lets somebody type. */
export const LONGEST_MESSAGE = 4096

// What people write about reports, what code trips over, and what looks like somebody else's syntax.
const WORDS = [
  ...[
    '代表建议',
    '办了多少件',
    '228件',
    '今年',
    '去年',
    '比',
    '增长',
    '3.2亿元',
    '98.6%',
    '满意率',
  ],
  ...[
    '一、',
    '（二）',
    '四(二)',
    '第三，',
    '一是',
    '。',
    '，',
    '；',
    '？',
    '\n',
    '\n\n',
    ' ',
    '　',
    '\t',
  ],
  ...[
    '和',
    '分别',
    '占',
    '除以',
    '那',
    '呢',
    '谁',
    '什么时候',
    '不',
    '没有',
    '哪些',
    '第一',
    '万',
    '亿',
    '零',
  ],
  ...[
    '十',
    '百分之',
    '千分之',
    '1',
    '0',
    '-',
    '.',
    '%',
    ',',
    '1,234.5',
    '２０２５年',
    '12345678901234567890',
  ],
  ...[
    '@zhangsan',
    '@report_test_bot',
    '12345',
    '/ask',
    '/note',
    '意见',
    '建议',
    '1',
    '999999999999999',
  ],
  ...[
    '<b>',
    '&lt;',
    '*',
    '_',
    '`',
    '[x](tg://user?id=1)',
    'https://example.org/a?b=c',
    '=cmd()',
    '{}',
    '"',
    "'",
  ],
  ...[
    '\u202E',
    '\u200B',
    '\u0000',
    '\u0007',
    '\uFEFF',
    '\u2028',
    '\u0301',
    '👨‍👩‍👧',
    '\uD83D',
    '\uDE00',
    '𠮷',
    'ﬁ',
  ],
  ...[
    '__proto__',
    'constructor',
    'null',
    'undefined',
    'NaN',
    '$&',
    '$1',
    '\\',
    '%00',
    '../..',
    'how many',
    'proposals',
  ],
  ...[
    '多少',
    '几个',
    '增加了',
    '減少',
    '議案',
    '繁體',
    '報告',
    '千',
    '百',
    '两',
    '半',
    '倍',
    '元',
    '公里',
    '平方米',
  ],
] as const

const word = fc.constantFrom<string>(...WORDS)
const phrase = fc.array(word, { minLength: 1, maxLength: 12 }).map(words => words.join(''))
// One thing over and over: what a loop inside a loop is slow at.
const drone = fc
  .tuple(
    fc.array(word, { minLength: 1, maxLength: 3 }),
    fc.integer({ min: 2, max: LONGEST_MESSAGE }),
  )
  .map(([words, times]) => words.join('').repeat(times))
const anything = fc.string({ unit: 'binary', maxLength: 200 })

/** Words as somebody might send them to do harm, or by mistake. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: phrase, weight: 8 },
  { arbitrary: anything, weight: 2 },
  { arbitrary: drone, weight: 1 },
)

/** The same as Telegram would deliver it: not empty, not too long, no half characters. */
export const typedText: fc.Arbitrary<string> = hostileText.map(asTelegram)

/** What Telegram makes of typed words. */
export function asTelegram(text: string): string {
  const whole = wellFormed(text.slice(0, LONGEST_MESSAGE)).replaceAll('\u0000', '')
  return whole.trim() === '' ? '。' : whole
}

/** Without halves of characters, which no encoding knows. */
export function wellFormed(text: string): string {
  return Buffer.from(text).toString()
}
