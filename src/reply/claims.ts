import type { Language } from '../answer/answer.ts'
import { MOST_CLAIMS } from '../answer/budget.ts'
import { type Claim, reportedValue, type Verdict } from '../answer/claim.ts'
import type { Library } from '../answer/library.ts'
import { rows, wholeButton } from './buttons.ts'
import { bold, type Formatted, join, lines, plain } from './formatted.ts'
import { layOut } from './layout.ts'
import type { Message } from './message.ts'
import { say } from './phrases.ts'
import { placeOf, quotation } from './quote.ts'

const MARKS = {
  supported: '✅',
  contradicted: '❌',
  not_in_report: '❔',
} as const satisfies Record<Verdict, string>

/**
 * Figures that somebody stated, held against the report: wrong ones first, with the report's sentence.
 *
 * @example claimsMessage(check('代表建议办了230件'), library, 'zh-Hans').text // '核对 1 个数字：…'
 */
export function claimsMessage(
  claims: readonly Claim[],
  library: Library,
  language: Language,
): Message {
  if (claims.length === 0) return layOut({ blocks: [plain(say('noClaims', language))], language })
  const withTitle = library.reports.length > 1
  const wrong = claims.find(({ verdict }) => verdict === 'contradicted')
  const passage = (wrong?.occurrence ?? wrong?.told)?.passage
  return layOut({
    blocks: [
      bold(summary(claims, language)),
      ...claims.map(claim => claimBlock(claim, language, withTitle)),
    ],
    ...(claims.length >= MOST_CLAIMS
      ? { tail: [say('mostClaims', language, { n: MOST_CLAIMS })] }
      : {}),
    language,
    buttons: passage ? rows([wholeButton(passage, language)]) : [],
  })
}

/**
 * What is remarked beside a figure of a draft: the verdict, and the report's sentence with its place.
 *
 * @example remarkOn(claim, library, 'zh-Hans') // '❌ 230件 与报告不符，报告为 228件\n…'
 */
export function remarkOn(claim: Claim, library: Library, language: Language): string {
  return claimBlock(claim, language, library.reports.length > 1).text
}

/**
 * How many figures and sentences of a draft are right and wrong.
 *
 * @example summary(claims, 'zh-Hans') // '核对 3 个数字：1 个与报告一致，1 个不符，1 个报告未提到'
 */
export function summary(claims: readonly Claim[], language: Language): string {
  const figures = claims.filter(({ told }) => told === null)
  const sentences = claims.filter(({ told }) => told?.kind === 'sentence')
  return [
    ...(figures.length > 0 ? [say('checked', language, countsOf(figures))] : []),
    ...(sentences.length > 0 ? [say('checkedSentences', language, countsOf(sentences))] : []),
  ].join(language === 'en' ? '; ' : '；')
}

function countsOf(claims: readonly Claim[]) {
  const count = (wanted: Verdict) => claims.filter(({ verdict }) => verdict === wanted).length
  return {
    n: claims.length,
    right: count('supported'),
    wrong: count('contradicted'),
    absent: count('not_in_report'),
  }
}

// The number is the report's, but of another year, place or thing than the one stated.
const isElsewhere = ({ text, verdict, occurrence }: Claim): boolean =>
  verdict === 'contradicted' && occurrence?.figure.text === text

/**
 * What is said of a checked figure: that it is the report's, or what the report has instead.
 *
 * @example verdictWords(claim, 'zh-Hans') // '与报告不符，报告为 228件'
 */
export function verdictWords(claim: Claim, language: Language): string {
  const { verdict, formula, act, told } = claim
  if (told !== null) return toldWords(verdict, told.printed, language)
  const says = say(isElsewhere(claim) ? 'elsewhere' : verdict, language, {
    value: reportedValue(claim),
  })
  if (verdict === 'contradicted' && act?.fit === 'other')
    return act.printed === null
      ? say('actNotTold', language, { act: act.said })
      : say('otherAct', language, { act: act.printed })
  if (verdict !== 'supported') return says
  const note = act?.fit === 'unchecked' ? say('actUnchecked', language) : ''
  return formula === null
    ? `${says}${note}`
    : `${says} (${say('derivedFrom', language, { formula })})`
}

function toldWords(verdict: Verdict, printed: string, language: Language): string {
  if (verdict === 'supported') return say('toldSo', language)
  if (verdict === 'not_in_report') return say('notToldSo', language)
  return printed === ''
    ? say('toldOtherwise', language)
    : say('toldInstead', language, { words: printed })
}

function claimBlock(claim: Claim, language: Language, withTitle: boolean): Formatted {
  const { text, verdict, occurrence, told } = claim
  const head = join([`${MARKS[verdict]} `, bold(text), ` ${verdictWords(claim, language)}`])
  if (told !== null) {
    const quote = quotation(told.report, told.clause, [])
    return lines(head, quote, placeOf(told.report, told.passage, withTitle))
  }
  if (occurrence === null) return head
  const { figure, passage, report } = occurrence
  const quote = quotation(report, figure.clause, [figure.span])
  return lines(head, quote, placeOf(report, passage, withTitle))
}
