import type { File, Message } from 'grammy/types'
import type { FakeChat } from './chats.ts'
import { readInlineAnswer } from './inline.ts'
import {
  checkCallbackAnswer,
  checkChatAction,
  checkPlace,
  readAudience,
  readCommands,
  readDescription,
  readInlineMarkup,
  readReaction,
} from './limits.ts'
import { badRequest, ensure, integer, isObject, present, string } from './params.ts'
import { type Handler, type Request, sendMethods, textContent } from './send.ts'
import { readCaption, readMessageText } from './text.ts'

/** The methods that this server knows; any other is a mistake of the bot or a gap of the server. */
const methods: Readonly<Record<string, Handler>> = {
  ...sendMethods,
  getMe: ({ world }) => world.bot,
  logOut: () => true,
  close: () => true,

  setWebhook: ({ world, params }) => world.updates.setWebhook(params),
  deleteWebhook: ({ world, params }) => world.updates.deleteWebhook(params),
  getWebhookInfo: ({ world }) => world.updates.webhookInfo(),

  editMessageText: request => edit(request, editText),
  editMessageCaption: request => edit(request, editCaption),
  editMessageReplyMarkup: request => edit(request, () => ({})),
  deleteMessage,
  setMessageReaction,
  sendChatAction,

  answerCallbackQuery: ({ world, params }) => {
    checkCallbackAnswer(params)
    world.closeQuery(string(params, 'callback_query_id'))
    return true
  },
  answerInlineQuery: ({ world, params }) => {
    readInlineAnswer(params)
    world.closeQuery(string(params, 'inline_query_id'))
    return true
  },

  setMyCommands: ({ world, params }) => {
    world.commands.set(readAudience(params), readCommands(params))
    return true
  },
  setChatMenuButton: ({ world, params }) => {
    const button = params.menu_button
    ensure(isObject(button) && typeof button.type === 'string', "can't parse menu button")
    if (button.type === 'web_app') {
      ensure(isObject(button.web_app), 'button type "web_app" must have a field web_app')
      ensure(/^https:/.test(string(button.web_app, 'url')), 'menu button URL is invalid')
    }
    world.menuButton = button
    return true
  },
  getMyCommands: ({ world, params }) => world.commands.get(readAudience(params)) ?? [],
  deleteMyCommands: ({ world, params }) => {
    world.commands.delete(readAudience(params))
    return true
  },
  ...description('Description', 'description', 512),
  ...description('ShortDescription', 'short_description', 120),
  ...description('Name', 'name', 64),

  pinChatMessage,
  unpinChatMessage,
  getChat: ({ world, params }) => world.chatOf(params).info(),
  getChatMember,
  getChatAdministrators: ({ world, params }) =>
    world.groupOf(params, 'there are no administrators in the private chat').administrators(),
  leaveChat: ({ world, params }) => {
    world.groupOf(params, "chat member status can't be changed in private chats").dismissBot()
    return true
  },
  getFile,
}

const byLowerCase = new Map(
  Object.entries(methods).map(([name, run]) => [name.toLowerCase(), { name, run }]),
)

/** A method by its name, which Telegram takes in any case. */
export function methodNamed(name: string): { name: string; run: Handler } | undefined {
  return byLowerCase.get(name.toLowerCase())
}

// === Edits

type Edit = (request: Request, message: Partial<Message>) => Partial<Message>

/** Changes a message of the bot; an edit without a keyboard takes the keyboard away. */
function edit(request: Request, change: Edit): Message | true {
  const { world, params } = request
  if (params.inline_message_id !== undefined) return editInline(request, change)
  const chat = world.chatOf(params)
  const message = ownMessage(chat, request)
  checkPlace(readInlineMarkup(request.params), chat.chat.type)
  const { reply_markup: _, ...rest } = message
  const edited = { ...rest, ...change(request, message), ...keyboard(request) }
  checkModified(message, edited)
  const stored = { ...edited, edit_date: world.date } as Message
  chat.messages.set(message.message_id, stored)
  return stored
}

function keyboard({ params }: Request): Partial<Message> {
  return { ...present({ reply_markup: readInlineMarkup(params) }) } as Partial<Message>
}

function ownMessage(chat: FakeChat, { world, params }: Request): Message {
  const id = integer(params, 'message_id')
  ensure(id !== undefined, 'message identifier is not specified')
  const message = chat.messages.get(id)
  ensure(message, 'message to edit not found')
  ensure(message.from?.id === world.bot.id && !message.forward_origin, "message can't be edited")
  return message
}

function editText({ params }: Request, message: Partial<Message>): Partial<Message> {
  ensure(message.text !== undefined, 'there is no text in the message to edit')
  const content = textContent(readMessageText(params))
  return { entities: undefined, ...content } as Partial<Message>
}

