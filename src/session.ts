import type { Language } from './answer/answer.ts'
import { type GlossaryEntry, withMeaning } from './answer/glossary.ts'
import type { Library } from './answer/library.ts'
import { Unavailable } from './answer/unavailable.ts'
import { speechActOf } from './question/speech-act.ts'
import { toMessage } from './reply/answer-message.ts'
import { type Row, sentence } from './reply/bilingual.ts'
import type { CommandLine, PageCommand } from './reply/command.ts'
import { unformatted } from './reply/layout.ts'
import type { Message, Quotable } from './reply/message.ts'
import { answerWith } from './reply/offers.ts'
import { HELP, PAGE_COMMANDS } from './reply/page-commands.ts'
import { say } from './reply/phrases.ts'

/** Whoever holds the library in use: it may be another one at the next question. */
export interface LibraryHolder {
  readonly library: Library
  /** What the owner explains besides the reports. */
  readonly glossary?: () => readonly GlossaryEntry[]
}

/** Answers one line after another; remembers the questions, for follow-ups, and what was offered. */
export type Session = (line: string) => Message

/** What is typed there is Chinese, as the reports are. */
export const LANGUAGE: Language = 'zh-Hans'
const REMEMBERED = 4

// Besides the pages: a question may be asked with a command, as in Telegram.
const ASK: CommandLine = { name: 'ask', help: ['提问，后写问题', 'Ask: write a question'] }
const EXIT: CommandLine = { name: 'exit', help: ['退出，Ctrl-D 也行', 'Leave; Ctrl-D does, too'] }
const UNKNOWN: Row = ['没有 /{name} 这条命令。', 'There is no /{name}.']

/** What may be typed after a slash. */
export const TERMINAL_COMMANDS: readonly CommandLine[] = [ASK, ...PAGE_COMMANDS, EXIT]

/**
 * A conversation without a place: the terminal's, line by line.
 *
 * @example createSession({ library })('/figures 代表建议').text
 */
export function createSession(holder: LibraryHolder): Session {
  const questions: string[] = []
  let offers: readonly Quotable[] = []
  const ask = (question: string): Message => {
    const { library } = holder
    const found = library.ask(question, { context: questions.slice(-REMEMBERED) })
    const answer = withMeaning(found, () => holder.glossary?.() ?? [])
    offers = answer.kind === 'none' ? answer.offers : []
    if (answer.act?.act === 'talk' && answer.act.talk === 'help') return shown(HELP, library, '')
    if (answer.act === undefined) questions.push(question)
    return toMessage(answer, library)
  }
  const answerTo: Session = line => {
    const typed = line.trim()
    const [, name, rest = ''] = /^\/(\w+)\s*(.*)$/s.exec(typed) ?? []
    const chosen = /^\d$/.test(typed) ? offers[Number(typed) - 1] : undefined
    if (isQuit(typed)) return unformatted(say('talk-quit', LANGUAGE))
    if (chosen !== undefined) return offered(chosen, questions.at(-1) ?? '', holder.library)
    if (name === undefined) return ask(typed)
    if (name === ASK.name && rest !== '') return ask(rest)
    return command(name, rest, holder.library)
  }
  return line => {
    try {
      return answerTo(line)
    } catch (error) {
      if (error instanceof Unavailable) return unformatted(say('unavailable', LANGUAGE))
      throw error
    }
  }
}

/**
 * Whether somebody leaves: `/exit`, `quit`, 再见.
 *
 * @example isQuit('quit') // true
 */
export function isQuit(line: string): boolean {
  const act = speechActOf(line.trim().replace(/^\//, ''))
  return line.trim() === `/${EXIT.name}` || (act?.act === 'talk' && act.talk === 'quit')
}

const offered = (chosen: Quotable, question: string, library: Library): Message =>
  toMessage(answerWith(chosen, { question, language: LANGUAGE }), library)

function command(name: string, rest: string, library: Library): Message {
  const wanted = PAGE_COMMANDS.find(page => page.name === name)
  if (wanted !== undefined) return shown(wanted, library, rest)
  const help = shown(HELP, library, '')
  if (TERMINAL_COMMANDS.some(one => one.name === name)) return help
  return unformatted(`${sentence(UNKNOWN, LANGUAGE, { name })}\n\n${help.text}`)
}

function shown({ page, whole }: PageCommand, library: Library, text: string): Message {
  const asked = {
    ...{ library, text, language: LANGUAGE, bot: null },
    ...{ commands: TERMINAL_COMMANDS, groupCommands: [] },
  } as const
  return whole === undefined ? withExamples(page(asked)) : unformatted(whole(asked))
}

// Where there are no buttons, the questions on them stand below.
function withExamples(message: Message): Message {
  const questions = message.buttons
    .flat()
    .flatMap(one => ('press' in one && one.press.view === 'question' ? [one.press.key] : []))
  return { ...message, text: [message.text, ...questions.map(each => `• ${each}`)].join('\n') }
}

/**
 * What a half-typed line may become, for the Tab key: commands, and after `/section` the report's headings.
 *
 * @example completions('/se', library) // ['/section']
 */
export function completions(line: string, { reports }: Library): string[] {
  if (!line.startsWith('/')) return []
  const [, name = ''] = /^\/section\s+(.*)$/s.exec(line) ?? []
  const known = /\s/.test(line)
    ? reports.flatMap(({ sections }) => sections.flatMap(({ label, heading }) => [label, heading]))
    : []
  if (known.length > 0 && line.startsWith('/section'))
    return [...new Set(known)].filter(one => one.startsWith(name)).map(one => `/section ${one}`)
  return TERMINAL_COMMANDS.map(one => `/${one.name}`).filter(one => one.startsWith(line))
}
