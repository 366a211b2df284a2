import { expect } from 'vitest'
import type { Action } from '../src/discussion/action.ts'
import type { DiscussionStore, Outcome, Request } from '../src/discussion/book.ts'
import type { Actor, State } from '../src/discussion/discussion.ts'
import { discussions } from '../src/store/discussions.ts'
import { member, NOON, PLACE } from './discussing.ts'
import { freshStore, type StoreKind, type TestStore } from './storing.ts'

export const FIVE = member(5, { username: 'Five' })
export const SIX = member(6)

/** An empty book for each test of a block, and how things are done in it. */
export interface TestBook {
  readonly store: TestStore
  /** The book as it is open now. */
  readonly book: DiscussionStore
  readonly act: (actor: Actor, action: Action, fields?: Partial<Request>) => Promise<Outcome>
  /** Does what must be possible, and tells where that leads. */
  readonly play: (...steps: readonly (readonly [Actor, Action])[]) => Promise<State>
}

export function freshBook(kind: StoreKind): TestBook {
  let book: DiscussionStore
  const store = freshStore(kind, database => {
    book = discussions(database)
  })
  const act: TestBook['act'] = (actor, action, fields = {}) =>
    book.act({ place: PLACE, actor, action, now: NOON, update: null, ...fields })
  return {
    store,
    get book() {
      return book
    },
    act,
    play: async (...steps) => {
      for (const [actor, action] of steps)
        expect(await act(actor, action)).toMatchObject({ kind: 'done' })
      return await book.state(PLACE)
    },
  }
}
