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
  processTerm: term => (STOP_WORDS.has(term) ? null : spread(term)), // no query asks for stop words
  autoVacuum: false,
}

/**
 * MiniSearch looks for a word's first character among all that words begin with, one after the other: of Chinese that is
 * thousands. Spelled out in three parts, each of which is one of a few dozen, it is found in a few steps. What
 * MiniSearch is given or gives back as a term is spelled so.
 *
 * @example spread('代表').endsWith('代表') // true
 */
export function spread(term: string): string {
  const first = term.charCodeAt(0)
  return String.fromCharCode(first >> 10, (first >> 5) & 31, first & 31) + term
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
