import { InputFile } from 'grammy'
import { expect, test } from 'vitest'
import {
  api,
  button,
  chat,
  file,
  keyboard,
  rules,
  say,
  telegram,
  times,
  useTelegram,
} from './harness.ts'

useTelegram()

rules('keyboards', [
  [
    'callback data at most 64 bytes',
    () => button({ callback_data: `${'件'.repeat(21)}x` }),
    () => button({ callback_data: '件'.repeat(22) }),
    'BUTTON_DATA_INVALID',
  ],
  [
    'buttons have a label',
    () => keyboard([{ text: '一', callback_data: 'a' }]),
    () => keyboard([{ text: '', callback_data: 'a' }]),
    'inline keyboard button text must be non-empty',
  ],
  [
    'copied text at most 256',
    () => button({ copy_text: { text: '件'.repeat(256) } }),
    () => button({ copy_text: { text: '件'.repeat(257) } }),
    'BUTTON_COPY_TEXT_INVALID',
  ],
  [
    'at most 100 buttons',
    () => keyboard(...times(20, times(5, { text: '一', callback_data: 'a' }))),
    () => keyboard(...times(21, times(5, { text: '一', callback_data: 'a' }))),
    'reply markup is too long',
  ],
  [
    'at most 8 in a row',
    () => keyboard(times(8, { text: '一', callback_data: 'a' })),
    () => keyboard(times(9, { text: '一', callback_data: 'a' })),
    'REPLY_MARKUP_INVALID',
  ],
  [
    'links lead somewhere',
    () => button({ url: 'https://example.org' }),
    () => button({ url: 'report' }),
    "inline keyboard button URL 'report' is invalid: Wrong HTTP URL",
  ],
  [
    'deep links carry a start parameter',
    () => button({ url: 'https://t.me/report_test_bot?start=2025-3-12' }),
    () => button({ url: 'https://t.me/report_test_bot?start=赤字率' }),
    'START_PARAM_INVALID',
  ],
  [
    'a button does something',
    () => button({ switch_inline_query: '赤字率' }),
    () => button({}),
    "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
  ],
  [
    'a button does one thing',
    () => button({ callback_data: 'a' }),
    () => button({ callback_data: 'a', url: 'https://example.org' }),
    "can't parse inline keyboard button: exactly one of callback_data, url must be used",
  ],
  [
    'rows are rows',
    () => keyboard([]),
    () => say('一', { reply_markup: { inline_keyboard: [{ text: '一' }] as never } }),
    'field "inline_keyboard" must be an Array of Arrays',
  ],
])

