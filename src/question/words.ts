import { isActor, isRecipient } from '../lexicon/actors.ts'
import { actOf } from '../lexicon/acts.ts'
import { SUM_OF_MONEY } from '../lexicon/indicators.ts'
import { LEVEL_WORD } from '../lexicon/levels.ts'
import { NUMBERED_NAME } from '../lexicon/numerals.ts'
import {
  DIVISION_NAMED,
  NO_TOWN_BEHIND,
  TYPED_DIVISION,
  TYPED_TOWN,
} from '../lexicon/place-names.ts'
import { COMMON_PLACES, NATION_ALONE, UNIT_ALONE } from '../lexicon/place-words.ts'
import { isOwnPlace } from '../lexicon/places.ts'
import { isInMostReports, isOfTheRegister } from '../lexicon/register.ts'
import { AIM_OF_YEAR, LIGHT, VAGUE } from '../lexicon/talk.ts'
import { VERB_WITH_RESULT } from '../lexicon/verbs.ts'
import { type AskedWord, tellsKind, type WordClass } from '../match/asked.ts'
import type { Known } from '../match/known.ts'
import type { Report } from '../report/report.ts'
import type { Analyzer } from '../search/analyzer.ts'
import { remembered, rememberedOf } from '../search/memory.ts'
import type { Query, Term } from '../search/query.ts'
import { runsOf } from '../search/seams.ts'
import { STOP_WORDS } from '../search/stop-words.ts'
import { NO_PLACES } from '../search/word-classes.ts'
import { IN_WORDS } from '../weights.ts'
import { namesOfReports } from './report-names.ts'

/** What words are read with. */
export interface WordTools {
  readonly analyzer: Analyzer
  readonly read: (text: string) => Query
  /** The reports that may answer. */
  readonly reports: readonly Report[]
}

/** What a question for a figure is read with. */
export interface ReadingTools extends WordTools {
  /** The figures that may answer: a clause that none of them explains is talk about the asking. */
  readonly knowns: readonly Known[]
}

/** What an unexplained word of each class costs. */
const WEIGHT = IN_WORDS.weight satisfies Record<WordClass, number>

/**
 * The content words of a text with their classes.
 *
 * @example askedWords('区级帮扶责任人', tools).map(word => word.sort) // ['noun', 'noun']
 */
export function askedWords(text: string, tools: WordTools): AskedWord[] {
  if (text.trim() === '') return []
  const names = namesIn(text, tools.reports)
  const numbered = [...text.matchAll(NUMBERED_NAME)].map(([name]) => name)
  const spaced = [...names, ...numbered].reduce(
    (rest, name) => rest.replaceAll(name, ' '.repeat(name.length)),
    text,
  )
  const tags = tagsOf(spaced, tools.analyzer)
  const words = tools.read(spaced).terms.flatMap(term => wordOf(term, tags, tools) ?? [])
  const dropped = droppedWords(
    spaced,
    words.map(({ term }) => term.text),
    tools,
  )
  const own = words.map(word =>
    isGivenTo(word, text) ? { ...word, weight: IN_WORDS.recipient * word.weight } : word,
  )
  const all = [
    ...own,
    ...names.map(name => nameWord(name, text)),
    ...numbered.map(name => numberedWord(name, text)),
    ...dropped,
  ]
  return markModifiers(eachByItself(all).sort((a, b) => a.term.start - b.term.start))
}

/**
 * What is said beside a word does not stand for it: of 老旧小区改造 the word 改造 is none for 老旧小区. What no report
 * says, and stands for nothing else, only says it again: 回去交账述职.
 */
function eachByItself(words: readonly AskedWord[]): AskedWord[] {
  const said = new Set(words.map(({ term }) => term.text).filter(text => text.length > 1))
  return words.flatMap(word => {
    if (word.tag === 'eng') return word
    const { text, alternatives } = word.term
    const own = alternatives.filter(
      other =>
        other.via === 'part' || !(isSaidIn(said, other.text, text) || soundsInPart(other, text)),
    )
    if (own.length === alternatives.length) return word
    if (own.length === 0 && isBesideSaid(word, words)) return []
    const isSaidAgain =
      !isOfTheRegister(text) &&
      own.every(({ via }) => via === 'part') &&
      alternatives.some(other => isSaidIn(said, other.text, text))
    if (isSaidAgain) return { ...word, sort: 'talk', weight: Math.min(word.weight, WEIGHT.talk) }
    return { ...word, term: { ...word.term, alternatives: own } }
  })
}

