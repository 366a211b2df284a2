import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '../src/store/database.ts'
import {
  FORGOTTEN_AFTER,
  type FollowupStore,
  followups,
  type Turn,
} from '../src/store/followups.ts'
import { newFolder } from './running.ts'

const NOON = 1_770_000_000_000
const MINUTE = 60_000

let file: string
let database: Database
let state: FollowupStore

beforeEach(async () => {
  file = join(newFolder(), 'deep', 'bot.sqlite')
  await open()
})
afterEach(() => database.destroy())

async function open() {
  database = await openDatabase(file)
  state = followups(database)
}

const turn = (fields: Partial<Turn> = {}): Turn => ({
  chat: -1001,
  message: 7,
  user: 5,
  questions: ['有多少名区级帮扶责任人'],
  about: 'k2j4h6g8',
  at: NOON,
  ...fields,
})

const asker = { chat: -1001, user: 5 }

describe('follow-up state', () => {
  test('the last question of an asker, and the message that answers it', async () => {
    await state.remember(turn())
    await state.remember(turn({ message: 8, questions: ['一', '二'], at: NOON + MINUTE }))
    expect(await state.last(asker, NOON + MINUTE)).toEqual(
      turn({ message: 8, questions: ['一', '二'], at: NOON + MINUTE }),
    )
    expect(await state.byMessage(-1001, 7, NOON + MINUTE)).toEqual(turn())
  })

  test('others in the chat, and the asker elsewhere, have their own', async () => {
    await state.remember(turn())
    expect(await state.last({ ...asker, user: 6 }, NOON)).toBeUndefined()
    expect(await state.last({ ...asker, chat: 5 }, NOON)).toBeUndefined()
    expect(await state.byMessage(-1001, 9, NOON)).toBeUndefined()
  })

  test('a passage that answers nobody is found by its message only', async () => {
    await state.remember(turn({ user: null, questions: [] }))
    expect(await state.last(asker, NOON)).toBeUndefined()
    expect((await state.byMessage(-1001, 7, NOON))?.about).toBe('k2j4h6g8')
  })

  test('a message that shows something else now is kept with that', async () => {
    await state.remember(turn())
    await state.remember(turn({ about: 'z1z1z1z1' }))
    expect((await state.byMessage(-1001, 7, NOON))?.about).toBe('z1z1z1z1')
  })

  test('after thirty minutes of silence it is forgotten, and gone with the next question', async () => {
    await state.remember(turn())
    expect(await state.last(asker, NOON + FORGOTTEN_AFTER - 1)).toBeDefined()
    expect(await state.last(asker, NOON + FORGOTTEN_AFTER)).toBeUndefined()
    await state.remember(turn({ message: 8, at: NOON + FORGOTTEN_AFTER }))
    const { rows } = await database
      .selectFrom('turn')
      .select('message_id')
      .execute()
      .then(rows => ({ rows }))
    expect(rows).toEqual([{ message_id: 8 }])
  })

  test('a restart keeps it', async () => {
    await state.remember(turn())
    await database.destroy()
    await open()
    expect(await state.last(asker, NOON)).toEqual(turn())
  })

  test('a group that became a supergroup keeps its questions, not its message numbers', async () => {
    await state.remember(turn())
    await state.migrate(-1001, -100_200)
    expect((await state.last({ chat: -100_200, user: 5 }, NOON))?.questions).toEqual(
      turn().questions,
    )
    expect(await state.byMessage(-100_200, 7, NOON)).toBeUndefined()
    expect(await state.last(asker, NOON)).toBeUndefined()
  })

  test('an asker is forgotten on request, others are not', async () => {
    await state.remember(turn())
    await state.remember(turn({ message: 8, user: 6 }))
    await state.forget(asker)
    expect(await state.last(asker, NOON)).toBeUndefined()
    expect(await state.last({ ...asker, user: 6 }, NOON)).toBeDefined()
  })
})

describe('the database', () => {
  test('two processes may open one file', async () => {
    const other = await openDatabase(file)
    await followups(other).remember(turn())
    expect(await state.last(asker, NOON)).toBeDefined()
    await other.destroy()
  })

  test('in memory, by an address, and PostgreSQL not yet', async () => {
    const memory = await openDatabase(':memory:')
    await memory.destroy()
    const addressed = await openDatabase(`sqlite:${file}.2`)
    await addressed.destroy()
    await expect(openDatabase('postgres://localhost/bot')).rejects.toThrow('PostgreSQL')
  })
})
