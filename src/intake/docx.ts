import { strFromU8, strToU8, zipSync } from 'fflate'
import mammoth from 'mammoth'
import { type Document, Unreadable } from './document.ts'
import { type Element, elementOf, textOf } from './markup.ts'
import { writeNumbers } from './numbering.ts'
import { unzip, WORD_FILE } from './unzip.ts'

const DOCUMENT = 'word/document.xml'
/** What holds words, styles and numbers; pictures are left packed. */
const XML = /\.(?:xml|rels)$/i

/**
 * Reads a Word file: automatic numbers as printed, tables, footnotes at the end; what was deleted under
 * tracked changes, comments and running heads stay out.
 *
 * @throws {Unreadable} for a damaged file
 * @example (await readDocx(bytes)).text // '政府工作报告\n各位代表：\n…'
 */
export async function readDocx(bytes: Uint8Array): Promise<Document> {
  const parts = unzip(bytes, { ...WORD_FILE, keeps: name => XML.test(name) })
  const part = (name: string) => (parts[name] ? strFromU8(parts[name]) : null)
  const document = part(DOCUMENT)
  if (document === null) throw new Unreadable('damaged', DOCUMENT)
  const numbered = writeNumbers({
    document,
    numbering: part('word/numbering.xml'),
    styles: part('word/styles.xml'),
  })
  const whole = zipSync({ ...parts, [DOCUMENT]: strToU8(numbered) }, { level: 0 })
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(whole) })
  return { kind: 'document', format: 'docx', text: textWithNotes(elementOf(value)), dropped: [] }
}

// mammoth puts the notes last, in one list, each with an arrow back to its mark.
function textWithNotes(root: Element): string {
  const notes = [...root.querySelectorAll('li[id^="footnote-"], li[id^="endnote-"]')]
  const words = notes.map(noteText)
  for (const note of notes) note.remove()
  const rows = words.map((text, index) => `${index + 1}. ${text}`)
  return [textOf(root), ...(rows.length > 0 ? ['注释', ...rows] : [])].join('\n')
}

function noteText(note: Element): string {
  for (const back of note.querySelectorAll('a[href^="#footnote-ref"], a[href^="#endnote-ref"]'))
    back.remove()
  return textOf(note)
    .replace(/^\d+\.\s*/, '')
    .replace(/\s*\n\s*/g, ' ')
}
