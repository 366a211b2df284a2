import { Composer, type Context, InputFile } from 'grammy'
import type { Answer, FigureCitation } from '../answer/answer.ts'
import type { Library } from '../answer/library.ts'
import type { Picture } from '../chart/svg.ts'
import { type Row, sentence } from '../reply/bilingual.ts'
import { keyedFigures } from '../reply/keyed-figure.ts'
import { unformatted } from '../reply/layout.ts'
import { answerPicture, chartPicture, figurePicture } from '../reply/pictures.ts'
import { type Press, startOf } from '../reply/press.ts'
import { cut, sectionName } from '../reply/quote.ts'
import { yearPicture } from '../reply/year-message.ts'
import type { Command } from './command.ts'
import type { BotDeps } from './deps.ts'
import { pressOf, refuse, settle } from './pressing.ts'
import { replying, send } from './send.ts'
import { pictureName } from './sent-pictures.ts'
import { languageIn, repliedText, typedText } from './update.ts'

const MAX_CAPTION = 1024
const MAX_TEXT = 4096

const WORDS = {
  emptyCard: [
    '请在 /card 后面写要哪个数字，例如 /card 代表建议办了多少件。',
    'Write which figure you want after /card.',
  ],
  noCard: ['没有找到这个数字，换个说法试试。', 'No such figure was found; try other words.'],
  emptyChart: ['请在 /chart 后面写主题，例如 /chart 代表建议。', 'Write a topic after /chart.'],
  noChart: [
    '这个主题下没有两个以上同一单位的数字，画图会误导，所以不画。可用 /figures 看数字。',
    'There are not two figures of one unit on this topic; a chart would mislead. See /figures.',
  ],
} as const satisfies Record<string, Row>

/** Figures as pictures: one as a card to pass on, several of one unit as a chart. */
export const PICTURE_COMMANDS: readonly Command[] = [
  {
    name: 'card',
    help: ['把一个数字做成图片，后写问题', 'One figure as a picture: write a question'],
    where: 'everywhere',
    who: 'everyone',
    handle: (ctx, deps) => draw(ctx, deps, ['emptyCard', 'noCard'], cardFor),
  },
  {
    name: 'chart',
    help: ['把同类数字画成图，后写主题', 'Figures of one kind as a chart: write a topic'],
    where: 'everywhere',
    who: 'everyone',
    handle: (ctx, deps) => draw(ctx, deps, ['emptyChart', 'noChart'], chartFor),
  },
]

/**
 * The buttons that make pictures.
 *
 * @example bot.use(pictures(deps))
 */
export function pictures(deps: BotDeps): Composer<Context> {
  const composer = new Composer<Context>()
  composer.callbackQuery(startOf('card'), ctx => pressed(ctx, deps, pressedCard))
  composer.callbackQuery(startOf('chart'), ctx => pressed(ctx, deps, pressedChart))
  composer.callbackQuery(startOf('topicChart'), ctx => pressed(ctx, deps, pressedTopic))
  composer.callbackQuery(startOf('sectionChart'), ctx => pressed(ctx, deps, pressedSection))
  composer.callbackQuery(startOf('yearPicture'), ctx => pressed(ctx, deps, pressedYears))
  composer.callbackQuery(startOf('yearFile'), ctx => sendYearFile(ctx, deps))
  return composer
}

async function pressed(
  ctx: Context,
  deps: BotDeps,
  drawn: (press: Press, library: Library) => Picture | null,
): Promise<void> {
  const press = pressOf(ctx)
  const picture = press ? drawn(press, deps.library()) : null
  if (picture === null) return await refuse(ctx, 'gone', press?.language)
  await sendPicture(ctx, deps, picture)
  await settle(ctx)
}

function pressedCard({ key, language }: Press, library: Library): Picture | null {
  const found = library.passage(key.split('-')[0] ?? '')
  if (found === undefined) return null
  const figures = keyedFigures(found.report, library.figures(found.report))
  const keyed = figures.find(one => one.key === key)
  return keyed === undefined ? null : figurePicture(keyed, language)
}

const pressedChart = ({ key, language }: Press, library: Library): Picture | null =>
  answerPicture({ ...library.ask(key), language })

const pressedTopic = ({ key, language }: Press, library: Library): Picture | null =>
  chartPicture(key, library.figuresAbout(key), language)

function pressedSection({ key, language }: Press, library: Library): Picture | null {
  const section = library.section(key)?.section
  return section ? chartPicture(sectionName(section), library.figuresOf(section), language) : null
}

const pressedYears = ({ key, language }: Press, library: Library): Picture | null =>
  yearPicture(key, library, language)

async function sendYearFile(ctx: Context, deps: BotDeps): Promise<void> {
  const press = pressOf(ctx)
  const file = press ? await deps.yearFile(press.key, press.language) : null
  if (file === null) return await refuse(ctx, 'gone', press?.language)
  await ctx.replyWithDocument(new InputFile(file.bytes, file.name), replying(ctx))
  await settle(ctx)
}

type Draw = (asked: string, ctx: Context, deps: BotDeps) => Picture | null

async function draw(
  ctx: Context,
  deps: BotDeps,
  [empty, none]: readonly [keyof typeof WORDS, keyof typeof WORDS],
  drawn: Draw,
): Promise<void> {
  const asked = typedText(ctx) || repliedText(ctx)
  const picture = asked === '' ? null : drawn(asked, ctx, deps)
  if (picture !== null) return await sendPicture(ctx, deps, picture)
  await send(ctx, unformatted(sentence(WORDS[asked === '' ? empty : none], languageIn(ctx))))
}

function cardFor(asked: string, ctx: Context, { library }: BotDeps): Picture | null {
  const figure = figureIn(library().ask(asked))
  return figure === undefined ? null : figurePicture(figure, languageIn(ctx))
}

const figureIn = (answer: Answer): FigureCitation | undefined =>
  answer.kind === 'figure' || answer.kind === 'figures' ? answer.figures[0] : undefined

// What a share or a difference is computed from, where that is asked; else the figures on the topic.
function chartFor(asked: string, ctx: Context, { library }: BotDeps): Picture | null {
  const answer = library().ask(asked)
  const computed = answer.kind === 'derived' ? answerPicture(answer) : null
  return computed ?? chartPicture(cut(asked, 40), library().figuresAbout(asked), languageIn(ctx))
}

/** A picture with its words as caption, those that are too many as a message; the words alone where it cannot be painted here. */
export async function sendPicture(ctx: Context, deps: BotDeps, picture: Picture): Promise<void> {
  const { alternative } = picture
  const png = await deps.paint(picture)
  if (png === null) return void (await send(ctx, unformatted(alternative)))
  const isLong = alternative.length > MAX_CAPTION
  const caption = isLong ? cut(alternative.split('\n')[0] ?? '', MAX_CAPTION) : alternative
  await ctx.replyWithPhoto(new InputFile(png, pictureName(picture, ctx.me.id)), {
    caption,
    ...replying(ctx),
  })
  if (isLong) await send(ctx, unformatted(cut(alternative, MAX_TEXT)))
}
