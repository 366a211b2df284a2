import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { readArchive } from '../src/intake/archive.ts'
import { addComments } from '../src/intake/comments.ts'
import { Unreadable } from '../src/intake/document.ts'
import { commentSoon, readSoon } from '../src/intake/reader.ts'
import { readBytes, readDraft } from '../src/intake/reading.ts'
import { docxOf, pdfOf, setPages } from './documents/files.ts'
import { runsOf, SEED } from './fuzz/size.ts'
import { hostileText, wellFormed } from './fuzz/texts.ts'

vi.setConfig({ testTimeout: 3_600_000, hookTimeout: 120_000 })

const WORDS = ['工作报告', '一、2024年工作回顾', '代表建议228件全部办结，满意率98.6%。'.repeat(8)]
let docx: Uint8Array
const pdf = Uint8Array.from(pdfOf(setPages(WORDS, '文件')))
const html = strToU8(
  `<html><body><table><tr><td colspan=999999 rowspan=-1>${WORDS.join('<p>')}</table>`,
)

beforeAll(async () => {
  docx = Uint8Array.from(await docxOf(WORDS))
})

// A sound file of each kind with some bytes of it changed, cut off, or doubled.
const damaged = fc
  .tuple(
    fc.constantFrom('docx', 'pdf', 'html', 'zip'),
    fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 }),
    fc.option(fc.nat(), { freq: 3 }),
  )
  .map(([kind, changes, cut]) => {
    const sound = {
      docx,
      pdf,
      html,
      zip: zipSync({ 'a.txt': strToU8(WORDS.join('\n')), 'b.docx': docx }),
    }[kind]
    const bytes = Uint8Array.from(sound)
    for (const [at, value] of changes) bytes[at % bytes.length] = value
    return {
      name: `稿.${kind}`,
      bytes: cut === null ? bytes : bytes.subarray(0, cut % bytes.length),
    }
  })

// XML, as no word processor writes it, where Word keeps its words.
const words = fc.tuple(hostileText, fc.nat(40)).map(([text, depth]) => {
  const escaped = wellFormed(text).replace(/[<&]/g, '').replaceAll('\u0000', '')
  const open = '<w:p><w:r>'.repeat(depth)
  const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${open}<w:t>${escaped}</w:t></w:body></w:document>`
  return { name: '稿.docx', bytes: zipSync({ 'word/document.xml': strToU8(xml) }) }
})

describe('whatever file is sent', () => {
  test('it is read, or refused with a reason', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof({ arbitrary: damaged, weight: 5 }, words),
        async ({ name, bytes }) => {
          for (const read of [readBytes, readDraft]) {
            const reading = await read(bytes, name)
            expect(reading.kind === 'refusal' ? reading.reason : reading.text).not.toBe('')
          }
          opened(() => readArchive(bytes))
          opened(() =>
            addComments(bytes, [{ start: 0, end: 4, text: '核对' }], { author: 'x', date: '' }),
          )
        },
      ),
      { seed: SEED, numRuns: runsOf('documents') },
    )
  })
})

// What cannot be opened ends in an error of its own, or one that a process of its own is there for.
function opened(work: () => unknown): void {
  try {
    work()
  } catch (error) {
    expect(error).toBeInstanceOf(Error)
  }
}

describe('an archive made to fill the memory', () => {
  const zeros = new Uint8Array(60_000_000)
  const bomb = () =>
    zipSync({
      'word/document.xml': zeros,
      'word/a.xml': zeros,
      'word/b.xml': zeros,
      'word/c.xml': zeros,
    })

  test('is refused before it is unpacked: as a draft, as a report, as an archive', async () => {
    const bytes = bomb()
    expect(bytes.length).toBeLessThan(300_000)
    for (const read of [readDraft, readBytes])
      expect(await read(bytes, '稿.docx')).toMatchObject({
        reason: expect.stringContaining('文件解开太大'),
      })
    expect(() => readArchive(bytes)).toThrow(Unreadable)
    expect(() => addComments(bytes, [], { author: 'x', date: '' })).toThrow('文件解开太大')
  })

  test('does not become larger than its list says', () => {
    const [entry] = readArchive(lying(new Uint8Array(5_000_000), 10))
    expect(entry?.bytes.length ?? 0).toBeLessThanOrEqual(10)
  })

  test('another archive in it is refused, and its paths lead nowhere', async () => {
    const inner = zipSync({ 'a.txt': strToU8('报告') })
    expect(await readBytes(inner, 'a.zip')).toMatchObject({
      reason: expect.stringContaining('压缩包里又有压缩包'),
    })
    const names = readArchive(
      zipSync({ '../../../etc/passwd': strToU8('x'), '/a.txt': strToU8('y') }),
    )
    expect(names.map(({ name }) => name)).toEqual(['/a.txt'])
  })
})

// One deflated file whose list tells another size than it has.
function lying(content: Uint8Array, told: number): Uint8Array {
  const packed = deflateRawSync(content)
  const zip = Buffer.from(zipSync({ 'a.txt': [content, { level: 9 }] }))
  expect(packed.length).toBeLessThan(zip.length)
  const list = zip.indexOf(Buffer.from('504b0102', 'hex'))
  zip.writeUInt32LE(told, list + 24)
  zip.writeUInt32LE(told, 22)
  return Uint8Array.from(zip)
}

test('a Word file is read and commented on in a process of its own', async () => {
  const bytes = docx
  expect(await readSoon({ name: '稿.docx', bytes })).toMatchObject({ text: WORDS.join('\n') })
  const remarks = [{ start: 0, end: 4, text: '核对' }]
  const work = { remarks, settings: { author: 'x', date: '2026-01-01T00:00:00Z' } }
  expect(await commentSoon({ name: '稿.docx', bytes }, work)).toBeInstanceOf(Uint8Array)
  const broken = bytes.subarray(0, 500)
  expect(await commentSoon({ name: '稿.docx', bytes: broken }, work)).toMatchObject({
    kind: 'refusal',
  })
})
