import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Picture } from './svg.ts'

/** A font file, and which of its faces. */
export interface FontPlace {
  readonly path: string
  readonly face: number
}

const SUBSET: FontPlace = {
  path: fileURLToPath(new URL('font/report-sans.otf', import.meta.url)),
  face: 0,
}

const SIMPLIFIED = 2 // of the five faces of Noto Sans CJK

/** Where the whole font lies when it is installed (Debian: fonts-noto-cjk). */
const WHOLE = [
  '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
  '/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc',
  '/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc',
]

/** A picture to paint: what the thread is sent. */
export interface PaintTask {
  readonly id: number
  readonly svg: string
}

type PaintResult =
  | { readonly id: number; readonly png: Uint8Array | null }
  | { readonly id: number; readonly error: string }

interface Waiting {
  readonly resolve: (png: Uint8Array | null) => void
  readonly reject: (error: Error) => void
}

/**
 * Paints pictures as PNG in a thread of its own, with the font that comes along; where that lacks a character, with
 * the whole font if it is installed.
 *
 * @example const png = await new Painter().paint(picture)
 */
export class Painter {
  readonly #waiting = new Map<number, Waiting>()
  readonly #fonts: readonly FontPlace[]
  #worker: Worker | null = null
  #last = 0

  constructor(wholeFonts: readonly string[] = WHOLE) {
    const whole = wholeFonts.filter(path => existsSync(path)).slice(0, 1)
    this.#fonts = [SUBSET, ...whole.map(path => ({ path, face: SIMPLIFIED }))]
  }

  /**
   * A picture's PNG; null where it holds a character that no font here has, so that nothing wrong is shown.
   */
  async paint({ svg }: Picture): Promise<Uint8Array | null> {
    const id = ++this.#last
    const png = new Promise<Uint8Array | null>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
    })
    const worker = this.#open()
    worker.ref()
    worker.postMessage({ id, svg } satisfies PaintTask)
    return await png
  }

  /** Ends the thread. */
  async close(): Promise<void> {
    await this.#worker?.terminate()
    this.#worker = null
  }

  #open(): Worker {
    if (this.#worker !== null) return this.#worker
    const worker = new Worker(new URL('./paint.js', import.meta.url), {
      execArgv: [],
      workerData: this.#fonts,
    })
    worker.on('message', (result: PaintResult) => this.#settle(result))
    worker.on('error', error => this.#fail(error))
    this.#worker = worker
    return worker
  }

  #settle(result: PaintResult): void {
    const waiting = this.#waiting.get(result.id)
    this.#waiting.delete(result.id)
    if (this.#waiting.size === 0) this.#worker?.unref()
    if ('png' in result) waiting?.resolve(result.png)
    else waiting?.reject(new Error(`picture: ${result.error}`))
  }

  // A thread that broke takes its pictures with it; the next picture gets a new one.
  #fail(error: Error): void {
    this.#worker = null
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }
}
