import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CallbackQuery, Message, User } from 'grammy/types'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { backUp } from '../src/store/backup.ts'
import { FakeClock } from './clock.ts'
import {
  buttonsOf,
  endQuietly,
  listenToLog,
  newCorpus,
  newFolder,
  type RunningBot,
  said,
  soon,
  startBot,
} from './running.ts'
import type { FakePrivateChat } from './telegram/chats.ts'
import type { FakeGroup } from './telegram/groups.ts'
import { type FakeTelegram, startTelegram } from './telegram/server.ts'
import { workbook } from './workbook.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

// What somebody tried, each as they would do it in Telegram.
const OWNER = 900
const clock = new FakeClock(Date.UTC(2026, 0, 20, 1, 30))

let telegram: FakeTelegram
let bot: RunningBot
let group: FakeGroup
let owner: FakePrivateChat
let databaseUrl: string
let ticking: NodeJS.Timeout
let [chair, wang, li]: readonly User[] = []

beforeEach(async () => {
  listenToLog()
  telegram = await startTelegram({ now: clock.now, longestPoll: 100 })
  ;[chair, wang, li] = ['张组长', '王明', '李华'].map(first_name => telegram.user({ first_name }))
  owner = telegram.privateChat(telegram.user({ id: OWNER, first_name: '管理员' }))
  group = telegram.group({
    ...{ title: '第一代表小组', supergroup: true, bot: 'administrator' },
    ...{ admins: [someone(chair)], members: [someone(wang), someone(li)] },
  })
  databaseUrl = join(newFolder(), 'bot.sqlite')
  const corpus = newCorpus()
  writeFileSync(join(corpus, '暗.txt'), HIDDEN)
  bot = startBot(telegram, { clock, corpus, databaseUrl, adminIds: [OWNER] })
  ticking = setInterval(() => clock.advance(100), 5)
})
afterEach(async () => {
  await endQuietly(telegram, bot)
  clearInterval(ticking)
})

const HIDDEN = `北山县人民政府2024年工作报告
各位代表：
一、2024年工作回顾
城镇新增就业形势稳定。全年\u202E新增\u2066公益性\u200B岗位\u202C731个，稳定就业。
二、2025年工作安排
稳定和扩大就业。新建就业服务站12个。`

const someone = (user: User | undefined): User => user ?? telegram.user()

async function pressed(user: User, message: Message, label: string): Promise<string> {
  const query: CallbackQuery = telegram.press(user, message, label)
  return (await telegram.answerTo(query)).text ?? ''
}

const begun = () => said(group, someone(chair), '/begin 审议常委会工作报告')
const notes = async () => (await said(group, someone(chair), '/notes')).text ?? ''

describe('words in another’s mouth', () => {
  test('typed behind /note they are the sender’s, whoever is replied to', async () => {
    await begun()
    const words = group.say(someone(wang), '代表建议办理得不错')
    await said(group, someone(li), '/note 意见 这项工作等于没做', words)
    expect(await notes()).toContain('1. 意见 李华：这项工作等于没做')
    await said(group, someone(li), '/note 肯定', words)
    expect(await notes()).toContain('2. 肯定 王明：代表建议办理得不错')
  })

  test('/forget of somebody who shows another’s number or account deletes nothing of theirs', async () => {
    await begun()
    await said(group, someone(wang), '/note 建议 加强督办')
    const roster = `/roster\n${someone(wang).id},王明真名,云峰\n@lihua,李华真名,赵家`
    await pressed(owner.user, await said(owner, owner.user, roster), '替换现有名册')
    for (const first_name of [String(someone(wang).id), '@lihua', 'lihua', '王明', '王明真名']) {
      const liar = telegram.user({ first_name })
      const chat = telegram.privateChat(liar)
      const asked = await said(chat, liar, '/forget')
      expect(await pressed(liar, asked, '删除我的一切记录')).toContain('已删除')
    }
    expect(await notes()).toContain('1. 建议 王明真名')
    const offered = await said(owner, owner.user, roster)
    expect(offered.text).toContain('读到 2 人')
  })
})

