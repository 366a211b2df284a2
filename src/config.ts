import { createHash } from 'node:crypto'
import { isIP } from 'node:net'
import * as v from 'valibot'

/** How the bot hears of updates by HTTP instead of asking for them. */
export interface Webhook {
  readonly url: string
  readonly secret: string
}

/** Where to listen: for the webhook, and for whoever watches over the bot. */
export interface Http {
  readonly host: string
  readonly port: number
}

/** What the bot needs beyond the corpus. */
export interface BotConfig {
  readonly token: string
  readonly apiRoot: string
  /** Where readers find the pages; null: nowhere, no button leads there. */
  readonly webUrl: string | null
  /** Null: long polling. */
  readonly webhook: Webhook | null
  /** Null: nowhere. */
  readonly http: Http | null
  /** What Telegram takes. */
  readonly limits: { readonly perSecond: number; readonly perMinuteInGroup: number }
  /** A SQLite file, or `postgres://…`. */
  readonly databaseUrl: string
  /** Reports in PostgreSQL; null where they lie in a folder. */
  readonly corpusUrl: string | null
  /** Users who hear of bad files and errors. */
  readonly adminIds: readonly number[]
  /** Chats that are served; null: all of them. */
  readonly allowedChats: readonly number[] | null
  readonly logLevel: LogLevel
}

/** Everything that the environment decides. */
export interface Config {
  readonly corpusDir: string
  /** Null without a token: the terminal chat starts instead. */
  readonly bot: BotConfig | null
}

export type Environment = Readonly<Record<string, string | undefined>>
export type LogLevel = (typeof LOG_LEVELS)[number]

/** A variable holds something it cannot hold. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
const PUBLIC_API = 'https://api.telegram.org'

// One row a variable: how it is read, and what is expected in words. `secret` values are never shown.
const VARIABLES = {
  BOT_TOKEN: {
    read: v.nullable(v.pipe(v.string(), v.regex(/^\d+:[\w-]+$/))),
    expected: "@BotFather's token, digits, a colon, then letters and digits",
    secret: true,
  },
  TELEGRAM_API_ROOT: {
    read: v.pipe(v.nullable(v.string(), PUBLIC_API), v.check(isWebAddress), v.transform(trimSlash)),
    expected: 'an http(s) address',
    secret: false,
  },
  CORPUS_URL: {
    read: v.nullable(v.pipe(v.string(), v.check(isPostgres))),
    expected: 'a postgres:// address (write @ : / ? # of a password as %40 %3A %2F %3F %23)',
    secret: true,
  },
  CORPUS_DIR: {
    read: v.pipe(v.nullable(v.string(), 'corpus'), v.check(isNoAddress)),
    expected: 'a folder (an address of PostgreSQL goes into CORPUS_URL)',
    secret: false,
  },
  DATABASE_URL: {
    read: v.pipe(v.nullable(v.string(), 'data/report-bot.sqlite'), v.check(isDatabase)),
    expected:
      'a file for SQLite or a postgres:// address (write @ : / ? # of a password as %40 %3A %2F %3F %23)',
    secret: true,
  },
  WEBHOOK_URL: {
    read: v.nullable(v.pipe(v.string(), v.check(isWebAddress))),
    expected: 'an https address that Telegram can reach',
    secret: false,
  },
  WEB_URL: {
    read: v.nullable(v.pipe(v.string(), v.check(isPublicAddress), v.transform(trimSlash))),
    expected: 'the https address under which Telegram users reach the pages, without a password',
    secret: false,
  },
  WEBHOOK_SECRET: {
    read: v.nullable(v.pipe(v.string(), v.regex(/^[\w-]{1,256}$/))),
    expected: '1 to 256 letters, digits, _ or -',
    secret: true,
  },
  PORT: { read: whole(8080, 65_535), expected: 'a whole number from 1 to 65535', secret: false },
  HOST: {
    read: v.pipe(v.nullable(v.string(), '127.0.0.1'), v.regex(/^[\w.:-]+$/)),
    expected: 'an address of this machine, such as 127.0.0.1 or 0.0.0.0',
    secret: false,
  },
  SEND_RATE: {
    read: whole(30, 1000),
    expected: 'messages a second, from 1 to 1000',
    secret: false,
  },
  GROUP_RATE: {
    read: whole(20, 1000),
    expected: 'messages a minute in one group, from 1 to 1000',
    secret: false,
  },
  ADMIN_IDS: {
    read: ids(/^\d+$/),
    expected: 'user ids, separated by commas',
    secret: false,
  },
  ALLOWED_CHATS: {
    read: ids(/^-?\d+$/),
    expected: 'chat ids, separated by commas (leave the line out to serve every chat)',
    secret: false,
  },
  LOG_LEVEL: {
    read: v.nullable(v.picklist(LOG_LEVELS), 'info'),
    expected: `one of ${LOG_LEVELS.join(', ')}`,
    secret: false,
  },
} as const satisfies Record<string, Variable>

interface Variable {
  readonly read: v.GenericSchema<string | null, unknown>
  readonly expected: string
  readonly secret: boolean
}

/**
 * The names of all variables that are read.
 *
 * @example variables().includes('BOT_TOKEN') // true
 */
