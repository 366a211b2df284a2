import { withinBudget } from '../answer/budget.ts'
import { inquire } from '../answer/inquiry.ts'
import type { Library } from '../answer/library.ts'
import { findOutline, parseOutline } from '../answer/outline.ts'
import { sectionNamed } from '../answer/section-name.ts'
import { verdictsOf } from '../answer/verdicts.ts'
import { languageOf, readable } from '../answer/wording.ts'
import { fold } from '../report/fold.ts'
import { type Half, isPartOf, type Passage, type Report, type Section } from '../report/report.ts'
import { remembered } from '../search/memory.ts'
import type { Hit } from '../search/search.ts'
import type { Subject } from './discussion.ts'
import { themeFit, themesOf } from './themes.ts'

/** What is under discussion when somebody speaks. */
export interface Floor {
  readonly reportId: string
  /** A section's id; null: the whole report. */
  readonly part: string | null
}

// Measured on the opinions of `test/opinions.ts`, and as many again on these and four other reports.
const FOUND = 0.2 // share of an opinion's weight that a passage must hold: opinions say much that no report does
const ON_THE_FLOOR = 1.25 // who speaks while a part is under discussion most likely speaks of it
const IN_TIME = 1.3
const IN_NAMED_TIME = 1.7 // 今年, 去年
const WHOLE = 0.9 // what is found by all its words, beside what is found by those that tell
// So much of the best fit is enough where a part is under discussion. Deciding wherever it has anything at all, it took
// 152 of 942 opinions on other parts to itself and won 2 of 314 on its own.
const HERE = 0.65
// 力度还可以再大 has fewer words than this that tell one part from another, and no theme: it is on what is under discussion.
// Of 200 such ones 165 were placed there instead of 48, and 6 of 942 more that were on other parts.
const TELLING_WORDS = 2
const MISQUOTED = 1.6 // where the figure stands that an opinion has wrong: it may be another one
const OVERVIEW = 0.7 // what heads a part with parts below touches on everything
const ASIDE = 0.5 // and so do greetings, thanks and shortcomings

/**
 * The part and the passage that an opinion speaks of: the part it names, else where a figure stands that it
 * quotes, else the part under discussion unless its words or its themes tell another one, else wherever they are
 * found; none where the report as a whole is praised.
 *
 * @example placeNote('养犬条例执法要常态化', library, { reportId: 'kaizhou-npc-2024', part: null }).part // the id of 二(三)
 */
export function placeNote(text: string, library: Library, { reportId, part }: Floor): Subject {
  const report = library.reports.find(({ id }) => id === reportId)
  if (report === undefined) return { part, passage: null }
  const named = partsNamed(text, library, report)
  if (named.length === 0 && isAppraisal(text)) return { part: null, passage: null }
  const quoted = named.length === 0 ? quotedBy(text, library, report) : undefined
  if (quoted !== undefined) return subjectOf(quoted, report)
  const floor = report.sections.find(({ id }) => id === part)
  const best = bestFor(text, library, { report, within: named, floor })
  if (best === undefined) return { part: named.at(-1)?.id ?? part, passage: null }
  return subjectOf(best, report)
}

const subjectOf = ({ id, section }: Passage, report: Report): Subject => ({
  part: report.sections[section]?.id ?? null,
  passage: id,
})

/** Where a figure of the report stands that an opinion quotes. */
function quotedBy(text: string, library: Library, report: Report): Passage | undefined {
  const quoted = claimsOn(text, library, report).find(
    ({ verdict, formula }) => verdict === 'supported' && formula === null,
  )
  return quoted?.evidence?.passage ?? printedOnce(text, library, report)
}

const TELLING = 4 // characters: 5项 stands by chance, 290天 does not

/** Where a number of an opinion is printed that another report has as well, and this one once. */
function printedOnce(text: string, library: Library, report: Report): Passage | undefined {
  const others = verdictsOf(library, text).filter(
    ({ evidence, text: stated, verdict }) =>
      verdict === 'supported' && evidence?.report.id !== report.id && stated.length >= TELLING,
  )
  const numbers = new Set(others.map(each => fold(each.text)))
  if (numbers.size === 0) return undefined
  const found = report.passages.filter(({ id }) =>
    library.holdings.evidence.get(id)?.some(({ figure }) => numbers.has(fold(figure.text))),
  )
  return found.length === 1 ? found[0] : undefined
}

/** Where one stands that it has wrong. */
function misquotedBy(text: string, library: Library, report: Report): Passage | undefined {
  return claimsOn(text, library, report).find(({ verdict }) => verdict === 'contradicted')?.evidence
    ?.passage
}

