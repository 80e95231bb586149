import { annualReportContract } from '../src/modules/annual-report/contract.ts'
import { ENTERED_AMOUNTS, REPORT_TEXTS } from './annual-report.ts'
import { own, type Place } from './objects.ts'
import { good } from './pieces.ts'
import type { Recipe } from './recipes.ts'

const ofYear = (year: number) => ({ params: { year } })

/** What people put into a report that lacks nothing. */
export const PREPARED = {
  sections: REPORT_TEXTS,
  entered: ENTERED_AMOUNTS,
  problems: [],
  explanations: {},
}

/** A report of a year, saved by the disclosure office as if nobody had before; answers its version. */
async function savedReport(place: Place, year: number): Promise<number> {
  await place.world.db
    .deleteFrom('annualReports')
    .where('organizationId', '=', own(place).id)
    .where('year', '=', year)
    .execute()
  const office = place.world.as('disclosure-reviewer', place.organization)
  const saved = good(
    await office.call(annualReportContract.saveReport, {
      ...ofYear(year),
      body: { ...PREPARED, seen: 0 },
    }),
  )
  return saved.version
}

/** A finished report of a year; the site has a column for it. */
async function finishedReport(place: Place, year: number): Promise<number> {
  const office = place.world.as('disclosure-reviewer', place.organization)
  const { version } = good(
    await office.call(annualReportContract.submitReport, {
      ...ofYear(year),
      body: { seen: await savedReport(place, year) },
    }),
  )
  await place.world.db
    .updateTable('columns')
    .set({ publicationKind: 'annual-report' })
    .where('id', '=', own(place).columns.disclosure)
    .execute()
  return version
}

export const reportRecipes = {
  'annualReport.listReports': { as: 'contributor', input: async () => ({}) },
  'annualReport.readReport': { as: 'auditor', input: async () => ofYear(2025) },
  'annualReport.saveReport': {
    as: 'disclosure-reviewer',
    input: async (place) => ({
      ...ofYear(2021),
      body: { ...PREPARED, seen: await savedReport(place, 2021) },
    }),
  },
  'annualReport.submitReport': {
    as: 'disclosure-reviewer',
    input: async (place) => ({
      ...ofYear(2022),
      body: { seen: await savedReport(place, 2022) },
    }),
  },
  'annualReport.reopenReport': {
    as: 'disclosure-reviewer',
    input: async (place) => {
      await finishedReport(place, 2023)
      return { ...ofYear(2023), body: { reason: '补充说明' } }
    },
  },
  'annualReport.draftReport': {
    as: 'contributor',
    input: async (place) => {
      await finishedReport(place, 2024)
      return ofYear(2024)
    },
  },
  'annualReport.exportReport': { as: 'issuer', input: async () => ofYear(2025) },
  'annualReport.exportReportPdf': { as: 'contributor', input: async () => ofYear(2025) },
  'annualReport.listReportDocuments': {
    as: 'contributor',
    input: async () => ({ ...ofYear(2025), query: { column: 'inForce' } }),
  },
  'annualReport.listReportDisputes': {
    as: 'auditor',
    input: async () => ({ ...ofYear(2025), query: { dispute: 'review', column: 'total' } }),
  },
} satisfies Record<string, Recipe>
