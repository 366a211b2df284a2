import { describe, expect, test } from 'vitest'
import type { DiscussionStore } from '../src/discussion/book.ts'
import { noteOfMessage } from '../src/discussion/discussion.ts'
import { KEPT_FOR } from '../src/discussion/retention.ts'
import type { RosterEntry, RosterKey } from '../src/discussion/roster.ts'
import { readRosterFile } from '../src/roster/roster-file.ts'
import type { Database } from '../src/store/database.ts'
import { followups } from '../src/store/followups.ts'
import { inbox } from '../src/store/inbox.ts'
import { insights } from '../src/store/insights.ts'
import { outbox } from '../src/store/outbox.ts'
import { ADMIN, BEGIN, MINUTE, NOON, note, PLACE, personOf } from './discussing.ts'
import { FIVE, freshBook, SIX } from './store-book.ts'
import type { StoreKind } from './storing.ts'

/** What every store must do with chats that move, members that go, and time that passes. */
export function upkeepCases(kind: StoreKind): void {
  describe('upkeep', () => {
    const kept = freshBook(kind)

    describe('a group that became a supergroup', () => {
      const NEW = { chat: -100_200, thread: null }

      test('goes on where it was; what the bot showed is shown again', async () => {
        await kept.play(
          [ADMIN, { kind: 'convener', person: personOf(SIX) }],
          [SIX, BEGIN],
          [FIVE, note({ source: 69 })],
        )
        await kept.book.attach({ kind: 'status', discussion: 1, message: 90 })
        await useRoster(kept.book, PLACE.chat, [entry('id:5', '伍五')])
        await kept.book.migrate(PLACE.chat, NEW.chat, NOON)
        await kept.book.migrate(PLACE.chat, NEW.chat, NOON)
        const state = await kept.book.state(NEW)
        expect(state).toMatchObject({
          ...NEW,
          convener: { id: 6 },
          discussion: { id: 1, status: null },
        })
        expect([70, 69].map(id => noteOfMessage(state, id))).toEqual([undefined, undefined])
        expect(await kept.book.roster(NEW.chat)).toHaveLength(1)
        expect((await kept.book.state(PLACE)).discussion).toBeNull()
        expect(await kept.act(FIVE, note(), { place: NEW })).toMatchObject({ kind: 'done' })
      })

      test('where something came before the news of it', async () => {
        await kept.play([ADMIN, { kind: 'convener', person: personOf(SIX) }], [SIX, BEGIN])
        await kept.act(ADMIN, BEGIN, { place: NEW })
        await kept.book.tellOnce(NEW.chat, 'pin')
        await kept.book.tellOnce(PLACE.chat, 'pin')
        await kept.book.migrate(PLACE.chat, NEW.chat, NOON)
        expect(await kept.book.state(NEW)).toMatchObject({
          convener: { id: 6 },
          discussion: { id: 2 },
        })
        expect((await kept.book.stateOf(1))?.discussion?.closed).toBe(NOON)
      })
    })

    describe('a member who is forgotten', () => {
      test('takes every word and name along, and leaves the rest', async () => {
        await useRoster(kept.book, null, [entry('id:9', '旧')])
        await useRoster(kept.book, null, [
          entry('@five', '伍五'),
          entry('id:6', '陆六'),
          // Somebody shows another one's account: theirs is the name, not the account.
          entry('name:5', '伍五零'),
          entry('name:代表5', '柒七', 7),
        ])
        await kept.play([ADMIN, { kind: 'convener', person: personOf(FIVE) }], [FIVE, BEGIN])
        await kept.play(
          [FIVE, note({ speaker: personOf(FIVE), text: '五的话' })],
          [FIVE, note({ speaker: personOf(SIX), text: '六的话', message: 71 })],
          [SIX, note({ speaker: personOf(SIX), kind: '询问', text: '六的问题', message: 72 })],
          [FIVE, { kind: 'reword', number: 2, text: '六的原话' }],
          [FIVE, { kind: 'answer', number: 3, text: '五的答复', by: personOf(FIVE) }],
          [FIVE, { kind: 'hand' }],
          [FIVE, { kind: 'next' }],
          [FIVE, { kind: 'hand' }],
        )
        for (const number of [1, 2, 3])
          await kept.book.attach({ kind: 'card', discussion: 1, number, message: 90 + number })
        await keepOthers(kept.store.database)
        const { cards, discussions } = await kept.book.forget(FIVE)
        const [day] = await insights(kept.store.database).usage(0)
        expect(day).toMatchObject({ questions: 1, users: 1, kinds: new Map([['none', 1]]) })
        expect(cards).toEqual([
          { chat: PLACE.chat, card: 91, discussion: 1, number: 1, own: true },
          { chat: PLACE.chat, card: 93, discussion: 1, number: 3, own: false },
        ])
        expect(discussions).toEqual([1])
        const state = await kept.book.state(PLACE)
        expect(state).toMatchObject({ convener: null, queue: [], speeches: [] })
        expect(state.discussion?.convener).toBeNull()
        expect(state.notes.map(({ text, author, answer }) => [text, author, answer])).toEqual([
          ['六的原话', null, null],
          ['六的问题', 6, null],
        ])
        expect(state.notes[0]?.edits).toEqual([{ text: '六的话', at: NOON, by: null }])
        expect((await kept.book.roster(PLACE.chat)).map(({ key }) => key)).toEqual([
          'id:6',
          'name:5',
          'name:代表5',
        ])
        expect(await everything(kept.store.database)).not.toMatch(/Five|伍五(?!零)|五的/)
        expect(await waitingIn(kept.store.database)).toEqual([
          { update_id: 2, message: { from: { id: 6, name: '六' }, text: '/note 六的话' } },
        ])
        expect((await outbox(kept.store.database).waiting()).map(({ id }) => id)).toEqual([102])
        expect(await kept.act(SIX, note({ message: 73 }))).toMatchObject({
          effects: [{ note: { number: 4 } }],
        })
      })

      async function waitingIn(database: Database): Promise<unknown[]> {
        const waiting = await inbox(database).waiting()
        const claimed = await Promise.all(waiting.map(({ id }) => inbox(database).read(id)))
        return claimed.flatMap(each => (each === undefined ? [] : JSON.parse(each.body)))
      }

      async function keepOthers(database: Database): Promise<void> {
        const about = { chat: PLACE.chat, user: 5, question: '五的问题', at: NOON }
        await insights(database).missed({ ...about, author: null })
        await insights(database).missed({ ...about, user: 6, author: 5 })
        await insights(database).missed({ ...about, user: 6, question: '六的问题', author: null })
        await insights(database).rate({
          ...about,
          message: 9,
          good: true,
          reason: '五的理由',
          asker: 5,
        })
        // Another one's verdict on an answer to five.
        await insights(database).rate({
          ...{ ...about, user: 6, message: 9, good: false, reason: null, asker: 5 },
        })
        const answered = { about: null, question: null, update: 1, at: NOON }
        await insights(database).answered({ ...answered, user: 5, kind: 'figure' })
        await insights(database).answered({ ...answered, user: 6, kind: 'none' })
        await inbox(database).add([{ id: 2, lane: 6, user: 6, body: JSON.stringify(REPLY) }], NOON)
        await outbox(database).add([letter(101, 5, '五的答案'), letter(102, 6, '六的答案')])
        await followups(database).remember({
          ...about,
          message: 9,
          questions: [{ text: '五的', by: 5 }],
          about: null,
        })
        // Another one's question in five's words.
        await followups(database).remember({
          ...{ ...about, user: 6, message: 10, about: null },
          questions: [
            { text: '五的话', by: 5 },
            { text: '六的追问', by: 6 },
          ],
        })
      }

      const REPLY = {
        update_id: 2,
        message: {
          ...{ from: { id: 6, name: '六' }, text: '/note 六的话' },
          // Six has forwarded it.
          reply_to_message: {
            ...{ from: { id: 6, name: '六' }, text: '五的话' },
            forward_origin: { type: 'user', sender_user: { id: 5, name: 'Five' } },
          },
          quote: { text: '五的' },
        },
      }

      async function everything(database: Database): Promise<string> {
        const tables = [
          'person',
          'note',
          'note_edit',
          'roster_line',
          'turn',
          'feedback',
          'unanswered',
          'inbox',
          'outbox',
        ] as const
        const rows = await Promise.all(
          tables.map(table =>
            database
              .selectFrom(table as 'turn')
              .selectAll()
              .execute(),
          ),
        )
        return JSON.stringify(rows)
      }
    })

    test('a discussion goes a year after its end, members after what they said', async () => {
      await kept.play([ADMIN, BEGIN], [FIVE, note()])
      const end = NOON + 10 * MINUTE
      await kept.act(ADMIN, { kind: 'end' }, { now: end })
      await kept.book.sweep(end + KEPT_FOR.discussion)
      expect((await kept.book.state(PLACE)).notes).toHaveLength(1)
      await kept.book.sweep(end + KEPT_FOR.discussion + 1)
      expect((await kept.book.state(PLACE)).discussion).toBeNull()
      expect(await kept.book.findPerson('five')).toBeUndefined()
    })

    test('a member is found by the name they have now, in any letters', async () => {
      await kept.play([ADMIN, BEGIN], [FIVE, { kind: 'hand' }])
      expect(await kept.book.findPerson('@fIVE')).toEqual(personOf(FIVE))
      await kept.act({ ...FIVE, username: null, name: '伍' }, { kind: 'unhand' })
      expect(await kept.book.findPerson('five')).toBeUndefined()
    })

    test('what a chat was told, and a place where nothing is done, go after a year', async () => {
      const count = async (table: 'told' | 'place') => {
        const rows = await kept.store.database
          .selectFrom(table as 'told')
          .selectAll()
          .execute()
        return rows.length
      }
      await kept.book.tellOnce(-1, 'pin')
      await kept.act(ADMIN, { kind: 'convener', person: personOf(SIX) })
      await kept.book.sweep(NOON)
      await kept.act(ADMIN, { kind: 'convener', person: personOf(FIVE) })
      await kept.book.sweep(NOON + KEPT_FOR.place)
      expect([await count('told'), await count('place')]).toEqual([1, 1])
      await kept.book.sweep(NOON + KEPT_FOR.place + 1)
      expect([await count('told'), await count('place')]).toEqual([0, 1])
      await kept.book.sweep(NOON + 2 * KEPT_FOR.place + 1)
      expect(await count('place')).toBe(0)
    })

    test('an update that is over goes after two days; one that waits stays, however long the bot was down', async () => {
      const taken = inbox(kept.store.database)
      const numbers = [1, 2, 3]
      await taken.add(
        numbers.map(id => ({ id, lane: id, user: 5, body: '{}' })),
        NOON,
      )
      await taken.done(1)
      await taken.failed(2, 3, true)
      await kept.book.sweep(NOON + KEPT_FOR.update + 1)
      const left = await kept.store.database.selectFrom('inbox').select('update_id').execute()
      expect(left.map(({ update_id }) => update_id)).toEqual([3])
      expect((await taken.waiting()).map(({ id }) => id)).toEqual([3])
    })

    test('a chat is told once', async () => {
      expect(await kept.book.tellOnce(-1, 'pin')).toBe(true)
      expect(await kept.book.tellOnce(-1, 'pin')).toBe(false)
      expect(await kept.book.tellOnce(-1, 'delete')).toBe(true)
      expect(await kept.book.tellOnce(-2, 'pin')).toBe(true)
    })

    test('a chat’s roster comes before the one for all, and is replaced as a whole', async () => {
      await useRoster(kept.book, null, [entry('id:5', '通')])
      await useRoster(kept.book, -1, [entry('id:5', '旧'), entry('id:6', '六')])
      await useRoster(kept.book, -1, [entry('id:5', '本'), entry('id:5', '改')])
      expect((await kept.book.roster(-1)).map(({ name }) => name)).toEqual(['改', '通'])
      expect((await kept.book.roster(-2)).map(({ name }) => name)).toEqual(['通'])
    })

    test('a roster waits until it is taken up, and the one before can come back', async () => {
      const names = async () => (await kept.book.roster(-1)).map(({ name }) => name)
      await useRoster(kept.book, -1, [entry('id:5', '旧')])
      const offer = { chat: -1, by: 9, entries: [entry('id:5', '新')], now: NOON }
      const id = await kept.book.offerRoster(offer)
      expect(await names()).toEqual(['旧'])
      expect(await kept.book.rosterFile(id)).toMatchObject({ state: 'offered', members: 1, by: 9 })
      expect([await kept.book.takeRoster(id), await kept.book.takeRoster(id)]).toEqual([
        true,
        false,
      ])
      expect(await names()).toEqual(['新'])
      const former = (await kept.book.formerRoster(-1)) ?? 0
      expect(await kept.book.takeRoster(former)).toBe(true)
      expect(await names()).toEqual(['旧'])
      expect(await kept.book.formerRoster(-1)).toBe(id)
      const waiting = await kept.book.offerRoster(offer)
      await kept.book.sweep(NOON + KEPT_FOR.offer + 1)
      expect(await kept.book.rosterFile(waiting)).toBeUndefined()
      expect(await kept.book.takeRoster(waiting)).toBe(false)
    })

    test('who was confirmed as a line’s member stays so in the next roster', async () => {
      await useRoster(kept.book, -1, [entry('name:王明', '王明'), entry('name:李华', '李华')])
      expect(await kept.book.confirmLine({ chat: -1, key: 'name:王明', user: 7 })).toBe(true)
      expect(await kept.book.confirmLine({ chat: -1, key: 'name:无此人', user: 7 })).toBe(false)
      await useRoster(kept.book, -1, [entry('name:王明', '王明'), entry('name:李华', '李小华')])
      expect((await kept.book.roster(-1)).map(({ user }) => user)).toEqual([7, null])
      await useRoster(kept.book, -1, [entry('name:王明', '王大明')])
      expect((await kept.book.roster(-1)).map(({ user }) => user)).toEqual([null])
    })

    test('a roster of 150 kB is read and kept, in batches', async () => {
      const lines = Array.from({ length: 6000 }, (_, n) => `${n + 1},代表${n},第一代表团`)
      const bytes = Buffer.from(lines.join('\n'))
      expect(bytes.length).toBeGreaterThan(150_000)
      const file = await readRosterFile(bytes)
      const entries = file.kind === 'read' ? file.entries : []
      expect([entries.length, entries.at(-1)?.name]).toEqual([6000, '代表5999'])
      await useRoster(kept.book, -1, entries)
      expect(await kept.book.roster(-1)).toEqual(entries)
    })
  })
}

const letter = (id: number, user: number, text: string) => ({
  ...{ id, user, chat: PLACE.chat, method: 'sendMessage', payload: JSON.stringify({ text }) },
  ...{ target: null, sequel: null, apology: null, kept: false, version: 0, at: NOON },
})

const entry = (key: RosterKey, name: string, user: number | null = null): RosterEntry => ({
  ...{ key, name, delegation: '一组', user },
})

async function useRoster(
  book: DiscussionStore,
  chat: number | null,
  entries: readonly RosterEntry[],
): Promise<void> {
  await book.takeRoster(await book.offerRoster({ chat, by: 9, entries, now: NOON }))
}
