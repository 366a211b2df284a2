import { ENUMERATED, TELLS_SOMETHING } from '../lexicon/heading-words.ts'

/**
 * Run-in headings: a short sentence that names what the sentences behind it tell, in the same paragraph.
 * 规范议案办理。严格按照代表议案工作条例…
 */

/** Where a report sets its run-in headings. */
export interface RunInStyle {
  /** In front of its paragraphs. */
  readonly front: boolean
  /** Inside them too; elsewhere a short sentence further on is just a short sentence. */
  readonly inside: boolean
}

type Sentences = readonly string[]

const DASHED = /^(?:——|—)/
const ADDRESS = /^各[位们]代表.?$/

const LONGEST = { front: 30, inside: 22, dashed: 40, enumerated: 40 } as const

/** Sentences under a run-in heading inside a paragraph are many: shorter stretches are chance. */
const TYPICAL_BLOCK = 105
const SHORTEST_BLOCK = 30

/** Paragraphs longer than this are those that would hold run-in headings. */
const LONG = 300

/**
 * How a report uses run-in headings, judged from all its paragraphs' sentences.
 *
 * @example runInStyle([['规范议案办理。', '严格按照…。'], …]) // { front: true, inside: false }
 */
export function runInStyle(paragraphs: readonly Sentences[]): RunInStyle {
  const several = paragraphs.filter(words => words.length > 1)
  const fronts = several.filter(words => isFront(words, firstOf(words)))
  return { front: fronts.length > several.length / 8, inside: usesInside(paragraphs) }
}

function usesInside(paragraphs: readonly Sentences[]): boolean {
  const long = longOf(paragraphs)
  const typical = lengthOf(long.flat()) / long.length > LONG ? TYPICAL_BLOCK : SHORTEST_BLOCK
  const blocks = long.map(words => blockLengths(words, insideOf(words)))
  const lengths = blocks.flat().sort((a, b) => a - b)
  const used = blocks.filter(found => found.length > 0).length
  return used > long.length * 0.45 && (lengths[lengths.length >> 1] ?? 0) >= typical
}

// A short text has no long paragraphs to judge from.
function longOf(paragraphs: readonly Sentences[]): readonly Sentences[] {
  const long = paragraphs.filter(words => lengthOf(words) > LONG)
  return long.length > 0 ? long : paragraphs.filter(words => words.length > 2)
}

/**
 * The run-in headings among a paragraph's sentences: index of the sentence that opens the block → its words.
 * `style` is the report's, without `front` for a paragraph that has a heading in front already.
 *
 * @example runInsOf(['规范议案办理。', '严格按照…。'], style) // Map { 0 => '规范议案办理' }
 */
export function runInsOf(words: Sentences, style: RunInStyle): ReadonlyMap<number, string> {
  const first = firstOf(words)
  const led = isFront(words, first) && (style.front || isMarked(words[first] ?? ''))
  const inside = style.inside ? insideOf(words) : parallelIn(words)
  const all = apart([...(led ? [first] : []), ...inside])
  return new Map(all.map(index => [index === first ? 0 : index, plain(words[index] ?? '')]))
}

/** An address in front does not count: 各位代表！ */
function firstOf(words: Sentences): number {
  return ADDRESS.test(words[0] ?? '') ? 1 : 0
}

function isMarked(sentence: string): boolean {
  return DASHED.test(sentence) || ENUMERATED.test(sentence)
}

function isFront(words: Sentences, index: number): boolean {
  const sentence = words[index] ?? ''
  if (!opens(words, index)) return false
  return DASHED.test(sentence)
    ? sentence.length <= LONGEST.dashed
    : names(sentence, LONGEST.front, 1)
}

function insideOf(words: Sentences): number[] {
  const found = words.flatMap((sentence, index) => {
    const longest = ENUMERATED.test(sentence) ? LONGEST.enumerated : LONGEST.inside
    return index > firstOf(words) && opens(words, index) && names(sentence, longest, 0)
      ? [index]
      : []
  })
  return apart(found)
}

/** Headings that open alike, or are numbered, are such in any report: 要强化…。要坚持…。要提高…。 */
function parallelIn(words: Sentences): number[] {
  const numbered = words.flatMap((sentence, index) =>
    ENUMERATED.test(sentence) && opens(words, index) && sentence.length <= LONGEST.enumerated
      ? [index]
      : [],
  )
  if (numbered.length > 1 && apart(numbered).length === numbered.length) return numbered
  const inside = insideOf(words)
  const opening = (index: number) => words[index]?.charAt(0) ?? ''
  const openings = new Map<string, number>()
  for (const index of inside) openings.set(opening(index), (openings.get(opening(index)) ?? 0) + 1)
  const alike = inside.filter(index => (openings.get(opening(index)) ?? 0) > 2)
  return blockLengths(words, alike).every(length => length >= SHORTEST_BLOCK) ? alike : []
}

function opens(words: Sentences, index: number): boolean {
  return words[index + 1] !== undefined && /。$/.test(words[index] ?? '')
}

function names(sentence: string, longest: number, commas: number): boolean {
  const within = sentence.length <= longest && sentence.split(/[，,]/).length - 1 <= commas
  return within && !TELLS_SOMETHING.test(sentence.replace(ENUMERATED, ''))
}

// The sentence behind a run-in heading belongs to it, however short.
function apart(indices: readonly number[]): number[] {
  const kept: number[] = []
  for (const index of indices) if (kept.at(-1) !== index - 1) kept.push(index)
  return kept
}

function blockLengths(words: Sentences, starts: readonly number[]): number[] {
  return starts.map((start, index) => lengthOf(words.slice(start, starts[index + 1])))
}

function lengthOf(words: Sentences): number {
  return words.reduce((sum, sentence) => sum + sentence.length, 0)
}

function plain(sentence: string): string {
  return sentence.replace(DASHED, '').replace(/。$/, '')
}
