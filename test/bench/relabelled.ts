import { createHash } from 'node:crypto'
import { Archive, type ArchiveTools } from '../../src/archive/archive.ts'
import { openLine } from '../../src/archive/line.ts'
import { packedParts } from '../../src/archive/packing.ts'
import { ArchivedReport } from '../../src/archive/report.ts'
import { filed } from '../../src/filing/filed.ts'
import { ArchiveWriter, type Filed, SEGMENT_PASSAGES } from '../../src/filing/writer.ts'
import type { Report } from '../../src/report/report.ts'

/** Copies of an archive's reports under other names. */
export interface Relabelling {
  /** How often each is there in the end. */
  readonly times: number
  /** The place of a copy: whom the report with a place would be of the next time. */
  readonly placeOf: (place: string, copy: number) => string
  readonly tools: ArchiveTools
  readonly tell: (line: string) => void
}

/**
 * Files what is in an archive again under other places: ten times as many reports are there in a tenth of the time that
 * reading them would take, because nothing is read, only packed, indexed and written.
 *
 * @example await fileRelabelled('postgres://…', { times: 10, placeOf, tools, tell: console.log })
 */
export async function fileRelabelled(
  address: string,
  { times, placeOf, tools, tell }: Relabelling,
): Promise<number> {
  const line = await openLine(address)
  const { library } = new Archive(line, tools)
  const writer = await ArchiveWriter.open(address)
  let [batch, waiting, done]: [Filed[], number, number] = [[], 0, 0]
  const write = async () => {
    await writer.file(batch, 'relabelled')
    done += batch.length
    tell(`${done} relabelled`)
    batch = []
    waiting = 0
  }
  for (const report of library.reports) {
    const own = whole(report)
    const figures = library.figures(report)
    const { passages } = filed(own, '', tools.analyzer)
    const place = own.body.replace(/人民政府$/, '')
    for (let copy = 1; copy < times; copy++) {
      const other = relabelled(own, placeOf(place, copy))
      batch.push({
        ...packedParts(other, figures),
        ...{ id: other.id, hash: other.id, about: other },
        passages: passages.map((passage, at) => ({
          ...passage,
          entry: passage.entry.replace(own.passages[at]?.id ?? '', other.passages[at]?.id ?? ''),
        })),
      })
      waiting += passages.length
      if (waiting >= SEGMENT_PASSAGES) await write()
    }
  }
  if (batch.length > 0) await write()
  await writer.tidy()
  await writer.close()
  await line.close()
  return done
}

/** With all that it holds, as one that was read from a text. */
function whole(report: Report): Report {
  if (!(report instanceof ArchivedReport)) throw new Error('expected a report of an archive')
  const { counts: _, ...own } = report.head
  const { text, folded, sections, passages, sourceOffset } = report
  return { ...own, text, folded, sections, passages, sourceOffset }
}

function relabelled(report: Report, place: string): Report {
  const id = `${place}-${report.year}`
  const idOf = (of: string) => createHash('sha1').update(id).update(of).digest('hex').slice(0, 8)
  return {
    ...report,
    ...{ id, title: `${place}人民政府${report.year}年工作报告`, body: `${place}人民政府` },
    ...{ place: place.slice(0, -1), full: place, wording: idOf(report.wording) },
    anchor: report.anchor && idOf(report.anchor),
    sections: report.sections.map(each => ({ ...each, id: idOf(each.id), reportId: id })),
    passages: report.passages.map(each => ({ ...each, id: idOf(each.id), reportId: id })),
  }
}
