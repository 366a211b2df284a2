import { withinBudget } from '../answer/budget.ts'
import type { Library } from '../answer/library.ts'
import { findOutline } from '../answer/outline-parts.ts'
import { parseOutline } from '../answer/outline-question.ts'
import { retrieve } from '../answer/retrieval.ts'
import { sectionNamed } from '../answer/section-name.ts'
import { verdictsOf } from '../answer/verdicts.ts'
import { languageOf, readable } from '../answer/wording.ts'
import { ASIDE_SECTIONS, SECTION_NAMED, SECTION_SPOKEN_OF } from '../lexicon/heading-words.ts'
import { NOTE_LOOKS_BACK, NOTE_PLANS } from '../lexicon/leaning-words.ts'
import {
  NOTE_AGREES,
  NOTE_FIGURES,
  NOTE_FILLING,
  NOTE_ON_SHORTCOMINGS,
  NOTE_THANKS,
  NOTE_WISHES,
  REPORT_MEANT,
  WISH_FRAME,
} from '../lexicon/opinions.ts'
import { LIGHT, VAGUE } from '../lexicon/talk.ts'
import { fold } from '../report/fold.ts'
import { type Half, isPartOf, type Passage, type Report, type Section } from '../report/report.ts'
import { remembered, rememberedOf } from '../search/memory.ts'
import type { Term } from '../search/query.ts'
import type { Hit } from '../search/search.ts'
import { presence } from '../search/term-match.ts'
import { headingPath } from '../search/vocabulary.ts'
import type { Subject } from './discussion.ts'
import { themeFit, themesOf } from './themes.ts'

/** What is under discussion when somebody speaks. */
export interface Floor {
  readonly reportId: string
  /** A section's id; null: the whole report. */
  readonly part: string | null
}

// Measured on the opinions of `test/opinions.ts`, and as many again on these and four other reports.
const FOUND = 0.2 // share of an opinion's weight that a passage must hold: opinions say much that no report does
const ON_THE_FLOOR = 1.25 // who speaks while a part is under discussion most likely speaks of it
const IN_TIME = 1.3
const IN_NAMED_TIME = 2 // 今年, 去年
// What stands near together, and what tells one passage from another.
const TOGETHER = 0.7
const BY_RARITY = 0.5
const WHOLE = 0.9 // what is found by all its words, beside what is found by those that tell
// So much of the best fit is enough where a part is under discussion. Deciding wherever it has anything at all, it took
// 152 of 942 opinions on other parts to itself and won 2 of 314 on its own.
const HERE = 0.65
// 力度还可以再大 has fewer words than this that tell one part from another, and no theme: it is on what is under discussion.
// Of 200 such ones 165 were placed there instead of 48, and 6 of 942 more that were on other parts.
const TELLING_WORDS = 2
const MISQUOTED = 1.6 // where the figure stands that an opinion has wrong: it may be another one
const OVERVIEW = 0.7 // what heads a part with parts below touches on everything
const ASIDE = 0.5 // and so do greetings, thanks and shortcomings
const ADMITTED = 2 // unless it is spoken of what the report admits

/**
 * The part and the passage that an opinion speaks of: the part it names, else where a figure stands that it
 * quotes, else the part under discussion unless its words or its themes tell another one, else wherever they are
 * found; none where the report as a whole is praised.
 *
 * @example placeNote('养犬条例执法要常态化', library, { reportId: 'kaizhou-npc-2024', part: null }).part // the id of 二(三)
 */
export function placeNote(text: string, library: Library, { reportId, part }: Floor): Subject {
  const report = library.reports.find(({ id }) => id === reportId)
  if (report === undefined) return { part, passage: null }
  const named = partsNamed(text, library, report)
  if (named.length === 0 && isAppraisal(text)) return { part: null, passage: null }
  const quoted = named.length === 0 ? quotedBy(text, library, report) : undefined
  if (quoted !== undefined) return subjectOf(quoted, report)
  const floor = report.sections.find(({ id }) => id === part)
  const best = bestFor(text, library, { report, within: named, floor })
  if (best === undefined) return { part: named.at(-1)?.id ?? part, passage: null }
  return subjectOf(best, report)
}

const subjectOf = ({ id, section }: Passage, report: Report): Subject => ({
  part: report.sections[section]?.id ?? null,
  passage: id,
})

/** Where a figure of the report stands that an opinion quotes. */
function quotedBy(text: string, library: Library, report: Report): Passage | undefined {
  const quoted = claimsOn(text, library, report).find(
    ({ verdict, formula }) => verdict === 'supported' && formula === null,
  )
  return quoted?.occurrence?.passage ?? printedOnce(text, library, report)
}

const TELLING = 4 // characters: 5项 stands by chance, 290天 does not

