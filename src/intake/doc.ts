import WordExtractor from 'word-extractor'
import { type Document, Unreadable } from './document.ts'

// In the text of a .doc a cell ends in a tab, and a line break inside a paragraph is a line of its own.
const CELL = /\t/

/**
 * Reads a Word file of the old format (`.doc`, `.wps`): text, tables by their tabs, notes at the end.
 * Automatic numbers are not kept in its text.
 *
 * @throws {Unreadable} for a damaged file
 * @example (await readDoc(bytes)).format // 'doc'
 */
export async function readDoc(bytes: Uint8Array): Promise<Document> {
  const word = await open(bytes)
  const notes = [word.getFootnotes(), word.getEndnotes()].join('\n').split('\n').filter(isWritten)
  const lines = word.getBody().split('\n').map(tidy)
  const rows = notes.map((note, index) => `${index + 1}. ${note.trim()}`)
  const text = [...lines.filter(isWritten), ...(rows.length > 0 ? ['注释', ...rows] : [])]
  return { kind: 'document', format: 'doc', text: text.join('\n'), dropped: [] }
}

async function open(bytes: Uint8Array): Promise<WordExtractor.Document> {
  try {
    return await new WordExtractor().extract(Buffer.from(bytes))
  } catch (error) {
    throw new Unreadable('damaged', error instanceof Error ? error.message : '', { cause: error })
  }
}

const isWritten = (line: string): boolean => line.trim() !== ''

function tidy(line: string): string {
  const cells = line.split(CELL).map(cell => cell.trim())
  return cells.length > 2 ? `| ${cells.filter(isWritten).join(' | ')} |` : line.trimEnd()
}
