import { CHANGES, COUNTED_BY, EXTENTS, JOINTS, TAILS, TIMES } from '../lexicon/english-chinese.ts'
import {
  ASKS_QUANTITY_NOUN,
  BELONGS_TO,
  COMPUTES,
  MEANT_TO,
  OTHERS_ASKED,
  SESSIONS,
  SET_APART,
} from '../lexicon/english-forms.ts'
import { type Choose, nounPhrase, verbPhrase } from './english-phrase.ts'
import { type EnglishList, type EnglishWord, englishWords, LIST_MARK } from './english-words.ts'

/** What an English question is put into Chinese with. */
export interface EnglishTools {
  readonly list: EnglishList
  readonly choose: Choose
}

/**
 * An English question for a figure in Chinese, so that one reader reads both; null where it has another form.
 *
 * @example inChinese('how many suggestions were adopted?', tools) // '采纳多少建议'
 */
export function inChinese(text: string, tools: EnglishTools): string | null {
  if (COMPUTES.test(text)) return null
  const plain = text
    .replace(GLOSSED, '$<name>')
    .replace(LISTED, LIST_MARK)
    .replace(BELONGS_TO, 'are there in')
  const parts = plain.split(SIDE_BY_SIDE).filter(part => part.trim() !== '')
  const [first = ''] = parts
  if (parts.length > 1 && parts.every(part => ASKS.test(part)))
    return listed([first, ...parts.slice(1).map(part => filledIn(part, first))], tools)
  return one(plain, tools)
}

/**
 * An English question that goes on with the one before it, by what was done, in Chinese; null for another.
 *
 * @example goneOnInChinese('and the ones who attended inspections?', tools) // '那参加检查的呢'
 */
export function goneOnInChinese(text: string, { list, choose }: EnglishTools): string | null {
  const { done } = OTHERS_ASKED.exec(text)?.groups ?? {}
  if (done === undefined) return null
  const said = verbPhrase(
    englishWords(done, list).filter(({ kind }) => kind !== 'auxiliary'),
    choose,
  )
  return said === '' ? null : `${JOINTS.goneOn}${said}${JOINTS.of}${TAILS.goneOn}`
}

