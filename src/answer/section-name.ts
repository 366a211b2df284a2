import { fold } from '../report/fold.ts'
import type { Report, Section, SectionInReport } from '../report/report.ts'
import { coverage } from '../search/term-match.ts'
import { IN_SECTION_NAME } from '../weights.ts'
import { atHand, FEW_REPORTS } from './at-hand.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import { findOutline } from './outline-parts.ts'
import { parseOutline } from './outline-question.ts'

/**
 * The section a person means: by its label in any punctuation, by its number in words, or by its heading.
 *
 * @example sectionNamed('四、（二）', corpus)?.section.heading // '提升议案建议办理质效'
 */
export function sectionNamed(text: string, corpus: IndexedCorpus): SectionInReport | undefined {
  const wanted = labelForm(text)
  if (wanted === '') return undefined
  return namedIn(text, wanted, { ...corpus, reports: reportsFor(text, corpus) })
}

const NEWEST = 10

/** A number alone is meant of the newest report; words of a heading are looked for. */
function reportsFor(text: string, { reports, index, read }: IndexedCorpus): readonly Report[] {
  if (reports.length <= FEW_REPORTS) return reports
  const hits = index.search(read(fold(text)), { limit: FEW_REPORTS })
  return [...new Set([...reports.slice(0, NEWEST), ...atHand(reports, hits)])]
}

function namedIn(text: string, wanted: string, corpus: IndexedCorpus): SectionInReport | undefined {
  return (
    firstOf(corpus, (section, report) => labelForm(section.label) === wanted && report) ??
    byNumber(text, corpus) ??
    byHeading(text, corpus)
  )
}

/** 四、（二）, 四(二), 四 二 and 4.2 are one label: digits become Han, everything between is dropped. */
function labelForm(text: string): string {
  const digits = fold(text).replace(
    /\d+/g,
    digit => '零一二三四五六七八九十'[Number(digit)] ?? digit,
  )
  return digits.replace(/[\s()、.,·第部分条点项小节的]/g, '')
}

function firstOf(
  { reports }: IndexedCorpus,
  matches: (section: Section, report: Report) => unknown,
): SectionInReport | undefined {
  for (const report of reports)
    for (const section of report.sections) if (matches(section, report)) return { section, report }
  return undefined
}

function byNumber(text: string, { reports }: IndexedCorpus): SectionInReport | undefined {
  const question = parseOutline(fold(text))
  if (!question || question.path.length === 0) return undefined
  return reports.flatMap(report => findOutline(question, report))[0]
}

function byHeading(text: string, corpus: IndexedCorpus): SectionInReport | undefined {
  const { terms } = corpus.read(fold(text))
  let best: SectionInReport | undefined
  let most: number = IN_SECTION_NAME.named
  for (const report of corpus.reports)
    for (const section of report.sections) {
      const share = coverage(terms, fold(section.heading))
      if (share > most) [best, most] = [{ section, report }, share]
    }
  return best
}
