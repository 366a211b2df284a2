import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Document, Packer, Paragraph } from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { endQuietly, listenToLog, newCorpus, type RunningBot, startBot } from './running.ts'
import type { FakePrivateChat } from './telegram/chats.ts'
import type { FakeGroup } from './telegram/groups.ts'
import { type FakeTelegram, startTelegram } from './telegram/server.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let telegram: FakeTelegram
let bot: RunningBot
let owner: FakePrivateChat
let group: FakeGroup
let corpus: string

beforeEach(async () => {
  listenToLog()
  corpus = newCorpus()
  telegram = await startTelegram()
  owner = telegram.privateChat(telegram.user({ first_name: '王主任' }))
  group = telegram.group({ title: '第一代表小组', admins: [owner.user], supergroup: true })
  bot = startBot(telegram, { corpus, adminIds: [owner.user.id] })
})
afterEach(() => endQuietly(telegram, bot))

const wordFile = (...lines: string[]) =>
  Packer.toBuffer(
    new Document({ sections: [{ children: lines.map(text => new Paragraph(text)) }] }),
  )

async function sendTemplate(...lines: string[]): Promise<string> {
  const file = owner.attach(owner.user, '模板.docx', await wordFile(...lines))
  await telegram.idle()
  owner.say(owner.user, '/template', { replyTo: file })
  return (await owner.reply()).text ?? ''
}

/** The paper of a new discussion with one note that its speaker checks. */
async function paper(): Promise<{ readonly words: string; readonly caption: unknown }> {
  group.say(owner.user, '/begin 审议工作报告')
  await group.reply()
  await telegram.idle()
  group.say(owner.user, '/note 建议 加强督办')
  const card = await group.reply()
  await telegram.idle()
  telegram.press(owner.user, card, '核对无误')
  await telegram.idle()
  group.say(owner.user, '/brief 简报')
  const { files, params } = await telegram.next('sendDocument')
  const content = [...files.values()][0]?.content ?? Buffer.alloc(0)
  group.say(owner.user, '/end')
  await telegram.idle()
  const xml = strFromU8(unzipSync(content)['word/document.xml'] ?? new Uint8Array())
  return { words: xml.replace(/<[^>]+>/g, ''), caption: params.caption }
}

test("the office's template is tried, taken, used and laid aside; papers are numbered", async () => {
  expect(await sendTemplate('{名称}{落款}')).toMatch(/^模板没有启用。模板里的 \{落款\} 不认识/)
  expect(existsSync(join(corpus, 'brief.docx'))).toBe(false)
  const lines = ['本办第{期号}期', '{#部分}{#记录}{序号}．{发言人}：{内容}{/记录}{/部分}']
  expect(await sendTemplate(...lines)).toBe('模板已启用，以后的简报都用它。')
  expect(await paper()).toEqual({
    words: '本办第1期1．王主任：加强督办',
    caption: '简报第1期：收入 1 条，未收 0 条（未核对或有异议，记录稿里都有）。',
  })
  owner.say(owner.user, '/template off')
  expect((await owner.reply()).text).toBe('模板已停用，简报用通用格式。')
  const { words } = await paper()
  expect(words).toContain('分组审议简报第2期')
  expect(words).toContain('1．王主任：加强督办')
})

test('a template beside the reports that cannot be filled is named, and the usual form comes', async () => {
  writeFileSync(join(corpus, 'brief.docx'), await wordFile('{名称}{落款}'))
  const { words, caption } = await paper()
  expect(words).toContain('分组审议简报第1期')
  expect(words).toContain('1．王主任：加强督办')
  expect(caption).toMatch(/^简报第1期：收入 1 条.*\n模板里的 \{落款\} 不认识，这里可以写：/)
})

test('nobody else sets it', async () => {
  const stranger = telegram.privateChat(telegram.user())
  stranger.say(stranger.user, '/template off')
  expect((await stranger.reply()).text).toBe('只有机器人管理员可以查看。')
})
