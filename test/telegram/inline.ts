import type { InlineQueryResult } from 'grammy/types'
import { readReplyMarkup } from './limits.ts'
import { startParameter } from './links.ts'
import { ensure, integer, isObject, list, type Params, string } from './params.ts'
import { messageText, readCaption, readMessageText } from './text.ts'

const contentText = { ...messageText, text: 'message_text' }

/** The fields each type of result needs; `a|b` asks for one of the two. */
const requiredFields: Readonly<Record<string, readonly string[]>> = {
  article: ['title', 'input_message_content'],
  audio: ['audio_url|audio_file_id'],
  contact: ['phone_number', 'first_name'],
  document: ['title', 'document_url|document_file_id'],
  game: ['game_short_name'],
  gif: ['gif_url|gif_file_id'],
  location: ['latitude', 'longitude', 'title'],
  mpeg4_gif: ['mpeg4_url|mpeg4_file_id'],
  photo: ['photo_url|photo_file_id'],
  sticker: ['sticker_file_id'],
  venue: ['latitude', 'longitude', 'title', 'address'],
  video: ['title', 'video_url|video_file_id'],
  voice: ['title', 'voice_url|voice_file_id'],
}

/** The contents of a message to send, each with the fields it needs. */
const contentFields: readonly (readonly string[])[] = [
  ['latitude', 'longitude'],
  ['phone_number', 'first_name'],
  ['title', 'description', 'payload', 'currency', 'prices'],
]

/** The results of an inline query, all of them fit to be shown and sent. */
export function readInlineAnswer(params: Params): readonly InlineQueryResult[] {
  ensure(Array.isArray(params.results), 'expected an Array of inline query results')
  const results = list(params, 'results')
  ensure(results.length <= 50, 'too many inline query results specified')
  ensure((integer(params, 'cache_time') ?? 0) >= 0, 'CACHE_TIME_INVALID')
  ensure(Buffer.byteLength(string(params, 'next_offset')) <= 64, 'NEXT_OFFSET_INVALID')
  checkButton(params.button)
  const ids = results.map(result => readResult(result))
  ensure(new Set(ids).size === ids.length, 'RESULT_ID_DUPLICATE')
  return results as readonly InlineQueryResult[]
}

function readResult(result: unknown): string {
  ensureResult(isObject(result), 'Inline query result must be an object')
  const required = requiredFields[string(result, 'type').toLowerCase()]
  ensureResult(required, 'Unsupported type specified')
  checkId(result)
  checkFields(result, required)
  if (string(result, 'type') === 'photo') checkPhoto(result)
  checkContent(result.input_message_content)
  readCaption(result)
  readReplyMarkup(result)
  return string(result, 'id')
}

function ensureResult(holds: unknown, why: string): asserts holds {
  ensure(holds, `can't parse inline query result: ${why}`)
}

function checkId(result: Params): void {
  const id = string(result, 'id')
  ensure(id !== '', 'RESULT_ID_EMPTY')
  ensure(Buffer.byteLength(id) <= 64, 'RESULT_ID_INVALID')
}

function checkFields(result: Params, required: readonly string[]): void {
  for (const field of required) {
    const found = field.split('|').some(name => result[name] !== undefined)
    ensureResult(found, `Can't find field "${field.split('|')[0]}"`)
  }
  ensure(
    result.title !== '',
    result.type === 'article' ? 'ARTICLE_TITLE_EMPTY' : 'FILE_TITLE_EMPTY',
  )
}

// Telegram fetches a picture itself and takes JPEG alone; one that it has goes by its number.
function checkPhoto({ photo_url, photo_file_id, thumbnail_url }: Params): void {
  if (photo_file_id !== undefined) return
  const url = String(photo_url)
  ensure(/^https?:\/\//.test(url), 'WEBDOCUMENT_URL_INVALID')
  ensure(/\.jpe?g$/.test(url), 'WEBDOCUMENT_MIME_INVALID')
  ensureResult(thumbnail_url, 'Can\'t find field "thumbnail_url"')
}

function checkContent(content: unknown): void {
  if (content === undefined) return
  ensureResult(isObject(content), 'InputMessageContent must be an object')
  if (content.message_text !== undefined) return void readMessageText(content, contentText)
  const complete = contentFields.some(fields => fields.every(name => content[name] !== undefined))
  ensureResult(complete, 'Input message content is not specified')
}

function checkButton(button: unknown): void {
  if (button === undefined) return
  const fault = "can't parse inline query results button:"
  ensure(isObject(button), `${fault} InlineQueryResultsButton must be an Object`)
  ensure(string(button, 'text') !== '', `${fault} Can't find field "text"`)
  const kinds = ['start_parameter', 'web_app'].filter(kind => button[kind] !== undefined)
  ensure(
    kinds.length === 1,
    `${fault} InlineQueryResultsButton must have exactly one optional field`,
  )
  if (button.start_parameter !== undefined) checkStartParameter(String(button.start_parameter))
}

function checkStartParameter(parameter: string): void {
  ensure(parameter !== '', "can't use empty start_parameter")
  ensure(parameter.length <= 64, 'too long start_parameter specified')
  ensure(startParameter.test(parameter), 'unallowed characters in start_parameter are used')
}
