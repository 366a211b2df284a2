import { areOtherDoers } from '../lexicon/doers.ts'
import { BEGUN, CIRCUMSTANCE_OPENS, FINISHED } from '../lexicon/draft-words.ts'
import { areOtherBodies } from '../lexicon/groups.ts'
import { PRODUCT } from '../lexicon/indicators.ts'
import { COUNTED_BY, COUNTS_PERSONS, PERSONS_COUNTED } from '../lexicon/measure-words.ts'
import { MEDIUM_NAMED, PLACES_COUNTED } from '../lexicon/place-names.ts'
import { SHARED } from '../lexicon/share-words.ts'
import { CLASS_NOUNS } from '../lexicon/span-words.ts'
import { telltalesIn } from '../lexicon/statements.ts'
import type { Term } from '../search/query.ts'
import { presence } from '../search/term-match.ts'
import type { Rule, Subject } from './claim-subject.ts'
import { clauseOf, endBefore, type Occurrence } from './occurrence.ts'

/**
 * Ways in which a number is that of another thing than a claim counts, or of the same in another form.
 */
export const THING_RULES: readonly Rule[] = [
  didAnother,
  ({ what }, { figure }) => areOtherBodies(what, figure.what) || areOtherDoers(what, figure.what),
  countsNamedThings,
  countsOtherKind,
  namesOtherForm,
  sharesOther,
  namesOtherTitle,
  namesOtherMedium,
  isOfOtherStage,
]

/** 71名责任人常驻河堰镇: most of what is said stands by another figure of the report's sentence. */
function didAnother(
  { behind }: Subject,
  { sentence, at, clause, what, others }: Occurrence,
): boolean {
  if (others.length === 0 || behind.length < 2) return false
  const next = others.find(other => other.at.start >= at.end)?.at.start ?? sentence.length
  const last = endBefore({ others, at })
  const first = Math.min(at.start, ...others.map(other => other.at.start))
  const isCircumstance = CIRCUMSTANCE_OPENS.test(sentence.slice(clause.start, at.start)) // 围绕…21部草案报送建议142条
  const scene = isCircumstance
    ? sentence.slice(0, at.start)
    : first >= clause.start
      ? sentence.slice(0, clause.start)
      : ''
  const near = sentence.slice(Math.max(clause.start, last), next)
  const own = `${near} ${sentence.slice(what.start, what.end)}`
  const told = behind.filter(term => presence(term, sentence) > 0)
  // What stands before the clause of all its figures is their scene: 成都世运会,116个国家…近4000名运动员; what is done is not.
  const isOfScene = (term: Term) => term.names === 'thing' && presence(term, scene) > 0
  const foreign = told.filter(term => presence(term, own) === 0 && !isOfScene(term))
  return foreign.length > 1 && foreign.length >= told.length / 2
}

/** 169个村 are no households: what has names of its own is counted, or it is not. */
function countsNamedThings({ what, copy, unit }: Subject, occurrence: Occurrence): boolean {
  const { figure } = occurrence
  const noun = PLACES_COUNTED.exec(what)?.groups?.noun
  const behind = copy.rest.slice(copy.rest.indexOf(unit) + unit.length)
  const isRight = noun !== undefined && behind.startsWith(noun) && !behind.startsWith(`${noun}的`)
  if (noun && isRight && figure.whatSpan.start === figure.span.end)
    return !figure.what.includes(noun)
  return (
    CLASS_NOUNS.includes(what) &&
    figure.unit !== what &&
    !figure.what.includes(what) &&
    !clauseOf(occurrence).includes(what)
  )
}

/** 213名代表 are no 代表联络站213个; 20多户 are no 难点问题. */
function countsOtherKind({ unit, what }: Subject, { figure }: Occurrence): boolean {
  if (figure.unit === '个' && COUNTS_PERSONS.test(unit) && figure.what.length > 1)
    return !PERSONS_COUNTED.test(figure.what)
  const nouns = COUNTED_BY.get(unit)
  if (figure.unit !== '个' || nouns === undefined || nouns.test(figure.what)) return false
  const isOfHouseholds = unit === '户' && figure.what.length > 1 && nouns.test(what) // 贫困户 for 贫困村
  return isOfHouseholds || !nouns.test(what)
}

const formsIn = (text: string): string[] =>
  telltalesIn(text).flatMap(({ aspect, sort }) => (aspect === 'form' ? [sort] : []))

/** 对10家企业开展执法检查: where the report tells of them it names no such form. */
function namesOtherForm({ clause }: Subject, { passageText }: Occurrence): boolean {
  const said = formsIn(clause)
  if (said.length === 0) return false
  const printed = formsIn(passageText)
  return !said.some(form => printed.includes(form))
}

/** 占财政总收入的73.8%, where the report has it of 一般公共预算支出. */
function sharesOther({ lead }: Subject, { sentence, at, others }: Occurrence): boolean {
  const [, said] = SHARED.exec(lead) ?? []
  const [, printed] = SHARED.exec(sentence.slice(endBefore({ others, at }), at.start)) ?? []
  if (said === undefined || printed === undefined) return false
  if (PRODUCT.test(said) && PRODUCT.test(printed)) return false
  const pairs = [...said.slice(1)].map((_, i) => said.slice(i, i + 2))
  return !pairs.some(pair => printed.includes(pair))
}

const TITLES = /《[^《》]+》/g

/** 《…》 got the prize of another one: its title stands elsewhere in the report's sentence. */
function namesOtherTitle({ clause }: Subject, occurrence: Occurrence): boolean {
  const { sentence, at, others } = occurrence
  const last = endBefore({ others, at })
  const before =
    sentence.slice(Math.max(last, occurrence.clause.start), at.start).match(TITLES) ??
    clauseOf(occurrence).match(TITLES)
  const own: readonly string[] = before ?? sentence.slice(last, at.start).match(TITLES) ?? []
  const named = (clause.match(TITLES) ?? []).filter(title => sentence.includes(title))
  return own.length > 0 && named.length > 0 && !named.some(title => own.includes(title))
}

/** 人民日报 is none of the media that the report names. */
function namesOtherMedium({ clause }: Subject, { sentence }: Occurrence): boolean {
  const named = clause.match(MEDIUM_NAMED) ?? []
  const media = sentence.match(MEDIUM_NAMED) ?? []
  return media.length > 0 && named.some(name => !sentence.includes(name.slice(-4)))
}

/** 完成19个城中村改造, where the report has them begun; 开工30个, where it has them built. */
function isOfOtherStage({ lead, clause }: Subject, occurrence: Occurrence): boolean {
  const said = `${lead} ${clause}`
  const { sentence, at, what } = occurrence
  const start = Math.min(occurrence.clause.start, what.start)
  const from = Math.max(endBefore(occurrence), sentence.lastIndexOf(';', at.start) + 1, start)
  const printed = sentence.slice(
    Math.min(from, at.start),
    Math.max(occurrence.clause.end, what.end),
  )
  const isSaid = { begun: BEGUN.test(said), finished: FINISHED.test(said) }
  const isPrinted = { begun: BEGUN.test(printed), finished: FINISHED.test(printed) }
  if (isSaid.begun === isSaid.finished || isPrinted.begun === isPrinted.finished) return false
  return isSaid.begun !== isPrinted.begun
}
