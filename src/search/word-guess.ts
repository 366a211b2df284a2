import { joined } from './word-table.ts'

// What a character may be of a word: its beginning, its end, in its middle, or a word alone.
const STATES = 4
const [END, ALONE] = [1, 3]
const CODES = 1 << 16
/** What no text has. */
const NEVER = -3.14e100

/**
 * jieba's model of words that no dictionary has: how likely a character is to begin, to end or to be a word (a hidden
 * Markov model). Each character's row of four lies where a table by its code says.
 */
export class WordGuess {
  readonly #start: Float64Array
  readonly #steps: Float64Array
  readonly #rows: Float64Array
  readonly #rowOf: Uint16Array
  #weights = new Float64Array(0)
  #before = new Int8Array(0)

  /** @param packed what {@link packedGuess} made */
  constructor(packed: Uint8Array) {
    const { buffer, byteOffset, byteLength } = packed
    const numbers = (byteLength - 2 * CODES) / 8
    const all = new Float64Array(buffer, byteOffset, numbers)
    this.#start = all.subarray(0, STATES)
    this.#steps = all.subarray(STATES, STATES + STATES * STATES)
    this.#rows = all.subarray(STATES + STATES * STATES)
    this.#rowOf = new Uint16Array(buffer, byteOffset + 8 * numbers, CODES)
  }

  /** The ends of the words that some characters likeliest are. */
  ends(text: string, from: number, to: number): number[] {
    const length = to - from
    this.#follow(text, from, length)
    const last = (length - 1) * STATES
    const weights = this.#weights
    let state = (weights[last + END] as number) >= (weights[last + ALONE] as number) ? END : ALONE
    const ends: number[] = []
    for (let at = length - 1; at >= 0; at--) {
      if (state === END || state === ALONE) ends.push(from + at + 1)
      state = this.#before[at * STATES + state] as number
    }
    return ends.reverse()
  }

  /** How likely each character is each of the four, by the likeliest way there (Viterbi). */
  #follow(text: string, from: number, length: number): void {
    this.#widen(length)
    const [weights, before, rows, steps] = [this.#weights, this.#before, this.#rows, this.#steps]
    for (let at = 0; at < length; at++) {
      const row = STATES * (this.#rowOf[text.charCodeAt(from + at)] as number)
      for (let state = 0; state < STATES; state++) {
        const place = at * STATES + state
        const own = rows[row + state] as number
        if (at === 0) {
          weights[place] = (this.#start[state] as number) + own
          before[place] = -1
          continue
        }
        let [best, way] = [NEVER, END]
        for (let former = 0; former < STATES; former++) {
          const weight =
            (weights[place - state - STATES + former] as number) +
            (steps[former * STATES + state] as number) +
            own
          if (weight > best) [best, way] = [weight, former]
        }
        weights[place] = best
        before[place] = way
      }
    }
  }

  #widen(length: number): void {
    if (length * STATES <= this.#weights.length) return
    this.#weights = new Float64Array(2 * length * STATES)
    this.#before = new Int8Array(2 * length * STATES)
  }
}

/**
 * The model as it comes with jieba, as {@link WordGuess} reads it.
 *
 * @example writeFileSync(path, packedGuess(readFileSync('hmm_model.utf8', 'utf8')))
 */
export function packedGuess(source: string): Uint8Array {
  const lines = source.split('\n').flatMap(line => {
    const trimmed = line.trim()
    return trimmed === '' || trimmed.startsWith('#') ? [] : [trimmed]
  })
  const first = lines.slice(0, 1 + STATES).flatMap(line => line.split(' ').map(Number))
  const rowOf = new Uint16Array(CODES)
  const rows: number[] = new Array(STATES).fill(NEVER) // of characters that it does not know
  for (const [state, line] of lines.slice(1 + STATES, 1 + 2 * STATES).entries())
    for (const entry of line.split(',')) {
      const code = entry.charCodeAt(0)
      if (rowOf[code] === 0) {
        rowOf[code] = rows.length / STATES
        for (let own = 0; own < STATES; own++) rows.push(NEVER)
      }
      rows[STATES * (rowOf[code] ?? 0) + state] = Number(entry.slice(2))
    }
  return joined([Float64Array.from([...first, ...rows]), rowOf])
}
