import type { Update, WebhookInfo } from 'grammy/types'
import { deferred } from './calls.ts'
import { checkWebhook } from './limits.ts'
import { ApiError, flag, integer, list, type Params, present, string } from './params.ts'

/** The kinds of updates, and whether a bot gets them without asking. */
const updateTypes = {
  message: true,
  edited_message: true,
  channel_post: true,
  edited_channel_post: true,
  inline_query: true,
  chosen_inline_result: true,
  callback_query: true,
  shipping_query: true,
  pre_checkout_query: true,
  poll: true,
  poll_answer: true,
  my_chat_member: true,
  chat_join_request: true,
  chat_boost: true,
  removed_chat_boost: true,
  chat_member: false,
  message_reaction: false,
  message_reaction_count: false,
} as const satisfies Partial<Record<keyof Update, boolean>>

/** A kind of update. */
export type UpdateType = keyof typeof updateTypes

interface Entry {
  readonly update: Update
  /** An old update delivered again: it is not confirmed by an offset before it was handed out. */
  readonly again: boolean
  sent: boolean
}

interface Waiter {
  readonly resolve: (updates: Update[]) => void
  readonly reject: (error: Error) => void
  readonly limit: number
}

interface Webhook {
  readonly url: string
  readonly secret: string
}

/** What the queue tells the server it belongs to. */
export interface UpdateListener {
  /** Something was queued, fetched, confirmed or delivered. */
  changed(): void
  /** The bot answered a webhook delivery with a method to call. */
  called(method: string, params: Params): Promise<void>
  /** The bot's webhook failed for good. */
  failed(why: string): void
}

const webhookAttempts = 3

/** The updates of the bot: queued, then fetched by long polling or posted to its webhook. */
export class UpdateQueue {
  readonly #listener: UpdateListener
  readonly #longestPoll: number
  readonly #history = new Map<number, Update>()
  #pending: Entry[] = []
  #allowed = defaultTypes()
  #waiter: Waiter | undefined
  #webhook: Webhook | undefined
  #lastError: string | undefined
  #posting: Promise<void> = Promise.resolve()
  #nextId = 900_000_001

  constructor(listener: UpdateListener, longestPoll: number) {
    this.#listener = listener
    this.#longestPoll = longestPoll
  }

  /** The updates that the bot has not confirmed. */
  get pending(): readonly Update[] {
    return this.#pending.map(({ update }) => update)
  }

  /** How many were queued so far. */
  get queued(): number {
    return this.#history.size
  }

  /** Whether a bot waits for updates now. */
  get polled(): boolean {
    return this.#waiter !== undefined
  }

  /** Queues an update, or drops it when the bot did not subscribe to its kind. */
  push<K extends UpdateType>(type: K, content: NonNullable<Update[K]>): Update | undefined {
    if (!this.#allowed.has(type)) return undefined
    const update: Update = { update_id: this.#nextId, [type]: structuredClone(content) }
    this.#nextId += 1
    this.#history.set(update.update_id, update)
    this.#enqueue({ update, again: false, sent: false })
    return update
  }

  /** Delivers an update once more, as Telegram does when a bot died before it confirmed it. */
  redeliver(id: number): void {
    const update = this.#history.get(id)
    if (!update)
      throw new Error(`No update ${id}; there are ${[...this.#history.keys()].join(', ')}`)
    this.#enqueue({ update, again: true, sent: false })
  }

  #enqueue(entry: Entry): void {
    this.#pending.push(entry)
    this.#pending.sort((a, b) => a.update.update_id - b.update.update_id)
    this.#listener.changed()
    if (this.#webhook) this.#post(entry)
    else setImmediate(() => this.#serve())
  }

  // === Long polling

  /** `getUpdates`: the waiting updates at once, else the next ones, else none after the timeout. */
  async poll(params: Params, gone: AbortSignal): Promise<Update[]> {
    if (this.#webhook)
      throw conflict(
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      )
    this.#subscribe(params)
    this.#confirm(integer(params, 'offset') ?? 0)
    const limit = Math.min(100, Math.max(1, integer(params, 'limit') ?? 100))
    const seconds = integer(params, 'timeout') ?? 0
    if (this.#pending.length > 0 || seconds <= 0) return this.#take(limit)
    return await this.#wait(limit, Math.min(seconds * 1000, this.#longestPoll), gone)
  }

  #confirm(offset: number): void {
    const kept = offset < 0 ? this.#pending.slice(offset) : this.#pending
    this.#pending = kept.filter(
      entry => entry.update.update_id >= offset || (entry.again && !entry.sent),
    )
    this.#listener.changed()
  }

  #take(limit: number): Update[] {
    const taken = this.#pending.slice(0, limit)
    for (const entry of taken) entry.sent = true
    return taken.map(({ update }) => update)
  }

  async #wait(limit: number, milliseconds: number, gone: AbortSignal): Promise<Update[]> {
    this.#terminate(
      'terminated by other getUpdates request; make sure that only one bot instance is running',
    )
    const { promise, resolve, reject } = deferred<Update[]>()
    const waiter: Waiter = { resolve, reject, limit }
    this.#waiter = waiter
    const timer = setTimeout(() => resolve([]), milliseconds)
    gone.addEventListener('abort', () => resolve([]))
    this.#listener.changed()
    return await promise.finally(() => {
      clearTimeout(timer)
      if (this.#waiter === waiter) this.#waiter = undefined
    })
  }

  #serve(): void {
    const waiter = this.#waiter
    if (!waiter || this.#pending.length === 0) return
    this.#waiter = undefined
    waiter.resolve(this.#take(waiter.limit))
  }

  #terminate(why: string): void {
    this.#waiter?.reject(conflict(why))
    this.#waiter = undefined
  }

  #subscribe(params: Params): void {
    if (params.allowed_updates === undefined) return
    const known = list(params, 'allowed_updates').filter(type =>
      Object.hasOwn(updateTypes, String(type)),
    )
    this.#allowed = known.length === 0 ? defaultTypes() : new Set(known.map(String))
  }

