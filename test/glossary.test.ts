import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { isExplained, readGlossary, withMeaning } from '../src/answer/glossary.ts'
import { glossaryIn } from '../src/office.ts'
import { toMessage } from '../src/reply/answer-message.ts'
import { createSession } from '../src/session.ts'
import { library } from './reading.ts'
import { listenToLog, newCorpus, newFolder, startBot } from './running.ts'
import { startTelegram } from './telegram/server.ts'

const TEXT =
  '# 常用说法\n一府一委两院 = 人民政府、监察委员会、法院和检察院 | 代表工作手册\n两院＝法院和检察院\n\n这一行不对\n= 没有词语'
const { entries, problems } = readGlossary(TEXT)

describe('a glossary', () => {
  test('is a line an expression, with its meaning and where that is from', () => {
    expect(entries).toEqual([
      {
        expression: '一府一委两院',
        meaning: '人民政府、监察委员会、法院和检察院',
        source: '代表工作手册',
      },
      { expression: '两院', meaning: '法院和检察院', source: '' },
    ])
    expect(problems).toEqual([
      expect.stringMatching(/^第5行“这一行不对”：应写/),
      expect.stringMatching(/^第6行/),
    ])
  })

  const ASKED: readonly (readonly [question: string, expression: string | null])[] = [
    ['什么是一府一委两院', '一府一委两院'],
    ['一府一委两院是什么意思？', '一府一委两院'],
    ['什麼是兩院', '两院'],
    ['两院指什么', '两院'],
    ['一府一委两院提了几条建议', null],
    ['什么是三会一课', null],
  ]
  for (const [question, expression] of ASKED)
    test(question, () => {
      const answer = withMeaning(library.ask(question), () => entries)
      const found = answer.notes.find(note => note.kind === 'glossary')
      expect(found?.kind === 'glossary' ? found.expression : null).toBe(expression)
      expect(isExplained(answer)).toBe(expression !== null)
    })

  test('is marked as not from the report', () => {
    const { text } = toMessage(
      withMeaning(library.ask('什么是一府一委两院'), () => entries),
      library,
    )
    expect(text).toContain(
      '“一府一委两院”：人民政府、监察委员会、法院和检察院（代表工作手册）。以上出自词语表，不是报告内容。',
    )
  })
})

describe('the file', () => {
  afterEach(() => void vi.restoreAllMocks())

  test('is read again when it changes, and what is wrong in it is told once', () => {
    const folder = newFolder()
    const told: string[] = []
    const read = glossaryIn(folder, line => told.push(line))
    expect(read()).toEqual([])
    writeFileSync(join(folder, 'glossary.txt'), TEXT)
    expect([read().length, read().length, told.length]).toEqual([2, 2, 2])
  })

  test('answers in Telegram and in the terminal, and is no report', async () => {
    listenToLog()
    const corpus = newCorpus()
    writeFileSync(join(corpus, 'glossary.txt'), TEXT)
    const telegram = await startTelegram()
    const bot = startBot(telegram, { corpus })
    const chat = telegram.privateChat(telegram.user())
    chat.say(chat.user, '什么是一府一委两院')
    expect((await chat.reply()).text).toContain('以上出自词语表，不是报告内容')
    chat.say(chat.user, '/reports')
    expect((await chat.reply()).text).toContain('已载入 1 份报告')
    await bot.stop()
    await telegram.stop()
    const session = createSession({ library, glossary: () => entries })
    expect(session('两院是什么').text).toContain('“两院”：法院和检察院。以上出自词语表')
  }, 120_000)
})
