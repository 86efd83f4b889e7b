import stringWidth from 'string-width'

/** Rows of text in columns as wide as their widest cell, two spaces apart, without trailing spaces. */
export function formatTable(rows: readonly (readonly string[])[], indent = ''): string[] {
  const widths: number[] = []
  for (const row of rows) {
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, stringWidth(cell))
  }
  return rows.map((row) => {
    const cells = row.map((cell, column) =>
      column === row.length - 1 ? cell : cell + ' '.repeat((widths[column] ?? 0) - stringWidth(cell)),
    )
    return `${indent}${cells.join('  ')}`.trimEnd()
  })
}
