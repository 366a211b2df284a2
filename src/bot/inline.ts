import { Composer, type Context, InlineKeyboard, InlineQueryResultBuilder } from 'grammy'
import type { InlineQueryResult, InlineQueryResultsButton, UserFromGetMe } from 'grammy/types'
import type { Language } from '../answer/answer.ts'
import type { Library } from '../answer/library.ts'
import { asksListing } from '../question/listing.ts'
import { cardPath, passageLink } from '../reply/addresses.ts'
import { figureHead, figureSheet, gistOf, passageSheet, printed } from '../reply/citations.ts'
import { keyedFigures } from '../reply/keyed-figure.ts'
import { layOut } from '../reply/layout.ts'
import type { Quotable } from '../reply/message.ts'
import { say } from '../reply/phrases.ts'
import { figurePicture } from '../reply/pictures.ts'
import { idOf, isFigure, quotablesFor } from '../reply/quotables.ts'
import { placeOf } from '../reply/quote.ts'
import type { PictureStore } from '../store/pictures.ts'
import type { BotDeps } from './deps.ts'
import { entitiesOf, NO_PREVIEW } from './send.ts'
import { pictureHash } from './sent-pictures.ts'
import { languageIn } from './update.ts'

const MAX_RESULTS = 10
const CACHE_SECONDS = 300

/** `@bot 民生实事` in any chat: figures and passages to quote, each with its place. */
export function inline(deps: BotDeps): Composer<Context> {
  const composer = new Composer<Context>()
  composer.on('inline_query', ctx => offer(ctx, deps))
  return composer
}

async function offer(ctx: Context, deps: BotDeps): Promise<void> {
  const { webUrl = null, pictures } = deps
  const library = deps.library()
  const words = ctx.inlineQuery?.query.trim() ?? ''
  const language = words === '' ? languageIn(ctx) : library.ask(words).language
  const scene = {
    library,
    language,
    me: ctx.me,
    pictures,
    webUrl,
    listing: asksListing(words),
  }
  const quoted = quotablesFor(library, words, MAX_RESULTS)
  const results = [...quoted.map(one => resultOf(one, scene)), ...(await cards(quoted, scene))]
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
  readonly me: UserFromGetMe
  readonly pictures: PictureStore
  /** Whether it is asked which things there are of a kind. */
  readonly listing: boolean
  /** Where the pages are, and with them the cards; null: nowhere. */
  readonly webUrl: string | null
}

function resultOf(
  quotable: Quotable,
  { library, language, me, listing }: Stage,
): InlineQueryResult {
  const { passage, report } = quotable
  const withTitle = library.reports.length > 1
  const sheet = isFigure(quotable)
    ? figureSheet(quotable, language, withTitle)
    : passageSheet(quotable, withTitle, { listing })
  const message = layOut({ blocks: [printed(sheet)], language })
  const options = {
    description: placeOf(report, passage, withTitle),
    reply_markup: openKeyboard(quotable, { language, me }),
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

const openKeyboard = ({ passage }: Quotable, { language, me }: Pick<Stage, 'language' | 'me'>) =>
  new InlineKeyboard().url(say('open', language), passageLink(me.username, passage.id))

/** The first figure as a picture: one that Telegram has already, else where the pages hold its card. */
async function cards(quoted: readonly Quotable[], stage: Stage): Promise<InlineQueryResult[]> {
  const { library, language, me, pictures, webUrl } = stage
  const figure = quoted.find(isFigure)
  if (figure === undefined) return []
  const picture = figurePicture(figure, language)
  const { text: caption } = figureHead(figure, language)
  const id = `${idOf(figure)}-card`
  const options = {
    ...{ title: say('card', language), description: caption, caption },
    reply_markup: openKeyboard(figure, stage),
  }
  const file = await pictures.fileOf(pictureHash(picture, me.id))
  if (file !== undefined) return [InlineQueryResultBuilder.photoCached(id, file, options)]
  const keyed = keyedFigures(figure.report, library.figures(figure.report)).find(
    one => one.figure.span.start === figure.figure.span.start,
  )
  if (webUrl === null || keyed === undefined) return []
  const url = `${webUrl}${cardPath(figure.report, keyed.key)}.jpg`
  const { width: photo_width, height: photo_height } = picture
  const size = { photo_width, photo_height, thumbnail_url: url }
  return [InlineQueryResultBuilder.photo(id, url, { ...options, ...size })]
}

function titleOf(quotable: Quotable, language: Language): string {
  return isFigure(quotable) ? figureHead(quotable, language).text : gistOf(quotable)
}
