import { ASKING_FORM } from './reading.ts'

/** Years side by side, each of which is asked for: 2024和2025各监督几项. */
const YEAR = /(?:20\d\d|(?<!\d)2\d)年?|去年|今年|明年/g
const AND = /^(?:和|跟|与|、|及|同)?$/
const BREAK = /[,、;?!。\s]|和|跟|以及|还有|又|另外/
const TRAILING = /[,、;?!。:\s]+$/
const LEADING = /^(?:[,、;?!。\s]|和|跟|又|以及|还有)+/
const EACH =
  /各自|各有|各是|各为|各多|各几|各(?=[\u4e00-\u9fff]{0,3}(?:多少|几))|分别|一并|两个数|三个数|四个数|一起(?:列|报|给)|列出|两项|三项|都(?:是)?(?:多少|几)/
const COUNT_NOUN =
  /^[^,]*[和跟与及、][^,]*(?:个数|件数|项数|户数|人数|次数|数量|数目|数|人次|件次)$/
const EACH_WORDS =
  /各自|各有|各是|各为|各|分别|一并|[两三四]个数|列出来?|告诉我|是|有|数量|数目|个数|件数|的数|请|好吗|(?:人次|件次|数)$/g
const SEPARATOR = /[,、;:。?!]|和|跟|与|同(?!步|意)|及|还有/
const UNIT = /人次|件次|户|名|项|个|件|条|次/
const SHORT_PREFACE = 8

/**
 * The questions for a figure that stand side by side in one, in order; none where it asks for one.
 *
 * @example itemsOf('重点建议督办了几件、评价了几个部门') // ['重点建议督办了几件', '评价了几个部门']
 */
export function itemsOf(text: string): string[] {
  const dated = byYear(text)
  if (dated.length > 0) return dated
  return byForm(text).map(item => item.replace(TRAILING, ''))
}

function byForm(text: string): string[] {
  if (isEnglish(text)) return byEnglish(text)
  const asking = [...text.matchAll(ASKING_FORM)].filter(
    ({ index }) => text.charAt(index - 1) !== '第',
  )
  return asking.length > 1 ? byAsking(text, asking) : byEach(text, asking[0]?.[0] ?? '')
}

const isEnglish = (text: string): boolean =>
  /how many|number of|both (?:numbers|figures)/.test(text) && !/\p{Script=Han}/u.test(text)

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
  if (!EACH.test(text) && (asking !== '' || !COUNT_NOUN.test(text))) return []
  const unit = UNIT.exec(asking)?.[0] ?? /人次|件次/.exec(text)?.[0] ?? ''
  const body = text
    .replace(/[^:]*:/, preface => (preface.length <= SHORT_PREFACE ? '' : preface))
    .replace(ASKING_FORM, ' ')
    .replace(EACH_WORDS, ' ')
  const items = body
    .split(SEPARATOR)
    .map(item => item.trim())
    .filter(item => item.length > 1)
  return items.length > 1 ? items.map(item => `${item} 多少${unit}`) : []
}

function byEnglish(text: string): string[] {
  const cut = text
    .split(
      /,? (?:and|vs\.?|versus) (?=how|the number|number of)|[;:,] ?(?:and )?(?=how (?:many|much))/,
    )
    .filter(part => /how many|how much|number/.test(part))
  if (cut.length > 1) return cut
  const [, listed = ''] = /^.*?(?:numbers of|:|figures for)(.*)$/.exec(text) ?? []
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
