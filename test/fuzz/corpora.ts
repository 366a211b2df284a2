import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { hostileText, wellFormed } from './texts.ts'

/** A file of a corpus: its path inside the folder, and what it holds. */
export interface GeneratedFile {
  readonly path: string
  readonly bytes: Uint8Array
}

const HEADINGS = [
  '一、2024年工作回顾',
  '（一）加强监督',
  '1. 预算',
  '第一，学习',
  '二、2025年工作安排',
  '第三部分 安排',
  '十一、其他',
]
const SENTENCES = [
  '全年听取审议专项工作报告12项，开展执法检查5次，提出审议意见48条。',
  '其中已经解决的187件，占82%；比上年增长3.2个百分点，超过3.5亿元。',
  '今年要办好10件民生实事，力争达到98.6%以上。',
  '| 指标 | 2023年 | 2024年 |\n| --- | --- | --- |\n| 代表建议（件） | 201 | 228 |',
  '各位代表：',
  '某县人大常委会工作报告',
  '——2025年1月8日在某县第十八届人民代表大会第五次会议上\n某县人大常委会主任 张三',
  '\f',
  '- 3 -',
  '……，！？。；、：（（（）））【】《《》',
  '1２3.4.5,6％－7～8万亿千百十亿万',
]
const FRONT = [
  '---\ntitle: 报告\nyear: 2024\n---\n',
  '---\n__proto__: x\n---\n',
  '---\nyear: 二\n---\n',
  '---\ntitle:\n---\n',
  '---\n',
]

const piece = fc.oneof(
  { arbitrary: fc.constantFrom(...HEADINGS), weight: 3 },
  { arbitrary: fc.constantFrom(...SENTENCES), weight: 6 },
  { arbitrary: hostileText.map(text => text.slice(0, 600)), weight: 2 },
)
const body = fc
  .tuple(
    fc.option(fc.constantFrom(...FRONT), { freq: 4 }),
    fc.array(piece, { maxLength: 30 }),
    fc.constantFrom('\n', '\r\n', '\n\n', ''),
  )
  .map(([front, pieces, end]) => `${front ?? ''}${pieces.join(end)}`)
const encoded: fc.Arbitrary<Uint8Array> = fc
  .tuple(body, fc.constantFrom('utf8', 'utf16le', 'marked', 'latin1'))
  .map(([text, encoding]) => {
    if (encoding === 'marked') return Buffer.from(`\uFEFF${text}`, 'utf16le')
    return Buffer.from(wellFormed(text), encoding as 'utf8')
  })

const part = fc
  .oneof(
    fc.constantFrom(
      '报告',
      '2024',
      'a',
      '..',
      '.隐',
      '_草稿',
      ' 空 ',
      '%2e%2e',
      '\u202Etxt',
      '"<b>',
      '长'.repeat(60),
      'con',
      '-rf',
      "'; drop table",
      'a\nb',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  )
  .map(name => wellFormed(name).replaceAll('\u0000', '').replaceAll('/', '') || 'x')
const ending = fc.constantFrom('.txt', '.txt', '.md', '', '.TXT', '.csv', '.jpeg', '.docx.txt')
const path = fc
  .tuple(
    fc.array(
      part.filter(name => !/^\.{1,2}$/.test(name)),
      { maxLength: 2 },
    ),
    part.filter(name => !/^\.{1,2}$/.test(name)),
    ending,
  )
  .map(([folders, name, end]) => [...folders, `${name}${end}`].join('/'))

const plain = fc.record({ path, bytes: encoded })
// An archive may name any path, also those outside of it, and hold another one.
const inArchive = fc.array(
  fc.tuple(
    fc.constantFrom('a.txt', '../../b.txt', '/etc/c.txt', 'a/../d.txt', 'e.zip', ''),
    encoded,
  ),
  { maxLength: 4 },
)
const archive = fc.tuple(path, inArchive).map(([name, entries]) => ({
  path: `${name}.zip`,
  bytes: zipSync(Object.fromEntries(entries)),
}))
const damagedArchive = fc
  .tuple(archive, fc.nat(), fc.nat(255))
  .map(([{ path, bytes }, at, value]) => {
    const damaged = Uint8Array.from(bytes)
    damaged[at % Math.max(1, damaged.length)] = value
    return { path, bytes: damaged }
  })
const wordFile = fc
  .tuple(fc.constantFrom('synonyms.txt', 'lexicon.txt'), body)
  .map(([name, text]) => ({
    path: name,
    bytes: Buffer.from(wellFormed(text)),
  }))

/** A folder of files as no owner would fill it, with one report at least that can be read. */
export const corpus: fc.Arbitrary<readonly GeneratedFile[]> = fc
  .array(
    fc.oneof(
      { arbitrary: plain, weight: 8 },
      { arbitrary: archive, weight: 1 },
      { arbitrary: damagedArchive, weight: 1 },
      { arbitrary: wordFile, weight: 1 },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map(files => [...files, { path: '好.txt', bytes: strToU8(SENTENCES.join('\n')) }])
