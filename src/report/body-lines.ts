import { fold } from './fold.ts'

const BODY =
  '(?:人大(?:及其)?常委会|(?:高级|中级)?(?:人民)?法院|中院|高院|(?:人民)?检察院|检察机关|政协|(?:人民)?政府)'
/** A paragraph that a body is the subject of: 全市法院受理…, 市人大常委会一年来召开…. */
export const ACTING = new RegExp(
  `^(?:(?:20\\d\\d年|去年|一年来|过去一年|五年来|全年),?)?(?:全?[国省市区县州]|[\\u4e00-\\u9fff]{2,6}[省市区县州])?(?:各级)?${BODY}(?=[^的委]{2})(?!工作报告|院长)`,
)
const ALONE = new RegExp(
  `^[【〖「[■◆●▲ ]*(?:全?[国省市区县州]|[\\u4e00-\\u9fff]{2,6}[省市区县州])?${BODY}(?:工作)?(?:报告)?(?:篇|摘要|要点|亮点)?[】〗」\\] ]*$`,
)

/**
 * Whether a line is nothing but the name of a body: 【市法院】, 检察院篇.
 *
 * @example isBodyAlone('【市法院】') // true
 */
export function isBodyAlone(line: string): boolean {
  return line.length < 24 && ALONE.test(fold(line))
}
