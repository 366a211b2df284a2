/**
 * Numbers from 0 to 1, the same for the same seed: Tommy Ettinger's mulberry32 (public domain), small and good enough
 * to shuffle.
 *
 * @example const random = seeded(7); random() // 0.0117…
 */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
