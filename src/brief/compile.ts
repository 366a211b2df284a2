import type { Library } from '../answer/library.ts'
import {
  NOTE_KINDS,
  type Note,
  type NoteKind,
  openQuestions,
  type Person,
  type State,
  standing,
} from '../discussion/discussion.ts'
import { printedName } from '../discussion/roster.ts'
import { finished, type Steps } from '../steps.ts'
import type { Brief, BriefPart, Cluster, Counts, Fact, Point, QuotedPoints } from './brief.ts'
import { clusterSteps } from './likeness.ts'
import { type Desk, placeName, pointOf } from './points.ts'
import { dateText, timeText } from './time.ts'

/** What a 简报 is made from. */
export interface Material extends Desk {
  readonly state: State
  /** The group's name, as the chat shows it. */
  readonly group: string
  /** The report's title. */
  readonly title: string
  readonly now: number
}

/**
 * The recorder's 简报 of a discussion: nothing merged, nothing corrected, everything counted.
 *
 * @example briefOf({ state, library, roster, check, group: '第一代表小组', title, now }).parts[0]?.place
 */
export function briefOf(material: Material): Brief {
  return finished(briefSteps(material))
}

/**
 * The same in steps, a note at a time, for whoever has others to serve.
 *
 * @example await inTurns(briefSteps(material))
 */
export function* briefSteps(material: Material): Steps<Brief> {
  const { state, group, now } = material
  const notes = standing(state)
  const points: Point[] = []
  for (const note of notes) {
    points.push(pointOf(note, material))
    yield
  }
  const of = (...kinds: NoteKind[]) => points.filter(({ kind }) => kinds.includes(kind))
  return {
    group,
    date: dateText(state.discussion?.opened ?? now),
    facts: factsOf(material),
    praise: yield* clusterSteps(of('肯定')),
    parts: yield* partsOf(notes, points, material),
    questions: yield* clusterSteps(of('询问')),
    counts: countsOf(state, points),
  }
}

// === The head

function factsOf({ state, roster, group, title, now }: Material): Fact[] {
  const { discussion, recorder } = state
  const convener = discussion?.convener ?? state.convener
  const values = {
    议题: discussion?.topic ?? '',
    报告: title,
    小组: group,
    时间: discussion === null ? '' : timeText(discussion.opened, discussion.closed ?? now),
    召集人: convener === null ? '' : printedName(roster, convener),
    记录人: recorder === null ? '' : printedName(roster, recorder),
    参加人: peopleOf(state)
      .map(person => printedName(roster, person))
      .join('、'),
  }
  return Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([label, value]) => ({ label, value }))
}

/**
 * Who took part: who spoke or is on record, in the order in which they first did.
 *
 * @example peopleOf(state).map(({ name }) => name) // ['张组长', '王明']
 */
export function peopleOf(state: State): Person[] {
  const notes = standing(state)
  const all = [
    ...[state.discussion?.convener ?? state.convener, state.recorder].filter(isThere),
    ...state.speeches.map(({ speaker }) => speaker),
    ...notes.map(({ speaker }) => speaker),
    ...notes.flatMap(({ answer }) => answer?.by ?? []),
  ]
  return all.filter((person, at) => all.findIndex(({ id }) => id === person.id) === at)
}

const isThere = (person: Person | null): person is Person => person !== null

function countsOf(state: State, points: readonly Point[]): Counts {
  const count = (kind: NoteKind) => points.filter(point => point.kind === kind).length
  const kinds = Object.fromEntries(NOTE_KINDS.map(kind => [kind, count(kind)]))
  const figures = points.flatMap(point => point.figures)
  return {
    ...(kinds as Record<NoteKind, number>),
    people: new Set(standing(state).map(({ speaker }) => speaker.id)).size,
    notes: points.length,
    open: openQuestions(state).length,
    checked: points.filter(({ checked }) => checked).length,
    wrong: figures.filter(({ verdict }) => verdict === 'contradicted').length,
  }
}

// === 意见建议, in the report's order

function* partsOf(
  notes: readonly Note[],
  points: readonly Point[],
  { library }: Material,
): Steps<BriefPart[]> {
  const byPart = new Map<string | null, Point[]>()
  for (const [i, point] of points.entries()) {
    if (point.kind !== '意见' && point.kind !== '建议') continue
    const part = notes[i]?.part ?? null
    const own = byPart.get(part)
    if (own === undefined) byPart.set(part, [point])
    else own.push(point)
  }
  const order = placesInOrder(library)
  const parts: BriefPart[] = []
  for (const [part, own] of [...byPart].sort(([one], [other]) => order(one) - order(other)))
    parts.push({ place: placeName(part, library), quoted: yield* quotedPoints(own) })
  return parts
}

// Where a section stands in all reports; the report as a whole comes last.
function placesInOrder(library: Library): (part: string | null) => number {
  const ids = library.reports.flatMap(({ sections }) => sections.map(({ id }) => id))
  return part => {
    const at = part === null ? -1 : ids.indexOf(part)
    return at < 0 ? ids.length : at
  }
}

/** Like points stand together, under the sentence of the first of them. */
function* quotedPoints(points: readonly Point[]): Steps<QuotedPoints[]> {
  const byQuote = new Map<string, Cluster[]>()
  for (const cluster of yield* clusterSteps(points)) {
    const quote = cluster[0]?.quote ?? ''
    const alike = byQuote.get(quote)
    if (alike === undefined) byQuote.set(quote, [cluster])
    else alike.push(cluster)
  }
  return [...byQuote].map(([quote, clusters]) => ({ quote, clusters }))
}
