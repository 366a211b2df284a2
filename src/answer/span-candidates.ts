import { KIND_OF_FIRM, partsIn } from '../lexicon/indicators.ts'
import { WITH_WHOM } from '../lexicon/question-words.ts'
import {
  ANY_OBJECT,
  COMPANY,
  DIVISIONS,
  MANNERS,
  MEDIA,
  NAME_CLASSES,
  NO_DOERS,
  PLACE_ENDINGS,
  PUBLISHING,
  QUOTED_NOUNS,
  SEAT,
} from '../lexicon/span-words.ts'
import type { AskedWord } from '../match/asked.ts'
import { OBJECT_NOUN, SESSION_NOUN, type SpanQuestion } from '../question/span-question.ts'
import { liesWithin, type Span } from '../report/report.ts'
import { termMatches } from '../search/term-match.ts'
import { IN_SPAN_CANDIDATES } from '../weights.ts'
import type { Scene } from './scenes.ts'
import {
  companyIn,
  endedNames,
  examplesIn,
  headOfClause,
  itemsOf,
  LONGEST_NAME,
  LONGEST_PLACE,
  listEnding,
  listedBefore,
  listedFor,
  type Names,
  namesOf,
  placesIn,
  quotedNames,
  rolesIn,
  titlesOf,
} from './span-finder.ts'

/** A question for words, and the words that tell where to look. */
export interface Request extends SpanQuestion {
  readonly words: readonly AskedWord[]
}

/** Names that may answer, and what their sort adds to them. */
export interface Candidate extends Names {
  readonly weight: number
}

/**
 * The names in a sentence that may answer, by what is asked for.
 *
 * @example candidatesIn(scene, request)[0]?.spans // of 哪几个镇 the three towns
 */
export function candidatesIn(scene: Scene, wanted: Request): Candidate[] {
  if (COMPANY.some(word => wanted.before.endsWith(word)))
    return plain(ofSort(companyOf(scene, wanted), scene, wanted), IN_SPAN_CANDIDATES.company)
  switch (wanted.wants) {
    case 'name':
      return [
        ...(QUOTED_NOUNS.has(wanted.noun)
          ? []
          : plain(titlesOf(wanted.noun, scene), IN_SPAN_CANDIDATES.titles)),
        ...(wanted.noun === '' || QUOTED_NOUNS.has(wanted.noun) ? plain(quotedNames(scene)) : []),
      ]
    case 'which':
      return whichOnes(scene, wanted)
    case 'where':
      return [
        ...plain(placesIn(scene).filter(names => isPlaceName(names, scene))),
        ...plain(playing(scene, wanted), IN_SPAN_CANDIDATES.roles),
        ...plain(mainPlaces(scene), IN_SPAN_CANDIDATES.mainPlaces),
        ...plain(builtIn(scene, wanted), IN_SPAN_CANDIDATES.object),
        ...plain(listedBefore('平台', scene)),
        ...plain(endedNames(DIVISIONS, LONGEST_PLACE, scene)),
      ]
    case 'who':
      return [
        ...plain(playing(scene, wanted), IN_SPAN_CANDIDATES.roles),
        ...plain(doers(scene, wanted)),
      ]
    case 'when':
      return []
  }
}

const plain = (names: readonly Names[], weight = 0): Candidate[] =>
  names.map(each => ({ ...each, weight }))

/** Of a sort that is named: 哪几个镇, 什么方案, 哪两件事. */
function whichOnes(scene: Scene, wanted: Request): Candidate[] {
  if (wanted.noun === SESSION_NOUN)
    return plain(namesOf(wanted.noun, scene).filter(names => isSession(names, scene)))
  return [
    ...(ANY_OBJECT.has(wanted.noun)
      ? []
      : plain(namesOf(wanted.noun, scene).filter(names => areNames(names, scene)))),
    ...plain(listedFor(wanted.noun, scene), IN_SPAN_CANDIDATES.listed),
    ...plain(playing(scene, { before: wanted.noun, after: '' }), IN_SPAN_CANDIDATES.roles),
    ...(isMedium(wanted.noun) ? plain(publishers(scene, wanted), IN_SPAN_CANDIDATES.roles) : []),
    ...(EXAMPLES.has(wanted.noun) ? plain(titlesOf('', scene)) : []),
    ...(EXAMPLES.has(wanted.noun) ? plain(examplesIn(scene), IN_SPAN_CANDIDATES.examples) : []),
    ...(QUOTED_NOUNS.has(wanted.noun) ? plain(quotedNames(scene)) : []),
    ...(ANY_OBJECT.has(wanted.noun)
      ? plain(objectsIn(scene, wanted), IN_SPAN_CANDIDATES.objects)
      : []),
    ...(wanted.noun === OBJECT_NOUN ? plain(behindAct(scene, wanted)) : []),
    ...(WITH_WHOM.test(wanted.after)
      ? plain(ofSort(companyOf(scene, wanted), scene, wanted), IN_SPAN_CANDIDATES.companyBeside)
      : []),
    ...(isSubject(wanted)
      ? plain(doers(scene, wanted).filter(names => isWholeName(names, scene, wanted)))
      : []),
    ...(MANNERS.has(wanted.noun)
      ? plain(actsBefore(scene, wanted), IN_SPAN_CANDIDATES.manners)
      : []),
    ...(MOVING.test(wanted.before)
      ? plain(
          ofSort(placesIn(scene), scene, wanted),
          isMedium(wanted.noun) ? IN_SPAN_CANDIDATES.movedTo : IN_SPAN_CANDIDATES.object,
        )
      : []),
  ]
}

