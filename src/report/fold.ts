import { Converter } from 'opencc-js/t2cn'

const toSimplified = Converter({ from: 't', to: 'cn' })

/** Quotes of every style become one, so that 「四化」 finds “四化”. */
const QUOTES = '‘’‚‛“”„‟「」『』〝〞＂＇'

/** What is neither a common Chinese character nor plain ASCII, and so may need folding. */
const UNUSUAL = /[A-Z\u0080-\u4dff\ua000-\uffff]/g

const folds = new Map<string, string>()

/**
 * A shadow of the text for matching only: full-width forms, capitals, quotes and traditional characters
 * folded. Every UTF-16 unit becomes exactly one, so an offset means the same place in both.
 *
 * @example fold('１２件「議案」') // '12件"议案"'
 */
export function fold(text: string): string {
  return text.replace(UNUSUAL, foldChar).split('\n').map(simplify).join('\n')
}

function foldChar(char: string): string {
  const known = folds.get(char)
  if (known !== undefined) return known
  const folded = QUOTES.includes(char) ? '"' : sameLength(char, lower(char))
  folds.set(char, folded)
  return folded
}

function lower(char: string): string {
  return char.normalize('NFKC').toLowerCase()
}

// A phrase rule may change the length; then each character is turned by itself.
function simplify(line: string): string {
  const simplified = toSimplified(line)
  return simplified.length === line.length ? simplified : line.replace(/./gsu, simplifyChar)
}

function simplifyChar(char: string): string {
  return sameLength(char, toSimplified(char))
}

function sameLength(char: string, folded: string): string {
  return folded.length === char.length ? folded : char
}
