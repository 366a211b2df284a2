import type { FigureCitation, PassageCitation } from '../answer/answer.ts'
import type { Entity } from './formatted.ts'
import type { Press } from './press.ts'

/** What a button does: asks the bot for something, copies words, or opens an address. */
export type Button = { readonly text: string } & (
  | { readonly press: Press }
  | { readonly copy: string }
  | { readonly url: string }
  /** An https address that opens inside Telegram: in private chats only. */
  | { readonly app: string }
)

/** A row of buttons. */
export type ButtonRow = readonly Button[]

/** What of the report a message quotes: what a button may put into a note. */
export type Quotable = FigureCitation | PassageCitation

/** What is shown: formatting and buttons as data, so that a terminal, a page and Telegram draw the same. */
export interface Message {
  readonly text: string
  readonly entities: readonly Entity[]
  /** Never an empty row. */
  readonly buttons: readonly ButtonRow[]
  /** What of the report it quotes, best first. */
  readonly quotes?: readonly Quotable[]
}
