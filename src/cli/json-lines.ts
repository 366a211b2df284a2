import { once } from 'node:events'
import { createInterface } from 'node:readline'
import * as v from 'valibot'
import type { RecordId } from './records.ts'

/** Where lines come from and go to. */
export interface Streams {
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
}

const ID = v.optional(v.union([v.string(), v.number()], 'expected a string or a number'))
const TEXT = v.optional(
  v.pipe(v.string('expected text'), v.trim(), v.nonEmpty('expected text')),
  '', // absent is as wrong as empty, and says the same
)

/** A line of `ask --json`. */
export const QUESTION = v.object({
  id: ID,
  question: TEXT,
  context: v.optional(
    v.array(v.string('expected text'), 'expected a list of earlier questions'),
    [],
  ),
})

/** A line of `check --json`. */
export const DRAFT = v.object({ id: ID, text: TEXT })

type Request = v.GenericSchema<unknown, { readonly id?: RecordId | undefined }>

/** How a line is read and answered. */
export interface LineFormat<Schema extends Request> {
  readonly schema: Schema
  /** The field that a bare line of text stands for. */
  readonly bare: string
  readonly answer: (id: RecordId, request: v.InferOutput<Schema>) => object
}

/**
 * JSON Lines in, JSON Lines out, in the same order, each as soon as it is read. A line may be bare text;
 * a bad one gets `{ id, error }` and the next is read. A line without an id goes by its number.
 *
 * @example await answerLines({ input: stdin, output: stdout }, { schema: QUESTION, bare: 'question', answer })
 */
export async function answerLines<Schema extends Request>(
  { input, output }: Streams,
  format: LineFormat<Schema>,
): Promise<void> {
  let number = 0
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    const text = line.replace(/^\uFEFF/, '').trim()
    if (text !== '') await writeLine(output, answerLine(text, number, format))
  }
}

/**
 * Writes one record; waits while the reader is slower than we are.
 *
 * @example await writeLine(process.stdout, { id: 1 })
 */
export async function writeLine(output: NodeJS.WritableStream, record: object): Promise<void> {
  if (!output.write(`${JSON.stringify(record)}\n`)) await once(output, 'drain')
}

function answerLine<Schema extends Request>(
  text: string,
  number: number,
  { schema, bare, answer }: LineFormat<Schema>,
): object {
  let id: RecordId = number
  try {
    const value: unknown = text.startsWith('{') ? JSON.parse(text) : { [bare]: text }
    id = idOf(value) ?? number
    const request = v.parse(schema, value)
    return answer(id, request)
  } catch (error) {
    return { id, error: reason(error) }
  }
}

// The id of a line that is otherwise wrong, so that its error finds home.
function idOf(value: unknown): RecordId | undefined {
  const parsed = v.safeParse(v.object({ id: ID }), value)
  return parsed.success ? parsed.output.id : undefined
}

// `question: expected text`, or what JSON.parse had to say.
function reason(error: unknown): string {
  if (v.isValiError(error)) {
    const [issue] = error.issues
    const path = v.getDotPath(issue)
    return path === null ? issue.message : `${path}: ${issue.message}`
  }
  return error instanceof Error ? error.message : String(error)
}
