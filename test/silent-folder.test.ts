import { EventEmitter } from 'node:events'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { watchFolder } from '../src/folder-watch.ts'
import { newFolder } from './running.ts'

vi.setConfig({ testTimeout: 240_000 })

// A network folder: the system tells of no change in it.
vi.mock('chokidar', () => ({
  watch: () => {
    const watcher = Object.assign(new EventEmitter(), { close: async () => {} })
    setImmediate(() => watcher.emit('ready'))
    return watcher
  },
}))

test('a folder of whose changes nothing is told is looked at, twice a minute unless told', async () => {
  const folder = newFolder()
  mkdirSync(join(folder, '2024'))
  let changes = 0
  const timers = vi.spyOn(globalThis, 'setInterval')
  const stop = await watchFolder(folder, () => changes++)
  expect(timers.mock.calls.at(-1)?.[1]).toBeLessThan(60_000)
  await stop()
  timers.mockRestore()
  const end = await watchFolder(folder, () => changes++, { lookEvery: 400 })
  // A look may come while a file is being written: then there is one more of them.
  const noticed = async (change: () => void) => {
    const before = changes
    change()
    await expect.poll(() => changes, { timeout: 60_000 }).toBeGreaterThan(before)
  }
  await noticed(() => writeFileSync(join(folder, '2024', 'new.txt'), '新的一份'))
  await noticed(() => writeFileSync(join(folder, '2024', 'new.txt'), '改过的一份'))
  await noticed(() => rmSync(join(folder, '2024'), { recursive: true }))
  await end()
})
