import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process'
import { afterEach, describe, expect, test } from 'vitest'
import { freePort } from './ports.ts'
import { soon } from './running.ts'

// A real terminal: util-linux's `script` gives the program one of its own.
const SLOW = 120_000
const isHere =
  process.platform === 'linux' && spawnSync('script', ['--version']).stdout?.includes('util-linux')
if (!isHere) console.log('the chat is not tested in a terminal: no script of util-linux is here')

let terminal: ChildProcessWithoutNullStreams | undefined

afterEach(() => {
  terminal?.kill('SIGKILL')
  terminal = undefined
})

async function open(environment: Readonly<Record<string, string>> = {}) {
  const port = await freePort()
  const { PATH = '', HOME = '' } = process.env
  const env = { PATH, HOME, BOT_TOKEN: '', CORPUS_DIR: 'corpus', TERM: 'xterm', ...environment }
  const command = `PORT=${port} ${process.execPath} --import tsx src/main.ts`
  const opened = spawn('script', ['-qec', command, '/dev/null'], { env })
  terminal = opened
  const shown = { text: '' }
  opened.stdout.on('data', (piece: Buffer) => {
    shown.text += piece.toString('utf8')
  })
  const code = new Promise(resolve => opened.on('close', resolve))
  const sees = (words: string | RegExp) => soon(() => expect(shown.text).toMatch(words))
  const types = (keys: string) => void opened.stdin.write(keys)
  return { port, shown, code, sees, types }
}

describe.skipIf(!isHere)('in a terminal', { timeout: SLOW }, () => {
  test('a line says at once that the reports are loading, then where the pages are; /exit ends all', async () => {
    const { port, shown, code, sees, types } = await open()
    await sees('> ')
    expect(shown.text.startsWith('正在载入报告…')).toBe(true)
    expect(shown.text).toContain(`在浏览器里阅读、查找：http://localhost:${port}`)
    expect(shown.text.split('http://localhost')).toHaveLength(2)
    const page = await fetch(`http://localhost:${port}/`)
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('工作报告')])
    types('/exit\r')
    expect(await code).toBe(0)
  })

  test('Tab completes commands and headings; figures are bold', async () => {
    const { sees, types } = await open()
    await sees('> ')
    types('/sec\t')
    await sees('/section')
    types(' 四(二\t')
    await sees(/四\(二\)/)
    types('\r')
    await sees('228件代表建议全部办理完毕')
    types('代表建议办了多少件\r')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal's style begins with one
    await sees(/\u001b\[1m228件/)
  })

  test('without colour where NO_COLOR asks for none', async () => {
    const { shown, sees, types } = await open({ NO_COLOR: '1' })
    await sees('> ')
    types('代表建议办了多少件\r')
    await sees('228件 — 代表建议')
    expect(shown.text).not.toContain('\u001b[1m')
  })
})
