import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import type { CallbackQuery, Message, User } from 'grammy/types'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { FakeClock } from './clock.ts'
import { passing } from './passing.ts'
import { labels, listenToLog, newFolder, type RunningBot, soon, startBot } from './running.ts'
import type { FakeGroup, GroupOptions } from './telegram/groups.ts'
import { type FakeTelegram, startTelegram } from './telegram/server.ts'
import { transcriptOf } from './telegram/transcript.ts'
import { workbook } from './workbook.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 })

// One bot for the file, started as `main` starts it; every test has a group of its own. Privacy mode is on.
let telegram: FakeTelegram
let bot: RunningBot
let databaseUrl: string
let chair: User
let wang: User
let li: User
let group: FakeGroup

const OWNER = 99
// 09:30 in Beijing. People take their time: ten seconds a command keep the bot within Telegram's limits.
const clock = new FakeClock(Date.UTC(2026, 0, 20, 1, 30))
const STEP = 10_000

beforeAll(async () => {
  listenToLog()
  telegram = await startTelegram({ now: clock.now })
  telegram.limits.flood = true
  databaseUrl = join(newFolder(), 'bot.sqlite')
  bot = startBot(telegram, { databaseUrl, adminIds: [OWNER], clock })
})
afterAll(async () => {
  await bot.stop()
  await telegram.stop()
  vi.restoreAllMocks()
})
beforeEach(() => {
  chair = telegram.user({ first_name: '张组长', username: 'zhang' })
  wang = telegram.user({ first_name: '王明' })
  li = telegram.user({ first_name: '李华', username: 'LiHua' })
  group = openGroup()
})
// A sound bot is never refused, but for a first word in private that Telegram leaves to the member, and a group
// that moves away.
const PARDONED = /can't initiate|upgraded to a supergroup/
afterEach(async () => {
  await telegram.idle()
  const unexpected = telegram.refused.filter(({ error = '' }) => !PARDONED.test(error))
  expect(unexpected.map(({ method, error, params }) => [method, error, params])).toEqual([])
  expect(telegram.errors).toEqual([])
})

function openGroup(options: Partial<GroupOptions> = {}): FakeGroup {
  return telegram.group({
    title: '第一代表小组',
    admins: [chair],
    members: [wang, li],
    bot: 'administrator',
    supergroup: true,
    ...options,
  })
}

/** Somebody writes, and the bot answers with a message. */
async function asked(user: User, text: string, options = {}): Promise<Message> {
  say(user, text, options)
  return await group.reply()
}

function say(user: User, text: string, options = {}): Message {
  clock.advance(STEP)
  return group.say(user, text, options)
}

const text = async (...words: Parameters<typeof asked>) => (await asked(...words)).text ?? ''

/** Somebody writes, and the bot reacts: it is on record. */
async function reacted(user: User, words: string, options = {}): Promise<Message> {
  const message = say(user, words, options)
  const { params } = await telegram.next('setMessageReaction')
  expect(params.message_id).toBe(message.message_id)
  return message
}

/** The word behind `start=` that leads from the group to the private chat. */
async function rosterLink(): Promise<string> {
  const button = (await asked(chair, '/roster')).reply_markup?.inline_keyboard[0]?.[0]
  return String(button && 'url' in button ? button.url : '').split('start=')[1] ?? ''
}

/** The chair sends a roster in private and takes it up. */
async function useRoster(names: string): Promise<Message> {
  const office = telegram.privateChat(chair)
  office.say(chair, `/roster ${(await rosterLink()).replace('roster_', '')}\n${names}`)
  const read = await office.reply()
  await pressed(chair, read, '替换现有名册')
  return office.messages.get(read.message_id) ?? read
}

/** A note with the bot's message for it. */
async function noted(user: User, words: string, options = {}) {
  const message = await reacted(user, `/note ${words}`, options)
  return { message, card: await group.reply() }
}

async function begun(user = chair, options = {}): Promise<Message> {
  const status = await asked(user, '/begin 审议区人大常委会工作报告', options)
  expect(status.text).toContain('📋 分组审议：审议区人大常委会工作报告')
  await telegram.idle()
  return status
}

async function pressed(user: User, message: Message, label: string | RegExp) {
  clock.advance(STEP)
  const answer = await telegram.answerTo(telegram.press(user, message, label) as CallbackQuery)
  await telegram.idle()
  return answer
}

const now = (message: Message): Message => group.messages.get(message.message_id) ?? message

