import { setTimeout as pause } from 'node:timers/promises'
import { type Api, GrammyError } from 'grammy'
import type { Logger } from 'pino'
import { type Database, kindOf } from '../store/database.ts'
import type { Envelope, Letter, Outbox, Traffic } from '../store/outbox.ts'
import { inUnit } from '../store/unit.ts'
import {
  codeOf,
  describe,
  isClosed,
  isFault,
  isMissing,
  isUnchanged,
  isUnreachable,
  waitAskedFor,
} from './errors.ts'
import { type Limits, weightOf } from './limits.ts'
import { bodyOf, type Fleeting, Post, payloadOf, type Sequel, type StoredDraft } from './post.ts'
import { SendingLanes } from './sending-lanes.ts'
import { type SentMessage, sentMessage } from './sent-message.ts'
import type { Cancel, Timers } from './timers.ts'
import type { Call, Wire } from './wire.ts'

/** What a sender works with. */
export interface SenderMeans {
  readonly api: Api
  readonly wire: Wire
  readonly database: Database
  readonly outbox: Outbox
  readonly limits: Limits
  readonly timers: Timers
  readonly now: () => number
  readonly log: Logger
  /** Hears of every request that was made, with how long its letter was under way. */
  readonly onSent?: (method: string, outcome: Outcome, milliseconds: number) => void
  /** Hears of a picture that was sent, and Telegram's number for it. */
  readonly onPhoto?: (letter: Letter, file: string) => Promise<void>
  /** Hears of an edit whose message is gone. */
  readonly onMissing?: (letter: Letter) => Promise<void>
}

/** How a request ended. */
export type Outcome = 'sent' | 'refused' | 'later' | 'flood'

/** Requests at the same time. */
export const MOST_UNDER_WAY = 30
const CALL_WITHIN = 20_000
const FIRST_DELAY = 500
const LONGEST_DELAY = 30_000
const SECOND = 1000
const TURN = 20
const LOOKS_AFTER = 20
// Telegram itself keeps updates for a day: an answer that could not be sent by then is of no use.
const TOO_OLD = 24 * 3600 * SECOND
// A fault of Telegram's own that stays is that of this one request.
const MOST_FAULTS = 8
const RECENT = 61_000

const MOMENT = 3000

/** Sends what the outbox holds: in order for each member of a chat, within Telegram's limits, fairly between all. */
export class Sender {
  readonly #means: SenderMeans
  readonly #lanes = new SendingLanes()
  readonly #underWay = new Set<Promise<void>>()
  readonly #known = new Set<number>()
  readonly #fresh = new Map<number, Letter>()
  readonly #calls = new Set<Call>()
  #hasEnded = false
  #isLooking = false
  #timer: Cancel | undefined
  #isOpen = false
  readonly #isShared: boolean

  constructor(means: SenderMeans) {
    this.#means = means
    this.#isShared = kindOf(means.database) === 'postgres'
  }

  /** Begins with what an earlier start has left. */
  async start(): Promise<void> {
    const { outbox, limits, now } = this.#means
    for (const { chat, at, pause } of await outbox.recent(now() - RECENT)) {
      // Somebody may have set the clock back meanwhile.
      const ago = Math.max(0, now() - at)
      if (pause === 0) limits.note(chat, 'message', ago)
      else limits.pause(chat, pause - ago)
    }
    this.#isOpen = true
    this.take(await outbox.waiting())
  }

