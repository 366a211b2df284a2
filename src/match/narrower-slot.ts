import {
  ANY_LEVEL,
  ASKS_ONE_WAY,
  BOTH_WAYS,
  IN_AND_OUT,
  isGeneralThing,
  OF_ONE_LEVEL,
  OF_THE_ECONOMY,
  ONE_WAY,
  OWES,
  OWNED_RATE,
  partsIn,
  restrictionOf,
  VALUE_NOUN,
} from '../lexicon/indicators.ts'
import { pairsOf } from '../search/pairs.ts'
import { IN_NARROWER_SLOT, SLOT_COST } from '../weights.ts'
import type { Asked, AskedWord } from './asked.ts'
import { explain } from './explanation.ts'
import type { Known } from './known.ts'
import { compared, type Setting, type Slot, spellingsOf } from './slot.ts'

/**
 * An indicator that is asked for bare is not told by that of a part: 规上工业增加值增长多少 by 开发区规上工业增加值,
 * 出口增长多少 by “新三样”出口, 游客多少 by 入境游客.
 */
export const narrowerSlot: Slot = (asked, { inherited }) => {
  const { question, excluded, wholeList, target, words } = asked
  if (question.about !== null || question.numbers.length > 0 || excluded.length > 0) return null
  if (inherited.length > 0 || wholeList) return null
  const last = target.at(-1)
  const isGeneral = last !== undefined && isGeneralThing(last.term.text)
  const own = words.filter(({ weight, sort }) => weight >= IN_NARROWER_SLOT.says && sort !== 'verb')
  const oneWayOf = waysAsked(asked)
  return (known, setting) => {
    if (setting.inScene) return null
    const together = otherMembers(asked, known) || oneWayOf(known)
    const isAlone = own.length > 0 && isMeasured(known, isGeneral)
    if (together === '' && !(isAlone && own.every(word => isCounted(word, known, setting))))
      return null
    const part = together || partOf(asked, known, { own, setting })
    if (part === undefined) return null
    return compared('narrower', 'silent', {
      cost: SLOT_COST.narrower,
      because: part,
      word: last?.term.text ?? '',
      vetoes: true,
    })
  }
}

/** 博物馆几家 is not told by 图书馆、博物馆、文化馆数量: what stands with it, where three or more are counted together. */
function otherMembers({ text, words, question }: Asked, { counted, occurrence }: Known): string {
  if (occurrence.figure.kind !== 'count' || question.total) return ''
  const members = counted.split(/[、和与及]/).filter(member => member.length > 1)
  if (members.length < TOGETHER) return ''
  const isAsked = (member: string): boolean =>
    words.some(word => spellingsOf(word).some(each => each.length > 1 && member.includes(each)))
  const asked = members.filter(isAsked)
  const [other = ''] = members.filter(member => !isAsked(member) && !text.includes(member))
  return asked.length === 1 ? other : ''
}

const TOGETHER = 3

/** 外贸进出口增长多少 is not told by what went out alone, nor 出口额 by both ways. */
function waysAsked({ text }: Asked): (known: Known) => string {
  const asksOneWay = ASKS_ONE_WAY.test(text)
  const isOneAsked = asksOneWay && !IN_AND_OUT.test(text)
  const areBothAsked = !asksOneWay && BOTH_WAYS.test(text)
  return ({ counted, occurrence }) => {
    if (areBothAsked) return ONE_WAY.exec(counted)?.[0] ?? ''
    const areBothTold = isOneAsked && IN_AND_OUT.test(counted) && !ASKS_ONE_WAY.test(counted)
    return areBothTold && occurrence.implied === '' ? counted : ''
  }
}

/** Of what comes to so much, and of what grew, any word before the indicator makes it one of a part. */
const AMOUNTS: ReadonlySet<string> = new Set(['money', 'measure'])

interface Partly {
  /** What is asked for, without filler. */
  readonly own: readonly AskedWord[]
  readonly setting: Setting
}

/** The part that the figure is of, and nobody asked for. */
function partOf(asked: Asked, known: Known, { own, setting }: Partly): string | undefined {
  const { occurrence, counted } = known
  const inserted = insertedIn(asked, known)
  if (inserted !== undefined) return inserted
  const lead = leadOf(asked.words, known, setting)
  const part = partsIn(lead).find(
    each => !asked.text.includes(each) && !(ANY_LEVEL.test(each) && OF_ONE_LEVEL.test(counted)),
  )
  if (part !== undefined) return part
  if (isNameOnly(lead, known)) return placeUnsaid(lead, known, asked)
  if (occurrence.figure.kind !== 'count')
    return nounUnsaid(lead, known, setting) ?? headUnsaid(asked, known, setting)
  if (own.length > 1) return undefined // 议事机构: what kind is said
  const restriction = restrictionOf(lead.replace(occurrence.report.place, ''))
  const asks = pairsOf(restriction).some(pair => asked.text.includes(pair))
  return restriction.length >= LEAST && !asks ? restriction : undefined
}

const LEAST = 2

