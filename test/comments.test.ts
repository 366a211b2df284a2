import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { addComments, draftText, type Remark } from '../src/intake/comments.ts'
import { all, attribute, parseXml } from '../src/intake/word-xml.ts'
import { docxOf, tableOf } from './documents/files.ts'

const SETTINGS = { author: '核对', date: '2025-01-01T00:00:00Z' }
const DRAFT = ['工作报告', '代表建议办理230件，办结率100%。', '组织视察21次，参加代表386人次。']

const remarkOn = (text: string, words: string, remark: string): Remark => {
  const start = text.indexOf(words)
  return { start, end: start + words.length, text: remark }
}

/** The commented words of each comment, as the ranges in the document say, and the comment's. */
function commentsIn(bytes: Uint8Array): [string, string, string][] {
  const parts = unzipSync(bytes)
  const part = (path: string) => parseXml(strFromU8(parts[path] ?? new Uint8Array()))
  const [document, comments] = [part('word/document.xml'), part('word/comments.xml')]
  return all(comments, 'comment').map(comment => {
    const id = attribute(comment, 'id') ?? ''
    const words = all(comment, 'p').map(({ textContent }) => textContent)
    return [attribute(comment, 'author') ?? '', rangeOf(document, id), words.join('\n')]
  })
}

function rangeOf(document: ReturnType<typeof parseXml>, id: string): string {
  let [inside, words] = [false, '']
  for (const element of Array.from(document.getElementsByTagName('*'))) {
    const isOwn = attribute(element, 'id') === id
    if (element.localName === 'commentRangeStart' && isOwn) inside = true
    else if (element.localName === 'commentRangeEnd' && isOwn) inside = false
    else if (inside && element.localName === 't') words += element.textContent
  }
  return words
}

describe('comments in a Word file', () => {
  test('stand at their words, and the words stay', async () => {
    const bytes = await docxOf(DRAFT)
    const text = draftText(bytes)
    expect(text).toBe(DRAFT.join('\n'))
    const remarks = [
      remarkOn(text, '230件', '报告为 228件\n《工作报告》'),
      remarkOn(text, '386人次', '报告中没有'),
    ]
    const commented = addComments(bytes, remarks, SETTINGS)
    expect(draftText(commented)).toBe(text)
    expect(commentsIn(commented)).toEqual([
      ['核对', '230件', '报告为 228件\n《工作报告》'],
      ['核对', '386人次', '报告中没有'],
    ])
  })

  test('those already there stay, and are not written over', async () => {
    const bytes = await docxOf(DRAFT)
    const text = draftText(bytes)
    const once = addComments(bytes, [remarkOn(text, '办结率', '请核实')], {
      ...SETTINGS,
      author: '张',
    })
    const twice = addComments(once, [remarkOn(text, '办结率100%', '没有')], SETTINGS)
    expect(commentsIn(twice)).toEqual([
      ['张', '办结率', '请核实'],
      ['核对', '办结率100%', '没有'],
    ])
  })

  test('words in several runs and in a table', async () => {
    const bytes = await docxOf([
      tableOf([
        ['指标', '数值'],
        ['代表建议', '230件'],
      ]),
    ])
    const parts = unzipSync(bytes)
    const path = 'word/document.xml'
    const xml = strFromU8(parts[path] ?? new Uint8Array())
    const split = xml.replace(
      '230件</w:t></w:r>',
      '23</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>0件</w:t></w:r>',
    )
    expect(split).not.toBe(xml)
    const whole = zipSync({ ...parts, [path]: strToU8(split) })
    const text = draftText(whole)
    const commented = addComments(whole, [remarkOn(text, '30件', '错')], SETTINGS)
    expect([draftText(commented), commentsIn(commented)]).toEqual([text, [['核对', '30件', '错']]])
  })

  test('what is no Word file is refused', () => {
    expect(() => draftText(strToU8('text'))).toThrow(/文件损坏/)
  })
})
