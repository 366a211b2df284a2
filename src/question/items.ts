import { ASKING_FORM } from './reading.ts'

/** Years side by side, each of which is asked for: 2024和2025各监督几项. */
const YEAR = /(?:20\d\d|(?<!\d)2\d)年?|去年|今年|明年/g
const AND = /^(?:和|跟|与|、|及|同)?$/
const BREAK = /[,、;?!。\s]|和|跟|以及|还有|又|另外/
const TRAILING = /[,、;?!。:\s]+$/
const LEADING = /^(?:[,、;?!。\s]|和|跟|又|以及|还有)+/
const EACH =
  /各自|各有|各是|各为|各多|各几|各(?=[\u4e00-\u9fff]{0,3}(?:多少|几))|分别|一并|[两二三四五六](?:个|样|项|种)(?:数|都)|一起(?:列|报|给)|列出|两项|三项|都(?:是)?(?:多少|几)/
const COUNT_NOUN =
  /^[^,]*[和跟与及、][^,]*(?:个数|件数|项数|户数|人数|次数|数量|数目|数|人次|件次)$/
const EACH_WORDS =
  /各自|各有|各是|各为|各|分别|一并|[两二三四五六](?:个|样|项|种)(?:数)?都?(?:要)?(?:说|讲|列|报)?(?:一?下|出来)?(?=$|[,、;。?])|[两三四]个数|列出来?|告诉我|是|有|的数(?=$|[,、;])|请|好吗|[,、]?[都也]?(?:要|报|列|说|给|念)(?:一下|下|我|出来)?$|[,、]?都$/g
const SEPARATOR = /[,、;:。?!]|和|跟|与|同(?!步|意)|及|还有/
const UNIT = /人次|件次|户|名|项|个|件|条|次/
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
  return byForm(text.replace(ALSO, '$1多少'))
    .map(item => item.replace(TRAILING, ''))
    .filter((item, i) => i === 0 || !SUM.test(item))
}

/** 学习几次,讲座呢 asks for the lectures, too. */
const ALSO = /((?<=(?:多少|几)[^,;?]*[,;?]\s*)[^,;?]{1,12})呢(?=[\s,;?。]|$)/g
/** 一共多少 behind several things is their sum. */
const SUM =
  /^(?:那|那么)?(?:一共|总共|合计|共计|加起来|合起来|两项|两个|两样|三项|三样|一起)*(?:有|是|共)?(?:多少|几)[个项条件次]?$/

/**
 * Whether the sum of what stands side by side is asked for.
 *
 * @example asksSum('意见收了几条,信访接了几件,一共多少') // true
 */
export function asksSum(text: string): boolean {
  return SUM.test(byForm(text).at(-1)?.replace(TRAILING, '') ?? '')
}

function byForm(text: string): string[] {
  if (isEnglish(text)) return byEnglish(text)
  const asking = [...text.matchAll(ASKING_FORM)].filter(
    ({ index }) => text.charAt(index - 1) !== '第',
  )
  return asking.length > 1 ? byAsking(text, asking) : byEach(text, asking[0]?.[0] ?? '')
}

const isEnglish = (text: string): boolean =>
  /how many|numbers? (?:of|for)|number of|(?:both|two|three|these) (?:numbers|figures)/.test(
    text,
  ) &&
  (text.match(/\p{Script=Han}/gu)?.length ?? 0) * 4 < text.length &&
  !ASKS_IN_CHINESE.test(text)

/** A text of both languages is read by the one that it asks in. */
const ASKS_IN_CHINESE = /多少|几/

function byYear(text: string): string[] {
  const years = [...text.matchAll(YEAR)]
  const [first, second] = years
  if (!first || !second || years.length > 2) return []
  if (!AND.test(text.slice(first.index + first[0].length, second.index))) return []
  const rest = text.slice(0, first.index) + text.slice(second.index + second[0].length)
  return years.map(([year]) => year + rest.replace(/各自|各|分别|都/g, ''))
}

function byAsking(text: string, asking: readonly RegExpExecArray[]): string[] {
  let from = 0
  return asking
    .map(({ 0: form, index }, i) => {
      const next = asking[i + 1]
      const end = index + form.length
      // words behind the asking form belong to it, up to a break
      const cut = next ? text.slice(end, next.index).search(BREAK) : text.length
      const stop = next ? end + Math.max(0, cut) : text.length
      const piece = text.slice(from, stop)
      from = stop
      return piece.replace(LEADING, '').trim()
    })
    .filter(Boolean)
}

function byEach(text: string, asking: string): string[] {
  const items = listed(text)
  const counted =
    items.length > 1 &&
    asking === '' &&
    items.every(item => COUNTS.test(item) || /..数$/.test(item))
  if (!EACH.test(text) && !counted && (asking !== '' || !COUNT_NOUN.test(text))) return []
  const unit = unitIn(asking) ?? COUNTS.exec(items.at(-1) ?? '')?.[2] ?? '' // 列席和参检人次
  const [, done = ''] = EACH_DOES.exec(text) ?? []
  return items.length > 1
    ? items.map((item, i) =>
        asQuestion(done !== '' && i < items.length - 1 ? item + done : item, unit),
      )
    : []
}

/** 各涨几个点 asks in points of a percent. */
const unitIn = (asking: string): string | undefined =>
  asking.endsWith('点') ? '个百分点' : UNIT.exec(asking)?.[0]

function listed(text: string): string[] {
  const [, preface = ''] = PREFACE.exec(text) ?? []
  return text
    .slice(preface === '' ? 0 : preface.length + 1)
    .replace(/^总(?=[人户件项次场条个部篇份名家]数)/, preface) // 建议办理:总件数、督办件数
    .replace(ASKING_FORM, ' ')
    .replace(/还有|以及/g, '、')
    .replace(EACH_WORDS, ' ')
    .split(SEPARATOR)
    .map(item => item.trim())
    .filter(item => item.length > 1 || text.includes(`${item}、`)) // 煤、油、钢各多少
    .filter(Boolean)
}

/** 出口和进口各涨多少: what each of them does. */
const EACH_DOES = /(?:各自?|分别)(?![有是为多])([\u4e00-\u9fff]{1,3})(?:了|有|到|达)?(?:多少|几)/

/** What a thing of a list is counted in: 讲座次数, 研讨人次, 篇目. */
const COUNTS =
  /(?:(人次|件次|场次|[人户件项次场条个部篇份名家])数(?:量|目)?|(人次|件次|场次|篇目)数?)$/

/** 讲座次数 → 讲座 多少次. */
function asQuestion(item: string, unit: string): string {
  const [counted = '', ofNumber, ofName] = COUNTS.exec(item) ?? []
  const noun = item.slice(0, item.length - counted.length).replace(/的$/, '')
  const own = ofNumber ?? ofName
  return own === undefined
    ? `${item.replace(/(?<=..)数(?:量|目)?$/, '')} 多少${unit}`
    : `${noun} 多少${own}`
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
