import type { Document, Element, Node } from '@xmldom/xmldom'
import { above, all, isWord } from './word-xml.ts'

/** A text element of a Word file, with its place in the draft's text. */
export interface TextPiece {
  readonly element: Element
  readonly start: number
  readonly end: number
}

/** The words of a Word file, a paragraph a line, and the elements they stand in. */
export interface WordText {
  readonly text: string
  readonly pieces: readonly TextPiece[]
}

/** What stands here was moved away, or is said a second time for old programs. */
const ELSEWHERE = ['moveFrom', 'del']

/**
 * Reads the words of a Word file's main part so that a stretch of them leads back to its elements.
 *
 * @example wordText(parseXml(document)).text // '代表建议办理230件。\n…'
 */
export function wordText(xml: Document): WordText {
  const pieces: TextPiece[] = []
  let text = ''
  for (const [, elements] of byParagraph(xml)) {
    if (text !== '') text += '\n'
    for (const element of elements) {
      const words = element.textContent ?? ''
      pieces.push({ element, start: text.length, end: text.length + words.length })
      text += words
    }
  }
  return { text, pieces }
}

// A text box stands inside a paragraph and has paragraphs of its own.
function byParagraph(xml: Document): Map<Element, Element[]> {
  const paragraphs = new Map<Element, Element[]>()
  for (const element of all(xml, 't')) {
    const paragraph = above(element, 'p')
    const run = element.parentNode
    if (paragraph === null || !isRun(run) || isElsewhere(element)) continue
    const elements = paragraphs.get(paragraph)
    if (elements === undefined) paragraphs.set(paragraph, [element])
    else elements.push(element)
  }
  return paragraphs
}

function isRun(node: Node | null): node is Element {
  return node !== null && node.nodeType === 1 && isWord(node as Element, 'r')
}

function isElsewhere(element: Element): boolean {
  if (ELSEWHERE.some(name => above(element, name) !== null)) return true
  for (let at: Node | null = element; at !== null; at = at.parentNode)
    if (at.nodeName === 'mc:Fallback') return true
  return false
}
