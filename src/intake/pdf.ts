import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js'
import { type Document, Unreadable } from './document.ts'
import { layOut } from './pdf-layout.ts'
import type { Page, Piece } from './pdf-page.ts'

/** Fewer characters a page than this are stamps on a picture. */
const FEWEST_CHARACTERS = 8
const MOST_GARBLED = 0.2

/**
 * Reads a PDF by where its text stands: running heads, page numbers, columns and line ends are told by
 * geometry, and what is left is one paragraph a line with a form feed at each page break.
 *
 * @throws {Unreadable} for a scan, a password, a damaged file, a font without character codes
 * @example (await readPdf(bytes)).text // '政府工作报告\n各位代表：\n…'
 */
export async function readPdf(bytes: Uint8Array): Promise<Document> {
  const pages = await readPages(bytes)
  const characters = pages.flatMap(page => page.pieces.map(piece => piece.text)).join('')
  if (characters.trim().length < FEWEST_CHARACTERS * pages.length) throw new Unreadable('scanned')
  if (garbled(characters) > MOST_GARBLED) throw new Unreadable('garbled')
  const { text, furniture } = layOut(pages)
  const dropped = furniture > 0 ? [`页眉、页脚和页码 ${furniture} 行`] : []
  return { kind: 'document', format: 'pdf', text, dropped }
}

async function readPages(bytes: Uint8Array): Promise<Page[]> {
  const pdf = await open(bytes)
  try {
    const pages: Page[] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      const [, , width = 0] = page.view
      pages.push({ width, pieces: items.filter(isText).flatMap(toPiece) })
      page.cleanup()
    }
    return pages
  } finally {
    await pdf.loadingTask.destroy()
  }
}

// The character maps of Chinese fonts come with the package.
async function open(bytes: Uint8Array) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const task = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: `${join(folder, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(folder, 'standard_fonts')}/`,
    isEvalSupported: false,
    verbosity: 0,
  })
  try {
    return await task.promise
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: '', message: String(error) }
    if (name === 'PasswordException') throw new Unreadable('password', '', { cause: error })
    throw new Unreadable('damaged', message, { cause: error })
  }
}

function isText(item: unknown): item is TextItem {
  return typeof item === 'object' && item !== null && 'str' in item
}

/** Slanted text is a watermark. */
const STEEPEST = 0.1

function toPiece({ str, transform, width }: TextItem): Piece[] {
  const [scale = 0, slant = 0, , height = 0, x = 0, y = 0] = transform as number[]
  const size = Math.abs(height) || Math.abs(scale)
  if (str.trim() === '' || size === 0 || Math.abs(slant) > STEEPEST * size) return []
  return [{ x, y, width, size, text: str.trim() }]
}

function garbled(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const odd = text.match(/[\x00-\x08\ufffd\ue000-\uf8ff]/g)?.length ?? 0
  return odd / Math.max(1, text.length)
}