/** 入户走访, 修路交通: said twice over, right beside the word of the reports. */
const isBesideSaid = (
  { term: { start, end, alternatives } }: AskedWord,
  words: readonly AskedWord[],
) =>
  words.some(
    ({ term }) =>
      (term.start === end || term.end === start) &&
      alternatives.some(({ via, text }) => via === 'synonym' && text === term.text),
  )

const isSaidIn = (said: ReadonlySet<string>, text: string, word: string): boolean =>
  text !== word && said.has(text) && ![...text].some(character => word.includes(character))

/** 实绩 sounds like 实际, and not like 实际使用外资. */
const soundsInPart = ({ via, text }: Term['alternatives'][number], word: string): boolean =>
  via === 'sound' && text.length * 2 <= word.length

/** 5g, 1+4: a name that is made of a number. */
const numberedWord = (name: string, text: string): AskedWord =>
  namedWord(name, text, { sort: 'name', tag: 'nz', others: [] })

/** 给区政府提意见: to whom it is done restricts less than what is done. */
const isGivenTo = ({ term }: AskedWord, text: string): boolean =>
  isActor(term.text) && isRecipient(text, text.indexOf(term.text), term.text.length)

const tagsOf = (text: string, analyzer: Analyzer): ReadonlyMap<string, string> =>
  new Map(
    runsOf(analyzer, text)
      .flat()
      .map(({ text: word, tag }) => [word, tag]),
  )

const ASPECT = /(?<=^\p{Script=Han})[了过着]$/u

/** A word with its class; null for a verb that only fills: 搞了. */
function wordOf(
  typed: Term,
  tags: ReadonlyMap<string, string>,
  tools: WordTools,
): AskedWord | null {
  const read = classed(typed, tags, tools)
  if (!isDoneSo(typed, read?.tag ?? 'x', tools)) return read
  const done = doneSo(typed, tools)
  const isThing = read?.term.names === 'thing' || read?.sort === 'noun' || read?.sort === 'name'
  return isThing || done.term.alternatives.length > 0 ? done : read
}

/** 追回来, 罩住: a verb with what became of it, which no report and no list has. */
const isDoneSo = ({ text, alternatives }: Term, tag: string, { analyzer }: WordTools): boolean => {
  const [, verb = '', motion] = VERB_WITH_RESULT.exec(text) ?? []
  return (
    verb !== '' &&
    !isOfTheRegister(text) &&
    !alternatives.some(({ via }) => (via === 'typed' && tag !== 'x') || via === 'synonym') && // 领跑通讯业 has no 跑通
    (motion !== undefined || /^v/.test(analyzer.tag(verb)[0]?.tag ?? ''))
  )
}

/** It is talk that stands for what its verb stands for: 收进来 for 受理, as 收了 does. */
function doneSo(term: Term, { read }: WordTools): AskedWord {
  const verb = `${term.text.charAt(0)}了`
  const [done] = read(verb).terms
  const alternatives =
    done?.text === verb ? done.alternatives.filter(({ via }) => via === 'synonym') : []
  return {
    term: { ...term, alternatives, names: null },
    ...{ tag: 'v', sort: 'talk', weight: WEIGHT.talk, modifies: false, modified: '' },
  }
}

function classed(
  term: Term,
  tags: ReadonlyMap<string, string>,
  { analyzer, reports }: WordTools,
): AskedWord | null {
  const verb = ASPECT.test(term.text) ? term.text.charAt(0) : ''
  const tag = /^[a-z]/.test(term.text)
    ? 'eng'
    : verb !== ''
      ? 'v'
      : (tags.get(term.text) ?? phraseTag(term.text, analyzer))
  if (verb !== '' && STOP_WORDS.has(verb) && !standsForAct(term)) return null
  const read = verb !== '' ? 'character' : sortOf(term, tag, reports)
  const sort = isThing(term, read, analyzer)
    ? 'noun'
    : tag === 'eng' && read === 'noun' && isElsewhere(term, { analyzer, reports })
      ? 'place'
      : read
  return {
    term,
    tag,
    sort,
    weight: sort === 'act' && SECTORED.has(term.text) ? WEIGHT.noun : weightOf(term, tag, sort),
    modifies: false,
    modified: '',
  }
}

/** 用了 stands for 采纳, which the thesaurus has for it; 搞了 for nothing. */
const standsForAct = ({ alternatives }: Term): boolean =>
  alternatives.some(({ via, text }) => via === 'synonym' && actOf(text) !== null)

