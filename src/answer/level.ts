const LEVEL =
  /(?<![全本各我])(乡镇|镇街|[区市县省乡镇村]|[二三四五]级)(?=级|人大代表|代表|人大)|(全国|国家级?)(?=人大)/g

/**
 * Levels of people's congresses or government that a folded text names.
 *
 * @example levelsIn('109名区人大代表') // ['区']
 */
export const levelsIn = (text: string): string[] =>
  [...text.matchAll(LEVEL)].map(([level]) => level)
