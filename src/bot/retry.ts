import { setTimeout as pause } from 'node:timers/promises'
import { type Api, GrammyError, type Transformer } from 'grammy'
import { isUnreachable } from './errors.ts'

const TRIES = 3
const AGAIN_AFTER = 300
const MOST_SECONDS = 3
const WITHIN = 8000

/**
 * What a handler has to know at once is asked within bounds: a broken connection and a short flood limit are outlasted,
 * and nobody hangs for long. What can wait is the outbox's (`sender.ts`).
 *
 * @example addRetries(bot.api)
 */
export function addRetries(api: Api): void {
  api.config.use(again)
  api.config.use(whereItIs)
}

// A group became a supergroup while somebody's words from it were on their way: it is asked about where it is now.
const whereItIs: Transformer = async (call, method, payload, signal) => {
  const response = await call(method, payload, signal)
  const to = response.ok ? undefined : response.parameters?.migrate_to_chat_id
  if (to === undefined || !method.startsWith('get')) return response
  return await call(method, { ...payload, chat_id: to }, signal)
}

const ASKS =
  /^(get(?!Updates$|Me$)|answer|send|edit|set(?!Webhook$|My)|delete(?!Webhook$)|pin|unpin)/

const again: Transformer = async (call, method, payload, signal) => {
  // With a signal of its own somebody else is patient.
  if (signal !== undefined || !ASKS.test(method)) return await call(method, payload, signal)
  for (let attempt = 1; ; attempt += 1) {
    const wait = await tried(() => call(method, payload, withinBounds()), attempt)
    if ('response' in wait) return wait.response
    await pause(wait.milliseconds)
  }
}

type Signal = NonNullable<Parameters<Transformer>[3]>

const withinBounds = (): Signal => AbortSignal.timeout(WITHIN) as Signal

type Tried<T> = { readonly response: T } | { readonly milliseconds: number }

async function tried<T extends object>(call: () => Promise<T>, attempt: number): Promise<Tried<T>> {
  const isLast = attempt >= TRIES
  try {
    const response = await call()
    const seconds = floodSeconds(response)
    const isShort = seconds !== undefined && seconds <= MOST_SECONDS
    return isLast || !isShort ? { response } : { milliseconds: seconds * 1000 }
  } catch (error) {
    if (isLast || error instanceof GrammyError || !isUnreachable(error)) throw error
    return { milliseconds: AGAIN_AFTER * attempt }
  }
}

// Telegram's answer as it came: grammY makes an error of it later.
function floodSeconds(response: object): number | undefined {
  if (!('parameters' in response)) return undefined
  const { parameters } = response as { parameters?: { retry_after?: number } }
  return parameters?.retry_after
}
