import { type CharSet, ENFA, JS } from 'refa'

type State = ENFA.ReadonlyNode

/** A character that is read, or a few of which one is. */
interface Step {
  readonly set: CharSet
  readonly from: State
  readonly to: State
}

const MOST_STATES = 100_000

/**
 * Whether an expression reads some text in so many ways that trying them all takes twice as long with each repetition:
 * (那么?|那)* does, as either may read each 那 of 那那那. So it is where one step leads back to itself in two ways by
 * the same characters. What is looked for ahead or behind is taken for granted.
 *
 * @example isExponential(/(?:a|ab?)*c/) // true
 */
export function isExponential({ source, flags }: Pick<RegExp, 'source' | 'flags'>): boolean {
  const parser = JS.Parser.fromLiteral({ source, flags })
  const { expression, maxCharacter } = parser.parse({
    assertions: 'ignore',
    backreferences: 'disable',
  })
  const factory = new ENFA.LimitedNodeFactory(MOST_STATES)
  const { initial } = ENFA.fromRegex(expression, { maxCharacter }, {}, factory)
  return loopsOf(initial).some(isAmbiguous)
}

/** The sets of states that lead to each other, as Tarjan finds them. */
function loopsOf(initial: State): ReadonlySet<State>[] {
  const loops: ReadonlySet<State>[] = []
  const entered = new Map<State, number>()
  const lowest = new Map<State, number>()
  const stack: State[] = []
  const open = new Set<State>()
  const lower = (state: State, at: number) =>
    lowest.set(state, Math.min(at, lowest.get(state) ?? at))
  const begin = (state: State) => {
    entered.set(state, entered.size)
    lower(state, entered.size - 1)
    stack.push(state)
    open.add(state)
    return { state, next: [...state.out.keys()] }
  }
  const end = (state: State) => {
    if (lowest.get(state) !== entered.get(state)) return
    const loop = new Set(stack.splice(stack.lastIndexOf(state)))
    for (const each of loop) open.delete(each)
    loops.push(loop)
  }
  const path = [begin(initial)]
  for (let last = path.at(-1); last !== undefined; last = path.at(-1)) {
    const next = last.next.pop()
    if (next === undefined) {
      path.pop()
      end(last.state)
      const before = path.at(-1)
      if (before !== undefined) lower(before.state, lowest.get(last.state) ?? 0)
    } else if (!entered.has(next)) path.push(begin(next))
    else if (open.has(next)) lower(last.state, entered.get(next) ?? 0)
  }
  return loops
}

/** Whether one of the steps within a loop leads back to itself in two ways by the same characters. */
function isAmbiguous(loop: ReadonlySet<State>): boolean {
  const stepsFrom = (from: State): Step[] =>
    [...from.out].flatMap(([to, set]) => (set !== null && loop.has(to) ? [{ from, to, set }] : []))
  const steps = new Map([...loop].map(state => [state, stepsFrom(state)]))
  const following = new Map(
    [...steps.values()].flat().map(step => [step, stepsAfter(step, steps, loop)]),
  )
  const isTwice = [...following.values()].some(after => new Set(after).size < after.length)
  return isTwice || meetAgain(following)
}

/** The steps that may follow one, each as often as there are ways to it without reading anything. */
function stepsAfter(
  { to }: Step,
  steps: ReadonlyMap<State, readonly Step[]>,
  loop: ReadonlySet<State>,
): Step[] {
  const found: Step[] = []
  const walk = (state: State, passed: ReadonlySet<State>) => {
    found.push(...(steps.get(state) ?? []))
    for (const [next, set] of state.out)
      if (set === null && loop.has(next) && !passed.has(next))
        walk(next, new Set([...passed, next]))
  }
  walk(to, new Set([to]))
  return found
}

/** Whether two walks that part after the same step may meet in one again: from there both find back to where they began. */
function meetAgain(following: ReadonlyMap<Step, readonly Step[]>): boolean {
  const seen = new Map<Step, Set<Step>>()
  const isNew = ([one, other]: Pair) => {
    const partners = seen.get(one) ?? new Set()
    if (partners.has(other)) return false
    seen.set(one, partners.add(other))
    return true
  }
  const open = [...following.keys()].flatMap(step => pairsAfter([step, step], following))
  for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
    if (pair[0] === pair[1]) continue
    for (const next of pairsAfter(pair, following)) {
      if (next[0] === next[1]) return true
      if (isNew(next)) open.push(next)
    }
  }
  return false
}

type Pair = readonly [one: Step, other: Step]

/** The steps that both walks may take next by the same character. */
function pairsAfter(
  [one, other]: Pair,
  following: ReadonlyMap<Step, readonly Step[]>,
): readonly Pair[] {
  return (following.get(one) ?? []).flatMap(next =>
    (following.get(other) ?? []).flatMap((also): readonly Pair[] =>
      next.set.isDisjointWith(also.set) ? [] : [[next, also]],
    ),
  )
}
