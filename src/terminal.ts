import { createInterface } from 'node:readline'
import { checkText } from './answer/check.ts'
import type { Library } from './answer/library.ts'
import { childrenOf } from './answer/outline.ts'
import { lineOf } from './ending.ts'
import { toMessage } from './reply/answer-message.ts'
import { figureLine } from './reply/citations.ts'
import { claimsMessage } from './reply/claims.ts'
import { reportsPage } from './reply/pages.ts'
import { say } from './reply/phrases.ts'
import { cut, sectionName } from './reply/quote.ts'
import type { Passage, Report, Section } from './report/report.ts'
import { Shelf } from './shelf.ts'

/** Where the chat reads and writes. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean }
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean }
}

/** Whoever holds the library in use: it may be another one at the next question. */
export interface LibraryHolder {
  readonly library: Library
}

/** Answers one line after another; remembers the questions, for follow-ups. */
export type Session = (line: string) => string

type Command = (library: Library, rest: string) => string

const LANGUAGE = 'zh-Hans'
const REMEMBERED = 4

const COMMANDS: ReadonlyMap<string, Command> = new Map(
  Object.entries<Command>({
    start: greeting,
    help,
    outline: (library, wanted) => outline(library, { wanted }),
    section,
    figures,
    check: (library, text) =>
      text === ''
        ? '请在 /check 后面写要核对的文字。'
        : claimsMessage(checkText(library, text), library, LANGUAGE).text,
    reports: library => reportsPage({ library, language: LANGUAGE, page: 0 }).text,
  }),
)

/**
 * `npm start` without a token: the chat over a folder of reports, which is watched while somebody types.
 *
 * @example await startChat('corpus')
 */
export async function startChat(corpusDir: string): Promise<void> {
  const shelf = new Shelf(corpusDir)
  for (const { file, cause } of shelf.problems) console.error(`${file}: ${cause}`)
  const { stdin: input, stdout: output } = process
  const stop = input.isTTY ? await shelf.watch(() => takeUp(shelf)) : null
  await chat(shelf, { input, output })
  await stop?.()
}

function takeUp(shelf: Shelf): void {
  try {
    for (const { file, cause } of shelf.reload()) console.error(`${file}: ${cause}`)
  } catch (error) {
    console.error(lineOf(error))
  }
}

/**
 * A chat over the library: a prompt in a terminal, one answer per line of input from a pipe.
 *
 * @example await chat({ library }, { input: process.stdin, output: process.stdout })
 */
export async function chat(holder: LibraryHolder, terminal: Terminal): Promise<void> {
  const session = createSession(holder)
  if (terminal.input.isTTY && terminal.output.isTTY) await converse(session, terminal)
  else await answerEachLine(session, terminal)
}

/**
 * The conversation itself, without a terminal.
 *
 * @example createSession({ library })('/figures 代表建议')
 */
export function createSession(holder: LibraryHolder): Session {
  const questions: string[] = []
  const ask = (question: string) => {
    const { library } = holder
    const answer = library.ask(question, { context: questions.slice(-REMEMBERED) })
    questions.push(question)
    return toMessage(answer, library).text
  }
  return line => {
    const [, name = '', rest = ''] = /^\/(\w+)\s*(.*)$/s.exec(line.trim()) ?? []
    const command = COMMANDS.get(name)
    if (command) return command(holder.library, rest)
    if (name === '') return ask(line.trim())
    return name === 'ask' && rest !== '' ? ask(rest) : help(holder.library)
  }
}

async function converse(session: Session, { input, output }: Terminal): Promise<void> {
  output.write(`${session('/start')}\n\n`)
  const lines = createInterface({ input, output, prompt: '> ' })
  lines.prompt()
  for await (const line of lines) {
    if (line.trim() !== '') output.write(`\n${session(line)}\n\n`)
    lines.prompt()
  }
  output.write('\n')
}

async function answerEachLine(session: Session, { input, output }: Terminal): Promise<void> {
  let gap = ''
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    const question = line.replace(/^\uFEFF/, '').trim()
    if (question === '') continue
    output.write(`${gap}${session(question)}\n`)
    gap = '\n'
  }
}

function greeting({ reports }: Library): string {
  const [newest] = reports
  const title = newest === undefined ? '' : `《${newest.title}》`
  const count = reports.length > 1 ? `等 ${reports.length} 份报告` : ''
  return `${title}${count}：直接打字提问，/help 看用法，Ctrl-D 退出。`
}

function help({ reports }: Library): string {
  const example = reports[0]?.sections.find(({ level }) => level >= 2)?.label ?? ''
  return [
    '直接打字提问；接着问时可以省略前面说过的，例如“那区级的呢”。',
    '/outline 目录',
    `/section ${example} 看某一节`,
    '/figures 主题 列出数字和出处',
    '/check 文字 核对其中的数字',
    '/reports 已载入的报告',
    'Ctrl-D 退出',
  ].join('\n')
}

/** Which report is outlined, and how far down. */
export interface OutlineOptions {
  /** Words of its id or title; the newest report without any. */
  readonly wanted?: string
  readonly passages?: boolean
}

/**
 * A report's headings, indented, and the beginnings of their passages when asked for.
 *
 * @example outline(library, { passages: true })
 */
export function outline(
  { reports }: Library,
  { wanted = '', passages = false }: OutlineOptions = {},
): string {
  const report = reports.find(({ id, title }) => id.includes(wanted) || title.includes(wanted))
  if (report === undefined) return say('noSection', LANGUAGE, { text: wanted })
  const lines = report.sections.flatMap(part => [
    indented(part.level, sectionName(part)),
    ...(passages ? passagesOf(report, part) : []).map(one => indented(part.level + 1, gist(one))),
  ])
  return [say('outlineOf', LANGUAGE, { title: report.title }), ...lines].join('\n')
}

const indented = (level: number, line: string): string => `${'  '.repeat(level)}${line}`

const gist = ({ id, runIn, text }: Passage): string => `${id} ${runIn ?? `${cut(text, 30)}…`}`

function section(library: Library, wanted: string): string {
  const found = library.findSection(wanted)
  if (found === undefined) return say('noSection', LANGUAGE, { text: wanted })
  const { report, section } = found
  const below = childrenOf(report, section).map(child => `• ${sectionName(child)}`)
  const passages = passagesOf(report, section).map(({ text }) => text)
  return [sectionName(section), ...below, ...passages].join('\n')
}

function passagesOf(report: Report, section: Section): readonly Passage[] {
  return report.passages.filter(passage => report.sections[passage.section] === section)
}

/**
 * Every figure on a topic, one a line with its place; all of the library's without a topic.
 *
 * @example figures(library, '代表建议')
 */
export function figures(library: Library, topic: string): string {
  const found = library.figuresAbout(topic)
  if (found.length === 0) return say('noFiguresOn', LANGUAGE, { topic })
  const title = say(topic === '' ? 'figuresAll' : 'figuresOn', LANGUAGE, { topic, n: found.length })
  const severalReports = library.reports.length > 1
  return [title, ...found.map(one => figureLine(one, severalReports).text)].join('\n')
}
