import { isActor } from '../lexicon/actors.ts'
import { BESIDES_NAMED } from '../lexicon/exclusion-words.ts'
import { PERSON_NOUN_AT_END } from '../lexicon/persons.ts'
import { BODY_PLACE, OWN_BODY } from '../lexicon/reporting-bodies.ts'
import {
  ACTORS,
  ACTORS_WITHIN,
  ASKING_NOUNS,
  BEGINNINGS,
  DOER_ACTS,
  LAW_ACTS,
  LAWS,
  MEDIUM,
  NO_NAMES,
  OFFICE,
  PERSON_ASKED,
  PERSONS,
  TO_PLACES,
  TOWNS,
} from '../lexicon/span-words.ts'
import { DATES_BY_GRAIN } from '../lexicon/year-words.ts'
import type { AskedWord } from '../match/asked.ts'
import { asksSession, type SpanQuestion } from '../question/span-question.ts'
import type { Report, Span } from '../report/report.ts'
import { rememberedOf } from '../search/memory.ts'
import { termMatches } from '../search/term-match.ts'
import { headingPath } from '../search/vocabulary.ts'
import { IN_SPAN_ANSWER } from '../weights.ts'
import type { Answer, Told } from './answer.ts'
import type { Answerer } from './answerer.ts'
import { spanAsked } from './asked-noun.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import { wordsOf } from './matching.ts'
import { isSurelyShown, type PassageFound } from './passage-signs.ts'
import { meetsAll, restrictionsOf } from './restriction.ts'
import { common, none, type Retrieval } from './retrieval.ts'
import { hasRanks, type Scene, scenesOf } from './scenes.ts'
import { candidatesIn, type Request } from './span-candidates.ts'
import { headOfClause, type Names } from './span-finder.ts'
import { namesOf, toldIn, type WrittenList, withFirst } from './written-list.ts'

/** Who, when, where, which, what name: the words of the report that answer, then the sentence they stand in. */
export const SPANS: Answerer = {
  kind: 'spans',
  answer(asked, corpus) {
    const { question } = asked
    const counts = question.measure !== null && question.measure.sort !== 'rank'
    if (counts && !asksSession(question.text)) return null
    const wanted = spanAsked(asked, corpus)
    if (wanted === null) return null
    const request = { ...wanted, words: wordsAsked(wanted, asked, corpus) }
    const scenes = scenesIn(request.words, asked, corpus)
    const told = scenes.filter(scene => isTold(scene, asked))
    if (asksPerson(wanted) && !told.some(namesPerson)) return none(asked, [])
    if (told.length > 0 && !told.some(scene => saysAct(wanted, scene))) return none(asked, [])
    const found = bestOf(scenes, request, asked)
    if (found && isSurelyShown(shownBy(found), asked, corpus)) return toldAnswer(found, asked)
    return isUntold(wanted, scenes) ? none(asked, []) : null
  },
}

/** What a found span is shown in, to be judged. */
const shownBy = ({ scene: { passage, report, fit }, told }: Found): PassageFound => ({
  hit: { passage, report, score: fit },
  told,
})

/**
 * The words that may answer, before it is judged whether they do; null where none are found.
 *
 * @example spanFound(retrieval, corpus)?.told.text // '2025年'
 */
export function spanFound(asked: Retrieval, corpus: IndexedCorpus): PassageFound | null {
  const wanted = spanAsked(asked, corpus)
  if (wanted === null) return null
  const request = { ...wanted, words: wordsAsked(wanted, asked, corpus) }
  const found = bestOf(scenesIn(request.words, asked, corpus), request, asked)
  return found && shownBy(found)
}

/** The sentences that may tell: those of the place and level that are asked about. */
function scenesIn(words: readonly AskedWord[], asked: Retrieval, corpus: IndexedCorpus): Scene[] {
  const restrictions = restrictionsOf(asked, corpus)
  return scenesOf(words, asked, corpus).filter(scene => meetsAll(restrictions, scene.text, scene))
}

/** The words of a question beside those that ask and the noun that is asked for. */
function wordsAsked(wanted: SpanQuestion, asked: Retrieval, corpus: IndexedCorpus): AskedWord[] {
  const { text, content } = asked.question
  const askingForm = text.slice(wanted.before.length, text.length - wanted.after.length)
  const rest = content.includes(askingForm) ? content.replace(askingForm, ' ') : content
  const words = wordsOf(rest, asked, corpus)
  const own = words.filter(
    ({ term: { text: word } }) =>
      !ASKING_NOUNS.has(word) &&
      word !== wanted.noun &&
      !(LAWS.has(wanted.noun) && LAW_ACTS.has(word)) &&
      !COUNTED_ONLY.test(word) &&
      !(wanted.wants === 'where' && TO_PLACES.has(word)),
  )
  return (own.length > 0 ? own : words).map(word =>
    isActor(word.term.text) ? { ...word, weight: IN_SPAN_ANSWER.actor * word.weight } : word,
  )
}

