import { ACCOUNT_NAMED, SIDE_OF_ACCOUNT } from '../lexicon/indicators.ts'
import type { Figure } from './figure.ts'

/**
 * Figures of a public account with its name, where the words over them alone have it: under （二）政府性基金预算
 * 收入9亿元 is 政府性基金收入. What a sentence names itself goes before.
 *
 * @param over the headings and run-ins that stand over the figures, the nearest last
 * @example withAccounts(figures, folded, ['政府性基金预算'])[0]?.what // '政府性基金收入'
 */
export function withAccounts(
  figures: readonly Figure[],
  folded: string,
  over: readonly string[],
): Figure[] {
  const heading = over.findLast(words => ACCOUNT_NAMED.test(words)) ?? ''
  const account = ACCOUNT_NAMED.exec(heading)?.[0] ?? ''
  if (account === '' || severalIn(heading)) return [...figures]
  return figures.map(figure => {
    const { extent = '', side } = SIDE_OF_ACCOUNT.exec(figure.what)?.groups ?? {}
    const { sentence, span } = figure
    const isNamed = ACCOUNT_NAMED.test(folded.slice(sentence.start, span.start))
    if (side === undefined || isNamed || figure.cell !== null) return figure
    return { ...figure, what: extent + account + side, implied: account + figure.implied }
  })
}

/** 一般公共预算和政府性基金: which of both is meant the words do not tell. */
const severalIn = (heading: string): boolean =>
  [...heading.matchAll(new RegExp(ACCOUNT_NAMED, 'g'))].length > 1
