import type { Figure } from '../figure/figure.ts'
import { levelsIn } from '../lexicon/levels.ts'
import { LIGHT, VAGUE } from '../lexicon/talk.ts'
import type { Report, Span } from '../report/report.ts'
import { presence } from '../search/match.ts'
import type { Term } from '../search/query.ts'
import { type ActFit, actFit } from './claim-act.ts'
import { isOfAnother } from './claim-another.ts'
import { isCopied, isRewritten } from './claim-copy.ts'
import { isElsewhere, type Setting, settingOf, yearFit } from './claim-setting.ts'
import { type Subject, subjectOf } from './claim-subject.ts'
import {
  agrees,
  comparable,
  isGrowth,
  isOwnUnit,
  SAME_UNIT,
  sortOf,
  unitFit,
} from './claim-value.ts'
import { type Draft, type Weighted, wordsOf } from './claim-words.ts'
import { areListed } from './draft-figures.ts'
import { type Evidence, endBefore, support } from './evidence.ts'
import type { Holdings } from './holdings.ts'

/** A figure of the report set beside a claim. */
export interface Candidate {
  readonly evidence: Evidence
  /** How surely both speak of the same thing, from 0 to 1. */
  readonly score: number
  /** The share of the words that name the claim's thing and stand in the figure's own. */
  readonly named: number
  /** Same number, unit and sort. */
  readonly agrees: boolean
  /** A measure word that may count the same. */
  readonly sameUnit: boolean
  /** A measure word of the same family; 个 stands for too many things. */
  readonly ownUnit: boolean
  /** Same year and place. */
  readonly inSetting: boolean
  /** Whether only the year is another than the claim's. */
  readonly ofOtherYear: boolean
  /** Whether what is said to be done is what the report says. */
  readonly act: ActFit
  /** Whether it is the number of somebody or something else than the claim says. */
  readonly ofAnother: boolean
  /** The very year that the claim names, if it names one. */
  readonly ofYear: boolean
  /** Whether all but the numbers is word for word the same. */
  readonly isRewritten: boolean
  /** Whether the report says nothing there of the thing that the claim counts: 低保户. */
  readonly isStrange: boolean
}

/** A claim with everything of the report that it may be about, the likeliest first. */
export interface Matched {
  readonly figure: Figure
  readonly setting: Setting
  readonly subject: Subject
  readonly words: readonly Weighted[]
  readonly candidates: readonly Candidate[]
}

const MANY = 24

/** The reports a draft is held against, with all their figures. */
export interface Held {
  readonly reports: readonly Report[]
  readonly evidence: readonly Evidence[]
  /** Those that a figure of a draft may be compared with, and of these those with its number; equal figures once. */
  readonly like: (figure: Figure) => Alike
  /** How far a word stands at each of some figures: in its sentence, or less in its headings; looked for once a draft. */
  readonly standing: (term: Term, fitting: readonly Evidence[]) => Float64Array
  /** What was found for claims so far, by all that they say: who repeats himself says nothing new. */
  readonly found: Map<string, readonly Candidate[]>
}

interface Alike {
  readonly fitting: readonly Evidence[]
  readonly same: readonly Evidence[]
}

/** Gathers the figures of some reports. */
export function holdAgainst(reports: readonly Report[], { evidence }: Holdings): Held {
  const known = new Map<string, Map<string, number>>()
  const presenceIn = (term: Term, text: string) => {
    const places = known.get(term.text) ?? new Map<string, number>()
    const found = places.get(text) ?? presence(term, text)
    known.set(term.text, places.set(text, found))
    return found
  }
  const { all, ofSort } = gathered(reports, evidence)
  const alike = new Map<string, Alike>()
  const like = (figure: Figure) => {
    const key = numberOf(figure)
    const found = alike.get(key) ?? likeIn(ofSort(figure), figure)
    alike.set(key, found)
    return found
  }
  return { reports, evidence: all, like, standing: standingBy(presenceIn), found: new Map() }
}

const IN_HEADINGS = 0.4

