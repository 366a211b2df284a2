import { describe, expect, test } from 'vitest'
import { parseReport } from '../src/report/parse.ts'
import { libraryWith } from './two-years.ts'

const HEAD =
  '---\ntitle: 青溪县人民代表大会常务委员会工作报告\nbody: 青溪县人大常委会\nplace: 青溪\nyear: 2024\nplanYear: 2025\n---\n'
const TEXT = [
  '一、2024年主要工作',
  '',
  '票决产生公园改造等6个县级民生实事项目,乡镇票决产生道路修缮等143个民生实事项目。',
  '',
  '常委会领导领衔督办9件重点建议。196件代表建议全部办理完毕并答复代表。',
  '',
  '37名联络员结对走访困难户、监测户84户。全年开展31项工作监督。',
  '',
  '围绕湿地条例汇总报送立法建议117条,被采纳26条。',
  '',
  '二、2025年主要任务',
  '',
  '2025年计划开展工作监督35项。',
].join('\n')
const library = libraryWith([parseReport('qingxi', HEAD + TEXT)])

/** The figures that are told, as printed. */
function told(typed: string): readonly string[] {
  const answer = library.ask(typed)
  return answer.kind === 'figure' || answer.kind === 'figures'
    ? answer.figures.map(({ figure }) => figure.text)
    : []
}

describe('which of two near figures is asked for', () => {
  const EXAMPLES: readonly (readonly [typed: string, told: readonly string[]])[] = [
    // a level in other words
    ['民生实事项目县这一级几个', ['6个']],
    ['民生实事项目,我只问县层面的,几个', ['6个']],
    ['乡镇这级的民生实事项目多少个', ['143个']],
    // a part of what is named
    ['代表建议里头领导督办的有几件', ['9件']],
    ['代表建议中领导真正拿去督办的几件', ['9件']],
    ['代表建议一共办了多少件', ['196件']],
    // the unit behind the last of the numbers to choose from
    ['结对走访的是84还是37户', ['84户']],
    ['结对走访的是84还是37名', ['37名']],
    // what was taken up
    ['立法建议最后收了几条进去', ['26条']],
    ['立法建议吸收进去多少条', ['26条']],
    ['立法建议报送了多少条', ['117条']],
    // what was done beside what is planned
    ['去年实做和今年要做的监督项数对照一下', ['31项', '35项']],
  ]
  for (const [typed, figures] of EXAMPLES) test(typed, () => expect(told(typed)).toEqual(figures))
})