/** Where a number of an opinion is printed that another report has as well, and this one once. */
function printedOnce(text: string, library: Library, report: Report): Passage | undefined {
  const others = verdictsOf(library, text).filter(
    ({ occurrence, text: stated, verdict }) =>
      verdict === 'supported' && occurrence?.report.id !== report.id && stated.length >= TELLING,
  )
  const numbers = new Set(others.map(each => fold(each.text)))
  if (numbers.size === 0) return undefined
  const found = report.passages.filter(({ id }) =>
    library.corpus.occurrences.get(id)?.some(({ figure }) => numbers.has(fold(figure.text))),
  )
  return found.length === 1 ? found[0] : undefined
}

/** Where one stands that it has wrong. */
function misquotedBy(text: string, library: Library, report: Report): Passage | undefined {
  return claimsOn(text, library, report).find(({ verdict }) => verdict === 'contradicted')
    ?.occurrence?.passage
}

const claimsOn = (text: string, library: Library, report: Report) =>
  verdictsOf(library, text).filter(({ occurrence }) => occurrence?.report.id === report.id)

interface Looking {
  readonly report: Report
  /** The parts that are named; none: the whole report. */
  readonly within: readonly Section[]
  readonly floor: Section | undefined
}

function bestFor(text: string, library: Library, looking: Looking): Passage | undefined {
  const { floor, within, report } = looking
  const said = { text, library, report }
  const onTopic = hitsOn(topicIn(text), said)
  const worth = fitFor(said, onTopic)
  const isNamed = within.length > 0
  const rates = [
    onFloor(floor),
    inTime(text),
    topical(report, NOTE_ON_SHORTCOMINGS.test(text)),
    misquoting(misquotedBy(text, library, report)),
  ]
  const rated = report.passages
    .filter(passage => !isNamed || within.some(part => isPartOf(passage, part)))
    .map(passage => ({
      passage,
      score: rates.reduce((score, rate) => score * rate(passage), worth(passage)),
    }))
    .filter(({ score }) => score >= FOUND || (isNamed && score > 0))
  const sorted = rated.sort((a, b) => b.score - a.score)
  const [best] = sorted
  const here = floor && sorted.find(({ passage }) => isPartOf(passage, floor))
  const isHere = here !== undefined && best !== undefined && here.score >= HERE * best.score
  if (isHere || (floor !== undefined && !isNamed && isVague(said, onTopic))) return here?.passage
  return best?.passage
}

/** Whether an opinion says nothing that tells one part of a report from another. */
function isVague({ text, report }: Said, onTopic: readonly Hit[]): boolean {
  if (themesSaid(text).size > 0) return false
  const texts = report.passages.map(({ span }) => report.folded.slice(span.start, span.end))
  const rarity = remembered(term => rarityIn(texts, term))
  return onTopic.every(
    ({ terms }) => wholeOnes(terms).reduce((sum, term) => sum + rarity(term), 0) < TELLING_WORDS,
  )
}

// 1 for what stands in one passage alone, 0 for what stands in all.
function rarityIn(texts: readonly string[], term: string): number {
  return rarityOf(texts.filter(text => text.includes(term)).length, texts.length)
}

const rarityOf = (holding: number, all: number): number =>
  holding === 0 ? 0 : 1 - Math.log(holding) / Math.log(all + 1)

/** Each once, and none that is part of another. */
const wholeOnes = (terms: readonly string[]): string[] =>
  [...new Set(terms)].filter(term => !terms.some(other => other !== term && other.includes(term)))

/** An opinion, and the report that it is on. */
interface Said {
  readonly text: string
  readonly library: Library
  readonly report: Report
}

/** The passages that have words of an opinion. */
function hitsOn(words: string, { text, library, report }: Said): readonly Hit[] {
  const source = { typed: text, language: languageOf(text), text: readable(withinBudget(words)) }
  return retrieve(source, library.corpus, { within: [report] }).hits
}

/** How far a passage has the words and the themes of an opinion. */
function fitFor(said: Said, onTopic: readonly Hit[]): Rate {
  const { text, report } = said
  const found = new Map<Passage, number>()
  // Whole, and without what it shares with everything that is said.
  for (const [hits, weight] of [
    [hitsOn(text, said), WHOLE],
    [onTopic, 1],
  ] as const)
    for (const { passage, score } of hits)
      found.set(passage, Math.max(found.get(passage) ?? 0, weight * score))
  const leaning = themesSaid(text)
  const held = heldBy(said)
  return passage =>
    TOGETHER * (found.get(passage) ?? 0) +
    BY_RARITY * held(passage) +
    themeFit(passage, report, leaning)
}

