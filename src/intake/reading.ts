import { CorpusError, decode } from '../report/decode.ts'
import { type Document, type Format, type Reading, refuse, Unreadable } from './document.ts'
import { formatOf } from './format.ts'

type Reader = (bytes: Uint8Array, name: string) => Document | Promise<Document>

// Each reader comes with packages of its own: only those that are needed are loaded.
const READERS: Readonly<Record<Format, Reader>> = {
  text: (bytes, name) => ({
    kind: 'document',
    format: 'text',
    text: decode(bytes, name),
    dropped: [],
  }),
  docx: async bytes => (await import('./docx.ts')).readDocx(bytes),
  doc: async bytes => (await import('./doc.ts')).readDoc(bytes),
  pdf: async bytes => (await import('./pdf.ts')).readPdf(bytes),
  html: async (bytes, name) => (await import('./html.ts')).readHtml(bytes, name),
}

const LONGEST_TEXT = 3e6

/** A draft in Word: the words alone, so that a stretch of them leads back to where it stands. */
const DRAFT_READERS: Readonly<Record<Format, Reader>> = {
  ...READERS,
  docx: async bytes => {
    const { draftText } = await import('./comments.ts')
    return { kind: 'document', format: 'docx', text: draftText(bytes), dropped: [] }
  },
}

/**
 * Reads a document of any kind as text for the report's reader, or says why not.
 *
 * @example await readBytes(bytes, '报告.docx') // { kind: 'document', format: 'docx', text: '…', dropped: [] }
 */
export async function readBytes(bytes: Uint8Array, name: string): Promise<Reading> {
  return await readWith(READERS, bytes, name)
}

/**
 * Reads a draft to be checked, or says why not.
 *
 * @example await readDraft(bytes, '发言稿.docx') // { kind: 'document', format: 'docx', text: '…', dropped: [] }
 */
export async function readDraft(bytes: Uint8Array, name: string): Promise<Reading> {
  return await readWith(DRAFT_READERS, bytes, name)
}

async function readWith(
  readers: Readonly<Record<Format, Reader>>,
  bytes: Uint8Array,
  name: string,
): Promise<Reading> {
  try {
    const format = formatOf(bytes, name)
    if (format === 'zip') return refuse('nested')
    const document = await readers[format](bytes, name)
    return checked(document)
  } catch (error) {
    if (error instanceof Unreadable) return error.refusal
    if (error instanceof CorpusError) return { kind: 'refusal', reason: error.reason }
    const cause = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    return refuse('damaged', cause)
  }
}

function checked(document: Document): Reading {
  const { text } = document
  if (text.trim() === '') return refuse('empty')
  if (text.length > LONGEST_TEXT) return refuse('tooLong', String(Math.round(text.length / 1e4)))
  return document
}
