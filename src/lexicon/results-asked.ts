/** Asks for what may have to be computed, and how a clause reads that prints it. */
export interface ResultAsked {
  readonly name: string
  readonly asked: RegExp
  readonly printed: RegExp
}

/** The results that a question may ask for. */
export const RESULTS_ASKED: readonly ResultAsked[] = [
  {
    name: 'share',
    asked: /比例|占比|比重|几成|百分之几|百分之多少|百分比|\bpercent|\bshare\b/,
    printed: /%|％|分之|成|半|率|比重|占/,
  },
  {
    name: 'sum',
    asked:
      /合在?一[起块]|[加合凑]起来|[和跟与及加、].*(?:一共|总共|合计|共计)|两[级类项].*共|\baltogether\b/,
    printed: /共|总|合计|累计|全部|都|均|各类/,
  },
  {
    name: 'rest',
    asked: /其余|剩|余下|另外的|之外|除去|除了|刨|不是.{1,8}的那/,
    printed: /其余|剩|余|未|另|外/,
  },
  {
    name: 'difference',
    asked: /净[增多]|多出|多了|少了|相?差(?:多少|几|额|距)|比.*(?:多|少|高|低|快|慢)/,
    printed: /增|减|多|少|高|低|升|降|超|涨|跌/,
  },
  {
    name: 'mean',
    asked: /平均|人均|户均|每(?:一?个?)(?:人|户|家|件|次|天|名|处|位)|摊/,
    printed: /均|每/,
  },
]
