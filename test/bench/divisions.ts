import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const DICTIONARY = 'nodejieba/submodules/cppjieba/dict/jieba.dict.utf8'

/**
 * Real counties and cities with their units, as jieba's dictionary has them.
 *
 * @example divisions()[0] // '三台县'
 */
export function divisions(): string[] {
  const words = readFileSync(createRequire(import.meta.url).resolve(DICTIONARY), 'utf8')
  return [...words.matchAll(/^(\p{Script=Han}{2,4}[县市]) \d+ ns$/gmu)].flatMap(
    ([, name]) => name ?? [],
  )
}
