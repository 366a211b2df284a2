import type { IncomingMessage } from 'node:http'
import type { SentFile } from './calls.ts'
import { badRequest, decode, type Params } from './params.ts'

/** What a request carries: its fields and the files attached to it. */
export interface Body {
  readonly params: Params
  readonly files: ReadonlyMap<string, SentFile>
}

type Fields = Record<string, unknown>
type Reader = (
  content: Buffer,
  type: string,
  files: Map<string, SentFile>,
) => Fields | Promise<Fields>

/** The kinds of bodies Telegram reads. */
const readers: Readonly<Record<string, Reader>> = {
  'application/json': content => JSON.parse(content.toString()),
  'application/x-www-form-urlencoded': content =>
    Object.fromEntries(new URLSearchParams(content.toString())),
  'multipart/form-data': readForm,
}

/** Reads a request as Telegram does: the query string, then JSON, a form, or a form with files. */
export async function readBody(request: IncomingMessage, query: URLSearchParams): Promise<Body> {
  const content = await collect(request)
  const type = request.headers['content-type'] ?? ''
  const read = readers[type.split(';')[0]?.trim().toLowerCase() ?? '']
  const files = new Map<string, SentFile>()
  const fields = read && content.length > 0 ? await parsed(read, content, type, files) : {}
  return { params: decode({ ...Object.fromEntries(query), ...fields }), files }
}

async function collect(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function parsed(
  read: Reader,
  content: Buffer,
  type: string,
  files: Map<string, SentFile>,
): Promise<Fields> {
  try {
    return await read(content, type, files)
  } catch {
    throw badRequest("can't parse the request body")
  }
}

/** Reads the parts byte by byte as latin1, so that a file's content survives. */
function readForm(content: Buffer, type: string, files: Map<string, SentFile>): Fields {
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1]
  if (!boundary) throw new Error('no boundary')
  const fields: Fields = {}
  for (const part of content.toString('latin1').split(`--${boundary}`).slice(1, -1))
    readPart(part, fields, files)
  return fields
}

function readPart(part: string, fields: Fields, files: Map<string, SentFile>): void {
  const end = part.indexOf('\r\n\r\n')
  const head = utf8(part.slice(0, end)).toString()
  const body = utf8(part.slice(end + 4, -2))
  const name = /[;\s]name="?([^";\r]*)"?/i.exec(head)?.[1] ?? ''
  const file = /filename="?([^";\r]*)"?/i.exec(head)?.[1]
  const type = /content-type:\s*(\S+)/i.exec(head)?.[1] ?? 'application/octet-stream'
  if (file === undefined) fields[name] = body.toString()
  else files.set(name, { name: file, type, content: body })
}

const utf8 = (latin1: string) => Buffer.from(latin1, 'latin1')
