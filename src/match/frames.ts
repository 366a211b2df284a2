import type { Occurrence } from '../answer/occurrence.ts'
import { type Act, actsIn } from '../lexicon/acts.ts'
import { GENERAL_TAIL } from '../lexicon/talk.ts'
import { fold } from '../report/fold.ts'
import { type Passage, passagesOf, type Report } from '../report/report.ts'
import { type Analyzer, taggedTokens } from '../search/analyzer.ts'
import { Passing } from '../search/passing.ts'
import { type Distribution, distributionOf } from './distribution.ts'
import { FoundBefore } from './found-before.ts'
import type { Known, Tag } from './known.ts'
import { listingsOf } from './listings.ts'
import { regionsOf } from './regions.ts'
import { SharedText } from './shared-text.ts'

/**
 * Frames of figures, each read once; most of a frame only when somebody looks at it, for of most figures nobody does.
 *
 * @example new Frames(analyzer).of(occurrence).counted // '代表建议' for 228件代表建议全部办理完毕
 */
export class Frames {
  readonly #analyzer: Analyzer
  /** Of the passage asked about last: its figures follow one another. */
  #last: PassageShared | null = null

  readonly #shared: Shared = {
    section: occurrence => this.#section(occurrence),
    passage: occurrence => this.#passage(occurrence),
  }

  constructor(analyzer: Analyzer) {
    this.#analyzer = analyzer
  }

  /** The frame of a figure. */
  of(occurrence: Occurrence): Known {
    const { frame } = occurrence
    if (frame instanceof Frame && frame.isOf(this.#shared)) return frame
    const known = new Frame(occurrence, this.#analyzer, this.#shared)
    occurrence.frame = known
    return known
  }

  #section({ report, passage: { section } }: Occurrence): SharedText {
    const { sections } = report
    const texts = sectionTexts.get(sections) ?? []
    sectionTexts.set(sections, texts)
    texts[section] ??= new SharedText(sectionText(report, section))
    return texts[section]
  }

  #passage({ passage, headings, passageText }: Occurrence): Pick<Known, 'headings' | 'passage'> {
    if (this.#last?.of !== passage)
      this.#last = {
        of: passage,
        headings: new SharedText(headings),
        passage: new SharedText(passageText),
      }
    return this.#last
  }
}

// By the sections of a report as they are held.
const sectionTexts = new Passing<Report['sections'], SharedText[]>()

/** What the figures of a passage share. */
interface PassageShared extends Pick<Known, 'headings' | 'passage'> {
  readonly of: Passage
}

const sectionText = (report: Report, section: number): string =>
  (report.sections[section]?.heading ?? '') +
  passagesOf(report, section)
    .map(({ span }) => report.folded.slice(span.start, span.end))
    .join('')

/** Reads what a figure shares with others. */
interface Shared {
  readonly section: (occurrence: Occurrence) => SharedText
  readonly passage: (occurrence: Occurrence) => Pick<Known, 'headings' | 'passage'>
}

/** A frame whose parts are read when they are first asked for. */
class Frame implements Known {
  readonly occurrence: Occurrence
  notes: Known['notes'] = null
  readonly #analyzer: Analyzer
  readonly #shares: Shared
  #explanations: Known['explanations'] | undefined
  #distribution: Distribution | null | undefined
  #regions: Known['regions'] | undefined
  #lists: Known['lists'] | undefined
  #counted: string | undefined
  #countedWords: Known['countedWords'] | undefined
  #heads: Known['heads'] | undefined
  #acts: Known['acts'] | undefined
  #section: SharedText | undefined
  #passage: Pick<Known, 'headings' | 'passage'> | undefined

  constructor(occurrence: Occurrence, analyzer: Analyzer, shares: Shared) {
    this.occurrence = occurrence
    this.#analyzer = analyzer
    this.#shares = shares
  }

  /** Whether it shares what it shares with the others of these. */
  isOf(shares: Shared): boolean {
    return this.#shares === shares
  }

  get regions(): Known['regions'] {
    this.#regions ??= regionsOf(this.occurrence, this.#tag, this.#shared)
    return this.#regions
  }

  get lists(): Known['lists'] {
    this.#lists ??= listingsOf(this.occurrence, { regions: this.regions, tag: this.#tag })
    return this.#lists
  }

  get counted(): string {
    this.#counted ??= this.#readCounted()
    return this.#counted
  }

  get countedWords(): Known['countedWords'] {
    this.#countedWords ??= this.#cutCounted()
    return this.#countedWords
  }

  get heads(): Known['heads'] {
    this.#heads ??= headsOf(this.counted)
    return this.#heads
  }

  get acts(): Known['acts'] {
    this.#acts ??= actsOf(this.occurrence)
    return this.#acts
  }

  get section(): SharedText {
    this.#section ??= this.#shares.section(this.occurrence)
    return this.#section
  }

  get headings(): SharedText {
    this.#passage ??= this.#shares.passage(this.occurrence)
    return this.#passage.headings
  }

  get passage(): SharedText {
    this.#passage ??= this.#shares.passage(this.occurrence)
    return this.#passage.passage
  }

  get explanations(): Known['explanations'] {
    this.#explanations ??= new FoundBefore()
    return this.#explanations
  }

  get #shared(): Distribution | null {
    if (this.#distribution === undefined)
      this.#distribution = distributionOf(this.occurrence, this.#tag)
    return this.#distribution
  }

  get #tag(): Tag {
    const { sentence } = this.occurrence
    return (start, end) => taggedTokens(this.#analyzer, sentence.slice(start, end), start)
  }

  #readCounted(): string {
    const { figure, sentence, what } = this.occurrence
    const { start = 0, end = 0 } = this.#shared?.tail ?? {}
    const shared = sentence.slice(start, end)
    const own = figure.implied === '' ? sentence.slice(what.start, what.end) : fold(figure.what)
    return shared === '' || own.endsWith(shared) ? own : own + shared
  }

  #cutCounted(): Known['countedWords'] {
    const { sentence, what } = this.occurrence
    return this.counted === sentence.slice(what.start, what.end)
      ? this.#tag(what.start, what.end)
      : taggedTokens(this.#analyzer, this.counted)
  }
}

const headsOf = (counted: string): string[] =>
  counted
    .split(/[、和与及]/)
    .flatMap(part => [part, part.replace(GENERAL_TAIL, '')])
    .filter(Boolean)

/** The acts of its own stretch; one without a verb, or that opens with 、, 其中, 合计, has those to its left. */
function actsOf({ sentence, at, clause, what, others }: Occurrence): ReadonlySet<Act> {
  const before = others
    .filter(other => other.at.end <= at.start && other.at.start >= clause.start)
    .map(other =>
      other.what.end <= at.start ? Math.max(other.at.end, other.what.end) : other.at.end,
    )
  const from = Math.max(clause.start, ...before)
  const after = others
    .filter(other => other.at.start >= at.end && other.at.start < clause.end)
    .map(other =>
      Math.min(other.at.start, other.what.start >= at.end ? other.what.start : Infinity),
    )
  const to = Math.max(
    at.end,
    what.start >= at.end && what.end <= clause.end ? what.end : 0,
    Math.min(clause.end, ...after),
  )
  const own = actsIn(sentence.slice(from, to))
  return own.size === 0 ? actsIn(sentence.slice(clause.start, from)) : own
}
