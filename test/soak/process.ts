import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { CORPUS, ROOT, startFlags } from '../running.ts'
import type { FakeTelegram } from '../telegram/server.ts'

/** How a bot's process is set up. */
export interface ProcessOptions {
  readonly telegram: FakeTelegram
  readonly databaseUrl: string
  readonly port: number
  /** Where Telegram brings updates; absent: they are polled. */
  readonly webhookUrl?: string
}

// A machine that does other things, too, takes its time.
const UP_WITHIN = 600_000

/** A bot as users start it, in a process that may be killed at any moment. */
export class BotProcess {
  readonly #options: ProcessOptions
  #child: ChildProcess | undefined
  #log = ''

  constructor(options: ProcessOptions) {
    this.#options = options
  }

  /** The end of what it has logged. */
  get log(): string {
    return this.#log.slice(-4000)
  }

  /** Starts it, and waits until updates flow. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [...startFlags(), 'src/start.js', 'main'], {
      cwd: ROOT,
      env: { ...process.env, ...this.#environment() },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#child = child
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', data => {
        this.#log = `${this.#log}${data}`.slice(-20_000)
      })
    const end = performance.now() + UP_WITHIN
    while (!(await this.#isReady())) {
      if (child.exitCode !== null || performance.now() > end)
        throw new Error(`The bot did not come up (exit code ${child.exitCode}): ${this.log}`)
      await pause(50)
    }
  }

  #environment() {
    const { telegram, databaseUrl, port, webhookUrl } = this.#options
    return {
      BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.url,
      CORPUS_DIR: CORPUS,
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      LOG_LEVEL: 'warn',
      ...(webhookUrl === undefined
        ? {}
        : { WEBHOOK_URL: webhookUrl, WEBHOOK_SECRET: 'secret_of_the_soak' }),
    }
  }

  async #isReady(): Promise<boolean> {
    const asked = fetch(`http://127.0.0.1:${this.#options.port}/readyz`)
    return await asked.then(
      ({ ok }) => ok,
      () => false, // nobody listens yet
    )
  }

  /** `SIGKILL`, or a signal that it can answer to; waits until it is gone, and gives its exit code. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    const child = this.#child
    if (child === undefined || child.exitCode !== null) return child?.exitCode ?? null
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
    return child.exitCode
  }
}
