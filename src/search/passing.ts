import { rememberedIn } from './memory.ts'

const all: Passing<object, unknown>[] = []

/**
 * What was read of things that go soon: a weak map keeps what is in it until all of memory is looked through, so that
 * whoever fetches what it answers from forgets between two questions. Each is made once, with its module.
 *
 * @example const known = new Passing<Passage, readonly Place[]>()
 */
export class Passing<K extends object, V> {
  #known = new WeakMap<K, V>()

  constructor() {
    all.push(this)
  }

  get(key: K): V | undefined {
    return this.#known.get(key)
  }

  set(key: K, value: V): void {
    this.#known.set(key, value)
  }

  forget(): void {
    this.#known = new WeakMap()
  }
}

/**
 * Reads what something says once, until it is forgotten.
 *
 * @example passingOf(({ content }: Question) => fold(content))
 */
export function passingOf<K extends object, T>(read: (of: K) => T): (of: K) => T {
  return rememberedIn(new Passing(), read)
}

/**
 * Forgets all of it, between two questions.
 *
 * @example contents.trim(); forgetPassing()
 */
export function forgetPassing(): void {
  for (const passing of all) passing.forget()
}
