const MOST_REMEMBERED = 4000
const LONGEST_REMEMBERED = 80

/**
 * Reads a short text once: a question is read in whole and in parts, again and again. What is remembered is
 * dropped as a whole when it is much.
 *
 * @example remembered(text => jieba.tag(text))
 */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return text => {
    const before = known.get(text)
    if (before !== undefined) return before
    const fresh = read(text)
    if (text.length > LONGEST_REMEMBERED) return fresh
    if (known.size >= MOST_REMEMBERED) known.clear()
    known.set(text, fresh)
    return fresh
  }
}

/**
 * Reads what something says once, for as long as it is there.
 *
 * @example rememberedOf((report: Report) => fold(report.title))
 */
export function rememberedOf<K extends object, T>(read: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, { readonly value: T }>()
  return of => {
    const before = known.get(of)
    if (before !== undefined) return before.value
    const value = read(of)
    known.set(of, { value })
    return value
  }
}
