import {
  ACTORS,
  ACTORS_WITHIN,
  ASKING_NOUNS,
  BEGINNINGS,
  COMPANY,
  NAME_CLASSES,
  PUBLISHING,
  TITLED,
  TO_PLACES,
  TOWNS,
} from '../lexicon/span-words.ts'
import { readSpanQuestion, type SpanQuestion } from '../question/span-question.ts'
import type { Half, Passage, Report, Span } from '../report/report.ts'
import { coverage, matchesOf } from '../search/match.ts'
import type { Term } from '../search/query.ts'
import type { Hit } from '../search/search.ts'
import { headingPath } from '../search/vocabulary.ts'
import type { Answer, Told } from './answer.ts'
import type { Answerer } from './answerer.ts'
import type { Holdings } from './holdings.ts'
import { common, type Inquiry, none } from './inquiry.ts'
import { isPlaced } from './placed.ts'
import {
  companyIn,
  headOfClause,
  type Names,
  namesOf,
  placesIn,
  quotedNames,
  rolesIn,
  type Sentence,
  titlesOf,
  type Word,
} from './span-finder.ts'

/** Who, when, where, which, what name: the words of the report that answer, then the sentence they stand in. */
export const SPANS: Answerer = {
  kind: 'spans',
  answer(asked, holdings) {
    const { question } = asked
    if (question.measure !== null) return null
    const wanted = readSpanQuestion(question.text, text => nounAt(text, holdings))
    if (wanted === null || (NEEDS_ALL.has(wanted.wants) && hasUnknown(asked))) return null
    const scenes = scenesOf(wanted, asked, holdings)
    const found = bestOf(scenes, wanted, asked)
    if (asksPerson(wanted) && !scenes.some(namesPerson)) return none(asked, [])
    if (found) return toldAnswer(found, asked)
    return isUntold(wanted, scenes) ? none(asked, []) : null
  },
}

/** Who did it, or where, is told only of what the report has words for. */
const NEEDS_ALL: ReadonlySet<SpanQuestion['wants']> = new Set<SpanQuestion['wants']>([
  'who',
  'where',
])

const hasUnknown = ({ terms }: Inquiry): boolean =>
  terms.some(
    ({ text, alternatives }) =>
      alternatives.length === 0 &&
      !/^[a-z]/.test(text) &&
      !ASKING_NOUNS.has(text) &&
      !TO_PLACES.has(text),
  )

const KNOWN_NOUNS = [...NAME_CLASSES.flatMap(({ nouns }) => nouns), ...TITLED].sort(
  (a, b) => b.length - a.length,
)

/** The noun that a stretch of a question begins with: a known one, else what jieba takes for nouns. */
function nounAt(text: string, { analyzer }: Holdings): string {
  const known = KNOWN_NOUNS.find(noun => text.startsWith(noun))
  if (known !== undefined) return known
  const words = analyzer.tag(text)
  const end = words.findIndex(word => !/^(?:n|l|j|b)/.test(word.tag))
  return words
    .slice(0, end < 0 ? undefined : end)
    .map(({ word }) => word)
    .join('')
}

// === Sentences

/** A sentence that may answer, and how much of the question stands in and round it. */
interface Scene extends Sentence {
  readonly passage: Passage
  readonly report: Report
  readonly span: Span
  readonly fit: number
}

const FEW_HITS = 8
const FEW_SCENES = 6
const LEAST_FIT = 0.42
const ROUND = 0.35 // what stands round the sentence, beside what stands in it
const NUMBER_NAMED = 0.25 // a number of the question that stands there

function scenesOf(wanted: SpanQuestion, asked: Inquiry, holdings: Holdings): Scene[] {
  const needed = neededTerms(wanted, asked)
  const scenes = asked.hits
    .slice(0, FEW_HITS)
    .filter(hit => isPlaced(asked.terms, hit))
    .flatMap(({ passage, report }) => {
      const around = `${passage.text} ${headingPath(report, passage)}`
      const context = coverage(needed, around)
      return passage.sentences.map(span => {
        const text = report.folded.slice(span.start, span.end)
        const own = coverage(needed, text)
        const numbered = asked.question.numbers.some(number => text.includes(String(number)))
        const fit = (1 - ROUND) * own + ROUND * Math.max(own, context)
        return { passage, report, span, text, fit: fit + (numbered ? NUMBER_NAMED : 0) }
      })
    })
    .filter(({ fit }) => fit >= LEAST_FIT)
    .sort((a, b) => b.fit - a.fit)
    .slice(0, FEW_SCENES)
  return scenes.map(scene => ({ ...scene, words: wordsOf(scene.text, holdings) }))
}

