import { ALL_OF_THEM } from '../lexicon/total-words.ts'
import { type Asked, type AskedWord, saysEnough } from '../match/asked.ts'
import { assign } from '../match/assignment.ts'
import { decide } from '../match/decision.ts'
import { explain, unexplainedAmong } from '../match/explanation.ts'
import type { Known } from '../match/known.ts'
import type { Match, MatchOptions } from '../match/match.ts'
import { sentenceKey } from '../match/slot.ts'
import { rememberedIn } from '../search/memory.ts'
import { IN_LIST_ANSWER } from '../weights.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import { type Item, inOneScene, withoutUnsaid } from './list-scene.ts'
import { askedOf, knownsFor, matchesIn } from './matching.ts'
import { withoutDoubtful } from './operand-doubt.ts'
import type { ListQuestion } from './parts.ts'
import type { Retrieval } from './retrieval.ts'

/** The question, and what it is asked of. */
interface AskedOf {
  readonly whole: Retrieval
  readonly corpus: IndexedCorpus
  readonly knowns: readonly Known[]
  readonly shared: string
  /** Words that speak of all that is asked. */
  readonly common: readonly AskedWord[]
}

/** The same, with what is read and compared once for all ways to read the whole. */
interface Setting extends AskedOf {
  /** The thing at a place of the list, as it is read. */
  readonly memberOf: (text: string, place: number) => Member
  /** The figures compared with a thing alone. */
  readonly aloneOf: (one: Asked) => readonly Match[]
}

/** A thing by its own words, and with the places that are named for all. */
interface Member {
  readonly own: Asked
  readonly placed: Asked
}

/**
 * The things that are asked for side by side, each with its figure, assigned together. What stands behind the last
 * of them may be asked of all (炼铁、炼钢【先进产能占比】): of the ways to read that the one that most is told of.
 */
export function coordinated(
  { texts, otherwise, shared }: ListQuestion & { kind: 'each' },
  whole: Retrieval,
  corpus: IndexedCorpus,
): readonly Item[] {
  const knowns = notGiven(knownsFor(whole, corpus), whole)
  const said = shared === '' ? [] : askedOf(shared, whole, corpus).words
  const from = { whole, corpus, knowns, shared }
  const common = spokenOf(said, knowns)
  const setting = settingOf({ ...from, common })
  const best = bestOf(texts, setting)
  if (otherwise.length === 0 || toldIn(best) === texts.length || isLong(texts))
    return withoutDoubtful(best, whole)
  const other = bestOf(
    otherwise,
    common.length === 0 ? setting : settingOf({ ...from, common: [] }),
  )
  const told = toldIn(other)
  return withoutDoubtful(told > 1 && told > toldIn(best) ? other : best, whole)
}

function settingOf(from: AskedOf): Setting {
  const { whole, corpus, knowns, common } = from
  const members = new Map<string, Member>()
  return {
    ...from,
    memberOf: (text, place) => {
      const key = `${place} ${text}`
      const before = members.get(key)
      if (before !== undefined) return before
      const own = asMember(datedAs(ofShared(text, from), whole))
      const member = { own, placed: { ...own, words: [...common.filter(isPlace), ...own.words] } }
      members.set(key, member)
      return member
    },
    aloneOf: rememberedIn(new Map(), (one: Asked) =>
      matchesIn(one, knowns, { retrieval: whole, corpus, options: { inList: true } }),
    ),
  }
}

/** What is said before a list may be talk (开会要用): only what some figure is told by speaks of its things. */
function spokenOf(words: readonly AskedWord[], knowns: readonly Known[]): readonly AskedWord[] {
  return words.filter(word => {
    const costOf = unexplainedAmong(word, 1, { knowns })
    return word.sort === 'place' || knowns.some((_, at) => costOf(at) < IN_LIST_ANSWER.spoken)
  })
}

