import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { text as readAll } from 'node:stream/consumers'
import type { Answer, FigureCitation } from '../answer/answer.ts'
import type { AskOptions } from '../answer/ask.ts'
import { checkText } from '../answer/check.ts'
import type { Library } from '../answer/library.ts'
import { checkDraft } from '../draft.ts'
import { toMessage } from '../reply/answer-message.ts'
import { claimsMessage } from '../reply/claims.ts'
import { figureListing, outlineListing } from '../reply/listing.ts'
import { countLibrary } from '../shelf.ts'
import { finished } from '../steps.ts'
import { chat } from '../terminal.ts'
import { warmUpSteps } from '../warm-up.ts'
import { type OpenCorpus, withCorpus } from './corpus.ts'
import { answerLines, DRAFT, QUESTION, type Streams, writeLine } from './json-lines.ts'
import {
  type AnswerRecord,
  answerRecord,
  claimRecord,
  figureRecord,
  outlineRecord,
  type RecordId,
} from './records.ts'

/** What every command takes: the corpus, and whether records are wanted. */
export interface Settings {
  /** A folder, or `postgres://…`. */
  readonly corpus: string
  readonly json?: boolean
}

export interface AskSettings extends Settings {
  readonly explain?: boolean
  /** Earlier questions, oldest first. */
  readonly context?: readonly string[]
}

const LANGUAGE = 'zh-Hans'

/**
 * `ask "问题"`: one answer; without a question those of the input, one a line.
 *
 * @example await ask('专题讲座办了几场', { corpus: 'corpus' }, { input: stdin, output: stdout })
 */
export async function ask(
  question: string | undefined,
  settings: AskSettings,
  streams: Streams,
): Promise<void> {
  const options = { context: settings.context ?? [], explain: settings.explain ?? false }
  await withCorpus(settings.corpus, async ({ library }) => {
    if (settings.json) await askJson(question, { library, options }, streams)
    else if (question === undefined) await chat({ library }, streams)
    else streams.output.write(`${explained(library.ask(question, options), library)}\n`)
  })
}

interface LibraryAsked {
  readonly library: Library
  readonly options: AskOptions
}

async function askJson(
  question: string | undefined,
  asked: LibraryAsked,
  streams: Streams,
): Promise<void> {
  finished(warmUpSteps(asked.library))
  if (question !== undefined) return writeLine(streams.output, timedRecord(1, question, asked))
  await answerLines(streams, {
    schema: QUESTION,
    bare: 'question',
    answer: (id, { question, context }) => {
      const options = context.length > 0 ? { ...asked.options, context } : asked.options
      return timedRecord(id, question, { ...asked, options })
    },
  })
}

function timedRecord(
  id: RecordId,
  question: string,
  { library, options }: LibraryAsked,
): AnswerRecord {
  const start = performance.now()
  const answer = library.ask(question, options)
  return answerRecord(answer, { id, library, tookMs: performance.now() - start })
}

function explained(answer: Answer, library: Library): string {
  return [...answer.trace, toMessage(answer, library).text].join('\n')
}

/** `figures [topic]`: every figure of the corpus, or those on a topic, one a line. */
export async function figures(
  topic: string,
  { corpus, json }: Settings,
  { output }: Streams,
): Promise<void> {
  await withCorpus(corpus, async ({ library }) => {
    if (!json) output.write(`${figureListing(library, topic, { language: LANGUAGE })}\n`)
    else
      for (const figure of figuresFor(library, topic)) await writeLine(output, figureRecord(figure))
  })
}

function* figuresFor(library: Library, topic: string): Iterable<FigureCitation> {
  if (topic !== '') yield* library.figuresAbout(topic)
  else
    for (const { passages } of library.reports)
      for (const passage of passages) yield* library.figuresOf(passage)
}

export interface CheckSettings extends Settings {
  /** Where the commented copy of a Word file goes. */
  readonly output?: string
}

/**
 * `check "文字"`: the figures of a text, or of a document, held against the report; without a text the whole
 * input.
 */
export async function check(
  text: string | undefined,
  { corpus, json, output }: CheckSettings,
  streams: Streams,
): Promise<void> {
  await withCorpus(corpus, async ({ library }) => {
    if (text !== undefined && isDocument(text)) return checkFile(text, { library, output }, streams)
    if (json) return checkJson(text, library, streams)
    const claims = checkText(library, text ?? (await readAll(streams.input)))
    streams.output.write(`${claimsMessage(claims, library, LANGUAGE).text}\n`)
  })
}

// A sentence is no file; a path with one of these endings that is there is one.
function isDocument(text: string): boolean {
  return /\.(?:docx?|wps|pdf|html?|md|txt)$/i.test(text) && existsSync(text)
}

interface FileChecking {
  readonly library: Library
  readonly output: string | undefined
}

async function checkFile(
  path: string,
  { library, output = path.replace(/(?=\.docx$)/i, '-核对') }: FileChecking,
  streams: Streams,
): Promise<void> {
  const draft = { name: basename(path), bytes: await readFile(path) }
  const checked = await checkDraft(draft, { library, language: LANGUAGE, now: Date.now })
  if (checked.kind === 'refusal') throw new Error(`${path}: ${checked.reason}`)
  streams.output.write(`${checked.message.text}\n`)
  if (checked.commented === null) return
  await writeFile(output, checked.commented.bytes)
  streams.output.write(`批注写在 ${output}\n`)
}

async function checkJson(
  text: string | undefined,
  library: Library,
  streams: Streams,
): Promise<void> {
  const record = (id: RecordId, draft: string) => ({
    id,
    claims: checkText(library, draft).map(claimRecord),
  })
  if (text !== undefined) return writeLine(streams.output, record(1, text))
  await answerLines(streams, {
    schema: DRAFT,
    bare: 'text',
    answer: (id, { text }) => record(id, text),
  })
}

/** `outline [report]`: the headings of a report; with `--json` the parts and passages of all, one report a line. */
export async function outline(
  wanted: string,
  { corpus, json }: Settings,
  { output }: Streams,
): Promise<void> {
  await withCorpus(corpus, async ({ library }) => {
    if (!json)
      output.write(`${outlineListing(library, { language: LANGUAGE, wanted, passages: true })}\n`)
    else
      for (const report of library.reports)
        if (report.id.includes(wanted)) await writeLine(output, outlineRecord(report))
  })
}

/** `index --stats`: what is loaded, how long it took, and the memory it takes. */
export async function index({ corpus, json }: Settings, { output }: Streams): Promise<void> {
  const start = performance.now()
  await withCorpus(corpus, async opened => {
    const seconds = Math.round(performance.now() - start) / 1000
    const memoryMb = Math.round(process.memoryUsage().rss / 1e6)
    const { problems } = opened
    const counts = { ...countLibrary(opened.library), ...tokensOf(opened) }
    const stats = { ...counts, seconds, memory_mb: memoryMb, problems }
    if (json) return writeLine(output, stats)
    const { problems: bad, ...numbers } = stats
    const rows = Object.entries(numbers).map(([name, value]) => `${name.padEnd(10)} ${value}`)
    output.write(
      `${[...rows, ...bad.map(({ file, cause }) => `left out   ${file}: ${cause}`)].join('\n')}\n`,
    )
  })
}

// Of reports that are not in memory all would have to be fetched for that.
function tokensOf({ library, analyzer, isInMemory }: OpenCorpus): { readonly tokens?: number } {
  if (!isInMemory) return {}
  const words = library.reports.map(({ folded }) => analyzer.words(folded).length)
  return { tokens: words.reduce((sum, count) => sum + count, 0) }
}
