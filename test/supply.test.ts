import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
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

test('the image asks the bot whether it lives: what it runs for that tells life from death', async () => {
  const [, command = '[]'] = /HEALTHCHECK[^\n]*\\\n\s*CMD (\[.*\])\n/.exec(read('Dockerfile')) ?? []
  const [program, ...args] = JSON.parse(command) as [string, ...string[]]
  expect(program).toBe('node')
  const health = { code: 200 }
  const server = createServer(({ url }, response) =>
    response.writeHead(url === '/healthz' ? health.code : 404).end(),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const PORT = String((server.address() as AddressInfo).port)
  const asked = () =>
    new Promise<number | null>(resolve => {
      const child = execFile(process.execPath, args, { env: { ...process.env, PORT } }, () =>
        resolve(child.exitCode),
      )
    })
  expect(await asked()).toBe(0)
  health.code = 503
  expect(await asked()).toBe(1)
  server.close()
  expect(await asked()).toBe(1)
}, 60_000)

test('compose.yaml brings PostgreSQL along, waits for it, and lets nobody but this machine ask', () => {
  const text = read('compose.yaml')
  for (const line of [
    'image: postgres:17',
    'condition: service_healthy',
    'test: pg_isready -U bot',
    '- 127.0.0.1:8080:8080',
  ])
    expect(text).toContain(line)
  expect(text).toMatch(/DATABASE_URL: postgres:\/\/bot:\$\{DATABASE_PASSWORD:\?/)
  expect(text).not.toMatch(/PASSWORD: *[\w-]+ *$/m) // none that everybody knows
})
