import { halfNamed } from './halves.ts'
import type { Heading } from './headings.ts'

/** The section above, as far as its label tells. */
interface Above {
  readonly label: string
  readonly level: number
}

/** Gives each section of a report its short citation: `四(二)`, `任务四`, `三·第一`, `附件1·一`. */
export class Labels {
  readonly #taken = new Set<string>()
  /** How far a label was counted: a thousand equal headings are not counted a thousand times. */
  readonly #counts = new Map<string, number>()
  /** What stands before labels where the numbers start anew: 任务. Null until the first number there. */
  #prefix: string | null = null

  /** The label of the next section in order; `above` is the section it stands in. */
  next(heading: Heading, above: Above | undefined): string {
    if (heading.level === 1) this.#prefix = null
    return this.free(heading.level === 1 ? this.#levelOne(heading) : this.#numbered(heading, above))
  }

  /** The label itself, or with a count behind it where it is taken. */
  free(label: string): string {
    let free = label
    let count = this.#counts.get(label) ?? 1
    while (this.#taken.has(free)) {
      count += 1
      free = `${label}·${count}`
    }
    this.#counts.set(label, count)
    this.#taken.add(free)
    return free
  }

  #levelOne({ mark, words }: Heading): string {
    if (mark !== '') return mark
    const short = SHORT[halfNamed(words) ?? 'none'] ?? words
    return this.#taken.has(short) ? words : short
  }

  #numbered({ mark }: Heading, above: Above | undefined): string {
    if (above && above.level > 1) return above.label + mark
    this.#prefix ??= this.#prefixFor(mark, above)
    return this.#prefix + mark
  }

  // Only where the numbers start anew need the labels tell the two sets apart.
  #prefixFor(mark: string, above: Above | undefined): string {
    if (!this.#taken.has(mark)) return ''
    return !above || above.label === SHORT.plan ? SHORT.plan : `${above.label}·`
  }
}

const SHORT = { review: '回顾', plan: '任务', none: null } as const
