// The process that prints a long 简报: the brief comes as a message, the file goes as one.
import type { Brief } from './brief.ts'
import { docx } from './docx.ts'

process.once('message', async (brief: Brief) => {
  process.send?.(await docx(brief), () => process.disconnect())
})
