import { saveReport } from '../modules/annual-report/index.ts'
import { unprepared } from '../modules/annual-report/rules/prepared.ts'
import { type Act, beijing, personContext } from './acting.ts'
import { reportFigures, reportProblems } from './annual-report.data.ts'
import type { DemoWorld } from './seed-organizations.ts'

const OFFICE = 'xu.li'
const YEAR = 2025

/** The report of the past year, with its figures entered and last year's problems answered: but for the prose. */
export function annualReportActs(world: DemoWorld): Act[] {
  return [
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
