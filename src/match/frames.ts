import type { Evidence } from '../answer/evidence.ts'
import { type Act, actsIn } from '../lexicon/acts.ts'
import { GENERAL_TAIL } from '../lexicon/talk.ts'
import { fold } from '../report/fold.ts'
import type { Report } from '../report/report.ts'
import { type Analyzer, taggedTokens } from '../search/analyzer.ts'
import { distributionOf } from './distribution.ts'
import type { Known } from './known.ts'
import { listingsOf } from './listings.ts'
import { regionsOf } from './regions.ts'

/**
 * Reads frames of figures, each once and only when it is first asked for.
 *
 * @example new Frames(analyzer).of(evidence).counted // '代表建议' for 228件代表建议全部办理完毕
 */
export class Frames {
  readonly #analyzer: Analyzer
  readonly #known = new WeakMap<Evidence, Known>()
  readonly #sections = new WeakMap<Report, string[]>()

  constructor(analyzer: Analyzer) {
    this.#analyzer = analyzer
  }

  /** The frame of a figure. */
  of(evidence: Evidence): Known {
    const known = this.#known.get(evidence) ?? this.#read(evidence)
    this.#known.set(evidence, known)
    return known
  }

  #read(evidence: Evidence): Known {
    const { sentence, what } = evidence
    const tag = (start: number, end: number) =>
      taggedTokens(this.#analyzer, sentence.slice(start, end), start)
    const { figure } = evidence
    const distribution = distributionOf(evidence, tag)
    const { start = 0, end = 0 } = distribution?.tail ?? {}
    const shared = sentence.slice(start, end)
    const own = figure.implied === '' ? sentence.slice(what.start, what.end) : fold(figure.what)
    const counted = shared === '' || own.endsWith(shared) ? own : own + shared
    const regions = regionsOf(evidence, tag, distribution)
    return {
      evidence,
      regions,
      lists: listingsOf(evidence, { regions, tag }),
      counted,
      countedWords:
        counted === sentence.slice(what.start, what.end)
          ? tag(what.start, what.end)
          : taggedTokens(this.#analyzer, counted),
      heads: headsOf(counted),
      acts: actsOf(evidence),
      sectionText: this.#sectionText(evidence),
    }
  }

  #sectionText({ report, passage }: Evidence): string {
    const texts = this.#sections.get(report) ?? []
    this.#sections.set(report, texts)
    const { section } = passage
    texts[section] ??=
      (report.sections[section]?.heading ?? '') +
      report.passages
        .filter(other => other.section === section)
        .map(({ span }) => report.folded.slice(span.start, span.end))
        .join('')
    return texts[section]
  }
}

const headsOf = (counted: string): string[] =>
  counted
    .split(/[、和与及]/)
    .flatMap(part => [part, part.replace(GENERAL_TAIL, '')])
    .filter(Boolean)

/** The acts of its own stretch; one without a verb, or that opens with 、, 其中, 合计, has those to its left. */
function actsOf({ sentence, at, clause, what, others }: Evidence): ReadonlySet<Act> {
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
