import { type ChildProcess, fork } from 'node:child_process'
import type { CorpusProblem, CorpusText } from '../corpus.ts'
import { ownProcess } from '../own-process.ts'
import type { Words } from '../words.ts'
import type { Filed } from './writer.ts'

const MEGABYTES = 768
/** Milliseconds, whatever a text does to its reader. */
const AT_MOST = 120_000

/** Processes that read texts side by side. */
export class Readers {
  readonly #words: Words
  readonly #idle: ChildProcess[] = []
  readonly #all = new Set<ChildProcess>()
  readonly #most: number

  /** @param most how many at once */
  constructor(words: Words, most: number) {
    this.#words = words
    this.#most = most
  }

  /** Reads texts, as many at once as there are processes; what is read comes as it is done. */
  async *read(texts: Iterable<CorpusText>): AsyncGenerator<Filed | CorpusProblem> {
    const running = new Set<Promise<Filed | CorpusProblem>>()
    const waiting = texts[Symbol.iterator]()
    const begin = () => {
      const { done, value } = waiting.next()
      if (done) return
      const reading: Promise<Filed | CorpusProblem> = this.#readOne(value)
      running.add(reading)
    }
    while (running.size < this.#most) {
      const before = running.size
      begin()
      if (running.size === before) break
    }
    while (running.size > 0) {
      const [reading, read] = await Promise.race(
        [...running].map(async each => [each, await each] as const),
      )
      running.delete(reading)
      begin()
      yield read
    }
  }

  close(): void {
    for (const child of this.#all) child.disconnect()
    this.#all.clear()
  }

  async #readOne(text: CorpusText): Promise<Filed | CorpusProblem> {
    const child = this.#idle.pop() ?? this.#start()
    try {
      const read = await answerOf(child, text)
      this.#idle.push(child)
      return read
    } catch {
      // Whatever ended it, the next text gets a process of its own.
      this.#all.delete(child)
      child.kill('SIGKILL')
      return { file: text.file, cause: '读这份报告的进程中断了' }
    }
  }

  #start(): ChildProcess {
    const { path, execArgv } = ownProcess(new URL('./child.ts', import.meta.url))
    const child = fork(path, {
      execArgv: [`--max-old-space-size=${MEGABYTES}`, ...execArgv],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    child.on('error', () => {}) // whoever waits hears that it ended
    child.send(this.#words)
    this.#all.add(child)
    return child
  }
}

function answerOf(child: ChildProcess, text: CorpusText): Promise<Filed | CorpusProblem> {
  return new Promise((resolve, reject) => {
    const onMessage = (read: unknown) => settle(() => resolve(read as Filed | CorpusProblem))
    const onExit = () => settle(() => reject(new Error(`${text.file}: its reader ended`)))
    const late = setTimeout(onExit, AT_MOST)
    function settle(end: () => void): void {
      clearTimeout(late)
      child.off('message', onMessage).off('exit', onExit).off('error', onExit)
      end()
    }
    child.on('message', onMessage).on('exit', onExit).on('error', onExit)
    child.send(text)
  })
}
