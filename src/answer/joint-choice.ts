import { readUnit } from '../figure/units.ts'
import { levelsIn } from '../lexicon/levels.ts'
import { isMarked } from '../lexicon/verbs.ts'
import type { AskedWord } from '../match/asked.ts'
import { explain } from '../match/explanation.ts'
import type { Known } from '../match/known.ts'
import { CONTRADICTING, ownText, sentenceKey } from '../match/slot.ts'
import { totalWeight } from '../search/term-match.ts'
import { IN_JOINT_CHOICE } from '../weights.ts'
import { comparable } from './arithmetic.ts'
import { fitOf } from './measure.ts'
import { type Operand, type Operands, operand } from './operands.ts'
import type { Operation } from './operation.ts'

/** A thing that is computed with: the words that tell it from the others, and the figures that may stand for it. */
interface Thing {
  readonly own: readonly AskedWord[]
  readonly able: readonly Operand[]
}

interface Choice {
  readonly chosen: readonly Operand[]
  readonly score: number
}

/**
 * What one sentence gives for all that is computed with, where the words for each alone are too few: 站和联络点一共几个.
 * Its operand's own words stand by each figure, and no others do as well, there or in another sentence.
 *
 * @returns null where no sentence does, or more than one
 * @example choiceInScene(operation, operands, [])?.map(each => each.occurrence.figure.text) // ['192个', '180个']
 */
export function choiceInScene(
  operation: Operation,
  all: readonly Operands[],
  shared: readonly AskedWord[],
): Operand[] | null {
  const things = all.map((each, at) => thingOf(operation, each, without(all, at)))
  if (things.some(({ own, able }) => own.length === 0 || able.length === 0)) return null
  const common = [...shared, ...all.flatMap(each => sharedOf(each, all))].filter(
    ({ weight }) => weight >= IN_JOINT_CHOICE.counts,
  )
  return choiceAmong(scenesOf(things), things, common)
}

/** The choice that comes first, and no other near it. */
function choiceAmong(
  scenes: readonly Operand[][][],
  things: readonly Thing[],
  common: readonly AskedWord[],
): Operand[] | null {
  const choices = scenes
    .flatMap(scene => choicesIn(scene, things))
    .filter(({ chosen }) => shareSaid(common, knownsOf(chosen)) >= IN_JOINT_CHOICE.shared)
    .sort((one, other) => other.score - one.score)
  const [best, ...others] = choices
  if (!best || best.score < IN_JOINT_CHOICE.said) return null
  const isRivalled = others.some(
    other =>
      best.score - other.score < IN_JOINT_CHOICE.margin && numbersOf(other) !== numbersOf(best),
  )
  return isRivalled ? null : [...best.chosen]
}

/**
 * Those of which none of the words that tell them from the others is said near their figure, nor in its passage.
 *
 * @returns where they stand among the operands
 * @example unsaidAmong(chosen, operands) // [1]
 */
export function unsaidAmong(chosen: readonly Operand[], all: readonly Operands[]): number[] {
  return chosen.flatMap(({ match }, at) => {
    const each = all[at]
    if (!match || !each || isHeadless(each)) return []
    const own = ownWords(each, without(all, at)).filter(
      ({ weight }) => weight >= IN_JOINT_CHOICE.counts,
    )
    return own.length > 0 && own.every(word => costOf(word, match.known) >= IN_JOINT_CHOICE.unsaid)
      ? [at]
      : []
  })
}

const without = <T>(all: readonly T[], at: number): T[] => all.filter((_, i) => i !== at)
const wordsOf = ({ asked }: Operands): readonly AskedWord[] =>
  asked?.words.filter(({ sort }) => sort !== 'report') ?? []
const isIn = ({ term }: AskedWord, others: readonly Operands[]): boolean =>
  others.some(({ asked }) => asked?.text.includes(term.text))

/** 留下来的 is told by the noun of the other. */
const isHeadless = ({ asked }: Operands): boolean => asked?.text.trim().endsWith('的') === true

const ownWords = (each: Operands, others: readonly Operands[]): AskedWord[] =>
  wordsOf(each).filter(word => !isIn(word, others))

/** 广州地铁 beside 深圳地铁: 广州. */
function thingOf(operation: Operation, each: Operands, others: readonly Operands[]): Thing {
  const telling = ownWords(each, others)
  const heavy = telling.filter(({ weight }) => weight >= IN_JOINT_CHOICE.counts)
  const able = (each.table ?? [])
    .slice(0, MOST_TRIED)
    .filter(({ veto }) => veto === null || !CONTRADICTING.has(veto.slot))
    .map(operand)
    .filter(({ occurrence: { figure } }) => mayBe(operation, figure))
  return { own: heavy.length > 0 ? heavy : telling, able }
}

