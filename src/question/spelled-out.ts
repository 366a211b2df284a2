import {
  AMBIGUOUS_LETTERS,
  IDLE_WHOLE,
  LETTER_NAMES,
  PASSED,
  PLACE_CLAUSE,
  PROVINCE_LETTERS,
  PROVINCES,
  SHORT_FORMS,
  SPENT_ON,
} from '../lexicon/short-forms.ts'

const LETTERS = [...PROVINCE_LETTERS.keys()].join('')
const AMBIGUOUS = [...AMBIGUOUS_LETTERS.keys()].join('')

/** What may stand before a letter that names a province: nothing, a mark, a year. */
const BEGINNING = '(?<=^|[\\s,;、:?!]|(?:[去今明前]|\\d)年)'
/** What may stand behind one that is said last. */
const END = '(?=的?(?:[\\s,;:?!呢]|$))'

const LETTER_FIRST = new RegExp(`${BEGINNING}([${LETTERS}])(?=[\\u4e00-\\u9fffa-z]{2})`, 'g')
const LETTER_ALONE = new RegExp(`${BEGINNING}([${LETTERS}${AMBIGUOUS}])${END}`, 'g')

/**
 * A question as insiders jot it down, spelled out: provinces and indicators by their full names, the place first.
 *
 * @param text folded, as `readable` makes it
 * @example spelledOut('城乡收入比 渝') // '重庆城乡居民收入比'
 */
export function spelledOut(text: string): string {
  const named = text
    .replace(LETTER_ALONE, letter => (letter === text ? letter : provinceOf(letter)))
    .replace(LETTER_FIRST, (letter, _: string, at: number, whole: string) =>
      LETTER_NAMES.test(whole.slice(at)) ? letter : provinceOf(letter),
    )
  const full = SHORT_FORMS.reduce((rest, [pattern, form]) => rest.replace(pattern, form), named)
  const plain = full.replace(IDLE_WHOLE, '').replace(SPENT_ON, '投入多少钱').replace(PASSED, '')
  return placeFirst(plain)
}

const provinceOf = (letter: string): string =>
  PROVINCE_LETTERS.get(letter) ?? AMBIGUOUS_LETTERS.get(letter) ?? letter

/** 机场货邮 广东: a clause of nothing but a province says where all the rest is asked of. */
function placeFirst(text: string): string {
  const found = PLACE_CLAUSE.exec(text)
  if (found === null) return text
  const rest = text.slice(0, found.index) + text.slice(found.index + found[0].length)
  const isOnlyOne = !PROVINCES.some(name => rest.includes(name))
  return isOnlyOne ? `${found[1]}${rest.replace(/^[\s,]+|[\s,;]+$/g, '')}` : text
}
