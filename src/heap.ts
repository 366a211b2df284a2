import { setFlagsFromString } from 'node:v8'

// Left to itself V8 lets the heap grow to twice its size before it looks for what is not needed any more; with this it
// looks at each tenth.
const SPARING = '--heap-growing-percent=10'
const AS_EVER = '--heap-growing-percent=0'
// Of an answer hardly anything stays: it costs next to nothing to look at each fourth.
const STEADY = '--heap-growing-percent=25'

// What a question fetches goes when it is answered: looking at each tenth made it take half as much time again, for 15 MB.
const FETCHING = '--heap-growing-percent=40'

// Each report that is fetched is worked at by much code once: to compile all of that well takes V8's helpers as long as
// the answer, while what is run again and again is compiled well after four times as many calls, too.
const PATIENT = '--interrupt-budget=600000'

let [usual, serving] = [AS_EVER, STEADY]

/**
 * Has the heap grow little until it is told otherwise, while much is read of which little stays.
 *
 * @returns ends it
 * @example const end = sparing(); try { load() } finally { end() }
 */
export function sparing(): () => void {
  setFlagsFromString(SPARING)
  return () => setFlagsFromString(usual)
}

/**
 * Has the heap of a process that serves for weeks stay near what it needs.
 *
 * @example await shelf.load(); steady()
 */
export function steady(): void {
  usual = serving
  setFlagsFromString(usual)
}

/**
 * The same of a process whose reports lie elsewhere, from now on.
 *
 * @example fetching(); new Archive(line, tools)
 */
export function fetching(): void {
  serving = FETCHING
  setFlagsFromString(PATIENT)
  steady()
}
