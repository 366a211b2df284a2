import { checkSteps } from './answer/check.ts'
import type { Library } from './answer/library.ts'
import type { Steps } from './steps.ts'

const ENOUGH_MS = 400
const WORDS = 8
const LONG = 80
// Compiled code stays for the life of the process, whatever library comes after.
let spent = 0

// Questions of every sort, about whatever the report speaks of; one of them with a word that is misspelt.
const FORMS: readonly ((topic: string) => string)[] = [
  topic => `${topic}多少`,
  topic => `怎么${topic}`,
  topic => `how many ${topic}`,
  topic => `${topic}占全部的百分之几`,
  topic => `${topic}几件、几个`,
  topic => `第二部分${topic}`,
  topic => `${topic.split('').reverse().join('')}呢`,
  topic => `${topic}3件，`.repeat(LONG),
]

/**
 * Has a library learn how its characters sound, asks it about itself and checks its own words for a moment: the first
 * questions of a process are slow until the code that answers them is compiled. Once a process is enough; another
 * library only learns, as its first answers were measured to take no longer than the next ones.
 *
 * @example void inTurns(warmUpSteps(library))
 */
export function* warmUpSteps(library: Library): Steps<void> {
  const { ask, reports, corpus } = library
  yield* corpus.speller.learn()
  for (const { text } of reports[0]?.passages ?? []) {
    if (spent > ENOUGH_MS) return
    const topic = text.slice(0, WORDS)
    for (const form of FORMS) {
      const start = performance.now()
      ask(form(topic), { context: [topic] })
      spent += performance.now() - start
      yield
    }
    const start = performance.now()
    yield* checkSteps(library, text)
    spent += performance.now() - start
  }
}
