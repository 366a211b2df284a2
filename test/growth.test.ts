import { describe, expect, test } from 'vitest'
import { growthOf, median } from './soak/growth.ts'
import { seeded } from './soak/random.ts'

const measured = (grownAt: (at: number) => number) =>
  Array.from({ length: 11 }, (_, at) => [at * 5000, grownAt(at)] as const)

describe('how something grows', () => {
  test('is found through what comes and goes', () => {
    const random = seeded(3)
    const { slope, low, high } = growthOf(measured(at => 5000 * at * 2 + 1000 * random()))
    expect(slope).toBeCloseTo(2, 1)
    expect(low).toBeLessThanOrEqual(slope)
    expect(high).toBeGreaterThanOrEqual(slope)
  })

  test('is not turned by one that is far off', () => {
    expect(growthOf(measured(at => (at === 10 ? 1e9 : 7))).slope).toBe(0)
  })

  test('has a middle of an even number, too', () => {
    expect([median([4, 1, 3, 2]), median([5])]).toEqual([2.5, 5])
  })
})
