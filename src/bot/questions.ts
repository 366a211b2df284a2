import { Composer, type Context } from 'grammy'
import type { Message as Sent } from 'grammy/types'
import type { Answer } from '../answer/answer.ts'
import { isExplained, withMeaning } from '../answer/glossary.ts'
import type { Talk } from '../lexicon/speech.ts'
import { partPath } from '../reply/addresses.ts'
import { toMessage } from '../reply/answer-message.ts'
import { withinPhone, withRow } from '../reply/buttons.ts'
import type { Button } from '../reply/message.ts'
import { answerWith, quotableAt } from '../reply/offers.ts'
import { reportChoice } from '../reply/pages.ts'
import { pictureButtons } from '../reply/pictures.ts'
import { idsOf, type Press, startOf } from '../reply/press.ts'
import { spokenMessage } from '../reply/spoken.ts'
import type { Asked } from '../store/followups.ts'
import type { Command } from './command.ts'
import type { BotDeps } from './deps.ts'
import { insertsFor, withInserts } from './discussion/insert.ts'
import { authorOf, repliedMessage } from './discussion/sender.ts'
import { noteMissed, withFeedback } from './feedback.ts'
import { type Earlier, earlier, pressedTurn, remember } from './memory.ts'
import { pageButton } from './page-buttons.ts'
import { pressOf, refuse, settle } from './pressing.ts'
import { questionAbove } from './question-above.ts'
import { send, sendPhrase } from './send.ts'
import { isCommand, isReplyToBot, repliedText, typedText, wordlessIn } from './update.ts'
import { noteUsage } from './usage.ts'

/** A question with what was said before it. */
interface QuestionSaid extends Earlier {
  readonly asked: Asked
  readonly reportId?: string
}

/** Questions with a command: for groups, and to ask about somebody’s words. */
export const QUESTION_COMMANDS: readonly Command[] = [
  {
    name: 'ask',
    help: ['提问：后写问题，或回复一条消息', 'Ask: write a question, or reply to a message'],
    where: 'everywhere',
    who: 'everyone',
    handle: ask,
  },
]

/** Questions: any text in private, `/ask` and replies to the bot in groups, and the buttons that ask. */
export function questions(deps: BotDeps): Composer<Context> {
  const composer = new Composer<Context>()
  composer.use((ctx, next) => (isQuestion(ctx) ? askTyped(ctx, deps) : next()))
  const buttons = composer.on('callback_query')
  buttons.callbackQuery(startOf('question'), ctx => pressed(ctx, deps, fromExample))
  buttons.callbackQuery(startOf('offer'), ctx => showOffer(ctx, deps))
  buttons.callbackQuery(startOf('report'), ctx => askOther(ctx, deps))
  return composer
}

function isQuestion(ctx: Context): boolean {
  const { text, caption } = ctx.message ?? {}
  if ((text ?? caption) === undefined || !isTyped(ctx)) return false
  return ctx.chat?.type === 'private' || isReplyToBot(ctx)
}

/** Neither a command, a file, nor one of the bot's own inline results; a picture's caption is. */
function isTyped({ message, me }: Context): boolean {
  const isFile = message?.document !== undefined
  return message?.via_bot?.id !== me.id && !isFile && !isCommand(message)
}

async function askTyped(ctx: Context, deps: BotDeps): Promise<void> {
  await respond(ctx, deps, { asked: typedBy(ctx), ...(await earlier(ctx, deps)) })
}

async function ask(ctx: Context, deps: BotDeps): Promise<void> {
  const said = await asked(ctx, deps)
  if (said.asked.text === '')
    return await sendPhrase(ctx, wordlessIn(repliedMessage(ctx)) ?? 'emptyAsk')
  await respond(ctx, deps, said)
}

// `/ask` alone, as a reply: about that message. With words of its own: these, and that message was said before.
async function asked(ctx: Context, deps: BotDeps): Promise<QuestionSaid> {
  const typed = typedBy(ctx)
  const replied = isReplyToBot(ctx) ? NOBODYS : repliedBy(ctx)
  if (typed.text === '') return { asked: replied, before: [] }
  return {
    asked: typed,
    ...(replied.text === '' ? await earlier(ctx, deps) : { before: [replied] }),
  }
}

const NOBODYS: Asked = { text: '', by: null }

// What was forwarded is in its first author's words.
const typedBy = (ctx: Context): Asked => ({ text: typedText(ctx), by: authorId(ctx.message) })

const repliedBy = (ctx: Context): Asked => ({
  text: repliedText(ctx),
  by: authorId(repliedMessage(ctx)),
})

const authorId = (message: Sent | undefined): number | null =>
  (message && authorOf(message)?.id) ?? null

async function respond(ctx: Context, deps: BotDeps, said: QuestionSaid): Promise<void> {
  const library = deps.library()
  const { asked, before, ...options } = said
  const context = before.map(({ text }) => text)
  const given = library.ask(asked.text, { ...options, context })
  const answer = withMeaning(given, () => deps.glossary?.() ?? [])
  if (answer.act) return await reply(ctx, deps, { answer, said })
  await show(ctx, deps, { answer, questions: [...before, asked] })
  await noteUsage(ctx, deps, { answer, about: leadOf(answer), author: asked.by })
  if (!isExplained(answer)) await noteMissed(ctx, deps, { answer, author: asked.by })
}

