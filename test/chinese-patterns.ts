import { parseAst } from 'vitest/node'

/** An expression that offers Chinese words as alternatives, and where in its file it begins. */
export interface ChinesePattern {
  readonly source: string
  readonly at: number
}

type Node = Readonly<Record<string, unknown>> & { readonly type: string; readonly start: number }

/**
 * The expressions of a source text that hold Chinese alternatives: literals, what `RegExp` is given, and strings that
 * expressions are put together from.
 *
 * @example chinesePatterns('const A = /一共|合计/')[0]?.source // '一共|合计'
 */
export function chinesePatterns(text: string): ChinesePattern[] {
  const found: ChinesePattern[] = []
  const visit = (value: unknown, inExpression: boolean) => {
    if (Array.isArray(value)) for (const each of value) visit(each, inExpression)
    if (!isNode(value)) return
    const source = sourceOf(value, text)
    const holds = source !== null && (isLiteral(value) || inExpression || looksLikeOne(source))
    if (holds && ALTERNATIVES.test(source)) found.push({ source, at: value.start })
    const within = inExpression || makesExpression(value)
    for (const each of Object.values(value)) visit(each, within)
  }
  visit(parseAst(text, { lang: 'ts' }), false)
  return found
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value

const ALTERNATIVES = /\p{Script=Han}[^|]*\||\|[^|]*\p{Script=Han}/u

/** A sentence has blanks in it, or no alternatives. */
const looksLikeOne = (source: string): boolean =>
  /\p{Script=Han}\|\S|\S\|\p{Script=Han}/u.test(source) && !/\s/.test(source)

const isLiteral = ({ regex }: Node): boolean => isPattern(regex)
const isPattern = (regex: unknown): regex is { readonly pattern: string } =>
  typeof regex === 'object' && regex !== null && 'pattern' in regex

function sourceOf({ type, regex, value, start, end }: Node, text: string): string | null {
  if (isPattern(regex)) return regex.pattern
  if (type === 'Literal' && typeof value === 'string') return value
  if (type === 'TemplateLiteral' && typeof end === 'number')
    return text.slice(start + 1, end - 1).replace(/\$\{[^}]*\}/g, '')
  return null
}

/** `new RegExp(…)`, `RegExp(…)` and `String.raw`. */
function makesExpression({ type, callee }: Node): boolean {
  if (type === 'TaggedTemplateExpression') return true
  return isNode(callee) && callee.type === 'Identifier' && callee.name === 'RegExp'
}
