import { actsIn } from './acts.ts'

/** Bodies that do things: what one of them did is not told by what was done to it, or by another. */
const ACTOR =
  /^(?:[省市区县州镇乡]|全国|最高|人民|本)*(?:党委|政府|法院|检察院|检察机关|监委|监察委|纪委|政协|公安局?|财政局|教委|人大|常委会|人大常委会|党组|国务院)$|^[省市区县州]委$/

/** Prepositions that make a body the one to whom something is done. */
const RECIPIENT = /(?:向|给|对|跟|与|同|报|送|请)$/

/** Whether a word names a body that acts. */
export const isActor = (word: string): boolean => ACTOR.test(word)

/**
 * Whether a body that a text names at a place is the one to whom something is done, and does nothing itself.
 *
 * @example isRecipient('向区委请示报告', 1, 2) // true
 * @example isRecipient('对区政府报送的文件进行审查', 1, 3) // false: it is the one that sends
 */
export function isRecipient(text: string, at: number, length: number): boolean {
  const before = text.slice(Math.max(0, at - 1), at)
  const behind = text.slice(at + length, at + length + 2)
  return RECIPIENT.test(before) && !(before === '对' && actsIn(behind).size > 0)
}
