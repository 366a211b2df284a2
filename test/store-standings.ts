import { describe, expect, test } from 'vitest'
import { KEPT_FOR } from '../src/discussion/retention.ts'
import { discussions } from '../src/store/discussions.ts'
import { type Standings, standings, WHOLE_CHAT } from '../src/store/standings.ts'
import { freshStore, type StoreKind } from './storing.ts'

const NOON = 1_770_000_000_000
const HALF_A_MINUTE = 30_000
const FIVE = { chat: -1, user: 5 }
const ALL = { chat: -1, user: WHOLE_CHAT }

/** What every store must know of the standing of members. */
export function standingCases(kind: StoreKind): void {
  describe('the standing of members', () => {
    let known: Standings
    const store = freshStore(kind, database => {
      known = standings(database)
    })
    const told = (asked = FIVE, now = NOON, of = known) => of.since(asked, now - HALF_A_MINUTE, now)
    const keep = (asked: typeof FIVE, what: string, at = NOON) =>
      known.keep({ ...asked, told: what, at })

    test('is known for a while, after a restart and to the other replica, too', async () => {
      await keep(FIVE, 'member')
      await store.restart()
      expect(await told()).toBe('member')
      expect(await told(FIVE, NOON, standings(await store.replica()))).toBe('member')
      expect(await told(FIVE, NOON + HALF_A_MINUTE)).toBeUndefined()
      expect(await told(ALL)).toBeUndefined()
    })

    test('that was told in the future of a clock that was set back is not believed', async () => {
      await keep(FIVE, 'administrator')
      expect(await told(FIVE, NOON - 3_600_000)).toBeUndefined()
    })

    test('is told anew', async () => {
      await keep(FIVE, 'member')
      await keep(FIVE, 'outside', NOON + 1)
      expect(await told(FIVE, NOON + 1)).toBe('outside')
    })

    test('is unknown after a change, and so are the administrators; that of others in the chat stays', async () => {
      await keep(FIVE, 'administrator')
      await keep({ chat: -1, user: 6 }, 'member')
      await keep({ chat: -2, user: 5 }, 'member')
      await keep(ALL, '[5]')
      await known.forget(FIVE, NOON + 1)
      expect(await told(FIVE, NOON + 2)).toBeUndefined()
      expect(await told(ALL, NOON + 2)).toBeUndefined()
      expect(await told({ chat: -1, user: 6 }, NOON + 2)).toBe('member')
      expect(await told({ chat: -2, user: 5 }, NOON + 2)).toBe('member')
    })

    test('is unknown of everybody where everybody’s may have changed', async () => {
      await keep(FIVE, 'member')
      await keep({ chat: -1, user: 6 }, 'member')
      await known.forget({ chat: -1, user: null }, NOON + 1)
      expect(await told(FIVE, NOON + 2)).toBeUndefined()
      expect(await told({ chat: -1, user: 6 }, NOON + 2)).toBeUndefined()
    })

    test('that was asked before a change is not kept after it, whatever was kept in between', async () => {
      await known.forget(FIVE, NOON + 10)
      expect(await known.hasChanged(-1, NOON)).toBe(true)
      expect(await known.hasChanged(-1, NOON + 11)).toBe(false)
      expect(await known.hasChanged(-2, NOON)).toBe(false)
      await keep(ALL, '[5]', NOON + 20)
      await keep(FIVE, 'administrator', NOON)
      expect(await told(FIVE, NOON + 30)).toBeUndefined()
      expect(await told(ALL, NOON + 30)).toBe('[5]')
      await keep(ALL, '[]', NOON + 5)
      expect(await told(ALL, NOON + 30)).toBe('[5]')
    })

    test('goes when it is old', async () => {
      await keep(FIVE, 'member')
      await known.forget({ chat: -2, user: null }, NOON)
      await discussions(store.database).sweep(NOON + KEPT_FOR.followup + 1)
      expect(await store.database.selectFrom('standing').selectAll().execute()).toEqual([])
    })
  })
}
