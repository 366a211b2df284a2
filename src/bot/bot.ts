import { Bot } from 'grammy'
import { say } from '../reply/phrases.ts'
import { beginning } from '../report/controls.ts'
import { leadOf, tellOthers } from '../store/database.ts'
import type { Lead, LeadListener, MemberChange } from '../store/lead.ts'
import type { BotDeps } from './deps.ts'
import { discussionDeps } from './discussion/discussion-deps.ts'
import { startClockwork } from './discussion/schedule.ts'
import type { StatusBoard } from './discussion/status-board.ts'
import { describe } from './errors.ts'
import { features } from './features.ts'
import { gate, servedChats } from './gate.ts'
import { Limits, TELEGRAM_LIMITS } from './limits.ts'
import { Mail } from './mail.ts'
import { Membership } from './membership.ts'
import { registerMenus, setMenuButton } from './menus.ts'
import { type Patience, patiently } from './patience.ts'
import { ALLOWED_UPDATES, poll, type Source } from './polling.ts'
import { intoPost } from './post.ts'
import { addRetries } from './retry.ts'
import { MOST_UNDER_WAY, Sender, type SenderMeans } from './sender.ts'
import { keepPicture } from './sent-pictures.ts'
import { asTyped } from './typed.ts'
import { Wire } from './wire.ts'
import { Worker, type WorkerMeans } from './worker.ts'

export type { BotDeps } from './deps.ts'

// Longer than a long poll; a request that hangs is given up then.
const TIMEOUT_SECONDS = 40
// Updates that Telegram brings at the same time.
const CONNECTIONS = 20

/** Who hears of what the bot does, to count it. */
export type Watch = Pick<SenderMeans, 'onSent'> & Pick<WorkerMeans, 'onDone'> & Hearing

type Hearing = Pick<BotDeps, 'onAnswer'>

/** The bot with all that takes updates in and sends answers out. */
export interface Office {
  readonly bot: Bot
  readonly worker: Worker
  readonly sender: Sender
  readonly mail: Mail
  readonly board: StatusBoard
  readonly membership: Membership
  /** Takes up at once what another process has told: somebody's standing in a chat has changed. */
  readonly onMembers: (change: MemberChange) => void
}

/**
 * The bot over the core: nothing global, nothing from the environment, and not yet connected.
 *
 * @example const office = openOffice(token, deps); await connect(office, deps, signal)
 */
export function openOffice(token: string, given: BotDeps, watch: Watch = {}): Office {
  const root = given.apiRoot === undefined ? {} : { apiRoot: given.apiRoot }
  const bot = new Bot(token, { client: { ...root, timeoutSeconds: TIMEOUT_SECONDS } })
  const sender = openSender(bot, given, {
    ...watch,
    onMissing: letter => deps.board.missing(letter),
    onPhoto: (letter, file) => keepPicture(given, letter, file),
  })
  const mail = new Mail({ ...given, sender, full: chat => fullNotice(chat, given) })
  const deps = discussionDeps(bot, { ...given, ...watch }, { mail, pace: sender })
  bot.api.config.use(intoPost)
  bot.use(asTyped)
  const served = servedChats(given)
  bot.use(gate(deps, served))
  bot.use(features(deps))
  const membership = new Membership(bot.api, given.timers.monotonic)
  const onMembers = (change: MemberChange) => membership.forget(change)
  const told = async (change: MemberChange) => {
    onMembers(change)
    void tellReplicas(change, given)
    await deps.administrators.forget(change)
  }
  const worker = new Worker({ ...deps, ...watch, bot, mail, served, onMembers: told })
  return { bot, worker, sender, mail, board: deps.board, membership, onMembers }
}

// Who does not hear of it asks Telegram again after half a minute.
async function tellReplicas(change: MemberChange, { database, log }: BotDeps): Promise<void> {
  await tellOthers(database, change).catch(error =>
    log.warn({ error: describe(error) }, 'other processes not told of a member'),
  )
}

