import { LISTED_NAME, LISTED_TOWNS, NO_NAME_WITHIN } from '../lexicon/place-names.ts'

/**
 * The names that a text gives towns and papers.
 *
 * @example namesOf('驻在满月镇帮扶，在云峰、丰乐等镇召开') // ['满月镇', '云峰', '丰乐']
 */
export function namesOf(folded: string): string[] {
  const found = [...folded.matchAll(LISTED_NAME)].map(([name]) => name)
  const short = [...folded.matchAll(LISTED_TOWNS)].flatMap(([list]) =>
    list.replace(/等.*$/, '').split('、'),
  )
  return [...new Set([...found, ...short])].filter(name => !NO_NAME_WITHIN.test(name))
}
