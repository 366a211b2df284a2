import { type Api, GrammyError } from 'grammy'
import type { Language } from '../../answer/answer.ts'
import type { Discussion, State } from '../../discussion/discussion.ts'
import { fullName } from '../../discussion/roster.ts'
import { say } from '../../reply/phrases.ts'
import type { BotDeps } from '../deps.ts'
import { describe, isUnchanged } from '../errors.ts'
import type { Pace } from '../pace.ts'
import { optionsOf } from '../send.ts'
import type { Administrators } from './administrators.ts'
import { statusMessage } from './status.ts'

// Many changes make one edit, and edits leave most of a group's minute to answers.
const MERGED_FOR = 1000
const EVERY = 15_000
const LITTLE_ROOM = 10

interface Means extends BotDeps {
  readonly pace: Pace
  readonly administrators: Administrators
}

/** The status messages of discussions: one each, pinned where the bot may, edited now and then. */
export class StatusBoard {
  readonly #api: Api
  readonly #means: Means
  readonly #waiting = new Set<number>()
  readonly #drawn = new Map<number, number>()
  readonly #shown = new Map<number, string>()
  readonly #languages = new Map<number, Language>()
  readonly #turns = new Map<number, Promise<void>>()

  constructor(api: Api, means: Means) {
    this.#api = api
    this.#means = means
  }

  /** Draws a new discussion's status at once, in the language of who began it. */
  async open(state: State, language: Language): Promise<void> {
    const { discussion } = state
    if (discussion === null || discussion.status !== null) return
    this.#languages.set(discussion.id, language)
    await this.#inTurn(discussion.id, () => this.#post(state, discussion))
  }

  // Two that draw one status at once would post it twice.
  #inTurn(id: number, work: () => Promise<void>): Promise<void> {
    const before = this.#turns.get(id) ?? Promise.resolve()
    const mine = before.catch(() => {}).then(work)
    this.#turns.set(id, mine)
    return mine
  }

  /** Something has changed: the status follows soon. */
  refresh({ discussion }: State): void {
    if (discussion === null || this.#waiting.has(discussion.id)) return
    const { id } = discussion
    const { now, timers } = this.#means
    this.#waiting.add(id)
    const since = now() - (this.#drawn.get(id) ?? Number.NEGATIVE_INFINITY)
    timers.after(Math.max(MERGED_FOR, EVERY - since), () => void this.#follow(id))
  }

  async #follow(id: number): Promise<void> {
    this.#waiting.delete(id)
    try {
      await this.#inTurn(id, () => this.#drawNow(id))
    } catch (error) {
      this.#means.log.warn({ discussion: id, error: describe(error) }, 'status not drawn')
    }
  }

  async #drawNow(id: number): Promise<void> {
    const { book, pace } = this.#means
    const state = await book.stateOf(id)
    if (state?.discussion?.id !== id) return
    const crowded = pace.room(state.chat) < LITTLE_ROOM
    if (crowded && state.discussion.closed === null) this.#again(state)
    else await this.#draw(state, state.discussion)
  }

  #again(state: State): void {
    if (state.discussion !== null) this.#drawn.set(state.discussion.id, this.#means.now())
    this.refresh(state)
  }

  async #draw(state: State, discussion: Discussion): Promise<void> {
    this.#drawn.set(discussion.id, this.#means.now())
    if (discussion.status === null) return await this.#post(state, discussion)
    const message = await this.#message(state, discussion)
    if (this.#shown.get(discussion.id) === message.text) return
    this.#shown.set(discussion.id, message.text)
    try {
      const { text } = message
      await this.#api.editMessageText(state.chat, discussion.status, text, optionsOf(message))
    } catch (error) {
      if (!isUnchanged(error)) await this.#replace(state, discussion, error)
    }
  }

  // Somebody deleted the status message: there will be another one.
  async #replace(state: State, discussion: Discussion, error: unknown): Promise<void> {
    if (!(error instanceof GrammyError) || !error.description.includes('not found')) throw error
    await this.#post(state, discussion)
  }

  async #post(state: State, discussion: Discussion): Promise<void> {
    const { book, now } = this.#means
    const message = await this.#message(state, discussion)
    const { message_id } = await this.#api.sendMessage(state.chat, message.text, {
      ...optionsOf(message),
      ...threadOf(state),
    })
    this.#drawn.set(discussion.id, now())
    this.#shown.set(discussion.id, message.text)
    await book.attach({ kind: 'status', discussion: discussion.id, message: message_id })
    if (discussion.closed === null) await this.#pin(state, message_id)
  }

  async #pin(state: State, message: number): Promise<void> {
    const { administrators, book } = this.#means
    if (await administrators.botMay(state.chat, 'can_pin_messages')) {
      await this.#api.pinChatMessage(state.chat, message, { disable_notification: true })
    } else if (!state.quiet && (await book.tellOnce(state.chat, 'pin'))) {
      await this.#api.sendMessage(
        state.chat,
        say('cannotPin', this.#language(state)),
        threadOf(state),
      )
    }
  }

  /** The last word on a discussion: drawn at once, and not pinned any more. */
  async close(state: State): Promise<void> {
    const { discussion } = state
    if (discussion === null) return
    await this.#inTurn(discussion.id, () => this.#draw(state, discussion))
    const { status } = discussion
    if (
      status === null ||
      !(await this.#means.administrators.botMay(state.chat, 'can_pin_messages'))
    )
      return
    await this.#api
      .unpinChatMessage(state.chat, status)
      .catch(error => this.#means.log.info({ error: describe(error) }, 'status not unpinned'))
  }

  async #message(state: State, discussion: Discussion) {
    const roster = await this.#means.book.roster(state.chat)
    return statusMessage(state, discussion, {
      library: this.#means.library(),
      language: this.#language(state),
      nameOf: person => fullName(roster, person),
    })
  }

  #language({ discussion }: State): Language {
    return this.#languages.get(discussion?.id ?? 0) ?? 'zh-Hans'
  }
}

/**
 * Where a message goes within its chat.
 *
 * @example threadOf({ thread: 7 }) // { message_thread_id: 7 }
 */
export function threadOf({ thread }: { readonly thread: number | null }) {
  return thread === null ? {} : { message_thread_id: thread }
}