/**
 * 公益诉讼, 司法救助: an act that opens with a noun is a thing; so is what no report has but as a short form of a name,
 * 知产 of 知识产权.
 */
const isThing = ({ text, alternatives }: Term, sort: WordClass, analyzer: Analyzer): boolean =>
  sort === 'verb'
    ? text.length === PHRASE && /^[nb]/.test(analyzer.tag(text.slice(0, PHRASE / 2))[0]?.tag ?? '')
    : sort === 'talk' &&
      text.length > 1 &&
      alternatives.some(({ via, text: name }) => via === 'synonym' && isShortOf(text, name))

const PHRASE = 4

/** Beibei names 北碚, which is no place of a report's own. */
const isElsewhere = (
  term: Term,
  { analyzer, reports }: Pick<WordTools, 'analyzer' | 'reports'>,
): boolean =>
  !reports.some(report => namesReport(term, [report])) &&
  term.alternatives.some(({ via, text }) => {
    const [first, ...others] = via === 'lexicon' ? analyzer.tag(text) : []
    return first?.tag === 'ns' && others.length === 0 && !isTown(text, reports)
  })

/** Whether a name has all letters of its short form, the first of them first. */
function isShortOf(short: string, name: string): boolean {
  if (name.length < short.length + 2 || name.charAt(0) !== short.charAt(0)) return false
  let at = 0
  for (const letter of name) if (letter === short.charAt(at)) at += 1
  return at === short.length
}

/** A phrase is what its last content word is. */
const phraseTag = (phrase: string, analyzer: Analyzer): string =>
  analyzer.tag(phrase).findLast(({ tag }) => /^[nvailj]/.test(tag))?.tag ?? 'x'

function sortOf(term: Term, tag: string, reports: readonly Report[]): WordClass {
  const { text } = term
  if (LEVEL_WORD.test(text)) return 'level'
  if (text.length > 1 && (namesReport(term, reports) || namesItsPeople(text, reports)))
    return 'report'
  if (VAGUE.has(text) || AIM_OF_YEAR.test(text)) return 'vague'
  if (LIGHT.has(text)) return 'light'
  if (term.place || (!NO_PLACES.has(text) && isTown(text, reports))) return 'place'
  if (tag === 'eng') return /(?:ed|ing|ly|s)$/.test(text) && term.names === 'act' ? 'act' : 'noun'
  return sortByTag(term, tag)
}

function sortByTag(term: Term, tag: string): WordClass {
  const { text } = term
  if (/^n[rstz]/.test(tag) && !NO_PLACES.has(text) && isName(term, tag)) return 'name'
  if (/^\p{Script=Han}的$/u.test(text)) return 'noun' // 女的, 男的
  if (INVESTED.test(text)) return 'noun'
  if (term.names === 'act') return 'act'
  if (text.length === 1) return 'character'
  if (/^(?:n|j|l)/.test(tag) || SUM_OF_MONEY.test(text)) return 'noun'
  if (/^v/.test(tag)) return isTalk(term) ? talkOrThing(term) : 'verb'
  if (/^[mqdstrpc]/.test(tag)) return isOfTheRegister(text) ? 'quality' : 'talk'
  if (tag === 'x' && isTalk(term)) return talkOrThing(term)
  return /^[abzf]/.test(tag) ? 'quality' : 'other'
}

const FEW_REPORTS = 3

/** 满月, of 满月镇, is a noun to who does not know the towns of a report. */
const isTown = (text: string, reports: readonly Report[]): boolean =>
  text.length === 2 &&
  reports.length <= FEW_REPORTS &&
  reports.some(report => isTownOf(report)(text))

/** Of one report: the same words are asked for again and again, and all of its text is looked through. */
const isTownOf = rememberedOf(({ folded }: Report) =>
  remembered(text => TOWN_ENDINGS.some(ending => isTownIn(folded, text + ending))),
)

/** 纳入乡村振兴 names no 纳入乡. */
function isTownIn(folded: string, name: string): boolean {
  for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + 1))
    if (!NO_TOWN_BEHIND.test(folded.charAt(at + name.length))) return true
  return false
}

/**
 * 外贸进出口, 城镇新增就业: a compound that the thesaurus has names a thing, whatever its last word is; so does one
 * that ends in a word of the reports, 旅游收入.
 */
const talkOrThing = ({ text, alternatives }: Term): WordClass =>
  text.length > LONGEST_VERB &&
  alternatives.some(
    ({ via, text: other }) =>
      via === 'synonym' ||
      (!text.includes('的') &&
        via === 'part' &&
        other.length > 1 &&
        text.endsWith(other) &&
        isOfTheRegister(other)),
  )
    ? 'noun'
    : 'talk'

