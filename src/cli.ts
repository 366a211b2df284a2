import { Command } from 'commander'
import dotenv from 'dotenv'
import { ask, check, figures, index, outline } from './cli/commands.ts'
import { backup, backups, restoreFrom } from './cli/keeping.ts'
import { pages } from './cli/pages.ts'
import { readCorpusDir, readDatabaseUrl, readPort } from './config.ts'
import { endQuietly, lineOf } from './ending.ts'

const STREAMS = { input: process.stdin, output: process.stdout }

dotenv.config({ quiet: true })
endQuietly(process.stdout)
try {
  await program(readCorpusDir(process.env)).parseAsync()
} catch (error) {
  console.error(lineOf(error))
  process.exitCode = 1
}

function program(corpusDir: string): Command {
  const cli = new Command('cli').description('Ask the reports in a folder, without Telegram')
  const command = (usage: string, description: string) =>
    cli
      .command(usage)
      .description(description)
      .option('--json', 'records, one JSON object a line')
      .option('--corpus <dir>', 'the folder of reports', corpusDir)
  cli.showSuggestionAfterError(false)

  command('ask [question]', 'one answer; with --json and no question, JSON Lines in and out')
    .option('--explain', 'also how the answer was found')
    .option('--context <question>', 'a question asked before, may be repeated', collect, [])
    .action((question, settings) => ask(question, settings, STREAMS))
  command('figures [topic]', 'every figure, or those on a topic').action((topic, settings) =>
    figures(topic ?? '', settings, STREAMS),
  )
  command('check [text]', 'the figures of a text or a document, held against the report')
    .option('--output <file>', 'where the commented copy of a .docx goes (NAME-核对.docx)')
    .action((text, settings) => check(text, settings, STREAMS))
  command('outline [report]', 'the parts of a report').action((report, settings) =>
    outline(report ?? '', settings, STREAMS),
  )
  command('index', 'what is loaded, and what it costs')
    .option('--stats', 'counts, time and memory (the default)')
    .action(settings => index(settings, STREAMS))
  command('pages', 'the reports as pages for a browser, until it is stopped')
    .option('--port <number>', 'where to listen', Number, readPort(process.env))
    .option('--host <name>', 'who may come: 0.0.0.0 lets everybody', 'localhost')
    .action(settings => pages(settings, STREAMS))
  cli
    .command('backup <file>')
    .description('copy the database (DATABASE_URL), also while the bot runs')
    .action((file: string) => backup(file, readDatabaseUrl(process.env), STREAMS))
  cli
    .command('restore <file>')
    .description('put such a copy in the place of the database; stop the bot first')
    .action((file: string) => restoreFrom(file, readDatabaseUrl(process.env), STREAMS))
  cli
    .command('backups')
    .description('the copies that were made, and which hold words of somebody forgotten since')
    .option('--tidy', 'take those off the list that are not there any more')
    .action(settings => backups(settings, readDatabaseUrl(process.env), STREAMS))
  return cli
}

function collect(value: string, earlier: readonly string[]): string[] {
  return [...earlier, value]
}
