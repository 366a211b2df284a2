import { LIGHT, VAGUE } from '../lexicon/talk.ts'
import { isInMostReports, isOfTheRegister } from '../lexicon/register.ts'
import type { AskedWord, WordClass } from '../match/asked.ts'
import type { Report } from '../report/report.ts'
import type { Analyzer } from '../search/analyzer.ts'
import type { Query, Term } from '../search/query.ts'
import { STOP_WORDS } from '../search/stop-words.ts'

/** What words are read with. */
export interface WordTools {
  readonly analyzer: Analyzer
  readonly read: (text: string) => Query
  /** The reports that may answer. */
  readonly reports: readonly Report[]
}

/** What an unexplained word of each class costs. */
const WEIGHT = {
  report: 0.05,
  vague: 0.15,
  light: 0.15,
  talk: 0.4,
  framing: 0.1,
  place: 2.5,
  name: 2,
  noun: 1.6,
  act: 1.3,
  verb: 1.05,
  quality: 0.8,
  character: 0.35,
  other: 0.9,
} as const satisfies Record<WordClass, number>

const COMMON_VERB = 0.8
const ENGLISH_NOUN = 1
const ENGLISH_ACT = 0.4
const NOUN_CHARACTER = 0.5
const QUALITY_CHARACTER = 0.3

/**
 * The content words of a text with their classes.
 *
 * @example askedWords('区级帮扶责任人', tools).map(word => word.sort) // ['noun', 'noun']
 */
export function askedWords(text: string, tools: WordTools): AskedWord[] {
  if (text.trim() === '') return []
  const towns = townsNamed(text, tools.reports)
  const spaced = towns.reduce((rest, town) => rest.replaceAll(town, ' '.repeat(town.length)), text)
  const tags = tagsOf(text, tools.analyzer)
  const words = tools.read(spaced).terms.map(term => wordOf(term, tags, tools))
  const dropped = droppedWords(text, [...words.map(w => w.term.text), ...towns], tools)
  const all = [...words, ...towns.map(town => townWord(town, text)), ...dropped]
  return markModifiers(all.sort((a, b) => a.term.start - b.term.start))
}

const tagsOf = (text: string, analyzer: Analyzer): ReadonlyMap<string, string> =>
  new Map(analyzer.tag(text).map(({ word, tag }) => [word, tag]))

function wordOf(
  term: Term,
  tags: ReadonlyMap<string, string>,
  { analyzer, reports }: WordTools,
): AskedWord {
  const tag = /^[a-z]/.test(term.text)
    ? 'eng'
    : (tags.get(term.text) ?? analyzer.tag(term.text).at(-1)?.tag ?? 'x')
  const sort = sortOf(term, tag, reports)
  return { term, tag, sort, weight: weightOf(term, tag, sort), modifies: false }
}

function sortOf(term: Term, tag: string, reports: readonly Report[]): WordClass {
  const { text } = term
  if (text.length > 1 && namesReport(term, reports)) return 'report'
  if (VAGUE.has(text)) return 'vague'
  if (LIGHT.has(text)) return 'light'
  if (term.place) return 'place'
  if (/^n[rstz]/.test(tag)) return 'name'
  if (tag === 'eng') return /(?:ed|ing|ly|s)$/.test(text) && term.names === 'act' ? 'act' : 'noun'
  if (term.names === 'act') return 'act'
  if (text.length === 1) return 'character'
  if (/^(?:n|j|l)/.test(tag)) return 'noun'
  if (/^v/.test(tag)) return isTalk(term) ? 'talk' : 'verb'
  return /^[abdzft]/.test(tag) ? 'quality' : 'other'
}

/** A verb that no report uses stands for one that they use. */
const isTalk = ({ text, alternatives }: Term): boolean =>
  !isOfTheRegister(text) && !alternatives.some(({ via }) => via === 'typed')

function namesReport({ text, alternatives }: Term, reports: readonly Report[]): boolean {
  const own = [
    text,
    ...alternatives.filter(({ via }) => via === 'lexicon' || via === 'synonym').map(a => a.text),
  ]
  return (
    reports.length > 0 &&
    reports.every(({ body, place }) =>
      own.some(word => word !== '' && (body.endsWith(word) || (place !== '' && place.includes(word)))),
    )
  )
}

function weightOf({ text, alternatives }: Term, tag: string, sort: WordClass): number {
  if (tag === 'eng' && sort === 'act') return ENGLISH_ACT
  if (tag === 'eng' && sort === 'noun') return ENGLISH_NOUN
  if (sort === 'verb')
    return alternatives.length === 0 && isInMostReports(text) ? COMMON_VERB : WEIGHT.verb
  if (sort === 'character')
    return /^n/.test(tag) ? NOUN_CHARACTER : /^v/.test(tag) ? WEIGHT.character : QUALITY_CHARACTER
  return WEIGHT[sort]
}

/** Content words that the query reader passes over, such as those behind 被. */
function droppedWords(text: string, read: readonly string[], tools: WordTools): AskedWord[] {
  let end = 0
  return tools.analyzer.tag(text).flatMap(({ word, tag }) => {
    const start = end
    end += word.length
    if (word.length < 2 || !/^(?:v|n|a|l|i|j)/.test(tag) || !/\p{Script=Han}/u.test(word)) return []
    if (STOP_WORDS.has(word) || read.some(known => known.includes(word) || word.includes(known)))
      return []
    const [term] = tools.read(word).terms
    return term ? [wordOf({ ...term, start, end }, new Map([[word, tag]]), tools)] : []
  })
}

const townWord = (town: string, text: string): AskedWord => ({
  term: {
    text: town,
    weight: 1,
    alternatives: [
      { text: town, weight: 1, via: 'typed' },
      { text: town.replace(/(?<=..)(?:镇|街道|乡)$/, ''), weight: 0.95, via: 'synonym' },
    ],
    names: 'thing',
    place: true,
    start: text.indexOf(town),
    end: text.indexOf(town) + town.length,
  },
  tag: 'ns',
  sort: 'place',
  weight: WEIGHT.place,
  modifies: false,
})

const MODIFIER: ReadonlySet<WordClass> = new Set(['noun', 'quality', 'name', 'place', 'vague'])

/** A noun or quality right before another noun modifies it. */
function markModifiers(words: readonly AskedWord[]): AskedWord[] {
  return words.map((word, i) => {
    const next = words[i + 1]
    const modifies =
      next !== undefined &&
      MODIFIER.has(word.sort) &&
      next.term.names === 'thing' &&
      word.term.end === next.term.start
    return modifies ? { ...word, modifies } : word
  })
}

const towns = new WeakMap<Report, readonly string[]>()
const TOWN = /(?<=[、,。在为导由以于])[\u4e00-\u9fff]{2}(?:镇|街道|乡)(?=[、,。人先驻代])/g

/** The towns that a text names, of those that the reports name; jieba cuts 满月镇|上|传 wrongly. */
function townsNamed(text: string, reports: readonly Report[]): string[] {
  return [...new Set(reports.flatMap(townsOf))].filter(town => text.includes(town))
}

function townsOf(report: Report): readonly string[] {
  const known = towns.get(report)
  if (known) return known
  const found = [...report.folded.matchAll(TOWN)].map(([town]) => town)
  const own = [...new Set(found)].filter(town => !/乡镇|集镇|[各全]/.test(town))
  towns.set(report, own)
  return own
}
