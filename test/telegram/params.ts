import type { ResponseParameters } from 'grammy/types'

/** A request's parameters, as read from its query string and body. */
export type Params = Readonly<Record<string, unknown>>

/** A refusal in the words of the Bot API. */
export class ApiError extends Error {
  override name = 'ApiError' as const
  readonly code: number
  readonly parameters: ResponseParameters | undefined

  constructor(code: number, description: string, parameters?: ResponseParameters) {
    super(description)
    this.code = code
    this.parameters = parameters
  }
}

/** `badRequest('chat not found')` is the 400 "Bad Request: chat not found". */
export function badRequest(why: string, parameters?: ResponseParameters): ApiError {
  return new ApiError(400, `Bad Request: ${why}`, parameters)
}

/** The 403 a bot gets in a chat that is closed to it. */
export function forbidden(why: string): ApiError {
  return new ApiError(403, `Forbidden: ${why}`)
}

/** The 429 of a bot that sends too much, with the seconds it has to wait. */
export function tooManyRequests(seconds: number): ApiError {
  const description = `Too Many Requests: retry after ${seconds}`
  return new ApiError(429, description, { retry_after: seconds })
}

/** Refuses the request unless the condition holds. */
export function ensure(holds: unknown, why: string): asserts holds {
  if (!holds) throw badRequest(why)
}

/** Parameters that are objects or lists, so JSON inside a form body or a query string. */
const jsonFields = new Set([
  'allowed_updates',
  'button',
  'caption_entities',
  'commands',
  'entities',
  'link_preview_options',
  'message_ids',
  'options',
  'question_entities',
  'reaction',
  'reply_markup',
  'reply_parameters',
  'results',
  'scope',
])

/** Reads form fields as Telegram does: objects are JSON, null is absent, text is well-formed. */
export function decode(fields: Params): Params {
  const present = Object.entries(fields).filter(([, value]) => value !== null)
  const params = Object.fromEntries(present.map(([name, value]) => [name, json(name, value)]))
  // A lone surrogate, the mark of a text cut inside an emoji.
  ensure(!/\p{Surrogate}/u.test(everyText(params)), 'strings must be encoded in UTF-8')
  return params
}

function json(name: string, value: unknown): unknown {
  if (typeof value !== 'string' || !jsonFields.has(name) || value === '') return value
  try {
    return JSON.parse(value)
  } catch {
    throw badRequest(`can't parse ${name.replaceAll('_', ' ')} JSON object`)
  }
}

function everyText(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return ''
  return Object.values(value).map(everyText).join('\n')
}

/** A whole number, also when it came as text; undefined when absent or no number. */
export function integer(params: Params, name: string): number | undefined {
  const value = params[name]
  const number = typeof value === 'string' && value !== '' ? Number(value) : value
  return Number.isInteger(number) ? Number(number) : undefined
}

/** A text; a number is read as its digits, anything else as no text. */
export function string(params: Params, name: string): string {
  const value = params[name]
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

/** A switch, in all spellings that Telegram takes. */
export function flag(params: Params, name: string): boolean {
  return ['true', 'yes', '1'].includes(String(params[name]).toLowerCase())
}

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is Params {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A list, or an empty one when the parameter is absent. */
export function list(params: Params, name: string): readonly unknown[] {
  const value = params[name]
  return Array.isArray(value) ? value : []
}

/** The same object without its undefined fields. */
export function present<T extends object>(
  fields: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> }
}
