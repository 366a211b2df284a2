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
}

/**
 * Reads a question set (JSON Lines).
 *
 * @example readQuestions('test/eval/general.jsonl')
 */
export function readQuestions(path: string | URL): EvalQuestion[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line))
}
