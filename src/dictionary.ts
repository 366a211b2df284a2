import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DictionaryParts } from './search/analyzer.ts'
import { packedWords, type RareWord, RareWords } from './search/rare-words.ts'

const FOLDER = fileURLToPath(new URL('../dist/words/', import.meta.url))
const PACKAGE = 'nodejieba/package.json'
const SOURCE = 'nodejieba/submodules/cppjieba/dict/jieba.dict.utf8'
/** Raised when the parts are made in another way. */
const VERSION = 2

/**
 * jieba's own dictionary in parts, made from the package's file when it is installed, or where they are missing; null
 * where they cannot be kept: the whole one serves as well, three times as slowly.
 *
 * @example loadAnalyzer('corpus/dict.txt', dictionaryParts())
 */
export function dictionaryParts(): DictionaryParts | null {
  const { resolve } = createRequire(import.meta.url)
  const source = resolve(SOURCE)
  // What the package says of itself tells its dictionary: reading that takes a fiftieth of a start.
  const told = `${VERSION}\n${statSync(source).size}\n${readFileSync(resolve(PACKAGE), 'utf8')}`
  const folder = join(FOLDER, createHash('sha256').update(told).digest('hex').slice(0, 16))
  const rare = read(folder) ?? (make(folder, readFileSync(source, 'utf8')) ? read(folder) : null)
  return rare && { base: join(folder, BASE), common: join(folder, COMMON), rare }
}

const BASE = 'base.utf8'
const COMMON = 'common.utf8'
const RARE = 'rare.bin'

function read(folder: string): RareWords | null {
  try {
    return new RareWords(readFileSync(join(folder, RARE)))
  } catch (error) {
    return absent(error)
  }
}

// Made beside and renamed: whoever starts at the same time finds all of it or nothing.
function make(folder: string, source: string): boolean {
  const beside = `${folder}.${process.pid}`
  const { base, common, rare } = partsOf(source)
  try {
    mkdirSync(beside, { recursive: true })
    writeFileSync(join(beside, BASE), lines(base))
    writeFileSync(join(beside, COMMON), lines(common))
    writeFileSync(join(beside, RARE), packedWords(rare))
    renameSync(beside, folder)
    return true
  } catch (error) {
    rmSync(beside, { recursive: true, force: true })
    return absent(error) ?? false
  }
}

function absent(error: unknown): null {
  if (error instanceof Error && 'code' in error) return null
  throw error
}

/** A line of the dictionary. */
interface Word extends RareWord {
  readonly count: number
}

interface Parts {
  readonly base: readonly Word[]
  readonly common: readonly Word[]
  readonly rare: readonly Word[]
}

/**
 * Cuts the dictionary at its middle count. A word that jieba learns later weighs as much as the middle word of the first
 * part: as much as a rare one, if that part is so filled up that its middle is the whole's. Single characters stand in
 * it, because those of a user dictionary are never joined to names; and a word that no text has makes up what is
 * missing of the sum, because that is what all counts are shares of.
 */
function partsOf(source: string): Parts {
  const words = source.split('\n').flatMap(wordOf)
  const middle = middleOf(words)
  const singles = words.filter(({ word }) => isSingle(word))
  const others = words.filter(({ word }) => !isSingle(word))
  const rare = others.filter(({ count }) => count <= middle)
  const upTo = singles.filter(({ count }) => count <= middle).length
  const filling = rare
    .filter(({ count }) => count === middle)
    .slice(0, Math.max(0, singles.length - 2 * upTo + MARGIN))
  const base = [...singles, ...filling]
  const rest = { word: NO_WORD, count: sumOf(words) - sumOf(base), tag: 'x' }
  const filled = new Set(filling)
  return {
    base: [...base, rest],
    common: others.filter(({ count }) => count > middle),
    rare: rare.filter(word => !filled.has(word)),
  }
}

const MARGIN = 10
const NO_WORD = '\ue000\ue001'

function wordOf(line: string): Word[] {
  const [word = '', count = '', tag = ''] = line.split(' ')
  return word === '' ? [] : [{ word, count: Number(count), tag }]
}

const isSingle = (word: string): boolean => [...word].length === 1

function middleOf(words: readonly Word[]): number {
  const counts = words.map(({ count }) => count).sort((one, other) => one - other)
  return counts[Math.floor(counts.length / 2)] ?? 0
}

const sumOf = (words: readonly Word[]): number => words.reduce((sum, { count }) => sum + count, 0)

const lines = (words: readonly Word[]): string =>
  words.map(({ word, count, tag }) => `${word} ${count} ${tag}\n`).join('')