const MOST_TRIED = 40

function mayBe({ measure }: Operation, figure: Operand['occurrence']['figure']): boolean {
  if (figure.number === null || figure.change !== null || figure.kind === 'percent') return false
  return readUnit(figure.unit) !== null && fitOf(measure, figure) >= IN_JOINT_CHOICE.measure
}

const sharedOf = (each: Operands, all: readonly Operands[]): AskedWord[] =>
  wordsOf(each).filter(word => isIn(word, without(all, all.indexOf(each))))

/** The sentences in which there is a figure for each. */
function scenesOf(things: readonly Thing[]): Operand[][][] {
  const scenes = new Map<string | number, Operand[][]>()
  for (const [at, { able }] of things.entries())
    for (const each of able) {
      const known = each.match?.known
      if (known === undefined) continue
      const key = sentenceKey(known)
      const scene = scenes.get(key) ?? things.map(() => [])
      scene[at]?.push(each)
      scenes.set(key, scene)
    }
  return [...scenes.values()].filter(scene => scene.every(able => able.length > 0))
}

/** The ways to give each thing a figure of one sentence. */
function choicesIn(scene: readonly (readonly Operand[])[], things: readonly Thing[]): Choice[] {
  let groups: Operand[][] = [[]]
  for (const able of scene)
    groups = groups
      .flatMap(group => able.filter(each => goesWith(each, group)).map(each => [...group, each]))
      .slice(0, MOST_GROUPS)
  return groups.map(chosen => ({ chosen, score: scoreOf(chosen, things) }))
}

const MOST_GROUPS = 200

const goesWith = ({ occurrence }: Operand, group: readonly Operand[]): boolean =>
  group.every(
    ({ occurrence: other }) =>
      other !== occurrence &&
      comparable(other.figure.unit, occurrence.figure.unit) &&
      other.figure.year === occurrence.figure.year &&
      other.figure.aim === occurrence.figure.aim &&
      isRemoved(other) === isRemoved(occurrence) &&
      (other.end === null || occurrence.end === null),
  )

/**
 * Whether its own act took it away: 撤销217个 goes with nothing that was not.
 *
 * @example isRemoved(occurrenceOf('217个')) // true
 */
export const isRemoved = ({ figure: { act } }: Operand['occurrence']): boolean =>
  act !== null && act.sort !== null && isMarked(act.sort)

/** How surely the words of each tell its figure: that of the least sure; 0 where they tell none from the others. */
function scoreOf(chosen: readonly Operand[], things: readonly Thing[]): number {
  const knowns = knownsOf(chosen)
  const mine = things.map(({ own }, at) => saidOf(own, knowns[at]))
  const least = Math.min(...mine)
  const apart = things.map(
    ({ own }, at) =>
      (mine[at] ?? 0) - Math.max(...without(knowns, at).map(other => saidOf(own, other))),
  )
  const isTold = Math.max(...apart) >= IN_JOINT_CHOICE.apart || least >= IN_JOINT_CHOICE.saidWell
  return isTold ? least : 0
}

const saidOf = (words: readonly AskedWord[], known: Known | undefined): number =>
  known === undefined ? 0 : shareSaid(words, [known])

const knownsOf = (chosen: readonly Operand[]): Known[] =>
  chosen.flatMap(({ match }) => match?.known ?? [])

/** How much of some words is said by the figures that say most of each, from 0 to 1. */
function shareSaid(words: readonly AskedWord[], knowns: readonly Known[]): number {
  const all = totalWeight(words)
  const found = words.reduce(
    (sum, word) => sum + word.weight * (1 - Math.min(...knowns.map(known => costOf(word, known)))),
    0,
  )
  return all === 0 ? 1 : found / all
}

/** A noun of one character is the end of a longer one: 站 for 活动站; levels are those of its own words. */
function costOf(word: AskedWord, known: Known): number {
  const { text } = word.term
  if (text.length === 1 && known.counted.endsWith(text)) return 0
  const { cost } = explain(word, known)
  if (word.sort !== 'level') return cost
  const told = levelsIn(ownText(known))
  return [...levelsIn(text)].some(level => told.has(level)) ? 0 : cost
}

const numbersOf = ({ chosen }: Choice): string =>
  chosen
    .map(({ occurrence }) => occurrence.figure.number)
    .sort()
    .join(' ')
