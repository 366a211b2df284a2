const MOST_REMEMBERED = 4000
const LONGEST_SHORT = 80
// A long text is compared with many figures, too, but is hardly asked a second time: those at hand are enough.
const MOST_LONG = 16

/**
 * Reads a text once: a question is read in whole and in parts, again and again. What is remembered is dropped as a
 * whole when it is much.
 *
 * @example remembered(text => jieba.tag(text))
 */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const [short, long] = [new Map<string, T>(), new Map<string, T>()]
  return text => {
    const isShort = text.length <= LONGEST_SHORT
    const known = isShort ? short : long
    const before = known.get(text)
    if (before !== undefined) return before
    const fresh = read(text)
    if (known.size >= (isShort ? MOST_REMEMBERED : MOST_LONG)) known.clear()
    known.set(isShort ? copied(text) : text, fresh)
    return fresh
  }
}

// A slice holds on to all of what it was cut from: as a key, a sentence would keep its report.
const copied = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le')

/**
 * Reads what something says once, for as long as it is there.
 *
 * @example rememberedOf((report: Report) => fold(report.title))
 */
export function rememberedOf<K extends object, T>(read: (of: K) => T): (of: K) => T {
  return rememberedIn(new WeakMap(), read)
}

/** Where what was read is kept: whatever was read, `undefined` too, stands in a box. */
export interface Kept<K, T> {
  get(key: K): { readonly value: T } | undefined
  set(key: K, box: { readonly value: T }): unknown
}

/**
 * The same, kept where one says.
 *
 * @example rememberedIn(new WeakMap(), (report: Report) => fold(report.title))
 */
export function rememberedIn<K extends object, T>(
  known: Kept<K, T>,
  read: (of: K) => T,
): (of: K) => T {
  return of => {
    const before = known.get(of)
    if (before !== undefined) return before.value
    const value = read(of)
    known.set(of, { value })
    return value
  }
}

/** What keeps with itself what was read of it: by each reader at its number, a gap where it was not read. */
export interface Noted {
  notes: unknown[] | null
}

let readers = 0

/**
 * The same of what there are thousands of and what goes soon: a weak map lets none of them go before all of memory is
 * looked through. Nothing is read as `undefined`.
 *
 * @example notedOf((known: Known) => fold(known.counted))
 */
export function notedOf<K extends Noted, T extends NonNullable<unknown> | null>(
  read: (of: K) => T,
): (of: K) => T {
  const at = readers++
  return of => {
    const before = of.notes?.[at]
    if (before !== undefined) return before as T
    const value = read(of)
    of.notes ??= new Array(readers)
    of.notes[at] = value
    return value
  }
}
