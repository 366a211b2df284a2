// The process that reads reports, for one that has other things to do: what is asked comes as a message, what was read
// goes as messages, a report at a time.
import { readFolder } from '../corpus.ts'
import { keptHere } from '../kept/folder.ts'
import { placeKept } from '../kept/reports.ts'
import { CorpusError } from '../report/decode.ts'
import type { Asked, Told } from './messages.ts'

const kept = keptHere()

process.on('message', (asked: Asked) => void answer(asked))
process.on('disconnect', () => process.exit())

async function answer({ dir, hashes }: Asked): Promise<void> {
  try {
    await read(dir, new Map(hashes))
    await tell({ kind: 'end' })
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error
    await tell({ kind: 'failed', file: error.file, reason: error.reason })
  }
}

async function read(dir: string, known: ReadonlyMap<string, string>): Promise<void> {
  const { texts, ...folder } = readFolder(dir)
  const hashes = texts.map(({ id, hash }) => [id, hash] as const)
  await tell({ kind: 'folder', ...folder, hashes })
  for (const text of texts) {
    if (known.get(text.id) === text.hash) continue
    const report = placeKept(text, kept)
    if ('cause' in report) await tell({ kind: 'problem', problem: report })
    else if ('key' in report) await tell({ kind: 'kept', report })
    else await tell({ kind: 'report', report })
  }
}

// The next report is read when this one is on its way: no more than one waits here.
function tell(told: Told): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(told, undefined, undefined, error => (error ? reject(error) : resolve()))
  })
}
