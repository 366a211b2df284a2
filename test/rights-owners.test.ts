import { copyFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CallbackQuery, Chat, Message, User } from 'grammy/types'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { COMMANDS } from '../src/bot/commands.ts'
import { type Phrase, say } from '../src/reply/phrases.ts'
import { encode, VIEWS } from '../src/reply/press.ts'
import { ACTS, type PublishingAct } from '../src/reply/publication.ts'
import {
  buttonsOf,
  CORPUS,
  listenToLog,
  newFolder,
  type RunningBot,
  soon,
  startBot,
} from './running.ts'
import type { FakeChat, FakePrivateChat } from './telegram/chats.ts'
import type { FakeGroup } from './telegram/groups.ts'
import { type FakeTelegram, startTelegram } from './telegram/server.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const ROLES = ['owner', 'former owner', 'administrator of the group', 'member'] as const
type Role = (typeof ROLES)[number]

/** How somebody tries to do it: what is typed, and what a button stands for. */
const TYPED_WAYS = {
  'in private': {
    tries: (user, words) => tell(telegram.privateChat(user), user, words),
    done: 'in private',
  },
  'in the group': { tries: (user, words) => tell(group, user, words), done: 'in the group' },
  'by a forwarded message': { tries: forwards, done: 'never' },
  'as a channel': { tries: (_, words) => saysAs(CHANNEL, words), done: 'never' },
  'as an anonymous administrator': {
    tries: (_, words) => saysAs(group.chat, words),
    done: 'never',
  },
} as const satisfies Record<string, Way>

const PRESSED_WAYS = {
  'by a forged button in private': {
    tries: (user, data) => forges(telegram.privateChat(user), user, data),
    done: 'in private',
  },
  'by a forged button in the group': {
    tries: (user, data) => forges(group, user, data),
    done: 'in the group',
  },
} as const satisfies Record<string, Way>

interface Way {
  readonly tries: (user: User, what: string) => FakeChat
  readonly done: 'in private' | 'in the group' | 'never'
}

/** Something that only owners do. */
interface OwnersAct {
  /** What is typed, or what the button holds, made anew for each way. */
  readonly what: () => string | Promise<string>
  readonly isButton: boolean
  /** What is shown where it was done. */
  readonly shows: RegExp
  /** Also where others read along; then perhaps something else. */
  readonly inGroup: RegExp | null
}

const shown = (phrase: Phrase): RegExp =>
  new RegExp(
    say(phrase, 'zh-Hans')
      .split(/\{\w+\}/)
      .map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('[^]*'),
  )
const types = (what: string, shows: RegExp, inGroup: RegExp | null = shows): OwnersAct => ({
  ...{ what: () => what, isButton: false, shows, inGroup },
})
const presses = (what: () => Promise<string>, phrase: Phrase, inGroup = false): OwnersAct => ({
  ...{ what, isButton: true, shows: shown(phrase), inGroup: inGroup ? shown(phrase) : null },
})

const COMMANDED: Readonly<Record<string, OwnersAct>> = {
  stats: types('/stats', shown('stats')),
  unanswered: types('/unanswered', /火星上有几个代表团/, shown('noneUnanswered')),
  teach: types('/teach 甲乙丙 => 专题讲座', /(?:已加到同义词|同义词里已经有)：甲乙丙/),
  template: types('/template off', shown('templateNone')),
}

const publishing = (act: PublishingAct, phrase: Phrase) => presses(() => buttonOf(act), phrase)

const PUBLISHING: Readonly<Record<PublishingAct, OwnersAct>> = {
  publish: publishing('publish', 'pubPublished'),
  cancel: publishing('cancel', 'pubCancelled'),
  amend: publishing('amend', 'pubWhichField'),
  back: publishing('back', 'pubDocument'),
  check: presses(() => buttonOf('check'), 'checked'),
  title: publishing('title', 'pubAsk'),
  body: publishing('body', 'pubAsk'),
  place: publishing('place', 'pubAsk'),
  yearLess: publishing('yearLess', 'pubWhichField'),
  yearMore: publishing('yearMore', 'pubWhichField'),
  list: publishing('list', 'pubChoose'),
  withdraw: publishing('withdraw', 'pubWithdrawn'),
  restore: publishing('restore', 'pubRestored'),
}

const OTHERS: Readonly<Record<string, OwnersAct>> = {
  'a roster for all chats': types('/roster\n@wang,王明', shown('rosterRead'), null),
  'taking up a roster for all chats': presses(rosterButton, 'rosterTaken'),
  'taking a synonym back': presses(synonymButton, 'teachUndone', true),
}

const CHANNEL: Chat = { id: -100_777_000, type: 'channel', title: '王明' }

