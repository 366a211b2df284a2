import MiniSearch, { type AsPlainObject, type Options } from 'minisearch'
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

/** Some of an engine's words, each with where it stands. */
export type WrittenWords = AsPlainObject['index']

/** An engine written down: what it holds beside its words, and these, some at a time. */
export interface WrittenEngine {
  readonly head: Omit<AsPlainObject, 'index'>
  readonly words: readonly WrittenWords[]
}

/** To write that many places of words down takes half a turn. */
const PLACES_AT_A_TIME = 6000

/** A word, and where it stands in each field. */
type Held = readonly [word: string, fields: ReadonlyMap<number, ReadonlyMap<number, number>>]

/**
 * What an engine holds beside its words.
 *
 * @example headOf(engine).documentCount // 98
 */
export function headOf(engine: Engine): WrittenEngine['head'] {
  const { index: _, ...head } = holding(engine, []).toJSON()
  return head
}

/**
 * Its words written down, some at a time: MiniSearch itself writes down all of them at once.
 *
 * @example JSON.stringify([...wordsOf(engine)].flat()) === JSON.stringify(engine.toJSON().index) // true
 */
export function* wordsOf(engine: Engine): Generator<WrittenWords> {
  let [some, places]: [Held[], number] = [[], 0]
  for (const held of engine['_index']) {
    some.push(held)
    for (const { size } of held[1].values()) places += size
    if (places < PLACES_AT_A_TIME) continue
    yield holding(engine, some).toJSON().index
    ;[some, places] = [[], 0]
  }
  yield holding(engine, some).toJSON().index
}

// MiniSearch writes down whatever words it finds where it holds them.
function holding(engine: Engine, words: readonly Held[]): Engine {
  return Object.assign(emptyEngine(), engine, { _index: words } as object)
}

/**
 * One that was written down.
 *
 * @example engineFrom({ head: headOf(engine), words: [...wordsOf(engine)] })
 */
export function engineFrom(written: WrittenEngine): Engine {
  return MiniSearch.loadJS(whole(written), OPTIONS)
}

/**
 * The same in turns, for whoever has other things to do in between.
 *
 * @example await engineInTurns({ head: headOf(engine), words: [...wordsOf(engine)] })
 */
export async function engineInTurns(written: WrittenEngine): Promise<Engine> {
  return await MiniSearch.loadJSAsync(whole(written), OPTIONS)
}

const whole = ({ head, words }: WrittenEngine): AsPlainObject => ({ ...head, index: words.flat() })
