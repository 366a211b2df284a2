import { PassThrough, Readable } from 'node:stream'
import { text as readAll } from 'node:stream/consumers'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { ask, check } from '../src/cli/commands.ts'
import { runsOf, SEED } from './fuzz/size.ts'
import { hostileText } from './fuzz/texts.ts'
import { CORPUS } from './running.ts'

vi.setConfig({ testTimeout: 3_600_000 })

const request = fc.record(
  {
    id: fc.oneof(fc.string(), fc.integer(), fc.double(), fc.constant(null), fc.constant([])),
    question: fc.oneof(hostileText, fc.jsonValue({ maxDepth: 1 })),
    text: fc.oneof(hostileText, fc.jsonValue({ maxDepth: 1 })),
    context: fc.oneof(fc.array(hostileText, { maxLength: 3 }), fc.jsonValue({ maxDepth: 1 })),
    __proto__: fc.constant(1),
  },
  { requiredKeys: [] },
)
const line = fc.oneof(
  { arbitrary: request.map(value => JSON.stringify(value)), weight: 6 },
  { arbitrary: hostileText, weight: 3 },
  { arbitrary: fc.json({ maxDepth: 4 }), weight: 1 },
  // Half a record, as from a pipe that broke.
  { arbitrary: request.map(value => JSON.stringify(value).slice(0, -3)), weight: 1 },
)

// What is one line for a reader of lines.
const asLine = (text: string): string => text.replace(/[\r\n\u2028\u2029]/g, ' ')

const COMMANDS = { ask, check } as const

test.each(['ask', 'check'] as const)(
  '%s --json answers every line with one record, in order',
  async name => {
    const lines = fc.sample(line.map(asLine), { seed: SEED, numRuns: runsOf('lines') / 2 })
    const input = Readable.from(lines.map(each => `${each}\n`))
    const output = new PassThrough()
    const written = readAll(output)
    await COMMANDS[name](undefined, { corpus: CORPUS, json: true }, { input, output })
    output.end()
    const records = (await written)
      .trimEnd()
      .split('\n')
      .map(each => JSON.parse(each))
    const asked = lines.filter(each => each.replace(/^\uFEFF/, '').trim() !== '')
    expect(records).toHaveLength(asked.length)
    for (const record of records) {
      expect(['string', 'number']).toContain(typeof record.id)
      expect([typeof record.error, typeof record[name === 'ask' ? 'text' : 'claims']]).toContain(
        'undefined',
      )
      if (record.error === undefined)
        expect(record[name === 'ask' ? 'headline' : 'claims']).toBeDefined()
    }
  },
)
