import { inquire } from '../answer/inquiry.ts'
import type { Library } from '../answer/library.ts'
import { sectionNamed } from '../answer/section-name.ts'
import { verdictsOf } from '../answer/verdicts.ts'
import { languageOf, readable } from '../answer/wording.ts'
import { fold } from '../report/fold.ts'
import { isPartOf, type Passage, type Report, type Section } from '../report/report.ts'
import type { Hit } from '../search/search.ts'
import type { Subject } from './discussion.ts'

/** What is under discussion when somebody speaks. */
export interface Floor {
  readonly reportId: string
  /** A section's id; null: the whole report. */
  readonly part: string | null
}

const FOUND = 0.2 // share of an opinion's weight that a passage must hold: opinions say much that no report does
const ON_THE_FLOOR = 1.25 // who speaks while a part is under discussion most likely speaks of it
const AHEAD = 1.3
const HERE = 0.75 // so much of the best fit is enough where a part is under discussion

/**
 * The part and the passage that an opinion speaks of: the part it names, else where a figure stands that it
 * quotes, else the part under discussion where that has it, else wherever the search finds it; the part under
 * discussion where nothing fits, and none where the report as a whole is praised.
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

// A figure of the report, or the one that the opinion has wrong.
function quotedBy(text: string, library: Library, report: Report): Passage | undefined {
  const claims = verdictsOf(library, text).filter(
    ({ evidence }) => evidence?.report.id === report.id,
  )
  const right = claims.find(({ verdict, formula }) => verdict === 'supported' && formula === null)
  const wrong = claims.find(({ verdict }) => verdict === 'contradicted')
  return (right ?? wrong)?.evidence?.passage
}

interface Looking {
  readonly report: Report
  readonly within: Section | undefined
  readonly floor: Section | undefined
}

function bestFor(text: string, { holdings }: Library, looking: Looking): Passage | undefined {
  const source = { typed: text, language: languageOf(text), text: readable(unframed(text)) }
  const { hits } = inquire(source, holdings, { within: [looking.report] })
  const { floor } = looking
  const rates = [onFloor(floor), ahead(text)]
  const rated = hits
    .filter(({ passage }) => looking.within === undefined || isPartOf(passage, looking.within))
    .map(hit => ({
      passage: hit.passage,
      score: rates.reduce((score, rate) => score * rate(hit), hit.score),
    }))
    .filter(({ score }) => score >= FOUND || looking.within !== undefined)
  const sorted = rated.sort((a, b) => b.score - a.score)
  const [best] = sorted
  const here = floor && sorted.find(({ passage }) => isPartOf(passage, floor))
  const isHere = here !== undefined && best !== undefined && here.score >= HERE * best.score
  return (isHere ? here : best)?.passage
}

/** What a hit is worth beyond its words. */
type Rate = (hit: Hit) => number

const onFloor =
  (floor: Section | undefined): Rate =>
  ({ passage }) =>
    floor !== undefined && isPartOf(passage, floor) ? ON_THE_FLOOR : 1

// A wish is for the year to come, where the report plans the same thing.
const ahead = (text: string): Rate =>
  WISHES.test(text) ? ({ passage }) => (passage.half === 'plan' ? AHEAD : 1) : () => 1

// 建议公开采纳情况: a wish; but 建议答复满意率高 speaks of what the report calls 建议.
const FRAME =
  /(?<=^|[,，。;；!！])(?:我们?)?(?:还是|还)?(?:建议(?!答复|办理|督办|采纳|转化)|希望|应当|应该|能否|可否|能不能)/gu

const unframed = (text: string): string => text.replace(FRAME, ' ')

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
