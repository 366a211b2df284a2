import { Api, InputFile } from 'grammy'
import type { InlineKeyboardButton } from 'grammy/types'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { FakePrivateChat } from './chats.ts'
import { type FakeTelegram, startTelegram } from './server.ts'

/** A fresh server, an `Api` for it and a user's chat, for each test of a file that uses them. */
export let telegram: FakeTelegram
export let api: Api
export let chat: FakePrivateChat

let clock = 1_770_000_000_000

/** Lets the server's clock go on by some seconds. */
export function wait(seconds: number): void {
  clock += seconds * 1000
}

/** Sets `telegram`, `api` and `chat` before each test of the file. */
export function useTelegram(): void {
  beforeEach(async () => {
    telegram = await startTelegram({ now: () => clock })
    api = new Api(telegram.token, { apiRoot: telegram.url })
    chat = telegram.privateChat(telegram.user({ id: 11, first_name: '李华', username: 'lihua' }))
  })
  afterEach(async () => {
    expect(telegram.errors.filter(error => error.includes('fake Telegram'))).toEqual([])
    await telegram.stop()
  })
}

/** A call that Telegram does, and one that it refuses with the words given. */
export type Rule = readonly [
  name: string,
  passes: () => unknown,
  fails: () => unknown,
  words: string,
]

/** One test a rule. */
export function rules(title: string, table: readonly Rule[]): void {
  describe(title, () => {
    for (const [name, passes, fails, words] of table)
      test(name, async () => {
        await passes()
        const refusal = { error_code: 400, description: `Bad Request: ${words}` }
        await expect(fails()).rejects.toMatchObject(refusal)
      })
  })
}

/** The bot sends a text to the user. */
export function say(text: string, other: Parameters<Api['sendMessage']>[2] = {}) {
  return api.sendMessage(chat.id, text, other)
}

/** The bot sends a message with these rows of buttons, valid or not. */
export function keyboard(...rows: object[][]) {
  const inline_keyboard = rows as unknown as InlineKeyboardButton[][]
  return say('按钮', { reply_markup: { inline_keyboard } })
}

/** The bot sends a message with one button, valid or not. */
export function button(fields: object) {
  return keyboard([{ text: '按钮', ...fields }])
}

/** The same item some times over. */
export function times<T>(count: number, item: T): T[] {
  return Array.from({ length: count }, () => item)
}

/** A small file. */
export function file(): InputFile {
  return new InputFile(Buffer.from('简报'), '简报.docx')
}

/** A bold stretch. */
export function bold(offset: number, length: number) {
  return { type: 'bold' as const, offset, length }
}
