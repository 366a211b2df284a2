import { existsSync } from 'node:fs'
import { join } from 'node:path'
import readWorkbook from 'read-excel-file/node'
import { afterAll, describe, expect, test } from 'vitest'
import { Painter } from '../src/chart/painter.ts'
import { csvOf } from '../src/csv.ts'
import { keyedFigures } from '../src/reply/keyed-figure.ts'
import { readLines } from '../src/report/lines.ts'
import { parseReport } from '../src/report/parse.ts'
import { Shelf } from '../src/shelf.ts'
import { messageHtml } from '../src/web/answers.ts'
import { blocksOf } from '../src/web/blocks.ts'
import { figuresCsv } from '../src/web/figure-files.ts'
import { rowsOf, shownRows, viewOf } from '../src/web/figure-table.ts'
import { wordsIn } from '../src/web/phrases.ts'
import type { Paint } from '../src/web/pictures.ts'
import { createReader } from '../src/web/reader.ts'
import { reportText } from '../src/web/text.ts'
import { readerLanguage } from '../src/web/visit.ts'
import { docxOf } from './documents/files.ts'
import { KAIZHOU } from './figures-kaizhou.ts'
import { library, REPORT, report } from './reading.ts'
import { ROOT } from './running.ts'
import { libraryWith, reportsOf, twoYears } from './two-years.ts'

const painter = new Painter()
const paint: Paint = picture => painter.paint(picture)
const app = createReader({ library: () => library, paint })
afterAll(() => painter.close())

const PROSE = '各位代表，现在由我发言，说几点看法，请大家指正，谢谢大家的支持和理解。'.repeat(6)

const get = async (path: string, headers: Record<string, string> = {}) => {
  const response = await app.request(path, { headers })
  return { response, body: await response.text() }
}

