import { deflateSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import {
  MOST_BYTES,
  type RosterFile,
  readRosterFile,
  readRosterText,
} from '../src/roster/roster-file.ts'
import { runsOf, SEED } from './fuzz/size.ts'
import { workbook } from './workbook.ts'

const ROWS = [
  ['账号', '姓名', '代表团'],
  ['@zhangsan', '张三', '云峰代表团'],
  ['12345', '李四', '赵家'],
  ['老王', '王五', '丰乐'],
]
const CSV = ROWS.map(row => row.join(',')).join('\r\n')
const NAMES = ['张三', '李四', '王五']

const gb18030 = (text: string): Uint8Array => {
  const table = new Map<string, number[]>()
  const decoder = new TextDecoder('gb18030')
  for (let lead = 0xa1; lead <= 0xf7; lead += 1)
    for (let trail = 0xa1; trail <= 0xfe; trail += 1)
      table.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
  return Uint8Array.from([...text].flatMap(char => table.get(char) ?? [char.charCodeAt(0)]))
}
const utf16 = (text: string, big: boolean): Uint8Array => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return big ? bytes.swap16() : bytes
}

const READABLE: Readonly<Record<string, Uint8Array>> = {
  'UTF-8': Buffer.from(CSV),
  'UTF-8 with a mark': Buffer.from(`\uFEFF${CSV}`),
  GB18030: gb18030(CSV),
  'UTF-16 little-endian': utf16(CSV, false),
  'UTF-16 big-endian': utf16(CSV, true),
  'a workbook': workbook(ROWS),
  'a workbook with a title and numbered rows': workbook([
    ['第一组代表名册'],
    ['序号', '姓名', '所在代表团', '用户名'],
    ...ROWS.slice(1).map(([account = '', name = '', group = ''], n) => [
      String(n + 1),
      name,
      group,
      account,
    ]),
  ]),
  'tabs, quotes and a line break in a cell': Buffer.from(
    '@zhangsan\t张三\t"云峰\n代表团"\n12345\t"李四"\t赵家\n老王\t王五\t丰乐',
  ),
}

describe('a roster is read from', () => {
  for (const [name, bytes] of Object.entries(READABLE))
    test(name, async () => {
      const file = await readRosterFile(bytes)
      expect(namesIn(file)).toEqual(NAMES)
      expect(keysIn(file)).toEqual(['@zhangsan', 'id:12345', 'name:老王'])
      expect(file.kind === 'read' && file.unread).toEqual([])
    })
})

const PNG = Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex')
const big5 = Uint8Array.from([
  0xb1, 0x69, 0xa4, 0x54, 0x2c, 0xa7, 0xf5, 0xa5, 0x7c, 0x2c, 0xa4, 0xfd,
])
const bomb = zipSync({
  'xl/workbook.xml': strToU8('<workbook/>'),
  'xl/worksheets/sheet1.xml': new Uint8Array(60_000_000),
})

const UNREADABLE: Readonly<Record<string, Uint8Array>> = {
  'a picture': PNG,
  'a JPEG': Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46]),
  'UTF-16 without a mark': utf16(CSV, false).subarray(2),
  Big5: big5,
  'an empty file': new Uint8Array(),
  'a Word file': zipSync({ 'word/document.xml': strToU8('<w:document/>') }),
  'a damaged archive': workbook(ROWS).subarray(0, 300),
  'a workbook without sheets': zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }),
  'an archive that unpacks to far too much': bomb,
  gzip: gzipSync(CSV),
  deflate: deflateSync(CSV),
}

const FOREIGN: Readonly<Record<string, string>> = {
  PDF: '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n张三,李四\n%%EOF',
  HTML: '\uFEFF<!DOCTYPE html>\n<html><body><table><tr><td>张三</td></tr></table>',
  RTF: '{\\rtf1\\ansi 张三,云峰\n}',
  XML: '<?xml version="1.0"?>\n<rows><row>张三,李四</row></rows>',
  JSON: '[\n{"name":"张三"},\n{"name":"李四"}\n]',
}

test.each(Object.entries(FOREIGN))(
  '%s is refused by what it is, though it is text',
  async (format, text) => {
    expect(await readRosterFile(Buffer.from(text))).toEqual({ kind: 'foreign', format })
  },
)

describe('nothing is read from', () => {
  for (const [name, bytes] of Object.entries(UNREADABLE))
    test(name, async () => {
      expect(bytes.length).toBeLessThan(MOST_BYTES)
      expect(await readRosterFile(bytes)).toEqual({ kind: 'unreadable' })
    })
  test('too many bytes, or too many rows', async () => {
    expect(await readRosterFile(new Uint8Array(MOST_BYTES + 1))).toEqual({ kind: 'tooLarge' })
    const rows = Buffer.from('@a,张三\n'.repeat(20_001))
    expect(await readRosterFile(rows)).toEqual({ kind: 'tooLarge' })
  })
})

test('what cannot be read is named by its row', () => {
  const { entries, unread } = readRosterText(
    '@a,张三\n@b,12345\n=cmd(),李四\n@a,又一个张三\n,,\n@c,李\u202E四,一\u200B组\n@d,五,六,七,八',
  )
  expect(entries.map(({ key, name, delegation }) => [key, name, delegation])).toEqual([
    ['@a', '张三', ''],
    ['name:=cmd()', '李四', ''],
    ['@c', '李四', '一组'],
  ])
  expect(unread.map(({ line }) => line)).toEqual([2, 4, 7])
})

test('whatever is sent, it is read or refused, and every name is one', async () => {
  const pieces = fc.constantFrom(
    '@a',
    ',',
    '，',
    '\n',
    '"',
    '\t',
    '张三',
    '12',
    '=',
    '\u202E',
    '\r',
    '姓名',
  )
  const text = fc.array(pieces, { maxLength: 40 }).map(all => Buffer.from(all.join('')))
  const bytes = fc.oneof(text, fc.uint8Array({ maxLength: 200 }), damaged())
  await fc.assert(
    fc.asyncProperty(bytes, async given => {
      const file = await readRosterFile(given)
      if (file.kind !== 'read') return
      for (const { name, delegation } of file.entries) {
        expect(name).toMatch(/^(?![@=+\-\d])[^\p{Cc}\p{Cs}\u202A-\u202E]*\p{L}/u)
        expect(name.length + delegation.length).toBeLessThanOrEqual(128)
      }
      expect(new Set(file.entries.map(({ key }) => key)).size).toBe(file.entries.length)
    }),
    { seed: SEED, numRuns: runsOf('rosters') },
  )
})

// A sound workbook with some bytes changed.
function damaged() {
  const sound = workbook(ROWS)
  const change = fc.tuple(fc.nat(sound.length - 1), fc.nat(255))
  return fc.array(change, { maxLength: 6 }).map(changes => {
    const bytes = Uint8Array.from(sound)
    for (const [at, value] of changes) bytes[at] = value
    return bytes
  })
}

const namesIn = (file: RosterFile) =>
  file.kind === 'read' ? file.entries.map(({ name }) => name) : file.kind
const keysIn = (file: RosterFile) =>
  file.kind === 'read' ? file.entries.map(({ key }) => key) : file.kind
