import {
  DIVISION_IN_ENGLISH,
  IN_REPORT,
  REPORT_FIRST,
  STATE_COUNCIL,
} from '../lexicon/english-report.ts'
import { rememberedOf } from '../search/memory.ts'
import { soundOf } from '../search/sounds.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import { giverWritten } from './named-reports.ts'
import { latinNamesOf } from './scope.ts'

/**
 * An English question with the place and the report that it names in Chinese, as the reports have them: the report
 * first, where one is named. The words for a report that is loaded are nothing to be told.
 *
 * @param typed as typed; a question without English is left as it is
 * @example withReportInChinese("What was Dayao County's revenue?", corpus) // 'what was 大姚 revenue?'
 * @example withReportInChinese('Tibet 2025 work report: how many cows?', corpus) // '西藏2025年报告 how many cows?'
 */
export function withReportInChinese(typed: string, corpus: IndexedCorpus): string {
  if (!ENGLISH.test(typed)) return typed
  const text = typed.toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim()
  const unit = text.replace(UNIT_BEHIND, (whole, name: string, owned: string | undefined) =>
    placeOf(name, corpus) === '' ? whole : `${name}${owned ?? ''}`,
  )
  const named = namedReport(unit, corpus)
  const rest = (named?.rest ?? unit).replace(WORD, (word, name: string) =>
    isListed(name, corpus) ? word : placeOf(name, corpus) || word,
  )
  const put = `${named?.name ?? ''} ${rest}`.trim()
  return put === text ? typed : put
}

/** Three words of English, and nothing of a Chinese question. */
const ENGLISH =
  /^[^\p{Script=Han}]*[A-Za-z]{2,}[^\p{Script=Han}]+[A-Za-z]{2,}[^\p{Script=Han}]+[A-Za-z]{2,}[^\p{Script=Han}]*$/u
const WORD = /\b([a-z]{4,}(?:'[a-z]{3,})?)(?:'s)?(?![a-z])/g
const UNIT_BEHIND = new RegExp(`\\b([a-z]{4,})[ -]${DIVISION_IN_ENGLISH}('s)?(?![a-z])`, 'g')

const isListed = (name: string, { thesaurus }: IndexedCorpus): boolean =>
  thesaurus.alternatives(name).length > 0

/** The place of a loaded report that is written so; empty for none. */
const placeOf = (name: string, { reports }: IndexedCorpus): string =>
  placesWritten(reports).get(name.replace(/'/g, '')) ?? ''

const placesWritten = rememberedOf(
  (reports: IndexedCorpus['reports']): ReadonlyMap<string, string> =>
    new Map(
      [...new Set(reports.map(({ place }) => place))]
        .filter(place => /^\p{Script=Han}{2,5}$/u.test(place))
        .flatMap(place =>
          [...soundOf(place), ...latinNamesOf(place)].map((sound): [string, string] => [
            sound.replace(/\s/g, ''),
            place,
          ]),
        ),
    ),
)

interface NamedReport {
  /** The report in the form that is read: 四川2026年报告. */
  readonly name: string
  readonly rest: string
}

/** The report that a question says it asks of; null where it says nothing of one, or of one that is not loaded. */
function namedReport(text: string, corpus: IndexedCorpus): NamedReport | null {
  const found = IN_REPORT.exec(text) ?? REPORT_FIRST.exec(text)
  if (found === null) return null
  const { whose: owner = '', year: first, later = '' } = found.groups ?? {}
  const year = first ?? later
  const giver = owner === '' ? '' : nameOfOwner(owner, corpus)
  if (giver === null) return null
  const name = year === '' ? giver : `${giver}${year}${DATED}`
  const before = text.slice(0, found.index).trim()
  const rest = `${before} ${text.slice(found.index + found[0].length)}`.replace(/^[\s,:–—-]+/u, '')
  return /[a-z]{2,}/.test(rest) ? { name, rest: rest.replace(/ (?=[?.,])/g, '').trim() } : null
}

const DATED = '年报告'

/** Whose report it is, or who gave it, in Chinese; null for anybody else. */
function nameOfOwner(owner: string, corpus: IndexedCorpus): string | null {
  if (STATE_COUNCIL.test(owner)) return STATE_COUNCIL_NAME
  const place = placeOf(owner.replace(/\s/g, ''), corpus)
  if (place !== '') return place
  const giver = giverWritten(owner.replace(/[\s'-]/g, ''), corpus.reports)
  return giver === '' ? null : giver
}

const STATE_COUNCIL_NAME = '国务院'
