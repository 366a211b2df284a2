import { IMPRINT_FORMS, OWN_TERM } from '../lexicon/imprint-words.ts'
import { OFFICE_AND_NAME, OFFICER_OPENS } from '../lexicon/offices.ts'
import { fold } from './fold.ts'
import type { GivenBy, Report, Span } from './report.ts'

/** What a text prints about itself round the report proper: slices of `Report.text`, null where it does not. */
export interface Imprint {
  readonly title: Span | null
  /** The one who gave it, with the office: `四川省人民政府省长 施小琳`. */
  readonly speaker: Span | null
  /** The day it was given. */
  readonly date: Span | null
  readonly meeting: Span | null
  /** Where it was published: a newspaper, a site. */
  readonly publisher: Span | null
  /** The term of the body that reports: 十八届. */
  readonly term: Span | null
  /** The page of a newspaper that it goes on from: 上接1版. */
  readonly page: Span | null
  /** When it was put on the page that the text was taken from, as printed there. */
  readonly posted: Span | null
}

const DEEPEST = 600 // a masthead is short; where it stands in one line with the text, its beginning

const imprints = new WeakMap<Report, Imprint>()

/**
 * Reads what a text prints about itself: its title, who gave it, when, to which meeting, where it was published.
 *
 * @example imprintOf(report).meeting // the span of 四川省第十四届人民代表大会第四次会议
 */
export function imprintOf(report: Report): Imprint {
  const known = imprints.get(report) ?? readImprint(report)
  imprints.set(report, known)
  return known
}

/** What a text is read by before it is a report. */
type Printed = Pick<Report, 'text' | 'folded' | 'sections' | 'passages'>

/** What stands before the first passage; the first words too, where the masthead runs into them. */
function headOf({ folded, sections, passages }: Printed): string {
  const first = Math.min(
    sections[0]?.span.start ?? DEEPEST,
    passages[0]?.span.start ?? DEEPEST,
    DEEPEST,
  )
  return folded.slice(0, Math.max(first, 0))
}

function speakerIn(head: string, text: string): Span | null {
  const speaker = groupIn(head, IMPRINT_FORMS.officer) ?? groupIn(head, IMPRINT_FORMS.alone)
  return speaker && trimmed(text, speaker)
}

/**
 * Who gave a report, as far as it is printed there.
 *
 * @example giverIn(report) // { name: '施小琳', office: '省长' }
 */
export function giverIn(report: Printed): GivenBy | null {
  const speaker = speakerIn(headOf(report), report.text)
  if (speaker === null) return openingGiver(report)
  const printed = report.folded.slice(speaker.start, speaker.end).replace(/\s+/g, '')
  const [, office = '', name = ''] = OFFICE_AND_NAME.exec(printed) ?? []
  return /^[\p{Script=Han}·]{2,6}$/u.test(name) ? { name, office } : null
}

/** A newspaper's text opens with who gave the report; one of several bodies with the first of them. */
function openingGiver({ folded, passages: [first] }: Printed): GivenBy | null {
  if (first === undefined || first.body !== null) return null
  const [sentence = ''] = folded.slice(first.span.start, first.span.end).split('。', 1)
  const { office, name } = OFFICER_OPENS.exec(sentence)?.groups ?? {}
  return office !== undefined && name !== undefined ? { name, office } : null
}

function readImprint(report: Report): Imprint {
  const { text, folded, title } = report
  const head = headOf(report)
  const at = title === '' ? -1 : folded.indexOf(fold(title))
  return {
    title: at < 0 ? null : { start: at, end: at + title.length },
    speaker: speakerIn(head, text),
    date:
      groupIn(head, IMPRINT_FORMS.givenOn) ??
      groupIn(head, IMPRINT_FORMS.givenIn) ??
      groupIn(head, IMPRINT_FORMS.givenBy) ??
      groupIn(head, IMPRINT_FORMS.dated),
    meeting: groupIn(head, IMPRINT_FORMS.meeting),
    term:
      groupIn(head, IMPRINT_FORMS.term) ??
      groupIn(folded, OWN_TERM) ??
      groupIn(folded, IMPRINT_FORMS.term),
    posted: groupIn(head, IMPRINT_FORMS.posted),
    page: groupIn(head, IMPRINT_FORMS.page),
    publisher: groupIn(head, IMPRINT_FORMS.source) ?? groupIn(folded, IMPRINT_FORMS.newspaper),
  }
}

function groupIn(text: string, pattern: RegExp): Span | null {
  const place = pattern
    .exec(text)
    ?.indices?.slice(1)
    .find(each => each !== undefined)
  return place ? { start: place[0], end: place[1] } : null
}

function trimmed(text: string, { start, end }: Span): Span {
  const inner = text.slice(start, end)
  return {
    start: start + inner.length - inner.trimStart().length,
    end: start + inner.trimEnd().length,
  }
}
