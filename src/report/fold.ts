import { Converter, Locale } from 'opencc-js/t2cn'

// Hardly any text has a traditional character: what turns them is made for the first that has.
let turn: ReturnType<typeof Converter>

function toSimplified(text: string): string {
  turn ??= Converter({ from: 't', to: 'cn' })
  return turn(text)
}

/** Quotes of every style become one, so that 「四化」 finds “四化”. */
const QUOTES = '‘’‚‛“”„‟「」『』〝〞＂＇'

/** What a line of a list opens with says nothing. */
const BULLETS = '●◆■▲▪◇□➢➤▶'

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
  const plain = text.replace(UNUSUAL, foldChar)
  return mayBeTraditional(plain) ? plain.split('\n').map(simplify).join('\n') : plain
}

/** By the first unit of a character: whether a text that has it may be turned. */
let telling: Uint8Array | undefined

function mayBeTraditional(text: string): boolean {
  telling ??= tellingUnits()
  for (let at = 0; at < text.length; at++) if (telling[text.charCodeAt(at)] === 1) return true
  return false
}

// Of the phrases that are turned though none of their characters is, one character each: that most of them share.
function tellingUnits(): Uint8Array {
  const units = new Uint8Array(1 << 16)
  const turned = pairsIn(Locale.to.cn ?? []).filter(([from, to]) => from !== to)
  const [single, phrases] = [turned.filter(isSingle), turned.filter(pair => !isSingle(pair))]
  for (const [from] of single) units[from.charCodeAt(0)] = 1
  const silent = phrases.filter(([from]) => ![...from].some(char => units[char.charCodeAt(0)]))
  const times = (char: string) => silent.filter(([from]) => from.includes(char)).length
  for (const [from] of silent)
    units[[...from].sort((a, b) => times(b) - times(a))[0]?.charCodeAt(0) ?? 0] = 1
  return units
}

type Pair = readonly [from: string, to: string]

const isSingle = ([from]: Pair): boolean => [...from].length === 1

/** The pairs of a dictionary, which is text, pairs, or a list of dictionaries. */
function pairsIn(dictionary: unknown): Pair[] {
  if (typeof dictionary === 'string')
    return dictionary.split('|').map(entry => entry.split(' ') as unknown as Pair)
  if (!Array.isArray(dictionary)) return []
  const [from, to] = dictionary
  const isPair = dictionary.length === 2 && typeof from === 'string' && typeof to === 'string'
  return isPair && !from.includes('|') ? [[from, to]] : dictionary.flatMap(pairsIn)
}

function foldChar(char: string): string {
  const known = folds.get(char)
  if (known !== undefined) return known
  const folded = QUOTES.includes(char)
    ? '"'
    : BULLETS.includes(char)
      ? ' '
      : sameLength(char, lower(char))
  folds.set(char, folded)
  return folded
}

function lower(char: string): string {
  return char.normalize('NFKC').toLowerCase()
}

// A phrase rule may change the length; then each character is turned by itself.
function simplify(line: string): string {
  if (!mayBeTraditional(line)) return line
  const simplified = toSimplified(line)
  return simplified.length === line.length ? simplified : line.replace(/./gsu, simplifyChar)
}

function simplifyChar(char: string): string {
  return sameLength(char, toSimplified(char))
}

function sameLength(char: string, folded: string): string {
  return folded.length === char.length ? folded : char
}
