import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Library } from '../../src/answer/library.ts'
import { Shelf } from '../../src/shelf.ts'
import { finished } from '../../src/steps.ts'
import { warmUpSteps } from '../../src/warm-up.ts'
import { evaluate, type Outcome, percentiles, type Tally, tallyBy } from './evaluate.ts'
import { describeFlips, flipsBetween, readSaved, savedOf, writeSaved } from './flips.ts'
import { readQuestions } from './question.ts'
import { libraryOf, measureAsking, measureRetrieval, readRetrievalSet } from './retrieval.ts'

//   npm run eval                              every question set beside this file
//   npm run eval -- FILE… --failures          these sets, and what went wrong
//   npm run eval -- --save FILE               keep which were right and the first line of each answer
//   npm run eval -- --against FILE            which questions flipped since, both ways
//   npm run eval -- retrieval [FILE]          right document first? by default CMRC's trial set
//   npm run eval -- ask [FILE]                the same through a whole answer, and how many are declined

const HERE = fileURLToPath(new URL('.', import.meta.url))
const CMRC = '../shared/eval/cmrc_trial.jsonl'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    failures: { type: 'boolean', default: false },
    save: { type: 'string' },
    against: { type: 'string' },
  },
})
if (positionals[0] === 'retrieval') scoreRetrieval(positionals[1] ?? CMRC)
else if (positionals[0] === 'ask') scoreAsking(positionals[1] ?? CMRC)
else scoreQuestions(positionals.length > 0 ? positionals : questionSets())

function questionSets(): string[] {
  return readdirSync(HERE)
    .filter(name => name.endsWith('.jsonl'))
    .map(name => join(HERE, name))
}

function scoreQuestions(files: readonly string[]): void {
  const libraries = new Map<string, Library>()
  const scored = files.flatMap(file =>
    scoreFile(file, libraries).map(outcome => ({ ...outcome, file: basename(file) })),
  )
  if (values.failures)
    console.log(
      scored
        .filter(({ right }) => !right)
        .map(failure)
        .join('\n'),
    )
  if (values.against)
    console.log(describeFlips(flipsBetween(readSaved(values.against), savedOf(scored))))
  if (values.save) writeSaved(values.save, savedOf(scored))
  show(tallyBy(scored, ({ question }) => question.type))
  show(tallyBy(scored, ({ question }) => `lang ${question.lang ?? 'zh-Hans'}`))
  show(tallyBy(scored, ({ file }) => file))
  show(tallyBy(scored, () => 'all'))
  showTimes(scored.map(({ tookMs }) => tookMs))
}

function scoreFile(file: string, libraries: Map<string, Library>): Outcome[] {
  const questions = readQuestions(file)
  const folders = [...new Set(questions.map(({ corpus }) => corpus ?? 'corpus'))]
  return folders.flatMap(folder => {
    const library = libraries.get(folder) ?? open(folder)
    libraries.set(folder, library)
    return evaluate(
      library,
      questions.filter(({ corpus = 'corpus' }) => corpus === folder),
    )
  })
}

function open(folder: string): Library {
  const { library } = new Shelf(folder)
  finished(warmUpSteps(library))
  return library
}

function failure({ question, why }: Outcome): string {
  const { id, type, context = [], must_abstain, answer_value, gold_text } = question
  const asked = [...context, question.question].join(' → ')
  const wanted = must_abstain ? '(abstain)' : JSON.stringify(answer_value ?? gold_text)
  return `${id} [${type}] ${asked}\n    want ${wanted} — ${why}`
}

function scoreRetrieval(file: string): void {
  const { reports, questions } = readRetrievalSet(file)
  const score = measureRetrieval(libraryOf(reports), questions)
  const percent = (part: number) => `${(100 * part).toFixed(1)}%`
  console.log(`${basename(file)}: ${questions.length} questions on ${reports.length} documents`)
  console.log(
    `R@1 ${percent(score.recallAt1)}  R@5 ${percent(score.recallAt5)}  MRR ${score.meanReciprocalRank.toFixed(4)}`,
  )
  showTimes(score.times)
}

function scoreAsking(file: string): void {
  const { reports, questions } = readRetrievalSet(file)
  const score = measureAsking(libraryOf(reports), questions)
  const percent = (part: number) => `${(100 * part).toFixed(1)}%`
  console.log(`${basename(file)}: ${questions.length} questions on ${reports.length} documents`)
  console.log(`right first ${percent(score.first)}  declined ${percent(score.declined)}`)
  showTimes(score.times)
}

function show(tallies: ReadonlyMap<string, Tally>): void {
  for (const [name, { right, of }] of tallies) {
    const share = ((100 * right) / of).toFixed(1)
    console.log(
      `${name.padEnd(24)} ${String(right).padStart(4)} / ${String(of).padEnd(4)} ${share}%`,
    )
  }
}

function showTimes(times: readonly number[]): void {
  const { median, p99 } = percentiles(times)
  console.log(`took_ms  median ${median.toFixed(2)}  p99 ${p99.toFixed(2)}`)
}
