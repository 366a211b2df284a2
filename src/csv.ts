/** Excel takes a file with this mark as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * Rows as a CSV file (RFC 4180) that Excel opens; a text that a spreadsheet would compute stays a text.
 *
 * @param rows numbers are written as numbers
 * @example csvOf([['项', '数'], ['建议', 228]]) // '\uFEFF项,数\r\n建议,228\r\n'
 */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  const lines = rows.map(cells => cells.map(cellOf).join(','))
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`
}

// What makes a spreadsheet compute a text, in either width, also behind white space; and a first tab or line feed
// (OWASP, CSV injection).
const COMPUTED = /^(?:\s*[=+\-@＝＋－＠﹢﹣﹦﹫−]|[\t\r\n])/u

// Such a text gets a mark before it that keeps it a text.
function cellOf(cell: string | number): string {
  const text = String(cell)
  const safe = typeof cell === 'string' && COMPUTED.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
