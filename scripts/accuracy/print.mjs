/** Tables for people: the first column to the left, the others to the right. */
export function printer(write) {
  const line = (text = '') => write(`${text}\n`)
  return {
    line,
    table(head, rows) {
      const all = [head, ...rows].map((row) => row.map((cell) => String(cell ?? '')))
      const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)))
      for (const row of all) {
        line(
          row
            .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])))
            .join('  ')
        )
      }
      line()
    }
  }
}
