import { statSync } from 'node:fs'
import dotenv from 'dotenv'
import { ConfigError, readConfig, readPort } from './config.ts'
import { endQuietly, lineOf } from './ending.ts'

dotenv.config({ quiet: true })
endQuietly(process.stdout)
try {
  await start()
} catch (error) {
  console.error(lineOf(error))
  process.exitCode = 1
}

// Only what is needed is loaded: the terminal chat waits for neither Telegram nor a database.
async function start(): Promise<void> {
  const { corpusDir, bot } = readConfig(process.env)
  if (!statSync(corpusDir, { throwIfNoEntry: false })?.isDirectory())
    throw new ConfigError(`CORPUS_DIR: expected a folder of reports, got "${corpusDir}"`)
  if (bot === null) {
    const { startChat } = await import('./terminal.ts')
    return startChat(corpusDir, readPort(process.env))
  }
  const { serve } = await import('./telegram.ts')
  await serve(corpusDir, bot)
}
