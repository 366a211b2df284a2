import { describe, expect, test } from 'vitest'
import { KEPT_FOR } from '../src/discussion/retention.ts'
import { discussions } from '../src/store/discussions.ts'
import { outbox } from '../src/store/outbox.ts'
import { inUnit } from '../src/store/unit.ts'
import { MOST_WATCHED, type Watched, type WatchStore, watches } from '../src/store/watches.ts'
import { freshStore, type StoreKind } from './storing.ts'

const NOON = 1_770_000_000_000

const watched = (fields: Partial<Watched> = {}): Watched => ({
  ...{ user: 5, topic: '粮食产量', language: 'zh-Hans', since: NOON },
  ...fields,
})

/** What every store must do with topics that are watched, and with texts that are known. */
export function watchCases(kind: StoreKind): void {
  describe('watched topics', () => {
    let kept: WatchStore
    const store = freshStore(kind, database => {
      kept = watches(database)
    })

    test('are one’s own, each once, the oldest first, also after a restart', async () => {
      expect(await kept.add(watched())).toBe('added')
      expect(await kept.add(watched({ topic: '养老', since: NOON + 1 }))).toBe('added')
      expect(await kept.add(watched({ user: 6 }))).toBe('added')
      expect(await kept.add(watched({ since: NOON + 2, language: 'en' }))).toBe('known')
      await store.restart()
      const own = [watched({ language: 'en' }), watched({ topic: '养老', since: NOON + 1 })]
      expect(await kept.list(5, NOON)).toEqual(own)
      expect(await kept.all()).toHaveLength(3)
    })

    test('are so many at most; a known one is known when there is no room', async () => {
      for (let n = 1; n <= MOST_WATCHED; n += 1) await kept.add(watched({ topic: `主题${n}` }))
      expect(await kept.add(watched({ topic: '多余' }))).toBe('full')
      expect(await kept.add(watched({ topic: '主题1' }))).toBe('known')
      expect(await kept.add(watched({ user: 6, topic: '多余' }))).toBe('added')
      expect(await kept.list(5, NOON)).toHaveLength(MOST_WATCHED)
    })

    test('end when their owner says so', async () => {
      await kept.add(watched())
      expect(await kept.remove(6, '粮食产量')).toBe(false)
      expect(await kept.remove(5, '粮食产量')).toBe(true)
      expect(await kept.remove(5, '粮食产量')).toBe(false)
      expect(await kept.all()).toEqual([])
    })

    test('go when nobody has looked at them for long', async () => {
      await kept.add(watched())
      await kept.add(watched({ user: 6 }))
      await kept.list(6, NOON + 10)
      await discussions(store.database).sweep(NOON + KEPT_FOR.watch + 5)
      expect((await kept.all()).map(({ user }) => user)).toEqual([6])
    })

    test('are forgotten with whose they are, and what is still to be sent of them', async () => {
      await kept.add(watched())
      await kept.add(watched({ user: 6 }))
      const letter = (id: number, chat: number) => ({
        ...{ id, chat, user: 0, method: 'sendMessage', payload: '{"text":"粮食"}', target: null },
        ...{ sequel: null, apology: null, kept: false, version: 0, at: NOON },
      })
      await outbox(store.database).add([letter(1, 5), letter(2, 6)])
      await discussions(store.database).forget({ id: 5, username: null })
      expect((await kept.all()).map(({ user }) => user)).toEqual([6])
      expect((await outbox(store.database).waiting()).map(({ chat }) => chat)).toEqual([6])
    })
  })

  describe('known texts', () => {
    let kept: WatchStore
    const store = freshStore(kind, database => {
      kept = watches(database)
    })

    test('are news once, also after a restart', async () => {
      expect(await kept.unknown(['a', 'b'])).toEqual(['a', 'b'])
      expect(await kept.take(['a'], NOON)).toEqual(['a'])
      await store.restart()
      expect(await kept.unknown(['a', 'b'])).toEqual(['b'])
      expect(await kept.take(['a', 'b'], NOON)).toEqual(['b'])
      expect(await kept.take([], NOON)).toEqual([])
    })

    test('are news again where telling them failed', async () => {
      const failing = inUnit(store.database, async () => {
        await kept.take(['a'], NOON)
        throw new Error('in the middle')
      })
      await expect(failing).rejects.toThrow('in the middle')
      expect(await kept.unknown(['a'])).toEqual(['a'])
    })

    test('are given to one of two replicas', async () => {
      const other = watches(await store.replica())
      const taken = [await kept.take(['a', 'b'], NOON), await other.take(['b', 'c'], NOON)]
      expect(taken).toEqual([['a', 'b'], ['c']])
    })

    test('may be thousands', async () => {
      const many = Array.from({ length: 1201 }, (_, n) => `h${n}`)
      expect(await kept.take(many, NOON)).toHaveLength(many.length)
      expect(await kept.unknown(many)).toEqual([])
    })
  })
}
