import { answerQuestion } from '../../src/answer/ask.ts'
import { checkText } from '../../src/answer/check.ts'
import type { Library } from '../../src/answer/library.ts'
import { verdictsOf } from '../../src/answer/verdicts.ts'
import { placeNote } from '../../src/discussion/placing.ts'
import { quotablesFor } from '../../src/reply/quotables.ts'
import { yearTable } from '../../src/reply/year-table.ts'
import { readRosterText } from '../../src/roster/roster-file.ts'

const BEFORE = '代表建议办了多少件'

/** What the bot may have to do with a text that somebody sends; what was asked before is not answered from memory. */
export const WAYS = {
  ask: (text, { corpus }) => answerQuestion(text, corpus),
  'ask after another': (text, { corpus }) => answerQuestion(text, corpus, { context: [BEFORE] }),
  'ask, that before': (text, { corpus }) => answerQuestion('那呢', corpus, { context: [text] }),
  check: (text, library) => checkText(library, text),
  topic: (text, library) => library.figuresAbout(text),
  table: (text, library) => yearTable(text, library),
  inline: (text, library) => quotablesFor(library, text, 10),
  section: (text, library) => library.findSection(text),
  note: (text, library) =>
    placeNote(text, library, { reportId: library.reports[0]?.id ?? '', part: null }),
  roster: text => readRosterText(text),
} as const satisfies Record<string, (text: string, library: Library) => unknown>

/** One of them. */
export type Way = keyof typeof WAYS

/** All of them. */
export const WAY_NAMES = Object.keys(WAYS) as Way[]

/** What is done before, in turns that let others in between: a note is checked before it is placed. */
export function prepare(name: Way, text: string, library: Library): void {
  if (name === 'note') verdictsOf(library, text)
}
