import { parseNumeral } from '../figure/numeral.ts'
import { NUMBERED_NAME } from '../lexicon/numerals.ts'
import { QUANTITY } from './asking.ts'

/** The numbers a question names, and what it wants of them. */
export interface NumbersTaken {
  readonly rest: string
  readonly numbers: readonly number[]
  /** Asked to choose between them, what one stands for, or whether it is right. */
  readonly about: 'choice' | 'meaning' | 'verify' | null
  /** The measure word behind a number that is to be verified. */
  readonly unit: string
}

const NUMERAL = String.raw`(?<![\d.第a-z])\d[\d,]*(?:\.\d+)?(?:万|亿)?%?(?!\d|月|[a-z])`
const CHOICE = new RegExp(
  String.raw`(${NUMERAL})(\p{L}{0,3}?)(?:,? ?(?:还是|或者|抑或|或) ?(?:是)?| or )(${NUMERAL})(?:人次|件次|[件条项个名人户家篇部份次场])?`,
  'u',
)
const MEANING =
  /(?:指|说|代表|表示|对应|讲|来自)的?(?:的?是|的)?(?:什么|哪|谁)|是谁|什么意思|哪来的|(?:干|做)什么的|是什么|指什么|\bwhat (?:does|is|are|do)\b|\bstands? for\b|\brefers? to\b|\bmean/
/** 71是人数还是户数 */
const THIS_OR_THAT = new RegExp(
  `${NUMERAL}(?:那个|这个|个)?(?:数字?)?(?:是|指的?是?)[^,?]*还是`,
  'u',
)
/** Asks whether a number is right: 是不是217个, 是10个吗. */
const VERIFY = new RegExp(
  String.raw`(?:是不是|是否|有没有|是|有|为|达到?|约|is it|are there|was it|were there) ?(${NUMERAL})(人次|件次|篇目|个百分点|\p{Script=Han})?(?:吗|么|对吗|对不对|对不|\?|,|$|right|correct)`,
  'u',
)

/**
 * Takes out the numbers that a question is about.
 *
 * @example takeNumbers('是259还是228') // { numbers: [259, 228], about: 'choice', … }
 */
export function takeNumbers(text: string): NumbersTaken {
  const choice = CHOICE.exec(text)
  if (choice)
    return {
      rest: text.replace(choice[0], ' ').replace(/[到底究竟]{2}|是(?= )/g, ' '),
      numbers: numbersIn(choice[0]),
      about: 'choice',
      unit: '',
    }
  const verify = QUANTITY.test(text) ? null : VERIFY.exec(text)
  if (verify)
    return {
      rest: text.replace(verify[0], ' '),
      numbers: [],
      about: 'verify',
      unit: verify[2] ?? '',
    }
  const numbers = numbersIn(text.replace(NUMBERED_NAME, ' '))
  const asksMeaning = (MEANING.test(text) && !QUANTITY.test(text)) || THIS_OR_THAT.test(text)
  const about = numbers.length > 0 && asksMeaning ? 'meaning' : null
  const rest =
    about === 'meaning' ? text.replace(new RegExp(NUMERAL, 'g'), ' ').replace(MEANING, ' ') : text
  return { rest, numbers, about, unit: '' }
}

/** 1+4 is the name of a pattern of work. */
const FORMULA = /(?<!\d)\d\+\d(?!\d)/g

const numbersIn = (text: string): number[] =>
  [...text.replace(FORMULA, ' ').matchAll(new RegExp(NUMERAL, 'g'))].flatMap(
    ([numeral]) => parseNumeral(numeral.replace('%', '')) ?? [],
  )
