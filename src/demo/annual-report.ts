import { saveReport, submitReport } from '../modules/annual-report/index.ts'
import { SECTIONS, type Section, unprepared } from '../modules/annual-report/rules/prepared.ts'
import { type Act, beijing, personContext } from './acting.ts'
import { figuresOf2024, reportFigures, reportProblems } from './annual-report.data.ts'
import { demoPublications } from './index.ts'
import type { DemoWorld } from './seed-organizations.ts'

const OFFICE = 'xu.li'
const YEAR = 2025
const FINISHED_YEAR = 2024

/**
 * The report of the past year, with its figures entered and last year's problems answered: but for the
 * prose. The one before was finished here; its publication is drafted from it (`timeline.ts`).
 */
export function annualReportActs(world: DemoWorld): Act[] {
  const { body } = demoPublications.find(({ prepared }) => prepared === FINISHED_YEAR)!
  return [
    {
      at: beijing('2025-01-10', '09:30'),
      run: async (services) =>
        saveReport(await personContext(services, world, OFFICE), FINISHED_YEAR, {
          ...unprepared(),
          sections: sectionsOf(String(body)),
          entered: figuresOf2024,
          seen: 0,
        }),
    },
    {
      at: beijing('2025-01-15', '16:20'),
      run: async (services) =>
        submitReport(await personContext(services, world, OFFICE), FINISHED_YEAR, 1),
    },
    {
      at: beijing('2026-01-12', '09:20'),
      run: async (services) =>
        saveReport(await personContext(services, world, OFFICE), YEAR, {
          ...unprepared(),
          entered: reportFigures,
          problems: reportProblems,
          seen: 0,
        }),
    },
  ]
}

/** The words of a report under its six headings; its tables are the platform's. */
function sectionsOf(body: string): Record<Section, string> {
  const parts = body.split(/^## .*\n/m).slice(1)
  const words = parts.map((part) =>
    part
      .split('\n')
      .filter((line) => line !== '' && !/^(?:\||>>)/.test(line))
      .map((line) => line.replaceAll('**', ''))
      .join('\n'),
  )
  return Object.fromEntries(SECTIONS.map((section, at) => [section, words[at] ?? ''])) as Record<
    Section,
    string
  >
}
