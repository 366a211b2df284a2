import { describe, expect, test } from 'vitest'
import { noteOfMessage } from '../src/discussion/discussion.ts'
import { KEPT_FOR } from '../src/discussion/retention.ts'
import type { Database } from '../src/store/database.ts'
import { followups } from '../src/store/followups.ts'
import { insights } from '../src/store/insights.ts'
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
        await kept.book.setRoster(PLACE.chat, [{ key: '5', name: '伍五', delegation: '' }])
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
        await kept.book.setRoster(null, [
          { key: '@five', name: '伍五', delegation: '' },
          { key: '6', name: '陆六', delegation: '' },
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
        await keepOthers(kept.store.database)
        await kept.book.forget(FIVE.id)
        const state = await kept.book.state(PLACE)
        expect(state).toMatchObject({ convener: null, queue: [], speeches: [] })
        expect(state.discussion?.convener).toBeNull()
        expect(state.notes.map(({ text, author, answer }) => [text, author, answer])).toEqual([
          ['六的原话', null, null],
          ['六的问题', 6, null],
        ])
        expect(state.notes[0]?.edits).toEqual([{ text: '六的话', at: NOON, by: null }])
        expect((await kept.book.roster(PLACE.chat)).map(({ key }) => key)).toEqual(['6'])
        expect(await everything(kept.store.database)).not.toMatch(/Five|代表5|伍五|五的/)
        expect(await kept.act(SIX, note({ message: 73 }))).toMatchObject({
          effects: [{ note: { number: 4 } }],
        })
      })

      async function keepOthers(database: Database): Promise<void> {
        const about = { chat: PLACE.chat, user: 5, question: '五的问题', at: NOON }
        await insights(database).missed(about)
        await insights(database).rate({ ...about, message: 9, good: true, reason: '五的理由' })
        await followups(database).remember({
          ...about,
          message: 9,
          questions: ['五的'],
          about: null,
        })
      }

      async function everything(database: Database): Promise<string> {
        const tables = [
          'person',
          'note',
          'note_edit',
          'roster',
          'turn',
          'feedback',
          'unanswered',
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

    test('a chat is told once', async () => {
      expect(await kept.book.tellOnce(-1, 'pin')).toBe(true)
      expect(await kept.book.tellOnce(-1, 'pin')).toBe(false)
      expect(await kept.book.tellOnce(-1, 'delete')).toBe(true)
      expect(await kept.book.tellOnce(-2, 'pin')).toBe(true)
    })

    test('a chat’s roster comes before the one for all, and is replaced as a whole', async () => {
      const entry = (key: string, name: string) => ({ key, name, delegation: '一组' })
      await kept.book.setRoster(null, [entry('5', '通')])
      await kept.book.setRoster(-1, [entry('5', '旧'), entry('6', '六')])
      await kept.book.setRoster(-1, [entry('5', '本'), entry('5', '改')])
      expect((await kept.book.roster(-1)).map(({ name }) => name)).toEqual(['改', '通'])
      expect((await kept.book.roster(-2)).map(({ name }) => name)).toEqual(['通'])
    })
  })
}
