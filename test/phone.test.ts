import { join } from 'node:path'
import type { Message } from 'grammy/types'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Answer } from '../src/answer/answer.ts'
import { createLibrary, type Library } from '../src/answer/library.ts'
import { insertButtons } from '../src/bot/discussion/insert.ts'
import { withFeedback } from '../src/bot/feedback.ts'
import { pageButton } from '../src/bot/page-buttons.ts'
import { readCorpus } from '../src/corpus.ts'
import { toMessage } from '../src/reply/answer-message.ts'
import { withinPhone } from '../src/reply/buttons.ts'
import type { Message as Reply } from '../src/reply/message.ts'
import { pictureButtons } from '../src/reply/pictures.ts'
import { idOf, quotablesFor } from '../src/reply/quotables.ts'
import { fold } from '../src/report/fold.ts'
import { parseReport } from '../src/report/parse.ts'
import { toolsOf, wordsOf } from '../src/words.ts'
import { readQuestions } from './eval/question.ts'
import {
  buttonsOf,
  CORPUS,
  labels,
  listenToLog,
  ROOT,
  type RunningBot,
  startBot,
} from './running.ts'
import type { FakePrivateChat } from './telegram/chats.ts'
import { type FakeTelegram, startTelegram } from './telegram/server.ts'
import { libraryWith, TWO_YEARS } from './two-years.ts'

// What a phone shows at a glance: characters before a folded quotation, and buttons.
const FIGURE = { characters: 160, buttons: 6, rows: 2 }
const REFUSAL = { characters: 140, buttons: 6, rows: 2 }

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 })

let telegram: FakeTelegram
let chat: FakePrivateChat
let bot: RunningBot
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

// Of somebody who has asked nothing before.
async function ask(text: string): Promise<Message> {
  chat = telegram.privateChat(telegram.user({ first_name: '王代表' }))
  chat.say(chat.user, text)
  return await chat.reply()
}

interface Shown {
  readonly text?: string
  readonly entities?: readonly { readonly type: string; readonly offset: number }[]
}

function beforeFold({ text = '', entities = [] }: Shown): string {
  const fold = entities.find(({ type }) => type === 'expandable_blockquote')
  return text.slice(0, fold?.offset ?? text.length).trimEnd()
}

function expectFits(message: Message, { characters, buttons, rows }: typeof FIGURE): void {
  expect(beforeFold(message).length, beforeFold(message)).toBeLessThanOrEqual(characters)
  expect(buttonsOf(message.reply_markup).length).toBeLessThanOrEqual(buttons)
  expect(message.reply_markup?.inline_keyboard.length).toBeLessThanOrEqual(rows)
}

describe('a figure on a phone', () => {
  test.each([
    '代表建议办了多少件',
    '专题讲座办了几场',
    '派了多少名工作队员驻村帮扶',
    '撤销了多少个代表活动站',
    '受理群众来信来访多少件',
    'how many special lectures were given?',
    '專題講座辦了幾場',
  ])('%s', async question => {
    const message = await ask(question)
    expect(message.text).toMatch(/^\d/)
    expectFits(message, FIGURE)
    expect(labels(message).slice(0, 1)).toEqual([expect.stringMatching(/^(原文|In full)$/)])
    expect(labels(message).slice(-2)).toEqual(['👍', '👎'])
  })
})

describe('a refusal on a phone', () => {
  test.each([
    '修了几座桥',
    '帮扶的合作社有几家',
    '机场旅客吞吐量是多少',
    'how many bridges were built?',
    'zzzz',
    'What percent of the deputies are women?',
    'What percent of the bridges are tunnels?',
    '代表中女性占百分之几',
    '合作社占企业的百分之几',
    '市纪委监委立案多少件',
    '北京市办了多少件代表建议',
  ])('%s', async question => {
    const message = await ask(question)
    expect(message.text).toMatch(
      /^(报告没有提到|没有找到完全对得上的|The report does not|Nothing fits)/,
    )
    expectFits(message, REFUSAL)
    const lines = message.text?.split('\n') ?? []
    expect(lines.length).toBeLessThanOrEqual(6)
    expect(new Set(lines.map(line => line.replace(/^\d\. /, ''))).size).toBe(lines.length)
  })
})

