import { IN_GRAMS } from '../weights.ts'

const NUMBERS = 1 << 15 // two characters' numbers together still fit a small integer
const FIRST_SIZE = 1 << 12
const NONE = -1
const MOST_READ = 500_000 // numbers in lists that are kept as they were read, at eight bytes each

/**
 * Which passages hold a character or a pair of neighbours: the finest features of a Chinese text, counted exactly.
 * Characters are numbered as they come and a pair's key is made of two numbers, so that counting cuts no strings. The
 * postings of all grams lie in one pool, each linked to the one before of its gram; grams are found by open addressing.
 *
 * @example const grams = new Grams(); grams.add(0, '议案'); grams.holding('议案') // [0]
 */
export class Grams {
  readonly #numbers = new Uint16Array(1 << 16)
  readonly #characters: string[] = []
  /** A slot for each gram: its key, 0 where none; in how many passages it stands; its last posting. */
  #keys = new Int32Array(FIRST_SIZE)
  #counts = new Int32Array(FIRST_SIZE)
  #lasts = new Int32Array(FIRST_SIZE)
  #grams = 0
  /** A place for each posting: its passage, and the posting before it of the same gram. */
  #passages = new Int32Array(FIRST_SIZE)
  #links = new Int32Array(FIRST_SIZE)
  #postings = 0
  readonly #read = new Map<number, readonly number[]>()
  #sizeRead = 0

  /** Passages are added in order, each once. */
  add(passage: number, folded: string): void {
    let before = 0
    for (let i = 0; i < folded.length; i++) {
      const number = this.#numberOf(folded.charCodeAt(i))
      this.#put(number, passage)
      if (before > 0) this.#put(before * NUMBERS + number, passage)
      before = number
    }
    if (this.#read.size > 0) this.#forget()
  }

  /** In how many passages a string of one or two characters stands. */
  count(gram: string): number {
    return this.#counts[this.#slotOf(this.#keyOf(gram))] ?? 0
  }

  /** The passages that hold a string of one or two characters, in order. */
  holding(gram: string): readonly number[] {
    const key = this.#keyOf(gram)
    const known = this.#read.get(key)
    if (known !== undefined) return known
    const slot = this.#slotOf(key)
    const passages = new Array<number>(this.#counts[slot] ?? 0)
    let posting = passages.length === 0 ? NONE : (this.#lasts[slot] ?? NONE)
    for (let at = passages.length - 1; at >= 0; at--) {
      passages[at] = this.#passages[posting] ?? 0
      posting = this.#links[posting] ?? NONE
    }
    if (this.#sizeRead > MOST_READ) this.#forget()
    this.#sizeRead += passages.length
    this.#read.set(key, passages)
    return passages
  }

  /** All characters, in the order they came. */
  characters(): readonly string[] {
    return this.#characters
  }

  #forget(): void {
    this.#read.clear()
    this.#sizeRead = 0
  }

  /** The key of no gram, 0, where a character never came. */
  #keyOf(gram: string): number {
    const first = this.#numbers[gram.charCodeAt(0)] ?? 0 // NaN of an empty string finds none
    if (gram.length < 2 || first === 0) return first
    const second = this.#numbers[gram.charCodeAt(1)] ?? 0
    return second === 0 ? 0 : first * NUMBERS + second
  }

  /** Numbers begin at 1; more characters than there are numbers share the last. */
  #numberOf(code: number): number {
    const known = this.#numbers[code] ?? 0
    if (known > 0) return known
    const number = Math.min(this.#characters.push(String.fromCharCode(code)), NUMBERS - 1)
    this.#numbers[code] = number
    return number
  }

  /** The slot that a key has, or the free one that it would have. */
  #slotOf(key: number): number {
    const last = this.#keys.length - 1
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & last
    while (this.#keys[slot] !== key && this.#keys[slot] !== 0) slot = (slot + 1) & last
    return slot
  }

  #put(key: number, passage: number): void {
    const slot = this.#slotOf(key)
    const isNew = this.#keys[slot] === 0
    const before = isNew ? NONE : (this.#lasts[slot] ?? NONE)
    if (!isNew && this.#passages[before] === passage) return
    if (this.#postings === this.#passages.length) this.#widenPool()
    const posting = this.#postings++
    this.#passages[posting] = passage
    this.#links[posting] = before
    this.#keys[slot] = key
    this.#lasts[slot] = posting
    this.#counts[slot] = (this.#counts[slot] ?? 0) + 1
    if (isNew && ++this.#grams > IN_GRAMS.fullest * this.#keys.length) this.#widenTable()
  }

  #widenPool(): void {
    this.#passages = widened(this.#passages)
    this.#links = widened(this.#links)
  }

  #widenTable(): void {
    const [keys, counts, lasts] = [this.#keys, this.#counts, this.#lasts]
    this.#keys = new Int32Array(2 * keys.length)
    this.#counts = new Int32Array(2 * keys.length)
    this.#lasts = new Int32Array(2 * keys.length)
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at] ?? 0
      if (key === 0) continue
      const slot = this.#slotOf(key)
      this.#keys[slot] = key
      this.#counts[slot] = counts[at] ?? 0
      this.#lasts[slot] = lasts[at] ?? 0
    }
  }
}

function widened(values: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(2 * values.length)
  wider.set(values)
  return wider
}
