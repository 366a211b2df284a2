/** Groups of people and kinds of bodies that are told apart: what one of them did or is, another did not. */
const PEOPLE = [
  '代表',
  '组成人员 委员',
  '群众 居民 村民 市民 老百姓 百姓',
  '企业家 企业主 商户',
  '法官 检察官 干警 民警',
  '学生 教师 师生 老师',
  '医生 医师 医护人员',
  '队员 工作队',
  '责任人',
  '村干部 镇干部 乡干部 社区干部',
] as const
const BODIES = [
  '乡镇 镇街 街道',
  '部门 局办 委办',
  '村 行政村 社区',
  '企业 公司',
  '学校 中学 小学 校',
  '医院 卫生院',
] as const

const splitRows = (rows: readonly string[]): string[][] => rows.map(row => row.split(' '))
const ROWS_OF_PEOPLE = splitRows(PEOPLE)
const ROWS_OF_BODIES = splitRows(BODIES)

/** The rows that a text names, a bit each. */
function rowsIn(rows: readonly (readonly string[])[], text: string): number {
  let found = 0
  for (const [index, words] of rows.entries())
    if (words.some(word => text.includes(word))) found |= 1 << index
  return found
}

function apart(rows: readonly (readonly string[])[], one: string, other: string): boolean {
  const named = rowsIn(rows, one)
  if (named === 0) return false
  const others = rowsIn(rows, other)
  return others !== 0 && (named & others) === 0
}

/**
 * Whether two texts name groups of people of which none is the same.
 *
 * @example areOtherPeople('常委会组成人员列席', '基层一线代表列席') // true
 */
export function areOtherPeople(one: string, other: string): boolean {
  return apart(ROWS_OF_PEOPLE, one, other)
}

/**
 * Whether two nouns name bodies of other kinds.
 *
 * @example areOtherBodies('乡镇', '政府部门') // true
 */
export function areOtherBodies(one: string, other: string): boolean {
  return apart(ROWS_OF_BODIES, one, other)
}

/**
 * Whether two nouns end in groups of people of which neither is the other: 群众需求 is no group.
 *
 * @example areOtherGroups('基层群众', '区人大代表') // true
 */
export function areOtherGroups(one: string, other: string): boolean {
  const [own, its] = [one, other].map(text =>
    ROWS_OF_PEOPLE.findIndex(words => words.some(word => text.endsWith(word))),
  )
  return own !== undefined && its !== undefined && own >= 0 && its >= 0 && own !== its
}