describe('a whole discussion', () => {
  test('from the first word to the 简报', async () => {
    const status = await begun()
    await soon(() => expect(group.pinnedMessage?.message_id).toBe(status.message_id))
    const hello = group.say(li, '我来记录')
    expect(await text(chair, '/recorder', { replyTo: hello })).toBe('记录人：李华')

    const names = '张组长,张伟,\n王明,王明,临江代表团\n@LiHua,李华,汉丰代表团'
    await useRoster(names)
    expect(await text(chair, '/confirm', { replyTo: group.say(wang, '我是王明') })).toBe(
      '已确认：王明（临江代表团）',
    )
    expect(await text(chair, '/confirm')).toContain('1 人只凭显示的名字与名册相符')
    await pressed(chair, await asked(chair, '/confirm'), '张组长 是 张伟')
    expect(await text(chair, '/confirm')).toBe('没有待确认的成员。')

    // The part under discussion
    const agenda = await asked(li, '/agenda')
    expect(labels(agenda)).toContain('四(二) 提升议案建议办理质效')
    await pressed(li, agenda, '四(二) 提升议案建议办理质效')
    expect((await group.reply()).text).toContain('现在审议：四(二) 提升议案建议办理质效')

    // Two speakers
    await reacted(wang, '/hand')
    await reacted(li, '/hand')
    expect(await text(chair, '/queue')).toBe('1. 王明\n2. 李华')
    const call = await asked(chair, '/next')
    expect(call.text).toMatch(/^王明，请发言：15 分钟，至 \d\d:\d\d。$/)
    expect(call.entities?.[0]).toMatchObject({ type: 'text_mention', user: { id: wang.id } })

    // Questions and figures, and a quotation that becomes a note
    const answer = await asked(wang, '/ask 代表建议办了多少件')
    expect(answer.text).toMatch(/^228件/)
    expect(labels(answer)).toContain('引入发言')
    expect(labels(await asked(wang, '/figures 代表建议'))).toContain('引入发言 60件')

    // Notes on three parts
    const praise = await noted(
      wang,
      '肯定 报告实事求是，对养犬条例的执法检查推动了犬只留检收容所建成，群众很满意。',
    )
    expect(praise.card.text).toContain('第1条 · 肯定 · 王明')
    const said = group.say(
      wang,
      '今年代表建议办了230件，办理质量提高了，但有的答复多、落实少，要加强跟踪问效。',
    )
    const wrong = await noted(li, '意见', { replyTo: said })
    expect(wrong.card.text).toContain('第2条 · 意见 · 王明')
    expect(wrong.card.text).toContain('⚠️ “230件”与报告不符，报告为 228件')
    const edited = await noted(li, '建议 加大高标准农田建后管护的投入')
    await reacted(
      li,
      '/note 建议 对代表建议的办理要跟踪问效，避免只答复、不落实，防止答复多落实少',
      {},
    )
    await group.reply()
    const dropped = await noted(li, '意见 这条说错了，撤回')
    await noted(wang, '询问 派驻工作队员驻村帮扶的经费从哪里出？')

    // One is edited, one dropped, one answered
    const corrected = '/note 建议 加大高标准农田建后管护的投入，明确管护责任人和经费来源'
    group.edit(li, edited.message.message_id, corrected)
    await telegram.next('setMessageReaction')
    await soon(() => expect(now(edited.card).text).toContain('明确管护责任人'))
    await reacted(li, '/drop 5')
    await soon(() => expect(now(dropped.card).text).toContain('已撤回'))
    expect(await text(li, '/open')).toContain('6. 询问 王明：派驻工作队员')
    await reacted(chair, '/answer 6 由区财政统筹安排，会后书面答复')

    // Each speaker checks their own
    expect((await pressed(li, praise.card, '核对无误')).text).toBe('您没有权限做这项操作。')
    expect((await pressed(wang, praise.card, '核对无误')).text).toBe('第 1 条已核对')
    await soon(() => expect(now(praise.card).text).toContain('✅ 已核对'))
    expect((await pressed(li, edited.card, '修改')).text).toContain('请回复这条消息')
    await reacted(li, '加大高标准农田建后管护的投入，明确管护责任人、经费来源。', {
      replyTo: edited.card,
    })
    await soon(() => expect(now(edited.card).text).toContain('经费来源。'))
    expect(labels(now(edited.card))).toEqual([])

    say(chair, '/poll 3')
    const { params: poll } = await telegram.next('sendPoll')
    expect(poll.question).toMatch(/^【意向，非表决】第3条：加大高标准农田/)

    const notes = await text(wang, '/notes')
    expect(notes).toContain('二(二) 深度聚焦高品质生活')
    expect(notes).toContain('记录 5 条：肯定 1 · 意见 1 · 建议 2 · 询问 1；询问未答 0，未核对 3')

    // The 简报: in private, once the recorder has opened that chat
    const invitation = await asked(li, '/brief')
    const url = invitation.reply_markup?.inline_keyboard[0]?.[0]
    expect(url).toMatchObject({ url: expect.stringMatching(/start=brief_\d+-[0-9a-f]{20}_all$/) })
    const privately = telegram.privateChat(li)
    privately.start(String(url && 'url' in url ? url.url : '').split('start=')[1])
    const preview = await privately.reply()
    expect(preview.text).toContain('一、总体评价\n1. 【肯定】王明（临江代表团）：报告实事求是')
    expect(preview.text).toContain('〔数字核对：“230件”与报告不符，报告为228件，见四(二)〕')
    expect(preview.text).toContain('〔以下内容相近，请记录人酌情合并〕')
    expect(preview.text).toContain('答复（张伟）：由区财政统筹安排，会后书面答复')
    expect(preview.text).not.toContain('说错了')
    const files = [await fileSent(), await fileSent()]
    for (const form of ['md', 'csv']) {
      say(li, `/brief ${form}`)
      files.push(await fileSent())
    }
    expect(files.map(({ name }) => name)).toEqual([
      '记录稿-审议区人大常委会工作报告.docx',
      '简报第1期-审议区人大常委会工作报告.docx',
      '记录稿-审议区人大常委会工作报告.md',
      '记录稿-审议区人大常委会工作报告.csv',
    ])
    expect(files[0]?.content.subarray(0, 2).toString()).toBe('PK')
    const { params: paper } = sentFiles()[1] ?? {}
    expect(paper?.caption).toBe('简报第1期：收入 2 条，未收 3 条（未核对或有异议，记录稿里都有）。')
    expect(files[2]?.content.toString()).toContain('# 分组审议记录稿')
    expect(files[3]?.content.toString()).toContain('230件 不符（报告为228件）')

    expect(await text(chair, '/end')).toContain('讨论结束。记录 5 条')
    expect(now(status).text).toContain('📋 已结束')
    await soon(() => expect(group.pinnedMessage).toBeUndefined())
    keep({
      'transcript.md': transcriptOf(telegram, [group, privately, telegram.privateChat(chair)]),
      'record.docx': files[0]?.content,
      'paper.docx': files[1]?.content,
    })
  })

  const sentFiles = () => telegram.calls.filter(({ method }) => method === 'sendDocument')

  /** The next file that the bot sends. */
  async function fileSent() {
    const { files } = await telegram.next('sendDocument')
    const [file] = [...files.values()]
    if (file === undefined) throw new Error('No file was sent')
    return file
  }

  // For the README and for looking at the Word file.
  function keep(results: Readonly<Record<string, string | Buffer | undefined>>): void {
    const folder = process.env.KEEP_DISCUSSION
    for (const [name, content] of Object.entries(results))
      if (folder !== undefined && content !== undefined) writeFileSync(join(folder, name), content)
  }
})

