import type { MessageEntity } from 'grammy/types'
import { describe, expect, test } from 'vitest'
import { api, bold, button, chat, file, rules, say, times, useTelegram } from './harness.ts'

useTelegram()

const withEntities = (text: string, ...entities: object[]) =>
  say(text, { entities: entities as MessageEntity[] })

const html = (text: string) => say(text, { parse_mode: 'HTML' })

const quotation = (offset: number, length: number) => ({
  type: 'expandable_blockquote',
  offset,
  length,
})

rules('texts', [
  ['not empty', () => say('一'), () => say(''), 'message text is empty'],
  ['not blank', () => say(' 一 '), () => say(' \n '), 'text must be non-empty'],
  [
    'at most 4096 UTF-16 units',
    () => say('件'.repeat(4096)),
    () => say('😀'.repeat(2049)),
    'message is too long',
  ],
  [
    'counted after the markup was read',
    () => html(`<b>${'件'.repeat(4096)}</b>`),
    () => html(`<b>${'件'.repeat(4097)}</b>`),
    'message is too long',
  ],
  [
    'no lone surrogates',
    () => say('😀'),
    () => say('😀'.slice(0, 1)),
    'strings must be encoded in UTF-8',
  ],
  [
    'captions at most 1024',
    () => api.sendDocument(chat.id, file(), { caption: '件'.repeat(1024) }),
    () => api.sendDocument(chat.id, file(), { caption: '件'.repeat(1025) }),
    'message caption is too long',
  ],
])

rules('entities', [
  [
    'end within the text',
    () => withEntities('赤字率', bold(0, 3)),
    () => withEntities('赤字率', bold(1, 3)),
    'entity beginning at UTF-16 offset 1 ends after the end of the text at UTF-16 offset 4',
  ],
  [
    'begin within the text',
    () => withEntities('赤字率', bold(2, 1)),
    () => withEntities('赤字率', bold(4, 1)),
    'entity begins after the end of the text at UTF-16 offset 4',
  ],
  [
    'begin between characters',
    () => withEntities('😀件', bold(2, 1)),
    () => withEntities('😀件', bold(1, 2)),
    'entity begins in a middle of a UTF-16 symbol at byte offset 4',
  ],
  [
    'end between characters',
    () => withEntities('😀件', bold(0, 2)),
    () => withEntities('😀件', bold(0, 1)),
    'entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol at byte offset 4',
  ],
  [
    'have a known type',
    () => withEntities('一', { ...bold(0, 1), type: 'expandable_blockquote' }),
    () => withEntities('一', { ...bold(0, 1), type: 'quote' }),
    "can't parse MessageEntity: Unsupported type specified",
  ],
  [
    'have a place',
    () => withEntities('一', bold(0, 1)),
    () => withEntities('一', { type: 'bold', offset: 0 }),
    'can\'t parse MessageEntity: Can\'t find field "length"',
  ],
  [
    'a text link has a URL',
    () => withEntities('一', { ...bold(0, 1), type: 'text_link', url: 'https://t.me/x' }),
    () => withEntities('一', { ...bold(0, 1), type: 'text_link' }),
    'can\'t parse MessageEntity: Can\'t find field "url"',
  ],
  [
    'a language is a text',
    () => withEntities('一', { ...bold(0, 1), type: 'pre', language: 'json' }),
    () => withEntities('一', { ...bold(0, 1), type: 'pre', language: 1 }),
    'can\'t parse MessageEntity: Field "language" must be of type String',
  ],
  [
    'at most 100',
    () => withEntities('件', ...times(100, bold(0, 1))),
    () => withEntities('件', ...times(101, bold(0, 1))),
    'ENTITIES_TOO_LONG',
  ],
  [
    'quotations stand apart',
    () => withEntities('一二', quotation(0, 1), quotation(1, 1)),
    () => withEntities('一二', quotation(0, 2), { ...quotation(1, 1), type: 'blockquote' }),
    "can't parse entities: blockquote entities can't be nested",
  ],
])

rules('HTML', [
  [
    'tags are closed',
    () => html('<b>34</b>件'),
    () => html('<b>34件'),
    'can\'t parse entities: Can\'t find end tag corresponding to start tag "b"',
  ],
  [
    'tags are known',
    () => html('<blockquote expandable>一</blockquote>'),
    () => html('件<p>一</p>'),
    'can\'t parse entities: Unsupported start tag "p" at byte offset 3',
  ],
  [
    'tags are nested',
    () => html('<b><i>一</i></b>'),
    () => html('<b><i>一</b></i>'),
    'can\'t parse entities: Unmatched end tag at byte offset 9, expected "</i>", found "</b>"',
  ],
  [
    'an angle is written &lt;',
    () => html('一 &lt; 二'),
    () => html('一 < 二'),
    "can't parse entities: Unclosed start tag at byte offset 4",
  ],
  [
    'Markdown is not read',
    () => html('一'),
    () => say('*一*', { parse_mode: 'MarkdownV2' }),
    "can't parse entities: the fake Telegram reads no Markdown; use entities or HTML",
  ],
])

