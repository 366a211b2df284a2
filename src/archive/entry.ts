import type { Passage, PassageFacts } from '../report/report.ts'
import type { Entry } from '../search/source.ts'
import type { PackedEntry } from './packing.ts'
import type { ArchivedReport } from './report.ts'

/** A passage that is searched: the report that it stands in is fetched when somebody wants the passage itself. */
export class ArchivedEntry implements Entry {
  readonly facts: PassageFacts
  readonly report: ArchivedReport
  readonly text: string
  readonly heading: string
  readonly sentences: readonly string[]
  readonly #place: number

  /** @param place of the passage in its report */
  constructor(packed: string, report: ArchivedReport, place: number) {
    const { heading, text, sentences, ...facts }: PackedEntry = JSON.parse(packed)
    this.facts = facts
    this.report = report
    this.text = text
    this.heading = heading
    this.sentences = Array.from({ length: sentences.length / 2 }, (_, at) =>
      text.slice(sentences[2 * at], sentences[2 * at + 1]),
    )
    this.#place = place
  }

  get passage(): Passage {
    const passage = this.report.content.passageAt(this.#place)
    if (passage === undefined)
      throw new Error(`${this.report.id}: expected a passage ${this.#place}, got none`)
    return passage
  }
}
