// How much is tried with `npm run fuzz`, and the short seed of it with every test run.
const RUNS = {
  updates: [50_000, 700],
  corpora: [3_000, 40],
  configurations: [5_000, 300],
  starts: [200, 10],
  lines: [5_000, 200],
  rosters: [2_000, 200],
  documents: [600, 40],
  requests: [5_000, 200],
} as const

/** The seed; another one tries other things. */
export const SEED = Number(process.env.FUZZ_SEED ?? 11)

/** How many of a kind are tried. */
export function runsOf(kind: keyof typeof RUNS): number {
  const [full, short] = RUNS[kind]
  return process.env.FUZZ === 'full' ? full : short
}