interface Shown {
  readonly answer: Answer
  /** The questions that led to it, oldest first. */
  readonly questions: readonly Asked[]
}

async function show(ctx: Context, deps: BotDeps, { answer, questions }: Shown): Promise<void> {
  const library = deps.library()
  const message = toMessage(answer, library)
  const inserts = await insertsFor(ctx, deps, message)
  const pages = openRow(ctx, answer, deps)
  const pictures = pictureButtons(answer, library)
  const open =
    answer.kind === 'outline'
      ? withRow(withRow(message, inserts), pages)
      : withinPhone(message, { first: inserts, last: [...pages, ...pictures] })
  const { message_id } = await send(ctx, withFeedback(open, answer.language))
  await remember(ctx, deps, { message: message_id, questions, about: leadOf(answer) })
}

/** To talk and plain requests: what was asked before stays what a follow-up follows. */
async function reply(
  ctx: Context,
  deps: BotDeps,
  { answer, said }: { readonly answer: Answer; readonly said: QuestionSaid },
): Promise<void> {
  const { act } = answer
  if (act?.act === 'talk' && ASIDES.has(act.talk) && isOverheard(ctx)) return
  if (act?.act === 'check') await deps.checkSoon(act.text)
  const library = deps.library()
  const message = act ? spokenMessage(act, library, answer.language) : toMessage(answer, library)
  const { message_id } = await send(ctx, await withInserts(ctx, deps, message))
  const { before } = said
  await remember(ctx, deps, { message: message_id, questions: before, about: undefined })
}

// Thanks and the like among colleagues want no word of the bot.
const ASIDES: ReadonlySet<Talk> = new Set<Talk>([
  'thanks',
  'understood',
  'farewell',
  'quit',
  'chat',
])
const isOverheard = ({ chat, message }: Context): boolean =>
  chat?.type !== 'private' && !isCommand(message)

// The passage that an answer shows first.
function leadOf(answer: Answer): string | undefined {
  return leadPassage(answer)?.id
}

function leadPassage(answer: Answer) {
  const figure = 'figures' in answer ? answer.figures[0] : undefined
  return (figure ?? answer.passages[0])?.passage
}

/** Leads to the passage on its report's page, where there are pages. */
function openRow(ctx: Context, answer: Answer, { webUrl }: BotDeps): Button[] {
  const passage = answer.kind === 'none' ? undefined : leadPassage(answer)
  const isPrivate = ctx.chat?.type === 'private'
  return pageButton(passage && partPath(passage), { webUrl, isPrivate, language: answer.language })
}

// === Buttons that ask

type Ask = (
  ctx: Context,
  press: Press,
  deps: BotDeps,
) => Promise<QuestionSaid | 'gone' | 'askAgain'>

async function pressed(ctx: Context, deps: BotDeps, saidIn: Ask): Promise<void> {
  const press = pressOf(ctx)
  const said = press === undefined ? 'gone' : await saidIn(ctx, press, deps)
  if (typeof said === 'string') return await refuse(ctx, said, press?.language)
  await respond(ctx, deps, said)
  await settle(ctx)
}

const fromExample: Ask = async (_, { key }) => ({ asked: { text: key, by: null }, before: [] })

// One report is asked at once; of several the reader chooses, in a message that answers the same question.
async function askOther(ctx: Context, deps: BotDeps): Promise<void> {
  const press = pressOf(ctx)
  const reports = idsOf(press?.key ?? '').flatMap(id => deps.library().passage(id)?.report ?? [])
  if (press === undefined || reports.length < 2) return await pressed(ctx, deps, ofOtherReport)
  const turn = await pressedTurn(ctx, deps)
  const question = turn?.questions.at(-1) ?? questionAbove(ctx)
  if (!question?.text) return await refuse(ctx, 'askAgain', press.language)
  const { message_id } = await send(ctx, reportChoice(reports, press.language))
  const questions = turn?.questions ?? [question]
  await remember(ctx, deps, { message: message_id, questions, about: undefined })
  await settle(ctx)
}

// What was offered where nothing fitted surely is shown as the answer to that question.
async function showOffer(ctx: Context, deps: BotDeps): Promise<void> {
  const press = pressOf(ctx)
  const chosen = press && quotableAt(press.key, deps.library())
  if (press === undefined || chosen === undefined) return await refuse(ctx, 'gone', press?.language)
  const questions = (await pressedTurn(ctx, deps))?.questions ?? []
  const question = questions.at(-1)?.text ?? ''
  const answer = answerWith(chosen, { question, language: press.language })
  await show(ctx, deps, { answer, questions })
  await settle(ctx)
}

/** The same question to another report: kept for a while, and later still read from the message replied to. */
const ofOtherReport: Ask = async (ctx, { key }, deps) => {
  const report = deps.library().passage(key)?.report
  if (report === undefined) return 'gone'
  const turn = await pressedTurn(ctx, deps)
  const asked = turn?.questions.at(-1) ?? questionAbove(ctx)
  if (!asked?.text) return 'askAgain'
  return { asked, before: turn?.questions.slice(0, -1) ?? [], reportId: report.id }
}
