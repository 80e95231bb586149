import type { FormTable, Printed } from '../../../../kernel/printed.ts'
import type { Block, Body, TableRow } from '../document.ts'

/** The body of the publication of a report: headings, paragraphs and real tables. */
export function bodyFromPrinted({ lead, sections }: Printed): Body {
  return {
    type: 'doc',
    content: [
      paragraph(lead),
      ...sections.flatMap(({ heading, paragraphs, table, notes }): Block[] => [
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: heading }] },
        ...paragraphs.map(paragraph),
        ...(table ? [tableBlock(table)] : []),
        ...notes.map(paragraph),
      ]),
    ],
  }
}

function paragraph(text: string): Block {
  return { type: 'paragraph', content: [{ type: 'text', text }] }
}

function tableBlock({ caption, rows }: FormTable): Block {
  return {
    type: 'table',
    attrs: { caption },
    content: rows.map(
      (cells): TableRow => ({
        type: 'tableRow',
        content: cells.map(({ text, cols, rows: span, heading }) => ({
          type: heading ? 'tableHeader' : 'tableCell',
          attrs: { ...(cols && { colspan: cols }), ...(span && { rowspan: span }) },
          content: [text === '' ? { type: 'paragraph' } : paragraph(text)],
        })),
      }),
    ),
  }
}
