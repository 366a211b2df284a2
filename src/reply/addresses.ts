import type { Report } from '../report/report.ts'

/** A report's page: `/r/kaizhou-npc-2024`. */
export const reportPath = ({ id }: Pick<Report, 'id'>): string => `/r/${encodeURIComponent(id)}`

/** A passage or section on its report's page. */
export const partPath = (part: { readonly id: string; readonly reportId: string }): string =>
  `${reportPath({ id: part.reportId })}#${part.id}`

/** The address that opens a passage in the chat with the bot, by the bot's name with or without its @. */
export const passageLink = (bot: string, passageId: string): string =>
  `https://t.me/${bot.replace(/^@/, '')}?start=p_${passageId}`

/** Where a report's table of figures is. */
export const figuresPath = (report: Pick<Report, 'id'>): string => `${reportPath(report)}/figures`

/** The table by year of a topic. */
export const yearsPath = (topic: string): string => `/table?${new URLSearchParams({ q: topic })}`

/** A figure's own page. */
export const figurePath = (report: Report, key: string): string => `${reportPath(report)}/f/${key}`

/** Where a figure's card is, without the ending of a picture. */
export const cardPath = (report: Report, key: string): string => `${figurePath(report, key)}/card`
