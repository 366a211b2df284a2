import { describe, expect, test } from 'vitest'
import { withoutAsides } from '../src/question/asides.ts'

describe('what is said beside a question', () => {
  const LEFT_OUT: readonly (readonly [string, string])[] = [
    ['2023年收了多少件来信,想拿来跟去年比较', '2023年收了多少件来信'],
    ['试点那几个镇我知道,今年要铺到几个镇?', '今年要铺到几个镇?'],
    ['区里派了几个人,写发言稿用', '区里派了几个人'],
    ['准备写发言稿,区里派了几个人', '区里派了几个人'],
    ['报送了几条,采纳了几条,一次说清', '报送了几条,采纳了几条'],
    ['联络点是几个?两个数我总记错', '联络点是几个?'],
    ['收了71条,办了52件,那退回的又有几件,别弄混了', '那退回的又有几件'],
    ['52件是议案吧?那建议有几件', '那建议有几件'],
    ['来信和诉求是两码事吧,诉求有多少', '诉求有多少'],
    ['8个和10个怎么区分,企业帮了几家', '企业帮了几家'],
    ['想知道派了几个人', '想知道派了几个人'],
    ['你知道派了几个人', '你知道派了几个人'],
  ]
  for (const [text, left] of LEFT_OUT)
    test(text, () => expect(withoutAsides(text)).toEqual({ text: left, before: '' }))

  test('a choice is the question before', () =>
    expect(withoutAsides('34是报的还是采纳的?报了几条')).toEqual({
      text: '报了几条',
      before: '34是报的还是采纳的',
    }))
})