describe('what is refused', () => {
  // Command, who sends it, and what the bot says; before a discussion and in one with a note by 王明.
  const before = [
    ['/hand', '这里还没有讨论'],
    ['/note 意见 很好', '这里还没有讨论'],
    ['/notes', '这里还没有讨论'],
    ['/open', '这里还没有讨论'],
    ['/topic 四(二)', '这里还没有讨论'],
    ['/queue', '这里还没有讨论'],
    ['/drop 1', '这里还没有讨论'],
    ['/next', '这里还没有讨论'],
    ['/end', '这里还没有讨论'],
    ['/brief', '这里还没有讨论'],
    ['/begin 审议', '没有权限'],
  ] as const

  for (const [command, words] of before)
    test(`${command} before there is a discussion`, async () => {
      expect(await text(wang, command)).toContain(words)
    })

  const within = [
    ['li', '/begin 审议', '没有权限'],
    ['chair', '/begin 审议', '已有一场讨论'],
    ['li', '/end', '没有权限'],
    ['li', '/next', '没有权限'],
    ['chair', '/next', '没有人等候发言'],
    ['li', '/topic 四(二)', '没有权限'],
    ['chair', '/topic 九(九)', '没有找到这一部分'],
    ['li', '/unhand', '不在等候之列'],
    ['li', '/note', '请写 /note 建议 内容'],
    ['li', '/note 建议', '请写 /note 建议 内容'],
    ['li', '/drop 1', '没有权限'],
    ['li', '/edit 1 别的话', '没有权限'],
    ['li', '/theme 1 二(一)', '没有权限'],
    ['wang', '/theme 1 九(九)', '没有找到这一部分'],
    ['wang', '/drop', '请写记录的编号'],
    ['wang', '/drop 7', '没有这条记录'],
    ['wang', '/edit 1', '请写出内容'],
    ['wang', '/answer 1 好', '不是询问'],
    ['li', '/poll 1', '没有权限'],
    ['chair', '/poll 7', '没有这条记录'],
    ['li', '/brief', '没有权限'],
    ['chair', '/brief pdf', '请写 /brief（两份都要）'],
    ['li', '/quiet on', '没有权限'],
    ['chair', '/quiet', '请写 /quiet on'],
    ['li', '/convener', '召集人：未指定'],
    ['chair', '/convener @nobody_here', '还不认识这位成员'],
    ['li', '/roster', '没有权限'],
    ['li', '/stats', '只有机器人管理员'],
    ['li', '/unanswered', '只有机器人管理员'],
  ] as const

  test('in a discussion', async () => {
    await begun()
    await noted(wang, '意见 代表建议的办理要重落实')
    for (const [name, command, words] of within) {
      const user = { chair, wang, li }[name]
      expect([command, await text(user, command)]).toEqual([
        command,
        expect.stringContaining(words),
      ])
    }
  })

  test('after it: words can still be put right, but nothing new is said', async () => {
    await begun()
    const { card } = await noted(wang, '意见 代表建议的办理要重落实')
    await asked(chair, '/end')
    expect(await text(wang, '/note 意见 还有一句')).toBe('讨论已经结束。')
    expect(await text(wang, '/hand')).toBe('讨论已经结束。')
    expect((await pressed(wang, card, '核对无误')).text).toBe('第 1 条已核对')
  })

  test('in private', async () => {
    const privately = telegram.privateChat(wang)
    privately.say(wang, '/note 意见 很好')
    expect((await privately.reply()).text).toBe('请在讨论的群里使用这条命令。')
  })

  test("a button is the speaker's alone", async () => {
    await begun()
    const { card } = await noted(wang, '意见 代表建议的办理要重落实')
    expect((await pressed(li, card, '修改')).text).toContain('只有发言人本人')
    expect((await pressed(chair, card, '核对无误')).show_alert).toBe(true)
    expect(await text(li, '我来改', { replyTo: card })).toContain('没有权限')
  })
})

