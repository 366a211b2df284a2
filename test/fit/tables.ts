import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NUMBER_KINDS, reportOf } from '../number-kinds.ts'
import { OFFICES } from '../offices.ts'
import type { FitQuestion } from './rows.ts'

/** A text with what is asked of it: a figure as printed, or null where none may be told. */
interface TextAsked {
  readonly id: string
  readonly text: string
  readonly asked: readonly (readonly [question: string, figure: string | null])[]
}

/**
 * What the tests' tables ask for one figure, each of a folder of its own.
 *
 * @returns the questions, and the folder that holds their folders, which the caller removes
 * @example questionsOfTables().questions[0]?.question // '全省法院收案多少'
 */
export function questionsOfTables(): {
  readonly questions: readonly FitQuestion[]
  readonly folder: string
} {
  const folder = mkdtempSync(join(tmpdir(), 'tables-'))
  const texts: readonly TextAsked[] = [
    ...OFFICES.map(([id, text, told, untold]) => ({
      id,
      text,
      asked: [...told, ...untold.map(question => [question, null] as const)],
    })),
    ...NUMBER_KINDS.map((row, at) => ({ id: `kind-${at}`, text: reportOf(row), asked: row.asked })),
  ]
  return { questions: texts.flatMap(each => questionsOf(each, folder)), folder }
}

function questionsOf({ id, text, asked }: TextAsked, into: string): FitQuestion[] {
  const folder = join(into, id.replace(/\s+/g, '-'))
  mkdirSync(folder)
  writeFileSync(join(folder, 'county-2024.txt'), text)
  return asked.flatMap(([question, figure], at) =>
    figure?.startsWith('=')
      ? []
      : [
          {
            id: `${id}-${at + 1}`,
            type: figure === null ? 'unanswerable' : 'figure-direct',
            question,
            folder,
            ...(figure === null ? { must_abstain: true } : { accept: [figure] }),
          },
        ],
  )
}
