import { fold } from '../report/fold.ts'
import { remembered } from '../search/memory.ts'
import type { Language } from './answer.ts'

type Rewrite = readonly [RegExp, string]

/**
 * Dialect and chat forms with their standard words, on folded (simplified, lower-case) text; first match first.
 * Cantonese, and the Mandarin of Sichuan and Chongqing: content words of dialect belong to `synonyms.txt`.
 */
const DIALECT: readonly Rewrite[] = [
  [/唔好|咪(?=[\p{L}])/gu, '不要'],
  [/唔系|唔是/g, '不是'],
  [/有[冇无]得?/g, '有没有'],
  [/[冇]/g, '没有'],
  [/唔/g, '不'],
  [
    /几多|好多(?!年)(?=[\p{L}]{0,8}[\s,，?？。!！]*$|[\p{L}]{1,3}[\s,，、?？了的]|回|次|个|起|户|名|项|条|件|人|场|篇|家|部|处|亩|钱|份)|几好多/gu,
    '多少',
  ],
  [/各有好多|各好多/g, '各有多少'],
  [/(?<=省|市|区|县|镇|乡|村)一级(?!市|政)/g, '级'],
  [/(?<=年中|季度|年终|联席|听证|座谈)那个(?=会)/g, ''],
  [/(?<=学习|培训|读书)会(?=开[了过])/g, ''],
  [/加埋/g, '加起来'],
  [/同埋/g, '和'],
  [/(?<=\p{L})同(?=\p{L}{2,}加起来)/gu, '和'],
  [/咩(?=名|事|嘢|意思)|乜嘢|咩嘢|乜/g, '什么'],
  [/喺边(?![度个间条几])/g, '在哪里'],
  [/边个/g, '谁'],
  [/边度/g, '哪里'],
  [/边(?=度|间|条|几|篇|份|家|件|部|位|次|场|座|届|年)/g, '哪'],
  [/点解/g, '为什么'],
  [/点样/g, '怎样'],
  [/几时/g, '什么时候'],
  [/(?<=\d\p{Script=Han}{0,2})定(?=\d)/gu, '还是'],
  [/系(?=\d)/g, '是'],
  [/嘅/g, '的'],
  [/咗/g, '了'],
  [/睇/g, '看'],
  [/嘢/g, '东西'],
  [/喺/g, '在'],
  [/嗰/g, '那'],
  [/[啲]/g, '些'],
  [/攞/g, '拿'],
  [/畀/g, '给'],
  [/佢/g, '他'],
  [/嚟/g, '来'],
  [/去年的(?:去年|上一年|前一年)|上上年/g, '前年'],
  [/(今|去|明|前)年子/g, '$1年'],
  [/头一(?=[条个项部点])/g, '第一'],
  [/一[、,]?二[、,]?三产业?/g, '第一产业、第二产业、第三产业'],
  [/(?<!第)([一二三])产(?!业|品|权|于|出|生|量|值)/g, '第$1产业'],
  [/啥子|啥/g, '什么'],
  [/咋个|咋样|啷个|咋/g, '怎么'],
  [/为什么子/g, '为什么'],
  [/莫(?=要|给|拿)/g, '不'],
  [/别个/g, '别人'],
  [/一哈/g, '一下'],
  [/问哈/g, '问一下'],
  [/得好?不得/g, '会不会'],
  [/撤脱/g, '撤掉'],
  [/没得/g, '没有'],
  [/晓得/g, '知道'],
  [
    /噻|撒(?=[,，。!！?？\s]|$)|嘞|咯|嘛(?=[,，。!！?？\s]|$)|哈(?=[,，。!！?？\s]|$)|哦|喔|啵|咧|喃(?=[,，。!！?？\s]|$)|嗦(?=[,，。!！?？\s]|$)/g,
    '',
  ],
]

/** Greetings, thanks, and the ways to say "please tell me", which ask nothing. */
const NOISE: readonly Rewrite[] = [
  [/https?:\/\/\S+/g, ' '],
  [/(?<![\p{L}\p{N}])@[a-z0-9_]+/gu, ' '],
  [/\p{Extended_Pictographic}|\uFE0F|\u200D/gu, ' '],
  [
    /^[\s,，。!！~]*(?:(?:各位)?(?:你|您|大家|老师|领导|同志)们?好|(?:早上|上午|中午|下午|晚上)好|早(?=[\s,，!！~]|$)|嗨|哈喽|在吗|喂)[呀啊]?[\s,，。!！~:：]*/,
    '',
  ],
  [/^(?:hi|hello|hey|good (?:morning|afternoon|evening))\b[\s,.!]*/, ''],
  [/\b(?:thanks|thank you|thx|pls|please)\b[.!]*/g, ' '],
  [/(?<=[\u4e00-\u9fff])[啊呀哟哇](?=[?？。!！\s]*$)/g, ''],
  [
    /(?:光|单)(?:算|说|看|讲|论)(?=\p{Script=Han}{2})|(?<=[,，、。;；\s]|^)就(?:说|看|讲|问)(?=\p{Script=Han}{2})/gu,
    '',
  ],
  [/(?:控制|稳定|保持|维持)(?=在(?:多少|几|什么))/g, ''],
  [/(?<=[a-z]) n (?=[a-z])/g, ' and '],
  [/(?<=\p{Script=Han})我(?:要|问|说|指)的?(?:是)?(?=\d{4}年|[去今前]年)/gu, ','],
  [
    /^(?:省长|市长|县长|区长|镇长|总理|主席|主任|院长|检察长)(?:自己)?(?:也)?(?:承认|坦言|说|讲|提到|指出)(?:了|的)?,?/g,
    '',
  ],
  [/来着(?=[呢吗啊?？。!！,，\s]|$)/g, ''],
  [/(?:谢谢|多谢|感谢)(?:你|您|了|啦)?[!！。~]*$/, ''],
  [
    /(?:能不能|可不可以|可以|能)?(?:请|麻烦)(?:您|你)(?:把|给|帮)?|(?:(?:本?记者|网友|群众)?我?想(?:请)?问(?:一下|下|问)?|请问(?:一下|下)?|问一下|麻烦(?:你|您)?(?:帮(?:我|忙))?(?:查|看|问)?(?:一下|下)?|帮(?:我|忙)(?:查|看|问|找)(?:一下|下|查|看)?|我?想(?:知道|了解)(?:一下|下)?|告诉我(?:一下|下)?|(?:记者)?核实一下[:：]?|报一下|说一下|讲一下)[,，:：]?/g,
    ' ',
  ],
  [
    /(?:在|按照?|根据)?(?:这份|本|该|这个)?(?<!\d年?(?:政府|人大)?(?:工作)?)报告(?:里头?|中|上|里面|当中)(?:有没有|是)?(?:说|讲|写|提|提到)?(?:过|到|了|的)?/g,
    ' ',
  ],
]