const claimsOn = (text: string, library: Library, report: Report) =>
  verdictsOf(library, text).filter(({ evidence }) => evidence?.report.id === report.id)

interface Looking {
  readonly report: Report
  /** The parts that are named; none: the whole report. */
  readonly within: readonly Section[]
  readonly floor: Section | undefined
}

function bestFor(text: string, library: Library, looking: Looking): Passage | undefined {
  const { floor, within, report } = looking
  const said = { text, library, report }
  const onTopic = hitsOn(topicIn(text), said)
  const worth = fitFor(said, onTopic)
  const isNamed = within.length > 0
  const rates = [
    onFloor(floor),
    inTime(text),
    topical(report),
    misquoting(misquotedBy(text, library, report)),
  ]
  const rated = report.passages
    .filter(passage => !isNamed || within.some(part => isPartOf(passage, part)))
    .map(passage => ({
      passage,
      score: rates.reduce((score, rate) => score * rate(passage), worth(passage)),
    }))
    .filter(({ score }) => score >= FOUND || (isNamed && score > 0))
  const sorted = rated.sort((a, b) => b.score - a.score)
  const [best] = sorted
  const here = floor && sorted.find(({ passage }) => isPartOf(passage, floor))
  const isHere = here !== undefined && best !== undefined && here.score >= HERE * best.score
  if (isHere || (floor !== undefined && !isNamed && isVague(said, onTopic))) return here?.passage
  return best?.passage
}

/** Whether an opinion says nothing that tells one part of a report from another. */
function isVague({ text, report }: Said, onTopic: readonly Hit[]): boolean {
  if (themesOf(fold(text)).size > 0) return false
  const texts = report.passages.map(({ span }) => report.folded.slice(span.start, span.end))
  const rarityOf = remembered(term => rarityIn(texts, term))
  return onTopic.every(
    ({ terms }) => wholeOnes(terms).reduce((sum, term) => sum + rarityOf(term), 0) < TELLING_WORDS,
  )
}

// 1 for what stands in one passage alone, 0 for what stands in all.
function rarityIn(texts: readonly string[], term: string): number {
  const holding = texts.filter(text => text.includes(term)).length
  return holding === 0 ? 0 : 1 - Math.log(holding) / Math.log(texts.length + 1)
}

/** Each once, and none that is part of another. */
const wholeOnes = (terms: readonly string[]): string[] =>
  [...new Set(terms)].filter(term => !terms.some(other => other !== term && other.includes(term)))

/** An opinion, and the report that it is on. */
interface Said {
  readonly text: string
  readonly library: Library
  readonly report: Report
}

/** The passages that have words of an opinion. */
function hitsOn(words: string, { text, library, report }: Said): readonly Hit[] {
  const source = { typed: text, language: languageOf(text), text: readable(withinBudget(words)) }
  return inquire(source, library.holdings, { within: [report] }).hits
}

/** How far a passage has the words and the themes of an opinion. */
function fitFor(said: Said, onTopic: readonly Hit[]): Rate {
  const { text, report } = said
  const found = new Map<Passage, number>()
  // Whole, and without what it shares with everything that is said.
  for (const [hits, weight] of [
    [hitsOn(text, said), WHOLE],
    [onTopic, 1],
  ] as const)
    for (const { passage, score } of hits)
      found.set(passage, Math.max(found.get(passage) ?? 0, weight * score))
  const leaning = themesOf(fold(text))
  return passage => (found.get(passage) ?? 0) + themeFit(passage, report, leaning)
}

/** What a passage is worth. */
type Rate = (passage: Passage) => number

const onFloor =
  (floor: Section | undefined): Rate =>
  passage =>
    floor !== undefined && isPartOf(passage, floor) ? ON_THE_FLOOR : 1

const misquoting =
  (misquoted: Passage | undefined): Rate =>
  passage =>
    passage === misquoted ? MISQUOTED : 1

// Greetings and the like, an appendix of terms.
const ASIDES = /^(?:开头|致谢|不足|结尾|名词解释|附注|附件.*)$/

function topical({ sections }: Report): Rate {
  const parents = new Set(sections.map(({ parent }) => parent))
  return ({ section }) =>
    (parents.has(section) ? OVERVIEW : 1) *
    ([sections[section]?.label, sections[section]?.heading].some(name => ASIDES.test(name ?? ''))
      ? ASIDE
      : 1)
}

