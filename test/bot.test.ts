import type { CallbackQuery, Message } from 'grammy/types'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  buttonsOf,
  firstLine,
  formatted,
  labels,
  listenToLog,
  type RunningBot,
  startBot,
} from './running.ts'
import type { FakePrivateChat } from './telegram/chats.ts'
import { type FakeTelegram, startTelegram } from './telegram/server.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 })

// One bot for the file, started as `main` starts it; every test has a user of its own.
let telegram: FakeTelegram
let bot: RunningBot
let chat: FakePrivateChat

beforeAll(async () => {
  listenToLog()
  telegram = await startTelegram()
  bot = startBot(telegram)
})
afterAll(async () => {
  await bot.stop()
  await telegram.stop()
  vi.restoreAllMocks()
})
beforeEach(() => {
  chat = telegram.privateChat(telegram.user())
})
// A sound bot is never refused, and calls no method that there is not.
afterEach(async () => {
  await telegram.idle()
  expect(telegram.refused).toEqual([])
  expect(telegram.errors).toEqual([])
})

async function ask(text: string): Promise<Message> {
  chat.say(chat.user, text)
  return await chat.reply()
}

/** Presses a button, waits for its answer, and gives the alert that it shows, if any. */
async function press(
  message: Message,
  button: string | RegExp,
  user = chat.user,
): Promise<string | undefined> {
  const { text } = await telegram.answerTo(telegram.press(user, message, button) as CallbackQuery)
  await telegram.idle()
  return text
}

/** The message as it is now. */
function now({ message_id }: Message): Message {
  const message = chat.messages.get(message_id)
  if (message === undefined) throw new Error(`Message ${message_id} is gone`)
  return message
}

describe('questions in private', () => {
  test('any text is one: the figure, its sentence, its place, as a reply', async () => {
    const question = chat.say(chat.user, '代表建议办了多少件')
    const reply = await chat.reply()
    expect(firstLine(reply)).toMatch(/^228件 — /)
    expect(formatted(reply, 'bold')[0]).toBe('228件')
    expect(formatted(reply, 'underline')).toContain('228件')
    expect(formatted(reply, 'expandable_blockquote')[0]).toContain(
      '228件代表建议全部办理完毕并答复代表',
    )
    expect(reply.text).toContain('四(二) 提升议案建议办理质效')
    expect(reply.reply_to_message?.message_id).toBe(question.message_id)
  })

  test('/ask does the same', async () => {
    expect(firstLine(await ask('/ask 专题讲座办了几场'))).toMatch(/^8次 — /)
  })

  test('/ask without a question tells how', async () => {
    expect((await ask('/ask')).text).toContain('请在 /ask 后面写问题')
  })

  test("the reply's own words follow the question's script, quotations do not", async () => {
    const reply = await ask('專題講座辦了幾場')
    expect(labels(reply)).toContain('複製')
    expect(formatted(reply, 'blockquote')[0]).toContain('举办专题讲座8次')
    expect(labels(await ask('how many special lectures were given?'))).toContain('In full')
  })

  test('what the report does not tell', async () => {
    expect(firstLine(await ask('区长叫什么名字'))).toBe('报告没有提到这一点。')
  })

  test('a follow-up takes from the question before what it lacks', async () => {
    await ask('选派了多少名工作队员驻村帮扶')
    expect(firstLine(await ask('那区级帮扶责任人呢'))).toMatch(/^71名 — /)
  })

  test('thanks and the like get a short word, and what follows follows the question before', async () => {
    await ask('选派了多少名工作队员驻村帮扶')
    expect((await ask('明白了，谢谢')).text).toBe('不客气。')
    expect(labels(await ask('👌'))).toEqual([])
    expect(firstLine(await ask('那区级帮扶责任人呢'))).toMatch(/^71名 — /)
    expect((await ask('怎么用')).text).toContain('/outline')
  })

  test('a request in plain words is done as its command does it', async () => {
    const checked = await ask('请帮我核对这段话：代表建议办理了238件，举办专题讲座8次。')
    expect(firstLine(checked)).toBe(
      (await ask('/check 代表建议办理了238件，举办专题讲座8次。')).text?.split('\n')[0],
    )
    expect(checked.text).toContain('与报告不符，报告为 228件')
    expect((await ask('把所有数字列成表')).text).toBe((await ask('/figures')).text)
    expect((await ask('有哪些报告')).text).toBe((await ask('/reports')).text)
  })

  test('edited messages are left alone', async () => {
    const question = chat.say(chat.user, '专题讲座办了几场')
    await chat.reply()
    chat.edit(chat.user, question.message_id, '代表建议办了多少件')
    await telegram.quiet()
  })

  test('a file in which there is nothing to check says so', async () => {
    chat.attach(chat.user, '草稿.txt', '…')
    expect((await chat.reply()).text).toContain('没有发现可以核对的数字')
  })

  test('a file that cannot be read says what would be', async () => {
    chat.attach(chat.user, '照片.png', 'PNG')
    expect((await chat.reply()).text).toContain('请另存为 .docx')
  })

  test('an unknown command gets the help', async () => {
    expect((await ask('/nonsense')).text).toContain('/outline')
  })

  test.each([
    ['/sectoin 四', '/section'],
    ['/figure', '/figures'],
    ['/outlines', '/outline'],
    ['/chekc 今年办了230件代表建议', '/check'],
    ['/bref', '/brief'],
  ])('a slip in a command names the one that was meant: %s', async (typed, meant) => {
    const [slip] = typed.split(' ')
    const { text } = await ask(typed)
    expect(text).toBe(`没有 ${slip} 这条命令，是不是 ${meant}？/help 看全部用法。`)
  })

  test('one’s own inline results are no questions', async () => {
    const query = telegram.inline(chat.user, '民生实事')
    const [result] = (await telegram.answerTo(query)).results
    telegram.choose(chat.user, query, String(result?.id), chat)
    await telegram.quiet()
  })
})