// Words that every object of the language answers to: as a kind of note, a switch, a question, what is quoted.
test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
  '%s is a word like any other',
  async word => {
    await begun()
    await said(group, someone(wang), `/note ${word} 办理要重实效`)
    expect(await notes()).toContain(`王明：${word} 办理要重实效`)
    expect((await said(group, someone(chair), `/quiet ${word}`)).text).toContain('/quiet')
    const asked = await said(group, someone(wang), `/ask ${word}`)
    expect(asked.text).not.toContain('出错')
    const query = telegram.inline(someone(wang), word)
    expect((await telegram.answerTo(query)).results).toBeDefined()
  },
)

describe('a file', () => {
  const book = Buffer.from(
    workbook([
      ['账号', '姓名'],
      ['@a', '张三'],
    ]),
  )
  const fetched = () => telegram.calls.filter(({ method }) => method === 'getFile').length

  test('that is larger than is told of it is read up to the limit only', async () => {
    const request = await said(owner, owner.user, '/roster')
    for (const [bytes, answer] of [
      [Buffer.alloc(3_000_000, 'x,y\n'), '文件太大'],
      [book, '读到 1 人'],
    ] as const) {
      const { document } = owner.attach(owner.user, '名册.xlsx', bytes)
      await telegram.idle()
      const since = owner.sent.length
      owner.write(owner.user, { document: { ...document, file_size: 10 } } as Partial<Message>, {
        replyTo: request,
      })
      await soon(() => expect(owner.sent[since]?.text).toContain(answer))
    }
  })

  test('is not fetched for whoever may not set a roster, also where they may no more', async () => {
    await begun()
    const lead = await said(group, someone(chair), '/roster')
    const [button] = buttonsOf(lead.reply_markup)
    const link = String(button && 'url' in button ? button.url : '').split('start=')[1] ?? ''
    const chat = telegram.privateChat(someone(chair))
    chat.start(link)
    const request = await chat.reply()
    // What the bot asked somebody else, forwarded, as a changed client makes a reply of it.
    const other = telegram.privateChat(someone(wang))
    const copy = other.post(telegram.bot, { text: request.text ?? '' })
    const since = fetched()
    other.attach(someone(wang), '名册.xlsx', book, { replyTo: copy })
    expect((await other.reply()).text).toBe('您没有权限做这项操作。')
    group.leave(someone(chair))
    chat.attach(someone(chair), '名册.xlsx', book, { replyTo: request })
    expect((await chat.reply()).text).toBe('您没有权限做这项操作。')
    expect(fetched()).toBe(since)
  })
})

describe('more than is read', () => {
  test('is told in the reply: 300 characters, 12 parts, 60 figures', async () => {
    const chat = telegram.privateChat(someone(wang))
    const ask = async (words: string) => (await said(chat, someone(wang), words)).text
    expect(await ask(`代表建议办了多少件${'，还有别的话要说'.repeat(60)}`)).toContain(
      '问题太长，只看了前 300 个字。',
    )
    const things = [
      ...['集体学习多少次', '研讨交流多少人次', '专题讲座多少次', '成员单位多少个', '企业多少家'],
      ...['工作队员多少名', '区级帮扶责任人多少名', '监测户多少户', '工作监督多少项'],
      ...[
        '联席会议多少次',
        '难点问题多少个',
        '规范性文件多少份',
        '代表建议多少件',
        '重点建议多少件',
      ],
    ]
    expect(await ask(things.join('、'))).toContain('一次最多查 12 项。')
    const figures = Array.from({ length: 80 }, (_, at) => `建议${at + 100}件`).join('，')
    const checked = await ask(`/check ${figures}`)
    expect(checked).toContain('核对 60 个数字')
    expect(checked).toContain('一次最多核对 60 个数字。')
  })
})

describe('what is forgotten', () => {
  test('is in neither the database nor its log, and the owners hear which copies still have it', async () => {
    await begun()
    const words = '只有这里才有的一句话'
    await said(group, someone(wang), `/note 建议 ${words}`)
    const copy = join(newFolder(), 'copy.sqlite')
    await backUp(databaseUrl, copy, clock.now())
    const holders = () =>
      [databaseUrl, `${databaseUrl}-wal`].filter(file => readFileSync(file).includes(words))
    expect(holders()).not.toEqual([])
    const asked = await said(group, someone(wang), '/forget')
    const since = owner.sent.length
    expect(await pressed(someone(wang), asked, '删除我的一切记录')).toContain(
      '以前做的 1 份备份里还有',
    )
    await soon(() => expect(owner.sent[since]?.text).toContain(copy))
    expect(owner.sent[since]?.text).not.toContain(words)
    await soon(() => expect(holders()).toEqual([]))
    // Told once: what is outdated is.
    const again = await said(group, someone(li), '/forget')
    expect(await pressed(someone(li), again, '删除我的一切记录')).toContain(
      '以前做的 1 份备份里还有',
    )
    await telegram.idle()
    expect(owner.sent.slice(since + 1)).toEqual([])
    expect(readFileSync(copy).includes(words)).toBe(true)
  })
})

