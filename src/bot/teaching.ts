import { createHash } from 'node:crypto'
import { Composer, type Context } from 'grammy'
import type { Library } from '../answer/library.ts'
import { headline } from '../reply/answer-message.ts'
import { button, rows } from '../reply/buttons.ts'
import { say } from '../reply/phrases.ts'
import { startOf } from '../reply/press.ts'
import { beginning } from '../report/controls.ts'
import { nextTurn } from '../steps.ts'
import type { Command } from './command.ts'
import type { BotDeps } from './deps.ts'
import { describe } from './errors.ts'
import { pressOf, refuse, settle } from './pressing.ts'
import { send, sendPhrase } from './send.ts'
import { chatShown, isOwner, languageIn, typedText } from './update.ts'

// So many questions without an answer are tried, the most often asked first; and so many are shown.
const MOST_TRIED = 200
const MOST_SHOWN = 10
const LONGEST_WORD = 20
const LONGEST_SHOWN = 60

/** `/teach 说法 = 报告里的说法`: a synonym for the owner's file, tried at once on what could not be answered. */
export const TEACHING_COMMANDS: readonly Command[] = [
  {
    name: 'teach',
    help: ['教一个同义词', 'Teach a synonym'],
    where: 'private',
    who: 'owners',
    handle: teach,
  },
]

/**
 * The button that takes a synonym back.
 *
 * @example bot.use(teaching(deps))
 */
export function teaching(deps: BotDeps): Composer<Context> {
  const composer = new Composer<Context>()
  composer.callbackQuery(startOf('unteach'), ctx => unteach(ctx, deps))
  return composer
}

/**
 * A line for `synonyms.txt`: `=` both ways, `=>` one way; undefined where it is none.
 *
 * @example synonymLine('帮扶人 = 帮扶责任人') // '帮扶人 帮扶责任人'
 */
export function synonymLine(typed: string): string | undefined {
  const [, left = '', sign = '', right = ''] =
    /^(.+?)\s*(=>|＝|=)\s*(.+)$/s.exec(typed.trim()) ?? []
  const sides = [left, right].map(side => side.trim().split(/[\s、，,]+/))
  const isWord = (word: string) => /^[\p{L}\p{N}]+$/u.test(word) && word.length <= LONGEST_WORD
  if (sides.some(words => words.length > 6 || !words.every(isWord))) return undefined
  const [from = [], to = []] = sides
  return sign === '=>' ? `${from.join(' ')} => ${to.join(' ')}` : [...from, ...to].join(' ')
}

async function teach(ctx: Context, deps: BotDeps): Promise<void> {
  if (!isOwner(ctx, deps)) return await sendPhrase(ctx, 'adminsOnly')
  const line = synonymLine(typedText(ctx))
  if (line === undefined) return await sendPhrase(ctx, 'teachHow')
  const missed = await deps.insights.unanswered(MOST_TRIED, chatShown(ctx))
  const open = await untold(
    deps.library(),
    missed.map(({ question }) => question),
  )
  const added = await changed(ctx, deps, () => deps.teaching?.teach(line))
  if (added === undefined) return
  if (!added) return await sendPhrase(ctx, 'teachKnown', { line })
  const library = deps.library()
  const still = new Set(await untold(library, open))
  const told = open.filter(question => !still.has(question))
  const language = languageIn(ctx)
  const shown = told.slice(0, MOST_SHOWN).map(question => {
    const answer = headline(library.ask(question))
    return `• ${beginning(question, LONGEST_SHOWN)} → ${beginning(answer, LONGEST_SHOWN)}`
  })
  const head = say('teachDone', language, { line, n: open.length, m: told.length })
  await send(ctx, {
    text: [head, ...shown].join('\n'),
    entities: [],
    buttons: rows([
      button(say('teachUndo', language), language, { view: 'unteach', key: keyOf(line) }),
    ]),
  })
}

// One after the other, so that others are answered in between.
async function untold(library: Library, questions: readonly string[]): Promise<string[]> {
  const none: string[] = []
  for (const question of questions) {
    if (library.ask(question).kind === 'none') none.push(question)
    await nextTurn()
  }
  return none
}

// What cannot be written is said; undefined then.
async function changed(
  ctx: Context,
  { log }: BotDeps,
  work: () => Promise<boolean> | undefined,
): Promise<boolean | undefined> {
  try {
    const done = await work()
    if (done === undefined) await sendPhrase(ctx, 'teachNowhere')
    return done
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    log.error({ error: describe(error) }, 'synonyms not written')
    await sendPhrase(ctx, 'teachNowhere')
    return undefined
  }
}

// A button has no room for the line itself.
const keyOf = (line: string): string => createHash('sha256').update(line).digest('hex').slice(0, 16)

async function unteach(ctx: Context, deps: BotDeps): Promise<void> {
  if (!isOwner(ctx, deps)) return await refuse(ctx, 'adminsOnly')
  const key = pressOf(ctx)?.key
  const line = deps.teaching?.lines().find(each => keyOf(each) === key)
  if (line === undefined) return await refuse(ctx, 'teachGone')
  const done = await changed(ctx, deps, () => deps.teaching?.unteach(line))
  if (done === undefined) return await settle(ctx)
  await sendPhrase(ctx, 'teachUndone', { line })
  await settle(ctx)
}
