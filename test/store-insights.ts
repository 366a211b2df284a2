import { beforeEach, describe, expect, test } from 'vitest'
import type { Feedback, InsightStore, Missed } from '../src/discussion/insights.ts'
import { KEPT_FOR } from '../src/discussion/retention.ts'
import { discussions } from '../src/store/discussions.ts'
import { insights } from '../src/store/insights.ts'
import { ADMIN, BEGIN, member, NOON, note, PLACE } from './discussing.ts'
import { freshStore, type StoreKind } from './storing.ts'

const feedback = (fields: Partial<Feedback> = {}): Feedback => ({
  ...{ chat: -1001, message: 7, user: 5, good: false },
  ...{ question: '办了多少件', reason: null, at: NOON, asker: null },
  ...fields,
})

const missed = (fields: Partial<Missed> = {}): Missed => ({
  ...{ chat: -1001, user: 5, question: '全区有多少人口', at: NOON },
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
