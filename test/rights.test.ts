import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { CallbackQuery, Chat, Message, User } from 'grammy/types'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Action, ActionKind } from '../src/discussion/action.ts'
import type { DiscussionStore } from '../src/discussion/book.ts'
import type { Actor, Person, State } from '../src/discussion/discussion.ts'
import { ROLES, type Role, RULES, type Rule } from '../src/discussion/roles.ts'
import { linkKey } from '../src/link-key.ts'
import { say } from '../src/reply/phrases.ts'
import { encode, VIEWS, type View } from '../src/reply/press.ts'
import { parseReport } from '../src/report/parse.ts'
import { openDatabase } from '../src/store/database.ts'
import { discussions } from '../src/store/discussions.ts'
import { FakeClock } from './clock.ts'
import { CORPUS, listenToLog, newFolder, type RunningBot, soon, startBot } from './running.ts'
import type { FakeGroup } from './telegram/groups.ts'
import { type FakeTelegram, startTelegram } from './telegram/server.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

/** How somebody tries to do it. */
const WAYS = {
  'in the group': { tries: typed, may },
  'in private': { tries: typedInPrivate, may: mayPrivately },
  'in private, after removal': { tries: removedInPrivate, may: nobody },
  'by a forged button': { tries: forged, may: mayPress },
  'by a button forged in another group': { tries: forgedElsewhere, may: mayPressElsewhere },
  'by an old button, after removal': { tries: pressedAfterRemoval, may: mayPressRemoved },
  'in private, by a forged button': { tries: forgedInPrivate, may: mayPressPrivately },
  'by a forwarded message': { tries: forwarded, may: nobody },
  'as a channel': { tries: asChannel, may: mayChannel },
  'as an anonymous administrator': { tries: asGroup, may: mayAnonymous },
} as const satisfies Record<string, Way>

interface Way {
  readonly tries: (cell: Cell) => void
  readonly may: (kind: ActionKind, role: Role) => boolean
}

interface Cell {
  readonly kind: ActionKind
  readonly role: Role
  readonly group: FakeGroup
  readonly people: Readonly<Record<Role, User>>
  readonly source: Message
  readonly command: Message
  readonly card: Message
  readonly discussion: number
  /** A roster that waits to be taken up. */
  readonly file: number
  readonly before: State
  /** What was pressed, where something was. */
  query?: CallbackQuery
}

// What each act is, as it is typed; `own` ones mean something of the sender's.
const TYPED: Readonly<Record<ActionKind, (cell: Cell) => string>> = {
  begin: () => '/begin 新的议题',
  end: () => '/end',
  convener: () => '/convener',
  recorder: () => '/recorder',
  quiet: () => '/quiet on',
  roster: () => '/roster',
  confirm: () => '/confirm',
  part: () => '/topic 四(二)',
  next: () => '/next',
  hand: () => '/hand',
  unhand: () => '/unhand',
  note: () => '/note 建议 加强督办',
  move: () => '/theme 1 二(三)',
  reword: () => '/edit 1 换个说法',
  edited: () => '/note 建议 换个说法',
  drop: () => '/drop 1',
  dispute: () => '/dispute 1',
  check: () => '/check',
  correct: () => '我的原话是这样',
  answer: () => '/answer 1 已经整改',
  poll: () => '/poll 1',
  brief: () => '/brief md here',
}

// Acts that a button does.
const PRESSED = {
  part: () => ['part', SECTION],
  note: () => ['insert', `${PASSAGE?.id}-${PASSAGE?.span.start}`],
  check: ({ discussion }) => ['check', `${discussion}.1`],
  correct: ({ discussion }) => ['correct', `${discussion}.1`],
  dispute: ({ discussion }) => ['dispute', `${discussion}.1`],
  drop: ({ discussion }) => ['withdraw', `${discussion}.1`],
  confirm: ({ discussion, people }) => ['confirm', `${discussion}.${people.speaker.id}`],
  roster: ({ file }) => ['roster', `+${file}`],
  brief: ({ discussion }) => ['paper', `${discussion}.mark`],
} as const satisfies Partial<Record<ActionKind, (cell: Cell) => readonly [View, string]>>