const COUNTED_ONLY = /^[一二两三四五六七八九十几]个?$/ // of 哪两个

// === Choosing

interface Found {
  readonly scene: Scene
  readonly told: Told
  readonly score: number
  /** Whether more than the names told are meant. */
  readonly open: boolean
}

/** A sentence may tell where it accounts for most of the question, and for every name and rank in it. */
const isTold = (
  { fit, missing, loose, passage, report, text }: Scene,
  { question }: Retrieval,
): boolean => {
  if (!holdsGiven(text, question.numbers)) return false
  if (
    fit < IN_SPAN_ANSWER.leastFit ||
    loose.some(({ term }) => isOtherMedium(term.text, text)) ||
    missing.some(({ sort, modifies }) => sort === 'place' || sort === 'name' || modifies)
  )
    return false
  return hasRanks(report.folded.slice(passage.span.start, passage.span.end), question.text)
}

/** 人民日报 is not told of by 开州日报. */
const isOtherMedium = (word: string, text: string): boolean =>
  word.length > 2 && MEDIUM.test(word) && !text.includes(word)

/** 那10家企业叫什么: told in the sentence that has the number that is given. */
const holdsGiven = (text: string, numbers: readonly number[]): boolean =>
  numbers.every(number => number < SPELT || text.includes(String(number)))

const SPELT = 10 // smaller ones may be printed as words

function bestOf(scenes: readonly Scene[], wanted: Request, asked: Retrieval): Found | null {
  let best: Found | null = null
  for (const scene of scenes) {
    if (!isTold(scene, asked) || !isActorNamed(asked, scene)) continue
    if (NEEDS_ALL.has(wanted.wants) && lacksMuch(scene, wanted)) continue
    const found =
      wanted.wants === 'when'
        ? timeIn(scene, wanted, asked)
        : (nameIn(scene, wanted, asked) ?? impliedDoer(scene, wanted, asked))
    if (found && (best === null || found.score > best.score)) best = found
  }
  return best
}

/** Who did it, or where, is told only of what the report has words for. */
const NEEDS_ALL: ReadonlySet<SpanQuestion['wants']> = new Set<SpanQuestion['wants']>([
  'who',
  'where',
])

/** Nothing here names a thing that is asked about, or says what somebody is asked to have done. */
const lacksMuch = ({ missing }: Scene, { after, words }: Request): boolean => {
  const act = words.find(({ term }) => term.text.length > 1 && after.includes(term.text))
  return missing.some(word => word === act || word.weight >= IN_SPAN_ANSWER.much)
}

/**
 * Names of a sort that stand in the sentence asked about.
 *
 * @example bestNames({ wants: 'which', noun: '镇', … }, retrieval, corpus)?.told.text // '厚坝镇、和谦镇、满月镇'
 */
export function bestNames(
  wanted: SpanQuestion,
  asked: Retrieval,
  corpus: IndexedCorpus,
): WrittenList | null {
  const request = { ...wanted, words: wordsAsked(wanted, asked, corpus) }
  const scenes = scenesIn(request.words, asked, corpus)
  const found = bestOf(
    scenes.filter(({ fit, missing }) => fit >= IN_SPAN_ANSWER.countable && missing.every(isFiller)),
    request,
    asked,
  )
  if (found === null || namesOf(found).some(name => NO_NAMES.has(name))) return null
  const { told, open, scene } = found
  return { told, open, passage: scene.passage, report: scene.report }
}

const isFiller = ({ weight }: AskedWord): boolean => weight < IN_SPAN_ANSWER.filler

const FAR = 12

function nameIn(scene: Scene, wanted: Request, asked: Retrieval): Found | null {
  let best: Found | null = null
  const beside = neighbours(wanted)
  const said = { question: asked.question.text, noun: wanted.noun }
  for (const { spans: all, weight, open } of candidatesIn(scene, wanted)) {
    const spans = besideNamed(all, scene, asked.question.text)
    if (repeatsQuestion(spans, scene, said)) continue
    if (isAnotherNumber(wanted.count, { spans, open })) continue
    const nearness = nearnessTo(spans, beside, scene)
    const counted = countFit(wanted.count, spans.length)
    const several =
      wanted.count === null ? IN_SPAN_ANSWER.several * Math.min(spans.length - 1, 3) : 0
    const score = scene.fit + IN_SPAN_ANSWER.near * nearness + counted + several + weight
    if ((nearness > 0 || beside.length === 0) && (best === null || score > best.score))
      best = { scene, score, open, told: toldIn(spans, scene) }
  }
  return best
}

