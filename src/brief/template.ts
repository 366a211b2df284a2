import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import type { Paper } from './paper.ts'
import type { PaperSettings } from './settings.ts'

/** What a template is filled with: each word may stand in it between braces, a list between {#…} and {/…}. */
const WORDS = {
  ...({ 名称: '', 期号: '', 单位: '', 日期: '', 密级: '', 编号: '', 标题: '' } as const),
  ...({ 议题: '', 报告: '', 小组: '', 时间: '', 召集人: '', 记录人: '', 参加人: '' } as const),
  ...({ 报: '', 送: '', 发: '', 份数: '', 条数: '' } as const),
  部分: {
    主题: '',
    部分名: '',
    记录: { 序号: '', 类别: '', 发言人: '', 内容: '', 标注: '', 答复: '' },
  },
} as const satisfies Known

/** A word is filled in where it stands alone; one with words of its own is a list. */
interface Known {
  readonly [word: string]: Known | ''
}

/** A template that cannot be filled: one line in Chinese that names what is wrong in it. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError'
}

/**
 * The office's own Word file with the paper's words in the place of its placeholders.
 *
 * @throws {TemplateError} for a file that is no Word file, for braces that do not close, for a word nobody knows
 * @example fillTemplate(bytes, paper) // {名称} {#部分}{部分名}{#记录}{序号}．{发言人}：{内容}{/记录}{/部分}
 */
export function fillTemplate(template: Uint8Array, paper: Paper): Buffer {
  const { document, parts } = open(template)
  refuseUnknown(parts, WORDS)
  try {
    document.render(wordsOf(paper))
  } catch (error) {
    throw new TemplateError(faultOf(error), { cause: error })
  }
  return document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}

/** A stretch of a template as it was read: words of its own, a placeholder, or a list with what it holds. */
interface Part {
  readonly type: string
  readonly value: string
  readonly subparsed?: readonly Part[]
}

interface Opened {
  readonly document: Docxtemplater
  /** Of the text, the heads and the feet. */
  readonly parts: readonly Part[]
}

function open(template: Uint8Array): Opened {
  const parts: Part[] = []
  // It is told what was read of each part of the file.
  const listener = {
    name: 'placeholders',
    set: ({ inspect }: { readonly inspect?: { readonly postparsed?: readonly Part[] } }) =>
      void parts.push(...(inspect?.postparsed ?? [])),
  }
  try {
    const zip = new PizZip(template)
    if (zip.file('word/document.xml') === null) throw new TemplateError(NO_WORD)
    const options = {
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      modules: [listener],
    }
    return { document: new Docxtemplater(zip, options), parts }
  } catch (error) {
    throw error instanceof TemplateError
      ? error
      : new TemplateError(faultOf(error), { cause: error })
  }
}

// A word inside a list may also be one of the lists round it.
function refuseUnknown(parts: readonly Part[], known: Known, around: Known = {}): void {
  const all = { ...around, ...known }
  for (const { value, subparsed = [] } of parts.filter(({ type }) => type === 'placeholder')) {
    if (!Object.hasOwn(all, value)) throw new TemplateError(unknown(value, all))
    const list = all[value]
    refuseUnknown(subparsed, list === undefined || list === '' ? {} : list, all)
  }
}

function unknown(word: string, known: Known): string {
  const may = Object.entries(known).map(([one, list]) =>
    list === '' ? `{${one}}` : `{#${one}}…{/${one}}`,
  )
  return `模板里的 {${word}} 不认识，这里可以写：${may.join(' ')}`
}

function wordsOf(paper: Paper): object {
  const { masthead, issue, unit, date, secrecy, serial, title, facts, themes } = paper
  const empty = Object.fromEntries(Object.entries(WORDS).map(([word]) => [word, '']))
  return {
    ...empty,
    ...facts,
    ...{ 名称: masthead, 期号: String(issue), 单位: unit, 日期: date, 密级: secrecy, 编号: serial },
    ...{ 标题: title, 报: paper.to, 送: paper.copiedTo, 发: paper.sentTo, 份数: paper.copies },
    条数: String(paper.printed),
    部分: themes.flatMap(({ heading, parts }) =>
      parts.map((part, at) => ({
        主题: at === 0 ? heading : '',
        部分名: part.heading,
        记录: part.items.map(({ number, kind, speaker, text, mark, answer }) => ({
          ...{
            序号: String(number),
            类别: kind,
            发言人: speaker,
            内容: text,
            标注: mark,
            答复: answer,
          },
        })),
      })),
    ),
  }
}

// === What is wrong

const NO_WORD = '模板不是 Word 文件（.docx），或者文件损坏'
const FAULTS: Readonly<Record<string, string>> = {
  unclosed_tag: '少了右边的 }',
  unopened_tag: '少了左边的 {',
  unclosed_loop: '有 {#…} 没有 {/…}',
  unopened_loop: '有 {/…} 没有 {#…}',
  closing_tag_does_not_match_opening_tag: '{#…} 和 {/…} 里的字不一样',
  duplicate_open_tag: '多了一个 {',
  duplicate_close_tag: '多了一个 }',
}

interface Fault {
  readonly message?: string
  readonly properties?: {
    readonly id?: string
    readonly xtag?: string
    readonly context?: string
    readonly errors?: readonly Fault[]
  }
}

// docxtemplater gathers several errors in one.
function faultOf(error: unknown): string {
  const { message = String(error), properties = {} } = error as Fault
  const [first] = properties.errors ?? []
  if (first !== undefined) return faultOf(first)
  const { id = '', xtag, context } = properties
  const where = xtag ?? context
  if (id === '') return NO_WORD
  const what = FAULTS[id] ?? message
  return `模板写错了${where === undefined ? '' : `（“${where}”附近）`}：${what}`
}

// === The office's files

/** What the office prints with. */
export interface Office {
  readonly settings: PaperSettings
  /** What is not understood of the settings, one line each. */
  readonly problems: readonly string[]
  /** Its own Word file, if there is one. */
  readonly template: Uint8Array | null
}

/** Where the office's settings and template are kept. */
export interface OfficeDesk {
  readonly read: () => Office
  /** Takes a template into use; the one before is kept aside. */
  readonly keepTemplate: (bytes: Uint8Array) => void
  /** Lays the template aside; false where there is none. */
  readonly dropTemplate: () => boolean
}
