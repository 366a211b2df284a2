import { describe, expect, test } from 'vitest'
import { checkText } from '../src/answer/check.ts'
import { toMessage } from '../src/reply/answer-message.ts'
import { Shelf } from '../src/shelf.ts'
import { hostileInputs } from './bench/hostile.ts'
import { CORPUS } from './running.ts'

// `npm run bench` tells the longest in milliseconds. Here only that nothing is slow by its kind: what grew with the
// square of a text's length took seconds. Time of this process, whatever else the machine does.
const MOST_SECONDS = 1
const { library } = new Shelf(CORPUS)

describe('none of 150 inputs of 4,096 characters, each made to be slow, holds the bot up', () => {
  test.each([
    ['asked', (text: string) => toMessage(library.ask(text), library)],
    ['asked after', (text: string) => library.ask('那呢', { context: [text] })],
    ['checked', (text: string) => checkText(library, text)],
    ['as a topic', (text: string) => library.figuresAbout(text)],
    ['inline', (text: string) => library.quotables(text, 10)],
    ['as a section', (text: string) => library.findSection(text)],
  ] as const)('%s', (_, work) => {
    const slow = hostileInputs().filter(text => secondsOf(() => work(text)) > MOST_SECONDS)
    expect(slow.map(text => text.slice(0, 40))).toEqual([])
  })
})

function secondsOf(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}