const LONGEST_VERB = 3

/** 民间投资, 固定资产投资 are things, whatever their last word is. */
const INVESTED = /..投资$/

/** jieba takes many a word of the field for a name: 满意率, 换乘, 城市; only bodies are named by words of all reports. */
const isName = (term: Term, tag: string): boolean =>
  term.text.length > 1 &&
  !isListedNoun(term, tag) &&
  (/^nt/.test(tag) || !isOfTheRegister(term.text))

/** 老大难 is no person: the thesaurus has other words for it. */
const isListedNoun = ({ alternatives }: Term, tag: string): boolean =>
  tag === 'nr' && alternatives.some(({ via }) => via === 'synonym')

/** A verb that no report uses stands for one that they use. */
const isTalk = ({ text, alternatives }: Term): boolean =>
  !isOfTheRegister(text) &&
  (/^[是有在]/.test(text) || !alternatives.some(({ via }) => via === 'typed'))

/** 长河人 of the report of 长河市: all that it tells is told of them. */
const namesItsPeople = (text: string, reports: readonly Report[]): boolean =>
  text.endsWith('人') &&
  reports.length > 0 &&
  reports.every(({ place }) => place.length > 1 && place.startsWith(text.slice(0, -1)))

/**
 * Whether a word says no more than which report is asked: its place or its body.
 *
 * @example namesReport(term('开州'), [report]) // true for a report of 重庆市开州区
 */
export function namesReport(
  { text, alternatives }: Pick<Term, 'text' | 'alternatives'>,
  reports: readonly Report[],
): boolean {
  const own = [
    text,
    ...alternatives.filter(({ via }) => via === 'lexicon' || via === 'synonym').map(a => a.text),
  ]
  return (
    reports.length > 0 &&
    reports.every(
      ({ body, place, level }) =>
        isOwnPlace(text, level) ||
        own.some(
          word =>
            word.length > 1 &&
            ((place === '全国' && NATION_ALONE.test(word)) ||
              body.endsWith(word) ||
              (place !== '' && (place.includes(word) || isDivision(word, place)))),
        ),
    )
  )
}

const isDivision = (word: string, place: string): boolean =>
  word.startsWith(place) && UNIT_ALONE.test(word.slice(place.length))

function weightOf({ text, alternatives }: Term, tag: string, sort: WordClass): number {
  if (tag === 'eng' && sort === 'act') return IN_WORDS.englishAct
  if (tag === 'eng' && sort === 'noun' && /\d/.test(text)) return WEIGHT.name // pm10 is no pm2.5
  if (tag === 'eng' && sort === 'noun')
    return alternatives.length === 0 ? IN_WORDS.englishUnknown : IN_WORDS.englishNoun
  if (sort === 'verb')
    return alternatives.length === 0 && isInMostReports(text) ? IN_WORDS.commonVerb : WEIGHT.verb
  if (sort === 'character')
    return /^n/.test(tag)
      ? IN_WORDS.nounCharacter
      : /^v/.test(tag)
        ? WEIGHT.character
        : IN_WORDS.qualityCharacter
  return WEIGHT[sort]
}

/** Content words that the query reader passes over, such as those behind 被. */
function droppedWords(text: string, read: readonly string[], tools: WordTools): AskedWord[] {
  return runsOf(tools.analyzer, text)
    .flat()
    .flatMap(({ text: word, tag, start, end }) => {
      if (word.length < 2 || !/^(?:v|n|a|l|i|j)/.test(tag) || !/\p{Script=Han}/u.test(word))
        return []
      if (STOP_WORDS.has(word) || read.some(known => known.includes(word) || word.includes(known)))
        return []
      const [term] = tools.read(word).terms
      return (term && wordOf({ ...term, start, end }, new Map([[word, tag]]), tools)) ?? []
    })
}

/** 满月镇, 人民网: a name that a report gives a town or a paper. */
const nameWord = (name: string, text: string): AskedWord => {
  const stem = { text: townStem(name), weight: IN_WORDS.townStem, via: 'synonym' } as const
  return namedWord(name, text, { sort: 'place', tag: 'ns', others: TOWN.test(name) ? [stem] : [] })
}

interface Naming {
  readonly sort: 'name' | 'place'
  readonly tag: string
  /** What else it is called. */
  readonly others: Term['alternatives']
}

