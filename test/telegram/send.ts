import type { Message, MessageEntity, Poll, TextQuote } from 'grammy/types'
import type { SentFile } from './calls.ts'
import { type FakeChat, type Place, quoteOf, shallow } from './chats.ts'
import {
  checkPlace,
  readCorrectOptions,
  readPollOptions,
  readPollQuestion,
  readReplyMarkup,
} from './limits.ts'
import { ensure, flag, integer, isObject, type Params, present, string } from './params.ts'
import { type FormattedText, readCaption, readMessageText, readText } from './text.ts'
import type { World } from './world.ts'

/** A request to be carried out. */
export interface Request {
  readonly world: World
  readonly params: Params
  readonly files: ReadonlyMap<string, SentFile>
}

/** A method of the Bot API: a request in, its result out, or an `ApiError`. */
export type Handler = (request: Request) => unknown

/** The methods that put a message into a chat. */
export const sendMethods = {
  sendMessage: request => send(request, textContent(readMessageText(request.params))),
  sendDocument: request => send(request, documentContent(request)),
  sendPhoto: request => send(request, photoContent(request)),
  sendPoll: request => send(request, { poll: pollOf(request) }),
  forwardMessage: request => send(request, forwarded(request)),
  copyMessage: request => ({ message_id: send(request, copied(request)).message_id }),
} as const satisfies Record<string, Handler>

/** Sends content to the chat of the request, as a reply, into a topic, with a keyboard. */
function send({ world, params }: Request, content: Partial<Message>): Message {
  const chat = world.chatOf(params)
  ensure(chat.botMay('can_send_messages'), 'not enough rights to send text messages to the chat')
  const reply_markup = readReplyMarkup(params)
  checkPlace(reply_markup, chat.chat.type)
  const thread = integer(params, 'message_thread_id')
  chat.checkThread(thread)
  const place = { thread, ...readReply(chat, params) }
  world.countMessage(chat)
  return chat.post(world.botUser, { ...content, ...present({ reply_markup }) }, place)
}

function readReply(chat: FakeChat, params: Params): Pick<Place, 'replyTo' | 'quote'> {
  const reply = params.reply_parameters
  if (reply === undefined) return {}
  ensure(isObject(reply), 'object expected as reply parameters')
  const inChat = reply.chat_id === undefined || integer(reply, 'chat_id') === chat.id
  ensure(inChat, 'the fake Telegram knows replies within one chat only')
  const id = integer(reply, 'message_id')
  ensure(id !== undefined, 'can\'t find field "message_id"')
  const replyTo = chat.messages.get(id)
  const optional = flag(reply, 'allow_sending_without_reply')
  ensure(replyTo || optional, 'message to be replied not found')
  return replyTo ? { replyTo, quote: readQuote(replyTo, reply) } : {}
}

const quoteText = { text: 'quote', parseMode: 'quote_parse_mode', entities: 'quote_entities' }
const quotedTypes = ['bold', 'italic', 'underline', 'strikethrough', 'spoiler', 'custom_emoji']

function readQuote(replyTo: Message, reply: Params): TextQuote | undefined {
  const { text, entities } = readText(reply, quoteText)
  if (text === '') return undefined
  const quote = quoteOf(replyTo, text)
  const original = replyTo.entities ?? replyTo.caption_entities ?? []
  const there = original.map(entity => clip(entity, quote.position, text.length))
  ensure(formats(there) === formats(entities), 'QUOTE_TEXT_INVALID')
  return { ...quote, ...(entities.length > 0 ? { entities: [...entities] } : {}) }
}

function clip(entity: MessageEntity, start: number, length: number): MessageEntity {
  const from = Math.max(entity.offset, start) - start
  const to = Math.min(entity.offset + entity.length, start + length) - start
  return { ...entity, offset: from, length: Math.max(0, to - from) }
}

/** The formatting a quote has to repeat, to be compared. */
function formats(entities: readonly MessageEntity[]): string {
  const kept = entities.filter(({ type, length }) => quotedTypes.includes(type) && length > 0)
  return kept
    .map(({ type, offset, length }) => `${type}:${offset}:${length}`)
    .sort()
    .join()
}

