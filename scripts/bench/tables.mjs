// Tables in Markdown that are also readable in a terminal.

/** A figure with a number of digits; a dash where it was not measured. */
export const number = (value, digits) => (Number.isFinite(value) ? value.toFixed(digits) : '–')

export const spread = ({ median, min, max }, digits) =>
  `${number(median, digits)} (${number(min, digits)}–${number(max, digits)})`

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows the first column holds names, the others figures
 */
export function table(head, rows) {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column].length), 3))
  const line = (row) =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join(' | ')} |`
  const rule = `|${widths.map((width, column) => (column === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`
  return [line(head), rule, ...rows.map(line)].join('\n')
}

export const section = (title, ...blocks) => `## ${title}\n\n${blocks.join('\n\n')}`
