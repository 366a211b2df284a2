import { describe, expect, test } from 'vitest'
import { KEPT_FOR } from '../src/discussion/retention.ts'
import { type FollowupStore, followups, type Turn } from '../src/store/followups.ts'
import { freshStore, type StoreKind } from './storing.ts'

const NOON = 1_770_000_000_000
const MINUTE = 60_000

const turn = (fields: Partial<Turn> = {}): Turn => ({
  chat: -1_001_234_567_890,
  message: 7,
  user: 5,
  questions: [{ text: '有多少名区级帮扶责任人', by: 5 }],
  about: 'k2j4h6g8',
  at: NOON,
  ...fields,
})

const TWO = [
  { text: '一', by: 6 },
  { text: '二', by: null },
]

const asker = { chat: turn().chat, user: 5 }

/** What every store must do with questions that may be followed up. */
export function followupCases(kind: StoreKind): void {
  describe('follow-up state', () => {
    let state: FollowupStore
    const store = freshStore(kind, database => {
      state = followups(database)
    })

    test('the last question of an asker, and the message that answers it', async () => {
      await state.remember(turn())
      await state.remember(turn({ message: 8, questions: TWO, at: NOON + MINUTE }))
      expect(await state.last(asker, NOON + MINUTE)).toEqual(
        turn({ message: 8, questions: TWO, at: NOON + MINUTE }),
      )
      expect(await state.byMessage(asker.chat, 7, NOON + MINUTE)).toEqual(turn())
    })

    test('others in the chat, and the asker elsewhere, have their own', async () => {
      await state.remember(turn())
      expect(await state.last({ ...asker, user: 6 }, NOON)).toBeUndefined()
      expect(await state.last({ ...asker, chat: 5 }, NOON)).toBeUndefined()
      expect(await state.byMessage(asker.chat, 9, NOON)).toBeUndefined()
    })

    test('a passage that answers nobody is found by its message only', async () => {
      await state.remember(turn({ user: null, questions: [] }))
      expect(await state.last(asker, NOON)).toBeUndefined()
      expect((await state.byMessage(asker.chat, 7, NOON))?.about).toBe('k2j4h6g8')
    })

    test('a message that shows something else now is kept with that', async () => {
      await state.remember(turn())
      await state.remember(turn({ about: 'z1z1z1z1' }))
      expect((await state.byMessage(asker.chat, 7, NOON))?.about).toBe('z1z1z1z1')
    })

    test('after thirty minutes of silence it is forgotten, and gone with the next question', async () => {
      await state.remember(turn())
      expect(await state.last(asker, NOON + KEPT_FOR.followup - 1)).toBeDefined()
      expect(await state.last(asker, NOON + KEPT_FOR.followup)).toBeUndefined()
      await state.remember(turn({ message: 8, at: NOON + KEPT_FOR.followup }))
      const rows = await store.database.selectFrom('turn').select('message_id').execute()
      expect(rows).toEqual([{ message_id: 8 }])
    })

    test('a restart keeps it', async () => {
      await state.remember(turn())
      await store.restart()
      expect(await state.last(asker, NOON)).toEqual(turn())
    })

    test('a group that became a supergroup keeps its questions, not its message numbers', async () => {
      await state.remember(turn())
      await state.migrate(asker.chat, -100_200)
      expect((await state.last({ chat: -100_200, user: 5 }, NOON))?.questions).toEqual(
        turn().questions,
      )
      expect(await state.byMessage(-100_200, 7, NOON)).toBeUndefined()
      expect(await state.last(asker, NOON)).toBeUndefined()
    })

    test('an asker is forgotten on request, others are not', async () => {
      await state.remember(turn())
      const others = [{ text: '别人的', by: 6 }]
      await state.remember(turn({ message: 8, user: 6, questions: others }))
      await state.forget(asker)
      expect(await state.last(asker, NOON)).toBeUndefined()
      expect(await state.last({ ...asker, user: 6 }, NOON)).toBeDefined()
    })

    test('so are questions in somebody’s words, whoever asked', async () => {
      await state.remember(turn({ questions: TWO }))
      await state.remember(turn({ message: 8, questions: [{ text: '三', by: 16 }] }))
      await state.forget({ ...asker, user: 6 })
      expect((await state.last(asker, NOON))?.message).toBe(8)
      expect(await state.byMessage(asker.chat, 7, NOON)).toBeUndefined()
    })

    test('of a question from before authors were kept the asker is the author', async () => {
      await state.remember(turn())
      await store.database.updateTable('turn').set({ authors: null }).execute()
      expect(await state.last(asker, NOON)).toEqual(turn())
    })

    test('two replicas have one store', async () => {
      const other = await store.replica()
      await followups(other).remember(turn())
      expect(await state.last(asker, NOON)).toBeDefined()
    })
  })
}
