import type { Language } from '../answer/answer.ts'
import { TEXTS } from './texts.ts'

const COLUMNS = ['zh-Hans', 'zh-Hant', 'en'] as const satisfies readonly Language[]

/** Every fixed sentence of the bot, in simplified and traditional Chinese and in English. */
export const REPLIES = {
  // Answers
  year: ['{year}年', '{year}年', '{year}'],
  target: ['{year}目标', '{year}目標', '{year} target'],
  up: ['增长', '增長', 'up'],
  down: ['下降', '下降', 'down'],
  also: ['同样符合的还有：', '同樣符合的還有：', 'Fits equally well:'],
  computed: [
    '【计算所得，报告未直接给出】',
    '【計算所得，報告未直接給出】',
    '[computed, not stated in the report]',
  ],
  count: ['共 {n} 个数字', '共 {n} 個數字', '{n} figures'],
  parts: ['下分 {n} 部分', '下分 {n} 部分', '{n} parts'],
  partsFound: ['共 {n} 部分：', '共 {n} 部分：', '{n} parts:'],
  none: ['报告没有提到这一点。', '報告沒有提到這一點。', 'The report does not say.'],
  rephrase: [
    '可以换个说法再问，或用 /outline 看目录。',
    '可以換個說法再問，或用 /outline 看目錄。',
    'Try other words, or see /outline.',
  ],
  nearest: [
    '最接近的内容（不是答案）：',
    '最接近的內容（不是答案）：',
    'Closest in the report (not the answer):',
  ],
  more: ['……另有 {n} 处未列出', '……另有 {n} 處未列出', '… and {n} more not shown'],
  respelled: ['按“{read}”查找', '按“{read}”查找', 'Searched for “{read}”'],
  fromReport: [
    '依据{title}回答，另有 {n} 份报告可查',
    '依據{title}回答，另有 {n} 份報告可查',
    'Answered from {title}; {n} more loaded',
  ],
  refused: [
    '{left}与{right}单位不同，不能合并计算',
    '{left}與{right}單位不同，不能合併計算',
    '{left} and {right} are in different units and cannot be computed together',
  ],

  // Buttons
  whole: ['整段', '整段', 'Whole passage'],
  previous: ['◀ 上一段', '◀ 上一段', '◀ Previous'],
  next: ['下一段 ▶', '下一段 ▶', 'Next ▶'],
  figuresHere: ['本节数字', '本節數字', 'Figures here'],
  sectionHere: ['所在章节', '所在章節', 'Section'],
  copy: ['复制引文', '複製引文', 'Copy quotation'],
  hits: ['更多结果', '更多結果', 'More results'],
  backward: ['◀ 前页', '◀ 前頁', '◀ Back'],
  forward: ['后页 ▶', '後頁 ▶', 'More ▶'],
  upward: ['↩ 上一级', '↩ 上一級', '↩ Up'],
  outline: ['目录', '目錄', 'Outline'],
  open: ['查看原文', '查看原文', 'Read in the report'],
  forget: ['删除我的提问记录', '刪除我的提問記錄', 'Delete my questions'],
  forgetAll: ['删除我的一切记录', '刪除我的一切記錄', 'Delete everything of mine'],
  wrongFigure: ['数字不对', '數字不對', 'Wrong figure'],
  besidePoint: ['答非所问', '答非所問', 'Beside the point'],
  notFound: ['报告里有，没找到', '報告裡有，沒找到', 'Not found though it is there'],
  unclear: ['看不明白', '看不明白', 'Unclear'],

  // Pages
  outlineOf: ['{title}目录', '{title}目錄', 'Outline of {title}'],
  figuresIn: ['{place}的数字，共 {n} 个', '{place}的數字，共 {n} 個', '{n} figures in {place}'],
  figuresOn: [
    '关于“{topic}”的数字，共 {n} 个',
    '關於“{topic}”的數字，共 {n} 個',
    '{n} figures about “{topic}”',
  ],
  figuresAll: ['报告中的数字，共 {n} 个', '報告中的數字，共 {n} 個', '{n} figures in the report'],
  page: ['第 {page}/{pages} 页', '第 {page}/{pages} 頁', 'Page {page}/{pages}'],
  hitsHead: ['其他相关段落：', '其他相關段落：', 'More passages on this:'],
  reports: ['已载入 {n} 份报告：', '已載入 {n} 份報告：', '{n} reports are loaded:'],
  noFigures: ['这里没有数字。', '這裡沒有數字。', 'There are no figures here.'],
  noFiguresOn: [
    '没有找到关于“{topic}”的数字。',
    '沒有找到關於“{topic}”的數字。',
    'No figures about “{topic}”.',
  ],
  noSection: [
    '没有找到“{text}”这一节，/outline 可看目录。',
    '沒有找到“{text}”這一節，/outline 可看目錄。',
    'No section “{text}”; see /outline.',
  ],

  // Checking figures
  checked: [
    '核对 {n} 个数字：{right} 个与报告一致，{wrong} 个不符，{absent} 个报告未提到',
    '核對 {n} 個數字：{right} 個與報告一致，{wrong} 個不符，{absent} 個報告未提到',
    '{n} figures checked: {right} supported, {wrong} contradicted, {absent} not in the report',
  ],
  supported: ['与报告一致', '與報告一致', 'as in the report'],
  contradicted: [
    '与报告不符，报告为 {value}',
    '與報告不符，報告為 {value}',
    'not as in the report, which says {value}',
  ],
  elsewhere: [
    '与报告不符：报告的 {value} 说的是另一年、另一地或另一件事',
    '與報告不符：報告的 {value} 說的是另一年、另一地或另一件事',
    'not as in the report, whose {value} is of another year, place or thing',
  ],
  not_in_report: ['报告没有提到', '報告沒有提到', 'not in the report'],
  derivedFrom: ['由 {formula} 得出', '由 {formula} 得出', 'follows from {formula}'],
  noClaims: ['没有发现可以核对的数字。', '沒有發現可以核對的數字。', 'No figures to check.'],

  // Hints and faults
  emptyAsk: [
    '请在 /ask 后面写问题，或用 /ask 回复一条消息。',
    '請在 /ask 後面寫問題，或用 /ask 回覆一條消息。',
    'Write a question after /ask, or reply with /ask to a message.',
  ],
  emptyCheck: [
    '请用 /check 回复一条消息，或在 /check 后面写要核对的文字。',
    '請用 /check 回覆一條消息，或在 /check 後面寫要核對的文字。',
    'Reply with /check to a message, or write the text after /check.',
  ],
  emptySection: [
    '请写章节编号或标题，例如 /section {example}',
    '請寫章節編號或標題，例如 /section {example}',
    'Give a section number or heading, such as /section {example}',
  ],
  textOnly: [
    '我只看文字，请把问题打出来。',
    '我只看文字，請把問題打出來。',
    'I read text only: please type your question.',
  ],
  gone: [
    '报告已更新，请重新提问',
    '報告已更新，請重新提問',
    'The report has changed, please ask again',
  ],
  askAgain: [
    '原来的问题已不在，请重新提问',
    '原來的問題已不在，請重新提問',
    'The question is gone, please ask again',
  ],
  failed: [
    '出错了，请稍后再试。',
    '出錯了，請稍後再試。',
    'Something went wrong, please try again.',
  ],
  forgotten: [
    '已删除您在这里的提问记录',
    '已刪除您在這裡的提問記錄',
    'Your questions here were deleted',
  ],
  allForgotten: [
    '已删除您的一切记录，包括讨论中的发言',
    '已刪除您的一切記錄，包括討論中的發言',
    'Everything of yours was deleted, notes in discussions too',
  ],
  sureToForget: [
    '将删除您的提问、反馈和各讨论中的发言记录，不能恢复。确定吗？',
    '將刪除您的提問、反饋和各討論中的發言記錄，不能恢復。確定嗎？',
    'Your questions, feedback and notes in all discussions will be deleted for good. Are you sure?',
  ],
  notStored: [
    '没能保存：磁盘已满、只读或数据库不可用。已有的记录没有变动，请告诉管理员。',
    '沒能保存：磁盤已滿、只讀或數據庫不可用。已有的記錄沒有變動，請告訴管理員。',
    'Not saved: the disk is full or read-only, or the database is gone. What was there is kept; please tell the administrator.',
  ],

  // Feedback
  thanks: ['谢谢反馈', '謝謝反饋', 'Thank you'],
  thanksWhy: [
    '谢谢反馈，可再选一个原因',
    '謝謝反饋，可再選一個原因',
    'Thank you; you may add a reason',
  ],
  ownersOnly: [
    '只有机器人管理员可以查看。',
    '只有機器人管理員可以查看。',
    "Only the bot's administrators can see this.",
  ],
  noneUnanswered: ['没有未能回答的问题。', '沒有未能回答的問題。', 'No unanswered questions.'],
  stats: [
    '反馈：👍 {good} · 👎 {bad}；未能回答 {unanswered} 个问题\n讨论 {discussions} 场（进行中 {open}），记录 {notes} 条（已核对 {checked}），成员 {members} 人',
    '反饋：👍 {good} · 👎 {bad}；未能回答 {unanswered} 個問題\n討論 {discussions} 場（進行中 {open}），記錄 {notes} 條（已核對 {checked}），成員 {members} 人',
    'Feedback: 👍 {good} · 👎 {bad}; {unanswered} questions unanswered\n{discussions} discussions ({open} open), {notes} notes ({checked} checked), {members} members',
  ],
  inlineAsk: ['向机器人提问', '向機器人提問', 'Ask the bot'],

  ...TEXTS,
} as const satisfies Readonly<Record<string, readonly [string, string, string]>>

