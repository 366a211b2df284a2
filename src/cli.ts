import { Command, Option } from 'commander'
import dotenv from 'dotenv'
import { ask, check, figures, index, outline } from './cli/commands.ts'
import { listReports, loadReports, unloadReports } from './cli/filing.ts'
import { backup, backups, restoreFrom } from './cli/keeping.ts'
import { pages } from './cli/pages.ts'
import {
  ConfigError,
  isPostgres,
  readCorpusDir,
  readCorpusUrl,
  readDatabaseUrl,
  readPort,
} from './config.ts'
import { endQuietly, lineOf } from './ending.ts'

const STREAMS = { input: process.stdin, output: process.stdout }

dotenv.config({ quiet: true })
endQuietly(process.stdout)
try {
  const corpus = readCorpusUrl(process.env) ?? readCorpusDir(process.env)
  await program(corpus).parseAsync()
} catch (error) {
  console.error(lineOf(error))
  process.exitCode = 1
}

function program(corpus: string): Command {
  const cli = new Command('cli').description('Ask the reports in a folder, without Telegram')
  const command = (usage: string, description: string) =>
    cli
      .command(usage)
      .description(description)
      .option('--json', 'records, one JSON object a line')
      .addOption(corpusOption(corpus))
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
  addArchive(cli)
  return cli
}

// The address of a database is not shown: it holds a password.
function corpusOption(corpus: string): Option {
  return new Option('--corpus <dir>', 'the folder of reports, or postgres://…').default(
    corpus,
    isPostgres(corpus) ? 'CORPUS_URL' : corpus,
  )
}

function addArchive(cli: Command): void {
  cli
    .command('load <paths...>')
    .description('folders and files of reports into PostgreSQL (CORPUS_URL)')
    .option('--workers <number>', 'processes that read side by side', Number)
    .action((paths, settings) => loadReports(paths, settings, target()))
  cli
    .command('unload <ids...>')
    .description('take reports out of it')
    .action(ids => unloadReports(ids, target()))
  cli
    .command('reports [words]')
    .description('the reports that are loaded into it')
    .option('--json', 'records, one JSON object a line')
    .action((words, settings) => listReports(words ?? '', settings, target()))
}

function target() {
  const address = readCorpusUrl(process.env)
  if (address === null)
    throw new ConfigError('CORPUS_URL: expected a postgres:// address, got nothing')
  return { address, output: process.stdout }
}

function collect(value: string, earlier: readonly string[]): string[] {
  return [...earlier, value]
}
