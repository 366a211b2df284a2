import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Picture } from './svg.ts'

const SUBSET = fileURLToPath(new URL('font/report-sans.otf', import.meta.url))
const HELD = new URL('font/report-sans.txt', import.meta.url)

/** Where the whole font lies when it is installed (Debian: fonts-noto-cjk). */
const WHOLE = [
  '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
  '/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc',
  '/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc',
]

/** A picture to paint, and the font file to paint it with: what the thread is sent. */
export interface PaintTask {
  readonly id: number
  readonly svg: string
  readonly fontFile: string
}

type PaintResult =
  | { readonly id: number; readonly png: Uint8Array }
  | { readonly id: number; readonly error: string }

interface Waiting {
  readonly resolve: (png: Uint8Array) => void
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
  readonly #whole: string | undefined
  #worker: Worker | null = null
  #held: ReadonlySet<string> | null = null
  #last = 0

  constructor(wholeFonts: readonly string[] = WHOLE) {
    this.#whole = wholeFonts.find(path => existsSync(path))
  }

  /**
   * A picture's PNG; null where it holds a character that no font here has, so that nothing wrong is shown.
   */
  async paint({ svg }: Picture): Promise<Uint8Array | null> {
    const fontFile = this.#fontFor(svg)
    if (fontFile === null) return null
    const id = ++this.#last
    const png = new Promise<Uint8Array>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
    })
    const worker = this.#open()
    worker.ref()
    worker.postMessage({ id, svg, fontFile } satisfies PaintTask)
    return await png
  }

  /** Ends the thread. */
  async close(): Promise<void> {
    await this.#worker?.terminate()
    this.#worker = null
  }

  #fontFor(svg: string): string | null {
    this.#held ??= new Set(readFileSync(HELD, 'utf8'))
    const held = this.#held
    const shown = svg.replace(/<[^>]*>/g, '')
    return [...shown].every(character => held.has(character) || /\s/.test(character))
      ? SUBSET
      : (this.#whole ?? null)
  }

  #open(): Worker {
    if (this.#worker !== null) return this.#worker
    const worker = new Worker(new URL('./paint.js', import.meta.url), { execArgv: [] })
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