// A draft names the same few words again and again, and each would be asked of thousands of figures anew.
function standingBy(presenceIn: (term: Term, text: string) => number): Held['standing'] {
  const known = new WeakMap<readonly Evidence[], Map<string, Float64Array>>()
  return (term, fitting) => {
    const terms = known.get(fitting) ?? new Map<string, Float64Array>()
    known.set(fitting, terms)
    const before = terms.get(term.text)
    if (before !== undefined) return before
    const found = Float64Array.from(fitting, ({ sentence, headings }) =>
      Math.max(presenceIn(term, sentence), IN_HEADINGS * presenceIn(term, headings)),
    )
    terms.set(term.text, found)
    return found
  }
}

// Everything by which two figures are compared as numbers.
function numberOf({ kind, value, number, range, vague, unit, bound, change }: Figure): string {
  return JSON.stringify([kind, value, number, range, vague, unit, bound?.sense, change])
}

function likeIn(fitting: readonly Evidence[], figure: Figure): Alike {
  return { fitting, same: fitting.filter(each => agrees(figure, each.figure)) }
}

interface Gathered {
  readonly all: readonly Evidence[]
  readonly ofSort: (figure: Figure) => readonly Evidence[]
}

// Draft after draft is held against the same reports.
const gatheredOf = new WeakMap<Holdings['evidence'], Map<string, Gathered>>()
const MOST_GATHERED = 8

function gathered(reports: readonly Report[], evidence: Holdings['evidence']): Gathered {
  const known = gatheredOf.get(evidence) ?? new Map<string, Gathered>()
  gatheredOf.set(evidence, known)
  const key = JSON.stringify(reports.map(({ id }) => id))
  const before = known.get(key)
  if (before !== undefined) return before
  const all = reports.flatMap(({ passages }) =>
    passages.flatMap(({ id }) => evidence.get(id) ?? []),
  )
  const found = { all, ofSort: bySort(all) }
  if (known.size >= MOST_GATHERED) known.clear()
  known.set(key, found)
  return found
}

/** Finds those of one sort at once: a draft is held against thousands of figures. */
function bySort(evidence: readonly Evidence[]): (figure: Figure) => readonly Evidence[] {
  const sorted = new Map<string, Evidence[]>()
  for (const each of evidence) {
    const sort = sortOf(each.figure)
    sorted
      .set(sort, sorted.get(sort) ?? [])
      .get(sort)
      ?.push(each)
  }
  return figure =>
    isGrowth(figure)
      ? evidence.filter(each => comparable(figure, each.figure))
      : (sorted.get(sortOf(figure)) ?? [])
}

/** Finds what the report says of the thing a claim counts. */
export function match(figure: Figure, draft: Draft, held: Held): Matched {
  const words = wordsOf(figure, draft).map(word => ofTheReport(word, held.reports))
  const claim = {
    figure,
    words,
    setting: settingOf(figure, draft),
    subject: subjectOf(figure, draft),
  }
  const key = keyOf(claim)
  const candidates = held.found.get(key) ?? candidatesOf(claim, held)
  held.found.set(key, candidates)
  return { ...claim, candidates }
}

function candidatesOf(claim: Claim, held: Held): Candidate[] {
  return within(claim, held)
    .map(evidence => candidateOf(claim, evidence))
    .sort((a, b) => b.score - a.score)
}

// All that a claim says, but not where it stands.
function keyOf({ figure, words, setting, subject }: Claim): string {
  const { text, what, implied, year, act, aim } = figure
  return JSON.stringify([
    [numberOf(figure), text, what, implied, year, act, aim],
    words.map(({ term, weight, named }) => [term.text, weight, named]),
    { ...setting, levels: [...setting.levels] },
    { ...subject, behind: subject.behind.map(term => term.text) },
  ])
}

const OF_THE_REPORT = 0.15

/** The report's own place and body tell nothing of where in it to look. */
function ofTheReport(word: Weighted, reports: readonly Report[]): Weighted {
  const { text } = word.term
  const own = reports.every(
    ({ place, body }) => body.includes(text) || (place !== '' && text.includes(place)),
  )
  return own ? { ...word, weight: word.weight * OF_THE_REPORT } : word
}

