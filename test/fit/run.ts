import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Card, certaintyOf } from '../../src/match/certainty.ts'
import { TOLD } from '../../src/weights.ts'
import { readQuestions } from '../eval/question.ts'
import { cardOf } from './boost.ts'
import { type FitQuestion, type FitRow, rowsOf } from './rows.ts'

//   npm run fit              fits the card anew and writes src/match/certainty.json
//   npm run fit -- --dry     only shows what it would do on questions left out of the fit
//   npm run fit -- --save FILE   also writes each row, with its certainty by a card of other questions

const HERE = fileURLToPath(new URL('.', import.meta.url))
const ROOT = join(HERE, '../..')
const FOLDS = 6

const { values } = parseArgs({
  options: { dry: { type: 'boolean', default: false }, save: { type: 'string' } },
})

const questions = [join(HERE, '../eval'), HERE].flatMap(folder =>
  readdirSync(folder)
    .filter(name => name.endsWith('.jsonl'))
    .flatMap(name => readQuestions(join(folder, name)).map(placed)),
)
const rows = rowsOf(questions)
const certainties = outOfSample(rows)
show('all', rows, certainties)
if (values.save) writeFileSync(values.save, rows.map(line).join(''))
for (const folder of new Set(rows.map(({ question }) => question.folder.replace(/\d+$/, ''))))
  showOf(folder)
if (!values.dry) writeFileSync(join(ROOT, 'src/match/certainty.json'), `${written(cardOf(rows))}\n`)

function placed(question: ReturnType<typeof readQuestions>[number]): FitQuestion {
  return { ...question, folder: join(ROOT, question.corpus ?? 'corpus') }
}

/** The certainty of each row by a card fitted to the others: those of one question are never on both sides. */
function outOfSample(all: readonly FitRow[]): Map<FitRow, number> {
  const certainties = new Map<FitRow, number>()
  const fold = new Map(
    [...new Set(all.map(({ question }) => question))].map((question, at) => [question, at % FOLDS]),
  )
  for (let left = 0; left < FOLDS; left++) {
    const card = cardOf(all.filter(({ question }) => fold.get(question) !== left))
    for (const row of all)
      if (fold.get(row.question) === left) certainties.set(row, certaintyOf(row.signs, card))
  }
  return certainties
}

function showOf(folder: string): void {
  const own = rows.filter(({ question }) => question.folder.startsWith(folder))
  show(folder.slice(ROOT.length), own, outOfSample(own))
}

function line(row: FitRow): string {
  const { question, isWithout, isRight, figure, isTold, signs } = row
  const { id, type, question: text, context = [] } = question
  const certainty = Number(certainties.get(row)?.toFixed(3))
  return `${JSON.stringify({ id, type, text: [...context, text].join(' → '), isWithout, isRight, isTold, figure, certainty, signs: Object.fromEntries(signs) })}\n`
}

/** Of the figures asked for how many would be told, and how many others, at some limits. */
function show(
  name: string,
  all: readonly FitRow[],
  certainties: ReadonlyMap<FitRow, number>,
): void {
  const there = all.filter(({ isRight }) => isRight).length
  console.log(
    `${name}: ${all.length} rows, the figure asked for is the nearest in ${there}; told by cards of other questions`,
  )
  const now = all.filter(({ isTold }) => isTold)
  console.log(`  now: ${countsOf(now)}`)
  for (const least of [0.2, 0.3, TOLD.certainty, 0.5, 0.6, 0.7]) {
    const told = all.filter(row => (certainties.get(row) ?? 0) >= least)
    console.log(`  from ${least}: ${countsOf(told)}`)
  }
}

function countsOf(told: readonly FitRow[]): string {
  const right = told.filter(({ isRight }) => isRight).length
  const without = told.filter(({ isWithout }) => isWithout).length
  return `right ${right}, wrong ${told.length - right - without}, of the report without it ${without}`
}

function written({ start, steps }: Card): string {
  const ordered = [...steps].sort((a, b) => a.sign.localeCompare(b.sign) || a.above - b.above)
  return JSON.stringify({ start: Number(start.toFixed(3)), steps: ordered }, null, 2)
}
