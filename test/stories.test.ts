import { cpSync } from 'node:fs'
import { Document, Packer, Paragraph } from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import type { Message } from 'grammy/types'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import {
  buttonsOf,
  CORPUS,
  firstLine,
  formatted,
  labels,
  listenToLog,
  newFolder,
  type RunningBot,
  soon,
  startBot,
} from './running.ts'
import type { FakePrivateChat } from './telegram/chats.ts'
import { type FakeTelegram, startTelegram } from './telegram/server.ts'

// Whole stories over HTTP, as people live them, each message measured as a phone shows it.
const FIGURE = { characters: 160, buttons: 6, rows: 2 }
const REFUSAL = { characters: 140, buttons: 6, rows: 2 }
const WORDS = { characters: 400, buttons: 6, rows: 6 }
const OWNER = 900

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

type Measure = typeof FIGURE

const FILE = { file_id: 'f', file_unique_id: 'u' }
const VOICE = { ...FILE, duration: 3 }
const PHOTO = { ...FILE, width: 90, height: 90 }

let telegram: FakeTelegram
let bot: RunningBot

beforeAll(async () => {
  listenToLog()
  telegram = await startTelegram()
  const corpus = newFolder()
  cpSync(CORPUS, corpus, { recursive: true })
  // With pages there are most buttons.
  bot = startBot(telegram, { corpus, webUrl: 'https://reports.example', adminIds: [OWNER] })
})
afterEach(async () => {
  await telegram.idle()
  expect(telegram.refused).toEqual([])
})
afterAll(async () => {
  await bot.stop()
  await telegram.stop()
  vi.restoreAllMocks()
})

/** The words before a folded quotation. */
function glance({ text = '', entities = [] }: Message): string {
  const fold = entities.find(({ type }) => type === 'expandable_blockquote')
  return text.slice(0, fold?.offset ?? text.length).trimEnd()
}

function expectWithin(message: Message, { characters, buttons, rows }: Measure): void {
  const { length } = glance(message)
  const shown = `${glance(message)}\n[${labels(message).join('] [')}]`
  expect(length, shown).toBeLessThanOrEqual(characters)
  expect(labels(message).length, shown).toBeLessThanOrEqual(buttons)
  expect(message.reply_markup?.inline_keyboard.length ?? 0, shown).toBeLessThanOrEqual(rows)
}

const newcomer = (name: string): FakePrivateChat =>
  telegram.privateChat(telegram.user({ first_name: name }))

async function told(chat: FakePrivateChat, words: string, measure: Measure): Promise<Message> {
  chat.say(chat.user, words)
  const message = await chat.reply()
  expectWithin(message, measure)
  return message
}

test('first contact: greeted, an example pressed, the rest told in a line', async () => {
  const chat = newcomer('新来的')
  const greeting = await told(chat, '/start', WORDS)
  const [example = ''] = labels(greeting)
  telegram.press(chat.user, greeting, example)
  const answer = await chat.reply()
  expect(answer.text).toMatch(/^\d/)
  expectWithin(answer, FIGURE)
  const help = await told(chat, '/help', { ...WORDS, characters: 1500 })
  expect(help.text).toContain('/check')
  const lines: readonly (readonly [Partial<Message>, RegExp])[] = [
    [{ voice: VOICE }, /^我听不了语音/],
    [{ photo: [PHOTO] }, /^我看不了图片/],
  ]
  for (const [content, words] of lines) {
    chat.write(chat.user, content)
    const { text } = await chat.reply()
    expect(text).toMatch(words)
    expect(text?.split('\n')).toHaveLength(1)
  }
  chat.write(chat.user, { photo: [PHOTO], caption: '专题讲座办了几场' })
  const captioned = await chat.reply()
  expect(captioned.text).toMatch(/^8次/)
  expectWithin(captioned, FIGURE)
})

test('five questions and their follow-ups', async () => {
  const chat = newcomer('王代表')
  const talk: readonly (readonly [words: string, begins: RegExp, measure: Measure])[] = [
    ['代表建议办了多少件', /^228件/, FIGURE],
    ['那重点建议呢', /^10件/, FIGURE],
    ['专题讲座办了几场', /^8次/, FIGURE],
    ['集体学习呢', /^45次/, FIGURE],
    ['派了多少名工作队员驻村', /^18名/, FIGURE],
    ['在哪个镇', /河堰镇/, { ...FIGURE, characters: 160 }],
    ['谁牵头督办重点建议', /^区人大常委会领导\n/, FIGURE],
    ['机场旅客吞吐量是多少', /^(报告没有提到|没有找到完全对得上的)/, REFUSAL],
    ['立法建议采纳了占全部的百分之几', /^23\.9%/, { ...WORDS, rows: 3 }],
  ]
  for (const [words, begins, measure] of talk)
    expect((await told(chat, words, measure)).text, words).toMatch(begins)
})

