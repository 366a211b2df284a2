import type { Context } from 'grammy'
import type { Asked, Turn } from '../store/followups.ts'
import type { BotDeps } from './deps.ts'
import { senderOf } from './discussion/sender.ts'
import { describe } from './errors.ts'
import { isReplyToBot } from './update.ts'

const KEPT_QUESTIONS = 4

/** What was said before a question. */
export interface Earlier {
  /** The questions before it, oldest first. */
  readonly before: readonly Asked[]
}

const NOTHING: Earlier = { before: [] }

/** What a new question follows: the message of the bot it replies to, else the asker's last question here. */
export async function earlier(ctx: Context, deps: BotDeps): Promise<Earlier> {
  const chat = ctx.chat?.id
  const user = senderOf(ctx)?.id
  if (chat === undefined || user === undefined) return NOTHING
  const replied = isReplyToBot(ctx) ? ctx.message?.reply_to_message?.message_id : undefined
  const find = () =>
    replied === undefined
      ? deps.state.last({ chat, user }, deps.now())
      : deps.state.byMessage(chat, replied, deps.now())
  return earlierIn(await tolerant(deps, find), deps)
}

/** The questions that the message with a pressed button answers. */
export async function pressedTurn(ctx: Context, deps: BotDeps): Promise<Turn | undefined> {
  const { chat, message_id } = ctx.callbackQuery?.message ?? {}
  if (chat === undefined || message_id === undefined) return undefined
  return await tolerant(deps, () => deps.state.byMessage(chat.id, message_id, deps.now()))
}

// A passage that was opened by a button is spoken of as if its heading had been asked for.
function earlierIn(turn: Turn | undefined, { library }: BotDeps): Earlier {
  if (turn === undefined) return NOTHING
  const shown = turn.about === null ? undefined : library().passage(turn.about)
  if (turn.questions.length > 0 || shown === undefined) return { before: turn.questions }
  const { passage, report } = shown
  const text = passage.runIn ?? report.sections[passage.section]?.heading ?? ''
  return { before: [{ text, by: null }] }
}

/** What a message of the bot answers or shows. */
export interface Said {
  readonly message: number
  readonly questions: readonly Asked[]
  readonly about: string | undefined
}

/** Keeps what a message answers, for follow-ups to it. */
export async function remember(
  ctx: Context,
  deps: BotDeps,
  { message, questions, about }: Said,
): Promise<void> {
  const chat = ctx.chat?.id
  if (chat === undefined) return
  const turn: Turn = {
    chat,
    message,
    user: questions.length > 0 ? (senderOf(ctx)?.id ?? null) : null,
    questions: questions.slice(-KEPT_QUESTIONS),
    about: about ?? null,
    at: deps.now(),
  }
  await tolerant(deps, () => deps.state.remember(turn))
}

// Without its memory the bot understands less, but it answers.
async function tolerant<T>({ log }: BotDeps, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    log.error({ error: describe(error) }, 'follow-up state failed')
    return undefined
  }
}
