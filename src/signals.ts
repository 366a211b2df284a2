/** Somebody asks the process to end, or something does that nobody caught. */
export interface Ending {
  /** Aborted once; its reason is an error where one is to blame. */
  readonly signal: AbortSignal
  /** Ends the process in good order because of an error. */
  readonly fail: (error: unknown) => void
  /** Lets signals and errors do again what they do by themselves. */
  readonly close: () => void
  /** Everything is done: whatever still holds the process does so in vain. */
  readonly finish: () => void
}

const NAMES = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const ERRORS = ['uncaughtException', 'unhandledRejection'] as const
// Longer than everything that ends in good order takes.
const AT_MOST = 9500
const LAST_MOMENT = 500

/**
 * Listens from now on: the first signal or uncaught error asks for a clean end, the second signal ends at once, and
 * whatever hangs ends after ten seconds.
 *
 * @example const ending = listenForEnd(); ending.signal.aborted // false
 */
export function listenForEnd(): Ending {
  const controller = new AbortController()
  const ask = (why: unknown) => {
    controller.abort(why)
    setTimeout(() => process.exit(1), AT_MOST).unref()
  }
  const asked = (name: string) => (controller.signal.aborted ? process.exit(1) : ask(name))
  // A second error on the way out changes nothing.
  const fail = (error: unknown) => {
    if (!controller.signal.aborted) ask(error instanceof Error ? error : new Error(String(error)))
  }
  for (const name of NAMES) process.on(name, asked)
  for (const name of ERRORS) process.on(name, fail)
  return { signal: controller.signal, fail, close: () => leave(asked, fail), finish }
}

function leave(asked: (name: string) => void, fail: (error: unknown) => void): void {
  for (const name of NAMES) process.off(name, asked)
  for (const name of ERRORS) process.off(name, fail)
}

function finish(): void {
  setTimeout(() => process.exit(), LAST_MOMENT).unref()
}