test('what is behind 原文: the passage with the way on, each entry once', async () => {
  const chat = newcomer('李代表')
  const answer = await told(chat, '代表建议办了多少件', FIGURE)
  expect(labels(answer)).toEqual(['原文', '复制', '更多', '在报告中打开', '👍', '👎'])
  telegram.press(chat.user, answer, '原文')
  const passage = await chat.reply()
  expect(labels(passage)).toEqual([
    ...['◀ 上一段', '下一段 ▶', '本节数字', '↩ 上一级'],
    ...['复制', '做成图片', '在报告中打开'],
  ])
  expect(formatted(passage, 'underline')).toEqual(['228件'])
  const outline = await told(chat, '/outline', { ...WORDS, buttons: 12 })
  const entries = outline.text?.split('\n').slice(1) ?? []
  expect(new Set(entries).size).toBe(entries.length)
  const section = await told(chat, '/section 四(二)', { ...WORDS, buttons: 12 })
  const parts = section.text?.split('\n') ?? []
  expect(parts).toHaveLength(3)
  expect(new Set(parts).size).toBe(parts.length)
})

test('inline: what an answer says first, a figure as a card, too, and nothing for nonsense', async () => {
  const { user } = newcomer('孔代表')
  const offered = async (words: string) =>
    (await telegram.answerTo(telegram.inline(user, words))).results
  const [first, ...others] = await offered('代表建议')
  expect(first).toMatchObject({ title: expect.stringMatching(/^228件/) })
  expect(others.at(-1)).toMatchObject({
    ...{ type: 'photo', title: '做成图片' },
    photo_url: expect.stringMatching(/^https:\/\/reports\.example\/.+\.jpg$/),
  })
  const [asked] = await offered('屠宰场污染解决了吗')
  expect(asked).toMatchObject({ title: expect.stringContaining('屠宰场环境污染') })
  expect(await offered('嗯嗯啊啊')).toEqual([])
})

test('in a group: asked, followed up, a colleague’s words checked', async () => {
  const [asker, colleague] = ['赵代表', '钱代表'].map(first_name => telegram.user({ first_name }))
  if (asker === undefined || colleague === undefined) return expect.unreachable()
  const group = telegram.group({ title: '第一代表小组', members: [asker, colleague] })
  const said = async (words: string, options = {}) => {
    group.say(asker, words, options)
    return await group.reply()
  }
  const answer = await said('/ask 代表建议办了多少件')
  expectWithin(answer, FIGURE)
  expect(answer.reply_to_message?.from?.id).toBe(asker.id)
  const next = await said('重点建议呢', { replyTo: answer })
  expect(next.text).toMatch(/^10件/)
  expectWithin(next, FIGURE)
  const claim = group.say(colleague, '代表建议办了230件，专题讲座办了8次。')
  const checked = await said('/check', { replyTo: claim })
  expect(checked.text).toMatch(/^核对 2 个数字：1 个与报告一致，1 个不符/)
  expectWithin(checked, { characters: 400, buttons: 6, rows: 2 })
  expect(buttonsOf(checked.reply_markup).every(button => !('web_app' in button))).toBe(true)
})

test('in a group a voice or a picture meant for the bot is told in a line what to do instead', async () => {
  const user = telegram.user({ first_name: '陈代表' })
  const group = telegram.group({ title: '第五代表小组', members: [user], admins: [user] })
  const heard = async (content: Partial<Message>, replyTo?: Message): Promise<string> => {
    group.write(user, content, replyTo ? { replyTo } : {})
    return (await group.reply()).text ?? ''
  }
  group.say(user, '/ask 代表建议办了多少件')
  const answer = await group.reply()
  expect(await heard({ voice: VOICE }, answer)).toMatch(/^我听不了语音.*$/)
  expect(await heard({ photo: [PHOTO] }, answer)).toMatch(/^我看不了图片.*$/)
  // Without a reply nobody has spoken to the bot.
  const voice = group.write(user, { voice: VOICE })
  const photo = group.write(user, { photo: [PHOTO] })
  for (const command of ['/ask', '/check']) {
    group.say(user, command, { replyTo: voice })
    expect((await group.reply()).text).toMatch(/^我听不了语音/)
    group.say(user, command, { replyTo: photo })
    expect((await group.reply()).text).toMatch(/^我看不了图片/)
  }
  group.say(user, '/begin 审议工作报告')
  await group.reply()
  await telegram.idle()
  const since = group.sent.length
  group.say(user, '/note', { replyTo: voice })
  await telegram.idle()
  expect(group.sent.slice(since).map(({ text }) => text)).toEqual([
    expect.stringMatching(/^我听不了语音/),
  ])
  // Captions are read, with a command and as a reply.
  const caption_entities = [{ type: 'bot_command' as const, offset: 0, length: 4 }]
  const caption = '/ask 专题讲座办了几场'
  expect(await heard({ photo: [PHOTO], caption, caption_entities }, answer)).toMatch(/^8次/)
  expect(await heard({ photo: [PHOTO], caption: '集体学习呢' }, answer)).toMatch(/^45次/)
})

