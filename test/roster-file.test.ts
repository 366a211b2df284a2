import { deflateSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readRosterSoon } from '../src/roster/reader.ts'
import {
  MOST_BYTES,
  MOST_ROWS,
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

// A sheet of its own words in an otherwise sound workbook.
const sheetOf = (rows: string): Uint8Array =>
  zipSync({
    ...unzipSync(workbook(ROWS)),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
  })
const cellAt = (reference: string) => `<c r="${reference}"><v>1</v></c>`
const FIRST = `<row r="1">${cellAt('A1')}</row>`

// All of some hundred bytes; what the references span would fill the memory.
const FAR: Readonly<Record<string, string>> = {
  'a far row': `${FIRST}<row r="1048576">${cellAt('A1048576')}</row>`,
  'a far column': `<row r="1">${cellAt('A1')}${cellAt('XFD1')}</row>`,
  'a far corner': `${FIRST}<row r="20000">${cellAt('XFD20000')}</row>`,
  'a far row that only its cell tells': `${FIRST}<row>${cellAt('A999999')}</row>`,
  'a far row without cells': `${FIRST}<row r='1048576'/>`,
  'a far row in another notation': `${FIRST}<row r="1e6">${cellAt('A1')}</row>`,
  'a far row in character references': `${FIRST}<row r="&#49;000000">${cellAt('A1')}</row>`,
  'a far row under a prefix': `${FIRST}<x:row x:r="1000000">${cellAt('A1')}</x:row>`,
  'a column beyond the last': `<row r="1">${cellAt('ZZZZZZ1')}</row>`,
  'rows without numbers': `<row>${cellAt('BL1')}</row>${'<row/>'.repeat(20_000)}`,
}

// Where an archive's list of its parts begins, by the last bytes of it.
const listAt = (zip: Uint8Array): number => Buffer.from(zip).readUInt32LE(zip.length - 6)

describe('a workbook is refused before it is read, for', () => {
  for (const [name, rows] of Object.entries(FAR))
    test(name, async () => {
      expect(await readRosterFile(sheetOf(rows))).toEqual({ kind: 'tooLarge' })
    })
  test('a long text that many cells share', async () => {
    const row = (n: number) => `<row r="${n}"><c r="A${n}" t="s"><v>0</v></c></row>`
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const sound = unzipSync(sheetOf(Array.from({ length: 200 }, (_, n) => row(n + 1)).join('')))
    const relations = strFromU8(sound['xl/_rels/workbook.xml.rels'] ?? new Uint8Array())
    const shared = `<Relationship Id="rId2" Type="${type}/sharedStrings" Target="sharedStrings.xml"/>`
    const bytes = zipSync({
      ...sound,
      'xl/sharedStrings.xml': strToU8(`<sst><si><t>${'王'.repeat(30_000)}</t></si></sst>`),
      'xl/_rels/workbook.xml.rels': strToU8(relations.replace('</', `${shared}</`)),
    })
    expect(await readRosterFile(bytes)).toEqual({ kind: 'tooLarge' })
  })
  test('what the archive’s own list leaves out, never', async () => {
    const sound = workbook(ROWS)
    const list = listAt(sound)
    const hidden = sheetOf(FAR['a far corner'] ?? '')
    const bytes = Buffer.concat([
      sound.subarray(0, list),
      hidden.subarray(0, listAt(hidden)),
      sound.subarray(list),
    ])
    bytes.writeUInt32LE(list + listAt(hidden), bytes.length - 6)
    expect(namesIn(await readRosterFile(bytes))).toEqual(NAMES)
  })
  test('up to the bounds, not at all', async () => {
    const last = `<row r="20000">${cellAt('BL20000')}</row>`
    expect((await readRosterFile(sheetOf(FIRST + last))).kind).toBe('read')
  })
})

test('rows beyond the bound are never built', async () => {
  for (const text of ['a\n'.repeat(990_000), `"${'a\n'.repeat(990_000)}`]) {
    const { entries, unread } = readRosterText(text)
    expect(entries.length + unread.length).toBe(MOST_ROWS + 1)
    expect(await readRosterFile(Buffer.from(text))).toEqual({ kind: 'tooLarge' })
  }
})

describe('beside other work', () => {
  // Three minutes: on a busy machine a process alone takes its time to start.
  const PATIENCE = 180_000

  test(
    'a workbook and a large text are read in a process of their own, to the same',
    async () => {
      const large = Buffer.from(`${CSV}\n${'@a,张三\n'.repeat(15_000)}`)
      for (const bytes of [workbook(ROWS), large, Buffer.from(CSV), bomb])
        expect(await readRosterSoon(bytes)).toEqual(await readRosterFile(bytes))
    },
    PATIENCE,
  )

  test(
    'what unpacks to 40 MB of XML leaves the bot free',
    async () => {
      const cell = '<c r="A1" t="inlineStr"><is><t>张</t></is></c>'
      const heavy = sheetOf(`<row r="1">${cell.repeat(39_000_000 / Buffer.byteLength(cell))}</row>`)
      expect(heavy.length).toBeLessThan(MOST_BYTES)
      const before = process.cpuUsage()
      const file = await readRosterSoon(heavy)
      const { user, system } = process.cpuUsage(before)
      expect(file.kind).toMatch(/^(?:read|tooLarge|unreadable)$/)
      // Read here it takes seconds.
      expect((user + system) / 1e6).toBeLessThan(1)
    },
    PATIENCE,
  )

  test('more than some at a time are asked to wait', async () => {
    const sent = Array.from({ length: 24 }, () => readRosterSoon(workbook(ROWS)))
    const kinds = (await Promise.all(sent)).map(({ kind }) => kind)
    expect([kinds.filter(kind => kind === 'read').length, kinds.at(-1)]).toEqual([22, 'busy'])
  }, 600_000)
})

test('a part that unpacks to more than it says is not unpacked further', async () => {
  const bytes = Buffer.from(
    zipSync({ ...unzipSync(workbook(ROWS)), 'xl/a.xml': new Uint8Array(99_000) }),
  )
  bytes.writeUInt32LE(1_000, bytes.lastIndexOf('xl/a.xml') - 22)
  expect(await readRosterFile(bytes)).toEqual({ kind: 'unreadable' })
})

test('what cannot be read is named by its row', () => {
  const { entries, unread } = readRosterText(
    '@a,张三\n@b,12345\n=cmd(),李四\n@a,又一个张三\n,,\n@c,李\u202E四,一\u200B组\n@d,五,六,七,八',
  )
  expect(entries.map(({ key, name, delegation }) => [key, name, delegation])).toEqual([
    ['@a', '张三', ''],
    ['name:cmd', '李四', ''],
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
  const bytes = fc.oneof(text, fc.uint8Array({ maxLength: 200 }), damaged(), sparse())
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

// Some cells wherever a sheet may have one, in rows that need not say their number.
function sparse() {
  const place = fc.tuple(
    fc.constantFrom('A', 'C', 'BL', 'BM', 'XFD'),
    fc.integer({ min: 1, max: 1_048_576 }),
  )
  const near = fc.tuple(fc.constantFrom('A', 'B', 'BL'), fc.integer({ min: 1, max: 40 }))
  const row = fc.tuple(fc.oneof(place, near), fc.boolean())
  return fc
    .array(row, { maxLength: 4 })
    .map(rows =>
      sheetOf(
        rows
          .map(
            ([[column, line], isNumbered]) =>
              `<row${isNumbered ? ` r="${line}"` : ''}>${cellAt(`${column}${line}`)}</row>`,
          )
          .join(''),
      ),
    )
}

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
