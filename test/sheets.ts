/** The cells of a spreadsheet's first sheet, row by row, as their reader sees them. */
export async function readSheet(bytes: ArrayBuffer): Promise<string[][]> {
  const { default: ExcelJS } = await import('exceljs')
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes)
  const rows: string[][] = []
  book.worksheets[0]!.eachRow((row) => {
    const cells: string[] = []
    for (let n = 1; n <= row.cellCount; n++) cells.push(row.getCell(n).text)
    rows.push(cells)
  })
  return rows
}