function editCaption({ params }: Request, message: Partial<Message>): Partial<Message> {
  ensure(message.document !== undefined, 'there is no caption in the message to edit')
  const { text, entities } = readCaption(params)
  return { caption: text, caption_entities: [...entities] }
}

const compared = ({
  text,
  entities = [],
  caption,
  caption_entities = [],
  reply_markup,
}: Partial<Message>) =>
  JSON.stringify([text, entities, caption, caption_entities, reply_markup?.inline_keyboard])

function checkModified(before: Partial<Message>, after: Partial<Message>): void {
  ensure(
    compared(before) !== compared(after),
    'message is not modified: specified new message content and reply markup are exactly the same as a current ' +
      'content and reply markup of the message',
  )
}

function editInline(request: Request, change: Edit): true {
  const { world, params } = request
  const message = world.inlineMessages.get(string(params, 'inline_message_id'))
  ensure(message, 'MESSAGE_ID_INVALID')
  const { text, entities } = message.content
  const before = {
    text,
    entities: [...entities],
    ...present({ reply_markup: message.reply_markup }),
  }
  const reply_markup = readInlineMarkup(params)
  const after = { text, entities, ...change(request, before), reply_markup }
  checkModified(before, after as Partial<Message>)
  message.content = { text: after.text ?? text, entities: after.entities ?? [] }
  message.reply_markup = after.reply_markup
  return true
}

// === Other methods on messages

const deletableSeconds = 48 * 3600

function deleteMessage({ world, params }: Request): true {
  const chat = world.chatOf(params)
  const message = chat.messages.get(integer(params, 'message_id') ?? 0)
  ensure(message, 'message to delete not found')
  const own = message.from?.id === world.bot.id
  ensure(own || chat.botMay('can_delete_messages'), "message can't be deleted")
  const young = world.date - message.date <= deletableSeconds
  ensure(
    young || (chat.isGroup() && chat.botMay('can_delete_messages')),
    "message can't be deleted for everyone",
  )
  chat.messages.delete(message.message_id)
  return true
}

function setMessageReaction({ world, params }: Request): true {
  const chat = world.chatOf(params)
  ensure(chat.messages.has(integer(params, 'message_id') ?? 0), 'message to react not found')
  readReaction(params)
  return true
}

/** The General topic, which only chat actions call by its number. */
const generalTopic = 1

function sendChatAction({ world, params }: Request): true {
  const chat = world.chatOf(params)
  const thread = integer(params, 'message_thread_id')
  if (thread !== generalTopic) chat.checkThread(thread)
  checkChatAction(params)
  return true
}

function pinChatMessage({ world, params }: Request): true {
  const chat = world.chatOf(params)
  ensure(chat.botMay('can_pin_messages'), 'not enough rights to manage pinned messages in the chat')
  const id = integer(params, 'message_id') ?? 0
  ensure(chat.messages.has(id), 'message to pin not found')
  if (!chat.pinned.includes(id)) chat.pinned.push(id)
  return true
}

function unpinChatMessage({ world, params }: Request): true {
  const chat = world.chatOf(params)
  ensure(chat.botMay('can_pin_messages'), 'not enough rights to manage pinned messages in the chat')
  const id = integer(params, 'message_id') ?? chat.pinned.at(-1)
  const at = chat.pinned.indexOf(id ?? 0)
  ensure(at >= 0, 'message to unpin not found')
  chat.pinned.splice(at, 1)
  return true
}

function getChatMember({ world, params }: Request) {
  const chat = world.chatOf(params)
  const id = integer(params, 'user_id') ?? 0
  const user = id === world.bot.id ? world.botUser : world.users.get(id)
  if (!user) throw badRequest('user not found')
  return chat.member(user)
}

function getFile({ world, params }: Request): File {
  const file = world.file(string(params, 'file_id'))
  ensure(file, 'wrong file_id or the file is temporarily unavailable')
  return {
    file_id: file.id,
    file_unique_id: file.path,
    file_size: file.content.length,
    file_path: file.path,
  }
}

/** The pair `setMyX` and `getMyX` for one of the bot's own texts. */
function description(
  name: string,
  field: string,
  limit: number,
): Readonly<Record<string, Handler>> {
  const key = (request: Request) => `${field} ${readAudience(request.params)}`
  return {
    [`setMy${name}`]: request => {
      request.world.descriptions.set(key(request), readDescription(request.params, field, limit))
      return true
    },
    [`getMy${name}`]: request => ({ [field]: request.world.descriptions.get(key(request)) ?? '' }),
  }
}