/** A Chinese name in brackets stands for the English words before it. */
const GLOSSED =
  /(?<=\b(?:many|much|the|of|in|for|to|from|and|by|on|at|a) )(?:(?!(?:many|much|the|of|in|for|to|from|and|by|on|at|a|was|were|is|are|did)\b)[a-z'’-]+ )+\((?<name>\p{Script=Han}+)\)/gu

/** The comma of a list: courts, procuratorates and the government. */
const LISTED =
  /, (?=(?!how|what|not|by|and|in|of|excluding)(?:(?!(?:how|what|not|is|was|were|are|did)\b)[a-z'’-]+ ){1,4}and (?!how|what|not|by))/g

const SIDE_BY_SIDE =
  /,? and (?=(?:by )?how (?:many|much|fast)\b|(?:the )?number of )|[;,] ?(?=how (?:many|much)\b)/

/** And how many to forums, and how many prosecuted: the rest is as in the question before it. */
function filledIn(part: string, first: string): string {
  const [, behind] = /^how many ((?:to|for|in|at|from|by|on|with) .+)$/.exec(part) ?? []
  const [done] = /^how many .+?(?= (?:to|for|in|at|from|by|on|with) )/.exec(first) ?? []
  if (behind !== undefined && done !== undefined) return `${done} ${behind}`
  const [, participle] = /^how many ([a-z]+ed\b.*)$/.exec(part) ?? []
  const [counted] = /^how many .+? (?:was|were|is|are)(?= )/.exec(first) ?? []
  return participle !== undefined && counted !== undefined ? `${counted} ${participle}` : part
}

function listed(parts: readonly string[], tools: EnglishTools): string | null {
  const told = parts.map(part => one(part, tools))
  return told.every(part => part !== null) ? told.join(',') : null
}

function one(text: string, tools: EnglishTools): string | null {
  const { rest: typed, times } = withoutTimes(text)
  const meant = MEANT_TO.test(typed) ? JOINTS.meant : ''
  const { asked, fronted, apart } = segments(typed.replace(MEANT_TO, ' '))
  const core = formed(asked, tools)
  if (core === null) return null
  const front = fronted
    .map(part => say(part, tools) + (/^(?:of|among|out of) /.test(part) ? JOINTS.among : ''))
    .join('')
  const except = apart.map(part => `${JOINTS.except}${say(part, tools)}`).join('')
  return `${times.join('')}${meant}${front}${core}${except}`.replace(/ {2,}/g, ' ').trim()
}

/** The times that a question names, and the rest of it. */
function withoutTimes(text: string): { readonly rest: string; readonly times: string[] } {
  const times: string[] = []
  const rest = TIMES.reduce(
    (left, [pattern, chinese]) =>
      left.replace(pattern, (_, year: string | undefined) => {
        times.push(chinese.replace('$1', year ?? ''))
        return ' '
      }),
    text,
  )
  return {
    rest: rest
      .replace(/ {2,}/g, ' ')
      .replace(/ (?=[?.,;)])/g, '')
      .trim(),
    times,
  }
}

interface Segments {
  readonly asked: string
  readonly fronted: readonly string[]
  readonly apart: readonly string[]
}

const ASKS = /\b(?:how|what|number of|percentage of|share of)\b/

/** In the special case, how many were arrested, not counting …: what asks, what leads to it, what is set apart. */
function segments(text: string): Segments {
  const all = text
    .replace(/[?.!]+$/, '')
    .split(APART)
    .map(part => part.trim())
    .filter(Boolean)
  const isApart = (part: string) => SET_APART.test(part)
  const asked =
    all.find(part => ASKS.test(part) && !isApart(part)) ?? all.find(part => !isApart(part)) ?? ''
  const apart = all
    .filter(part => part !== asked && isApart(part))
    .map(part => part.replace(SET_APART, '').trim())
    .filter(part => part !== '' && !/^(?:just|only|merely)\b/.test(part))
  return { asked, apart, fronted: all.filter(part => part !== asked && !isApart(part)) }
}

const APART =
  /,(?!\d)|[;:()]| - |(?<!\b(?:is|are|was|were|be|been|did|do|does|has|have|had|will|would)) (?=(?:not|excluding|rather than|instead of|as opposed to|other than|not counting) )/

const FORMS: readonly (readonly [
  RegExp,
  (found: Record<string, string>, tools: EnglishTools) => string | null,
])[] = [
  [
    /^(?<what>.+) by how (?:much|many (?<points>(?:percentage )?points|percent))$/,
    ({ what = '', points = '' }, tools) => change(what, /point/.test(points), tools),
  ],
  [
    /^(?:by )?(?:how (?:much|fast|quickly|many (?<points>(?:percentage )?points|percent))|what (?:percentage|percent))(?: faster| higher)? (?:did|does|has|have|had|was|is) (?<what>.+)$/,
    ({ what = '', points = '' }, tools) => change(what, /point/.test(points), tools),
  ],
  [
    /^(?:and )?(?:what (?:is|was|were|are) (?:the )?(?:total |overall |exact )?numbers? of|(?:the )?(?:total )?numbers? of|how many)(?<what> .+|)$/,
    ({ what = '' }, tools) => count(what.trim(), tools),
  ],
  [/^(?:and )?how much(?<what> .+|)$/, ({ what = '' }, tools) => amount(what.trim(), tools)],
  [
    /^how (?<extent>long|big|large|high|tall|wide|far|old|low|heavy) (?:is|was|are|were|will be) (?<what>.+)$/,
    ({ extent = '', what = '' }, tools) => say(what, tools) + (EXTENTS.get(extent) ?? ''),
  ],
  [
    /^what (?:share|percentage|percent|proportion|part|fraction) of (?<whole>.+?) (?:came from|comes from|went to|goes to|was made up (?:by|of)|is made up (?:by|of)|was accounted for by|is accounted for by|was from|is from|was|is|did|does) (?<part>.+?)(?: account for| make up| represent| take up)?$/,
    ({ whole = '', part = '' }, tools) =>
      `${say(part, tools)}${JOINTS.takes}${say(whole, tools)}${TAILS.share}`,
  ],
  [
    /^what (?:rank|ranking|place|position) (?:did|does|is|was) (?<what>.+?)(?: hold| occupy| take| have| rank)?(?: (?<where>nationally|in the (?:country|province|nation)|nationwide))?(?: (?:in|for|by|on) (?<of>.+))?$/,
    ({ what = '', of = '' }, tools) => say(`${of} of ${what}`, tools) + TAILS.rank,
  ],
  [
    /^what(?:'s| is| was| were| are| will be) (?<what>.+)$/,
    ({ what = '' }, tools) => (ASKS_QUANTITY_NOUN.test(what) ? valued(what, tools) : null),
  ],
  [
    /^(?!what|how|who|which|when|where|why|is|are|was|were|did|does|do|can|could|list|tell|show|give)(?<what>.+)$/,
    ({ what = '' }, tools) => (ASKS_QUANTITY_NOUN.test(what) ? valued(what, tools) : null),
  ],
]

function formed(asked: string, tools: EnglishTools): string | null {
  for (const [pattern, told] of FORMS) {
    const found = pattern.exec(asked)
    if (found) return told(found.groups ?? {}, tools)
  }
  return null
}

const say = (text: string, { list, choose }: EnglishTools): string =>
  nounPhrase(englishWords(text, list), choose)

/** What was GDP in US dollars: 地区生产总值是多少美元. */
function valued(what: string, tools: EnglishTools): string {
  const [behind = '', unit = ''] = IN_UNIT.exec(what) ?? []
  return say(what.slice(0, what.length - behind.length), tools) + TAILS.is + measureOf(unit)
}

const IN_UNIT = / in ((?:us )?dollars|tons|tonnes|mu|hectares)$/

/** By how much did revenue rise: 收入增长多少. */
function change(what: string, inPoints: boolean, tools: EnglishTools): string | null {
  const words = englishWords(what, tools.list)
  const at = words.findLastIndex(word => changeOf(word) !== '')
  const verb = words[at]
  if (at < 0 || verb === undefined) return null
  const { choose } = tools
  const around = verbPhrase(words.slice(at + 1), choose)
  return `${around}${nounPhrase(words.slice(0, at), choose)}${changeOf(verb)}${inPoints ? TAILS.points : TAILS.change}`
}

const changeOf = ({ text, base }: EnglishWord): string =>
  CHANGES.get(base) ?? CHANGES.get(text) ?? ''

/** How many of what did whom do. */
function count(what: string, tools: EnglishTools): string | null {
  const words = englishWords(what, tools.list)
  const { noun, subject, verb } = clauseOf(words, tools)
  const { choose } = tools
  const [first] = noun
  const opens = noun.findIndex(({ kind }) => kind === 'preposition')
  if (noun.slice(0, opens < 0 ? undefined : opens).some(({ kind }) => kind === 'and')) return null
  if (first?.text === 'of') {
    const whole = nounPhrase(noun.slice(1), choose)
    return `${nounPhrase(subject, choose)}${whole}${JOINTS.among}${verbPhrase(verb, choose)}${TAILS.howMany}${measureOf(noun[1]?.text)}`
  }
  const done = verbPhrase(verb, choose)
  return `${nounPhrase(subject, choose)}${done}${counted(noun, tools)}`
}

const measureOf = (word = ''): string =>
  COUNTED_BY.find(([pattern]) => pattern.test(word))?.[1] ?? ''

/** 多少人, 多少公里铁路, 多少建议. */
function counted(noun: readonly EnglishWord[], { choose }: EnglishTools): string {
  const [first, second] = noun
  const measure = measureOf(first?.text)
  if (measure === '' || first === undefined) {
    const end = noun.findIndex(({ kind }) => kind === 'preposition' || kind === 'relative')
    const last = noun[(end < 0 ? noun.length : end) - 1]
    if (last === undefined || last === first || !SESSIONS.test(last.text))
      return TAILS.howMany + nounPhrase(noun, choose)
    return `${nounPhrase(
      noun.filter(word => word !== last),
      choose,
    )}${TAILS.howMany}${TAILS.times}`
  }
  const behind = noun.slice(second?.text === 'of' ? 2 : 1)
  const rest = nounPhrase(second?.text === 'of' ? behind : [first, ...behind], choose)
  if (second?.text === 'of') return `${TAILS.howMany}${measure}${rest}`
  const around = behind.length === 0 ? '' : verbPhrase(behind, choose)
  return `${around}${TAILS.howMany}${measure}`
}

interface Clause {
  readonly noun: readonly EnglishWord[]
  readonly subject: readonly EnglishWord[]
  readonly verb: readonly EnglishWord[]
}

/** What is counted, who did it, and what was done with what. */
function clauseOf(words: readonly EnglishWord[], tools: EnglishTools): Clause {
  const relative = words.findIndex(({ kind }) => kind === 'relative')
  const at = words.findIndex(
    ({ kind }, i) => kind === 'auxiliary' && !(relative >= 0 && i === relative + 1),
  )
  const aux = words[at]
  if (aux === undefined) return withoutAuxiliary(words)
  const noun = words.slice(0, at)
  const rest = words.slice(at + 1)
  if (
    !/^(?:did|do|does|has|have|had|will|would|can|could|should|shall)$/.test(aux.text) ||
    rest[0]?.isPast ||
    rest[0]?.kind === 'auxiliary'
  )
    return { noun, subject: [], verb: rest }
  const split = verbAt(rest, tools)
  return { noun, subject: rest.slice(0, split), verb: rest.slice(split) }
}

/** Where the verb stands behind its subject: the last word of a run that ends at a preposition. */
function verbAt(rest: readonly EnglishWord[], { choose }: EnglishTools): number {
  const ends = rest.flatMap((word, i) => {
    const next = rest[i + 1]
    const isEnd = next === undefined || next.kind === 'preposition' || next.kind === 'and'
    return isEnd && i > 0 && (word.kind === 'listed' || word.kind === 'unknown') ? [i] : []
  })
  const verbs = ends.filter(i => {
    const word = rest[i]
    return word !== undefined && choose(word, 'verb') !== ''
  })
  return verbs[0] ?? ends[0] ?? rest.length
}

/** How many deputies attended the meeting. */
function withoutAuxiliary(words: readonly EnglishWord[]): Clause {
  const at = words.findIndex(word => word.isPast)
  return at < 0
    ? { noun: words, subject: [], verb: [] }
    : { noun: words.slice(0, at), subject: [], verb: words.slice(at) }
}

/** How much was spent on education, how much education spending was there, how much did it bring in. */
function amount(what: string, tools: EnglishTools): string | null {
  const words = englishWords(what, tools.list)
  const { noun, subject, verb } = clauseOf(words, tools)
  const { choose } = tools
  const said = `${nounPhrase(subject, choose)}${verbPhrase(verb, choose)}`
  return `${said}${nounPhrase(noun, choose)}${TAILS.howMuch}`
}
