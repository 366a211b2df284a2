import { join } from 'node:path'
import fc from 'fast-check'
import type { Environment, Name } from '../../src/config.ts'
import { newFolder } from '../running.ts'
import type { FakeTelegram } from '../telegram/server.ts'

/** An environment, and what of it nobody may ever read. */
export interface Settings {
  readonly environment: Environment
  readonly secrets: readonly string[]
}

/** A variable's value with the secrets in it; null: the line is missing. */
interface Setting {
  readonly value: string
  readonly secrets: readonly string[]
}

// As passwords are made: mixed, and with what an address or a pattern would stumble over.
const key = fc
  .tuple(
    fc.stringMatching(/^[A-Z][a-z]{3}[0-9]{4}[A-Za-z0-9]{8}$/),
    fc.constantFrom('', '', '$&', '!', '~', '.*', '%40', '%25'),
  )
  .map(([letters, sign]) => `${letters}${sign}`)

const open = (value: string): Setting => ({ value, secrets: [] })
const holding = (make: (secret: string) => string) =>
  key.map((secret): Setting => ({ value: make(secret), secrets: [secret.slice(0, 16)] }))

/** What there is on this machine to start a bot over. */
export interface Surroundings {
  readonly telegram: FakeTelegram
  /** A database of PostgreSQL, whatever the password. */
  readonly server: string
  /** One that holds reports. */
  readonly archive: string
  /** A folder that does. */
  readonly corpus: string
}

/** What a bot may be started with, nearly all of it sound: every variable that is read. */
export function settingsFor(around: Surroundings): fc.Arbitrary<Settings> {
  const rows = Object.entries(valuesFor(around))
  return fc.tuple(...rows.map(([, value]) => value)).map(all => ({
    environment: Object.fromEntries(
      all.flatMap((one, at) => (one === null ? [] : [[rows[at]?.[0], one.value]])),
    ),
    secrets: all.flatMap(one => one?.secrets ?? []),
  }))
}

function valuesFor(around: Surroundings): Record<Name, fc.Arbitrary<Setting | null>> {
  const { server, archive, corpus } = around
  const { token, url } = around.telegram
  const host = new URL(url).host
  const secret = token.split(':')[1] ?? ''
  return {
    BOT_TOKEN: fc.oneof(
      { arbitrary: fc.constant({ value: token, secrets: [secret] }), weight: 6 },
      holding(word => `7000000009:AA${word.replace(/[^\w-]/g, '')}`),
    ),
    TELEGRAM_API_ROOT: fc.oneof(
      { arbitrary: fc.constantFrom(open(url), open(`${url}/`)), weight: 16 },
      holding(word => `http://bot:${encodeURIComponent(word)}@${host}`),
      holding(word => `${url}/${word.replace(/[^\w-]/g, '')}`),
      // Nobody answers there.
      holding(word => `http://127.0.0.1:1/${word}`),
      holding(word => `http://127.0.0.1:1?x=${word}`),
    ),
    CORPUS_DIR: fc.oneof(
      { arbitrary: fc.constant(open(corpus)), weight: 24 },
      holding(word => `postgres://bot:${encodeURIComponent(word)}@127.0.0.1:1/reports`),
      holding(word => `https://u:${encodeURIComponent(word)}@example.org/reports`),
      holding(word => word),
    ),
    CORPUS_URL: fc.oneof(
      { arbitrary: fc.constant(null), weight: 16 },
      { arbitrary: holding(word => withPassword(archive, word)), weight: 10 },
      holding(word => `${archive}?sslpassword=${encodeURIComponent(word)}`),
      // There are no reports.
      holding(word => withPassword(server, word)),
      holding(word => `postgres://bot:${encodeURIComponent(word)}@127.0.0.1:1/reports`),
      holding(word => `postgres://bot:x/${word}@127.0.0.1:1/reports`),
    ),
    DATABASE_URL: fc.oneof(
      { arbitrary: fc.constant(open(':memory:')), weight: 6 },
      fc.constantFrom('bot.sqlite', '数据 库.sqlite').map(name => open(join(newFolder(), name))),
      // No file can be made there.
      holding(word => `/proc/${word}`),
      { arbitrary: holding(word => withPassword(server, word)), weight: 8 },
      holding(word => `postgres://bot:${encodeURIComponent(word)}@127.0.0.1:1/bot`),
      holding(word => `postgresql://bot@127.0.0.1:1/bot?password=${encodeURIComponent(word)}`),
      holding(word => `postgres://bot:${encodeURIComponent(word)}@/bot?host=/nowhere`),
    ),
    WEBHOOK_URL: maybe(
      fc.oneof(
        fc.constant(open('https://bot.example.org/hook')),
        holding(word => `https://u:${encodeURIComponent(word)}@bot.example.org/hook`),
        holding(word => `https://bot.example.org/${word}`),
      ),
    ),
    WEBHOOK_SECRET: maybe(holding(word => word.replace(/[^\w-]/g, ''))),
    WEB_URL: maybe(
      fc.oneof(
        { arbitrary: fc.constant(open('https://bot.example.org')), weight: 16 },
        holding(word => `https://u:${encodeURIComponent(word)}@bot.example.org`),
      ),
    ),
    // A free one takes its place where the bot is started, unless what is given is no port.
    PORT: maybe(mostly('8080')),
    HOST: maybe(
      fc.oneof(
        { arbitrary: mostly('127.0.0.1', 'localhost', '203.0.113.9'), weight: 16 },
        holding(word => word.replace(/[^\w.:-]/g, '')),
      ),
    ),
    SEND_RATE: maybe(mostly('1', '30')),
    GROUP_RATE: maybe(mostly('1', '20')),
    ADMIN_IDS: maybe(mostly('90', '90, 91', '0')),
    ALLOWED_CHATS: maybe(mostly('-100123', '90,-5')),
    LOG_LEVEL: maybe(mostly('trace', 'debug', 'info', 'error', 'silent')),
  }
}

// Now and then a secret stands in the wrong line.
const mostly = (...sound: string[]): fc.Arbitrary<Setting> =>
  fc.oneof(
    { arbitrary: fc.constantFrom(...sound).map(open), weight: 60 },
    holding(word => word),
  )

const maybe = (value: fc.Arbitrary<Setting>): fc.Arbitrary<Setting | null> =>
  fc.option(value, { freq: 2 })

function withPassword(address: string, word: string): string {
  const url = new URL(address)
  url.password = encodeURIComponent(word)
  return url.href
}
