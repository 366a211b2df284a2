import type { Context } from 'grammy'
import type { Answer, Language } from '../answer/answer.ts'
import { isExplained } from '../answer/glossary.ts'
import type { Library } from '../answer/library.ts'
import { isAlike } from '../brief/likeness.ts'
import { monthDayText } from '../brief/time.ts'
import { KEPT_FOR } from '../discussion/retention.ts'
import {
  type AskedOften,
  DAY,
  dayOf,
  type Sought,
  type UsageDay,
  type UsageKind,
} from '../discussion/usage.ts'
import { type Formatted, plain } from '../reply/formatted.ts'
import { type Phrase, say } from '../reply/phrases.ts'
import { placeOf } from '../reply/quote.ts'
import { fold } from '../report/fold.ts'
import type { BotDeps } from './deps.ts'
import { senderOf } from './discussion/sender.ts'
import { describe } from './errors.ts'
import { reasonIn } from './feedback.ts'

const DAYS = KEPT_FOR.usage / DAY
// Passages are counted, places are shown: several may stand in one.
const READ = 50
const PLACES = 5
// Questions are put together where they are alike, and as many are shown.
const QUESTIONS = 5
const LONGEST_QUESTION = 60

const KINDS = {
  figure: 'usageFigure',
  derived: 'usageDerived',
  passage: 'usagePassage',
  outline: 'usageOutline',
  meaning: 'usageMeaning',
  unsure: 'usageUnsure',
  none: 'usageNone',
} as const satisfies Record<UsageKind, Phrase>

/**
 * Counts an answer, and what was asked where the words are the asker's own.
 *
 * @param about the passage that it shows first
 * @param author whose words the question is in
 * @example await noteUsage(ctx, deps, { answer, about: passage.id, author: 5 })
 */
export async function noteUsage(
  ctx: Context,
  deps: BotDeps,
  { answer, about, author }: Counted,
): Promise<void> {
  const user = senderOf(ctx)?.id
  if (user === undefined) return
  const kind = usageKindOf(answer)
  deps.onAnswer?.(kind)
  const shown = (answer.kind === 'none' ? undefined : about) ?? null
  const question = author === user ? sameWords(answer.question) : null
  const [update, at] = [ctx.update.update_id, deps.now()]
  await deps.insights
    .answered({ user, kind, about: shown, question, update, at })
    .catch(error => deps.log.error({ error: describe(error) }, 'answer not counted'))
}

interface Counted {
  readonly answer: Answer
  readonly about: string | undefined
  readonly author: number | null
}

// So that 代表建议办了多少件？ and 代表建议办了多少件 are one; null where that leaves nothing, or is a whole letter.
function sameWords(question: string): string | null {
  const words = fold(question)
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim()
  return words === '' || words.length > LONGEST_QUESTION ? null : words
}

function usageKindOf(answer: Answer): UsageKind {
  if (isExplained(answer)) return 'meaning'
  if (answer.kind === 'none') return answer.certain ? 'none' : 'unsure'
  return answer.kind === 'figures' ? 'figure' : answer.kind
}

/**
 * The last days, and where the answers were found: lines of `/stats`.
 *
 * @example await usageBlocks(deps, { language: 'en', withPlaces: true })
 */
export async function usageBlocks(
  { insights, library, now }: BotDeps,
  { language, withPlaces }: { readonly language: Language; readonly withPlaces: boolean },
): Promise<Formatted[]> {
  const since = dayOf(now()) - (DAYS - 1) * DAY
  const days = await insights.usage(since)
  if (days.length === 0) return []
  const sought = withPlaces ? placesOf(await insights.sought(since, READ), library()) : []
  const asked = withPlaces ? alikeOf(await insights.asked(since, READ)) : []
  const places = sought.map(([place, times]) => plain(`${times}× ${place}`))
  return [
    plain(say('usageDays', language, { days: DAYS })),
    ...days.map(day => plain(dayLines(day, language))),
    ...(asked.length > 0 ? [plain(say('usageAsked', language)), ...asked] : []),
    ...(places.length > 0 ? [plain(say('usagePlaces', language)), ...places] : []),
  ]
}

function dayLines(day: UsageDay, language: Language): string {
  const { questions, users, median, p95 } = day
  const date = monthDayText(day.day)
  const time = median === null || p95 === null ? '' : ` · ${timeText(median)} / ${timeText(p95)}`
  const kinds = Object.entries(KINDS).flatMap(([kind, phrase]) => {
    const times = day.kinds.get(kind as UsageKind) ?? 0
    return times > 0 ? [`${say(phrase, language)} ${times}`] : []
  })
  const second = [...kinds, ...complaintsIn(day, language)].join(' · ')
  return `${say('usageDay', language, { date, questions, users })}${time}\n　${second}`
}

// 👎 2（数字不对 1，未说原因 1）
function complaintsIn({ complaints }: UsageDay, language: Language): string[] {
  if (complaints.size === 0) return []
  const times = [...complaints.values()].reduce((sum, n) => sum + n, 0)
  const reasons = [...complaints].map(([reason, n]) => {
    const words = reason === null ? say('noReason', language) : reasonIn(reason, language)
    return `${words} ${n}`
  })
  return [
    say('usageBad', language, { times, reasons: reasons.join(language === 'en' ? ', ' : '，') }),
  ]
}

// What was asked in much the same words is one, under the words that were used most.
function alikeOf(asked: readonly AskedOften[]): Formatted[] {
  const groups: AskedOften[] = []
  for (const { question, times } of asked) {
    const at = groups.findIndex(group => isAlike(group.question, question))
    const group = groups[at]
    if (group === undefined) groups.push({ question, times })
    else groups[at] = { ...group, times: group.times + times }
  }
  return groups
    .sort((one, other) => other.times - one.times)
    .slice(0, QUESTIONS)
    .map(({ question, times }) => plain(`${times}× ${question}`))
}

// Replicas' clocks may differ by a little.
const timeText = (milliseconds: number): string =>
  milliseconds < 1000 ? `${Math.max(0, milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`

// A passage of a report that was taken away has no place any more.
function placesOf(sought: readonly Sought[], library: Library): (readonly [string, number])[] {
  const isOne = library.reports.length < 2
  const places = new Map<string, number>()
  for (const { about, times } of sought) {
    const cited = library.passage(about)
    if (cited === undefined) continue
    const place = placeOf(cited.report, cited.passage, !isOne)
    places.set(place, (places.get(place) ?? 0) + times)
  }
  return [...places].sort(([, one], [, other]) => other - one).slice(0, PLACES)
}