test('HTML becomes entities, blank ends fall away', async () => {
  const { text, entities } = await html(
    ' \n<b>34</b>件 &amp; <a href="https://t.me/x">一</a>\n<pre><code class="language-json">{}</code></pre>\n',
  )
  expect(text).toBe('34件 & 一\n{}')
  expect(entities).toEqual([
    bold(0, 2),
    { type: 'text_link', offset: 6, length: 1, url: 'https://t.me/x' },
    { type: 'pre', offset: 8, length: 2, language: 'json' },
  ])
})

const replyTo = (message_id: number, other: object = {}) =>
  say('答', { reply_parameters: { message_id, ...other } })

rules('replies', [
  [
    'to a message of the chat',
    () => replyTo(chat.say(chat.user, '问').message_id),
    () => replyTo(999),
    'message to be replied not found',
  ],
  [
    'or to none if that is allowed',
    () => replyTo(999, { allow_sending_without_reply: true }),
    () => replyTo(999, { allow_sending_without_reply: false }),
    'message to be replied not found',
  ],
  [
    'quotes stand in the message',
    () => replyTo(chat.say(chat.user, '赤字率拟按4%').message_id, { quote: '拟按4%' }),
    () => replyTo(chat.say(chat.user, '赤字率拟按4%').message_id, { quote: '拟按 4%' }),
    'QUOTE_TEXT_INVALID',
  ],
  [
    'quotes at most 1024',
    () => replyTo(chat.say(chat.user, '件'.repeat(1025)).message_id, { quote: '件'.repeat(1024) }),
    () => replyTo(chat.say(chat.user, '件'.repeat(1025)).message_id, { quote: '件'.repeat(1025) }),
    'QUOTE_TEXT_INVALID',
  ],
  [
    'quotes keep their formatting',
    async () => {
      const { message_id } = await withEntities('共34件', bold(1, 2))
      await replyTo(message_id, { quote: '34件', quote_entities: [bold(0, 2)] })
    },
    async () => replyTo((await withEntities('共34件', bold(1, 2))).message_id, { quote: '34件' }),
    'QUOTE_TEXT_INVALID',
  ],
])

test('a start parameter in a text link is checked too', async () => {
  const link = (url: string) =>
    withEntities('原文', { type: 'text_link', offset: 0, length: 2, url })
  await link('https://t.me/report_test_bot?start=2025-3-12')
  await expect(link('https://t.me/report_test_bot?start=a.b')).rejects.toMatchObject({
    description: 'Bad Request: START_PARAM_INVALID',
  })
})

test('a reply shows its message without that message’s own reply', async () => {
  const first = chat.say(chat.user, '一')
  const second = chat.say(chat.user, '二', { replyTo: first })
  const third = await replyTo(second.message_id, { quote: '二' })
  expect(second.reply_to_message?.text).toBe('一')
  expect(third.reply_to_message).toMatchObject({ text: '二' })
  expect(third.reply_to_message).not.toHaveProperty('reply_to_message')
  expect(third.quote).toEqual({ text: '二', position: 0, is_manual: true })
})

describe('edits', () => {
  const edit = (id: number, text: string, other = {}) =>
    api.editMessageText(chat.id, id, text, other)

  rules('rules', [
    [
      'change something',
      async () => edit((await say('一')).message_id, '二'),
      async () => edit((await say('一')).message_id, '一'),
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    ],
    [
      'of a message that is there',
      async () => edit((await say('一')).message_id, '二'),
      () => edit(999, '二'),
      'message to edit not found',
    ],
    [
      'of the bot’s own messages',
      async () => edit((await say('一')).message_id, '二'),
      () => edit(chat.say(chat.user, '一').message_id, '二'),
      "message can't be edited",
    ],
    [
      'of texts as texts',
      async () => edit((await say('一')).message_id, '二'),
      async () => edit((await api.sendDocument(chat.id, file())).message_id, '二'),
      'there is no text in the message to edit',
    ],
  ])

  test('without a keyboard take the keyboard away', async () => {
    const { message_id } = await button({ callback_data: 'a' })
    await edit(message_id, '新')
    expect(chat.messages.get(message_id)).not.toHaveProperty('reply_markup')
    await api.editMessageReplyMarkup(chat.id, message_id, {
      reply_markup: { inline_keyboard: [[{ text: '一', callback_data: 'b' }]] },
    })
    expect(chat.messages.get(message_id)).toMatchObject({ text: '新' })
    await api.editMessageReplyMarkup(chat.id, message_id)
    expect(chat.messages.get(message_id)).not.toHaveProperty('reply_markup')
  })
})
