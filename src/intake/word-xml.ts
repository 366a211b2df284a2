import { DOMParser, type Document, type Element, type Node, XMLSerializer } from '@xmldom/xmldom'

/** The name space of Word's own elements. */
export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/**
 * XML as a document; what is not well formed is an error.
 *
 * @example parseXml('<a/>').documentElement?.tagName // 'a'
 */
export function parseXml(source: string): Document {
  const onError = (level: 'warning' | 'error' | 'fatalError', message: string) => {
    if (level !== 'warning') throw new Error(message.split('\n')[0])
  }
  return new DOMParser({ onError }).parseFromString(source.replace(/^\uFEFF/, ''), 'text/xml')
}

/** A document as XML again; what was not touched is as it was. */
export function writeXml(xml: Document): string {
  return new XMLSerializer().serializeToString(xml)
}

/** Every element of Word's with a name, in order. */
export function all(parent: Document | Element, name: string): Element[] {
  return Array.from(parent.getElementsByTagNameNS(W, name))
}

/** An element's child of a name, or null. */
export function child(parent: Element | null, name: string): Element | null {
  return childrenOf(parent).find(node => isWord(node, name)) ?? null
}

/** An element's children that are elements. */
export function childrenOf(parent: Element | null): Element[] {
  return Array.from(parent?.childNodes ?? []).filter(isElement)
}

/** Whether an element is Word's, of that name. */
export function isWord(node: Element, name: string): boolean {
  return node.namespaceURI === W && node.localName === name
}

/** The `w:val` of a child: of `<w:pPr><w:pStyle w:val="a"/></w:pPr>` it is `a`. */
export function valueIn(parent: Element | null, name: string): string | null {
  const found = child(parent, name)
  return found && attribute(found, 'val')
}

/** An attribute in Word's name space, or null. */
export function attribute(node: Element, name: string): string | null {
  return node.getAttributeNS(W, name)
}

/** The nearest element of that name round a node. */
export function above(node: Element, name: string): Element | null {
  for (let at = node.parentNode; at !== null; at = at.parentNode)
    if (isElement(at) && isWord(at, name)) return at
  return null
}

/**
 * A new element of Word's, with its attributes and what it holds.
 *
 * @example make(xml, 'pStyle', { val: 'a' }) // <w:pStyle w:val="a"/>
 */
export function make(
  xml: Document,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Node[]
): Element {
  const element = xml.createElementNS(W, `w:${name}`)
  for (const [key, value] of Object.entries(attributes)) {
    if (key.includes(':')) element.setAttribute(key, value)
    else element.setAttributeNS(W, `w:${key}`, value)
  }
  for (const node of children) element.appendChild(node)
  return element
}

/** A run that holds nothing but words. */
export function textRun(xml: Document, words: string): Element {
  const text = make(xml, 't', { 'xml:space': 'preserve' }, xml.createTextNode(words))
  return make(xml, 'r', {}, text)
}

/** Takes an element out, if it is there. */
export function remove(node: Element | null): void {
  node?.parentNode?.removeChild(node)
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1
}