// The second press of two is what does it.
const PAGES: Readonly<Partial<Record<ActionKind, number>>> = { drop: 1 }

// Buttons that only show something.
const SHOWING: readonly View[] = ['agenda', 'partFigures', 'mine']

// Buttons under the list of one's own notes, in private.
const OWN: readonly ActionKind[] = ['check', 'dispute', 'drop']

const hasButton = (kind: ActionKind): kind is keyof typeof PRESSED => kind in PRESSED

// The data of a button that does it; where none does, such as no button has.
function dataOf(cell: Cell): string {
  if (!hasButton(cell.kind)) return `z+s0:${cell.kind}`
  const [view, key] = PRESSED[cell.kind](cell)
  return encode({ view, inPlace: false, language: 'zh-Hans', page: PAGES[cell.kind] ?? 0, key })
}

// Who may do it besides the table: `/edit` by the speaker is their own wording.
const ALSO: Readonly<Partial<Record<ActionKind, readonly Role[]>>> = { reword: ['speaker'] }

// What a link out of the group leads to.
const LINKED: Readonly<Partial<Record<ActionKind, (key: string) => string>>> = {
  brief: key => `brief_${key}_md`,
  roster: key => `roster_${key}`,
}

// What no command and no reply does.
const BUTTON_ONLY: readonly ActionKind[] = ['check']

function may(kind: ActionKind, role: Role): boolean {
  const rule: Rule = RULES[kind]
  if (BUTTON_ONLY.includes(kind)) return false
  return rule.may.includes(role) || rule.may.includes('member') || !!ALSO[kind]?.includes(role)
}

function nobody(): boolean {
  return false
}

function mayPrivately(kind: ActionKind, role: Role): boolean {
  return kind in LINKED && may(kind, role)
}

// The buttons under a roster that was read stand in private.
function mayPress(kind: ActionKind, role: Role): boolean {
  const rule: Rule = RULES[kind]
  const allowed = rule.may.includes(role) || rule.may.includes('member')
  return hasButton(kind) && kind !== 'roster' && allowed
}

// Whose words they are may say so for good.
function mayPressRemoved(kind: ActionKind, role: Role): boolean {
  const theirs = role === 'speaker' || role === 'answerer'
  return mayPress(kind, role) && theirs && (RULES[kind] as Rule).may.includes(role)
}

// In a group a button means a note of that group, but whose words they are.
function mayPressElsewhere(kind: ActionKind, role: Role): boolean {
  return role === 'speaker' && OWN.includes(kind)
}

function mayPressPrivately(kind: ActionKind, role: Role): boolean {
  if (kind === 'roster' || kind === 'brief') return may(kind, role)
  return OWN.includes(kind) && mayPress(kind, role)
}

// What somebody edits they type here as a new note; the hand that is up is another's.
const said = (kind: ActionKind): ActionKind => (kind === 'edited' ? 'note' : kind)

function mayChannel(kind: ActionKind): boolean {
  return kind !== 'unhand' && may(said(kind), 'member')
}

function mayAnonymous(kind: ActionKind): boolean {
  return kind !== 'unhand' && may(said(kind), 'administrator')
}

let telegram: FakeTelegram
let bot: RunningBot
let book: DiscussionStore
let close: () => Promise<void>
const clock = new FakeClock(Date.UTC(2026, 0, 20, 1, 30))
const cells = new Map<string, Cell>()
const REPORT = parseReport(
  'kaizhou-npc-2024',
  readFileSync(join(CORPUS, 'kaizhou-npc-2024.txt'), 'utf8'),
)
const SECTION = REPORT.sections.find(({ label }) => label === '四(二)')?.id ?? ''
const PASSAGE = REPORT.passages[0]
const KINDS = Object.keys(RULES) as ActionKind[]

