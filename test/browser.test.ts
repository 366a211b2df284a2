import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { browserOn, browserPath, isLeftOut, startBrowser } from './reading.ts'
import { ROOT } from './running.ts'

describe('the browser that pages are tested in', () => {
  const on = (path: string, ...files: string[]) => browserOn(path, file => files.includes(file))

  test('is found on the path, wherever that leads', () => {
    expect(on('/opt/tools:/bin', '/opt/tools/chromium')).toBe('/opt/tools/chromium')
    expect(on('/bin', '/bin/google-chrome', '/bin/chromium')).toBe('/bin/chromium')
    expect(on('', '/usr/bin/chromium-browser')).toBe('/usr/bin/chromium-browser')
    expect(on('/bin')).toBeUndefined()
  })

  test('is never left out in CI, where a missing one fails', async () => {
    expect(isLeftOut(undefined, true)).toBe(false)
    expect(isLeftOut(undefined, false)).toBe(true)
    expect(isLeftOut('/usr/bin/chromium', false)).toBe(false)
    if (browserPath === undefined)
      await expect(startBrowser()).rejects.toThrow('expected a browser')
  })

  test('is brought by .ci/run, which says that it is CI before the tests', () => {
    const run = readFileSync(join(ROOT, '.ci/run'), 'utf8')
    const [first, last] = ['export CI=true', 'step npm test'].map(line => run.indexOf(line))
    expect(first).toBeGreaterThan(0)
    expect(last).toBeGreaterThan(first ?? 0)
    for (const needed of [
      'chromium',
      'fonts-noto-cjk',
      'libreoffice-writer-nogui',
      'poppler-utils',
    ])
      expect(run, needed).toMatch(
        new RegExp(`apt-get install [^\\n]*\\\\\\n[^\\n]*\\b${needed}\\b`),
      )
  })
})