describe('buttons', () => {
  test('the whole passage, then its neighbours in place', async () => {
    const answer = await ask('代表建议办了多少件')
    expect(await press(answer, '原文')).toBeUndefined()
    const passage = await chat.reply()
    expect(formatted(passage, 'blockquote')[0]).toContain('228件代表建议')
    expect(passage.reply_to_message?.message_id).toBe(answer.message_id)
    await press(passage, '◀ 上一段')
    const before = now(passage)
    expect(before.text).not.toBe(passage.text)
    await press(before, '下一段 ▶')
    expect(now(passage).text).toBe(passage.text)
  })

  test('all figures of the section', async () => {
    await press(await ask('代表建议办了多少件'), '原文')
    await press(await chat.reply(), '本节数字')
    const list = await chat.reply()
    expect(firstLine(list)).toMatch(/^四\(二\).*的数字，共 \d+ 个$/)
    expect(formatted(list, 'bold')).toEqual(expect.arrayContaining(['10件', '228件']))
  })

  test('more results, each with a way to its passage', async () => {
    const answer = await ask('代表建议办了多少件')
    await press(answer, '更多')
    const hits = await chat.reply()
    expect(labels(hits).slice(0, 2)).toEqual(['1', '2'])
    await press(hits, '1')
    expect(formatted(await chat.reply(), 'blockquote')).toHaveLength(1)
  })

  test('the quotation with its source is copied without us', async () => {
    const copy = buttonsOf((await ask('专题讲座办了几场')).reply_markup).find(
      ({ text }) => text === '复制',
    )
    expect(copy).toMatchObject({
      copy_text: { text: expect.stringMatching(/^“.*举办专题讲座8次.*”——《/) },
    })
  })

  test('pressing the same twice is no fault', async () => {
    await press(await ask('代表建议办了多少件'), '原文')
    const passage = await chat.reply()
    const data = buttonsOf(passage.reply_markup).flatMap(button =>
      'callback_data' in button ? [button.callback_data] : [],
    )
    const [back = ''] = data
    telegram.press(chat.user, passage, back)
    telegram.failNext('editMessageText', {
      status: 400,
      description:
        'Bad Request: message is not modified: specified new message content and reply markup are exactly the same',
    })
    expect(await press(passage, back)).toBeUndefined()
  })

  test('an id that no report holds any more', async () => {
    const gone = await telegramMessage('p+s0:zzzzzzzz')
    expect(await press(gone, '按钮')).toBe('报告已更新，请重新提问')
    expect(await press(await telegramMessage('p=e0:zzzzzzzz'), '按钮')).toBe(
      'The report has changed, please ask again',
    )
  })

  test('a button of another age', async () => {
    expect(await press(await telegramMessage('old-button'), '按钮')).toBe('报告已更新，请重新提问')
  })

  // A message that the bot sent long ago, by another release.
  async function telegramMessage(callback_data: string): Promise<Message> {
    const keyboard = { inline_keyboard: [[{ text: '按钮', callback_data }]] }
    return chat.post(telegram.bot, { text: '旧消息', reply_markup: keyboard })
  }
})

