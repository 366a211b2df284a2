import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { CARDS, type Card, type CardName, certaintyOf } from '../../src/match/certainty.ts'
import { readQuestions } from '../eval/question.ts'
import { cardOf } from './boost.ts'
import { type FitQuestion, type FitRow, rowsOf } from './rows.ts'
import { questionsOfTables } from './tables.ts'

//   npm run fit              fits the card anew and writes src/match/certainty.json
//   npm run fit -- --dry     only shows what it would do on questions left out of the fit
//   npm run fit -- --save FILE   also writes each row, with its certainty by a card of other questions

const HERE = fileURLToPath(new URL('.', import.meta.url))
const ROOT = join(HERE, '../..')
const FOLDS = 6
const OFTEN = 3

const { values } = parseArgs({
  options: { dry: { type: 'boolean', default: false }, save: { type: 'string' } },
})

const questions = [join(HERE, '../eval'), HERE].flatMap(folder =>
  readdirSync(folder)
    .filter(name => name.endsWith('.jsonl'))
    .flatMap(name => readQuestions(join(folder, name)).map(placed)),
)
const tables = questionsOfTables()
const simple = rowsOf(tables.questions)
// Plain short questions are asked more often than the sets ask them, which look for what is hard.
const rows = [...rowsOf(questions), ...simple, ...simple]
rmSync(tables.folder, { recursive: true })
const cards = Object.fromEntries(
  (Object.keys(CARDS) as CardName[]).map(name => [name, fitCard(name)]),
)
if (!values.dry) writeFileSync(join(ROOT, 'src/match/certainty.json'), written(cards))

/** Fits one card, and shows how it does. */
function fitCard(name: CardName): Card {
  const own = rows.filter(({ card }) => card === name)
  const certainties = outOfSample(own)
  show(name, own, certainties)
  if (values.save)
    writeFileSync(`${values.save}.${name}`, own.map(row => line(row, certainties)).join(''))
  for (const folder of new Set(own.map(({ question }) => question.folder.replace(/\d+$/, ''))))
    show(
      `  ${folder.slice(ROOT.length)}`,
      own.filter(({ question }) => question.folder.startsWith(folder)),
      certainties,
    )
  return cardOf(weighed(own))
}

/** What words do not tell is asked more often than the sets ask it, which ask for figures. */
function weighed(all: readonly FitRow[]): FitRow[] {
  return all.flatMap(row =>
    row.card === 'passage' && row.question.must_abstain ? Array<FitRow>(OFTEN).fill(row) : row,
  )
}

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
    const card = cardOf(weighed(all.filter(({ question }) => fold.get(question) !== left)))
    for (const row of all)
      if (fold.get(row.question) === left) certainties.set(row, certaintyOf(row.signs, card))
  }
  return certainties
}

function line(row: FitRow, certainties: ReadonlyMap<FitRow, number>): string {
  const { question, isWithout, isRight, nearest, isTold, signs } = row
  const { id, type, question: text, context = [] } = question
  const certainty = Number(certainties.get(row)?.toFixed(3))
  return `${JSON.stringify({ id, type, text: [...context, text].join(' → '), isWithout, isRight, isTold, nearest, certainty, signs: Object.fromEntries(signs) })}\n`
}

/** Of the figures asked for how many would be told, and how many others, at some limits. */
function show(
  name: string,
  all: readonly FitRow[],
  certainties: ReadonlyMap<FitRow, number>,
): void {
  const there = all.filter(({ isRight }) => isRight).length
  console.log(
    `${name}: ${all.length} rows, what is asked for comes nearest in ${there}; told by cards of other questions`,
  )
  const now = all.filter(({ isTold }) => isTold)
  console.log(`  now: ${countsOf(now)}`)
  for (const least of [0.2, 0.3, 0.38, 0.5, 0.6, 0.7]) {
    const told = all.filter(row => (certainties.get(row) ?? 0) >= least)
    console.log(`  from ${least}: ${countsOf(told)}`)
  }
}

function countsOf(told: readonly FitRow[]): string {
  const right = told.filter(({ isRight }) => isRight).length
  const without = told.filter(({ isWithout }) => isWithout).length
  return `right ${right}, wrong ${told.length - right - without}, of the report without it ${without}`
}

/** A tree a line. */
function written(all: Readonly<Record<string, Card>>): string {
  const named = Object.entries(all).map(([name, { start, trees }]) => {
    const lines = trees.map(tree => JSON.stringify(tree)).join(',\n')
    return `"${name}": { "start": ${start}, "trees": [\n${lines}\n] }`
  })
  return `{\n${named.join(',\n')}\n}\n`
}