/** 赵家街道以外还有哪个街道: those that the question does not name. */
function besideNamed(spans: readonly Span[], { text }: Scene, question: string): readonly Span[] {
  if (!BESIDES_NAMED.test(question)) return spans
  return spans.filter(({ start, end }) => !question.includes(text.slice(start, end)))
}

/** 哪八个 is not answered by one name, nor 哪两个 by four. */
const isAnotherNumber = (asked: number | null, { spans, open }: Names): boolean =>
  asked !== null && asked > 1 && (spans.length > asked || (spans.length < asked && !open))

/** 哪两个 wants two; 哪个 is often said of several. */
const countFit = (asked: number | null, found: number): number => {
  if (asked === null) return 0
  if (asked === 1) return found === 1 ? 0 : -IN_SPAN_ANSWER.several
  return asked === found ? IN_SPAN_ANSWER.counted : -IN_SPAN_ANSWER.counted
}

/** A clause that begins with the act speaks of the body that reports. */
function impliedDoer(
  scene: Scene,
  { wants, before, after, words }: Request,
  { question: { text } }: Retrieval,
): Found | null {
  if (PERSON_ASKED.some(word => text.startsWith(word, before.length))) return null
  const act = words.find(({ term }) => after.includes(term.text))?.term
  const self = selfNamed(scene.report)
  if (wants !== 'who' || self === null || scene.fit < IN_SPAN_ANSWER.surely) return null
  if (act === undefined || act.text.length === 1) return null // too little to tell who
  const opens = opensClause(act, scene)
  const told = { text: self, spans: [], sentence: scene.span, by: 'self' } as const
  const score = scene.fit + IN_SPAN_ANSWER.near // nothing stands nearer to it
  return opens ? { scene, score, open: false, told } : null
}

/** A clause begins with what was done, or its sentence does: 跟踪监督药品安全法意见的【落实】. */
function opensClause(act: AskedWord['term'], scene: Scene): boolean {
  const { text } = scene
  return termMatches(act, text).some(({ start }) => {
    if (ACTORS.some(actor => text.slice(0, start).includes(actor))) return false
    const isFirst = !/[,;:]/.test(text.slice(0, start))
    return headOfClause(start, scene).start === start || (isFirst && beginsWithAct(scene))
  })
}

/** Nobody is named, and nothing but what was done. */
const beginsWithAct = ({ words: [first], text }: Scene): boolean =>
  /^v/.test(first?.tag ?? '') && !ACTORS.some(actor => text.includes(actor))

/** The name by which a report speaks of its body: 区人大常委会. */
const selfNamed = rememberedOf(({ body, folded }: Report): string | null => {
  const end = OWN_BODY.exec(body)?.[0]?.replace(BODY_PLACE, '')
  if (end === undefined) return null
  const times = [...'省市区县州旗镇乡'].map(level => ({
    name: `${level}${end}`,
    times: folded.split(`${level}${end}`).length,
  }))
  const [best] = times.sort((a, b) => b.times - a.times)
  return best && best.times > 1 ? best.name : end
})

/** What the question itself names is no answer to it, also with the noun asked for behind: 数据舱【信息】. */
function repeatsQuestion(
  spans: readonly Span[],
  { text }: Scene,
  { question, noun }: { readonly question: string; readonly noun: string },
): boolean {
  return spans.every(({ start, end }) => {
    const name = text.slice(start, end)
    const own = noun !== '' && name.endsWith(noun) ? name.slice(0, -noun.length) : name
    return question.includes(own)
  })
}

/** The terms that stand right before and right behind the asking words. */
function neighbours({ before, after, words }: Request): AskedWord[] {
  const last = words.filter(({ term }) => before.includes(term.text)).slice(-2)
  const next = words.filter(({ term }) => after.includes(term.text)).slice(0, 2)
  const beside = new Set([...last, ...next])
  return words.map(word =>
    beside.has(word) ? word : { ...word, weight: IN_SPAN_ANSWER.apart * word.weight },
  )
}

const OTHER_CLAUSE = 12 // a comma between counts as so many characters

/** From 0 to 1: how near a name stands to the words beside the asking ones; what weighs more counts more. */
function nearnessTo(spans: readonly Span[], words: readonly AskedWord[], { text }: Scene): number {
  const [first, last] = [spans[0], spans.at(-1)]
  if (!first || !last) return 0
  const name = { start: first.start, end: last.end }
  let near = 0
  let all = 0
  for (const { term, weight } of words) {
    const places = termMatches(term, text)
    if (places.length === 0) continue
    const gap = Math.min(...places.map(place => gapTo(place, name, text)))
    near += weight / (1 + gap / FAR)
    all += weight
  }
  return all === 0 ? 0 : near / all
}