describe('commands', () => {
  test('/start: what it can do, and questions that the report answers', async () => {
    chat.start()
    const greeting = await chat.reply()
    expect(greeting.text).toContain('重庆市开州区人民代表大会常务委员会工作报告')
    expect(labels(greeting)).toHaveLength(3)
    for (const example of labels(greeting)) {
      await press(greeting, example)
      expect(firstLine(await chat.reply())).not.toContain('没有提到')
    }
  })

  test('/start in English for those whose Telegram is English', async () => {
    chat = telegram.privateChat(telegram.user({ language_code: 'en' }))
    expect((await ask('/start')).text).toMatch(/^Hello!/)
  })

  test('/outline: down to a passage and back', async () => {
    const outline = await ask('/outline')
    await press(outline, '四')
    await press(now(outline), '四(二)')
    await press(now(outline), '2')
    expect(formatted(now(outline), 'blockquote')[0]).toContain('228件代表建议')
    await press(now(outline), '↩ 上一级')
    await press(now(outline), '↩ 上一级')
    expect(firstLine(now(outline))).toMatch(/^四 /)
    await press(now(outline), '目录')
    expect(now(outline).text).toBe(outline.text)
  })

  test('/section by number or words; without them, and unknown ones, a hint', async () => {
    expect(firstLine(await ask('/section 四(二)'))).toBe('四(二) 提升议案建议办理质效')
    expect(firstLine(await ask('/section 基层立法联系点'))).toContain('基层立法联系点')
    expect((await ask('/section')).text).toContain('/section 一(一)')
    expect((await ask('/section 空空如也')).text).toContain('没有找到“空空如也”')
  })

  test('/figures: pages without end or gap', async () => {
    const list = await ask('/figures')
    const total = Number(/共 (\d+) 个/.exec(firstLine(list) ?? '')?.[1])
    const lines = (message: Message) =>
      (message.text ?? '').split('\n').filter(line => line.startsWith('• '))
    let shown = lines(list).length
    while (labels(now(list)).includes('后页 ▶')) {
      await press(now(list), '后页 ▶')
      shown += lines(now(list)).length
    }
    expect(shown).toBe(total)
    expect(total).toBeGreaterThan(40)
  })

  test('/figures on a topic, on a section, on nothing', async () => {
    expect(formatted(await ask('/figures 代表建议'), 'bold')).toContain('228件')
    expect((await ask('/figures 完全没有的东西')).text).toContain('没有找到关于')
  })

  test('/reports: what is loaded', async () => {
    const reports = await ask('/reports')
    expect(firstLine(reports)).toBe('已载入 1 份报告：')
    await press(reports, /^《/)
    expect(firstLine(await chat.reply())).toContain('目录')
  })

  test('/help and /privacy', async () => {
    expect((await ask('/help')).text).toContain(`@${telegram.bot.username}`)
    expect((await ask('/privacy')).text).toContain('30 分钟')
  })

  test('what is kept of somebody is deleted on request', async () => {
    await ask('选派了多少名工作队员驻村帮扶')
    const privacy = await ask('/privacy')
    expect(await press(privacy, '删除我的提问记录')).toBe('已删除您在这里的提问记录')
    expect(firstLine(await ask('那区级的呢'))).not.toMatch(/^71名/)
  })

  test('/check: a text, a message replied to, and nothing', async () => {
    expect((await ask('/check 代表建议办了230件')).text).toContain('❌ 230件')
    const draft = chat.say(chat.user, '全年举办专题讲座8次')
    await chat.reply()
    chat.say(chat.user, '/check', { replyTo: draft })
    expect((await chat.reply()).text).toContain('✅ 8次')
    expect((await ask('/check')).text).toContain('请用 /check 回复一条消息')
  })
})

describe('inline mode and links', () => {
  const results = async (query: string) =>
    await telegram.answerTo(telegram.inline(chat.user, query))

  test('up to ten figures and passages, cached', async () => {
    const { results: found, cache_time } = await results('民生实事')
    expect(cache_time).toBe(300)
    expect(found.length).toBeGreaterThan(1)
    expect(found.length).toBeLessThanOrEqual(10)
    expect(found.map(result => ('title' in result ? result.title : ''))).toEqual(
      expect.arrayContaining([expect.stringMatching(/^(8|191)个 — /)]),
    )
  })

  test('a result quotes with its place and leads to the passage', async () => {
    const query = telegram.inline(chat.user, '民生实事')
    const [result] = (await telegram.answerTo(query)).results
    const { content, reply_markup } = telegram.choose(chat.user, query, String(result?.id))
    expect(formatted({ ...content, entities: [...content.entities] }, 'blockquote')).toHaveLength(1)
    const [link] = buttonsOf(reply_markup)
    const url = link && 'url' in link ? new URL(link.url) : undefined
    expect(url?.pathname).toBe(`/${telegram.bot.username}`)
    chat.start(url?.searchParams.get('start') ?? '')
    expect((await chat.reply()).text).toContain('民生实事')
  })

  test('nothing typed yet: figures to begin with', async () => {
    const { results: found, is_personal } = await results('')
    expect(found.length).toBeGreaterThan(0)
    expect(is_personal).toBe(true)
  })

  test('what ask would say comes first', async () => {
    const titles = async (query: string) =>
      (await results(query)).results.map(result => ('title' in result ? result.title : ''))
    for (const [words, figure] of [
      ['代表建议', /^228件 — /],
      ['专题讲座', /^8次 — /],
      ['专题讲座办了几场', /^8次 — /],
    ] as const)
      expect((await titles(words))[0]).toMatch(figure)
  })

  test.each(['修桥', '机场旅客', 'zzzz', '呵呵呵呵'])(
    'what the report does not tell offers nothing: %s',
    async words => {
      expect((await results(words)).results).toEqual([])
    },
  )

  test('no match is an answer too', async () => {
    expect((await results('𠮷𠮷𠮷')).results).toEqual([])
  })

  test('a link to a passage that is gone', async () => {
    chat.start('p_zzzzzzzz')
    expect((await chat.reply()).text).toBe('报告已更新，请重新提问')
  })

  test('any other link greets', async () => {
    chat.start('inline')
    expect((await chat.reply()).text).toMatch(/^您好/)
  })
})
