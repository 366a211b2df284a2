// A search engine in a process of its own: told on its input to answer some questions, it writes how long each took.
//   node --import tsx test/bench/peer.ts ours|minisearch|fts5 FOLDER
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import Sqlite from 'better-sqlite3'
import MiniSearch from 'minisearch'
import { answerQuestion } from '../../src/answer/ask.ts'
import { Shelf } from '../../src/shelf.ts'

type Ask = (question: string) => unknown

const [engine = '', folder = ''] = process.argv.slice(2)
const linesOf = (name: string) => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n')

/** A whole answer, not one from memory. */
function ours(): Ask {
  const { library } = new Shelf(join(folder, 'reports'), () => {})
  return question => answerQuestion(question, library.corpus)
}

/** As its documentation does it, with jieba's words. */
function minisearch(): Ask {
  const jieba = createRequire(import.meta.url)('nodejieba') as typeof import('nodejieba')
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: text => jieba.cut(text),
  })
  index.addAll(linesOf('passages.txt').map((text, id) => ({ id, text })))
  return question => index.search(question).slice(0, 10)
}

function fts5(): Ask {
  const database = new Sqlite(':memory:')
  database.exec('create virtual table passage using fts5(grams)')
  const add = database.prepare('insert into passage (grams) values (?)')
  database.transaction(() => {
    for (const text of linesOf('passages.txt')) add.run(bigramsOf(text).join(' '))
  })()
  const find = database.prepare(
    'select rowid from passage where passage match ? order by bm25(passage) limit 10',
  )
  return question => {
    const grams = bigramsOf(question).map(gram => `"${gram}"`)
    return grams.length === 0 ? [] : find.all(grams.join(' or '))
  }
}

function bigramsOf(text: string): string[] {
  const runs = text.match(/[\p{L}\p{N}]+/gu) ?? []
  return runs.flatMap(run =>
    run.length < 2
      ? [run]
      : Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
  )
}

const cpu = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const before = cpu()
const ask = ({ ours, minisearch, fts5 } as Record<string, () => Ask>)[engine]?.()
if (ask === undefined) throw new Error(`engine: expected ours, minisearch or fts5, got ${engine}`)
const questions = linesOf('questions.txt')
tell({ build: cpu() - before })

for await (const line of createInterface({ input: process.stdin })) {
  const [from = 0, to = 0] = line.split(' ').map(Number)
  const start = cpu()
  const times = questions.slice(from, to).map(question => {
    const at = performance.now()
    ask(question)
    return performance.now() - at
  })
  tell({ times, cpu: cpu() - start, rss: process.memoryUsage().rss / 1e6 })
}

function tell(told: object): void {
  process.stdout.write(`${JSON.stringify(told)}\n`)
}
