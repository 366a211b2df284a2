import { execFile } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { newFolder, ROOT } from './running.ts'

// The program as npm starts it: from its bundle, in a copy of the repository whose sources may be changed.
const SLOW = 240_000
const run = promisify(execFile)

let copy: string
const PHRASES = 'src/reply/page-commands.ts'

beforeAll(() => {
  copy = join(newFolder(), 'copy')
  for (const part of ['src', 'corpus', 'package.json'])
    cpSync(join(ROOT, part), join(copy, part), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
})

const start = (...args: string[]) => run(process.execPath, ['src/start.js', ...args], { cwd: copy })
const bundles = () => readdirSync(join(copy, 'dist/bundle'))

describe('the bundle', () => {
  test('is made by an install, with the words that jieba needs', { timeout: SLOW }, async () => {
    await run(process.execPath, ['src/bundle.js'], { cwd: copy })
    expect(bundles()).toHaveLength(1)
    expect(readdirSync(join(copy, 'dist/words'))).toHaveLength(1)
  })

  test('answers as the sources do', { timeout: SLOW }, async () => {
    const { stdout, stderr } = await start('cli', 'ask', '代表建议办了多少件')
    expect(stderr).toBe('')
    expect(stdout).toMatch(/^228件/)
    expect(bundles()).toHaveLength(1)
  })

  test('is never older than a source', { timeout: SLOW }, async () => {
    const main = join(copy, 'src/cli.ts')
    const before = readFileSync(main, 'utf8')
    writeFileSync(main, `console.log('changed')\n${before}`)
    const changed = await start('cli', 'ask', '代表建议办了多少件')
    expect(changed.stdout).toMatch(/^changed\n228件/)
    writeFileSync(main, before)
    const again = await start('cli', 'ask', '代表建议办了多少件')
    expect(again.stdout).toMatch(/^228件/)
    expect(bundles()).toHaveLength(2)
  })

  test('of some sources is made once, and only the latest few are kept', {
    timeout: SLOW,
  }, async () => {
    for (const line of ['// one', '// two', '// three']) {
      appendFileSync(join(copy, PHRASES), `${line}\n`)
      await Promise.all([
        run(process.execPath, ['src/bundle.js'], { cwd: copy }),
        start('cli', '--help'),
      ])
    }
    expect(bundles().length).toBeLessThanOrEqual(3)
    expect(bundles().every(name => /^[0-9a-f]{16}$/.test(name))).toBe(true)
  })

  test('is not made of no sources: an image may install before it has them', async () => {
    const bare = newFolder()
    cpSync(join(ROOT, 'src/bundle.js'), join(bare, 'src/bundle.js'))
    const { stdout, stderr } = await run(process.execPath, ['src/bundle.js'], { cwd: bare })
    expect(stdout + stderr).toBe('')
    expect(readdirSync(bare)).toEqual(['src'])
  })
})
