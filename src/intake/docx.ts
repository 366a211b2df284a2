import { strFromU8, strToU8, type Unzipped, unzipSync, zipSync } from 'fflate'
import mammoth from 'mammoth'
import { type Document, Unreadable } from './document.ts'
import { type Element, elementOf, textOf } from './markup.ts'
import { writeNumbers } from './numbering.ts'

const DOCUMENT = 'word/document.xml'
/** More than this in the text alone is no report but an attack. */
const LARGEST_PART = 100e6

/**
 * Reads a Word file: automatic numbers as printed, tables, footnotes at the end; what was deleted under
 * tracked changes, comments and running heads stay out.
 *
 * @throws {Unreadable} for a damaged file
 * @example (await readDocx(bytes)).text // '政府工作报告\n各位代表：\n…'
 */
export async function readDocx(bytes: Uint8Array): Promise<Document> {
  const parts = openParts(bytes)
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

function openParts(bytes: Uint8Array): Unzipped {
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) =>
        originalSize < LARGEST_PART && /\.(?:xml|rels)$/i.test(name),
    })
  } catch (error) {
    throw new Unreadable('damaged', error instanceof Error ? error.message : '', { cause: error })
  }
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