test('what is asked in a colleague’s words is the colleague’s, and goes with them', async () => {
  const words = '只有王明说过的飞船'
  const holders = () =>
    [databaseUrl, `${databaseUrl}-wal`].filter(file => readFileSync(file).includes(words))
  const message = group.say(someone(wang), `${words}发射了几艘`)
  const answer = await said(group, someone(li), '/ask', message)
  expect(await pressed(someone(chair), answer, '👎')).toContain('谢谢')
  // A follow-up keeps what it follows, another one's as well.
  await said(group, someone(chair), '那么2023年呢', answer)
  await telegram.idle()
  expect(holders()).not.toEqual([])
  await said(owner, owner.user, '/unanswered').then(({ text }) => expect(text).toContain(words))
  const chat = telegram.privateChat(someone(wang))
  const asked = await said(chat, someone(wang), '/forget')
  expect(await pressed(someone(wang), asked, '删除我的一切记录')).toContain('已删除您的一切记录')
  await soon(() => expect(holders()).toEqual([]))
  for (const command of ['/unanswered', '/stats'])
    expect((await said(owner, owner.user, command)).text).not.toContain(words)
})

test('what a channel asked is kept as its own, and goes when it says so', async () => {
  const channel = { id: -1_001_234_567_890, type: 'channel', title: '某频道' } as const
  const other = { ...channel, id: -1_001_234_567_891, title: '另一频道' } as const
  const words = '只有频道问过的飞船'
  const holders = () =>
    [databaseUrl, `${databaseUrl}-wal`].filter(file => readFileSync(file).includes(words))
  const as = async (sender: typeof channel | typeof other, text: string) => {
    const since = group.sent.length
    group.sayAs(sender, text)
    return await soon(() => {
      const message = group.sent[since]
      if (message === undefined) throw new Error(`nothing was answered to ${text}`)
      return message
    })
  }
  await as(channel, `/ask ${words}发射了几艘`)
  await telegram.idle()
  expect(holders()).not.toEqual([])
  expect((await as(other, '/forget 全部')).text).toContain('已删除')
  expect(holders()).not.toEqual([])
  expect((await as(channel, '/forget 全部')).text).toContain('已删除')
  await soon(() => expect(holders()).toEqual([]))
})

test('what is forgotten in private goes from the group, too: the note’s message and the list', async () => {
  await begun()
  const card = await said(group, someone(wang), '/note 建议 私下删除的话')
  expect(card.text).toContain('私下删除的话')
  const chat = telegram.privateChat(someone(wang))
  const asked = await said(chat, someone(wang), '/forget')
  expect(await pressed(someone(wang), asked, '删除我的一切记录')).toContain('已删除您的一切记录')
  await soon(() => expect(group.messages.has(card.message_id)).toBe(false))
  expect(await notes()).not.toContain('私下删除的话')
})

describe('characters that nobody sees', () => {
  const UNSEEN = /[\u202A-\u202E\u2066-\u2069\u200B\uFEFF]/

  test('are in no reply: neither a report’s, nor a name’s, nor what somebody typed', async () => {
    const chat = telegram.privateChat(someone(wang))
    const told = await said(chat, someone(wang), '北山县新增公益性岗位多少个')
    expect(told.text).toMatch(/^731个/)
    const liar = telegram.user({ first_name: '\u202E明王\u200B' })
    group.join(liar)
    await begun()
    await said(group, liar, '/note 建议 加\u202E强\u200B督办')
    await said(group, liar, '/notes')
    await said(group, liar, '/ask 没有\u202E这样的\u2066事')
    await said(chat, someone(wang), '/section 没\u202E有')
    for (const { params } of telegram.calls) expect(String(params.text ?? '')).not.toMatch(UNSEEN)
  })
})
