import { doersIn } from '../lexicon/doers.ts'
import { IN_TURN } from '../lexicon/list-words.ts'
import { RATED_AS } from '../lexicon/result-words.ts'
import { LESS_OR_MORE, ONLY_NAMED, ROLE_WORDS, UNDOING } from '../lexicon/statements.ts'
import { LIGHT } from '../lexicon/talk.ts'
import { ALL_OF_WHAT, EXTENT_WORDS, OF_EACH_OR_NONE } from '../lexicon/universals.ts'
import { SINCE_BEFORE, YEAR_OF_STATEMENT } from '../lexicon/year-words.ts'
import type { Report } from '../report/report.ts'
import { presence } from '../search/term-match.ts'
import type { Steps } from '../steps.ts'
import { PRESENT } from '../weights.ts'
import type { Answer } from './answer.ts'
import type { Verdict } from './claim.ts'
import type { Judged } from './claim-verdict.ts'
import type { Draft } from './claim-words.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import { type Statement, statementsOf } from './statement.ts'
import {
  type Change,
  copyOf,
  inAnyOrder,
  type Knowing,
  namesOther,
  printedAt,
  saysOther,
} from './statement-change.ts'
import { judgeComparison } from './statement-comparison.ts'
import type { Finding } from './statement-finding.ts'
import { mistakenIn } from './statement-mistaken.ts'
import { judgePart } from './statement-part.ts'
import { judgeSome } from './statement-some.ts'
import { judgeAsSaid, judgeStatement } from './statement-verdict.ts'
import { type Telling, tellingsOf } from './telling.ts'

/** A statement with what the report says of it. */
export interface JudgedStatement {
  readonly statement: Statement
  readonly finding: Finding
}

const MOST = 20 // as many clauses as a speech of a few minutes has

interface DraftContext {
  readonly draft: Draft
  readonly judged: readonly Judged[]
  readonly corpus: IndexedCorpus
  readonly reports: readonly Report[]
  readonly ask: (question: string) => Answer
}

/**
 * Holds what a draft says without numbers against the report. Where a sentence states figures, only what the
 * report says otherwise is told of it.
 *
 * @example finished(judgeStatements({ draft, judged, corpus, reports }))[0]?.finding.verdict // 'contradicted'
 */
export function* judgeStatements(context: DraftContext): Steps<JudgedStatement[]> {
  const found = yield* judgedIn(context)
  if (found.length > 0 || context.judged.length > 0) return found
  return yield* judgeAlone(context)
}

const FEW = 4 // clauses: who says no more than that and no number wants to hear of it

/** Of a few words in which nothing else tells: whether the report says so, or where it speaks of that. */
function* judgeAlone(context: DraftContext): Steps<JudgedStatement[]> {
  const statements = [...statementsOf(context.draft)]
  if (statements.length > FEW) return []
  const found: JudgedStatement[] = []
  for (const statement of statements) {
    yield
    const tellings = tellingsOf(statement, context.corpus, context.reports)
    const finding = judgeAsSaid({
      statement,
      tellings,
      draft: context.draft,
      hasFigure: false,
      borne: [],
    })
    if (finding !== null && !statement.opens && !namesAlone(statement, finding))
      found.push({ statement, finding })
  }
  return onceASentence(found)
}

/** 全渝通那个场景,在三个镇都用上了: who only names a thing has not said anything that the report would not tell. */
const namesAlone = ({ text, span, sentence }: Statement, { verdict }: Finding): boolean =>
  verdict === 'not_in_report' && span.end + 1 < sentence.end && ONLY_NAMED.test(text)

/** Clauses that say otherwise what the report says of their number. */
function mistaken({ draft, judged }: DraftContext): JudgedStatement[] {
  const last = judged.findLast(({ verdict }) => verdict === 'contradicted')
  const found: JudgedStatement[] = []
  for (const statement of last ? statementsOf(draft) : []) {
    if (statement.span.start >= (last?.matched.figure.span.end ?? 0) || found.length >= MOST) break
    const finding = mistakenIn(statement, judged, draft)
    if (finding !== null) found.push({ statement, finding })
  }
  return found
}

