// The reports and those who discuss them are Chinese, wherever the bot runs.
const ZONE = { timeZone: 'Asia/Shanghai' } as const
const DATE = new Intl.DateTimeFormat('zh-CN', { ...ZONE, dateStyle: 'long' })
const MONTH_DAY = new Intl.DateTimeFormat('en-CA', { ...ZONE, month: '2-digit', day: '2-digit' })
const CLOCK = new Intl.DateTimeFormat('zh-CN', {
  ...ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/**
 * A day.
 *
 * @example dateText(Date.UTC(2026, 0, 20, 1, 30)) // '2026年1月20日'
 */
export function dateText(time: number): string {
  return DATE.format(time)
}

/**
 * A day of a year that is known, the same in every language.
 *
 * @example monthDayText(Date.UTC(2026, 0, 20, 1, 30)) // '01-20'
 */
export function monthDayText(time: number): string {
  return MONTH_DAY.format(time)
}

/**
 * A time of day in Beijing.
 *
 * @example clockText(Date.UTC(2026, 0, 20, 1, 30)) // '09:30'
 */
export function clockText(time: number): string {
  return CLOCK.format(time)
}

/**
 * From when to when, the day told once.
 *
 * @example timeText(opened, closed) // '2026年1月20日 09:30—11:05'
 */
export function timeText(from: number, to: number): string {
  const [first, last] = [dateText(from), dateText(to)]
  return `${first} ${clockText(from)}—${first === last ? '' : `${last} `}${clockText(to)}`
}
