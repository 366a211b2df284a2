import { text } from 'node:stream/consumers'
import { readBytes } from './reading.ts'

/** What the process is given on its input, as a JSON array. */
export interface Task {
  readonly name: string
  /** In base64. */
  readonly bytes: string
}

// One reading a line, each as soon as it is there: what was read before a file that never ends is kept.
const tasks = JSON.parse(await text(process.stdin)) as readonly Task[]
for (const { name, bytes } of tasks) {
  const reading = await readBytes(Buffer.from(bytes, 'base64'), name)
  process.stdout.write(`${JSON.stringify(reading)}\n`)
}
