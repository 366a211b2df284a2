import { differInLevel, levelsIn } from '../answer/level.ts'
import { fitOf } from '../answer/measure.ts'
import { GENERAL_PHRASE } from '../lexicon/talk.ts'
import type { Asked, AskedWord } from './asked.ts'
import { type Explanation, explain, isNear } from './explanation.ts'
import type { Known } from './known.ts'
import { SLOT_COST } from './weights.ts'

/** How a slot of what is asked compares with a figure's. */
export type Outcome = 'match' | 'compatible' | 'silent' | 'contradicts'

/** What a slot says: its outcome, its cost, and in a word why. */
export interface Compared {
  readonly slot: SlotName
  readonly outcome: Outcome
  readonly cost: number
  /** Whether the figure may then not answer: a contradiction, or silence on a named restriction. */
  readonly vetoes: boolean
  readonly because: string
}

export type SlotName =
  | 'word'
  | 'measure'
  | 'head'
  | 'near'
  | 'place'
  | 'level'
  | 'polarity'
  | 'given'
  | 'some'
  | 'member'
  | 'time'
  | 'number'
  | 'perHead'
  | 'act'
  | 'unasked'

/** What comparing needs beside the two frames. */
export interface Setting {
  /** How each word of the question is accounted for by the figure. */
  readonly explained: ReadonlyMap<AskedWord, Explanation>
  /** Words taken over from the question before, or from the list. */
  readonly inherited: readonly AskedWord[]
  /** Whether it is one of several asked side by side. */
  readonly inList: boolean
  /** The sentences that hold a number which the question names. */
  readonly givenIn: ReadonlySet<string>
}

/** A slot compares one thing that is asked; null where the question does not ask it. */
export type Slot = (asked: Asked, known: Known, setting: Setting) => Compared | null

/** All slots but the words themselves, in the order in which they explain a refusal. */
export const SLOTS: readonly Slot[] = [
  measureSlot,
  ordinalSlot,
  headSlot,
  nearSlot,
  polaritySlot,
  partOfGivenSlot,
  levelSlot,
  levelSilentSlot,
  someSlot,
  memberSlot,
  timeSlot,
  numberSlot,
  perHeadSlot,
  unaskedSlot,
]

const compared = (
  slot: SlotName,
  outcome: Outcome,
  rest: { readonly cost: number; readonly because: string; readonly vetoes?: boolean },
): Compared => ({ slot, outcome, vetoes: false, ...rest })

/** The key of a figure's sentence over all reports. */
export const sentenceKey = ({ evidence: { report, figure } }: Known): string =>
  `${report.id} ${figure.sentence.start}`

const EVENTS: ReadonlySet<string> = new Set(['次', '场', '期', '回'])
const PEOPLE: ReadonlySet<string> = new Set(['人', '名', '位'])

function measureSlot({ question }: Asked, { evidence: { figure } }: Known): Compared | null {
  const { measure } = question
  if (!measure) return null
  let fit = fitOf(measure, figure)
  if (PEOPLE.has(measure.unit) && EVENTS.has(figure.unit)) fit = 0
  if (EVENTS.has(measure.unit) && figure.unit === '人次') fit = 0.5
  const because = `${measure.unit || measure.sort}/${figure.unit}`
  if (fit >= 0.9)
    return compared('measure', 'match', { cost: (1 - fit) * SLOT_COST.measureNear, because })
  if (fit >= 0.55)
    return compared('measure', 'compatible', { cost: SLOT_COST.measureLoose, because })
  if (fit >= 0.3) return compared('measure', 'silent', { cost: SLOT_COST.measureFar, because })
  return compared('measure', 'contradicts', { cost: SLOT_COST.measureOther, because, vetoes: true })
}

function ordinalSlot({ question }: Asked, { evidence: { figure } }: Known): Compared | null {
  return figure.kind === 'ordinal' && question.measure?.sort !== 'rank'
    ? compared('measure', 'silent', { cost: SLOT_COST.ordinal, because: 'ordinal' })
    : null
}