/** How much of what is said, and tells one passage from another, a passage and the headings over it hold. */
function heldBy({ text, library, report }: Said): Rate {
  const { terms } = library.corpus.read(readable(withinBudget(topicIn(text))))
  const texts = textsOf(report)
  const sums = new Map<Passage, number>()
  let all = CERTAIN
  for (const term of terms.filter(isTelling)) {
    const holding = texts.flatMap(({ passage, words }) => {
      const found = presence(term, words)
      return found > 0 ? [{ passage, found }] : []
    })
    if (holding.length === 0) all += UNHEARD
    if (holding.length === 0) continue
    const rarity = rarityOf(holding.length, texts.length)
    all += rarity
    for (const { passage, found } of holding)
      sums.set(passage, (sums.get(passage) ?? 0) + rarity * found)
  }
  return passage => (sums.get(passage) ?? 0) / all
}

const UNHEARD = 0.2 // what no report says
const CERTAIN = 1 // a single word may stand there by chance

const isTelling = ({ text }: Term): boolean =>
  text.length > 1 && !VAGUE.has(text) && !LIGHT.has(text)

/** A passage in words, with the headings over it. */
interface Worded {
  readonly passage: Passage
  readonly words: string
}

const textsOf = rememberedOf((report: Report): readonly Worded[] =>
  report.passages.map(passage => ({
    passage,
    words: `${report.folded.slice(passage.span.start, passage.span.end)} ${headingPath(report, passage)}`,
  })),
)

/** What a passage is worth. */
type Rate = (passage: Passage) => number

const onFloor =
  (floor: Section | undefined): Rate =>
  passage =>
    floor !== undefined && isPartOf(passage, floor) ? ON_THE_FLOOR : 1

const misquoting =
  (misquoted: Passage | undefined): Rate =>
  passage =>
    passage === misquoted ? MISQUOTED : 1

function topical({ sections }: Report, admits: boolean): Rate {
  const parents = new Set(sections.map(({ parent }) => parent))
  return ({ section }) =>
    (parents.has(section) ? OVERVIEW : 1) *
    ([sections[section]?.label, sections[section]?.heading].some(name =>
      ASIDE_SECTIONS.test(name ?? ''),
    )
      ? admits
        ? ADMITTED
        : ASIDE
      : 1)
}

// A wish is for the year to come, where the report plans the same thing; a look back, without a wish, for what was done.
function inTime(text: string): Rate {
  const [plans, looks] = [NOTE_PLANS.test(text), NOTE_LOOKS_BACK.test(text)]
  const wishes = NOTE_WISHES.test(text)
  // The year that is named tells more than a wish; who is content may wish for more of it.
  const thanks = !wishes && NOTE_THANKS.test(text)
  const [ahead, back] = plans === looks ? [wishes, thanks] : [plans, looks]
  if (ahead === back) return () => 1
  const meant = ahead ? 'plan' : 'review'
  const rate = plans === looks ? IN_TIME : IN_NAMED_TIME
  return ({ half }) => (half === meant ? rate : 1)
}

/** 数字看着好: numbers, and nothing digital. */
const themesSaid = (text: string) => themesOf(fold(text).replace(NOTE_FIGURES, ' '))

/** What an opinion is on, without its wishing and filling words. */
const topicIn = (text: string): string => text.replace(WISH_FRAME, ' ').replace(NOTE_FILLING, ' ')

/** The parts that an opinion names: of both halves where the same number stands in each and its time tells nothing. */
function partsNamed(text: string, { corpus }: Library, report: Report): readonly Section[] {
  const label = SECTION_NAMED.exec(fold(text))?.[0]
  if (label === undefined) return partsOn(SECTION_SPOKEN_OF.exec(fold(text))?.[1], report)
  const numbered = label.startsWith('第') ? parseOutline(label) : null
  const half = halfMeant(fold(text))
  const found = numbered === null ? [] : findOutline({ ...numbered, half }, report)
  if (found.length > 0) return found.map(({ section }) => section)
  const named = sectionNamed(label, { ...corpus, reports: [report] })
  return named === undefined ? [] : [named.section]
}

/** The parts with these words in their headings. */
function partsOn(words: string | undefined, { sections }: Report): readonly Section[] {
  if (words === undefined) return []
  return sections.filter(({ heading }) => fold(heading).includes(words))
}

/** The half that the number of a part is of, as surely as its time is told. */
function halfMeant(text: string): Half | null {
  const [plans, looks] = [NOTE_PLANS.test(text), NOTE_LOOKS_BACK.test(text)]
  if (plans === looks) return null
  return plans ? 'plan' : 'review'
}

// 报告实事求是,我完全赞成
const isAppraisal = (text: string): boolean =>
  REPORT_MEANT.test(text) && NOTE_AGREES.test(text) && !NOTE_WISHES.test(text)