describe('speakers', () => {
  test('first ones before second ones, and one reminder at the end', async () => {
    await begun()
    for (const user of [wang, li]) await reacted(user, '/hand')
    expect(await text(chair, '/next')).toContain('王明，请发言：15 分钟')
    await reacted(wang, '/hand')
    expect(await text(li, '/hand')).toBe('您已在等候。')
    expect(await text(li, '/queue')).toMatch(
      /^正在发言：王明（至 \d\d:\d\d）\n1\. 李华\n2\. 王明 \(2\)$/,
    )
    await passMinutes(15)
    await soon(() => expect(sentTexts()).toContain('王明，发言时间到了。'))
    expect(await text(chair, '/next')).toContain('李华，请发言：15 分钟')
    expect(await text(chair, '/next')).toContain('王明，请再次发言：10 分钟')
    expect(await text(chair, '/next')).toBe('没有人等候发言。')
    await passMinutes(15)
    expect(sentTexts().filter(line => line?.includes('时间到了'))).toHaveLength(1)
  })

  test('who leaves the queue is not called', async () => {
    await begun()
    await reacted(wang, '/hand')
    await reacted(wang, '/unhand')
    expect(await text(li, '/queue')).toContain('没有人等候发言')
  })

  /** The bot looks at its clock every few seconds. */
  async function passMinutes(minutes: number): Promise<void> {
    for (let passed = 0; passed < minutes * 12; passed += 1) {
      await telegram.rest()
      clock.advance(5000)
    }
  }
})

const sentTexts = () => group.sent.map(({ text: words }) => words)