function gapTo(place: Span, name: Span, text: string): number {
  const between =
    place.end <= name.start ? text.slice(place.end, name.start) : text.slice(name.end, place.start)
  const inside = place.end > name.start && place.start < name.end
  if (inside) return 0
  return between.length + (/[,;:]/.test(between) ? OTHER_CLAUSE : 0)
}

// === Times

function timeIn(scene: Scene, wanted: Request, asked: Retrieval): Found | null {
  if (asked.question.leaning === 'plan' && scene.passage.half === 'review') return null
  const printed = [...scene.text.matchAll(DATES_BY_GRAIN[wanted.grain ?? 'time'])]
    .map(({ 0: date, index }) => ({ start: index, end: index + date.length }))
    .filter(
      span =>
        !isInTitle(span, scene.text) &&
        !repeatsQuestion([span], scene, { question: asked.question.text, noun: '' }),
    )
  const near = printed
    .map(span => ({ span, nearness: nearnessTo([span], wanted.words, scene) }))
    .sort((a, b) => b.nearness - a.nearness)[0]
  if (near && near.nearness > 0 && scene.fit >= IN_SPAN_ANSWER.sure)
    return {
      scene,
      score: scene.fit + IN_SPAN_ANSWER.near * near.nearness,
      told: toldIn([near.span], scene),
      open: false,
    }
  return wanted.grain === 'fine' ? null : impliedTime(scene, wanted, asked)
}

const isInTitle = ({ start }: Span, text: string): boolean =>
  text.lastIndexOf('《', start) > text.lastIndexOf('》', start)

/** A sentence without a date speaks of its half's year: 2025年（今年的任务）. */
function impliedTime(
  scene: Scene,
  wanted: SpanQuestion,
  { terms, question }: Retrieval,
): Found | null {
  const { passage, span, text, fit } = scene
  const { half } = passage
  const asksBeginning = BEGINNINGS.some(word => question.text.includes(word))
  const unknown = terms.some(({ alternatives }) => alternatives.length === 0)
  if (passage.year === null || fit < IN_SPAN_ANSWER.surely || unknown) return null
  if (asksBeginning && !BEGINNINGS.some(word => text.includes(word))) return null
  if (wanted.grain === 'time' && half === 'review') return null
  return {
    scene,
    score: fit,
    open: false,
    told: { text: `${passage.year}年`, spans: [], sentence: span, by: half },
  }
}

// === Declining

/** A body that the question names as the doer stands in the sentence, or is the one that reports. */
function isActorNamed({ question }: Retrieval, { text, report, passage }: Scene): boolean {
  const around = `${text} ${headingPath(report, passage)}`
  const named = ACTORS.filter(actor => question.text.includes(actor))
  const longest = named.filter(
    actor => !named.some(other => other !== actor && other.includes(actor)),
  )
  return longest.every(
    actor =>
      around.includes(actor) ||
      report.body.includes(actor) ||
      (ACTORS_WITHIN[actor] ?? []).some(word => around.includes(word)),
  )
}

/** 驻村队长叫什么: somebody's name. */
const asksPerson = ({ wants, before, noun }: SpanQuestion): boolean =>
  (wants === 'which' && PERSONS.has(noun)) ||
  (wants === 'name' && PERSON_NOUN_AT_END.test(before.trim()))

/** Somebody's name beside an office: 院长张三. */
const namesPerson = ({ words, text }: Scene): boolean =>
  words.some(
    ({ tag, start, end }) =>
      tag === 'nr' && OFFICE.test(text.slice(Math.max(0, start - 8), end + 4)),
  )

/** 谁写的 is told only where something is said of writing. */
function saysAct({ wants, after }: SpanQuestion, { text }: Scene): boolean {
  const act =
    wants === 'who'
      ? DOER_ACTS.find(words => words.some(word => after.startsWith(word)))
      : undefined
  return act === undefined || act.some(word => text.includes(word))
}

/** A town or a village is asked for, and none is named where the report speaks of it. */
const isUntold = ({ noun, wants }: SpanQuestion, scenes: readonly Scene[]): boolean =>
  wants === 'which' && TOWNS.has(noun) && scenes.some(({ fit }) => fit >= IN_SPAN_ANSWER.leastFit)

const toldAnswer = (found: Found, asked: Retrieval): Answer => ({
  kind: 'passage',
  figures: [],
  told: found.told,
  ...common(withFirst(found.scene, asked), []),
})