/** Of 那259条 the number is known already, and its parts are asked for. */
function notGiven(
  knowns: readonly Known[],
  { question: { about, numbers } }: Retrieval,
): readonly Known[] {
  if (about !== null || numbers.length === 0) return knowns
  return knowns.filter(
    ({ occurrence: { figure } }) => figure.number === null || !numbers.includes(figure.number),
  )
}

/** Of a long list one way to read it is enough: each takes as much again. */
const isLong = (texts: readonly string[]): boolean => texts.length > MOST_READ_AGAIN

const MOST_READ_AGAIN = 6

function bestOf(texts: readonly string[], setting: Setting): readonly Item[] {
  const plain = read(texts, setting)
  let best = itemsOf(plain, setting)
  if (isLong(texts)) return best
  for (const reading of readingsOf(texts, plain)) {
    if (isWhole(best, texts)) break
    const items = itemsOf(read(reading, setting), setting)
    const more = toldIn(items) - toldIn(best)
    if (more > 0 || (more === 0 && isWhole(items, texts))) best = items
  }
  return best
}

/** All are told, and in one sentence. */
const isWhole = (items: readonly Item[], texts: readonly string[]): boolean =>
  toldIn(items) === texts.length &&
  new Set(items.map(({ match }) => match && sentenceKey(match.known))).size === 1

const toldIn = (items: readonly Item[]): number => items.filter(({ isTold }) => isTold).length

const read = (texts: readonly string[], { memberOf }: Setting): Asked[] =>
  texts
    .map(memberOf)
    .filter(({ own }) => saysSomething(own))
    .filter(({ own }, _, all) => !isOfAll(own) || all.every(other => isOfAll(other.own)))
    .map(({ placed }) => placed)

/** 三个渠道【去年】各是多少, 报告给出的是多少: names no thing and no measure, so it is none of several things. */
const isOfAll = ({ words, question }: Asked): boolean =>
  (question.measure?.unit ?? '') === '' && words.every(({ sort }) => SAYING_NOTHING.has(sort))

const SAYING_NOTHING: ReadonlySet<AskedWord['sort']> = new Set(['vague', 'light', 'framing'])

/** 代表建议: 总量几件 says nothing but that it is all of what leads the list. */
function ofShared(text: string, { shared, whole, corpus }: AskedOf): Asked {
  const own = askedOf(text, whole, corpus)
  return own.words.length > 0 || shared === '' || !ALL_OF_THEM.test(text)
    ? own
    : askedOf(shared + text, whole, corpus)
}

/** A place that is named for all is one that each must be told of. */
const isPlace = ({ sort }: AskedWord): boolean => sort === 'place'

/** 常委会, of a report of its own, is filler; beside 主任会 it is one of those that are asked of. */
function asMember(asked: Asked): Asked {
  if (saysEnough(asked)) return asked
  const words = asked.words.map(word =>
    word.sort === 'report' ? { ...word, sort: 'noun' as const, weight: IN_LIST_ANSWER.body } : word,
  )
  return { ...asked, words }
}

/** How the text of one thing ends: 多少件. */
const ASKING_AT_END = /\s*多少[\p{L}]*$/u

/** What stands behind the last thing said of the others, too: all but its first word, or less of it. */
function readingsOf(texts: readonly string[], asked: readonly Asked[]): string[][] {
  const last = texts.at(-1) ?? ''
  const [askingForm = ''] = ASKING_AT_END.exec(last) ?? []
  if (askingForm === '' || !texts.every(text => text.endsWith(askingForm))) return []
  const words = asked.at(-1)?.words ?? []
  return words.slice(1, 1 + MOST_TAILS).flatMap(({ term }) => {
    const at = last.indexOf(term.text, 1)
    const tail = at < 0 ? '' : last.slice(at, last.length - askingForm.length)
    return tail === '' ? [] : [texts.map(text => withTail(text, { tail, askingForm }))]
  })
}

const MOST_TAILS = 3

const withTail = (
  text: string,
  { tail, askingForm }: { tail: string; askingForm: string },
): string => {
  const thing = text.slice(0, text.length - askingForm.length)
  return thing.endsWith(tail) ? text : `${thing}${tail}${askingForm}`
}

