import type { Answer } from './answer.ts'
import type { Holdings } from './holdings.ts'
import type { Inquiry } from './inquiry.ts'

/** One way of answering: what it gives for a question, or null where the question is none of its kind. */
export interface Answerer {
  readonly kind: string
  answer(asked: Inquiry, holdings: Holdings): Answer | null
}
