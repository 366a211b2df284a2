import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { freePort } from './ports.ts'
import { newFolder, soon } from './running.ts'
import { type FakeTelegram, startTelegram } from './telegram/server.ts'

// What a person starts: another process, with nothing but its environment and its input.
const SLOW = 120_000
const OTHER = `---
title: 某县人民政府工作报告
body: 某县人民政府
place: 某县
year: 2023
planYear: 2024
---
一、2023年工作回顾

全年新建羽毛球馆37座，改造图书馆5座。
`

let child: ChildProcessWithoutNullStreams | undefined

afterEach(() => {
  child?.kill('SIGKILL')
  child = undefined
})

function start(environment: Readonly<Record<string, string>>) {
  const { PATH = '', HOME = '' } = process.env
  const env = { PATH, HOME, BOT_TOKEN: '', CORPUS_DIR: 'corpus', ...environment }
  const started = spawn('node', ['--import', 'tsx', 'src/main.ts'], { env })
  child = started
  const code = new Promise(resolve => started.on('close', resolve))
  return { child: started, code, stdout: text(started.stdout), stderr: text(started.stderr) }
}

describe('without a token', () => {
  test('the lines of a pipe are answered', { timeout: SLOW }, async () => {
    const { child, code, stdout, stderr } = start({})
    child.stdin.end('代表建议办了多少件\n那重点建议呢\n')
    const answers = (await stdout).split('\n\n')
    expect(answers[0]).toMatch(/^228件/)
    expect(answers[0]).toContain('228件代表建议全部办理完毕并答复代表')
    expect(answers[0]).toContain('四(二)')
    expect(answers).toHaveLength(2)
    expect([await code, await stderr]).toEqual([0, ''])
  })

  test('a pipe that stays open has the pages, too, and says so once; its end ends all', {
    timeout: SLOW,
  }, async () => {
    const port = await freePort()
    const { child, code, stdout, stderr } = start({ PORT: String(port) })
    child.stdin.write('代表建议办了多少件\n')
    await soon(async () => expect((await fetch(`http://localhost:${port}/`)).status).toBe(200))
    child.stdin.end()
    expect(await code).toBe(0)
    expect(await stdout).toMatch(/^228件/)
    expect(await stderr).toBe(`在浏览器里阅读、查找：http://localhost:${port}\n`)
  })

  test('where nobody can type there are the pages alone, until a signal', {
    timeout: SLOW,
  }, async () => {
    const port = await freePort()
    const env = { ...process.env, BOT_TOKEN: '', CORPUS_DIR: 'corpus', PORT: String(port) }
    const alone = spawn('node', ['--import', 'tsx', 'src/main.ts'], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const code = new Promise(resolve => alone.on('close', resolve))
    const [said, wrong] = [text(alone.stdout), text(alone.stderr)]
    await soon(async () => expect((await fetch(`http://localhost:${port}/`)).status).toBe(200))
    const second = spawn('node', ['--import', 'tsx', 'src/main.ts'], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    expect(await text(second.stderr)).toMatch(/^PORT: [^\n]*EADDRINUSE[^\n]*\n$/)
    alone.kill('SIGTERM')
    await code
    expect([await said, await wrong]).toEqual([
      `在浏览器里阅读、查找：http://localhost:${port}\n`,
      '',
    ])
  })

  test.each([
    [{ PORT: 'http' }, 'PORT: expected a whole number from 1 to 65535, got "http"\n'],
    [{ CORPUS_DIR: 'nowhere' }, 'CORPUS_DIR: expected a folder of reports, got "nowhere"\n'],
  ])('%j ends the start in one line', async (environment, line) => {
    const { code, stdout, stderr } = start(environment)
    expect([await code, await stdout, await stderr]).toEqual([1, '', line])
  })
})

describe('with a token', () => {
  /** A bot that has answered, on a corpus of its own; `preload` is run before the program. */
  async function serving(preload = '') {
    const telegram = await startTelegram({ longestPoll: 200, guard: SLOW })
    const corpus = newFolder()
    cpSync('corpus', corpus, { recursive: true })
    const script = join(newFolder(), 'preload.cjs')
    writeFileSync(script, preload)
    const bot = start({
      BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.url,
      CORPUS_DIR: corpus,
      DATABASE_URL: join(newFolder(), 'bot.sqlite'),
      NODE_OPTIONS: `--require ${script}`,
    })
    return { telegram, corpus, ...bot }
  }

  const answered = async (telegram: FakeTelegram): Promise<void> => {
    const chat = telegram.privateChat(telegram.user())
    chat.say(chat.user, '代表建议办了多少件')
    expect((await chat.reply()).text).toMatch(/^228件/)
  }

  test('an error that nobody catches ends it in good order, in one line without the token', {
    timeout: SLOW,
  }, async () => {
    const throws = "throw new Error('torn ' + process.env.BOT_TOKEN)"
    const { telegram, child, code, stdout, stderr } = await serving(
      `process.once('SIGUSR2', () => setTimeout(() => { ${throws} }))`,
    )
    await answered(telegram)
    child.kill('SIGUSR2')
    expect([await code, await stderr]).toEqual([1, 'Error: torn <token>\n'])
    expect(await stdout).toContain('"msg":"stopped"')
    await telegram.stop()
  })

  test('output that nobody takes any more is an error, too', { timeout: SLOW }, async () => {
    const { telegram, corpus, child, code, stdout } = await serving()
    stdout.catch(() => {}) // it is cut
    await answered(telegram)
    child.stdout.destroy()
    writeFileSync(join(corpus, 'broken.txt'), Uint8Array.of(0, 1, 2)) // has a line to log
    expect(await code).toBe(1)
    await telegram.stop()
  })

  test('a signal is heard from the first moment on', { timeout: SLOW }, async () => {
    const { telegram, code, stdout } = await serving(`
      const timer = setInterval(() => {
        if (process.listenerCount('SIGTERM') === 0) return
        clearInterval(timer)
        process.kill(process.pid, 'SIGTERM')
      }, 1).unref()`)
    // Not ended by the signal itself; with 1 where the machine is so slow that its grace was over before all was loaded.
    expect(await code).not.toBeNull()
    expect(await stdout).not.toContain('"msg":"serving"')
    await telegram.stop()
  })

  test('systemd is told once the bot serves', { timeout: SLOW }, async () => {
    const telegram = await startTelegram({ longestPoll: 200, guard: SLOW })
    const folder = newFolder()
    const told = join(folder, 'told')
    const program = `#!/bin/sh\necho "$NOTIFY_SOCKET $*" >> '${told}'\n`
    writeFileSync(join(folder, 'systemd-notify'), program, { mode: 0o755 })
    const { child, code, stdout } = start({
      BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.url,
      DATABASE_URL: join(newFolder(), 'bot.sqlite'),
      NOTIFY_SOCKET: '/run/systemd/notify',
      PATH: `${folder}:${process.env.PATH}`,
    })
    await vi.waitFor(() => expect(existsSync(told)).toBe(true), SLOW)
    await answered(telegram)
    child.kill('SIGTERM')
    expect(await code).toBe(0)
    expect(await stdout).toContain('"msg":"serving"')
    expect(readFileSync(told, 'utf8')).toBe('/run/systemd/notify --ready\n')
    await telegram.stop()
  })

  test('the bot takes up a new report while it runs, and ends cleanly', {
    timeout: SLOW,
  }, async () => {
    const telegram = await startTelegram({ longestPoll: 200, guard: SLOW })
    const chat = telegram.privateChat(telegram.user({ first_name: '王代表' }))
    const ask = async (question: string) => {
      chat.say(chat.user, question)
      return (await chat.reply()).text ?? ''
    }
    const corpus = newFolder()
    cpSync('corpus', corpus, { recursive: true })
    const { child, code, stdout } = start({
      BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.url,
      CORPUS_DIR: corpus,
      DATABASE_URL: join(newFolder(), 'bot.sqlite'),
      ADMIN_IDS: String(chat.user.id),
    })
    expect(await ask('代表建议办了多少件')).toMatch(/^228件/)
    writeFileSync(join(corpus, 'broken.txt'), Uint8Array.of(0, 1, 2))
    expect((await chat.reply()).text).toContain('broken.txt')
    writeFileSync(join(corpus, 'other.txt'), OTHER)
    await soon(async () => expect(await ask('新建羽毛球馆多少座')).toMatch(/^37座/))
    child.kill('SIGTERM')
    expect(await code).toBe(0)
    expect(await stdout).not.toContain(telegram.token)
    expect((await stdout).match(/"msg":"(serving|stopped)"/g)).toHaveLength(2)
    await telegram.stop()
  })
})