export function variables(): Name[] {
  return Object.keys(VARIABLES) as Name[]
}

/**
 * Reads the environment; a variable that is empty counts as absent.
 *
 * @throws {ConfigError} one line: the variable, its value (never a secret) and what was expected
 * @example readConfig({ CORPUS_DIR: 'reports' }) // { corpusDir: 'reports', bot: null }
 */
export function readConfig(environment: Environment): Config {
  const corpusDir = readCorpusDir(environment)
  const token = read(environment, 'BOT_TOKEN')
  const bot = readBot(environment, token ?? '')
  return { corpusDir, bot: token === null ? null : bot }
}

/**
 * The folder of reports alone, for the command line: nothing else in the environment is looked at.
 *
 * @example readCorpusDir({}) // 'corpus'
 */
export function readCorpusDir(environment: Environment): string {
  return read(environment, 'CORPUS_DIR')
}

/**
 * The address of reports in PostgreSQL alone; null where they lie in a folder.
 *
 * @example readCorpusUrl({ CORPUS_URL: 'postgres://localhost/reports' })
 */
export function readCorpusUrl(environment: Environment): string | null {
  return read(environment, 'CORPUS_URL')
}

/**
 * The database's address alone, for the command line.
 *
 * @example readDatabaseUrl({}) // 'data/report-bot.sqlite'
 */
export function readDatabaseUrl(environment: Environment): string {
  return read(environment, 'DATABASE_URL')
}

/**
 * The port alone: the pages are served on it without a token too.
 *
 * @example readPort({}) // 8080
 */
export function readPort(environment: Environment): number {
  return read(environment, 'PORT')
}

// Read without a token too: a wrong value is told before the day the token comes.
function readBot(environment: Environment, token: string): BotConfig {
  const chats = read(environment, 'ALLOWED_CHATS')
  // Whoever wrote the line meant to keep others out: an empty list must not let everybody in.
  const list = environment.ALLOWED_CHATS
  if (list !== undefined && chats.length === 0) throw unexpected('ALLOWED_CHATS', list)
  return {
    token,
    apiRoot: read(environment, 'TELEGRAM_API_ROOT'),
    webUrl: read(environment, 'WEB_URL'),
    webhook: readWebhook(environment, token),
    http: { host: read(environment, 'HOST'), port: read(environment, 'PORT') },
    limits: {
      perSecond: read(environment, 'SEND_RATE'),
      perMinuteInGroup: read(environment, 'GROUP_RATE'),
    },
    databaseUrl: read(environment, 'DATABASE_URL'),
    corpusUrl: read(environment, 'CORPUS_URL'),
    adminIds: read(environment, 'ADMIN_IDS'),
    allowedChats: chats.length === 0 ? null : chats,
    logLevel: read(environment, 'LOG_LEVEL'),
  }
}

