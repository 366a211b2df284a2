import { describe, expect, test } from 'vitest'
import type { Database } from '../src/store/database.ts'
import { type Inbox, type Incoming, inbox } from '../src/store/inbox.ts'
import { type Letter, type Outbox, outbox } from '../src/store/outbox.ts'
import { inUnit, Unit, within } from '../src/store/unit.ts'
import { freshStore, type StoreKind } from './storing.ts'

const NOON = 1_770_000_000_000

const update = (id: number, lane = 1): Incoming => ({
  id,
  lane,
  user: 5,
  body: `{"update_id":${id}}`,
})

const letter = (id: number, fields: Partial<Letter> = {}): Letter => ({
  ...{ id, chat: 1, user: 5, method: 'sendMessage', payload: '{"text":"好"}', target: null },
  ...{ sequel: null, apology: null, kept: false, version: 0, at: NOON },
  ...fields,
})

/** What every store must do with what comes in and what goes out. */
export function queueCases(kind: StoreKind): void {
  describe('the inbox', () => {
    let taken: Inbox
    const store = freshStore(kind, database => {
      taken = inbox(database)
    })

    test('keeps each update once, in order, also after a restart', async () => {
      expect(await taken.add([update(2), update(1)], NOON)).toEqual([
        { id: 1, lane: 1 },
        { id: 2, lane: 1 },
      ])
      await store.restart()
      expect(await taken.add([update(2), update(3)], NOON)).toEqual([{ id: 3, lane: 1 }])
      expect((await taken.waiting()).map(({ id }) => id)).toEqual([1, 2, 3])
    })

    test('knows what is done, and keeps no words of it', async () => {
      await taken.add([update(1), update(2)], NOON)
      await taken.done(1)
      expect(await taken.read(1)).toBeUndefined()
      expect(await taken.add([update(1)], NOON)).toEqual([])
      expect(await taken.read(2)).toMatchObject({ body: '{"update_id":2}', tries: 0 })
    })

    test('marks it done with the work, or not at all', async () => {
      await taken.add([update(1)], NOON)
      const work = async () => {
        await taken.done(1)
        throw new Error('in the middle')
      }
      await expect(inUnit(store.database, work)).rejects.toThrow('in the middle')
      expect(await taken.waiting()).toHaveLength(1)
    })

    test('many at once are each done or undone alone, and are on record when they are told to be', async () => {
      const ids = Array.from({ length: 200 }, (_, at) => at + 1)
      await taken.add(
        ids.map(id => update(id, id)),
        NOON,
      )
      const fails = (id: number) => id % 3 === 0
      const ends = ids.map(id =>
        inUnit(store.database, async () => {
          await taken.done(id)
          if (fails(id)) throw new Error('in the middle')
        }).then(
          async () => (await taken.read(id)) === undefined,
          async () => (await taken.read(id))?.id === id,
        ),
      )
      expect((await Promise.all(ends)).filter(isRight => !isRight)).toEqual([])
      await store.restart()
      expect((await taken.waiting()).map(({ id }) => id)).toEqual(ids.filter(fails))
    })

    test('one that takes its time holds the others up, and spoils none of them', async () => {
      await taken.add([update(1, 1), update(2, 2), update(3, 3)], NOON)
      const slow = new Unit(store.database)
      const first = inUnit(store.database, () => taken.done(1))
      await within(slow, () => taken.done(2))
      const last = inUnit(store.database, () => taken.done(3))
      await new Promise(resolve => setTimeout(resolve, 20))
      await slow.rollback()
      await Promise.all([first, last])
      expect((await taken.waiting()).map(({ id }) => id)).toEqual([2])
    })

    test('sets aside what fails, and goes on', async () => {
      await taken.add([update(1), update(2)], NOON)
      await taken.failed(1, 2, false)
      expect(await taken.read(1)).toMatchObject({ tries: 2 })
      await taken.failed(1, 3, true)
      expect(await taken.waiting()).toEqual([{ id: 2, lane: 1, tries: 0 }])
      expect(await taken.counts()).toEqual({ waiting: 1, aside: 1 })
    })

    test.runIf(kind.replicas)('gives each lane to one replica at a time', async () => {
      await taken.add([update(1, 1), update(2, 1), update(3, 2)], NOON - 1000)
      const other = await store.replica()
      const [first, second, third] = [store.database, other, other].map(each => new Unit(each))
      const claimed = async (unit: Unit | undefined, database: Database) =>
        unit && (await within(unit, () => inbox(database).claim(NOON)))?.id
      expect(await claimed(first, store.database)).toBe(1)
      expect(await claimed(second, other)).toBe(3)
      expect(await claimed(third, other)).toBeUndefined()
      await third?.rollback()
      await second?.rollback()
      await first?.rollback() // a replica that is gone
      const heir = new Unit(other)
      expect(await claimed(heir, other)).toBe(1)
      await within(heir, () => inbox(other).done(1))
      await heir.commit()
      const next = new Unit(other)
      expect(await claimed(next, other)).toBe(2)
      await next.rollback()
    })

    test.runIf(kind.replicas)('waits a moment for the one before', async () => {
      await taken.add([update(2)], NOON)
      const claim = (now: number) => inUnit(store.database, () => taken.claim(now))
      expect(await claim(NOON + 10)).toBeUndefined()
      expect((await claim(NOON + 300))?.id).toBe(2)
      await taken.add([update(1)], NOON)
      expect((await claim(NOON + 300))?.id).toBe(1)
    })
  })

  describe('the outbox', () => {
    let sent: Outbox
    const store = freshStore(kind, database => {
      sent = outbox(database)
    })

    test('keeps letters in order until they are sent', async () => {
      await sent.add([letter(1), letter(2, { chat: 2 })])
      await store.restart()
      expect((await sent.waiting()).map(({ id, chat }) => [id, chat])).toEqual([
        [1, 1],
        [2, 2],
      ])
      await sent.sent({ letter: letter(1), message: 70, countedAt: null })
      expect(await sent.read(1)).toBeUndefined()
      expect(await sent.read(2)).toEqual(letter(2, { chat: 2 }))
    })

    test('merges edits of one message to the last', async () => {
      const edit = (id: number, text: string) =>
        letter(id, { method: 'editMessageText', target: 7, payload: JSON.stringify({ text }) })
      expect(await sent.add([edit(1, '一')])).toHaveLength(1)
      expect(await sent.add([edit(2, '二'), edit(3, '三')])).toEqual([])
      const merged = await sent.read(1)
      expect(merged).toMatchObject({ payload: '{"text":"三"}', version: 2 })
      // One that was under way when the last came is sent once more.
      expect(await sent.sent({ letter: edit(1, '一'), message: null, countedAt: null })).toBe(true)
      expect(await sent.sent({ letter: merged as Letter, message: null, countedAt: null })).toBe(
        false,
      )
    })

    test('gives a message its number wherever its stand-in was', async () => {
      const answer = letter(1, { kept: true })
      await sent.add([answer, letter(2, { method: 'editMessageText', target: -1 })])
      await sent.sent({ letter: answer, message: 70, countedAt: NOON })
      expect(await sent.read(2)).toMatchObject({ target: 70 })
      expect(await sent.recent(NOON - 1)).toEqual([{ chat: 1, at: NOON, pause: 0 }])
      expect(await sent.recent(NOON + 1)).toEqual([])
    })

    test('keeps a pause that Telegram wants until it is over', async () => {
      const wanted = { chat: 1, at: NOON, pause: 5000 }
      await sent.paused(wanted)
      expect(await sent.recent(NOON + 5000)).toEqual([wanted])
      expect(await sent.recent(NOON + 5001)).toEqual([])
    })

    test('gives it also to an edit that is being written while it is sent', async () => {
      const answer = letter(1, { kept: true })
      await sent.add([answer])
      const unit = new Unit(store.database)
      await within(unit, () => sent.add([letter(2, { method: 'editMessageText', target: -1 })]))
      const sending = sent.sent({ letter: answer, message: 70, countedAt: null })
      await unit.commit()
      await sending
      expect(await sent.read(2)).toMatchObject({ target: 70 })
    })

    test('has an edit by a stand-in that is out of date done anew', async () => {
      const answer = letter(1, { kept: true })
      await sent.add([answer])
      await sent.sent({ letter: answer, message: 70, countedAt: null })
      const late = letter(2, { method: 'editMessageText', target: -1 })
      await expect(sent.add([late])).rejects.toMatchObject({ problem: 'busy' })
      expect(await sent.waiting()).toEqual([])
    })

    test('counts what waits for a chat and a member', async () => {
      await sent.add([letter(1), letter(2), letter(3, { user: 6 }), letter(4, { chat: 2 })])
      expect(await sent.backlog(1, 5)).toEqual({ chat: 3, user: 2 })
    })

    test('counts what a group is sent and what waits for it, whoever sent it, edits and pauses aside', async () => {
      const [first, second, old] = [1, 2, 3].map(id => letter(id, { chat: -1 })) as Letter[]
      const edit = letter(4, { chat: -1, method: 'editMessageText', target: 7 })
      await sent.add([first, second, old, edit, letter(5, { chat: -2 })] as Letter[])
      await sent.sent({ letter: old as Letter, message: 70, countedAt: NOON - 61_001 })
      await sent.sent({ letter: first as Letter, message: 71, countedAt: NOON })
      await sent.paused({ chat: -1, at: NOON, pause: 5000 })
      expect(await sent.traffic(-1, NOON - 61_000)).toEqual({ waiting: 1, sent: 1 })
    })
  })
}