/** 监督工作项数: how many of it there are, whatever is typed behind. */
const COUNTED_NOUNS: readonly Rewrite[] = [
  [
    /(?<=\p{Script=Han}{2})(项|件|条|次|户|篇|场|份|期)数(?!据|字|量|额|[十百千万亿\d])/gu,
    '多少$1',
  ],
]

/** It asks for a number, compares or lists by itself. */
const ASKS_OTHERWISE = /多少|几|比|占|[、:]|还是/

/** 259跟228哪个才是办完的建议数: a choice between two numbers, in the order in which it is read. */
const CHOICES: readonly Rewrite[] = [
  // 活动站和联络点,后者几个: the one that is meant, and the other that is not
  [
    /^([^,?]{2,}?)(?: ?vs\.? ?|和|跟|与)([^,?]{2,}?)[, ]+前(?:一?[种个样]|者)(?:的|是|,)*/g,
    '$1,不是$2,',
  ],
  [
    /^([^,?]{2,}?)(?: ?vs\.? ?|和|跟|与)([^,?]{2,}?)[, ]+后(?:一?[种个样]|者)(?:的|是|,)*/g,
    '$2,不是$1,',
  ],
  [
    /^(\d+)(?:跟|和|与|同|、|,)(\d+)(?:这|那)?(?:两个数?字?)?(?:里面?|中|当中)?,? ?(?:到底)?哪一?个(?:数字?)?(?:才|才能)?(?:是|算)(?=[^?]{2})([^?]+?)\??$/u,
    '$3是$1还是$2',
  ],
]

/** 经济 that grows by itself is the GDP; 数字经济, 民营经济 are sectors. */
const WHOLE_ECONOMY: readonly Rewrite[] = [
  [
    /(?<!数字|民营|低空|海洋|县域|实体|平台|银发|首发|绿色|循环|集体|区域|市场|私营|非公|外向|临空|总部|夜间|体育|旅游|林下|蓝色|通道|枢纽|[\u4e00-\u9fff]型)经济((?:[去今上明]年|\d{2,4}年)?)(?:总体|整体|大概|大约)?(增长率|增长|增速|增幅|长|涨|增)(?=了?(?:多少|几|百分|多快)|[\u4e00-\u9fff]{0,3}目标|[\s,?？。]*$)/g,
    '$1gdp$2',
  ],
]

/**
 * A typed question as it is read: folded, its noise removed, dialect turned to standard words.
 *
 * @example readable('@kzrd_bot 你好，睇咗幾多篇嘢🙏') // '看了多少篇东西'
 */
export function readable(typed: string): string {
  return readOnce(typed)
}

const readOnce = remembered(typed => {
  const quiet = rewritten(fold(typed.replace(/\s+/g, ' ')), NOISE)
  const standard = rewritten(standardWords(quiet), WHOLE_ECONOMY).replace(/ {2,}/g, ' ').trim()
  const chosen = rewritten(standard, CHOICES)
  return ASKS_OTHERWISE.test(chosen) ? chosen : rewritten(chosen, COUNTED_NOUNS)
})

/**
 * A folded text with words of dialect turned to standard ones.
 *
 * @example standardWords('明年咋个干') // '明年怎么干'
 */
export function standardWords(folded: string): string {
  return standardOnce(folded)
}

const standardOnce = remembered(folded => rewritten(folded, DIALECT))

const rewritten = (text: string, rules: readonly Rewrite[]): string =>
  rules.reduce((rest, [pattern, standard]) => rest.replace(pattern, standard), text)

/**
 * The language a reply should be in: English where no Chinese is typed, traditional where its characters are.
 *
 * @example languageOf('常駐河堰鎮的工作隊員有幾名') // 'zh-Hant'
 */
export function languageOf(typed: string): Language {
  const text = typed.replace(/@[A-Za-z0-9_]+|https?:\/\/\S+/g, '')
  if (!/\p{Script=Han}/u.test(text)) return /[A-Za-z]{2}/.test(text) ? 'en' : 'zh-Hans'
  return simplifiedDiffers(text) ? 'zh-Hant' : 'zh-Hans'
}

/** Whether folding changes any Chinese character, which only traditional ones do. */
function simplifiedDiffers(text: string): boolean {
  const folded = [...fold(text)]
  return [...text].some((char, i) => char !== folded[i] && /\p{Script=Han}/u.test(char))
}
