import { createHash } from 'node:crypto'
import type { Api } from 'grammy'
import type { UserFromGetMe } from 'grammy/types'
import type { Language } from '../../answer/answer.ts'
import type { Discussion, Person, State } from '../../discussion/discussion.ts'
import { fullName } from '../../discussion/roster.ts'
import { linkKey } from '../../link-key.ts'
import { withRow } from '../../reply/buttons.ts'
import { say } from '../../reply/phrases.ts'
import type { Letter } from '../../store/outbox.ts'
import type { Statuses } from '../../store/statuses.ts'
import type { BotDeps } from '../deps.ts'
import { describe } from '../errors.ts'
import type { Mail } from '../mail.ts'
import { groupButtons } from '../page-buttons.ts'
import { afterwards } from '../post.ts'
import { optionsOf } from '../send.ts'
import type { Administrators } from './administrators.ts'
import { statusMessage } from './status.ts'

// Many changes make one edit. Edits have some room of their own in a group's minute (`limits.ts`); where little of it is
// left they come more seldom, so that the last change is shown all the same.
const MERGED_FOR = 1000
const EVERY = 3500
const SELDOM = 12_000
const LOOKS_EVERY = 500
const LITTLE_ROOM = 10
const FEW_EDITS = 3
const AGAIN = 1000

/** How much a chat would take at this moment. */
export interface Room {
  readonly room: (chat: number) => Promise<number>
  /** The same of edits that nobody has asked for. */
  readonly roomForOwn: (chat: number) => Promise<number>
}

interface Means extends BotDeps {
  readonly statuses: Statuses
  readonly mail: Mail
  readonly pace: Room
  readonly administrators: Administrators
  /** The bot, as Telegram knows it. */
  readonly me: () => UserFromGetMe
}

/** The status messages of discussions: one each, pinned where the bot may, edited now and then. */
export class StatusBoard {
  readonly #api: Api
  readonly #means: Means

  constructor(api: Api, means: Means) {
    this.#api = api
    this.#means = means
  }

  /** Draws from now on what has changed, whoever changed it. */
  start(): void {
    const { timers, log } = this.#means
    timers.every(LOOKS_EVERY, () =>
      this.drawDue().catch(error => log.warn({ error: describe(error) }, 'statuses not drawn')),
    )
  }

  /** Whether the bot may pin there: to be asked before anything is changed. */
  async mayPin(chat: number): Promise<boolean> {
    return await this.#means.administrators.botMay(chat, 'can_pin_messages')
  }

  /** Draws a new discussion's status at once, in the language of who began it. */
  async open(state: State, language: Language, mayPin: boolean): Promise<void> {
    const { discussion } = state
    if (discussion === null || discussion.status !== null) return
    await this.#means.statuses.open(discussion.id, language)
    await this.#post({ state, discussion, language, mayPin })
  }

  /** Something has changed: the status follows soon. */
  async refresh({ discussion }: State): Promise<void> {
    if (discussion === null) return
    await this.#means.statuses.touch(discussion.id, this.#means.now() + MERGED_FOR)
  }

  /** An edit found no message: if it was a status, there will be another one. */
  async missing({ chat, target, method }: Letter): Promise<void> {
    if (target !== null && method === 'editMessageText')
      await this.#means.statuses.lost(chat, target)
  }