  /** Looks for what others have put into the outbox: soon, and once for many. */
  readonly look = (): void => {
    if (!this.#isOpen || this.#isLooking) return
    this.#isLooking = true
    this.#means.timers.after(LOOKS_AFTER, () => {
      this.#isLooking = false
      this.#track(this.#lookNow())
    })
  }

  // Nobody tells of these letters a second time.
  async #lookNow(chats?: readonly number[]): Promise<void> {
    try {
      this.take(await this.#means.outbox.waiting(chats))
    } catch (error) {
      this.#means.log.warn({ error: describe(error) }, 'outbox not looked into')
      this.#means.timers.after(SECOND, this.look)
    }
  }

  /** New letters are there; where this process does not send, the one that does will find them. */
  take(envelopes: readonly Envelope[]): void {
    if (!this.#isOpen) return
    for (const envelope of envelopes) {
      if (this.#known.has(envelope.id)) continue
      this.#known.add(envelope.id)
      this.#lanes.add(envelope)
    }
    this.#pump()
  }

  /**
   * The same with letters that were just put into the outbox. One that goes out at once is not read from there again;
   * one that waits may be changed meanwhile, and so may one whose message has no number yet.
   */
  send(letters: readonly Letter[]): void {
    if (this.#isShared) this.#sendInOrder(letters)
    else this.#sendAtOnce(letters)
  }

  #sendAtOnce(letters: readonly Letter[]): void {
    for (const letter of letters)
      if (letter.target === null || letter.target > 0) this.#fresh.set(letter.id, letter)
    this.take(letters.map(({ id, chat, user, method }) => ({ id, chat, user, method })))
    this.#fresh.clear()
  }

  // What another process has put there for the same chat goes first, though this one may not have heard of it yet.
  #sendInOrder(letters: readonly Letter[]): void {
    const chats = [...new Set(letters.map(({ chat }) => chat))]
    if (this.#isOpen && chats.length > 0) this.#track(this.#lookNow(chats))
  }

  /** Stops sending for others to do so: what is under way is finished. */
  pause(): void {
    this.#isOpen = false
    this.#lanes.clear()
    this.#known.clear()
  }

  /** How many messages a chat would take now, those that wait counted. */
  async room(chat: number): Promise<number> {
    const { limits } = this.#means
    if (!this.#isShared) return limits.room(chat) - this.#lanes.countedIn(chat)
    const { sent, waiting } = await this.#trafficIn(chat)
    return (this.#isOpen ? limits.room(chat) : limits.roomBeside(chat, sent)) - waiting
  }

  /** How many edits of the bot's own a chat would take now. */
  async roomForOwn(chat: number): Promise<number> {
    const { limits } = this.#means
    if (this.#isOpen) return limits.room(chat, 'own')
    return limits.roomBeside(chat, (await this.#trafficIn(chat)).sent, 'own')
  }

  /** How many messages wait for a chat, as far as this process knows. */
  waitingIn(chat: number): number {
    return this.#lanes.countedIn(chat)
  }

  async #trafficIn(chat: number): Promise<Traffic> {
    const { outbox, now } = this.#means
    return await outbox.traffic(chat, now() - RECENT)
  }

  /** How many letters wait. */
  get waiting(): number {
    return this.#known.size
  }

  /** Whether something is being sent, or may be within a moment: what the limits hold back longer is left out. */
  get isBusy(): boolean {
    return this.#underWay.size > 0 || this.#nextDue() < MOMENT
  }

  /** How much is being done now: what waits for Telegram is not. */
  get atWork(): number {
    return this.#underWay.size - this.asking
  }

  /** How many requests wait for Telegram's answer. */
  get asking(): number {
    return this.#calls.size
  }

  /** Makes requests that are worth nothing later, at once. */
  sendNow(requests: readonly Fleeting[]): void {
    for (const { method, payload } of requests) {
      const sending = this.#callAtOnce(method, payload).then(
        () => this.#means.onSent?.(method, 'sent', 0),
        error => this.#means.log.info({ method, error: describe(error) }, 'not answered in time'),
      )
      this.#track(sending)
    }
  }

  // A connection that lay idle may be closed just as it is used: an answer to a press bears to be given twice.
  async #callAtOnce(method: string, payload: Fleeting['payload']): Promise<unknown> {
    const { wire } = this.#means
    const body = JSON.stringify(payload)
    try {
      return await this.#resultOf(wire.post(method, body))
    } catch (error) {
      if (!isUnreachable(error) || this.#hasEnded) throw error
      return await this.#resultOf(wire.post(method, body))
    }
  }

  /** Sends what can be sent within some milliseconds; the rest stays for the next start. */
  async stop(within: number): Promise<void> {
    const end = performance.now() + within
    for (let left = within; left > 0; left = end - performance.now()) {
      if (this.#underWay.size === 0 && this.#nextDue() > left) break
      await Promise.race([...this.#underWay, pause(Math.min(left, TURN))])
    }
    this.#isOpen = false
    this.#timer?.()
    for (const call of this.#calls) call.giveUp()
    this.#hasEnded = true
    await Promise.allSettled(this.#underWay)
    await this.#means.wire.close()
    if (this.waiting > 0) this.#means.log.info({ letters: this.waiting }, 'left for the next start')
  }

  #nextDue(): number {
    return this.#isOpen && this.#lanes.size > 0 ? this.#wait() : Number.POSITIVE_INFINITY
  }

  // === One after the other

  #pump(): void {
    this.#timer?.()
    this.#timer = undefined
    while (this.#isOpen && this.#underWay.size < MOST_UNDER_WAY) {
      const wait = this.#wait()
      if (wait > 0) {
        if (wait < Number.POSITIVE_INFINITY) this.#pumpAfter(wait)
        return
      }
      this.#sendNext()
    }
  }

  // The limits' clock may stand a moment before the timer's.
  #pumpAfter(wait: number): void {
    this.#timer = this.#means.timers.after(Math.ceil(wait) + 1, () => this.#pump())
  }

  #wait(): number {
    const { limits } = this.#means
    const inLane = this.#lanes.wait((chat, weight) => limits.waitIn(chat, weight))
    return inLane === Number.POSITIVE_INFINITY ? inLane : Math.max(inLane, limits.wait())
  }

  #sendNext(): void {
    const { limits } = this.#means
    const lane = this.#lanes.next((chat, weight) => limits.waitIn(chat, weight) === 0)
    if (lane === undefined) return
    const { envelope } = lane
    limits.note(envelope.chat, weightOf(envelope))
    const sending = this.#send(envelope).then(delay => {
      if (delay === null) this.#known.delete(envelope.id)
      lane.release(delay !== null)
      if (delay !== null && delay > 0) this.#means.limits.pause(envelope.chat, delay)
    })
    this.#track(sending)
  }

  #track(work: Promise<unknown>): void {
    const tracked = work
      .catch(error => this.#means.log.error({ error: describe(error) }, 'sending failed'))
      .then(() => {
        this.#underWay.delete(tracked)
        this.#pump()
      })
    this.#underWay.add(tracked)
  }

  /** Null when it is over with the letter, else the milliseconds until it is tried again. */
  async #send(envelope: Envelope): Promise<number | null> {
    try {
      const { id } = envelope
      const letter = this.#fresh.get(id) ?? (await this.#means.outbox.read(id))
      if (letter === undefined) return null
      return isHopeless(letter, this.#means.now())
        ? await this.#drop(letter, 'too old, or its message was never sent')
        : await this.#deliver(letter)
    } catch (error) {
      // The database: it is tried again when it is there.
      this.#means.log.warn({ letter: envelope.id, error: describe(error) }, 'outbox not reached')
      return SECOND
    }
  }

  async #deliver(letter: Letter): Promise<number | null> {
    const { now, onSent } = this.#means
    const sent = await this.#attempt(letter)
    if ('error' in sent) return await this.#failed(letter, sent.error)
    onSent?.(letter.method, 'sent', now() - letter.at)
    this.#faults.delete(letter.id)
    if (sent.photo !== null) await this.#tellPhoto(letter, sent.photo)
    return await this.#settled(letter, sent.message)
  }

  async #attempt(letter: Letter): Promise<SentMessage | { readonly error: unknown }> {
    try {
      const result = await this.#resultOf(this.#callOf(letter))
      return sentMessage(result)
    } catch (error) {
      return isUnchanged(error) ? { message: null, photo: null } : { error }
    }
  }

  // That it is not kept is nobody's loss: it will be sent as a file again.
  async #tellPhoto(letter: Letter, file: string): Promise<void> {
    await this.#means
      .onPhoto?.(letter, file)
      .catch(error => this.#means.log.warn({ error: describe(error) }, 'picture’s number not kept'))
  }

  // A file goes as a form, which is grammY's to make.
  #callOf(letter: Letter): Call {
    const { api, wire } = this.#means
    const body = bodyOf(letter)
    if (body !== null) return wire.post(letter.method, body)
    const calls = api.raw as unknown as Record<string, ApiCall>
    const controller = new AbortController()
    const result = Promise.resolve(calls[letter.method]?.(payloadOf(letter), controller.signal))
    return { result, giveUp: () => controller.abort() }
  }

  async #resultOf(call: Call): Promise<unknown> {
    const inTime = this.#means.timers.after(CALL_WITHIN, call.giveUp)
    this.#calls.add(call)
    try {
      return await call.result
    } finally {
      inTime()
      this.#calls.delete(call)
    }
  }

  /** Telegram has it: that is on record before anything else, however often it takes. */
  async #settled(letter: Letter, message: number | null): Promise<number | null> {
    const { outbox, now, log, timers } = this.#means
    const countedAt = letter.chat < 0 && weightOf(letter) !== 'free' ? now() : null
    for (;;)
      try {
        const { done } = sequelOf(letter)
        const isNewer = await this.#andFollow(letter, done, {
          message,
          first: () => outbox.sent({ letter, message, countedAt }),
        })
        return isNewer ? 0 : null
      } catch (error) {
        log.warn({ letter: letter.id, error: describe(error) }, 'sent, but not on record yet')
        if (this.#hasEnded) throw error
        await timers.pause(SECOND)
      }
  }

  // === What goes wrong

  readonly #faults = new Map<number, number>()

  async #failed(letter: Letter, error: unknown): Promise<number | null> {
    const { log, onSent, now, outbox } = this.#means
    const milliseconds = now() - letter.at
    const flood = waitAskedFor(error)
    if (flood !== undefined) {
      onSent?.(letter.method, 'flood', milliseconds)
      log.warn({ chat: letter.chat, seconds: flood / SECOND }, 'Telegram wants the bot to wait')
      await outbox.paused({ chat: letter.chat, at: now(), pause: flood })
      return flood
    }
    if (await this.#followMove(letter, error)) return 0
    const faults = (this.#faults.get(letter.id) ?? 0) + 1
    this.#faults.set(letter.id, faults)
    if (isUnreachable(error) || (isFault(error) && faults < MOST_FAULTS)) {
      onSent?.(letter.method, 'later', milliseconds)
      log.warn({ method: letter.method, error: describe(error) }, 'sending again')
      return Math.min(FIRST_DELAY * 2 ** (faults - 1), LONGEST_DELAY)
    }
    this.#faults.delete(letter.id)
    onSent?.(letter.method, 'refused', milliseconds)
    return await this.#refused(letter, error)
  }

  // A group that became a supergroup while its answer waited. Messages there are numbered anew.
  async #followMove(letter: Letter, error: unknown): Promise<boolean> {
    const to = error instanceof GrammyError ? error.parameters.migrate_to_chat_id : undefined
    if (to === undefined || letter.target !== null) return false
    await this.#means.outbox.move(letter.chat, to)
    return true
  }

  async #refused(letter: Letter, error: unknown): Promise<null> {
    const { refused } = sequelOf(letter)
    const code = isClosed(error) ? 403 : codeOf(error)
    const first = () => this.#means.outbox.dropped(letter)
    if (refused?.codes.includes(code)) {
      await this.#andFollow(letter, refused.drafts, { first })
      return null
    }
    this.#note(letter, error)
    const isGone = letter.target !== null && isMissing(error)
    await this.#andFollow(letter, isClosed(error) || isGone ? [] : apologyFor(letter), { first })
    if (isGone) await this.#means.onMissing?.(letter)
    return null
  }

  #note({ id, method, chat, target }: Letter, error: unknown): void {
    const line = { letter: id, method, chat, error: describe(error) }
    if (isClosed(error)) this.#means.log.info(line, 'chat is closed to the bot')
    else if (target !== null) this.#means.log.info(line, 'message not changed')
    else this.#means.log.error(line, 'refused by Telegram')
  }

  async #drop(letter: Letter, why: string): Promise<null> {
    this.#means.log.warn(
      { letter: letter.id, method: letter.method, chat: letter.chat, why },
      'not sent',
    )
    await this.#means.outbox.dropped(letter)
    return null
  }

  /** What becomes of a letter is on record together with what follows it: an end in between loses neither. */
  async #andFollow<T>(
    letter: Letter,
    drafts: readonly StoredDraft[] = [],
    { first, message = null }: Fate<T>,
  ): Promise<T> {
    if (drafts.length === 0) return await first()
    const { database } = this.#means
    return await inUnit(database, async unit => {
      const result = await first()
      const letters = await this.#following(letter, drafts, message)
      unit.afterCommit(() => this.send(letters))
      return result
    })
  }

  async #following(
    letter: Letter,
    drafts: readonly StoredDraft[],
    message: number | null,
  ): Promise<readonly Letter[]> {
    const { outbox, now } = this.#means
    const ids = Post.numbered(await outbox.nextNumber()).numbers(drafts.length)
    const letters = drafts.map((draft, index) => ({
      ...draft,
      target: draft.target === -letter.id ? message : draft.target,
      ...{ id: ids + index, user: letter.user, apology: null, kept: false, version: 0, at: now() },
    }))
    return await outbox.add(letters)
  }
}

/** What becomes of a letter, and the number of the message it made. */
interface Fate<T> {
  readonly first: () => Promise<T>
  readonly message?: number | null
}

// What only marks or tidies is missed by nobody.
const SHOWS = /^(?:send|copyMessage|forwardMessage|editMessageText)/

function apologyFor({ apology, payload, chat, method }: Letter): readonly StoredDraft[] {
  if (apology === null || !SHOWS.test(method)) return []
  const { reply_parameters } = JSON.parse(payload)
  const said = { text: apology, ...(reply_parameters ? { reply_parameters } : {}) }
  return [
    { method: 'sendMessage', chat, payload: JSON.stringify(said), target: null, sequel: null },
  ]
}

type ApiCall = (payload: object, signal: AbortSignal) => Promise<unknown>

const sequelOf = ({ sequel }: Letter): Sequel => (sequel === null ? {} : JSON.parse(sequel))

// An edit of a message that never came to be is none.
function isHopeless({ at, target }: Letter, now: number): boolean {
  return now - at > TOO_OLD || (target !== null && target < 0)
}