// A wish is for the year to come, where the report plans the same thing; a look back, without a wish, for what was done.
function inTime(text: string): Rate {
  const [plans, looks] = [PLANS.test(text), LOOKS_BACK.test(text)]
  const wishes = WISHES.test(text)
  // The year that is named tells more than a wish; who is content may wish for more of it.
  const thanks = !wishes && THANKS.test(text)
  const [ahead, back] = plans === looks ? [wishes, thanks] : [plans, looks]
  if (ahead === back) return () => 1
  const meant = ahead ? 'plan' : 'review'
  const rate = plans === looks ? IN_TIME : IN_NAMED_TIME
  return ({ half }) => (half === meant ? rate : 1)
}

const LOOKS_BACK = /去年|前年|上年|往年|过去|回头看|回顾|[这近]几年|[五十]年来|[这过]去?[五十]年/
/** Said of what was done. */
const THANKS =
  /终于|总算|办得|做得|干得|抓得|搞得|建得|实在|服气|暖心|不容易|来之不易|松了?口气|提气|见效|[好多少快]了|点赞|值得|功劳|辛苦|没想到|看得见|心坎|心里有数|教训/

// 建议公开采纳情况: a wish; but 建议答复满意率高 speaks of what the report calls 建议.
const FRAME =
  /(?<=^|[,，。;；!！])(?:我们?)?(?:还是|还)?(?:建议(?!答复|办理|督办|采纳|转化)|希望|应当|应该|能否|可否|能不能)/gu

// Said of everything: no report's word tells by them where it belongs.
const FILLING =
  /老百姓|乡亲|老乡|大家|群众|好事|办法|一定|一[些点]|不[能会]|能力|结果|条件|情况|问题|事情|关心|水平|厉害|容易|好好|真正|确实|很好|标准|[今去]年|年底|这几年|多年|没有|有的|地方|太[多少远贵难慢]|再提一提|要有|安排|力[量度]|态度|同志|部门|压力|经常|到处|效果|机会|感觉|方面|程度|速度/gu

/** What an opinion is on, without its wishing and filling words. */
const topicIn = (text: string): string => text.replace(FRAME, ' ').replace(FILLING, ' ')

// 报告第三部分第一点 · 四(二) · 任务五
const NAMED =
  /第[一二三四五六七八九十\d]+(?:个?(?:大)?部分|点|条)(?:的?第[一二三四五六七八九十\d]+[点条项])?|(?:任务)?[一二三四五六七八九十]、?\([一二三四五六七八九十]\)|任务[一二三四五六七八九十]/

/** The parts that an opinion names: of both halves where the same number stands in each and its time tells nothing. */
function partsNamed(text: string, { holdings }: Library, report: Report): readonly Section[] {
  const label = NAMED.exec(fold(text))?.[0]
  if (label === undefined) return partsOn(SPOKEN_OF.exec(fold(text))?.[1], report)
  const numbered = label.startsWith('第') ? parseOutline(label) : null
  const half = halfMeant(fold(text))
  const found = numbered === null ? [] : findOutline({ ...numbered, half }, report)
  if (found.length > 0) return found.map(({ section }) => section)
  const named = sectionNamed(label, { ...holdings, reports: [report] })
  return named === undefined ? [] : [named.section]
}

// 讲【生态】的那一块, 说到【代表服务保障】这部分
const SPOKEN_OF =
  /(?:讲|说|谈|写|提)到?(?:的?是)?(?:报告里)?([\u4e00-\u9fff]{2,10}?)的?[那这]一?(?:大)?(?:块|部分|段|节|章)/

/** The parts with these words in their headings. */
function partsOn(words: string | undefined, { sections }: Report): readonly Section[] {
  if (words === undefined) return []
  return sections.filter(({ heading }) => fold(heading).includes(words))
}

/** The half that the number of a part is of, as surely as its time is told. */
function halfMeant(text: string): Half | null {
  const [plans, looks] = [PLANS.test(text), LOOKS_BACK.test(text)]
  if (plans === looks) return null
  return plans ? 'plan' : 'review'
}

const PLANS = /任务|今年|明年|今后|接下来|下一步|打算|安排|计划/

const REPORT = /(?:这[份个]|该|工作|常委会的?)?报告|(?:一年|过去|常委会)的?工作/
const AGREES = /赞成|同意|拥护|赞同|满意|实事求是|客观|鼓舞|振奋|站位高|好报告|求真务实/
const WISHES =
  /建议|希望|盼|应当|应该|要求|(?<![重主必摘纲])要|能否|可否|能不能|是否|不足|不够|但是|但|早点|抓紧|赶紧|尽快|跟上|说法|可别|别[再让把光]|也?得[有给想让把]|多[给建配设开派]|[?？]/

// 报告实事求是,我完全赞成
const isAppraisal = (text: string): boolean =>
  REPORT.test(text) && AGREES.test(text) && !WISHES.test(text)