/** What a person reads of the report on its page. */
function textOf(page: string): string {
  const inside = /<div class="text"[^>]*>([\s\S]*?)<\/div><\/article>/.exec(page)?.[1] ?? ''
  return unescaped(inside.replace(/<[^>]+>/g, ''))
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

const figuresIn = (page: string): string[] =>
  [...page.matchAll(/<a class="figure [^>]*>([\s\S]*?)<\/a>/g)].map(match =>
    unescaped((match[1] ?? '').replace(/<[^>]+>/g, '')),
  )

describe('the text of a report', () => {
  test('stands on its page exactly, every reviewed figure marked and nothing else', async () => {
    const { body } = await get(REPORT)
    expect(textOf(body)).toBe(
      readLines(report?.text ?? '')
        .map(({ text }) => text)
        .join(''),
    )
    expect(figuresIn(body)).toEqual(KAIZHOU.map(([figure]) => figure))
  })

  const shared = join(ROOT, '../shared/reports')
  test.skipIf(!existsSync(shared))('so do other reports, all their figures marked', async () => {
    const { library } = new Shelf(shared)
    const app = createReader({ library: () => library, paint })
    for (const report of library.reports) {
      const page = await (await app.request(`/r/${encodeURIComponent(report.id)}`)).text()
      const lines = readLines(report.text).map(({ text }) => text)
      expect(textOf(page).replaceAll(/\s/g, ''), report.id).toBe(
        lines.join('').replaceAll(/\s/g, ''),
      )
      expect(figuresIn(page), report.id).toEqual(library.figures(report).map(({ text }) => text))
    }
  })

  test('every passage and section can be linked to', async () => {
    const { body } = await get(REPORT)
    const ids = [...body.matchAll(/ id="(\w{8})"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const parts = [...(report?.passages ?? []), ...(report?.sections ?? [])]
    expect(parts.map(({ id }) => id).filter(id => !ids.includes(id))).toEqual([])
  })

  test('lines of cells are a table, between tabs or bars', () => {
    const prose = '全年听取审议专项工作报告，开展执法检查和专题询问，推动政府改进工作。'
    const text = `一、监督\n${prose}\n指标\t2023年\t2024年\n议案\t3件\t5件\n${prose}\n| 指标 | 数 |\n|---|---|\n| 建议 | 228件 |\n${prose}`
    const report = parseReport('t', text)
    const tables = blocksOf(report).flatMap(block =>
      block.kind === 'table'
        ? [block.rows.map(row => row.map(({ start, end }) => text.slice(start, end)))]
        : [],
    )
    expect(tables).toEqual([
      [
        ['指标', '2023年', '2024年'],
        ['议案', '3件', '5件'],
      ],
      [
        ['指标', '数'],
        ['建议', '228件'],
      ],
    ])
  })

  test('a table’s heads are heads, of its columns and of its rows', async () => {
    const county = createReader({ library: () => twoYears, paint })
    const page = await (await county.request('/r/county-2024')).text()
    const table = /<table>[\s\S]*?<\/table>/.exec(page)?.[0] ?? ''
    const cells = (tag: RegExp) =>
      [...table.matchAll(tag)].map(([, cell = '']) => cell.replace(/<[^>]+>/g, ''))
    expect(cells(/<th scope="col">(.*?)<\/th>/g)).toEqual(['指标', '2023年', '2024年'])
    expect(cells(/<th scope="row">(.*?)<\/th>/g)).toEqual(['议案', '建议'])
    expect(cells(/<td>([\s\S]*?)<\/td>/g)).toEqual(['3件', '5件', '210件', '228件'])
  })

  test('a report of many figures names each once', () => {
    if (report === undefined) return expect.unreachable()
    const keys = keyedFigures(report, library.figures(report)).map(({ key }) => key)
    expect(new Set(keys).size).toBe(KAIZHOU.length)
  })
})

describe('answers', () => {
  test('a question in the address is answered as the bot answers', async () => {
    const { body } = await get(`/?q=${encodeURIComponent('代表建议办了多少件')}`)
    expect(body).toContain('<b>228件</b> — 代表建议全部办理完毕并答复代表')
    expect(body).toMatch(/href="\/r\/kaizhou-npc-2024#\w{8}"/)
  })

  test('options: the answer first, then places, each a link', async () => {
    const { body } = await get(`/answer?q=${encodeURIComponent('专题讲座办了几场')}`)
    expect(body).toMatch(/^<a class="reply" role="option"[^>]*><b>8次<\/b>/)
    expect(body.match(/role="option"/g)?.length).toBeGreaterThan(2)
  })

  test('what the report does not tell is no link', async () => {
    const { body } = await get(`/answer?q=${encodeURIComponent('代表建议的满意率是多少')}`)
    expect(body).toMatch(/^<div class="reply" role="option" aria-disabled="true"/)
  })

  test('nothing typed, nothing answered', async () => {
    expect((await get('/answer?q=%20')).body).toBe('')
  })

  const examples: readonly (readonly [
    text: string,
    entities: readonly (readonly [string, number, number])[],
    html: string,
  ])[] = [
    ['228件', [['bold', 0, 4]], '<b>228件</b>'],
    ['a<b', [['bold', 1, 1]], 'a<b>&lt;</b>b'],
    ['头\n引文\n出处', [['blockquote', 2, 2]], '头<q lang="zh">引文</q>出处'],
    [
      '引228件',
      [
        ['blockquote', 0, 5],
        ['bold', 1, 4],
        ['underline', 1, 4],
      ],
      '<q lang="zh">引<b><u>228件</u></b></q>',
    ],
    ['x', [['text_link', 0, 1]], 'x'],
  ]
  for (const [text, entities, html] of examples)
    test(`the message ${JSON.stringify(text)}`, async () => {
      const formatting = entities.map(([type, offset, length]) => ({ type, offset, length }))
      expect(String(await messageHtml({ text, entities: formatting as never }))).toBe(html)
    })
})

describe('figures', () => {
  test('the table shows each with year, kind and place', async () => {
    const { body } = await get(`${REPORT}/figures`)
    expect(figuresIn(body)).toEqual(KAIZHOU.map(([figure]) => figure))
  })

  const views: readonly (readonly [query: string, ...figures: string[]])[] = [
    ['q=建议&unit=条', '390条', '142条', '34条', '259条'],
    ['q=建议&unit=条&sort=value', '34条', '142条', '259条', '390条'],
    ['q=建议&unit=条&sort=-value', '390条', '259条', '142条', '34条'],
    ['aim=target&unit=个', '两个', '8个'],
    ['q=没有这个词'],
  ]
  for (const [query, ...figures] of views)
    test(`the table for ${query}`, async () => {
      const { body } = await get(`${REPORT}/figures?${query}`)
      expect(figuresIn(body)).toEqual(figures)
    })

  test('as CSV, with what the filter leaves', async () => {
    const { response } = await get(`${REPORT}/figures.csv?unit=条`)
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const bytes = new Uint8Array(
      await (await app.request(`${REPORT}/figures.csv?unit=条`)).arrayBuffer(),
    )
    const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split('\r\n')
    expect(lines[0]).toBe('\uFEFF内容,数值,数,单位,折合数,折合单位,年份,性质,出处,原句,报告')
    expect(lines.find(line => line.startsWith('建议,34条'))).toMatch(
      /^建议,34条,34,条,34,条,2024,完成,三\(三\)/,
    )
  })

  test('as a workbook, numbers as numbers, with what the filter leaves', async () => {
    const response = await app.request(`${REPORT}/figures.xlsx?unit=条&sort=value`)
    expect(response.headers.get('content-disposition')).toContain('kaizhou-npc-2024.xlsx')
    const [sheet] = await readWorkbook(Buffer.from(await response.arrayBuffer()))
    const [heads, ...rows] = sheet?.data ?? []
    expect(heads).toEqual([
      ...['内容', '数值', '数', '单位', '折合数', '折合单位'],
      ...['年份', '性质', '出处', '原句', '报告'],
    ])
    expect(rows.map(row => row[2])).toEqual([34, 128, 142, 259, 390])
    expect(rows[0]?.slice(0, 8)).toEqual(['建议', '34条', 34, '条', 34, '条', 2024, '完成'])
    expect(rows[0]?.[8]).toMatch(/^三\(三\)/)
    expect(rows[0]?.[9]).toContain('报送建议142条,被采纳34条')
    expect(rows[0]?.[10]).toBe(report?.title)
  })

  test.each([
    ['=1+1', "'=1+1"],
    ['＝1+1', "'＝1+1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠SUM(1)', "'＠SUM(1)"],
    [' =1', "' =1"],
    ['\u3000=1', "'\u3000=1"],
    ['\n=1', '"\'\n=1"'],
    ['\t1', "'\t1"],
    [-3, '-3'],
    ['a,"b"', '"a,""b"""'],
  ])('the cell %j', (cell, written) => {
    expect(csvOf([[cell]])).toBe(`\uFEFF${written}\r\n`)
  })

  test('one figure has a page of its own', async () => {
    const { body } = await get(REPORT)
    const path = /<a class="figure [^>]*href="([^"]+)"[^>]*>228件/.exec(body)?.[1] ?? ''
    const page = (await get(path)).body
    expect(page).toContain('<h1 lang="zh">228件</h1>')
    expect(page).toContain('<mark>228件</mark>代表建议全部办理完毕并答复代表')
  })
})

describe('values in order', () => {
  const told = libraryWith(
    reportsOf({
      2024: '外贸总额4.4万亿元，税收5亿元，投资300万元，产量20万吨，销量300吨，收入位居全省第3位，产值位居全省第1位，利润位居前列。',
    }),
  )
  const [one] = told.reports
  const rows = one ? rowsOf(keyedFigures(one, told.figures(one))) : []
  const valuesBy = (sort: string) =>
    shownRows(rows, viewOf({ sort })).map(({ cells }) => cells.value)

  test('by size within what is measured alike, whatever the scale; without a number last both ways', () => {
    const up = valuesBy('value')
    const down = valuesBy('-value')
    const among = (values: readonly string[], ...some: readonly string[]) =>
      values.filter(value => some.includes(value))
    for (const alike of [
      ['300万元', '5亿元', '4.4万亿元'],
      ['300吨', '20万吨'],
      ['第1位', '第3位'],
    ]) {
      expect(among(up, ...alike)).toEqual(alike)
      expect(among(down, ...alike)).toEqual(alike.toReversed())
    }
    expect([up.at(-1), down.at(-1)]).toEqual(['前列', '前列'])
  })

  test('in a file the numbers are in one unit as well', () => {
    const line = figuresCsv(rows, wordsIn('zh-Hans'))
      .split('\r\n')
      .find(each => each.includes('4.4万亿元'))
    expect(line).toContain(',4.4万亿元,4.4,万亿元,4400000000000,元,')
  })
})

test('a figure in a table is copied with its row and heads', () => {
  const [newest] = twoYears.reports
  if (newest === undefined) return expect.unreachable()
  const figures = keyedFigures(newest, twoYears.figures(newest))
  const text = String(reportText(newest, { figures, words: wordsIn('zh-Hans') }))
  const quotes = [...text.matchAll(/data-quote="([^"]*)"[^>]*>([^<]*)</g)].map(
    ([, quote, cell]) => [cell, quote],
  )
  expect(quotes).toContainEqual(['3件', '指标 ｜ 2023年 ｜ 2024年\n议案 ｜ 3件 ｜ 5件'])
  expect(quotes.filter(([cell]) => cell === '13.25万吨')).toEqual([])
})

describe('“ask about it”', () => {
  test('leads to a question that the figure answers, for nearly all of them', async () => {
    if (report === undefined) return expect.unreachable()
    const missed: string[] = []
    for (const { key, figure } of keyedFigures(report, library.figures(report))) {
      const response = await app.request(`${REPORT}/f/${key}/ask`)
      const { body } = await get(response.headers.get('location') ?? '')
      if (!new RegExp(`<div class="reply"><b>${figure.text}</b>`).test(body))
        missed.push(figure.text)
    }
    expect(missed.length, missed.join(' ')).toBeLessThanOrEqual(4)
  })
})

describe('pictures', () => {
  const cardOf = async (figure: string) => {
    const { body } = await get(REPORT)
    return `${new RegExp(`<a class="figure [^>]*href="([^"]+)"[^>]*>${figure}<`).exec(body)?.[1]}/card`
  }

  test('a figure’s card is on its page, and a PNG to take along', async () => {
    const path = await cardOf('228件')
    const { body } = await get(path.replace(/\/card$/, ''))
    expect(body).toContain(`<img src="${path}.svg"`)
    expect((await get(`${path}.svg`)).body).toContain('>228件</text>')
    const png = new Uint8Array(await (await app.request(`${path}.png`)).arrayBuffer())
    expect(String.fromCharCode(...png.slice(1, 4))).toBe('PNG')
  })

  test('a filtered table has a chart where its figures may be compared', async () => {
    const { body } = await get(`${REPORT}/figures?q=建议&unit=条`)
    expect(body).toContain(`<img src="${REPORT}/chart.svg?q=`)
    expect((await get(`${REPORT}/figures`)).body).not.toContain('chart.svg')
    expect((await get(`${REPORT}/chart.svg?q=二等奖`)).response.status).toBe(404)
  })
})

describe('a draft', () => {
  const check = async (text: string, file?: File) => {
    const body = new FormData()
    body.set('text', text)
    if (file) body.set('file', file)
    const response = await app.request('/check', { method: 'POST', body })
    return { response, body: await response.text() }
  }

  test('that is no form at all is refused, in words', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=' }
    const response = await app.request('/check', { method: 'POST', headers, body: 'x' })
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('没有收到文稿')
  })

  test('is marked in place, the report’s sentence beside it', async () => {
    const { body, response } = await check(
      '全年228件代表建议全部办理完毕，举办专题讲座9次。新建羽毛球馆37座。',
    )
    expect(body).toContain('核对 3 个数字：1 个与报告一致，1 个不符，1 个报告未提到')
    expect(body).toMatch(/<a class="claim supported"[^>]*>228件<\/a>代表建议/)
    expect(body).toMatch(/<a class="claim contradicted"[^>]*>9次<\/a>。/)
    expect(body).toMatch(/<a class="claim not_in_report"[^>]*>37座<\/a>/)
    expect(body).toMatch(/举办专题讲座<mark>8次<\/mark>/)
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  test('is shown as it is, markup and all', async () => {
    const { body } = await check('<script>alert(1)</script>代表建议办了230件')
    expect(body).not.toContain('<script>alert')
    expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;代表建议办了')
  })

  test.each([
    ['稿.txt', async () => Buffer.from('代表建议办了230件。')],
    ['稿.docx', () => docxOf(['发言稿', '代表建议办了230件。'])],
    [
      '稿.html',
      async () => Buffer.from(`<html><body><p>${PROSE}代表建议办了230件。</p></body></html>`),
    ],
  ])('may be a file: %s', async (name, bytes) => {
    const { body } = await check('', new File([new Uint8Array(await bytes())], name))
    expect(body).toMatch(/<a class="claim contradicted"[^>]*>230件/)
  })

  test('of many paragraphs is checked to its end', async () => {
    const { body } = await check(`${'举办专题讲座8次。\n'.repeat(80)}代表建议办了230件。`)
    expect(body).toContain('核对 81 个数字：80 个与报告一致，1 个不符')
  })

  test.each([
    [
      'a picture',
      '',
      new File([Uint8Array.of(0, 1, 2)], '图.png'),
      '没有核对“图.png”。不认识的格式（.png）：请另存为',
    ],
    [
      'a picture that says so',
      '',
      new File([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13)], '稿.docx'),
      '没有核对“稿.docx”。图片，没有文字：请先做文字识别',
    ],
    ['too long a draft', '字'.repeat(100_001), undefined, '文稿太长：最多 100000 字'],
    ['too large a file', '', new File(['字'.repeat(4_000_000)], '稿.txt'), '文件太大：最多 10 MB'],
    ['too long a file', '', new File(['字'.repeat(100_001)], '稿.txt'), '文稿太长：最多 100000 字'],
    ['a draft without figures', '各位代表，大家好。', undefined, '没有发现可以核对的数字'],
  ])('%s is answered in words', async (_, text, file, words) => {
    expect((await check(text, file)).body).toContain(words)
  })
})

describe('requests', () => {
  test.each([
    '/r/nothing',
    `${REPORT}/f/abc-1`,
    `${REPORT}/with/nothing`,
    '/assets/none.js',
    '/assets/..%2Freader.ts',
    '/etc/passwd',
  ])('%s is not found', async path => {
    expect((await get(path)).response.status).toBe(404)
  })

  test('every page forbids inline script, other hosts, and telling where one came from', async () => {
    for (const path of ['/', REPORT, `${REPORT}/figures`, '/nothing', '/assets/reader.js']) {
      const { headers } = (await get(path)).response
      expect(headers.get('content-security-policy')).toContain(
        "default-src 'none'; script-src 'self'",
      )
      expect(headers.get('content-security-policy')).not.toContain('unsafe')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
    }
  })

  test('no page holds an inline script or style', async () => {
    for (const path of ['/', '/check', REPORT, `${REPORT}/figures`]) {
      const { body } = await get(path)
      expect(body).not.toMatch(/<script(?![^>]* src=)|<style| style="| on\w+="/)
    }
  })

  test('a page that has not changed is not sent again', async () => {
    const etag = (await get(REPORT)).response.headers.get('etag') ?? ''
    const { response } = await get(REPORT, { 'if-none-match': etag })
    expect(response.status).toBe(304)
  })

  test('a report is far below 150 KB on the wire', async () => {
    const response = await app.request(REPORT, { headers: { 'accept-encoding': 'gzip' } })
    expect(response.headers.get('content-encoding')).toBe('gzip')
    expect((await response.arrayBuffer()).byteLength).toBeLessThan(40_000)
  })

  test('files with their version are kept for good', async () => {
    const path = /\/assets\/reader\.css\?v=[\w-]+/.exec((await get('/')).body)?.[0] ?? ''
    expect((await get(path)).response.headers.get('cache-control')).toContain('immutable')
    expect((await get('/assets/reader.css')).response.headers.get('cache-control')).toBe('no-cache')
  })

  test.each([
    [undefined, 'zh-Hans'],
    ['', 'zh-Hans'],
    ['zh-TW,zh;q=0.9', 'zh-Hant'],
    ['en-GB,en;q=0.9', 'en'],
  ])('labels for %j are in %s', (accepted, language) => {
    expect(readerLanguage(accepted)).toBe(language)
  })

  test('English labels leave the report as it is', async () => {
    const { body } = await get(REPORT, { 'accept-language': 'en' })
    expect(body).toContain('Ask or search this report')
    expect(body).toContain('lang="zh-Hans"')
  })
})
