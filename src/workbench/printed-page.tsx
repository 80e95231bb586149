import type { FormTable, Printed } from '../kernel/printed.ts'
import type { Locale } from '../kernel/strings.ts'

/** A report for paper, from where a browser also makes a PDF: A4, no table row cut by a page. */
export function PrintedReportPage(props: { report: Printed; print: string; locale: Locale }) {
  const { title, lead, sections } = props.report
  return (
    <html lang="zh-CN">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="stylesheet" href="/workbench/print/report.css" />
        <script src="/workbench/print/print.js" defer />
      </head>
      <body>
        <main>
          <button type="button" id="print" hidden lang={props.locale}>
            {props.print}
          </button>
          <h1>{title}</h1>
          <p>{lead}</p>
          {sections.map(({ heading, paragraphs, table, notes }) => (
            <section key={heading}>
              <h2>{heading}</h2>
              {paragraphs.map((text) => (
                <p key={text}>{text}</p>
              ))}
              {table && <PrintedTable table={table} />}
              {notes.map((text) => (
                <p key={text}>{text}</p>
              ))}
            </section>
          ))}
        </main>
      </body>
    </html>
  )
}

function PrintedTable({ table }: { table: FormTable }) {
  const rows = table.rows.map((cells, index) => ({
    key: `${index}`,
    cells: cells.map((cell, column) => ({ ...cell, key: `${index}.${column}` })),
  }))
  const body = rows.slice(table.headRows)
  return (
    <table className={table.headRows > 0 && body.length === 1 ? 'narrow' : ''}>
      <caption>{table.caption}</caption>
      <colgroup>
        {table.shares
          .map((share, column) => ({ share, key: `${column}` }))
          .map(({ share, key }) => (
            <col key={key} width={`${(share * 100).toFixed(1)}%`} />
          ))}
      </colgroup>
      {table.headRows > 0 && (
        <thead>
          {rows.slice(0, table.headRows).map((row) => (
            <Row key={row.key} cells={row.cells} />
          ))}
        </thead>
      )}
      <tbody>
        {body.map((row) => (
          <Row key={row.key} cells={row.cells} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ cells }: { cells: (FormTable['rows'][number][number] & { key: string })[] }) {
  return (
    <tr>
      {cells.map(({ key, text, cols, rows, heading, figure }) => {
        const span = { colSpan: cols ?? 1, rowSpan: rows ?? 1 }
        if (heading)
          return (
            <th key={key} {...span}>
              {text}
            </th>
          )
        return (
          <td key={key} {...span} className={figure ? 'figure' : ''}>
            {text}
          </td>
        )
      })}
    </tr>
  )
}