function readWebhook(environment: Environment, token: string): Webhook | null {
  const url = read(environment, 'WEBHOOK_URL')
  const secret = read(environment, 'WEBHOOK_SECRET') ?? derivedSecret(token)
  // Only a self-hosted Bot API server calls a plain http address.
  const wantsHttps = read(environment, 'TELEGRAM_API_ROOT') === PUBLIC_API
  if (wantsHttps && url?.startsWith('http:')) throw unexpected('WEBHOOK_URL', url)
  return url === null ? null : { url, secret }
}

// The same on every replica, and nobody without the token can tell it.
const derivedSecret = (token: string): string =>
  createHash('sha256').update(`webhook ${token}`).digest('hex')

/** A variable that is read. */
export type Name = keyof typeof VARIABLES
type Value<N extends Name> = v.InferOutput<(typeof VARIABLES)[N]['read']>

function read<N extends Name>(environment: Environment, name: N): Value<N> {
  const value = environment[name]?.trim() || null
  const result = v.safeParse<Variable['read']>(VARIABLES[name].read, value)
  // A token in the wrong line would become a file's name or a folder's, for all to see.
  if (result.success && (name === 'BOT_TOKEN' || !TOKEN.test(value ?? '')))
    return result.output as Value<N>
  throw unexpected(name, value ?? '')
}

function unexpected(name: Name, value: string): ConfigError {
  const { expected, secret } = VARIABLES[name]
  return new ConfigError(
    `${name}: expected ${expected}, got ${secret ? unseen(value) : shown(value)}`,
  )
}

const unseen = (value: string): string => `a value of ${value.length} characters`

const TOKEN = /\d{5,}:[\w-]{8,}/
// What no secret looks like: a short word, a number, and a web address of nothing but short words and a port.
const WORD = '[@.]?[A-Za-z]{1,8}'
const NUMBER = String.raw`[+-]?\d{1,15}(?:\.\d{1,6})?`
const ADDRESS = String.raw`(?:https?:\/\/)?[a-z]{1,12}(?:\.[a-z]{1,12}){0,4}(?::\d{1,5})?\/?`
const PLAIN = new RegExp(`^(?:${WORD}|${NUMBER}|${ADDRESS})?$`)
const MOST_PARTS = 8

/**
 * A value as an error line may show it: anything but a plain mistake may be a secret in the wrong place, and is
 * only measured.
 *
 * @example shown('12,@me') // '"12,@me"'
 * @example shown('P@ss/w0rd') // 'a value of 9 characters'
 */
export function shown(value: string): string {
  return isPlain(value) ? JSON.stringify(value) : unseen(value)
}

function isPlain(value: string): boolean {
  const parts = value.split(/[,，\s]+/)
  return parts.length <= MOST_PARTS && parts.every(part => PLAIN.test(part))
}

/**
 * Where the bot listens, as a line may show it.
 *
 * @example shownHost('0.0.0.0') // '0.0.0.0'
 */
export function shownHost(host: string): string {
  return isHost(host) ? host : unseen(host)
}

const isHost = (host: string): boolean => isIP(host) !== 0 || isPlain(host)

/**
 * Whatever of the configuration must never be printed, the longest first.
 *
 * @example secretsOf(config).reduce((text, secret) => text.replaceAll(secret, '<secret>'), line)
 */
export function secretsOf(config: BotConfig): string[] {
  const { token, webhook, http, databaseUrl, corpusUrl, apiRoot } = config
  const hook = webhook?.url ?? ''
  const addresses = [databaseUrl, corpusUrl ?? '', apiRoot, hook].flatMap(passwordsIn)
  // A database of PostgreSQL is named in plain words, or the address is refused.
  const named = [apiRoot, hook, isPostgres(databaseUrl) ? '' : databaseUrl].flatMap(namesIn)
  const host = http === null || isHost(http.host) ? '' : http.host
  const all = [token, webhook?.secret ?? '', host, ...addresses, ...named]
  // Also as a line of the log writes them.
  const written = all.flatMap(secret => [secret, JSON.stringify(secret).slice(1, -1)])
  const secrets = written.filter(({ length }) => length >= SHORTEST_SECRET)
  return [...new Set(secrets)].sort((one, other) => other.length - one.length)
}

