import { type FormTable, headCell, type Printed } from '../../../kernel/printed.ts'
import { groupHeadings, printWords } from '../printed-strings.ts'
import { fieldNames } from '../strings.ts'
import { type Field, fieldsOf, GROUPS, type Group } from './form.ts'
import { shownValue } from './shown.ts'
import { unknownIn, type Values } from './values.ts'

const SHARES = [0.55, 0.45]

/**
 * The report as it is read, a table to each group of the form. It is a Chinese document in either
 * language. A field nobody knows says so in its place, and all of them are named at the end.
 */
export function printedWebsiteReport(
  about: { siteName: string; sponsor: string; year: number },
  values: Values,
): Printed {
  const unknown = unknownIn(values)
  return {
    title: filled(printWords.title.zh, about),
    lead: filled(printWords.lead.zh, about),
    sections: [
      ...GROUPS.map((group) => ({
        heading: groupHeadings[group].zh,
        paragraphs: [],
        table: tableOf(group, values),
        notes: [],
      })),
      ...(unknown.length > 0 ? [unknownSection(unknown)] : []),
    ],
  }
}

function tableOf(group: Group, values: Values): FormTable {
  return {
    caption: groupHeadings[group].zh,
    headRows: 1,
    shares: SHARES,
    rows: [
      [headCell(printWords.field.zh), headCell(printWords.value.zh)],
      ...fieldsOf(group).map((field) => [
        headCell(fieldNames[field].zh),
        {
          text: shownValue(field, values[field].value, 'zh-CN') ?? printWords.unknown.zh,
          heading: false,
          figure: true,
        },
      ]),
    ],
  }
}

function unknownSection(unknown: readonly Field[]): Printed['sections'][number] {
  const fields = unknown.map((field) => fieldNames[field].zh).join(printWords.and.zh)
  const words = filled(printWords['unknown.list'].zh, { n: unknown.length, fields })
  return {
    heading: printWords['unknown.heading'].zh,
    paragraphs: [words],
    table: null,
    notes: [],
  }
}

function filled(words: string, values: Record<string, string | number>): string {
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
