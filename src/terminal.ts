import { fstatSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { styleText } from 'node:util'
import { ArchiveShelf } from './archive-shelf.ts'
import { lineOf } from './ending.ts'
import { glossaryIn } from './office.ts'
import type { Entity } from './reply/formatted.ts'
import type { Message } from './reply/message.ts'
import { completions, createSession, isQuit, type LibraryHolder, type Session } from './session.ts'
import { Shelf } from './shelf.ts'
import { inTurns } from './steps.ts'
import { warmUpSteps } from './warm-up.ts'

/** Where the chat reads and writes. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean }
  readonly output: NodeJS.WritableStream & {
    readonly isTTY?: boolean
    readonly rows?: number
    readonly columns?: number
  }
  /** Whether bold and the like are shown; a pipe gets plain text in any case. */
  readonly colour?: boolean
}

const LOADING = '正在载入报告…'
const ERASE_LINE = '\r\u001b[2K'

/** A pipe that ends sooner gets its answers and nothing else. */
const PATIENCE = 1000

/**
 * `npm start` without a token: the chat over a folder of reports, which stand on pages meanwhile and are watched. A
 * terminal has its pages at once, a pipe that stays open a moment later; where nobody can type there are the pages
 * alone, until a signal ends them.
 *
 * @param port where the pages are served
 * @example await startChat({ corpusDir: 'corpus', corpusUrl: null }, 8080)
 */
export async function startChat(corpus: ChatCorpus, port: number): Promise<void> {
  const { stdin: input, stdout: output } = process
  if (output.isTTY) output.write(LOADING)
  const shelf = await shelfOf(corpus)
  if (output.isTTY) output.write(ERASE_LINE)
  for (const { file, cause } of shelf.problems) console.error(`${file}: ${cause}`)
  if (isNobody(input)) return void (await openPages(shelf, port, console.log))
  const stop = input.isTTY
    ? await openForReading(shelf, port, console.log)
    : openLater(() => openForReading(shelf, port, console.error))
  const glossary = glossaryIn(corpus.corpusDir, console.error)
  const holder = {
    get library() {
      return shelf.library
    },
    glossary,
  }
  await chat(holder, { input, output, colour: !process.env.NO_COLOR })
  await stop()
}

/** Where the reports lie: in PostgreSQL, or else in the folder. */
export interface ChatCorpus {
  readonly corpusDir: string
  readonly corpusUrl: string | null
}

type AnyShelf = Shelf | ArchiveShelf

async function shelfOf({ corpusDir, corpusUrl }: ChatCorpus): Promise<AnyShelf> {
  if (corpusUrl === null) return new Shelf(corpusDir)
  const shelf = new ArchiveShelf(corpusUrl, corpusDir)
  await shelf.load()
  return shelf
}

type Stop = () => Promise<void>

/** Whether the input is the null device: a service's, or that of a program in the background. */
const isNobody = ({ isTTY, fd }: { readonly isTTY?: boolean; readonly fd: number }): boolean =>
  !isTTY && fstatSync(fd).isCharacterDevice()

function openLater(open: () => Promise<Stop>): Stop {
  let opened: Promise<Stop> | undefined
  const timer = setTimeout(() => {
    opened = open()
  }, PATIENCE)
  return async () => {
    clearTimeout(timer)
    await (await opened)?.()
  }
}

// The chat goes on where another program has the port.
async function openForReading(
  shelf: AnyShelf,
  port: number,
  tell: (line: string) => void,
): Promise<Stop> {
  try {
    return await openPages(shelf, port, tell)
  } catch (error) {
    console.error(lineOf(error))
    return async () => {}
  }
}

/** Serves the reports as pages, as they are in the folder at any time, and says where. */
async function openPages(
  shelf: AnyShelf,
  port: number,
  tell: (line: string) => void,
): Promise<Stop> {
  const { servePages } = await import('./web/server.ts')
  const pages = await servePages({ library: () => shelf.library }, { port }).catch(error => {
    throw new Error(`PORT: ${lineOf(error)}`, { cause: error })
  })
  const unwatch = await shelf.watch(() => void takeUp(shelf))
  tell(`在浏览器里阅读、查找：http://localhost:${pages.port}`)
  void inTurns(warmUpSteps(shelf.library))
  return async () => void (await Promise.all([unwatch(), pages.close()]))
}

