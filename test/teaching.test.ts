import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { synonymLine } from '../src/bot/teaching.ts'
import {
  endQuietly,
  firstLine,
  listenToLog,
  newCorpus,
  type RunningBot,
  startBot,
} from './running.ts'
import type { FakePrivateChat } from './telegram/chats.ts'
import { type FakeTelegram, startTelegram } from './telegram/server.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

describe('a synonym as it is typed', () => {
  const TYPED: readonly (readonly [typed: string, line: string | undefined])[] = [
    ['碰头会 = 专题讲座', '碰头会 专题讲座'],
    ['碰头会=>专题讲座、讲座', '碰头会 => 专题讲座 讲座'],
    ['碰头会＝专题讲座', '碰头会 专题讲座'],
    ['碰头会', undefined],
    ['= 专题讲座', undefined],
    ['a\n# b = c', undefined],
    ['碰头会 = <b>', undefined],
    [`${'长'.repeat(30)} = 短`, undefined],
  ]
  for (const [typed, line] of TYPED)
    test(JSON.stringify(typed), () => expect(synonymLine(typed)).toBe(line))
})

describe('/teach', () => {
  let telegram: FakeTelegram
  let bot: RunningBot
  let owner: FakePrivateChat
  let corpus: string

  beforeEach(async () => {
    listenToLog()
    corpus = newCorpus()
    telegram = await startTelegram()
    owner = telegram.privateChat(telegram.user({ first_name: '王主任' }))
    bot = startBot(telegram, { corpus, adminIds: [owner.user.id] })
  })
  afterEach(() => endQuietly(telegram, bot))

  const said = async (text: string) => {
    owner.say(owner.user, text)
    return await owner.reply()
  }

  test('adds the word, tells what is answered now, and takes it back', async () => {
    const question = '办了几场嗑瓜会'
    expect((await said(question)).text).not.toMatch(/^8次/)
    const taught = await said('/teach 嗑瓜会 => 专题讲座')
    expect(taught.text).toMatch(
      /^已加到同义词：嗑瓜会 => 专题讲座。没能回答的 1 个问题里，现在答得出 1 个。\n• 办了几场嗑瓜会 → 8次/,
    )
    expect(readFileSync(join(corpus, 'synonyms.txt'), 'utf8')).toBe('嗑瓜会 => 专题讲座\n')
    expect(firstLine(await said(question))).toMatch(/^8次/)
    expect((await said('/teach 嗑瓜会 => 专题讲座')).text).toBe(
      '同义词里已经有：嗑瓜会 => 专题讲座',
    )
    telegram.press(owner.user, taught, '撤销')
    expect((await owner.reply()).text).toBe('已撤销：嗑瓜会 => 专题讲座')
    expect(readFileSync(join(corpus, 'synonyms.txt'), 'utf8')).toBe('')
    expect(firstLine(await said(question))).not.toMatch(/^8次/)
  })

  test('is the owners’ alone, its button too', async () => {
    const taught = await said('/teach 嗑瓜会 = 专题讲座')
    const stranger = telegram.user()
    const press = telegram.press(stranger, taught, '撤销')
    expect((await telegram.answerTo(press)).text).toBe('只有机器人管理员可以这样做。')
    const chat = telegram.privateChat(stranger)
    chat.say(stranger, '/teach 甲 = 乙')
    expect((await chat.reply()).text).toBe('只有机器人管理员可以查看。')
    expect(existsSync(join(corpus, 'synonyms.txt'))).toBe(true)
    expect((await said('/teach')).text).toContain('/teach 说法 = 报告里的说法')
  })
})
