import { CHOICES, OF_BOTH_YEARS } from '../lexicon/comparison-words.ts'
import { COMPUTING_ASIDES, changeGiven } from '../lexicon/computation-forms.ts'
import { ASKING_COURTESIES } from '../lexicon/courtesies.ts'
import { DIALECT, OF_TAIWAN, type Rewrite } from '../lexicon/dialect.ts'
import { WHOLE_ECONOMY } from '../lexicon/indicators.ts'
import { COUNTED_NOUNS, NUMBER_NAMED } from '../lexicon/measure-words.ts'
import { ASKS_OTHERWISE } from '../lexicon/question-words.ts'
import { SPOKEN_QUANTITIES } from '../lexicon/spoken-quantities.ts'
import { spelledOut } from '../question/spelled-out.ts'
import { fold } from '../report/fold.ts'
import { remembered } from '../search/memory.ts'
import type { Language } from './answer.ts'
import { takeYears } from './years.ts'

/**
 * A typed question as it is read: folded, its noise removed, dialect turned to standard words.
 *
 * @example readable('@kzrd_bot 你好，睇咗幾多篇嘢🙏') // '看了多少篇东西'
 */
export function readable(typed: string): string {
  return readOnce(typed)
}

const readOnce = remembered(typed => {
  const quiet = rewritten(fold(typed.replace(/\s+/g, ' ')), [...OF_TAIWAN, ...ASKING_COURTESIES])
  const spelled = spelledOut(rewritten(standardWords(quiet), SPOKEN_QUANTITIES).trim())
  const standard = rewritten(spelled, WHOLE_ECONOMY).replace(/ {2,}/g, ' ').trim()
  const chosen = rewritten(rewritten(withYearBefore(standard), NUMBER_NAMED), [
    ...CHOICES,
    ...OF_BOTH_YEARS,
    ...COMPUTING_ASIDES,
  ])
  return ASKS_OTHERWISE.test(chosen) ? chosen : rewritten(chosen, COUNTED_NOUNS)
})

/** 2004年增产了3万吨,那2003年是多少: the year before, and no year that a report has to be of. */
function withYearBefore(text: string): string {
  const { told = '', joint = '', year = '' } = changeGiven(text) ?? {}
  const asked = takeYears(year).years.stated[0]
  const now = takeYears(told).years.stated.at(-1)
  if (told === '' || (asked !== undefined && Number(asked) + 1 !== Number(now))) return text
  return `${told}${text.slice(told.length).replace(`,${joint}${year}`, ',前一年')}`
}

/**
 * A folded text with words of dialect turned to standard ones.
 *
 * @example standardWords('明年咋个干') // '明年怎么干'
 */
export function standardWords(folded: string): string {
  return standardOnce(folded)
}

const standardOnce = remembered(folded => rewritten(folded, DIALECT))

const rewritten = (text: string, rules: readonly Rewrite[]): string =>
  rules.reduce((rest, [pattern, standard]) => rest.replace(pattern, standard), text)

/**
 * The language a reply should be in: English where no Chinese is typed, traditional where its characters are.
 *
 * @example languageOf('常駐河堰鎮的工作隊員有幾名') // 'zh-Hant'
 */
export function languageOf(typed: string): Language {
  const text = typed.replace(/@[A-Za-z0-9_]+|https?:\/\/\S+/g, '')
  if (!/\p{Script=Han}/u.test(text)) return /[A-Za-z]{2}/.test(text) ? 'en' : 'zh-Hans'
  return simplifiedDiffers(text) ? 'zh-Hant' : 'zh-Hans'
}

/** Whether folding changes any Chinese character, which only traditional ones do. */
function simplifiedDiffers(text: string): boolean {
  const folded = [...fold(text)]
  return [...text].some((char, i) => char !== folded[i] && /\p{Script=Han}/u.test(char))
}
