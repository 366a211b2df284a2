import type { Envelope } from '../store/outbox.ts'
import { type Weight, weightOf } from './limits.ts'

/** Milliseconds until a chat takes a request. */
export type WaitIn = (chat: number, weight: Weight) => number

/** A letter that goes out now; its lane waits for it. */
export interface Outgoing {
  readonly envelope: Envelope
  /** It is over, or is to be tried again before what comes after it. */
  readonly release: (again: boolean) => void
}

/** Letters to one chat that weigh alike; its members take turns. */
interface Lane {
  readonly chat: number
  readonly weight: Weight
  /** Each member's in order; the first member is next. */
  readonly members: Map<number, Envelope[]>
  isBusy: boolean
}

/** Letters that wait, by chat: lanes take turns, and so do the members in each. */
export class SendingLanes {
  // In the order of their turns.
  readonly #lanes = new Map<string, Lane>()
  readonly #counted = new Map<number, number>()

  /** How many lanes have something to send. */
  get size(): number {
    return this.#lanes.size
  }

  add(envelope: Envelope): void {
    const { chat, user } = envelope
    const weight = weightOf(envelope)
    const key = keyOf(chat, weight)
    const lane = this.#lanes.get(key) ?? { chat, weight, members: new Map(), isBusy: false }
    this.#lanes.set(key, lane)
    const own = lane.members.get(user)
    if (own === undefined) lane.members.set(user, [envelope])
    else own.push(envelope)
    if (weight === 'message') this.#counted.set(chat, this.countedIn(chat) + 1)
  }

  clear(): void {
    this.#lanes.clear()
    this.#counted.clear()
  }

  /** How many messages wait for a chat. */
  countedIn(chat: number): number {
    return this.#counted.get(chat) ?? 0
  }

  /** Milliseconds until something may be sent; infinite where nothing waits. */
  wait(waitIn: WaitIn): number {
    let least = Number.POSITIVE_INFINITY
    for (const { isBusy, chat, weight } of this.#lanes.values()) {
      if (!isBusy) least = Math.min(least, waitIn(chat, weight))
      if (least === 0) return 0
    }
    return least
  }

  /** The next letter of a lane that may go now; that lane's turn comes again after all others. */
  next(mayGo: (chat: number, weight: Weight) => boolean): Outgoing | undefined {
    for (const [key, lane] of this.#lanes) {
      if (lane.isBusy || !mayGo(lane.chat, lane.weight)) continue
      const [member] = lane.members
      if (member === undefined) continue
      this.#lanes.delete(key)
      this.#lanes.set(key, lane)
      return this.#outgoing(key, lane, member)
    }
    return undefined
  }

  #outgoing(key: string, lane: Lane, [user, letters]: [number, Envelope[]]): Outgoing {
    const envelope = letters[0] as Envelope
    lane.isBusy = true
    const release = (again: boolean) => {
      lane.isBusy = false
      if (again) return
      letters.shift()
      // The member's turn comes again after the others'.
      lane.members.delete(user)
      if (letters.length > 0) lane.members.set(user, letters)
      if (lane.members.size === 0) this.#lanes.delete(key)
      if (lane.weight === 'message') this.#count(lane.chat)
    }
    return { envelope, release }
  }

  #count(chat: number): void {
    const left = this.countedIn(chat) - 1
    if (left > 0) this.#counted.set(chat, left)
    else this.#counted.delete(chat)
  }
}

const keyOf = (chat: number, weight: Weight): string => `${weight}${chat}`
