/** What a question in words is after, by what it asks with, and how a sentence reads that tells it. */
export interface AskingKind {
  readonly name: string
  readonly asked: RegExp
  readonly told: RegExp
}

/** The kinds of questions that words answer; a question is of the first that it has the words of. */
export const ASKING_KINDS: readonly AskingKind[] = [
  {
    name: 'why',
    asked:
      /为(?:什么|何|啥)(?!说)|凭什么|凭啥|原因|理由|怎么会|怎么回事|何以|依据(?:是|在)|图(?:个)?什么|卡在|\bwhy\b|\breasons?\b/,
    told: /因|由于|原因|缘于|源于|为了|以便|鉴于|考虑|不足|缺乏|欠缺|困难|影响|制约|有利于|导致|所致|滞后|^为|,为/,
  },
  {
    name: 'shortcoming',
    asked:
      /不足|短板|没做好|做得不够|毛病|缺点|差距|检讨|家丑|哪里差|差在哪|\bshortcomings?\b|\bweak/,
    told: /不够|有待|不足|不高|不强|薄弱|短板|差距|仍|欠缺|不平衡|不充分|还需|突出/,
  },
  {
    name: 'name',
    asked: /叫什么|名字|题目|标题|名称|全称|哪一?[部本篇]|\bname\b|\btitle\b|\bcalled\b/,
    told: /《|"|“/,
  },
  {
    name: 'person',
    asked: /谁|哪(?:一)?位|哪个?(?:人|代表|委员|领导|主任|局长|院长|老师|专家)|\bwho(?:se|m)?\b/,
    told: /同志|[省市县区州镇]?[\p{Script=Han}]{1,6}(?:领导|代表|委员|主任|书记|专家|干部|专委会|工委|常委会)/u,
  },
  {
    name: 'body',
    asked: /哪家|哪个?(?:单位|部门|公司|局|企业|厂|学校|医院)|跟哪|和哪|与哪|同哪/,
    told: /[\p{Script=Han}]{2,8}(?:局|委|办|院|公司|集团|部门|机关|厂|校|协会|学会|中心|法庭|人大|政府)/u,
  },
  {
    name: 'result',
    asked:
      /结果|成效|效果|后来|后头|变化|变成|成果|名堂|下文|怎么样了|好转|促成|推动了什么|\bresults?\b|\boutcome\b/,
    told: /促进|推动|实现|提升|提高|得到|解决|完成|明显|达到|增长|下降|改善|建成|形成|出台|印发|落地|全部|促成/,
  },
  {
    name: 'how',
    asked:
      /怎么|怎样|如何|咋|什么(?:办法|方式|手段|法子|途径|路子|措施)|哪些(?:办法|方式|手段|措施|途径)|靠什么|\bhow\b/,
    told: /通过|采取|采用|方式|运用|依托|利用|围绕|结合|建立|制定|制发|实行|推行|开展|推进|推广|强化|加强|规范|以[\p{Script=Han}、]{2,20}为/u,
  },
  {
    name: 'when',
    asked: /什么时候|何时|哪年|哪天|哪个月|几月|几号|\bwhen\b/,
    told: /年|月|日|期间|季度/,
  },
  {
    name: 'where',
    asked: /哪里|哪儿|什么地方|在哪|到哪|\bwhere\b/,
    told: /在|镇|街道|村|县|区|市|园|覆盖/,
  },
  {
    name: 'which',
    asked: /哪些|哪几|哪[两三四五六七八九]|分别|具体(?:是|指)|各(?:是|指)什么|\bwhich\b/,
    told: /、.*、|、.*和|一是|二是|;|《/,
  },
  { name: 'what', asked: /什么|啥|哪|\bwhat\b/, told: /./ },
  {
    name: 'whether',
    asked:
      /吗|没有|有没|没得|是否|[是要能会]不[是要能会]|了没|没\?*$|\b(?:did|does|do|is|are|was|were|has|have) (?:the|they|he|it|any)\b/,
    told: /./,
  },
]

/** Something is asked of what was not done, or has not come: 没办成的. */
export const ASKED_OF_UNDONE = /(?:没有?|未|不)(?!得|有|吗|\?|$)[\p{Script=Han}]{1,5}的/u

/** Something was not done. */
export const UNDONE = /没|未|不|无|非|尚|仍/

/** Asks what a body owns up to: 自己检讨了哪些不足, 有哪些难处. */
export const ASKS_SHORTCOMINGS =
  /(?:哪些|什么|啥|几[个条项]|哪几[个条项])(?:主要|突出|具体)?的?(?:问题|不足|短板|差距|困难|难处|毛病|缺点|弱项|软肋)|(?:问题|不足|短板|差距|困难|难处|毛病|缺点|弱项|软肋)(?:都|主要|具体)?(?:是|有|在)?(?:哪|什么|啥)|(?:检讨|反思|自我批评|承认)[^,?]{0,6}(?:哪|什么|啥)|\bshortcomings?\b/

/** Where a report owns up to what is not good: 我们也清醒认识到,工作中还存在一些问题和差距. */
export const OWNS_UP =
  /(?:清醒|客观|深刻|充分|清楚)地?[^。]{0,6}(?:认识|看)到|(?:也|还|应当?|要)看到[^。]{0,30}(?:问题|不足|差距|困难|短板)|(?:还|仍|也|尚)?(?:存在|有)(?:着|的|一些|不少|许多|诸多)*[^。,;]{0,14}(?:问题|不足|差距|困难|短板)(?:[和与及、](?:困难|不足|挑战|差距|问题|短板)|:|,主要)|(?:问题|困难|不足|差距|短板)(?:和[^。,]{2,4})?(?:主要)?(?:是:|有:|表现在|:)/
