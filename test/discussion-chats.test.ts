import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CallbackQuery, Message } from 'grammy/types'
import { expect, test, vi } from 'vitest'
import { labels, listenToLog, newCorpus, said, soon, startBot } from './running.ts'
import { startTelegram } from './telegram/server.ts'

vi.setConfig({ testTimeout: 120_000 })

test('where only some chats are served, their recorder still gets the 简报 in private', async () => {
  listenToLog()
  const telegram = await startTelegram()
  const chair = telegram.user({ first_name: '张组长' })
  const wang = telegram.user({ first_name: '王明' })
  const group = telegram.group({ title: '第二代表小组', admins: [chair], members: [wang] })
  const bot = startBot(telegram, { allowedChats: [group.id] })
  try {
    group.say(chair, '/begin 审议常委会工作报告')
    await group.reply()
    await telegram.idle()
    group.say(chair, '/brief md')
    const lead = await group.reply()
    expect(lead.text).toContain('请先打开与我的私聊')
    const link = linkIn(lead)
    expect(link).toMatch(/^brief_1-[0-9a-f]{20}_md$/)
    const office = telegram.privateChat(chair)
    office.start(link)
    expect((await office.reply()).text).toContain('分组审议记录稿')
    const stranger = telegram.privateChat(wang)
    stranger.start(link)
    const refused = await stranger.reply()
    expect(refused.text).toBe('您没有权限做这项操作。')
    for (const guess of ['brief_1_md', 'brief_1-00000000000000000000_md', 'roster_1', 'p_x'])
      stranger.start(guess)
    for (const words of ['代表建议办了多少件', '/roster 1', '/roster', '/stats', '/help'])
      stranger.say(wang, words)
    // An errand opens no way to anything else.
    stranger.say(wang, '/ask 代表建议办了多少件', { replyTo: refused })
    stranger.say(wang, '代表建议办了多少件', { replyTo: refused })
    // Nor does an old message of the bot, from when everybody was served: the roster for all chats is the owners’.
    const help = stranger.post(telegram.bot, { text: '/roster 代表名册\n/help 用法' })
    stranger.say(wang, '@wang,王明', { replyTo: help })
    await telegram.quiet()
  } finally {
    await bot.stop()
    await telegram.stop()
    vi.restoreAllMocks()
  }
})

test('where only some chats are served, who left still has what is on record as theirs in their hands, and no more', async () => {
  listenToLog()
  const telegram = await startTelegram()
  const chair = telegram.user({ first_name: '张组长' })
  const wang = telegram.user({ first_name: '王明' })
  const group = telegram.group({ title: '第二代表小组', admins: [chair], members: [wang] })
  const bot = startBot(telegram, { allowedChats: [group.id] })
  const told = async (press: CallbackQuery) => (await telegram.answerTo(press)).text ?? ''
  try {
    await said(group, chair, '/begin 审议常委会工作报告')
    await telegram.idle() // the status is posted behind the answer
    const card = await said(group, wang, '/note 意见 代表建议的办理要重落实')
    await said(group, wang, '/note 建议 公开采纳情况')
    await soon(() => expect(group.messages.get(card.message_id)?.text).toContain('第1条'))
    await said(group, chair, '/end')
    group.leave(wang)
    const chat = telegram.privateChat(wang)
    const list = await said(chat, wang, '/notes')
    const shown = () => chat.messages.get(list.message_id) ?? list
    expect(list.text).toContain('记在您名下的发言 2 条')
    expect(await told(telegram.press(wang, list, '2. 有异议'))).toBe('已标明您有异议')
    await soon(() => expect(group.messages.get(card.message_id)?.text).toContain('发言人有异议'))
    await told(telegram.press(wang, shown(), '1. 撤回'))
    await soon(() => expect(labels(shown())).toContain('确认撤回第2条'))
    expect(await told(telegram.press(wang, shown(), '确认撤回第2条'))).toBe('第 2 条已撤回')
    expect((await said(chat, wang, '/privacy')).text).toContain('180 天')
    const sure = await said(chat, wang, '/forget')
    await telegram.idle()
    // This opens no way to anything else, and to nobody else.
    const since = chat.sent.length
    for (const words of [
      '代表建议办了多少件',
      '/help',
      '/ask 代表建议',
      '/watch 就业',
      '/open',
      '/begin',
    ])
      chat.say(wang, words, { replyTo: list })
    const stranger = telegram.privateChat(telegram.user({ first_name: '王明' }))
    for (const words of ['/notes', '/notes mine', '/privacy', '/forget', '/forget all'])
      stranger.say(stranger.user, words)
    await telegram.quiet()
    expect([chat.sent.length - since, stranger.sent.length]).toEqual([0, 0])
    expect(await told(telegram.press(wang, sure, '删除我的一切记录'))).toContain('已删除')
    chat.say(wang, '/notes')
    await telegram.idle()
    expect(chat.sent.length).toBe(since)
    expect((await said(group, chair, '/notes')).text).not.toContain('重落实')
  } finally {
    await bot.stop()
    await telegram.stop()
    vi.restoreAllMocks()
  }
})

const NANSHAN = `2025年南山县人民政府工作报告

各位代表：

现在，我代表县人民政府向大会报告工作，请予审议。

一、2024年工作回顾

就业形势稳定。全年城镇新增就业5260人，帮扶困难人员就业310人。

二、2025年工作安排

稳定和扩大就业。支持企业稳岗，做好高校毕业生就业服务。
`

test('a discussion speaks of the report that its topic names', async () => {
  listenToLog()
  const corpus = newCorpus()
  writeFileSync(join(corpus, 'nanshan-2024.txt'), NANSHAN)
  const telegram = await startTelegram()
  const chair = telegram.user({ first_name: 'Ann', language_code: 'en' })
  const group = telegram.group({ title: 'Group 3', admins: [chair] })
  const bot = startBot(telegram, { corpus })
  const asked = async (text: string) => {
    group.say(chair, text)
    return (await group.reply()).text
  }
  try {
    const status = await asked('/begin 审议南山县政府工作报告')
    expect(status).toContain(
      '📋 Discussion: 审议南山县政府工作报告\n《2025年南山县人民政府工作报告》',
    )
    await telegram.idle()
    expect(await asked('/topic 二')).toContain('Now on: 二 2025年工作安排')
    group.say(chair, '/note suggestion 去年新增就业5000人，今年还要多做稳岗')
    const note = (await group.reply()).text
    expect(note).toContain('Note 1 · Suggestion · Ann')
    expect(note).toContain('“5000人” is not as in the report, which says 5260人')
    expect(await asked('/topic 四(二)')).toContain('Now on: 四(二) 提升议案建议办理质效')
    expect(await asked('/brief md here')).toContain(
      '《重庆市开州区人民代表大会常务委员会工作报告》',
    )
  } finally {
    await bot.stop()
    await telegram.stop()
    vi.restoreAllMocks()
  }
})

function linkIn({ reply_markup }: Message): string {
  const button = reply_markup?.inline_keyboard[0]?.[0]
  return String(button && 'url' in button ? button.url : '').split('start=')[1] ?? ''
}