// All discussions are on record before the bot starts: nothing is done in the database beside it.
beforeAll(async () => {
  listenToLog()
  telegram = await startTelegram({ now: clock.now })
  const databaseUrl = join(newFolder(), 'bot.sqlite')
  const database = await openDatabase(databaseUrl)
  await sql`pragma synchronous = off`.execute(database)
  book = discussions(database)
  close = () => database.destroy()
  for (const way of Object.keys(WAYS))
    for (const kind of KINDS)
      for (const role of ROLES) cells.set(`${way} ${kind} ${role}`, await cellFor(kind, role))
  bot = startBot(telegram, { databaseUrl, clock })
  const outline = telegram.privateChat(telegram.user())
  outline.say(outline.user, '/outline')
  await outline.reply()
})
afterAll(async () => {
  await bot.stop()
  await close()
  await telegram.stop()
  vi.restoreAllMocks()
})

describe('every act, by every role', () => {
  for (const [name, way] of Object.entries<Way>(WAYS))
    for (const kind of KINDS)
      test(`${kind} ${name}`, async () => {
        const tried = ROLES.map(role => cells.get(`${name} ${kind} ${role}`)).filter(isCell)
        const calls = telegram.calls.length
        clock.advance(60_000)
        for (const cell of tried) way.tries(cell)
        for (const cell of tried) await afterIt(cell, name)
        for (const cell of tried) {
          const wanted = way.may(kind, cell.role)
          const done = async () => {
            clock.advance(1000)
            expect([cell.role, await wasDone(cell, calls)]).toEqual([cell.role, wanted])
          }
          // A file comes after the words that were written meanwhile.
          await (wanted ? soon(done) : done())
        }
      })
})

test('each button of a discussion does an act of the table, or only shows something', () => {
  const views = Object.keys(VIEWS) as View[]
  const ofDiscussions = views.slice(views.indexOf('part'), views.indexOf('good'))
  const acts = Object.values(PRESSED).map(press => press(SOME)[0])
  expect([...acts, ...SHOWING].sort()).toEqual([...ofDiscussions].sort())
})

const SOME = { discussion: 1, file: 1, people: { speaker: { id: 1 } } } as Cell

const isCell = (cell: Cell | undefined): cell is Cell => cell !== undefined

// === A discussion with somebody in each role, and a note

async function cellFor(kind: ActionKind, role: Role): Promise<Cell> {
  const people = Object.fromEntries(
    ROLES.map(each => [each, telegram.user({ first_name: `${each}员` })]),
  ) as Record<Role, User>
  const { administrator, ...others } = people
  const group = telegram.group({
    ...{ title: '第一代表小组', supergroup: true, bot: 'administrator' },
    ...{ admins: [administrator], members: Object.values(others) },
  })
  const source = group.post(people.speaker, { text: '采纳了多少？' })
  const command = group.post(people.author, { text: '/note 询问' })
  const card = group.post(telegram.bot, { text: '第1条' })
  await stage(kind, role, { people, group, source, command, card })
  const before = await book.state({ chat: group.id, thread: null })
  const file = kind === 'roster' ? await offerRoster(group.id, people.speaker) : 0
  return {
    ...{ kind, role, group, people, source, command, card, before, file },
    discussion: before.discussion?.id ?? 0,
  }
}

type Set = Pick<Cell, 'people' | 'group' | 'source' | 'command' | 'card'>

