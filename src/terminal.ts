import { createInterface } from 'node:readline'
import type { Language } from './answer/answer.ts'
import type { Library } from './answer/library.ts'
import { lineOf } from './ending.ts'
import { speechActOf } from './question/speech-act.ts'
import { toMessage } from './reply/answer-message.ts'
import type { CommandLine, PageCommand } from './reply/command.ts'
import { HELP, PAGE_COMMANDS } from './reply/page-commands.ts'
import { say } from './reply/phrases.ts'
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

const LANGUAGE: Language = 'zh-Hans'
const REMEMBERED = 4

// Besides the pages: a question may be asked with a command, as in Telegram.
const ASK: CommandLine = { name: 'ask', help: ['提问，后写问题', 'Ask: write a question'] }

/** What may be typed after a slash. */
export const TERMINAL_COMMANDS: readonly CommandLine[] = [ASK, ...PAGE_COMMANDS]

/**
 * `npm start` without a token: the chat over a folder of reports, which is watched while somebody types. The
 * reports stand on pages meanwhile.
 *
 * @param port where the pages are served
 * @example await startChat('corpus', 8080)
 */
export async function startChat(corpusDir: string, port: number): Promise<void> {
  const shelf = new Shelf(corpusDir)
  for (const { file, cause } of shelf.problems) console.error(`${file}: ${cause}`)
  const { stdin: input, stdout: output } = process
  const stops = input.isTTY
    ? [await shelf.watch(() => takeUp(shelf)), await openPages(shelf, port)]
    : []
  await chat(shelf, { input, output })
  await Promise.all(stops.map(stop => stop()))
}

// The chat goes on where another program has the port.
async function openPages(shelf: Shelf, port: number): Promise<() => Promise<void>> {
  const { servePages } = await import('./web/server.ts')
  try {
    const pages = await servePages({ library: () => shelf.library }, { port })
    console.log(`在浏览器里阅读、查找：http://localhost:${pages.port}`)
    return pages.close
  } catch (error) {
    console.error(`PORT: ${lineOf(error)}`)
    return async () => {}
  }
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
    if (answer.act?.act === 'talk' && answer.act.talk === 'help') return shown(HELP, library, '')
    if (answer.act === undefined) questions.push(question)
    return toMessage(answer, library).text
  }
  return line => {
    const [, name = '', rest = ''] = /^\/(\w+)\s*(.*)$/s.exec(line.trim()) ?? []
    if (isQuit(line)) return say('talk-quit', LANGUAGE)
    if (name === '') return ask(line.trim())
    if (name === ASK.name && rest !== '') return ask(rest)
    const wanted = PAGE_COMMANDS.find(page => page.name === name)
    return shown(wanted ?? HELP, holder.library, rest)
  }
}

function shown({ page, whole }: PageCommand, library: Library, text: string): string {
  const asked = {
    ...{ library, text, language: LANGUAGE, bot: null },
    ...{ commands: TERMINAL_COMMANDS, groupCommands: [] },
  } as const
  return whole === undefined ? page(asked).text : whole(asked)
}

async function converse(session: Session, { input, output }: Terminal): Promise<void> {
  output.write(`${session('/start')}\n\n`)
  const lines = createInterface({ input, output, prompt: '> ' })
  lines.prompt()
  for await (const line of lines) {
    if (line.trim() !== '') output.write(`\n${session(line)}\n\n`)
    if (isQuit(line)) break
    lines.prompt()
  }
  output.write('\n')
}

function isQuit(line: string): boolean {
  const act = speechActOf(line.replace(/^\//, ''))
  return act?.act === 'talk' && act.talk === 'quit'
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
