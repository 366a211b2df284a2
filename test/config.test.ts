import { describe, expect, test } from 'vitest'
import { readConfig } from '../src/config.ts'

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
      adminIds: [],
      allowedChats: null,
      logLevel: 'info',
    })
  })

  test('sets every variable', () => {
    const config = readConfig({
      BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: 'http://127.0.0.1:8081/',
      CORPUS_DIR: '/srv/reports',
      HOST: '0.0.0.0',
      SEND_RATE: '25',
      GROUP_RATE: '18',
      DATABASE_URL: 'postgres://bot:pw@db/bot',
      WEB_URL: 'https://bot.example.org/',
      WEBHOOK_URL: 'https://bot.example.org/hook',
      WEBHOOK_SECRET: 'hush',
      PORT: '3000',
      ADMIN_IDS: '12, 34',
      ALLOWED_CHATS: '-100123,56',
      LOG_LEVEL: 'debug',
    })
    expect(config).toEqual({
      corpusDir: '/srv/reports',
      bot: {
        token: TOKEN,
        apiRoot: 'http://127.0.0.1:8081',
        webUrl: 'https://bot.example.org',
        webhook: { url: 'https://bot.example.org/hook', secret: 'hush' },
        http: { host: '0.0.0.0', port: 3000 },
        limits: { perSecond: 25, perMinuteInGroup: 18 },
        databaseUrl: 'postgres://bot:pw@db/bot',
        adminIds: [12, 34],
        allowedChats: [-100123, 56],
        logLevel: 'debug',
      },
    })
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
  ['ALLOWED_CHATS', 'all', 'ALLOWED_CHATS: expected chat ids, separated by commas, got "all"'],
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