// Shorter ones stand in half of all words: what prints an address must not print them to begin with.
const SHORTEST_SECRET = 4

// As written and as meant: `p%40ss` is `p@ss`. A password may also be a parameter.
function passwordsIn(address: string): string[] {
  if (!URL.canParse(address)) return []
  const { password, searchParams } = new URL(address)
  const named = [...searchParams].filter(([name]) => /pass|secret|token|key/i.test(name))
  return [password, ...named.map(([, value]) => value)].flatMap(value => [value, decoded(value)])
}

// Whatever of a path, a user or a parameter is no plain word may have been meant to be known to few.
function namesIn(address: string): string[] {
  const forms = URL.canParse(address) ? [address, new URL(address).href] : [address]
  const names = forms.flatMap(form => {
    const [, user = ''] = /^\w+:\/\/([^/?#@:]*)[^/?#@]*@/.exec(form) ?? []
    const path = form.replace(/^[a-z]+:(?:\/\/[^/?#]*)?/i, '')
    return [user, ...path.split(/[/\\?&=#]/)]
  })
  // report-bot.sqlite is as plain as report.bot.sqlite
  const secret = names.filter(name => !isPlain(name.replace(/[-_]/g, '.')))
  return secret.flatMap(name => [name, decoded(name)])
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch (error) {
    if (error instanceof URIError) return value
    throw error
  }
}

function whole(otherwise: number, most: number) {
  return v.pipe(
    v.nullable(v.string(), String(otherwise)),
    v.regex(/^\d+$/),
    v.transform(Number),
    v.minValue(1),
    v.maxValue(most),
  )
}

function ids(one: RegExp) {
  return v.pipe(
    v.nullable(v.string(), ''),
    v.transform(list => list.split(/[,，\s]+/).filter(item => item !== '')),
    v.array(v.pipe(v.string(), v.regex(one), v.transform(Number), v.safeInteger())),
  )
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/.test(text) && URL.canParse(text)
}

// It stands under buttons, for everybody to read.
function isPublicAddress(text: string): boolean {
  if (!isWebAddress(text)) return false
  const { username, password } = new URL(text)
  return username === '' && password === ''
}

// Its password would be a folder's name, which is shown: postgres://bot:pw@db/reports
function isNoAddress(text: string): boolean {
  return !/^[a-z]+:\/\//i.test(text)
}

// data/bot.sqlite, sqlite:bot.db, file:bot.db, :memory: and postgres://…; mysql://… is nothing we know.
function isDatabase(text: string): boolean {
  if (/^postgres(ql)?:/i.test(text)) return isPostgres(text)
  return !/^(?!file:|sqlite:)[a-z]+:\/\//i.test(text)
}

/**
 * Whether a text is an address of PostgreSQL. A password with an unescaped @, / or : makes a part of itself the host or
 * the database, which are shown: that is none.
 *
 * @example isPostgres('postgres://bot:p%40ss@db/bot') // true
 */
export function isPostgres(text: string): boolean {
  const whole = text.replace(/^(postgres(?:ql)?:\/\/[^@/?#]*@)(?=[/?])/i, '$1localhost')
  if (!/^postgres(ql)?:\/\/\S+$/i.test(text) || !URL.canParse(whole)) return false
  const { hostname, pathname, hash } = new URL(whole)
  return /^[\w.[\]:-]+$/.test(hostname) && /^(?:\/[\w.~-]*)?$/.test(pathname) && hash === ''
}

function trimSlash(address: string): string {
  return address.replace(/\/+$/, '')
}