const COUNTED_ONLY = /^[一二两三四五六七八九十几]个?$/ // of 哪两个

/** The terms of a question beside the noun that it asks for. */
const neededTerms = ({ noun }: SpanQuestion, { terms }: Inquiry): readonly Term[] => {
  const rest = terms.filter(
    ({ text }) =>
      (noun === '' || !noun.includes(text)) && !ASKING_NOUNS.has(text) && !COUNTED_ONLY.test(text),
  )
  return rest.length > 0 ? rest : terms
}

function wordsOf(text: string, { analyzer }: Holdings): Word[] {
  let start = 0
  return analyzer.tag(text).map(({ word, tag: kind }) => {
    const found = { text: word, tag: kind, start, end: start + word.length }
    start = found.end
    return found
  })
}

// === Choosing

interface Found {
  readonly scene: Scene
  readonly told: Told
  readonly score: number
  /** Whether more than the names told are meant. */
  readonly open: boolean
}

function bestOf(scenes: readonly Scene[], wanted: SpanQuestion, asked: Inquiry): Found | null {
  let best: Found | null = null
  for (const scene of scenes) {
    if (!isActorNamed(asked, scene)) continue
    const found =
      wanted.wants === 'when'
        ? timeIn(scene, wanted, asked)
        : (nameIn(scene, wanted, asked) ?? impliedDoer(scene, wanted, asked))
    if (found && (best === null || found.score > best.score)) best = found
  }
  return best
}

/** Names of a sort that stand in the sentence asked about, with its passage first. */
export function bestNames(wanted: SpanQuestion, asked: Inquiry, holdings: Holdings) {
  if (hasUnknown(asked)) return null
  const sure = scenesOf(wanted, asked, holdings).filter(({ fit }) => fit >= SURE)
  const found = bestOf(sure, wanted, asked)
  return found && { told: found.told, open: found.open, hits: hitsFrom(found, asked) }
}

interface Candidate extends Names {
  readonly weight: number
  readonly half?: Half
}

const NEAR = 0.3
const COUNTED = 0.2
const SEVERAL = 0.08 // each further name, where the number is left open
const FAR = 24

function nameIn(scene: Scene, wanted: SpanQuestion, asked: Inquiry): Found | null {
  let best: Found | null = null
  for (const { spans, weight, open } of candidatesIn(scene, wanted, asked)) {
    if (repeatsQuestion(spans, scene, asked)) continue
    const nearness = nearnessTo(spans, neighbours(wanted, asked), scene)
    const counted = wanted.count === null ? 0 : wanted.count === spans.length ? COUNTED : -COUNTED
    const several = wanted.count === null ? SEVERAL * Math.min(spans.length - 1, 3) : 0
    const score = scene.fit + NEAR * nearness + counted + several + weight
    if (nearness > 0 && (best === null || score > best.score))
      best = { scene, score, open, told: toldBy(spans, scene) }
  }
  return best
}

function candidatesIn(scene: Scene, wanted: SpanQuestion, asked: Inquiry): Candidate[] {
  const plain = (names: readonly Names[], weight = 0) => names.map(each => ({ ...each, weight }))
  if (COMPANY.some(word => wanted.before.endsWith(word))) return plain(companyIn(scene))
  switch (wanted.wants) {
    case 'name':
      return [
        ...plain(titlesOf(wanted.noun, scene), 0.1),
        ...(wanted.noun === '' ? plain(quotedNames(scene)) : []),
      ]
    case 'which':
      return [...plain(namesOf(wanted.noun, scene)), ...plain(playing(scene, wanted), 0.15)]
    case 'where':
      return [...plain(placesIn(scene)), ...plain(playing(scene, wanted), 0.15)]
    case 'who':
      return [...plain(playing(scene, wanted), 0.15), ...plain(doers(scene, wanted, asked))]
    case 'when':
      return []
  }
}

