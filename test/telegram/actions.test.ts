import type { InlineQueryResult } from 'grammy/types'
import { describe, expect, test } from 'vitest'
import { api, button, chat, rules, telegram, times, useTelegram, wait } from './harness.ts'

useTelegram()

const stale = 'query is too old and response timeout expired or query ID is invalid'

describe('buttons', () => {
  const pressed = async () =>
    telegram.press(chat.user, await button({ callback_data: 'next:2' }), '按钮')

  rules('answers', [
    [
      'are given once',
      async () => api.answerCallbackQuery((await pressed()).id),
      async () => {
        const { id } = await pressed()
        await api.answerCallbackQuery(id)
        await api.answerCallbackQuery(id)
      },
      stale,
    ],
    [
      'come in time',
      async () => api.answerCallbackQuery((await pressed()).id),
      async () => {
        const { id } = await pressed()
        wait(16)
        await api.answerCallbackQuery(id)
      },
      stale,
    ],
    [
      'at most 200',
      async () => api.answerCallbackQuery((await pressed()).id, { text: '件'.repeat(200) }),
      async () => api.answerCallbackQuery((await pressed()).id, { text: '件'.repeat(201) }),
      'MESSAGE_TOO_LONG',
    ],
  ])

  test('are found by label, data or pattern on the message as it is now', async () => {
    const message = await button({ callback_data: 'next:2' })
    for (const name of ['按钮', 'next:2', /^按/])
      expect(telegram.press(chat.user, message, name)).toMatchObject({ data: 'next:2' })
    await api.editMessageText(chat.id, message.message_id, '新')
    expect(() => telegram.press(chat.user, message, '按钮')).toThrow(
      'No button 按钮; there are: none',
    )
  })

  test('of other kinds send nothing', async () => {
    const message = await button({ url: 'https://example.org' })
    expect(() => telegram.press(chat.user, message, '按钮')).toThrow('sends nothing to the bot')
  })
})

describe('inline mode', () => {
  const article = (fields: object = {}) => ({
    type: 'article',
    id: '2025-3-12',
    title: '赤字率',
    input_message_content: { message_text: '赤字率拟按4%' },
    ...fields,
  })
  const answer = (results: object[], other: object = {}) =>
    api.answerInlineQuery(
      telegram.inline(chat.user, '赤字率').id,
      results as InlineQueryResult[],
      other,
    )
  const many = (count: number) => times(count, 0).map((_, at) => article({ id: `r${at}` }))

  rules('answers', [
    [
      'to a query that waits',
      () => answer([article()]),
      () => api.answerInlineQuery('1', []),
      stale,
    ],
    [
      'at most 50',
      () => answer(many(50)),
      () => answer(many(51)),
      'too many inline query results specified',
    ],
    [
      'ids are unique',
      () => answer(many(2)),
      () => answer(times(2, article())),
      'RESULT_ID_DUPLICATE',
    ],
    [
      'ids at most 64 bytes',
      () => answer([article({ id: 'a'.repeat(64) })]),
      () => answer([article({ id: '件'.repeat(22) })]),
      'RESULT_ID_INVALID',
    ],
    [
      'required fields are there',
      () => answer([article()]),
      () => answer([article({ title: undefined })]),
      'can\'t parse inline query result: Can\'t find field "title"',
    ],
    [
      'the content is a valid message',
      () => answer([article()]),
      () => answer([article({ input_message_content: { message_text: '件'.repeat(4097) } })]),
      'message is too long',
    ],
    [
      'the content is there',
      () => answer([article()]),
      () => answer([article({ input_message_content: {} })]),
      "can't parse inline query result: Input message content is not specified",
    ],
    [
      'the next offset at most 64 bytes',
      () => answer([article()], { next_offset: 'a'.repeat(64) }),
      () => answer([article()], { next_offset: 'a'.repeat(65) }),
      'NEXT_OFFSET_INVALID',
    ],
    [
      'no negative cache time',
      () => answer([article()], { cache_time: 0 }),
      () => answer([article()], { cache_time: -1 }),
      'CACHE_TIME_INVALID',
    ],
    [
      'a start parameter of the right characters',
      () => answer([], { button: { text: '帮助', start_parameter: 'help_1-2' } }),
      () => answer([], { button: { text: '帮助', start_parameter: '帮助' } }),
      'unallowed characters in start_parameter are used',
    ],
  ])

  test('a chosen result is told to the bot and can be edited by its id', async () => {
    const query = telegram.inline(chat.user, '赤字率')
    const reply_markup = { inline_keyboard: [[{ text: '原文', callback_data: 'o' }]] }
    await api.answerInlineQuery(query.id, [article({ reply_markup })] as InlineQueryResult[])
    const message = telegram.choose(chat.user, query, '2025-3-12')
    await api.editMessageTextInline(message.inline_message_id, '新')
    expect(message.content.text).toBe('新')
    const updates = await api.getUpdates()
    expect(updates.at(-1)?.chosen_inline_result).toMatchObject({
      result_id: '2025-3-12',
      inline_message_id: message.inline_message_id,
    })
  })
})
