import type { Chat, ChatFullInfo, ChatMember, Message, User } from 'grammy/types'
import { FakeChat, type Place, type SayOptions } from './chats.ts'
import { detectEntities } from './detect.ts'
import { badRequest, ensure, forbidden, present } from './params.ts'
import type { World } from './world.ts'

/** The bot's place in a group. */
export type BotStatus = 'member' | 'administrator' | 'restricted' | 'left' | 'kicked'

/** How a group is set up. */
export interface GroupOptions {
  readonly title: string
  /** A forum is a supergroup with topics. */
  readonly forum?: boolean
  readonly supergroup?: boolean
  readonly username?: string
  /** The names of a forum's topics besides General. */
  readonly topics?: readonly string[]
  readonly members?: readonly User[]
  /** The administrators; the first is the owner. */
  readonly admins?: readonly User[]
  /** The bot's place, a plain member unless told. */
  readonly bot?: BotStatus
}

type Rights = Readonly<Record<string, boolean>>

/** A group, supergroup or forum. */
export class FakeGroup extends FakeChat {
  readonly chat: Chat.GroupChat | Chat.SupergroupChat
  readonly #options: GroupOptions
  readonly #members = new Map<number, User>()
  readonly #gone = new Set<number>()
  readonly #topics = new Map<number, string>()
  /** The messages meant for the bot; replies to them are meant for it too. */
  readonly #meant = new Set<number>()
  #botStatus: BotStatus
  #botRights: Rights = {}
  #migratedTo: FakeGroup | undefined
  /** The first message of a supergroup tells of its creation. */
  #lastId = 1