async function takeUp(shelf: AnyShelf): Promise<void> {
  try {
    if (shelf instanceof ArchiveShelf) await shelf.load()
    else for (const { file, cause } of shelf.reload()) console.error(`${file}: ${cause}`)
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
  if (terminal.input.isTTY && terminal.output.isTTY) await converse(session, holder, terminal)
  else await answerEachLine(session, terminal)
}

const MORE = '—— 回车看下一页，q 不看了 ——'
const NO_MORE = /^[qｑ]$/iu

async function converse(
  session: Session,
  holder: LibraryHolder,
  { input, output, colour = false }: Terminal,
): Promise<void> {
  const completer = (line: string) => [completions(line, holder.library), line]
  const lines = createInterface({ input, output, prompt: '> ', completer: completer as never })
  let rest = paged(rendered(session('/start'), colour), output)
  lines.prompt()
  for await (const line of lines) {
    if (rest !== '' && NO_MORE.test(line.trim())) rest = ''
    else if (line.trim() !== '') rest = paged(rendered(session(line), colour), output)
    else if (rest !== '') rest = paged(rest, output)
    if (isQuit(line)) break
    lines.prompt()
  }
  // Else the terminal is read on, and the process with it.
  lines.close()
  output.write('\n')
}

/** Writes as much as the screen has room for, and returns what is left for the next page. */
function paged(text: string, output: Terminal['output']): string {
  const { rows = Number.POSITIVE_INFINITY, columns = 80 } = output
  const lines = text.split('\n')
  let taken = 0
  const end = lines.findIndex(line => {
    taken += Math.max(1, Math.ceil(widthOf(line) / columns))
    return taken > rows - MARGIN
  })
  if (end <= 0) {
    output.write(`\n${text}\n\n`)
    return ''
  }
  output.write(`\n${lines.slice(0, end).join('\n')}\n${MORE}\n`)
  return lines.slice(end).join('\n')
}

// The empty lines, the prompt, and the line that tells of more.
const MARGIN = 4

// A Chinese character takes two columns; what only colours takes none.
function widthOf(line: string): number {
  const plain = line.replace(STYLE, '')
  return [...plain].reduce((width, one) => width + (one > '\u2e7f' ? 2 : 1), 0)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: what a terminal takes as a style begins with one
const STYLE = /\u001b\[\d+m/g

const STYLES: Readonly<Record<Entity['type'], Parameters<typeof styleText>[0] | null>> = {
  bold: 'bold',
  underline: 'underline',
  italic: 'italic',
  blockquote: null,
  expandable_blockquote: 'dim',
  text_mention: null,
  text_link: null,
}

/** A message as a terminal shows it: its formatting as styles, where they are wanted. */
function rendered({ text, entities }: Message, colour: boolean): string {
  if (!colour) return text
  const edges = new Set([0, text.length])
  for (const { offset, length } of entities) edges.add(offset).add(offset + length)
  const cuts = [...edges].sort((one, other) => one - other)
  return cuts
    .map((start, at) => styled(text.slice(start, cuts[at + 1] ?? start), start, entities))
    .join('')
}

function styled(piece: string, start: number, entities: readonly Entity[]): string {
  const over = entities.filter(({ offset, length }) => offset <= start && start < offset + length)
  const styles = over.flatMap(({ type }) => STYLES[type] ?? [])
  return piece === '' || styles.length === 0 ? piece : styleText(styles.flat(), piece)
}

async function answerEachLine(session: Session, { input, output }: Terminal): Promise<void> {
  let gap = ''
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
  for await (const line of lines) {
    const question = line.replace(/^\uFEFF/, '').trim()
    if (question === '') continue
    output.write(`${gap}${session(question).text}\n`)
    if (isQuit(question)) break
    gap = '\n'
  }
  // Else a pipe that stays open is read on, and the process with it.
  lines.close()
}