/** The name of a fixed sentence. */
export type Phrase = keyof typeof REPLIES

/**
 * A fixed sentence in the reader's language, its `{blanks}` filled in.
 *
 * @example say('count', 'en', { n: 3 }) // '3 figures'
 */
export function say(
  phrase: Phrase,
  language: Language,
  blanks: Readonly<Record<string, string | number>> = {},
): string {
  return sentence(REPLIES[phrase], language, blanks)
}

/** A row of such a table in the reader's language. */
export function sentence(
  row: readonly [string, string, string],
  language: Language,
  blanks: Readonly<Record<string, string | number>>,
): string {
  const words = row[COLUMNS.indexOf(language)] ?? row[0]
  return words.replace(/\{(\w+)\}/g, (blank, name: string) => String(blanks[name] ?? blank))
}

// Telegram's language codes that mean traditional characters; every other zh is simplified.
const TRADITIONAL = /^zh-(hant|tw|hk|mo)/i

/**
 * The language of somebody whose words are not known yet, by their Telegram.
 *
 * @example languageOf('zh-hant') // 'zh-Hant'
 */
export function languageOf(code: string | undefined): Language {
  if (code === undefined) return 'zh-Hans'
  if (TRADITIONAL.test(code)) return 'zh-Hant'
  return code.toLowerCase().startsWith('zh') ? 'zh-Hans' : 'en'
}
