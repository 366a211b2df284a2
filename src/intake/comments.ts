import type { Document, Element } from '@xmldom/xmldom'
import { strFromU8, strToU8, type Unzipped, zipSync } from 'fflate'
import { Unreadable } from './document.ts'
import { unzip, WORD_FILE } from './unzip.ts'
import { type TextPiece, wordText } from './word-text.ts'
import { all, attribute, make, parseXml, textRun, W, writeXml } from './word-xml.ts'

/** A remark on a stretch of a draft's text, as {@link draftText} gives it. */
export interface Remark {
  readonly start: number
  readonly end: number
  /** Its lines become paragraphs of the comment. */
  readonly text: string
}

export interface CommentSettings {
  readonly author: string
  /** An ISO date without milliseconds. */
  readonly date: string
}

const DOCUMENT = 'word/document.xml'
/** Of a draft of 300,000 characters it is some 10 MB. */
const MOST_XML = 50e6
const RELATIONS = 'word/_rels/document.xml.rels'
const TYPES = '[Content_Types].xml'
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'
const COMMENTS_RELATION =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments'

/**
 * The words of a draft in Word, for checking: a paragraph a line.
 *
 * @throws {Unreadable} for a file that is no Word file
 * @example draftText(bytes) // '代表建议办理230件。\n…'
 */
export function draftText(bytes: Uint8Array): string {
  return wordText(
    parseXml(
      partOf(
        unzip(bytes, { ...WORD_FILE, mostBytes: MOST_XML, keeps: name => name === DOCUMENT }),
        DOCUMENT,
      ),
    ),
  ).text
}

/**
 * The same Word file with comments; its words, its formatting and the comments already there stay.
 *
 * @throws {Unreadable} for a file that is no Word file
 * @example addComments(bytes, [{ start: 6, end: 10, text: '报告为 228件' }], { author: '核对', date })
 */
export function addComments(
  bytes: Uint8Array,
  remarks: readonly Remark[],
  settings: CommentSettings,
): Uint8Array {
  const parts = unzip(bytes, WORD_FILE)
  const document = parseXml(partOf(parts, DOCUMENT))
  const { path, xml: comments } = commentsIn(parts)
  const firstId = 1 + Math.max(-1, ...all(comments, 'comment').map(idOf))
  remarks.forEach((remark, index) => {
    if (markRange(document, remark, String(firstId + index)))
      comments.documentElement?.appendChild(
        comment(comments, remark, { ...settings, id: firstId + index }),
      )
  })
  const changed = {
    ...parts,
    [path]: strToU8(writeXml(comments)),
    [DOCUMENT]: strToU8(writeXml(document)),
  }
  return zipSync(changed, { level: 6 })
}

// --- parts

function partOf(parts: Unzipped, path: string): string {
  const part = parts[path]
  if (part === undefined) throw new Unreadable('damaged', path)
  return strFromU8(part)
}

/** The part that holds comments; a new one is made known to the file. */
function commentsIn(parts: Unzipped): { path: string; xml: Document } {
  const relations = parseXml(partOf(parts, RELATIONS))
  const known = Array.from(relations.getElementsByTagName('Relationship')).find(
    relation => relation.getAttribute('Type') === COMMENTS_RELATION,
  )
  const target = known?.getAttribute('Target')
  if (target) {
    const path = target.startsWith('/') ? target.slice(1) : `word/${target}`
    return { path, xml: parseXml(partOf(parts, path)) }
  }
  announce(parts, relations)
  return {
    path: 'word/comments.xml',
    xml: parseXml(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:comments xmlns:w="${W}"/>`,
    ),
  }
}

function announce(parts: Unzipped, relations: Document): void {
  add(relations, 'Relationship', {
    Id: 'rIdCheckComments',
    Type: COMMENTS_RELATION,
    Target: 'comments.xml',
  })
  const types = parseXml(partOf(parts, TYPES))
  add(types, 'Override', { PartName: '/word/comments.xml', ContentType: COMMENTS_TYPE })
  parts[RELATIONS] = strToU8(writeXml(relations))
  parts[TYPES] = strToU8(writeXml(types))
}

function add(xml: Document, name: string, attributes: Readonly<Record<string, string>>): void {
  const root = xml.documentElement
  const element = xml.createElementNS(root?.namespaceURI ?? null, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  root?.appendChild(element)
}

function idOf(comment: Element): number {
  return Number(attribute(comment, 'id') ?? 0)
}

function comment(
  xml: Document,
  { text }: Remark,
  { author, date, id }: CommentSettings & { readonly id: number },
): Element {
  const attributes = { id: String(id), author, date, initials: author.slice(0, 2) }
  const lines = text.split('\n').map(line => make(xml, 'p', {}, textRun(xml, line)))
  return make(xml, 'comment', attributes, ...lines)
}

// --- the range

/** Puts the range's marks round its runs; false where the words are not found. */
function markRange(xml: Document, { start, end }: Remark, id: string): boolean {
  splitAt(wordText(xml).pieces, start)
  splitAt(wordText(xml).pieces, end)
  const inside = wordText(xml).pieces.filter(
    piece => piece.start >= start && piece.end <= end && piece.end > piece.start,
  )
  const [first, last] = [inside[0]?.element.parentNode, inside.at(-1)?.element.parentNode]
  if (!first?.parentNode || !last?.parentNode) return false
  first.parentNode.insertBefore(make(xml, 'commentRangeStart', { id }), first)
  const reference = make(xml, 'r', {}, make(xml, 'commentReference', { id }))
  last.parentNode.insertBefore(reference, last.nextSibling)
  last.parentNode.insertBefore(make(xml, 'commentRangeEnd', { id }), reference)
  return true
}

/** Makes two runs of one where a range begins or ends inside its words. */
function splitAt(pieces: readonly TextPiece[], at: number): void {
  const piece = pieces.find(({ start, end }) => start < at && at < end)
  const run = piece?.element.parentNode as Element | undefined
  if (piece === undefined || !run?.parentNode) return
  const words = piece.element.textContent ?? ''
  const rest = run.cloneNode(true) as Element
  const index = Array.from(run.childNodes).indexOf(piece.element)
  keepOnly(run, position => position <= index)
  keepOnly(rest, position => position >= index)
  setWords(piece.element, words.slice(0, at - piece.start))
  const second = all(rest, 't')[0]
  if (second) setWords(second, words.slice(at - piece.start))
  run.parentNode.insertBefore(rest, run.nextSibling)
}

// A run's properties are the first thing in it, and both halves have them.
function keepOnly(run: Element, keeps: (position: number) => boolean): void {
  Array.from(run.childNodes).forEach((node, position) => {
    if (!keeps(position) && node.nodeName !== 'w:rPr') run.removeChild(node)
  })
}

function setWords(element: Element, words: string): void {
  element.textContent = words
  element.setAttribute('xml:space', 'preserve')
}
