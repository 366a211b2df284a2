import type { Language } from '../answer/answer.ts'
import type { Library } from '../answer/library.ts'
import type { Row } from './bilingual.ts'
import type { Message } from './message.ts'

/** A command as it is listed: its Latin name and what it does, in a few words. */
export interface CommandLine {
  readonly name: string
  readonly help: Row
}

/** What a page is asked for with. */
export interface Asked {
  readonly library: Library
  readonly language: Language
  /** What stands behind the command. */
  readonly text: string
  /** The commands that work here, for `/help`. */
  readonly commands: readonly CommandLine[]
  /** Those that work in groups only, where this is no group. */
  readonly groupCommands: readonly CommandLine[]
  /** How to name the bot in any chat (`@name`); null where there is none. */
  readonly bot: string | null
}

/** A command that only shows something of the reports: the same in Telegram and in a terminal. */
export interface PageCommand extends CommandLine {
  readonly page: (asked: Asked) => Message
  /** Whether it is about the message replied to, where nothing stands behind it. */
  readonly takesReply?: true
  /** Whether the figures of its text are checked: that may take long. */
  readonly isChecked?: true
  /** What it shows where there are no buttons: all of it at once. The page's text unless given. */
  readonly whole?: (asked: Asked) => string
  /** The page of the web reader that shows the same and more. */
  readonly path?: (asked: Asked) => string | undefined
}
