import type { Library } from '../../answer/library.ts'
import { reportsMeant } from '../../answer/reports-meant.ts'
import { sectionNamed } from '../../answer/section-name.ts'
import type { Discussion, State, Subject } from '../../discussion/discussion.ts'
import { fold } from '../../report/fold.ts'
import { isPartOf, type Passage, type Report, type Section } from '../../report/report.ts'

/**
 * The report that a discussion speaks of, by its topic: the newest where it names none.
 *
 * @example reportFor('审议四川省政府工作报告', library)?.place // '四川'
 */
export function reportFor(topic: string, { reports }: Library): Report | undefined {
  return reportsMeant(fold(topic), reports)[0] ?? reports[0]
}

/**
 * The report of a discussion, unless it is not loaded any more.
 *
 * @example reportOf(discussion, library)?.title
 */
export function reportOf(discussion: Discussion, { reports }: Library): Report | undefined {
  return reports.find(({ id }) => id === discussion.reportId)
}

/**
 * A section that somebody names: the report's under discussion, else another one's.
 *
 * @example namedSection('四(二)', discussion, library)?.heading // '提升议案建议办理质效'
 */
export function namedSection(
  text: string,
  discussion: Discussion,
  library: Library,
): Section | undefined {
  const report = reportOf(discussion, library)
  const here = report && sectionNamed(text, { ...library.corpus, reports: [report] })
  return (here ?? library.findSection(text))?.section
}

/**
 * What a note speaks of that is moved to a section: there it keeps the passage that fits.
 *
 * @example subjectIn(note.text, section, library)
 */
export function subjectIn(text: string, section: Section, library: Library): Subject {
  const { corpus } = library
  const [best] = corpus.index.search(corpus.read(fold(text)), {
    limit: 1,
    accept: ({ id }, passage) => id === section.reportId && isPartOf(passage(), section),
  })
  return { part: section.id, passage: best?.passage.id ?? null }
}

/**
 * A passage with its section as what a note speaks of.
 *
 * @example subjectAt(passage, report) // { part: 's1a2b3c4', passage: 'o86fymjp' }
 */
export function subjectAt({ id, section }: Passage, report: Report): Subject {
  return { part: report.sections[section]?.id ?? null, passage: id }
}

/**
 * The section under discussion.
 *
 * @example partOf(state, library)?.label // '四(二)'
 */
export function partOf({ discussion }: State, library: Library): Section | undefined {
  const part = discussion?.part ?? null
  return part === null ? undefined : library.section(part)?.section
}

/**
 * Each part once, in the order of the reports; the report as a whole comes first.
 *
 * @example inReportOrder(notes.map(({ part }) => part), library)
 */
export function inReportOrder(
  parts: readonly (string | null)[],
  { reports }: Library,
): (string | null)[] {
  const ids = reports.flatMap(({ sections }) => sections.map(({ id }) => id))
  const at = (part: string | null) => (part === null ? -1 : ids.indexOf(part))
  return [...new Set(parts)].sort((one, other) => at(one) - at(other))
}
