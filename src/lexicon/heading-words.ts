/** What a heading of notes has in it. */
export const NOTES_WITHIN = /名词|注释|附注/

/** Words that tell in a heading which half it opens; the first row that fits counts. */
export const HALF_WORDS: readonly { readonly pattern: RegExp; readonly half: 'review' | 'plan' }[] =
  [
    {
      pattern: /回顾|总结|预算执行|执行情况|完成情况|决算|成就$|成绩$|过去.{0,4}年/,
      half: 'review',
    },
    {
      pattern:
        /今后.{0,4}(?:任务|安排|打算|工作|目标)|(?:工作|主要|重点|目标|总体|明年|今年).{0,6}(?:任务|安排|部署|打算|建议(?!办)|要求|思路|目标|取向)|预算(?:草案|安排)|年.{0,4}预算$|明年|下一步/,
      half: 'plan',
    },
    { pattern: /工作总结|工作情况|主要工作|主要成绩/, half: 'review' },
  ]

/** What opens a sentence and no heading, in either script: 今年, 我国, 为了. */
export const OPENS_SENTENCE =
  /^(?:今[天日年]|我[們们国國]?(?!省|市|县)|[與与]此同[時时]|此外|[為为]了|[過过]去|本[屆届]|特[區区]|政府)/

/** 六千二百亿元, 百分之五. */
export const HAN_QUANTITY =
  /百分之|[一二三四五六七八九十百千][百千万萬亿億]+(?:多|余|餘)?[元人名户戶吨噸斤亩畝]/

/** Notes and appendices behind a report: 名词解释, 附注：, 附件1, 附件2：名词解释. */
export const BACK_MATTER =
  /^(名词(?:解释|注释)|注释|附注|附件|附录|附表)\s*([0-9一二三四五六七八九十]{0,2})\s*(?:[：:]\s*(.{0,40}))?$/

/** What tells that a text has notes for such marks. */
export const BRACKETED_NOTES = /^[ \t\u3000]*(?:[[［〔]1[\]］〕]|名词(?:解释|注释)|注释|附注)/m

/** A part told by its number, or its notes: 二、2025年工作任务, 附件. */
export const NUMBERED_PART =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|名词(?:解释|注释)|注释|附[件表注录])/

/** Paragraphs of the review that are sections of their own, known by their words. */
export const OWN_SECTIONS = [
  { label: '致谢', pattern: /^(?=[\s\S]*(?:成绩|结果|成就))[\s\S]*(?:感谢|敬意)[^。！!]*[。！!]$/ },
  {
    label: '不足',
    pattern: /^.{0,60}(?:清醒.{0,4}(?:看到|认识)|存在.{0,12}(?:不足|短板|弱项|差距|问题|困难))/,
  },
] as const

/** How a report closes: 让我们更加紧密团结在…. */
export const CLOSING_APPEAL = /让我们|更加紧密|团结在|奋斗[！。!]$/

/** A paragraph that opens so sums up, and stands under no numbered item any more. */
export const OPENS_SUMMING_UP = /^(?:与此同时[，,]其他|一年来|五年来|过去(?:的)?[一五]年|总的看)/

/** What a review closes with: its shortcomings, its thanks. */
export const CLOSES_REVIEW =
  /(?:清醒|深知|也要看到).{0,80}(?:不足|问题|困难|短板|差距)|存在.{0,12}(?:不足|短板|弱项|差距|问题|困难)|(?:感谢|敬意)[^。!]*[。!]$/

/** What numbers an item of a list: 一是, 第二, (3), ④. */
export const ENUMERATED =
  /^(?:[一二三四五六七八九十]{1,2}[是要]|第[一二三四五六七八九十]{1,2}[，,]|[（(]\d{1,2}[）)]|[①-⑳])\s*/

/** A sentence that opens or speaks so tells something, where a heading only names it. */
export const TELLS_SOMETHING =
  /^(?:我们|我国|我省|我市|他们|这|其中|今年|去年|过去|今后|但|因此|同时|与此同时|目前|当前|如果|由于|为了|在|还|也|各位|以|成立|完成|获批|入选|实现|召开|举办|成功|新增|首次)|[\d；;：:是了]|必须/

/** Greetings and the like, an appendix of terms. */
export const ASIDE_SECTIONS = /^(?:开头|致谢|不足|结尾|名词解释|附注|附件.*)$/

/** 报告第三部分第一点 · 四(二) · 任务五 */
export const SECTION_NAMED =
  /第[一二三四五六七八九十\d]+(?:个?(?:大)?部分|点|条)(?:的?第[一二三四五六七八九十\d]+[点条项])?|(?:任务)?[一二三四五六七八九十]、?\([一二三四五六七八九十]\)|任务[一二三四五六七八九十]/

/** 讲【生态】的那一块, 说到【代表服务保障】这部分 */
export const SECTION_SPOKEN_OF =
  /(?:讲|说|谈|写|提)到?(?:的?是)?(?:报告里)?([\u4e00-\u9fff]{2,10}?)的?[那这]一?(?:大)?(?:块|部分|段|节|章)/

/** A note's number, and the words behind it: 第3条 …. */
export const NUMBERED_NOTE = /^(?:#|第)?\s*(\d{1,6})(?!\d)\s*[条條]?[\s:：,，]*([\s\S]*)$/u

/** Labels that are words of their own: 任务, 附件. */
export const TASK_OR_APPENDIX = /^任务|^附件/

/** Thanks and greetings tell nothing that could have been meant. */
export const COURTESY_SECTIONS = /^(?:开头|致谢|结尾)$/

/** What begins a paragraph, however it is laid out: 一、, （二）, 第三章. */
export const PARAGRAPH_BEGINS =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|——|第[一二三四五六七八九十]{1,3}[，、部章条])/

/** What the heading of a review has in it. */
export const REVIEW_HEADING = /回顾|总结|成就|主要工作|工作情况/

/** 标题是, at the end. */
export const TITLE_AT_END = /(?<!什么)(?:标题|题目|名字)(?:是|叫)?[?。\s]*$/u
