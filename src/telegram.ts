import { type Logger, pino } from 'pino'
import { Unavailable } from './answer/unavailable.ts'
import { isOfFigure, verdictsInTurns, verdictsOf } from './answer/verdicts.ts'
import { ArchivePublisher } from './archive-publisher.ts'
import { ArchiveShelf } from './archive-shelf.ts'
import {
  type BotDeps,
  connect,
  meetTelegram,
  type Office,
  openOffice,
  tellAdmins,
  type Watch,
} from './bot/bot.ts'
import { describe } from './bot/errors.ts'
import { kindOf } from './bot/incoming.ts'
import { tellNews } from './bot/news.ts'
import { patiently, untilRestart } from './bot/patience.ts'
import type { Source } from './bot/polling.ts'
import { type Clock, Timers, WALL_CLOCK } from './bot/timers.ts'
import { webhook } from './bot/webhook.ts'
import { Painter } from './chart/painter.ts'
import { type BotConfig, secretsOf, shownHost } from './config.ts'
import type { CorpusProblem } from './corpus.ts'
import { checkDraft } from './draft.ts'
import { lineOf } from './ending.ts'
import { ANYTHING_ELSE, type Endpoint, listen, type RequestHandler } from './endpoint.ts'
import type { StopWatching } from './folder-watch.ts'
import { alive, type Checks, ready } from './health.ts'
import { steady } from './heap.ts'
import { LiveShelf } from './loading/live-shelf.ts'
import { Metrics } from './metrics.ts'
import { glossaryIn, officeIn } from './office.ts'
import { Publisher } from './publisher.ts'
import { countLibrary } from './shelf.ts'
import { inTurns } from './steps.ts'
import { CopyList } from './store/copies.ts'
import { type Database, openDatabase } from './store/database.ts'
import { discussions } from './store/discussions.ts'
import { followups } from './store/followups.ts'
import { inbox } from './store/inbox.ts'
import { insights } from './store/insights.ts'
import type { Lead } from './store/lead.ts'
import { outbox } from './store/outbox.ts'
import { sentPictures } from './store/pictures.ts'
import { standings } from './store/standings.ts'
import { statuses } from './store/statuses.ts'
import { codeOf, problemOf } from './store/storage-error.ts'
import { watches } from './store/watches.ts'
import { teacherOf } from './teacher.ts'
import { warmUpSteps } from './warm-up.ts'
import type { MemberDeps } from './web/members.ts'
import { pagesHandler } from './web/server.ts'
import { yearFile } from './web/year-page.ts'

type Tell = (text: string) => Promise<void>

/** What a bot has to do. */
export interface Activity {
  /** Whether there is something to do now, or within a moment. */
  readonly isBusy: () => boolean
  /** Whether something is being done: what waits for Telegram, or for time to pass, is not. */
  readonly isAtWork: () => boolean
  /** Whether Telegram has not answered something yet that it was asked to do. */
  readonly isAsking: () => boolean
}

/** What may be told from outside. */
export interface Serving {
  /** The one on the wall unless told. */
  readonly clock?: Clock
  /** Ends the bot; its reason, where it is an error, is thrown at the end. */
  readonly signal: AbortSignal
  /** Is told once how to ask what the bot has to do. */
  readonly opened?: (activity: Activity) => void
  /** Hears that the bot serves. */
  readonly onServing?: () => Promise<void>
}

// Milliseconds from the signal on, ten seconds in all: for the updates under way, then for the answers that may be sent.
const FINISH_WITHIN = 4000
const SEND_WITHIN = 4000

/**
 * Runs the Telegram bot until it is told to stop or cannot go on.
 *
 * @throws one line without the token
 * @example await serve('corpus', config.bot, { signal: listenForSignals().signal })
 */
