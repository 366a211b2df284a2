import type { Report } from '../report/report.ts'

/** A report's page: `/r/kaizhou-npc-2024`. */
export const reportPath = ({ id }: Pick<Report, 'id'>): string => `/r/${encodeURIComponent(id)}`

/** A passage or section on its report's page. */
export const partPath = (part: { readonly id: string; readonly reportId: string }): string =>
  `${reportPath({ id: part.reportId })}#${part.id}`

/** A figure's own page. */
export const figurePath = (report: Report, key: string): string => `${reportPath(report)}/f/${key}`
