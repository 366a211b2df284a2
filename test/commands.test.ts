import { readFileSync } from 'node:fs'
import type { BotCommand } from 'grammy/types'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { COMMANDS } from '../src/bot/commands.ts'
import { listenToLog, type RunningBot, soon, startBot } from './running.ts'
import { type FakeTelegram, startTelegram } from './telegram/server.ts'

const OWNER = 99

let telegram: FakeTelegram
let bot: RunningBot
beforeAll(async () => {
  listenToLog()
  telegram = await startTelegram()
  telegram.privateChat(telegram.user({ id: OWNER, first_name: '管理员' }))
  bot = startBot(telegram, { adminIds: [OWNER] })
})
afterAll(async () => {
  await bot.stop()
  await telegram.stop()
  vi.restoreAllMocks()
})

const README = new URL('../README.md', import.meta.url)

test('each command stands once', () => {
  const names = COMMANDS.map(({ name }) => name)
  expect(names).toEqual([...new Set(names)])
})

test('a command is a Latin name with a line that Telegram takes', () => {
  for (const { name, help } of COMMANDS) {
    expect(name).toMatch(/^[a-z][a-z0-9_]{0,31}$/)
    for (const line of help) expect(line.length, line).toBeLessThanOrEqual(256)
    for (const line of help) expect(line.length, line).toBeGreaterThanOrEqual(1)
  }
})

test('the README lists exactly them', () => {
  const rows = readFileSync(README, 'utf8')
    .split('\n')
    .filter(line => line.startsWith('| '))
  const first = rows.map(row => row.split(' | ')[0] ?? '')
  const named = first.flatMap(cell =>
    [...cell.matchAll(/`\/([a-z]+)(?![a-z/])/g)].map(match => match[1]),
  )
  expect([...new Set(named)].sort()).toEqual(COMMANDS.map(({ name }) => name).sort())
})

test('the README is for those who use the bot first, and short', () => {
  const readme = readFileSync(README, 'utf8')
  const parts = ['同事装好以后', '安装', '加到群里', '运行', '开发'].map(name =>
    readme.indexOf(`\n## ${name}`),
  )
  expect(parts).toEqual([...parts].sort((one, other) => one - other))
  expect(Math.min(...parts)).toBeGreaterThan(0)
  expect(readme.slice(0, parts[0])).toContain('**In short.**')
  expect(readme.slice(0, parts[1])).toContain('](test/pages/phone.png)')
  expect(readme.slice(parts[1])).toContain('](test/brief.png)')
  expect(readme.length).toBeLessThan(9000)
})

describe('Telegram’s lists', () => {
  const listOf = async (scope: object) => {
    await soon(() => expect(telegram.calls.filter(isList)).toHaveLength(8))
    const calls = telegram.calls.filter(isList)
    const list = calls.find(call => same(call.params.scope, scope))?.params.commands
    return ((list ?? []) as BotCommand[]).map(({ command }) => command)
  }
  const isList = ({ method }: { method: string }) => method === 'setMyCommands'
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

  test('are those of the place', async () => {
    const named = await listOf({ type: 'all_private_chats' })
    expect(named).toContain('start')
    expect(named).not.toContain('begin')
    expect(await listOf({ type: 'all_group_chats' })).not.toContain('start')
  })

  test('hold what only administrators may do for them alone', async () => {
    expect(await listOf({ type: 'all_group_chats' })).not.toContain('convener')
    expect(await listOf({ type: 'all_chat_administrators' })).toContain('convener')
  })

  test('hold what only owners may do for them alone', async () => {
    expect(await listOf({ type: 'all_private_chats' })).not.toContain('stats')
    expect(await listOf({ type: 'chat', chat_id: OWNER })).toContain('stats')
  })
})

describe('in private', () => {
  const ask = async (text: string, id?: number) => {
    const chat = telegram.privateChat(
      telegram.user({ first_name: '王代表', ...(id ? { id } : {}) }),
    )
    chat.say(chat.user, text)
    return (await chat.reply()).text ?? ''
  }
  const named = (text: string) => [...text.matchAll(/\/([a-z]+)/g)].map(match => match[1])
  const groups = COMMANDS.filter(({ where }) => where === 'group').map(({ name }) => name)
  const owners = COMMANDS.filter(({ who }) => who === 'owners').map(({ name }) => name)

  test.each(groups)('/%s is refused', async name => {
    expect(await ask(`/${name}`)).toBe('请在讨论的群里使用这条命令。')
  })

  test.each(owners)('/%s is for owners', async name => {
    expect(await ask(`/${name}`)).toBe('只有机器人管理员可以查看。')
    expect(await ask(`/${name}`, OWNER)).not.toBe('只有机器人管理员可以查看。')
  })

  test('/help names every command that one may use, and those of groups in a line', async () => {
    const help = await ask('/help')
    const wanted = COMMANDS.filter(({ who }) => who !== 'owners').map(({ name }) => name)
    expect([...new Set(named(help))].sort()).toEqual([...wanted].sort())
    expect(help.split('\n').filter(line => line.includes('/begin'))).toHaveLength(1)
    expect(named(await ask('/help', OWNER))).toContain('stats')
  })
})
