import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type GlossaryEntry, readGlossary } from './answer/glossary.ts'
import { readPaperSettings } from './brief/settings.ts'
import type { Office, OfficeDesk } from './brief/template.ts'
import { CorpusError, decode } from './report/decode.ts'

/** Beside the reports, and none of them: what the office prints on its 简报, and its own Word template. */
const SETTINGS = 'brief.txt'
const TEMPLATE = 'brief.docx'
/** What the template was before the last one, and one that is not used any more. */
const FORMER = '_brief.docx'
const GLOSSARY = 'glossary.txt'
const LARGEST = 5_000_000

/**
 * The office's settings and template in the folder of the reports; read each time, so that a change needs no restart.
 *
 * @example officeIn('corpus').read().settings.masthead // '分组审议简报'
 */
export function officeIn(dir: string): OfficeDesk {
  const template = join(dir, TEMPLATE)
  const former = join(dir, FORMER)
  return {
    read: () => readOffice(dir),
    keepTemplate: bytes => {
      if (existsSync(template)) renameSync(template, former)
      writeFileSync(template, bytes)
    },
    dropTemplate: () => {
      if (!existsSync(template)) return false
      renameSync(template, former)
      return true
    },
  }
}

function readOffice(dir: string): Office {
  const { text, problem } = textIn(dir, SETTINGS)
  const { settings, problems } = readPaperSettings(text)
  const lines = [...problem, ...problems].map(line => `${SETTINGS} ${line}`)
  const template = join(dir, TEMPLATE)
  if (!existsSync(template)) return { settings, problems: lines, template: null }
  if (statSync(template).size > LARGEST)
    return { settings, problems: [...lines, `${TEMPLATE} 文件太大（上限 5 MB）`], template: null }
  return { settings, problems: lines, template: readFileSync(template) }
}

/**
 * The owner's glossary, read again when its file has changed; hears each line that is not understood once.
 *
 * @example glossaryIn('corpus', line => log.warn(line))()[0]?.expression
 */
export function glossaryIn(
  dir: string,
  warn: (line: string) => void,
): () => readonly GlossaryEntry[] {
  let known: { readonly changed: number; readonly entries: readonly GlossaryEntry[] } | null = null
  return () => {
    const path = join(dir, GLOSSARY)
    const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
    if (known?.changed === changed) return known.entries
    const { text, problem } = textIn(dir, GLOSSARY)
    const { entries, problems } = readGlossary(text)
    for (const line of [...problem, ...problems]) warn(`${GLOSSARY} ${line}`)
    known = { changed, entries }
    return entries
  }
}

function textIn(
  dir: string,
  file: string,
): { readonly text: string; readonly problem: readonly string[] } {
  const path = join(dir, file)
  if (!existsSync(path)) return { text: '', problem: [] }
  try {
    return { text: decode(readFileSync(path), file), problem: [] }
  } catch (error) {
    if (error instanceof CorpusError) return { text: '', problem: [error.reason] }
    throw error
  }
}
