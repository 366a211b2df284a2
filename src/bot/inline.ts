import { Composer, type Context, InlineKeyboard, InlineQueryResultBuilder } from 'grammy'
import type { InlineQueryResult, InlineQueryResultsButton } from 'grammy/types'
import type { Language } from '../answer/answer.ts'
import type { Library } from '../answer/library.ts'
import { asksListing } from '../question/listing.ts'
import { cardPath, passageLink } from '../reply/addresses.ts'
import { figureHead, figureSheet, gistOf, passageSheet, printed } from '../reply/citations.ts'
import { layOut } from '../reply/layout.ts'
import type { Quotable } from '../reply/message.ts'
import { say } from '../reply/phrases.ts'
import { placedFigures } from '../reply/placed-figure.ts'
import { idOf, isFigure, quotablesFor } from '../reply/quotables.ts'
import { placeOf } from '../reply/quote.ts'
import type { BotDeps } from './deps.ts'
import { entitiesOf, NO_PREVIEW } from './send.ts'
import { languageIn } from './update.ts'

const MAX_RESULTS = 10
const CACHE_SECONDS = 300

/** `@bot 民生实事` in any chat: figures and passages to quote, each with its place. */
export function inline({ library, webUrl = null }: BotDeps): Composer<Context> {
  const composer = new Composer<Context>()
  composer.on('inline_query', ctx => offer(ctx, library(), webUrl))
  return composer
}

async function offer(ctx: Context, library: Library, webUrl: string | null): Promise<void> {
  const words = ctx.inlineQuery?.query.trim() ?? ''
  const language = words === '' ? languageIn(ctx) : library.ask(words).language
  const scene = {
    library,
    language,
    username: ctx.me.username,
    webUrl,
    listing: asksListing(words),
  }
  const quoted = quotablesFor(library, words, MAX_RESULTS)
  const results = [...quoted.map(one => resultOf(one, scene)), ...cards(quoted, scene)]
  const button: InlineQueryResultsButton = {
    text: say('inlineAsk', language),
    start_parameter: 'inline',
  }
  // What is offered without words depends on the reader's language, so it is not cached for others.
  const caching = { cache_time: CACHE_SECONDS, is_personal: words === '' }
  await ctx.answerInlineQuery(results, { ...caching, button })
}

interface Stage {
  readonly library: Library
  readonly language: Language
  readonly username: string
  /** Whether it is asked which things there are of a kind. */
  readonly listing: boolean
  /** Where the pages are, and with them the cards; null: nowhere. */
  readonly webUrl: string | null
}

function resultOf(
  quotable: Quotable,
  { library, language, username, listing }: Stage,
): InlineQueryResult {
  const { passage, report } = quotable
  const withTitle = library.reports.length > 1
  const sheet = isFigure(quotable)
    ? figureSheet(quotable, language, withTitle)
    : passageSheet(quotable, withTitle, { listing })
  const message = layOut({ blocks: [printed(sheet)], language })
  const options = {
    description: placeOf(report, passage, withTitle),
    reply_markup: new InlineKeyboard().url(
      say('open', language),
      passageLink(username, passage.id),
    ),
  }
  return InlineQueryResultBuilder.article(
    idOf(quotable),
    titleOf(quotable, language),
    options,
  ).text(message.text, {
    entities: entitiesOf(message),
    ...NO_PREVIEW,
  })
}

/** The first figure as a picture, where the pages hold its card: Telegram shows it large above the words. */
function cards(quoted: readonly Quotable[], stage: Stage): InlineQueryResult[] {
  const { library, language, webUrl } = stage
  const figure = quoted.find(isFigure)
  if (figure === undefined || webUrl === null) return []
  const placed = placedFigures(figure.report, library.figures(figure.report)).find(
    one => one.figure.span.start === figure.figure.span.start,
  )
  if (placed === undefined) return []
  const url = `${webUrl}${cardPath(figure.report, placed.key)}.png`
  const { text } = figureHead(figure, language)
  const options = { description: text, thumbnail_url: url }
  const id = `${idOf(figure)}-card`
  return [
    InlineQueryResultBuilder.article(id, say('card', language), options).text(text, {
      link_preview_options: { url, prefer_large_media: true, show_above_text: true },
    }),
  ]
}

function titleOf(quotable: Quotable, language: Language): string {
  return isFigure(quotable) ? figureHead(quotable, language).text : gistOf(quotable)
}
