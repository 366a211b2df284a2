import type { Context } from 'grammy'
import type { Document } from 'grammy/types'

const PUBLIC_API = 'https://api.telegram.org'
const PATIENCE = 30_000

/** Where files are fetched from, and how much of one at most. */
export interface Fetching {
  readonly apiRoot?: string
  readonly most: number
}

/**
 * The bytes of a file that somebody sent; undefined where they are more than they may be. What Telegram tells of
 * the size is not relied on: reading ends at the limit.
 *
 * @example const bytes = await fetchFile(ctx, document, { most: 2_000_000 })
 */
export async function fetchFile(
  ctx: Context,
  { file_id, file_size = 0 }: Pick<Document, 'file_id' | 'file_size'>,
  { apiRoot = PUBLIC_API, most }: Fetching,
): Promise<Uint8Array | undefined> {
  if (file_size > most) return undefined
  const { file_path } = await ctx.api.getFile(file_id)
  if (file_path === undefined) return undefined
  const address = `${apiRoot}/file/bot${ctx.api.token}/${file_path}`
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) })
  if (!response.ok || response.body === null) return undefined
  return await upTo(most, response.body)
}

async function upTo(
  most: number,
  body: AsyncIterable<Uint8Array>,
): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body) {
    length += chunk.length
    if (length > most) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
