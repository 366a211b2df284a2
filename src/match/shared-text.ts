import type { Alternative } from '../search/thesaurus.ts'

const MOST_KNOWN = 300_000 // of all texts together: some thirty bytes each

// What was found is dropped as a whole when it is much: each text drops its own when it is asked next.
let [round, known] = [0, 0]

/** A text that stands round several figures, and which words it holds: of each looked for once. */
export class SharedText {
  readonly text: string
  readonly #held = new Map<readonly Alternative[], number>()
  #round = round

  constructor(text: string) {
    this.text = text
  }

  /**
   * Which of a word's alternatives it holds: a bit for each, the lowest for the first.
   *
   * @example new SharedText('建议办理').held([{ text: '建议', weight: 1, via: 'typed' }]) // 1
   */
  held(alternatives: readonly Alternative[]): number {
    if (this.#round !== round) {
      this.#held.clear()
      this.#round = round
    }
    const before = this.#held.get(alternatives)
    if (before !== undefined) return before
    let held = 0
    for (let at = 0; at < alternatives.length; at++)
      if (this.text.includes(alternatives[at]?.text ?? '')) held |= 1 << at
    this.#held.set(alternatives, held)
    if (++known >= MOST_KNOWN) [round, known] = [round + 1, 0]
    return held
  }
}
