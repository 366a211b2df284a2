import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { checkText } from '../src/answer/check.ts'
import { createLibrary } from '../src/answer/library.ts'
import { readCorpus } from '../src/corpus.ts'
import { toMessage } from '../src/reply/answer-message.ts'
import { claimsMessage } from '../src/reply/claims.ts'
import { outlinePage } from '../src/reply/pages.ts'
import { Thesaurus } from '../src/search/thesaurus.ts'
import { toolsOf, wordsOf } from '../src/words.ts'
import { corpus, type GeneratedFile } from './fuzz/corpora.ts'
import { runsOf, SEED } from './fuzz/size.ts'
import { hostileText, LONGEST_MESSAGE } from './fuzz/texts.ts'
import { expectSoundSpans } from './report-soundness.ts'
import { CORPUS, newFolder } from './running.ts'
import { readMessageText } from './telegram/text.ts'

vi.setConfig({ testTimeout: 7_200_000, hookTimeout: 600_000 })

const { analyzer } = toolsOf(wordsOf(CORPUS, readCorpus(CORPUS)))
// Two folders deep: a name in an archive may climb out of a corpus, and what it reached would lie here and nowhere else.
let home = ''
let top = ''
beforeAll(() => {
  home = newFolder()
  top = join(home, 'corpora')
})
afterAll(() => rmSync(home, { recursive: true }))

describe('whatever lies in the folder', () => {
  test('it is read as a sound report or named with a reason, and answers come from it', () => {
    const questions = fc.array(
      hostileText.map(text => text.slice(0, LONGEST_MESSAGE)),
      { minLength: 1, maxLength: 3 },
    )
    fc.assert(
      fc.property(corpus, questions, (files, asked) => {
        const folder = fill(files)
        try {
          tryOut(folder, ['代表建议办了多少件', '今年要做什么', ...asked])
        } finally {
          rmSync(folder, { recursive: true })
        }
      }),
      { seed: SEED, numRuns: runsOf('corpora') },
    )
    expect(existsSync(join(home, 'b.txt'))).toBe(false)
  })
})

let made = 0

function fill(files: readonly GeneratedFile[]): string {
  made += 1
  const folder = join(top, String(made))
  for (const { path, bytes } of files) {
    const file = join(folder, path)
    // One name may be a folder here and a file there.
    try {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, bytes)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error
    }
  }
  return folder
}

function tryOut(folder: string, questions: readonly string[]): void {
  const { reports, problems, synonyms, lexicon } = readCorpus(folder)
  for (const { file, cause } of problems) expect([file, cause.trim()]).not.toContain('')
  for (const report of reports) expectSoundSpans(report)
  const library = createLibrary(reports, { analyzer, thesaurus: new Thesaurus(synonyms, lexicon) })
  for (const question of questions) {
    accepted(toMessage(library.ask(question, { context: [questions[0] ?? ''] }), library))
    accepted(claimsMessage(checkText(library, question), library, 'zh-Hans'))
  }
  for (const report of library.reports)
    accepted(outlinePage(report, { library, language: 'zh-Hans', page: 0 }))
}

// As Telegram's strict double takes a message: not empty, not too long, formatting within it.
function accepted({
  text,
  entities,
}: {
  readonly text: string
  readonly entities: readonly object[]
}): void {
  const read = readMessageText({ text, entities: [...entities] })
  expect(read.text.trim()).not.toBe('')
}
