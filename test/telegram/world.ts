import type { BotCommand, InlineKeyboardMarkup, User, UserFromGetMe } from 'grammy/types'
import type { CallLog, SentFile } from './calls.ts'
import type { FakeChat } from './chats.ts'
import type { FakeGroup } from './groups.ts'
import {
  badRequest,
  ensure,
  forbidden,
  integer,
  type Params,
  string,
  tooManyRequests,
} from './params.ts'
import type { FormattedText } from './text.ts'
import type { UpdateQueue } from './updates.ts'

/** The limits that a test may change. */
export interface Limits {
  /** Whether a group takes only 20 messages of the bot a minute. */
  flood: boolean
  /** How long a button press or an inline query may be answered. */
  queryMilliseconds: number
}

/** A message that an inline result became in some other chat, known by its id only. */
export interface InlineMessage {
  readonly inline_message_id: string
  content: FormattedText
  reply_markup: InlineKeyboardMarkup | undefined
}

/** A file that can be downloaded. */
export interface StoredFile extends SentFile {
  readonly id: string
  readonly path: string
}

const floodWindow = 60_000
const floodMessages = 20

/** Everything Telegram knows: the bot, its users and chats, and what waits for an answer. */
export class World {
  readonly bot: UserFromGetMe
  readonly now: () => number
  readonly updates: UpdateQueue
  readonly calls: CallLog
  readonly limits: Limits = { flood: false, queryMilliseconds: 15_000 }
  readonly users = new Map<number, User>()
  readonly chats = new Map<number, FakeChat>()
  readonly inlineMessages = new Map<string, InlineMessage>()
  readonly commands = new Map<string, readonly BotCommand[]>()
  readonly descriptions = new Map<string, string>()
  /** The button beside everybody's input; null: Telegram's own. */
  menuButton: unknown = null
  readonly #files = new Map<string, StoredFile>()
  readonly #queries = new Map<string, number>()
  readonly #sent = new Map<number, number[]>()
  #lastNumber = 1000

  constructor(bot: UserFromGetMe, now: () => number, updates: UpdateQueue, calls: CallLog) {
    this.bot = bot
    this.now = now
    this.updates = updates
    this.calls = calls
  }

  /** The bot as it stands in messages, without what only `getMe` tells. */
  get botUser(): User {
    const { id, is_bot, first_name, username } = this.bot
    return { id, is_bot, first_name, username }
  }

  /** The time in the whole seconds of the Bot API. */
  get date(): number {
    return Math.floor(this.now() / 1000)
  }

  /** A number that was never used: for messages of private chats, files, queries. */
  nextNumber(): number {
    this.#lastNumber += 1
    return this.#lastNumber
  }

  /** The chat a request names, if the bot may act in it. */
  chatOf(params: Params, field = 'chat_id'): FakeChat {
    ensure(string(params, field) !== '', `${field} is empty`)
    const chat = this.#find(params, field)
    if (!chat) throw this.#unreachable(integer(params, field))
    chat.checkAccess()
    return chat
  }

  #find(params: Params, field: string): FakeChat | undefined {
    const id = integer(params, field)
    if (id !== undefined) return this.chats.get(id)
    const name = string(params, field).replace(/^@/, '')
    return [...this.chats.values()].find(({ chat }) => 'username' in chat && chat.username === name)
  }

  #unreachable(id: number | undefined): Error {
    const known = id !== undefined && this.users.has(id)
    return known
      ? forbidden("bot can't initiate conversation with a user")
      : badRequest('chat not found')
  }

  /** The group a request names; a private chat has no members to ask for. */
  groupOf(params: Params, otherwise: string): FakeGroup {
    const chat = this.chatOf(params)
    ensure(chat.isGroup(), otherwise)
    return chat
  }

  // === Flood

  /** Counts a message to a group, and refuses it above the limit when that is switched on. */
  countMessage(chat: FakeChat): void {
    if (!this.limits.flood || !chat.isGroup()) return
    const since = this.now() - floodWindow
    const sent = (this.#sent.get(chat.id) ?? []).filter(time => time > since)
    const oldest = sent[0] ?? this.now()
    if (sent.length >= floodMessages) throw tooManyRequests(Math.ceil((oldest - since) / 1000))
    this.#sent.set(chat.id, [...sent, this.now()])
  }

  // === Questions that wait for an answer

  /** A new callback or inline query, to be answered once and in time. */
  openQuery(): string {
    const id = `${this.nextNumber()}${this.now()}`
    this.#queries.set(id, this.now())
    return id
  }

  /** Takes the answer to a query, unless it is unknown, answered or too old. */
  closeQuery(id: string): void {
    const asked = this.#queries.get(id) ?? Number.NEGATIVE_INFINITY
    const inTime = this.now() - asked <= this.limits.queryMilliseconds
    ensure(inTime, 'query is too old and response timeout expired or query ID is invalid')
    this.#queries.delete(id)
  }

  /** The queries that nobody has answered. */
  get openQueries(): readonly string[] {
    return [...this.#queries.keys()]
  }

  // === Files

  /** Keeps a file for download. */
  store(file: SentFile): StoredFile {
    const number = this.nextNumber()
    const stored = { ...file, id: `BQACAgIAAxkBAAI${number}`, path: `documents/file_${number}` }
    this.#files.set(stored.id, stored)
    return stored
  }

  /** A file by its id, or by its path for download. */
  file(name: string): StoredFile | undefined {
    return this.#files.get(name) ?? [...this.#files.values()].find(({ path }) => path === name)
  }
}
