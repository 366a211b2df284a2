import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** A file that pages load: its bytes as sent, what it is, and a mark that changes with it. */
export interface Asset {
  readonly body: string
  readonly type: string
  readonly version: string
}

const TYPES = {
  'reader.css': 'text/css; charset=utf-8',
  'reader.js': 'text/javascript; charset=utf-8',
  'offline.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
} as const satisfies Record<string, string>

export type AssetName = keyof typeof TYPES

const assets = new Map(
  Object.entries(TYPES).map(([name, type]): [string, Asset] => {
    const body = readFileSync(new URL(`assets/${name}`, import.meta.url), 'utf8')
    const version = createHash('sha256').update(body).digest('base64url').slice(0, 10)
    return [name, { body, type, version }]
  }),
)

/**
 * A file by its name.
 *
 * @example assetNamed('reader.css')?.type // 'text/css; charset=utf-8'
 */
export function assetNamed(name: string): Asset | undefined {
  return assets.get(name)
}

/** Where a page finds it: browsers keep it for good, since a changed one has another address. */
export const assetPath = (name: AssetName): string =>
  `/assets/${name}?v=${assets.get(name)?.version ?? ''}`
