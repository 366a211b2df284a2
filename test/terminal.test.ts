import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { toMessage } from '../src/reply/answer-message.ts'
import { completions, createSession, type Session, TERMINAL_COMMANDS } from '../src/session.ts'
import { Shelf } from '../src/shelf.ts'
import { chat } from '../src/terminal.ts'

const shelf = new Shelf('corpus')
const { library } = shelf

const textsOf = (session: Session) => (line: string) => session(line).text

describe('a session', () => {
  const session = textsOf(createSession(shelf))

  test('answers in the words of the bot', () => {
    const question = '代表建议办了多少件'
    const answer = toMessage(library.ask(question), library).text
    expect(textsOf(createSession(shelf))(question)).toBe(answer)
    expect(textsOf(createSession(shelf))(`/ask ${question}`)).toBe(answer)
    expect(answer).toContain('228件')
  })

  test('knows the questions before, and no other session’s', () => {
    const [first, then] = ['举办专题讲座几次', '那研讨交流呢']
    const following = textsOf(createSession(shelf))
    following(first)
    const { text } = toMessage(library.ask(then, { context: [first] }), library)
    expect(following(then)).toBe(text)
    expect(textsOf(createSession(shelf))(then)).toBe(toMessage(library.ask(then), library).text)
  })

  test('takes talk for talk, and a request for its command', () => {
    const following = textsOf(createSession(shelf))
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

  test('an unknown command says so', () => {
    expect(session('/nonsense')).toMatch(/^没有 \/nonsense 这条命令。/)
  })

  test('/help lists every command', () => {
    for (const { name } of TERMINAL_COMMANDS) expect(session('/help')).toContain(`/${name} `)
  })

  test('what was offered is shown by its number', () => {
    const offering = textsOf(createSession(shelf))
    const [, , first = ''] = offering('帮扶的合作社有几家').split('\n')
    const figure = /^1\. (\S+)/.exec(first)?.[1] ?? '?'
    expect(offering('1').startsWith(`${figure} — `)).toBe(true)
    expect(textsOf(createSession(shelf))('1')).not.toContain('—')
  })

  test.each([
    ['/se', ['/section']],
    ['/section 四(', ['/section 四(一)', '/section 四(二)', '/section 四(三)']],
    ['代表', []],
  ])('Tab after %s', (line, wanted) => {
    expect(completions(line, library)).toEqual(wanted)
  })

  test.each(['/help', '/nonsense', '/ask', '/toString'])('%s explains the commands', line => {
    expect(session(line)).toContain('/outline')
  })
})

describe('a pipe', () => {
  test('gets one answer a line, an empty line between', async () => {
    const [one, other] = ['代表建议办了多少件', '专题讲座办了几次']
    const session = textsOf(createSession(shelf))
    expect(await piped(`\uFEFF${one}\r\n\n${other}`)).toBe(`${session(one)}\n\n${session(other)}\n`)
  })

  test('without a line gets nothing', async () => {
    expect(await piped('')).toBe('')
  })

  test.each(['/exit', 'quit'])('is read no further than %s', async line => {
    const [one, other] = ['专题讲座办了几次', '代表建议办了多少件']
    const session = textsOf(createSession(shelf))
    expect(await piped(`${one}\n${line}\n${other}`)).toBe(`${session(one)}\n\n${session(line)}\n`)
    expect(await piped(`${line}\n${other}`)).not.toContain('228件')
  })

  test('that stays open is not read on after /exit', async () => {
    const input = new PassThrough()
    input.write('/exit\n')
    await chat(shelf, { input, output: new PassThrough() })
    expect(input.isPaused()).toBe(true)
  })

  test('is left by a terminal whose answers go into a file', async () => {
    const input = Object.assign(new PassThrough(), { isTTY: true })
    const shown = await shownFor({ input, output: new PassThrough() }, '/exit\n代表建议办了多少件')
    expect(shown).not.toContain('228件')
  })
})

describe('a terminal', () => {
  test('is greeted, prompted and left at the end of the input', async () => {
    const shown = await typed('代表建议办了多少件\n\n')
    expect(shown).toContain(library.reports[0]?.title)
    expect(shown).toContain('> ')
    expect(shown).toContain('228件')
  })

  test.each(['/exit', 'quit', '/quit'])('is left by %s', async line => {
    expect(await typed(`${line}\n代表建议办了多少件\n`)).not.toContain('228件')
  })

  test('shows figures bold where colours are wanted', async () => {
    expect(await typed('代表建议办了多少件\n', { colour: true })).toContain('\u001b[1m228件')
    expect(await typed('代表建议办了多少件\n')).not.toContain('\u001b[1m')
  })

  test('shows what is long page by page', async () => {
    const screen = { rows: 12, columns: 80 }
    const once = await typed('/outline\n', screen)
    expect(once).toContain('—— 回车看下一页，q 不看了 ——')
    expect(once).not.toContain('任务五')
    expect(await typed(`/outline\n${'\n'.repeat(20)}`, screen)).toContain('任务五')
  })

  test('drops the pages that are left at q, and goes on', async () => {
    const screen = { rows: 12, columns: 80 }
    const shown = await typed(`/outline\nq\n${'\n'.repeat(20)}代表建议办了多少件\n`, screen)
    expect(shown.match(/回车看下一页/g)).toHaveLength(2)
    expect(shown).not.toContain('任务五')
    expect(shown).toContain('228件')
  })
})

function piped(lines: string): Promise<string> {
  return shownFor({ input: new PassThrough(), output: new PassThrough() }, lines)
}

interface Screen {
  readonly colour?: boolean
  readonly rows?: number
  readonly columns?: number
}

function typed(lines: string, { colour = false, ...size }: Screen = {}): Promise<string> {
  const input = Object.assign(new PassThrough(), { isTTY: true })
  const output = Object.assign(new PassThrough(), { isTTY: true, ...size })
  return shownFor({ input, output, colour }, lines)
}

async function shownFor(
  terminal: { input: PassThrough; output: PassThrough; colour?: boolean },
  lines: string,
): Promise<string> {
  const { input, output } = terminal
  input.end(lines)
  const shown = text(output)
  await chat(shelf, terminal)
  output.end()
  return shown
}
