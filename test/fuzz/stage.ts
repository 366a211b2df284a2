import type { CallbackQuery, Chat, Message, MessageEntity, User } from 'grammy/types'
import type { FakePrivateChat } from '../telegram/chats.ts'
import { detectEntities } from '../telegram/detect.ts'
import type { FakeGroup } from '../telegram/groups.ts'
import type { FakeTelegram } from '../telegram/server.ts'
import { workbook } from '../workbook.ts'
import type { Act, Damage, Event, Guise } from './moves.ts'

const NAMES = [
  '张组长',
  '@zhangsan',
  '12345',
  '\u202E明王\u200B',
  '李华'.repeat(16),
  '=1+1',
  'Ann',
] as const
const FILES: readonly Buffer[] = [
  Buffer.from('@zhangsan,张三,云峰代表团\n12345,李四,赵家'),
  Buffer.from(
    workbook([
      ['账号', '姓名'],
      ['@a', '张三'],
    ]),
  ),
  Buffer.from('89504e470d0a1a0a', 'hex'),
  Buffer.from('代表建议办了230件。'),
  Buffer.from([0xff, 0xfe, 0x00]),
]

/** A few people, their chats with the bot, groups: where everything that a fuzzer thinks of is acted out. */
export class Stage {
  readonly people: readonly User[]
  /** What was pressed, by the number of the press. */
  readonly pressed = new Map<string, string>()
  readonly #telegram: FakeTelegram
  readonly #keptOut = new Map<FakeGroup, User>()
  #groups: FakeGroup[]

