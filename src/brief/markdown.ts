import type { Brief, BriefPart, Cluster, Point, QuotedPoints } from './brief.ts'
import { printable } from './printable.ts'
import { answerLine, countsLine, flagsOf, WORDS } from './wording.ts'

/**
 * A 简报 as Markdown.
 *
 * @example markdown(brief).startsWith('# 分组审议记录稿') // true
 */
export function markdown(written: Brief): string {
  const brief = printable(written)
  const blocks = [
    `# ${WORDS.title}`,
    brief.facts.map(({ label, value }) => `- **${label}**：${literal(value)}`).join('\n'),
    `## ${WORDS.praise}`,
    ...orNothing(brief.praise.map(cluster => clusterText(cluster))),
    `## ${WORDS.opinions}`,
    ...orNothing(brief.parts.flatMap(partText)),
    `## ${WORDS.questions}`,
    ...orNothing(brief.questions.map(cluster => clusterText(cluster, answered))),
    countsLine(brief.counts),
    WORDS.signature.join('　'),
  ]
  return `${blocks.join('\n\n')}\n`
}

const orNothing = (blocks: readonly string[]): readonly string[] =>
  blocks.length > 0 ? blocks : [WORDS.nothing]

function partText({ place, quoted }: BriefPart): string[] {
  return [`### ${literal(place)}`, ...quoted.flatMap(quotedText)]
}

function quotedText({ quote, clusters }: QuotedPoints): string[] {
  const cited = quote === '' ? [] : [`> ${WORDS.quote}${literal(quote)}`]
  return [...cited, ...clusters.map(cluster => clusterText(cluster))]
}

type Line = (point: Point) => string

// Like points stand in one table row, side by side; nothing is merged.
function clusterText(cluster: Cluster, line: Line = pointText): string {
  const [first, ...others] = cluster
  if (first === undefined) return ''
  if (others.length === 0) return line(first)
  const cells = cluster.map(point => line(point).replaceAll('\n', '<br>').replaceAll('|', '\\|'))
  return [
    WORDS.alike,
    '',
    `| ${cluster.map(({ number }) => `第${number}条`).join(' | ')} |`,
    `|${cluster.map(() => ' --- |').join('')}`,
    `| ${cells.join(' | ')} |`,
  ].join('\n')
}

function pointText(point: Point): string {
  const { number, kind, speaker, text } = point
  const flags = flagsOf(point).map(flag => `**${literal(flag)}**`)
  return `${number}. 【${kind}】**${literal(speaker)}**：${literal(text)}${flags.join('')}`
}

const answered: Line = point => `${pointText(point)}\n\n${literal(answerLine(point))}`

/** What somebody wrote stays what it is: no headings, links, entities or markup of theirs. */
function literal(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#&~$@]/g, '\\$&')
    .replace(BARE_LINK, '$1\\$2')
    .replace(/\s*\n\s*/g, ' ')
}

// https://… and www.… become links by themselves
const BARE_LINK = /((?:https?|ftp|mailto|xmpp|tg)(?=:)|www(?=\.))([:.])/gi
