import type { Passage, Report, Section } from '../report/report.ts'
import type { Head, LaidOut } from './layout.ts'

/** Gives what a report holds. */
export type Reader = (report: ArchivedReport) => LaidOut

/** A report of an archive: who reports, and when, is known; what it says is fetched when somebody asks for it. */
export class ArchivedReport implements Report {
  readonly id: string
  readonly title: string
  readonly body: string
  readonly place: string
  readonly within: Report['within']
  readonly kind: Report['kind']
  readonly level: Report['level']
  readonly voices: Report['voices']
  readonly plans: boolean
  readonly giver: Report['giver']
  readonly names: Report['names']
  readonly wording: string
  readonly anchor: string | null
  readonly year: string | null
  readonly planYear: string | null
  readonly spokenYear: string | null
  readonly head: Head
  /** Its number in the archive, and that of its first passage. */
  readonly number: number
  readonly firstPassage: number
  readonly #read: Reader
  #content: LaidOut | null = null

  constructor(
    head: Head,
    place: { readonly number: number; readonly firstPassage: number },
    read: Reader,
  ) {
    this.id = head.id
    this.title = head.title
    this.body = head.body
    this.place = head.place
    this.within = head.within
    this.kind = head.kind
    this.level = head.level
    this.voices = head.voices
    this.plans = head.plans
    this.giver = head.giver ?? null // who loaded it before that was kept
    this.names = head.names
    this.wording = head.wording
    this.anchor = head.anchor
    this.year = head.year
    this.planYear = head.planYear
    this.spokenYear = head.spokenYear
    this.head = head
    this.number = place.number
    this.firstPassage = place.firstPassage
    this.#read = read
  }

  get text(): string {
    return this.content.text
  }

  get folded(): string {
    return this.content.folded
  }

  get sections(): readonly Section[] {
    return this.content.sections
  }

  get passages(): readonly Passage[] {
    return this.content.passages
  }

  passagesOf(section: number): readonly Passage[] {
    return this.content.passagesOf(section)
  }

  get sourceOffset(): (position: number) => number {
    return this.content.sourceOffset
  }

  get content(): LaidOut {
    this.#content ??= this.#read(this)
    this.#content.isUsed = true
    return this.#content
  }

  get isHeld(): boolean {
    return this.#content !== null
  }

  hold(content: LaidOut | null): void {
    this.#content = content
  }
}
