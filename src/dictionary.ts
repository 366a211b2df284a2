import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Dictionary } from './search/segmenter.ts'
import { packedGuess, WordGuess } from './search/word-guess.ts'
import { type ListedWord, packedWords, WordTable } from './search/word-table.ts'

const FOLDER = fileURLToPath(new URL('../dist/words/', import.meta.url))
const PACKAGE = 'nodejieba/package.json'
const WORDS = 'nodejieba/submodules/cppjieba/dict/jieba.dict.utf8'
const GUESS = 'nodejieba/submodules/cppjieba/dict/hmm_model.utf8'
/** Raised when the files are made in another way. */
const VERSION = 3

/** The files of a dictionary by what they hold. */
interface Packed {
  readonly words: Uint8Array
  readonly guess: Uint8Array
  readonly rest: Uint8Array
}

/** Words of one character, and what is counted over all. */
type Rest = Pick<Dictionary, 'singles' | 'sum' | 'least' | 'usual'>

const NAMES = ['words', 'guess', 'rest'] as const

let known: Dictionary | null = null

/**
 * jieba's dictionary, read from what is made of the package's files when it is installed, or where that is missing; made
 * anew at each start where it cannot be kept, which takes a second.
 *
 * @example loadAnalyzer(dictionary(), '赤字率 1000 n')
 */
export function dictionary(): Dictionary {
  known ??= dictionaryOf(kept())
  return known
}

function dictionaryOf({ words, guess, rest }: Packed): Dictionary {
  const { singles, ...counts } = JSON.parse(new TextDecoder().decode(rest)) as Rest
  return { ...counts, singles, table: new WordTable(words), guess: new WordGuess(guess) }
}

function kept(): Packed {
  const { resolve } = createRequire(import.meta.url)
  const source = resolve(WORDS)
  // What the package says of itself tells its dictionary: reading that takes a fiftieth of a start.
  const told = `${VERSION}\n${statSync(source).size}\n${readFileSync(resolve(PACKAGE), 'utf8')}`
  const folder = join(FOLDER, createHash('sha256').update(told).digest('hex').slice(0, 16))
  const before = read(folder)
  if (before !== null) return before
  const made = packedOf(readFileSync(source, 'utf8'), readFileSync(resolve(GUESS), 'utf8'))
  keep(folder, made)
  return made
}

function read(folder: string): Packed | null {
  try {
    const [words, guess, rest] = NAMES.map(name => readFileSync(join(folder, name)))
    return words && guess && rest ? { words, guess, rest } : null
  } catch (error) {
    return absent(error)
  }
}

// Made beside and renamed: whoever starts at the same time finds all of it or nothing.
function keep(folder: string, made: Packed): void {
  const beside = `${folder}.${process.pid}`
  try {
    mkdirSync(beside, { recursive: true })
    for (const name of NAMES) writeFileSync(join(beside, name), made[name])
    renameSync(beside, folder)
  } catch (error) {
    rmSync(beside, { recursive: true, force: true })
    absent(error)
  }
}

function absent(error: unknown): null {
  if (error instanceof Error && 'code' in error) return null
  throw error
}

/**
 * Half of the words were counted as often as the middle one or less, most of them as often: they all weigh as much as
 * that one, and so does a word of the owner's that does not say how often it counts.
 */
function packedOf(source: string, guess: string): Packed {
  const words = source.split('\n').flatMap(wordOf)
  const usual = middleOf(words)
  const singles = words.filter(({ word }) => isSingle(word))
  const others = words.filter(({ word }) => !isSingle(word))
  const least = singles.reduce((least, { count }) => Math.min(least, count), usual)
  const rest: Rest = { singles, sum: sumOf(words), least, usual }
  return {
    words: packedWords(others.map(each => ({ ...each, count: Math.max(each.count, usual) }))),
    guess: packedGuess(guess),
    rest: new TextEncoder().encode(JSON.stringify(rest)),
  }
}

function wordOf(line: string): ListedWord[] {
  const [word = '', count = '', tag = ''] = line.split(' ')
  return word === '' ? [] : [{ word, count: Number(count), tag }]
}

const isSingle = (word: string): boolean => [...word].length === 1

function middleOf(words: readonly ListedWord[]): number {
  const counts = words.map(({ count }) => count).sort((one, other) => one - other)
  return counts[Math.floor(counts.length / 2)] ?? 0
}

const sumOf = (words: readonly ListedWord[]): number =>
  words.reduce((sum, { count }) => sum + count, 0)
