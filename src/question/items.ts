import {
  ALSO_COUNTED,
  AND_ALSO,
  BLANK_BETWEEN,
  BREAKS_QUESTION,
  JOINS_YEARS,
  LEADS_QUESTION,
  NAMED_AS_ONE,
  PARTS_ITEMS,
  PARTS_THINGS,
} from '../lexicon/connectives.ts'
import {
  ALL_INDUSTRIES,
  INDICATOR_ASKED,
  INDICATOR_BEHIND_DE,
  MEASURED_BY_NAME,
  OF_POWER,
  TAIL_ASKED,
  TAIL_OF_INDICATORS,
} from '../lexicon/indicators.ts'
import { COUNTS_THEM } from '../lexicon/list-forms.ts'
import {
  COUNT_AT_END,
  COUNT_OF_SEVERAL,
  COUNTED_PLACES,
  MEASURE_ASKED,
  NUMBER_ASKED,
  NUMBER_AT_END,
  POINTS_ALONE,
} from '../lexicon/measure-words.ts'
import { GIVEN_FIRST } from '../lexicon/number-leads.ts'
import { LIST_LED_IN_ENGLISH } from '../lexicon/number-list-words.ts'
import { SCALE_ASKED_WHOLE } from '../lexicon/quantity-questions.ts'
import {
  ASKING_FORM,
  ASKS_ALSO,
  ASKS_IN_CHINESE,
  ASKS_IN_WORDS,
} from '../lexicon/question-words.ts'
import { ASKS_ONLY_SUM } from '../lexicon/total-words.ts'
import {
  ASKED_IN_TURN,
  ASKS_OF_EACH,
  BEHIND_ASKED_OF_EACH,
  EACH_DOES,
  EACH_FILLING,
  EACH_WORDS,
  JOINED_LAST,
  MONEY_ASKED_LAST,
  OF_ALL_BEFORE,
  OF_EACH_LISTED,
} from '../lexicon/universals.ts'
import { YEAR_ASKED_BESIDE } from '../lexicon/year-words.ts'

const TRAILING = /[,、;?!。:\s]+$/
/** What a list is of, or whom it is for: 建议办理:… */
const PREFACE = /^([^:]{1,7}):/

/**
 * The questions for a figure that stand side by side in one, in order; none where it asks for one.
 *
 * @example itemsOf('重点建议督办了几件、评价了几个部门') // ['重点建议督办了几件', '评价了几个部门']
 */
export function itemsOf(text: string): string[] {
  const dated = byYear(text)
  if (dated.length > 0) return dated
  const items = byForm(text.replace(ASKS_ALSO, '$1多少')).map(item =>
    item.replace(TRAILING, '').replace(GIVEN_FIRST, ''),
  )
  return items
    .filter((item, i) => i === 0 || !isSumOf(items, item))
    .flatMap((item, i) => (i === 0 ? item : ofEachBefore(item, items.slice(0, i))))
}

/**
 * Whether the sum of what stands side by side is asked for.
 *
 * @example asksSum('意见收了几条,信访接了几件,一共多少') // true
 */
export function asksSum(text: string): boolean {
  const items = byForm(text).map(item => item.replace(TRAILING, ''))
  return isSumOf(items, items.at(-1) ?? '')
}

/** 游客多少、收入多少、各涨多少: what is asked of all that stands before. */
function ofEachBefore(item: string, before: readonly string[]): string[] {
  const [, does = ''] = OF_ALL_BEFORE.exec(item) ?? []
  return does === '' ? [item] : before.map(other => other.replace(ASKING_FORM, '') + does)
}

/** 总共几件, beside 评了几个部门, is no sum of both. */
function isSumOf(items: readonly string[], item: string): boolean {
  if (!ASKS_ONLY_SUM.test(item)) return false
  const counted = items.filter(other => other !== item).map(ofThings)
  return ofThings(item) === null || !counted.includes(ofThings(item) === false)
}

/** Whether it is asked in a measure of cases and papers, or of others; null in none. */
function ofThings(item: string): boolean | null {
  const [askingForm = ''] = item.match(ASKING_FORM) ?? []
  const [unit = ''] = MEASURE_ASKED.exec(askingForm) ?? []
  return unit === '' ? null : /[件条项]/.test(unit)
}

function byForm(text: string): string[] {
  if (isEnglish(text)) return byEnglish(text)
  const askingForms = [...text.matchAll(ASKING_FORM)].filter(
    ({ index }) => text.charAt(index - 1) !== '第',
  )
  return askingForms.length > 1
    ? byAskingForms(text, askingForms)
    : byEach(text, askingForms[0]?.[0] ?? '')
}

const isEnglish = (text: string): boolean =>
  (/how many|numbers? (?:of|for)|number of|(?:both|two|three|these) (?:numbers|figures)/.test(
    text,
  ) ||
    LIST_LED_IN_ENGLISH.test(text)) &&
  (text.match(/\p{Script=Han}/gu)?.length ?? 0) * 4 < text.length &&
  !ASKS_IN_CHINESE.test(text)

