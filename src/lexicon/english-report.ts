/** What kind of place it is, behind its name: Dayao County. */
export const DIVISION_IN_ENGLISH =
  "(?:county|city|province|district|prefecture|municipality|(?:tibetan |hui |zhuang |uygur |uyghur )?autonomous (?:region|county|prefecture))(?! (?:people's )?(?:congress|court|procuratorate|government|party|committee)s?\\b)"

const KIND =
  "(?:(?:government|gov|govt|gov't|annual|work|budget|statistical|economic|official) )*(?:report|bulletin|communiqu[eé])(?! on\\b)"

const YEAR = '(?:19|20)\\d\\d'
const WHOSE = "state council|inner mongolia|[a-z]{4,}|[a-z]{2,} [a-z]{2,}(?: [a-z]{2,})?(?='s)"

/** Whose report and of which year, in either order: Tibet 2025 work report, 2009 State Council report. */
const NAMED = `(?:(?<year>${YEAR})(?:'s)? )?(?:(?<whose>${WHOSE})(?:'s)? (?:(?<later>${YEAR}) )?)??${KIND}`

/** A question that opens with its report: 2026 gov report – how many. */
export const REPORT_FIRST = new RegExp(`^(?:the )?${NAMED}\\s*(?:says?\\s*)?[:,–—-]+\\s*`)

/** A report that something is asked to stand in: according to the work report. */
export const IN_REPORT = new RegExp(
  `(?:^|,? )(?:according to|as per|per|based on|in|from|as stated in) (?:the |this |that )?${NAMED}(?=[\\s,?.]|$),?`,
)

/** The nation's government. */
export const STATE_COUNCIL = /^state council$/
