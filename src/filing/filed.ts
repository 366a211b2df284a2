import { packedEntry, packedParts } from '../archive/packing.ts'
import { type CorpusProblem, type CorpusText, readText } from '../corpus.ts'
import { figuresOf } from '../figure/figures.ts'
import type { Report } from '../report/report.ts'
import type { Analyzer } from '../search/analyzer.ts'
import { entryOf } from '../search/source.ts'
import { termSteps } from '../search/terms.ts'
import { finished } from '../steps.ts'
import type { IndexedPassage } from './segment.ts'
import type { Filed } from './writer.ts'

/**
 * Reads a text as a report that can be filed.
 *
 * @example filedText({ id: 'kaizhou', file: 'kaizhou.txt', text, hash }, analyzer)
 */
export function filedText(text: CorpusText, analyzer: Analyzer): Filed | CorpusProblem {
  const report = readText(text)
  return 'cause' in report ? report : filed(report, text.hash, analyzer)
}

/**
 * A report as it is filed: with its figures, and cut into words.
 *
 * @param hash of the text that it was read from
 * @example await writer.file([filed(report, '', analyzer)], 'source')
 */
export function filed(report: Report, hash: string, analyzer: Analyzer): Filed {
  const { id, place, body, year, planYear } = report
  return {
    ...packedParts(report, figuresOf(report)),
    ...{ id, hash, about: { place, body, year, planYear } },
    passages: indexed(report, analyzer),
  }
}

function indexed(report: Report, analyzer: Analyzer): IndexedPassage[] {
  const { texts, headings } = finished(termSteps(report, analyzer))
  return report.passages.map((passage, at) => {
    const entry = entryOf(passage, report)
    return {
      folded: `${entry.heading}\n${entry.text}`,
      entry: packedEntry(entry),
      heading: headings[at] ?? '',
      text: texts[at] ?? '',
    }
  })
}
