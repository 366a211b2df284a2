import type { CorpusFolder, CorpusProblem } from '../corpus.ts'
import type { PackedReport } from '../kept/packed.ts'
import type { KeptReport } from '../kept/reports.ts'

/** What the process that reads is asked. */
export interface Asked {
  readonly dir: string
  /** Of the texts that were read before, by the ids of their reports: what has not changed is not read again. */
  readonly hashes: readonly (readonly [id: string, hash: string])[]
}

/** What lies in the folder: told first. */
export interface FolderTold extends Omit<CorpusFolder, 'texts'> {
  readonly kind: 'folder'
  /** In the order of the ids. */
  readonly hashes: Asked['hashes']
}

/** What the process that reads tells, in this order. */
export type Told =
  | FolderTold
  | { readonly kind: 'report'; readonly report: PackedReport }
  | { readonly kind: 'kept'; readonly report: KeptReport }
  | { readonly kind: 'problem'; readonly problem: CorpusProblem }
  | { readonly kind: 'failed'; readonly file: string; readonly reason: string }
  | { readonly kind: 'end' }
