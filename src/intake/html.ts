import { Readability } from '@mozilla/readability'
import { decode } from '../report/decode.ts'
import { type Document, Unreadable } from './document.ts'
import { type Element, elementOf, textOf } from './markup.ts'

/** What a page has round its text. */
const AROUND =
  'script, style, noscript, template, nav, header nav, footer, aside, form, iframe, button, [role=navigation], [aria-hidden=true]'

/** An article found with less than this share of the page's text is not the whole report. */
const WHOLE = 0.6

/**
 * Reads a saved web page: the article that Readability finds, else all of the page but its menus.
 *
 * @throws {Unreadable} where no text is left
 * @example readHtml(bytes, '报告.html').text // '2025年政府工作报告\n各位代表：\n…'
 */
export function readHtml(bytes: Uint8Array, name: string): Document {
  const source = decodePage(bytes, name)
  const page = elementOf(source)
  for (const element of page.querySelectorAll(AROUND)) element.remove()
  const whole = textOf(page)
  const article = articleOf(source)
  const text = article !== null && chinese(article) >= WHOLE * chinese(whole) ? article : whole
  if (chinese(text) < 20) throw new Unreadable('noArticle')
  const left = whole.split('\n').length - text.split('\n').length
  const dropped = text === article && left > 0 ? [`网页上正文以外的 ${left} 行`] : []
  return { kind: 'document', format: 'html', text, dropped }
}

function articleOf(source: string): string | null {
  const root = elementOf(source) as Element & { ownerDocument: unknown }
  const found = new Readability(root.ownerDocument as never, { charThreshold: 200 }).parse()
  if (!found?.content) return null
  const text = textOf(elementOf(found.content))
  const title = found.title?.trim() ?? ''
  return title === '' || text.slice(0, 200).includes(title.slice(0, 10))
    ? text
    : `${title}\n${text}`
}

function chinese(text: string): number {
  return text.match(/[\u4e00-\u9fff]/g)?.length ?? 0
}

// A page names its encoding, and old ones name GB2312 for what is GBK.
function decodePage(bytes: Uint8Array, name: string): string {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  const named = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(start)?.[1]?.toLowerCase()
  if (named === undefined || /^utf-?8$/.test(named)) return decode(bytes, name)
  const encoding = /^gb/.test(named) ? 'gb18030' : named
  return new TextDecoder(isKnown(encoding) ? encoding : 'utf-8').decode(bytes)
}

function isKnown(encoding: string): boolean {
  return ['gb18030', 'big5', 'utf-16le', 'utf-16be', 'big5-hkscs'].includes(encoding)
}
