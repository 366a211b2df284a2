import { ALL_INDUSTRIES } from '../lexicon/indicators.ts'
import { INDUSTRY_JOINT } from '../lexicon/list-words.ts'
import type { Figure } from './figure.ts'

/** 第一、二、三产业增加值: of the first only the number is said. */
const NUMBER_ALONE = /^第?([一二])(?:产业)?$/
const LAST = /^第?三(?:次)?产业(.*)$/s

/**
 * Figures with each of the three industries by its name, where they are told at once or by number:
 * of 三次产业增加值分别为1亿元、2亿元、3亿元 the second is of 第二产业增加值.
 *
 * @example withIndustries(figures, folded)[1]?.what // '第二产业增加值'
 */
export function withIndustries(figures: readonly Figure[], folded: string): Figure[] {
  const named = [...figures]
  for (let at = 0; at < figures.length; at++) {
    const run = runFrom(figures, at, folded)
    const names = namesOf(run)
    names.forEach((what, index) => {
      const figure = run[index]
      if (figure) named[at + index] = { ...figure, what, implied: what }
    })
    at += Math.max(0, names.length - 1)
  }
  return named.map(withAdded)
}

/** What grows of an industry is its 增加值. */
const withAdded = (figure: Figure): Figure =>
  figure.change !== null && /^第[一二三]产业$/.test(figure.what)
    ? { ...figure, what: `${figure.what}增加值`, implied: `${figure.implied}增加值` }
    : figure

/** The figures of the list that begins at one. */
function runFrom(figures: readonly Figure[], at: number, folded: string): Figure[] {
  const run = figures.slice(at, at + 1)
  for (let next = at + 1; next < figures.length; next++) {
    const [last, figure] = [run.at(-1), figures[next]]
    if (!last || !figure || figure.sentence.start !== last.sentence.start) break
    if (!INDUSTRY_JOINT.test(folded.slice(last.span.end, figure.span.start))) break
    run.push(figure)
  }
  return run
}

function namesOf(run: readonly Figure[]): string[] {
  const [first] = run
  if (first && run.length === 3 && run.every(({ what }) => what === first.what))
    return ALL_INDUSTRIES.test(first.what)
      ? [...'一二三'].map(number => first.what.replace(ALL_INDUSTRIES, `第${number}产业`))
      : []
  const [, told] = LAST.exec(run.at(-1)?.what ?? '') ?? []
  const numbers = run.slice(0, -1).map(({ what }) => NUMBER_ALONE.exec(what)?.[1] ?? '')
  const isInOrder = ['一二', '一', '二'].includes(numbers.join(''))
  if (told === undefined || !isInOrder) return []
  return [...numbers, '三'].map(number => `第${number}产业${told}`)
}
