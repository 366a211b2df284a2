// Asks reports in PostgreSQL as a bot does, in a process of its own: node --import tsx large-asking.ts ADDRESS QUESTIONS
import { readFileSync } from 'node:fs'
import { ArchiveShelf } from '../../src/archive-shelf.ts'
import { finished } from '../../src/steps.ts'
import { warmUpSteps } from '../../src/warm-up.ts'
import { percentiles } from '../eval/evaluate.ts'
import { CORPUS } from '../running.ts'
import type { Asked, Times } from './large.ts'

const [address = '', file = ''] = process.argv.slice(2)
const questions: { named: string[]; unnamed: string[] } = JSON.parse(readFileSync(file, 'utf8'))

const start = performance.now()
const shelf = new ArchiveShelf(address, CORPUS)
await shelf.load()
const openMs = performance.now() - start
finished(warmUpSteps(shelf.library))

const named = timesOf(questions.named)
const unnamed = timesOf(questions.unnamed)
const told: Asked = { openMs, rssMb: process.memoryUsage().rss / 1e6, named, unnamed }
process.stdout.write(JSON.stringify(told))
await shelf.close()

// What was asked just before is still held: the first tenth is not counted.
function timesOf(asked: readonly string[]): Times {
  const times = asked.map(question => {
    const at = performance.now()
    shelf.library.ask(question)
    return performance.now() - at
  })
  return percentiles(times.slice(Math.floor(times.length / 10)))
}