const RESTRICTS_NOTHING: ReadonlySet<string> = new Set(['vague', 'light', 'report'])
const VERBAL: ReadonlySet<string> = new Set(['act', 'verb'])

/** Other words for a word, itself first, without its parts. */
export const spellingsOf = ({ term }: AskedWord): string[] => [
  term.text,
  ...term.alternatives.filter(({ via }) => via !== 'part').map(({ text }) => text),
]

const endsAlike = (a: string, b: string): boolean =>
  a.endsWith(b) || b.endsWith(a) || (b.length > 1 && a.slice(-2) === b.slice(-2))

/** The word names what the figure counts: by the end of its phrase, 政府 does not count 政府部门. */
export const namesHead = (word: AskedWord, { heads, evidence: { figure } }: Known): boolean =>
  spellingsOf(word).some(
    text => figure.unit === text || heads.some(head => endsAlike(head, text)),
  )

const standsInCounted = (word: AskedWord, { counted, evidence: { figure } }: Known): boolean =>
  spellingsOf(word).some(
    text =>
      counted.includes(text) ||
      text.includes(counted) ||
      figure.unit === text ||
      (text.length > 1 && counted.endsWith(text.slice(-2))),
  )

/** What is counted must be what is asked for. */
function headSlot(asked: Asked, known: Known, { explained }: Setting): Compared | null {
  const { target, targetIs, question } = asked
  const last = target.at(-1)
  if (!last || RESTRICTS_NOTHING.has(last.sort)) return null
  const hard = targetIs === 'behind'
  const because = last.term.text
  if (target.some(word => standsInCounted(word, known))) {
    if (target.some(word => namesHead(word, known)))
      return compared('head', 'match', { cost: 0, because })
    const cost = hard ? SLOT_COST.headModifier : SLOT_COST.headModifierSoft
    return compared('head', 'compatible', { cost, because })
  }
  const found = explained.get(last) ?? explain(last, known)
  const general = GENERAL_PHRASE.test(known.counted)
  const near =
    found.where === 'clause' ||
    found.where === 'before' ||
    found.where === 'counted' ||
    (general && (found.where === 'heading' || found.where === 'trailing'))
  const cost = headCost({ near, general: general || VERBAL.has(last.sort), hard })
  const vetoes =
    last.tag !== 'eng' &&
    question.about === null &&
    (!near ||
      (targetIs === 'before' && !general) ||
      (hard && !general && (last.sort === 'noun' || last.sort === 'name') && found.where !== 'counted'))
  return compared('head', found.cost >= 1 ? 'silent' : 'compatible', { cost, because, vetoes })
}

function headCost({ near, general, hard }: { near: boolean; general: boolean; hard: boolean }): number {
  if (near && general) return SLOT_COST.headBeside
  if (hard) return near ? SLOT_COST.headAway : SLOT_COST.headAbsent
  return near ? SLOT_COST.headBeside : SLOT_COST.headAbsentSoft
}

const SAID = 0.3

/** Some word of the question must stand by the figure itself. */
function nearSlot(asked: Asked, known: Known, setting: Setting): Compared | null {
  const { explained, inherited, inList } = setting
  if (GENERAL_PHRASE.test(known.counted) || asked.question.about !== null) return null
  if (inList && asked.words.length === 0) return null
  const said = [...asked.words, ...inherited].some(word => {
    if (word.weight < SAID) return false
    const found = explained.get(word) ?? explain(word, known, asked.wholeList)
    return isNear(found) || namesAll(word, known)
  })
  return said
    ? null
    : compared('near', 'silent', { cost: SLOT_COST.nothingNear, because: 'nothing near', vetoes: true })
}

const namesAll = ({ term }: AskedWord, { counted }: Known): boolean =>
  counted.length > 1 && term.alternatives.some(({ via, text }) => via !== 'part' && text.endsWith(counted))

