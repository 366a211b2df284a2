import { describe, expect, test } from 'vitest'
import { noteOfMessage } from '../src/discussion/discussion.ts'
import { discussions } from '../src/store/discussions.ts'
import { ADMIN, BEGIN, draft, MINUTE, member, NOON, note, PLACE, personOf } from './discussing.ts'
import { FIVE, freshBook, SIX } from './store-book.ts'
import type { StoreKind } from './storing.ts'

const TOPIC = { chat: PLACE.chat, thread: 12 }

/** What every store must do with discussions. */
export function discussionCases(kind: StoreKind): void {
  describe('discussions', () => {
    const kept = freshBook(kind)

    describe('on record', () => {
      test('is what was done, also after a restart', async () => {
        const outcome = await kept.act(ADMIN, BEGIN)
        await kept.play(
          [ADMIN, { kind: 'recorder', person: personOf(SIX) }],
          [FIVE, { kind: 'hand' }],
          [SIX, { kind: 'hand' }],
          [ADMIN, { kind: 'next' }],
          [FIVE, note({ kind: '询问', message: 71, source: 70 })],
          [SIX, { kind: 'reword', number: 1, text: '采纳了多少？' }],
          [FIVE, { kind: 'correct', number: 1, text: '采纳了几条？' }],
          [SIX, { kind: 'answer', number: 1, text: '34条', by: personOf(ADMIN) }],
          [ADMIN, { kind: 'part', part: 'p4' }],
          [ADMIN, { kind: 'quiet', on: true }],
        )
        await kept.store.restart()
        const state = await kept.book.state(PLACE)
        expect(outcome.kind === 'done' && outcome.effects[0]?.kind).toBe('opened')
        expect(state).toEqual({
          ...PLACE,
          ...{ convener: null, recorder: personOf(SIX), quiet: true },
          discussion: {
            ...PLACE,
            ...{ id: 1, topic: BEGIN.topic, reportId: BEGIN.reportId, part: 'p4' },
            ...{ convener: personOf(ADMIN), recorder: personOf(SIX) },
            ...{ opened: NOON, closed: null, lastNumber: 1, status: null },
          },
          notes: [
            {
              ...draft({ kind: '询问', text: '采纳了几条？', message: 71, source: 70 }),
              ...{ discussion: 1, number: 1, author: 5, at: NOON, state: 'checked', card: null },
              speaker: personOf(FIVE),
              edits: [
                { text: '建议公开采纳情况', at: NOON, by: 6 },
                { text: '采纳了多少？', at: NOON, by: 5 },
              ],
              answer: { text: '34条', by: personOf(ADMIN), at: NOON },
            },
          ],
          queue: [{ speaker: personOf(SIX), round: 1, at: NOON }],
          speeches: [
            {
              ...{ speaker: personOf(FIVE), round: 1, started: NOON, reminded: false },
              ...{ ends: NOON + 15 * MINUTE, ended: null },
            },
          ],
        })
        expect(await kept.book.stateOf(1)).toEqual(state)
        expect(await kept.book.stateOf(2)).toBeUndefined()
      })

      test('topics of a forum, and other chats, have their own', async () => {
        await kept.play([ADMIN, BEGIN])
        await kept.act(ADMIN, BEGIN, { place: TOPIC })
        await kept.act(FIVE, note(), { place: TOPIC })
        expect((await kept.book.state(PLACE)).notes).toEqual([])
        expect((await kept.book.state(TOPIC)).notes).toMatchObject([{ discussion: 2, number: 1 }])
        expect((await kept.book.state({ chat: 5, thread: null })).discussion).toBeNull()
      })

      test('a note is found by its messages, and by who said it, whichever discussion it is of', async () => {
        await kept.play(
          [ADMIN, BEGIN],
          [FIVE, note({ message: 71, source: 70 })],
          [FIVE, note({ message: 72, speaker: personOf(SIX) })],
          [ADMIN, { kind: 'end' }],
          [ADMIN, { ...BEGIN, topic: '政府工作报告' }],
          [FIVE, note({ message: 80, text: '加大投入' })],
          [FIVE, { kind: 'drop', number: 1 }],
          [FIVE, note({ message: 81, text: '公开结果' })],
        )
        await kept.book.attach({ kind: 'card', discussion: 1, number: 1, message: 75 })
        const first = { discussion: 1, number: 1 }
        for (const message of [70, 71, 75])
          expect(await kept.book.noteOf(PLACE.chat, message)).toEqual(first)
        expect(await kept.book.noteOf(PLACE.chat, 81)).toEqual({ discussion: 2, number: 2 })
        expect(await kept.book.noteOf(PLACE.chat, 99)).toBeUndefined()
        expect(await kept.book.noteOf(-1, 71)).toBeUndefined()
        const all = await kept.book.notesOf(5, { skip: 0, limit: 9 })
        const { topic, text } = all.notes[0] ?? {}
        expect([all.total, topic, text]).toEqual([2, '政府工作报告', '公开结果'])
        expect(all.notes[1]).toMatchObject({ ...first, topic: BEGIN.topic, state: 'unchecked' })
        expect(await kept.book.notesOf(5, { skip: 1, limit: 1 })).toMatchObject({
          ...{ total: 2, notes: [first] },
        })
        expect(await kept.book.notesOf(6, { skip: 0, limit: 9 })).toMatchObject({ total: 1 })
      })

      test('a button of an earlier discussion still means that one', async () => {
        await kept.play([ADMIN, BEGIN], [FIVE, note()], [ADMIN, { kind: 'end' }], [ADMIN, BEGIN])
        expect(await kept.act(FIVE, { kind: 'check', number: 1 })).toMatchObject({
          reason: 'noSuchNote',
        })
        expect(await kept.act(FIVE, { kind: 'check', number: 1 }, { discussion: 1 })).toMatchObject(
          {
            effects: [{ kind: 'checked' }],
          },
        )
        expect(await kept.act(FIVE, { kind: 'check', number: 1 }, { discussion: 9 })).toMatchObject(
          {
            reason: 'noDiscussion',
          },
        )
      })

      test('a refusal changes nothing', async () => {
        const state = await kept.play([ADMIN, BEGIN])
        expect(await kept.act(FIVE, { kind: 'end' })).toMatchObject({ reason: 'forbidden', state })
        expect(await kept.book.state(PLACE)).toEqual(state)
      })

      test('messages of the bot’s stay with what they show', async () => {
        await kept.play([ADMIN, BEGIN], [FIVE, note()])
        await kept.book.attach({ kind: 'status', discussion: 1, message: 90 })
        await kept.book.attach({ kind: 'card', discussion: 1, number: 1, message: 91 })
        const state = await kept.play(
          [FIVE, { kind: 'check', number: 1 }],
          [ADMIN, { kind: 'end' }],
        )
        expect([state.discussion?.status, noteOfMessage(state, 91)?.number]).toEqual([90, 1])
      })
    })

    describe('an update', () => {
      test('that comes twice makes one note, also after a restart', async () => {
        await kept.play([ADMIN, BEGIN])
        const first = await kept.act(FIVE, note(), { update: 1000 })
        await kept.store.restart()
        const second = await kept.act(FIVE, note(), { update: 1000 })
        expect([first.kind, second.kind]).toEqual(['done', 'repeated'])
        expect(
          noteOfMessage(
            second.kind === 'repeated' ? second.state : await kept.book.state(PLACE),
            70,
          )?.number,
        ).toBe(1)
        expect((await kept.book.state(PLACE)).notes).toHaveLength(1)
      })

      test('many at once are numbered one after the other', async () => {
        await kept.play([ADMIN, BEGIN])
        const other = await kept.store.replica()
        const books = [kept.book, discussions(other)]
        await Promise.all(
          Array.from({ length: 40 }, (_, index) =>
            books[index % 2]?.act({
              ...{ place: PLACE, actor: member(index % 7), now: NOON, update: index },
              action: note({ message: index, speaker: personOf(member(index % 5)) }),
            }),
          ),
        )
        const { notes, discussion } = await kept.book.state(PLACE)
        expect(notes.map(({ number }) => number)).toEqual(
          Array.from({ length: 40 }, (_, i) => i + 1),
        )
        expect(discussion?.lastNumber).toBe(40)
      })

      test('two that begin a discussion at once make one, in each of two chats', async () => {
        const other = await kept.store.replica()
        const places = [PLACE, { chat: -1002, thread: null }]
        const outcomes = await Promise.all(
          places.flatMap(place =>
            [kept.book, discussions(other)].map(each =>
              each.act({ place, actor: ADMIN, action: BEGIN, now: NOON, update: null }),
            ),
          ),
        )
        expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(2)
        const states = await Promise.all(places.map(place => kept.book.state(place)))
        expect(new Set(states.map(({ discussion }) => discussion?.id)).size).toBe(2)
      })
    })

    describe('a note without a message of its own', () => {
      const made = { from: NOON - MINUTE, to: NOON + MINUTE }

      test('is taken up once, on whatever replica', async () => {
        await kept.act(ADMIN, BEGIN)
        await kept.play([FIVE, note({ message: 71 })], [SIX, note({ message: 72 })])
        const late = { chat: PLACE.chat, discussion: 1 }
        expect(await kept.book.uncarded(made)).toEqual([
          { ...late, number: 1 },
          { ...late, number: 2 },
        ])
        expect(await kept.book.uncarded({ from: NOON + MINUTE, to: NOON + 2 * MINUTE })).toEqual([])
        const first = { discussion: 1, number: 1 }
        const other = discussions(await kept.store.replica())
        const taken = await Promise.all([kept.book, other].map(each => each.takeUncarded(first)))
        expect(taken.sort()).toEqual([false, true])
        expect(await kept.book.uncarded(made)).toEqual([{ ...late, number: 2 }])
      })

      test('waits for none in a quiet chat until the end, nor once it is withdrawn', async () => {
        await kept.act(ADMIN, BEGIN)
        await kept.play([FIVE, note({ message: 71 })], [FIVE, { kind: 'drop', number: 1 }])
        expect(await kept.book.uncarded(made)).toEqual([])
        await kept.play([FIVE, note({ message: 72 })], [ADMIN, { kind: 'quiet', on: true }])
        expect(await kept.book.uncarded(made)).toEqual([])
        await kept.play([ADMIN, { kind: 'end' }])
        expect(await kept.book.uncarded(made)).toHaveLength(1)
      })
    })

    test('a chat’s choice of notes for its papers is kept, and moves with it', async () => {
      await kept.act(ADMIN, BEGIN)
      expect(await kept.book.paperChoice(PLACE.chat)).toBeUndefined()
      await kept.book.choosePaper(PLACE.chat, 'mark')
      expect(await kept.book.paperChoice(PLACE.chat)).toBe('mark')
      expect(await kept.book.paperChoice(-1002)).toBeUndefined()
      await kept.book.choosePaper(-100_1002, 'mark')
      await kept.book.choosePaper(PLACE.chat, 'omit')
      await kept.book.migrate(PLACE.chat, -100_1002, NOON)
      expect(await kept.book.paperChoice(-100_1002)).toBe('omit')
      expect(await kept.book.paperChoice(PLACE.chat)).toBeUndefined()
      await kept.book.sweep(NOON)
      expect(await kept.book.paperChoice(-100_1002)).toBe('omit')
    })

    test('papers are numbered by chat, each discussion once', async () => {
      const issueAt = async (chat: number) => {
        const place = { ...PLACE, chat }
        await kept.book.act({ place, actor: ADMIN, action: BEGIN, now: NOON, update: null })
        const { discussion } = await kept.book.state(place)
        const id = discussion?.id ?? 0
        const numbers = [await kept.book.issue(id, 5), await kept.book.issue(id, 1)]
        await kept.book.act({
          place,
          actor: ADMIN,
          action: { kind: 'end' },
          now: NOON,
          update: null,
        })
        return numbers
      }
      expect(await issueAt(PLACE.chat)).toEqual([5, 5])
      expect(await issueAt(PLACE.chat)).toEqual([6, 6])
      expect(await issueAt(-1002)).toEqual([5, 5])
      await kept.book.migrate(-1002, -100_1002, NOON)
      expect(await issueAt(-100_1002)).toEqual([6, 6])
    })

    describe('a reminder', () => {
      test('is given out once, when the time is over', async () => {
        await kept.play([ADMIN, BEGIN], [FIVE, { kind: 'hand' }], [ADMIN, { kind: 'next' }])
        expect(await kept.book.remind(NOON + 15 * MINUTE - 1)).toEqual([])
        const other = await kept.store.replica()
        const both = await Promise.all(
          [kept.book, discussions(other)].map(each => each.remind(NOON + 15 * MINUTE)),
        )
        expect(both.flat()).toMatchObject([
          { ...PLACE, discussion: 1, quiet: false, speech: { speaker: { id: 5 }, reminded: true } },
        ])
      })

      test('is not for who has ended', async () => {
        await kept.play([ADMIN, BEGIN], [FIVE, { kind: 'hand' }], [ADMIN, { kind: 'next' }])
        await kept.play([ADMIN, { kind: 'next' }])
        expect(await kept.book.remind(NOON + 60 * MINUTE)).toEqual([])
      })
    })
  })
}