rules('other methods', [
  [
    'a message to delete is there',
    async () => api.deleteMessage(chat.id, (await say('一')).message_id),
    () => api.deleteMessage(chat.id, 999),
    'message to delete not found',
  ],
  [
    'a file is attached',
    () => api.sendDocument(chat.id, file()),
    () => api.raw.sendDocument({ chat_id: chat.id } as never),
    'there is no document in the request',
  ],
  [
    'a file is not empty',
    () => api.sendDocument(chat.id, file()),
    () => api.sendDocument(chat.id, new InputFile(Buffer.alloc(0), '空.txt')),
    'file must be non-empty',
  ],
  [
    'a file sent before is known',
    async () =>
      api.sendDocument(chat.id, (await api.sendDocument(chat.id, file())).document.file_id),
    () => api.sendDocument(chat.id, 'nothing'),
    'wrong file identifier/HTTP URL specified',
  ],
  [
    'a poll has 2 options',
    () => api.sendPoll(chat.id, '同意吗', [{ text: '是' }, { text: '否' }]),
    () => api.sendPoll(chat.id, '同意吗', [{ text: '是' }]),
    'poll must have at least 2 option',
  ],
  [
    'a poll has at most 12 options',
    () => api.sendPoll(chat.id, '哪项', times(12, { text: '一' })),
    () => api.sendPoll(chat.id, '哪项', times(13, { text: '一' })),
    "poll can't have more than 12 options",
  ],
  [
    'options at most 100',
    () => api.sendPoll(chat.id, '哪项', times(2, { text: '件'.repeat(100) })),
    () => api.sendPoll(chat.id, '哪项', times(2, { text: '件'.repeat(101) })),
    'poll options length must not exceed 100',
  ],
  [
    'a question at most 300',
    () => api.sendPoll(chat.id, '件'.repeat(300), times(2, { text: '一' })),
    () => api.sendPoll(chat.id, '件'.repeat(301), times(2, { text: '一' })),
    'poll question length must not exceed 300',
  ],
  [
    'a reaction is in the list',
    async () =>
      api.setMessageReaction(chat.id, (await say('一')).message_id, [
        { type: 'emoji', emoji: '👀' },
      ]),
    async () =>
      api.setMessageReaction(chat.id, (await say('一')).message_id, [
        { type: 'emoji', emoji: '✅' as never },
      ]),
    'REACTION_INVALID',
  ],
  [
    'an action is known',
    () => api.sendChatAction(chat.id, 'typing'),
    () => api.sendChatAction(chat.id, 'thinking' as never),
    'wrong parameter action in request',
  ],
  ['a chat is known', () => say('一'), () => api.sendMessage(12345, '一'), 'chat not found'],
  [
    'a member is known',
    () => api.getChatMember(chat.id, telegram.bot.id),
    () => api.getChatMember(chat.id, 12345),
    'user not found',
  ],
  [
    'a message to copy is there',
    async () => api.copyMessage(chat.id, chat.id, (await say('一')).message_id),
    () => api.copyMessage(chat.id, chat.id, 999),
    'message to copy not found',
  ],
  [
    'a pinned message is there',
    async () => api.pinChatMessage(chat.id, (await say('一')).message_id),
    () => api.pinChatMessage(chat.id, 999),
    'message to pin not found',
  ],
])

const commands = (command: string, description = '问报告') =>
  api.setMyCommands([{ command, description }])

rules('commands', [
  ['Latin names', () => commands('ask'), () => commands('提问'), 'BOT_COMMAND_INVALID'],
  ['lower case', () => commands('a_1'), () => commands('Ask'), 'BOT_COMMAND_INVALID'],
  [
    'names at most 32',
    () => commands('a'.repeat(32)),
    () => commands('a'.repeat(33)),
    'command length must not exceed 32',
  ],
  [
    'a description',
    () => commands('ask', '问'),
    () => commands('ask', ''),
    'command description must be non-empty',
  ],
  [
    'descriptions at most 256',
    () => commands('ask', '问'.repeat(256)),
    () => commands('ask', '问'.repeat(257)),
    'command description length must not exceed 256',
  ],
  [
    'at most 100',
    () => api.setMyCommands(times(100, { command: 'ask', description: '问' })),
    () => api.setMyCommands(times(101, { command: 'ask', description: '问' })),
    'BOT_COMMANDS_TOO_MUCH',
  ],
  [
    'languages of two letters',
    () => api.setMyCommands([], { language_code: 'zh' }),
    () => api.setMyCommands([], { language_code: 'zh-hans' as never }),
    'invalid language code specified',
  ],
  [
    'the short description at most 120',
    () => api.setMyShortDescription('报'.repeat(120)),
    () => api.setMyShortDescription('报'.repeat(121)),
    'short description is too long',
  ],
])

test('menus and descriptions are kept by scope and language', async () => {
  const scope = { type: 'all_group_chats' } as const
  await commands('ask')
  await api.setMyCommands([{ command: 'check', description: '核对' }], { scope })
  await api.setMyDescription('报告助手', { language_code: 'zh' })
  expect(await api.getMyCommands()).toEqual([{ command: 'ask', description: '问报告' }])
  expect(await api.getMyCommands({ scope })).toMatchObject([{ command: 'check' }])
  await api.deleteMyCommands({ scope })
  expect(await api.getMyCommands({ scope })).toEqual([])
  expect(await api.getMyDescription({ language_code: 'zh' })).toEqual({ description: '报告助手' })
  expect(await api.getMyDescription()).toEqual({ description: '' })
})