/** A formatted text as the content of a message. */
export function textContent({ text, entities }: FormattedText): Partial<Message> {
  return { text, ...(entities.length > 0 ? { entities: [...entities] } : {}) }
}

function documentContent({ world, params, files }: Request): Partial<Message> {
  const { text: caption, entities } = readCaption(params)
  const file = attached(world, params, files)
  const document = {
    file_id: file.id,
    file_unique_id: file.path,
    file_name: file.name,
    mime_type: file.type,
    file_size: file.content.length,
  }
  const caption_entities = entities.length > 0 ? [...entities] : undefined
  return { document, ...present({ caption: caption || undefined, caption_entities }) }
}

/** A picture, in its one size; Telegram takes PNG, JPEG and the like of at most 10 MB. */
function photoContent({ world, params, files }: Request): Partial<Message> {
  const { text: caption, entities } = readCaption(params)
  const file = attached(world, params, files, 'photo')
  ensure(file.content.length <= 10_000_000, 'file is too big for a photo')
  ensure(file.content.subarray(1, 4).toString() === 'PNG', 'IMAGE_PROCESS_FAILED')
  const [width, height] = [file.content.readUInt32BE(16), file.content.readUInt32BE(20)]
  ensure(width + height <= 10_000 && width <= 20 * height, 'PHOTO_INVALID_DIMENSIONS')
  const photo = [
    { file_id: file.id, file_unique_id: file.path, width, height, file_size: file.content.length },
  ]
  const caption_entities = entities.length > 0 ? [...entities] : undefined
  return { photo, ...present({ caption: caption || undefined, caption_entities }) }
}

/** The file of a request: its own part, a part named by `attach://`, or one sent before. */
function attached(
  world: World,
  params: Params,
  files: ReadonlyMap<string, SentFile>,
  field: 'document' | 'photo' = 'document',
) {
  const name = string(params, field)
  const file = files.get(field) ?? files.get(name.replace(/^attach:\/\//, ''))
  ensure(file || name !== '', `there is no ${field} in the request`)
  const stored = file ? world.store(file) : world.file(name)
  ensure(stored, 'wrong file identifier/HTTP URL specified')
  ensure(stored.content.length > 0, 'file must be non-empty')
  return stored
}

function pollOf({ world, params }: Request): Poll {
  const question = readPollQuestion(params)
  const texts = readPollOptions(params)
  const correct_option_ids = readCorrectOptions(params, texts.length)
  const number = world.nextNumber()
  return {
    id: String(number),
    question,
    options: texts.map((text, at) => ({ persistent_id: `${number}-${at}`, text, voter_count: 0 })),
    total_voter_count: 0,
    is_closed: flag(params, 'is_closed'),
    is_anonymous: params.is_anonymous === undefined || flag(params, 'is_anonymous'),
    type: params.type === 'quiz' ? 'quiz' : 'regular',
    allows_multiple_answers: flag(params, 'allows_multiple_answers'),
    allows_revoting: flag(params, 'allows_revoting'),
    members_only: false,
    ...present({ correct_option_ids }),
  }
}

/** What makes a message what it is, wherever it is sent. */
function contentOf({
  text,
  entities,
  caption,
  caption_entities,
  document,
  poll,
}: Message): Partial<Message> {
  return present({ text, entities, caption, caption_entities, document, poll }) as Partial<Message>
}

function source({ world, params }: Request, purpose: string): Message {
  const chat = world.chatOf(params, 'from_chat_id')
  const message = chat.messages.get(integer(params, 'message_id') ?? 0)
  ensure(message, `message to ${purpose} not found`)
  return shallow(message)
}

function forwarded(request: Request): Partial<Message> {
  const message = source(request, 'forward')
  const { from, date } = message
  const forward_origin = from && { type: 'user' as const, sender_user: from, date }
  return { ...contentOf(message), ...present({ forward_origin }) }
}

const copied = (request: Request) => contentOf(source(request, 'copy'))