/** A noun before the indicator, whichever it is, makes it one of a part: 租赁和商务|服务业增加值. */
function nounUnsaid(lead: string, known: Known, { saidOnce }: Setting): string | undefined {
  const { kind, change } = known.occurrence.figure
  if ((change === null && !AMOUNTS.has(kind)) || !OF_THE_ECONOMY.test(known.counted))
    return undefined
  const place = known.occurrence.report.place
  return known.countedWords.find(
    ({ text, tag }) =>
      text.length >= LEAST &&
      NOUN_TAG.test(tag) &&
      lead.includes(text) &&
      !OWES.test(known.counted.slice(known.counted.indexOf(text))) &&
      restrictionOf(text.replace(place, '')).length >= LEAST &&
      !pairsOf(text).some(pair => saidOnce().joined.includes(pair)),
  )?.text
}

/** GDP增速 is not told by 单位GDP能耗: what fell is another thing, of which the word says what kind it is. */
function headUnsaid(
  { words, question }: Asked,
  known: Known,
  { saidOnce }: Setting,
): string | undefined {
  const { counted, countedWords, occurrence } = known
  if (question.measure?.sort !== 'change' || occurrence.figure.change === null) return undefined
  const ends = words
    .flatMap(word => spellingsOf(word))
    .map(text => (counted.includes(text) ? counted.lastIndexOf(text) + text.length : 0))
  const tail = counted.slice(Math.max(0, ...ends))
  return countedWords.find(
    ({ text, tag }) =>
      text.length >= LEAST &&
      NOUN_TAG.test(tag) &&
      tail.includes(text) &&
      !VALUE_NOUN.test(text) &&
      !pairsOf(text).some(pair => saidOnce().joined.includes(pair)),
  )?.text
}

const NOUN_TAG = /^(?:n[^rst]?$|b|vn)/

/** 大庆萨尔图机场旅客: whose it is, and no kind. */
const isNameOnly = (lead: string, { countedWords }: Known): boolean => {
  const words = countedWords.filter(({ text }) => text.length > 1 && lead.includes(text))
  return words.length > 0 && words.every(({ tag }) => NAME_TAG.test(tag))
}

const NAME_TAG = /^n[rst]/

/** 泸州经济总量 is one of a part of the province that reports, and nobody asked for 泸州. */
function placeUnsaid(
  lead: string,
  { occurrence: { figure, report }, countedWords }: Known,
  { text: asked }: Asked,
): string | undefined {
  if (report.place === '' || !MEASURED.has(figure.kind)) return undefined
  return countedWords.find(
    ({ text, tag }) =>
      tag === PLACE_TAG &&
      lead.includes(text) &&
      !NATION.test(text) &&
      !text.includes(report.place) &&
      !asked.includes(text),
  )?.text
}

const PLACE_TAG = 'ns'
const NATION = /^中国$/

/** Of what is measured, and of things in general, a part is often told beside the whole. */
const isMeasured = ({ occurrence: { figure } }: Known, isGeneral: boolean): boolean =>
  figure.kind === 'count' ? isGeneral : MEASURED.has(figure.kind)

const MEASURED: ReadonlySet<string> = new Set(['money', 'percent', 'points', 'measure'])

const isCounted = (word: AskedWord, known: Known, { explained }: Setting): boolean => {
  const { where } = explained.get(word) ?? explain(word, known)
  return where === 'counted' || (where === 'clause' && word.sort === 'act')
}

/** 重点实验室 is a kind of what is typed, 实验室. */
const ownSpellings = (word: AskedWord): string[] =>
  spellingsOf(word).filter(text => text === word.term.text || !text.endsWith(word.term.text))

/** What stands between a word and the noun that it modifies: 工业技改投资 is no 工业投资. */
function insertedIn({ words, text }: Asked, { counted }: Known): string | undefined {
  for (const { term, modifies, modified } of words) {
    const end = counted.indexOf(term.text) + term.text.length
    const next = counted.indexOf(modified, end)
    if (!modifies || end < term.text.length || next < 0) continue
    const gap = counted.slice(end, next)
    const between = restrictionOf(gap)
    const isOther = modified === '投资' || gap.includes('、') // 外贸优品库、精准服务企业
    if (isOther && between.length >= LEAST && !pairsOf(between).some(pair => text.includes(pair)))
      return between
  }
  return undefined
}

/** What stands in the counted phrase before all words that are asked for; of a rate that somebody has, before it in the sentence. */
function leadOf(words: readonly AskedWord[], known: Known, { explained }: Setting): string {
  const { counted, occurrence } = known
  const starts = words
    .flatMap(word => [...ownSpellings(word), (explained.get(word) ?? explain(word, known)).by])
    .map(text => (text === '' ? -1 : counted.indexOf(text)))
    .filter(start => start >= 0)
  if (starts.length === 0) return ''
  const lead = counted.slice(0, Math.min(...starts))
  return OWNED_RATE.test(counted) ? occurrence.sentence.slice(0, occurrence.at.start) : lead
}