const NOT_DONE = /(?:没有?|未)(?!有)(\p{Script=Han}{2})/gu
const NEGATED = /没|未/

const clauseOf = ({ evidence: { sentence, clause } }: Known): string =>
  sentence.slice(clause.start, clause.end)

/** 没有述职的: the contrary of what is printed. */
function polaritySlot({ text }: Asked, known: Known): Compared | null {
  const clause = clauseOf(known)
  const contrary = [...text.matchAll(NOT_DONE)].find(
    ([, done = '']) => clause.includes(done) && !NEGATED.test(clause),
  )
  return contrary
    ? compared('polarity', 'contradicts', { cost: SLOT_COST.polarity, because: contrary[0], vetoes: true })
    : null
}

/** 228件里满意的 is a part of the number given: a figure with a noun of its own is none. */
function partOfGivenSlot({ text, question }: Asked, { evidence }: Known): Compared | null {
  if (question.about !== null || question.numbers.length === 0 || !/[里中]|其中/.test(text)) return null
  return evidence.what.end <= evidence.clause.start
    ? null
    : compared('given', 'silent', { cost: SLOT_COST.notOfGiven, because: 'no part of it', vetoes: true })
}

function levelSlot({ question }: Asked, known: Known): Compared | null {
  return differInLevel(question.content, `${known.counted} ${clauseOf(known)}`)
    ? compared('level', 'contradicts', { cost: SLOT_COST.level, because: 'another level', vetoes: true })
    : null
}

/** A level that is asked for and is not the report's own must be printed. */
function levelSilentSlot({ question }: Asked, known: Known): Compared | null {
  const levels = levelsIn(question.content)
  if (levels.length === 0) return null
  const own = /[区县]/.exec(known.evidence.report.body)?.[0] ?? '区'
  const clause = clauseOf(known)
  const printed = known.counted + clause + known.evidence.sentence
  const isPrinted = (level: string) =>
    level === own ||
    [`${level}级`, `${level}人大`, `${level}代表`].some(words => printed.includes(words)) ||
    known.counted.includes(level) ||
    clause.includes(level)
  return levels.some(isPrinted)
    ? null
    : compared('level', 'silent', { cost: SLOT_COST.levelSilent, because: levels.join(''), vetoes: true })
}

/** 109名区人大代表向原选举单位述职 counts those who did that, not all there are. */
function someSlot(asked: Asked, known: Known, { inherited }: Setting): Compared | null {
  const { at, clause, what, sentence } = known.evidence
  const wantsAll = asked.question.total || /有(?:多少|几)|总数|how many/.test(asked.text)
  if (!wantsAll || at.start - clause.start > 2 || what.start < at.end) return null
  const done = sentence.slice(what.end, clause.end)
  if (done.length <= 3 || /^(?:全部|共|总|合计)/.test(done)) return null
  const asksIt = [...asked.words, ...inherited].some(({ term }) =>
    term.alternatives.some(({ text }) => done.includes(text)),
  )
  return asksIt
    ? null
    : compared('some', 'contradicts', { cost: SLOT_COST.onlySome, because: done, vetoes: true })
}

const HALF_A_NAME = 8
const RESTRICTS = 0.5

/** Of things that stand together for one figure, what one of them has is not told. */
function memberSlot(asked: Asked, known: Known): Compared | null {
  if (asked.wholeList) return null
  for (const { members, named } of known.lists) {
    const own = asked.words
      .filter(({ weight }) => weight >= RESTRICTS)
      .map(word => ({ word, held: members.filter(span => holdsWord(span, word, known)) }))
      .filter(({ held }) => held.length > 0 && held.length < members.length)
    if (new Set(own.flatMap(({ held }) => held)).size !== 1) continue
    const word = own.find(({ held }) => held.length === 1)?.word
    if (!word) continue
    const because = word.term.text
    if (/单独|仅|只算/.test(asked.text))
      return compared('member', 'contradicts', { cost: SLOT_COST.memberNamed, because, vetoes: true })
    if (named && word.weight >= 1 && /place|name|noun/.test(word.sort))
      return compared('member', 'contradicts', { cost: SLOT_COST.memberNamed, because, vetoes: true })
    if (asked.targetIs === 'behind' && asked.target.includes(word))
      return compared('member', 'silent', { cost: SLOT_COST.member, because })
  }
  return null
}

