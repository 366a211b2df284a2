import type { Answer } from './answer.ts'
import type { Answerer } from './answerer.ts'
import { EXPRESSIONS } from './expression-answer.ts'
import { FIELDS } from './field-answer.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import { ALIKE_COUNT } from './list-count.ts'
import { NUMBER_PLACES } from './number-places.ts'
import { OVERVIEW } from './overview.ts'
import { PLACES } from './place-answer.ts'
import { REPORT_FACTS } from './report-facts.ts'
import type { Retrieval } from './retrieval.ts'
import { SHORTCOMINGS } from './shortcomings-answer.ts'
import { SPANS } from './span-answer.ts'

/** The ways of answering what is no figure, tried in order before figures are. */
export const ANSWERERS: readonly Answerer[] = [REPORT_FACTS, OVERVIEW, NUMBER_PLACES]

/** Those tried where no list, outline or computed figure is asked, before a passage is shown. */
export const WORD_ANSWERERS: readonly Answerer[] = [
  ALIKE_COUNT,
  SHORTCOMINGS,
  PLACES,
  EXPRESSIONS,
  FIELDS,
  SPANS,
]

/** The first answer that one of them has. */
export function firstAnswer(
  answerers: readonly Answerer[],
  asked: Retrieval,
  corpus: IndexedCorpus,
): Answer | null {
  for (const { answer } of answerers) {
    const found = answer(asked, corpus)
    if (found !== null) return found
  }
  return null
}
