import { GrammyError, InputFile, type Transformer } from 'grammy'
import type { Letter } from '../store/outbox.ts'
import { type Unit, unitAt } from '../store/unit.ts'

/** A letter before it has its number. */
export interface Draft {
  readonly id: number
  readonly method: string
  readonly chat: number
  readonly payload: Readonly<Record<string, unknown>>
  readonly target: number | null
  sequel?: Sequel
}

/** What follows a letter. */
export interface Sequel {
  /** Once it is sent. */
  readonly done?: readonly StoredDraft[]
  /** Where it is refused by one of these codes. */
  readonly refused?: { readonly codes: readonly number[]; readonly drafts: readonly StoredDraft[] }
}

/** A draft as the outbox keeps it. */
export type StoredDraft = Pick<Letter, 'method' | 'chat' | 'payload' | 'target' | 'sequel'>

/** A request that is worth nothing later: made once, and not kept. */
export interface Fleeting {
  readonly method: string
  readonly payload: Readonly<Record<string, unknown>>
}

// What is asked of Telegram is needed at once; all else can wait in the outbox.
const QUESTION = /^(get|export|create|log|close|setWebhook|deleteWebhook|setMy)/
// An answer to a press is refused when it is late.
const FLEETING: ReadonlySet<string> = new Set([
  'answerCallbackQuery',
  'answerInlineQuery',
  'sendChatAction',
])
const MAKES_MESSAGE = /^(send|copyMessage|forwardMessage)/

// Numbers of letters: those of an update, then those that no update brings about. No message of Telegram's has such a one.
const FIRST = 1e13
const FIRST_WITHOUT_UPDATE = 5e15
const MOST = 10_000

/** What one update, or a timer, has to say to Telegram: put into the outbox as a whole, with the work it tells of. */
export class Post {
  readonly fleeting: Fleeting[] = []
  readonly #kept = new Set<number>()
  #next: number
  #drafts: Draft[] = []
  #isClosed = false

  private constructor(first: number) {
    this.#next = first
  }

  /** The post of an update. */
  static ofUpdate(update: number): Post {
    return new Post(FIRST + update * MOST)
  }

  /** The post of nothing in particular, by a number of the outbox's. */
  static numbered(number: number): Post {
    return new Post(FIRST_WITHOUT_UPDATE + number * MOST)
  }

  get isClosed(): boolean {
    return this.#isClosed
  }

  /** Takes a request, and gives what stands for Telegram's answer. */
  async put(method: string, payload: object): Promise<unknown> {
    const { message_id, chat_id, ...rest } = payload as Record<string, unknown>
    if (FLEETING.has(method)) {
      this.fleeting.push({ method, payload: payload as Record<string, unknown> })
      return true
    }
    const target = typeof message_id === 'number' ? message_id : null
    const chat = Number(chat_id)
    const id = this.#next++
    this.#drafts.push({ id, method, chat, payload: await storable(rest), target })
    return MAKES_MESSAGE.test(method) ? this.#message(id, chat) : true
  }

  // Who looks at the number wants to keep it.
  #message(id: number, chat: number): object {
    const kept = this.#kept
    return {
      get message_id() {
        kept.add(id)
        return -id
      },
      ...{ date: 0, chat: { id: chat } },
    }
  }

  /** What is put by some work goes aside. */
  async aside(work: () => Promise<unknown>): Promise<readonly Draft[]> {
    const drafts = this.#drafts
    this.#drafts = []
    try {
      await work()
      return this.#drafts
    } finally {
      this.#drafts = drafts
    }
  }

  /** The last draft of what some work puts. */
  async lastOf(work: () => Promise<unknown>): Promise<Draft | undefined> {
    const before = this.#drafts.length
    await work()
    return this.#drafts.slice(before).at(-1)
  }

  /** The first of so many numbers for letters. */
  numbers(count: number): number {
    const first = this.#next
    this.#next += count
    return first
  }

  /** The letters, in order; from now on nothing can be put. */
  close(details: Pick<Letter, 'user' | 'apology' | 'at'>): readonly Letter[] {
    this.#isClosed = true
    return this.#drafts.map(draft => ({
      ...stored(draft),
      ...details,
      ...{ id: draft.id, kept: this.#kept.has(draft.id), version: 0 },
    }))
  }
}

/**
 * A draft as the outbox keeps it.
 *
 * @example stored(draft).payload // '{"text":"好"}'
 */
export function stored({ method, chat, payload, target, sequel }: Draft): StoredDraft {
  const follows = sequel === undefined ? null : JSON.stringify(sequel)
  return { method, chat, payload: JSON.stringify(payload), target, sequel: follows }
}

