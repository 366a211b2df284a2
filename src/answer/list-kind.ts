import type { IndexedCorpus } from './indexed-corpus.ts'
import type { Retrieval } from './retrieval.ts'
import type { WrittenList } from './written-list.ts'

/** A list that a question asks the length of, and the measure word it asks in. */
export interface ListAsked {
  readonly list: WrittenList
  readonly measure: string
}

/** A kind of list whose members are counted: what it finds for a question, or null where that asks for none. */
export interface ListKind {
  readonly kind: string
  find(asked: Retrieval, corpus: IndexedCorpus): ListAsked | null
}
