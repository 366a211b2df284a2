import type { Api } from 'grammy'
import type { Library } from '../answer/library.ts'
import { languageOf } from '../reply/bilingual.ts'
import { type News, newsMessage, newsOf } from '../reply/news.ts'
import type { Report } from '../report/report.ts'
import { inTurns, type Steps } from '../steps.ts'
import type { Watched } from '../store/watches.ts'
import type { BotDeps } from './deps.ts'
import type { Mail } from './mail.ts'
import { optionsOf } from './send.ts'

/** What is sent with, and what ends it. */
export interface NewsMeans {
  readonly bot: { readonly api: Api; readonly botInfo: { readonly username: string } }
  readonly mail: Mail
  readonly signal: AbortSignal
}

/** What is news of a topic in a language, by the report's wording. */
type Told = ReadonlyMap<string, ReadonlyMap<string, News>>

/**
 * Tells whoever watches a topic what reports say of it that were never loaded before. That they are known from now on
 * is on record together with the messages: nobody is told twice, nor never.
 *
 * @example await tellNews(deps, { bot, mail, signal })
 */
export async function tellNews(deps: BotDeps, { bot, mail, signal }: NewsMeans): Promise<void> {
  const { watches, now, log } = deps
  const begun = now()
  const library = deps.library()
  const reports = new Map(library.reports.map(report => [report.wording, report]))
  const unknown = new Set(await watches.unknown([...reports.keys()]))
  if (unknown.size === 0) return
  // Whoever asks meanwhile asks with the report there; whoever ends it meanwhile hears no more.
  const wantedNow = async () =>
    (await watches.all()).filter(watched => watched.since <= begun && isServed(watched, deps))
  const wanted = await wantedNow()
  const fresh = new Map([...reports].filter(([wording]) => unknown.has(wording)))
  const told = await inTurns(
    newsSteps(wanted, fresh, { library, bot: bot.botInfo.username }),
    signal,
  )
  const sent = await mail.write(async () => {
    const taken = await watches.take([...unknown], now())
    return await sendAll(bot.api, await wantedNow(), { told, taken })
  })
  if (sent > 0) log.info({ reports: unknown.size, messages: sent }, 'watchers told')
}

function isServed({ user }: Watched, { allowedChats = null, adminIds = [] }: BotDeps): boolean {
  return allowedChats === null || allowedChats.includes(user) || adminIds.includes(user)
}

const keyOf = ({ topic, language }: Watched): string => JSON.stringify([topic, language])

function* newsSteps(
  wanted: readonly Watched[],
  fresh: ReadonlyMap<string, Report>,
  { library, bot }: { readonly library: Library; readonly bot: string },
): Steps<Told> {
  const told = new Map<string, Map<string, News>>()
  for (const watched of wanted) {
    const key = keyOf(watched)
    if (told.has(key)) continue
    const found = new Map<string, News>()
    told.set(key, found)
    for (const [wording, report] of fresh) {
      const language = languageOf(watched.language)
      const news = newsOf(watched.topic, report, { library, language, bot })
      if (news !== null) found.set(wording, news)
      yield
    }
  }
  return told
}

async function sendAll(
  api: Api,
  watches: readonly Watched[],
  { told, taken }: { readonly told: Told; readonly taken: readonly string[] },
): Promise<number> {
  let sent = 0
  for (const watched of watches) {
    const found = told.get(keyOf(watched))
    const news = taken.flatMap(wording => found?.get(wording) ?? [])
    if (news.length === 0) continue
    const message = newsMessage(watched.topic, news, languageOf(watched.language))
    await api.sendMessage(watched.user, message.text, optionsOf(message))
    sent += 1
  }
  return sent
}
