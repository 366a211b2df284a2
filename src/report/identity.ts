import { createHash } from 'node:crypto'

const LENGTH = 8

/**
 * Eight letters and digits that depend on nothing but the parts: the id of a section or a passage.
 *
 * @example shortId('kaizhou-npc-2024', '228件代表建议…') === shortId('kaizhou-npc-2024', '228件代表建议…')
 */
function shortId(...parts: readonly string[]): string {
  const hash = createHash('sha1').update(parts.join('\n')).digest()
  return (hash.readUIntBE(0, 6) % 36 ** LENGTH).toString(36).padStart(LENGTH, '0')
}

/**
 * Tells one wording of a report from another: spaces and line ends do not count.
 *
 * @example wordingOf('全年 228 件') === wordingOf('全年228件') // true
 */
export function wordingOf(folded: string): string {
  return createHash('sha256').update(folded.replace(/\s+/g, '')).digest('hex').slice(0, 32)
}

/**
 * An id-giver for one report: the same parts a second time get another id.
 *
 * @example const nextId = uniqueIds(); nextId('a', 'b') !== nextId('a', 'b')
 */
export function uniqueIds(): (...parts: readonly string[]) => string {
  const taken = new Set<string>()
  const counts = new Map<string, number>()
  return (...parts) => {
    const first = shortId(...parts)
    let id = first
    let count = counts.get(first) ?? 1
    while (taken.has(id)) {
      count += 1
      id = shortId(...parts, String(count))
    }
    counts.set(first, count)
    taken.add(id)
    return id
  }
}
