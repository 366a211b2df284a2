import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { toMessage } from '../src/reply/answer-message.ts'
import { Shelf } from '../src/shelf.ts'
import { chat, createSession } from '../src/terminal.ts'

const shelf = new Shelf('corpus')
const { library } = shelf

describe('a session', () => {
  const session = createSession(shelf)

  test('answers in the words of the bot', () => {
    const question = '代表建议办了多少件'
    const answer = toMessage(library.ask(question), library).text
    expect(createSession(shelf)(question)).toBe(answer)
    expect(createSession(shelf)(`/ask ${question}`)).toBe(answer)
    expect(answer).toContain('228件')
  })

  test('knows the questions before, and no other session’s', () => {
    const [first, then] = ['举办专题讲座几次', '那研讨交流呢']
    const following = createSession(shelf)
    following(first)
    const { text } = toMessage(library.ask(then, { context: [first] }), library)
    expect(following(then)).toBe(text)
    expect(createSession(shelf)(then)).toBe(toMessage(library.ask(then), library).text)
  })

  test('takes talk for talk, and a request for its command', () => {
    const following = createSession(shelf)
    following('举办专题讲座几次')
    expect(following('好的，谢谢！')).toBe('不客气。')
    const { text } = toMessage(
      library.ask('那研讨交流呢', { context: ['举办专题讲座几次'] }),
      library,
    )
    expect(following('那研讨交流呢')).toBe(text)
    expect(following('怎么用')).toBe(following('/help'))
    expect(following('核对：代表建议238件')).toBe(following('/check 代表建议238件'))
    expect(following('退出')).toBe(following('/quit'))
  })

  test('/outline shows every heading', () => {
    const shown = session('/outline')
    for (const { heading } of library.reports[0]?.sections ?? [])
      expect(shown).toContain(heading.slice(0, 20))
  })

  test('/section shows its passages word for word', () => {
    const [report] = library.reports
    const passage = report?.passages[30]
    const section = report?.sections[passage?.section ?? 0]
    expect(session(`/section ${section?.label}`)).toContain(passage?.text)
    expect(session('/section 九十九(九)')).toContain('九十九(九)')
  })

  test('/figures lists every figure of a topic, or all', () => {
    const lines = session('/figures').split('\n')
    expect(lines).toHaveLength(library.figuresAbout('').length + 1)
    expect(session('/figures 代表建议')).toContain('228件')
  })

  test('/check holds a text against the report', () => {
    expect(session('/check 228件代表建议全部办理完毕')).toContain('228件')
    expect(session('/check')).toContain('/check')
  })

  test('/reports names what is loaded', () => {
    expect(session('/reports')).toContain(library.reports[0]?.title)
  })

  test.each(['/help', '/nonsense', '/ask', '/toString'])('%s explains the commands', line => {
    expect(session(line)).toContain('/outline')
  })
})

describe('a pipe', () => {
  test('gets one answer a line, an empty line between', async () => {
    const [one, other] = ['代表建议办了多少件', '专题讲座办了几次']
    const session = createSession(shelf)
    expect(await piped(`\uFEFF${one}\r\n\n${other}`)).toBe(`${session(one)}\n\n${session(other)}\n`)
  })

  test('without a line gets nothing', async () => {
    expect(await piped('')).toBe('')
  })
})

describe('a terminal', () => {
  test('is greeted, prompted and left at the end of the input', async () => {
    const shown = await typed('代表建议办了多少件\n\n')
    expect(shown).toContain(library.reports[0]?.title)
    expect(shown).toContain('> ')
    expect(shown).toContain('228件')
  })
})

function piped(lines: string): Promise<string> {
  return shownFor(new PassThrough(), new PassThrough(), lines)
}

function typed(lines: string): Promise<string> {
  const asTerminal = () => Object.assign(new PassThrough(), { isTTY: true })
  return shownFor(asTerminal(), asTerminal(), lines)
}

async function shownFor(input: PassThrough, output: PassThrough, lines: string): Promise<string> {
  input.end(lines)
  const shown = text(output)
  await chat(shelf, { input, output })
  output.end()
  return shown
}
