import { seen } from '../report/controls.ts'
import type { Brief } from './brief.ts'

/**
 * The same 简报 without characters that are not seen: no paper shows other words than it holds, and Word opens
 * it (XML knows no control characters).
 *
 * @example printable({ ...brief, group: '第一\u202E组' }).group // '第一组'
 */
export function printable(brief: Brief): Brief {
  const clean = (_: string, value: unknown) => (typeof value === 'string' ? seen(value) : value)
  return JSON.parse(JSON.stringify(brief), clean)
}
