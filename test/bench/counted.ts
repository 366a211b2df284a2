import { Session } from 'node:inspector/promises'

// What our code does at each hostile input: every call and every block entered, as V8 counts them for coverage. On every
// machine, busy or not, that is the same number. Whatever is compiled before the counting begins is not counted whole, so
// this is a program of its own, which loads the core then: `node --import tsx test/bench/counted.ts`, a line an input.
const session = new Session()
session.connect()
await session.post('Profiler.enable')
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })

const { answerQuestion } = await import('../../src/answer/ask.ts')
const { Shelf } = await import('../../src/shelf.ts')
const { readQuestions } = await import('../eval/question.ts')
const { hostileInputs } = await import('./hostile.ts')
const { prepare, WAY_NAMES, WAYS } = await import('./ways.ts')

const { library } = new Shelf(new URL('../../corpus', import.meta.url).pathname)
// What is made at the first question is made.
for (const { question } of readQuestions(new URL('../eval/examples.jsonl', import.meta.url)))
  answerQuestion(question, library.corpus)

for (const name of WAY_NAMES)
  for (const text of hostileInputs()) {
    prepare(name, text, library)
    await counted() // what was done before
    WAYS[name](text, library)
    console.log(JSON.stringify({ name, text: text.slice(0, 40), count: await counted() }))
  }

async function counted(): Promise<number> {
  const { result } = await session.post('Profiler.takePreciseCoverage')
  const own = result.filter(({ url }) => url.includes('/src/'))
  const ranges = own.flatMap(({ functions }) => functions.flatMap(each => each.ranges))
  return ranges.reduce((sum, { count }) => sum + count, 0)
}