let telegram: FakeTelegram
let bot: RunningBot
let group: FakeGroup
let people: Readonly<Record<Role, User>>
let corpus: string

// Whoever is no owner any more was one when the bot ran before: the database and the reports are the same.
beforeAll(async () => {
  listenToLog()
  corpus = newFolder()
  const name = 'kaizhou-npc-2024.txt'
  copyFileSync(join(CORPUS, name), join(corpus, name))
  writeFileSync(join(corpus, '南山县.txt'), REPORT('南山县'))
  telegram = await startTelegram({ longestPoll: 50 })
  const named = (first_name: Role) => telegram.user({ first_name })
  people = Object.fromEntries(ROLES.map(role => [role, named(role)])) as Record<Role, User>
  const { 'administrator of the group': admin, ...members } = people
  group = telegram.group({
    ...{ title: '第一代表小组', supergroup: true, bot: 'administrator' },
    ...{ admins: [admin], members: Object.values(members) },
  })
  const limits = { perSecond: 1e6, perMinuteInGroup: 1e6 }
  const config = { corpus, limits, databaseUrl: join(newFolder(), 'bot.sqlite') }
  const owners = [people.owner.id, people['former owner'].id]
  bot = startBot(telegram, { ...config, adminIds: owners })
  await said('former owner', '/stats')
  await said('member', '火星上有几个代表团')
  await bot.stop()
  bot = startBot(telegram, { ...config, adminIds: [people.owner.id] })
  await said('owner', '/privacy')
})
afterAll(async () => {
  await bot.stop()
  await telegram.stop()
  vi.restoreAllMocks()
})

test('each command of the owners and each button of publishing is an act of the table', () => {
  const commands = COMMANDS.filter(({ who }) => who === 'owners').map(({ name }) => name)
  expect(Object.keys(COMMANDED).sort()).toEqual(commands.sort())
  expect(Object.keys(PUBLISHING)).toEqual(Object.keys(ACTS))
  expect([VIEWS.publish, VIEWS.unteach, VIEWS.roster]).toEqual(['w', 'T', 'b'])
})

describe('every act of the owners, by everybody', () => {
  for (const [name, act] of Object.entries({ ...COMMANDED, ...PUBLISHING, ...OTHERS }))
    for (const [way, { tries, done }] of Object.entries<Way>(
      act.isButton ? PRESSED_WAYS : TYPED_WAYS,
    ))
      test(`${name} ${way}`, async () => {
        const what = await act.what()
        for (const role of ROLES.slice(1)) {
          const before = readdirSync(corpus).sort()
          const since = telegram.calls.length
          await afterwards(tries(people[role], what))
          expect([role, ...tellings(since).filter(text => tellsOf(act, text))]).toEqual([role])
          expect(readdirSync(corpus).sort()).toEqual(before)
        }
        const since = telegram.calls.length
        await afterwards(tries(people.owner, what))
        const wanted = { 'in private': act.shows, 'in the group': act.inGroup, never: null }[done]
        const told = tellings(since)
        if (wanted === null) expect(told.filter(text => tellsOf(act, text))).toEqual([])
        else expect(told).toContainEqual(expect.stringMatching(wanted))
      })
})

const tellsOf = ({ shows, inGroup }: OwnersAct, text: string): boolean =>
  shows.test(text) || inGroup?.test(text) === true

/** All that was said anywhere since. */
const tellings = (since: number): string[] =>
  telegram.calls.slice(since).flatMap(({ params }) => String(params.text ?? params.caption ?? ''))

/** Whoever tried, something harmless is asked in that chat: once that is answered, the try is over. */
async function afterwards(chat: FakeChat): Promise<void> {
  await telegram.idle()
  const asker = chat === group ? telegram.user() : (chat as FakePrivateChat).user
  if (chat === group) group.join(asker)
  const asked = chat.write(asker, { text: '/privacy', entities: COMMAND } as Partial<Message>)
  await soon(() =>
    expect(chat.sent.some(({ reply_to_message: to }) => to?.message_id === asked.message_id)).toBe(
      true,
    ),
  )
  await telegram.idle()
}

const COMMAND = [{ type: 'bot_command', offset: 0, length: 8 }]

// === How it is tried

function tell<C extends FakeChat>(chat: C, user: User, words: string): C {
  const length = words.split(/\s/)[0]?.length ?? 0
  const entities = [{ type: 'bot_command', offset: 0, length }]
  chat.write(user, { text: words, entities } as Partial<Message>)
  return chat
}

