import { ownThread } from '../own-process.ts'
import { type Brief, pointsOf } from './brief.ts'
import { docx } from './docx.ts'
import type { Paper } from './paper.ts'
import { paperDocx } from './paper-docx.ts'
import { fillTemplate, TemplateError } from './template.ts'

// So many are laid out in the time of a few answers.
const FEW = 40
const AT_MOST = 60_000
const MEGABYTES = 512

/**
 * A 简报 as a Word file: a long one is laid out in a thread of its own, so that nobody waits for it.
 *
 * @example await printed(brief)
 */
export async function printed(brief: Brief): Promise<Buffer> {
  return pointsOf(brief).length <= FEW ? await docx(brief) : await printedApart({ brief })
}

/**
 * The same for the clean paper.
 *
 * @example await paperPrinted(paper)
 */
export async function paperPrinted(paper: Paper): Promise<Buffer> {
  return paper.printed <= FEW ? await paperDocx(paper) : await printedApart({ paper })
}

/**
 * The same by the office's own template.
 *
 * @throws {TemplateError} as `fillTemplate` does
 * @example await templatePrinted(template, paper)
 */
export async function templatePrinted(template: Uint8Array, paper: Paper): Promise<Buffer> {
  return paper.printed <= FEW
    ? fillTemplate(template, paper)
    : await printedApart({ template, paper })
}

/** What is to be printed. */
export type PrintTask =
  | { readonly brief: Brief }
  | { readonly paper: Paper; readonly template?: Uint8Array }

/** The file, or what is wrong with the template. */
export type Printed = Uint8Array | { readonly fault: string }

async function printedApart(task: PrintTask): Promise<Buffer> {
  const thread = ownThread(new URL('./child.ts', import.meta.url), MEGABYTES)
  const late = setTimeout(() => void thread.terminate(), AT_MOST)
  try {
    return await new Promise((resolve, reject) => {
      thread.once('error', reject)
      thread.once('exit', code =>
        reject(new Error(`简报: the thread that prints it ended (${code})`)),
      )
      thread.once('message', (done: Printed) => {
        if ('fault' in done) reject(new TemplateError(done.fault))
        else resolve(Buffer.from(done.buffer, done.byteOffset, done.byteLength))
      })
      thread.postMessage(task)
    })
  } finally {
    clearTimeout(late)
  }
}