function holdsWord(span: { start: number; end: number }, word: AskedWord, known: Known): boolean {
  const member = known.evidence.sentence.slice(span.start, span.end)
  const proper = word.sort === 'place' || word.sort === 'name'
  return word.term.alternatives.some(
    ({ text, via }) =>
      via !== 'part' &&
      (proper || text.length * 2 >= Math.min(member.length, HALF_A_NAME)) &&
      member.includes(text),
  )
}

function timeSlot({ question }: Asked, { evidence: { figure, report } }: Known): Compared | null {
  const { years, leaning } = question
  const wanted = [
    ...years.stated,
    ...years.relative.map(half =>
      half === 'plan' ? String(report.planYear) : half === 'review' ? String(report.year) : 'before',
    ),
  ]
  if (wanted.length > 0)
    return wanted.includes(String(figure.year))
      ? compared('time', 'match', { cost: 0, because: String(figure.year) })
      : compared('time', 'contradicts', { cost: SLOT_COST.year, because: String(figure.year), vetoes: true })
  const planned = figure.aim === 'target' || String(figure.year) === String(report.planYear)
  if (leaning !== null && planned !== (leaning === 'plan'))
    return compared('time', 'silent', {
      cost: leaning === 'plan' ? SLOT_COST.plan : SLOT_COST.review,
      because: leaning,
    })
  return leaning === null && String(figure.year) === String(report.planYear)
    ? compared('time', 'compatible', { cost: SLOT_COST.planUnasked, because: 'plan' })
    : null
}

/** The numbers that a question names: given as known, or to choose from. */
function numberSlot({ question }: Asked, known: Known, { givenIn }: Setting): Compared | null {
  const { numbers, about } = question
  if (numbers.length === 0) return null
  const { number } = known.evidence.figure
  const named = number !== null && numbers.includes(number)
  if (about === 'choice')
    return compared('number', named ? 'match' : 'silent', { cost: named ? 0 : SLOT_COST.choice, because: 'choice' })
  if (about !== null) return null
  if (named)
    return compared('number', 'contradicts', { cost: SLOT_COST.given, because: 'given', vetoes: true })
  return givenIn.has(sentenceKey(known))
    ? null
    : compared('number', 'silent', { cost: SLOT_COST.notOfGiven, because: 'not beside the given', vetoes: true })
}

const PER_HEAD = /人均|户均|每人/
const ASKS_PER_HEAD = /人均|户均|每人|平均|收入|per (?:capita|head|person)|income/

/** 人均地区生产总值 is not 地区生产总值. */
function perHeadSlot({ text }: Asked, { counted }: Known): Compared | null {
  return PER_HEAD.test(counted) && !ASKS_PER_HEAD.test(text)
    ? compared('perHead', 'contradicts', { cost: SLOT_COST.perHead, because: counted, vetoes: true })
    : null
}

/** What the counted phrase says and the question does not: between equals the plainer one answers. */
function unaskedSlot(asked: Asked, known: Known, { inherited }: Setting): Compared | null {
  const words = [...asked.words, ...inherited]
  const unasked = known.countedWords.filter(
    ({ word, tag, start }) =>
      word.length > 1 &&
      /^[nvab]/.test(tag) &&
      !words.some(({ term }) =>
        term.alternatives.some(
          ({ text }) =>
            text.includes(word) ||
            word.includes(text) ||
            known.evidence.sentence.startsWith(text, start),
        ),
      ),
  )
  return unasked.length === 0
    ? null
    : compared('unasked', 'compatible', {
        cost: SLOT_COST.unasked * unasked.length,
        because: unasked.map(({ word }) => word).join(' '),
      })
}
