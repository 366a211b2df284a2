import { beforeEach, describe, expect, test } from 'vitest'
import type { Feedback, InsightStore, Missed } from '../src/discussion/insights.ts'
import { KEPT_FOR } from '../src/discussion/retention.ts'
import { DAY, dayOf, type Usage } from '../src/discussion/usage.ts'
import { discussions } from '../src/store/discussions.ts'
import { inbox } from '../src/store/inbox.ts'
import { insights } from '../src/store/insights.ts'
import { ADMIN, BEGIN, member, NOON, note, PLACE } from './discussing.ts'
import { freshStore, type StoreKind } from './storing.ts'

const feedback = (fields: Partial<Feedback> = {}): Feedback => ({
  ...{ chat: -1001, message: 7, user: 5, good: false },
  ...{ question: '办了多少件', reason: null, at: NOON, asker: null },
  ...fields,
})

const missed = (fields: Partial<Missed> = {}): Missed => ({
  ...{ chat: -1001, user: 5, question: '全区有多少人口', at: NOON, author: null },
  ...fields,
})

const usage = (fields: Partial<Usage> = {}): Usage => ({
  ...{ user: 5, kind: 'figure', about: 'a:1', question: '有多少件', update: 1, at: NOON },
  ...fields,
})

/** What every store must do with feedback and unanswered questions. */
export function insightCases(kind: StoreKind): void {
  describe('what the administrators learn from', () => {
    let learnt: InsightStore
    const store = freshStore(kind, database => {
      learnt = insights(database)
    })

    test('a verdict may change, and its reason comes later', async () => {
      await learnt.rate(feedback({ good: true }))
      await learnt.rate(feedback())
      await learnt.rate(feedback({ reason: '年份不对', at: NOON + 1 }))
      await learnt.rate(feedback({ user: 6, good: true }))
      expect(await learnt.complaints(9, null)).toEqual([
        feedback({ reason: '年份不对', at: NOON + 1 }),
      ])
      await learnt.rate(feedback({ at: NOON + 2 }))
      expect((await learnt.complaints(9, null))[0]?.reason).toBe('年份不对')
      expect(await learnt.stats()).toMatchObject({ good: 1, bad: 1 })
    })

    test('a group hears of its own only', async () => {
      await learnt.missed(missed())
      await learnt.missed(missed({ chat: -1002, question: '别处的' }))
      await learnt.rate(feedback())
      await learnt.rate(feedback({ chat: -1002, question: '别处的' }))
      expect((await learnt.unanswered(9, -1002)).map(({ question }) => question)).toEqual([
        '别处的',
      ])
      expect((await learnt.complaints(9, -1001)).map(({ question }) => question)).toEqual([
        '办了多少件',
      ])
      expect(await learnt.complaints(9, null)).toHaveLength(2)
    })

    test('what is asked most often and not told comes first', async () => {
      await learnt.missed(missed({ question: '天气', at: NOON + 5 }))
      await learnt.missed(missed())
      await learnt.missed(missed({ at: NOON + 1 }))
      await learnt.missed(missed({ user: 6 }))
      expect(await learnt.unanswered(9, null)).toEqual([
        { question: '全区有多少人口', times: 2, at: NOON + 1 },
        { question: '天气', times: 1, at: NOON + 5 },
      ])
      expect(await learnt.unanswered(1, null)).toHaveLength(1)
    })

    describe('the days', () => {
      const TODAY = dayOf(NOON)

      test('tell how many asked, what came of it, how long it took, what was no good', async () => {
        // The nth of twenty questions takes n seconds.
        const numbers = Array.from({ length: 20 }, (_, at) => at + 1)
        const asked = numbers.map(id => ({ id, lane: 5, user: 5, body: '{}' }))
        await inbox(store.database).add(asked, NOON)
        for (const update of numbers)
          await learnt.answered(usage({ update, user: update % 3, at: NOON + 1000 * update }))
        // Of these no update is known.
        const none = { kind: 'none', about: null } as const
        await learnt.answered(usage({ ...none, update: 99 }))
        await learnt.answered(usage({ ...none, update: 99, at: NOON - DAY }))
        await learnt.rate(feedback({ at: NOON + 1 }))
        await learnt.rate(feedback({ user: 6, reason: '数字不对' }))
        await learnt.rate(feedback({ user: 7, reason: '数字不对' }))
        await learnt.rate(feedback({ user: 8, good: true }))
        await learnt.rate(feedback({ user: 9, at: NOON - 2 * DAY }))
        const nothing = { questions: 0, users: 0, kinds: new Map(), complaints: new Map() }
        expect(await learnt.usage(TODAY - 2 * DAY)).toEqual([
          {
            ...{ day: TODAY, questions: 21, users: 4, median: 10_000, p95: 19_000 },
            kinds: new Map(Object.entries({ figure: 20, none: 1 })),
            complaints: new Map<string | null, number>([
              [null, 1],
              ['数字不对', 2],
            ]),
          },
          {
            ...{ ...nothing, day: TODAY - DAY, questions: 1, users: 1 },
            ...{ median: null, p95: null, kinds: new Map([['none', 1]]) },
          },
          {
            ...{ ...nothing, day: TODAY - 2 * DAY, median: null, p95: null },
            complaints: new Map([[null, 1]]),
          },
        ])
        expect((await learnt.usage(TODAY)).map(({ day }) => day)).toEqual([TODAY])
      })

      test('tell what was sought most, and go after a while', async () => {
        for (const about of ['a:1', 'a:2', 'a:2', null]) await learnt.answered(usage({ about }))
        await learnt.answered(usage({ about: 'a:1', at: NOON - DAY }))
        const most = (limit: number, since = TODAY) => learnt.sought(since, limit)
        expect(await most(1)).toEqual([{ about: 'a:2', times: 2 }])
        expect(await most(9)).toHaveLength(2)
        expect(await most(1, TODAY - DAY)).toEqual([{ about: 'a:1', times: 2 }])
        const book = discussions(store.database)
        await book.sweep(TODAY + KEPT_FOR.usage)
        expect((await learnt.usage(0)).map(({ day }) => day)).toEqual([TODAY])
        await book.sweep(TODAY + KEPT_FOR.usage + 1)
        expect(await learnt.usage(0)).toEqual([])
      })

      test('tell what several asked in the same words', async () => {
        const asked = [
          ...[5, 5, 6].map(user => ({ user, question: '有多少件' })),
          ...[5, 5, 5, 5].map(user => ({ user, question: '谁的电话' })),
          ...[6, 7].map(user => ({ user, question: '办了几场' })),
          ...[6, 7].map(user => ({ user, question: null })),
        ]
        for (const fields of asked) await learnt.answered(usage(fields))
        expect(await learnt.asked(TODAY, 9)).toEqual([
          { question: '有多少件', times: 3 },
          { question: '办了几场', times: 2 },
        ])
        expect(await learnt.asked(TODAY, 1)).toHaveLength(1)
        expect(await learnt.asked(TODAY + DAY, 9)).toEqual([])
        await discussions(store.database).forget({ id: 6, username: null })
        expect(await learnt.asked(TODAY, 9)).toEqual([])
      })

      test('begin at midnight in Beijing', () => {
        const midnight = Date.UTC(2026, 0, 19, 16)
        expect([midnight, midnight + DAY - 1].map(dayOf)).toEqual([midnight, midnight])
        expect(dayOf(midnight - 1)).toBe(midnight - DAY)
      })
    })

    describe('after a discussion', () => {
      beforeEach(async () => {
        const book = discussions(store.database)
        const doing = { place: PLACE, now: NOON, update: null }
        await book.act({ ...doing, actor: ADMIN, action: BEGIN })
        for (const message of [1, 2, 3])
          await book.act({ ...doing, actor: member(5), action: note({ message }) })
        await book.act({ ...doing, actor: member(5), action: { kind: 'check', number: 1 } })
        await book.act({ ...doing, actor: member(5), action: { kind: 'drop', number: 2 } })
      })

      test('counts tell how much there is', async () => {
        expect(await learnt.stats()).toEqual({
          ...{ good: 0, bad: 0, unanswered: 0 },
          ...{ discussions: 1, open: 1, notes: 2, checked: 1, members: 2 },
        })
      })

      test('it all goes with time', async () => {
        await learnt.rate(feedback())
        await learnt.missed(missed())
        const book = discussions(store.database)
        await book.sweep(NOON + KEPT_FOR.unanswered)
        expect(await learnt.stats()).toMatchObject({ unanswered: 1, bad: 1, notes: 2 })
        await book.sweep(NOON + KEPT_FOR.discussion + 1)
        const counts = Object.values(await learnt.stats())
        expect(counts.every(count => count === 0)).toBe(true)
      })
    })
  })
}