async function stage(kind: ActionKind, role: Role, set: Set): Promise<void> {
  const { people, group, source, command, card } = set
  const place = { chat: group.id, thread: null }
  const act = async (by: Role, action: Action) => {
    const actor: Actor = { ...person(people[by]), administrator: by === 'administrator' }
    const now = clock.now()
    expect(await book.act({ place, actor, action, now, update: null })).toMatchObject({
      kind: 'done',
    })
  }
  await act('administrator', { kind: 'convener', person: person(people.convener) })
  await act('administrator', { kind: 'recorder', person: person(people.recorder) })
  await act('convener', { kind: 'begin', topic: '工作报告', reportId: 'kaizhou-npc-2024' })
  const words = { kind: '询问', text: '采纳了多少？', part: null, passage: null } as const
  const messages = { message: command.message_id, source: source.message_id }
  const draft = { ...words, ...messages, speaker: person(people.speaker) }
  await act('author', { kind: 'note', draft })
  const by = person(people.answerer)
  await act('author', { kind: 'answer', number: 1, text: '都采纳了', by })
  if (kind === 'next') await act('member', { kind: 'hand' })
  if (kind === 'unhand') await act(role, { kind: 'hand' })
  if (kind === 'begin') await act('convener', { kind: 'end' })
  const discussion = (await book.state(place)).discussion?.id ?? 0
  await book.attach({ kind: 'status', discussion, message: card.message_id })
  await book.attach({ kind: 'card', discussion, number: 1, message: card.message_id })
  if (kind === 'confirm') await useRoster(group.id, people.speaker)
}

async function useRoster(chat: number, user: User): Promise<void> {
  await book.takeRoster(await offerRoster(chat, user))
}

async function offerRoster(chat: number, { first_name }: User): Promise<number> {
  const entry = { key: `name:${first_name}`, name: '王明', delegation: '', user: null } as const
  return await book.offerRoster({ chat, by: 1, entries: [entry], now: clock.now() })
}

const person = ({ id, first_name }: User): Person => ({ id, name: first_name, username: null })

// === How it is tried

const sender = ({ people, role }: Cell): User => people[role]

// Some acts answer a message: of whom they name, or of the bot about the note.
function repliedTo({ kind, group, people, card }: Cell): Message | undefined {
  if (kind === 'convener' || kind === 'recorder') return group.post(people.author, { text: '我来' })
  if (kind === 'confirm') return group.post(people.speaker, { text: '我是王明' })
  return kind === 'correct' || kind === 'check' ? card : undefined
}

function withReply(cell: Cell) {
  const replyTo = repliedTo(cell)
  return replyTo === undefined ? {} : { replyTo }
}

function typed(cell: Cell): void {
  if (cell.kind === 'edited') editOwn(cell)
  else cell.group.say(sender(cell), TYPED[cell.kind](cell), withReply(cell))
}

// The author edits the command, the speaker the message it took; everybody else something of their own.
function editOwn(cell: Cell): void {
  const { group, role, command, source } = cell
  const own = { author: command, speaker: source }[role as 'author' | 'speaker']
  const { message_id } = own ?? group.post(sender(cell), { text: '别的话' })
  group.edit(sender(cell), message_id, TYPED.edited(cell))
}

// By the link where there is one, whoever it was shown to; else as it is typed in the group.
function typedInPrivate(cell: Cell): void {
  const chat = telegram.privateChat(sender(cell))
  const link = LINKED[cell.kind]?.(keyOf(cell))
  if (link === undefined) chat.say(chat.user, TYPED[cell.kind](cell))
  else chat.start(link)
}

const keyOf = ({ discussion }: Cell): string => linkKey(telegram.token, discussion)

function removedInPrivate(cell: Cell): void {
  cell.group.leave(sender(cell))
  typedInPrivate(cell)
}

// Under a message of the bot's own, in another chat than the one that the button means.
function forgedInPrivate(cell: Cell): void {
  const chat = telegram.privateChat(sender(cell))
  const card = chat.post(telegram.bot, { text: '第1条' })
  cell.query = telegram.forge(sender(cell), card, dataOf(cell))
}

// In a group of their own, where they may do everything.
function forgedElsewhere(cell: Cell): void {
  const own = telegram.group({
    ...{ title: '自己的群', supergroup: true, bot: 'administrator' },
    ...{ admins: [sender(cell)], members: [] },
  })
  const card = own.post(telegram.bot, { text: '第1条' })
  cell.query = telegram.forge(sender(cell), card, dataOf(cell))
}

