import type { Language } from '../answer/answer.ts'
import type { Figure } from '../figure/figure.ts'
import type { Report } from '../report/report.ts'
import { button, rows } from './buttons.ts'
import { bold, type Formatted, lines, plain } from './formatted.ts'
import type { Button, ButtonRow, Message } from './message.ts'
import { type Phrase, say } from './phrases.ts'
import { oneLine, reportTitle, sectionName } from './quote.ts'

/** What a document would be in the corpus. */
export interface Preview {
  readonly kind: 'preview'
  /** Names it while it waits. */
  readonly key: string
  /** The file's name as it was sent. */
  readonly name: string
  readonly report: Report
  readonly figures: readonly Figure[]
  /** What was left out and is no wording of the report. */
  readonly dropped: readonly string[]
  /** How it differs from the report of its name that is loaded; null where none is. */
  readonly former: { readonly kept: number; readonly added: number; readonly gone: number } | null
  /** Another report of the same body and year. */
  readonly twin: Report | null
}

/** A change of the corpus; `undo` names what was taken out by it. */
export interface Change {
  readonly kind: 'changed'
  readonly title: string
  readonly undo: string | null
}

/** A report that was taken out of the corpus and can be put back. */
export interface Withdrawn {
  readonly key: string
  readonly title: string
}

/** What a button under a preview does; the key of the document stands behind it. */
export const ACTS = {
  publish: '+',
  cancel: '-',
  amend: '*',
  back: '=',
  check: 'c',
  title: 't',
  body: 'b',
  place: 'p',
  yearLess: '<',
  yearMore: '>',
  list: 'l',
  withdraw: 'w',
  restore: 'r',
} as const satisfies Record<string, string>

export type PublishingAct = keyof typeof ACTS

const MAX_PARTS = 6
const SAMPLES = [1 / 6, 1 / 2, 5 / 6]
const MAX_LISTED = 20

/**
 * What is shown of a document before it is published: what it is taken for, what was read, and what it changes.
 *
 * @example previewMessage(preview, 'zh-Hans').buttons // [发布] [改元数据] [取消], [当草稿核对]
 */
export function previewMessage(preview: Preview, language: Language): Message {
  const { report, key } = preview
  const { title, body, place, year, planYear } = report
  const told = (value: string) => value || say('pubUnknown', language)
  const text = lines(
    bold(say('pubDocument', language, { name: oneLine(preview.name) })),
    say('pubTitle', language, { title }),
    say('pubBody', language, { body: told(body), place: told(place) }),
    year === null
      ? say('pubNoYear', language)
      : say('pubYears', language, { year, planYear: planYear ?? '—' }),
    ...read(preview, language),
    ...changes(preview, language),
  )
  const press = pressing(key, language)
  return {
    ...text,
    buttons: rows(
      [press('pubPublish', 'publish'), press('pubAmend', 'amend'), press('pubCancel', 'cancel')],
      [press('pubCheck', 'check')],
    ),
  }
}

function read({ report, figures, dropped }: Preview, language: Language): Formatted[] {
  const parts = report.sections.filter(({ parent }) => parent === null).map(sectionName)
  const more = parts.length > MAX_PARTS ? ' …' : ''
  const counts = { passages: report.passages.length, figures: figures.length }
  const samples = new Set(SAMPLES.flatMap(at => figures[Math.floor(at * figures.length)] ?? []))
  return [
    plain(say('pubParts', language, { parts: `${parts.slice(0, MAX_PARTS).join('、')}${more}` })),
    plain(say('pubCounts', language, counts)),
    ...(dropped.length > 0
      ? [plain(say('pubDropped', language, { dropped: dropped.join('；') }))]
      : []),
    ...(samples.size > 0 ? [plain(say('pubSamples', language))] : []),
    ...[...samples].map(figure => sample(figure, language)),
  ]
}

function sample({ text, what, year }: Figure, language: Language): Formatted {
  const dated = year === null ? '' : /^\d{4}$/.test(year) ? say('year', language, { year }) : year
  return lines(plain(`• ${text} ${oneLine(what)}${dated === '' ? '' : `（${dated}）`}`))
}

function changes({ former, twin }: Preview, language: Language): Formatted[] {
  return [
    plain(former === null ? say('pubNew', language) : say('pubDiffers', language, former)),
    ...(twin === null ? [] : [plain(say('pubTwin', language, { title: reportTitle(twin) }))]),
  ]
}

/**
 * What of a document can be amended, a button each.
 *
 * @example amendMessage(preview, 'zh-Hans').text // '改哪一项？'
 */
export function amendMessage({ key, report }: Preview, language: Language): Message {
  const press = pressing(key, language)
  const { title, body, place, year } = report
  return {
    ...lines(
      bold(say('pubWhichField', language)),
      say('pubTitle', language, { title }),
      say('pubBody', language, { body, place }),
      year === null
        ? say('pubNoYear', language)
        : say('pubYears', language, { year, planYear: report.planYear ?? '—' }),
    ),
    buttons: rows(
      [
        press('pubFieldTitle', 'title'),
        press('pubFieldBody', 'body'),
        press('pubFieldPlace', 'place'),
      ],
      [press('pubYearLess', 'yearLess'), press('pubYearMore', 'yearMore')],
      [press('pubBack', 'back')],
    ),
  }
}

/**
 * What was done to the corpus, with a way back where something was taken out.
 *
 * @example changedMessage('pubWithdrawn', change, 'zh-Hans').text // '已撤下《…》，一天内可以恢复。'
 */
export function changedMessage(
  phrase: Phrase,
  { title, undo }: Change,
  language: Language,
): Message {
  const back = undo === null ? [] : [pressing(undo, language)('pubUndo', 'restore')]
  return { ...plain(say(phrase, language, { title: `《${title}》` })), buttons: rows(back) }
}

/** Reports and the names that buttons have for them. */
export interface Listed {
  readonly reports: readonly { readonly key: string; readonly report: Report }[]
  readonly withdrawn: readonly Withdrawn[]
}

/**
 * The reports that can be withdrawn, and those that can be put back.
 *
 * @example corpusMessage({ reports, withdrawn: [] }, 'zh-Hans').buttons.length // reports.length
 */
export function corpusMessage({ reports, withdrawn }: Listed, language: Language): Message {
  const act = (key: string, what: PublishingAct, text: string): ButtonRow => [
    button(text, language, { view: 'publish', key: `${ACTS[what]}${key}` }),
  ]
  return {
    ...plain(say('pubChoose', language)),
    buttons: [
      ...withdrawn
        .slice(0, MAX_LISTED)
        .map(({ key, title }) => act(key, 'restore', say('pubRestore', language, { title }))),
      ...reports
        .slice(0, MAX_LISTED)
        .map(({ key, report }) =>
          act(key, 'withdraw', say('pubWithdraw', language, { title: reportTitle(report) })),
        ),
    ],
  }
}

/** The button that leads to the reports that can be withdrawn. */
export function manageButton(language: Language): Button {
  return pressing('', language)('pubManage', 'list')
}

const pressing =
  (key: string, language: Language) =>
  (phrase: Phrase, act: PublishingAct): Button =>
    button(say(phrase, language), language, { view: 'publish', key: `${ACTS[act]}${key}` })
