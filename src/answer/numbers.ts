import { parseNumeral } from '../figure/numeral.ts'
import { NUMBER_MEANING } from '../lexicon/expression-words.ts'
import {
  NUMBER_CHOICE,
  NUMBER_THIS_OR_THAT,
  NUMBER_TO_VERIFY,
  NUMBERED_NAME,
  PLAIN_NUMBER,
} from '../lexicon/numerals.ts'
import { AT_LAST_OR_IS } from '../lexicon/question-words.ts'
import { QUANTITY } from './measure-asked.ts'

/** The numbers a question names, and what it wants of them. */
export interface NumbersTaken {
  readonly rest: string
  readonly numbers: readonly number[]
  /** Asked to choose between them, what one stands for, or whether it is right. */
  readonly about: 'choice' | 'meaning' | 'verify' | null
  /** The measure word behind a number that is to be verified, or behind the last of those to choose from. */
  readonly unit: string
}

/**
 * Takes out the numbers that a question is about.
 *
 * @example takeNumbers('是259还是228') // { numbers: [259, 228], about: 'choice', … }
 */
export function takeNumbers(text: string): NumbersTaken {
  const choice = NUMBER_CHOICE.exec(text)
  if (choice)
    return {
      rest: text.replace(choice[0], ' ').replace(AT_LAST_OR_IS, ' '),
      numbers: numbersIn(choice[0]),
      about: 'choice',
      unit: unitOfChoice(choice),
    }
  const verify = QUANTITY.test(text) ? null : NUMBER_TO_VERIFY.exec(text)
  if (verify)
    return {
      rest: text.replace(verify[0], ' '),
      numbers: [],
      about: 'verify',
      unit: verify[2] ?? '',
    }
  const numbers = numbersIn(text.replace(NUMBERED_NAME, ' '))
  const asksMeaning =
    (NUMBER_MEANING.test(text) && !QUANTITY.test(text)) || NUMBER_THIS_OR_THAT.test(text)
  const about = numbers.length > 0 && asksMeaning ? 'meaning' : null
  const rest =
    about === 'meaning'
      ? text.replace(new RegExp(PLAIN_NUMBER, 'g'), ' ').replace(NUMBER_MEANING, ' ')
      : text
  return { rest, numbers, about, unit: '' }
}

/** 169还是71户: the measure word behind the last; none where another one stands behind the first. */
function unitOfChoice({ 2: first = '', groups }: RegExpExecArray): string {
  const last = groups?.unit ?? ''
  return first === '' || first === last ? last : ''
}

/** 1+4 is the name of a pattern of work, 11·10 the day that a case is called by. */
const FORMULA = /(?<!\d)(?:\d\+\d|\d{1,2}·\d{1,2})(?!\d)/g

const numbersIn = (text: string): number[] =>
  [...text.replace(FORMULA, ' ').matchAll(new RegExp(PLAIN_NUMBER, 'g'))].flatMap(
    ([numeral]) => parseNumeral(numeral.replace(/[%多余来]/g, '')) ?? [],
  )