export async function serve(
  corpusDir: string,
  config: BotConfig,
  { clock = WALL_CLOCK, signal, opened = () => {}, onServing = async () => {} }: Serving,
): Promise<void> {
  const log = createLog(config)
  const timers = new Timers(clock)
  try {
    const { corpusUrl } = config
    const shelf =
      corpusUrl === null ? new LiveShelf(corpusDir, signal) : new ArchiveShelf(corpusUrl, corpusDir)
    const patience = { log, timers, signal, lastsFor: untilReachable }
    const database = await patiently(
      'the database',
      () => openDatabase(config.databaseUrl),
      patience,
    )
    try {
      const means = { shelf, database, timers, signal, log, opened, onServing, now: clock.now }
      await runBot(config, means)
    } finally {
      timers.close()
      if (shelf instanceof ArchiveShelf) await shelf.close()
      await database.destroy()
    }
    if (signal.reason instanceof Error) throw signal.reason
  } catch (error) {
    if (signal.aborted && !(signal.reason instanceof Error)) log.info('stopped')
    else throw new Error(withoutSecrets(config)(describe(error)))
  } finally {
    timers.close()
  }
}

// What the database refuses for good is not asked again: a wrong password, a schema of another version, a file that
// nobody can make.
function untilReachable(error: unknown): number {
  if (error instanceof Unavailable) return untilRestart(error)
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error
  if (codeOf(cause).startsWith('SQLITE_CANTOPEN')) return 0
  const isPassing = ['unreachable', 'busy'].includes(problemOf(cause))
  return isPassing ? untilRestart(error) : 0
}

/** What the bot runs with. */
interface Means {
  readonly shelf: LiveShelf | ArchiveShelf
  readonly database: Database
  readonly timers: Timers
  readonly signal: AbortSignal
  readonly log: Logger
  readonly now: () => number
  readonly opened: (activity: Activity) => void
  readonly onServing: () => Promise<void>
}

function depsOf(
  config: BotConfig,
  { shelf, database, timers, log, now }: Means,
  painter: Painter,
): BotDeps {
  const { apiRoot, adminIds, allowedChats, limits, webUrl } = config
  return {
    ...{ database, timers, log, now, apiRoot, adminIds, allowedChats, limits, webUrl },
    paint: (picture, format) => painter.paint(picture, format),
    library: () => shelf.library,
    check: text => verdictsOf(shelf.library, text).filter(isOfFigure),
    checkSoon: text => verdictsInTurns(shelf.library, text),
    copies: new CopyList(config.databaseUrl),
    office: officeIn(shelf.dir),
    ...ownersFiles(shelf, now),
    glossary: glossaryIn(shelf.dir, line => log.warn(line)),
    checkDraft: (draft, language) => checkDraft(draft, { library: shelf.library, language, now }),
    yearFile: (topic, language) => yearFile(topic, { library: shelf.library, language }),
    state: followups(database),
    book: discussions(database),
    insights: insights(database),
    inbox: inbox(database),
    outbox: outbox(database),
    statuses: statuses(database),
    standings: standings(database),
    watches: watches(database),
    pictures: sentPictures(database),
  }
}

// Words are taught where there is a folder for them.
function ownersFiles(
  shelf: Means['shelf'],
  now: () => number,
): Pick<BotDeps, 'teaching' | 'publishing'> {
  if (shelf instanceof LiveShelf)
    return { teaching: teacherOf(shelf), publishing: new Publisher(shelf, now) }
  const publishing = new ArchivePublisher(shelf, now)
  return shelf.hasFolder ? { teaching: teacherOf(shelf), publishing } : { publishing }
}