function byYear(text: string): string[] {
  const years = [...text.matchAll(YEAR_ASKED_BESIDE)]
  const [first, second] = years
  if (!first || !second || years.length > 2) return []
  if (!JOINS_YEARS.test(text.slice(first.index + first[0].length, second.index))) return []
  const rest = text.slice(0, first.index) + text.slice(second.index + second[0].length)
  return years.map(([year]) => year + rest.replace(EACH_FILLING, ''))
}

function byAskingForms(text: string, askingForms: readonly RegExpExecArray[]): string[] {
  const inTurn = askedInTurn(text, askingForms)
  if (inTurn !== null) return inTurn
  let from = 0
  const pieces = askingForms.flatMap(({ 0: form, index }, i) => {
    const next = askingForms[i + 1]
    const end = index + form.length
    // words behind the asking form belong to it, up to a break
    const cut = next ? text.slice(end, next.index).search(BREAKS_QUESTION) : text.length
    const stop = next ? end + Math.max(0, cut) : text.length
    const began = from
    const piece = text.slice(began, stop)
    const also = stop > end && next ? ALSO_COUNTED.exec(text.slice(stop, next.index)) : null
    from = stop + (also?.[0].length ?? 0)
    const things = (also?.groups?.things ?? '').split(PARTS_THINGS).filter(Boolean)
    return [piece, ...things.map(thing => text.slice(began, end) + thing)]
  })
  return withPoints(
    pieces
      .map(piece => piece.replace(LEADS_QUESTION, '').replace(TRAILING, '').trim())
      .filter(Boolean),
  )
}

/** 联系群众、化解纠纷,分别是多少人次、多少件次: each in its own measure; null where they are not so many. */
function askedInTurn(text: string, askingForms: readonly RegExpExecArray[]): string[] | null {
  const found = ASKED_IN_TURN.exec(text)
  if (found === null) return null
  const things = text.slice(0, found.index)
  const forms = askingForms.filter(({ index }) => index >= found.index)
  const named = things.split(PARTS_ITEMS).map(thing => thing.trim())
  const own = named.slice(-forms.length)
  if (forms.length < 2 || forms.length < askingForms.length || own.length < forms.length)
    return null
  return own.every(Boolean) ? own.map((thing, i) => `${thing} ${forms[i]?.[0] ?? ''}`) : null
}

/** 撤几个、设几个站、几个点: beside what is counted in 个 a point is a place, and no percent. */
function withPoints(pieces: readonly string[]): string[] {
  const isOfPlaces = pieces.every(piece => POINTS_ALONE.test(piece) || COUNTED_PLACES.test(piece))
  return pieces.map(piece => (isOfPlaces ? piece.replace(POINTS_ALONE, '$1个的点') : piece))
}

function byEach(typed: string, askingForm: string): string[] {
  const isOfEach = ASKS_OF_EACH.test(typed)
  const [scaled = '', scale] = SCALE_ASKED_WHOLE.exec(typed) ?? []
  const plain = (scale === undefined ? typed : typed.replace(scaled, '多少')) // 各多少亿元
    .replace(MONEY_ASKED_LAST, '')
  const text = isOfEach ? spread(withShared(plain)) : plain
  const [does = '', done = ''] = EACH_DOES.exec(text) ?? []
  const items = listed(text.replace(EACH_DOES, ' 多少'))
  const counted =
    items.length > 1 &&
    askingForm === '' &&
    items.every(item => COUNT_AT_END.test(item) || /..数$/.test(item))
  const isBare = askingForm === '' && isIndicators(text, items)
  const isOfSeveral = askingForm === '' && COUNT_OF_SEVERAL.test(text)
  if (!isOfEach && !counted && !isBare && !isOfSeveral) return []
  const listing = withTail(items)
  const unit = scale ?? unitIn(askingForm) ?? COUNT_AT_END.exec(items.at(-1) ?? '')?.[2] ?? '' // 列席和参检人次
  if (listing.length < 2) return []
  const link = does.slice(does.indexOf(done) + done.length).replace(NUMBER_ASKED, '') // 了
  return listing.map(item =>
    done === '' ? asQuestion(item, unit) : `${item} ${done}${link}多少${unit}`,
  )
}

/** 收入和支出,【年初数】各定了多少: of each of them its number at the year's beginning; what is said behind asks nothing. */
function withShared(typed: string): string {
  const text = typed.replace(BEHIND_ASKED_OF_EACH, '')
  const { things = '', of = '', asked = '' } = OF_EACH_LISTED.exec(text)?.groups ?? {}
  if (of === '' || !(JOINED_LAST.test(things) || COUNTS_THEM.test(of))) return text
  const listed = things.split(PARTS_THINGS).map(thing => `${thing}${of}`)
  return `${listed.join('、')}${asked}`
}