// What follows a promise follows its unit: a second such trace would cost each promise as much again.
const posts = new WeakMap<Unit, Post>()

/**
 * Does something within the unit at hand whose requests go into a post instead of to Telegram.
 *
 * @example await within(unit, () => writing(post, () => bot.handleUpdate(update)))
 */
export function writing<T>(post: Post, work: () => Promise<T>): Promise<T> {
  const unit = unitAt()
  if (unit === undefined) throw new Error('a post is written within a unit, got none')
  posts.set(unit, post)
  return work()
}

function postAt(): Post | undefined {
  const unit = unitAt()
  const post = unit && posts.get(unit)
  return post?.isClosed === true ? undefined : post
}

/** Puts requests into the post at hand; to be installed last, so that it is asked first. */
export const intoPost: Transformer = async (call, method, payload, signal) => {
  const post = QUESTION.test(method) ? undefined : postAt()
  if (post === undefined) return await call(method, payload, signal)
  return { ok: true, result: (await post.put(method, payload)) as never }
}

/**
 * Makes a request, and another where Telegram refuses the first by one of these codes: also when that is much later.
 *
 * @example await otherwise([400], () => ctx.react('✍'), () => send(ctx, line))
 */
export async function otherwise(
  codes: readonly number[],
  first: () => Promise<unknown>,
  other: () => Promise<unknown>,
): Promise<void> {
  const post = postAt()
  if (post === undefined) return await atOnce(codes, first, other)
  const draft = await post.lastOf(first)
  const drafts = (await post.aside(other)).map(stored)
  if (draft !== undefined) draft.sequel = { ...draft.sequel, refused: { codes, drafts } }
}

async function atOnce(
  codes: readonly number[],
  first: () => Promise<unknown>,
  other: () => Promise<unknown>,
): Promise<void> {
  try {
    await first()
  } catch (error) {
    if (!(error instanceof GrammyError) || !codes.includes(error.error_code)) throw error
    await other()
  }
}

/**
 * Makes a request, and others only once Telegram has done the first.
 *
 * @example await afterwards(() => send(ctx, preview), () => sendFile(ctx, file))
 */
export async function afterwards(
  first: () => Promise<unknown>,
  next: () => Promise<unknown>,
): Promise<void> {
  const post = postAt()
  const draft = post === undefined ? void (await first()) : await post.lastOf(first)
  if (post === undefined || draft === undefined) return void (await next())
  const done = (await post.aside(next)).map(stored)
  draft.sequel = { ...draft.sequel, done }
}

// === Files

interface StoredFile {
  readonly $file: string
  readonly name: string
}

async function storable(payload: Record<string, unknown>): Promise<Record<string, unknown>> {
  const entries = Object.entries(payload)
  for (const entry of entries) {
    const [, value] = entry
    if (value instanceof InputFile) entry[1] = await storedFile(value)
  }
  return Object.fromEntries(entries)
}

async function storedFile(value: InputFile): Promise<StoredFile> {
  const chunks: Uint8Array[] = []
  const raw = await value.toRaw()
  if (raw instanceof Uint8Array) chunks.push(raw)
  else for await (const chunk of raw) chunks.push(chunk)
  return { $file: Buffer.concat(chunks).toString('base64'), name: value.filename ?? 'file' }
}

/**
 * A letter as JSON, as Telegram takes it; null where a file goes with it.
 *
 * @example bodyOf(letter) // '{"chat_id":1,"text":"好"}'
 */
export function bodyOf({ chat, target, payload }: Letter): string | null {
  if (payload.includes('"$file"')) return null
  const message = target === null ? '' : `,"message_id":${target}`
  const rest = payload === '{}' ? '}' : `,${payload.slice(1)}`
  return `{"chat_id":${chat}${message}${rest}`
}

/**
 * A letter's parameters as Telegram takes them.
 *
 * @example payloadOf(letter) // { chat_id: 1, text: '好' }
 */
export function payloadOf({ chat, target, payload }: Letter): Record<string, unknown> {
  const fields: Record<string, unknown> = JSON.parse(payload)
  const values = Object.entries(fields).map(([name, value]) => [name, sendable(value)])
  return {
    chat_id: chat,
    ...(target === null ? {} : { message_id: target }),
    ...Object.fromEntries(values),
  }
}

function sendable(value: unknown): unknown {
  if (!isFile(value)) return value
  return new InputFile(Buffer.from(value.$file, 'base64'), value.name)
}

function isFile(value: unknown): value is StoredFile {
  return typeof value === 'object' && value !== null && '$file' in value
}