async function runBot(config: BotConfig, means: Means): Promise<void> {
  const { shelf, log, signal } = means
  if (shelf instanceof LiveShelf) shelf.prepare()
  const painter = new Painter()
  const deps = depsOf(config, means, painter)
  const metrics = metricsOf(deps, means, () => office)
  const office = openOffice(config.token, deps, watchFor(metrics))
  means.opened(activityOf(office, means.timers))
  let source: Source | undefined
  const routes = routesFor(deps, { ...office, shelf, metrics, source: () => source })
  const tell: Tell = text => tellAdmins(office, deps, text)
  const news = newsTeller(office, deps, signal)
  const endpoint = await openEndpoint(config, office, { log, routes })
  let stopWatching: StopWatching | undefined
  let lead: Lead | undefined
  try {
    log.info({ corpus: shelf.name }, 'loading the reports')
    const patience = { log, timers: means.timers, signal, lastsFor: untilReachable }
    await patiently('the reports', () => shelf.load(), patience)
    await inTurns(warmUpSteps(shelf.library), signal)
    steady()
    stopWatching = await shelf.watch(() => takeUp(shelf, log, tell).then(news.tell))
    lead = await meetTelegram(office, deps, signal)
    void news.tell()
    source = await connect(office, deps, { webhook: config.webhook, signal })
    const loaded = { corpus: shelf.name, ...countLibrary(shelf.library) }
    log.info({ bot: `@${office.bot.botInfo.username}`, ...loaded }, 'serving')
    await tellServing(means)
    await noteProblems(shelf.problems, log, tell)
    await untilEnd(source, signal)
  } finally {
    await stopWatching?.()
    await news.told()
    await endpoint?.close()
    await office.worker.stop(FINISH_WITHIN)
    await office.sender.stop(SEND_WITHIN)
    await lead?.close()
    await painter.close()
  }
  log.info('stopped')
}

function activityOf({ worker, sender }: Office, timers: Timers): Activity {
  return {
    isBusy: () => worker.isBusy || sender.isBusy,
    isAtWork: () => worker.atWork + sender.atWork + timers.atWork > timers.pausing,
    isAsking: () => sender.asking > 0,
  }
}

async function tellServing({ onServing, log }: Means): Promise<void> {
  await onServing().catch(error => log.warn({ error: describe(error) }, 'systemd not told'))
}

// One after the other; what fails is told with the next change, or at the next start.
function newsTeller(office: Office, deps: BotDeps, signal: AbortSignal) {
  let last: Promise<void> = Promise.resolve()
  const tellNow = async () => {
    if (!office.bot.isInited() || signal.aborted) return
    await tellNews(deps, { ...office, signal }).catch(error => {
      if (!signal.aborted) deps.log.warn({ error: describe(error) }, 'watchers not told')
    })
  }
  return {
    tell: (): Promise<void> => {
      last = last.then(tellNow)
      return last
    },
    told: () => last,
  }
}

function metricsOf({ inbox }: BotDeps, { shelf }: Means, office: () => Office): Metrics {
  return new Metrics({
    updatesWaiting: async () => (await inbox.counts()).waiting,
    updatesAside: async () => (await inbox.counts()).aside,
    lettersWaiting: () => office().sender.waiting,
    reports: () => (shelf.isLoaded ? shelf.library.reports.length : 0),
  })
}

function checksOf({ inbox }: BotDeps, { shelf, source }: Told): Checks {
  return {
    library: () => shelf.isLoaded,
    store: async () => (await inbox.counts()).waiting >= 0,
    updates: () => source()?.isFlowing() === true,
  }
}

function watchFor(metrics: Metrics): Watch {
  return {
    onAnswer: kind => metrics.answer(kind),
    onSent: (method, outcome, milliseconds) => metrics.request(method, outcome, milliseconds),
    onDone: (update, outcome, milliseconds) =>
      metrics.update(kindOf(update), outcome, milliseconds),
  }
}

/** What the routes tell of. */
interface Told extends Pick<Office, 'bot' | 'membership'> {
  readonly shelf: LiveShelf | ArchiveShelf
  readonly metrics: Metrics
  readonly source: () => Source | undefined
}

