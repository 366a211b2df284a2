import type { Answer } from './answer.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import type { Retrieval } from './retrieval.ts'

/** One way of answering: what it gives for a question, or null where the question is none of its kind. */
export interface Answerer {
  readonly kind: string
  answer(asked: Retrieval, corpus: IndexedCorpus): Answer | null
}
