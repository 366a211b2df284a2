import type { Context } from 'grammy'
import type { Answer, FigureCitation, Language, PassageCitation } from '../answer/answer.ts'
import type { Library } from '../answer/library.ts'
import { isAlike } from '../brief/likeness.ts'
import type { Unanswered } from '../discussion/insights.ts'
import { gistOf } from '../reply/citations.ts'
import { plain } from '../reply/formatted.ts'
import { layOut } from '../reply/layout.ts'
import { say } from '../reply/phrases.ts'
import { placeOf } from '../reply/quote.ts'
import { beginning } from '../report/controls.ts'
import type { Command } from './command.ts'
import type { BotDeps } from './deps.ts'
import { reasonIn } from './feedback.ts'
import { send, sendPhrase } from './send.ts'
import { chatShown, languageIn } from './update.ts'
import { usageBlocks } from './usage.ts'

const LISTED = 12
// So many questions are put together, and so many alike are shown under the first.
const READ = 100
const SHOWN_ALIKE = 2
// A gist ends with a clause; only a clause longer than this is cut.
const LONGEST_GIST = 80

/** What the bot's administrators see: numbers, questions without an answer, complaints. */
export const INSIGHT_COMMANDS: readonly Command[] = [
  {
    name: 'stats',
    help: ['用量和反馈', 'Usage and feedback'],
    where: 'private',
    who: 'owners',
    handle: showStats,
  },
  {
    name: 'unanswered',
    help: ['没能回答的问题', 'Questions without an answer'],
    where: 'private',
    who: 'owners',
    handle: showUnanswered,
  },
]

async function showStats(ctx: Context, deps: BotDeps): Promise<void> {
  const language = languageIn(ctx)
  const stats = Object.fromEntries(
    Object.entries(await deps.insights.stats()).map(([name, value]) => [name, String(value)]),
  )
  const withPlaces = chatShown(ctx) === null
  const usage = await usageBlocks(deps, { language, withPlaces })
  const complaints = await deps.insights.complaints(LISTED, chatShown(ctx))
  const lines = complaints.map(({ question, reason, good }) =>
    plain(
      `${good ? '👍' : '👎'} ${question}${reason === null ? '' : ` — ${reasonIn(reason, language)}`}`,
    ),
  )
  const blocks = [plain(say('stats', language, stats)), ...usage, ...lines]
  await send(ctx, layOut({ blocks, language, separator: '\n' }))
}

// What says much the same stands together, the most often asked first; each with why the report did not answer it.
async function showUnanswered(ctx: Context, deps: BotDeps): Promise<void> {
  const language = languageIn(ctx)
  const missed = await deps.insights.unanswered(READ, chatShown(ctx))
  if (missed.length === 0) return await sendPhrase(ctx, 'noneUnanswered')
  const groups = alikeGroups(missed).slice(0, LISTED)
  const blocks = groups.map(group => groupBlock(group, deps.library(), language))
  await send(ctx, layOut({ blocks, language, separator: '\n' }))
}

type Group = readonly [Unanswered, ...Unanswered[]]

function alikeGroups(missed: readonly Unanswered[]): Group[] {
  const groups: [Unanswered, ...Unanswered[]][] = []
  for (const one of missed) {
    const home = groups.find(([first]) => isAlike(first.question, one.question))
    if (home === undefined) groups.push([one])
    else home.push(one)
  }
  return groups.sort((one, other) => timesOf(other) - timesOf(one))
}

const timesOf = (group: Group): number => group.reduce((sum, { times }) => sum + times, 0)

function groupBlock(group: Group, library: Library, language: Language) {
  const [{ question }, ...others] = group
  const lines = [
    `${timesOf(group)}× ${question}`,
    ...others.slice(0, SHOWN_ALIKE).map(other => `　≈ ${other.question}`),
    ...whyNot(library.ask(question), language),
  ]
  return plain(lines.join('\n'))
}

// The word that stood in the way, and the passage that came nearest.
function whyNot(answer: Answer, language: Language): string[] {
  if (answer.kind !== 'none') return [`　${say('answeredNow', language)}`]
  const word = answer.doubt?.word ?? ''
  const near = answer.offers[0] ?? answer.nearFigures[0] ?? answer.related[0]
  const place =
    near === undefined
      ? ''
      : `${shortened(wordsOf(near))} · ${placeOf(near.report, near.passage, false)}`
  return [
    ...(word === '' ? [] : [`　${say('failedWord', language, { word })}`]),
    ...(place === '' ? [] : [`　${say('nearestPlace', language, { place })}`]),
  ]
}

const shortened = (words: string): string =>
  words.length > LONGEST_GIST ? `${beginning(words, LONGEST_GIST)}……` : words

const wordsOf = (near: FigureCitation | PassageCitation): string =>
  'figure' in near ? `${near.figure.text} ${near.figure.what}`.trim() : gistOf(near)
