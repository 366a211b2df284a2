import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { isExponential } from './ambiguity.ts'
import { ROOT } from './running.ts'

const SRC = join(ROOT, 'src')
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(name =>
  /\.(?:ts|js)$/.test(name),
)

afterAll(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

/** An expression, and where it stands. */
interface Expression extends Pick<RegExp, 'source' | 'flags'> {
  readonly file: string
}

describe('what can be read in two ways over and over is found', () => {
  test.each([
    [/^(?:那么?|这|那)*多少/, true],
    [/(?:只有|只|有)*$/, true],
    [/(?:面积|种植|(?:种植)?面积)+$/, true],
    [/(?:[和a-z]{2,14}和)+$/, true],
    [/^(?:x+)+y/, true],
    [/^[^|]{1,16}(?:\s*\|\s*[^|]{1,16})+$/, true],
    [/^(?:那么?|这)*多少/, false],
    [/(?:只|有)*$/, false],
    [/^(?:x+,)+y/, false],
    [/[^|]*\|[^|]*$/, false],
    [/(?:办结|办理|结案)+/, false],
  ])('%s', (expression, isFound) => {
    expect(isExponential(expression)).toBe(isFound)
  })
})

describe('whatever somebody writes, it takes no expression for ever to read it', () => {
  test('none that is written down', () => {
    const all = files.flatMap(file => literalsIn(file))
    expect(all.length).toBeGreaterThan(1300)
    expect(all.filter(isExponential).map(nameOf)).toEqual([])
  })

  test('none that is put together', async () => {
    const made: Expression[] = []
    const whoMade = recording(made)
    const makers = files.filter(
      file =>
        file.startsWith('lexicon/') ||
        /^(?:export )?const [^=]+= ?\s+?new RegExp/m.test(read(file)),
    )
    expect(makers.length).toBeGreaterThan(20)
    vi.resetModules()
    for (const file of makers) {
      whoMade(file)
      await import(join(SRC, file))
    }
    expect(made.length).toBeGreaterThan(100)
    expect(made.filter(isExponential).map(nameOf)).toEqual([])
  })
})

const nameOf = ({ file, source }: Expression) => `${file}: ${source}`
const read = (file: string) => readFileSync(join(SRC, file), 'utf8')

// Comments, strings and templates are passed over; a slash behind a value divides.
const TOKEN =
  /\/\/.*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|(?<=[=(,:[!&|?{};>]\s*|\breturn )\/(?<source>(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+)\/(?<flags>[a-z]*)/g

function literalsIn(file: string): Expression[] {
  return [...read(file).matchAll(TOKEN)].flatMap(({ groups }) =>
    groups?.source === undefined
      ? []
      : [{ file, source: groups.source, flags: groups.flags ?? '' }],
  )
}

/** Notes each expression that is made from now on; who makes them is told beforehand. */
function recording(made: Expression[]): (file: string) => void {
  let maker = ''
  const noting = new Proxy(RegExp, {
    construct: (target, [source, flags], self) => {
      const expression: RegExp = Reflect.construct(target, [source, flags], self)
      made.push({ file: maker, source: expression.source, flags: expression.flags })
      return expression
    },
  })
  vi.stubGlobal('RegExp', noting)
  return file => {
    maker = file
  }
}
