import { setTimeout as pause } from 'node:timers/promises'
import { autoRetry } from '@grammyjs/auto-retry'
import type { Api, Transformer } from 'grammy'
import { isUnreachable } from './errors.ts'

const RECONNECTS = 2
const RECONNECT_AFTER = 500
const LIMITS = { maxRetryAttempts: 2, maxDelaySeconds: 30, rethrowHttpErrors: true }

/** Makes calls outlast a flood limit, a broken connection and a group's new id, all within bounds. */
export function addRetries(api: Api): void {
  api.config.use(reconnect, autoRetry(LIMITS), followMigration)
}

// A lost answer is worse than one that comes twice. Polling has its own patience.
const reconnect: Transformer = async (call, method, payload, signal) => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call(method, payload, signal)
    } catch (error) {
      const last = method === 'getUpdates' || attempt > RECONNECTS || signal?.aborted
      if (last || !isUnreachable(error)) throw error
      await pause(RECONNECT_AFTER * attempt)
    }
  }
}

// A group that became a supergroup while its question was answered.
const followMigration: Transformer = async (call, method, payload, signal) => {
  const response = await call(method, payload, signal)
  const chat_id = response.ok ? undefined : response.parameters?.migrate_to_chat_id
  // Messages of the supergroup are numbered anew: an old number means another one there, or none.
  return chat_id === undefined || 'message_id' in payload
    ? response
    : await call(method, { ...payload, chat_id }, signal)
}
