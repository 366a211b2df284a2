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
const IDLE_FOR = 60_000 // with its fonts a thread holds some seventy megabytes

/** Where the whole font lies when it is installed (Debian: fonts-noto-cjk). */
const WHOLE = [
  '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
  '/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc',
  '/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc',
]

/** What a picture is painted as: PNG, or JPEG where Telegram fetches it itself and takes nothing else. */
export type ImageFormat = 'png' | 'jpeg'

/** A picture to paint: what the thread is sent. */
export interface PaintTask {
  readonly id: number
  readonly svg: string
  readonly format: ImageFormat
}

type PaintResult =
  | { readonly id: number; readonly image: Uint8Array | null }
  | { readonly id: number; readonly error: string }

interface Waiting {
  readonly resolve: (image: Uint8Array | null) => void
  readonly reject: (error: Error) => void
}

/**
 * Paints pictures as PNG or JPEG in a thread of its own, with the font that comes along; where that lacks a character, with
 * the whole font if it is installed.
 *
 * @example const png = await new Painter().paint(picture)
 */
export class Painter {
  readonly #waiting = new Map<number, Waiting>()
  readonly #fonts: readonly FontPlace[]
  readonly #idleFor: number
  #worker: Worker | null = null
  #timer: NodeJS.Timeout | undefined
  #last = 0

  /** @param idleFor milliseconds after the last picture until the thread is let go */
  constructor(wholeFonts: readonly string[] = WHOLE, idleFor = IDLE_FOR) {
    this.#idleFor = idleFor
    const whole = wholeFonts.filter(path => existsSync(path)).slice(0, 1)
    this.#fonts = [SUBSET, ...whole.map(path => ({ path, face: SIMPLIFIED }))]
  }

  /**
   * A picture's bytes; null where it holds a character that no font here has, so that nothing wrong is shown.
   */
  async paint({ svg }: Picture, format: ImageFormat = 'png'): Promise<Uint8Array | null> {
    const id = ++this.#last
    const image = new Promise<Uint8Array | null>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
    })
    clearTimeout(this.#timer)
    const worker = this.#open()
    worker.ref()
    worker.postMessage({ id, svg, format } satisfies PaintTask)
    return await image
  }

  /** Ends the thread. */
  async close(): Promise<void> {
    clearTimeout(this.#timer)
    const worker = this.#worker
    this.#worker = null
    await worker?.terminate()
  }

  /** Whether the thread is there, with the fonts that it has loaded. */
  get isOpen(): boolean {
    return this.#worker !== null
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
    if (this.#waiting.size === 0) this.#rest()
    if ('image' in result) waiting?.resolve(result.image)
    else waiting?.reject(new Error(`picture: ${result.error}`))
  }

  #rest(): void {
    this.#worker?.unref()
    this.#timer = setTimeout(() => void this.close(), this.#idleFor).unref()
  }

  // A thread that broke takes its pictures with it; the next picture gets a new one.
  #fail(error: Error): void {
    this.#worker = null
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }
}
