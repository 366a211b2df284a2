import type { Context } from 'grammy'
import { Composer } from 'grammy'
import type { FigureCitation, Language } from '../../answer/answer.ts'
import type { Library } from '../../answer/library.ts'
import { button, withRow } from '../../reply/buttons.ts'
import type { Button, Message, Quotable } from '../../reply/message.ts'
import { quotableKey } from '../../reply/offers.ts'
import { say } from '../../reply/phrases.ts'
import { startOf } from '../../reply/press.ts'
import { oneLine } from '../../reply/quote.ts'
import type { Span } from '../../report/report.ts'
import type { BotDeps } from '../deps.ts'
import { pressOf, settle } from '../pressing.ts'
import { languageIn } from '../update.ts'
import { showCard } from './cards.ts'
import type { DiscussionDeps } from './discussion-deps.ts'
import { perform, stateOrNone, tellWhy } from './perform.ts'
import { subjectAt } from './sections.ts'
import { senderOf } from './sender.ts'

const MOST = 3

/**
 * "引入发言": puts what an answer quotes into a note of who presses it.
 *
 * @example groups.use(insertion(deps))
 */
export function insertion(deps: DiscussionDeps): Composer<Context> {
  const composer = new Composer<Context>()
  composer.callbackQuery(startOf('insert'), ctx => insert(ctx, deps))
  return composer
}

/**
 * The same message with buttons that put its quotations into a note, inside a discussion.
 *
 * @example await send(ctx, await withInserts(ctx, deps, message))
 */
export async function withInserts(ctx: Context, deps: BotDeps, message: Message): Promise<Message> {
  return withRow(message, await insertsFor(ctx, deps, message))
}

/**
 * The buttons that put a message's quotations into a note; none outside a discussion.
 *
 * @example const buttons = await insertsFor(ctx, deps, message)
 */
export async function insertsFor(ctx: Context, deps: BotDeps, message: Message): Promise<Button[]> {
  const { discussion = null } = (await stateOrNone(ctx, deps)) ?? {}
  if (discussion === null || discussion.closed !== null) return []
  return insertButtons(message.quotes ?? [], languageIn(ctx))
}

/**
 * A button for each of a few quotations; several are told apart by their figures.
 *
 * @example insertButtons(figures, 'zh-Hans')[0]?.text // '引入发言 228件'
 */
export function insertButtons(quotables: readonly Quotable[], language: Language): Button[] {
  return quotables.slice(0, MOST).map((one, _, shown) => {
    const name = 'figure' in one && shown.length > 1 ? ` ${one.figure.text}` : ''
    return button(`${say('insert', language)}${name}`, language, {
      view: 'insert',
      key: quotableKey(one),
    })
  })
}

/**
 * A button for each figure of a list, named by it alone: the list above tells the rest.
 *
 * @example figureInserts(figures, 'zh-Hans')[0]?.text // '228件'
 */
export function figureInserts(figures: readonly FigureCitation[], language: Language): Button[] {
  return figures.map(one =>
    button(one.figure.text, language, { view: 'insert', key: quotableKey(one) }),
  )
}

async function insert(ctx: Context, deps: DiscussionDeps): Promise<void> {
  const quoted = quotedBy(pressOf(ctx)?.key ?? '', deps.library())
  const speaker = senderOf(ctx)
  const message = ctx.msg?.message_id
  if (quoted === undefined || speaker === undefined || message === undefined)
    return await tellWhy(ctx, deps, 'noSuchPart')
  const language = languageIn(ctx)
  const text = say('inserted', language, { quote: quoted.text })
  const draft = { kind: '意见', text, speaker, message, source: null, ...quoted.subject } as const
  const done = await perform(ctx, deps, { kind: 'note', draft })
  if (done === undefined) return
  const note = done.effects.find(effect => effect.kind === 'noted')?.note
  await settle(ctx, { text: say('noted', language, { number: note?.number ?? '' }) })
  if (note !== undefined) await showCard(ctx, deps, note, false)
}

/** The sentence round the place that a button names. */
function quotedBy(key: string, library: Library) {
  const [, id = '', start = ''] = /^(\w+)[-~](\d+)$/.exec(key) ?? []
  const found = library.passage(id)
  if (found === undefined) return undefined
  const { passage, report } = found
  const at = Number(start)
  const { start: from, end }: Span =
    passage.sentences.find(span => at >= span.start && at < span.end) ?? passage.span
  return { text: oneLine(report.text.slice(from, end)), subject: subjectAt(passage, report) }
}
