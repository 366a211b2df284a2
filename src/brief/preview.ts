import type { Brief, BriefPart, Cluster } from './brief.ts'
import { printable } from './printable.ts'
import { answerLine, countsLine, flagsOf, WORDS } from './wording.ts'

/**
 * A 简报 as plain text for a message, cut between lines where it is too long.
 *
 * @example preview(brief, 3500).startsWith('分组审议记录稿') // true
 */
export function preview(written: Brief, longest: number): string {
  const brief = printable(written)
  const lines = [
    WORDS.title,
    ...brief.facts.map(({ label, value }) => `${label}：${value}`),
    '',
    WORDS.praise,
    ...orNothing(brief.praise.map(clusterText)),
    WORDS.opinions,
    ...orNothing(brief.parts.flatMap(partLines)),
    WORDS.questions,
    ...orNothing(
      brief.questions.map(
        cluster => `${clusterText(cluster)}\n${cluster.map(answerLine).join('\n')}`,
      ),
    ),
    '',
    countsLine(brief.counts),
  ]
  return fitting(lines, longest)
}

const orNothing = (lines: readonly string[]): readonly string[] =>
  lines.length > 0 ? lines : [WORDS.nothing]

function partLines({ place, quoted }: BriefPart): string[] {
  const clusters = quoted.flatMap(each => each.clusters)
  return [`【${place}】`, ...clusters.map(clusterText)]
}

function clusterText(cluster: Cluster): string {
  const texts = cluster.map(
    point =>
      `${point.number}. 【${point.kind}】${point.speaker}：${point.text}${flagsOf(point).join('')}`,
  )
  return cluster.length > 1 ? [WORDS.alike, ...texts].join('\n') : texts.join('\n')
}

function fitting(lines: readonly string[], longest: number): string {
  const kept: string[] = []
  let length = 0
  for (const line of lines) {
    length += line.length + 1
    if (length > longest) return [...kept, '……'].join('\n')
    kept.push(line)
  }
  return kept.join('\n')
}
