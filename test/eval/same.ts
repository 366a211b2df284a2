const squash = (t: string) => t.normalize('NFKC').replace(/\s+/gu, '').toLowerCase().replace(/,(?=\d{3})/g, '')
const key = (t: string) => squash(t).replace(/^(?:约|近|超过?|增长|下降|达到?|共|至少|不低于|不超过)+/u, '').replace(/(\d)(?:余|多)/gu, '$1').replace(/^两/, '2').replace(/(?:左右|以上|以内)$/u, '')
export const sameFigure = (a: string, b: string) => key(a) === key(b)
