const LEVEL =
  /(?<![全本各我])(乡镇|镇街|[区市县省乡镇村]|[二三四五]级)(?=级|人大代表|代表|人大)|(全国|国家级?)(?=人大)/g

/**
 * Levels of people's congresses or government that a folded text names.
 *
 * @example levelsIn('109名区人大代表') // ['区']
 */
export const levelsIn = (text: string): string[] =>
  [...text.matchAll(LEVEL)].map(([level]) => level)

/** Whether two texts speak of other levels: 市人大代表 and 区人大代表; where one names none they do not. */
export function differInLevel(asked: string, printed: string): boolean {
  const levels = levelsIn(asked)
  const own = levelsIn(printed)
  return (
    levels.length > 0 &&
    own.length > 0 &&
    !levels.some(level => own.some(other => other.includes(level)))
  )
}
