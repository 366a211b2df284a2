import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { ask, check, figures, index, outline } from '../src/cli/commands.ts'
import type { Streams } from '../src/cli/json-lines.ts'

const corpus = 'corpus'
const SOURCE = readFileSync('corpus/kaizhou-npc-2024.txt', 'utf8')
const QUESTION = '代表建议办了多少件'

describe('ask', () => {
  test('answers as the bot does', async () => {
    const shown = await output('', streams => ask(QUESTION, { corpus }, streams))
    expect(shown.split('\n')[0]).toContain('228件')
    expect(shown).toContain('228件代表建议全部办理完毕并答复代表')
  })

  test('explains itself', async () => {
    const shown = await output('', streams => ask(QUESTION, { corpus, explain: true }, streams))
    const plain = await output('', streams => ask(QUESTION, { corpus }, streams))
    expect(shown.endsWith(plain)).toBe(true)
    expect(shown.length).toBeGreaterThan(plain.length)
  })

  test('without a question answers the lines of the input', async () => {
    const shown = await output(`${QUESTION}\n${QUESTION}\n`, streams =>
      ask(undefined, { corpus }, streams),
    )
    expect(shown.split('\n').filter(line => line.startsWith('228件'))).toHaveLength(2)
  })

  test('writes the record that others rely on', async () => {
    const [record] = await askJson(JSON.stringify({ id: 'D001', question: QUESTION }))
    expect(record).toMatchObject({ id: 'D001', question: QUESTION, kind: 'figure', derived: null })
    expect(record.headline).toContain('228件')
    expect(record.text.split('\n')[0]).toBe(record.headline)
    expect(record.took_ms).toBeGreaterThan(0)
    expect(record.figures[0]).toMatchObject({ value: '228', number: 228, unit: '件', bound: null })
    expect(record.figures[0].quote).toContain('228件代表建议全部办理完毕并答复代表')
    expect(record.passages[0]).toMatchObject({ document: 'kaizhou-npc-2024' })
    expect(record).not.toHaveProperty('related')
  })

  test('where the report does not tell, labels what stands near', async () => {
    const [record] = await askJson('代表建议办理花了多少亿元')
    expect(record).toMatchObject({ kind: 'none', figures: [], passages: [], derived: null })
    for (const near of record.related) expect(['figure', 'passage']).toContain(near.kind)
  })

  test('answers every line in its order, bad ones with an error', async () => {
    const lines = [
      JSON.stringify({ id: 'a', question: QUESTION }),
      '{"id":"b","question":',
      JSON.stringify({ id: 'c', question: 7 }),
      '',
      QUESTION,
      JSON.stringify({ id: 9, question: ' ' }),
      JSON.stringify({ id: 'd', question: QUESTION, context: 'no list' }),
      '[1]',
      JSON.stringify({ id: 'e', question: QUESTION, context: ['专题讲座办了几次'], more: 1 }),
    ]
    const records = await askJson(lines.join('\r\n'))
    expect(records.map(({ id }) => id)).toEqual(['a', 2, 'c', 5, 9, 'd', 8, 'e'])
    const errors = records.filter(({ error }) => error !== undefined)
    expect(errors.map(({ id }) => id)).toEqual([2, 'c', 9, 'd'])
    expect(errors[1]).toEqual({ id: 'c', error: 'question: expected text' })
  })

  test('answers a line before the next one comes', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()]
    const done = ask(undefined, { corpus, json: true }, { input, output })
    const lines = output[Symbol.asyncIterator]()
    for (const id of ['one', 'two']) {
      input.write(`${JSON.stringify({ id, question: QUESTION })}\n`)
      expect(JSON.parse(String((await lines.next()).value)).id).toBe(id)
    }
    input.end()
    await done
  })
})