/** Whoever stands before the act asked about, at the head of its clause: 【区人大常委会领导】牵头督办. */
function doers(scene: Scene, { after }: SpanQuestion, { terms }: Inquiry): Names[] {
  const acts = terms.filter(({ text }) => after.includes(text)).slice(0, 2)
  return acts
    .flatMap(act => matchesOf(act, scene.text))
    .map(({ start }) => headOfClause(start, scene))
    .filter(({ start, end }) => end - start >= 2)
    .map(span => ({ spans: [span], open: false }))
}

/** A clause that begins with the act speaks of the body that reports. */
function impliedDoer(
  scene: Scene,
  { wants, after }: SpanQuestion,
  { terms }: Inquiry,
): Found | null {
  const act = terms.find(({ text }) => after.includes(text))
  const self = selfNamed(scene.report)
  if (wants !== 'who' || self === null || scene.fit < SURELY) return null
  if (act === undefined || act.text.length === 1) return null // too little to tell who
  const opens = matchesOf(act, scene.text).some(({ start }) => {
    const head = headOfClause(start, scene)
    return head.start === start && !ACTORS.some(actor => scene.text.slice(0, start).includes(actor))
  })
  const told = { text: self, spans: [], sentence: scene.span, by: 'self' } as const
  return opens ? { scene, score: scene.fit, open: false, told } : null
}

const SELF = /[省市区县州旗镇乡]?(?:人大常委会|人民政府|政府|人民法院|法院|人民检察院|检察院)/

/** The name by which a report speaks of its body: 区人大常委会. */
function selfNamed({ body, folded }: Report): string | null {
  const end = SELF.exec(body)?.[0]?.replace(/^[省市区县州旗镇乡]|^人民/g, '')
  if (end === undefined) return null
  const times = [...'省市区县州旗镇乡'].map(level => ({
    name: `${level}${end}`,
    times: folded.split(`${level}${end}`).length,
  }))
  const [best] = times.sort((a, b) => b.times - a.times)
  return best && best.times > 1 ? best.name : end
}

/** Whoever or whatever has the role that the question names: 以X为主阵地. */
function playing(scene: Scene, { before, after }: SpanQuestion): Names[] {
  const words = `${before} ${after}`
  return rolesIn(scene)
    .filter(({ role }) => sharesWord(role, words) || isPublished(role, words))
    .map(({ span }) => ({ spans: [span], open: false }))
}

const isPublished = (role: string, words: string): boolean =>
  PUBLISHING.includes(role) && PUBLISHING.some(verb => words.includes(verb))

const sharesWord = (role: string, words: string): boolean =>
  [...role].some((_, i) => i + 2 <= role.length && words.includes(role.slice(i, i + 2)))

/** What the question itself names is no answer to it. */
function repeatsQuestion(spans: readonly Span[], { text }: Scene, { question }: Inquiry): boolean {
  return spans.every(({ start, end }) => question.text.includes(text.slice(start, end)))
}

/** The terms that stand right before and right behind the asking words. */
function neighbours({ before, after }: SpanQuestion, { terms }: Inquiry): Term[] {
  const last = terms.filter(({ text }) => before.includes(text)).slice(-2)
  const next = terms.filter(({ text }) => after.includes(text)).slice(0, 2)
  return [...last, ...next]
}

const OTHER_CLAUSE = 12 // a comma between counts as so many characters

/** From 0 to 1: how near a name stands to the words beside the asking ones. */
function nearnessTo(spans: readonly Span[], terms: readonly Term[], { text }: Scene): number {
  const [first, last] = [spans[0], spans.at(-1)]
  if (!first || !last) return 0
  const gaps = terms.flatMap(term => {
    const places = matchesOf(term, text)
    return places.length === 0
      ? []
      : [
          Math.min(
            ...places.map(place => gapTo(place, { start: first.start, end: last.end }, text)),
          ),
        ]
  })
  const near = gaps.map(gap => Math.max(0, 1 - gap / FAR))
  return near.length === 0 ? 0 : near.reduce((sum, each) => sum + each, 0) / near.length
}

