import { createLibrary, type Library } from '../src/answer/library.ts'
import { parseReport } from '../src/report/parse.ts'
import { toolsOf, wordsOf } from '../src/words.ts'
import { CORPUS } from './running.ts'

/** What reports are read with where their folder brings no words of its own. */
export const toolsAt = (folder: string) =>
  toolsOf(wordsOf(folder, { reports: [], dict: null, synonyms: '', lexicon: '', problems: [] }))

const tools = toolsAt(CORPUS)

/** A library of texts, by the names of their files. */
export const libraryOf = (texts: Readonly<Record<string, string>>): Library =>
  createLibrary(
    Object.entries(texts).map(([id, text]) => parseReport(id, text)),
    tools,
  )
