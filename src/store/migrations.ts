import type { Migration } from 'kysely'
import { addAges } from './migration-ages.ts'
import { addAuthors } from './migration-authors.ts'
import { createChoices } from './migration-choices.ts'
import { createDiscussions } from './migration-discussions.ts'
import { createIssues } from './migration-issues.ts'
import { indexNotes } from './migration-notes.ts'
import { addPauses } from './migration-pauses.ts'
import { addQuestions } from './migration-questions.ts'
import { createQueues } from './migration-queues.ts'
import { createRosterFiles } from './migration-rosters.ts'
import { createStandings } from './migration-standings.ts'
import { createTurns } from './migration-turns.ts'
import { createUsage } from './migration-usage.ts'
import { createWatches } from './migration-watches.ts'

/** Every change of the tables, in the order of their names; a released one is never edited. */
export const migrations: Readonly<Record<string, Migration>> = {
  '001_turns': { up: createTurns },
  '002_discussions': { up: createDiscussions },
  '010_roster_files': { up: createRosterFiles },
  '011_queues': { up: createQueues },
  '012_ages': { up: addAges },
  '020_issues': { up: createIssues },
  '021_usage': { up: createUsage },
  '022_watches': { up: createWatches },
  '030_note_messages': { up: indexNotes },
  '031_authors': { up: addAuthors },
  '032_questions': { up: addQuestions },
  '040_choices': { up: createChoices },
  '041_pauses': { up: addPauses },
  '042_standings': { up: createStandings },
}