describe('notes', () => {
  test('the same message edited changes words and kind, and has to be checked again', async () => {
    await begun()
    const { message, card } = await noted(wang, '意见 加强农村供水保障')
    await pressed(wang, card, '核对无误')
    clock.advance(STEP)
    group.edit(wang, message.message_id, '/note 建议 加强农村供水保障，落实管护经费')
    await soon(() => expect(now(card).text).toContain('第1条 · 建议'))
    expect(labels(now(card))).toEqual(['核对无误', '修改', '有异议', '撤回'])
  })

  test('an edit of anything else is nobody’s business', async () => {
    await begun()
    const question = say(wang, '/queue')
    await group.reply()
    clock.advance(STEP)
    group.edit(wang, question.message_id, '/queue 了')
    await telegram.quiet()
  })

  test('a quotation of the report becomes a note of who presses', async () => {
    await begun()
    const answer = await asked(wang, '/ask 专题讲座办了几场')
    expect((await pressed(li, answer, '引入发言')).text).toBe('已记为第 1 条')
    const card = await group.reply()
    expect(card.text).toContain('第1条 · 意见 · 李华\n引用报告：“')
    expect(card.text).toContain('一(一)')
  })

  test('as a reply to an answer a note speaks of the passage shown there', async () => {
    await begun()
    const answer = await asked(wang, '/ask 专题讲座办了几场')
    const { card } = await noted(wang, '建议 多到基层去办', { replyTo: answer })
    expect(card.text).toContain('一(一)')
  })

  test('/check shows wrong figures, to be quoted right', async () => {
    await begun()
    const said = group.say(wang, '今年代表建议办了230件')
    const checked = await asked(li, '/check', { replyTo: said })
    expect(labels(checked)).toContain('引入发言')
    expect((await pressed(li, checked, '引入发言')).text).toBe('已记为第 1 条')
  })

  test('no such button outside a discussion', async () => {
    expect(labels(await asked(wang, '/ask 专题讲座办了几场'))).not.toContain('引入发言')
  })

  test('are listed by part and by member, with a button for what one has to check', async () => {
    await begun()
    await noted(wang, '意见 代表建议的办理要重落实')
    await noted(li, '建议 加大高标准农田建后管护的投入')
    expect(await text(chair, '/notes 李华')).not.toContain('王明')
    expect(await text(chair, '/notes @lihua')).toContain('2. 建议 李华')
    expect(await text(chair, '/notes 二(二)')).toContain('2. 建议 李华')
    expect(await text(chair, '/notes 五')).toBe('还没有记录。')
    const list = await asked(wang, '/notes')
    expect(labels(list)).toEqual(['核对第1条'])
    expect((await pressed(wang, list, '核对第1条')).text).toBe('第 1 条已核对')
  })

  test('are moved and reworded by their author, by number or as a reply', async () => {
    await begun()
    const { card } = await noted(wang, '意见 代表建议的办理要重落实')
    await reacted(wang, '/theme 1 二(一)')
    await soon(() => expect(now(card).text).toContain('二(一)'))
    await reacted(wang, '/edit 代表建议的办理要重实效', { replyTo: card })
    await soon(() => expect(now(card).text).toContain('要重实效'))
    expect(now(card).text).toContain('✅ 已核对')
  })

  test('an answer may be the message replied to', async () => {
    await begun()
    await noted(wang, '询问 驻村帮扶的经费从哪里出？')
    const said = group.say(li, '由区财政安排')
    await reacted(chair, '/answer 1', { replyTo: said })
    expect(await text(wang, '/notes')).toContain('↳ 李华：由区财政安排')
    expect(await text(wang, '/open')).toBe('没有待答复的询问。')
  })

  test('who is to have answered may take that back, typing or pressing', async () => {
    await begun()
    const { card } = await noted(wang, '询问 驻村帮扶的经费从哪里出？')
    const said = group.say(li, '由区财政安排')
    await reacted(chair, '/answer 1', { replyTo: said })
    await soon(() => expect(now(card).text).toContain('↳ 李华'))
    await reacted(li, '/drop 1')
    expect(await text(wang, '/open')).toContain('1. 询问 王明')
    await reacted(chair, '/answer 1', { replyTo: said })
    await soon(() => expect(now(card).text).toContain('↳ 李华'))
    const { text: told } = await telegram.answerTo(telegram.press(li, now(card), '撤回'))
    expect(told).toBe('您对第 1 条的答复已撤回')
    await soon(() => expect(now(card).text).not.toContain('↳'))
    expect(await text(wang, '/open')).toContain('1. 询问 王明')
  })
})

describe('offices', () => {
  test('a named convener leads, the administrator names another', async () => {
    const hello = group.say(wang, '各位好')
    expect(await text(chair, '/convener', { replyTo: hello })).toBe('召集人：王明')
    await begun(wang)
    expect(await text(wang, '/quiet')).toContain('请写 /quiet on')
    await reacted(li, '/hand')
    expect(await text(chair, '/convener @LiHua')).toBe('召集人：李华')
    expect(await text(li, '/next')).toContain('李华，请发言')
    expect(await text(chair, '/convener off')).toBe('召集人：未指定')
  })

  test('by a mention of a member without a username', async () => {
    clock.advance(STEP)
    const entities = [
      { type: 'bot_command' as const, offset: 0, length: 9 },
      { type: 'text_mention' as const, offset: 10, length: 2, user: wang },
    ]
    group.write(chair, { text: '/convener 王明', entities })
    expect((await group.reply()).text).toBe('召集人：王明')
  })

  test('an administrator may act in the name of the group', async () => {
    clock.advance(STEP)
    const anonymous = telegram.user({ id: 1087968824, is_bot: true, first_name: 'Group' })
    group.join(anonymous)
    const entities = [{ type: 'bot_command' as const, offset: 0, length: 6 }]
    group.write(anonymous, { text: '/begin 审议', entities, sender_chat: group.chat })
    expect((await group.reply()).text).toContain('📋 分组审议：审议')
    const brief = [{ type: 'bot_command' as const, offset: 0, length: 6 }]
    group.write(anonymous, { text: '/brief', entities: brief, sender_chat: group.chat })
    expect((await group.reply()).text).toBe(
      '以匿名或频道身份无法私聊：请写 /brief here，发到本群。',
    )
    const here = { text: '/brief md here', entities: brief, sender_chat: group.chat }
    group.write(anonymous, here)
    expect(Number((await telegram.next('sendDocument')).params.chat_id)).toBe(group.id)
  })
})