function gapTo(place: Span, name: Span, text: string): number {
  const between =
    place.end <= name.start ? text.slice(place.end, name.start) : text.slice(name.end, place.start)
  const inside = place.end > name.start && place.start < name.end
  if (inside) return 0
  return between.length + (/[,;:]/.test(between) ? OTHER_CLAUSE : 0)
}

function toldBy(spans: readonly Span[], { span, report }: Scene): Told {
  const placed = spans.map(({ start, end }) => ({
    start: start + span.start,
    end: end + span.start,
  }))
  const words = placed.map(({ start, end }) => report.text.slice(start, end).replace(/\s+/g, ''))
  return { text: words.join('、'), spans: placed, sentence: span }
}

// === Times

const DATES = {
  year: /(?:19|20)\d{2}年(?:\d{1,2}月(?:\d{1,2}日)?)?/g,
  time: /(?:19|20)\d{2}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月(?:\d{1,2}日)?(?:[上中下]旬)?|"十[三四五六]五"(?:期间|时期|末)?/g,
  fine: /(?:(?:19|20)\d{2}年)?\d{1,2}月(?:\d{1,2}日)?(?:[上中下]旬)?|第[一二三四]季度/g,
} as const

const SURE = 0.66

function timeIn(scene: Scene, wanted: SpanQuestion, asked: Inquiry): Found | null {
  const printed = [...scene.text.matchAll(DATES[wanted.grain ?? 'time'])]
    .map(({ 0: date, index }) => ({ start: index, end: index + date.length }))
    .filter(span => !isInTitle(span, scene.text) && !repeatsQuestion([span], scene, asked))
  const near = printed
    .map(span => ({ span, nearness: nearnessTo([span], asked.terms, scene) }))
    .sort((a, b) => b.nearness - a.nearness)[0]
  if (near && near.nearness > 0 && scene.fit >= SURE)
    return {
      scene,
      score: scene.fit + NEAR * near.nearness,
      told: toldBy([near.span], scene),
      open: false,
    }
  return wanted.grain === 'fine' ? null : impliedTime(scene, wanted, asked)
}

const isInTitle = ({ start }: Span, text: string): boolean =>
  text.lastIndexOf('《', start) > text.lastIndexOf('》', start)

const SURELY = 0.78 // no year is printed: the sentence has to be the one that is asked about

/** A sentence without a date speaks of its half's year: 2025年（今年的任务）. */
function impliedTime(
  scene: Scene,
  wanted: SpanQuestion,
  { terms, question }: Inquiry,
): Found | null {
  const { passage, span, text, fit } = scene
  const { half } = passage
  const asksBeginning = BEGINNINGS.some(word => question.text.includes(word))
  const unknown = terms.some(({ alternatives }) => alternatives.length === 0)
  if (passage.year === null || fit < SURELY || unknown) return null
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
function isActorNamed({ question }: Inquiry, { text, report, passage }: Scene): boolean {
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
const asksPerson = ({ wants, before }: SpanQuestion): boolean =>
  wants === 'name' && /(?:长|员|人|主任|书记|代表|老师|领导)(?:都|们|又)?$/.test(before.trim())

const namesPerson = ({ words }: Scene): boolean => words.some(({ tag }) => tag === 'nr')

/** A town or a village is asked for, and none is named where the report speaks of it. */
const isUntold = ({ noun, wants }: SpanQuestion, scenes: readonly Scene[]): boolean =>
  wants === 'which' && TOWNS.has(noun) && scenes.length > 0

const toldAnswer = (found: Found, asked: Inquiry): Answer => ({
  kind: 'passage',
  figures: [],
  told: found.told,
  ...common({ ...asked, hits: hitsFrom(found, asked) }, []),
})

/** The passage that tells comes first. */
function hitsFrom({ scene: { passage } }: Found, { hits }: Inquiry): Hit[] {
  const telling = hits.filter(hit => hit.passage === passage)
  return [...telling, ...hits.filter(hit => hit.passage !== passage)]
}
