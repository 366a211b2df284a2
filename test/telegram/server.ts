import { setTimeout as nextMoment, setImmediate as nextTurn } from 'node:timers/promises'
import type { CallbackQuery, InlineQuery, Message, Update, User, UserFromGetMe } from 'grammy/types'
import { choose, inline, type Pressable, press } from './actions.ts'
import { type Call, CallLog, type CallOf, deferred, type Method } from './calls.ts'
import { type FakeChat, FakePrivateChat } from './chats.ts'
import type { Failure } from './failures.ts'
import { FakeGroup, type GroupOptions } from './groups.ts'
import { BotApiServer } from './http.ts'
import type { Params } from './params.ts'
import { UpdateQueue } from './updates.ts'
import { type InlineMessage, type Limits, World } from './world.ts'

/** How a fake Telegram is set up. */
export interface TelegramOptions {
  readonly token?: string
  readonly username?: string
  /** Whether @BotFather was told of a Mini App of the bot's own. */
  readonly hasMainWebApp?: boolean
  /** Whether privacy mode is off, so that the bot sees everything in groups. */
  readonly canReadAllGroupMessages?: boolean
  /** The clock, for dates, flood limits and the age of queries; the real one unless told. */
  readonly now?: () => number
  /** How long a test waits for the bot before it fails, in milliseconds. */
  readonly guard?: number
  /** The longest a `getUpdates` is held open, whatever its timeout, in milliseconds. */
  readonly longestPoll?: number
}

/** What a bot has to do: now or within a moment, and at this very moment. */
interface BotActivity {
  readonly isBusy: () => boolean
  readonly isAtWork: () => boolean
}

const defaultToken = '7000000001:AAFakeTelegramTokenForTests_0123456'

/**
 * Starts a Bot API server on a free port of this machine.
 *
 * @example
 * const telegram = await startTelegram()
 * const chat = telegram.privateChat(telegram.user({ first_name: '李华' }))
 * chat.say(chat.user, '赤字率')
 * const { text } = await chat.reply()
 */
export async function startTelegram(options: TelegramOptions = {}): Promise<FakeTelegram> {
  const telegram = new FakeTelegram(options)
  await telegram.start()
  return telegram
}

/** What a bot calls when it starts; `quiet` does not count it. */
const setup = /^(getMe|logOut|close|(get|set|delete)(My\w+|Webhook\w*))$/

/** A Telegram with one bot, as tests use it. */
export class FakeTelegram {
  readonly token: string
  /** Unknown methods that the bot called, and webhook deliveries that failed for good. */
  readonly errors: string[] = []
  readonly #world: World
  readonly #guard: number
  readonly #server: BotApiServer
  readonly #bots = new Set<BotActivity>()
  #version = 0
  #change = deferred<void>()

  constructor(options: TelegramOptions) {
    const { token = defaultToken, now = Date.now, guard = 45_000, longestPoll = 1000 } = options
    this.token = token
    this.#guard = guard
    const changed = () => this.#changed()
    const called = async (method: string, params: Params) =>
      this.#server.callFromWebhook(method, params)
    const failed = (why: string) => void this.errors.push(why)
    const updates = new UpdateQueue({ changed, called, failed }, longestPoll)
    this.#world = new World(botUser(token, options), now, updates, new CallLog(guard))
    this.#server = new BotApiServer(token, this.#world, this.errors, changed)
  }

  /** Opens the port; `startTelegram` does this. */
  async start(): Promise<void> {
    await this.#server.listen()
  }

  /** Ends everything: waiting polls, hanging requests, waiting tests. */
  async stop(): Promise<void> {
    this.#world.updates.close()
    this.#world.calls.close()
    await this.#server.close()
  }

  /** The `apiRoot` for the bot. */
  get url(): string {
    return this.#server.url
  }

  // === Users act

  /** A bot in this process says what it has to do, until it leaves: `idle` waits for that too. */
  serves(bot: BotActivity): () => void {
    this.#bots.add(bot)
    return () => this.#bots.delete(bot)
  }

