import { rememberedOf } from '../search/memory.ts'

/** Words that may be asked for. */
export interface WordSet {
  has(word: string): boolean
  keys(): Iterable<string>
}

/** How long the words are that begin with a character, the longest first. */
const lengthsOf = rememberedOf((words: WordSet): ReadonlyMap<string, readonly number[]> => {
  const lengths = new Map<string, Set<number>>()
  for (const word of words.keys()) {
    const known = lengths.get(word.charAt(0)) ?? new Set<number>()
    lengths.set(word.charAt(0), known.add(word.length))
  }
  return new Map([...lengths].map(([char, all]) => [char, [...all].sort((a, b) => b - a)]))
})

const NONE: readonly number[] = []

/**
 * The words that a folded text is made of, long ones before short ones, punctuation left out;
 * null where something else stands in it.
 *
 * @example segment('好的，谢谢', new Set(['好的', '谢谢'])) // ['好的', '谢谢']
 */
export function segment(text: string, words: WordSet): string[] | null {
  const bare = text.replace(/@[a-z0-9_]+/g, ' ')
  const lengths = lengthsOf(words)
  const dead = new Set<number>() // places that lead nowhere
  const from = (start: number): string[] | null => {
    const at = pastMarks(bare, start)
    if (at === bare.length) return []
    if (dead.has(at)) return null
    for (const length of lengths.get(bare.charAt(at)) ?? NONE) {
      const word = bare.slice(at, at + length)
      const rest = words.has(word) && !cutsLatin(bare, at + length) ? from(at + length) : null
      if (rest !== null) return [word, ...rest]
    }
    dead.add(at)
    return null
  }
  return from(0)
}

/**
 * The words of a set that stand in a folded text, the longest first at each place, and what is left of it.
 *
 * @example parted('帮我总结一下立法', new Set(['帮我', '总结一下'])) // { said: ['帮我', '总结一下'], left: '立法' }
 */
export function parted(text: string, words: WordSet): { said: string[]; left: string } {
  const said: string[] = []
  let left = ''
  for (let at = 0; at < text.length; ) {
    const word = wordAt(text, at, words)
    if (word === null) left += text.charAt(at++)
    else {
      said.push(word)
      left += ' '
      at += word.length
    }
  }
  return { said, left: left.replace(/[^\p{L}\p{N}]+/gu, ' ').trim() }
}

/**
 * The longest word of a set that stands at a place of a folded text; null where none does.
 *
 * @example wordAt('那部分', 1, new Set(['部', '部分'])) // '部分'
 */
export function wordAt(text: string, at: number, words: WordSet): string | null {
  for (const length of lengthsOf(words).get(text.charAt(at)) ?? NONE) {
    const word = text.slice(at, at + length)
    if (words.has(word) && !cutsLatin(text, at + length)) return word
  }
  return null
}

function pastMarks(text: string, start: number): number {
  let at = start
  while (at < text.length && /[^\p{L}\p{N}]/u.test(text.charAt(at))) at++
  return at
}

const cutsLatin = (text: string, end: number): boolean =>
  /[a-z]/.test(text.charAt(end - 1)) && /[a-z]/.test(text.charAt(end))
