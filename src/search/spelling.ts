import { finished, type Steps } from '../steps.ts'
import { remembered } from './memory.ts'
import { pinyinOf } from './sounds.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A typed word the corpus does not have, and the corpus's word it is read as. */
export interface Respelling {
  readonly typed: string
  readonly read: string
}

/** How the words of a text are read that the corpus does not have. */
export type Spelling = Pick<Speller, 'respell' | 'wordLike'>

// Of one text. A question of sixty characters asks some twenty times.
const MOST_TRIED = 100

/**
 * Reads words that the corpus does not have as words of it that sound alike: 夸区域 → 跨区域, 诉职 → 述职.
 * One character is exchanged at a time, and only for one that sounds the same.
 */
export class Speller {
  readonly #vocabulary: Vocabulary
  readonly #holds: (text: string) => boolean
  readonly #bySound = new Map<string, string[]>()
  readonly #read = new Set<string>()
  // A text that says one thing again and again is read once.
  readonly #loosely = remembered(typed => this.#search(typed, false))
  readonly #exactly = remembered(typed => this.#search(typed, true))

  /** @param holds whether a string stands anywhere in the reports */
  constructor(vocabulary: Vocabulary, holds: (text: string) => boolean) {
    this.#vocabulary = vocabulary
    this.#holds = holds
  }

  /** Learns how the characters of the corpus sound, a few at a time: the first who mistypes need not wait for it. */
  *learn(): Steps<void> {
    for (const char of this.#vocabulary.characters()) {
      if (this.#read.has(char)) continue
      this.#read.add(char)
      for (const sound of soundsOf(char)) {
        const alike = this.#bySound.get(sound)
        if (alike === undefined) this.#bySound.set(sound, [char])
        else alike.push(char)
      }
      yield
    }
  }

  /** For one text: where hardly anything is a word of the corpus nothing is mistyped, and looking costs time. */
  forOneText(): Spelling {
    let left = MOST_TRIED
    return {
      respell: (text, place) => (left-- > 0 ? this.respell(text, place) : null),
      wordLike: typed => left-- > 0 && this.wordLike(typed),
    }
  }

  /**
   * The corpus's spelling of a word that it does not have, or null where there is none.
   *
   * @param text the folded text the word stands in, from `start` to `end`
   * @param exact the word is in the dictionary: only a reading with the same tones counts
   */
  respell(text: string, place: { start: number; end: number; exact: boolean }): Respelling | null {
    for (const typed of windows(text, place)) {
      const read = this.#alike(typed, place.exact && typed.length === 2)
      if (read) return { typed, read }
    }
    return null
  }

  /** Whether a stretch reads as a word of the corpus with one character exchanged. */
  wordLike(typed: string): boolean {
    if (!/^\p{Script=Han}{2,4}$/u.test(typed)) return false
    if (this.#read.size === 0 && !this.#isNearWord(typed)) return false
    const read = this.#alike(typed, false)
    return read !== null && this.#vocabulary.words.has(read)
  }

  /** Whether a word of the corpus differs in one character: else nobody need know yet how characters sound. */
  #isNearWord(typed: string): boolean {
    const characters = this.#vocabulary.characters()
    const { words } = this.#vocabulary
    return [...typed].some(
      (char, i) =>
        !PARTICLES.has(char) &&
        characters.some(
          other => other !== char && words.has(typed.slice(0, i) + other + typed.slice(i + 1)),
        ),
    )
  }

  /** The most frequent string of the corpus that differs in one like-sounding character. */
  #alike(typed: string, exact: boolean): string | null {
    return exact ? this.#exactly(typed) : this.#loosely(typed)
  }

  #search(typed: string, exact: boolean): string | null {
    let best: string | null = null
    let most = 0
    for (const [i, char] of [...typed].entries())
      for (const other of PARTICLES.has(char) ? [] : this.#sounding(char, exact)) {
        const read = `${typed.slice(0, i)}${other}${typed.slice(i + 1)}`
        const frequency = this.#frequency(read, i)
        if (frequency > most) [best, most] = [read, frequency]
      }
    return best
  }

  /** Two characters may stand side by side by chance: they must be a word of the corpus. */
  #frequency(read: string, at: number): number {
    const words = this.#vocabulary.words.get(read) ?? 0
    if (words > 0 || read.length === 2) return words
    const most = this.#vocabulary.frequency(read)
    return most > 0 && this.#isInWord(read, at) && this.#holds(read) ? most : 0
  }

  /** The exchanged character belongs to a word: 展|代表 stands side by side by chance. */
  #isInWord(read: string, at: number): boolean {
    const neighbours = [
      read.slice(Math.max(0, at - 1), at + 1),
      read.slice(at, at + 2),
      read.slice(at, at + 3),
    ]
    return neighbours.some(word => word.length > 1 && this.#vocabulary.words.has(word))
  }

  #sounding(char: string, exact: boolean): string[] {
    if (this.#read.size === 0) finished(this.learn())
    const sounds = soundsOf(char).flatMap(sound => this.#bySound.get(sound) ?? [])
    return [...new Set(sounds)].filter(other => other !== char && (!exact || sameTone(char, other)))
  }
}

const LONGEST = 4

/** The stretches of two to four characters that overlap a word, the longest first: 做诉|职 → 诉职. */
function windows(text: string, { start, end }: { start: number; end: number }): string[] {
  const found: string[] = []
  for (let length = LONGEST; length >= 2; length--)
    for (
      let from = Math.max(0, start - 1);
      from < end && from + length <= Math.min(text.length, end + 2);
      from++
    )
      found.push(text.slice(from, from + length))
  return found.filter(window => /^\p{Script=Han}+$/u.test(window))
}

/** Sounds that many speakers do not tell apart: zh/z, ch/c, sh/s, n/l, -ng/-n. */
const LOOSE: readonly (readonly [RegExp, string])[] = [
  [/^([zcs])h/, '$1'],
  [/^l/, 'n'],
  [/ng$/, 'n'],
]

/** All readings of a character without tones and what is often confused: 行 → xin, han. */
function soundsOf(char: string): readonly string[] {
  const known = KNOWN_SOUNDS.get(char) ?? readSounds(char)
  KNOWN_SOUNDS.set(char, known)
  return known
}

// A few thousand characters at the most; reading one costs as much as scoring a passage.
const KNOWN_SOUNDS = new Map<string, readonly string[]>()

function readSounds(char: string): string[] {
  const sounds = pinyinOf()(char, { toneType: 'none', multiple: true, type: 'array' })
  return sounds.map(sound => LOOSE.reduce((loose, [from, to]) => loose.replace(from, to), sound))
}

/** Function words sound like many things and are seldom mistyped. */
const PARTICLES = new Set(
  '的了吗呢吧啊是在有不个几多少和与就都也还这那给把被从到对为很最更要会能可哪什么怎',
)

const sameTone = (a: string, b: string): boolean =>
  tonesOf(b).some(sound => tonesOf(a).includes(sound))

/** All readings of a character with their tones. */
function tonesOf(char: string): readonly string[] {
  const known = KNOWN_TONES.get(char) ?? pinyinOf()(char, { multiple: true, type: 'array' })
  KNOWN_TONES.set(char, known)
  return known
}

const KNOWN_TONES = new Map<string, readonly string[]>()