function openSender(
  bot: Bot,
  deps: BotDeps,
  hearing: Pick<SenderMeans, 'onMissing' | 'onPhoto' | 'onSent'>,
): Sender {
  addRetries(bot.api)
  const limits = new Limits(deps.limits ?? TELEGRAM_LIMITS, deps.timers.monotonic)
  const wire = new Wire({ token: bot.token, apiRoot: deps.apiRoot, most: MOST_UNDER_WAY })
  return new Sender({ ...deps, ...hearing, api: bot.api, wire, limits })
}

const TOLD_FOR = 600_000

/** Tells a chat once in ten minutes that it has asked more than can be answered. */
async function fullNotice(chat: number, { book, now }: BotDeps): Promise<string | null> {
  const isNews = await book.tellOnce(chat, `full ${Math.floor(now() / TOLD_FOR)}`)
  return isNews ? say('backlog', 'zh-Hans') : null
}

/** Where updates come from: a webhook that is already listened at, or long polling. */
export interface Connection {
  readonly webhook: { readonly url: string; readonly secret: string } | null
  /** Ends the waiting for whatever does not come. */
  readonly signal: AbortSignal
}

/**
 * Gets to know the bot, and has the one process send that is chosen for it; with what an earlier start has left.
 *
 * @throws when Telegram refuses the token, or does not come back for long
 * @example const lead = await meetTelegram(office, deps, signal)
 */
export async function meetTelegram(
  { bot, sender, onMembers }: Office,
  deps: BotDeps,
  signal: AbortSignal,
): Promise<Lead> {
  const means = { ...deps, signal }
  const meet = async () => {
    bot.botInfo = await bot.api.getMe(signal as Signal)
  }
  await patiently('Telegram (getMe)', meet, means)
  const listener = { ...leader(sender, deps.log), members: onMembers }
  return await patiently('the outbox', () => leadOf(deps.database, listener), means)
}

function leader(sender: Sender, log: BotDeps['log']): Omit<LeadListener, 'members'> {
  return {
    gained: async () => {
      await sender.start()
      log.info('this process sends')
    },
    lost: () => {
      sender.pause()
      log.warn('another process may send')
    },
    letters: sender.look,
    failed: error =>
      log.warn({ waitingFor: 'the database', error: describe(error) }, 'trying again'),
  }
}

/**
 * Connects the bot, and has it work off what an earlier start has left.
 *
 * @throws when Telegram does not come back for long
 * @example const source = await connect(office, deps, { webhook: null, signal })
 */
export async function connect(
  { bot, worker, sender, mail, board }: Office,
  deps: BotDeps,
  { webhook, signal }: Connection,
): Promise<Source> {
  const means = { ...deps, signal }
  await patiently('the inbox', () => worker.start(), means)
  startClockwork(bot.api, deps, { mail, pace: sender })
  board.start()
  await registerMenus(bot.api, deps)
  if (deps.webUrl) await setMenuButton(bot.api, deps.webUrl, deps.log)
  if (webhook !== null) return await setWebhook(bot, webhook, means)
  await patiently('Telegram (deleteWebhook)', () => bot.api.deleteWebhook(), means)
  return poll(bot.api, worker.receive, means)
}

async function setWebhook(
  bot: Bot,
  { url, secret }: NonNullable<Connection['webhook']>,
  means: Patience,
): Promise<Source> {
  const options = {
    ...{ secret_token: secret, allowed_updates: ALLOWED_UPDATES, max_connections: CONNECTIONS },
  }
  await patiently('Telegram (setWebhook)', () => bot.api.setWebhook(url, options), means)
  return { stop: async () => {}, done: new Promise(() => {}), isFlowing: () => true }
}

type Signal = NonNullable<Parameters<Bot['init']>[0]>

/**
 * Tells the administrators something.
 *
 * @example await tellAdmins(office, deps, '坏文件.txt: not text')
 */
export async function tellAdmins(
  { bot, mail }: Office,
  { adminIds = [] }: BotDeps,
  text: string,
): Promise<void> {
  await mail.write(async () => {
    for (const admin of adminIds) await bot.api.sendMessage(admin, beginning(text, 4000))
  })
}
