import { websiteReportContract } from '../src/modules/website-report/contract.ts'
import { own, type Place } from './objects.ts'
import { good } from './pieces.ts'
import type { Recipe } from './recipes.ts'
import { ENTERED_ALL } from './website-report.ts'

const ofYear = (place: Place, year: number) => ({
  params: { siteId: own(place).siteId, year },
})

/** A report of a year, saved as if nobody had before; answers its version. */
async function savedReport(place: Place, year: number): Promise<number> {
  const { siteId } = own(place)
  await place.world.db
    .deleteFrom('websiteReports')
    .where('siteId', '=', siteId)
    .where('year', '=', year)
    .execute()
  await place.world.db
    .updateTable('sites')
    .set({ sponsor: '主办单位', siteIdCode: '9901000012', icpNo: '备1号', policeNo: '安1号' })
    .where('id', '=', siteId)
    .execute()
  const keeper = place.world.as('site-administrator', place.organization)
  const { version } = good(
    await keeper.call(websiteReportContract.saveReport, {
      params: { siteId, year },
      body: { entered: ENTERED_ALL, seen: 0 },
    }),
  )
  return version
}

/** A finished report of a year; the site has a column for it. */
async function finishedReport(place: Place, year: number): Promise<void> {
  const { siteId, columns } = own(place)
  const keeper = place.world.as('site-administrator', place.organization)
  good(
    await keeper.call(websiteReportContract.submitReport, {
      params: { siteId, year },
      body: { seen: await savedReport(place, year) },
    }),
  )
  await place.world.db
    .updateTable('columns')
    .set({ publicationKind: 'annual-report' })
    .where('id', '=', columns.disclosure)
    .execute()
}

export const websiteReportRecipes = {
  'websiteReport.listReports': {
    as: 'contributor',
    input: async (place) => ({ params: { siteId: own(place).siteId } }),
  },
  'websiteReport.readReport': { as: 'auditor', input: async (place) => ofYear(place, 2025) },
  'websiteReport.saveReport': {
    as: 'site-administrator',
    input: async (place) => ({
      ...ofYear(place, 2021),
      body: { entered: ENTERED_ALL, seen: await savedReport(place, 2021) },
    }),
  },
  'websiteReport.submitReport': {
    as: 'disclosure-reviewer',
    input: async (place) => ({
      ...ofYear(place, 2022),
      body: { seen: await savedReport(place, 2022) },
    }),
  },
  'websiteReport.reopenReport': {
    as: 'site-administrator',
    input: async (place) => {
      await finishedReport(place, 2023)
      return { ...ofYear(place, 2023), body: { reason: '补充说明' } }
    },
  },
  'websiteReport.draftReport': {
    as: 'contributor',
    input: async (place) => {
      await finishedReport(place, 2024)
      return ofYear(place, 2024)
    },
  },
  'websiteReport.exportReport': {
    as: 'issuer',
    input: async (place) => ({ ...ofYear(place, 2025), query: { kind: 'docx' } }),
  },
  'websiteReport.listBehind': {
    as: 'contributor',
    input: async (place) => ({ ...ofYear(place, 2025), query: { field: 'published' } }),
  },
} satisfies Record<string, Recipe>
