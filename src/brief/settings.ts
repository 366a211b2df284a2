import type { Unchecked } from '../discussion/discussion.ts'

/** What the office prints on its 简报, and which notes it takes. */
export interface PaperSettings {
  /** What the 简报 is called, in its red head. */
  readonly masthead: string
  /** 编印单位; the group's name where none is set. */
  readonly unit: string
  readonly secrecy: string
  readonly serial: string
  /** 报, 送, 发: who gets it. */
  readonly to: string
  readonly copiedTo: string
  readonly sentTo: string
  readonly copies: string
  /** The number of the first one. */
  readonly first: number
  readonly unchecked: Unchecked
}

/** Where nothing is set. */
export const PLAIN_PAPER: PaperSettings = {
  ...{ masthead: '分组审议简报', unit: '', secrecy: '', serial: '' },
  ...{ to: '', copiedTo: '', sentTo: '', copies: '', first: 1, unchecked: 'omit' },
}

const TEXTS = {
  名称: 'masthead',
  单位: 'unit',
  密级: 'secrecy',
  编号: 'serial',
  报: 'to',
  送: 'copiedTo',
  发: 'sentTo',
  份数: 'copies',
} as const satisfies Record<string, keyof PaperSettings>
const FIRST = '首期'
const UNCHECKED = '未核对'
const CHOICES: Readonly<Record<string, Unchecked>> = {
  ...{ 不收: 'omit', omit: 'omit' },
  ...{ 标注: 'mark', 標注: 'mark', 標註: 'mark', mark: 'mark' },
}
const NAMES = [...Object.keys(TEXTS), FIRST, UNCHECKED].join('、')

/**
 * What the recorder wants of notes that are not checked, by a word.
 *
 * @example uncheckedNamed('标注') // 'mark'
 */
export function uncheckedNamed(word: string): Unchecked | undefined {
  const name = word.toLowerCase()
  return Object.hasOwn(CHOICES, name) ? CHOICES[name] : undefined
}

/** Settings as they stand in `brief.txt`, with what is not understood of it. */
export interface ReadSettings {
  readonly settings: PaperSettings
  /** One line in Chinese each: which line, what it says, what was expected. */
  readonly problems: readonly string[]
}

/**
 * Reads `brief.txt`: a line a setting, `#` begins a remark.
 *
 * @example readPaperSettings('单位：某县人大常委会办公室').settings.unit // '某县人大常委会办公室'
 */
export function readPaperSettings(text: string): ReadSettings {
  const read = text
    .split(/\r?\n/)
    .map((line, at) => ({ line: line.trim(), number: at + 1 }))
    .filter(({ line }) => line !== '' && !line.startsWith('#'))
    .map(({ line, number }) => readLine(line, number))
  const settings = Object.assign({}, PLAIN_PAPER, ...read.map(({ set = {} }) => set))
  return { settings, problems: read.flatMap(({ problem }) => problem ?? []) }
}

interface ReadLine {
  readonly set?: Partial<PaperSettings>
  readonly problem?: string
}

function readLine(line: string, number: number): ReadLine {
  const [, name = '', value = ''] = /^([^:：=]+?)\s*[:：=]\s*(.*)$/.exec(line) ?? []
  if (Object.hasOwn(TEXTS, name)) return { set: { [TEXTS[name as keyof typeof TEXTS]]: value } }
  const wrong = (expected: string) => ({ problem: `第${number}行“${line}”：${expected}` })
  if (name === UNCHECKED) {
    const unchecked = uncheckedNamed(value)
    return unchecked === undefined ? wrong(`应写 不收 或 标注`) : { set: { unchecked } }
  }
  if (name !== FIRST) return wrong(`可以写的有 ${NAMES}，后面加冒号`)
  return /^[1-9]\d{0,4}$/.test(value) ? { set: { first: Number(value) } } : wrong('应写一个正整数')
}
