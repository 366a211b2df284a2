import type { Message, User } from 'grammy/types'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { FakeClock } from './clock.ts'
import {
  endQuietly,
  labels,
  listenToLog,
  type RunningBot,
  said,
  soon,
  startBot,
} from './running.ts'
import type { FakeGroup } from './telegram/groups.ts'
import { type FakeTelegram, startTelegram } from './telegram/server.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

// What stands on record as somebody's words is theirs to dispute and to withdraw, however long ago they were said.
const clock = new FakeClock(Date.UTC(2026, 0, 20, 1, 30))
let telegram: FakeTelegram
let bot: RunningBot
let group: FakeGroup
let ticking: NodeJS.Timeout
let chair: User
let wang: User
let li: User

beforeEach(async () => {
  listenToLog()
  telegram = await startTelegram({ now: clock.now, longestPoll: 100 })
  chair = telegram.user({ first_name: '张组长' })
  wang = telegram.user({ first_name: '王明' })
  li = telegram.user({ first_name: '李华' })
  group = telegram.group({
    ...{ title: '第一代表小组', supergroup: true, bot: 'administrator' },
    ...{ admins: [chair], members: [wang, li] },
  })
  bot = startBot(telegram, { clock })
  ticking = setInterval(() => clock.advance(100), 5)
})
afterEach(async () => {
  await endQuietly(telegram, bot)
  clearInterval(ticking)
})

// Somebody writes what the bot answers with a reaction, once all before is told.
async function done(user: User, words: string, replyTo: Message): Promise<void> {
  const since = telegram.calls.length
  const { message_id } = group.say(user, words, { replyTo })
  const reacted = () =>
    telegram.calls
      .slice(since)
      .some(
        ({ method, params }) => method === 'setMessageReaction' && params.message_id === message_id,
      )
  await soon(() => expect(reacted()).toBe(true))
}

async function pressed(user: User, message: Message, label: string): Promise<string> {
  return (await telegram.answerTo(telegram.press(user, now(message), label))).text ?? ''
}

// As it is by now, in whichever of the two chats.
const now = (message: Message): Message =>
  message.chat.id === group.id
    ? (group.messages.get(message.message_id) ?? message)
    : (telegram.privateChat(wang).messages.get(message.message_id) ?? message)

const shows = (message: Message, words: string) =>
  soon(() => expect(now(message).text).toContain(words))

// The card of a note that Wang made, in a discussion that is over; the next one has a first note as well.
async function earlierCard(): Promise<Message> {
  await said(group, chair, '/begin 审议常委会工作报告')
  const card = await said(group, wang, '/note 意见 代表建议的办理要重落实')
  await soon(() => expect(card.text).toContain('第1条 · 意见 · 王明'))
  await said(group, chair, '/end')
  await said(group, chair, '/begin 审议政府工作报告')
  await said(group, li, '/note 建议 加大投入')
  return card
}

const NEWER = '1. 建议 李华：加大投入'
const listed = async () => (await said(group, chair, '/notes')).text ?? ''

describe('a note of an earlier discussion', () => {
  test('is disputed, put right and withdrawn by replies to its message', async () => {
    const card = await earlierCard()
    await done(wang, '/dispute', card)
    await shows(card, '发言人有异议')
    await done(wang, '代表建议的办理要重实效', card)
    await shows(card, '要重实效')
    // A number behind such a reply is one of that discussion.
    await done(wang, '/drop 1', card)
    await shows(card, '第1条 · 🚫 已撤回')
    expect(await listed()).toContain(NEWER)
  })

  test('follows its message when that is edited', async () => {
    await said(group, chair, '/begin 审议常委会工作报告')
    const words = group.say(wang, '/note 意见 代表建议的办理要重落实')
    const card = await group.reply()
    await soon(() => expect(now(card).text).toContain('第1条'))
    await said(group, chair, '/end')
    await said(group, chair, '/begin 审议政府工作报告')
    group.edit(wang, words.message_id, '/note 意见 代表建议的办理要重实效')
    await shows(card, '要重实效')
  })

  test('is withdrawn by its buttons, with a second press, by nobody but whose it is', async () => {
    const card = await earlierCard()
    expect(labels(card)).toEqual(['核对无误', '修改', '有异议', '撤回'])
    expect(await pressed(li, card, '撤回')).toContain('没有权限')
    expect(labels(now(card))).toContain('撤回')
    await pressed(wang, card, '撤回')
    await soon(() => expect(labels(now(card))).toEqual(['确认撤回第1条', '不撤回']))
    expect(await pressed(li, card, '确认撤回第1条')).toContain('没有权限')
    await pressed(wang, card, '不撤回')
    await soon(() => expect(labels(now(card))).toContain('撤回'))
    await pressed(wang, card, '撤回')
    await soon(() => expect(labels(now(card))).toContain('确认撤回第1条'))
    expect(await pressed(wang, card, '确认撤回第1条')).toBe('第 1 条已撤回')
    await shows(card, '已撤回')
    expect(await listed()).toContain(NEWER)
  })

  test('can be changed by nobody else, also by such a reply', async () => {
    const card = await earlierCard()
    const refusal = await said(group, li, '/drop', card)
    expect(refusal.text).toContain('没有权限')
    expect((await said(group, li, '/dispute', card)).text).toContain('没有权限')
    expect(now(card).text).toContain('代表建议的办理要重落实')
  })
})

