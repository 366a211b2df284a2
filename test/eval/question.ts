import { readFileSync } from 'node:fs'

/** A question of a set with what counts as right; the fields are those of the sets beside this file. */
export interface EvalQuestion {
  readonly id: string
  readonly type: string
  readonly question: string
  readonly context?: readonly string[]
  readonly lang?: string
  /** The folder of reports it is asked of, relative to the repository; `corpus` without one. */
  readonly corpus?: string
  readonly answer_value?: string | null
  /** Accepted figures; for lists one group of spellings per figure, all wanted. */
  readonly accept?: readonly (string | readonly string[])[]
  readonly optional_figure_ids?: readonly string[]
  readonly gold_text?: readonly string[]
  readonly gold_text_alt?: readonly (readonly string[])[]
  readonly must_abstain?: boolean
  /** The kinds of answer that serve, where the answer is no figure; `talk` is a short reply and no answer. */
  readonly kind?: string | readonly string[]
  /** Words that the first line must hold, each in one of its spellings (`a|b`). */
  readonly head?: readonly string[]
  /** Words that the whole reply must hold, likewise. */
  readonly says?: readonly string[]
}

/**
 * Reads a question set (JSON Lines).
 *
 * @example readQuestions('test/eval/kaizhou.jsonl')
 */
export function readQuestions(path: string | URL): EvalQuestion[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line))
}
