import { NOTE_KINDS } from '../discussion/discussion.ts'
import type { CheckedFigure, Counts, Point } from './brief.ts'

/** The fixed words of a 简报: it is a Chinese document whoever asks for it. */
export const WORDS = {
  title: '分组审议记录稿',
  praise: '一、总体评价',
  opinions: '二、意见建议',
  questions: '三、询问及答复',
  nothing: '（无）',
  unchecked: '〔未核对〕',
  reworded: '〔经他人改动，未核对〕',
  disputed: '〔发言人有异议〕',
  alike: '〔以下内容相近，请记录人酌情合并〕',
  quote: '报告原文：',
  wholeReport: '综合',
  open: '（尚未答复）',
  signature: ['记录人（签名）：＿＿＿＿＿＿', '召集人（签名）：＿＿＿＿＿＿', '日期：＿＿＿＿＿＿'],
} as const

/**
 * What stands behind a point's words: that nobody checked it, and figures that the report has otherwise.
 *
 * @example flagsOf(point) // ['〔未核对〕', '〔数字核对：“230件”与报告不符，报告为228件，见四(二)〕']
 */
export function flagsOf(point: Point): string[] {
  const wrong = point.figures.filter(({ verdict }) => verdict === 'contradicted').map(faultOf)
  return [...standingOf(point), ...wrong]
}

// How the speaker stands to what is printed as theirs.
function standingOf({ checked, disputed, reworded }: Point): string[] {
  if (checked) return []
  if (disputed) return [WORDS.disputed]
  return [reworded ? WORDS.reworded : WORDS.unchecked]
}

function faultOf({ stated, report, place }: CheckedFigure): string {
  const value = report === null ? '' : `，报告为${report}`
  return `〔数字核对：“${stated}”与报告不符${value}${place === null ? '' : `，见${place}`}〕`
}

/**
 * The counts as one sentence.
 *
 * @example countsLine(counts) // '共2人发言，记录5条：肯定1条、意见1条、建议2条、询问1条（未答复0条）；…'
 */
export function countsLine(counts: Counts): string {
  const { people, notes, checked, open, wrong } = counts
  const kinds = NOTE_KINDS.map(kind => `${kind}${counts[kind]}条`)
  const faults = wrong === 0 ? '' : `；数字与报告不符${wrong}处`
  return (
    `共${people}人发言，记录${notes}条：${kinds.join('、')}（未答复${open}条）；` +
    `经发言人核对${checked}条，未核对${notes - checked}条${faults}。`
  )
}

/**
 * A question's answer in a line.
 *
 * @example answerLine(point) // '答复（张伟）：会后书面答复'
 */
export function answerLine({ answer }: Point): string {
  return answer === null ? WORDS.open : `答复（${answer.by}）：${answer.text}`
}
