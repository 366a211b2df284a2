import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { ROOT } from './running.ts'

const REPORT = `大树镇人民政府工作报告
——2031年1月8日在大树镇第三届人民代表大会第一次会议上
镇长 王一

各位代表：

一、2030年工作回顾

（一）农业生产

全年新增稻草320垛，收购麦秆45垛，播种小麦88亩，播种玉米66亩。

二、2031年工作安排

新增稻草400垛。
`

/** What is to be added, as the map of src tells it: in one file, and what can be asked then. */
const RECIPES = [
  {
    adds: 'a measure word',
    file: 'src/lexicon/measures.ts',
    at: '根 支*',
    row: '垛* 根 支*',
    line: '收购麦秆几垛',
    told: '45垛 — 收购麦秆',
  },
  {
    adds: 'a synonym',
    file: 'corpus/synonyms.txt',
    at: '# ---- Institutions',
    row: '呱嗒条 => 玉米\n\n# ---- Institutions',
    line: '呱嗒条播种了多少亩',
    told: '66亩 — 玉米',
  },
  {
    adds: 'a command',
    file: 'src/reply/page-commands.ts',
    at: "  { name: 'start', help: ['开始', 'Start'], page: greeting },",
    row: "  { name: 'start', help: ['开始', 'Start'], page: greeting },\n  { name: 'lately', help: ['近来', 'Lately'], page: outline },",
    line: '/lately',
    told: '2030年工作回顾',
  },
  {
    adds: 'a form of question',
    file: 'src/lexicon/computation-words.ts',
    at: 'COMPUTATION_FORMS: readonly ComputationForm[] = [',
    row: "COMPUTATION_FORMS: readonly ComputationForm[] = [\n  { operator: 'sum', pattern: /^()(.+?)搭上(.+?)凑出多少.*$/ },",
    line: '新增稻草搭上收购麦秆凑出多少',
    told: '365',
  },
] as const

const CHILD = `
import { Shelf } from './src/shelf.ts'
import { createSession } from './src/session.ts'
const { library } = new Shelf('corpus')
console.log(JSON.stringify(JSON.parse(process.argv[2] ?? '').map((line: string) => createSession({ library })(line).text)))
`

describe('to add something touches one file', () => {
  let [before, after]: string[][] = []

  beforeAll(async () => {
    ;[before, after] = await Promise.all([heardIn(copy([])), heardIn(copy(RECIPES))])
  }, 300_000)

  test.each(RECIPES.map((recipe, at) => [recipe.adds, at, recipe.told] as const))(
    '%s',
    (_, at, told) => {
      expect(before?.[at]).not.toContain(told)
      expect(after?.[at]).toContain(told)
    },
  )

  test('the map names each of these files', () => {
    const map = readFileSync(join(ROOT, 'src/README.md'), 'utf8')
    expect(RECIPES.filter(({ file }) => !map.includes(`\`${file}\``))).toEqual([])
  })
})

/** The sources with a report of their own, and a row more in each file. */
function copy(recipes: readonly (typeof RECIPES)[number][]): string {
  const folder = mkdtempSync(join(tmpdir(), 'recipes-'))
  cpSync(join(ROOT, 'src'), join(folder, 'src'), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  mkdirSync(join(folder, 'corpus'))
  for (const name of ['dict.txt', 'lexicon.txt', 'synonyms.txt'])
    cpSync(join(ROOT, 'corpus', name), join(folder, 'corpus', name))
  writeFileSync(join(folder, 'corpus', 'dashu-town-2030.txt'), REPORT)
  writeFileSync(join(folder, 'child.ts'), CHILD)
  for (const { file, at, row } of recipes) {
    const text = readFileSync(join(folder, file), 'utf8')
    expect(text.split(at)).toHaveLength(2)
    writeFileSync(join(folder, file), text.replace(at, row))
  }
  return folder
}

/** What the copy in a folder says to each line. */
async function heardIn(folder: string): Promise<string[]> {
  const lines = JSON.stringify(RECIPES.map(({ line }) => line))
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', 'child.ts', lines],
    { cwd: folder, timeout: 240_000 },
  )
  return JSON.parse(stdout)
}
