import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beginning, seen, seenLine } from '../src/report/controls.ts'
import { parseReport } from '../src/report/parse.ts'

const TEXTS: readonly (readonly [text: string, seen: string])[] = [
  ['王明', '王明'],
  ['王\u200B明', '王明'],
  ['\u202Egnp.exe', 'gnp.exe'],
  ['\u2067王明\u2069', '王明'],
  ['王\u00AD明\uFEFF', '王明'],
  ['王\u{E0041}明', '王明'],
  ['王\u3164\uFFA0', '王'],
  ['王\uD800明', '王明'],
  ['王\u0000\u001B[31m明', '王[31m明'],
  ['a\r\nb\u2028c', 'a\nb\nc'],
  ['👨‍👩‍👧好', '👨‍👩‍👧好'],
  ['❤️', '❤️'],
  ['王\u200D明', '王明'],
]

describe('characters that nobody sees', () => {
  for (const [text, expected] of TEXTS)
    test(JSON.stringify(text), () => expect(seen(text)).toBe(expected))

  test('a name is one line', () => expect(seenLine(' 王\n\u2028 明\u200F ')).toBe('王 明'))

  test('nothing is left of them, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(seen(text)).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B\uFEFF]|[^\t\n\P{Cc}]/u)
      }),
    )
  })

  test('a beginning is made of whole characters', () => {
    expect(beginning('好😀', 2)).toBe('好')
    expect(beginning('好😀', 3)).toBe('好😀')
    expect(beginning('😀', 9)).toBe('😀')
  })
})

test('a passage never begins or ends in the middle of a character', () => {
  for (const shift of ['', '一'])
    for (const { text } of parseReport('a', `工作报告\n${shift}${'😀𠮷'.repeat(900)}`).passages)
      expect(text).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/)
})
