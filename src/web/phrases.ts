import type { Language } from '../answer/answer.ts'
import { sentence } from '../bot/replies.ts'

/** Every fixed word of the pages, in simplified and traditional Chinese and in English. */
const PHRASES = {
  site: ['问报告', '問報告', 'Ask the report'],
  skip: ['跳到正文', '跳到正文', 'Skip to the text'],
  search: ['在报告中提问或查找', '在報告中提問或查找', 'Ask or search the reports'],
  searchIn: ['在这份报告中提问或查找', '在這份報告中提問或查找', 'Ask or search this report'],
  ask: ['查', '查', 'Ask'],
  answers: ['答案', '答案', 'Answers'],
  results: ['{n} 条结果', '{n} 條結果', '{n} results'],
  more: ['还可以看', '還可以看', 'See also'],
  reports: ['报告', '報告', 'Reports'],
  reportCount: ['已载入 {n} 份报告', '已載入 {n} 份報告', '{n} reports loaded'],
  size: [
    '{figures} 个数字 · {passages} 段 · 约 {length} 字',
    '{figures} 個數字 · {passages} 段 · 約 {length} 字',
    '{figures} figures · {passages} passages · about {length} characters',
  ],
  outline: ['目录', '目錄', 'Contents'],
  close: ['关闭', '關閉', 'Close'],
  figures: ['数字', '數字', 'Figures'],
  figuresOf: ['{title}的数字', '{title}的數字', 'Figures of {title}'],
  text: ['正文', '正文', 'Text'],
  beside: ['并排阅读', '並排閱讀', 'Side by side'],
  besideWith: ['与哪一份并排', '與哪一份並排', 'Read beside'],
  print: ['打印', '列印', 'Print'],
  link: ['此处的链接', '此處的鏈接', 'Link to this part'],
  copy: ['复制引文', '複製引文', 'Copy with source'],
  copied: ['已复制', '已複製', 'Copied'],
  askAbout: ['就此提问', '就此提問', 'Ask about it'],
  details: ['详情', '詳情', 'Details'],
  readHere: ['在报告中打开', '在報告中打開', 'Open in the report'],
  outcome: ['完成', '完成', 'outcome'],
  target: ['目标', '目標', 'target'],
  year: ['{year}年', '{year}年', '{year}'],
  what: ['内容', '內容', 'What it counts'],
  value: ['数值', '數值', 'Value'],
  number: ['数', '數', 'Number'],
  report: ['报告', '報告', 'Report'],
  unit: ['单位', '單位', 'Unit'],
  yearColumn: ['年份', '年份', 'Year'],
  aim: ['性质', '性質', 'Kind'],
  place: ['出处', '出處', 'Place'],
  sentence: ['原句', '原句', 'Sentence'],
  filter: ['筛选', '篩選', 'Filter'],
  filterWords: ['内容、单位或出处', '內容、單位或出處', 'What, unit or place'],
  all: ['全部', '全部', 'All'],
  shown: ['共 {n} 个数字', '共 {n} 個數字', '{n} figures'],
  noneShown: ['没有符合的数字。', '沒有符合的數字。', 'No figure fits.'],
  download: ['下载', '下載', 'Download'],
  ascending: ['升序', '升序', 'ascending'],
  descending: ['降序', '降序', 'descending'],
  sortBy: ['按{column}排序', '按{column}排序', 'Sort by {column}'],
  notFound: ['没有这一页', '沒有這一頁', 'No such page'],
  notFoundHint: [
    '报告可能已换成新的版本。请从报告列表或上面的查找框进入。',
    '報告可能已換成新的版本。請從報告列表或上面的查找框進入。',
    'The report may have been replaced. Start from the list of reports or the search box above.',
  ],
  failed: [
    '出了点问题，请再试一次',
    '出了點問題，請再試一次',
    'Something went wrong; please try again',
  ],
  verbatim: [
    '引文与报告原文一字不差；标线的数字可以点开。',
    '引文與報告原文一字不差；標線的數字可以點開。',
    'Quotations are verbatim; underlined figures can be opened.',
  ],
  check: ['核对文稿', '核對文稿', 'Check a draft'],
  draft: ['文稿', '文稿', 'Draft'],
  draftHint: [
    '把文稿贴在这里，或把文本文件拖进来',
    '把文稿貼在這裡，或把文字檔拖進來',
    'Paste a draft here, or drop a text file',
  ],
  checkNow: ['核对', '核對', 'Check'],
  file: ['或选一个文件', '或選一個檔案', 'or choose a file'],
  notKept: [
    '文稿只用来核对，不保存。',
    '文稿只用來核對，不保存。',
    'The draft is only checked; it is not kept.',
  ],
  draftTooLong: [
    '文稿太长：最多 {n} 字，请分几次核对。',
    '文稿太長：最多 {n} 字，請分幾次核對。',
    'The draft is too long: at most {n} characters; please check it in parts.',
  ],
  unreadable: [
    '“{file}”读不出文字，请另存为纯文本（UTF-8）再试。',
    '“{file}”讀不出文字，請另存為純文字（UTF-8）再試。',
    '“{file}” holds no readable text; please save it as plain text (UTF-8).',
  ],
} as const satisfies Readonly<Record<string, readonly [string, string, string]>>

/** The name of a fixed word of the pages. */
export type WebPhrase = keyof typeof PHRASES

/** Fixed words in one reader's language. */
export type Words = (
  phrase: WebPhrase,
  blanks?: Readonly<Record<string, string | number>>,
) => string

/**
 * The pages' words in a language.
 *
 * @example wordsIn('en')('results', { n: 3 }) // '3 results'
 */
export function wordsIn(language: Language): Words {
  return (phrase, blanks = {}) => sentence(PHRASES[phrase], language, blanks)
}
