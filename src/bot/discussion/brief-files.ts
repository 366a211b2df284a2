import type { Context } from 'grammy'
import { InputFile } from 'grammy'
import type { Language } from '../../answer/answer.ts'
import type { Brief } from '../../brief/brief.ts'
import { FORMATS, type Order } from '../../brief/formats.ts'
import { type Paper, paperOf } from '../../brief/paper.ts'
import { printable } from '../../brief/printable.ts'
import { paperPrinted, templatePrinted } from '../../brief/printing.ts'
import { PLAIN_PAPER } from '../../brief/settings.ts'
import { type Office, TemplateError } from '../../brief/template.ts'
import type { Unchecked } from '../../discussion/discussion.ts'
import { button } from '../../reply/buttons.ts'
import type { Button } from '../../reply/message.ts'
import { type Phrase, say } from '../../reply/phrases.ts'
import { beginning } from '../../report/controls.ts'
import { languageIn } from '../update.ts'
import type { DiscussionDeps } from './discussion-deps.ts'

/** A file with what stands under it. */
export interface BriefFile {
  readonly file: InputFile
  readonly caption: string
  /** The paper's: the same with the other choice. */
  readonly buttons?: readonly Button[]
}

/** What files are made of. */
export interface Making {
  readonly brief: Brief
  readonly discussion: number
  /** What stands under the record. */
  readonly caption: string
  readonly chat: number
  /** The recorder's choice now; the chat's last one, or else the office's, where there is none. */
  readonly unchecked?: Unchecked | undefined
}

const LONGEST_CAPTION = 1000
const NO_OFFICE: Office = { settings: PLAIN_PAPER, problems: [], template: null }

/**
 * The files of an order: the record as it is, the clean paper, or both.
 *
 * @example await filesFor(ctx, deps, 'all', { brief, chat: -1001, discussion: 12, caption })
 */
export async function filesFor(
  ctx: Context,
  deps: DiscussionDeps,
  order: Order,
  making: Making,
): Promise<readonly BriefFile[]> {
  if (order === 'paper') return [await paperFile(ctx, deps, making)]
  const record = await recordFile(order === 'all' ? 'docx' : order, making)
  return order === 'all' ? [record, await paperFile(ctx, deps, making)] : [record]
}

async function recordFile(
  format: keyof typeof FORMATS,
  { brief, caption }: Making,
): Promise<BriefFile> {
  const bytes = await FORMATS[format](brief)
  return { file: new InputFile(bytes, fileName('记录稿', brief, format)), caption }
}

async function paperFile(
  ctx: Context,
  deps: DiscussionDeps,
  { brief, chat, discussion, unchecked }: Making,
): Promise<BriefFile> {
  const office = deps.office?.read() ?? NO_OFFICE
  const chosen = unchecked ?? (await deps.book.paperChoice(chat))
  const settings = { ...office.settings, unchecked: chosen ?? office.settings.unchecked }
  const issue = await deps.book.issue(discussion, settings.first)
  const paper = paperOf(printable(brief), { settings, issue })
  const { bytes, fault } = await printedPaper(paper, office)
  const { printed: n, left: m } = paper
  const lines = [
    say('paperCaption', languageIn(ctx), { issue, n, m }),
    ...(unchecked === undefined ? [] : [say('paperKept', languageIn(ctx))]),
    ...fault,
    ...office.problems,
  ]
  return {
    file: new InputFile(bytes, fileName(`简报第${issue}期`, brief, 'docx')),
    caption: beginning(lines.join('\n'), LONGEST_CAPTION),
    buttons: otherChoice(settings.unchecked, { brief, discussion, language: languageIn(ctx) }),
  }
}

interface Choosing extends Pick<Making, 'brief' | 'discussion'> {
  readonly language: Language
}

// Nothing is left to choose where all are checked.
function otherChoice(now: Unchecked, { brief, discussion, language }: Choosing): Button[] {
  if (allChecked(brief)) return []
  const other = now === 'omit' ? 'mark' : 'omit'
  const key = `${discussion}.${other}`
  return [button(say(CHOICES[other], language), language, { view: 'paper', key })]
}

const CHOICES = { omit: 'paperOmit', mark: 'paperMark' } as const satisfies Record<
  Unchecked,
  Phrase
>

const allChecked = ({ praise, parts, questions }: Brief): boolean =>
  [...praise, ...parts.flatMap(({ quoted }) => quoted.flatMap(each => each.clusters)), ...questions]
    .flat()
    .every(({ checked }) => checked)

// A template that cannot be filled keeps nobody from the paper: it says what is wrong, and the usual form comes.
async function printedPaper(
  paper: Paper,
  { template }: Office,
): Promise<{ readonly bytes: Buffer; readonly fault: readonly string[] }> {
  if (template === null) return { bytes: await paperPrinted(paper), fault: [] }
  try {
    return { bytes: await templatePrinted(template, paper), fault: [] }
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error
    return { bytes: await paperPrinted(paper), fault: [error.message] }
  }
}

// 《审议/报告》 → 简报第3期-审议报告.docx
function fileName(kind: string, { facts }: Brief, ending: string): string {
  const topic = facts.find(({ label }) => label === '议题')?.value ?? ''
  return `${kind}-${beginning(topic.replace(/[^\p{L}\p{N}]+/gu, ''), 40)}.${ending}`
}