describe('places', () => {
  test('each topic of a forum has a discussion of its own', async () => {
    group = openGroup({ forum: true, topics: ['第一组', '第二组'], supergroup: false })
    const [one, two] = [group.topic('第一组'), group.topic('第二组')]
    expect((await begun(chair, { thread: one })).message_thread_id).toBe(one)
    expect((await begun(chair, { thread: two })).message_thread_id).toBe(two)
    const { card } = await noted(wang, '意见 代表建议的办理要重落实', { thread: two })
    expect(card.message_thread_id).toBe(two)
    expect(await text(li, '/notes', { thread: one })).toBe('还没有记录。')
    expect(await text(li, '/notes')).toContain('这里还没有讨论')
    await asked(chair, '/end', { thread: one })
    await reacted(wang, '/hand', { thread: two })
    say(chair, '/poll 1', { thread: two })
    expect(Number((await telegram.next('sendPoll')).params.message_thread_id)).toBe(two)
    await asked(chair, '/brief md here', { thread: two })
    expect(Number((await telegram.next('sendDocument')).params.message_thread_id)).toBe(two)
  })

  test('a group that becomes a supergroup takes its discussion with it', async () => {
    group = openGroup({ supergroup: false })
    await begun()
    await noted(wang, '意见 代表建议的办理要重落实')
    await reacted(li, '/hand')
    group = group.migrate()
    await noted(wang, '建议 加大高标准农田建后管护的投入')
    say(li, '/notes')
    // Also what was shown in the former group is shown here again, sooner or later.
    const shown = () => group.sent.map(({ text: words = '' }) => words).join('\n')
    await soon(() => expect(shown()).toContain('1. 意见 王明'))
    clock.advance(20_000)
    await soon(() => expect(group.pinnedMessage?.text).toContain('记录 2 条'))
    expect(await text(chair, '/queue')).toBe('1. 李华')
  })

  test('without the right to pin the bot says so, once', async () => {
    group = openGroup({ bot: 'member' })
    await begun()
    await soon(() => expect(sentTexts().at(-1)).toContain('没有置顶的权限'))
    await asked(chair, '/end')
    await begun()
    await reacted(wang, '/hand')
    expect(sentTexts().filter(words => words?.includes('置顶'))).toHaveLength(1)
  })

  test('names sent to the group are removed where the bot may, and it says once where not', async () => {
    await begun()
    const names = say(chair, '/roster\n王明,王小明,临江代表团')
    await soon(() => expect(group.messages.has(names.message_id)).toBe(false))
    group = openGroup({ bot: 'member' })
    await begun()
    say(chair, '/roster\n王明,王小明,临江代表团')
    await soon(() => expect(sentTexts().join()).toContain('没有删除消息的权限'))
    await soon(() => expect(sentTexts().at(-1)).toContain('名册请私聊发给我'))
  })

  test('in a quiet chat reactions are all that is unasked', async () => {
    await reacted(chair, '/quiet on')
    await begun()
    await reacted(wang, '/note 意见 代表建议的办理要重落实')
    await reacted(wang, '/hand')
    expect(sentTexts()).toHaveLength(1)
  })

  test('where reactions are off, one short line tells it', async () => {
    await begun()
    telegram.failNext('setMessageReaction', {
      status: 400,
      description: 'Bad Request: REACTION_INVALID',
    })
    say(wang, '/note 意见 代表建议的办理要重落实')
    const texts = [(await group.reply()).text, (await group.reply()).text]
    expect(texts).toContain('已记为第 1 条')
  })

  test('in English for those whose Telegram is English', async () => {
    await begun()
    const guest = telegram.user({ first_name: 'Ann', language_code: 'en' })
    group.join(guest)
    const { card } = await noted(guest, 'suggestion 加大高标准农田建后管护的投入')
    expect(card.text).toContain('Note 1 · Suggestion · Ann')
    expect(labels(card)).toEqual(['Correct', 'Change', 'Dispute', 'Withdraw'])
    expect(await text(guest, '/open')).toBe('No questions are open.')
  })
})

