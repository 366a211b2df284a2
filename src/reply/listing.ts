import type { Language } from '../answer/answer.ts'
import type { Library } from '../answer/library.ts'
import { childrenOf } from '../answer/outline-parts.ts'
import type { Passage, Report, Section } from '../report/report.ts'
import { figureLine } from './citations.ts'
import { say } from './phrases.ts'
import { cut, sectionName } from './quote.ts'

/** Whose words a listing is in. */
interface Reader {
  readonly language: Language
}

/** Which report is outlined, and how far down. */
export interface OutlineOptions extends Reader {
  /** Words of its id or title; the newest report without any. */
  readonly wanted?: string
  readonly passages?: boolean
}

/**
 * A report's headings, indented, and the beginnings of their passages when asked for.
 *
 * @example outlineListing(library, { language: 'zh-Hans', passages: true })
 */
export function outlineListing(
  { reports }: Library,
  { language, wanted = '', passages = false }: OutlineOptions,
): string {
  const report = reports.find(({ id, title }) => id.includes(wanted) || title.includes(wanted))
  if (report === undefined) return say('noSection', language, { text: wanted })
  const lines = report.sections.flatMap(part => [
    indented(part.level, sectionName(part)),
    ...(passages ? passagesOf(report, part) : []).map(one => indented(part.level + 1, gist(one))),
  ])
  return [say('outlineOf', language, { title: report.title }), ...lines].join('\n')
}

const indented = (level: number, line: string): string => `${'  '.repeat(level)}${line}`

const gist = ({ id, runIn, text }: Passage): string => `${id} ${runIn ?? `${cut(text, 30)}…`}`

/**
 * A section with its headings and the whole of its own text.
 *
 * @example sectionListing(library, '四(二)', { language: 'zh-Hans' })
 */
export function sectionListing(library: Library, wanted: string, { language }: Reader): string {
  const found = library.findSection(wanted)
  if (found === undefined) return say('noSection', language, { text: wanted })
  const { report, section } = found
  const below = childrenOf(report, section).map(child => `• ${sectionName(child)}`)
  const passages = passagesOf(report, section).map(({ text }) => text)
  return [sectionName(section), ...below, ...passages].join('\n')
}

function passagesOf(report: Report, section: Section): readonly Passage[] {
  return report.passages.filter(passage => report.sections[passage.section] === section)
}

/**
 * Every figure on a topic, one a line with its place; all of the library's without a topic.
 *
 * @example figureListing(library, '代表建议', { language: 'zh-Hans' })
 */
export function figureListing(library: Library, topic: string, { language }: Reader): string {
  const found = library.figuresAbout(topic)
  if (found.length === 0) return say('noFiguresOn', language, { topic })
  const title = say(topic === '' ? 'figuresAll' : 'figuresOn', language, { topic, n: found.length })
  const severalReports = library.reports.length > 1
  return [title, ...found.map(one => figureLine(one, severalReports).text)].join('\n')
}
