/** Levels of congress and government, from above, with the words that name each. */
const LEVELS = [
  ['nation', /全国|国家级|\bnational\b|\bnpc\b/],
  ['province', /市级|全市|市里|市上|市人大(?!常)|省级|全省|\bmunicipal\b|\bcitywide\b|\bcity-level\b/],
  ['district', /区级|区里|区上|区头|区一级|全区|本区|县级|全县|区人大|县人大|\bdistrict\b/],
  ['town', /乡镇|镇街|街镇|镇上|街道|乡级|镇级|\btownship|\bsubdistrict|\btown\b/],
  ['village', /村级|各村|\bvillage-level\b/],
] as const satisfies readonly (readonly [string, RegExp])[]

export type Level = (typeof LEVELS)[number][0]

/**
 * The levels that a folded text names.
 *
 * @example levelsIn('区、乡镇人大代表建议') // Set { 'town' }
 */
export function levelsIn(text: string): Set<Level> {
  return new Set(LEVELS.filter(([, pattern]) => pattern.test(text)).map(([level]) => level))
}

/** A word that names a level and nothing else: 区级, 镇里, 街道. */
export const LEVEL_WORD =
  /^(?:区|市|镇|乡|街道|村|县|省|乡镇|镇街|街镇|乡镇街道)(?:级|里|上|头)?$|级$/
