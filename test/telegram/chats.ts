import type { Chat, ChatFullInfo, ChatMember, Message, TextQuote, User } from 'grammy/types'
import { detectEntities } from './detect.ts'
import type { FakeGroup } from './groups.ts'
import { startParameter } from './links.ts'
import { ensure, forbidden, present } from './params.ts'
import type { World } from './world.ts'

/** How a user sends a text. */
export interface SayOptions {
  /** The message replied to, or its id. */
  readonly replyTo?: Message | number
  /** The topic of a forum, by its id. */
  readonly thread?: number
  /** A part of the message replied to. */
  readonly quote?: string
}

/** Where a message goes within its chat. */
export interface Place {
  readonly replyTo?: Message | undefined
  readonly thread?: number | undefined
  readonly quote?: TextQuote | undefined
}

/** The methods that send a message and answer with it. */
const sendingMethods = new Set([
  'sendMessage',
  'sendDocument',
  'sendPhoto',
  'sendPoll',
  'forwardMessage',
])

/** A chat with its messages, as the users see it and as the bot may reach it. */
export abstract class FakeChat {
  /** The chat as it stands in messages. */
  abstract readonly chat: Chat
  /** The messages that were not deleted, by id and as they are now. */
  readonly messages = new Map<number, Message>()
  /** The ids of the pinned messages, the newest last. */
  readonly pinned: number[] = []
  protected readonly world: World

  constructor(world: World) {
    this.world = world
  }

  get id(): number {
    return this.chat.id
  }

  /** What `getChat` tells. */
  abstract info(): ChatFullInfo
  /** Refuses the bot when the chat is closed to it. */
  abstract checkAccess(): void
  /** Refuses a topic that the chat does not have. */
  abstract checkThread(thread: number | undefined): void
  /** Somebody's place in the chat. */
  abstract member(user: User): ChatMember
  /** Whether the bot may do what the named right allows. */
  abstract botMay(right: string): boolean
  /** Whether Telegram shows the bot this message of a user. */
  abstract sees(message: Message): boolean
  protected abstract nextId(): number
  protected abstract checkWriter(user: User): void

  isGroup(): this is FakeGroup {
    return this.chat.type !== 'private'
  }

  // === Users act

  /** A user writes; the bot gets an update if privacy mode lets it see the message. */
  say(user: User, text: string, options: SayOptions = {}): Message {
    const entities = detectEntities(text)
    return this.write(user, { text, ...(entities.length > 0 ? { entities } : {}) }, options)
  }

  /** A user sends a file, which the bot can download with `getFile`. */
  attach(user: User, name: string, content: string | Buffer, options: SayOptions = {}): Message {
    const file = this.world.store({ name, type: 'text/plain', content: Buffer.from(content) })
    const document = {
      file_id: file.id,
      file_unique_id: file.path,
      file_name: name,
      mime_type: file.type,
      file_size: file.content.length,
    }
    return this.write(user, { document }, options)
  }

  /** A user changes a message of theirs. */
  edit(user: User, messageId: number, text: string): Message {
    const old = this.#require(messageId)
    if (old.from?.id !== user.id)
      throw new Error(`Message ${messageId} is not by ${user.first_name}`)
    const message = { ...old, text, entities: detectEntities(text), edit_date: this.world.date }
    this.messages.set(messageId, message)
    this.world.calls.mark()
    if (this.sees(message)) this.world.updates.push('edited_message', message as never)
    return message
  }

  /** A user deletes a message; bots are not told. */
  erase(messageId: number): void {
    this.#require(messageId)
    this.messages.delete(messageId)
  }

  /** A user sends any content, as the bot's inline result with `via_bot`. */
  write(user: User, content: Partial<Message>, options: SayOptions = {}): Message {
    this.checkWriter(user)
    const message = this.post(user, content, this.#place(options))
    this.world.calls.mark()
    if (this.sees(message)) this.world.updates.push('message', message as never)
    return message
  }

  #place({ replyTo, thread, quote }: SayOptions): Place {
    const id = typeof replyTo === 'object' ? replyTo.message_id : replyTo
    const replied = id === undefined ? undefined : this.#require(id)
    if (thread !== undefined) this.checkThread(thread)
    return {
      replyTo: replied,
      thread,
      quote: replied && quote ? quoteOf(replied, quote) : undefined,
    }
  }

