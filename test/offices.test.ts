import { describe, expect, test } from 'vitest'
import { createLibrary } from '../src/answer/library.ts'
import { parseReport } from '../src/report/parse.ts'
import { toolsOf, wordsOf } from '../src/words.ts'
import { OFFICES } from './offices.ts'
import { ROOT } from './running.ts'

const tools = toolsOf(
  wordsOf(ROOT, { reports: [], dict: null, synonyms: '', lexicon: '', problems: [] }),
)

describe.each(OFFICES)('%s', (id, text, told, untold) => {
  const library = createLibrary([parseReport(id, text)], tools)
  const figureOf = (question: string): string => {
    const answer = library.ask(question)
    const [first] = answer.kind === 'none' || !('figures' in answer) ? [] : answer.figures
    return first?.figure.text ?? answer.kind
  }

  test.each(told)('%s', (question, figure) => expect(figureOf(question)).toBe(figure))

  test.each(untold)('nothing is told of %s', question =>
    expect(library.ask(question).kind).toBe('none'),
  )
})
