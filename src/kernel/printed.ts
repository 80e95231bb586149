/*
 * A report as it is read: a page of the portal, a Word file, a PDF and a sheet for paper are made of
 * this one description.
 */

/** One cell of a table where it begins; what it spans has no cell of its own. */
export type FormCell = {
  text: string
  cols?: number
  rows?: number
  /** Of the form, not of the year. */
  heading: boolean
  figure?: boolean
}

export type FormTable = {
  caption: string
  rows: FormCell[][]
  /** The first rows, repeated where the table goes on another page. */
  headRows: number
  /** How wide each column is, together 1. */
  shares: number[]
}

export type Printed = {
  title: string
  lead: string
  sections: { heading: string; paragraphs: string[]; table: FormTable | null; notes: string[] }[]
}

/** A cell of the form itself. */
export function headCell(text: string, cols = 1, rows = 1): FormCell {
  return { text, heading: true, ...(cols > 1 && { cols }), ...(rows > 1 && { rows }) }
}
