import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { RequestHandler } from './endpoint.ts'

/** What is read when somebody asks. */
export interface Readings {
  readonly updatesWaiting: () => Promise<number>
  readonly updatesAside: () => Promise<number>
  readonly lettersWaiting: () => number
  readonly reports: () => number
}

// Seconds.
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300]

/** Numbers for Prometheus: no words, no names, no chats. */
export class Metrics {
  readonly #registry = new Registry()
  readonly #updates = new Counter({
    name: 'report_bot_updates_total',
    help: 'Updates that are over, by what they asked for and how they ended',
    labelNames: ['kind', 'outcome'],
    registers: [this.#registry],
  })
  readonly #answers = new Counter({
    name: 'report_bot_answers_total',
    help: 'Answers to questions, by what they tell: a figure, a passage, that the report does not tell, and so on',
    labelNames: ['kind'],
    registers: [this.#registry],
  })
  readonly #seconds = new Histogram({
    name: 'report_bot_update_seconds',
    help: 'Time that the work at an update took',
    labelNames: ['kind'],
    buckets: BUCKETS,
    registers: [this.#registry],
  })
  readonly #requests = new Counter({
    name: 'report_bot_requests_total',
    help: 'Requests to Telegram, by method and by how they ended (flood: 429)',
    labelNames: ['method', 'outcome'],
    registers: [this.#registry],
  })
  readonly #delivery = new Histogram({
    name: 'report_bot_delivery_seconds',
    help: 'Time from writing a letter until Telegram has it',
    buckets: BUCKETS,
    registers: [this.#registry],
  })

  constructor(readings: Readings) {
    collectDefaultMetrics({ register: this.#registry, prefix: 'report_bot_' })
    this.#gauge('report_bot_updates_waiting', 'Updates that wait', readings.updatesWaiting)
    this.#gauge('report_bot_updates_aside', 'Updates that were set aside', readings.updatesAside)
    this.#gauge('report_bot_letters_waiting', 'Letters that wait here', readings.lettersWaiting)
    this.#gauge('report_bot_reports', 'Reports that are loaded', readings.reports)
  }

  // A reading that fails is left out; the others are told.
  #gauge(name: string, help: string, read: () => number | Promise<number>): void {
    new Gauge({
      ...{ name, help, registers: [this.#registry] },
      async collect() {
        this.set(await Promise.resolve(read()).catch(() => Number.NaN))
      },
    })
  }

  /** An update is over. */
  update(kind: string, outcome: string, milliseconds: number): void {
    this.#updates.inc({ kind, outcome })
    this.#seconds.observe({ kind }, milliseconds / 1000)
  }

  /** A question was answered. */
  answer(kind: string): void {
    this.#answers.inc({ kind })
  }

  /** A request was made. */
  request(method: string, outcome: string, milliseconds: number): void {
    this.#requests.inc({ method, outcome })
    if (outcome === 'sent') this.#delivery.observe(milliseconds / 1000)
  }

  /** `/metrics`. */
  readonly handler: RequestHandler = async (_, response) => {
    const text = await this.#registry.metrics()
    response.writeHead(200, { 'content-type': this.#registry.contentType }).end(text)
  }
}