/** The figures whose sentences hold most of the claim's words, and those with its number. */
function within(
  { figure, words }: Pick<Matched, 'figure' | 'words'>,
  { like, standing }: Held,
): Evidence[] {
  const { fitting, same } = like(figure)
  const shares = new Float64Array(fitting.length)
  for (const { term, weight } of words) {
    const found = standing(term, fitting)
    for (let at = 0; at < shares.length; at++)
      shares[at] = (shares[at] ?? 0) + weight * (found[at] ?? 0)
  }
  // Whatever stands below the many best is not sorted with them: of thousands most have a word or two.
  const least = shares.toSorted()[shares.length - MANY] ?? 0
  const likely = fitting
    .map((each, at) => ({ each, share: shares[at] ?? 0 }))
    .filter(({ share }) => share > 0 && share >= least)
    .sort((a, b) => b.share - a.share)
    .slice(0, MANY)
  return [...new Set([...likely.map(({ each }) => each), ...same])]
}

type Claim = Pick<Matched, 'figure' | 'words' | 'setting' | 'subject'>

/** Sets one figure beside a claim. */
export function candidateOf(
  { figure, words, setting, subject }: Claim,
  evidence: Evidence,
): Candidate {
  const same = agrees(figure, evidence.figure)
  if (same && isCopied(subject, evidence)) return copied(evidence)
  const year = yearFit(setting, evidence)
  const elsewhere = isElsewhere(setting, evidence)
  const score =
    likeness(words, evidence) *
    unitFit(figure, evidence.figure) *
    changeFit(figure, evidence.figure) *
    yearlyFit(subject, evidence)
  return {
    evidence,
    score:
      score *
      (year === 0 ? 1 : year) *
      perFit(figure, evidence.figure) *
      (same ? 1 : narrowFit(words, subject, evidence)),
    named: namedShare(words, evidence),
    agrees: same,
    sameUnit: unitFit(figure, evidence.figure) >= SAME_UNIT,
    ownUnit: isOwnUnit(figure, evidence.figure),
    inSetting: year > 0 && !elsewhere,
    ofOtherYear: year === 0 && !elsewhere,
    act: actFit(figure, evidence, subject),
    ofAnother: same && isOfAnother(subject, evidence),
    ofYear: setting.year !== null && year === 1,
    isRewritten: isRewritten(subject, evidence),
    isStrange: same && isStrange({ figure, words, setting, subject }, evidence),
  }
}

/** What is copied word for word is what the report says. */
const copied = (evidence: Evidence): Candidate => ({
  ...{ evidence, score: 1, named: 1, agrees: true, sameUnit: true, ownUnit: true, inSetting: true },
  ...{
    act: 'match',
    ofAnother: false,
    ofOtherYear: false,
    ofYear: true,
    isStrange: false,
    isRewritten: true,
  },
})

/** 46个项目 are 46项: the measure word says what the noun does. */
const MEASURED_BY: ReadonlyMap<string, string> = new Map([
  ['项目', '项'],
  ['篇目', '篇'],
  ['场次', '场'],
  ['条目', '条'],
])

/** From here a noun that names what is counted, and any other word beside the figure, is missed. */
const STRANGE = { named: 1.45, other: 1.9 } as const

const PROJECTS = /^(.{2,})项目$/

/** 政府投资项目 are no 民生实事项目: they share the general noun alone. */
function areOtherProjects(claimed: string, printed: string): boolean {
  const [, stem = ''] = PROJECTS.exec(claimed) ?? []
  const pairs = [...stem].map((_, i) => stem.slice(i, i + 2)).filter(({ length }) => length === 2)
  if (levelsIn(stem).size > 0) return false
  return PROJECTS.test(printed) && stem !== '' && !pairs.some(pair => printed.includes(pair))
}

/** A word of weight beside the claim's figure that stands nowhere round the report's: 低保户, 招商引资. */
function isStrange(claim: Claim, evidence: Evidence): boolean {
  const { words, subject } = claim
  const { passageText, headings, report, figure } = evidence
  const round = `${passageText} ${headings} ${report.body} ${report.title} ${evidence.implied}`
  if (areOtherProjects(subject.what, figure.what) || countsOther(claim, evidence)) return true
  if (didOtherThings(subject, round)) return true
  return words.some(
    ({ term, named }) =>
      (named || subject.clause.includes(term.text)) &&
      !VAGUE.has(term.text) &&
      !LIGHT.has(term.text) &&
      MEASURED_BY.get(term.text) !== figure.unit &&
      (isMissed(term, named, round) || (named && isHalf(term, round))),
  )
}