/** 三次产业各增长多少, 信访 来访 各几件: those that one word names, or blanks part, as a list. */
function spread(text: string): string {
  const named = text.replace(ALL_INDUSTRIES, '第一产业、第二产业、第三产业')
  return PARTS_THINGS.test(named) ? named : named.trim().replace(BLANK_BETWEEN, '、')
}

/** 城镇化率、人均寿命: nothing but indicators side by side. */
const isIndicators = (text: string, items: readonly string[]): boolean =>
  items.length > 1 &&
  text.includes('、') &&
  !ASKS_IN_WORDS.test(text) &&
  items.every(item => item.length <= LONGEST_INDICATOR) &&
  (items.every(item => INDICATOR_ASKED.test(item)) || TAIL_ASKED.test(items.at(-1) ?? ''))

const LONGEST_INDICATOR = 14

/** 无人机、机器人产量增幅 asks for what both of them made; GDP、固定资产投资增速 for the growth of both. */
function withTail(items: readonly string[]): readonly string[] {
  const last = items.at(-1) ?? ''
  const tail = TAIL_ASKED.exec(last)?.[0] ?? INDICATOR_BEHIND_DE.exec(last)?.[1] ?? ''
  if (tail === '' || tail === last) return items
  const link = last.endsWith(`的${tail}`) && !TAIL_ASKED.test(last) ? '的' : ''
  const [growth = ''] = TAIL_OF_INDICATORS.exec(tail) ?? []
  const own = last.slice(0, last.length - tail.length)
  if (growth !== '' && items.some(item => item !== last && isOfTheSame(item, own))) return items
  return items.map(item => {
    if (item === last || TAIL_OF_INDICATORS.test(item)) return item
    if (TAIL_ASKED.test(item)) return `${item}${growth}`
    const hasOwn = INDICATOR_ASKED.test(item) || MEASURED_BY_NAME.test(item)
    return `${item}${hasOwn ? growth : `${link}${tail}`}`.replace(...OF_POWER)
  })
}

/** 财政收入 beside 财政【增速】: one more of what was named already, and only its own growth. */
const isOfTheSame = (item: string, own: string): boolean => own.length > 1 && item.includes(own)

/** 各涨几个点 asks in points of a percent. */
const unitIn = (askingForm: string): string | undefined =>
  askingForm.endsWith('点') ? '个百分点' : MEASURE_ASKED.exec(askingForm)?.[0]

function listed(text: string): string[] {
  const [, preface = ''] = PREFACE.exec(text) ?? []
  return text
    .slice(preface === '' ? 0 : preface.length + 1)
    .replace(/^总(?=[人户件项次场条个部篇份名家]数)/, preface) // 建议办理:总件数、督办件数
    .replace(ASKING_FORM, ' ')
    .replace(AND_ALSO, '、')
    .replace(EACH_WORDS, ' ')
    .replace(NAMED_AS_ONE, (_, one: string) => one.replace(/、/g, KEPT))
    .split(PARTS_ITEMS)
    .map(item => item.replaceAll(KEPT, '、').trim())
    .filter(item => item.length > 1 || text.includes(`${item}、`) || text.includes(`、${item}`)) // 煤、油、钢各多少
    .filter(Boolean)
}

/** Stands for a mark that parts no items. */
const KEPT = '\ue000'

/** 讲座次数 → 讲座 多少次. */
function asQuestion(item: string, unit: string): string {
  const [counted = '', ofNumber, ofName] = COUNT_AT_END.exec(item) ?? []
  const noun = item.slice(0, item.length - counted.length).replace(/的$/, '')
  const own = ofNumber ?? ofName
  if (own !== undefined) return `${noun} 多少${own}`
  const bare = item.replace(NUMBER_AT_END, '')
  return `${bare} 多少${bare === item ? unit : ''}` // 述职代表数、联系群众人次: each has a measure of its own
}

function byEnglish(text: string): string[] {
  const cut = text
    .split(
      /,? (?:and|vs\.?|versus) (?=how|the number|number of)|[;:,] ?(?:and )?(?=how (?:many|much))/,
    )
    .filter(part => /how many|how much|number/.test(part))
  if (cut.length > 1) return cut
  const [, listed = ''] = /^.*(?:numbers (?:of|for)|:|figures for)(.*)$/.exec(text) ?? []
  if (!/ and |,/.test(listed) || /not |rather/.test(text)) return []
  const both = /^(.+?) (?:vs\.?|versus|and) (.+?),? (?:both|the two|two) (?:numbers|figures)/.exec(
    text,
  )
  if (both) return both.slice(1).map(item => `how many ${item}`)
  const items = listed
    .split(/[.]|,| and /)
    .map(item => item.trim())
    .filter(item => item !== '' && !/numbers|pls|please/.test(item))
  return items.length > 1 ? items.map(item => `how many ${item}`) : []
}
