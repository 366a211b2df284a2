import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseReport } from '../../src/report/parse.ts'
import type { Report } from '../../src/report/report.ts'
import { seeded } from '../soak/random.ts'

const REAL = fileURLToPath(new URL('../../../shared/reports', import.meta.url))
const OWN = fileURLToPath(new URL('../../corpus', import.meta.url))
const WORD_FILES = ['dict.txt', 'synonyms.txt', 'lexicon.txt']
const SENTENCES_A_PARAGRAPH = 5
const PARAGRAPHS_A_SECTION = 4
const NUMBERS = '一二三四五六七八九'

/**
 * Reports made of real sentences, shuffled the same way every time.
 *
 * @example generateReports(115, 20_000)[0]?.id // 'generated-0'
 */
export function generateReports(count: number, length: number): Report[] {
  return generatedTexts(count, length).map((text, index) => parseReport(`generated-${index}`, text))
}

/**
 * Their texts, as they would lie in a folder.
 *
 * @example generatedTexts(115, 20_000)[0]?.startsWith('---\ntitle: 报告0') // true
 */
export function generatedTexts(count: number, length: number): string[] {
  return [...textsInTurn(count, length)]
}

/**
 * Lays them down in a folder, as `0.txt`, `1.txt` and so on; they are returned.
 *
 * @example writeGenerated(newFolder(), 115, 20_000).length // 115
 */
export function writeGenerated(folder: string, count: number, length: number): string[] {
  const texts = generatedTexts(count, length)
  for (const [at, text] of texts.entries()) writeFileSync(join(folder, `${at}.txt`), text)
  return texts
}

/**
 * Changes one of them by a paragraph that is another each time.
 *
 * @example changeGenerated(folder, texts, 1) // 7.txt ends in 第1次办理建议999件
 */
export function changeGenerated(folder: string, texts: readonly string[], time: number): void {
  writeFileSync(join(folder, '7.txt'), `${texts[7]}\n新增一段，第${time}次办理建议999件。\n`)
}

/**
 * The same one after the other: thousands need not be in memory.
 *
 * @example for (const text of textsInTurn(11_500, 20_000)) write(text)
 */
export function* textsInTurn(count: number, length: number): Generator<string> {
  const sentences = realSentences()
  const random = seeded(20_240_115)
  for (let index = 0; index < count; index++) {
    const year = 1954 + (index % 70)
    const head = `---\ntitle: 报告${index}\nplace: 地方${index}\nyear: ${year}\nplanYear: ${year + 1}\n---\n`
    yield head + body(sentences, length, random)
  }
}

/** Where the sentences come from. */
export function sentenceSource(): string {
  return existsSync(REAL) ? REAL : OWN
}

function realSentences(): string[] {
  const folder = sentenceSource()
  const files = readdirSync(folder).filter(
    name => name.endsWith('.txt') && !WORD_FILES.includes(name),
  )
  const texts = files.map(name => readFileSync(join(folder, name), 'utf8'))
  return texts.flatMap(text => text.match(/[^。！？\s][^。！？\n]*[。！？]/g) ?? [])
}

function body(sentences: readonly string[], length: number, random: () => number): string {
  const paragraphs: string[] = []
  for (let written = 0; written < length; written += paragraphs.at(-1)?.length ?? length) {
    if (paragraphs.length % PARAGRAPHS_A_SECTION === 0) paragraphs.push(heading(paragraphs.length))
    const picks = Array.from({ length: SENTENCES_A_PARAGRAPH }, () => pick(sentences, random))
    paragraphs.push(picks.join(''))
  }
  return paragraphs.join('\n')
}

function heading(paragraph: number): string {
  const number = Math.floor(paragraph / PARAGRAPHS_A_SECTION)
  return `${NUMBERS[number % NUMBERS.length]}、工作安排`
}

function pick(sentences: readonly string[], random: () => number): string {
  return sentences[Math.floor(random() * sentences.length)] ?? ''
}