/** 完成【破产重整】: of all that is said to be done behind the number, but for what goes with any verb, nothing is told. */
function didOtherThings({ behind }: Subject, round: string): boolean {
  const telling = behind.filter(
    ({ text, weight }) =>
      text.length > 1 &&
      weight >= SAYS &&
      !LIGHT.has(text) &&
      !VAGUE.has(text) &&
      !ANY_DEED.test(text),
  )
  return telling.length > 1 && telling.every(term => presence(term, round) === 0 && !term.place)
}

const SAYS = 0.6
const ANY_DEED = /^(?:完成|得到|受到|取得|获得|实现|进行|实行|完毕|顺利|全面|如期)$/

/** Below this a noun tells nothing: 项目; from here what describes it tells which. */
const TELLING = { noun: 0.8, modifier: 1.2 } as const

/** 8份合同, where the report's sentence has 8份规范性文件 and nothing of a contract; 理论文章 for 新闻报道. */
function countsOther({ figure, words }: Claim, evidence: Evidence): boolean {
  const { headings, report, sentence } = evidence
  const isBehind = figure.whatSpan.start >= figure.span.end
  if (!isBehind && figure.whatSpan.end !== figure.span.start) return false
  const nouns = words.flatMap(({ term, named }) =>
    named && term.names !== 'act' && MEASURED_BY.get(term.text) !== evidence.figure.unit
      ? [term]
      : [],
  )
  const isUntold = (term: Term) => presence(term, sentence) < 0.5
  const about = `${headings} ${report.body} ${report.title}`
  const told = nouns.reduce((sum, { weight }) => sum + weight, 0)
  if (isBehind && told >= TELLING.noun && nouns.every(isUntold)) return true
  const [modifier] = nouns.length > 1 ? nouns : []
  return (
    modifier !== undefined &&
    isKnownThing(modifier) &&
    isUntold(modifier) &&
    presence(modifier, about) < 0.5 &&
    evidence.figure.what.length >= DESCRIBED
  )
}

const DESCRIBED = 4 // characters: as long a noun describes itself

const isKnownThing = ({ names, weight, alternatives }: Term): boolean =>
  names === 'thing' && weight >= TELLING.modifier && alternatives.some(({ via }) => via === 'typed')

function isMissed(term: Term, named: boolean, round: string): boolean {
  return (
    term.names !== null &&
    !SETTLED.test(term.text) &&
    (named || term.alternatives.length > 0) &&
    (named || term.text.length > 2) &&
    term.weight >= (named ? STRANGE.named : STRANGE.other) &&
    presence(term, round) < 0.5
  )
}

/** A denial is no noun; who settles somewhere is sent there. */
const SETTLED = /^[没不未]|^(?:扎根|蹲点|驻守)$/

/** 债务纠纷, where the report has 纠纷 there and 债务 elsewhere. */
function isHalf({ text, alternatives }: Term, round: string): boolean {
  const parts = alternatives.filter(({ via }) => via === 'part')
  return (
    text.length > 3 &&
    parts.length === alternatives.length &&
    parts.some(part => round.includes(part.text)) &&
    (parts.some(part => !round.includes(part.text)) || !round.includes(text.slice(-2)))
  )
}

const OTHER_CHANGE = 0.8

/** A growth is not the level that has grown. */
const changeFit = (one: Figure, other: Figure): number =>
  (one.change === null) === (other.change === null) ||
  one.kind === 'ratio' ||
  other.kind === 'ratio'
    ? 1
    : OTHER_CHANGE

const OTHER_PER = 0.8
const PER_HEAD = /[人户]均/

/** What there is a head is not what there is of it. */
const perFit = (one: Figure, other: Figure): number =>
  PER_HEAD.test(one.what) === PER_HEAD.test(other.what) ? 1 : OTHER_PER

const OTHER_YEARLY = 0.6
const YEARLY = /年均|年平均|平均每年|每年平均/

/** What it has been a year on average over some years is not what it is in one. */
function yearlyFit({ lead, clause }: Subject, evidence: Evidence): number {
  const { sentence, at, clause: own } = evidence
  const printed = sentence.slice(Math.max(own.start, endBefore(evidence)), at.start)
  return YEARLY.test(`${lead} ${clause}`) === YEARLY.test(printed) ? 1 : OTHER_YEARLY
}

