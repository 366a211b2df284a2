// A bot in a process of its own: its clock goes on as it is told, and it tells what it uses.
import { getHeapCodeStatistics } from 'node:v8'
import type { BotConfig } from '../../src/config.ts'
import { type Activity, serve } from '../../src/telegram.ts'
import { FakeClock } from '../clock.ts'
import { CORPUS } from '../running.ts'
import type { ClockMessage, Usage } from './churn.ts'

interface Started {
  readonly config: BotConfig
  readonly at: number
}

const MOMENT = 500
const ending = new AbortController()
let clock: FakeClock | undefined
let activity: Activity = { isBusy: () => true, isAtWork: () => true, isAsking: () => false }

process.on('message', (message: Started | ClockMessage) => {
  if ('config' in message) return void start(message)
  if ('collect' in message) return collect()
  clock?.advance(message.advance)
  process.send?.(usage())
})
process.once('disconnect', () => process.exit())

async function start({ config, at }: Started): Promise<void> {
  clock = new FakeClock(at)
  const opened = (its: Activity) => {
    activity = its
  }
  await serve(CORPUS, config, { clock, signal: ending.signal, opened })
}

function doing(): Pick<Usage, 'isBusy' | 'isAtWork'> {
  const { isBusy, isAtWork, isAsking } = activity
  return { isBusy: isBusy(), isAtWork: isAtWork() || isAsking() }
}

// What is free is given back a moment later.
function collect(): void {
  globalThis.gc?.()
  setTimeout(() => process.send?.(usage()), MOMENT)
}

function usage(): Usage {
  const { rss, heapUsed, heapTotal, external } = process.memoryUsage()
  const rest = rss - heapTotal - external
  const handles = process.getActiveResourcesInfo().length
  const { code_and_metadata_size: code } = getHeapCodeStatistics()
  return { rss, heap: heapUsed, heapTotal, code, rest, handles, ...doing() }
}
