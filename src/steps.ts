/** Long work cut into steps: each `next` does one of them, the last one gives what was wanted. */
export type Steps<T> = Generator<undefined, T, undefined>

/**
 * Does all steps at once, for whoever has nothing else to do.
 *
 * @example finished(librarySteps(reports, tools)).ask('代表建议办了多少件')
 */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** Milliseconds of one turn: what waits behind it hardly notices it. */
export const TURN = 8

/**
 * Does the steps in short turns, so that others are served in between.
 *
 * @param signal ends the work between two turns
 * @throws the signal's reason
 * @example const library = await inTurns(librarySteps(reports, tools))
 */
export async function inTurns<T>(steps: Steps<T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    await nextTurn()
    signal?.throwIfAborted()
    const end = performance.now() + TURN
    do {
      const { done, value } = steps.next()
      if (done) return value
    } while (performance.now() < end)
  }
}

const waiting: (() => void)[] = []

/**
 * Waits until the process has looked at everything else; of those who wait one has its turn, then the next.
 *
 * @example await nextTurn()
 */
export function nextTurn(): Promise<void> {
  return new Promise(resolve => {
    if (waiting.push(resolve) === 1) setImmediate(giveTurn)
  })
}

function giveTurn(): void {
  waiting.shift()?.()
  if (waiting.length > 0) setImmediate(giveTurn)
}