test('in a discussion an answer leads into a note, and stays within a phone', async () => {
  const chair = telegram.user({ first_name: '孙组长' })
  const group = telegram.group({ title: '第二代表小组', admins: [chair] })
  const said = async (words: string) => {
    group.say(chair, words)
    return await group.reply()
  }
  await said('/begin 审议常委会工作报告')
  // The bot may not pin, and says so once.
  await group.reply()
  const answer = await said('/ask 代表建议办了多少件')
  expect(labels(answer)).toEqual(['原文', '复制', '更多', '引入发言', '👍', '👎'])
  expectWithin(answer, FIGURE)
  telegram.press(chair, answer, '引入发言')
  const card = await group.reply()
  expect(card.text).toContain('第1条')
  expectWithin(card, { characters: 400, buttons: 4, rows: 2 })
})

test('all figures of the part under discussion are offered, some at a time', async () => {
  const chair = telegram.user({ first_name: '尤组长' })
  const group = telegram.group({ title: '第六代表小组', admins: [chair], bot: 'administrator' })
  group.say(chair, '/begin 审议常委会工作报告')
  await group.reply()
  group.say(chair, '/topic 三')
  const page = await group.reply()
  const [, all = ''] = /共 (\d+) 个/.exec(page.text ?? '') ?? []
  const offered: string[] = []
  for (;;) {
    expectWithin(page, { ...WORDS, rows: 2 })
    const names = labels(page)
    offered.push(...names.filter(name => !/页|所在章节/.test(name)))
    if (!names.includes('后页 ▶')) break
    telegram.press(chair, page, '后页 ▶')
    await telegram.idle()
    Object.assign(page, group.messages.get(page.message_id))
  }
  expect(offered).toHaveLength(Number(all))
  expect(Number(all)).toBeGreaterThan(8)
  expect(labels(page)).toContain('◀ 前页')
  const [last = ''] = offered.slice(-1)
  telegram.press(chair, page, last)
  expect((await group.reply()).text).toContain(last)
})

/** A Word file's words, and what stood beside it. */
interface Paper {
  readonly name: string
  readonly words: string
  readonly caption: string
}

async function nextPaper(): Promise<Paper> {
  const { files, params } = await telegram.next('sendDocument')
  const [file] = [...files.values()]
  const xml = strFromU8(unzipSync(file?.content ?? Buffer.of())['word/document.xml'] ?? Buffer.of())
  return {
    name: file?.name ?? '',
    words: xml.replace(/<[^>]+>/g, ''),
    caption: String(params.caption ?? ''),
  }
}

test('a discussion from its opening to both papers', async () => {
  const [chair, deputy] = ['周组长', '吴代表'].map(first_name => telegram.user({ first_name }))
  if (chair === undefined || deputy === undefined) return expect.unreachable()
  const desk = telegram.privateChat(chair)
  const group = telegram.group({ title: '第三代表小组', admins: [chair], members: [deputy] })
  const said = async (user: typeof chair, words: string, measure: Measure) => {
    group.say(user, words)
    const message = await group.reply()
    expectWithin(message, measure)
    await telegram.idle()
    return message
  }
  await said(chair, '/begin 审议常委会工作报告', WORDS)
  // The bot may not pin, and says so once.
  expectWithin(await group.reply(), WORDS)
  const topic = await said(chair, '/topic 四(二)', { ...WORDS, rows: 2 })
  expect(labels(topic)).toEqual(['10件', '7个', '228件', '所在章节'])
  group.say(deputy, '/hand')
  await telegram.idle()
  expect((await said(chair, '/next', WORDS)).text).toMatch(/^吴代表，请发言/)
  const card = await said(deputy, '/note 建议 代表建议228件都办完了，要加强跟踪问效', WORDS)
  expect(card.text).toContain('四(二)')
  expect(labels(card)).toEqual(['核对无误', '修改', '有异议', '撤回'])
  telegram.press(deputy, card, '核对无误')
  await telegram.idle()
  await said(chair, '/note 意见 专题讲座办得好', WORDS)
  await said(chair, '/notes', WORDS)
  group.say(chair, '/brief')
  const papers = [await nextPaper(), await nextPaper()]
  expect(papers.map(({ name }) => name.replace(/^.*?(记录稿|简报).*$/, '$1')).sort()).toEqual([
    '简报',
    '记录稿',
  ])
  for (const { words, caption } of papers) {
    expect(words).toContain('代表建议228件都办完了，要加强跟踪问效')
    expect(caption.length).toBeLessThanOrEqual(WORDS.characters)
  }
  // What nobody has checked is left out or marked, as the recorder likes.
  expect(papers[1]?.words).not.toContain('专题讲座办得好')
  await telegram.idle()
  const given = (choice: string) => desk.sent.findLast(one => labels(one).includes(choice))
  const clean = given('未核对的也收，标明')
  if (clean === undefined) return expect.unreachable()
  telegram.press(chair, clean, '未核对的也收，标明')
  const marked = await nextPaper()
  expect(marked.words).toContain('专题讲座办得好〔未核对〕')
  expect(marked.caption).toMatch(/^简报第1期：收入 2 条，未收 0 条/)
  await telegram.idle()
  expect(given('只收核对过的')).toBeDefined()
  // The choice holds for this chat.
  expect(marked.caption).toContain('本群的简报以后也这样收')
  group.say(chair, '/brief 简报')
  expect((await nextPaper()).words).toContain('专题讲座办得好〔未核对〕')
  group.say(chair, '/brief 简报 不收')
  expect((await nextPaper()).words).not.toContain('专题讲座办得好')
  group.say(chair, '/brief 简报')
  expect((await nextPaper()).words).not.toContain('专题讲座办得好')
  group.say(chair, '/brief 简报 标注')
  expect((await nextPaper()).words).toContain('专题讲座办得好〔未核对〕')
  await said(chair, '/end', WORDS)
})