function forwards(user: User, words: string): FakeChat {
  const chat = telegram.privateChat(user)
  const forward_origin = { type: 'user', sender_user: people.owner, date: 1 }
  const entities = [{ type: 'bot_command', offset: 0, length: words.split(/\s/)[0]?.length ?? 0 }]
  chat.write(user, { text: words, entities, forward_origin } as Partial<Message>)
  return chat
}

function saysAs(sender: Chat, words: string): FakeChat {
  group.sayAs(sender, words)
  return group
}

function forges(chat: FakeChat, user: User, data: string): FakeChat {
  telegram.forge(user, chat.post(telegram.bot, { text: '一份文件' }), data)
  return chat
}

// === What buttons hold

const REPORT = (place: string): string =>
  [
    `${place}人民政府2024年工作报告`,
    '各位代表：',
    '一、2024年工作回顾',
    '就业形势稳定。全年城镇新增就业5260人。',
    '二、2025年工作安排',
    '稳定和扩大就业。新建就业服务站12个。',
  ].join('\n')

async function said(role: Role, words: string): Promise<Message> {
  const chat = telegram.privateChat(people[role])
  const since = chat.sent.length
  chat.say(chat.user, words)
  return await soon(() => {
    const message = chat.sent[since]
    if (message === undefined) throw new Error(`nothing was answered to ${words}`)
    return message
  })
}

let documents = 0

async function preview(): Promise<Message> {
  documents += 1
  const chat = telegram.privateChat(people.owner)
  const since = chat.sent.length
  chat.attach(chat.user, `北山县${documents}.txt`, REPORT(`北山${documents}县`))
  return await soon(() => {
    const message = chat.sent.slice(since).find(({ text = '' }) => text.includes('标题：'))
    if (message === undefined) throw new Error('no preview')
    return message
  })
}

const dataIn = (message: Message): string[] =>
  buttonsOf(message.reply_markup).flatMap(one =>
    'callback_data' in one ? [one.callback_data] : [],
  )

async function buttonOf(act: PublishingAct): Promise<string> {
  if (act === 'list') return press('')
  if (act === 'withdraw' || act === 'restore') return await publishedButton(act)
  const [published = ''] = dataIn(await preview())
  return press(published.slice(published.indexOf(':') + 2))

  function press(key: string): string {
    const language = 'zh-Hans'
    return encode({ view: 'publish', inPlace: true, language, page: 0, key: `${ACTS[act]}${key}` })
  }
}

// A report that was just published; taken out again where it is to be put back.
async function publishedButton(act: 'withdraw' | 'restore'): Promise<string> {
  await pressed(dataIn(await preview())[0] ?? '')
  const title = new RegExp(`北山${documents}县`)
  const withdraw = await listed(title)
  if (act === 'withdraw') return withdraw
  await pressed(withdraw)
  return await listed(title)
}

async function pressed(data: string): Promise<CallbackQuery> {
  const chat = telegram.privateChat(people.owner)
  const query = telegram.forge(chat.user, chat.post(telegram.bot, { text: '一份文件' }), data)
  await telegram.answerTo(query)
  await telegram.idle()
  return query
}

async function listed(title: RegExp): Promise<string> {
  const chat = telegram.privateChat(people.owner)
  const since = chat.sent.length
  await pressed('w=s0:l')
  const message = await soon(() => {
    const list = chat.sent.slice(since).find(one => one.text === say('pubChoose', 'zh-Hans'))
    if (list === undefined) throw new Error('no list')
    return list
  })
  const button = buttonsOf(message.reply_markup).find(({ text }) => title.test(text))
  return button !== undefined && 'callback_data' in button ? button.callback_data : ''
}

async function rosterButton(): Promise<string> {
  return dataIn(await said('owner', '/roster\n@wang,王明'))[0] ?? ''
}

async function synonymButton(): Promise<string> {
  documents += 1
  const letters = '甲乙丙丁戊己庚辛壬癸'
  const word = [...String(documents)].map(digit => letters[Number(digit)]).join('')
  return dataIn(await said('owner', `/teach 会${word} => 专题讲座`))[0] ?? ''
}

// === What owners see in a group

test('in a group an owner sees what was asked there, and nothing of other chats', async () => {
  const chat = telegram.privateChat(people.member)
  chat.say(chat.user, '代表建议办了多少件')
  const answer = await chat.reply()
  await telegram.answerTo(telegram.press(chat.user, answer, '👎'))
  const here = ['/stats', '/unanswered', '/teach 外星 => 火星']
  const since = telegram.calls.length
  for (const words of here) await afterwards(tell(group, people.owner, words))
  expect(tellings(since).join('\n')).not.toMatch(/代表建议办了多少件|火星上有几个代表团|👎 \S*件/)
  const stats = await said('owner', '/stats')
  expect(stats.text).toContain('👎 代表建议办了多少件')
})