// Messages of the former group have numbers there only, and nobody can reply to them from the supergroup.
test('a group that becomes a supergroup leaves its speakers the buttons of former notes, and their list', async () => {
  const small = telegram.group({
    ...{ title: '第三代表小组', supergroup: false, bot: 'administrator' },
    ...{ admins: [chair], members: [wang, li] },
  })
  await said(small, chair, '/begin 审议常委会工作报告')
  const card = await said(small, wang, '/note 意见 代表建议的办理要重落实')
  await said(small, wang, '/note 建议 公开采纳情况')
  await said(small, chair, '/end')
  await said(small, chair, '/begin 审议政府工作报告')
  await said(small, wang, '/note 意见 加大投入')
  const heir = small.migrate()
  await telegram.idle()
  const former = (user: User, label: string) => telegram.answerTo(telegram.press(user, card, label))
  expect((await former(li, '有异议')).text).toContain('没有')
  expect((await former(wang, '有异议')).text).toBe('已标明您有异议')
  const chat = telegram.privateChat(wang)
  const list = await said(chat, wang, '/notes')
  expect(list.text).toContain('记在您名下的发言 3 条')
  expect(list.text).toMatch(/审议常委会工作报告 · 第1条 · 意见 · ❗ 发言人有异议/)
  expect((await telegram.answerTo(telegram.press(wang, list, '2. 有异议'))).text).toBe(
    '已标明您有异议',
  )
  // The open one goes on by its numbers, and by the messages that show it from now on.
  const texts = () => [...heir.messages.values()].map(({ text = '' }) => text).join()
  heir.say(wang, '/notes')
  await soon(() => expect(texts()).toContain('1. 意见 王明：加大投入'))
  await soon(() => expect(texts()).toContain('第1条 · 意见'))
  expect(texts()).not.toContain('已结束') // no status is put up again of what has ended
  const shown = heir.sent.find(({ text }) => text?.startsWith('第1条 · 意见'))
  heir.say(wang, '/drop 1')
  await soon(() => expect(heir.messages.get(shown?.message_id ?? 0)?.text).toContain('已撤回'))
})

describe('what its speaker disputes', () => {
  test('stays disputed in all lists, however others change it', async () => {
    await said(group, chair, '/begin 审议常委会工作报告')
    const words = group.post(wang, { text: '经费要向基层倾斜' })
    const command = group.say(li, '/note 询问', { replyTo: words })
    const card = await group.reply()
    await soon(() => expect(now(card).text).toContain('第1条 · 询问 · 王明'))
    expect(await listed()).toContain('1. 询问 王明：经费要向基层倾斜〔未核对〕')
    await done(wang, '/dispute', card)
    expect((await said(group, li, '/open')).text).toContain('倾斜〔发言人有异议〕')
    group.edit(li, command.message_id, '/note 建议')
    await shows(card, '第1条 · 建议 · 王明')
    await shows(card, '发言人有异议')
    expect(await listed()).toContain('1. 建议 王明：经费要向基层倾斜〔发言人有异议〕')
    await done(chair, '/edit 经费要向山区倾斜', card)
    await shows(card, '山区')
    await shows(card, '发言人有异议')
    expect(await listed()).toContain('1. 建议 王明：经费要向山区倾斜〔发言人有异议〕')
  })

  test('what others reworded is told apart from what nobody checked', async () => {
    const card = await said(group, chair, '/begin 审议常委会工作报告').then(() =>
      said(group, wang, '/note 意见 经费要向基层倾斜'),
    )
    await done(chair, '/edit 经费要向山区倾斜', card)
    expect(await listed()).toContain('1. 意见 王明：经费要向山区倾斜〔经他人改动，未核对〕')
    await done(wang, '经费要向基层倾斜', card)
    expect(await listed()).toMatch(/倾斜$/m)
  })
})

