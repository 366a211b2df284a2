import type { Message } from 'grammy/types'
import type { FakeChat } from './chats.ts'
import type { FakeTelegram } from './server.ts'

/** Chats as a reader would see them at the end: messages as they are then, with buttons, files and reactions. */
export function transcriptOf(telegram: FakeTelegram, chats: readonly FakeChat[]): string {
  return chats.map(chat => chatText(telegram, chat)).join('\n\n')
}

function chatText(telegram: FakeTelegram, chat: FakeChat): string {
  const name = 'title' in chat.chat ? (chat.chat.title ?? '') : `私聊：${chat.chat.first_name}`
  const lines = [...chat.messages.values()]
    .filter(isShown)
    .map(message => messageText(message, reactionTo(telegram, chat, message)))
  return [`### ${name}`, ...lines].join('\n\n')
}

const isShown = ({ text, poll, document }: Message): boolean =>
  text !== undefined || poll !== undefined || document !== undefined

function messageText(message: Message, reaction: string): string {
  const { from, text, poll, document, reply_to_message: replied, reply_markup, edit_date } = message
  const content =
    text ??
    (poll
      ? `📊 ${poll.question}（${poll.options.map(one => one.text).join('／')}）`
      : `📄 ${document?.file_name}`)
  const buttons = reply_markup?.inline_keyboard.map(row =>
    row.map(one => `[${one.text}]`).join(' '),
  )
  const about =
    replied?.text === undefined || from?.is_bot ? '' : `（回复“${replied.text.slice(0, 16)}…”）`
  const changed = edit_date !== undefined && !from?.is_bot ? '（已编辑）' : ''
  const lines = [...content.split('\n'), ...(buttons ?? [])].map(line => `> ${line}`)
  return [`**${from?.first_name}**${about}${changed}${reaction}`, '', ...lines].join('\n')
}

function reactionTo({ calls }: FakeTelegram, { id }: FakeChat, { message_id }: Message): string {
  const call = calls.findLast(
    ({ ok, method, params }) =>
      ok &&
      method === 'setMessageReaction' &&
      params.chat_id === id &&
      params.message_id === message_id,
  )
  const [first] = (call?.params.reaction ?? []) as { emoji: string }[]
  return first === undefined ? '' : ` ${first.emoji}`
}
