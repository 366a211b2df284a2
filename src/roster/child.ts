import { text } from 'node:stream/consumers'
import { readRosterFile } from './roster-file.ts'

// What the process is given on its input: files, each in base64. One result a line.
const files = JSON.parse(await text(process.stdin)) as readonly string[]
for (const file of files)
  process.stdout.write(`${JSON.stringify(await readRosterFile(Buffer.from(file, 'base64')))}\n`)
