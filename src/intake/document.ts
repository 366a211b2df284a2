/** What kind of file a document is, told by its content and not by its name alone. */
export type Format = 'text' | 'docx' | 'doc' | 'pdf' | 'html'

/** A file that was read: its text, one paragraph a line, as `parseReport` wants it. */
export interface Document {
  readonly kind: 'document'
  readonly format: Format
  /**
   * The published wording. Tables stand as Markdown tables, notes at the end under 注释. A form feed between
   * two characters is a page break inside a paragraph, one at a line's start a page break before it.
   */
  readonly text: string
  /** What was left out and is no wording of the report, one line each: `页眉、页脚和页码 24 行`. */
  readonly dropped: readonly string[]
}

/** A file that cannot be read as a report, with the reason and what its owner can do, in Chinese. */
export interface Refusal {
  readonly kind: 'refusal'
  readonly reason: string
}

export type Reading = Document | Refusal

/** Why files are refused, each with the remedy. `$1` is what was found. */
const REASONS = {
  empty: '空文件：里面没有文字，请换成有内容的文件',
  tooLarge: '文件太大（$1 MB，上限 50 MB）：请去掉图片，或者拆成几份',
  tooLong: '文字太多（$1 万字，上限 300 万字）：请拆成几份',
  unknown: '不认识的格式（$1）：请另存为 .docx、.pdf、.html、.md 或 .txt',
  binary: '不是文字文件：请另存为 .docx、.pdf、.html、.md 或 .txt',
  mismatch: '扩展名是 $1，内容却不是：请重新导出这份文件',
  damaged: '文件损坏，打不开（$1）：请重新导出或者重新下载',
  password: '文件有密码：请去掉密码再放进来',
  scanned: '扫描件，没有文字：请先做文字识别（OCR），或者换成文字版',
  garbled: '字体没有带文字编码，读出来是乱码：请用原来的 Word 文件，或者重新导出 PDF',
  image: '图片，没有文字：请先做文字识别（OCR），或者换成文字版',
  rtf: 'RTF 文件：请用 Word 或 WPS 另存为 .docx',
  ofd: 'OFD 版式文件：请转换成 .pdf 或 .docx',
  sheet: '电子表格：请把报告正文另存为 .docx 或 .pdf',
  slides: '演示文稿：请把报告正文另存为 .docx 或 .pdf',
  archive: '这种压缩包打不开：请解压，或者改用 .zip',
  nested: '压缩包里又有压缩包：请先解压里面这一层',
  bomb: '压缩包解开太大（上限 200 MB、500 个文件）：请分成几个',
  unpacked: '文件解开太大（上限 200 MB）：请去掉图片，或者拆成几份',
  nothingInside: '压缩包里没有文件',
  noArticle: '网页里没有找到正文：请把正文另存为 .txt，或者另存完整网页',
  busy: '正在读别的文件：请过一会儿再试',
  slow: '读了 $1 秒还没有读完，放弃：请另存为 .docx 或 .txt',
  longDraft: '文字太多（$1 万字，核对上限 30 万字）：请拆成几份',
} as const satisfies Record<string, string>

export type Reason = keyof typeof REASONS

/**
 * A refusal worded for the owner of the file.
 *
 * @example refuse('scanned').reason // '扫描件，没有文字：请先做文字识别（OCR），或者换成文字版'
 */
export function refuse(reason: Reason, found = ''): Refusal {
  return { kind: 'refusal', reason: REASONS[reason].replace('$1', found) }
}

/** Thrown inside a reader for what ends the reading of this one file. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
  readonly refusal: Refusal

  constructor(reason: Reason, found = '', options?: ErrorOptions) {
    super(REASONS[reason].replace('$1', found), options)
    this.refusal = refuse(reason, found)
  }
}
