/** How much Telegram takes; more for a bot that pays, or for a server of one's own. */
export interface SendLimits {
  /** Requests of the bot a second. */
  readonly perSecond: number
  /** Messages in one group a minute. */
  readonly perMinuteInGroup: number
}

/** What Telegram allows everybody. */
export const TELEGRAM_LIMITS: SendLimits = { perSecond: 30, perMinuteInGroup: 20 }

/** So many within so many milliseconds. */
interface Window {
  readonly most: number
  readonly within: number
}

// A little room for requests that travel unequally long.
const SECOND = 1_100
const MINUTE = 61_000
// A message a second in one private chat; what is said at once comes at once.
const IN_PRIVATE: Window = { most: 20, within: 20_000 }

/** Methods that put a message into a chat or change one. Reactions and answers to buttons are free there. */
const COUNTED: ReadonlySet<string> = new Set([
  'sendMessage',
  'sendDocument',
  'sendPhoto',
  'sendPoll',
  'copyMessage',
  'forwardMessage',
  'editMessageText',
  'editMessageReplyMarkup',
])

/** What a request is to its chat's limit: `own` is an edit that the bot makes by itself, such as of a status. */
export type Weight = 'message' | 'own' | 'free'

/** A request that is to be weighed. */
export interface Weighed {
  readonly chat: number
  /** For whom; 0 is nobody. */
  readonly user: number
  readonly method: string
}

/**
 * What a request is to its chat's limit.
 *
 * @example weightOf({ chat: -1, user: 5, method: 'setMessageReaction' }) // 'free'
 */
export function weightOf({ chat, user, method }: Weighed): Weight {
  if (!COUNTED.has(method)) return 'free'
  return chat < 0 && user === 0 && method.startsWith('edit') ? 'own' : 'message'
}

const WHOLE_BOT = 0
const MOST_KNOWN = 1000

// Of a group's minute so much is left to edits of the bot's own, so that a status follows a busy discussion: a little in
// every group, more where there was such an edit lately.
const SPARE = 0.1
const SPARE_IN_USE = 0.3
const IN_USE_FOR = 600_000

/** What was sent lately, and what may be sent now. Times are of a clock that nobody sets. */
export class Limits {
  readonly #bot: Window
  readonly #group: Window
  readonly #monotonic: () => number
  readonly #sent = new Map<number, number[]>()
  #mostKnown = MOST_KNOWN
  readonly #pausedUntil = new Map<number, number>()
  // When a chat's last edit of the bot's own was made.
  readonly #edited = new Map<number, number>()

  constructor({ perSecond, perMinuteInGroup }: SendLimits, monotonic: () => number) {
    this.#bot = { most: perSecond, within: SECOND }
    this.#group = { most: perMinuteInGroup, within: MINUTE }
    this.#monotonic = monotonic
  }

  /** Milliseconds until the bot may make a request at all. */
  wait(): number {
    return this.#waitFor(WHOLE_BOT, this.#bot)
  }

  /** Milliseconds until a chat takes a request. */
  waitIn(chat: number, weight: Weight): number {
    return weight === 'free'
      ? this.#pauseOf(chat)
      : this.#waitFor(chat, this.#windowOf(chat, weight))
  }

  /** How many messages, or edits of the bot's own, a chat would take at this moment. */
  room(chat: number, weight: Weight = 'message'): number {
    const { most, within } = this.#windowOf(chat, weight)
    return this.#pauseOf(chat) > 0 ? 0 : Math.max(0, most - this.#recent(chat, within).length)
  }

  /** The same where another process sends, and has sent so many lately. */
  roomBeside(chat: number, sent: number, weight: Weight = 'message'): number {
    return Math.max(0, this.#windowOf(chat, weight).most - sent)
  }

  /** A request is made, some milliseconds ago or now. */
  note(chat: number, weight: Weight, ago = 0): void {
    const at = this.#monotonic() - ago
    this.#push(WHOLE_BOT, at, this.#bot)
    if (weight !== 'free') this.#push(chat, at, this.#windowOf(chat, 'own'))
    if (weight === 'own') this.#edited.set(chat, at)
  }

  /** Telegram wants nothing for this chat for a while. */
  pause(chat: number, milliseconds: number): void {
    this.#pausedUntil.set(
      chat,
      Math.max(this.#pausedUntil.get(chat) ?? 0, this.#monotonic() + milliseconds),
    )
  }

  /** Telegram wants nothing at all. */
  pauseAll(milliseconds: number): void {
    this.pause(WHOLE_BOT, milliseconds)
  }

  #windowOf(chat: number, weight: Weight): Window {
    if (chat >= 0) return IN_PRIVATE
    const { most, within } = this.#group
    return weight === 'own' ? this.#group : { most: most - this.#spareIn(chat), within }
  }

  #spareIn(chat: number): number {
    const edited = this.#edited.get(chat)
    const isInUse = edited !== undefined && this.#monotonic() - edited < IN_USE_FOR
    if (edited !== undefined && !isInUse) this.#edited.delete(chat)
    return Math.floor(this.#group.most * (isInUse ? SPARE_IN_USE : SPARE))
  }

  #waitFor(key: number, { most, within }: Window): number {
    const recent = this.#recent(key, within)
    const first = recent[recent.length - most]
    const full = first === undefined ? 0 : first + within - this.#monotonic()
    return Math.max(0, full, this.#pauseOf(key))
  }

  #pauseOf(key: number): number {
    const until = this.#pausedUntil.get(key)
    if (until === undefined) return 0
    const left = until - this.#monotonic()
    if (left <= 0) this.#pausedUntil.delete(key)
    return Math.max(0, left)
  }

  #push(key: number, at: number, window: Window): void {
    const sent = this.#sent.get(key)
    if (sent === undefined) this.#sent.set(key, [at])
    else sent.push(at)
    this.#recent(key, window.within)
    if (this.#sent.size > this.#mostKnown) this.#forgetQuiet()
  }

  // Who once asked is not remembered for ever.
  #forgetQuiet(): void {
    for (const key of this.#sent.keys()) this.#recent(key, MINUTE)
    this.#mostKnown = Math.max(MOST_KNOWN, 2 * this.#sent.size)
  }

  #recent(key: number, within: number): readonly number[] {
    const sent = this.#sent.get(key)
    if (sent === undefined) return []
    const since = this.#monotonic() - within
    const [first = since] = sent
    if (first > since) return sent
    const recent = sent.filter(time => time > since)
    if (recent.length === 0) this.#sent.delete(key)
    else this.#sent.set(key, recent)
    return recent
  }
}
