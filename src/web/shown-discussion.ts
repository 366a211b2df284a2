import type { Discussion, Person, State } from '../discussion/discussion.ts'
import { printedName, type RosterEntry } from '../discussion/roster.ts'
import type { Report } from '../report/report.ts'

/** A discussion that a member of its chat looks at. */
export interface ShownDiscussion {
  /** How its pages are named. */
  readonly key: string
  readonly state: State
  readonly discussion: Discussion
  readonly roster: readonly RosterEntry[]
  /** Undefined where it is not loaded any more. */
  readonly report: Report | undefined
}

/** Somebody as the roster names them, with their delegation. */
export function nameOf(person: Person, { roster }: Pick<ShownDiscussion, 'roster'>): string {
  return printedName(roster, person)
}