function routesFor(deps: BotDeps, told: Told): Map<string, RequestHandler> {
  return new Map([
    [ANYTHING_ELSE, onceLoaded(told.shelf, pagesFor(told, deps))],
    ['GET /healthz', alive],
    ['GET /readyz', ready(checksOf(deps, told))],
    ['GET /metrics', told.metrics.handler],
  ])
}

// Whoever looks while the reports are being loaded comes again.
const onceLoaded =
  (shelf: Means['shelf'], handler: RequestHandler): RequestHandler =>
  async (request, response) => {
    if (shelf.isLoaded) return await handler(request, response)
    response.writeHead(503, { 'retry-after': '5', 'content-type': 'text/plain; charset=utf-8' })
    response.end('报告正在载入，请稍后再来。\n')
  }

// Somebody stops the bot, or it cannot go on: then this rejects.
async function untilEnd({ done, stop }: Source, signal: AbortSignal): Promise<void> {
  const told = new Promise<void>(resolve => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
  try {
    await Promise.race([done, told])
  } finally {
    await stop()
  }
}

// Only who needs it insists on the port.
async function openEndpoint(
  { webhook: hook, http }: BotConfig,
  { worker }: Office,
  { log, routes }: { readonly log: Logger; readonly routes: Map<string, RequestHandler> },
): Promise<Endpoint | null> {
  if (http === null) return null
  if (hook !== null) {
    const { pathname } = new URL(hook.url)
    routes.set(`POST ${pathname}`, webhook(hook.secret, worker.receive, log))
  }
  const onError = (error: unknown) => log.error({ error: describe(error) }, 'request failed')
  try {
    return await listen(routes, http, onError)
  } catch (error) {
    if (hook !== null) throw error
    const host = shownHost(http.host)
    log.warn({ host, port: http.port, error: describe(error) }, 'nobody can ask how the bot is')
    return null
  }
}

// The reports as pages; a group's notes for its members, as Telegram says who is one.
function pagesFor(
  { bot, membership }: Pick<Office, 'bot' | 'membership'>,
  deps: BotDeps,
): RequestHandler {
  const { library, paint, book, now, allowedChats = null } = deps
  const isMember: MemberDeps['isMember'] = async (chat, user, fresh) =>
    (allowedChats === null || allowedChats.includes(chat)) &&
    (await membership.has(chat, user, fresh))
  return pagesHandler({ library, paint, discussions: { token: bot.token, book, now, isMember } })
}

// The old library serves until the new one is there, and goes on where there is none.
async function takeUp(shelf: Means['shelf'], log: Logger, tell: Tell): Promise<void> {
  try {
    const { isNew, problems } = await shelf.load()
    if (isNew) log.info(countLibrary(shelf.library), 'corpus taken up')
    await noteProblems(problems, log, tell)
  } catch (error) {
    log.error({ error: lineOf(error) }, 'corpus stays as it was')
    await tell(lineOf(error)).catch(failure =>
      log.warn({ error: describe(failure) }, 'administrators not told'),
    )
  }
}

async function noteProblems(
  problems: readonly CorpusProblem[],
  log: Logger,
  tell: Tell,
): Promise<void> {
  for (const { file, cause } of problems) log.warn({ file, cause }, 'file left out')
  const lines = problems.map(({ file, cause }) => `${file}: ${cause}`)
  if (lines.length > 0) await tell(lines.join('\n'))
}

// Whatever is logged, by whomever: no secret of the configuration gets out.
function createLog(config: BotConfig): Logger {
  const clean = withoutSecrets(config)
  const write = (line: string) => process.stdout.write(clean(line))
  return pino({ level: config.logLevel }, { write })
}

function withoutSecrets(config: BotConfig): (text: string) => string {
  const secrets = secretsOf(config)
  const nameOf = (secret: string) => (secret === config.token ? '<token>' : '<secret>')
  return text => secrets.reduce((rest, secret) => rest.replaceAll(secret, nameOf(secret)), text)
}
