import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readConfig, secretsOf, shown, variables } from '../src/config.ts'
import { runsOf, SEED } from './fuzz/size.ts'
import { ROOT } from './running.ts'

const TOKEN = '123456:AAH-secret_token'

describe('the environment', () => {
  test('is empty: the terminal over corpus/', () => {
    expect(readConfig({})).toEqual({ corpusDir: 'corpus', bot: null })
  })

  test('counts an empty variable as absent', () => {
    expect(readConfig({ BOT_TOKEN: '', CORPUS_DIR: ' ', PORT: '' })).toEqual(readConfig({}))
  })

  test('with a token only: long polling with every default', () => {
    expect(readConfig({ BOT_TOKEN: TOKEN }).bot).toEqual({
      token: TOKEN,
      apiRoot: 'https://api.telegram.org',
      webUrl: null,
      webhook: null,
      http: { host: '127.0.0.1', port: 8080 },
      limits: { perSecond: 30, perMinuteInGroup: 20 },
      databaseUrl: 'data/report-bot.sqlite',
      corpusUrl: null,
      adminIds: [],
      allowedChats: null,
      logLevel: 'info',
    })
  })

  test('sets every variable', () => {
    const every = {
      BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: 'http://127.0.0.1:8081/',
      CORPUS_DIR: '/srv/reports',
      HOST: '0.0.0.0',
      SEND_RATE: '25',
      GROUP_RATE: '18',
      DATABASE_URL: 'postgres://bot:pw@db/bot',
      CORPUS_URL: 'postgres://bot:pw@db/reports',
      WEB_URL: 'https://bot.example.org/',
      WEBHOOK_URL: 'https://bot.example.org/hook',
      WEBHOOK_SECRET: 'hush',
      PORT: '3000',
      ADMIN_IDS: '12, 34',
      ALLOWED_CHATS: '-100123,56',
      LOG_LEVEL: 'debug',
    }
    expect(Object.keys(every).sort()).toEqual(variables().sort())
    expect(readConfig(every)).toEqual({
      corpusDir: '/srv/reports',
      bot: {
        token: TOKEN,
        apiRoot: 'http://127.0.0.1:8081',
        webUrl: 'https://bot.example.org',
        webhook: { url: 'https://bot.example.org/hook', secret: 'hush' },
        http: { host: '0.0.0.0', port: 3000 },
        limits: { perSecond: 25, perMinuteInGroup: 18 },
        databaseUrl: 'postgres://bot:pw@db/bot',
        corpusUrl: 'postgres://bot:pw@db/reports',
        adminIds: [12, 34],
        allowedChats: [-100123, 56],
        logLevel: 'debug',
      },
    })
  })

  test('is told whole in .env.example', () => {
    const lines = readFileSync(join(ROOT, '.env.example'), 'utf8').matchAll(/^(?:# )?([A-Z_]+)=/gm)
    expect([...lines].map(([, name]) => name).sort()).toEqual(variables().sort())
  })

  test('gives a webhook without a secret one that follows from the token alone', () => {
    const secret = (token: string) =>
      readConfig({ BOT_TOKEN: token, WEBHOOK_URL: 'https://b.example' }).bot?.webhook?.secret
    expect(secret(TOKEN)).toMatch(/^[0-9a-f]{64}$/)
    expect(secret(TOKEN)).toBe(secret(TOKEN))
    expect(secret('1:other')).not.toBe(secret(TOKEN))
  })
})

const BAD: readonly (readonly [name: string, value: string, line: string])[] = [
  ['PORT', 'abc', 'PORT: expected a whole number from 1 to 65535, got "abc"'],
  ['PORT', '70000', 'PORT: expected a whole number from 1 to 65535, got "70000"'],
  ['PORT', '80.5', 'PORT: expected a whole number from 1 to 65535, got "80.5"'],
  ['ADMIN_IDS', '12,@me', 'ADMIN_IDS: expected user ids, separated by commas, got "12,@me"'],
  [
    'ALLOWED_CHATS',
    'all',
    'ALLOWED_CHATS: expected chat ids, separated by commas (leave the line out to serve every chat), got "all"',
  ],
  ['ALLOWED_CHATS', '', 'got ""'],
  ['ALLOWED_CHATS', ' , ', 'got " , "'],
  [
    'LOG_LEVEL',
    'loud',
    'LOG_LEVEL: expected one of fatal, error, warn, info, debug, trace, silent, got "loud"',
  ],
  [
    'TELEGRAM_API_ROOT',
    'localhost:81',
    'TELEGRAM_API_ROOT: expected an http(s) address, got "localhost:81"',
  ],
  [
    'WEBHOOK_URL',
    'http://b.example',
    'WEBHOOK_URL: expected an https address that Telegram can reach, got "http://b.example"',
  ],
]

describe('a bad value ends in one line', () => {
  for (const [name, value, line] of BAD)
    test(`${name}=${value}`, () => {
      expect(() => readConfig({ BOT_TOKEN: TOKEN, [name]: value })).toThrow(line)
    })

  const secrets = {
    BOT_TOKEN: 'mytoken',
    WEBHOOK_SECRET: 'open sesame',
    DATABASE_URL: 'mysql://u:pw@h/d',
  }
  for (const [name, value] of Object.entries(secrets))
    test(`${name}, whose value is never shown`, () => {
      const message = messageOf(() => readConfig({ BOT_TOKEN: TOKEN, [name]: value }))
      expect(message).toMatch(
        new RegExp(`^${name}: expected .*, got a value of ${value.length} characters$`),
      )
      expect(message).not.toContain(value)
    })

  test('also without a token', () => {
    expect(() => readConfig({ PORT: 'abc' })).toThrow('PORT')
  })
})

function messageOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    return String(error instanceof Error ? error.message : error)
  }
  return ''
}