// The notes under a refusal count as well: what was not told, whose reports are loaded, which one was asked.
describe('a refusal among several reports', () => {
  const tools = toolsOf(
    wordsOf(CORPUS, { reports: [], dict: null, synonyms: '', lexicon: '', problems: [] }),
  )
  const report = (place: string, body: string): string =>
    `${place}${body}工作报告\n——2025年1月8日在${place}第三届人民代表大会第五次会议上\n\n一、过去一年的主要工作\n\n全年受理各类案件3120件，办结3015件，审结合同纠纷案件418件。选派35名干部驻村帮扶。\n\n二、今年的任务\n\n今年新建便民服务站12个，开展普法讲座40场。\n`
  const library = createLibrary(
    [
      parseReport('kaijiang-court-2024', report('开江自治县', '人民法院')),
      parseReport('nanhe-procuratorate-2024', report('南河区', '人民检察院')),
    ],
    tools,
  )

  test.each([
    'What percent of the deputies are women?',
    '案件中女性占百分之几',
    '修了几座桥',
    '市纪委监委立案多少件',
    '北京市人民政府新建了多少个便民服务站',
    '开江自治县人民法院修了几座桥',
    'How many bridges did the people’s court build in the county?',
    '机场旅客吞吐量是多少',
    '帮扶的合作社有几家',
    'zzzz',
    '省高级人民法院和省人民检察院联合立案多少件贪污案件',
  ])('%s', question => {
    const answer = library.ask(question)
    const { text } = toMessage(answer, library)
    expect(answer.kind, text).toBe('none')
    expect(text.length, text).toBeLessThanOrEqual(REFUSAL.characters)
    expect(new Set(text.split('\n').map(line => line.replace(/^\d\. /, ''))).size).toBe(
      text.split('\n').length,
    )
  })
})

describe('under a refusal', () => {
  test.each(['区人民检察院批捕了多少人', '省高级人民法院和省人民检察院联合立案多少件贪污案件'])(
    'stand neither thanks nor a body’s name read as other words: %s',
    async question => {
      const { text } = await ask(question)
      expect(text).toMatch(/^报告没有提到/)
      expect(text).not.toMatch(/^• (?:致谢|开头|结尾)|按“/m)
    },
  )
})

