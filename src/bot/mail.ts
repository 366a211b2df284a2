import type { Logger } from 'pino'
import { type Database, kindOf } from '../store/database.ts'
import type { Letter, Outbox } from '../store/outbox.ts'
import { inUnit, type Unit } from '../store/unit.ts'
import { Post, writing } from './post.ts'
import type { Sender } from './sender.ts'

/** What mail is made with. */
export interface MailMeans {
  readonly database: Database
  readonly outbox: Outbox
  readonly sender: Sender
  readonly now: () => number
  readonly log: Logger
  /** Whether a chat is told that it has asked more than can be answered, and how; at most once in a while. */
  readonly full: (chat: number) => Promise<string | null>
}

/** Whom letters are for, and what to say where one is refused. */
export interface Addressee {
  readonly user: number
  readonly apology: string | null
}

// Three minutes of a group, and a third of it for one who asks on and on; whoever asks only now is still heard. In private
// it is a minute: what came while the bot was down is less.
const MOST_FOR_CHAT = 60
const MOST_FOR_MEMBER = 20
const MOST_WITH_NEW_MEMBERS = 120

/** Puts what a post holds into the outbox, in the unit that holds the work it tells of, and has it sent after that. */
export class Mail {
  readonly #means: MailMeans
  readonly #isShared: boolean

  constructor(means: MailMeans) {
    this.#means = means
    this.#isShared = kindOf(means.database) === 'postgres'
  }

  /** Takes a post over, with the unit at hand. */
  async put(unit: Unit, post: Post, { user, apology }: Addressee): Promise<void> {
    const { sender, now } = this.#means
    const letters = post.close({ user, apology, at: now() })
    await this.#add(unit, await this.#withinBounds(letters))
    const { fleeting } = post
    if (fleeting.length > 0) unit.afterCommit(() => sender.sendNow(fleeting))
  }

  async #add(unit: Unit, letters: readonly Letter[]): Promise<void> {
    if (letters.length === 0) return
    const fresh = await this.#means.outbox.add(letters)
    unit.afterCommit(() => this.#means.sender.send(fresh))
  }

  /** Something that no update brings about: done, and told, as a whole. */
  async write<T>(work: () => Promise<T>): Promise<T> {
    const { database, outbox } = this.#means
    return await inUnit(database, async unit => {
      const post = Post.numbered(await outbox.nextNumber())
      const result = await writing(post, work)
      await this.put(unit, post, { user: 0, apology: null })
      return result
    })
  }

  // === Who asks more than can be sent

  async #withinBounds(letters: readonly Letter[]): Promise<readonly Letter[]> {
    const kept: Letter[] = []
    for (const letter of letters) {
      const fits = !isAnswer(letter) || (await this.#hasRoom(letter, kept))
      const instead = fits ? letter : await this.#notice(letter)
      if (instead !== null) kept.push(instead)
    }
    return kept
  }

  async #hasRoom({ chat, user }: Letter, kept: readonly Letter[]): Promise<boolean> {
    const { sender, outbox } = this.#means
    // The only process knows mostly that there is room. One of several does not: what others put there waits, too.
    if (!this.#isShared && sender.waitingIn(chat) < MOST_FOR_MEMBER / 2) return true
    const more = kept.filter(letter => letter.chat === chat && isAnswer(letter)).length
    const waiting = await outbox.backlog(chat, user)
    const [own, all] = [waiting.user + more, waiting.chat + more]
    if (chat > 0) return all < MOST_FOR_CHAT
    return own === 0 ? all < MOST_WITH_NEW_MEMBERS : own < MOST_FOR_MEMBER && all < MOST_FOR_CHAT
  }

  async #notice(letter: Letter): Promise<Letter | null> {
    const { chat, user } = letter
    const text = await this.#means.full(chat)
    this.#means.log.warn({ chat, user, told: text !== null }, 'more questions than can be answered')
    if (text === null) return null
    const { reply_parameters } = JSON.parse(letter.payload)
    return {
      ...letter,
      payload: JSON.stringify({ text, reply_parameters }),
      sequel: null,
      kept: false,
    }
  }
}

// A reply to somebody: what the bot says by itself is never too much.
const isAnswer = ({ method, user, payload }: Letter): boolean =>
  method === 'sendMessage' && user !== 0 && payload.includes('"reply_parameters"')
