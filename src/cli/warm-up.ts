import type { Library } from '../answer/library.ts'

const ENOUGH_MS = 400
const WORDS = 8

// Questions of every sort, about whatever the report speaks of; one of them with a word that is misspelt.
const FORMS: readonly ((topic: string) => string)[] = [
  topic => `${topic}多少`,
  topic => `怎么${topic}`,
  topic => `how many ${topic}`,
  topic => `${topic}占全部的百分之几`,
  topic => `${topic}几件、几个`,
  topic => `第二部分${topic}`,
  topic => `${topic.split('').reverse().join('')}呢`,
]

/**
 * Asks a library about itself for a moment: the first questions of a process are slow until the code that
 * answers them is compiled, and `took_ms` is about those after them.
 *
 * @example warmUp(library)
 */
export function warmUp({ ask, reports }: Library): void {
  const end = performance.now() + ENOUGH_MS
  const passages = reports[0]?.passages ?? []
  for (const { text } of passages) {
    const topic = text.slice(0, WORDS)
    for (const form of FORMS) ask(form(topic), { context: [topic] })
    if (performance.now() > end) return
  }
}