const namedWord = (name: string, text: string, { sort, tag, others }: Naming): AskedWord => ({
  term: {
    text: name,
    weight: 1,
    alternatives: [{ text: name, weight: 1, via: 'typed' }, ...others],
    names: 'thing',
    place: sort === 'place',
    start: text.indexOf(name),
    end: text.indexOf(name) + name.length,
  },
  ...{ tag, sort, weight: WEIGHT[sort], modifies: false, modified: '' },
})

const TOWN_ENDINGS = ['镇', '街道', '乡'] as const
const TOWN = new RegExp(`(?<=..)(?:${TOWN_ENDINGS.join('|')})$`)

/**
 * A town's name without the word for one.
 *
 * @example townStem('满月镇') // '满月'
 */
export const townStem = (name: string): string => name.replace(TOWN, '')

const MODIFIER: ReadonlySet<WordClass> = new Set(['noun', 'quality', 'name', 'place', 'vague'])

/** 立法视察: the quality of an act is not passed over. */
const tellsKindOfAct = (word: AskedWord, next: AskedWord): boolean =>
  word.sort === 'quality' &&
  word.weight < IN_WORDS.kind &&
  next.sort === 'act' &&
  tellsKind(word, next)

/** 保费收入: a word that no report and no list has, right before an indicator, says which one is meant. */
const isUnknownKind = ({ sort, term }: AskedWord, next: AskedWord): boolean =>
  sort === 'talk' &&
  term.text.length === 2 &&
  term.alternatives.length === 0 &&
  term.end === next.term.start &&
  OF_KINDS.has(next.term.text)

/** 羊存栏: of animals and crops one letter says which. */
const isKindOfStock = ({ sort, tag, term }: AskedWord, next: AskedWord): boolean =>
  sort === 'character' &&
  /^n/.test(tag) &&
  term.end === next.term.start &&
  STOCKS.has(next.term.text)

const STOCKS: ReadonlySet<string> = new Set(['存栏', '出栏', '产量', '面积', '肉'])

/** Indicators of which there is one of each kind. */
const OF_KINDS: ReadonlySet<string> = new Set([
  '收入',
  '支出',
  '产量',
  '销量',
  '产值',
  '装机',
  '面积',
  '里程',
  '余额',
])

/** Acts of which each sector has its own: 制造业投资. */
const SECTORED: ReadonlySet<string> = new Set([
  '投资',
  '消费',
  '贸易',
  '出口',
  '进口',
  '融资',
  '就业',
])

/** A noun or quality right before another noun modifies it. */
function markModifiers(words: readonly AskedWord[]): AskedWord[] {
  return words.map((word, i) => {
    const next = words[i + 1]
    const modifies =
      next !== undefined &&
      MODIFIER.has(word.sort) &&
      (next.term.names === 'thing' || SECTORED.has(next.term.text)) &&
      word.term.end === next.term.start
    if (modifies) return { ...word, modifies, modified: next.term.text }
    if (next !== undefined && isKindOfStock(word, next))
      return { ...word, sort: 'name', weight: IN_WORDS.kind }
    if (next !== undefined && isUnknownKind(word, next))
      return { ...word, sort: 'noun', weight: IN_WORDS.kind }
    return next !== undefined && tellsKindOfAct(word, next)
      ? { ...word, weight: IN_WORDS.kind }
      : word
  })
}

/** A division that the reports name and none of them is of: 云屏县 in the report of its city. */
const isPartOf =
  (reports: readonly Report[]) =>
  (name: string): boolean =>
    reports.length <= FEW_REPORTS &&
    DIVISION_NAMED.test(name) &&
    reports.some(({ folded }) => folded.includes(name)) &&
    !reports.some(({ place, body }) => `${place} ${body}`.includes(name.slice(0, -1)))

/**
 * The names that a text has of the reports' towns and papers; jieba cuts 满月镇|上|传 wrongly.
 *
 * @example namesIn('驻在满月镇帮扶', reports) // ['满月镇']
 */
export function namesIn(text: string, reports: readonly Report[]): string[] {
  const typed = [
    ...[...text.matchAll(TYPED_TOWN)]
      .map(([town]) => town)
      .filter(town => !COMMON_PLACES.has(town.slice(0, 2))),
    ...[...text.matchAll(TYPED_DIVISION)].map(([name]) => name).filter(isPartOf(reports)),
  ]
  const known = namesOfReports(text, reports)
  return [...new Set([...known, ...typed.filter(town => !known.some(name => name.includes(town)))])]
}