  constructor(world: World, options: GroupOptions) {
    super(world)
    this.#options = options
    this.#botStatus = options.bot ?? 'member'
    this.chat = chatOf(world, options)
    for (const user of this.#everyone()) this.#members.set(user.id, user)
    for (const name of options.topics ?? []) this.#create(name)
  }

  #everyone(): readonly User[] {
    return [...(this.#options.admins ?? []), ...(this.#options.members ?? [])]
  }

  get #owner(): User {
    const owner = this.#everyone()[0]
    if (!owner)
      throw new Error(`The group ${this.#options.title} needs an administrator or a member`)
    return owner
  }

  get #admins(): readonly User[] {
    return (this.#options.admins ?? []).filter(({ id }) => !this.#gone.has(id))
  }

  /**
   * Somebody writes as a channel, or as the group itself, which only administrators may: who it is Telegram does
   * not tell.
   */
  sayAs(sender: Chat, text: string, options: SayOptions = {}): Message {
    const own = sender.id === this.id
    const [id, first_name] = own ? [1_087_968_824, 'Group'] : [136_817_688, 'Channel']
    const from: User = { id, is_bot: true, first_name, username: `${first_name}Bot` }
    this.#members.set(id, from)
    const content = { text, entities: detectEntities(text), sender_chat: sender }
    const message = this.write(from, content as Partial<Message>, options)
    this.#members.delete(id)
    return message
  }

  // === Topics

  /** The id of a topic, for `thread` and `message_thread_id`. */
  topic(name: string): number {
    const found = [...this.#topics].find(([, other]) => other === name)
    if (!found)
      throw new Error(`No topic ${name}; there are ${[...this.#topics.values()].join(', ')}`)
    return found[0]
  }

  /** A topic goes away with its messages. */
  removeTopic(name: string): void {
    const thread = this.topic(name)
    this.#topics.delete(thread)
    for (const [id, message] of this.messages)
      if (message.message_thread_id === thread) this.messages.delete(id)
  }

  #create(name: string): void {
    const id = this.#lastId + 1
    const created = { message_thread_id: id, is_topic_message: true as const }
    this.post(this.#owner, { ...created, forum_topic_created: { name, icon_color: 0x6fb9f0 } })
    this.#topics.set(id, name)
  }

  // === Members come and go

  /** Somebody joins. */
  join(user: User): Message {
    const before = this.member(user)
    this.#members.set(user.id, user)
    this.#gone.delete(user.id)
    this.#tellOf(user, before)
    return this.announce(user, { new_chat_members: [user] })
  }

  /** Somebody leaves, or is removed: whatever they were here, they are no more. */
  leave(user: User): Message {
    this.leaveUnseen(user)
    return this.announce(user, { left_chat_member: user })
  }

  /** The same in a big group, where nobody's leaving is announced. */
  leaveUnseen(user: User): void {
    const before = this.member(user)
    this.#members.delete(user.id)
    this.#gone.add(user.id)
    this.world.calls.mark()
    this.#tellOf(user, before)
  }

  /** Only a bot that is an administrator is told: `chat_member`. */
  #tellOf(user: User, before: ChatMember): void {
    if (this.#botStatus !== 'administrator') return
    this.world.updates.push('chat_member', {
      chat: this.chat,
      from: user,
      date: this.world.date,
      old_chat_member: before,
      new_chat_member: this.member(user),
    })
  }

  /** Somebody adds, removes, promotes or restricts the bot: `my_chat_member` and its service message. */
  setBot(by: User, status: BotStatus, rights: Rights = {}): void {
    const before = this.member(this.world.botUser)
    const was = this.isOpen
    this.#botStatus = status
    this.#botRights = rights
    this.world.calls.mark()
    this.world.updates.push('my_chat_member', {
      chat: this.chat,
      from: by,
      date: this.world.date,
      old_chat_member: before,
      new_chat_member: this.member(this.world.botUser),
    })
    if (was !== this.isOpen)
      this.announce(
        by,
        this.isOpen
          ? { new_chat_members: [this.world.botUser] }
          : { left_chat_member: this.world.botUser },
      )
  }

  /** Whether the bot is in the group. */
  get isOpen(): boolean {
    return !['left', 'kicked'].includes(this.#botStatus)
  }

  /** The group becomes a supergroup with a new id; the old id is closed from now on. */
  migrate(): FakeGroup {
    if (this.chat.type === 'supergroup')
      throw new Error(`${this.#options.title} is a supergroup already`)
    const heir = new FakeGroup(this.world, {
      ...this.#options,
      supergroup: true,
      bot: this.#botStatus,
    })
    for (const user of this.#members.values()) heir.#members.set(user.id, user)
    this.world.chats.set(heir.id, heir)
    this.world.calls.mark()
    this.announce(this.#owner, { migrate_to_chat_id: heir.id })
    heir.announce(this.#owner, { migrate_from_chat_id: this.id })
    this.#migratedTo = heir
    return heir
  }

  // === What the bot may see and do

  override sees(message: Message): boolean {
    if (!this.isOpen) return false
    const meant = meanings.some(isMeant => isMeant(message, this.world, this.#meant))
    if (meant) this.#meant.add(message.message_id)
    return (
      meant || this.#botStatus === 'administrator' || this.world.bot.can_read_all_group_messages
    )
  }

  override checkAccess(): void {
    const migrated = { migrate_to_chat_id: this.#migratedTo?.id ?? 0 }
    if (this.#migratedTo) throw badRequest('group chat was upgraded to a supergroup chat', migrated)
    if (this.#botStatus === 'kicked')
      throw forbidden(`bot was kicked from the ${this.chat.type} chat`)
    if (!this.isOpen) throw forbidden(`bot is not a member of the ${this.chat.type} chat`)
  }

  override checkThread(thread: number | undefined): void {
    ensure(thread === undefined || this.#topics.has(thread), 'message thread not found')
  }

  override botMay(right: string): boolean {
    if (right === 'can_send_messages')
      return this.#botStatus !== 'restricted' || this.#botRights[right] === true
    return this.#botStatus === 'administrator' && this.#botRights[right] !== false
  }

  override member(user: User): ChatMember {
    if (user.id === this.world.bot.id) return memberOf(this.#botStatus, user, this.#botRights)
    const rank = this.#admins.findIndex(({ id }) => id === user.id)
    if (rank >= 0) return memberOf(rank === 0 ? 'creator' : 'administrator', user)
    return memberOf(this.#members.has(user.id) ? 'member' : 'left', user)
  }

  /** What `getChatAdministrators` tells. */
  administrators(): ChatMember[] {
    const bots = this.#botStatus === 'administrator' ? [this.world.botUser] : []
    return [...this.#admins, ...bots].map(user => this.member(user))
  }

  /** The bot goes by itself. */
  dismissBot(): void {
    this.#botStatus = 'left'
  }

  override info(): ChatFullInfo {
    const pinned_message = this.pinnedMessage
    const shown = { accent_color_id: 0, max_reaction_count: 11, ...present({ pinned_message }) }
    return { ...this.chat, ...shown } as ChatFullInfo
  }

  protected override nextId(): number {
    if (this.chat.type === 'group') return this.world.nextNumber()
    this.#lastId += 1
    return this.#lastId
  }

  protected override checkWriter(user: User): void {
    if (this.#migratedTo)
      throw new Error(`${this.#options.title} was upgraded; write to its supergroup`)
    if (!this.#members.has(user.id))
      throw new Error(`${user.first_name} is not in ${this.#options.title}`)
  }

  /** A reply stays in its topic; a message of a topic replies at least to the topic's first. */
  protected override placed(place: Place): Partial<Message> {
    if (this.chat.type === 'group') return super.placed(place)
    const { replyTo } = place
    if (!this.#options.forum) return { ...super.placed(place), ...threadOf(replyTo) }
    const thread = place.thread ?? replyTo?.message_thread_id
    if (thread === undefined) return super.placed(place)
    const first = this.messages.get(thread)
    const topic = { message_thread_id: thread, is_topic_message: true as const }
    return { ...super.placed({ ...place, replyTo: replyTo ?? first }), ...topic }
  }
}

/** In a supergroup a chain of replies is a thread too, though no topic one can send to. */
function threadOf(replyTo: Message | undefined): Partial<Message> {
  return replyTo ? { message_thread_id: replyTo.message_thread_id ?? replyTo.message_id } : {}
}

/** What privacy mode lets a bot see: each rule tells whether a message is meant for the bot. */
const meanings: readonly ((
  message: Message,
  world: World,
  meant: ReadonlySet<number>,
) => boolean)[] = [
  ({ reply_to_message: replied }, { bot }, meant) =>
    replied !== undefined && (replied.from?.id === bot.id || meant.has(replied.message_id)),
  ({ via_bot }, { bot }) => via_bot?.id === bot.id,
  // `/ask` and `/ask@thisbot`, not `/ask@otherbot`
  ({ text = '', entities = [] }, { bot }) => {
    const command = entities.find(({ type, offset }) => type === 'bot_command' && offset === 0)
    const [, name] = text.slice(0, command?.length ?? 0).split('@')
    return (
      command !== undefined &&
      (name === undefined || name.toLowerCase() === bot.username.toLowerCase())
    )
  },
]

function chatOf(world: World, options: GroupOptions): Chat.GroupChat | Chat.SupergroupChat {
  const { title, username } = options
  if (!options.forum && !options.supergroup)
    return { id: -4_000_000 - world.nextNumber(), type: 'group', title }
  const shown = present({ username, is_forum: options.forum ? (true as const) : undefined })
  return { id: -1_001_000_000_000 - world.nextNumber(), type: 'supergroup', title, ...shown }
}

const administratorRights = [
  'can_manage_chat',
  'can_delete_messages',
  'can_manage_video_chats',
  'can_restrict_members',
  'can_promote_members',
  'can_change_info',
  'can_invite_users',
  'can_pin_messages',
]

function memberOf(status: BotStatus | 'creator', user: User, rights: Rights = {}): ChatMember {
  return { status, user, ...memberFields[status](rights) } as ChatMember
}

/** What each status tells besides the user. */
const memberFields: Readonly<Record<BotStatus | 'creator', (rights: Rights) => object>> = {
  creator: () => ({ is_anonymous: false }),
  administrator: rights => ({
    can_be_edited: false,
    is_anonymous: false,
    ...Object.fromEntries(administratorRights.map(right => [right, rights[right] ?? true])),
  }),
  member: () => ({}),
  restricted: rights => ({ is_member: true, can_send_messages: false, ...rights, until_date: 0 }),
  left: () => ({}),
  kicked: () => ({ until_date: 0 }),
}
