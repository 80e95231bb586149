import type { Printed } from '../../../kernel/printed.ts'
import { inLocale } from '../../../kernel/strings.ts'
import { printWords } from '../printed-strings.ts'
import { sectionNames } from '../strings.ts'
import type { Report } from './form.ts'
import { tablesOf } from './layout.ts'
import { resolved, valuesOf } from './placeholders.ts'
import { type Prepared, SECTIONS, type Section } from './prepared.ts'
import { findingsOf, type WholeFinding } from './whole.ts'

const TABLES: Partial<Record<Section, 0 | 1 | 2>> = { proactive: 0, applications: 1, disputes: 2 }
/** Under which table an explanation belongs, by where its finding is. */
const NOTED: Partial<Record<Section, string>> = { proactive: 'table1.', applications: 'table2.' }

/** Puts the report together: names in braces by their figures, explanations under their table. */
export function printedReport(
  report: Report,
  prepared: Prepared,
  previous: Report | null,
): Printed {
  const values = valuesOf(report, previous)
  const tables = tablesOf(report)
  const fill = (words: string) => resolved(words, values)
  // What was explained once and follows now needs no word: it would puzzle whoever reads it.
  const explained = findingsOf(report, prepared, previous)
  return {
    title: fill(printWords.title.zh),
    lead: fill(printWords.lead.zh),
    sections: SECTIONS.map((section) => ({
      heading: inLocale(sectionNames[section], 'zh-CN'),
      paragraphs: [
        ...(section === 'problems' ? problemWords(prepared, fill) : []),
        ...linesOf(fill(prepared.sections[section])),
      ],
      table: TABLES[section] === undefined ? null : tables[TABLES[section]],
      notes: notesUnder(section, explained),
    })),
  }
}

/** Section five begins with what became of last year's problems. */
function problemWords({ problems }: Prepared, fill: (words: string) => string): string[] {
  const said = problems.filter(({ problem, done }) => problem.trim() !== '' && done.trim() !== '')
  if (said.length === 0) return []
  return [
    fill(printWords.lastProblems.zh),
    ...said.map(({ problem, done }, index) =>
      fill(
        printWords.lastProblem.zh
          .replace('{n}', String(index + 1))
          .replace('{problem}', () => withoutStop(problem))
          .replace('{done}', () => withoutStop(done)),
      ),
    ),
  ]
}

function notesUnder(section: Section, findings: readonly WholeFinding[]): string[] {
  const begins = NOTED[section]
  if (!begins) return []
  const words = findings.flatMap(({ where, explained }) =>
    explained !== null && where.startsWith(begins) ? [explained] : [],
  )
  return [...new Set(words)].map((text) => printWords.note.zh.replace('{words}', () => text))
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function withoutStop(text: string): string {
  return text.trim().replace(/[。；;]+$/, '')
}