const NARROWER = 0.85

/** 脱贫地区农村居民人均收入, where 农村居民人均收入 is claimed: the report's figure is of some of them. */
function narrowFit(words: readonly Weighted[], { copy }: Subject, { figure }: Evidence): number {
  const { what } = figure
  const names = words.flatMap(({ term, named }) => (named ? term.alternatives : []))
  const starts = names.map(({ text }) => (text.length < DESCRIBED ? -1 : what.indexOf(text)))
  const found = starts.filter(start => start >= 0)
  const before = what.slice(0, found.length === 0 ? 0 : Math.min(...found))
  if (!/^[\u4e00-\u9fff]{2,6}$/.test(before)) return 1
  const said = `${copy.lead}${copy.rest}`
  const isSaid = [...before].some((_, i) => i > 0 && said.includes(before.slice(i - 1, i + 1)))
  return isSaid ? 1 : NARROWER
}

const ANOTHERS = 0.45

/** The share of the claim's words, by weight, that stand by the figure and are not another's in its sentence. */
function likeness(words: readonly Weighted[], evidence: Evidence): number {
  let found = 0
  let all = 0
  for (const { term, weight, named } of words) {
    const isOther = isAnothers(term, evidence) || (named && isMates(term, evidence))
    const isMeasured = MEASURED_BY.get(term.text) === evidence.figure.unit
    all += weight
    found += weight * (isMeasured ? 1 : support(term, evidence) * (isOther ? ANOTHERS : 1))
  }
  return all === 0 ? 0 : found / all
}

/** Whether a word is what another figure of the sentence counts: 民情联络点 is not what 192个 counts. */
function isAnothers(term: Term, { sentence, at, what, others }: Evidence): boolean {
  if (presence(term, sentence.slice(what.start, what.end)) > 0) return false
  const last = others.findLast(({ at: { end } }) => end <= at.start)
  if (presence(term, sentence.slice(last?.at.end ?? at.start, at.start)) > 0) return false
  return others.some(
    other => presence(term, sentence.slice(other.what.start, ownEnd(what, other.what))) > 0,
  )
}

/** 城镇、农村居民收入分别增长4.3%、5.7%: what begins as another member of the list is that one's. */
function isMates({ text }: Term, evidence: Evidence): boolean {
  const { own, mates } = matesOf(evidence)
  return mates.some(mate => mate !== own && text.includes(mate)) && !text.includes(own)
}

/** What a figure of a list and the others of it begin with, where all of them are named before the first number. */
interface Mates {
  readonly own: string
  readonly mates: readonly string[]
}

const MATES = new WeakMap<Evidence, Mates>()

function matesOf(evidence: Evidence): Mates {
  const known = MATES.get(evidence)
  if (known !== undefined) return known
  const { sentence, at, what, others } = evidence
  const head = ({ start, end }: Span) => sentence.slice(start, Math.min(end, start + HEAD))
  const mates = others.filter(other =>
    areListed(sentence, Math.max(what.end, other.what.end), Math.min(at.start, other.at.start)),
  )
  const found = { own: head(what), mates: mates.map(other => head(other.what)) }
  MATES.set(evidence, found)
  return found
}

const HEAD = 2 // characters that tell two members of a list apart

/** 刑事、治安【案件立案数】分别下降: the tail behind the last of a list's nouns is that of all. */
const ownEnd = (what: Span, other: Span): number =>
  other.start > what.end && other.start - what.end <= 2
    ? Math.min(other.end, other.start + (what.end - what.start))
    : other.end

/** Named by the figure's own words: what it counts, or the words up to it in its clause. */
function namedShare(words: readonly Weighted[], evidence: Evidence): number {
  const { sentence, at, clause, what, implied } = evidence
  const own = sentence.slice(Math.max(clause.start, endBefore(evidence)), at.start)
  const noun = `${sentence.slice(what.start, what.end)} ${implied}`
  const named = words.filter(word => word.named && word.term.alternatives.length > 0)
  const all = named.reduce((sum, { weight }) => sum + weight, 0)
  const found = named.reduce(
    (sum, { term, weight }) =>
      sum +
      weight * (isMates(term, evidence) ? 0 : Math.max(presence(term, noun), presence(term, own))),
    0,
  )
  return all === 0 ? 1 : found / all
}
