import { expect } from 'vitest'
import type { Passage, Report } from '../src/report/report.ts'

/** What holds for every report: checked on the corpus and, where they are there, on the real reports. */
export function expectSound(report: Report): void {
  expectSoundSpans(report)
  expectFiguresKept(report)
}

/** What holds for whatever is read as one: every passage is a stretch of the text, in order, and of one section. */
export function expectSoundSpans(report: Report): void {
  expect(report.folded).toHaveLength(report.text.length)
  expect(new Set(report.passages.map(({ id }) => id)).size).toBe(report.passages.length)
  expect(new Set(report.sections.map(({ label }) => label)).size).toBe(report.sections.length)
  for (const passage of report.passages) expectSoundPassage(report, passage)
  expectOrdered(report)
}

function expectSoundPassage(report: Report, passage: Passage): void {
  const { start, end } = passage.span
  expect(report.text.slice(start, end)).toBe(passage.text)
  expect(passage.text.trim()).not.toBe('')
  expect(passage.text.length).toBeLessThanOrEqual(400)
  expect(passage.id).toMatch(/^[0-9a-z]{8}$/)
  expect([passage.sentences[0]?.start, passage.sentences.at(-1)?.end]).toEqual([start, end])
  passage.sentences.forEach((sentence, index) => {
    const next = passage.sentences[index + 1]
    if (next) expect(report.text.slice(sentence.end, next.start).trim()).toBe('')
  })
  const section = report.sections[passage.section]
  expect(section && section.span.start <= start && end <= section.span.end).toBe(true)
}

function expectOrdered({ passages }: Report): void {
  passages.forEach(({ span }, index) => {
    expect(span.start).toBeGreaterThanOrEqual(passages[index - 1]?.span.end ?? 0)
  })
}

/** No sentence of the report proper that states a figure is left out; headings are no sentences. */
function expectFiguresKept({ text, passages, sections }: Report): void {
  const from = Math.min(...sections.map(({ span }) => span.start))
  const kept = passages.reduceRight(
    (rest, { span }) => rest.slice(0, span.start) + rest.slice(span.end),
    text,
  )
  const end = passages.at(-1)?.span.end ?? text.length
  const left = kept.slice(from, end - (text.length - kept.length))
  expect(left.split('\n').filter(line => /\d[^\n]*。/.test(line))).toEqual([])
}
