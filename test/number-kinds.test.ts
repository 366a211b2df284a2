import { describe, expect, test } from 'vitest'
import type { Answer } from '../src/answer/answer.ts'
import { checkText } from '../src/answer/check.ts'
import { parseReport } from '../src/report/parse.ts'
import { NUMBER_KINDS, reportOf } from './number-kinds.ts'
import { libraryWith } from './two-years.ts'

/** The figure told, a computed value after `=`; null where nothing is told. */
function headline(answer: Answer): string | null {
  if (answer.kind === 'derived') return `=${answer.derived.value}`
  const isTold = answer.kind === 'figure' || answer.kind === 'figures'
  return isTold ? (answer.figures[0]?.figure.text ?? null) : null
}

describe.each(NUMBER_KINDS.map(row => ({ row, kind: row.kind })))('$kind', ({ row }) => {
  const library = libraryWith([parseReport('county-2024', reportOf(row))])

  test.each(row.asked)('%s: %s', (question, answer) =>
    expect(headline(library.ask(question))).toBe(answer),
  )

  test.each(row.right ?? [])('right: %s', draft =>
    expect(new Set(checkText(library, draft).map(({ verdict }) => verdict))).toEqual(
      new Set(['supported']),
    ),
  )

  test.each(row.wrong ?? [])('wrong: %s', draft => {
    const verdicts = checkText(library, draft).map(({ verdict }) => verdict)
    expect(verdicts).not.toHaveLength(0)
    expect(verdicts).not.toContain('supported')
  })
})
