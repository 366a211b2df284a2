import type { Figure } from '../figure/figure.ts'
import type { Report } from '../report/report.ts'
import type { Steps } from '../steps.ts'
import { IN_CLAIM_MATCH, IN_CLAIM_VALUE } from '../weights.ts'
import { actFit } from './claim-act.ts'
import { isOfAnother } from './claim-another.ts'
import type { Candidate, Matched, Said } from './claim-candidate.ts'
import { isCopied, isRewritten } from './claim-copy.ts'
import { isElsewhere } from './claim-elsewhere.ts'
import { likeness, namedShare, narrowFit } from './claim-likeness.ts'
import { numberOf, type ReportsCompared } from './claim-reports.ts'
import { settingOf } from './claim-setting.ts'
import { subjectOf } from './claim-subject.ts'
import { yearFit } from './claim-time.ts'
import { isStrange } from './claim-untold.ts'
import { agrees, isOwnUnit, unitFit } from './claim-value.ts'
import { type Draft, type Weighted, wordsOf } from './claim-words.ts'
import { type ExtentSaid, otherThanTold } from './extent-said.ts'
import type { Occurrence } from './occurrence.ts'

const MANY = 24

/**
 * Finds what the report says of the thing a claim counts: in steps, since thousands of figures are looked at for each
 * of its words.
 *
 * @example finished(matchSteps(figure, draft, compared)).candidates[0]?.agrees
 */
export function* matchSteps(
  figure: Figure,
  draft: Draft,
  compared: ReportsCompared,
): Steps<Matched> {
  const words = wordsOf(figure, draft).map(word => ofTheReport(word, compared.reports))
  const claim = {
    figure,
    words,
    setting: settingOf(figure, draft),
    subject: subjectOf(figure, draft),
  }
  const key = keyOf(claim)
  const candidates = compared.found.get(key) ?? (yield* candidatesOf(claim, compared))
  compared.found.set(key, candidates)
  return { ...claim, candidates }
}

function* candidatesOf(claim: Said, compared: ReportsCompared): Steps<Candidate[]> {
  const candidates: Candidate[] = []
  for (const occurrence of yield* within(claim, compared)) {
    yield
    candidates.push(candidateOf(claim, occurrence))
  }
  return candidates.sort((a, b) => b.score - a.score)
}

// All that a claim says, but not where it stands.
function keyOf({ figure, words, setting, subject }: Said): string {
  const { text, what, implied, year, act, aim } = figure
  return JSON.stringify([
    [numberOf(figure), text, what, implied, year, act, aim],
    words.map(({ term, weight, named }) => [term.text, weight, named]),
    { ...setting, levels: [...setting.levels] },
    { ...subject, behind: subject.behind.map(term => term.text) },
  ])
}

/** The report's own place and body tell nothing of where in it to look. */
function ofTheReport(word: Weighted, reports: readonly Report[]): Weighted {
  const { text } = word.term
  const own = reports.every(
    ({ place, body }) => body.includes(text) || (place !== '' && text.includes(place)),
  )
  return own ? { ...word, weight: word.weight * IN_CLAIM_MATCH.ofTheReport } : word
}

/** The figures whose sentences hold most of the claim's words, and those with its number. */
function* within(
  { figure, words }: Pick<Matched, 'figure' | 'words'>,
  { like, standing }: ReportsCompared,
): Steps<Occurrence[]> {
  const { fitting, same } = yield* like(figure)
  const shares = new Float64Array(fitting.length)
  for (const { term, weight } of words) {
    yield
    const found = standing(term, fitting)
    for (let at = 0; at < shares.length; at++)
      shares[at] = (shares[at] ?? 0) + weight * (found[at] ?? 0)
  }
  // Whatever stands below the many best is not sorted with them: of thousands most have a word or two.
  const least = shares.toSorted()[shares.length - MANY] ?? 0
  const likely = fitting
    .map((each, at) => ({ each, share: shares[at] ?? 0 }))
    .filter(({ share }) => share > 0 && share >= least)
    .sort((a, b) => b.share - a.share)
    .slice(0, MANY)
  return [...new Set([...likely.map(({ each }) => each), ...same])]
}

/**
 * Sets one figure beside a claim.
 *
 * @example candidateOf(matched, occurrenceOf('46项')).inSetting
 */
export function candidateOf(said: Said, occurrence: Occurrence): Candidate {
  const { figure, words, setting, subject } = said
  const same = agrees(figure, occurrence.figure)
  if (same && isCopied(subject, occurrence)) return copied(occurrence)
  const year = yearFit(setting, occurrence)
  const elsewhere = isElsewhere(setting, occurrence)
  const isBorne = same && subject.extent !== null && isBorneOut(subject.extent, occurrence)
  return {
    occurrence,
    score:
      (isBorne ? 1 : likeness(said, occurrence)) *
      (year === 0 ? 1 : year) *
      (same ? 1 : narrowFit(words, subject, occurrence)),
    named: namedShare(words, occurrence),
    agrees: same,
    sameUnit: unitFit(figure, occurrence.figure) >= IN_CLAIM_VALUE.sameUnit,
    ownUnit: isOwnUnit(figure, occurrence.figure),
    inSetting: year > 0 && !elsewhere,
    ofOtherYear: year === 0 && !elsewhere,
    act: isBorne ? 'match' : actFit(figure, occurrence, subject),
    ofAnother: same && !isBorne && isOfAnother(subject, occurrence),
    ofYear: setting.year !== null && year === 1,
    isRewritten: isRewritten(subject, occurrence),
    isStrange: same && !isBorne && isStrange(said, occurrence),
  }
}

/** 66个问题大部分已经整改, where the report has 59个整改 of them: what is said of most is told of so many. */
const isBorneOut = (extent: ExtentSaid, occurrence: Occurrence): boolean =>
  otherThanTold(extent, occurrence) === 'borne'

/** What is copied word for word is what the report says. */
const copied = (occurrence: Occurrence): Candidate => ({
  ...{
    occurrence,
    score: 1,
    named: 1,
    agrees: true,
    sameUnit: true,
    ownUnit: true,
    inSetting: true,
  },
  ...{
    act: 'match',
    ofAnother: false,
    ofOtherYear: false,
    ofYear: true,
    isStrange: false,
    isRewritten: true,
  },
})
