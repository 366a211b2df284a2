import { readFileSync } from 'node:fs'
import { Converter } from 'opencc-js/cn2t'
import { describe, expect, test } from 'vitest'
import { readable } from '../src/answer/wording.ts'

const questions = ['examples', 'heard', 'kaizhou', 'traps'].flatMap(name =>
  readFileSync(new URL(`eval/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map(line => String(JSON.parse(line).question)),
)

describe('a question in traditional characters is read as its simplified form', () => {
  test.each(['t', 'hk', 'tw'] as const)('as %s writes them', to => {
    const turned = Converter({ from: 'cn', to })
    const other = questions.filter(asked => readable(turned(asked)) !== readable(asked))
    expect(other).toEqual([])
  })
})
