import { verdictsOf } from '../answer/verdicts.ts'
import { figuresPath, reportPath, yearsPath } from './addresses.ts'
import { sentence } from './bilingual.ts'
import { button, rows } from './buttons.ts'
import { claimsMessage } from './claims.ts'
import type { Asked, CommandLine, PageCommand } from './command.ts'
import { exampleSection, examplesOf } from './examples.ts'
import { figuresNamed } from './figure-lists.ts'
import { plain } from './formatted.ts'
import { layOut, unformatted } from './layout.ts'
import { figureListing, outlineListing, sectionListing } from './listing.ts'
import type { Message } from './message.ts'
import { figuresPage, outlinePage, reportsPage, type Scene, sectionPage } from './pages.ts'
import { say } from './phrases.ts'
import { fitKey } from './press.ts'
import { reportTitle } from './quote.ts'
import { yearMessage } from './year-message.ts'

const TITLES = 3
const MAX_ECHO = 100

/** What is shown where a command is not known, too. */
export const HELP: PageCommand = { name: 'help', help: ['用法', 'How to use me'], page: help }

/** The commands that only show something of the reports, in the order in which they are listed. */
export const PAGE_COMMANDS: readonly PageCommand[] = [
  { name: 'start', help: ['开始', 'Start'], page: greeting },
  {
    name: 'outline',
    help: ['报告目录', "The report's outline"],
    page: outline,
    whole: ({ library, language, text }) => outlineListing(library, { language, wanted: text }),
    path: ({ library: { reports } }) => reports[0] && reportPath(reports[0]),
  },
  {
    name: 'section',
    help: ['看某一节，后写编号或标题', 'One section: give its number or heading'],
    page: section,
    whole: ({ library, text, ...reader }) => sectionListing(library, text, reader),
  },
  {
    name: 'figures',
    help: ['数字一览，可加主题', 'Figures, of a topic if you name one'],
    page: figures,
    whole: ({ library, text, ...reader }) => figureListing(library, text, reader),
    path: ({ library: { reports }, text }) =>
      text === '' ? reports[0] && figuresPath(reports[0]) : undefined,
  },
  {
    name: 'table',
    help: ['逐年对比，后写主题', 'Figures by year, of a topic'],
    page: ({ library, text, ...reader }) => yearMessage(text, library, reader),
    path: ({ text }) => yearsPath(text),
  },
  {
    name: 'check',
    help: [
      '核对一段话里的数字，后写文字或回复一条消息',
      'Check the figures in a text or a message',
    ],
    page: check,
    takesReply: true,
    path: () => '/check',
    isChecked: true,
  },
  {
    name: 'reports',
    help: ['已载入的报告', 'Reports that are loaded'],
    page: asked => reportsPage(sceneOf(asked), asked.text),
    path: () => '/',
  },
  HELP,
]

const sceneOf = ({ library, language }: Asked): Scene => ({ library, language, page: 0 })

function greeting({ library, language }: Asked): Message {
  const title = library.reports.slice(0, TITLES).map(reportTitle).join('、')
  const examples = examplesOf(library).map(question => [
    button(question, language, { view: 'question', key: question }),
  ])
  return { ...unformatted(say('start', language, { title })), buttons: rows(...examples) }
}

function outline(asked: Asked): Message {
  const report = asked.library.reports[0]
  return report === undefined ? reportsPage(sceneOf(asked)) : outlinePage(report, sceneOf(asked))
}

function section(asked: Asked): Message {
  const { library, language, text } = asked
  if (text === '')
    return unformatted(say('emptySection', language, { example: exampleSection(library) }))
  const found = library.findSection(text)
  if (found === undefined)
    return unformatted(say('noSection', language, { text: text.slice(0, MAX_ECHO) }))
  return sectionPage(found.report, found.section, sceneOf(asked))
}

function figures(asked: Asked): Message {
  const { language, text } = asked
  const list = figuresNamed(text, sceneOf(asked))
  if (list !== undefined) return { ...figuresPage(list, sceneOf(asked)), quotes: list.figures }
  return unformatted(
    text === ''
      ? say('noFigures', language)
      : say('noFiguresOn', language, { topic: fitKey(text) }),
  )
}

function check({ library, language, text }: Asked): Message {
  if (text === '') return unformatted(say('emptyCheck', language))
  const claims = verdictsOf(library, text)
  const quotes = claims.flatMap(({ occurrence }) => occurrence ?? [])
  return { ...claimsMessage(claims, library, language), quotes }
}

// === Help

function help({ language, commands, groupCommands, bot }: Asked): Message {
  const names = groupCommands.map(({ name }) => `/${name}`).join(' ')
  return layOut({
    blocks: [
      plain(`${say(bot === null ? 'helpHere' : 'helpHead', language)}\n`),
      ...commands.map(command => plain(helpLine(command, language))),
      ...(names === '' ? [] : [plain(`• ${say('helpGroups', language, { commands: names })}`)]),
      ...(bot === null ? [] : [plain(`• ${say('helpInline', language, { bot })}`)]),
      plain(`\n${say('helpFoot', language)}`),
    ],
    language,
    separator: '\n',
  })
}

const helpLine = ({ name, help }: CommandLine, language: Asked['language']): string =>
  `• /${name} ${sentence(help, language)}`
