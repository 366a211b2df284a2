import type { Language, Note } from '../answer/answer.ts'
import { say } from './phrases.ts'
import { reportTitle, shortTitle } from './quote.ts'

const BODIES = [6, 5, 4, 3, 2, 1] as const

/**
 * What the reader must know about how a question was taken, in one line; empty where there is nothing to tell.
 *
 * @example noteLine({ kind: 'respelled', typed: '建意', read: '建议' }, 'zh-Hans') // '按“建议”查找'
 */
export function noteLine(note: Note, language: Language): string {
  return noteWordings(note, language)[0] ?? ''
}

/**
 * The same in several wordings, the fullest first; what a word means is never shortened.
 *
 * @example noteWordings(note, 'zh-Hans').find(({ length }) => length <= 40)
 */
export function noteWordings(note: Note, language: Language): readonly string[] {
  switch (note.kind) {
    case 'report':
      return note.others.length === 0
        ? []
        : [reportTitle(note.report), shortTitle(note.report)].map(title =>
            say('fromReport', language, { title, n: note.others.length }),
          )
    case 'bodies':
      return BODIES.map(most =>
        say('bodies', language, {
          asked: note.asked,
          bodies: listed(note.bodies, most),
        }),
      )
    default:
      return [plainNote(note, language)]
  }
}

/** A few names, and … where there are more. */
const listed = (names: readonly string[], most: number): string =>
  names.slice(0, most).join('、') + (names.length > most ? ' …' : '')

function plainNote(
  note: Exclude<Note, { readonly kind: 'report' | 'bodies' }>,
  language: Language,
): string {
  switch (note.kind) {
    case 'respelled':
      return say('respelled', language, { typed: note.typed, read: note.read })
    case 'missing': {
      const operands = note.operands.map(operand => `“${operand}”`).join('、')
      return operands === '' ? say('noWhole', language) : say('missing', language, { operands })
    }
    case 'nearest':
      return say('nearestTold', language, { word: note.word })
    case 'untold':
      return say('untold', language, {
        parts: note.parts.map(part => `“${part}”`).join('、'),
      })
    case 'undefined':
      return say('undefined', language, { expression: note.expression })
    case 'glossary': {
      const { expression, meaning, source } = note
      return say('glossary', language, {
        expression,
        meaning: source === '' ? meaning : `${meaning}（${source}）`,
      })
    }
    case 'unprinted':
      return say('unprinted', language)
    case 'refused':
      return say('refused', language, { left: note.left, right: note.right })
    case 'shortened':
      return say('shortened', language, { n: note.most })
    case 'parts':
      return say('mostParts', language, { n: note.most })
  }
}
