import {
  corpusOver,
  type IndexedCorpus,
  type OccurrencesByPassage,
} from '../answer/indexed-corpus.ts'
import { type Library, libraryOver } from '../answer/library.ts'
import { type Occurrence, occurrencesOf } from '../answer/occurrence.ts'
import type { PassageInReport, Report, SectionInReport } from '../report/report.ts'
import type { Analyzer } from '../search/analyzer.ts'
import { forgetPassing } from '../search/passing.ts'
import { PassageIndex } from '../search/search.ts'
import type { Thesaurus } from '../search/thesaurus.ts'
import { type Catalog, readCatalog } from './catalog.ts'
import { Contents, Outdated } from './contents.ts'
import type { Line } from './line.ts'
import { ArchivedReport } from './report.ts'
import { ArchivedPassages } from './source.ts'

/** What reports are read and asked with. */
export interface ArchiveTools {
  readonly analyzer: Analyzer
  readonly thesaurus: Thesaurus
}

// An answer holds on to the texts of what it cites, some megabyte: fifty of them were a seventh of all memory.
const REMEMBERED = 8
const TRIES = 3

const MARK = 'select report from archive_marks where mark = $1'

/**
 * The library over an archive: the answer core works as over reports in memory, and of them are in memory those that
 * were asked for last. A change of the archive makes a new library, when it is asked for.
 *
 * @example new Archive(openLine('postgres://…'), tools).library.ask('代表建议办了多少件')
 */
export class Archive {
  readonly #line: Line
  readonly #tools: ArchiveTools
  readonly #contents: Contents
  #catalog: Catalog
  #inner: Inner
  #library: Library

  /**
   * @throws {Unavailable} where the server is not to be reached
   * @throws one line where there is no archive
   */
  constructor(line: Line, tools: ArchiveTools) {
    this.#line = line
    this.#tools = tools
    this.#contents = new Contents(line)
    this.#catalog = readCatalog(line, this.#contents.of)
    this.#inner = this.#innerOf()
    this.#library = this.#outerOf()
  }

  get library(): Library {
    return this.#library
  }

  /** Of the words that the reports were cut with. */
  get wordsHash(): string {
    return this.#catalog.wordsHash
  }

  /**
   * Takes up what has changed.
   *
   * @returns whether anything has
   */
  refresh(): boolean {
    const catalog = readCatalog(this.#line, this.#contents.of, this.#catalog)
    if (catalog === this.#catalog) return false
    const gone = new Set(this.#catalog.reports)
    for (const report of catalog.reports) gone.delete(report)
    this.#contents.drop(gone)
    this.#catalog = catalog
    this.#inner = this.#innerOf()
    this.#library = this.#outerOf()
    return true
  }

  #innerOf(): Inner {
    const { analyzer, thesaurus } = this.#tools
    const { reports } = this.#catalog
    const passages = new ArchivedPassages(this.#catalog, this.#line, this.#contents)
    const index = new PassageIndex(passages, analyzer)
    const occurrences = this.#occurrences()
    const corpus = corpusOver(reports, { index, occurrences, analyzer, thesaurus })
    const library = libraryOver(corpus, {
      passage: id => this.#passage(id),
      section: id => this.#section(id),
      figures: report => this.#contents.figuresOf(archived(report)).all(),
      countsOf: report => archived(report).head.counts,
      remembered: REMEMBERED,
    })
    return { passages, library, corpus }
  }

  /** Each call begins with what was forgotten since, and is made again where the archive has changed meanwhile. */
  #outerOf(): Library {
    const again = <T>(call: (library: Library) => T): T => this.#again(call)
    const { reports, corpus } = this.#inner.library
    return {
      reports,
      corpus,
      ask: (question, options) => again(({ ask }) => ask(question, options)),
      passage: id => again(({ passage }) => passage(id)),
      section: id => again(({ section }) => section(id)),
      findSection: text => again(({ findSection }) => findSection(text)),
      figuresOf: where => again(({ figuresOf }) => figuresOf(where)),
      figuresAbout: topic => again(({ figuresAbout }) => figuresAbout(topic)),
      quotables: (words, limit) => again(({ quotables }) => quotables(words, limit)),
      figures: report => again(({ figures }) => figures(report)),
      countsOf: report => archived(report).head.counts,
    }
  }

  #again<T>(call: (library: Library) => T): T {
    for (let left = TRIES; ; left--) {
      this.#contents.trim()
      this.#inner.passages.trim()
      this.#inner.corpus.index.forget()
      forgetPassing()
      try {
        return call(this.#inner.library)
      } catch (error) {
        if (!(error instanceof Outdated) || left <= 1) throw error
        this.refresh()
      }
    }
  }

  #reportOf(mark: string): ArchivedReport | undefined {
    const held = this.#contents.holding(mark)
    if (held !== undefined) return held
    const rows = this.#line.rows({ name: 'archive mark', text: MARK, values: [mark] })
    const numbers = new Set(rows.map(([number]) => Number(number)))
    return numbers.size === 0
      ? undefined
      : this.#catalog.reports.find(({ number }) => numbers.has(number))
  }

  #passage(id: string): PassageInReport | undefined {
    const [report, place] = this.#placeOf(id) ?? []
    const passage = report?.content.passageAt(place ?? -1)
    return report && passage && { passage, report }
  }

  #placeOf(id: string): readonly [report: ArchivedReport, place: number] | undefined {
    const report = this.#reportOf(id)
    const place = report?.content.placeOf(id)
    return report && place !== undefined ? [report, place] : undefined
  }

  #section(id: string): SectionInReport | undefined {
    const report = this.#reportOf(id)
    const section = report?.sections.find(each => each.id === id)
    return report && section && { section, report }
  }

  #occurrences(): OccurrencesByPassage {
    const byId = new Map(this.#catalog.reports.map(report => [report.id, report]))
    return {
      get: id => {
        const [report, place = -1] = this.#placeOf(id) ?? []
        return report && this.#occurrencesAt(report, place)
      },
      of: ({ id, reportId }) => {
        const report = byId.get(reportId)
        return report === undefined
          ? []
          : this.#occurrencesAt(report, report.content.placeOf(id) ?? -1)
      },
    }
  }

  #occurrencesAt(report: ArchivedReport, place: number): readonly Occurrence[] {
    const { content } = report
    const passage = content.passageAt(place)
    if (passage === undefined) return []
    content.occurrences[place] ??= occurrencesOf(
      passage,
      report,
      this.#contents.figuresOf(report).at(place),
    )
    return content.occurrences[place]
  }
}

/** What is made of one catalog. */
interface Inner {
  readonly passages: ArchivedPassages
  readonly library: Library
  readonly corpus: IndexedCorpus
}

function archived(report: Report): ArchivedReport {
  if (report instanceof ArchivedReport) return report
  throw new Error(`${report.id}: expected a report of the archive`)
}
