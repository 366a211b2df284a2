import type { Language } from '../answer/answer.ts'
import { type Row, sentence } from '../reply/bilingual.ts'

/** Every fixed word of the pages, in Chinese and English. */
const PHRASES = {
  site: ['问报告', 'Ask the report'],
  skip: ['跳到正文', 'Skip to the text'],
  search: ['在报告中提问或查找', 'Ask or search the reports'],
  searchIn: ['在这份报告中提问或查找', 'Ask or search this report'],
  ask: ['查', 'Ask'],
  answers: ['答案', 'Answers'],
  results: ['{n} 条结果', '{n} result{n|s}'],
  more: ['还可以看', 'See also'],
  reports: ['报告', 'Reports'],
  reportsNamed: ['“{named}”：{n} 份报告', '“{named}”: {n} report{n|s}'],
  findReport: ['按地区、单位、年份找报告', 'Find a report by place, body or year'],
  formerPage: ['上一页', 'Previous'],
  nextPage: ['下一页', 'Next'],
  reportCount: ['已载入 {n} 份报告', '{n} report{n|s} loaded'],
  size: [
    '{figures} 个数字 · {passages} 段 · 约 {length} 字',
    '{figures} figure{figures|s} · {passages} passage{passages|s} · about {length} character{length|s}',
  ],
  outline: ['目录', 'Contents'],
  close: ['关闭', 'Close'],
  figures: ['数字', 'Figures'],
  figuresOf: ['{title}的数字', 'Figures of {title}'],
  text: ['正文', 'Text'],
  beside: ['并排阅读', 'Side by side'],
  besideWith: ['与哪一份并排', 'Read beside'],
  print: ['打印', 'Print'],
  link: ['此处的链接', 'Link to this part'],
  copy: ['复制引文', 'Copy with source'],
  copied: ['已复制', 'Copied'],
  askAbout: ['就此提问', 'Ask about it'],
  details: ['详情', 'Details'],
  readHere: ['在报告中打开', 'Open in the report'],
  outcome: ['完成', 'outcome'],
  target: ['目标', 'target'],
  year: ['{year}年', '{year}'],
  what: ['内容', 'What it counts'],
  value: ['数值', 'Value'],
  number: ['数', 'Number'],
  report: ['报告', 'Report'],
  unit: ['单位', 'Unit'],
  inFull: ['折合数', 'In full'],
  baseUnit: ['折合单位', 'Unit in full'],
  yearColumn: ['年份', 'Year'],
  aim: ['性质', 'Kind'],
  place: ['出处', 'Place'],
  sentence: ['原句', 'Sentence'],
  filter: ['筛选', 'Filter'],
  filterWords: ['内容、单位或出处', 'What, unit or place'],
  all: ['全部', 'All'],
  shown: ['共 {n} 个数字', '{n} figure{n|s}'],
  noneShown: ['没有符合的数字。', 'No figure fits.'],
  download: ['下载', 'Download'],
  picture: ['图片', 'Picture'],
  ascending: ['升序', 'ascending'],
  descending: ['降序', 'descending'],
  sortBy: ['按{column}排序', 'Sort by {column}'],
  unavailable: ['暂时查不了', 'Not to be reached just now'],
  unavailableHint: [
    '报告所在的数据库暂时连不上，请稍后再来。',
    'The database of the reports cannot be reached just now; please come again later.',
  ],
  notFound: ['没有这一页', 'No such page'],
  notFoundHint: [
    '报告可能已换成新的版本。请从报告列表或上面的查找框进入。',
    'The report may have been replaced. Start from the list of reports or the search box above.',
  ],
  failed: ['出了点问题，请再试一次', 'Something went wrong; please try again'],
  verbatim: [
    '引文与报告原文一字不差；标线的数字可以点开。',
    'Quotations are verbatim; underlined figures can be opened.',
  ],
  byYear: ['逐年对比', 'By year'],
  byYearHint: [
    '写一个主题（例如：粮食产量），看同一单位几份报告里逐年的数字。',
    'Name a topic to see its figures year by year over several reports of one body.',
  ],
  topic: ['主题', 'Topic'],
  show: ['查看', 'Show'],
  noYears: [
    '没有可以逐年对照的“{topic}”：要有同一单位的几份报告，而且都写到它。',
    'Nothing on “{topic}” can be set side by side: it takes several reports of one body that tell it.',
  ],
  indicator: ['指标', 'Indicator'],
  differenceIn: ['{year}年较上次（计算所得）', 'Change in {year} (computed)'],
  since: ['较{year}年（计算所得）', 'from {year} (computed)'],
  computedHint: [
    '各格可点开看原句；下面的小字是与前一次之差，由两格相减得出，报告未直接给出。',
    'Each cell leads to its sentence; the change in small type is computed and not stated in the reports.',
  ],
  notes: ['记录', 'Notes'],
  live: ['现场', 'Live'],
  noteNumber: ['第{n}条', 'No. {n}'],
  unchecked: ['未核对', 'unchecked'],
  reworded: ['经他人改动，未核对', 'changed by somebody else, unchecked'],
  disputed: ['发言人有异议', 'disputed by the speaker'],
  membersOnly: ['只给本群成员看', 'For members of the chat only'],
  membersHint: [
    '讨论的记录只给本群成员看。请在 Telegram 里从机器人的按钮或链接打开。',
    'Notes of a discussion are shown to members of its chat only. Open them in Telegram, from the bot’s button or link.',
  ],
  fullScreen: ['全屏', 'Full screen'],
  stale: [
    '没有更新：连不上，或者要从 Telegram 重新打开。下面是断开之前的情况。',
    'Not up to date: no connection, or to be opened from Telegram again. Below is what was last known.',
  ],
  speaker: ['正在发言', 'Speaking'],
  nobody: ['暂无人发言', 'Nobody is speaking'],
  queue: ['等候发言 {n} 人', '{n} waiting'],
  nobodyWaits: ['没有人等候', 'Nobody is waiting'],
  again: ['再次', 'again'],
  openQuestions: ['待答询问', 'open questions'],
  closed: ['已结束', 'closed'],
  check: ['核对文稿', 'Check a draft'],
  draft: ['文稿', 'Draft'],
  draftHint: ['把文稿贴在这里，或把文件拖进来', 'Paste a draft here, or drop a file'],
  checkNow: ['核对', 'Check'],
  file: ['或选一个文件', 'or choose a file'],
  notKept: ['文稿只用来核对，不保存。', 'The draft is only checked; it is not kept.'],
  draftLimits: [
    '文件可以是 Word（.docx、.doc）、PDF、网页或文本，最大 10 MB、10 万字。',
    'Word (.docx, .doc), PDF, web pages and text, at most 10 MB and 100,000 characters. ',
  ],
  draftTooLong: [
    '文稿太长：最多 {n} 字，请分几次核对。',
    'The draft is too long: at most {n} character{n|s}; please check it in parts.',
  ],
  draftTooLarge: [
    '文件太大：最多 {n} MB。请去掉图片，或者把文字贴进来。',
    'The file is too large: {n} MB at most. Remove its pictures, or paste the text.',
  ],
  badForm: [
    '没有收到文稿，请重新粘贴或选择文件。',
    'No draft was received: paste it or choose the file again.',
  ],
  unreadable: ['没有核对“{file}”。{reason}。', '“{file}” was not checked. {reason}'],
} as const satisfies Readonly<Record<string, Row>>

/** The name of a fixed word of the pages. */
export type WebPhrase = keyof typeof PHRASES

/** The names of all of them. */
export const WEB_PHRASE_NAMES = Object.keys(PHRASES) as WebPhrase[]

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