describe('roster', () => {
  test('comes in private, from who administers the group, and is used everywhere', async () => {
    await begun()
    const privately = telegram.privateChat(chair)
    privately.start(await rosterLink())
    const request = await privately.reply()
    expect(request.text).toContain('一人一行')
    const file = '账号,姓名,代表团\n王明,王小明,临江代表团\n@LiHua,李华华,汉丰代表团\n,,一组'
    privately.attach(chair, '名册.csv', file, { replyTo: request })
    const read = await privately.reply()
    expect(read.text).toContain('读到 2 人，1 行读不出')
    expect(read.text).toContain('@lihua · 李华华 · 汉丰代表团')
    await pressed(chair, read, '替换现有名册')
    expect(privately.messages.get(read.message_id)?.text).toBe('名册已启用：2 人。')
    expect((await noted(li, '意见 代表建议的办理要重落实')).card.text).toContain('李华华')
    // Only the name shown tells who it is: everybody may show it.
    const { card } = await noted(wang, '意见 建议的办理要重实效')
    expect(card.text).not.toContain('王小明')
    expect(card.text).toContain('王明〔身份未确认〕')
    expect(await text(chair, '/notes')).toContain('2. 意见 王明〔身份未确认〕：建议')
    expect(await paper()).toContain('王小明（临江代表团）〔身份未确认〕')
    const hello = group.say(wang, '我是王明')
    expect(await text(wang, '/confirm', { replyTo: hello })).toBe('您没有权限做这项操作。')
    expect(await text(chair, '/confirm', { replyTo: hello })).toContain('已确认：王小明')
    expect(await paper()).toContain('王小明（临江代表团）**')
    expect(await text(chair, '/notes')).toContain('2. 意见 王小明：建议')
  })

  async function paper(): Promise<string> {
    await asked(chair, '/brief md here')
    const { files } = await telegram.next('sendDocument')
    return [...files.values()][0]?.content.toString() ?? ''
  }

  test('a workbook is read, a picture is refused, and the former one comes back', async () => {
    await begun()
    await useRoster('@LiHua,李华华,汉丰代表团')
    const privately = telegram.privateChat(chair)
    privately.start(await rosterLink())
    const request = await privately.reply()
    const png = Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex')
    for (const [name, bytes] of [
      ['名册.png', png],
      ['名册.txt', Buffer.from('@a,某某', 'utf16le')],
    ] as const) {
      privately.attach(chair, name, bytes, { replyTo: request })
      expect((await privately.reply()).text).toContain('读不出名册，原有名册没有变动')
    }
    const sheet = workbook([
      ['姓名', '代表团', '账号'],
      ['李新华', '一组', '@LiHua'],
    ])
    privately.attach(chair, '名册.xlsx', Buffer.from(sheet), { replyTo: request })
    const read = await privately.reply()
    expect((await noted(li, '意见 代表建议的办理要重落实')).card.text).toContain('李华华')
    await pressed(chair, read, '替换现有名册')
    expect((await noted(li, '意见 建议的办理要重实效')).card.text).toContain('李新华')
    await pressed(chair, privately.messages.get(read.message_id) ?? read, '恢复上一份名册')
    expect((await noted(li, '意见 答复要公开')).card.text).toContain('李华华')
  })

  test('nothing is fetched for who may not set it, and no roster of theirs is taken up', async () => {
    await begun()
    const link = await rosterLink()
    const privately = telegram.privateChat(wang)
    privately.start(link)
    expect((await privately.reply()).text).toBe('您没有权限做这项操作。')
    privately.say(wang, `/roster ${link.replace('roster_', '')}\n@a,王明`)
    expect((await privately.reply()).text).toBe('您没有权限做这项操作。')
    privately.start('roster_1-00000000000000000000')
    expect((await privately.reply()).text).toContain('您好')
    const office = telegram.privateChat(chair)
    office.start(link)
    const request = await office.reply()
    office.say(chair, '@a,某某某', { replyTo: request })
    const read = await office.reply()
    const { text: words } = await pressed(wang, read, '替换现有名册')
    expect(words).toBe('您没有权限做这项操作。')
  })

  test('as a spreadsheet in China saves it', async () => {
    const owner = telegram.user({ id: OWNER, first_name: '管理员' })
    const privately = telegram.privateChat(owner)
    privately.say(owner, '/roster')
    const request = await privately.reply()
    // 某人,张三 in GB18030
    const bytes = Buffer.from('c4b3c8cb2cd5c5c8fd', 'hex')
    privately.attach(owner, '名册.csv', bytes, { replyTo: request })
    expect((await privately.reply()).text).toContain('某人 · 张三')
  })

  test('is nobody else’s', async () => {
    await begun()
    const status = telegram.privateChat(wang)
    status.say(wang, '/roster 1\n王明,王小明,临江代表团')
    expect((await status.reply()).text).toContain('只有机器人管理员')
    status.say(wang, '/roster\n王明,王小明,临江代表团')
    expect((await status.reply()).text).toContain('只有机器人管理员')
  })

  test("for all chats from the bot's own administrators, and text does as well", async () => {
    const owner = telegram.user({ id: OWNER, first_name: '管理员' })
    const privately = telegram.privateChat(owner)
    privately.say(owner, '/roster\n999999,某某某,某代表团')
    const read = await privately.reply()
    expect(read.text).toContain('读到 1 人')
    await pressed(owner, read, '替换现有名册')
    expect(privately.messages.get(read.message_id)?.text).toBe('名册已启用：1 人。')
  })
})

