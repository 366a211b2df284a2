import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readCorpus } from '../src/corpus.ts'
import { decode } from '../src/report/decode.ts'

const TEXT = '县人大常委会工作报告\n一、监督\n全年听取审议专项工作报告12项，推动解决问题。\n'

// 报告，的工作在地 in GB18030, and 報告的工作 in Big5.
const GB18030 = Buffer.from('b1a8b8e6a3acb5c4b9a4d7f7d4dab5d8', 'hex')
const BIG5 = Buffer.from('b3f8a769aabaa475a740', 'hex')

function utf16be(text: string): Buffer {
  return Buffer.from(`\ufeff${text}`, 'utf16le').swap16()
}

describe('decode', () => {
  const readable: readonly (readonly [name: string, bytes: Buffer, text: string])[] = [
    ['UTF-8', Buffer.from(TEXT), TEXT],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`), TEXT],
    ['UTF-16LE with a mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), TEXT],
    ['UTF-16BE with a mark', utf16be(TEXT), TEXT],
    ['GB18030', GB18030, '报告，的工作在地'],
    ['Big5', BIG5, '報告的工作'],
    ['UTF-16 without a mark', Buffer.from(TEXT, 'utf16le'), TEXT],
    ['UTF-16BE without a mark', Buffer.from(TEXT, 'utf16le').swap16(), TEXT],
    ['one control character', Buffer.from(`${TEXT}\u0001`), TEXT],
  ]
  for (const [name, bytes, text] of readable) {
    test(name, () => expect(decode(bytes, 'a.txt')).toBe(text))
  }

  const unreadable: readonly (readonly [name: string, bytes: Buffer, message: string])[] = [
    ['nothing', Buffer.alloc(0), 'a.txt: 空文件'],
    ['white space', Buffer.from('\ufeff \r\n　'), 'a.txt: 空文件'],
    ['NULs', Buffer.from('PK\u0003\u0004\u0000\u0000'), 'a.txt: 不是文字文件：请另存为 .docx'],
    ['control characters', Buffer.from('报告\u0001\u0002'), 'a.txt: 不是文字文件：请另存为 .docx'],
    ['Latin-1', Buffer.from('année, référé', 'latin1'), 'a.txt: 认不出文字编码：请另存为 UTF-8'],
    ['damaged UTF-8 with a mark', Buffer.from('efbbbfe5ff', 'hex'), 'a.txt: 文件损坏（UTF-8）'],
  ]
  for (const [name, bytes, message] of unreadable) {
    test(name, () => expect(() => decode(bytes, 'a.txt')).toThrow(message))
  }
})

describe('readCorpus', () => {
  let dir = ''
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'corpus-'))
  })
  afterEach(() => rmSync(dir, { recursive: true }))

  function put(file: string, bytes: Buffer | string): void {
    mkdirSync(dirname(join(dir, file)), { recursive: true })
    writeFileSync(join(dir, file), bytes)
  }
  const ids = () => readCorpus(dir).reports.map(({ id }) => id)

  test('every file, subfolders included, in the order of ids', () => {
    for (const file of ['b.txt', '甲/2025.md', '甲/2024.txt', 'a.TXT', 'c', '1.2']) put(file, TEXT)
    for (const file of ['_draft.txt', '.hidden.txt', '_old/c.txt', '~$b.docx', 'b.tmp'])
      put(file, TEXT)
    expect(ids()).toEqual(['1.2', 'a', 'b', 'c', '甲/2024', '甲/2025'])
  })

  test('the word files are no reports', () => {
    for (const file of ['a.txt', 'dict.txt', 'synonyms.txt', 'lexicon.txt']) put(file, TEXT)
    const { reports, dict, synonyms, lexicon } = readCorpus(dir)
    expect([reports.length, dict, synonyms, lexicon]).toEqual([
      1,
      join(dir, 'dict.txt'),
      TEXT,
      TEXT,
    ])
  })

  test('without word files', () => {
    put('a.txt', TEXT)
    expect(readCorpus(dir)).toMatchObject({ dict: null, synonyms: '', lexicon: '', problems: [] })
  })

  test('a bad file is named and the others are served', () => {
    put('empty.txt', '')
    put('good.txt', GB18030)
    put('latin.txt', Buffer.from('année, référé', 'latin1'))
    put('notes.pdf', TEXT)
    put('front.md', '---\nyear: 去年\n---\n正文。')
    put('good.md', TEXT)
    const { reports, problems } = readCorpus(dir)
    expect(reports.map(({ id }) => id)).toEqual(['good'])
    expect(problems).toEqual([
      { file: 'empty.txt', cause: '空文件：里面没有文字，请换成有内容的文件' },
      { file: 'front.md', cause: 'front matter year: “去年” is not a year' },
      { file: 'good.txt', cause: '和 good.md 同名：只留一份，或者改名' },
      { file: 'latin.txt', cause: '认不出文字编码：请另存为 UTF-8 编码的文本' },
      { file: 'notes.pdf', cause: '扩展名是 .pdf，内容却不是：请重新导出这份文件' },
    ])
  })

  test('a folder that is missing, a file, or empty is an error that names it', () => {
    expect(() => readCorpus(dir)).toThrow(`${dir}: 里面没有报告：请放进 .docx、.pdf、.txt 等文件`)
    expect(() => readCorpus(join(dir, 'none'))).toThrow(
      `${join(dir, 'none')}: 没有这个文件或文件夹`,
    )
    put('a.txt', TEXT)
    expect(() => readCorpus(join(dir, 'a.txt'))).toThrow(`${join(dir, 'a.txt')}: 不是文件夹`)
  })

  test('the corpus of the repository', () => {
    const { reports, problems } = readCorpus(new URL('../corpus', import.meta.url).pathname)
    expect([reports.map(({ id }) => id), problems]).toEqual([['kaizhou-npc-2024'], []])
  })
})