function itemsOf(asked: readonly Asked[], setting: Setting): readonly Item[] {
  if (asked.length < 2) return []
  const { whole, corpus, knowns, common, aloneOf } = setting
  const tableOf = (one: Asked, options: MatchOptions) =>
    matchesIn(one, knowns, {
      retrieval: whole,
      corpus,
      options: { ...options, inList: true },
    })
  const spoken = asked.map(({ words }) => spokenOf(words, knowns))
  const tables = asked.map((one, i) => {
    const last = asked.at(-1)
    const head = last && last !== one ? last.target.filter(word => last.words.includes(word)) : []
    const inherited = [...common, ...spoken.slice(0, i).flat(), ...spokenOf(head, knowns)]
    return tableOf(one, { inherited })
  })
  const chosen = eachByItself(asked, aloneOf) ?? assign(tables)
  const items: Item[] = []
  for (const [i, one] of asked.entries()) {
    const at = asked.slice(0, i).findLastIndex(saysEnough)
    const inherited = [...common, ...(spoken[at] ?? [])]
    const enough = saysEnough(one)
    const table = enough ? (tables[i] ?? []) : tableOf(one, { inherited, inheritAll: true })
    const leans =
      !enough &&
      inherited.length > 0 &&
      items[at]?.isTold !== false &&
      !isOtherwiseCounted(chosen[i])
    items.push({
      asked: one,
      match: chosen[i],
      table,
      isTold:
        (enough || leans) &&
        (isSure(one, chosen[i], table) ||
          (enough && isToldAlone(one, chosen[i], () => aloneOf(one)))),
    })
  }
  const all = withoutUnsaid(inOneScene(together(items), aloneOf))
  const told = all.filter(({ isTold }) => isTold)
  const isAloneAndShort = told.length === 1 && told.every(({ asked: one }) => !namesOwn(one))
  return isAloneAndShort ? all.map(item => ({ ...item, isTold: false })) : all // 区代表提的
}

/** Says enough by words of its own, and not by one character: 占. */
const namesOwn = (asked: Asked): boolean =>
  saysEnough({ ...asked, words: asked.words.filter(({ sort }) => sort !== 'character') })

/** In another measure than is asked, which only what says enough itself may be told in. */
const isOtherwiseCounted = (match: Match | undefined): boolean =>
  match?.compared.some(({ slot, cost }) => slot === 'measure' && cost >= IN_LIST_ANSWER.measure) ??
  false

/** Those that stand beside what is told are told with it. */
function together(items: readonly Item[]): Item[] {
  const told = items.filter(({ isTold }) => isTold)
  const ofAll = new Set(
    items.flatMap(({ asked }) =>
      asked.words
        .map(({ term }) => term.text)
        .filter(word =>
          items.some(other => other.asked !== asked && other.asked.text.includes(word)),
        ),
    ),
  )
  return items.map(item => ({ ...item, isTold: item.isTold || isBeside(item, told, ofAll) }))
}

/** Where each part says enough, and is told alone another figure of one kind, free of doubt: those; null else. */
function eachByItself(
  asked: readonly Asked[],
  tableOf: (one: Asked) => readonly Match[],
): readonly Match[] | null {
  if (asked.length > FEW_PARTS || !asked.every(saysEnough)) return null
  const alone: Match[] = []
  for (const one of asked) {
    const table = tableOf(one)
    const [best] = decide(one, table, true).told
    if (best === undefined || !isClear(best, table)) return null
    alone.push(best)
  }
  const figures = new Set(alone.map(({ known }) => known))
  const kinds = new Set(alone.map(({ known }) => known.occurrence.figure.kind))
  return figures.size === asked.length && kinds.size === 1 ? alone : null
}

const FEW_PARTS = 4
/** No figure of another sentence comes near. */
const isClear = (best: Match, table: readonly Match[]): boolean =>
  table.every(
    ({ cost, known }) =>
      cost - best.cost >= IN_LIST_ANSWER.clearly || sentenceKey(known) === sentenceKey(best.known),
  )

