import { createRequire } from 'node:module'

type Pinyin = typeof import('pinyin-pro').pinyin

// Most who start the program mistype nothing: the package waits for the first who does.
let reader: Pinyin | undefined

/** The package that tells how characters sound. */
export function pinyinOf(): Pinyin {
  reader ??= (createRequire(import.meta.url)('pinyin-pro') as { readonly pinyin: Pinyin }).pinyin
  return reader
}

/**
 * How a name is spelled in Latin letters: the ü of 吕 and 略 is written in two ways.
 *
 * @example soundOf('略阳') // ['lueyang', 'lveyang']
 */
export function soundOf(name: string): string[] {
  const spelled = pinyinOf()(name, { toneType: 'none', type: 'array', v: true }).join('')
  return [...new Set([spelled.replace(/v/g, 'u'), spelled.replace(/ü/g, 'v')])]
}