  #require(messageId: number): Message {
    const message = this.messages.get(messageId)
    if (message) return message
    throw new Error(
      `No message ${messageId} in chat ${this.id}; there are ${[...this.messages.keys()].join(', ')}`,
    )
  }

  // === Messages

  /** Puts a message into the chat. */
  post(from: User, content: Partial<Message>, place: Place = {}): Message {
    const message = {
      message_id: this.nextId(),
      from,
      chat: this.chat,
      date: this.world.date,
      ...this.placed(place),
      ...content,
    } as Message
    this.messages.set(message.message_id, message)
    return message
  }

  /** What a message's place adds to it. */
  protected placed({ replyTo, quote }: Place): Partial<Message> {
    return present({ reply_to_message: replyTo && shallow(replyTo), quote }) as Partial<Message>
  }

  /** A service message, which bots always see. */
  announce(from: User, content: Partial<Message>, place: Place = {}): Message {
    const message = this.post(from, content, place)
    this.world.updates.push('message', message as never)
    return message
  }

  // === Tests look

  /** The bot's next message here since the last action of a user, as it was sent. */
  async reply(): Promise<Message> {
    const call = await this.world.calls.next(
      ({ ok, method, result }) =>
        ok && sendingMethods.has(method) && (result as Message).chat.id === this.id,
      `reply in chat ${this.id}`,
    )
    return call.result as Message
  }

  /** The bot's messages as they are now, the newest last. */
  get sent(): readonly Message[] {
    return [...this.messages.values()].filter(({ from }) => from?.id === this.world.bot.id)
  }

  /** The message that is pinned now. */
  get pinnedMessage(): Message | undefined {
    return this.messages.get(this.pinned.at(-1) ?? 0)
  }
}

/** The message as others embed it: without what it replies to. */
export function shallow(message: Message): Message {
  const { reply_to_message: _, ...rest } = message
  return rest as Message
}

/** A part of a message as a quote; it must stand there word for word. */
export function quoteOf({ text, caption }: Message, quote: string): TextQuote {
  const position = (text ?? caption ?? '').indexOf(quote)
  ensure(position >= 0 && quote.length <= 1024, 'QUOTE_TEXT_INVALID')
  return { text: quote, position, is_manual: true }
}

/** A user's chat with the bot, which the user has started. */
export class FakePrivateChat extends FakeChat {
  readonly chat: Chat.PrivateChat
  readonly user: User
  #blocked = false

  constructor(world: World, user: User) {
    super(world)
    const { id, first_name, last_name, username } = user
    this.user = user
    this.chat = { id, type: 'private', first_name, ...present({ last_name, username }) }
  }

  /** The user opens `t.me/bot?start=payload`, or just presses Start. */
  start(payload?: string): Message {
    if (payload !== undefined && !startParameter.test(payload))
      throw new Error(`Telegram takes no start parameter "${payload}"`)
    return this.say(this.user, payload === undefined ? '/start' : `/start ${payload}`)
  }

  /** The user stops the bot. */
  block(): void {
    this.#change(true)
  }

  /** The user lets the bot write again. */
  unblock(): void {
    this.#change(false)
  }

  #change(blocked: boolean): void {
    const old_chat_member = this.member(this.world.botUser)
    this.#blocked = blocked
    this.world.calls.mark()
    this.world.updates.push('my_chat_member', {
      chat: this.chat,
      from: this.user,
      date: this.world.date,
      old_chat_member,
      new_chat_member: this.member(this.world.botUser),
    })
  }

  override info(): ChatFullInfo {
    const pinned_message = this.pinnedMessage
    const shown = { accent_color_id: 0, max_reaction_count: 11, ...present({ pinned_message }) }
    return { ...this.chat, ...shown } as ChatFullInfo
  }

  override checkAccess(): void {
    if (this.#blocked) throw forbidden('bot was blocked by the user')
  }

  override checkThread(thread: number | undefined): void {
    ensure(thread === undefined, 'message thread not found')
  }

  override member(user: User): ChatMember {
    const blocked = this.#blocked && user.id === this.world.bot.id
    return blocked ? { status: 'kicked', user, until_date: 0 } : { status: 'member', user }
  }

  override botMay(): boolean {
    return true
  }

  override sees(): boolean {
    return true
  }

  protected override nextId(): number {
    return this.world.nextNumber()
  }

  protected override checkWriter(user: User): void {
    if (user.id !== this.id)
      throw new Error(`${user.first_name} is not in the chat with ${this.user.first_name}`)
    if (this.#blocked) throw new Error(`${user.first_name} has blocked the bot`)
  }
}
