import type { Context } from 'grammy'
import { MOST_BYTES } from '../../roster/roster-file.ts'

const PUBLIC_API = 'https://api.telegram.org'
const PATIENCE = 30_000

/**
 * The bytes of the file that a message brings; undefined where they are more than a roster may have. What Telegram
 * tells of the size is not relied on: reading ends at the limit.
 *
 * @example const bytes = await fetchFile(ctx, deps)
 */
export async function fetchFile(
  ctx: Context,
  { apiRoot = PUBLIC_API }: { readonly apiRoot?: string },
): Promise<Uint8Array | undefined> {
  if ((ctx.message?.document?.file_size ?? 0) > MOST_BYTES) return undefined
  const { file_path } = await ctx.getFile()
  if (file_path === undefined) return undefined
  const address = `${apiRoot}/file/bot${ctx.api.token}/${file_path}`
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) })
  if (!response.ok || response.body === null) return undefined
  return await upTo(MOST_BYTES, response.body)
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
