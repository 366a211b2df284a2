import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { COMMANDS } from '../src/bot/commands.ts'
import { PAGE_COMMANDS } from '../src/reply/page-commands.ts'
import { TERMINAL_COMMANDS } from '../src/session.ts'
import { ROOT } from './running.ts'

const map = readFileSync(join(ROOT, 'src/README.md'), 'utf8')

describe('the map of src', () => {
  test('names files and folders that are there', () => {
    const named = [...map.matchAll(/`((?:src|test|corpus)\/[\w./-]+)`/g)].map(
      match => match[1] ?? '',
    )
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter(path => !existsSync(join(ROOT, path)))).toEqual([])
  })

  test('every folder has a place in it', () => {
    const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter(one =>
      one.isDirectory(),
    )
    const unnamed = folders.map(({ name }) => name).filter(name => !map.includes(`${name}/`))
    expect(unnamed).toEqual([])
  })

  test('a page’s row makes a command of it in Telegram and in the terminal', () => {
    for (const { name } of PAGE_COMMANDS) {
      expect(COMMANDS.map(command => command.name)).toContain(name)
      expect(TERMINAL_COMMANDS.map(command => command.name)).toContain(name)
    }
  })

  test('has about a hundred lines at most', () => {
    expect(map.split('\n').length).toBeLessThanOrEqual(100)
  })
})
