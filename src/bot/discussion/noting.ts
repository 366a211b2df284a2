import { Composer, type Context } from 'grammy'
import type { NoteDraft, Refusal } from '../../discussion/action.ts'
import {
  type Discussion,
  type Note,
  noteNumbered,
  noteOfMessage,
  noteOfWords,
  type Subject,
} from '../../discussion/discussion.ts'
import { placeNote } from '../../discussion/placing.ts'
import { type Phrase, say } from '../../reply/phrases.ts'
import type { Command } from '../command.ts'
import {
  behindCommand,
  isCommand,
  isReplyToBot,
  languageIn,
  repliedText,
  typedText,
  wordlessIn,
} from '../update.ts'
import { redrawCard, showCard } from './cards.ts'
import type { DiscussionDeps } from './discussion-deps.ts'
import { noteOrNone } from './meant-note.ts'
import { readNote } from './note-words.ts'
import { acknowledge, type Done, perform, tellWhy } from './perform.ts'
import { subjectAt } from './sections.ts'
import { authorOf, placeOf, repliedMessage, senderOf } from './sender.ts'

/** `/note`, as a reply or with words. */
export const NOTE_COMMANDS: readonly Command[] = [
  {
    name: 'note',
    help: [
      '记录发言：后写“建议 内容”，或回复一条消息',
      'Take a note: write “suggestion words”, or reply to a message',
    ],
    where: 'group',
    who: 'note',
    handle: note,
  },
]

/**
 * What becomes of a note when its message is edited or its card replied to.
 *
 * @example groups.use(noting(deps))
 */
export function noting(deps: DiscussionDeps): Composer<Context> {
  const composer = new Composer<Context>()
  composer.on('edited_message:text', (ctx, next) => edited(ctx, deps, next))
  composer.on('message:text').filter(isAnswerToBot, (ctx, next) => corrected(ctx, deps, next))
  return composer
}

async function note(ctx: Context, deps: DiscussionDeps): Promise<void> {
  const { discussion } = await deps.book.state(placeOf(ctx))
  const draft = discussion === null ? undefined : await draftOf(ctx, deps, discussion)
  if (draft === undefined)
    return await tellWhy(ctx, deps, discussion === null ? 'noDiscussion' : whyEmpty(ctx))
  const done = await perform(ctx, deps, { kind: 'note', draft })
  if (done !== undefined) await tellNoted(ctx, deps, done)
}

const whyEmpty = (ctx: Context): Phrase => wordlessIn(repliedMessage(ctx)) ?? 'emptyNote'

/**
 * Acknowledges a note that is on record: also one that a redelivered update has made before.
 *
 * @example await tellNoted(ctx, deps, done) // ✍
 */
async function tellNoted(
  ctx: Context,
  deps: DiscussionDeps,
  { state, effects }: Done,
): Promise<void> {
  const made = effects.find(effect => effect.kind === 'noted')?.note
  const noted = made ?? noteOfMessage(state, ctx.msg?.message_id ?? 0)
  if (noted === undefined) return
  await acknowledge(ctx, '✍', say('noted', languageIn(ctx), { number: noted.number }))
  await showCard(ctx, deps, noted, state.quiet)
}

async function draftOf(
  ctx: Context,
  deps: DiscussionDeps,
  discussion: Discussion,
): Promise<NoteDraft | undefined> {
  const { kind, text: typed } = readNote(typedText(ctx))
  const sender = senderOf(ctx)
  const replied = repliedMessage(ctx)
  // Typed words are the sender's; only words that were replied to are their author's.
  const author = typed === '' && replied !== undefined ? authorOf(replied) : undefined
  const text = author === undefined ? typed : repliedText(ctx)
  const message = ctx.msg?.message_id
  if (text === '' || sender === undefined || message === undefined) return undefined
  // Words that were quoted in part do not follow what becomes of the whole message.
  const isWhole = author !== undefined && ctx.message?.quote === undefined
  return {
    ...(await subjectHere(ctx, deps, { text, discussion })),
    ...{ kind: kind ?? '意见', text, speaker: author ?? sender, message },
    source: isWhole ? (replied?.message_id ?? null) : null,
  }
}

interface Said {
  readonly text: string
  readonly discussion: Discussion
}

// As a reply to the bot's answer a note speaks of the passage shown there.
async function subjectHere(
  ctx: Context,
  deps: DiscussionDeps,
  { text, discussion }: Said,
): Promise<Subject> {
  await deps.checkSoon(text)
  const library = deps.library()
  const shown = isReplyToBot(ctx) ? ctx.message?.reply_to_message?.message_id : undefined
  const turn =
    shown === undefined
      ? undefined
      : await deps.state.byMessage(placeOf(ctx).chat, shown, deps.now())
  const found = turn?.about ? library.passage(turn.about) : undefined
  return found === undefined
    ? placeNote(text, library, discussion)
    : subjectAt(found.passage, found.report)
}

// === Edited messages

type Next = () => Promise<void>

// Telegram calls much an edit; only a change of words that are on record is one here.
const UNSAID: readonly Refusal[] = ['unchanged', 'withdrawn', 'forbidden', 'noSuchNote']

async function edited(ctx: Context, deps: DiscussionDeps, next: Next): Promise<void> {
  const message = ctx.editedMessage?.message_id ?? 0
  const meant = await noteOrNone(ctx, deps, message)
  const known = meant && noteOfWords(meant.state, message)
  if (known === undefined) return await next()
  const { kind, text } = readNote(behindCommand(ctx.editedMessage) ?? '')
  const words = kind === null ? { text } : { text, noteKind: kind }
  const action = { kind: 'edited', message, ...words } as const
  const { discussion } = known
  const done = await perform(ctx, deps, action, { discussion, unsaid: UNSAID })
  const changed = done && noteNumbered(done.state, known.number)
  if (changed !== undefined) await tellChanged(ctx, deps, changed)
}

/**
 * Shows that a note is on record as it is now.
 *
 * @example await tellChanged(ctx, deps, note) // 👌
 */
export async function tellChanged(ctx: Context, deps: DiscussionDeps, note: Note): Promise<void> {
  await acknowledge(ctx, '👌', say('changed', languageIn(ctx), { number: note.number }))
  await redrawCard(ctx, deps, note)
}

// === 修改: the speaker replies to the note's message

function isAnswerToBot(ctx: Context): boolean {
  return isReplyToBot(ctx) && !isCommand(ctx.message)
}

async function corrected(ctx: Context, deps: DiscussionDeps, next: Next): Promise<void> {
  const replied = ctx.message?.reply_to_message?.message_id ?? 0
  const meant = await noteOrNone(ctx, deps, replied)
  if (meant?.note.card !== replied) return await next()
  const { number, discussion } = meant.note
  const action = { kind: 'correct', number, text: typedText(ctx) } as const
  const done = await perform(ctx, deps, action, { discussion })
  const changed = done && noteNumbered(done.state, number)
  if (changed !== undefined) await tellChanged(ctx, deps, changed)
}
