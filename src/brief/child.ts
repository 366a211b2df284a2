// The thread that prints a long 简报: the brief comes as a message, the file goes as one.
import { parentPort } from 'node:worker_threads'
import { docx } from './docx.ts'
import { paperDocx } from './paper-docx.ts'
import type { Printed, PrintTask } from './printing.ts'
import { fillTemplate, TemplateError } from './template.ts'

parentPort?.once('message', async (task: PrintTask) => {
  parentPort?.postMessage(await printed(task))
})

async function printed(task: PrintTask): Promise<Printed> {
  if ('brief' in task) return await docx(task.brief)
  if (task.template === undefined) return await paperDocx(task.paper)
  try {
    return fillTemplate(task.template, task.paper)
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error
    return { fault: error.message }
  }
}
