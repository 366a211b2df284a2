/** What kind of place it is, behind its name: Dayao County. */
export const DIVISION_IN_ENGLISH =
  "(?:county|city|province|district|prefecture|municipality|(?:tibetan |hui |zhuang |uygur |uyghur )?autonomous (?:region|county|prefecture))(?! (?:people's )?(?:congress|court|procuratorate|government|party|committee)s?\\b)"

const KIND =
  "(?:(?:government|gov|govt|gov't|annual|work|budget|statistical|economic|official) )*(?:report|bulletin|communiqu[eé]|policy address|speech)(?! on\\b)"

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
export const STATE_COUNCIL = /^(?:state council|national|central government|china)$/

/** The office of who gives a report, and how it is called in Chinese. */
export const OFFICES_IN_ENGLISH: readonly (readonly [
  office: string,
  chinese: readonly string[],
])[] = [
  ['premier', ['总理', '行政院长']],
  ['prime minister', ['总理']],
  ['governor', ['省长', '主席']],
  ['mayor', ['市长']],
  ['chief executive', ['行政长官']],
  ['president', ['院长']],
  ['chief justice', ['院长']],
  ['chief procurator', ['检察长']],
  ['procurator-general', ['检察长']],
  ['chairman', ['主任', '主席', '委员长']],
]

/** Right before a name: Taiwan's Premier. */
export const OFFICE_BEFORE_NAME = new RegExp(
  `(?:\\b[a-z]{4,}(?: [a-z]{4,})?'s )?(?:\\b(?:then|former) )?\\b(?<office>${OFFICES_IN_ENGLISH.map(([office]) => office).join('|')}) $`,
)

/** That somebody told it: what did the premier report. */
export const TOLD_BY = (who: string): RegExp =>
  new RegExp(
    `\\bdid ${who} (?:report|announce|give|cite|state|mention|claim|declare|quote)\\b(?: to be)?`,
  )

/** The place that reports, by its level: the town. */
export const LEVEL_IN_ENGLISH =
  /\bthe (?<level>town|county|district|city|province)(?! (?:of|government|council|party|court|people)\b)('s)?\b/

/** And in Chinese. */
export const LEVELS_IN_CHINESE: Readonly<Record<string, string>> = {
  town: '镇里',
  county: '县里',
  district: '区里',
  city: '市里',
  province: '省里',
}
