import type { MessageEntity } from 'grammy/types'
import { parseHtml } from './html.ts'
import { checkDeepLink, isLink } from './links.ts'
import { badRequest, ensure, isObject, type Params, string } from './params.ts'

/** A text with its formatting, offsets in UTF-16 units. */
export interface FormattedText {
  readonly text: string
  readonly entities: readonly MessageEntity[]
}

/** The parameters that carry one text: `{ text: 'caption', entities: 'caption_entities' }`. */
export interface TextFields {
  readonly text: string
  readonly parseMode: string
  readonly entities: string
}

/** Where a message keeps its text. */
export const messageText: TextFields = {
  text: 'text',
  parseMode: 'parse_mode',
  entities: 'entities',
}

/** Where a document keeps its caption. */
export const captionText: TextFields = {
  text: 'caption',
  parseMode: 'parse_mode',
  entities: 'caption_entities',
}

const maxEntities = 100
const maxBytes = 32_768

/** The text of a message: 1 to 4096 UTF-16 units after its markup was read. */
export function readMessageText(params: Params, fields = messageText): FormattedText {
  ensure(string(params, fields.text) !== '', 'message text is empty')
  const formatted = readText(params, fields)
  ensure(formatted.text !== '', 'text must be non-empty')
  ensure(formatted.text.length <= 4096, 'message is too long')
  return formatted
}

/** The caption of a file: at most 1024 UTF-16 units. */
export function readCaption(params: Params): FormattedText {
  const formatted = readText(params, captionText)
  ensure(formatted.text.length <= 1024, 'message caption is too long')
  return formatted
}

/** Any formatted text, read by its parse mode or its entities and trimmed as Telegram does. */
export function readText(params: Params, fields: TextFields): FormattedText {
  const text = string(params, fields.text)
  ensure(Buffer.byteLength(text) <= maxBytes, 'text is too long')
  const mode = string(params, fields.parseMode).toLowerCase()
  if (mode !== '' && mode !== 'none') return trim(checked(parse(text, mode)))
  return trim(checked({ text, entities: readEntities(params[fields.entities]) }))
}

function parse(text: string, mode: string): FormattedText {
  if (mode === 'html') return parseHtml(text)
  const known = mode === 'markdown' || mode === 'markdownv2'
  throw badRequest(
    known
      ? "can't parse entities: the fake Telegram reads no Markdown; use entities or HTML"
      : 'unsupported parse_mode',
  )
}

function readEntities(value: unknown): MessageEntity[] {
  if (value === undefined) return []
  ensure(Array.isArray(value), "can't parse MessageEntity: expected an Array")
  return value.filter(entity => readEntity(entity)) as MessageEntity[]
}

/** True for an entity to keep: Telegram finds mentions and links itself and drops empty ones. */
function readEntity(entity: unknown): boolean {
  ensureEntity(isObject(entity), 'expected an Object')
  for (const name of ['offset', 'length'])
    ensureEntity(Number.isInteger(entity[name]), `Can't find field "${name}"`)
  const check = entityTypes[string(entity, 'type')]
  ensureEntity(check, 'Unsupported type specified')
  return check(entity) && entity.length !== 0
}

function ensureEntity(holds: unknown, why: string): asserts holds {
  ensure(holds, `can't parse MessageEntity: ${why}`)
}

const plain = () => true
const foundByTelegram = () => false

/** For each type what it needs besides its place; false for those Telegram sets itself. */
const entityTypes: Readonly<Record<string, (entity: Params) => boolean>> = {
  bold: plain,
  italic: plain,
  underline: plain,
  strikethrough: plain,
  spoiler: plain,
  code: plain,
  blockquote: plain,
  expandable_blockquote: plain,
  pre: entity => {
    const language = typeof entity.language
    ensureEntity(/string|undefined/.test(language), 'Field "language" must be of type String')
    return true
  },
  text_link: entity => {
    ensureEntity(typeof entity.url === 'string', `Can't find field "url"`)
    ensureEntity(isLink(entity.url), `Wrong URL "${entity.url}"`)
    checkDeepLink(entity.url)
    return true
  },
  text_mention: entity => {
    ensureEntity(isObject(entity.user), `Can't find field "user"`)
    return true
  },
  custom_emoji: entity => {
    const id = string(entity, 'custom_emoji_id')
    ensureEntity(/^\d+$/.test(id), `Can't find field "custom_emoji_id"`)
    return true
  },
  mention: foundByTelegram,
  hashtag: foundByTelegram,
  cashtag: foundByTelegram,
  bot_command: foundByTelegram,
  url: foundByTelegram,
  email: foundByTelegram,
  phone_number: foundByTelegram,
  bank_card_number: foundByTelegram,
}

function checked(formatted: FormattedText): FormattedText {
  const { text, entities } = formatted
  ensure(entities.length <= maxEntities, 'ENTITIES_TOO_LONG')
  for (const entity of entities) checkPlace(text, entity)
  const quotes = entities.filter(({ type }) => type.endsWith('blockquote'))
  const overlap = quotes.some((one, at) => quotes.slice(at + 1).some(other => meet(one, other)))
  ensure(!overlap, "can't parse entities: blockquote entities can't be nested")
  return formatted
}

function checkPlace(text: string, { offset, length }: MessageEntity): void {
  const end = offset + length
  ensure(offset >= 0, `receive an entity with incorrect offset ${offset}`)
  ensure(length >= 0, `receive an entity with incorrect length ${length}`)
  ensure(
    offset <= text.length,
    `entity begins after the end of the text at UTF-16 offset ${offset}`,
  )
  const start = `entity beginning at UTF-16 offset ${offset}`
  ensure(end <= text.length, `${start} ends after the end of the text at UTF-16 offset ${end}`)
  const beginsAt = bytesTo(text, offset)
  ensure(
    !splits(text, offset),
    `entity begins in a middle of a UTF-16 symbol at byte offset ${beginsAt}`,
  )
  const endsAt = bytesTo(text, end)
  ensure(
    !splits(text, end),
    `${start} ends in a middle of a UTF-16 symbol at byte offset ${endsAt}`,
  )
}

/** The byte offset after the symbol that the position lies in. */
const bytesTo = (text: string, position: number) => Buffer.byteLength(text.slice(0, position + 1))

/** Whether a position lies between the two halves of a surrogate pair. */
export function splits(text: string, position: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(
    text.slice(Math.max(0, position - 1), position + 1),
  )
}

const meet = (one: MessageEntity, other: MessageEntity) =>
  one.offset < other.offset + other.length && other.offset < one.offset + one.length

/** Blank ends fall away, and the entities move along. */
function trim({ text, entities }: FormattedText): FormattedText {
  const start = text.length - text.replace(/^[ \t\r\n]+/, '').length
  const trimmed = text.slice(start).replace(/[ \t\r\n]+$/, '')
  const moved = entities.map(entity => within(entity, start, trimmed.length))
  return { text: trimmed, entities: moved.filter(({ length }) => length > 0) }
}

function within(entity: MessageEntity, start: number, length: number): MessageEntity {
  const from = Math.max(0, entity.offset - start)
  const to = Math.min(length, entity.offset + entity.length - start)
  return { ...entity, offset: from, length: to - from }
}
