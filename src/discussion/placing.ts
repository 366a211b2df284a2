import { inquire } from '../answer/inquiry.ts'
import type { Library } from '../answer/library.ts'
import { sectionNamed } from '../answer/section-name.ts'
import { verdictsOf } from '../answer/verdicts.ts'
import { languageOf, readable } from '../answer/wording.ts'
import { fold } from '../report/fold.ts'
import { isPartOf, type Passage, type Report, type Section } from '../report/report.ts'
import type { Subject } from './discussion.ts'
import { themeFit, themesOf } from './themes.ts'

/** What is under discussion when somebody speaks. */
export interface Floor {
  readonly reportId: string
  /** A section's id; null: the whole report. */
  readonly part: string | null
}

// Measured on the opinions of `test/opinions.ts` and as many again on six other reports.
const FOUND = 0.2 // share of an opinion's weight that a passage must hold: opinions say much that no report does
const ON_THE_FLOOR = 1.25 // who speaks while a part is under discussion most likely speaks of it
const IN_TIME = 1.3
const HERE = 0.75 // so much of the best fit is enough where a part is under discussion
const MISQUOTED = 1.6 // where the figure stands that an opinion has wrong: it may be another one
const OVERVIEW = 0.7 // what heads a part with parts below touches on everything
const ASIDE = 0.5 // and so do greetings, thanks and shortcomings

/**
 * The part and the passage that an opinion speaks of: the part it names, else where a figure stands that it
 * quotes, else the part under discussion where that has it, else wherever its words and its themes are found; the
 * part under discussion where nothing fits, and none where the report as a whole is praised.
 *
 * @example placeNote('养犬条例执法要常态化', library, { reportId: 'kaizhou-npc-2024', part: null }).part // the id of 二(三)
 */
export function placeNote(text: string, library: Library, { reportId, part }: Floor): Subject {
  const report = library.reports.find(({ id }) => id === reportId)
  if (report === undefined) return { part, passage: null }
  const named = partNamed(text, library, report)
  if (named === undefined && isAppraisal(text)) return { part: null, passage: null }
  const quoted = named === undefined ? quotedBy(text, library, report) : undefined
  if (quoted !== undefined) return subjectOf(quoted, report)
  const floor = report.sections.find(({ id }) => id === part)
  const best = bestFor(text, library, { report, within: named, floor })
  if (best === undefined) return { part: named?.id ?? part, passage: null }
  return subjectOf(best, report)
}

const subjectOf = ({ id, section }: Passage, report: Report): Subject => ({
  part: report.sections[section]?.id ?? null,
  passage: id,
})

/** Where a figure of the report stands that an opinion quotes. */
function quotedBy(text: string, library: Library, report: Report): Passage | undefined {
  return claimsOn(text, library, report).find(
    ({ verdict, formula }) => verdict === 'supported' && formula === null,
  )?.evidence?.passage
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
  readonly within: Section | undefined
  readonly floor: Section | undefined
}

function bestFor(text: string, library: Library, looking: Looking): Passage | undefined {
  const { floor, within, report } = looking
  const worth = fitFor(text, library, report)
  const rates = [
    onFloor(floor),
    inTime(text),
    topical(report),
    misquoting(misquotedBy(text, library, report)),
  ]
  const rated = report.passages
    .filter(passage => within === undefined || isPartOf(passage, within))
    .map(passage => ({
      passage,
      score: rates.reduce((score, rate) => score * rate(passage), worth(passage)),
    }))
    .filter(({ score }) => score >= FOUND || (within !== undefined && score > 0))
  const sorted = rated.sort((a, b) => b.score - a.score)
  const [best] = sorted
  const here = floor && sorted.find(({ passage }) => isPartOf(passage, floor))
  const isHere = here !== undefined && best !== undefined && here.score >= HERE * best.score
  return (isHere ? here : best)?.passage
}

/** How far a passage has the words and the themes of an opinion. */
function fitFor(text: string, { holdings }: Library, report: Report): Rate {
  const source = { typed: text, language: languageOf(text), text: readable(topicIn(text)) }
  const { hits } = inquire(source, holdings, { within: [report] })
  const found = new Map(hits.map(({ passage, score }) => [passage, score]))
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
const ASIDES = /^(?:开头|致谢|不足|结尾|名词解释|附注)$/

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
  const [wishes, looks] = [WISHES.test(text), LOOKS_BACK.test(text)]
  if (wishes === looks) return () => 1
  const meant = wishes ? 'plan' : 'review'
  return ({ half }) => (half === meant ? IN_TIME : 1)
}

const LOOKS_BACK = /去年|前年|上年|往年|过去|回头看|回顾|[这近]几年|[五十]年来|[这过]去?[五十]年/

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

function partNamed(text: string, { holdings }: Library, report: Report): Section | undefined {
  const label = NAMED.exec(fold(text))?.[0]
  if (label === undefined) return undefined
  return sectionNamed(label, { ...holdings, reports: [report] })?.section
}

const REPORT = /(?:这[份个]|该|工作|常委会的?)?报告|(?:一年|过去|常委会)的?工作/
const AGREES = /赞成|同意|拥护|赞同|满意|实事求是|客观|鼓舞|振奋|站位高|好报告|求真务实/
const WISHES =
  /建议|希望|应当|应该|要求|(?<![重主必摘纲])要|能否|可否|能不能|是否|不足|不够|但是|但|[?？]/

// 报告实事求是,我完全赞成
const isAppraisal = (text: string): boolean =>
  REPORT.test(text) && AGREES.test(text) && !WISHES.test(text)
