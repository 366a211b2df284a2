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
 * Forgets all of it, between two questions.
 *
 * @example contents.trim(); forgetPassing()
 */
export function forgetPassing(): void {
  for (const passing of all) passing.forget()
}

/**
 * What was read of the parts of one question: the parts carry it themselves, so that it goes with them; in a weak map
 * it would outlive each young collection. What is made from a part by spreading it carries nothing yet.
 *
 * @example const before = new Carried<Retrieval, Answer>()
 */
export class Carried<K extends object, V> {
  readonly #place = Symbol('carried')

  get(key: K): V | undefined {
    return (key as { readonly [place: symbol]: V | undefined })[this.#place]
  }

  set(key: K, value: V): void {
    Object.defineProperty(key, this.#place, { value, writable: true })
  }
}

/**
 * Reads a part of a question once.
 *
 * @example carriedOf(({ content }: Question) => fold(content))
 */
export function carriedOf<K extends object, T>(read: (of: K) => T): (of: K) => T {
  return rememberedIn(new Carried(), read)
}

/**
 * Reads a part of a question once with each of what it is read with: those are few, and compared one by one.
 *
 * @example carriedWith((retrieval: Retrieval, corpus: IndexedCorpus) => figureFor(retrieval, corpus))
 */
export function carriedWith<K extends object, With extends readonly unknown[], T>(
  read: (of: K, ...by: With) => T,
): (of: K, ...by: With) => T {
  const readOf = carriedOf((_: K): { readonly by: With; readonly value: T }[] => [])
  return (of, ...by) => {
    const known = readOf(of)
    const before = known.find(other => other.by.every((one, at) => one === by[at]))
    if (before !== undefined) return before.value
    const value = read(of, ...by)
    known.push({ by, value })
    return value
  }
}
