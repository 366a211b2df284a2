import { availableParallelism } from 'node:os'
import { readCorpusDir } from '../config.ts'
import { readWordFiles } from '../corpus.ts'
import { load, type Progress } from '../filing/load.ts'
import { ArchiveWriter } from '../filing/writer.ts'
import { wordsOf } from '../words.ts'
import { writeLine } from './json-lines.ts'
import type { Output } from './keeping.ts'

/** How reports are loaded. */
export interface LoadSettings {
  /** Processes that read side by side: as many as there are cores unless told. */
  readonly workers?: number
}

/**
 * `load <paths…>`: folders and files of reports into PostgreSQL; what is there with the same text is passed over.
 *
 * @example await loadReports(['corpus'], {}, { address: 'postgres://localhost/reports', output: process.stdout })
 */
export async function loadReports(
  paths: readonly string[],
  { workers = availableParallelism() }: LoadSettings,
  { address, output }: Target,
): Promise<void> {
  await withWriter({ address, isAnew: true }, async writer => {
    const dir = readCorpusDir(process.env)
    const words = wordsOf(dir, readWordFiles(dir, []))
    const onProgress = progressTo(process.stderr)
    const outcome = await load(writer, { paths, words, readers: workers, onProgress })
    for (const { file, cause } of outcome.problems) process.stderr.write(`${file}: ${cause}\n`)
    const { loaded, unchanged, seconds } = outcome
    const rate = loaded === 0 ? '' : `，每秒 ${(loaded / seconds).toFixed(1)} 份`
    output.write(
      `装入 ${loaded} 份，没有变的 ${unchanged} 份，读不了的 ${outcome.problems.length} 个文件，用时 ${lasting(seconds)}${rate}\n`,
    )
  })
}

/** Where the reports are kept, and where a command tells what it did. */
export interface Target extends Output {
  readonly address: string
}

/**
 * `unload <ids…>`: takes reports out of PostgreSQL.
 *
 * @throws one line that names an id that is not there; then nothing is taken out
 * @example await unloadReports(['2025/四川省'], target)
 */
export async function unloadReports(
  ids: readonly string[],
  { address, output }: Target,
): Promise<void> {
  await withWriter({ address }, async writer => {
    const there = new Set((await writer.reports()).map(({ id }) => id))
    const unknown = ids.filter(id => !there.has(id))
    if (unknown.length > 0)
      throw new Error(`没有这样的报告：${unknown.join('、')}（用 reports 查看编号）`)
    output.write(`取出 ${await writer.remove(ids)} 份\n`)
  })
}

/**
 * `reports [words]`: what is loaded into PostgreSQL, one report a line.
 *
 * @example await listReports('四川', { json: true }, target)
 */
export async function listReports(
  words: string,
  { json }: { readonly json?: boolean },
  { address, output }: Target,
): Promise<void> {
  await withWriter({ address }, async writer => {
    const all = await writer.reports()
    const holds = ({ id, title }: { readonly id: string; readonly title: string }) =>
      words.split(/\s+/).every(word => id.includes(word) || title.includes(word))
    for (const { id, title, passages, loaded } of all.filter(holds))
      if (json) await writeLine(output, { id, title, passages, loaded: loaded.toISOString() })
      else output.write(`${id}\t${title}\t${passages}\t${loaded.toISOString()}\n`)
  })
}

async function withWriter(
  { address, isAnew = false }: { readonly address: string; readonly isAnew?: boolean },
  work: (writer: ArchiveWriter) => Promise<void>,
): Promise<void> {
  const writer = await ArchiveWriter.open(address, { isAnew })
  try {
    await work(writer)
  } finally {
    await writer.close()
  }
}

// Milliseconds between two lines: in a terminal the line is written over.
const EVERY = { terminal: 500, file: 10_000 }

function progressTo(stream: NodeJS.WriteStream): (progress: Progress) => void {
  let last = performance.now()
  return progress => {
    const isOver = progress.done >= progress.all
    if (!isOver && performance.now() - last < (stream.isTTY ? EVERY.terminal : EVERY.file)) return
    if (stream.isTTY || !isOver)
      stream.write(
        `${stream.isTTY ? '\r\u001b[2K' : ''}${progressLine(progress)}${stream.isTTY ? '' : '\n'}`,
      )
    last = performance.now()
  }
}

function progressLine({ done, all, read, seconds }: Progress): string {
  const left = done === 0 ? 0 : (seconds / done) * (all - done)
  return `已看 ${done}/${all} 个文件，装入 ${read} 份，每秒 ${(read / seconds).toFixed(1)} 份，还要 ${lasting(left)}`
}

/** 75 → 1 分 15 秒 */
function lasting(seconds: number): string {
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} 秒`
  return `${Math.floor(whole / 60)} 分 ${whole % 60} 秒`
}
