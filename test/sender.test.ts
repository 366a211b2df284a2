import type { User } from 'grammy/types'
import { describe, expect, test } from 'vitest'
import { authorOf, personOf } from '../src/bot/discussion/sender.ts'

const user = (fields: Partial<User>): User => ({ id: 5, is_bot: false, first_name: '', ...fields })

describe('the name of an account', () => {
  test.each<[string, Partial<User>, string]>([
    ['is the one it shows', { first_name: '王', last_name: '明' }, '王 明'],
    ['that has none is made of its number', {}, '成员5'],
    [
      'of characters that nobody sees is made of its number',
      { first_name: '\u200b\u2060' },
      '成员5',
    ],
    ['of blanks is made of its number', { first_name: ' ', last_name: '\u3000' }, '成员5'],
  ])('%s', (_, fields, name) => {
    expect(personOf(user(fields)).name).toBe(name)
  })

  test('that is a channel’s stays another than a member’s, though both show the same', () => {
    const channel = { id: -1_001_234_567_890, type: 'channel' as const, title: '王明' }
    const said = { message_id: 1, date: 0, chat: { id: -100, type: 'group' as const, title: '组' } }
    const bot = user({ id: 136_817_688, is_bot: true, first_name: 'Channel' })
    const author = authorOf({ ...said, from: bot, sender_chat: channel } as never)
    expect(author).toEqual({ id: channel.id, name: '王明', username: null })
    expect(personOf(user({ first_name: '王明' })).id).toBe(5)
  })
})