  /** The bot's own user. */
  get bot(): UserFromGetMe {
    return this.#world.bot
  }

  /** What the bot has set beside everybody's input. */
  get menuButton(): unknown {
    return this.#world.menuButton
  }

  /** Limits to switch on or change. */
  get limits(): Limits {
    return this.#world.limits
  }

  /** A user of Telegram. */
  user(fields: Partial<User> = {}): User {
    const id = fields.id ?? 100_000 + this.#world.nextNumber()
    const user: User = {
      is_bot: false,
      first_name: `用户${id}`,
      language_code: 'zh-hans',
      ...fields,
      id,
    }
    this.#world.users.set(id, user)
    return user
  }

  /** The user's chat with the bot, which the user has started. */
  privateChat(user: User): FakePrivateChat {
    const known = this.#world.chats.get(user.id)
    if (known instanceof FakePrivateChat) return known
    return this.#add(new FakePrivateChat(this.#world, user))
  }

  /** A group with the bot in it; `forum: true` makes it a forum with topics. */
  group(options: GroupOptions): FakeGroup {
    return this.#add(new FakeGroup(this.#world, options))
  }

  #add<C extends FakeChat>(chat: C): C {
    this.#world.chats.set(chat.id, chat)
    return chat
  }

  /** A user presses a button, named by its label, its callback data or a pattern for the label. */
  press(user: User, message: Pressable, button: string | RegExp): CallbackQuery {
    return press(this.#world, user, message, button)
  }

  /** A press that no button stands for, as a changed client sends it: with any data, under any message. */
  forge(user: User, message: Message, data: string): CallbackQuery {
    const query = { id: this.#world.openQuery(), from: user, chat_instance: '-42', data, message }
    this.#world.calls.mark()
    this.#world.updates.push('callback_query', query)
    return query
  }

  /** The id of a press that is to be delivered by `deliver`; from now on it waits for its answer. */
  openQuery(): string {
    return this.#world.openQuery()
  }

  /** A press that never came: nobody waits for its answer. */
  dropQuery(id: string): void {
    this.#world.closeQuery(id)
  }

  /** Any update at all, however it is made. */
  deliver(
    type: 'message' | 'edited_message' | 'callback_query' | 'inline_query',
    content: unknown,
  ): void {
    this.#world.calls.mark()
    this.#world.updates.push(type, content as never)
  }

  /** A user types an inline query. */
  inline(user: User, query: string, offset = ''): InlineQuery {
    return inline(this.#world, user, query, offset)
  }

  /** A user sends a result of an inline query, into the chat if one is given. */
  choose(user: User, query: InlineQuery, resultId: string, chat?: FakeChat): InlineMessage {
    return choose(this.#world, user, query, resultId, chat)
  }

  /** Delivers an update once more. */
  redeliver(updateId: number): void {
    this.#world.calls.mark()
    this.#world.updates.redeliver(updateId)
  }

  /** Lets the next request of this method fail; several failures follow one another. */
  failNext(method: Method, failure: Failure): void {
    this.#server.failures.add(method, failure)
  }

  // === Tests look and wait

  /** The bot's requests in their order, without `getUpdates`. */
  get calls(): readonly Call[] {
    return this.#world.calls.all
  }

  /** The requests that Telegram refused by its own rules: a sound bot has none. */
  get refused(): readonly Call[] {
    return this.calls.filter(({ ok, scripted }) => !ok && !scripted)
  }

  /** The ids of button presses and inline queries that the bot has left without an answer. */
  get unanswered(): readonly string[] {
    return this.#world.openQueries
  }

  /** The updates that the bot has not confirmed. */
  get pending(): readonly Update[] {
    return this.#world.updates.pending
  }

  /** How many updates there were so far. */
  get updates(): number {
    return this.#world.updates.queued
  }

  /** Whether the bot waits for updates in a long poll now. */
  get polled(): boolean {
    return this.#world.updates.polled
  }

  /** The next call of the method since the last action of a user, refused ones included. */
  async next<M extends Method>(method: M): Promise<CallOf<M>> {
    return (await this.#world.calls.next(
      call => call.method === method,
      method,
    )) as unknown as CallOf<M>
  }

  /** The bot's answer to a pressed button or an inline query. */
  async answerTo(query: CallbackQuery): Promise<CallOf<'answerCallbackQuery'>['params']>
  async answerTo(query: InlineQuery): Promise<CallOf<'answerInlineQuery'>['params']>
  async answerTo({ id }: CallbackQuery | InlineQuery): Promise<unknown> {
    const answers = ({ params }: Call) =>
      [params.callback_query_id, params.inline_query_id].includes(id)
    return (await this.#world.calls.next(answers, `answer to query ${id}`)).params
  }

  /**
   * Waits until the bot has confirmed every update and no request is under way. That is exact for
   * `bot.start()` and webhooks, which confirm an update when its handler is done. A runner confirms
   * while handlers run: with one, wait for what the bot sends before you ask for silence.
   */
  async idle(): Promise<void> {
    const late = deferred<void>()
    const timer = setTimeout(() => late.reject(new Error(this.#busyness())), this.#guard)
    try {
      for (
        let change = this.#change.promise;
        !(await this.#isSettled());
        change = this.#change.promise
      )
        await Promise.race([change, nextMoment(5), late.promise])
    } finally {
      clearTimeout(timer)
    }
  }

  /**
   * Waits until no bot of this process is at work and no request of theirs is under way: whoever holds the clock lets
   * time pass only then, else a slow machine would be one on which Telegram answers late.
   */
  async rest(): Promise<void> {
    const isAtRest = () =>
      [...this.#bots].every(bot => !bot.isAtWork()) && this.#server.underWay === 0
    const end = performance.now() + this.#guard
    while (!(await this.#lasts(isAtRest))) {
      if (performance.now() > end) throw new Error(this.#busyness())
      await nextMoment(5)
    }
  }

  /** Waits until the bot is idle, and fails if it did anything since the last action of a user. */
  async quiet(): Promise<void> {
    await this.idle()
    const calls = this.#world.calls.sinceMark.filter(({ method }) => !setup.test(method))
    if (calls.length > 0)
      throw new Error(`The bot was to keep silent. ${this.#world.calls.describe(calls)}`)
  }

  /** Idle now, and still so after some turns of the event loop: the bot may run in this process. */
  async #isSettled(): Promise<boolean> {
    return await this.#lasts(
      () =>
        [...this.#bots].every(bot => !bot.isBusy()) &&
        this.pending.length === 0 &&
        this.#server.underWay === 0,
    )
  }

  async #lasts(holds: () => boolean): Promise<boolean> {
    const version = this.#version
    for (let turn = 0; turn < 10; turn += 1) {
      if (!holds() || version !== this.#version) return false
      await nextTurn()
    }
    return version === this.#version
  }

  #changed(): void {
    this.#version += 1
    const { resolve } = this.#change
    this.#change = deferred<void>()
    resolve()
  }

  #busyness(): string {
    const kinds = this.pending.map(update => Object.keys(update)[1]).join(', ') || 'none'
    const state = `unconfirmed updates: ${kinds}; requests under way: ${this.#server.underWay}`
    return `Not idle within ${this.#guard} ms: ${state}. ${this.#world.calls.describe()}`
  }
}

function botUser(
  token: string,
  options: Pick<TelegramOptions, 'username' | 'canReadAllGroupMessages' | 'hasMainWebApp'>,
): UserFromGetMe {
  return {
    id: Number.parseInt(token, 10),
    is_bot: true,
    first_name: '报告助手',
    username: options.username ?? 'report_test_bot',
    can_join_groups: true,
    can_read_all_group_messages: options.canReadAllGroupMessages ?? false,
    supports_inline_queries: true,
    can_connect_to_business: false,
    has_main_web_app: options.hasMainWebApp ?? false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
    supports_join_request_queries: false,
  }
}
