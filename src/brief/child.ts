// The process that prints a long 简报: the brief comes as a message, the file goes as one.
import { docx } from './docx.ts'
import { paperDocx } from './paper-docx.ts'
import type { PrintTask } from './printing.ts'

process.once('message', async (task: PrintTask) => {
  const bytes = 'brief' in task ? await docx(task.brief) : await paperDocx(task.paper)
  process.send?.(bytes, () => process.disconnect())
})
