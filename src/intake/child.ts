import { text } from 'node:stream/consumers'
import { addComments, type CommentSettings, type Remark } from './comments.ts'
import { type Refusal, refuse, Unreadable } from './document.ts'
import { readBytes, readDraft } from './reading.ts'

/** What the process is given on its input, as a JSON array. */
export interface Task {
  readonly name: string
  /** In base64. */
  readonly bytes: string
  /** A report is read with numbers and tables as printed, a draft as the words that comments can stand at. */
  readonly work: 'report' | 'draft' | Commenting
}

/** Comments to be written into a Word file. */
export interface Commenting {
  readonly remarks: readonly Remark[]
  readonly settings: CommentSettings
}

/** A Word file with comments in it. */
export interface Commented {
  readonly kind: 'commented'
  /** In base64. */
  readonly bytes: string
}

// One result a line, each as soon as it is there: what was read before a file that never ends is kept.
const tasks = JSON.parse(await text(process.stdin)) as readonly Task[]
for (const { name, bytes, work } of tasks) {
  const file = Buffer.from(bytes, 'base64')
  const result =
    work === 'report'
      ? await readBytes(file, name)
      : work === 'draft'
        ? await readDraft(file, name)
        : comment(file, work)
  process.stdout.write(`${JSON.stringify(result)}\n`)
}

function comment(file: Uint8Array, { remarks, settings }: Commenting): Commented | Refusal {
  try {
    const bytes = Buffer.from(addComments(file, remarks, settings)).toString('base64')
    return { kind: 'commented', bytes }
  } catch (error) {
    if (error instanceof Unreadable) return error.refusal
    return refuse('damaged', error instanceof Error ? error.message : String(error))
  }
}
