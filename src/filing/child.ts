// A process that reads texts as reports, one after the other, for the one that files them.
import type { CorpusText } from '../corpus.ts'
import { toolsOf, type Words } from '../words.ts'
import { filedText } from './filed.ts'

process.on('message', (asked: Words | CorpusText) => {
  if ('text' in asked) process.send?.(filedText(asked, toolsOf(words).analyzer))
  else words = asked
})
process.on('disconnect', () => process.exit())

let words: Words
