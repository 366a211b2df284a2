/** Writes whole numbers in few bytes: seven bits each, the lowest first. */
export class ByteWriter {
  #bytes = new Uint8Array(16)
  #length = 0

  number(value: number): void {
    if (this.#length + MOST_BYTES > this.#bytes.length) this.#grow()
    let rest = value
    while (rest > 0x7f) {
      this.#bytes[this.#length++] = (rest & 0x7f) | 0x80
      rest >>>= 7
    }
    this.#bytes[this.#length++] = rest
  }

  /** Other bytes behind their length. */
  stretch(bytes: Uint8Array): void {
    this.number(bytes.length)
    while (this.#length + bytes.length > this.#bytes.length) this.#grow()
    this.#bytes.set(bytes, this.#length)
    this.#length += bytes.length
  }

  /** Those that rise, as their steps. */
  rising(values: readonly number[]): void {
    let before = 0
    for (const value of values) {
      this.number(value - before)
      before = value
    }
  }

  bytes(): Buffer {
    return Buffer.from(this.#bytes.buffer, 0, this.#length)
  }

  #grow(): void {
    const wider = new Uint8Array(this.#bytes.length * 2)
    wider.set(this.#bytes)
    this.#bytes = wider
  }
}

const MOST_BYTES = 5

/** Reads what was written. */
export class ByteReader {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  get isOver(): boolean {
    return this.#at >= this.#bytes.length
  }

  number(): number {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++] ?? 0
      value |= (byte & 0x7f) << shift
      if (byte < 0x80) return value >>> 0
    }
  }

  stretch(): Uint8Array {
    const length = this.number()
    this.#at += length
    return this.#bytes.subarray(this.#at - length, this.#at)
  }

  text(length: number): string {
    const start = this.#at
    this.#at += length
    return Buffer.from(this.#bytes.buffer, this.#bytes.byteOffset + start, length).toString('utf8')
  }
}

/** Where a word stands in one field: passages that rise, how often it stands there, how many words the field has. */
export interface FieldPostings {
  readonly passages: number[]
  readonly times: number[]
  readonly lengths: number[]
}

/** Where a word stands: in the headings over passages, and in their texts. */
export interface WordPostings {
  readonly heading: FieldPostings
  readonly text: FieldPostings
}

/** Nowhere yet. */
export function noPostings(): WordPostings {
  const none = (): FieldPostings => ({ passages: [], times: [], lengths: [] })
  return { heading: none(), text: none() }
}

/**
 * Passages that rise, as bytes; what was packed one after the other is the same as packed together.
 *
 * @example passagesIn(Buffer.concat([packedPassages([3, 7]), packedPassages([9])])) // [3, 7, 9]
 */
export function packedPassages(passages: readonly number[]): Buffer {
  const writer = new ByteWriter()
  writer.number(passages.length)
  writer.rising(passages)
  return writer.bytes()
}

/** The passages again. */
export function passagesIn(bytes: Uint8Array): number[] {
  const passages: number[] = []
  eachPassage(bytes, passage => {
    passages.push(passage)
  })
  return passages
}

/**
 * The same one by one, for whoever keeps them in another way.
 *
 * @example eachPassage(packedPassages([3, 7]), passage => console.log(passage)) // 3, 7
 */
export function eachPassage(bytes: Uint8Array, visit: (passage: number) => void): void {
  const reader = new ByteReader(bytes)
  while (!reader.isOver) {
    let passage = 0
    for (let left = reader.number(); left > 0; left--) {
      passage += reader.number()
      visit(passage)
    }
  }
}

/** The postings of a word, as bytes that may be put one after the other, too. */
export function packedWord({ heading, text }: WordPostings): Buffer {
  const writer = new ByteWriter()
  for (const { passages, times, lengths } of [heading, text]) {
    writer.number(passages.length)
    let before = 0
    for (const [at, passage] of passages.entries()) {
      writer.number(passage - before)
      writer.number(times[at] ?? 0)
      writer.number(lengths[at] ?? 0)
      before = passage
    }
  }
  return writer.bytes()
}

/** The postings again. */
export function wordIn(bytes: Uint8Array): WordPostings {
  const reader = new ByteReader(bytes)
  const postings = noPostings()
  while (!reader.isOver) for (const field of FIELDS) readField(reader, postings[field])
  return postings
}

const FIELDS = ['heading', 'text'] as const

function readField(reader: ByteReader, field: FieldPostings): void {
  let passage = 0
  for (let left = reader.number(); left > 0; left--) {
    passage += reader.number()
    field.passages.push(passage)
    field.times.push(reader.number())
    field.lengths.push(reader.number())
  }
}

/** In how many passages a word stands, in the text or over it. */
export function passagesOf({ heading, text }: WordPostings): number {
  return new Set([...heading.passages, ...text.passages]).size
}

/** One or two characters as a number: a character has the upper half empty. */
export function gramKey(gram: string): number {
  const first = gram.charCodeAt(0)
  return gram.length < 2 ? first : (first << 16) | gram.charCodeAt(1)
}
