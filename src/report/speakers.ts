import { type Body, bodyAt, bodyOf, sameBody } from '../lexicon/bodies.ts'
import { BODY_ACTS, OFFICER_REPORTS } from '../lexicon/reporting-bodies.ts'
import { REPORT_TITLE_ALONE } from '../lexicon/title-words.ts'
import type { Block } from './blocks.ts'
import { isBodyAlone } from './body-lines.ts'
import { fold } from './fold.ts'

/**
 * Whose words each block of a text tells, where it holds several bodies (a digest of a session, a joint report,
 * a newspaper page): a heading or a paragraph that says who reports opens what that body tells; where not even
 * the title names one, a paragraph that a body is the subject of does, too. Null stands for the report's own body,
 * and for every block of a text that holds one body only.
 *
 * @example speakersOf(blocks, own)[3]?.name // '最高人民法院'
 */
export function speakersOf(
  blocks: readonly Block[],
  own: Omit<Body, 'name'> & { readonly title: string },
): (Body | null)[] {
  const isDigest = bodyOfTitle(fold(own.title)) === null
  const opened = blocks.map(block =>
    withPlace(openedBy(block) ?? (isDigest ? actingIn(block) : null), own),
  )
  const bodies = opened.filter(body => body !== null)
  const [first] = bodies
  if (!first || bodies.every(body => sameBody(body, first) && body.kind === own.kind))
    return blocks.map(() => null)
  let speaker: Body | null = null
  return opened.map(body => {
    speaker = body ?? speaker
    return speaker
  })
}

/** 最高人民法院工作报告 as a heading; 市中级人民法院院长李洪涛作工作报告 in a paragraph's first sentence. */
function openedBy(block: Block): Body | null {
  if (block.kind === 'heading') {
    const words = fold(block.heading.words)
    if (isBodyAlone(words)) return bodyAt(words)
    return block.heading.level < 3 && REPORT_TITLE_ALONE.test(words) ? bodyOfTitle(words) : null
  }
  const [sentence = ''] = fold(block.opening).split(/[。!]/, 1)
  const reports = OFFICER_REPORTS.exec(sentence)
  return reports ? bodyAt(sentence.slice(0, reports.index + 1)) : null
}

/** The body that a paragraph is about. */
function actingIn(block: Block): Body | null {
  if (block.kind === 'heading') return null
  const [subject] = BODY_ACTS.exec(fold(block.opening)) ?? []
  return subject === undefined ? null : bodyAt(subject)
}

const bodyOfTitle = (title: string): Body | null => {
  const body = bodyOf({ title, onBehalf: '', masthead: '', fileName: '', opening: '' })
  return body.kind === null ? null : body
}

/** Of a body without its place the place is the report's. */
function withPlace(body: Body | null, own: Omit<Body, 'name'>): Body | null {
  if (body === null || body.place !== '') return body
  return { ...body, place: own.place, within: own.within }
}