/** 【哪家央企】迁到新区: whoever does it, where names of the sort do not end alike. */
const isSubject = ({ before, noun }: Request): boolean =>
  before.trim() === '' && NAME_CLASSES.some(({ nouns, open }) => open && nouns.includes(noun))

/** 国家级高新技术企业 is a kind of firms and names none. */
const areNames = ({ spans }: Names, { text }: Scene): boolean =>
  !spans.every(({ start, end }) => {
    const name = text.slice(start, end)
    return partsIn(name).length > 0 && KIND_OF_FIRM.test(name)
  })

const isMedium = (noun: string): boolean => MEDIA.has(noun)

/** Where what is asked about was printed: 被市人大《人大调研》刊发. */
const publishers = (scene: Scene, { words }: Request): Names[] =>
  rolesIn(scene)
    .filter(
      ({ role }) =>
        PUBLISHING.includes(role) &&
        words.some(({ term }) => term.alternatives.some(({ text }) => PUBLISHING.includes(text))),
    )
    .map(({ span }) => ({ spans: [span], open: false }))

/** Nothing but adverbs stands between the name and what is done. */
const isWholeName = ({ spans }: Names, { words }: Scene, { after }: Request): boolean =>
  spans.every(({ start, end }) => {
    const behind = words.filter(word => word.start >= end)
    const next = behind.find(({ tag }) => !/^[adzu]/.test(tag))
    return end - start > 2 && next !== undefined && /^v/.test(next.tag) && after.includes(next.text)
  })

/** 哪国, 哪个法庭: names of a sort that all end alike. */
function ofSort(
  all: readonly Names[],
  { text }: Scene,
  { noun, wants }: Request,
): readonly Names[] {
  const sort = NAME_CLASSES.find(({ nouns }) => nouns.includes(noun))
  if (wants !== 'which' || sort === undefined || sort.open) return all
  return all.filter(({ spans }) =>
    spans.every(({ start, end }) =>
      sort.endings.some(each => text.slice(start, end).endsWith(each)),
    ),
  )
}

/** 民主推荐、协商确定【议事代表】: the acts of which what is asked about is the object. */
const actsBefore = (scene: Scene, { words, noun }: Request): Names[] =>
  words
    .filter(({ sort, term }) => sort === 'noun' && term.text !== noun)
    .flatMap(({ term }) => termMatches(term, scene.text))
    .map(({ start }) => ({ spans: listEnding(start, scene), open: false }))
    .filter(
      ({ spans: [first] }) =>
        first !== undefined &&
        scene.words.some(
          ({ tag, start, end }) => /^v/.test(tag) && start >= first.start && end <= first.end,
        ),
    )

/** 市六届人大三次会议 names its number. */
const isSession = ({ spans }: Names, { text }: Scene): boolean =>
  spans.some(({ start, end }) => /[一二三四五六七八九十\d][届次]/.test(text.slice(start, end)))

/** With whom: where a sort of body is asked for, one of it: 跟哪家单位 → 区人民法院. */
function companyOf(scene: Scene, { wants, noun }: Request): Names[] {
  const all = companyIn(scene)
  if (wants !== 'which') return all
  const names = namesOf(noun, scene).flatMap(({ spans }) => spans)
  const fitting = all.filter(({ spans }) =>
    spans.some(span => names.some(name => liesWithin(name, span) || liesWithin(span, name))),
  )
  return fitting.length > 0 ? fitting : all
}

const EXAMPLES = new Set(['例子', '例', '典型', '案例'])
const MOVING = /[到在进入上往向](?:了)?$/

/** Its last name ends as a place's does, or is one. */
const isPlaceName = ({ spans }: Names, { text, words }: Scene): boolean => {
  const last = spans.at(-1)
  if (!last) return false
  const name = text.slice(last.start, last.end)
  const word = words.find(({ end }) => end === last.end)
  return PLACE_ENDINGS.some(ending => name.endsWith(ending)) || /^n[stz]/.test(word?.tag ?? '')
}