describe('what may be a secret in the wrong place', () => {
  const SECRETS = [
    '123456:AAH-secret_token',
    'postgres://bot:hunter2@db/bot',
    'postgres://db/bot?password=hunter2',
    'https://user:hunter2@example.org/hook',
    'aB3dE5fG7hI9jK1',
    'password=hunter2',
  ]
  const NAMES = ['LOG_LEVEL', 'PORT', 'ADMIN_IDS', 'ALLOWED_CHATS', 'TELEGRAM_API_ROOT'] as const
  for (const secret of SECRETS)
    for (const name of NAMES)
      test(`is not shown: ${name}=${secret}`, () => {
        const message = messageOf(() => readConfig({ [name]: `${secret} ` }))
        expect(message).not.toContain(secret)
        expect(message).not.toContain('hunter2')
      })

  test('is no file’s and no folder’s name', () => {
    for (const name of ['CORPUS_DIR', 'DATABASE_URL'])
      expect(messageOf(() => readConfig({ [name]: TOKEN }))).toBe(
        `${name}: expected ${name === 'CORPUS_DIR' ? expectedFolder : expectedDatabase}, got a value of 23 characters`,
      )
    // As in a folder's place: what is no folder's name is not shown as one.
    expect(messageOf(() => readConfig({ CORPUS_DIR: 'postgres://bot:hunter2@db/bot' }))).toBe(
      `CORPUS_DIR: expected ${expectedFolder}, got a value of 29 characters`,
    )
  })
  const expectedFolder = 'a folder (an address of PostgreSQL goes into CORPUS_URL)'
  const expectedDatabase =
    'a file for SQLite or a postgres:// address (write @ : / ? # of a password as %40 %3A %2F %3F %23)'

  test('a plain mistake is shown', () => {
    for (const value of ['loud', '70000', '12,@me', 'localhost:81', 'http://b.example'])
      expect(shown(value)).toBe(JSON.stringify(value))
  })

  const ADDRESSES: readonly (readonly [address: string, good: boolean])[] = [
    ['postgres://bot:pw@db:5432/bot', true],
    ['postgresql://bot:p%40%2Fw@127.0.0.1/bot?sslmode=require', true],
    ['postgres://bot:pw@/bot?host=/var/run/postgresql', true],
    ['postgres://bot:p/w@db/bot', false],
    ['postgres://bot:12/w@db/bot', false],
    ['postgres://bot:p?w@db/bot', false],
    ['postgres://bot:12#w@db/bot', false],
    ['postgres:bot', false],
  ]
  for (const [address, good] of ADDRESSES)
    test(`${good ? 'takes' : 'refuses'} ${address}`, () => {
      const read = () => readConfig({ BOT_TOKEN: TOKEN, DATABASE_URL: address })
      if (good) expect(read().bot?.databaseUrl).toBe(address)
      else expect(read).toThrow('DATABASE_URL: expected')
    })

  test('whatever stands in any variable, no secret of it is in the error', () => {
    const hidden = fc.stringMatching(/^[A-Z][a-z]{3}[0-9]{4}[A-Za-z0-9]{8}$/)
    const secret = fc.oneof(
      fc.tuple(fc.integer({ min: 10_000 }), hidden).map(([id, key]) => [`${id}:AA${key}`, key]),
      hidden.map(key => [`postgres://bot:${key}@db/bot`, key]),
      hidden.map(key => [`postgres://bot@db/bot?password=${key}`, key]),
      hidden.map(key => [`postgres://bot:x/${key}@db/bot`, key]),
      hidden.map(key => [`https://u:${key}@h/`, key]),
      hidden.map(key => [key, key]),
      // Letters alone, and signs.
      fc.stringMatching(/^[a-z]{13,40}$/).map(key => [key, key]),
      fc.stringMatching(/^[A-Za-z]{3,8}[!#$%&*@^~][A-Za-z0-9]{1,8}$/).map(key => [key, key]),
      fc
        .stringMatching(/^[a-z0-9]{2,8}\/[a-z0-9]{2,8}$/)
        .map(key => [`postgres://bot:${key}@db/bot`, key]),
    )
    const name = fc.constantFrom(...variables())
    const around = fc.constantFrom('', ' ', ',', '"', '\n')
    fc.assert(
      fc.property(fc.array(fc.tuple(name, secret, around), { maxLength: 4 }), settings => {
        const environment = Object.fromEntries(
          settings.map(([of, [value], end]) => [of, `${value}${end}`]),
        )
        const message = messageOf(() => readConfig(environment))
        for (const [, [, key = '']] of settings) expect(message).not.toContain(key)
      }),
      { seed: SEED, numRuns: runsOf('configurations') },
    )
  })

  test('and of what is read every secret is known, to be taken out of the log', () => {
    const { bot } = readConfig({
      BOT_TOKEN: TOKEN,
      DATABASE_URL: 'postgres://bot:p%40ssword@db/bot?sslpassword=another1',
      WEBHOOK_URL: 'https://u:webpass@b.example/hook',
      WEBHOOK_SECRET: 'hush_hush',
    })
    expect(bot && secretsOf(bot)).toEqual([
      TOKEN,
      'p%40ssword',
      'hush_hush',
      'p@ssword',
      'another1',
      'webpass',
    ])
  })

  test('so is whatever is no plain word in a host, a path, a parameter or a file’s name', () => {
    const secretsIn = (environment: Readonly<Record<string, string>>) => {
      const { bot } = readConfig({ BOT_TOKEN: TOKEN, WEBHOOK_SECRET: 'hush_hush', ...environment })
      const known = bot === null ? [] : secretsOf(bot)
      return known.filter(secret => ![TOKEN, 'hush_hush'].includes(secret))
    }
    const secret = 'Abcd1234efgh5678'
    for (const environment of [
      { HOST: secret },
      { TELEGRAM_API_ROOT: `http://127.0.0.1:9/${secret}` },
      { TELEGRAM_API_ROOT: `http://127.0.0.1:9?x=${secret}` },
      { TELEGRAM_API_ROOT: `http://${secret}@127.0.0.1:9/api` },
      { WEBHOOK_URL: `https://b.example/hook/${secret}` },
      { DATABASE_URL: `/proc/${secret}` },
      { DATABASE_URL: `file:data/${secret}` },
    ])
      expect(secretsIn(environment), JSON.stringify(environment)).toEqual([secret])
    // As it is written, and as it was meant.
    expect(secretsIn({ WEBHOOK_URL: 'https://b.example/Abcd%401234' })).toEqual([
      'Abcd%401234',
      'Abcd@1234',
    ])
    expect(
      secretsIn({
        HOST: '::1',
        TELEGRAM_API_ROOT: 'http://telegram.local:8081/api/',
        WEBHOOK_URL: 'https://b.example/bot-hook',
        DATABASE_URL: '/var/lib/bot/report-bot.sqlite',
      }),
    ).toEqual([])
    expect(secretsIn({ DATABASE_URL: 'postgres://bot@db-1.example/Reports2024' })).toEqual([])
  })
})
