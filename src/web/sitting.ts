import type { Discussion, Person, State } from '../discussion/discussion.ts'
import { type RosterEntry, rosterEntry } from '../discussion/roster.ts'
import type { Report } from '../report/report.ts'

/** A discussion that a member of its chat looks at. */
export interface Sitting {
  readonly state: State
  readonly discussion: Discussion
  readonly roster: readonly RosterEntry[]
  /** Undefined where it is not loaded any more. */
  readonly report: Report | undefined
}

/** Somebody as the roster names them, with their delegation. */
export function nameOf(person: Person, { roster }: Pick<Sitting, 'roster'>): string {
  const entry = rosterEntry(roster, person)
  if (entry === undefined) return person.name
  return entry.delegation === '' ? entry.name : `${entry.name}（${entry.delegation}）`
}
