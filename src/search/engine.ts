import MiniSearch, { type Options } from 'minisearch'
import { STOP_WORDS } from './stop-words.ts'

/** A passage's index terms, joined by blanks. */
export interface Indexed {
  readonly id: number
  readonly heading: string
  readonly text: string
}

/** MiniSearch over terms that are cut already. */
export type Engine = MiniSearch<Indexed>

const OPTIONS: Options<Indexed> = {
  fields: ['heading', 'text'],
  tokenize: terms => terms.split(' '),
  processTerm: term => (STOP_WORDS.has(term) ? null : term), // no query asks for them
  autoVacuum: false,
}

/** One with nothing in it. */
export const emptyEngine = (): Engine => new MiniSearch(OPTIONS)

/**
 * One that was written down by `JSON.stringify`.
 *
 * @example engineFrom(JSON.stringify(engine))
 */
export function engineFrom(json: string): Engine {
  return MiniSearch.loadJSON(json, OPTIONS)
}

/**
 * The same in turns, for whoever has other things to do in between.
 *
 * @example await engineInTurns(JSON.stringify(engine))
 */
export async function engineInTurns(json: string): Promise<Engine> {
  return await MiniSearch.loadJSONAsync(json, OPTIONS)
}