/** What is built, opened or set up behind the verb asked about, where its name ends as a place's does. */
function builtIn(scene: Scene, { before, words }: Request): Names[] {
  const acts = words.filter(({ term }) => before.includes(term.text)).slice(-2)
  const starts = acts.flatMap(({ term }) => termMatches(term, scene.text)).map(({ end }) => end)
  return endedNames(PLACE_ENDINGS, LONGEST_NAME, scene).filter(({ spans }) =>
    starts.some(start => {
      const gap = scene.text.slice(start, spans[0]?.start ?? 0)
      return (spans[0]?.start ?? -1) >= start && gap.length <= 8 && !/[,。;]/.test(gap)
    }),
  )
}

/** What is done; of 谁监督食品安全 food safety does nothing. */
const DOING: ReadonlySet<AskedWord['sort']> = new Set<AskedWord['sort']>(['act', 'verb', 'talk'])

/** 【获】奖. */
const SHORT_ACTS: ReadonlySet<AskedWord['sort']> = new Set<AskedWord['sort']>(['verb', 'character'])

/** Whoever stands before the act asked about, at the head of its clause: 【区人大常委会领导】牵头督办. */
function doers(scene: Scene, { after, words }: Request): Names[] {
  const acts = words.filter(
    ({ term, sort }) =>
      (term.text.length > 1 || (SHORT_ACTS.has(sort) && after.startsWith(term.text))) &&
      after.includes(term.text) &&
      (DOING.has(sort) || after.startsWith(term.text)),
  )
  const first = acts.filter(({ term }) => after.startsWith(term.text)) // 谁【出台】的票决办法
  return (first.length > 0 ? first : acts)
    .slice(0, 3)
    .flatMap(({ term }) => termMatches(term, scene.text).filter(at => isWholeAct(at, term, scene)))
    .map(({ start }) => headOfClause(start, scene))
    .filter(({ start, end }) => end - start >= 2)
    .map(span => ({ spans: [span], open: false }))
    .filter(({ spans: [span] }) => span && !NO_DOERS.test(scene.text.slice(span.start, span.end)))
    .filter(names => !isCutOff(names, scene))
}

/** 谁管: not the 管 of 管理条例, nor what a title says of. */
const isWholeAct = (at: Span, { text: act }: AskedWord['term'], { text, words }: Scene): boolean =>
  act.length > 1 ||
  (text.lastIndexOf('《', at.start) <= text.lastIndexOf('》', at.start) &&
    words.some(({ start, end }) => start === at.start && end === at.end))

/** 江南|水发集团: jieba knows no such name, and what it has of it is none. */
const isCutOff = ({ spans: [span] }: Names, { words }: Scene): boolean => {
  const next = words.find(({ start }) => start >= (span?.end ?? 0))
  return next?.tag === 'x' && /^\p{Script=Han}/u.test(next.text)
}

/** Whoever or whatever has the role that the question names: 以X为主阵地. */
function playing(scene: Scene, { before, after }: Pick<SpanQuestion, 'before' | 'after'>): Names[] {
  const words = `${before} ${after}`
  return rolesIn(scene)
    .filter(({ role }) => sharesWord(role, words) || isPublished(role, words))
    .map(({ span }) => ({ spans: [span], open: false }))
}

/** What was done to each: 对【A】、【B】开展“一年三问”. */
const objectsIn = (scene: Scene, wanted: Request): Names[] =>
  playing(scene, wanted).map(({ spans: [span], open }) => ({
    spans: span ? itemsOf(span, scene) : [],
    open,
  }))

/** 专题询问【区政府工作报告重点工作、重点项目进展情况】: up to the end of the clause. */
const behindAct = ({ text }: Scene, { before, words }: Request): Names[] =>
  words
    .filter(({ term }) => term.text.length > 1 && before.endsWith(term.text))
    .flatMap(({ term }) => endsOf(term.text, text))
    .flatMap(end => {
      const [object = ''] = /^[^,;。]+/.exec(text.slice(end)) ?? []
      const isList = object.startsWith('、') // one of several acts
      return object.length < LEAST_OBJECT || isList
        ? []
        : [{ spans: [{ start: end, end: end + object.length }], open: false }]
    })

const LEAST_OBJECT = 4

function endsOf(word: string, text: string): number[] {
  const ends: number[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
    ends.push(at + word.length)
  return ends
}

/** 以汉丰湖法庭为主阵地: where something has its seat. */
const mainPlaces = (scene: Scene): Names[] =>
  rolesIn(scene)
    .filter(({ role }) => SEAT.test(role))
    .map(({ span }) => ({ spans: [span], open: false }))

const isPublished = (role: string, words: string): boolean =>
  PUBLISHING.includes(role) && PUBLISHING.some(verb => words.includes(verb))

const sharesWord = (role: string, words: string): boolean =>
  [...role].some((_, i) => i + 2 <= role.length && words.includes(role.slice(i, i + 2)))
