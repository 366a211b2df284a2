import type {
  CallbackQuery,
  InlineKeyboardButton,
  InlineKeyboardMarkup,
  InlineQuery,
  InlineQueryResult,
  Message,
  User,
} from 'grammy/types'
import type { CallOf } from './calls.ts'
import type { FakeChat } from './chats.ts'
import { isObject, type Params, present } from './params.ts'
import { textContent } from './send.ts'
import { messageText, readMessageText } from './text.ts'
import type { InlineMessage, World } from './world.ts'

/** A message whose buttons can be pressed. */
export type Pressable = Message | InlineMessage

/** A user presses a callback button of a message, found by its label, its data, or a pattern for the label. */
export function press(
  world: World,
  user: User,
  message: Pressable,
  button: string | RegExp,
): CallbackQuery {
  const current = currentOf(world, message)
  const query: CallbackQuery = {
    id: world.openQuery(),
    from: user,
    chat_instance: '-42',
    data: findButton(current.reply_markup, button),
    ...('inline_message_id' in current
      ? { inline_message_id: current.inline_message_id }
      : { message: current }),
  }
  world.calls.mark()
  world.updates.push('callback_query', query)
  return query
}

function currentOf(world: World, message: Pressable): Pressable {
  if ('inline_message_id' in message) return message
  const current = world.chats.get(message.chat.id)?.messages.get(message.message_id)
  if (!current)
    throw new Error(`Message ${message.message_id} is not in chat ${message.chat.id} any more`)
  return current
}

function findButton(markup: InlineKeyboardMarkup | undefined, wanted: string | RegExp): string {
  const buttons = (markup?.inline_keyboard ?? []).flat()
  const found = buttons.find(button => ways.some(way => way(button, wanted)))
  const labels = buttons.map(({ text }) => `"${text}"`).join(', ') || 'none'
  if (!found) throw new Error(`No button ${wanted}; there are: ${labels}`)
  if ('callback_data' in found) return found.callback_data
  throw new Error(`The button "${found.text}" sends nothing to the bot; the user's app handles it`)
}

/** The ways to name a button. */
const ways: readonly ((button: InlineKeyboardButton, wanted: string | RegExp) => boolean)[] = [
  ({ text }, wanted) => text === wanted,
  (button, wanted) => 'callback_data' in button && button.callback_data === wanted,
  ({ text }, wanted) => wanted instanceof RegExp && wanted.test(text),
]

/** A user types `@bot query` in some chat. */
export function inline(world: World, user: User, query: string, offset = ''): InlineQuery {
  const inlineQuery: InlineQuery = {
    id: world.openQuery(),
    from: user,
    query,
    offset,
    chat_type: 'private',
  }
  world.calls.mark()
  world.updates.push('inline_query', inlineQuery)
  return inlineQuery
}

/** A user sends one of the bot's inline results, into a chat of this world or elsewhere. */
export function choose(
  world: World,
  user: User,
  query: InlineQuery,
  resultId: string,
  chat?: FakeChat,
): InlineMessage {
  const result = offered(world, query, resultId)
  const inline_message_id = `inline-${world.nextNumber()}`
  const message = {
    inline_message_id,
    content: contentOf(result),
    reply_markup: result.reply_markup,
  }
  world.inlineMessages.set(inline_message_id, message)
  chat?.write(user, {
    ...textContent(message.content),
    ...present({ reply_markup: result.reply_markup }),
    via_bot: world.botUser,
  })
  world.calls.mark()
  // Telegram tells the id only of a message with buttons: no other can be edited.
  const editable = result.reply_markup ? { inline_message_id } : {}
  world.updates.push('chosen_inline_result', {
    result_id: resultId,
    from: user,
    query: query.query,
    ...editable,
  })
  return message
}

function offered(world: World, { id, query }: InlineQuery, resultId: string): InlineQueryResult {
  const answers = world.calls.all.filter(
    ({ ok, method, params }) =>
      ok && method === 'answerInlineQuery' && params.inline_query_id === id,
  )
  const results = (answers as unknown as CallOf<'answerInlineQuery'>[]).flatMap(
    ({ params }) => params.results,
  )
  const found = results.find(result => result.id === resultId)
  if (found) return found
  throw new Error(
    `No result ${resultId} for "${query}"; there are: ${results.map(result => result.id).join(', ') || 'none'}`,
  )
}

function contentOf(result: InlineQueryResult) {
  const content = 'input_message_content' in result ? result.input_message_content : undefined
  const fields: unknown = content
  if (!isObject(fields) || fields.message_text === undefined)
    return { text: result.type, entities: [] }
  return readMessageText(fields as Params, { ...messageText, text: 'message_text' })
}