describe('/notes in private', () => {
  test('lists one’s own of every discussion, with buttons that work after removal too', async () => {
    const card = await earlierCard()
    await said(group, wang, '/note 建议 公开采纳情况')
    group.leave(wang)
    const chat = telegram.privateChat(wang)
    const list = await said(chat, wang, '/notes')
    expect(list.text).toContain('记在您名下的发言 2 条')
    expect(list.text).toContain('审议政府工作报告 · 第2条 · 建议')
    expect(list.text).toContain('审议常委会工作报告 · 第1条 · 意见')
    expect(list.text).not.toContain('加大投入')
    expect(await pressed(wang, list, '2. 有异议')).toBe('已标明您有异议')
    await shows(list, '发言人有异议')
    await shows(card, '发言人有异议')
    await pressed(wang, list, '2. 撤回')
    await soon(() => expect(labels(now(list))).toEqual(['确认撤回第1条', '不撤回']))
    expect(await pressed(wang, list, '确认撤回第1条')).toBe('第 1 条已撤回')
    await shows(list, '记在您名下的发言 1 条')
    await shows(card, '已撤回')
    expect(await listed()).toContain(NEWER)
  })

  test('“mine” lists what one has not checked, and stays so when it is shown again', async () => {
    const card = await earlierCard()
    await said(group, wang, '/note 建议 公开采纳情况')
    await said(group, wang, '/note 意见 办理要见实效')
    await pressed(wang, card, '核对无误')
    await shows(card, '已核对')
    const chat = telegram.privateChat(wang)
    expect((await said(chat, wang, '/notes')).text).toContain('记在您名下的发言 3 条')
    const list = await said(chat, wang, '/notes mine')
    expect(list.text).toContain('待您核对的发言 2 条')
    expect(list.text).not.toContain('代表建议的办理')
    await pressed(wang, list, '1. 核对无误')
    await shows(list, '待您核对的发言 1 条')
    expect(now(list).text).not.toContain('办理要见实效')
    await pressed(wang, list, '1. 撤回')
    await soon(() => expect(labels(now(list))).toEqual(['确认撤回第2条', '不撤回']))
    await pressed(wang, list, '不撤回')
    await soon(() => expect(labels(now(list))).toContain('1. 撤回'))
    expect(now(list).text).toContain('待您核对的发言 1 条')
    await pressed(wang, list, '1. 核对无误')
    await shows(list, '没有待您核对的发言。')
    expect((await said(chat, wang, '/notes 我的')).text).toBe('没有待您核对的发言。')
  })

  test('shows nobody another one’s notes', async () => {
    await earlierCard()
    const chat = telegram.privateChat(chair)
    expect((await said(chat, chair, '/notes')).text).toBe('没有记在您名下的发言。')
  })

  test('is turned, five at a time', async () => {
    await said(group, chair, '/begin 审议常委会工作报告')
    for (let n = 1; n <= 6; n++) await said(group, wang, `/note 意见 第${n}点看法`)
    const chat = telegram.privateChat(wang)
    const list = await said(chat, wang, '/notes')
    expect(list.text).toContain('1. 01-20 审议常委会工作报告 · 第6条 · 意见')
    expect(list.text).not.toContain('第1点看法')
    await pressed(wang, list, '▶')
    await shows(list, '6. 01-20 审议常委会工作报告 · 第1条 · 意见')
    await pressed(wang, list, '◀')
    await shows(list, '第6点看法')
    const mine = await said(chat, wang, '/notes mine')
    await pressed(wang, mine, '▶')
    await shows(mine, '第1点看法')
    expect(now(mine).text).toContain('待您核对的发言 6 条')
  })
})
