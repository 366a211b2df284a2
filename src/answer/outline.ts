import { parseNumeral } from '../figure/numeral.ts'
import { IN_WHICH_PART } from '../lexicon/place-words.ts'
import type { Half, Report, Section } from '../report/report.ts'
import { remembered } from '../search/memory.ts'
import type { OutlineEntry } from './answer.ts'
import { QUANTITY } from './asking.ts'

/** A question about the report's build: which part, of which half, and what else it asks of it. */
export interface OutlineQuestion {
  /** Numbers from the outside in: 第四部分第二小节 → [4, 2]; empty for the whole. */
  readonly path: readonly number[]
  readonly half: Half | null
  /** Words that name the part by its heading or ask for something in it. */
  readonly rest: string
  /** Asks for headings, rather than for something said in the part. */
  readonly headings: boolean
  /** Asks for a part's whole text: 把那一节整段贴出来. */
  readonly text: boolean
  /** Speaks of one part by its name: no other will do. */
  readonly named: boolean
}

const N = '([一二三四五六七八九十]{1,3}|\\d{1,2})'
const PART = '(?:大|个|小)?(?:部分|点|条|项|块|坨|章|节|小节|方面|段|任务|大块|标题|类)'
const NUMBERED = new RegExp(
  `第${N}(?![一二三四五六七八九十百\\d])${PART}?(?![名位届次批期季年代产])`,
  'g',
)
const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
]
const CARDINALS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const EN_PART = '(?:part|section|task|chapter|item|subsection|subheading|point)'
const EN_ORDINAL = new RegExp(
  `\\b(${ORDINALS.join('|')}|\\d{1,2}(?:st|nd|rd|th)) ${EN_PART}\\b`,
  'g',
)
const EN_CARDINAL = new RegExp(
  `\\b${EN_PART} (${CARDINALS.join('|')}|\\d{1,2}|i{1,3}v?|vi{0,3})\\b`,
  'g',
)
const ROMAN: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
  vi: 6,
  vii: 7,
  viii: 8,
}