function* judgedIn(context: DraftContext): Steps<JudgedStatement[]> {
  const found = mistaken(context)
  const known = new Map<string, Finding | null>()
  let beside = 0
  for (const statement of statementsOf(context.draft)) {
    if (known.size >= MOST) break
    const figures = figuresIn(statement, context.judged)
    const verdicts = verdictsAt(statement, context.judged)
    if (verdicts.includes('contradicted')) continue
    const isUntold = verdicts.includes('not_in_report')
    const isTelling = !isUntold && (!figures.sentence || tells(statement))
    if (!isTelling && beside >= MOST) continue
    yield
    const key = keyOf(statement, figures.clause)
    const kind = { isTelling, hasFigure: figures.clause }
    const finding = known.has(key)
      ? (known.get(key) ?? null)
      : yield* findingOf(statement, kind, context)
    if (isTelling) known.set(key, finding)
    else beside += 1
    if (finding && isNews(finding, { statement, figures }, context))
      found.push({ statement, finding })
  }
  return onceASentence(found)
}

/** What was looked up is not looked up again: who repeats himself says nothing new. */
const keyOf = ({ text, topic }: Statement, hasFigure: boolean): string =>
  [hasFigure, text, ...topic.map(({ term }) => term.text)].join(' ')

interface Kind {
  /** Whether it says something by which it may be right or wrong; else only whether it is a copy with a word changed. */
  readonly isTelling: boolean
  readonly hasFigure: boolean
}

function* findingOf(
  statement: Statement,
  { isTelling, hasFigure }: Kind,
  context: DraftContext,
): Steps<Finding | null> {
  const { draft, corpus, reports, ask } = context
  const placed = judgePart(statement, draft, reports)
  if (placed !== null) return placed
  const compared = hasFigure ? null : judgeComparison(statement, ask)
  if (compared !== null) return compared
  yield
  const tellings = tellingsOf(statement, corpus, reports)
  yield
  const borne = bearingOut(statement, context.judged)
  const comparing = { statement, tellings, draft, hasFigure, borne }
  const some = judgeSome(comparing)
  if (some !== null) return some
  const changed = changedIn(statement, tellings, context)
  if (changed || !isTelling) return changed
  const finding = judgeStatement(comparing)
  return finding?.verdict === 'contradicted' && isPrinted(statement, context) ? null : finding
}

/** What is copied but for a word, where that word says something else: 常驻【大进】镇 for 常驻【河堰】镇. */
function changedIn(
  statement: Statement,
  tellings: readonly Telling[],
  context: DraftContext,
): Finding | null {
  const { draft } = context
  const knowing: Knowing = {
    isVerb: word => LIGHT.has(word) || draft.read(word).some(({ names }) => names === 'act'),
    isNoun: words => {
      const terms = draft.read(words)
      return (
        terms.length > 0 && terms.every(({ names, text }) => names === 'thing' && !LIGHT.has(text))
      )
    },
    isAlike: (one, other) =>
      draft.read(one).some(term => presence(term, other) >= PRESENT) ||
      draft.read(other).some(term => presence(term, one) >= PRESENT),
    isPlace: name => draft.townsIn(name).length > 0 || draft.read(name).some(({ place }) => place),
  }
  const copies = tellings.flatMap(telling => {
    const found = copyOf(statement.text, telling.words)
    if (found === null) return []
    const copy = IN_TURN.test(statement.text) ? found : inAnyOrder(found)
    const wrong = copy.changes.find(
      change => saysOther(change, knowing) && !isFigures(change, statement, draft),
    )
    const other = wrong ? undefined : namesOther(copy, statement.text, knowing)
    return [{ telling, same: copy.same, wrong, change: wrong ?? other }]
  })
  const [best] = copies.sort((one, other) => other.same - one.same)
  if (best?.change === undefined || isPrinted(statement, context)) return null
  if (copies.some(({ same, change }) => change === undefined && same >= best.same - 1)) return null
  const { before, said, behind } = best.change
  const stands = `${before.slice(-CONTEXT)}${said}${behind.slice(0, CONTEXT)}`
  if (stands.length > said.length + CONTEXT && isHeld(stands, context)) return null
  const printed = printedAt(best.change, best.telling.words)
  const verdict = best.wrong ? 'contradicted' : 'not_in_report'
  return { verdict, telling: best.telling, printed: best.wrong ? printed : '' }
}