/** A part is told as a question of its own is; one that says too little, with all words of the part before. */
function isSure(asked: Asked, match: Match | undefined, table: readonly Match[]): boolean {
  const own = table.find(({ known }) => known === match?.known)
  if (own === undefined) return false
  return own.veto ? decide(asked, table).told.includes(own) : own.cost <= IN_LIST_ANSWER.most
}

/** A question of its own, it would be told the same figure: what is asked beside it says nothing against that. */
function isToldAlone(
  asked: Asked,
  match: Match | undefined,
  table: () => readonly Match[],
): boolean {
  if (match === undefined || match.veto !== null) return false
  const [first] = decide(asked, table()).told
  return first?.known === match.known
}

const MILD: ReadonlySet<string> = new Set(['word', 'head', 'near'])

/**
 * A short part (学了几篇) goes on with the one before: in its sentence, where nothing contradicts.
 *
 * @param ofAll words that are said of more than one
 */
function isBeside(
  { match, asked }: Item,
  told: readonly Item[],
  ofAll: ReadonlySet<string>,
): boolean {
  if (!match) return false
  const scene = sentenceKey(match.known)
  const here = told.flatMap(other =>
    other.match && sentenceKey(other.match.known) === scene ? [other.match.known] : [],
  )
  if (here.length === 0) return false
  if (!match.compared.every(({ vetoes, slot }) => !vetoes || MILD.has(slot))) return false
  const shared = asked.words.filter(
    word => !asked.target.includes(word) || ofAll.has(word.term.text),
  )
  const own = asked.words.filter(({ weight, term }) => isSaid(weight) && !ofAll.has(term.text))
  if (own.length > 0 && own.every(word => isUntold(word, [match.known, ...here]))) return false
  const heads = asked.target.every(({ term }) => ofAll.has(term.text)) ? headCost(match) : 0
  const saved = shared.reduce((sum, word) => sum + savedBy(here, { word, own: match.known }), heads)
  return match.cost - saved - inheritedCost({ match, asked }) <= IN_LIST_ANSWER.mostDoubted
}

const isSaid = (weight: number): boolean => weight >= IN_LIST_ANSWER.said

/** 外出学习 beside 集体学习: a word of its own that neither the figure nor those beside it account for. */
const isUntold = (word: AskedWord, knowns: readonly Known[]): boolean =>
  knowns.every(known => explain(word, known).cost >= IN_LIST_ANSWER.untold)

/** What the words of the others cost: the figures that are told beside it account for them. */
function inheritedCost({ match, asked }: { match: Match; asked: Asked }): number {
  const own = new Set(asked.words.map(({ term }) => term.text))
  return match.compared
    .filter(({ slot, word }) => slot === 'word' && !own.has(word))
    .reduce((sum, { cost }) => sum + cost, 0)
}

/** What a word costs that figures beside it account for: it was said once for all. */
function savedBy(
  told: readonly Known[],
  { word, own }: { readonly word: AskedWord; readonly own: Known },
): number {
  const { cost } = explain(word, own)
  const least = Math.min(cost, ...told.map(known => explain(word, known).cost))
  return word.weight * (cost - least)
}

/** 卫生站、养老服务点各新建几个: what is said of all heads none of them. */
const headCost = ({ compared }: Match): number =>
  compared.reduce((sum, { slot, cost }) => sum + (slot === 'head' ? cost : 0), 0)

/** The years of the whole question are those of a part that names none. */
function datedAs(asked: Asked, { question: { years, leaning } }: Retrieval): Asked {
  const own = asked.question.years
  return own.stated.length + own.relative.length > 0
    ? asked
    : {
        ...asked,
        question: {
          ...asked.question,
          years,
          leaning: asked.question.leaning ?? leaning,
        },
      }
}

const saysSomething = ({ words, question }: Asked): boolean =>
  words.length > 0 ||
  question.years.stated.length + question.years.relative.length > 0 ||
  question.measure !== null