describe('feedback and forgetting', () => {
  test('👍 and 👎 with a reason, for the administrators to see', async () => {
    const owner = telegram.user({ id: OWNER, first_name: '管理员' })
    const answer = await asked(wang, '/ask 代表建议办了多少件')
    expect((await pressed(li, answer, '👍')).text).toBe('谢谢反馈')
    expect((await pressed(wang, answer, '👎')).text).toContain('可再选一个原因')
    await soon(() => expect(labels(now(answer))).toContain('数字不对'))
    expect((await pressed(wang, now(answer), '数字不对')).text).toBe('谢谢反馈')
    await asked(li, '/ask 火星上有几个代表团')
    const privately = telegram.privateChat(owner)
    privately.say(owner, '/stats')
    const stats = (await privately.reply()).text
    expect(stats).toContain('👍 1 · 👎 1')
    expect(stats).toContain('👎 代表建议办了多少件 — 数字不对')
    privately.say(owner, '/unanswered')
    const { text: missed } = await privately.reply()
    expect(missed).toContain('1× 火星上有几个代表团')
    expect(missed).toMatch(/(?:没对上：“.*火星.*”|最接近：.+ · )/)
  })

  test('/forget asks first, and then nothing of the member is left', async () => {
    await begun()
    const { card } = await noted(wang, '意见 代表建议的办理要重落实')
    await noted(li, '建议 加大高标准农田建后管护的投入')
    const question = await asked(wang, '/forget')
    expect((await pressed(wang, question, '删除我的一切记录')).text).toContain('已删除您的一切记录')
    await soon(() => expect(group.messages.has(card.message_id)).toBe(false))
    const notes = await text(chair, '/notes')
    expect(notes).toContain('李华')
    expect(notes).not.toContain('王明')
    expect(notes).not.toContain('重落实')
  })
})

describe('a database that takes nothing', () => {
  test('is told plainly, keeps what was there, and answers go on', async () => {
    await begun()
    await noted(wang, '意见 代表建议的办理要重落实')
    await telegram.idle()
    const other = new SQLite(databaseUrl)
    other.exec(
      `CREATE TRIGGER full BEFORE INSERT ON note BEGIN SELECT RAISE(FAIL, 'disk full'); END`,
    )
    try {
      expect(await text(wang, '/note 建议 加大高标准农田建后管护的投入')).toContain('没能保存')
    } finally {
      other.exec('DROP TRIGGER full')
      other.close()
    }
    expect(await text(li, '/ask 代表建议办了多少件')).toMatch(/^228件/)
    expect(await text(li, '/notes')).toContain('1. 意见 王明')
    expect((await noted(wang, '建议 加大高标准农田建后管护的投入')).card.text).toContain('第2条')
  })
})

describe('a restart in the middle', () => {
  test('loses nothing, and what comes twice is done once', async () => {
    const status = await begun()
    const seen = telegram.pending.length
    const message = say(wang, '/note 意见 代表建议的办理要重落实')
    const [update] = telegram.pending.slice(seen)
    await group.reply()
    await reacted(li, '/hand')
    await bot.stop()
    bot = startBot(telegram, { databaseUrl, adminIds: [OWNER], clock })
    telegram.redeliver(update?.update_id ?? 0)
    await telegram.quiet()
    const again = await noted(wang, '建议 加大高标准农田建后管护的投入')
    expect(again.card.text).toContain('第2条')
    expect(await text(chair, '/next')).toContain('李华，请发言')
    await passing(() => now(status).text?.includes('记录 2 条') === true, { clock, telegram })
    expect(message.message_id).toBeLessThan(again.message.message_id)
  })
})
