import { describe, expect, test } from 'vitest'
import { type SpeechAct, speechActOf, withoutTalk } from '../src/question/speech-act.ts'

const told = (typed: string) => {
  const act = speechActOf(typed)
  if (act === null) return null
  return act.act === 'talk' ? act.talk : act.act
}

describe('what is said to the bot', () => {
  const EXAMPLES: readonly (readonly [string, ReturnType<typeof told>])[] = [
    ['谢谢', 'thanks'],
    ['太感谢你啦！', 'thanks'],
    ['好的，多谢', 'thanks'],
    ['多謝晒', 'thanks'],
    ['👍', 'thanks'],
    ['Thanks a lot', 'thanks'],
    ['好的', 'understood'],
    ['嗯嗯，明白了', 'understood'],
    ['原来如此', 'understood'],
    ['OK', 'understood'],
    ['你好', 'greeting'],
    ['各位老师好', 'greeting'],
    ['在吗？', 'greeting'],
    ['hello there', 'greeting'],
    ['再见', 'farewell'],
    ['没有了，拜拜', 'farewell'],
    ['退出', 'quit'],
    ['help', 'help'],
    ['你是谁', 'help'],
    ['？？', 'help'],
    ['不对吧', 'complaint'],
    ['各位委员早上好', 'greeting'],
    ['坐了一上午好困', 'chat'],
    ['中午吃点啥好', 'chat'],
    ['来个笑话嘛', 'chat'],
    ['把所有数字列成表', 'figures'],
    ['报告里有哪些数据', 'figures'],
    ['list all the figures please', 'figures'],
    ['有哪些报告', 'reports'],
    ['which reports do you have', 'reports'],
    ['帮我核对一段话', 'check'],
    ['你有啥功能', 'help'],
    ['别发了，打住', 'understood'],
    ['驴唇不对马嘴', 'complaint'],
    ['喂喂，测一下', 'greeting'],
    ['把全部数据拉个清单', 'figures'],
    ['你这边收了哪几个地方的报告', 'reports'],
    ['你手里有哪几份报告', 'reports'],
    ['行了行了，莫再发了', 'understood'],
    ['hi, what else can you do for us', 'help'],
    ['我想做点笔记', 'commands'],
    ['能不能导出成文档', 'commands'],
    ['下午三点提醒我开会', 'commands'],
    // questions, whatever they begin or end with
    ['好的，那区级的呢', null],
    ['谢谢，代表建议办了多少件', null],
    ['好多件', null],
    ['吃饭问题怎么解决', null],
    ['今天开了什么会', null],
    ['天气预警发了几次', null],
    ['是不是', null],
    ['代表建议的所有数字', null],
    ['听取了哪些报告', null],
    ['意见记录了几条', null],
    ['提醒函发了几份', null],
    ['停产的企业有几家', null],
    ['下载量多少', null],
    ['写发言稿的有几个人', null],
    ['检查了哪些条例', null],
    ['检查组有几个', null],
    ['对吗', null],
    ['有错误的有几个', null],
    ['hidden history', null],
    ['核实一下：代表建议是不是228件', null],
    ['', null],
  ]
  for (const [typed, act] of EXAMPLES)
    test(`${typed} is ${act ?? 'a question'}`, () => expect(told(typed)).toBe(act))
})

describe('a text to be checked', () => {
  const EXAMPLES: readonly (readonly [string, string])[] = [
    ['请帮我核对这段话：代表建议办了230件。', '代表建议办了230件。'],
    ['麻烦核对一下“专题讲座9次”', '专题讲座9次'],
    ['看看下面这句对不对：选派队员20名', '选派队员20名'],
    ['“选派队员20名”这句话对吗？', '选派队员20名'],
    ['核实 走访企业12家', '走访企业12家'],
    ['please check: 228 suggestions', '228 suggestions'],
    ['我讲稿里写的“新修公路80公里，通到12个村”，核一下', '新修公路80公里，通到12个村'],
    ['我想写成“新修公路80公里”，这样行不', '新修公路80公里'],
    ['老李讲“走访企业12家”，这对吗', '走访企业12家'],
    ['“走访企业12家”这个写法有没有错', '走访企业12家'],
    ['同事说镇里建了3个驿站，培训20人，是这样不', '镇里建了3个驿站，培训20人'],
  ]
  for (const [typed, text] of EXAMPLES)
    test(typed, () =>
      expect(speechActOf(typed)).toEqual({ act: 'check', text } satisfies SpeechAct),
    )

  for (const typed of ['“四到村”啥意思', '“一窗通办”是哪里提的，办了几件对吗'])
    test(`${typed} is a question`, () => expect(speechActOf(typed)).toBeNull())

  test('a long one is taken as it is written', () => {
    const draft = '全年举办专题讲座8次，'.repeat(40)
    expect(speechActOf(`请核对：\n${draft}`)).toEqual({ act: 'check', text: draft })
  })
})

describe('what asks how many', () => {
  for (const typed of ['撤了好多', '下了几多'])
    test(`${typed} says no goodbye`, () => expect(speechActOf(typed)).toBeNull())
})

describe('talk before a question', () => {
  const EXAMPLES: readonly (readonly [string, string])[] = [
    ['好的，那区级的呢', '那区级的呢'],
    ['谢谢！嗯，再问一下，办了几件', '再问一下，办了几件'],
    ['明白了。撤了几个', '撤了几个'],
    ['代表建议，办了几件', '代表建议，办了几件'],
    ['谢谢', '谢谢'],
  ]
  for (const [typed, rest] of EXAMPLES) test(typed, () => expect(withoutTalk(typed)).toBe(rest))
})
