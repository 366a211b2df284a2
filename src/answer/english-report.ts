import {
  DIVISION_IN_ENGLISH,
  IN_REPORT,
  LEVEL_IN_ENGLISH,
  LEVELS_IN_CHINESE,
  OFFICE_BEFORE_NAME,
  REPORT_FIRST,
  STATE_COUNCIL,
  TOLD_BY,
} from '../lexicon/english-report.ts'
import { rememberedOf } from '../search/memory.ts'
import { soundOf } from '../search/sounds.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import { giverWritten, withoutReportNames } from './named-reports.ts'
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
  const named = namedReport(unit, corpus) ?? levelNamed(unit, corpus)
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

/** The place that reports, by its level, where one of that level is loaded: what the town picked. */
function levelNamed(text: string, { reports }: IndexedCorpus): NamedReport | null {
  const name = LEVELS_IN_CHINESE[LEVEL_IN_ENGLISH.exec(text)?.groups?.level ?? '']
  if (name === undefined || withoutReportNames(name, reports).reports === null) return null
  return { name, rest: text.replace(LEVEL_IN_ENGLISH, PRONOUN) }
}

const PRONOUN = 'it'

/** The report that a question says it asks of; null where it says nothing of one, or of one that is not loaded. */
function namedReport(typed: string, corpus: IndexedCorpus): NamedReport | null {
  const giver = giverIn(typed, corpus)
  const text = giver?.text ?? typed
  const told = giver === null ? text : text.replace(TOLD_BY(GIVER), 'was')
  if (giver !== null && told !== text) return { name: giver.name, rest: putAgain(told) }
  const found = IN_REPORT.exec(text) ?? REPORT_FIRST.exec(text)
  if (found === null) return null
  const { whose: owner = '', year: first, later = '' } = found.groups ?? {}
  const year = first ?? later
  const name = owner === GIVER ? giver?.name : owner === '' ? '' : nameOfOwner(owner, corpus)
  if (name == null) return null
  const dated = year === '' ? name : `${name}${year}${DATED}`
  const before = text.slice(0, found.index).trim()
  const rest = `${before} ${text.slice(found.index + found[0].length)}`.replace(/^[\s,:–—-]+/u, '')
  return /[a-z]{2,}/.test(rest)
    ? { name: dated, rest: rest.replace(/ (?=[?.,])/g, '').trim() }
    : null
}

const DATED = '年报告'

/** Stands for the name of who gave a report. */
const GIVER = 'thegiver'

interface GiverNamed {
  /** In Chinese. */
  readonly name: string
  /** With one word for the name. */
  readonly text: string
}

/** Who gave a report of those loaded, by the full name or by the office and the surname: Premier Wen. */
function giverIn(text: string, { reports }: IndexedCorpus): GiverNamed | null {
  const words = [...text.matchAll(/[a-z]+/g)]
  for (const [at, { index }] of words.entries()) {
    const before = OFFICE_BEFORE_NAME.exec(text.slice(0, index))
    const title = before?.groups?.office
    for (const last of words.slice(at, at + LONGEST_NAME).reverse()) {
      const end = last.index + last[0].length
      const own = text.slice(index, end).replace(/[ -]/g, '')
      const name = giverWritten(title === undefined ? own : `${title} ${own}`, reports)
      if (name !== '')
        return { name, text: text.slice(0, before?.index ?? index) + GIVER + text.slice(end) }
    }
  }
  return null
}

const LONGEST_NAME = 3 // words

/** What jobless rate was: what was the jobless rate; how many were. */
const putAgain = (text: string): string =>
  text
    .replace(/\bwhat (?!was)(.+?) was\b/, 'what was the $1')
    .replace(/(\bhow (?:many|much) .+?) was\b/, '$1 were there')
    .replace(/ {2,}/g, ' ')

/** Whose report it is, in Chinese; null for anybody else. */
function nameOfOwner(owner: string, corpus: IndexedCorpus): string | null {
  if (STATE_COUNCIL.test(owner)) return STATE_COUNCIL_NAME
  const place = placeOf(owner.replace(/\s/g, ''), corpus)
  return place === '' ? null : place
}

const STATE_COUNCIL_NAME = '国务院'