  constructor(telegram: FakeTelegram) {
    this.#telegram = telegram
    this.people = NAMES.map((first_name, index) =>
      telegram.user({
        first_name,
        ...(index === 0 ? { username: 'zhangsan' } : {}),
        ...(index === 6 ? { language_code: 'en' } : {}),
      }),
    )
    this.#groups = [{}, { supergroup: true }, { forum: true, topics: ['一组', '二组'] }].map(kind =>
      this.#open(kind),
    )
  }

  #open(kind: object): FakeGroup {
    const [chair, ...members] = this.people
    const admins = chair === undefined ? [] : [chair]
    return this.#telegram.group({
      title: '第一代表小组',
      admins,
      members,
      bot: 'administrator',
      ...kind,
    })
  }

  /** The groups as they are now. */
  get groups(): readonly FakeGroup[] {
    return this.#groups
  }

  /** From now on somebody does nothing in a group. */
  keepOut(user: User, group: FakeGroup): void {
    this.#keptOut.set(group, user)
    if (group.member(user).status !== 'left') group.leave(user)
  }

  /** Does it, as far as Telegram would let anybody. */
  play(act: Act): void {
    const user = pick(this.people, act.who)
    const place = act.where % (this.#groups.length + 2)
    const group = this.#groups[place]
    const chat = group ?? this.#telegram.privateChat(user)
    if (group !== undefined && this.#keptOut.get(group) === user) return
    if (group !== undefined && group.member(user).status === 'left') group.join(user)
    this.#do(act, user, chat)
  }

  #do(act: Act, user: User, chat: FakeGroup | FakePrivateChat): void {
    const telegram = this.#telegram
    if (act.do === 'say') this.#say(act, user, chat)
    else if (act.do === 'press') this.#press(user, pick(chat.sent, act.message), act.button)
    else if (act.do === 'forge')
      this.#note(telegram.forge(user, pick(chat.sent, act.message) ?? gone(chat.chat), act.data))
    else if (act.do === 'query') telegram.inline(user, act.text)
    else if (act.do === 'edit') editOwn(chat, user, act)
    else if (act.do === 'file') sendFile(chat, user, act)
    else if (act.do === 'start') telegram.privateChat(user).start(act.payload)
    else if (chat.isGroup()) this.#happen(act.event, user, chat)
  }

  #say(
    { text, as, reply }: Act & { do: 'say' },
    user: User,
    chat: FakeGroup | FakePrivateChat,
  ): void {
    const replyTo = reply === null ? undefined : pick([...chat.messages.values()], reply)
    const options = replyTo === undefined ? {} : { replyTo }
    if (chat.isGroup() && (as === 'a channel' || as === 'the group')) {
      const channel = { id: -100_555_000, type: 'channel', title: '王明' } as Chat
      return void chat.sayAs(as === 'the group' ? chat.chat : channel, text, options)
    }
    const quote = as === 'quoting' ? quoteIn(replyTo) : undefined
    const content = { ...contentAs(as, text, this.people) } as Partial<Message>
    chat.write(user, content, { ...options, ...(quote ? { quote } : {}) })
  }

  #press(user: User, message: Message | undefined, button: number): void {
    const buttons = message?.reply_markup?.inline_keyboard.flat() ?? []
    const data = buttons.flatMap(one => ('callback_data' in one ? [one.callback_data] : []))
    if (message && data.length > 0)
      this.#note(this.#telegram.press(user, message, pick(data, button) ?? ''))
  }

  #note({ id, data = '', message }: CallbackQuery): void {
    this.pressed.set(id, `${data} in ${message?.chat.type}`)
  }

  #happen(event: Event, user: User, group: FakeGroup): void {
    const chair = pick(this.people, 0)
    if (event === 'join') group.join(user)
    if (event === 'leave' && user.id !== chair.id) group.leave(user)
    if (event === 'title') group.announce(user, { new_chat_title: '新名' })
    if (event === 'pinned') group.announce(user, { pinned_message: gone(group.chat) as never })
    if (event === 'topic') group.announce(user, { forum_topic_edited: { name: '三组' } })
    if (event === 'demoted') group.setBot(chair, 'member')
    if (event === 'promoted') group.setBot(chair, 'administrator')
    if (event === 'migrate' && group.chat.type === 'group')
      this.#groups = [
        this.#open({}),
        ...this.#groups.slice(1).map(other => other),
        group.migrate(),
      ].slice(0, 4)
  }

  /** A sound update with damage somewhere in it, delivered as it is. */
  damaged(act: Act, damages: readonly Damage[]): void {
    const user = pick(this.people, act.who)
    const chat = this.#telegram.privateChat(user)
    const text = 'text' in act ? act.text : 'data' in act ? act.data : '/ask 代表建议'
    const query = this.#telegram.openQuery()
    const message = {
      message_id: 7,
      date: 1,
      from: user,
      chat: chat.chat,
      text,
      entities: detectEntities(text),
    }
    const replied = { ...message, reply_to_message: { ...message, from: this.#telegram.bot } }
    const kinds = [
      ['message', replied],
      ['edited_message', { ...message, edit_date: 2 }],
      ['callback_query', { id: query, from: user, chat_instance: '1', data: text, message }],
      ['inline_query', { id: query, from: user, query: text, offset: '' }],
      [
        'message',
        {
          ...message,
          text: undefined,
          caption: text,
          document: { file_id: 'x', file_unique_id: 'y', file_name: text },
        },
      ],
    ] as const
    const [kind, content] = pick(kinds, act.where)
    const damaged = damages.reduce(damagedAt, structuredClone(content) as unknown)
    // Whatever else is wrong with a press: while it has its id, somebody waits.
    if (idOf(damaged) === query) this.pressed.set(query, JSON.stringify(damaged))
    else this.#telegram.dropQuery(query)
    this.#telegram.deliver(kind, damaged)
  }
}

const idOf = (content: unknown): unknown => (content as { readonly id?: unknown }).id

function pick<T>(all: readonly T[], at: number): T {
  return all[at % Math.max(1, all.length)] as T
}

// A message that was deleted before it could be shown: all that is told of it is its place.
const gone = (chat: Chat): Message => ({ chat, message_id: 1, date: 0 }) as Message

function contentAs(as: Guise, text: string, people: readonly User[]): object {
  const entities = detectEntities(text)
  const words = { text, ...(entities.length > 0 ? { entities } : {}) }
  const caption = {
    caption: text.slice(0, 1024),
    caption_entities: detectEntities(text.slice(0, 1024)),
  }
  const file = {
    file_id: 'none',
    file_unique_id: 'none',
    width: 1,
    height: 1,
    duration: 1,
    type: 'regular',
  }
  if (as === 'forwarding')
    return { ...words, forward_origin: { type: 'user', sender_user: people[1], date: 1 } }
  if (as === 'another bot')
    return { ...words, via_bot: { id: 99, is_bot: true, first_name: 'other' } }
  if (as === 'under a picture') return { ...caption, photo: [file] }
  if (as === 'with a voice') return { ...caption, voice: file }
  if (as === 'with a sticker') return { sticker: file }
  if (as === 'with odd entities') return { text, entities: [...oddEntities(text), ...entities] }
  return words
}

function oddEntities({ length }: string): MessageEntity[] {
  const kinds = ['bold', 'text_mention', 'spoiler', 'code'] as const
  return kinds.map((type, at) => ({
    ...{ type, offset: Math.min(at, length - 1), length: Math.max(1, length - at) },
    ...(type === 'text_mention' ? { user: { id: 5, is_bot: false, first_name: '\u202E' } } : {}),
  })) as MessageEntity[]
}

function quoteIn(message: Message | undefined): string | undefined {
  const words = message?.text ?? message?.caption ?? ''
  return words.slice(0, 20) || undefined
}

function editOwn(
  chat: FakeGroup | FakePrivateChat,
  user: User,
  { message, text }: Act & { do: 'edit' },
): void {
  const own = [...chat.messages.values()].filter(
    ({ from, text: words }) => from?.id === user.id && words !== undefined,
  )
  if (own.length > 0) chat.edit(user, pick(own, message).message_id, text)
}

function sendFile(chat: FakeGroup | FakePrivateChat, user: User, act: Act & { do: 'file' }): void {
  const replyTo = act.reply === null ? undefined : pick([...chat.messages.values()], act.reply)
  const sent = chat.attach(user, act.name, pick(FILES, act.kind), replyTo ? { replyTo } : {})
  if (act.caption === '') return
  const caption = act.caption.slice(0, 1024)
  const content = { document: sent.document, caption, caption_entities: detectEntities(caption) }
  chat.write(user, content as Partial<Message>, replyTo ? { replyTo } : {})
}

// === Damage

function damagedAt(content: unknown, { at, value }: Damage): unknown {
  const places = placesIn(content)
  const place = places[at % Math.max(1, places.length)]
  if (place === undefined) return content
  const { holder, key } = place
  if (value === undefined) delete holder[key]
  else holder[key] = structuredClone(value)
  return content
}

interface Spot {
  readonly holder: Record<string, unknown>
  readonly key: string
}

function placesIn(value: unknown): Spot[] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Record<string, unknown>
  return Object.keys(holder).flatMap(key => [{ holder, key }, ...placesIn(holder[key])])
}
