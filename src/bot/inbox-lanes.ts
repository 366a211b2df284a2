import type { Waiting } from '../store/inbox.ts'

/** Updates that wait in one process: each lane in order, one at a time; lanes take turns. */
export class InboxLanes {
  // In the order of their turns; a lane that is worked at is not among them.
  readonly #lanes = new Map<number, number[]>()
  readonly #busy = new Set<number>()
  // A lane that has become another: the other waits for what is under way in the first.
  readonly #heirs = new Map<number, number>()

  /** How many wait. */
  get size(): number {
    let sum = 0
    for (const ids of this.#lanes.values()) sum += ids.length
    return sum
  }

  add(updates: readonly Waiting[]): void {
    for (const { id, lane } of updates) {
      const ids = this.#lanes.get(lane)
      if (ids === undefined) this.#lanes.set(lane, [id])
      else if (id > (ids.at(-1) ?? 0)) ids.push(id)
      else
        ids.splice(
          ids.findIndex(other => other > id),
          0,
          id,
        )
    }
  }

  /** The next update of a lane that nobody works at; from now on somebody does. */
  next(): Waiting | undefined {
    for (const [lane, ids] of this.#lanes) {
      const id = ids[0]
      if (id === undefined || this.#isBusy(lane)) continue
      ids.shift()
      this.#lanes.delete(lane)
      if (ids.length > 0) this.#lanes.set(lane, ids)
      this.#busy.add(lane)
      return { id, lane }
    }
    return undefined
  }

  /** Nobody is to work at a lane before it is released. */
  hold(lane: number): void {
    this.#busy.add(lane)
  }

  /** Nobody works at a lane any more. */
  release(lane: number): void {
    this.#busy.delete(lane)
    this.#heirs.delete(lane)
  }

  /** What waits in one lane comes into the other, in order. */
  join(from: number, to: number): void {
    const ids = this.#lanes.get(from) ?? []
    this.#lanes.delete(from)
    if (this.#busy.has(from)) this.#heirs.set(from, to)
    this.add(ids.map(id => ({ id, lane: to })))
  }

  #isBusy(lane: number): boolean {
    if (this.#busy.has(lane)) return true
    for (const heir of this.#heirs.values()) if (heir === lane) return true
    return false
  }
}