describe('figures', () => {
  test('are slices of the published file', async () => {
    const records = await json(streams => figures('', { corpus, json: true }, streams))
    expect(records.length).toBeGreaterThan(50)
    for (const { span, value } of records)
      expect(bare(SOURCE.slice(span[0], span[1]))).toContain(bare(value))
  })

  test('come with a quotation that holds them', async () => {
    const records = await json(streams => figures('', { corpus, json: true }, streams))
    for (const { quote, value } of records) {
      expect(quote).toContain(value)
      expect(quote.length).toBeLessThanOrEqual(200)
    }
  })

  test('of a topic', async () => {
    expect(await output('', streams => figures('代表建议', { corpus }, streams))).toContain('228件')
  })
})

describe('check', () => {
  const TRUE = '228件代表建议全部办理完毕'

  test('tells what the report says of each figure', async () => {
    const lines = `${JSON.stringify({ id: 'x', text: TRUE })}\n{}\n`
    const [record, bad] = await json(
      streams => check(undefined, { corpus, json: true }, streams),
      lines,
    )
    expect(record).toMatchObject({
      id: 'x',
      claims: [{ figure: '228件', span: [0, 4], verdict: 'supported', report_value: '228件' }],
    })
    expect(bad).toEqual({ id: 2, error: 'text: expected text' })
  })

  test('takes its text from the command line or from the input', async () => {
    const given = await output('', streams => check(TRUE, { corpus }, streams))
    expect(await output(TRUE, streams => check(undefined, { corpus }, streams))).toBe(given)
    expect(given).toContain('228件')
  })
})

describe('outline and index', () => {
  test('outline --json holds every passage once', async () => {
    const [report] = await json(streams => outline('', { corpus, json: true }, streams))
    const sections: { passages: { id: string }[] }[] = report.sections
    const passages = sections.flatMap(section => section.passages.map(({ id }) => id))
    expect(report.document).toBe('kaizhou-npc-2024')
    expect(new Set(passages).size).toBe(passages.length)
    expect(passages.length).toBeGreaterThan(50)
  })

  test('index --stats counts', async () => {
    const [stats] = await json(streams => index({ corpus, json: true }, streams))
    expect(stats).toMatchObject({ reports: 1, problems: [] })
    for (const name of ['sections', 'passages', 'figures', 'tokens', 'seconds', 'memory_mb'])
      expect(stats[name]).toBeGreaterThan(0)
    expect(await output('', streams => index({ corpus }, streams))).toMatch(/^reports +1$/m)
  })
})

describe('the command', () => {
  test('ends quietly when nobody reads on', async () => {
    const { code, stderr } = await run(['figures', '--json'], child => child.stdout.destroy())
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })

  test.each([
    [['ask', QUESTION, '--corpus', 'nowhere'], /^nowhere: .+\n$/],
    [['nonsense'], /^error: .+\n$/],
    [['ask', '--nonsense'], /^error: .+\n$/],
  ])('%j fails in one line', async (args, line) => {
    const { code, stdout, stderr } = await run(args)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(line)
  })
})

const bare = (printed: string) => printed.replace(/\s/g, '')
const askJson = (lines: string) =>
  json(streams => ask(undefined, { corpus, json: true }, streams), lines)

async function output(input: string, work: (streams: Streams) => Promise<void>): Promise<string> {
  const streams = { input: new PassThrough(), output: new PassThrough() }
  streams.input.end(input)
  const shown = text(streams.output)
  await work(streams)
  streams.output.end()
  return shown
}

// biome-ignore lint/suspicious/noExplicitAny: records are looked into field by field
async function json(work: (streams: Streams) => Promise<void>, input = ''): Promise<any[]> {
  const lines = (await output(input, work)).split('\n').filter(line => line !== '')
  return lines.map(line => JSON.parse(line))
}

type Child = ReturnType<typeof spawnCli>

async function run(args: readonly string[], meanwhile = (_child: Child) => {}) {
  const child = spawnCli(args)
  const code = new Promise(resolve => child.on('close', resolve))
  const shown = Promise.all([text(child.stdout).catch(() => ''), text(child.stderr)])
  meanwhile(child)
  const [stdout, stderr] = await shown
  return { code: await code, stdout, stderr }
}

function spawnCli(args: readonly string[]) {
  const env = { ...process.env, CORPUS_DIR: 'corpus' }
  return spawn('node', ['--import', 'tsx', 'src/cli.ts', ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}
