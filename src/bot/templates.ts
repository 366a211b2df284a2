import type { Context } from 'grammy'
import type { Document } from 'grammy/types'
import type { Paper } from '../brief/paper.ts'
import { PLAIN_PAPER } from '../brief/settings.ts'
import { fillTemplate, type OfficeDesk, TemplateError } from '../brief/template.ts'
import type { Command } from './command.ts'
import type { BotDeps } from './deps.ts'
import { describe } from './errors.ts'
import { fetchFile } from './file-bytes.ts'
import { sendPhrase } from './send.ts'
import { isOwner, typedText } from './update.ts'

const LARGEST = 5_000_000
const OFF: ReadonlySet<string> = new Set(['off', '取消'])

/** `/template`: under the office's own Word file, or as a reply to it; `off` lays it aside. */
export const TEMPLATE_COMMANDS: readonly Command[] = [
  {
    name: 'template',
    help: [
      '简报的 Word 模板：写在文件下面',
      'The Word template of the 简报: write it under the file',
    ],
    where: 'private',
    who: 'owners',
    handle: template,
  },
]

async function template(ctx: Context, deps: BotDeps): Promise<void> {
  const { office } = deps
  if (!isOwner(ctx, deps)) return await sendPhrase(ctx, 'adminsOnly')
  const document = ctx.message?.document ?? ctx.message?.reply_to_message?.document
  if (office === undefined) return await sendPhrase(ctx, 'templateNowhere')
  if (OFF.has(typedText(ctx).toLowerCase()))
    return await sendPhrase(ctx, office.dropTemplate() ? 'templateDropped' : 'templateNone')
  if (document === undefined) return await sendPhrase(ctx, 'templateHow')
  await take(ctx, deps, { office, document })
}

interface Taking {
  readonly office: OfficeDesk
  readonly document: Document
}

// It is filled once before it is taken: what is wrong in it is told to who can mend it.
async function take(ctx: Context, deps: BotDeps, { office, document }: Taking): Promise<void> {
  const bytes = await fetchFile(ctx, document, { ...deps, most: LARGEST })
  if (bytes === undefined) return await sendPhrase(ctx, 'templateTooLarge')
  try {
    fillTemplate(bytes, SAMPLE)
    office.keepTemplate(bytes)
  } catch (error) {
    if (error instanceof TemplateError)
      return await sendPhrase(ctx, 'templateWrong', { fault: error.message })
    if (!(error instanceof Error && 'code' in error)) throw error
    deps.log.error({ error: describe(error) }, 'template not kept')
    return await sendPhrase(ctx, 'templateNowhere')
  }
  await sendPhrase(ctx, 'templateTaken')
}

const { first: _, unchecked: __, ...OFFICE } = PLAIN_PAPER
const ITEM = { number: 1, kind: '建议', speaker: '张三', text: '…', mark: '', answer: '' }
const SAMPLE: Paper = {
  ...OFFICE,
  ...{ issue: 1, date: '', title: '', facts: {}, printed: 1, left: 0 },
  themes: [{ heading: '一、意见建议', parts: [{ heading: '一', items: [ITEM] }] }],
}
