/** One line of the file that could be read; `row` counts lines from 1. */
export type ImportRow = { row: number; value: Record<string, unknown> }
export type RowProblem = { row: number; field: string; message: string }

/** The words for what can be wrong with a line. */
export type LineWords = { notObject: string; notJson: (why: string) => string }

/** Reads JSON Lines: every readable row, and every problem by line. Empty lines are passed over. */
export function readJsonLines(
  text: string,
  words: LineWords,
): { rows: ImportRow[]; problems: RowProblem[] } {
  const rows: ImportRow[] = []
  const problems: RowProblem[] = []
  // Byte order marks are common in files that went through Windows.
  text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .forEach((line, index) => {
      if (line.trim() === '') return
      const row = index + 1
      try {
        const value: unknown = JSON.parse(line)
        if (value && typeof value === 'object' && !Array.isArray(value))
          rows.push({ row, value: value as Record<string, unknown> })
        else problems.push({ row, field: '', message: words.notObject })
      } catch (error) {
        problems.push({ row, field: '', message: words.notJson((error as Error).message) })
      }
    })
  return { rows, problems }
}

/** A CSV that spreadsheets open with the right encoding; cells that look like formulas are disarmed. */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  const lines = rows.map((cells) => cells.map(csvCell).join(','))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

function csvCell(cell: string | number): string {
  if (typeof cell === 'number') return String(cell)
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return `"${safe.replaceAll('"', '""')}"`
}