  /** Draws whatever is due. */
  async drawDue(): Promise<void> {
    const { statuses, now, log } = this.#means
    for (const id of await statuses.due(now()))
      await this.#draw(id).catch(error =>
        log.warn({ discussion: id, error: describe(error) }, 'status not drawn'),
      )
  }

  // What Telegram has to tell is asked for before the transaction begins.
  async #draw(id: number): Promise<void> {
    const { book, mail, statuses, now } = this.#means
    const state = await book.stateOf(id)
    const needsPost = state?.discussion?.status === null && state.discussion.closed === null
    const mayPin = needsPost && (await this.mayPin(state.chat))
    await mail.write(async () => {
      const last = await statuses.claim(id, now())
      if (last !== undefined) await this.#drawClaimed(id, { ...last, mayPin })
    })
  }

  async #drawClaimed(
    id: number,
    { language, shown, mayPin }: { language: string; shown: string; mayPin: boolean },
  ): Promise<void> {
    const { book, statuses, now } = this.#means
    const state = await book.stateOf(id)
    const discussion = state?.discussion
    if (state === undefined || discussion?.id !== id)
      return await statuses.drawn(id, shown, now() + EVERY)
    if (discussion.closed === null && !(await this.#mayDraw(state.chat, discussion.status)))
      return await statuses.postpone(id, now() + AGAIN)
    const view = { state, discussion, language: language as Language, mayPin }
    if (discussion.status !== null) return await this.#edit(view, shown)
    // Where the message of one that has ended is gone, as in a group that became a supergroup, none takes its place.
    if (discussion.closed === null) return await this.#post(view)
    await statuses.drawn(id, shown, now() + EVERY)
  }

  // A message that waits to be sent (its number is negative) is edited once it is there.
  async #mayDraw(chat: number, status: number | null): Promise<boolean> {
    const { pace } = this.#means
    if (status === null) return (await pace.room(chat)) >= LITTLE_ROOM
    return status > 0 && (await pace.roomForOwn(chat)) > 0
  }

  async #edit(view: View, shown: string): Promise<void> {
    const { state, discussion } = view
    const message = await this.#message(view)
    const { text } = message
    if (hashOf(text) !== shown && discussion.status !== null)
      await this.#api.editMessageText(state.chat, discussion.status, text, optionsOf(message))
    await this.#drawn(view, text)
  }

  async #post(view: View): Promise<void> {
    const { state, discussion, mayPin } = view
    const drawn = await this.#message(view)
    const { text } = drawn
    const options = { ...optionsOf(drawn), ...threadOf(state) }
    const isOpen = discussion.closed === null
    let message = 0
    await afterwards(
      async () => {
        message = (await this.#api.sendMessage(state.chat, text, options)).message_id
        await this.#means.book.attach({ kind: 'status', discussion: discussion.id, message })
      },
      async () => {
        const quietly = { disable_notification: true }
        if (mayPin && isOpen) await this.#api.pinChatMessage(state.chat, message, quietly)
      },
    )
    if (!mayPin && isOpen) await this.#tellUnpinned(view)
    await this.#drawn(view, text)
  }

  async #tellUnpinned({ state, language }: View): Promise<void> {
    if (state.quiet || !(await this.#means.book.tellOnce(state.chat, 'pin'))) return
    await this.#api.sendMessage(state.chat, say('cannotPin', language), threadOf(state))
  }

  async #drawn({ state, discussion }: View, text: string): Promise<void> {
    const { statuses, pace, now } = this.#means
    const pause = (await pace.roomForOwn(state.chat)) > FEW_EDITS ? EVERY : SELDOM
    await statuses.drawn(discussion.id, hashOf(text), now() + pause)
  }

  /** The last word on a discussion: drawn at once, and not pinned any more. */
  async close(state: State, mayPin: boolean): Promise<void> {
    const { discussion } = state
    if (discussion === null) return
    const last = await this.#means.statuses.last(discussion.id)
    const language = (last?.language ?? 'zh-Hans') as Language
    const view = { state, discussion, language, mayPin }
    if (discussion.status === null) return await this.#post(view)
    await this.#edit(view, last?.shown ?? '')
    if (mayPin) await this.#api.unpinChatMessage(state.chat, discussion.status)
  }

  async #message({ state, discussion, language }: View) {
    const { book, library, me, webUrl } = this.#means
    const roster = await book.roster(state.chat)
    const nameOf = (person: Person) => fullName(roster, person)
    const message = statusMessage(state, discussion, { library: library(), language, nameOf })
    const pages = groupButtons(linkKey(this.#api.token, discussion.id), me(), {
      webUrl,
      isPrivate: false,
      language,
    })
    return withRow(message, pages)
  }
}

/** What a status message is drawn from. */
interface View {
  readonly state: State
  readonly discussion: Discussion
  readonly language: Language
  readonly mayPin: boolean
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * Where a message goes within its chat.
 *
 * @example threadOf({ thread: 7 }) // { message_thread_id: 7 }
 */
export function threadOf({ thread }: { readonly thread: number | null }) {
  return thread === null ? {} : { message_thread_id: thread }
}