// With one report and with several, whose titles are long; each in every language and state of a chat.
describe('every answer to the own questions', () => {
  const corpus = readCorpus(CORPUS)
  const questions = ['examples', 'heard', 'kaizhou', 'traps'].flatMap(name =>
    readQuestions(join(ROOT, `test/eval/${name}.jsonl`)),
  )
  const libraries = {
    'one report': () => libraryWith(corpus.reports),
    'several reports': () => libraryWith([...corpus.reports, ...TWO_YEARS]),
  }
  const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const

  test.each(Object.entries(libraries))('fits a phone: %s', (_, load) => {
    const library = load()
    const faults = questions.flatMap(({ question, context = [] }) => {
      const answer = library.ask(question, { context })
      if (answer.act !== undefined || answer.kind === 'outline') return []
      return LANGUAGES.flatMap(language => faultsOf({ ...answer, language }, library))
    })
    expect(faults).toEqual([])
  })

  test.each(Object.entries(libraries))('every figure, asked for in any way: %s', (_, load) => {
    const library = load()
    const figures = library.reports.flatMap(({ sections }) =>
      sections.flatMap(section => library.figuresOf(section)),
    )
    const faults = LANGUAGES.flatMap(language =>
      figures.flatMap(citation => {
        const common = { question: '？', language, notes: [], passages: [], trace: [] }
        return faultsOf({ ...common, kind: 'figure', figures: [citation] }, library)
      }),
    )
    expect(faults).toEqual([])
    expect(figures.length).toBeGreaterThan(40)
  })

  // More than a phone shows, or a way on that is lost; a list takes the lines that it takes.
  function faultsOf(answer: Answer, library: Library): string[] {
    const message = toMessage(answer, library)
    const { characters } = answer.kind === 'none' ? REFUSAL : FIGURE
    const isLong = answer.kind !== 'figures' && beforeFold(message).length > characters
    const keyboards = statesOf(answer, message, library).map(
      further => withFeedback(withinPhone(message, further), answer.language).buttons,
    )
    const crowded = keyboards.filter(
      buttons => buttons.flat().length > FIGURE.buttons || buttons.length > FIGURE.rows,
    )
    const lost = keyboards.filter(buttons =>
      message.buttons[0]?.some(wayOn => !buttons.flat().includes(wayOn)),
    )
    const shown = [...crowded, ...lost].map(rows => rows.flat().map(({ text }) => text))
    return [...(isLong ? [message.text] : []), ...shown.map(texts => texts.join(' · '))]
  }

  // Nothing else, pages and pictures, and within a discussion.
  function statesOf(answer: Answer, message: Reply, library: Library) {
    const { language } = answer
    const page = pageButton('/r/a', { webUrl: 'https://a.example', isPrivate: true, language })
    const last = [...page, ...pictureButtons(answer, library)]
    const first = insertButtons(message.quotes ?? [], language)
    return [
      { first: [], last: [] },
      { first: [], last },
      { first, last },
    ]
  }
})

describe('what may be quoted for a few words', () => {
  const library = libraryWith(readCorpus(CORPUS).reports)
  const questions = ['examples', 'heard', 'kaizhou', 'traps'].flatMap(name =>
    readQuestions(join(ROOT, `test/eval/${name}.jsonl`)),
  )

  test('is what an answer says, and nothing where it tells nothing', () => {
    const faults = questions.filter(({ question }) => {
      const answer = library.ask(question)
      const [first] = quotablesFor(library, question, 10)
      if (answer.kind === 'none') return first !== undefined
      const [figure] = 'figures' in answer ? answer.figures : []
      if (figure !== undefined) return first === undefined || idOf(first) !== idOf(figure)
      const isCounted = first !== undefined && 'figure' in first
      // Of a passage that is asked for no figure stands first, unless it is what the words name.
      return isCounted && !fold(first.figure.what).includes(fold(question))
    })
    expect(faults.map(({ question }) => question)).toEqual([])
  })

  test.each([
    ['代表建议', '228件'],
    ['专题讲座', '8次'],
    ['重点建议', '10件'],
  ])('%s alone is the figure that counts it', (words, figure) => {
    const [first] = quotablesFor(library, words, 10)
    expect(first && 'figure' in first && first.figure.text).toBe(figure)
  })

  test.each(['嗯嗯啊啊', 'asdf qwer', '哈哈', '🎉🎉', '外星飞船', '12345'])(
    '%s is nothing',
    words => {
      expect(quotablesFor(library, words, 10)).toEqual([])
    },
  )
})

describe('where nothing fits surely', () => {
  test('each of the nearest is a button that shows it as an answer, and a follow-up follows it', async () => {
    const unsure = await ask('帮扶的合作社有几家')
    expect(unsure.text).toMatch(/^没有找到完全对得上的/)
    const lines = unsure.text?.split('\n') ?? []
    expect(lines[1]).toBe('您要找的是不是：')
    const offers = labels(unsure).filter(label => /^\d · /.test(label))
    expect(offers).toHaveLength(lines.length - 2)
    for (const [at, offer] of offers.entries()) {
      telegram.press(chat.user, unsure, offer)
      const shown = await chat.reply()
      const figure = offer.split(' · ')[1] ?? ''
      expect(lines[at + 2]).toContain(figure)
      expect(shown.text?.startsWith(`${figure} — `), shown.text).toBe(true)
      expectFits(shown, FIGURE)
    }
  })
})