  // === Webhook

  /** `setWebhook`; an empty URL is `deleteWebhook`. */
  setWebhook(params: Params): true {
    if (string(params, 'url') === '') return this.deleteWebhook(params)
    checkWebhook(params)
    this.#subscribe(params)
    this.#drop(params)
    this.#terminate('terminated by setWebhook request')
    this.#webhook = { url: string(params, 'url'), secret: string(params, 'secret_token') }
    for (const entry of this.#pending) this.#post(entry)
    return true
  }

  /** `deleteWebhook`, with its `drop_pending_updates`. */
  deleteWebhook(params: Params): true {
    this.#webhook = undefined
    this.#drop(params)
    return true
  }

  /** `getWebhookInfo`. */
  webhookInfo(): WebhookInfo {
    const shared = { has_custom_certificate: false, pending_update_count: this.#pending.length }
    return {
      url: this.#webhook?.url ?? '',
      ...shared,
      ...present({ last_error_message: this.#lastError }),
    } as WebhookInfo
  }

  #drop(params: Params): void {
    if (flag(params, 'drop_pending_updates')) this.#pending = []
    this.#listener.changed()
  }

  #post(entry: Entry): void {
    this.#posting = this.#posting.then(() => this.#deliver(entry))
  }

  async #deliver(entry: Entry): Promise<void> {
    const webhook = this.#webhook
    if (!webhook || !this.#pending.includes(entry)) return
    for (let attempt = 1; attempt <= webhookAttempts; attempt += 1)
      if (await this.#attempt(webhook, entry)) break
      else if (attempt === webhookAttempts) this.#listener.failed(`webhook: ${this.#lastError}`)
    this.#pending = this.#pending.filter(other => other !== entry)
    this.#listener.changed()
  }

  async #attempt({ url, secret }: Webhook, { update }: Entry): Promise<boolean> {
    const headers = {
      'content-type': 'application/json',
      'x-telegram-bot-api-secret-token': secret,
    }
    try {
      const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(update) })
      if (!response.ok) throw new Error(`Wrong response from the webhook: ${response.status}`)
      await this.#answered(await response.text())
      return true
    } catch (error) {
      this.#lastError = String(error)
      return false
    }
  }

  async #answered(body: string): Promise<void> {
    if (!body.startsWith('{')) return
    const { method, ...params } = JSON.parse(body)
    if (typeof method === 'string') await this.#listener.called(method, params)
  }

  /** Ends a waiting poll, so that the server can stop. */
  close(): void {
    this.#webhook = undefined
    this.#waiter?.resolve([])
    this.#waiter = undefined
  }
}

const conflict = (why: string) => new ApiError(409, `Conflict: ${why}`)

function defaultTypes(): Set<string> {
  return new Set(Object.entries(updateTypes).flatMap(([type, given]) => (given ? [type] : [])))
}