function pressedAfterRemoval(cell: Cell): void {
  cell.group.leave(sender(cell))
  cell.query = telegram.forge(sender(cell), cell.card, dataOf(cell))
}

// Under a message that looks as if the group itself had sent it.
function forged(cell: Cell): void {
  const card = { ...cell.card, sender_chat: cell.group.chat } as Message
  cell.query = telegram.forge(sender(cell), card, dataOf(cell))
}

function forwarded(cell: Cell): void {
  const { group, people } = cell
  const text = TYPED[cell.kind](cell)
  const entities = [{ type: 'bot_command', offset: 0, length: text.split(' ')[0]?.length ?? 0 }]
  const forward_origin = { type: 'user', sender_user: people.administrator, date: 1 }
  const content = { text, forward_origin, ...(text.startsWith('/') ? { entities } : {}) }
  const replyTo = cell.kind === 'correct' ? undefined : repliedTo(cell)
  group.write(sender(cell), content as Partial<Message>, replyTo ? { replyTo } : {})
}

function asChannel(cell: Cell): void {
  const channel: Chat = { id: -100_777_000 - cell.discussion, type: 'channel', title: '王明' }
  sayAs(cell, channel)
}

function asGroup(cell: Cell): void {
  sayAs(cell, cell.group.chat)
}

function sayAs(cell: Cell, chat: Chat): void {
  cell.group.sayAs(chat, TYPED[cell.kind](cell), withReply(cell))
}

// === What came of it

/** Whoever tried asks for something harmless then: once that is answered, the try is over. */
async function afterIt(cell: Cell, name: string): Promise<void> {
  const asked = name.startsWith('in private') ? askInPrivate(cell) : askInGroup(cell)
  const answers = () =>
    telegram.calls.some(({ method, params }) => {
      const to = params.reply_parameters as { message_id?: number } | undefined
      return method === 'sendMessage' && to?.message_id === asked.message_id
    })
  // What the chats are still to be told of before counts against the second, too.
  await soon(() => {
    clock.advance(100)
    expect(answers()).toBe(true)
  })
}

function askInPrivate(cell: Cell): Message {
  const chat = telegram.privateChat(sender(cell))
  return chat.say(chat.user, '/privacy')
}

function askInGroup({ group }: Cell): Message {
  const own = telegram.user({ first_name: '后来的人' })
  group.join(own)
  return group.say(own, '/unhand')
}

const FILES: Readonly<Partial<Record<ActionKind, string>>> = {
  brief: 'sendDocument',
  poll: 'sendPoll',
}

// The way to bring a roster, or the request for one.
const ROSTER_ASKED = /start=roster_|\/roster \d+-/

async function wasDone(cell: Cell, since: number): Promise<boolean> {
  const { kind, group, before } = cell
  const chats = [group.id, sender(cell).id].map(String)
  const here = telegram.calls
    .slice(since)
    .filter(({ params }) => chats.includes(String(params.chat_id)))
  const file = FILES[kind]
  if (file !== undefined) return here.some(({ method }) => method === file)
  if (kind === 'roster' && cell.query !== undefined)
    return (await book.roster(group.id)).some(({ name }) => name === '王明')
  if (kind === 'correct' && cell.query !== undefined)
    return answerTo(cell.query) === say('howToCorrect', 'zh-Hans')
  if (kind === 'roster') return here.some(({ params }) => ROSTER_ASKED.test(JSON.stringify(params)))
  if (kind === 'confirm') return (await book.roster(group.id)).some(({ user }) => user !== null)
  return traceOf(await book.state({ chat: group.id, thread: null })) !== traceOf(before)
}

const answerTo = ({ id }: CallbackQuery): unknown =>
  telegram.calls.find(({ params }) => params.callback_query_id === id)?.params.text

// All that an act may change.
const traceOf = ({ discussion, status: _, ...rest }: State & { status?: unknown }): string =>
  JSON.stringify([rest, { ...discussion, status: 0 }])
