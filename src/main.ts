import { listenForEnd } from './signals.ts'
import type { ChatCorpus } from './terminal.ts'

// Before anything else is loaded: a signal, or an error that nobody catches, ends the process in good order.
const ending = listenForEnd()

// Only what is needed is loaded: the terminal chat waits for neither Telegram nor a database.
async function start(): Promise<void> {
  const [
    { default: dotenv },
    { statSync },
    { ConfigError, readConfig, readCorpusUrl, readPort, shown },
  ] = await Promise.all([import('dotenv'), import('node:fs'), import('./config.ts')])
  dotenv.config({ quiet: true })
  const { corpusDir, bot } = readConfig(process.env)
  const corpusUrl = readCorpusUrl(process.env)
  if (corpusUrl === null && !statSync(corpusDir, { throwIfNoEntry: false })?.isDirectory())
    throw new ConfigError(`CORPUS_DIR: expected a folder of reports, got ${shown(corpusDir)}`)
  if (bot === null) return await chat({ corpusDir, corpusUrl }, readPort(process.env))
  process.stdout.on('error', ending.fail)
  const { serve } = await import('./telegram.ts')
  try {
    const { tellSystemd } = await import('./systemd.ts')
    await serve(corpusDir, bot, { ...ending, onServing: () => tellSystemd(process.env) })
  } finally {
    ending.finish()
  }
}

async function chat(corpus: ChatCorpus, port: number): Promise<void> {
  ending.close()
  const { endQuietly } = await import('./ending.ts')
  endQuietly(process.stdout)
  const { startChat } = await import('./terminal.ts')
  await startChat(corpus, port)
}

try {
  await start()
} catch (error) {
  const { lineOf } = await import('./ending.ts')
  console.error(lineOf(error))
  process.exitCode = 1
}
