import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './running.ts'

const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8')

test('the image holds no secrets, no data and no history', () => {
  const left = read('.dockerignore').split('\n')
  for (const line of ['**/.env', '**/.env.*', '.git', 'data', 'node_modules', '**/*.sqlite*'])
    expect(left).toContain(line)
})

test('every package is held to what was tested', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    readonly packages: Readonly<Record<string, { readonly integrity?: string; link?: boolean }>>
  }
  const loose = Object.entries(packages).filter(
    ([name, { integrity }]) => name.startsWith('node_modules/') && integrity === undefined,
  )
  expect(loose.map(([name]) => name)).toEqual([])
})

test('the README says where the word lists come from', () => {
  for (const file of ['dict.txt', 'synonyms.txt', 'lexicon.txt'])
    expect(read('README.md')).toMatch(new RegExp(`\`${file}\`[^\n]*本项目自己写的`))
})

test('SECURITY.md says how to report, what is promised, and from whom; the tests that it names are there', () => {
  const text = read('SECURITY.md')
  for (const heading of ['Reporting', 'What is promised', 'Threat model'])
    expect(text).toContain(`## ${heading}\n`)
  const tests = text.match(/test\/[\w-]+\.test\.ts/g) ?? []
  expect(tests.length).toBeGreaterThan(2)
  for (const file of tests) expect(read(file)).toContain('test(')
})