test('the office’s own template: refused with the reason, taken, used', async () => {
  const owner = telegram.user({ id: OWNER, first_name: '郑主任' })
  const chat = telegram.privateChat(owner)
  const sent = async (...lines: string[]) => {
    const paragraphs = lines.map(text => new Paragraph(text))
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children: paragraphs }] }))
    const file = chat.attach(owner, '模板.docx', bytes)
    await telegram.idle()
    chat.say(owner, '/template', { replyTo: file })
    const message = await chat.reply()
    expectWithin(message, WORDS)
    return message.text
  }
  expect(await sent('{名称}{落款}')).toMatch(/^模板没有启用。模板里的 \{落款\} 不认识/)
  expect(await sent('{名称}：{#部分}{#记录}{序号}．{发言人}：{内容}{/记录}{/部分}')).toMatch(
    /^模板已启用/,
  )
  const group = telegram.group({ title: '第四代表小组', admins: [owner] })
  group.say(owner, '/begin 审议常委会工作报告')
  await telegram.idle()
  group.say(owner, '/note 建议 专题讲座办得好，要请代表来听')
  await soon(() => expect(group.sent.some(({ text }) => text?.startsWith('第1条'))).toBe(true))
  const card = group.sent.find(({ text }) => text?.startsWith('第1条'))
  if (card === undefined) return expect.unreachable()
  expectWithin(card, WORDS)
  telegram.press(owner, card, '核对无误')
  await telegram.idle()
  group.say(owner, '/brief 简报')
  const { words, caption } = await nextPaper()
  expect(words).toBe('分组审议简报：1．郑主任：专题讲座办得好，要请代表来听')
  expect(caption.length).toBeLessThanOrEqual(160)
  const off = await told(chat, '/template off', WORDS)
  expect(off.text).toBe('模板已停用，简报用通用格式。')
})

test('the owner sees what was asked, and teaches a word', async () => {
  const [asker, owner] = [newcomer('冯代表'), telegram.privateChat(telegram.user({ id: OWNER }))]
  const question = '办了几场嗑瓜会'
  const refusal = await told(asker, question, REFUSAL)
  expect(refusal.text).toMatch(/^(报告没有提到|没有找到完全对得上的)/)
  telegram.press(asker.user, refusal, '👎')
  await telegram.idle()
  const stats = await told(owner, '/stats', { ...WORDS, characters: 900 })
  expect(stats.text).toMatch(/· 提问 \d+ · 用户 \d+ · /)
  const unanswered = await told(owner, '/unanswered', { ...WORDS, characters: 900 })
  expect(unanswered.text).toMatch(
    new RegExp(`^\\d+× ${question}\n　没对上：“.*瓜.*”(?:\n　最接近：.+ · .+)?$`, 'm'),
  )
  const taught = await told(owner, '/teach 嗑瓜会 => 专题讲座', WORDS)
  expect(taught.text).toContain(`• ${question} → 8次`)
  expect(firstLine(await told(asker, question, FIGURE))).toMatch(/^8次/)
  telegram.press(owner.user, taught, '撤销')
  const undone = await owner.reply()
  expectWithin(undone, WORDS)
  expect(undone.text).toBe('已撤销：嗑瓜会 => 专题讲座')
})