const HEADING_WORDS =
  /(?:大|小|子)?标题|提纲|大纲|目录|大?框架|骨架|脉络|小节|哪几(?:个|大)?(?:部分|章节|小节|(?:块|方面|节|条|点|项)(?=$|[,?。呢的]|标题))|\b(?:headings?|outline|table of contents|structured?|organi[sz]ed|subsections?|subheadings?|titles?)\b|\b(?:what(?:'s| is| are)|list|name|show|give)(?: me)?(?: all)?(?: the| its)?(?: (?:\w+))? (?:main )?(?:parts|sections|chapters|tasks)\b/
const COUNTS_PARTS =
  /分(?:成|为|了)?(?:哪|多少|几)[几些一二两三四五六七八九十]?(?:个|大|小)*(?:块|坨|摊|条|章|节)(?=$|[,?。呢 ]|标题)|(?:块|部分|章|条)(?:下面|底下|里面?)?(?:又)?分(?:成|为|了)?(?:哪|多少|几)[几些一二两三四五六七八九十]?(?:个|大|小)*(?:点|项|方面|条|块|节)|(?:多少|几)个?[大小]?(?:标题|小节)|那(?:[二三四五六七八九十]|\d{1,2})(?:大|个)?(?:块|条|点|项|方面|部分|任务)(?:都)?(?:是|有)?(?:哪些|什么|啥)|(?:分|有|包括|包含)(?:成|为|了)?(?:哪|多少|几)[几些一二两三四五六七八九十]?(?:个|大|小)*(?:部分|板块|小节|章节)|(?:报告|任务|总结|回顾|今后|部分)[^,]{0,6}(?:分|有|是)(?:成|为|了)?(?:哪|多少|几)[几些一二两三四五六七八九十]?(?:个|大|小)*(?:块|点|条|项|方面|任务)(?=$|[,?。呢]|标题)|(?:多少|几)(?:个|大)?(?:部分|章节)|\bhow many (?:parts|sections|tasks|headings)\b/
const ABOUT_WORDS =
  /(?:主要)?(?:要点|重点)|\b(?:main|key) points?\b|\b(?:gist|highlights)\b|(?:主要|大概)?(?:是|在)?(?:讲|说|写|谈|关于|标题|题目|叫)?(?:的)?(?:是)?(?:什么|哪些?|怎么说的?|怎么写的?)(?:内容|东西|事|方面|呢)?|的?(?:主要)?内容|\b(?:what(?:'s| is| are| does| do)?|about|say|cover|deal with)\b/g
const HALVES: readonly (readonly [RegExp, Half])[] = [
  [
    /今后|任务|后头|后面|今年(?:的)?(?:工作|计划|打算|安排|都|也|(?=[,。?]|$))|计划|打算|安排|下半|后半|明年|规划|\b(?:plan(?:ned|s)?|tasks?|upcoming|next year|this year)\b|20\d\d年?(?:的)?(?:工作)?(?:任务|计划|打算|安排)/,
    'plan',
  ],
  [/总结|回顾|去年|过去一年|前半|上半|成绩|\b(?:review|past year|last year|summary)\b/, 'review'],
]
const FILLER =
  /报告|工作|总结|整个|列给我|列出来?|给我|帮我|叫什么|底下|发一下|看一?下|看看|讲|写|贴|发|都要|也要|都|也|要|把|和|跟|去年|今年|回顾|今后一年|今后|任务|部分|里头?|里面|下面|下|开头|总共|一共|有|分|的|了|呢|吗|是|叫|讲|那|一部|\b(?:of|the|in|a|report|for|list|name|show|give|me|all|and|how|many|were|was|there|its?|half|main|last|next|this|past|one|two|three|four|five|six|seven|eight|is|are|parts|sections|chapters|divided|into|review|plan(?:ned)?|tasks?|year|work)\b|[\d年,。？?]/g

/**
 * Reads a question about parts and headings; null for other questions.
 *
 * @param text as `readable` gives it
 * @example parseOutline('总结的第一部分下面有哪三小节') // { path: [1], half: 'review', headings: true, rest: '' }
 */
export function parseOutline(text: string): OutlineQuestion | null {
  return known(text)
}

const known = remembered(readOutline)

function readOutline(text: string): OutlineQuestion | null {
  const path = numbersOf(text)
  const counts = COUNTS_PARTS.test(text)
  if (OF_A_WRITING.test(text) || IN_WHICH_PART.test(text)) return null
  const whole = WHOLE_TEXT.test(text)
  const spoken = SAYS_WHAT.test(text)
  const headings =
    !whole && (counts || spoken || (HEADING_WORDS.test(text) && !QUANTITY.test(text)))
  if (!headings && !whole && (path.length === 0 || QUANTITY.test(text))) return null
  const [half = null, other] = HALVES.filter(([pattern]) => pattern.test(text)).map(each => each[1])
  const rest = restOf(whole ? text.replace(WHOLE_TEXT, ' ') : text)
  return {
    path,
    half: other === undefined ? half : null,
    rest,
    headings: headings || (!whole && rest === ''),
    text: whole,
    named: whole || spoken,
  }
}

/** The title of something that the report speaks of. */
const OF_A_WRITING =
  /(?:建议|议案|文章|新闻|报道|片子|警示片|论文|稿子)[^。?]{0,16}(?:标题|题目)(?:是|叫)/

/** 把提升议案建议办理质效那一节整段贴出来 */
const WHOLE_TEXT =
  /(?:那|这)?一?(?:部分|小节|节|段|块|条|章)的?(?:整[段节篇个]|全[段文]|原文|完整的?(?:内容|原文|文字)?)(?:都|全)?(?:给我|帮我)?(?:贴|发|念|列|拿|给|看|读|展示|显示)(?:出来|一下|给我|下)*|(?<=..)(?:那|这)一?(?:大|小)?(?:部分|节|块|章|条|段)(?:的?内容)?(?:都|全)?(?:给我|帮我)?(?:看看|看一?下|瞧瞧|念一?下|念念|发我|发来|说说|讲讲|展开)(?:吧|嘛)?$|(?:把)?(?:原文|全文|整[段节])(?:都)?(?:贴|发|念|给我|拿)(?:出来|一下|给我|下)*/

/** 监督那块讲了些啥 */
const SAYS_WHAT =
  /(?<=..)(?:那|这)一?(?:大|小)?(?:部分|节|块|章)(?:里面?)?(?:主要|都|大概)?(?:讲|说|写|谈)了?的?是?些?(?:啥|什么|哪些)/

// 四(二), 四、（二）
const LABEL =
  /(?:^|[^第一二三四五六七八九十])([一二三四五六七八九十]{1,2})、?\(([一二三四五六七八九十]{1,2})\)/

function numbersOf(text: string): number[] {
  const label = LABEL.exec(text)
  if (label) return label.slice(1).map(number => parseNumeral(number) ?? 0)
  const chinese = [...text.matchAll(NUMBERED)].map(([, number = '']) => parseNumeral(number) ?? 0)
  const ordinals = [...text.matchAll(EN_ORDINAL)].map(
    ([, word = '']) => ORDINALS.indexOf(word) + 1 || Number.parseInt(word, 10),
  )
  const cardinals = [...text.matchAll(EN_CARDINAL)].map(
    ([, word = '']) => CARDINALS.indexOf(word) + 1 || ROMAN[word] || Number(word),
  )
  return [...chinese, ...ordinals, ...cardinals].filter(number => number > 0)
}

function restOf(text: string): string {
  return [
    LABEL,
    NUMBERED,
    EN_ORDINAL,
    EN_CARDINAL,
    new RegExp(COUNTS_PARTS.source, 'g'),
    new RegExp(HEADING_WORDS.source, 'g'),
    new RegExp(SAYS_WHAT.source, 'g'),
    ABOUT_WORDS,
  ]
    .reduce((rest, pattern) => rest.replace(pattern, ' '), text)
    .replace(/哪[一二两三四五六七八九十几些]?(?:个|大|小)?/g, ' ')
    .replace(FILLER, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The numbered parts of one half, or of the whole report: what 第N部分 counts. */
export function partsOf(report: Report, half: Half | null): Section[] {
  const numbered = report.sections.filter(section => section.number !== '' && section.level >= 2)
  const top = Math.min(...numbered.map(section => section.level))
  const parts = numbered.filter(
    section => section.level === top && (half === null || section.half === half),
  )
  const [only] = parts
  return half !== null && parts.length === 1 && only
    ? orSelf(childrenOf(report, only), only)
    : parts
}

const orSelf = (children: Section[], self: Section): Section[] =>
  children.length > 0 ? children : [self]

/** The sections right below a section, in order. */
export function childrenOf(report: Report, section: Section): Section[] {
  const index = report.sections.indexOf(section)
  return report.sections.filter(other => other.parent === index)
}

/** The sections a question names, with what is below them; several when the half is left open. */
export function findOutline(question: OutlineQuestion, report: Report): OutlineEntry[] {
  const halves: readonly (Half | null)[] =
    question.half === null && restarts(report) ? ['review', 'plan'] : [question.half]
  return halves
    .flatMap(half => {
      const parts = partsOf(report, half)
      if (question.path.length === 0) return parts
      return (
        walk(report, parts, question.path) ??
        walk(
          report,
          parts.flatMap(part => childrenOf(report, part)),
          question.path,
        ) ??
        []
      )
    })
    .map(section => ({ report, section, children: childrenOf(report, section) }))
}

/** Whether both halves count their parts from 一. */
function restarts(report: Report): boolean {
  const [first] = partsOf(report, 'review')
  const [other] = partsOf(report, 'plan')
  return first !== undefined && first.number === other?.number && first !== other
}

function walk(
  report: Report,
  sections: readonly Section[],
  path: readonly number[],
): Section | null {
  const [number, ...deeper] = path
  const section = sections.find(each => parseNumeral(each.number) === number)
  if (!section) return null
  return deeper.length === 0 ? section : walk(report, childrenOf(report, section), deeper)
}