const CONTEXT = 3 // characters: with so many on both sides a word stands nowhere by chance

/** A figure has its own verdict. */
function isFigures({ before, said }: Change, { span }: Statement, { figures }: Draft): boolean {
  const start = span.start + before.length
  return figures.some(figure => figure.span.start < start + said.length && figure.span.end > start)
}

const LONG = 8 // characters: fewer stand somewhere by chance

/** Whether a clause stands word for word in a report; what tells when before it has to stand there, too. */
function isPrinted({ text, lead }: Statement, context: DraftContext): boolean {
  const said = /年/.test(lead.slice(0, -text.length)) ? lead : text
  return text.length >= LONG && isHeld(said, context)
}

function isHeld(words: string, { corpus, reports }: DraftContext): boolean {
  const accept = (report: Report) => reports.includes(report)
  return corpus.index.containing(words, accept) !== undefined
}

/** What a figure's own verdict tells is not told again; of what is not in the report only what it has instead. */
function isNews(
  finding: Finding,
  { statement, figures }: { readonly statement: Statement; readonly figures: Figures },
  { judged }: DraftContext,
): boolean {
  const { verdict } = finding
  if (statement.opens && verdict !== 'contradicted') return false
  if (namesAlone(statement, finding)) return false
  if (verdictsAt(statement, judged).includes('not_in_report')) return verdict === 'contradicted'
  return !(figures.sentence && verdict === 'supported')
}

const verdictsAt = ({ span }: Statement, judged: readonly Judged[]): Verdict[] =>
  judged
    .filter(
      ({ matched: { figure } }) => figure.span.start >= span.start && figure.span.end <= span.end,
    )
    .map(({ verdict }) => verdict)

/** The report's sentences with the numbers that a statement's sentence has right. */
const bearingOut = ({ sentence }: Statement, judged: readonly Judged[]): string[] =>
  judged.flatMap(({ verdict, occurrence, matched: { figure } }) =>
    verdict === 'supported' &&
    occurrence !== null &&
    figure.span.start >= sentence.start &&
    figure.span.end <= sentence.end
      ? [occurrence.sentence]
      : [],
  )

interface Figures {
  readonly clause: boolean
  readonly sentence: boolean
}

function figuresIn({ span, sentence }: Statement, judged: readonly Judged[]): Figures {
  const within = (where: { readonly start: number; readonly end: number }) =>
    judged.some(
      ({ matched: { figure } }) => figure.span.start >= where.start && figure.span.end <= where.end,
    )
  return { clause: within(span), sentence: within(sentence) }
}

const tells = ({ telltales, denied, towns, titles, topic, text }: Statement): boolean =>
  telltales.length + towns.length + titles.length > 0 ||
  denied !== null ||
  UNDOING.test(text) ||
  RATED_AS.test(text) ||
  LESS_OR_MORE.test(text) ||
  ROLE_WORDS.test(text) ||
  OF_EACH_OR_NONE.test(text) ||
  ALL_OF_WHAT.test(text) ||
  Object.values(EXTENT_WORDS).some(word => text.match(word) !== null) ||
  SINCE_BEFORE.said.test(text) ||
  text.match(YEAR_OF_STATEMENT) !== null ||
  doersIn(text).some(({ isBody }) => isBody) ||
  topic.some(({ term, own }) => own && term.place)

/** What is wrong in a sentence outweighs what is right; of what is right the last clause has heard all. */
function onceASentence(found: readonly JudgedStatement[]): JudgedStatement[] {
  return found.filter(one => {
    if (one.finding.verdict !== 'supported') return true
    const { start } = one.statement.sentence
    const same = found.filter(({ statement }) => statement.sentence.start === start)
    return same.at(-1) === one && same.every(({ finding }) => finding.verdict === 'supported')
  })
}
