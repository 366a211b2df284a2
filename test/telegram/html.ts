import type { MessageEntity } from 'grammy/types'
import { badRequest } from './params.ts'
import type { FormattedText } from './text.ts'

interface OpenTag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly offset: number
}

type Format = Readonly<Record<string, unknown>> & { readonly type: string }
type Tag = (attributes: ReadonlyMap<string, string>) => Format | undefined

const format =
  (type: string): Tag =>
  () => ({ type })

/** What each tag that Telegram knows becomes; undefined for a tag without effect. */
const tags: Readonly<Record<string, Tag>> = {
  b: format('bold'),
  strong: format('bold'),
  i: format('italic'),
  em: format('italic'),
  u: format('underline'),
  ins: format('underline'),
  s: format('strikethrough'),
  strike: format('strikethrough'),
  del: format('strikethrough'),
  pre: format('pre'),
  'tg-spoiler': format('spoiler'),
  span: format('spoiler'),
  code: attributes => ({ type: 'code', language: attributes.get('class') }),
  a: attributes => link(attributes.get('href')),
  'tg-emoji': attributes => ({ type: 'custom_emoji', custom_emoji_id: attributes.get('emoji-id') }),
  blockquote: attributes =>
    attributes.has('expandable') ? { type: 'expandable_blockquote' } : { type: 'blockquote' },
}

const link = (url: string | undefined) =>
  url === undefined ? undefined : { type: 'text_link', url }

const characters: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' }

/**
 * Reads Telegram's HTML, with Telegram's refusals.
 *
 * @example
 * parseHtml('<b>34</b>件') // { text: '34件', entities: [{ type: 'bold', offset: 0, length: 2 }] }
 */
export function parseHtml(source: string): FormattedText {
  const parser = new HtmlParser(source)
  // A tag, a lone `<`, a character reference, or a stretch of text.
  for (const token of source.matchAll(/<\/?[^<>]*>|<|&(?:#x?[\da-f]+|\w+);|[^<&]+|&/gi))
    parser.read(token[0], token.index)
  return parser.end()
}

class HtmlParser {
  readonly #source: string
  readonly #open: OpenTag[] = []
  readonly #entities: MessageEntity[] = []
  #text = ''

  constructor(source: string) {
    this.#source = source
  }

  read(token: string, index: number): void {
    if (token === '<') throw this.#fault('Unclosed start tag', index)
    if (token.startsWith('</')) this.#close(token.slice(2, -1).trim().toLowerCase(), index)
    else if (token.startsWith('<')) this.#start(token.slice(1, -1), index)
    else this.#text += unescaped(token)
  }

  end(): FormattedText {
    const left = this.#open.at(-1)
    if (left)
      throw badRequest(
        `can't parse entities: Can't find end tag corresponding to start tag "${left.name}"`,
      )
    const entities = this.#entities.sort((a, b) => a.offset - b.offset || b.length - a.length)
    return { text: this.#text, entities }
  }

  #start(tag: string, index: number): void {
    const name = /^[^\s]*/.exec(tag)?.[0].toLowerCase() ?? ''
    if (!Object.hasOwn(tags, name)) throw this.#fault(`Unsupported start tag "${name}"`, index)
    const attributes = readAttributes(tag.slice(name.length))
    if (name === 'span' && attributes.get('class') !== 'tg-spoiler')
      throw this.#fault('Tag "span" must have class "tg-spoiler"', index)
    this.#open.push({ name, attributes, offset: this.#text.length })
  }

  #close(name: string, index: number): void {
    const tag = this.#open.pop()
    if (!tag) throw this.#fault('Unexpected end tag', index)
    if (name !== '' && name !== tag.name)
      throw this.#fault('Unmatched end tag', index, tag.name, name)
    this.#add(tag, tags[tag.name]?.(tag.attributes))
  }

  #add({ offset }: OpenTag, found: Format | undefined): void {
    const length = this.#text.length - offset
    if (!found || length === 0) return
    const { language, ...rest } = this.#withLanguage(found, offset, length)
    const named = rest.type === 'pre' && language ? { language } : {}
    this.#entities.push({ ...rest, ...named, offset, length } as MessageEntity)
    if (rest.type === 'code') this.#languages.set(`${offset}:${length}`, String(language ?? ''))
  }

  /** The class of a `<code>`, by its place: `<pre><code class="language-x">` is one entity. */
  readonly #languages = new Map<string, string>()

  #withLanguage(found: Format, offset: number, length: number): Format {
    const inner = this.#languages.get(`${offset}:${length}`)
    if (found.type !== 'pre' || inner === undefined) return found
    this.#entities.pop()
    return { ...found, language: inner.replace(/^language-/, '') }
  }

  #fault(what: string, index: number, expected?: string, actual?: string): Error {
    const at = Buffer.byteLength(this.#source.slice(0, index))
    const tail = expected === undefined ? '' : `, expected "</${expected}>", found "</${actual}>"`
    return badRequest(`can't parse entities: ${what} at byte offset ${at}${tail}`)
  }
}

function unescaped(token: string): string {
  const name = /^&(.+);$/.exec(token)?.[1]
  if (name === undefined) return token
  const digits = /^#(x?)([\da-f]+)$/i.exec(name)
  if (!digits) return characters[name] ?? token
  return String.fromCodePoint(Number.parseInt(digits[2] ?? '', digits[1] ? 16 : 10))
}

function readAttributes(text: string): Map<string, string> {
  const found = text.matchAll(/([\w-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([\w.-]+)))?/g)
  return new Map(
    [...found].map(([, name, quoted, single, bare]) => [
      String(name).toLowerCase(),
      (quoted ?? single ?? bare ?? '').replace(/&\w+;/g, unescaped),
    ]),
  )
}
